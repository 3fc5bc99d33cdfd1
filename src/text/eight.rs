//! The letters and digits of ASCII that a text starts with, read eight bytes at a time.

/// The class of an ASCII letter.
pub(crate) const LETTER: u8 = 1;
/// The class of an ASCII digit.
pub(crate) const DIGIT: u8 = 2;

/// A one in each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The bit that a small letter has and a capital has not, of each of eight bytes: that of a space, too.
const SMALL: u64 = ONES << 5;
/// The bit that a letter has and a digit has not, of each of eight bytes.
const LETTERS: u64 = ONES << 6;
/// The highest bit of each of eight bytes.
const HIGH: u64 = ONES << 7;

/// The letters and digits among the first eight bytes of a text, up to the first that is neither, in
/// lower case; how many there are, and, where there are any, their classes. Two machine words, so that it
/// is handed on in registers.
pub(crate) struct Eight {
    pub(crate) bytes: u64,
    pub(crate) length: u32,
    pub(crate) seen: u8,
}

impl Eight {
    #[inline(always)]
    pub(crate) fn of_start(text: &[u8]) -> Self {
        let bytes = first_eight(text);
        // Spaces and most signs stand before the digits in ASCII, as the zeros behind a text do.
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
            // Letters and digits in one word, or another sign behind.
            let others = others(bytes);
            let kept = before_first(others);
            let word = (bytes | SMALL) & kept;
            let seen = match word & LETTERS {
                0 => DIGIT,
                letters if letters == kept & LETTERS => LETTER,
                _ => LETTER | DIGIT,
            };
            Self { bytes: word, length: others.trailing_zeros() / 8, seen }
        }
    }
}

/// The highest bits of those of eight bytes that are no letter or digit.
#[inline(never)]
fn others(bytes: u64) -> u64 {
    let (low, lower) = (bytes & !HIGH, (bytes | SMALL) & !HIGH);
    // Of bytes below 128, the highest bit of those that are some byte or more.
    let from = |bytes: u64, least: u8| bytes + ONES * u64::from(0x80 - least);
    let letters = from(lower, b'a') & !from(lower, b'z' + 1);
    let digits = from(low, b'0') & !from(low, b'9' + 1);
    (!(letters | digits) | bytes) & HIGH
}

/// All bits of the bytes before the first whose highest bit is set.
#[inline(always)]
const fn before_first(high: u64) -> u64 {
    ((high & high.wrapping_neg()) >> 7).wrapping_sub(1)
}

/// The first eight bytes of a text, padded with zeros where it has fewer.
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
        fn eight_bytes_at_once_are_as_one_by_one(text in "[a-zA-Z0-9]{0,9}[ -~é]{0,3}[@-{/-:é]{0,9}") {
            let eight = Eight::of_start(text.as_bytes());
            let word: Vec<u8> =
                text.bytes().take(8).take_while(u8::is_ascii_alphanumeric).collect();
            prop_assert_eq!(eight.length as usize, word.len());
            if word.is_empty() {
                return Ok(());
            }
            let mut lower = [0; 8];
            lower[..word.len()].copy_from_slice(&word.to_ascii_lowercase());
            prop_assert_eq!(eight.bytes, u64::from_le_bytes(lower));
            let of = |class, is: fn(&u8) -> bool| if word.iter().any(is) { class } else { 0 };
            let seen = of(LETTER, u8::is_ascii_alphabetic) | of(DIGIT, u8::is_ascii_digit);
            prop_assert_eq!(eight.seen, seen);
        }
    }
}
