//! From a stream of bytes to chunks of whole lines.

use std::io::{self, Read};

use crate::json::MAX_REQUEST;

/// How much is asked of the input at once: some hundred lines, so that handing them from thread to
/// thread is not felt. A chunk is what one read completed, so that a slow writer's lines are answered
/// as they come.
const READ: usize = 256 << 10;

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
    let mut rest = chunk;
    core::iter::from_fn(move || {
        let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let (line, behind) = rest.split_at_checked(end).filter(|_| !rest.is_empty())?;
        rest = behind.strip_prefix(b"\n").unwrap_or(behind);
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::{Chunk, Chunks, MAX_REQUEST, READ, lines};

    /// Gives at most so many bytes a read, as a pipe does.
    struct Trickle<'a>(&'a [u8], usize);

    impl Read for Trickle<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = buffer.len().min(self.1);
            self.0.read(&mut buffer[..most])
        }
    }

    fn all_lines(input: &[u8], step: usize) -> Vec<String> {
        let mut chunks = Chunks::new(Trickle(input, step));
        let mut read = Vec::new();
        while let Some(Chunk::Lines(chunk)) = chunks.next().unwrap() {
            read.extend(lines(&chunk).map(|line| String::from_utf8(line.to_vec()).unwrap()));
        }
        read
    }

    #[test]
    fn lines_are_whole_however_they_are_read() {
        for (input, want) in [
            ("", &[][..]),
            ("\n", &[""]),
            ("one", &["one"]),
            ("one\n", &["one"]),
            ("one\ntwo\n\nfour", &["one", "two", "", "four"]),
            ("one\r\ntwo\n", &["one\r", "two"]),
        ] {
            for step in 1..=input.len().max(1) {
                assert_eq!(all_lines(input.as_bytes(), step), want, "{input:?} by {step}");
            }
        }
    }

    #[test]
    fn a_line_that_never_ends_takes_no_more_memory_than_the_longest() {
        let mut chunks = Chunks::new(io::repeat(b'x').take(8 * MAX_REQUEST as u64));
        let Some(Chunk::TooLong(read)) = chunks.next().unwrap() else { panic!("it is too long") };
        assert!(read <= (MAX_REQUEST + READ) as u64, "it is given up as soon as it is too long");
        assert!(chunks.next().unwrap().is_none(), "it is answered once");
        assert!(chunks.rest.capacity() <= 2 * READ, "the rest of it is not kept");
    }
}
