//! Stretches of words that are one another with spaces elsewhere: `Glen Wood` and `Glenwood`.

use smallvec::SmallVec;

use super::{
    letters::{Letters, Spellings},
    pairs::{How, Pairs},
    set::Set,
};
use crate::text::similarity::edit_distance;

/// How many words one stretch has and the other, likely ones first.
const COUNTS: [(usize, usize); 7] = [(1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2)];

/// The most words in a stretch.
const WORDS: usize = 3;

/// The longest stretch that is compared, in bytes without spaces: twice the longest street name.
const LONGEST: usize = 96;

/// How many letters two stretches of other lengths may be apart.
const LENGTHS_APART: usize = 4;

/// Letters that there must be for each slip between two stretches.
const LETTERS_A_SLIP: usize = 6;

/// Stretches kept off the heap: those of a dozen open words.
const INLINE: usize = 32;

/// Words of one part in a row, with nothing between.
#[derive(Clone, Copy)]
struct Run {
    words: Set,
    first: usize,
    len: usize,
    letters: Letters,
}

/// The stretches of one side's open words.
pub(super) struct Runs {
    list: SmallVec<[Run; INLINE]>,
    /// Where those of one word end in the list, those of two, and those of three.
    ends: [usize; WORDS],
}

impl Runs {
    pub(super) fn of(pairs: &Pairs<'_>, spellings: &Spellings) -> Self {
        let mut runs = Self { list: SmallVec::new(), ends: [0; WORDS] };
        for (count, end) in (1..).zip(&mut runs.ends) {
            for first in pairs.words.stretches(pairs.open, count) {
                let places = first..first + count;
                let run = Run {
                    words: places.clone().map(Set::of).fold(Set::EMPTY, |all, one| all | one),
                    first,
                    len: places.clone().map(|at| pairs.word(at).len as usize).sum(),
                    letters: places
                        .map(|at| spellings.get(at))
                        .fold(Letters::default(), Letters::and),
                };
                if run.len <= LONGEST {
                    runs.list.push(run);
                }
            }
            *end = runs.list.len();
        }
        runs
    }

    /// The stretches of `count` words.
    fn of_count(&self, count: usize) -> &[Run] {
        let end = |count: usize| self.ends.get(count.wrapping_sub(1)).copied().unwrap_or(0);
        self.list.get(end(count - 1)..end(count)).unwrap_or(&[])
    }
}

/// A stretch of one side.
type Stretch<'p, 'a> = (&'p Pairs<'a>, &'p Run);

/// Pairs stretches of the same letters.
pub(super) fn joined(l: &mut Pairs<'_>, r: &mut Pairs<'_>, runs: &(Runs, Runs)) {
    pair_runs(l, r, runs, How::Joined, |left, right| {
        let same = left.1.letters == right.1.letters
            && left.1.len == right.1.len
            && letters(left).eq(letters(right));
        same.then_some(100)
    });
}

/// Pairs stretches that differ by slips.
pub(super) fn slipped(l: &mut Pairs<'_>, r: &mut Pairs<'_>, runs: &(Runs, Runs)) {
    pair_runs(l, r, runs, How::Slip, |left, right| {
        let (a, b) = (left.1, right.1);
        let (longer, lengths_apart) = (a.len.max(b.len), a.len.abs_diff(b.len));
        let few = |differ: usize| differ * LETTERS_A_SLIP <= longer;
        if lengths_apart > LENGTHS_APART || !few(a.letters.apart(b.letters, lengths_apart)) {
            return None;
        }
        let (mut a, mut b) = ([0; LONGEST], [0; LONGEST]);
        let differ = edit_distance(written_together(left, &mut a), written_together(right, &mut b));
        few(differ).then(|| 100 - 100 * differ / longer)
    });
}

/// Pairs stretches that `alike` gives a quality.
fn pair_runs(
    l: &mut Pairs<'_>,
    r: &mut Pairs<'_>,
    (left_runs, right_runs): &(Runs, Runs),
    how: How,
    alike: impl Fn(Stretch<'_, '_>, Stretch<'_, '_>) -> Option<usize>,
) {
    for (a, b) in COUNTS {
        let (left_runs, right_runs) = (left_runs.of_count(a), right_runs.of_count(b));
        for left in left_runs.iter().filter(|_| !right_runs.is_empty()) {
            if !l.open.has_all(left.words) {
                continue;
            }
            let word = l.word(left.first);
            let found = right_runs.iter().find_map(|right| {
                if !r.open.has_all(right.words) {
                    return None;
                }
                let quality = alike((l, left), (r, right))?;
                r.that_fit(word.role, l).has_all(right.words).then_some((right, quality))
            });
            let Some((right, quality)) = found else { continue };
            let other = r.word(right.first);
            left.words.into_iter().for_each(|at| l.set(at, other, how, quality));
            right.words.into_iter().for_each(|at| r.set(at, word, how, quality));
        }
    }
}

/// The bytes of a stretch's words.
fn letters<'a>((side, run): Stretch<'_, 'a>) -> impl Iterator<Item = u8> {
    run.words.into_iter().flat_map(|at| side.bytes(at).iter().copied())
}

/// The words of a stretch without spaces.
fn written_together<'b>(stretch: Stretch<'_, '_>, buffer: &'b mut [u8; LONGEST]) -> &'b str {
    let len = stretch.1.len;
    buffer.iter_mut().zip(letters(stretch)).for_each(|(slot, byte)| *slot = byte);
    buffer.get(..len).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
}
