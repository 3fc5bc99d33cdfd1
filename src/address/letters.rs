//! What tells words apart before they are compared letter by letter.

use smallvec::SmallVec;

use super::{pairs::Pairs, token::Role, words::Class};

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

    /// The letters of both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many edits two words of these letters are apart at least, given the difference of their
    /// lengths. Nothing is known of what is not ASCII.
    ///
    /// An edit that keeps the length changes one letter for another, which is a letter more on
    /// either side that the other lacks; one that does not changes the letters by one.
    pub(super) const fn apart(self, other: Self, lengths_apart: usize) -> usize {
        if (self.0 | other.0) & Self::NOT_ASCII != 0 {
            return 0;
        }
        let on_one_side = (self.0 ^ other.0).count_ones() as usize;
        if on_one_side > lengths_apart {
            (on_one_side + lengths_apart).div_ceil(2)
        } else {
            lengths_apart
        }
    }
}

/// An open word, as the steps see it that look for words that are alike.
#[derive(Clone, Copy)]
pub(super) struct Spelling {
    pub(super) letters: Letters,
    pub(super) len: u32,
    /// Its first byte; none of a word of one.
    pub(super) initial: u8,
    /// Its place.
    pub(super) at: u8,
    pub(super) role: Role,
    pub(super) class: Class,
}

/// The open words of one side.
pub(super) struct Spellings {
    /// The heap is for more than are ever open in a typical address.
    pub(super) list: SmallVec<[Spelling; 16]>,
    /// A bit for each initial, of its low five bits.
    initials: u32,
}

impl Spellings {
    pub(super) fn of(pairs: &Pairs<'_>) -> Self {
        let mut spellings = Self { list: SmallVec::new(), initials: 0 };
        for at in pairs.open {
            let bytes = pairs.bytes(at);
            let initial = initial(bytes);
            spellings.initials |= 1 << (initial & 31);
            spellings.list.push(Spelling {
                letters: Letters::of(bytes),
                len: bytes.len() as u32,
                initial,
                at: at as u8,
                role: pairs.role(at),
                class: pairs.class(at),
            });
        }
        spellings
    }

    /// The words that may have the initial of another: none where none has.
    pub(super) fn with_initial_of(&self, word: &Spelling) -> &[Spelling] {
        if self.initials >> (word.initial & 31) & 1 == 1 { &self.list } else { &[] }
    }
}

/// The first byte of a word; none of a word of one.
pub(super) const fn initial(word: &[u8]) -> u8 {
    match word {
        [first, _, ..] => *first,
        _ => 0,
    }
}
