//! From the scripts of India to codes.
//!
//! Unicode lays out Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and
//! Malayalam in parallel, 128 places each, so one table reads all nine. A consonant is followed by
//! a short `a` unless a vowel sign or a virama says otherwise; whether that `a` is spoken at the end
//! of a syllable is left to the alignment.

use super::units::{Codes, INHERENT};

/// What a sign is, by its place in the layout.
enum Sign {
    Consonant(u8),
    Vowel(u8),
    /// A vowel sign: it replaces the short `a`.
    Dependent(u8),
    /// Takes the short `a` away.
    Virama,
    /// Changes the consonant before it.
    Nukta,
    /// A nasal or a breath after the vowel.
    After(u8),
}

/// How far behind a vowel's letter its sign stands in the layout.
const SIGN_OF_VOWEL: u32 = 0x38;

const fn sign(place: u32) -> Option<Sign> {
    if let Some(consonant) = consonant(place) {
        return Some(Sign::Consonant(consonant));
    }
    if let Some(vowel) = vowel(place) {
        return Some(Sign::Vowel(vowel));
    }
    Some(match place {
        // The last is Gurmukhi's.
        0x01 | 0x02 | 0x70 => Sign::After(b'N'),
        0x03 => Sign::After(b'h'),
        // Malayalam writes consonants without a vowel with letters of their own.
        0x7a | 0x7b => Sign::After(b'n'),
        0x7c => Sign::After(b'r'),
        0x7d | 0x7e => Sign::After(b'l'),
        0x3c => Sign::Nukta,
        0x3e..=0x4c => match vowel(place - SIGN_OF_VOWEL) {
            Some(vowel) => Sign::Dependent(vowel),
            None => return None,
        },
        0x4d => Sign::Virama,
        _ => return None,
    })
}

const fn vowel(place: u32) -> Option<u8> {
    Some(match place {
        0x05 => INHERENT,
        0x06 => b'a',
        0x07 | 0x08 => b'i',
        0x09 | 0x0a => b'u',
        0x0b => b'R',
        0x0d..=0x0f => b'e',
        0x10 => b'A',
        0x11..=0x13 => b'o',
        0x14 => b'O',
        _ => return None,
    })
}

const fn consonant(place: u32) -> Option<u8> {
    Some(match place {
        0x15 => b'k',
        0x16 => b'K',
        0x17 => b'g',
        0x18 | 0x5a => b'G',
        0x1a => b'c',
        0x1b => b'C',
        0x1c => b'j',
        0x1d => b'J',
        0x1f | 0x24 => b't',
        0x20 | 0x25 => b'H',
        0x21 | 0x26 => b'd',
        0x22 | 0x27 => b'D',
        0x19 | 0x1e | 0x23 | 0x28 | 0x29 => b'n',
        0x2a => b'p',
        0x2b => b'P',
        0x2c => b'b',
        0x2d => b'B',
        0x2e => b'm',
        0x2f | 0x5f => b'y',
        0x30 | 0x31 | 0x5c | 0x5d => b'r',
        0x32 | 0x33 => b'l',
        0x34 => b'L',
        0x35 => b'v',
        0x36 | 0x37 => b'S',
        0x38 => b's',
        0x39 => b'h',
        0x58 => b'q',
        0x59 => b'x',
        0x5b => b'z',
        0x5e => b'f',
        _ => return None,
    })
}

/// Tamil writes voiced and voiceless stops alike.
const fn tamil(consonant: u8) -> u8 {
    match consonant {
        b'k' => b'1',
        b'c' => b'2',
        b't' => b'3',
        b'p' => b'5',
        other => other,
    }
}

/// The consonant that a nukta makes of another.
const fn dotted(consonant: u8) -> u8 {
    match consonant {
        b'j' => b'z',
        b'P' => b'f',
        b'd' | b'D' => b'r',
        b'k' => b'q',
        b'K' => b'x',
        other => other,
    }
}

/// Reads the letters and signs of a word; all else is left out.
pub(super) fn read(word: &str, codes: &mut Codes) {
    for place in word.chars().filter_map(|c| u32::from(c).checked_sub(0x900)) {
        let is_tamil = (0x280..0x300).contains(&place);
        match sign(place % 0x80) {
            Some(Sign::Consonant(consonant)) => {
                codes.push(if is_tamil { tamil(consonant) } else { consonant });
                codes.push(INHERENT);
            }
            Some(Sign::Vowel(vowel) | Sign::After(vowel)) => codes.push(vowel),
            Some(Sign::Dependent(vowel)) => {
                codes.pop_if(INHERENT);
                codes.push(vowel);
            }
            Some(Sign::Virama) => {
                codes.pop_if(INHERENT);
            }
            Some(Sign::Nukta) if codes.pop_if(INHERENT) => {
                let consonant = codes.pop();
                codes.push(dotted(consonant.unwrap_or_default()));
                codes.push(INHERENT);
            }
            Some(Sign::Nukta) | None => {}
        }
    }
}
