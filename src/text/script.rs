//! Which script a letter belongs to.
//!
//! The block ranges of Unicode 16, as far as names of people, firms and streets need them. Digits,
//! punctuation, spaces and marks belong to every script: they are [`Script::Common`].
//!
//! ```
//! use ownership_match::text::script::{Script, mixes_scripts, script_of, script_of_word};
//!
//! assert_eq!(script_of('ж'), Script::Cyrillic);
//! assert_eq!(script_of_word("o'hara"), Script::Latin);
//! assert_eq!(script_of_word("42"), Script::Common);
//! assert!(mixes_scripts("pаypal"), "the second letter is Cyrillic");
//! assert!(!mixes_scripts("高橋みなみ"), "Japanese writes Han and kana together");
//! ```

/// A script, as far as this crate tells them apart.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Script {
    /// No script of its own: a digit, a space, punctuation, a mark.
    Common,
    /// Latin letters.
    Latin,
    /// Greek letters.
    Greek,
    /// Cyrillic letters.
    Cyrillic,
    /// Armenian letters.
    Armenian,
    /// Georgian letters.
    Georgian,
    /// Hebrew letters.
    Hebrew,
    /// Arabic letters, those of Persian and Urdu included.
    Arabic,
    /// Devanagari and the scripts of India that Unicode lays out in parallel to it: Bengali,
    /// Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam.
    Indic,
    /// Sinhala letters.
    Sinhala,
    /// Thai letters.
    Thai,
    /// Lao letters.
    Lao,
    /// Khmer letters.
    Khmer,
    /// Burmese letters.
    Myanmar,
    /// Ethiopic syllables, of Amharic and Tigrinya.
    Ethiopic,
    /// Hangul syllables and letters.
    Hangul,
    /// Hiragana and Katakana.
    Kana,
    /// Han characters.
    Han,
    /// A letter of any other script.
    Other,
}

/// The script of one character.
#[must_use]
pub const fn script_of(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' => Script::Latin,
        '\0'..='\u{a9}' | '\u{ab}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '×' | '÷' => Script::Common,
        '\u{aa}'..='\u{2af}' | '\u{1d00}'..='\u{1dbf}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' | '\u{fb00}'..='\u{fb06}' => {
            Script::Latin
        }
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => Script::Latin,
        // Modifier letters and combining marks.
        '\u{2b0}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' => Script::Common,
        '\u{37e}' | '\u{387}' | '\u{589}' | '\u{5be}' | '\u{5c0}' | '\u{5c3}' => Script::Common,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' => {
            Script::Cyrillic
        }
        '\u{a640}'..='\u{a69f}' => Script::Cyrillic,
        '\u{531}'..='\u{588}' | '\u{fb13}'..='\u{fb17}' => Script::Armenian,
        '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c7}' => {
            Script::Common
        }
        '\u{5d0}'..='\u{5f2}' | '\u{fb1d}'..='\u{fb4f}' => Script::Hebrew,
        '\u{600}'..='\u{61f}' | '\u{640}' | '\u{64b}'..='\u{66d}' | '\u{6d4}' => Script::Common,
        '\u{6d6}'..='\u{6ed}' | '\u{6f0}'..='\u{6f9}' => Script::Common,
        '\u{620}'..='\u{77f}' | '\u{8a0}'..='\u{8c9}' | '\u{fb50}'..='\u{fdff}' => Script::Arabic,
        '\u{fe70}'..='\u{fefc}' => Script::Arabic,
        // The two dandas and the digits that Indic scripts write between letters.
        '\u{964}'..='\u{96f}' => Script::Common,
        '\u{900}'..='\u{d7f}' => Script::Indic,
        '\u{de6}'..='\u{def}' => Script::Common,
        '\u{d80}'..='\u{dff}' => Script::Sinhala,
        '\u{e3f}' | '\u{e50}'..='\u{e5b}' => Script::Common,
        '\u{e01}'..='\u{e4f}' => Script::Thai,
        '\u{ed0}'..='\u{ed9}' | '\u{1040}'..='\u{104b}' | '\u{1361}'..='\u{137c}' => Script::Common,
        '\u{e80}'..='\u{eff}' => Script::Lao,
        '\u{17d4}'..='\u{17db}' | '\u{17e0}'..='\u{17f9}' => Script::Common,
        '\u{1780}'..='\u{17ff}' => Script::Khmer,
        '\u{1000}'..='\u{109f}' => Script::Myanmar,
        '\u{1200}'..='\u{139f}' => Script::Ethiopic,
        '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => {
            Script::Georgian
        }
        '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{a960}'..='\u{a97f}' => {
            Script::Hangul
        }
        '\u{ac00}'..='\u{d7fb}' | '\u{ffa1}'..='\u{ffdc}' => Script::Hangul,
        '々' | '〆' | '〇' => Script::Han,
        // The middle dot separates words; the voicing marks and the double hyphen are marks.
        '\u{3099}'..='\u{309c}' | '゠' | '・' => Script::Common,
        '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}' => Script::Kana,
        '\u{2e80}'..='\u{2fd5}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => Script::Han,
        '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => Script::Han,
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' => {
            Script::Common
        }
        '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff65}' | '\u{ff9e}'..='\u{ff9f}' => {
            Script::Common
        }
        '\u{ffe0}'..='\u{ffff}' => Script::Common,
        _ => Script::Other,
    }
}

/// The script of a word: that of its first letter that has one, Han where Han and kana stand
/// together, and [`Script::Common`] where no letter has one.
///
/// Cost: linear in the length of the word.
#[must_use]
pub fn script_of_word(word: &str) -> Script {
    if word.is_ascii() {
        let letter = word.bytes().any(|b| b.is_ascii_alphabetic());
        return if letter { Script::Latin } else { Script::Common };
    }
    let mut scripts = word.chars().map(script_of).filter(|s| *s != Script::Common);
    match scripts.next() {
        Some(Script::Kana) if scripts.any(|s| s == Script::Han) => Script::Han,
        Some(script) => script,
        None => Script::Common,
    }
}

/// Whether a word has letters of two scripts that no language writes together.
///
/// Han, kana and Hangul stand together in Japanese and Korean. Cost: linear in the length.
#[must_use]
pub fn mixes_scripts(word: &str) -> bool {
    if word.is_ascii() {
        return false;
    }
    let east_asian = |s: Script| matches!(s, Script::Han | Script::Kana | Script::Hangul);
    let mut scripts = word.chars().map(script_of).filter(|s| *s != Script::Common);
    scripts
        .next()
        .is_some_and(|first| scripts.any(|s| s != first && !(east_asian(s) && east_asian(first))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_is_told_by_its_letters() {
        for (script, letters) in [
            (Script::Common, "0 -.,'・’。，\u{301}\u{64b}٣१"),
            (Script::Latin, "aZéßøșąẞ"),
            (Script::Greek, "αΩς"),
            (Script::Cyrillic, "яЖїќ"),
            (Script::Armenian, "աՖ"),
            (Script::Georgian, "აჰ"),
            (Script::Hebrew, "אםת"),
            (Script::Arabic, "اةگپیک"),
            (Script::Indic, "कাதമੈ"),
            (Script::Sinhala, "නු"),
            (Script::Thai, "กเ"),
            (Script::Lao, "ກເ"),
            (Script::Khmer, "ហ៊"),
            (Script::Myanmar, "အော"),
            (Script::Ethiopic, "አክ"),
            (Script::Hangul, "가힣ㄱ"),
            (Script::Kana, "あアーヴッゝｱ"),
            (Script::Han, "山陈々𠮷"),
            (Script::Other, "ᠮབ"),
        ] {
            for letter in letters.chars() {
                assert_eq!(script_of(letter), script, "{letter:?}");
            }
        }
    }

    #[test]
    fn a_word_has_the_script_of_its_letters() {
        for (word, script, mixed) in [
            ("", Script::Common, false),
            ("12-3", Script::Common, false),
            ("4e", Script::Latin, false),
            ("müller", Script::Latin, false),
            ("みどり山", Script::Han, false),
            ("佐々木", Script::Han, false),
            ("ジェニー", Script::Kana, false),
            ("jеnny", Script::Latin, true),
            ("иvan", Script::Cyrillic, true),
            ("金민수", Script::Han, false),
        ] {
            assert_eq!((script_of_word(word), mixes_scripts(word)), (script, mixed), "{word:?}");
        }
    }
}
