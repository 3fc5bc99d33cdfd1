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

impl From<Option<PathBuf>> for Input {
    fn from(path: Option<PathBuf>) -> Self {
        match path {
            Some(path) if path.as_os_str() != "-" => Self::File(path),
            _ => Self::Stdin,
        }
    }
}

impl Input {
    /// Its name in messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "standard input".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Whether it is the file at that path, by whatever way the path leads there.
    pub(crate) fn is_file(&self, path: &Path) -> bool {
        let Self::File(input) = self else { return false };
        match (fs::canonicalize(input), fs::canonicalize(path)) {
            (Ok(input), Ok(path)) => input == path,
            // What cannot be found is no file yet.
            _ => false,
        }
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
