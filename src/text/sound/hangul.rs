//! From Hangul syllables to codes: one a letter.
//!
//! Unicode numbers the syllables by their letters: 588 a first consonant, 28 a vowel.

use super::units::Codes;

/// The first consonants; `ㅇ` is silent there.
static FIRST: [&str; 19] =
    ["g", "G", "n", "d", "D", "r", "m", "b", "B", "s", "Z", "", "j", "J", "c", "k", "t", "p", "h"];

/// Where `ㅇ` stands among them.
const SILENT: usize = 11;

/// The vowels: `e` is `ㅓ`, `E` is `ㅔ`, `A` is `ㅐ`, `O` is `ㅚ`, `W` is `ㅡ`, `X` is `ㅢ`.
static VOWELS: [&str; 21] = [
    "a", "A", "ya", "yA", "e", "E", "ye", "yE", "o", "wa", "wA", "O", "yo", "u", "we", "wE", "wi",
    "yu", "W", "X", "i",
];

/// The last consonants, by their sound: of two, the one that is heard.
static LAST: [&str; 28] = [
    "", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "L", "L", "L", "P", "L", "M", "P", "P",
    "S", "S", "Q", "S", "S", "K", "T", "P", "H",
];

/// A vowel that opens the word: some family names are spelled as they once sounded, with an `l`.
const OPENING: u8 = b'0';

/// Reads the syllables of a word; single letters and all else are left out.
pub(super) fn read(word: &str, codes: &mut Codes) {
    for syllable in word.chars() {
        let opens = codes.as_bytes().is_empty();
        if opens && number(syllable).is_some_and(|number| number / 588 == SILENT) {
            codes.push(OPENING);
        }
        read_syllable(syllable, codes);
    }
}

/// Reads one syllable, wherever it stands.
pub(super) fn read_syllable(syllable: char, codes: &mut Codes) {
    let Some(number) = number(syllable) else { return };
    let letters = [FIRST.get(number / 588), VOWELS.get(number % 588 / 28), LAST.get(number % 28)];
    for code in letters.into_iter().flatten().flat_map(|letter| letter.bytes()) {
        codes.push(code);
    }
}

/// The number of a syllable.
fn number(syllable: char) -> Option<usize> {
    let is_syllable = ('가'..='힣').contains(&syllable);
    is_syllable.then(|| (u32::from(syllable) - u32::from('가')) as usize)
}
