//! What single characters, and a few of them, are in an address.

use std::borrow::Cow;

use crate::text::{
    fold::respelling,
    look_alike::latin_look_alike,
    script::{Script, mixes_scripts, script_of},
};

/// A text with spaces for the marks that make ordinals of digits: folding would make letters of them,
/// and `3º` a unit `3o`.
pub(super) fn without_ordinal_marks(text: &str) -> Cow<'_, str> {
    const MARKS: [char; 3] = ['º', 'ª', '°'];
    if !text.contains(MARKS) {
        return text.into();
    }
    let mut before = ' ';
    let kept = text.chars().map(|c| {
        let ordinal = MARKS.contains(&c) && (before.is_numeric() || before == '.');
        before = if c == ' ' { before } else { c };
        if ordinal { ' ' } else { c }
    });
    kept.collect::<String>().into()
}

/// Whether folding changes or drops a character, other than by its case.
pub(super) const fn needs_folding(c: char) -> bool {
    !c.is_ascii() || c.is_ascii_control() && !c.is_ascii_whitespace()
}

/// The class of a character that is kept in a word, and neither a letter nor a digit of ASCII.
pub(super) const OTHER: u8 = 4;

pub(super) fn str_of(word: &[u8]) -> &str {
    core::str::from_utf8(word).unwrap_or("")
}

/// Signs that follow a letter in scripts that are not cased: vowel signs, long-vowel marks.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{900}'..='\u{963}' | '\u{966}'..='\u{1049}' | '\u{1050}'..='\u{109f}'
        | '\u{1780}'..='\u{17d3}' | '\u{3099}'..='\u{309a}')
}

pub(super) fn is_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// Whether the text starts with a letter that no letter or digit follows.
pub(super) fn lone_letter(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_alphabetic)
        && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Whether what stands after a number and a stroke says that it is a floor's: `12/F`.
pub(super) fn is_floor(text: &str) -> bool {
    matches!(text.as_bytes(), [b'f' | b'F', ..]) && lone_letter(text)
}

/// Whether a word of a folded text mixes the Latin alphabet with letters of another that look like it.
pub(super) fn has_look_alikes(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    // A letter that looks like none gives the other alphabet away.
    let latin = |c: char| matches!(script_of(c), Script::Latin | Script::Common);
    words.any(|word| {
        mixes_scripts(word) && word.chars().all(|c| latin(c) || latin_look_alike(c).is_some())
    })
}

/// Whether a text has a letter that is conventionally respelled with two.
pub(super) fn has_umlaut(text: &str) -> bool {
    let mut lower = text.chars().flat_map(char::to_lowercase);
    !text.is_ascii() && lower.any(|c| respelling(c).is_some() || c == '\u{308}')
}
