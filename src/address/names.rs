//! How two names compare, of streets or of cities, once their words are paired.

use super::{
    given::Given,
    pairs::{How, Pairs},
    set::Set,
    tables::Kinds,
    token::Token,
};

/// How the names of two streets, or of two cities, compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct NameMatch {
    /// Of 100, how much of both names is found in the other.
    pub(super) alike: u16,
    /// The weakest way in which two words were paired.
    pub(super) weakest: How,
    /// Whether words of the name are missing on one side.
    pub(super) words_missing: bool,
    /// Whether one of these is a word that tells, and no letter or piece of a word.
    pub(super) whole_word_missing: bool,
    /// Whether such a word is missing on either side, so that they contradict.
    pub(super) words_differ: bool,
    /// Whether one side has the whole name of the other and a word more that makes it another:
    /// `Oak St`, `Oak Park St`.
    pub(super) extended: bool,
}

impl NameMatch {
    /// From this likeness on two names are one, perhaps with slips.
    pub(super) const ONE: u16 = 70;
    /// From this likeness on they have a word in common that counts: `Oyster Point`, `Oyster Bay`.
    const PART: u16 = 45;

    /// Two names of which one is an abbreviation of the other, as far as anything tells.
    pub(super) const ABBREVIATED: Self = Self {
        alike: 75,
        weakest: How::Initials,
        words_missing: false,
        whole_word_missing: false,
        words_differ: false,
        extended: false,
    };

    /// Whether they are one name, perhaps with slips.
    pub(super) const fn is_one(self) -> bool {
        self.alike >= Self::ONE
    }

    /// Whether they have no word in common that counts.
    pub(super) const fn is_unlike(self) -> bool {
        self.alike < Self::PART
    }

    /// Whether they have words in common, and each a word of its own: `Via Giuseppe Garibaldi` and `Via
    /// Giuseppe Mazzini`, `Long Beach` and `Huntington Beach`.
    pub(super) const fn is_other(self) -> bool {
        !self.is_one() && self.words_differ
    }
}

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

    /// Lets some of the missing words, which are left out as often as not, tell less.
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

/// What a given name or a title tells in a street's name, which is left out as often as not: `Via
/// Giuseppe Verdi`, `Kennedy Blvd`.
const LEFT_OUT: u16 = 2;

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

/// The letters at least of a word that stands within a street's name: shorter ones are rather pieces of
/// words that were torn.
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

/// Whether a word is long enough to be no piece of another, or known.
pub(super) fn is_whole(side: &Pairs<'_>, at: usize) -> bool {
    side.bytes(at).len() >= WORD_OF_NAME || is_qualifier(side, at)
}
