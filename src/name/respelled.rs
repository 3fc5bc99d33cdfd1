//! The conventional respelling of a name's words: `mueller` for `müller`.

use unicode_normalization::UnicodeNormalization;

use super::words::{Split, Word};
use crate::text::fold::{fold, respelling};

/// The words of a text with `ä` written `ae` and so on, where it has such letters.
#[derive(Default)]
pub(super) struct Respelled {
    text: String,
    /// The same word in the folded text, then here.
    words: Vec<(Word, Word)>,
}

impl Respelled {
    pub(super) fn of(raw: &str, words: &[Word]) -> Self {
        let composed = || raw.nfc().flat_map(char::to_lowercase);
        if !composed().any(|c| respelling(c).is_some()) {
            return Self::default();
        }
        let mut spelled = String::with_capacity(raw.len() + 8);
        for c in composed() {
            match respelling(c) {
                Some(letters) => spelled.push_str(letters),
                None => spelled.push(c),
            }
        }
        let Split { text, words: others, .. } = Split::of(&fold(&spelled).text);
        // Both texts were split at the same places; anything else would pair the wrong words.
        if others.len() != words.len() {
            return Self::default();
        }
        Self { words: words.iter().copied().zip(others).collect(), text }
    }

    /// The respelling of a word, where it has one.
    pub(super) fn of_word(&self, word: &Word) -> Option<&str> {
        let at = self.words.binary_search_by_key(&word.start, |(folded, _)| folded.start).ok()?;
        let (folded, other) = self.words.get(at)?;
        let other_text = other.of(&self.text);
        (other.end - other.start != folded.end - folded.start).then_some(other_text)
    }
}
