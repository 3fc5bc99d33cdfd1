//! Where the tokens of each role stand.

use super::token::{Role, Tokens};

/// How many roles there are.
const ROLES: usize = Role::Skip as usize + 1;

/// The first token of each role and the one behind its last; both nought where there is none.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Roles([(u32, u32); ROLES]);

impl Roles {
    pub(super) fn of(tokens: &Tokens) -> Self {
        let mut roles = [(0, 0); ROLES];
        for (token, at) in tokens.list.iter().zip(0..) {
            if let Some((first, end)) = roles.get_mut(token.role as usize) {
                if *end == 0 {
                    *first = at;
                }
                *end = at + 1;
            }
        }
        Self(roles)
    }

    /// Whether a token has `role`.
    pub(super) fn has(&self, role: Role) -> bool {
        !self.span(role).is_empty()
    }

    /// The places from the first token of `role` to its last, whatever stands between.
    pub(super) fn span(&self, role: Role) -> core::ops::Range<usize> {
        let (first, end) = self.0.get(role as usize).copied().unwrap_or((0, 0));
        first as usize..end as usize
    }
}
