//! Files with a JSON object on each line, millions of them: read in chunks, worked on by many threads,
//! given back in the order of the input.
//!
//! ```text
//!            ┌─▶ worker ─┐
//!  Chunks ───┼─▶ worker ─┼──▶ whoever takes the answers
//!            └─▶ worker ─┘
//! ```
//!
//! The reader gives every chunk a channel back and queues the other end of it for the taker, who
//! waits for the chunks in that order. Both queues are bounded, so memory does not grow with the
//! input.

mod chunks;
mod pipeline;
mod progress;

use std::{num::NonZeroUsize, thread};

use clap::{Args, value_parser};

pub(crate) use self::{
    pipeline::{Answer, answers},
    progress::Progress,
};
use crate::json::MAX_REQUEST;

/// How many threads compare.
#[derive(Args)]
pub(crate) struct Threads {
    /// Number of threads that compare; one per core if omitted
    #[arg(long, value_name = "N", value_parser = value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
}

impl Threads {
    /// As many as were asked for, else one per core.
    pub(crate) fn count(&self) -> usize {
        match self.threads {
            Some(threads) => usize::from(threads),
            None => thread::available_parallelism().map_or(1, NonZeroUsize::get),
        }
    }
}

/// Whether a line is passed over: also one with nothing but a byte order mark, which an empty file
/// leaves where files were joined. One that is too long is not looked at, so it is never blank.
pub(crate) fn is_blank(line: &[u8]) -> bool {
    let text = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    line.len() <= MAX_REQUEST && text.trim_ascii().is_empty()
}

/// `1234567` as `1,234,567`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
