//! Letters of other scripts that look like ASCII letters.
//!
//! Look-alikes are detected, never folded: `Саrol`, whose first two letters are Cyrillic, is not
//! `Carol`, and a whole word in Cyrillic is an honest word. So there is no function here that
//! replaces them in a text; [`disguised`] says whether a word pretends to be Latin.
//!
//! ```
//! use ownership_match::text::look_alike::{disguised, latin_look_alike};
//!
//! assert_eq!(latin_look_alike('а'), Some('a')); // Cyrillic
//! assert_eq!(latin_look_alike('a'), None); // Latin itself
//! assert!(disguised("exаmple")); // one Cyrillic letter among Latin ones
//! assert!(!disguised("пример"));
//! ```

mod tables;

/// The ASCII letter that `c`, a letter of another script, looks like.
///
/// Accented and decorated Latin letters are not look-alikes in this sense. Case is kept: `А` looks
/// like `A`. Facts: the confusables of Unicode Technical Standard 39. Cost: a binary search.
#[must_use]
pub fn latin_look_alike(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    let at = tables::LOOK_ALIKES.binary_search_by(|(letter, _)| letter.cmp(&c)).ok()?;
    tables::LOOK_ALIKES.get(at).map(|(_, latin)| *latin)
}

/// Whether a word pretends to be Latin: it has a look-alike, and either an ASCII letter beside it
/// or no letter that gives the other script away.
///
/// `сосо` in Cyrillic letters is such a word even though it mixes nothing; what makes it deceitful
/// or honest is what stands around it, which the caller knows. Cost: linear in the word's length.
#[must_use]
pub fn disguised(word: &str) -> bool {
    if word.is_ascii() {
        return false;
    }
    let (mut look_alike, mut latin, mut honest) = (false, false, false);
    for c in word.chars() {
        if latin_look_alike(c).is_some() {
            look_alike = true;
        } else if c.is_ascii() {
            latin |= c.is_ascii_alphabetic();
        } else {
            honest |= c.is_alphabetic();
        }
    }
    look_alike && (latin || !honest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_disguised_where_it_reads_as_latin() {
        for (word, want) in [
            ("", false),
            ("example", false),
            ("exаmple", true),
            ("сосо", true),
            ("росы", false),
            ("jürgen", false),
            ("αβγ", false),
            ("gοοgle", true),
            ("ジェニー", false),
        ] {
            assert_eq!(disguised(word), want, "{word}");
        }
    }

    #[test]
    fn every_look_alike_is_another_scripts_letter() {
        for (letter, latin) in tables::LOOK_ALIKES {
            assert!(!letter.is_ascii() && latin.is_ascii_alphabetic(), "{letter}");
        }
    }
}
