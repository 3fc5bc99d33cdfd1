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

const fn sign(place: u32) -> Option<Sign> {
    Some(match place {
        // The last is Gurmukhi's.
        0x01 | 0x02 | 0x70 => Sign::After(b'N'),
        0x03 => Sign::After(b'h'),
        0x05 => Sign::Vowel(INHERENT),
        0x06 => Sign::Vowel(b'a'),
        0x07 | 0x08 => Sign::Vowel(b'i'),
        0x09 | 0x0a => Sign::Vowel(b'u'),
        0x0b => Sign::Vowel(b'R'),
        0x0d..=0x0f => Sign::Vowel(b'e'),
        0x10 => Sign::Vowel(b'A'),
        0x11..=0x13 => Sign::Vowel(b'o'),
        0x14 => Sign::Vowel(b'O'),
        0x15 => Sign::Consonant(b'k'),
        0x16 => Sign::Consonant(b'K'),
        0x17 => Sign::Consonant(b'g'),
        0x18 => Sign::Consonant(b'G'),
        0x1a => Sign::Consonant(b'c'),
        0x1b => Sign::Consonant(b'C'),
        0x1c => Sign::Consonant(b'j'),
        0x1d => Sign::Consonant(b'J'),
        0x1f | 0x24 => Sign::Consonant(b't'),
        0x20 | 0x25 => Sign::Consonant(b'H'),
        0x21 | 0x26 => Sign::Consonant(b'd'),
        0x22 | 0x27 => Sign::Consonant(b'D'),
        0x19 | 0x1e | 0x23 | 0x28 | 0x29 => Sign::Consonant(b'n'),
        0x2a => Sign::Consonant(b'p'),
        0x2b => Sign::Consonant(b'P'),
        0x2c => Sign::Consonant(b'b'),
        0x2d => Sign::Consonant(b'B'),
        0x2e => Sign::Consonant(b'm'),
        0x2f | 0x5f => Sign::Consonant(b'y'),
        0x30 | 0x31 | 0x5c | 0x5d => Sign::Consonant(b'r'),
        0x32 | 0x33 => Sign::Consonant(b'l'),
        0x34 => Sign::Consonant(b'L'),
        0x35 => Sign::Consonant(b'v'),
        0x36 | 0x37 => Sign::Consonant(b'S'),
        0x38 => Sign::Consonant(b's'),
        0x39 => Sign::Consonant(b'h'),
        0x58 => Sign::Consonant(b'q'),
        0x59 => Sign::Consonant(b'x'),
        0x5a => Sign::Consonant(b'G'),
        0x5b => Sign::Consonant(b'z'),
        0x5e => Sign::Consonant(b'f'),
        // Malayalam writes consonants without a vowel with letters of their own.
        0x7a | 0x7b => Sign::After(b'n'),
        0x7c => Sign::After(b'r'),
        0x7d | 0x7e => Sign::After(b'l'),
        0x3c => Sign::Nukta,
        0x3e => Sign::Dependent(b'a'),
        0x3f | 0x40 => Sign::Dependent(b'i'),
        0x41 | 0x42 => Sign::Dependent(b'u'),
        0x43 => Sign::Dependent(b'R'),
        0x45..=0x47 => Sign::Dependent(b'e'),
        0x48 => Sign::Dependent(b'A'),
        0x49..=0x4b => Sign::Dependent(b'o'),
        0x4c => Sign::Dependent(b'O'),
        0x4d => Sign::Virama,
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
