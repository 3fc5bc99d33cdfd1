//! What stops a run, and how people are told.

use std::{
    fmt::Display,
    io::{self, Write},
};

/// Why the run cannot go on. Printed on standard error with what to do next; exit status 2.
///
/// A request that breaks a rule is not a failure: it has an answer, which is its error object.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reader of our output went away, as `head` does; nothing is left to be said.
    ClosedPipe,
    /// Anything else, in words.
    Told(String),
}

impl Failure {
    /// A failure in words: what went wrong, then what to do.
    pub(crate) fn told(message: impl Into<String>) -> Self {
        Self::Told(message.into())
    }

    /// An input that could not be read.
    pub(crate) fn reading(name: &str, error: &io::Error) -> Self {
        let advice = match error.kind() {
            io::ErrorKind::NotFound => "check the path, or use - for standard input",
            io::ErrorKind::PermissionDenied => "check its permissions",
            io::ErrorKind::IsADirectory => "name a file in it",
            io::ErrorKind::InvalidData => "save it as UTF-8",
            _ => "check the file and its disk",
        };
        Self::Told(format!("cannot read {name}: {error}; {advice}"))
    }

    /// An output that could not be written.
    pub(crate) fn writing(name: &str, error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::ClosedPipe;
        }
        let advice = match error.kind() {
            io::ErrorKind::NotFound => "check that its folder exists",
            io::ErrorKind::PermissionDenied => "check its permissions",
            io::ErrorKind::StorageFull => "free some space and run again",
            _ => "check the path and its disk",
        };
        Self::Told(format!("cannot write {name}: {error}; {advice}"))
    }

    /// The same with one thing more to know.
    pub(crate) fn and(self, more: &str) -> Self {
        match self {
            Self::ClosedPipe => Self::ClosedPipe,
            Self::Told(message) => Self::Told(format!("{message}; {more}")),
        }
    }
}

/// Prints a message on standard error. If nobody reads that either, nobody can be told.
pub(crate) fn tell(message: impl Display) {
    let _ = writeln!(anstream::stderr(), "{message}");
}
