//! Which number a word is: in digits, as an ordinal, in letters or in Roman numerals.

use super::{
    tables::{Kinds, Sense},
    token::Token,
};

/// The value of a word that is a number in a name, in digits or in letters: `72nd`, `11`, `second`.
pub(super) fn value(token: &Token, text: &str) -> Option<u64> {
    if token.is_number() {
        let ordinal_in_e = || text.strip_suffix('e').filter(|_| token.kinds.any(Kinds::ORDINAL));
        return ordinal(text)
            .or_else(|| text.parse().ok())
            .or_else(|| ordinal_in_e()?.parse().ok());
    }
    in_letters(token)
}

/// The value of an ordinal or a numeral that is written in letters.
pub(super) fn in_letters(token: &Token) -> Option<u64> {
    token.senses().iter().find_map(|sense| match sense {
        Sense::Ordinal(value) | Sense::Numeral(value) => Some(u64::from(*value)),
        _ => None,
    })
}

/// The value of an ordinal in digits: `72nd`, `1er`, `2e`.
pub(super) fn ordinal(text: &str) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = text.split_at_checked(digits)?;
    // No street has a number of four digits and an ending: `4464St` is a house's, glued to `St`.
    let counts = digits <= 3;
    let ordinal =
        matches!(ending, "st" | "nd" | "rd" | "th" | "er" | "eme" | "ieme" | "nde" | "ste" | "de");
    if counts && ordinal { number.parse().ok() } else { None }
}

/// The value of a Roman numeral of two letters or more, up to 39: a single one is rather a letter.
pub(super) fn roman(text: &str) -> Option<u64> {
    let mut total = 0;
    let mut last = 0;
    for letter in text.bytes().rev() {
        let value = match letter {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            _ => return None,
        };
        total = if value < last { total - value } else { total + value };
        last = value.max(last);
    }
    (2..=5).contains(&text.len()).then_some(total)
}
