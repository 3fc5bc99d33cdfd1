//! Which word of one name stands for which word of another: one to one.

use super::{
    normalise::{Name, Party, Token},
    relate::{Relation, relate},
};
use crate::text::script::Script;

/// Names with more words than this are compared by equal words only.
pub(super) const MOST_WORDS: usize = 16;

/// Two parties side by side, with every pair of their words related once.
pub(super) struct Pairing<'a> {
    pub(super) left_name: &'a Name,
    pub(super) right_name: &'a Name,
    pub(super) left: &'a [Token],
    pub(super) right: &'a [Token],
    relations: [Relation; MOST_WORDS * MOST_WORDS],
}

/// A word's place in the other name, and how it relates to the word there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Partner {
    pub(super) at: u8,
    pub(super) relation: Relation,
}

/// For each word of the left and of the right name, its partner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Alignment {
    pub(super) left: [Option<Partner>; MOST_WORDS],
    pub(super) right: [Option<Partner>; MOST_WORDS],
}

impl<'a> Pairing<'a> {
    /// Relates the words of two parties; `None` where one has too many words.
    pub(super) fn of(
        left_name: &'a Name,
        left: &Party,
        right_name: &'a Name,
        right: &Party,
    ) -> Option<Self> {
        let (left, right) = (left_name.tokens(left), right_name.tokens(right));
        if left.len() > MOST_WORDS || right.len() > MOST_WORDS {
            return None;
        }
        let mut relations = [Relation::Unlike(0); MOST_WORDS * MOST_WORDS];
        for (row, l) in relations.chunks_mut(MOST_WORDS).zip(left) {
            for (cell, r) in row.iter_mut().zip(right) {
                *cell = relate(left_name, l, right_name, r);
            }
        }
        Some(Self { left_name, right_name, left, right, relations })
    }

    /// How the word at `l` relates to the word at `r`.
    pub(super) fn relation(&self, l: usize, r: usize) -> Relation {
        self.relations.get(l * MOST_WORDS + r).copied().unwrap_or(Relation::Unlike(0))
    }

    /// Pairs the words that agree, strongest first, nearest first among equals, each once.
    pub(super) fn align(&self) -> Alignment {
        let mut alignment = Alignment { left: [None; MOST_WORDS], right: [None; MOST_WORDS] };
        for _ in 0..self.left.len().min(self.right.len()) {
            let mut best: Option<(u16, usize, usize, usize)> = None;
            for l in 0..self.left.len() {
                for r in 0..self.right.len() {
                    let taken = alignment.partner(Side::Left, l).is_some()
                        || alignment.partner(Side::Right, r).is_some();
                    let relation = self.relation(l, r);
                    if taken || !relation.agrees() {
                        continue;
                    }
                    let distance = l.abs_diff(r);
                    let stronger = |(strength, far, _, _): (u16, usize, usize, usize)| {
                        (relation.strength(), far) > (strength, distance)
                    };
                    if best.is_none_or(stronger) {
                        best = Some((relation.strength(), distance, l, r));
                    }
                }
            }
            let Some((_, _, l, r)) = best else { break };
            alignment.pair(l, r, self.relation(l, r));
        }
        alignment
    }

    /// Whether `count` words of the left name from `l` on, written together, are the word at `r`.
    pub(super) fn joins(&self, side: Side, l: usize, count: usize, r: usize) -> Option<Relation> {
        let (many_name, many, one_name, one) = match side {
            Side::Left => (self.left_name, self.left, self.right_name, self.right),
            Side::Right => (self.right_name, self.right, self.left_name, self.left),
        };
        let (parts, whole) = (many.get(l..l + count)?, one.get(r)?);
        let whole = one_name.word(whole);
        let length: usize = parts.iter().map(|part| many_name.word(part).len()).sum();
        // Names in signs are written together surname first, and are read surname last.
        let in_signs = parts.iter().all(|part| matches!(part.script, Script::Han | Script::Hangul));
        if spell(whole, many_name, parts.iter())
            || in_signs && spell(whole, many_name, parts.iter().rev())
        {
            return Some(Relation::Equal);
        }
        // A slip inside a joined word: worth building the joined text only where lengths allow it.
        if whole.len() < 7 || length.abs_diff(whole.len()) > 2 {
            return None;
        }
        let joined: String = parts.iter().map(|part| many_name.word(part)).collect();
        let grade = super::spelling::likeness(&joined, whole);
        (grade >= 800).then_some(Relation::Alike(grade))
    }
}

/// Whether the parts, written together, are the whole.
fn spell<'t>(whole: &str, name: &Name, mut parts: impl Iterator<Item = &'t Token>) -> bool {
    parts.try_fold(whole, |rest, part| rest.strip_prefix(name.word(part))) == Some("")
}

/// One of the two names of a pairing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Alignment {
    pub(super) fn partner(&self, side: Side, at: usize) -> Option<Partner> {
        let partners = match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        };
        partners.get(at).copied().flatten()
    }

    pub(super) fn pair(&mut self, l: usize, r: usize, relation: Relation) {
        if let Some(cell) = self.left.get_mut(l) {
            *cell = Some(Partner { at: r as u8, relation });
        }
        if let Some(cell) = self.right.get_mut(r) {
            *cell = Some(Partner { at: l as u8, relation });
        }
    }
}

impl Side {
    pub(super) const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}
