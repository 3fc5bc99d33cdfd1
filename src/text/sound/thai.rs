//! From Thai letters to codes.
//!
//! Five vowels are written before the consonant they follow; a thanthakhat silences the letter
//! under it, with its vowel; tone marks and vowel shorteners say nothing that a Latin spelling keeps. The
//! vowels that no sign writes are left to the alignment.

use super::units::{self, Codes, Units};

/// Vowels written before their consonant.
const fn comes_first(letter: char) -> bool {
    matches!(letter, 'เ'..='ไ')
}

/// Vowels written above and below: a silenced letter takes them with it.
const fn above_or_below(letter: char) -> bool {
    matches!(letter, 'ั' | 'ิ'..='ู')
}

/// Reads the letters of a word; all else is left out.
pub(super) fn read(units: Units, word: &str, codes: &mut Codes) {
    let mut letters = word.chars().filter(|c| !matches!(c, '็'..='๋')).peekable();
    let mut waiting = None;
    while let Some(letter) = letters.next() {
        if comes_first(letter) {
            waiting = Some(letter);
            continue;
        }
        // Look past the vowel above or below, for the mark that silences both.
        let vowel = letters.next_if(|next| above_or_below(*next));
        if letters.next_if_eq(&'์').is_some() {
            continue;
        }
        units::read(units, [Some(letter), waiting.take(), vowel].into_iter().flatten(), codes);
    }
}
