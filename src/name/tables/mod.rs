//! The tables that names are read with, reached through functions with the domain's names.
//!
//! Every look-up takes folded words ([`crate::text::fold`]) separated by single spaces, without
//! punctuation, and costs the length of the text. A word is looked up once, for everything known about it
//! ([`known`]); whether names are related is told by their numbers. The rows are written from `data/name/`
//! by `tests/tables/name/`.

mod abjad;
mod given;
mod grammar;
mod kana;
mod known;
mod surname_prefixes;
mod surnames;
mod syllables;

use core::num::NonZeroU16;

use crate::text::{short_table::Short, sound};

pub(super) use self::grammar::{
    Generation, Known, LegalForm, Particle, ParticleKind, Phrase, Place, Placeholder, Postnominal,
    RoleKind, RolePhrase, Title, Traits,
};

/// What is known of a word, or of a phrase.
pub(super) fn known(words: &str) -> Known {
    looked_up(words).0
}

/// What is known of a word, and a hash that is the same for equal words and seldom for others.
pub(super) fn looked_up(word: &str) -> (Known, u32) {
    match Short::of(word) {
        Some(short) => short_looked_up(short),
        None => (known::LONG.get(word).copied().unwrap_or(Known::NONE), word.len() as u32),
    }
}

/// The same of a short word.
#[inline]
pub(super) fn short_looked_up(word: Short) -> (Known, u32) {
    (known::SHORT.get(word), word.hash() as u32)
}

/// Small words that surnames are written together with: particles, articles, and the words for *son
/// of*.
pub(super) const fn surname_prefixes() -> &'static [&'static str] {
    &surname_prefixes::PREFIXES
}

/// Whether a word is a surname that the tables list.
pub(crate) fn is_surname(word: &str) -> bool {
    known(word).commonness > 0
}

/// Whether a word is a given name or a title, as streets that honour a person often lose: `Giuseppe`,
/// `General`.
pub(crate) fn is_given_name_or_title(word: &str) -> bool {
    let known = known(word);
    known.is_given_name() || known.grammar().and_then(Title::said).is_some()
}

/// Whether two words are given names that people bear, and not forms of one name.
pub(crate) fn are_two_given_names(left: &str, right: &str) -> bool {
    let borne = |word: &str| known(word).given_commonness > 0;
    borne(left) && borne(right) && !may_be_one_given_name(left, right)
}

/// Whether two words are one given name, or forms of one.
pub(super) fn may_be_one_given_name(left: &str, right: &str) -> bool {
    left == right
        || known(left).given_name.zip(known(right).given_name).is_some_and(|(l, r)| {
            l == r
                || l.is_nickname_or_full_name_of(r)
                || l.is_equivalent_to(r)
                || l.shares_full_name_with(r)
        })
}

/// The words of the longest phrase.
pub(super) const LONGEST_PHRASE: usize = known::LONGEST_PHRASE;

/// A given name that the tables relate to others, by its number, counted from one.
///
/// Accepted spellings of one name are equal: Catherine, Kathryn. They share whatever is said of
/// any of them.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct GivenName(NonZeroU16);

impl GivenName {
    /// Whether one of the two is a nickname of the other: Alex and Alexander.
    ///
    /// Symmetric, and never true of a name and itself. It is a relation between two names and not
    /// a class: Alex is short for Alexandra too, who is not Alexander.
    pub(super) fn is_nickname_or_full_name_of(self, other: Self) -> bool {
        self.may_relate_to(other)
            && listed(&given::NICKNAME_PARTNERS, self.0).contains(&(other.0.get() - 1))
    }

    /// Whether both are nicknames of one name: Bill and Will. Symmetric; weaker than
    /// [`Self::is_nickname_or_full_name_of`].
    pub(super) fn shares_full_name_with(self, other: Self) -> bool {
        self.may_relate_to(other)
            && share_one(listed(&given::FULL_NAMES, self.0), listed(&given::FULL_NAMES, other.0))
    }

    /// Whether it is short for several names together: Chema, for José María.
    pub(super) fn is_short_for_several(self) -> bool {
        let number = usize::from(self.0.get() - 1);
        SHORT_FOR_SEVERAL.get(number / 64).is_some_and(|names| names >> (number % 64) & 1 != 0)
    }

    /// Whether both are one name in some two languages: John and Giovanni. Symmetric.
    pub(super) fn is_equivalent_to(self, other: Self) -> bool {
        self.may_relate_to(other)
            && share_one(listed(&given::ORIGINS, self.0), listed(&given::ORIGINS, other.0))
    }

    /// Whether any list may relate the two, by what they have in common in [`RELATED`].
    fn may_relate_to(self, other: Self) -> bool {
        let related = |name: Self| RELATED.get(usize::from(name.0.get()) - 1).copied();
        related(self).unwrap_or_default() & related(other).unwrap_or_default() != 0
    }
}

/// For each given name, a bit for its own number and one for each related name, as a hash of its lists. Two
/// names without a bit in common, as most pairs are, cannot be related, and their lists need not be read.
static RELATED: [u64; given::ORIGINS.len()] = {
    let mut related = [0; given::ORIGINS.len()];
    let (mut names, mut number) = (related.as_mut_slice(), 0);
    let mut partners = given::NICKNAME_PARTNERS.as_slice();
    let mut origins = given::ORIGINS.as_slice();
    while let ([name, later @ ..], [near, nears @ ..], [origin, further @ ..]) =
        (names, partners, origins)
    {
        // The full names of a name are among its partners.
        *name = bit(number) | bits(near) | bits(origin);
        (names, partners, origins, number) = (later, nears, further, number + 1);
    }
    related
};

/// A bit for each given name, set where it is short for several.
static SHORT_FOR_SEVERAL: [u64; given::ORIGINS.len() / 64 + 1] = {
    let mut names = [0; given::ORIGINS.len() / 64 + 1];
    let mut numbers = given::SHORT_FOR_SEVERAL.as_slice();
    while let [number, further @ ..] = numbers {
        let (mut rest, mut before) = (names.as_mut_slice(), *number / 64);
        while let [first, later @ ..] = rest {
            if before == 0 {
                *first |= bit(*number);
                break;
            }
            (rest, before) = (later, before - 1);
        }
        numbers = further;
    }
    names
};

/// The bits of all numbers of a list.
const fn bits(mut numbers: &[u16]) -> u64 {
    let mut bits = 0;
    while let [number, further @ ..] = numbers {
        bits |= bit(*number);
        numbers = further;
    }
    bits
}

/// The bit of a number.
const fn bit(number: u16) -> u64 {
    1 << (number % 64)
}

/// A surname that has several spellings, by the number of what it may stand for, counted from one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Surname(NonZeroU16);

impl Surname {
    /// Whether both may spell one surname: Meyer and Maier, Wong and Huang.
    ///
    /// Symmetric, and no class: Chin may be Qin or Chen, which are two surnames.
    pub(super) fn may_be(self, other: Self) -> bool {
        share_one(listed(&surnames::SURNAMES, self.0), listed(&surnames::SURNAMES, other.0))
    }
}

/// The numbers that a table lists for the name of a number.
fn listed(table: &'static [&'static [u16]], number: NonZeroU16) -> &'static [u16] {
    table.get(usize::from(number.get()) - 1).copied().unwrap_or_default()
}

fn share_one(left: &[u16], right: &[u16]) -> bool {
    left.iter().any(|number| right.contains(number))
}

/// The given names, as folded Latin words, that a folded katakana word may write.
pub(super) fn kana_given_names(word: &str) -> &'static [&'static str] {
    kana::KANA_GIVEN_NAMES.get(word).copied().unwrap_or_default()
}

/// The given names, as folded Latin words, that a folded word of Arabic or Hebrew may write.
pub(super) fn abjad_given_names(word: &str) -> &'static [&'static str] {
    abjad::ABJAD_GIVEN_NAMES.get(word).copied().unwrap_or_default()
}

/// A script that leaves most vowels out.
#[derive(Clone, Copy)]
pub(super) enum Abjad {
    Hebrew,
    Arabic,
}

/// Whether the tables know how the script writes a given name, which is a folded Latin word.
pub(super) fn is_written_in(script: Abjad, latin: &str) -> bool {
    abjad::WRITTEN_IN_ABJADS.get(latin).is_some_and(|[hebrew, arabic]| match script {
        Abjad::Hebrew => *hebrew,
        Abjad::Arabic => *arabic,
    })
}

/// The surnames, as folded Latin words, that a folded katakana word may write.
pub(super) fn kana_surnames(word: &str) -> &'static [&'static str] {
    kana::KANA_SURNAMES.get(word).copied().unwrap_or_default()
}

/// A language whose names are made of syllables.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Tongue {
    Mandarin,
    Cantonese,
    /// And Teochew, as far as they are spelled alike.
    Hokkien,
    Korean,
    Vietnamese,
}

impl Tongue {
    pub(super) const ALL: [Self; 5] =
        [Self::Mandarin, Self::Cantonese, Self::Hokkien, Self::Korean, Self::Vietnamese];

    /// Whether a number is of one of its syllables.
    pub(super) const fn has(self, syllable: u16) -> bool {
        syllable / TONGUE == self as u16
    }

    /// The number of a syllable that has a number within the language, counted from one; 0 is none.
    const fn number(self, of_its_own: u16) -> Option<u16> {
        if of_its_own == 0 { None } else { Some(self as u16 * TONGUE + of_its_own) }
    }
}

/// A set of languages, a bit each.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Tongues(u8);

impl Tongues {
    pub(super) const NONE: Self = Self(0);
    pub(super) const ALL: Self = Self((1 << Tongue::ALL.len()) - 1);

    /// The languages of some syllables.
    pub(super) fn writing(syllables: &[u16]) -> Self {
        Self(syllables.iter().fold(0, |all, number| all | 1 << (number / TONGUE)))
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) const fn has(self, tongue: Tongue) -> bool {
        self.0 >> tongue as u8 & 1 != 0
    }
}

/// How many numbers the syllables of a language have.
const TONGUE: u16 = 1024;

/// How long the spelling of a syllable is at most.
pub(super) const LONGEST_SYLLABLE: usize = syllables::LONGEST;

/// The numbers of the syllables that Latin letters may write, in any language.
pub(super) fn syllables(spelling: &str) -> &'static [u16] {
    syllables::SPELLINGS.get(spelling).copied().unwrap_or_default()
}

/// The numbers of the syllables that a Han character is read as in the languages of China.
pub(super) fn syllables_of_sign(sign: char) -> impl Iterator<Item = u16> {
    let sign = sound::simplified(sign);
    let (mandarin, cantonese) = sound::syllables_of(sign);
    let of = |tongue: Tongue, own: u16| tongue.number(own);
    let mandarin = mandarin.into_iter().filter_map(move |own| of(Tongue::Mandarin, own));
    let cantonese = cantonese.into_iter().filter_map(move |own| of(Tongue::Cantonese, own));
    let hokkien = syllables::HOKKIEN.binary_search_by_key(&u32::from(sign), |row| row.0.into());
    let hokkien =
        hokkien.ok().and_then(|at| syllables::HOKKIEN.get(at)).map_or(&[][..], |row| row.1);
    mandarin.chain(cantonese).chain(hokkien.iter().copied())
}

#[cfg(test)]
mod tests;
