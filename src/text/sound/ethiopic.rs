//! From Ethiopic syllables to codes: a consonant and a vowel.
//!
//! Unicode numbers the syllables by their letters: eight a consonant, one a vowel.

use super::units::Codes;

/// The consonants, from U+1200 on; those of the throat are silent in most names. In capitals: `sh`, `ch`,
/// `ny`, `zh`, and the ejective `T`, `P` and `X`, which is `ch`; `c` is `ts`.
static CONSONANTS: [&str; 43] = [
    "h", "l", "h", "m", "s", "r", "s", "S", "q", "qw", "q", "qw", "b", "v", "t", "C", "h", "hw",
    "n", "Y", "", "k", "kw", "x", "xw", "w", "", "z", "Z", "y", "d", "d", "j", "g", "gw", "g", "T",
    "X", "P", "c", "c", "f", "p",
];

/// The vowels in their order: `E` is the short `a` that is heard as an `e`, `I` is short or silent.
static VOWELS: [&str; 8] = ["E", "u", "i", "a", "e", "I", "o", "wa"];

/// Reads the syllables of a word; all else is left out.
pub(super) fn read(word: &str, codes: &mut Codes) {
    for syllable in word.chars().filter(|c| ('\u{1200}'..='\u{1357}').contains(c)) {
        let number = (u32::from(syllable) - 0x1200) as usize;
        let letters = [CONSONANTS.get(number / 8), VOWELS.get(number % 8)];
        for code in letters.into_iter().flatten().flat_map(|letter| letter.bytes()) {
            codes.push(code);
        }
    }
}
