//! Folding: case, width, accents, letters that have an ASCII form, invisible characters.
//!
//! Two texts that fold to the same string are written the same for every purpose of this crate.
//!
//! - ASCII is lower-cased and otherwise kept.
//! - Other text is first composed by Unicode's compatibility mapping (NFKC), which unites
//!   full-width and decorated letters, then lower-cased.
//! - Accents are dropped from Latin, Greek and Cyrillic letters only. A kana's voicing mark, a
//!   Hangul syllable and an Indic or Arabic vowel sign are part of the letter and stay.
//! - Letters that only look accented get their ASCII form: `ł` `l`, `ø` `o`, `đ` `d`, `ß` `ss`,
//!   `æ` `ae`, `œ` `oe`, `ı` `i`, `þ` `th`, `ð` `d`.
//! - Invisible characters are dropped, and [`Noticed`] says that they were there.
//!
//! Cost: linear in the length of the text; ASCII takes a short path.
//!
//! ```
//! use ownership_match::text::fold::fold;
//!
//! assert_eq!(fold("Jürgen GROẞ").text, "jurgen gross");
//! assert_eq!(fold("ＪＥＮＮＹ").text, "jenny");
//! assert_eq!(fold("ジェニー").text, "ジェニー");
//! ```

use unicode_normalization::{
    UnicodeNormalization, char::canonical_combining_class, char::decompose_canonical,
};

/// What was noticed while folding, for reasons.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Noticed {
    /// A character that has no shape of its own was dropped: a zero-width space, a soft hyphen.
    pub invisible: bool,
    /// A character that changes the reading direction was dropped.
    pub bidi_control: bool,
    /// A letter or digit was a decorated or full-width form.
    pub compatibility: bool,
}

impl Noticed {
    /// What either of the two noticed.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            invisible: self.invisible || other.invisible,
            bidi_control: self.bidi_control || other.bidi_control,
            compatibility: self.compatibility || other.compatibility,
        }
    }
}

/// A folded text, and what was noticed on the way.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// What was noticed.
    pub noticed: Noticed,
}

/// Folds a text; see the [module](self) for the rules.
///
/// Folding is idempotent: folding a folded text changes nothing.
///
/// ```
/// use ownership_match::text::fold::fold;
///
/// let folded = fold("Ｊenny\u{200b} Müller");
/// assert_eq!(folded.text, "jenny muller");
/// assert!(folded.noticed.invisible && folded.noticed.compatibility);
/// assert!(!folded.noticed.bidi_control);
/// ```
#[must_use]
pub fn fold(raw: &str) -> Folded {
    let mut text = String::with_capacity(raw.len());
    let noticed = fold_into(raw, &mut text);
    Folded { text, noticed }
}

/// Folds `raw` and appends it to `out`, so that a caller can reuse one buffer.
pub fn fold_into(raw: &str, out: &mut String) -> Noticed {
    if raw.is_ascii() {
        // All bytes without a stop at the first, so that many are looked at in one step.
        let invisible = raw.bytes().fold(false, |found, b| found | is_dropped(b));
        if invisible {
            let kept = raw.bytes().filter(|b| !is_dropped(*b));
            out.extend(kept.map(|b| b.to_ascii_lowercase() as char));
        } else {
            let start = out.len();
            out.push_str(raw);
            if let Some(appended) = out.get_mut(start..) {
                appended.make_ascii_lowercase();
            }
        }
        return Noticed { invisible, ..Noticed::default() };
    }
    if is_composed(raw) {
        raw.chars().for_each(|c| push_lower(c, out));
        return Noticed::default();
    }
    compose_into(raw, out)
}

/// Folds any text and appends it to `out`: what [`fold_into`] comes to for a text that says nothing
/// about itself.
fn compose_into(raw: &str, out: &mut String) -> Noticed {
    let mut noticed = Noticed::default();
    for c in raw.chars() {
        noticed.invisible |= is_invisible(c);
        noticed.bidi_control |= is_bidi_control(c);
        noticed.compatibility |= is_decorated(c);
    }
    // Marks are stripped after composing, so that a mark that composes with a kana stays with it.
    let mut base_takes_accents = false;
    for c in raw.chars().filter(|c| !is_invisible(*c)).nfkc().filter(|c| !is_invisible(*c)) {
        if is_accent(c) {
            if !base_takes_accents {
                out.push(c);
            }
            continue;
        }
        base_takes_accents = takes_accents(c);
        push_lower(c, out);
    }
    noticed
}

/// Whether a text is of characters that need not be composed, neither by canonical nor by
/// compatibility mapping, as nearly all are.
pub(crate) fn is_composed(text: &str) -> bool {
    text.chars().all(stays_composed)
}

/// Whether compatibility mapping (NFKC) neither changes a character nor joins it with another such
/// character: the letters of the commonest scripts, with which most texts are written that are not
/// ASCII.
const fn stays_composed(c: char) -> bool {
    match c {
        '\0'..='\x7f' => !is_dropped(c as u8),
        // Latin, without the letters that stand for two and the long s.
        '\u{c0}'..='\u{131}' | '\u{134}'..='\u{13e}' | '\u{141}'..='\u{148}'
        | '\u{14a}'..='\u{17e}' | '\u{1e00}'..='\u{1e99}' | '\u{1ea0}'..='\u{1ef9}'
        // Greek, Cyrillic, kana, Han, Hangul.
        | '\u{388}'..='\u{3ce}' | '\u{400}'..='\u{45f}' | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}' | '\u{30fc}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        // Dashes and quotation marks.
        | '–' | '—' | '‘' | '’' => true,
        _ => false,
    }
}

/// Appends a composed character in lower case, without its accents.
fn push_lower(c: char, out: &mut String) {
    if c.is_ascii() {
        return out.push(c.to_ascii_lowercase());
    }
    for lower in c.to_lowercase() {
        push_plain(lower, out);
    }
}

/// Whether folding drops an ASCII character: a control character that is not white space.
pub(crate) const fn is_dropped(byte: u8) -> bool {
    byte.is_ascii_control() && !byte.is_ascii_whitespace()
}

/// Appends a lower-case letter without its accents, in its ASCII form where it has one.
fn push_plain(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c);
    } else if let Some(ascii) = ascii_form(c) {
        out.push_str(ascii);
    } else if takes_accents(c) {
        decompose_canonical(c, |part| {
            if !is_accent(part) {
                match ascii_form(part) {
                    Some(ascii) => out.push_str(ascii),
                    None => out.push(part),
                }
            }
        });
    } else if !is_accent(c) {
        out.push(c);
    }
}

/// The ASCII form of a lower-case Latin letter that no accent explains.
#[must_use]
pub const fn ascii_form(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' | 'ǽ' | 'ǣ' => "ae",
        'œ' => "oe",
        'ø' | 'ǿ' | 'ɵ' | 'ɔ' => "o",
        'ł' | 'ƚ' | 'ɫ' | 'ľ' => "l",
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'þ' => "th",
        'ı' | 'ɨ' => "i",
        'ȷ' => "j",
        'ħ' => "h",
        'ŋ' => "ng",
        'ŧ' => "t",
        'ĸ' | 'ƙ' => "k",
        'ə' | 'ɛ' | 'ɘ' | 'ǝ' => "e",
        'ɓ' | 'ƀ' => "b",
        'ɠ' | 'ǥ' => "g",
        'ƒ' => "f",
        'ƴ' | 'ɏ' => "y",
        'ƶ' | 'ʐ' => "z",
        'ȼ' => "c",
        'ʉ' => "u",
        // Modifier letters that stand for an apostrophe.
        'ʻ' | 'ʼ' | 'ʹ' | 'ʾ' | 'ʿ' | '’' | '‘' | '′' | '`' | '´' => "'",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' => "-",
        _ => return None,
    })
}

/// The conventional two-letter respelling of an accented lower-case letter: `ü` is also `ue`.
///
/// German, Scandinavian and Dutch practice (machine-readable passports, ICAO Doc 9303 part 3), and
/// that of Serbia, Croatia and Bosnia where the letter with a stroke is not at hand.
#[must_use]
pub const fn respelling(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' => "ae",
        'ö' | 'ø' | 'ő' => "oe",
        'ü' | 'ű' => "ue",
        'å' => "aa",
        'đ' => "dj",
        _ => return None,
    })
}

/// Whether `c` has no shape of its own: zero-width, default-ignorable or a control character.
///
/// The default-ignorable code points of Unicode 16 and the controls except white space.
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    // Most characters are printed ones of ASCII, which need not be looked for among the others.
    !matches!(c, ' '..='~')
        && matches!(c,
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether `c` changes the direction in which text is displayed.
#[must_use]
pub const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether `c` is a full-width or decorated form of a Latin letter or digit.
const fn is_decorated(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{1d400}'..='\u{1d7ff}' | '\u{2460}'..='\u{24ff}' | '\u{2100}'..='\u{214f}')
}

/// Whether `c` is a mark of the European scripts, or any mark that cannot start a letter.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
        && canonical_combining_class(c) != 0
}

/// Whether accents on `c` are dropped: Latin, Greek and Cyrillic letters.
const fn takes_accents(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{370}'..='\u{3ff}'
        | '\u{400}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}')
}

#[cfg(test)]
mod tests {
    use super::{Folded, compose_into, fold, stays_composed};

    #[track_caller]
    fn folds_as_any_text(raw: &str) {
        let mut text = String::new();
        let noticed = compose_into(raw, &mut text);
        assert_eq!(fold(raw), Folded { text, noticed }, "{raw:?}");
    }

    #[test]
    fn a_composed_text_is_folded_as_any_text() {
        let composed = || ('\u{80}'..='\u{ffff}').filter(|c| stays_composed(*c));
        for c in composed() {
            folds_as_any_text(&String::from(c));
        }
        let text: String = composed().chain(composed().rev()).collect();
        folds_as_any_text(&text);
        for step in [2, 3, 7, 101] {
            folds_as_any_text(&composed().step_by(step).collect::<String>());
        }
    }
}
