//! From a stream of bytes to chunks of whole lines.

use std::io::{self, Read};

use crate::json::MAX_REQUEST;

/// How much is asked of the input at once: what a pipe holds on Linux. A chunk is what one read
/// completed, so that a slow writer's lines are answered as they come.
const READ: usize = 64 << 10;

/// A run of lines, to be answered in place.
pub(super) enum Chunk {
    /// Whole lines, with their line ends; the last line of the input may lack its own.
    Lines(Vec<u8>),
    /// A line longer than [`MAX_REQUEST`], of which so many bytes were read; it is passed over
    /// without being kept.
    TooLong(u64),
}

/// The chunks of an input, in order; never holds more than one line and one read.
pub(super) struct Chunks<R> {
    input: R,
    /// The beginning of a line whose end has not been read yet.
    rest: Vec<u8>,
    /// Whether the input is inside a line that has been answered as too long.
    skipping: bool,
}

impl<R: Read> Chunks<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, rest: Vec::new(), skipping: false }
    }

    /// The next chunk, or `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Chunk>> {
        loop {
            let known = self.rest.len();
            if self.read()? == 0 {
                let last = std::mem::take(&mut self.rest);
                return Ok((!last.is_empty()).then_some(Chunk::Lines(last)));
            }
            let fresh = self.rest.get(known..).unwrap_or_default();
            if self.skipping {
                match memchr::memchr(b'\n', fresh) {
                    Some(end) => {
                        self.rest.drain(..=end);
                        self.skipping = false;
                    }
                    None => self.rest.clear(),
                }
            }
            let fresh = self.rest.get(known..).unwrap_or_default();
            if let Some(end) = memchr::memrchr(b'\n', fresh) {
                let rest = self.rest.split_off(known + end + 1);
                return Ok(Some(Chunk::Lines(std::mem::replace(&mut self.rest, rest))));
            }
            if self.rest.len() > MAX_REQUEST {
                let passed = std::mem::take(&mut self.rest).len() as u64;
                self.skipping = true;
                return Ok(Some(Chunk::TooLong(passed)));
            }
        }
    }

    /// Appends what one read gives, and says how much that was.
    fn read(&mut self) -> io::Result<usize> {
        let known = self.rest.len();
        self.rest.resize(known + READ, 0);
        let read = loop {
            match self.input.read(self.rest.get_mut(known..).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.rest.truncate(known + read.as_ref().map_or(0, |read| *read));
        read
    }
}

/// The lines of a chunk, without their line ends.
pub(super) fn lines(chunk: &[u8]) -> impl Iterator<Item = &[u8]> {
    chunk
        .split_inclusive(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\n").unwrap_or(line))
}
