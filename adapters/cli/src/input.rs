//! Files and standard streams, named the same way for every command.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use crate::failure::Failure;

/// Where the input comes from: a file, or standard input, which is also called `-`.
#[derive(Clone, Debug)]
pub(crate) enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl From<PathBuf> for Input {
    fn from(path: PathBuf) -> Self {
        if path.as_os_str() == "-" { Self::Stdin } else { Self::File(path) }
    }
}

impl From<Option<PathBuf>> for Input {
    fn from(path: Option<PathBuf>) -> Self {
        path.map_or(Self::Stdin, Self::from)
    }
}

/// What tells a regular file from every other, under all its names.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::metadata(path).ok()?;
    // What is written to a terminal or a device is not what is read from it.
    about.is_file().then(|| (about.dev(), about.ino()))
}

/// What tells a file from others, where files have no numbers: its full path.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

impl Input {
    /// Its name in messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "standard input".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Refuses two inputs that are both standard input: the second would find it empty.
    pub(crate) fn beside(&self, name: &str, other: &Self, other_name: &str) -> Result<(), Failure> {
        match (self, other) {
            (Self::Stdin, Self::Stdin) => Err(Failure::told(format!(
                "{name} and {other_name} cannot both be standard input; name a file for one of them"
            ))),
            _ => Ok(()),
        }
    }

    /// Whether it is the file at that path, by whatever name or redirection it is reached.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        let input = match self {
            Self::File(input) => identity(input),
            Self::Stdin => identity(Path::new("/dev/stdin")),
        };
        // What cannot be found is not a file yet.
        input.is_some() && input == identity(path)
    }

    /// Opens it, and says how many bytes it has where that is known.
    pub(crate) fn open(&self) -> Result<(Box<dyn Read + Send>, Option<u64>), Failure> {
        match self {
            Self::Stdin => Ok((Box::new(io::stdin()), None)),
            Self::File(path) => {
                let open = || {
                    let file = File::open(path)?;
                    let about = file.metadata()?;
                    if about.is_dir() {
                        return Err(io::ErrorKind::IsADirectory.into());
                    }
                    // A pipe or a device has no length worth showing.
                    Ok((file, about.is_file().then_some(about.len())))
                };
                let (file, length) =
                    open().map_err(|error| Failure::reading(&self.name(), &error))?;
                Ok((Box::new(file), length))
            }
        }
    }

    /// Reads all of it, or its first `most` bytes.
    pub(crate) fn read(&self, most: usize) -> Result<Vec<u8>, Failure> {
        let (reader, _) = self.open()?;
        let mut bytes = Vec::new();
        reader
            .take(most as u64)
            .read_to_end(&mut bytes)
            .map_err(|error| Failure::reading(&self.name(), &error))?;
        Ok(bytes)
    }
}
