//! How two names compare, of streets or of cities, once their words are paired.

use crate::address::{
    evidence::{Given, NameMatch},
    pairs::{How, Pairs},
    tables::Kinds,
    token::Token,
    word_set::Set,
};

/// What the pairs say about one name, given which words on each side belong to it.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) total: u32,
    pub(super) found: u32,
    pub(super) missing: u32,
    whole_word_missing: bool,
    weakest: Option<How>,
}

impl Tally {
    /// Of words that are paired, and of words that are not.
    pub(super) fn of(side: &Pairs<'_>, paired: Set, missing: Set) -> Self {
        // What most are.
        let same = paired & side.same;
        let whole = u32::from(side.weight_of(same));
        let weakest = (!same.is_empty()).then_some(How::Equal);
        let mut tally = Self { total: whole, found: 100 * whole, weakest, ..Self::default() };
        for at in paired & !same {
            let (weight, pair) = (u32::from(side.weight(at)), side.pair(at));
            tally.total += weight;
            tally.found += weight * u32::from(pair.quality);
            tally.weakest = Some(tally.weakest.map_or(pair.how, |w| w.min(pair.how)));
        }
        tally.add_missing(side.weight_of(missing));
        tally.whole_word_missing = missing.into_iter().any(|at| is_whole(side, at));
        tally
    }

    /// Gives some of the missing words, which are often left out, less weight.
    pub(super) fn lighten(&mut self, side: &Pairs<'_>, words: Set) {
        let less = side.weight_of(words).saturating_sub(LEFT_OUT * words.count() as u16);
        self.total -= u32::from(less);
        self.missing -= u32::from(less);
    }

    pub(super) fn add_missing(&mut self, weight: u16) {
        self.total += u32::from(weight);
        self.missing += u32::from(weight);
    }
}

/// The weight of a given name or a title in a street's name, which is often left out: `Via Giuseppe Verdi`,
/// `Kennedy Blvd`.
const LEFT_OUT: u16 = 2;

/// Whether two names have words, and the same on both sides: nothing is left to weigh then.
pub(super) fn are_same((l, left): (&Pairs<'_>, Set), (r, right): (&Pairs<'_>, Set)) -> bool {
    !left.is_empty() && l.same.has_all(left) && r.same.has_all(right)
}

/// How two names compare, where both sides have one.
pub(super) fn compared(l: &Tally, r: &Tally) -> Given<NameMatch> {
    match (l.total, r.total) {
        (0, 0) => Given::Neither,
        (0, _) | (_, 0) => Given::OneSide,
        (left, right) => Given::Both(NameMatch {
            alike: ((l.found + r.found) / (left + right)) as u16,
            weakest: l.weakest.unwrap_or(How::Unpaired).min(r.weakest.unwrap_or(How::Unpaired)),
            words_missing: l.missing + r.missing > 0,
            whole_word_missing: l.whole_word_missing || r.whole_word_missing,
            words_differ: l.whole_word_missing && r.whole_word_missing,
            extended: false,
        }),
    }
}

/// The fewest letters of a word within a street's name: shorter ones are rather pieces of a torn word.
const WORD_OF_NAME: usize = 4;

/// Whether a missing word may be one of the other side's, read wrongly letter by letter: two fifths of
/// the letters at least are the same, each in its place.
pub(super) fn is_misread((l, left): (&Pairs<'_>, Set), (r, right): (&Pairs<'_>, Set)) -> bool {
    left.into_iter().any(|i| {
        right.into_iter().any(|j| {
            let (a, b) = (l.bytes(i), r.bytes(j));
            let same = a.iter().zip(b).filter(|(a, b)| a == b).count();
            // `Upper` and `Lower` are read well, and so are `East` and `West`.
            let telling = |token: &Token| token.kinds.any(Kinds::QUALIFIER.or(Kinds::DIRECTION));
            let known = telling(l.token(i)) && telling(r.token(j));
            a.len() == b.len() && same * 5 >= a.len() * 2 && !known
        })
    })
}

/// Whether a word tells one street from another of its name.
pub(super) fn is_qualifier(side: &Pairs<'_>, at: usize) -> bool {
    side.token(at).kinds.any(Kinds::QUALIFIER)
}

/// Whether a word is long enough not to be a piece of another one, or is known.
pub(super) fn is_whole(side: &Pairs<'_>, at: usize) -> bool {
    side.bytes(at).len() >= WORD_OF_NAME || is_qualifier(side, at)
}
