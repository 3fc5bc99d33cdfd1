//! Sets of words, a bit for each.

use core::ops::{BitAnd, BitOr, BitOrAssign, Not, Range};

/// The most tokens of one address that are paired. Documented addresses have about ten words, the
/// longest real ones forty; `tests/address.rs` holds the time of a text full of words.
pub(super) const MOST: usize = u64::BITS as usize;

/// Some of the words of one address, by the places of their tokens.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
pub(super) struct Set(u64);

impl Set {
    pub(super) const EMPTY: Self = Self(0);

    /// The word at a place below [`MOST`].
    pub(super) const fn of(at: usize) -> Self {
        Self(1 << at)
    }

    /// These words where something `holds`, and none otherwise.
    pub(super) const fn when(self, holds: bool) -> Self {
        if holds { self } else { Self::EMPTY }
    }

    /// So many words, one at least, from a place on: all these places are below [`MOST`].
    pub(super) const fn row(at: usize, count: usize) -> Self {
        Self((u64::MAX >> (MOST - count)) << at)
    }

    /// The words from a place below [`MOST`] on, which becomes the first place.
    pub(super) const fn moved(self, at: usize) -> Self {
        Self(self.0 >> at)
    }

    /// How many words stand in a row from the first place on.
    pub(super) const fn up_to_first_gap(self) -> usize {
        self.0.trailing_ones() as usize
    }

    /// The place of the first word; beyond all places where there is none.
    pub(super) const fn first(self) -> usize {
        self.0.trailing_zeros() as usize
    }

    /// The places from the first word to the last.
    pub(super) const fn range(self) -> Range<usize> {
        if self.is_empty() { 0..0 } else { self.first()..MOST - self.0.leading_zeros() as usize }
    }

    /// The words from a place below [`MOST`] on.
    pub(super) const fn from(self, at: usize) -> Self {
        Self(self.0 & u64::MAX << at)
    }

    /// The words after a place below [`MOST`].
    pub(super) const fn behind(self, at: usize) -> Self {
        Self(self.0 & u64::MAX << at << 1)
    }

    /// All places from one on.
    pub(super) const fn all_from(at: usize) -> Self {
        if at < MOST { Self(u64::MAX << at) } else { Self::EMPTY }
    }

    /// The places before the first word.
    pub(super) const fn up_to_first(self) -> Self {
        Self(!self.0 & self.0.wrapping_sub(1))
    }

    pub(super) const fn has(self, at: usize) -> bool {
        at < MOST && self.0 >> at & 1 == 1
    }

    pub(super) const fn has_all(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) const fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Those of the words that stand behind all of the others, of which there are some.
    pub(super) const fn behind_all(self, others: Self) -> Self {
        Self(self.0 & !(u64::MAX >> others.0.leading_zeros()))
    }

    /// The words that stand next to one of these.
    pub(super) const fn neighbours(self) -> Self {
        Self(self.0 << 1 | self.0 >> 1)
    }

    /// The places right before these words.
    pub(super) const fn places_before(self) -> Self {
        Self(self.0 >> 1)
    }

    /// The words between two of these.
    pub(super) const fn neighbours_on_both_sides(self) -> Self {
        Self(self.0 << 1 & self.0 >> 1)
    }

    /// Whether there is no second word.
    pub(super) const fn has_one_at_most(self) -> bool {
        self.0 & self.0.wrapping_sub(1) == 0
    }

    /// The places right behind these words.
    pub(super) const fn next(self) -> Self {
        Self(self.0 << 1)
    }

    /// The only word, where there is but one.
    pub(super) fn only(self) -> Option<usize> {
        (!self.is_empty() && self.has_one_at_most()).then_some(self.0.trailing_zeros() as usize)
    }

    /// Those of the words that a rule holds for.
    pub(super) fn only_those(self, rule: impl Fn(usize) -> bool) -> Self {
        self.into_iter().filter(|at| rule(*at)).fold(Self::EMPTY, |all, at| all | Self::of(at))
    }

    /// The words, last to first.
    pub(super) fn backwards(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let at = rest.checked_ilog2()?;
            rest &= !(1 << at);
            Some(at as usize)
        })
    }
}

/// The words, first to last.
impl IntoIterator for Set {
    type Item = usize;
    type IntoIter = Places;

    fn into_iter(self) -> Places {
        Places(self)
    }
}

/// Walks the words of a set, first to last.
pub(super) struct Places(Set);

impl Iterator for Places {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let Self(Set(rest)) = self;
        let at = rest.trailing_zeros() as usize;
        (*rest != 0).then(|| {
            *rest &= *rest - 1;
            at
        })
    }
}

impl BitAnd for Set {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOr for Set {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Set {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl Not for Set {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0)
    }
}
