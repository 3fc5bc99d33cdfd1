//! What normalising can find in a raw text.

/// Which side of the comparison a value stands on.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Side {
    /// Typed by the user.
    Claimed,
    /// Reported by the bank.
    Held,
}

/// The outcome of normalising one raw value.
///
/// Nothing and nothing comparable are kept apart, because a claim that says nothing is left out of
/// the results while a claim that cannot be compared is reported.
///
/// ```
/// use ownership_match::{email, Reading, Side};
///
/// assert!(matches!(email::normalise(" ", Side::Claimed), Reading::Absent));
/// assert!(matches!(email::normalise("N/A", Side::Held), Reading::Absent));
/// assert!(matches!(email::normalise("--", Side::Held), Reading::Unusable));
/// assert!(matches!(email::normalise("jenny@example.com", Side::Held), Reading::Usable(_)));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Reading<T> {
    /// Blank, or a placeholder such as `N/A`: the value was not given.
    Absent,
    /// Something was written, but nothing in it can be compared: only punctuation, only titles.
    Unusable,
    /// A value that can be compared.
    Usable(T),
}

impl<T> Reading<T> {
    /// The value, where there is one.
    #[must_use]
    pub fn usable(self) -> Option<T> {
        match self {
            Self::Usable(value) => Some(value),
            Self::Absent | Self::Unusable => None,
        }
    }

    /// The same outcome around a reference.
    #[must_use]
    pub const fn as_ref(&self) -> Reading<&T> {
        match self {
            Self::Absent => Reading::Absent,
            Self::Unusable => Reading::Unusable,
            Self::Usable(value) => Reading::Usable(value),
        }
    }

    /// The same outcome with another value.
    #[must_use]
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Self::Absent => Reading::Absent,
            Self::Unusable => Reading::Unusable,
            Self::Usable(value) => Reading::Usable(f(value)),
        }
    }
}
