//! A quick check that rules out that two words are the same.

use super::{tables::Sense, word_key::Key};

/// A bit, of 64, for the text of a word, one for each of its senses and one for its value: words
/// without a bit in common are neither equal nor two forms of one word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::address) struct Signature(u64);

impl Signature {
    pub(super) const NONE: Self = Self(0);

    /// Of a text, of which the key has the start.
    pub(super) const fn of_text(key: Key) -> Self {
        Self(1 << (key.hash() >> 26))
    }

    /// Of a number's value, written in letters or digits: of its last digit.
    const fn of_value(value: u16) -> Self {
        Self::of_digit((value % 10) as u8)
    }

    /// Of a number's value, given its last digit.
    pub(super) const fn of_digit(digit: u8) -> Self {
        Self(1 << (6 * (digit & 15) % 64))
    }

    /// Of the value of a word that is a number, in digits.
    pub(super) fn of_number(word: &[u8]) -> Self {
        let digit = word.iter().rev().find(|byte| byte.is_ascii_digit());
        digit.map_or(Self::NONE, |digit| Self::of_digit(*digit))
    }

    /// Of what a word may mean. Two particles are not one for that.
    pub(super) const fn of_sense(sense: &Sense) -> Self {
        let (kind, word) = match sense {
            Sense::Particle => return Self::NONE,
            Sense::Ordinal(value) | Sense::Numeral(value) => return Self::of_value(*value),
            Sense::Street(word) => (0, *word),
            Sense::Direction(word) => (1, *word),
            Sense::Dwelling(word) => (2, *word),
            Sense::Room(word) => (3, *word),
            Sense::Floor(word) => (4, *word),
            Sense::Building(word) => (5, *word),
            Sense::Word(word) => (6, *word),
            Sense::Box(word) => (7, *word),
            Sense::Suffix(word) => (8, *word),
            Sense::Door(word) => (9, *word),
            Sense::Town(word) => (10, *word),
            Sense::CareOf => (11, 0),
        };
        Self(1 << ((5 * word as u32 + 11 * kind) % 64))
    }

    /// The bits of both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is a bit in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
