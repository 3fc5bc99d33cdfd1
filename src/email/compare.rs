//! From two values to [`Evidence`].

use super::Email;

/// What was observed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Evidence {
    pub(super) equal: bool,
}

/// Compares two values.
#[must_use]
pub fn compare(claimed: &Email, held: &Email) -> Evidence {
    Evidence { equal: claimed.as_str() == held.as_str() }
}
