//! How far two spellings of one word lie apart.
//!
//! An edit distance that knows how names come to be written differently: by ear (`Catherine`,
//! `Kathryn`), by hand (a doubled letter, two letters swapped) and by transliteration (`Hussein`,
//! `Husain`). Edits that keep the sound cost a fraction of an edit that changes it: `costs` says which,
//! `rules` looks them up and `distance` adds them up.
//!
//! This is a measure of two words only. Whether they are forms of one name is a fact that the
//! tables know; this module answers for the rest.

mod costs;
mod distance;
mod rules;

use core::cell::Cell;

pub(crate) use self::rules::Letters;
use self::{
    costs::{EDIT, FAR, FIRST, first_lone},
    distance::distance,
    rules::{RULES, WIDE, number, set},
};
use crate::text::similarity::edit_distance;

/// The likeness of words of which half the letters are the same.
const HALF: u16 = 500;

/// Words longer than this are compared by plain edit distance.
const LONGEST: usize = 24;

/// Words longer than this, as no name has, are compared by their ends: edit distance takes the product of the
/// lengths.
const MEASURED: usize = 128;

/// A folded word with the letters it has.
#[derive(Clone, Copy)]
pub(crate) struct Spelled<'a> {
    text: &'a str,
    letters: Letters,
}

impl<'a> Spelled<'a> {
    /// Cost: linear in the length of the word.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, letters: text.bytes().fold(0, |all, byte| all | set(byte)) }
    }

    /// A word whose letters are `known` to its owner, once they were looked at.
    pub(crate) fn known(text: &'a str, known: &Cell<Option<Letters>>) -> Self {
        let letters = known.get().unwrap_or_else(|| Self::new(text).letters);
        known.set(Some(letters));
        Self { text, letters }
    }

    /// The word.
    pub(crate) const fn text(&self) -> &'a str {
        self.text
    }

    /// Whether it has an ASCII character that is not a letter: a digit.
    pub(crate) const fn has_digit(&self) -> bool {
        self.letters & 1 != 0
    }

    /// Whether it is measured by sound, and not by plain edits.
    const fn is_measured(&self) -> bool {
        self.text.len() <= LONGEST && self.letters & WIDE == 0
    }

    /// Whether the [`likeness`](Self::likeness) to another word may be `least` or more, from their
    /// letters alone. Two names that have nothing to do with each other seldom may.
    pub(crate) fn may_be_alike(&self, other: &Self, least: u16) -> bool {
        if least == 0 || !self.is_measured() || !other.is_measured() {
            return true;
        }
        // As `graded` has it, without its division.
        let dearest = usize::from(1001 - least) * of_length(self, other) * usize::from(EDIT);
        self.lowest_distances(other).all(|cost| cost * 1000 < dearest)
    }

    /// How alike two words are written, from 0 (nothing in common) to 1000 (equal).
    ///
    /// Symmetric. Cost: the product of the lengths, for words of up to 24 ASCII letters; longer
    /// words fall back to the plain edit distance.
    #[must_use]
    pub(crate) fn likeness(&self, other: &Self) -> u16 {
        let (left, right) = (self.text, other.text);
        if left == right {
            return 1000;
        }
        if self.is_measured() && other.is_measured() {
            let cost = distance(self, other);
            let grade = graded(cost, of_length(self, other));
            // Few pairs are alike enough to ask for letters held down.
            return if grade < HALF { grade } else { graded(cost, of_letters(self, other)) };
        }
        let longest = left.chars().count().max(right.chars().count());
        let edits = if longest <= MEASURED {
            edit_distance(left, right)
        } else {
            longest - common_ends(left, right).min(longest)
        };
        graded(edits * usize::from(EDIT), longest)
    }

    /// Bounds below [`distance`]: what the first letters cost; and beside it what those letters of the
    /// one word cost for which the other has nothing, then those of the other.
    fn lowest_distances(&self, other: &Self) -> impl Iterator<Item = usize> {
        let (mut own, mut others, mut first) = (self.letters, other.letters, First::default());
        if let ([x, a @ ..], [y, b @ ..]) = (self.text.as_bytes(), other.text.as_bytes())
            && RULES.near(number(*x)).0 & set(*y) == 0
            && (a.first(), b.first()) != (Some(y), Some(x))
        {
            let later = RULES.near(number(*x)).0 & others | RULES.near(number(*y)).0 & own;
            first = First {
                replaced: usize::from(FIRST * RULES.replaced(*x).of(*y)),
                alone: usize::from(first_lone(*x).min(first_lone(*y))),
                further: if later == 0 { usize::from(FAR) } else { 0 },
            };
            (own, others) = (own & !set(*x), others & !set(*y));
        }
        // One edit may take a letter from both words, so that these are not added.
        let sides = [(own, other.letters), (others, self.letters)];
        let beside = sides.into_iter().map(move |(word, other)| first.beside(lacking(word, other)));
        core::iter::once(first.beside(0)).chain(beside)
    }
}

/// What first letters cost that are far from each other. They stand for each other, or one of them is
/// left out, and the other stands for a later letter or is left out too. That takes no other letter
/// away but where the words begin with two letters in the other order.
#[derive(Clone, Copy, Default)]
struct First {
    replaced: usize,
    alone: usize,
    /// The least that the other one costs.
    further: usize,
}

impl First {
    /// The least that they and other letters cost.
    fn beside(self, letters: usize) -> usize {
        // The other one may take a letter with it.
        (self.replaced + letters).min(self.alone + letters.max(self.further))
    }
}

/// How alike two folded words are written: see [`Spelled::likeness`].
pub(crate) fn likeness(left: &str, right: &str) -> u16 {
    Spelled::new(left).likeness(&Spelled::new(right))
}

/// The length against which a distance is measured: that of the longer word, and at most three times that of the
/// shorter. Letters that cost next to nothing, as doubled ones do, would otherwise outweigh the others:
/// `wwwwwwwwwwwwwwwwwwwwwwww` would be much like `wei`.
fn of_length(left: &Spelled<'_>, right: &Spelled<'_>) -> usize {
    let (left, right) = (left.text.len(), right.text.len());
    left.max(right).min(3 * left.min(right))
}

/// The same, without letters that repeat the one before for a fourth time or more: they cost as little, and
/// nobody writes them by a slip.
fn of_letters(left: &Spelled<'_>, right: &Spelled<'_>) -> usize {
    let repeats = |word: &Spelled<'_>| {
        let held = |letters: &&[u8]| letters.windows(2).all(|two| two.first() == two.last());
        word.text.as_bytes().windows(4).filter(held).count()
    };
    let (left, right) = (left.text.len() - repeats(left), right.text.len() - repeats(right));
    left.max(right).min(3 * left.min(right))
}

/// The likeness of two words, measured against `longest` letters, by what it costs to make one of the
/// other.
fn graded(cost: usize, longest: usize) -> u16 {
    let share = cost * 1000 / (longest.max(1) * usize::from(EDIT));
    1000 - u16::try_from(share.min(1000)).unwrap_or(1000)
}

/// How many characters two words have in common at their beginnings and at their ends.
fn common_ends(left: &str, right: &str) -> usize {
    let shortest = left.chars().count().min(right.chars().count());
    let same = |(l, r): &(char, char)| l == r;
    let front = left.chars().zip(right.chars()).take_while(same).count();
    let back = left.chars().rev().zip(right.chars().rev()).take_while(same).count();
    (front + back).min(shortest)
}

/// What the letters of one word cost that have nothing near them in the other word.
fn lacking(word: Letters, other: Letters) -> usize {
    let mut cost = 0;
    let mut alone = word & !other;
    while alone != 0 {
        let (near, least) = RULES.near(alone.trailing_zeros() as u8);
        if near & other == 0 {
            cost += usize::from(least);
        }
        alone &= alone - 1;
    }
    cost
}

#[cfg(test)]
mod tests;
