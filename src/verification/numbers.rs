//! What an identity number tells by itself, without asking anybody.

use super::id_number::IdNumberType;

/// Whether a number can be one of that type at all. Spaces, dots and hyphens are how people write
/// it. A type that is not known has no rule to break.
///
/// - `us_ssn`: nine digits; the area is not 000, 666 or 900–999, the group not 00, the serial not
///   0000 (Social Security Administration). Of the last four digits alone, as reports tell them,
///   only the serial can be judged.
/// - `br_cpf`: eleven digits, not all equal, the last two of which check the others modulo 11
///   (Receita Federal).
/// - `sg_nric`: a letter S, T, F, G or M, seven digits and a check letter (Immigration &
///   Checkpoints Authority).
///
/// ```
/// use ownership_match::verification::{IdNumberType, id_number_is_possible};
///
/// assert!(id_number_is_possible(&IdNumberType::SgNric, "S1234567D"));
/// assert!(!id_number_is_possible(&IdNumberType::SgNric, "S1234567A"));
/// ```
#[must_use]
pub fn id_number_is_possible(kind: &IdNumberType, number: &str) -> bool {
    // The longest has eleven digits; the rest of a longer text cannot matter.
    let mut bare: Vec<u8> =
        number.trim().bytes().filter(|byte| !matches!(byte, b' ' | b'.' | b'-')).take(16).collect();
    bare.make_ascii_uppercase();
    match kind {
        IdNumberType::UsSsn => us_ssn(&bare),
        IdNumberType::BrCpf => br_cpf(&bare),
        IdNumberType::SgNric => sg_nric(&bare),
        IdNumberType::Unknown(_) => true,
    }
}

fn us_ssn(bare: &[u8]) -> bool {
    match *bare {
        [a, b, c, d, e, ref serial @ ..] if bare.len() == 9 => {
            bare.iter().all(u8::is_ascii_digit)
                && !matches!([a, b, c], [b'0', b'0', b'0'] | [b'6', b'6', b'6'] | [b'9', ..])
                && [d, e] != *b"00"
                && serial != b"0000"
        }
        [_, _, _, _] => bare.iter().all(u8::is_ascii_digit) && bare != b"0000",
        _ => false,
    }
}

fn br_cpf(bare: &[u8]) -> bool {
    let &[ref digits @ .., first, second] = bare else { return false };
    if bare.len() != 11 || !bare.iter().all(u8::is_ascii_digit) || all_equal(bare) {
        return false;
    }
    // Each digit before the check digit, times its distance from it plus one.
    let check = |digits: &mut dyn DoubleEndedIterator<Item = u8>| {
        let sum: u32 =
            digits.rev().zip(2..).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        match sum % 11 {
            0 | 1 => b'0',
            rest => b'0' + (11 - rest) as u8,
        }
    };
    check(&mut digits.iter().copied()) == first
        && check(&mut digits.iter().copied().chain([first])) == second
}

fn all_equal(bare: &[u8]) -> bool {
    bare.windows(2).all(|pair| matches!(pair, [left, right] if left == right))
}

fn sg_nric(bare: &[u8]) -> bool {
    let &[series, ref digits @ .., letter] = bare else { return false };
    if digits.len() != 7 || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    // The offset and the letters of each series.
    let (offset, letters): (u32, &[u8; 11]) = match series {
        b'S' => (0, b"JZIHGFEDCBA"),
        b'T' => (4, b"JZIHGFEDCBA"),
        b'F' => (0, b"XWUTRQPNMLK"),
        b'G' => (4, b"XWUTRQPNMLK"),
        b'M' => (3, b"XWUTRQPNJLK"),
        _ => return false,
    };
    let weights = [2, 7, 6, 5, 4, 3, 2];
    let sum: u32 =
        digits.iter().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    letters.get(((sum + offset) % 11) as usize) == Some(&letter)
}
