//! Stretches of words that differ by their spaces: `Glen Wood` and `Glenwood`.

use smallvec::SmallVec;

use super::{
    letters::{self, Letters, Spelling, is_syllabic},
    slips::are_numbered_otherwise,
};
use crate::{
    address::{
        pairs::{How, Pairs},
        word_set::Set,
    },
    text::similarity::edit_distance,
};

/// How many words one stretch has and the other, likely ones first.
const COUNTS: [(u8, u8); 7] = [(1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2)];

/// The longest stretch that is compared, in bytes without spaces: twice the longest street name.
const LONGEST: usize = 96;

/// By how many letters the lengths of two stretches may differ.
const LENGTHS_APART: usize = 4;

/// How many letters there must be for each slip between two stretches.
const LETTERS_A_SLIP: usize = 6;

/// Words of one part in a row, with nothing between.
#[derive(Clone, Copy)]
struct Run {
    words: Set,
    letters: Letters,
    /// In bytes without spaces; of one that is too long, some length that is too long.
    len: u16,
    /// How many words.
    count: u8,
}

impl Run {
    fn of(word: &Spelling) -> Self {
        let len = word.len.min(LONGEST as u32 + 1) as u16;
        Self { words: Set::of(word.at.into()), letters: word.letters, len, count: 1 }
    }

    /// The stretch with one word more.
    fn and(self, word: &Spelling) -> Self {
        let one = Self::of(word);
        Self {
            words: self.words | one.words,
            letters: self.letters.and(one.letters),
            len: self.len + one.len,
            count: self.count + 1,
        }
    }

    /// Whether two stretches can be the same but for slips, as far as lengths and letters tell.
    fn may_be(&self, other: &Self) -> bool {
        // Not three words each.
        if self.count + other.count > 5 {
            return false;
        }
        let lengths_apart = usize::from(self.len.abs_diff(other.len));
        let longer = usize::from(self.len.max(other.len));
        lengths_apart <= LENGTHS_APART
            && longer <= LONGEST
            && self.letters.may_be_within(other.letters, lengths_apart, longer / LETTERS_A_SLIP)
    }
}

/// The stretches of two and of three open words of one side: as many as in a typical address, before the
/// heap is asked.
fn longer(open: &[Spelling]) -> SmallVec<[Run; 16]> {
    let mut runs = SmallVec::new();
    let mut rest = open;
    while let [first, behind @ ..] = rest {
        let mut run = Run::of(first);
        for word in behind.iter().take(2) {
            let before = usize::from(word.at) - 1;
            if !run.words.has(before) || word.after_break || word.role != first.role {
                break;
            }
            run = run.and(word);
            runs.push(run);
        }
        rest = behind;
    }
    runs
}

/// Stretches of both sides that their letters do not tell apart, likely ones first.
pub(super) struct Joinable(SmallVec<[(Run, Run); 4]>);

impl Joinable {
    pub(super) fn of(
        (l, left): (&Pairs<'_>, &[Spelling]),
        (r, right): (&Pairs<'_>, &[Spelling]),
    ) -> Self {
        let mut joinable = Self(SmallVec::new());
        let (longer_left, longer_right) = (longer(left), longer(right));
        let mut compare = |one: &Run, two: &Run| {
            if one.may_be(two) && r.that_fit(l.role(one.words.first()), l).has_all(two.words) {
                joinable.0.push((*one, *two));
            }
        };
        // One word each is not a stretch.
        for one in left.iter().map(Run::of) {
            longer_right.iter().for_each(|two| compare(&one, two));
        }
        for one in &longer_left {
            right.iter().for_each(|two| compare(one, &Run::of(two)));
            longer_right.iter().for_each(|two| compare(one, two));
        }
        let rank =
            |(one, two): &(Run, Run)| COUNTS.iter().position(|c| *c == (one.count, two.count));
        joinable.0.sort_by_key(rank);
        joinable
    }

    /// Pairs stretches of the same letters.
    pub(super) fn joined(&self, l: &mut Pairs<'_>, r: &mut Pairs<'_>) {
        self.pair(l, r, How::Joined, |left, right| {
            let same = left.1.letters == right.1.letters && letters(left).eq(letters(right));
            same.then_some(100)
        });
    }

    /// Pairs stretches that differ by slips.
    pub(super) fn slipped(&self, l: &mut Pairs<'_>, r: &mut Pairs<'_>) {
        self.pair(l, r, How::Slip, |left, right| {
            let (mut a, mut b) = ([0; LONGEST], [0; LONGEST]);
            let (a, b) = (written_together(left, &mut a), written_together(right, &mut b));
            let longer = letters::count(a).max(letters::count(b));
            // A slip at least: most have fewer letters than one needs.
            if LETTERS_A_SLIP > longer || is_syllabic(a) {
                return None;
            }
            let differ = edit_distance(a, b);
            let alike = differ * LETTERS_A_SLIP <= longer && !are_numbered_otherwise(a, b);
            alike.then(|| 100 - 100 * differ / longer)
        });
    }

    /// Pairs open stretches that `alike` gives a quality.
    fn pair(
        &self,
        l: &mut Pairs<'_>,
        r: &mut Pairs<'_>,
        how: How,
        alike: impl Fn(Stretch<'_, '_>, Stretch<'_, '_>) -> Option<usize>,
    ) {
        for (left, right) in &self.0 {
            if !l.open.has_all(left.words) || !r.open.has_all(right.words) {
                continue;
            }
            let Some(quality) = alike((l, left), (r, right)) else { continue };
            let word = l.as_pair(left.words.first(), how, quality);
            let other = r.as_pair(right.words.first(), how, quality);
            left.words.into_iter().for_each(|at| l.set(at, other));
            right.words.into_iter().for_each(|at| r.set(at, word));
        }
    }
}

/// A stretch of one side.
type Stretch<'p, 'a> = (&'p Pairs<'a>, &'p Run);

/// The bytes of a stretch's words.
fn letters<'a>((side, run): Stretch<'_, 'a>) -> impl Iterator<Item = u8> {
    run.words.into_iter().flat_map(|at| side.bytes(at).iter().copied())
}

/// The words of a stretch without spaces.
fn written_together<'b>(stretch: Stretch<'_, '_>, buffer: &'b mut [u8; LONGEST]) -> &'b str {
    let len = stretch.1.len;
    buffer.iter_mut().zip(letters(stretch)).for_each(|(slot, byte)| *slot = byte);
    buffer.get(..usize::from(len)).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
}
