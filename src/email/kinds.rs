//! Which kinds of characters a text is made of, told in one pass over its bytes.

use core::ops::{BitOr, Not};

/// The kinds of characters in a text.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Kinds(u8);

impl Kinds {
    const NONE: Self = Self(0);
    /// A small letter of ASCII.
    const SMALL: Self = Self(1);
    /// A capital of ASCII.
    pub(super) const CAPITAL: Self = Self(1 << 1);
    /// A digit of ASCII.
    pub(super) const DIGIT: Self = Self(1 << 2);
    /// A dot.
    pub(super) const DOT: Self = Self(1 << 3);
    /// A hyphen.
    pub(super) const HYPHEN: Self = Self(1 << 4);
    /// A [separator](is_separator) that is neither a dot nor a hyphen.
    const GAP: Self = Self(1 << 5);
    /// A plus sign.
    pub(super) const PLUS: Self = Self(1 << 6);
    /// Whatever may mean more than itself: other signs, white space, all that is not ASCII.
    pub(super) const OTHER: Self = Self(1 << 7);

    /// A letter or a digit of ASCII.
    pub(super) const ALPHANUMERIC: Self = Self(Self::SMALL.0 | Self::CAPITAL.0 | Self::DIGIT.0);
    /// A [separator](is_separator) that is not a dot.
    pub(super) const NO_DOT: Self = Self(Self::HYPHEN.0 | Self::GAP.0);
    /// A [separator](is_separator).
    pub(super) const SEPARATOR: Self = Self(Self::DOT.0 | Self::NO_DOT.0);

    /// The kinds in a text.
    pub(super) fn of(text: &str) -> Self {
        text.bytes().map(Self::of_byte).fold(Self::NONE, Self::bitor)
    }

    /// The kinds in the front of a text, up to the first byte of [another](Self::OTHER); those that
    /// are there more than once; and how long it is.
    #[inline]
    pub(super) fn of_plain(text: &str) -> (Self, Self, usize) {
        let (mut once, mut again, mut length) = (Self::NONE, Self::NONE, 0);
        for kind in text.bytes().map(Self::of_byte).take_while(|kind| !kind.any(Self::OTHER)) {
            again = again | Self(once.0 & kind.0);
            once = once | kind;
            length += 1;
        }
        (once, again, length)
    }

    /// The kind of one byte.
    pub(super) fn of_byte(byte: u8) -> Self {
        TABLE.get(usize::from(byte)).map_or(Self::OTHER, |kind| *kind)
    }

    /// Whether one of `kinds` is among these.
    pub(super) const fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    const fn told(byte: u8) -> Self {
        match byte {
            b'.' => Self::DOT,
            b'-' => Self::HYPHEN,
            b'_' => Self::GAP,
            b' ' => Self(Self::GAP.0 | Self::OTHER.0),
            b'+' => Self::PLUS,
            b'a'..=b'z' => Self::SMALL,
            b'A'..=b'Z' => Self::CAPITAL,
            b'0'..=b'9' => Self::DIGIT,
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

impl Not for Kinds {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0)
    }
}

static TABLE: [Kinds; 256] = {
    let mut table = [Kinds::NONE; 256];
    let mut rest = table.as_mut_slice();
    let mut byte = 0u8;
    while let Some((kind, others)) = rest.split_first_mut() {
        *kind = Kinds::told(byte);
        byte = byte.wrapping_add(1);
        rest = others;
    }
    table
};

/// Whether a character stands between the words of a local part.
pub(super) const fn is_separator(c: char) -> bool {
    matches!(c, '.' | '_' | '-' | ' ')
}
