//! What rules words out before they are compared letter by letter.

use smallvec::SmallVec;

use crate::{
    address::{pairs::Pairs, token::Role, words::Class},
    text::script::{Script, script_of},
};

/// Which letters a word or several have, whatever their order and number.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
pub(super) struct Letters(
    /// A bit for each byte, of its low five bits. The lowest, which no letter or digit has, says that
    /// something is not ASCII.
    u32,
);

impl Letters {
    const NOT_ASCII: u32 = 1;

    pub(super) fn of(word: &[u8]) -> Self {
        let (mut letters, mut bytes) = (0, 0);
        for b in word {
            letters |= 1 << (*b & 31);
            bytes |= *b;
        }
        if bytes.is_ascii() { Self(letters) } else { Self(letters | Self::NOT_ASCII) }
    }

    /// Whether all of it is ASCII.
    pub(super) const fn is_ascii(self) -> bool {
        self.0 & Self::NOT_ASCII == 0
    }

    /// The letters of both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all letters of another are among these.
    const fn has_all(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Whether two words of these letters may be so few edits apart, given the difference of their
    /// lengths. Nothing is known of what is not ASCII.
    ///
    /// An edit that keeps the length changes one letter for another, which is a letter more on
    /// either side that the other lacks; one that does not changes the letters by one.
    pub(super) const fn may_be_within(
        self,
        other: Self,
        lengths_apart: usize,
        edits: usize,
    ) -> bool {
        if !self.and(other).is_ascii() {
            return true;
        }
        // Asked for first: it is cheap, and rules most out.
        lengths_apart <= edits
            && (self.0 ^ other.0).count_ones() as usize <= 2 * edits - lengths_apart
    }
}

/// An open word, as the steps see it that look for words that are alike.
#[derive(Clone, Copy)]
pub(super) struct Spelling {
    pub(super) letters: Letters,
    /// How many letters it has.
    pub(super) len: u32,
    /// Its first byte; none of a word of one.
    pub(super) initial: u8,
    /// Its place.
    pub(super) at: u8,
    pub(super) role: Role,
    pub(super) class: Class,
    pub(super) after_break: bool,
}

/// The open words of one side.
pub(super) struct Spellings {
    /// The heap is for more than are ever open in a typical address.
    pub(super) list: SmallVec<[Spelling; 16]>,
    /// Of the first bytes of its words.
    initials: Letters,
}

impl Spellings {
    pub(super) fn of(pairs: &Pairs<'_>) -> Self {
        let mut spellings = Self { list: SmallVec::new(), initials: Letters::default() };
        for at in pairs.open {
            let bytes = pairs.bytes(at);
            let (initial, letters) = (initial(bytes), Letters::of(bytes));
            let first = Letters::of(bytes.get(..1).unwrap_or(&[]));
            spellings.initials = spellings.initials.and(first);
            let len = if letters.is_ascii() { bytes.len() } else { count(pairs.text(at)) };
            spellings.list.push(Spelling {
                letters,
                len: len as u32,
                initial,
                at: at as u8,
                role: pairs.role(at),
                class: pairs.class(at),
                after_break: pairs.token(at).after_break,
            });
        }
        spellings
    }

    /// The words that may have the initial of another: none where none has.
    pub(super) fn with_initial_of(&self, word: &Spelling) -> &[Spelling] {
        if self.initials.has_all(Letters::of(&[word.initial])) { &self.list } else { &[] }
    }

    /// The words whose initials another may be made of: none where a letter is not an initial.
    pub(super) fn spelled_by(&self, word: &Spelling) -> &[Spelling] {
        if self.initials.has_all(word.letters) { &self.list } else { &[] }
    }
}

/// How many letters a word has.
pub(super) fn count(word: &str) -> usize {
    if word.is_ascii() { word.len() } else { word.chars().count() }
}

/// Whether a word has a sign that is a syllable or a word by itself: with another of them it is
/// another name, where a wrong letter is a slip.
pub(super) fn is_syllabic(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(|c| matches!(script_of(c), Script::Han | Script::Hangul))
}

/// The first byte of a word; none of a word of one.
pub(super) const fn initial(word: &[u8]) -> u8 {
    match word {
        [first, _, ..] => *first,
        _ => 0,
    }
}
