//! The words of a name that have no partner.

use super::{
    align::{Alignment, Pairing, Side, each},
    normalise::TokenKind,
    reading::{Part, Reading},
};

/// The words of one side that have no partner.
#[derive(Clone, Copy, Default)]
pub(super) struct Leftovers {
    pub(super) given: Option<usize>,
    pub(super) surname: Option<usize>,
    pub(super) words: u8,
    pub(super) initials: u8,
    pub(super) particles: u8,
    pub(super) repeated: u8,
}

impl Leftovers {
    pub(super) fn of(
        pairing: &Pairing<'_>,
        alignment: &Alignment,
        side: Side,
        reading: Reading<'_>,
    ) -> Self {
        let mut left = Self::default();
        let name = match side {
            Side::Left => pairing.left_name,
            Side::Right => pairing.right_name,
        };
        for at in each(pairing.free(alignment, side)) {
            let Some(token) = reading.tokens.get(at) else { break };
            let repeats = || {
                alignment.pairs(side).any(|(twin, _)| {
                    reading.tokens.get(twin).is_some_and(|twin| name.word(twin) == name.word(token))
                })
            };
            match (token.kind, reading.part(at)) {
                (TokenKind::Particle, _) => left.particles += 1,
                (TokenKind::Aside, _) => {}
                _ if repeats() => left.repeated += 1,
                (_, Part::Given | Part::Only) => left.given = Some(at),
                (_, Part::Surname) => left.surname = Some(at),
                (TokenKind::Initial, _) => left.initials += 1,
                _ => left.words += 1,
            }
        }
        left
    }

    pub(super) const fn any(&self) -> bool {
        self.given.is_some() || self.surname.is_some() || self.words > 0 || self.initials > 0
    }
}
