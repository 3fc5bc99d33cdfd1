//! Which roles the tokens of an address have.

use super::token::Role;

/// A set of roles, a bit for each.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Roles(u16);

impl Roles {
    /// Those whose words always count when words are paired. The state's words count where it is not a known
    /// division or was only guessed, those of the country and the house number where they may be part of a
    /// name.
    pub(super) const OF_WORDS: Self =
        Self::only(Role::Street).and(Self::only(Role::Extra)).and(Self::only(Role::City));

    pub(super) const NONE: Self = Self(0);

    pub(super) const fn only(role: Role) -> Self {
        Self(1 << role as u16)
    }

    /// Both sets' roles.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// With one role more, where `holds`.
    pub(super) fn with_if(self, holds: bool, role: Role) -> Self {
        if holds { self.and(Self::only(role)) } else { self }
    }

    /// Whether there is a role in common.
    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn has(self, role: Role) -> bool {
        self.0 >> role as u16 & 1 == 1
    }
}
