//! The reasons of one score, as a set that is copied like a number.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ReasonCode, Written};

/// A set of reasons, listed in the order of [`ReasonCode::ALL`].
///
/// ```
/// use ownership_match::{ReasonCode, Reasons};
///
/// let reasons = Reasons::EMPTY.with(ReasonCode::Nickname).with(ReasonCode::Equal);
/// let codes: Vec<_> = reasons.iter().map(ReasonCode::as_str).collect();
/// assert_eq!(codes, ["equal", "nickname"]);
/// ```
#[derive(Clone, Copy, Default, Eq, Hash, PartialEq)]
pub struct Reasons(u128);

impl Reasons {
    /// No reason.
    pub const EMPTY: Self = Self(0);

    /// The set with `code` in it.
    #[must_use]
    pub const fn with(self, code: ReasonCode) -> Self {
        Self(self.0 | 1 << code as u32)
    }

    /// The set with `code` in it where `holds`.
    #[must_use]
    pub const fn with_if(self, holds: bool, code: ReasonCode) -> Self {
        if holds { self.with(code) } else { self }
    }

    /// The set with a code in it, where there is one.
    pub(crate) const fn with_any(self, code: Option<ReasonCode>) -> Self {
        match code {
            Some(code) => self.with(code),
            None => self,
        }
    }

    /// The reasons of both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether `code` is in the set.
    #[must_use]
    pub const fn contains(self, code: ReasonCode) -> bool {
        self.0 >> code as u32 & 1 == 1
    }

    /// Whether there is no reason.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The reasons, in the order of [`ReasonCode::ALL`].
    pub fn iter(self) -> impl Iterator<Item = ReasonCode> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let code = ReasonCode::ALL.get(rest.trailing_zeros() as usize)?;
            // Without its lowest bit.
            rest &= rest - 1;
            Some(*code)
        })
    }
}

impl FromIterator<ReasonCode> for Reasons {
    fn from_iter<I: IntoIterator<Item = ReasonCode>>(codes: I) -> Self {
        codes.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl fmt::Debug for Reasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for Reasons {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Reasons {
    /// Reads the codes and leaves out those that this version does not know.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let reasons = Vec::<Written>::deserialize(deserializer)?;
        Ok(reasons.iter().filter_map(|reason| reason.code.parse::<ReasonCode>().ok()).collect())
    }
}
