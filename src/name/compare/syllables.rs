//! Words that are one syllable, as the names of China, Korea and Vietnam are in Latin letters.

use crate::name::token::{Token, TokenKind};

/// Whether a name is a surname and two syllables of a given name: `Lim Mei Hua`, `Han Ji-woo`.
pub(super) fn are_three<'t>(words: &[Token], text: impl Fn(&Token) -> &'t str) -> bool {
    let syllable = |word: &Token| word.kind == TokenKind::Word && is_one(text(word));
    words.len() == 3 && words.iter().all(syllable)
}

/// Whether a word can be one such syllable: a consonant or two that go together, vowels, and a consonant
/// that a syllable of these languages ends with. Most words of other languages have more.
fn is_one(word: &str) -> bool {
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
    // Before a vowel `y` is a consonant, as in `yong`.
    let Some(at) = word.find(is_vowel) else { return false };
    let (onset, rest) = word.split_at_checked(at).unwrap_or_default();
    let coda = rest.trim_start_matches(|letter| is_vowel(letter) || matches!(letter, 'y' | 'w'));
    (onset.len() < 2 || ONSETS.contains(&onset)) && (coda.is_empty() || CODAS.contains(&coda))
}

/// The consonants of two letters and more that a syllable begins with, in Pinyin, Wade-Giles, Cantonese,
/// Hokkien, Korean and Vietnamese spelling.
const ONSETS: [&str; 24] = [
    "ch", "gh", "gw", "gy", "hs", "hw", "hy", "jy", "kh", "kw", "ky", "my", "ng", "nh", "ny", "ph",
    "py", "sh", "sz", "th", "tr", "ts", "tz", "zh",
];

/// What a syllable ends with. In Korean spelling `r` only marks a long vowel: `Park`.
const CODAS: [&str; 10] = ["h", "k", "l", "m", "n", "ng", "p", "r", "rk", "t"];

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn a_syllable_is_short_and_simple() {
        for word in ["lim", "eun", "hua", "ji", "nguyen", "park", "hsiao", "yong", "wei", "tran"] {
            assert!(is_one(word), "{word}");
        }
        for word in ["john", "mary", "smith", "grant", "jones", "ann", "clark", "rhys", ""] {
            assert!(!is_one(word), "{word}");
        }
    }
}
