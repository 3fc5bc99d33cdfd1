//! Where the answers of a batch go.

use std::{
    fs::File,
    io::{self, IsTerminal, Seek, Stdout, Write},
    path::PathBuf,
};

use crate::{failure::Failure, input::Input};

/// A file, or standard output.
pub(super) struct Output {
    sink: Sink,
    name: String,
}

enum Sink {
    Stdout(Stdout),
    /// A file, and how many bytes of whole lines it holds.
    File(File, u64),
}

impl Output {
    /// A file, or standard output where none is named or it is called `-`.
    pub(super) fn open(path: Option<PathBuf>, input: &Input) -> Result<Self, Failure> {
        let Some(path) = path.filter(|path| path.as_os_str() != "-") else {
            return Ok(Self {
                sink: Sink::Stdout(io::stdout()),
                name: "standard output".to_owned(),
            });
        };
        let name = path.display().to_string();
        // Creating the file would empty the requests before they are read.
        if input.is_at(&path) {
            return Err(Failure::told(format!(
                "{name} is also the input; choose another --output"
            )));
        }
        let file = File::create(path).map_err(|error| Failure::writing(&name, &error))?;
        Ok(Self { sink: Sink::File(file, 0), name })
    }

    /// Whether a person reads the answers as they come.
    pub(super) fn is_a_terminal(&self) -> bool {
        matches!(&self.sink, Sink::Stdout(stdout) if stdout.is_terminal())
    }

    /// Writes whole lines. Where they cannot all be written, a file is cut back to those that were.
    pub(super) fn write(&mut self, lines: &[u8]) -> Result<(), Failure> {
        let (error, ends_whole) = match &mut self.sink {
            Sink::Stdout(stdout) => match stdout.write_all(lines).and_then(|()| stdout.flush()) {
                Ok(()) => return Ok(()),
                Err(error) => (error, false),
            },
            Sink::File(file, whole) => match file.write_all(lines) {
                Ok(()) => {
                    *whole += lines.len() as u64;
                    return Ok(());
                }
                Err(error) => (error, cut_back(file, *whole, lines).is_ok()),
            },
        };
        let end = if ends_whole {
            "what was written is whole lines"
        } else {
            "the last line that was written may be cut short"
        };
        Err(Failure::writing(&self.name, &error).and(end))
    }
}

/// Takes from a file what was written of a line that is not whole: `whole` bytes stood there before
/// these lines.
fn cut_back(file: &mut File, whole: u64, lines: &[u8]) -> io::Result<()> {
    let written = file.stream_position()?.saturating_sub(whole);
    let written = lines.get(..written as usize).unwrap_or(lines);
    let end = memchr::memrchr(b'\n', written).map_or(0, |end| end as u64 + 1);
    file.set_len(whole + end)
}
