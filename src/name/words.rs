//! A folded name as words, with what stood between them.

use smallvec::SmallVec;

use super::tables::{self, Known};
use crate::text::{
    fold,
    script::{Script, script_of_word},
};

/// What stands before a word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Break {
    /// White space, a dot, or anything that only separates.
    Space,
    /// A hyphen: the word belongs to the one before.
    Hyphen,
    /// A comma or a line's end.
    Comma,
    /// `&`, `+`, `/` or `;`: another party may begin.
    Joiner,
    /// An opening bracket or quotation mark: an aside begins.
    Open,
}

/// One word: bytes `start..end` of the text of all words, which single spaces separate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Word {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) known: Known,
    pub(super) script: Script,
    pub(super) before: Break,
    /// Inside brackets or quotation marks.
    pub(super) aside: bool,
    /// A single character, which may stand for a word.
    pub(super) single: bool,
    /// A number or a note, which no name of a person has in it.
    pub(super) note: bool,
}

impl Word {
    /// The word's text within the text of all words.
    #[inline]
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// The words of a name: seldom more than eight.
pub(super) type Words = SmallVec<[Word; 8]>;

/// A text split into its words.
pub(super) struct Split {
    /// The words with single spaces between them, so that a phrase is a slice of it.
    pub(super) text: String,
    pub(super) words: Words,
    /// Characters without a shape were dropped.
    pub(super) invisible: bool,
}

/// Splits a folded text, or any ASCII text, into its words. Apostrophes vanish: `o'brien` is one
/// word.
///
/// ASCII needs no folding before: all of it that folding would change is the case of letters and
/// the control characters, which are dropped here.
///
/// Cost: linear in the length of the text.
pub(super) fn split(folded: &str) -> Split {
    let mut text = String::with_capacity(folded.len());
    let mut words = Words::new();
    let (mut invisible, mut numbered) = (false, false);
    let mut before = Break::Space;
    let mut aside = Aside::default();
    let mut inside = false;
    let mut rest = folded;
    while let Some(c) = rest.chars().next() {
        let class = Class::of(c);
        let length = if c.is_ascii() { run(rest, &mut numbered) } else { c.len_utf8() };
        let Some((taken, behind)) = rest.split_at_checked(length.max(1)) else { break };
        rest = behind;
        match class {
            Class::Letter | Class::Digit => {
                if !inside {
                    if !words.is_empty() {
                        text.push(' ');
                    }
                    let start = text.len() as u32;
                    words.push(Word {
                        start,
                        end: start,
                        known: Known::default(),
                        script: Script::Latin,
                        before,
                        aside: aside.open(),
                        single: false,
                        note: false,
                    });
                    (before, inside) = (Break::Space, true);
                }
                text.push_str(taken);
                if let Some(word) = words.last_mut() {
                    word.end = text.len() as u32;
                }
            }
            Class::Apostrophe => {}
            Class::Control => invisible = true,
            _ => {
                inside = false;
                aside.see(class);
                before = class.after(before, aside.open());
            }
        }
    }
    text.make_ascii_lowercase();
    let ascii = text.is_ascii();
    for word in &mut words {
        let written = word.of(&text);
        word.known = tables::known(written);
        word.note = numbered && is_note(written);
        if ascii || written.is_ascii() {
            word.single = written.len() == 1;
        } else {
            word.single = written.chars().nth(1).is_none();
            word.script = script_of_word(written);
        }
    }
    Split { text, words, invisible }
}

/// How many bytes at the start of a text are ASCII letters and digits.
fn run(text: &str, numbered: &mut bool) -> usize {
    let classes = text.bytes().map_while(|byte| CLASSES.get(usize::from(byte)));
    let letters = classes.take_while(|class| matches!(class, Class::Letter | Class::Digit));
    letters.inspect(|class| *numbered |= **class == Class::Digit).count()
}

/// Whether a word is a number or a note: no name has four digits in it.
fn is_note(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 || digits > 0 && digits == word.len()
}

/// What a character is to a name.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Class {
    /// Part of a word. Marks and signs of other scripts belong to their word.
    Letter,
    Digit,
    /// Vanishes from its word.
    Apostrophe,
    /// Has no shape, and vanishes too.
    Control,
    Space,
    Hyphen,
    Comma,
    Joiner,
    Open,
    Close,
    /// A quotation mark that opens or closes.
    Quote,
    /// A quotation mark that closes.
    EndQuote,
    /// Anything else that separates.
    Separator,
}

/// The class of every ASCII character.
static CLASSES: [Class; 128] = {
    let mut classes = [Class::Separator; 128];
    let mut rest = classes.as_mut_slice();
    let mut byte = 0;
    while let Some((class, behind)) = rest.split_first_mut() {
        *class = Class::of_ascii(byte);
        byte += 1;
        rest = behind;
    }
    classes
};

impl Class {
    #[inline]
    fn of(c: char) -> Self {
        CLASSES.get(c as usize).copied().unwrap_or_else(|| Self::of_wide(c))
    }

    const fn of_ascii(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Self::Letter,
            b'0'..=b'9' => Self::Digit,
            b'\'' => Self::Apostrophe,
            b' ' => Self::Space,
            b'-' => Self::Hyphen,
            b',' | b'\n' => Self::Comma,
            b'&' | b'+' | b'/' | b';' => Self::Joiner,
            b'(' | b'[' | b'{' => Self::Open,
            b')' | b']' | b'}' => Self::Close,
            b'"' => Self::Quote,
            _ if fold::is_dropped(byte) => Self::Control,
            _ => Self::Separator,
        }
    }

    const fn of_wide(c: char) -> Self {
        match c {
            '\u{30a0}' => Self::Hyphen,
            '\u{60c}' | '\u{3001}' => Self::Comma,
            '“' | '”' | '«' => Self::Quote,
            '»' => Self::EndQuote,
            'ª' | 'º' | 'µ' => Self::Letter,
            '\u{80}'..='\u{bf}' | '×' | '÷' => Self::Separator,
            // Punctuation of the scripts names are written in.
            '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5f3}' | '\u{5f4}' | '\u{61b}' | '\u{6d4}'
            | '\u{964}' | '\u{965}' => Self::Separator,
            '\u{2000}'..='\u{206f}'
            | '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}'
            | '\u{30fb}' => Self::Separator,
            '\u{2190}'..='\u{2bff}' | '\u{fe10}'..='\u{fe6f}' | '\u{1f000}'..='\u{1faff}' => {
                Self::Separator
            }
            _ => Self::Letter,
        }
    }

    /// What stands before the next word, after this separator behind others.
    fn after(self, before: Break, aside: bool) -> Break {
        match self {
            Self::Hyphen if before == Break::Space => Break::Hyphen,
            Self::Comma => Break::Comma,
            Self::Joiner => Break::Joiner,
            Self::Open | Self::Quote if aside => Break::Open,
            // A hyphen with a space beside it is a dash.
            Self::Space if before == Break::Hyphen => Break::Space,
            _ => before,
        }
    }
}

/// Whether we are inside brackets or quotation marks.
#[derive(Default)]
struct Aside {
    brackets: u32,
    quoted: bool,
}

impl Aside {
    const fn open(&self) -> bool {
        self.brackets > 0 || self.quoted
    }

    const fn see(&mut self, class: Class) {
        match class {
            Class::Open => self.brackets += 1,
            Class::Close => self.brackets = self.brackets.saturating_sub(1),
            Class::Quote | Class::EndQuote => self.quoted = !self.quoted,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Break, Split, split};

    #[track_caller]
    fn words(text: &str) -> Vec<String> {
        let Split { text, words, .. } = split(text);
        words.iter().map(|word| word.of(&text).to_owned()).collect()
    }

    #[test]
    fn words_are_split_at_punctuation_and_kept_whole_in_every_script() {
        assert_eq!(words("rosen, jenny j."), ["rosen", "jenny", "j"]);
        assert_eq!(words("ジェニー・ローゼン"), ["ジェニー", "ローゼン"]);
        assert_eq!(words("कृष्ण कुमार"), ["कृष्ण", "कुमार"]);
        assert_eq!(words("--"), Vec::<String>::new());
    }

    #[test]
    fn what_stands_before_a_word_is_kept() {
        let breaks: Vec<_> =
            split("mary-jane & bob (rob) - smith, jr").words.iter().map(|w| w.before).collect();
        use Break::{Comma, Hyphen, Joiner, Open, Space};
        assert_eq!(breaks, [Space, Hyphen, Joiner, Open, Space, Comma]);
    }
}
