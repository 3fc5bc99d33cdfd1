//! How far two spellings of one word lie apart.
//!
//! An edit distance that knows how names come to be written differently: by ear (`Catherine`,
//! `Kathryn`), by hand (a doubled letter, two letters swapped) and by transliteration (`Hussein`,
//! `Husain`). Edits that keep the sound cost a fraction of an edit that changes it; `costs` has them.
//!
//! This is a measure of two words only. Whether they are forms of one name is a fact that the
//! tables know; this module answers for the rest.

mod costs;

use self::costs::{DOUBLED, EDIT, FIRST, Letters, RULES, SETS, START, TURNED, WIDE, number};
use crate::text::similarity::edit_distance;

/// Words longer than this are compared by plain edit distance.
const LONGEST: usize = 24;

/// Words longer than this, which no name has, are compared by their ends: edit distance takes the
/// product of the lengths.
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
        let set = |byte: &u8| SETS.get(usize::from(*byte)).copied().unwrap_or(WIDE);
        Self { text, letters: text.as_bytes().iter().fold(0, |all, byte| all | set(byte)) }
    }

    /// Whether there is an ASCII sign in it that is no letter: a digit.
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
        if !self.is_measured() || !other.is_measured() {
            return true;
        }
        graded(self.lowest_distance(other), self.text.len().max(other.text.len())) >= least
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
            return graded(distance(self, other), left.len().max(right.len()));
        }
        let longest = left.chars().count().max(right.chars().count());
        let edits = if longest <= MEASURED {
            edit_distance(left, right)
        } else {
            longest - common_ends(left, right).min(longest)
        };
        graded(edits * usize::from(EDIT), longest)
    }

    /// A bound below [`distance`]: what those letters cost for which the other word has nothing.
    fn lowest_distance(&self, other: &Self) -> usize {
        // One edit may take a letter from both words, so the dearer word counts.
        let lacking = |a, b| lacking(a, other.letters).max(lacking(b, self.letters));
        match (self.text.as_bytes(), other.text.as_bytes()) {
            // First letters that are far from each other cost a whole slip, which takes no other
            // letter away but where the words begin with two letters in the other order.
            ([x, a @ ..], [y, b @ ..])
                if RULES.near(number(*x)).0 >> number(*y) & 1 == 0
                    && (a.first(), b.first()) != (Some(y), Some(x)) =>
            {
                let without = |letters: Letters, first: u8| letters & !(1 << number(first));
                let rest = lacking(without(self.letters, *x), without(other.letters, *y));
                usize::from(EDIT * FIRST) + rest
            }
            _ => lacking(self.letters, other.letters),
        }
    }
}

/// How alike two folded words are written: see [`Spelled::likeness`].
pub(crate) fn likeness(left: &str, right: &str) -> u16 {
    Spelled::new(left).likeness(&Spelled::new(right))
}

/// The likeness of two words, of which the longer has `longest` letters, by what it costs to make
/// one of the other.
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

/// A set of places in a word of at most `LONGEST` letters.
type Places = u32;

/// A word with what is said of each of its letters, looked up once a letter and not once a pair of
/// letters.
struct Word<'a> {
    bytes: &'a [u8],
    letters: Letters,
    /// The letters by their numbers.
    numbers: [u8; LONGEST],
    /// The cost of leaving each letter out.
    lone: [u8; LONGEST],
    /// The pair that each letter ends, where a rule names it.
    pairs: [u8; LONGEST],
    /// Where such pairs end.
    paired: Places,
}

impl<'a> Word<'a> {
    fn of(spelled: &Spelled<'a>) -> Self {
        let bytes = spelled.text.as_bytes();
        let mut word = Self {
            bytes,
            letters: spelled.letters,
            numbers: [0; LONGEST],
            lone: [0; LONGEST],
            pairs: [0; LONGEST],
            paired: 0,
        };
        let (mut before, mut previous) = (0, START);
        let places = word.numbers.iter_mut().zip(&mut word.lone).zip(&mut word.pairs);
        for (at, (byte, ((slot, lone), pair))) in bytes.iter().zip(places).enumerate() {
            let number = number(*byte);
            let behind = RULES.behind(previous, number);
            let [inside, last] = behind.lone;
            *slot = number;
            *lone = if at + 1 == bytes.len() { last } else { inside };
            *pair = behind.pair;
            if number == 0 && before == *byte {
                *lone = DOUBLED;
            }
            word.paired |= Places::from(behind.pair != 0) << at;
            (before, previous) = (*byte, number);
        }
        word
    }

    /// The letter at `at` and the one before it, nought before the first.
    fn two(&self, at: usize) -> [u8; 2] {
        let before = at.checked_sub(1).and_then(|before| self.bytes.get(before));
        [before, self.bytes.get(at)].map(|byte| byte.copied().unwrap_or_default())
    }

    /// Where two letters here, or the two of the other word that end at `at`, may stand for others.
    #[inline]
    fn places_of_pairs(&self, other: &Self, at: usize) -> Places {
        if other.pairs.get(at).is_some_and(|pair| *pair != 0) {
            return (1 << self.bytes.len()) - 1;
        }
        let [before, letter] = other.two(at);
        let has = |letter| self.letters >> number(letter) & 1 != 0;
        let turned = has(letter) && has(before);
        self.paired | if turned { self.turned([before, letter]) } else { 0 }
    }

    /// Where the two letters end that stand in the other order.
    fn turned(&self, [before, letter]: [u8; 2]) -> Places {
        let ends = self.bytes.windows(2).zip(1..).filter(|(two, _)| *two == [letter, before]);
        ends.fold(0, |places, (_, at)| places | 1 << at)
    }

    /// The costs of writing each letter for `byte`, whose number is given.
    fn replaced(&self, byte: u8, number: u8, costs: &mut [i16; LONGEST]) {
        let letters = self.numbers.get(..self.bytes.len()).unwrap_or_default();
        if number == 0 {
            for (cost, other) in costs.iter_mut().zip(self.bytes) {
                *cost = if *other == byte { 0 } else { i16::from(EDIT) };
            }
            return;
        }
        let replaced = RULES.replaced(number);
        for (cost, other) in costs.iter_mut().zip(letters) {
            *cost = i16::from(replaced.get(usize::from(other & 31)).copied().unwrap_or(EDIT));
        }
    }
}

/// How many cells of a row are found at once.
const AT_ONCE: usize = 8;

/// A row of the table of costs: what the letters so far cost against each beginning of the columns.
/// Whole numbers with a sign, of which most machines find the lesser at once.
type Row = [i16; LONGEST + 1];

/// The weighted distance of two ASCII words of at most `LONGEST` letters, in twelfths of an edit.
fn distance(a: &Spelled<'_>, b: &Spelled<'_>) -> usize {
    let (a, b) = (Word::of(a), Word::of(b));
    let columns = b.bytes.len();
    let b_lone = b.lone.get(..columns).unwrap_or_default();
    // Three rows are enough: a cell looks back at most two letters on each side.
    let mut rows: [Row; 3] = [[0; LONGEST + 1]; 3];
    let [before_last, last, row] = &mut rows;
    let (mut before_last, mut last, mut row) = (before_last, last, row);
    let mut sum = 0;
    let [_, cells @ ..] = &mut *last;
    for (cell, lone) in cells.iter_mut().zip(b_lone) {
        sum += i16::from(*lone);
        *cell = sum;
    }
    // What each cell costs without a look to its left.
    let mut costs = [0; LONGEST];
    for (i, ((byte, number), lone)) in a.bytes.iter().zip(&a.numbers).zip(&a.lone).enumerate() {
        let lone = i16::from(*lone);
        b.replaced(*byte, *number, &mut costs);
        if i == 0 {
            costs[0] *= i16::from(FIRST);
        }
        let ([edge, above @ ..], [above_left @ .., _]) = (&*last, &*last);
        let above = above.as_chunks::<AT_ONCE>().0.iter().zip(above_left.as_chunks::<AT_ONCE>().0);
        let chunks = costs.as_chunks_mut::<AT_ONCE>().0.iter_mut().zip(above);
        for (costs, (above, above_left)) in chunks.take(columns.div_ceil(AT_ONCE)) {
            for (cost, (above, above_left)) in costs.iter_mut().zip(above.iter().zip(above_left)) {
                *cost = (*cost + above_left).min(above + lone);
            }
        }
        let mut places = b.places_of_pairs(&a, i);
        while places != 0 {
            let j = places.trailing_zeros() as usize;
            if let Some(cost) = costs.get_mut(j) {
                *cost = (*cost).min(paired(&a, i, &b, j, last, before_last));
            }
            places &= places - 1;
        }
        let mut left = edge + lone;
        let [edge, cells @ ..] = &mut *row;
        *edge = left;
        for (cell, (cost, lone)) in cells.iter_mut().zip(costs.iter().zip(b_lone)) {
            left = (left + i16::from(*lone)).min(*cost);
            *cell = left;
        }
        (before_last, last, row) = (last, row, before_last);
    }
    last.get(columns).map_or(usize::MAX, |cost| usize::from(cost.unsigned_abs()))
}

/// The cost of the letter of `a` at `i` and that of `b` at `j`, where one or both end a pair that
/// stands for the other.
fn paired(a: &Word<'_>, i: usize, b: &Word<'_>, j: usize, last: &Row, before_last: &Row) -> i16 {
    let cost = |row: &Row, column: Option<usize>, more: Option<u8>| {
        let cell = column.and_then(|column| row.get(column));
        cell.zip(more).map_or(i16::MAX, |(cell, more)| cell + i16::from(more))
    };
    let at = |letters: &[u8; LONGEST], at: usize| letters.get(at).copied().unwrap_or_default();
    let (x, y) = (at(&a.numbers, i), at(&b.numbers, j));
    let (x_pair, y_pair) = (at(&a.pairs, i), at(&b.pairs, j));
    let ([x_before, x_byte], [y_before, y_byte]) = (a.two(i), b.two(j));
    let turned = x_byte == y_before && x_before == y_byte;
    let exchanged = if turned { Some(TURNED) } else { RULES.exchanged(x_pair, y_pair) };
    cost(before_last, Some(j), RULES.joined(x_pair, y))
        .min(cost(last, j.checked_sub(1), RULES.joined(y_pair, x)))
        .min(cost(before_last, j.checked_sub(1), exchanged))
}

#[cfg(test)]
mod tests;
