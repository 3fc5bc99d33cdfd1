//! Which kinds of characters a text is made of, told in one pass over its bytes.

use core::ops::BitOr;

/// The kinds of characters in a text.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Kinds(u8);

impl Kinds {
    const NONE: Self = Self(0);
    /// A letter of ASCII.
    pub(super) const LETTER: Self = Self(1);
    /// A digit of ASCII.
    pub(super) const DIGIT: Self = Self(1 << 1);
    /// A [separator](is_separator).
    pub(super) const SEPARATOR: Self = Self(1 << 2);
    /// A hyphen, which is a separator too.
    pub(super) const HYPHEN: Self = Self(1 << 3);
    /// A plus sign.
    pub(super) const PLUS: Self = Self(1 << 4);
    /// Whatever may mean more than itself: other signs, white space, all that is not ASCII.
    pub(super) const OTHER: Self = Self(1 << 5);

    /// The kinds in a text.
    pub(super) fn of(text: &str) -> Self {
        let kind = |byte: u8| TABLE.get(usize::from(byte)).map_or(Self::OTHER, |kind| *kind);
        text.bytes().fold(Self::NONE, |kinds, byte| kinds | kind(byte))
    }

    /// Whether one of `kinds` is among these.
    pub(super) const fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// The kind of one byte.
    pub(super) const fn of_byte(byte: u8) -> Self {
        match byte {
            b'-' => Self(Self::SEPARATOR.0 | Self::HYPHEN.0),
            b'.' | b'_' => Self::SEPARATOR,
            b' ' => Self(Self::SEPARATOR.0 | Self::OTHER.0),
            b'+' => Self::PLUS,
            _ if byte.is_ascii_alphabetic() => Self::LETTER,
            _ if byte.is_ascii_digit() => Self::DIGIT,
            _ => Self::OTHER,
        }
    }
}

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

static TABLE: [Kinds; 256] = {
    let mut table = [Kinds::NONE; 256];
    let mut rest = table.as_mut_slice();
    let mut byte = 0u8;
    while let Some((kind, others)) = rest.split_first_mut() {
        *kind = Kinds::of_byte(byte);
        byte = byte.wrapping_add(1);
        rest = others;
    }
    table
};

/// Whether a character stands between the words of a local part.
pub(super) const fn is_separator(c: char) -> bool {
    matches!(c, '.' | '_' | '-' | ' ')
}
