//! How far two spellings of one word lie apart.
//!
//! An edit distance that knows how names come to be written differently: by ear (`Catherine`,
//! `Kathryn`), by hand (a doubled letter, two letters swapped) and by transliteration (`Hussein`,
//! `Husain`). Edits that keep the sound cost a fraction of an edit that changes it; `costs` has them.
//!
//! This is a measure of two words only. Whether they are forms of one name is a fact that the
//! tables know; this module answers for the rest.

mod costs;

use self::costs::{Costs, EDIT, joined, swapped};
use crate::text::similarity::edit_distance;

/// Words longer than this are compared by plain edit distance.
const LONGEST: usize = 24;

/// Words longer than this, which no name has, are compared by their ends: edit distance takes the
/// product of the lengths.
const MEASURED: usize = 128;

/// How alike two folded words are written, from 0 (nothing in common) to 1000 (equal).
///
/// Symmetric. For words that are less alike than `least` it is some number below `least`, which is
/// found sooner. Cost: the product of the lengths, for words of up to 24 ASCII letters; longer
/// words fall back to the plain edit distance.
#[must_use]
pub(crate) fn likeness(left: &str, right: &str, least: u16) -> u16 {
    if left == right {
        return 1000;
    }
    let (a, b) = (left.as_bytes(), right.as_bytes());
    let plain = a.len() <= LONGEST && b.len() <= LONGEST && left.is_ascii() && right.is_ascii();
    let (cost, longest) = if plain {
        let longest = a.len().max(b.len());
        (usize::from(distance(a, b, dearest(least, longest))), longest)
    } else {
        let longest = left.chars().count().max(right.chars().count());
        let edits = if longest <= MEASURED {
            edit_distance(left, right)
        } else {
            longest - common_ends(left, right).min(longest)
        };
        (edits * usize::from(EDIT), longest)
    };
    let share = cost * 1000 / (longest.max(1) * usize::from(EDIT));
    1000 - u16::try_from(share.min(1000)).unwrap_or(1000)
}

/// The most that words of at most `longest` letters cost which are as alike as `least`.
fn dearest(least: u16, longest: usize) -> u16 {
    let cost = usize::from(1001 - least.min(1000)) * longest * usize::from(EDIT) / 1000;
    u16::try_from(cost).unwrap_or(u16::MAX - 1)
}

/// How many characters two words have in common at their beginnings and at their ends.
fn common_ends(left: &str, right: &str) -> usize {
    let shortest = left.chars().count().min(right.chars().count());
    let same = |(l, r): &(char, char)| l == r;
    let front = left.chars().zip(right.chars()).take_while(same).count();
    let back = left.chars().rev().zip(right.chars().rev()).take_while(same).count();
    (front + back).min(shortest)
}

/// A letter of a word with what its place in the word says of it, looked up once a letter and not
/// once a pair of letters.
#[derive(Clone, Copy)]
struct Letter {
    byte: u8,
    before: u8,
    /// The cost of leaving it out.
    lone: u8,
    /// Whether it and the letter before may be written as another one.
    joins: bool,
    /// Whether it and the letter before may be written as two others.
    swaps: bool,
}

/// The letters of a word.
fn letters(word: &[u8]) -> impl Iterator<Item = Letter> {
    let mut before = None;
    word.iter().enumerate().map(move |(at, byte)| {
        let costs = Costs::of(*byte);
        let pair = before.unwrap_or_default();
        let lone = costs.lone(*byte, before, at + 1 == word.len());
        before = Some(*byte);
        Letter {
            byte: *byte,
            before: pair,
            lone,
            joins: costs.joins(pair),
            swaps: costs.swaps(pair),
        }
    })
}

/// A set of places in a word of at most `LONGEST` letters.
type Places = u32;

/// The letters of the word that stands along the rows of the table.
struct Columns {
    letters: [Letter; LONGEST],
    count: usize,
    joins: Places,
    swaps: Places,
    /// Where each letter stands, by its last five bits; another sign may share its place.
    at: [Places; 32],
}

impl Columns {
    fn of(word: &[u8]) -> Self {
        let nothing = Letter { byte: 0, before: 0, lone: 0, joins: false, swaps: false };
        let mut columns = Self {
            letters: [nothing; LONGEST],
            count: word.len(),
            joins: 0,
            swaps: 0,
            at: [0; 32],
        };
        for (place, (slot, letter)) in columns.letters.iter_mut().zip(letters(word)).enumerate() {
            *slot = letter;
            columns.joins |= Places::from(letter.joins) << place;
            columns.swaps |= Places::from(letter.swaps) << place;
            if let Some(at) = columns.at.get_mut(usize::from(letter.byte & 31)) {
                *at |= 1 << place;
            }
        }
        columns
    }

    fn letters(&self) -> &[Letter] {
        self.letters.get(..self.count).unwrap_or(&[])
    }

    fn places(&self, byte: u8) -> Places {
        self.at.get(usize::from(byte & 31)).copied().unwrap_or_default()
    }

    /// The places at which two letters of either word may stand for one or two of the other, where
    /// `letter` is the other word's. Some of them may be false: few letters have such a pair.
    fn pairs(&self, letter: Letter) -> Places {
        let turned = self.places(letter.byte) << 1 & self.places(letter.before);
        let swaps = if letter.swaps { self.swaps } else { 0 };
        if letter.joins { Places::MAX } else { self.joins | swaps | turned }
    }
}

/// A row of the table of costs: what the letters so far cost against each beginning of the columns.
type Row = [u16; LONGEST + 1];

/// The weighted distance of two short ASCII words, in twelfths of an edit; where it is more than
/// `most`, anything above that.
fn distance(a: &[u8], b: &[u8], most: u16) -> u16 {
    let columns = Columns::of(b);
    // Three rows are enough: a cell looks back at most two letters on each side.
    let mut rows: [Row; 3] = [[0; LONGEST + 1]; 3];
    let [before_last, last, row] = &mut rows;
    let (mut before_last, mut last, mut row) = (before_last, last, row);
    let mut sum = 0;
    let [_, cells @ ..] = &mut *last;
    for (cell, y) in cells.iter_mut().zip(columns.letters()) {
        sum += u16::from(y.lone);
        *cell = sum;
    }
    let mut cheapest_of_last = 0;
    for (i, x) in letters(a).enumerate() {
        let replaced = Costs::of(x.byte).replaced();
        let mut pairs = columns.pairs(x);
        let ([edge, cells @ ..], [edge_above, above @ ..]) = (&mut *row, &*last);
        // The cells that a cell looks back at: to its left, and in the row above.
        let mut left = edge_above + u16::from(x.lone);
        let mut above_left = *edge_above;
        // A slip in the first letter of both words counts twice.
        if i == 0 {
            above_left += replaced(b.first().copied().unwrap_or_default());
        }
        *edge = left;
        let mut cheapest = left;
        for (j, ((y, cell), above)) in columns.letters().iter().zip(cells).zip(above).enumerate() {
            let mut best = (above + u16::from(x.lone))
                .min(left + u16::from(y.lone))
                .min(above_left + replaced(y.byte));
            if pairs & 1 != 0 {
                best = best.min(paired(x, *y, j, last, before_last));
            }
            pairs >>= 1;
            *cell = best;
            left = best;
            above_left = *above;
            cheapest = cheapest.min(best);
        }
        // Every way from here on leads through one of the last two rows.
        if cheapest.min(cheapest_of_last) > most {
            return most + 1;
        }
        cheapest_of_last = cheapest;
        (before_last, last, row) = (last, row, before_last);
    }
    last.get(b.len()).copied().unwrap_or(u16::MAX / 2)
}

/// The cost at column `j` where `x`, `y` or both end a pair of letters that stands for one sound.
#[inline(never)]
fn paired(x: Letter, y: Letter, j: usize, last: &Row, before_last: &Row) -> u16 {
    let (xs, ys) = ([x.before, x.byte], [y.before, y.byte]);
    let cost = |row: &Row, column: Option<usize>, more: u8| {
        let cell = column.and_then(|column| row.get(column));
        cell.map_or(u16::MAX, |cell| cell + u16::from(more))
    };
    let mut best = u16::MAX;
    if x.joins {
        best = best.min(cost(before_last, Some(j), joined(xs, y.byte)));
    }
    if y.joins {
        best = best.min(cost(last, j.checked_sub(1), joined(ys, x.byte)));
    }
    if x.swaps && y.swaps || x.byte == y.before && x.before == y.byte {
        best = best.min(cost(before_last, j.checked_sub(1), swapped(xs, ys)));
    }
    best
}
