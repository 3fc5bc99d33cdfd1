//! Which tables a word is read with, by its script.

use super::{
    align::{MismatchCosts, Spellings},
    ethiopic, hangul, indic, tables, thai,
    units::{self, Codes},
};
use crate::text::script::Script;

/// The costs in a script that writes every vowel.
///
/// Consonants carry a name: between two transcriptions of one name they agree far more often than
/// vowels do, so they weigh twice as much. A wrong letter costs a little more than a missing one.
const ALPHABET: MismatchCosts =
    MismatchCosts { vowel: 4, consonant: 8, other_vowel: 4, other_consonant: 9 };

/// The costs in Arabic and Hebrew, which leave most vowels unwritten: a vowel letter too many costs
/// little.
const ABJAD: MismatchCosts =
    MismatchCosts { vowel: 1, consonant: 8, other_vowel: 2, other_consonant: 9 };

macro_rules! spellings {
    ($($(#[$doc:meta])* $name:ident: $rules:ident, $codes:ident, $silent:ident, $mismatch:ident;)*) => {
        $($(#[$doc])* pub(super) static $name: Spellings = Spellings {
            rules: tables::$rules,
            codes: tables::$codes,
            silent: tables::$silent,
            mismatch: $mismatch,
        };)*
    };
}

spellings! {
    /// Hepburn, and the ways in which Japanese writes foreign names.
    KANA: KANA_RULES, KANA_CODES, SILENT, ALPHABET;
    /// Characters read in Japanese, which writes no foreign name with them: Hepburn, the national
    /// system, and the ways in which Japanese spell their own names.
    KANJI: KANJI_RULES, KANJI_CODES, NONE_SILENT, ALPHABET;
    /// BGN/PCGN, ISO 9, Polivanov and Palladius, and Russian practice for foreign names.
    CYRILLIC: CYRILLIC_RULES, CYRILLIC_CODES, SILENT, ALPHABET;
    /// ELOT 743 and common spellings.
    GREEK: GREEK_RULES, GREEK_CODES, SILENT, ALPHABET;
    /// BGN/PCGN, Eastern and Western values.
    ARMENIAN: ARMENIAN_RULES, ARMENIAN_CODES, SILENT, ALPHABET;
    /// The national system of 2002.
    GEORGIAN: GEORGIAN_RULES, GEORGIAN_CODES, SILENT, ALPHABET;
    /// The Academy's rules of 2006 and common spellings.
    HEBREW: HEBREW_RULES, HEBREW_CODES, UNWRITTEN, ABJAD;
    /// BGN/PCGN and common spellings, Persian letters included.
    ARABIC: ARABIC_RULES, ARABIC_CODES, UNWRITTEN, ABJAD;
    /// Revised Romanisation, McCune-Reischauer, the ways in which Koreans spell their own names,
    /// and the ways in which Korean writes foreign ones.
    HANGUL: HANGUL_RULES, HANGUL_CODES, SILENT, ALPHABET;
    /// The Royal Institute's general system and common spellings, Sanskrit ones included.
    THAI: THAI_RULES, THAI_CODES, UNWRITTEN, ALPHABET;
    /// Romanisation as in names of people: UNGEGN, and after French and English ears.
    KHMER: KHMER_RULES, KHMER_CODES, SILENT, ALPHABET;
    /// The spellings customary in Burma, which follow English.
    MYANMAR: MYANMAR_RULES, MYANMAR_CODES, SILENT, ALPHABET;
    /// BGN/PCGN and the spellings customary in Ethiopia and Eritrea.
    ETHIOPIC: ETHIOPIC_RULES, ETHIOPIC_CODES, SILENT, ALPHABET;
    /// Hunterian romanisation and common spellings.
    INDIC: INDIC_RULES, INDIC_CODES, SILENT, ALPHABET;
    /// Hanyu Pinyin, Wade-Giles, and the passports of Taiwan.
    PINYIN: PINYIN_RULES, PINYIN_CODES, NONE_SILENT, ALPHABET;
    /// Korean names: Revised Romanisation, McCune-Reischauer, and the ways in which Koreans spell them.
    KOREAN: KOREAN_RULES, KOREAN_CODES, NONE_SILENT, ALPHABET;
    /// Chinese names in Hangul, by the rules that Korean has for foreign words.
    HANYU: HANYU_RULES, HANYU_CODES, NONE_SILENT, ALPHABET;
    /// The ways in which Mandarin writes foreign names.
    MANDARIN: MANDARIN_RULES, MANDARIN_CODES, SILENT, ALPHABET;
    /// Jyutping and the spellings customary in Hong Kong.
    CANTONESE: CANTONESE_RULES, CANTONESE_CODES, SILENT, ALPHABET;
}

/// The codes of a word of `script`, and how it is spelled; `None` for a script without tables.
pub(super) fn read(script: Script, word: &str) -> Option<(&'static Spellings, Codes)> {
    let mut codes = Codes::EMPTY;
    let (spellings, units) = match script {
        Script::Kana => return Some(kana(word)),
        Script::Cyrillic => (&CYRILLIC, tables::CYRILLIC_UNITS),
        Script::Greek => (&GREEK, tables::GREEK_UNITS),
        Script::Armenian => (&ARMENIAN, tables::ARMENIAN_UNITS),
        Script::Georgian => (&GEORGIAN, tables::GEORGIAN_UNITS),
        Script::Hebrew => (&HEBREW, tables::HEBREW_UNITS),
        Script::Arabic => (&ARABIC, tables::ARABIC_UNITS),
        Script::Indic => {
            indic::read(word, &mut codes);
            return Some((&INDIC, codes));
        }
        Script::Thai => {
            thai::read(tables::THAI_UNITS, word, &mut codes);
            return Some((&THAI, codes));
        }
        Script::Lao => {
            thai::read(tables::LAO_UNITS, word, &mut codes);
            return Some((&THAI, codes));
        }
        Script::Ethiopic => {
            ethiopic::read(word, &mut codes);
            return Some((&ETHIOPIC, codes));
        }
        Script::Sinhala => (&INDIC, tables::SINHALA_UNITS),
        Script::Khmer => (&KHMER, tables::KHMER_UNITS),
        Script::Myanmar => (&MYANMAR, tables::MYANMAR_UNITS),
        Script::Hangul => {
            hangul::read(word, &mut codes);
            return Some((&HANGUL, codes));
        }
        _ => return None,
    };
    units::read(units, word.chars(), &mut codes);
    Some((spellings, codes))
}

/// The codes of a word in kana, and how it is spelled.
pub(super) fn kana(word: &str) -> (&'static Spellings, Codes) {
    let mut codes = Codes::EMPTY;
    units::read(tables::KANA_UNITS, word.chars().map(katakana), &mut codes);
    (&KANA, codes)
}

/// The Katakana of a Hiragana; Unicode lays the two out in parallel.
pub(super) const fn katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => match char::from_u32(c as u32 + 0x60) {
            Some(katakana) => katakana,
            None => c,
        },
        _ => c,
    }
}
