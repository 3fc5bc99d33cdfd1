//! The letters and digits of ASCII that a text starts with, read eight bytes at a time.

use super::characters::{DIGIT, LETTER};
use crate::address::word_key::Key;

/// ASCII letters and digits in a row: a word, or a piece of one.
pub(super) struct Plain {
    /// In lower case.
    pub(super) key: Key,
    pub(super) length: usize,
    /// The classes of its characters.
    pub(super) seen: u8,
}

/// A one in each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The bit that a small letter has and a capital has not, of each of eight bytes: that of a space, too.
const SMALL: u64 = ONES << 5;
/// The bit that a letter has and a digit has not, of each of eight bytes.
const LETTERS: u64 = ONES << 6;
/// The highest bit of each of eight bytes.
const HIGH: u64 = ONES << 7;

impl Plain {
    /// Letters and digits that are fewer than eight.
    #[inline(always)]
    pub(super) const fn short(Eight { bytes, length, seen }: Eight) -> Self {
        Self { key: Key::of_eights([bytes, 0, 0]), length: length as usize, seen }
    }

    /// What a text starts with, as far as a key goes, given what its first eight bytes have.
    pub(super) fn of_start(first: Eight, text: &[u8]) -> Self {
        let Eight { bytes, length, mut seen } = first;
        let (mut eights, mut length) = ([bytes, 0, 0], length as usize);
        for (slot, start) in eights.iter_mut().zip([0, 8, 16]).skip(1) {
            if length < start {
                break;
            }
            let next = Eight::of_start(text.get(start..).unwrap_or(&[]));
            *slot = next.bytes;
            length += next.length as usize;
            seen |= if next.length > 0 { next.seen } else { 0 };
        }
        Self { key: Key::of_eights(eights), length, seen }
    }

    /// Appends them to a text, with a space behind.
    #[inline(always)]
    pub(super) fn write(&self, text: &mut Vec<u8>) {
        let end = text.len() + self.length;
        let [first, ..] = self.key.eights();
        // All of the bytes and then fewer: a length that is known is copied without a loop.
        if self.length < 8 {
            let space = u64::from(b' ') << (8 * self.length);
            text.extend_from_slice(&(first | space).to_le_bytes());
            text.truncate(end + 1);
        } else {
            text.extend_from_slice(self.key.eights().map(u64::to_le_bytes).as_flattened());
            text.truncate(end);
            text.push(b' ');
        }
    }
}

/// The letters and digits among the first eight bytes of a text, up to the first that is neither, in
/// lower case; how many there are, and, where there are any, their classes. Two machine words, so that it
/// is handed on in registers.
pub(super) struct Eight {
    bytes: u64,
    pub(super) length: u32,
    seen: u8,
}

impl Eight {
    #[inline(always)]
    pub(super) fn of_start(text: &[u8]) -> Self {
        let bytes = first_eight(text);
        // Spaces and most signs stand before the digits in ASCII, as the noughts behind a text do.
        let signs = bytes.wrapping_sub(ONES * u64::from(b'0')) & !bytes & HIGH;
        let kept = before_first(signs);
        let word = (bytes | SMALL) & kept;
        let from = |least: u8| word.wrapping_add(ONES * u64::from(0x80 - least));
        let length = signs.trailing_zeros() / 8;
        if (from(b'z' + 1) | !from(b'a')) & kept & HIGH == 0 {
            Self { bytes: word, length, seen: LETTER }
        } else if (from(b'9' + 1) | word) & HIGH == 0 {
            Self { bytes: word, length, seen: DIGIT }
        } else {
            Self::of_any(bytes)
        }
    }

    /// The same of letters and digits in one word, or with any other sign behind.
    #[inline(never)]
    fn of_any(bytes: u64) -> Self {
        let (low, lower) = (bytes & !HIGH, (bytes | SMALL) & !HIGH);
        // Of bytes below 128, the highest bit of those that are some byte or more.
        let from = |bytes: u64, least: u8| bytes + ONES * u64::from(0x80 - least);
        let letters = from(lower, b'a') & !from(lower, b'z' + 1);
        let digits = from(low, b'0') & !from(low, b'9' + 1);
        let others = (!(letters | digits) | bytes) & HIGH;
        let kept = before_first(others);
        let seen = match lower & kept & LETTERS {
            0 => DIGIT,
            letters if letters == kept & LETTERS => LETTER,
            _ => LETTER | DIGIT,
        };
        Self { bytes: lower & kept, length: others.trailing_zeros() / 8, seen }
    }
}

/// All bits of the bytes before the first whose highest bit is set.
#[inline(always)]
const fn before_first(high: u64) -> u64 {
    ((high & high.wrapping_neg()) >> 7).wrapping_sub(1)
}

/// The first eight bytes of a text, with noughts behind where it has fewer.
#[inline(always)]
fn first_eight(text: &[u8]) -> u64 {
    if let Some(eight) = text.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    match (text.first_chunk(), text.last_chunk()) {
        (Some(first), Some(last)) => four(first) | (four(last) << (8 * (text.len() - 4))),
        _ => match *text {
            [a, b, c] => u64::from(u32::from_le_bytes([a, b, c, 0])),
            [a, b] => u64::from(u16::from_le_bytes([a, b])),
            [a] => u64::from(a),
            _ => 0,
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn eight_bytes_at_a_time_are_as_one_by_one(
            text in prop_oneof!["[a-zA-Z0-9]{0,26}[ -é]{0,3}[a-z0-9]{0,4}", "[@-{/-:é]{0,9}"],
        ) {
            let bytes = text.as_bytes();
            let plain = Plain::of_start(Eight::of_start(bytes), bytes);
            let word: Vec<u8> = bytes
                .iter()
                .take(Key::MOST)
                .take_while(|b| b.is_ascii_alphanumeric())
                .map(u8::to_ascii_lowercase)
                .collect();
            let of = |class, is: fn(&u8) -> bool| if word.iter().any(is) { class } else { 0 };
            let seen = of(LETTER, u8::is_ascii_alphabetic) | of(DIGIT, u8::is_ascii_digit);
            prop_assert_eq!(plain.length, word.len());
            prop_assert!(plain.seen == seen || word.is_empty());
            prop_assert!(Key::of_text(&word) == Some(plain.key));
            let mut written = b"12 ".to_vec();
            plain.write(&mut written);
            prop_assert_eq!(written, [b"12 ", &*word, b" "].concat());
        }
    }
}
