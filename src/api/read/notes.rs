//! Where a value stands, and the mistakes found there.

use core::{cell::RefCell, fmt};

use super::spare::Spare;
use crate::error::{Error, ErrorCode};

/// Where a value stands; written out only for an error.
pub(crate) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(Self::Root, key) => f.write_str(key),
            Self::Key(parent, key) => write!(f, "{parent}.{key}"),
            Self::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// The mistakes found so far: what kind, where, and the rest of the sentence.
#[derive(Default)]
pub(crate) struct Notes(RefCell<Vec<(ErrorCode, String, &'static str)>>);

impl Notes {
    /// How many mistakes are named; more would not help to find them.
    const MOST: usize = 32;

    /// Notes a mistake: where, and the rest of the sentence that begins with the path.
    pub(crate) fn note(&self, code: ErrorCode, path: impl fmt::Display, what: &'static str) {
        let mut notes = self.0.borrow_mut();
        if notes.len() < Self::MOST {
            let note = (code, path.to_string(), what);
            // Of several keys whose names may not be told, one is told.
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }

    /// An error of the first mistake's kind that names every place where one was made, of whatever
    /// kind: places that are wrong in the same way share a sentence.
    #[inline]
    pub(crate) fn into_result(self) -> Result<(), Error> {
        // Mostly there are none.
        if self.0.borrow().is_empty() { Ok(()) } else { self.told() }
    }

    #[cold]
    fn told(self) -> Result<(), Error> {
        let notes = self.0.into_inner();
        let Some(&(code, ref first, _)) = notes.first() else { return Ok(()) };
        let mut sentences: Vec<(&str, Vec<&str>)> = Vec::new();
        for (_, path, what) in &notes {
            let path = if path.is_empty() { "The input" } else { path };
            match sentences.iter_mut().find(|(said, _)| said == what) {
                Some((_, paths)) => paths.push(path),
                None => sentences.push((what, vec![path])),
            }
        }
        let sentence = |(what, paths): (&str, Vec<&str>)| {
            let subject = paths.join(", ");
            match what.split_once(' ') {
                Some(("is", rest)) if paths.len() > 1 => format!("{subject} are {rest}"),
                Some(("has", rest)) if paths.len() > 1 => format!("{subject} have {rest}"),
                _ => format!("{subject} {what}"),
            }
        };
        let message = sentences.into_iter().map(sentence).collect::<Vec<_>>().join(" ");
        // What is wrong with the whole input is wrong with none of its parts.
        let is_about_parts = !first.is_empty();
        let paths = notes.into_iter().map(|(_, path, _)| path);
        let paths = paths.filter(|path| is_about_parts && !path.is_empty()).collect();
        Err(Error::of(code, paths, message))
    }
}

/// A place, with what is needed to read what stands there.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(super) path: &'a Path<'a>,
    pub(super) notes: &'a Notes,
    pub(super) spare: &'a Spare,
}

impl<'a> At<'a> {
    /// A place within this one.
    pub(super) const fn within(self, path: &'a Path<'a>) -> Self {
        Self { path, ..self }
    }

    /// How many mistakes were noted so far, here and elsewhere.
    pub(crate) fn noted(self) -> usize {
        self.notes.0.borrow().len()
    }

    /// Notes a mistake that was made here.
    pub(crate) fn note(self, code: ErrorCode, what: &'static str) {
        self.notes.note(code, self.path, what);
    }
}
