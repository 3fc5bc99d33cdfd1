//! The short way for most fields: one number in digits and punctuation.

use super::{Letters, WHOLE, Written};
use crate::phone::digits::Digits;

/// One number in ASCII digits and the commonest punctuation: what most fields hold, and what the
/// [`Scanner`](super::Scanner) would make of them.
///
/// Where the punctuation stands cannot be foreseen, so that no branch hangs on it.
pub(super) fn plain(raw: &str) -> Option<Written> {
    let (plus, rest) = match raw.as_bytes() {
        [b'+', rest @ ..] => (true, rest),
        all => (false, all),
    };
    let (mut packed, mut count, mut seen) = (0, 0, 0);
    for byte in rest {
        let class = CLASSES.get(usize::from(*byte)).map_or(STRANGE, |class| *class);
        let is_digit = class < PUNCTUATION;
        packed = if is_digit { packed << Digits::BITS | u64::from(class) } else { packed };
        count += usize::from(is_digit);
        seen |= class;
    }
    let is_number = seen < STRANGE && (WHOLE..=Digits::IN_A_WORD).contains(&count);
    is_number.then(|| Written {
        digits: Digits::packed(packed, count),
        plus,
        letters: Letters::None,
        extension: None,
        direct_dial: 0,
    })
}

/// The class of the commonest punctuation.
const PUNCTUATION: u8 = 0x10;
/// The class of whatever is not part of a [plain](plain()) number; no other has its bit.
const STRANGE: u8 = 0x20;

/// The value of each byte that is a digit, and the class of the others.
static CLASSES: [u8; 256] = {
    let mut classes = [STRANGE; 256];
    let mut rest = classes.as_mut_slice();
    let mut byte = 0u8;
    while let Some((class, others)) = rest.split_first_mut() {
        match byte {
            b'0'..=b'9' => *class = byte - b'0',
            b' ' | b'-' | b'.' | b'(' | b')' => *class = PUNCTUATION,
            _ => {}
        }
        byte = byte.wrapping_add(1);
        rest = others;
    }
    classes
};
