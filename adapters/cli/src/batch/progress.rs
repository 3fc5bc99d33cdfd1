//! The progress bar on a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::tally::grouped;

/// Tells a person at a terminal how far the batch is; says nothing anywhere else.
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar over `length` bytes of input, or only a count where the length is not known.
    ///
    /// Nothing is drawn where standard error is no terminal, or where the answers themselves are
    /// printed on the terminal (`quiet`).
    pub(super) fn new(length: Option<u64>, quiet: bool) -> Self {
        let target = if quiet {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr_with_hz(10)
        };
        let bar = ProgressBar::with_draw_target(length, target);
        let template = match length {
            Some(_) => "{bar:30} {percent:>3} %  {msg}, {eta} left",
            None => "{spinner} {msg}, {elapsed}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸─"));
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar }
    }

    /// The batch has answered `lines` lines, which took `bytes` more bytes of input.
    pub(super) fn advance(&self, bytes: u64, lines: u64) {
        if self.bar.is_hidden() {
            return;
        }
        let rate = lines as f64 / self.bar.elapsed().as_secs_f64().max(1e-3);
        self.bar.set_message(format!("{} lines, {}/s", grouped(lines), grouped(rate as u64)));
        self.bar.inc(bytes);
    }

    /// Removes the bar.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
    }
}
