//! From raw text to a [`Email`].

use crate::{
    reading::{Reading, Side},
    text::{fold::fold, is_placeholder},
};

/// A normalised value.
#[derive(Clone, Eq, PartialEq)]
pub struct Email {
    text: String,
}

impl Email {
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }
}

/// Reads a raw value.
#[must_use]
pub fn normalise(raw: &str, _side: Side) -> Reading<Email> {
    if is_placeholder(raw) {
        return Reading::Absent;
    }
    if !raw.chars().any(char::is_alphanumeric) {
        return Reading::Unusable;
    }
    Reading::Usable(Email { text: fold(raw).text })
}
