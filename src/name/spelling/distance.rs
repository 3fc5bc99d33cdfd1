//! The weighted distance of two words: the table of what each beginning of the one costs against
//! each beginning of the other, row by row.

use super::{
    LONGEST, Spelled,
    costs::{FIRST, TURNED},
    rules::{Letters, Pair, RULES, START, set},
};

/// A row of the table: what the letters so far cost against each beginning of the columns, less what
/// it costs to leave that beginning out. So no cell costs more than its neighbour on the left.
type Row = [i16; LONGEST + 1];

/// A set of places in a word of at most `LONGEST` letters.
type Places = u32;

/// The weighted distance of two ASCII words of at most `LONGEST` letters, in twelfths of an edit.
pub(super) fn distance(a: &Spelled<'_>, b: &Spelled<'_>) -> usize {
    // Few long rows are found sooner than many short ones.
    let (rows, columns) = if a.text.len() <= b.text.len() { (a, b) } else { (b, a) };
    let mut of_columns = Columns::new(columns.text.as_bytes());
    of_columns.look_up();
    let columns = &of_columns;
    let others = columns.letters;
    let others_alone = columns.alone.get(..others.len()).unwrap_or_default();
    // A cell looks back at most two letters on each side.
    let mut table: [Row; 3] = [[0; LONGEST + 1]; 3];
    let [before_last, last, row] = &mut table;
    let (mut before_last, mut last, mut row) = (before_last, last, row);
    let (mut before, mut rest) = (START, rows.text.as_bytes());
    while let [letter, behind @ ..] = rest {
        let rule = RULES.behind(before, *letter);
        let alone = i16::from(rule.alone(behind.is_empty()));
        let replaced = RULES.replaced(*letter);
        let ([edge, above @ ..], [start, cells @ ..]) = (&*last, &mut *row);
        let mut above_left = *edge;
        if before == START {
            // The first letters cost that many times what others do.
            let first = others.first().map_or(0, |first| replaced.of(*first));
            above_left += i16::from(first * (FIRST - 1));
        }
        let mut left = edge + alone;
        *start = left;
        let each = others.iter().zip(others_alone);
        for ((cell, above), (other, other_alone)) in cells.iter_mut().zip(above).zip(each) {
            let both = i16::from(replaced.of(*other)) + above_left - other_alone;
            left = both.min(above + alone).min(left);
            *cell = left;
            above_left = *above;
        }
        if columns.may_pair(before, *letter, rule.pair) {
            let two = Two { before, letter: *letter, pair: rule.pair };
            two.lower(columns, row, last, before_last);
        }
        (before, rest) = (*letter, behind);
        (before_last, last, row) = (last, row, before_last);
    }
    let alone: i16 = others_alone.iter().sum();
    last.get(others.len()).map_or(usize::MAX, |cost| usize::from((cost + alone).unsigned_abs()))
}

/// The letters of the columns with what the rules say of them: looked up once a letter and not once a
/// pair of letters.
struct Columns<'a> {
    letters: &'a [u8],
    /// The cost of leaving each letter out.
    alone: [i16; LONGEST],
    /// The pair that each letter ends.
    pairs: [Pair; LONGEST],
    /// Where they end, as far as a rule names them.
    paired: Places,
    /// The letters that may be written for any of them.
    singles: Letters,
    /// The letters that stand side by side, each two by a bit that they share with few others.
    neighbours: u64,
}

impl<'a> Columns<'a> {
    fn new(letters: &'a [u8]) -> Self {
        let (alone, pairs) = ([0; LONGEST], [0; LONGEST]);
        Self { letters, alone, pairs, paired: 0, singles: 0, neighbours: 0 }
    }

    #[inline]
    fn look_up(&mut self) {
        let (mut before, mut rest) = (START, self.letters);
        for (at, (alone, pair)) in self.alone.iter_mut().zip(&mut self.pairs).enumerate() {
            let [letter, behind @ ..] = rest else { break };
            let rule = RULES.behind(before, *letter);
            *alone = i16::from(rule.alone(behind.is_empty()));
            self.neighbours |= neighbours(before, *letter);
            if rule.pair != 0 {
                *pair = rule.pair;
                self.paired |= 1 << at;
                self.singles |= RULES.singles(rule.pair);
            }
            (before, rest) = (*letter, behind);
        }
    }

    /// Whether a letter, or it and the one before it, may stand for two letters or one here.
    #[inline]
    fn may_pair(&self, before: u8, letter: u8, pair: Pair) -> bool {
        let turned = self.neighbours & neighbours(letter, before) != 0;
        turned || pair != 0 || self.singles & set(letter) != 0
    }
}

/// The bit of two letters.
const fn neighbours(before: u8, letter: u8) -> u64 {
    1 << ((before << 1 ^ letter) & 63)
}

/// A letter of the rows and the one before it.
struct Two {
    before: u8,
    letter: u8,
    /// The pair that they are.
    pair: Pair,
}

impl Two {
    /// Lowers the cells of a row to what they cost by way of a pair, and with them all that follow.
    #[inline(never)]
    fn lower(&self, other: &Columns<'_>, row: &mut Row, last: &Row, before_last: &Row) {
        let [_, cells @ ..] = row;
        let mut places = self.places(other);
        while places != 0 {
            let at = places.trailing_zeros() as usize;
            let cost = self.cost(other, at, last, before_last);
            let behind = cells.iter_mut().take(other.letters.len()).skip(at);
            behind.for_each(|cell| *cell = cost.min(*cell));
            places &= places - 1;
        }
    }

    /// Where they, or the letter alone, may stand for two letters or one.
    fn places(&self, other: &Columns<'_>) -> Places {
        let turned = [self.letter, self.before];
        let turned = each_place(other.letters.windows(2), |two| *two == turned) << 1;
        let joined = if other.singles & set(self.letter) != 0 { other.paired } else { 0 };
        if self.pair == 0 {
            return turned | joined;
        }
        let singles = RULES.singles(self.pair);
        let singles = each_place(other.letters.iter(), |letter| singles & set(*letter) != 0);
        turned | other.paired | singles
    }

    /// What the cell of the column at `at` costs by way of a pair.
    fn cost(&self, other: &Columns<'_>, at: usize, last: &Row, before_last: &Row) -> i16 {
        let letter = |at: usize| other.letters.get(at).copied().unwrap_or_default();
        let alone = |at: usize| other.alone.get(at).copied().unwrap_or_default();
        let cost = |row: &Row, column: usize, more: Option<u8>| {
            row.get(column).zip(more).map_or(i16::MAX, |(cell, more)| cell + i16::from(more))
        };
        let pair = other.pairs.get(at).copied().unwrap_or_default();
        let one = cost(before_last, at, RULES.joined(self.pair, letter(at)));
        let Some(before) = at.checked_sub(1) else { return one - alone(at) };
        let turned = self.letter == letter(before) && self.before == letter(at);
        let exchanged = if turned { Some(TURNED) } else { RULES.exchanged(self.pair, pair) };
        let both = cost(last, before, RULES.joined(pair, self.letter)).min(cost(
            before_last,
            before,
            exchanged,
        ));
        one.min(both - alone(before)) - alone(at)
    }
}

/// The places where something holds.
fn each_place<T>(all: impl Iterator<Item = T>, holds: impl Fn(T) -> bool) -> Places {
    all.enumerate().fold(0, |places, (at, each)| places | Places::from(holds(each)) << at)
}
