//! The progress bar on a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::grouped;

/// Tells a person at a terminal how far the work is; says nothing anywhere else.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar over `length` bytes of input, or only a count where the length is not known; nothing
    /// where standard error is not a terminal.
    pub(crate) fn shown(length: Option<u64>) -> Self {
        Self::on(ProgressDrawTarget::stderr_with_hz(10), length)
    }

    /// No bar: the answers themselves are printed on the terminal.
    pub(crate) fn hidden() -> Self {
        Self::on(ProgressDrawTarget::hidden(), None)
    }

    fn on(target: ProgressDrawTarget, length: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(length, target);
        let template = match length {
            Some(_) => "{bar:30} {percent:>3} %  {msg}, {eta} left",
            None => "{spinner} {msg}, {elapsed}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸─"));
        }
        bar.set_message("0 lines");
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar }
    }

    /// The work has read `bytes` more bytes of input, and done `lines` lines in all.
    pub(crate) fn advance(&self, bytes: u64, lines: u64) {
        if self.bar.is_hidden() {
            return;
        }
        let rate = lines as f64 / self.bar.elapsed().as_secs_f64().max(1e-3);
        self.bar.set_message(format!("{} lines, {}/s", grouped(lines), grouped(rate as u64)));
        self.bar.inc(bytes);
    }
}

impl Drop for Progress {
    /// Leaves a clean line for the summary, or for the error.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
