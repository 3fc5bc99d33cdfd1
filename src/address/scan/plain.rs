//! The letters and digits of ASCII that a text starts with, as the key of a word.

use crate::{address::word_key::Key, text::eight::Eight};

/// ASCII letters and digits in a row: a word, or a piece of one.
pub(super) struct Plain {
    /// In lower case.
    pub(super) key: Key,
    pub(super) length: usize,
    /// The classes of its characters.
    pub(super) seen: u8,
}

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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::eight::{DIGIT, LETTER};

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
