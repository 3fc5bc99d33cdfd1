//! The words of a name that have no partner.

use super::{
    align::{Alignment, Pairing, Places, Side, each},
    order::{Ordered, Part},
    token::TokenKind,
};

/// The words of one side that have no partner, in whichever order the name is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Unpaired {
    /// Where the words stand that say something of their own.
    counted: Places,
    pub(super) particles: u8,
    pub(super) asides: u8,
    pub(super) repeated: u8,
}

impl Unpaired {
    pub(super) fn of(pairing: &Pairing<'_>, alignment: &Alignment, side: Side) -> Self {
        let mut unpaired = Self::default();
        let (name, tokens) = match side {
            Side::Left => (pairing.left_name, pairing.left),
            Side::Right => (pairing.right_name, pairing.right),
        };
        for at in each(pairing.free(alignment, side)) {
            let Some(token) = tokens.get(at) else { break };
            let repeats = || {
                alignment
                    .pairs(side)
                    .filter_map(|(twin, _)| tokens.get(twin))
                    .any(|twin| twin.mark == token.mark && name.word(twin) == name.word(token))
            };
            match token.kind {
                TokenKind::Particle => unpaired.particles += 1,
                TokenKind::Aside => unpaired.asides += 1,
                _ if repeats() => unpaired.repeated += 1,
                _ => unpaired.counted |= 1 << at,
            }
        }
        unpaired
    }

    /// Whether any of them says something of its own.
    pub(super) const fn any(&self) -> bool {
        self.counted != 0
    }
}

/// What the words of one side that have no partner are in the order in which it is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Leftovers {
    pub(super) given: Option<usize>,
    pub(super) surname: Option<usize>,
    pub(super) words: u8,
    pub(super) initials: u8,
}

impl Leftovers {
    pub(super) fn of(unpaired: Unpaired, reading: &Ordered<'_>) -> Self {
        let mut left = Self::default();
        for at in each(unpaired.counted) {
            let initial =
                || reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Initial);
            match reading.part(at) {
                Part::Given | Part::Only => left.given = Some(at),
                Part::Surname => left.surname = Some(at),
                Part::Middle if initial() => left.initials += 1,
                Part::Middle => left.words += 1,
            }
        }
        left
    }

    pub(super) const fn any(&self) -> bool {
        self.given.is_some() || self.surname.is_some() || self.words > 0 || self.initials > 0
    }
}
