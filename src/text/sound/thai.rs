//! From Thai and Lao letters to codes.
//!
//! Five vowels are written before the consonant they follow; a thanthakhat silences the letter
//! under it, with its vowel; tone marks and vowel shorteners say nothing that a Latin spelling keeps. The
//! vowels that no sign writes are left to the alignment. Unicode lays out the two scripts in parallel.

use super::units::{self, Codes, Units};

/// Vowels written before their consonant.
const fn comes_first(letter: char) -> bool {
    matches!(letter, 'เ'..='ไ' | 'ເ'..='ໄ')
}

/// Vowels written above and below: a silenced letter takes them with it.
const fn above_or_below(letter: char) -> bool {
    matches!(letter, 'ั' | 'ิ'..='ู' | 'ັ' | 'ິ'..='ູ')
}

/// Marks that no Latin spelling keeps: of tone, and of a short vowel.
const fn is_unspoken(letter: char) -> bool {
    matches!(letter, '\u{e47}'..='\u{e4b}' | '\u{ec8}'..='\u{ecb}')
}

/// Reads the letters of a word; all else is left out.
pub(super) fn read(units: Units, word: &str, codes: &mut Codes) {
    let mut letters = word.chars().filter(|c| !is_unspoken(*c)).peekable();
    let mut waiting = None;
    while let Some(letter) = letters.next() {
        if comes_first(letter) {
            waiting = Some(letter);
            continue;
        }
        // Compatibility mapping takes `am` apart, into a ring and a long `a`.
        let letter = match letter {
            '\u{e4d}' if letters.next_if_eq(&'\u{e32}').is_some() => '\u{e33}',
            '\u{ecd}' if letters.next_if_eq(&'\u{eb2}').is_some() => '\u{eb3}',
            other => other,
        };
        // Look past the vowel above or below, for the mark that silences both.
        let vowel = letters.next_if(|next| above_or_below(*next));
        if letters.next_if(|next| matches!(next, '\u{e4c}' | '\u{ecc}')).is_some() {
            continue;
        }
        units::read(units, [Some(letter), waiting.take(), vowel].into_iter().flatten(), codes);
    }
}
