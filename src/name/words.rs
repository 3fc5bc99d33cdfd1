//! A folded name as words, with what stood between them.

use smallvec::SmallVec;

use super::tables::{self, Known, Traits};
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
    pub(super) traits: Traits,
    pub(super) script: Script,
    pub(super) before: Break,
}

impl Word {
    /// The word's text within the text of all words.
    #[inline]
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    #[inline]
    pub(super) const fn has(&self, traits: Traits) -> bool {
        self.traits.has(traits)
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
    /// There are digits.
    numbered: bool,
}

impl Split {
    /// Splits a folded text, or any ASCII text, into its words. Apostrophes vanish: `o'brien` is
    /// one word.
    ///
    /// ASCII needs no folding before: all of it that folding would change is the case of letters
    /// and the control characters, which are dropped here.
    ///
    /// Cost: linear in the length of the text.
    pub(super) fn of(folded: &str) -> Self {
        let mut split = Self {
            text: String::with_capacity(folded.len()),
            words: Words::new(),
            invisible: false,
            numbered: false,
        };
        split.read(folded);
        split.look_up();
        split
    }

    fn read(&mut self, folded: &str) {
        let mut before = Break::Space;
        let mut aside = Aside::default();
        // Where the letters begin that are not copied yet, and whether a word has begun.
        let mut letters = None;
        let mut inside = false;
        for (at, byte) in folded.bytes().enumerate() {
            let class = match CLASSES.get(usize::from(byte)) {
                Some(class) => *class,
                // What the first byte of a character began, the others go on with.
                None => match folded.get(at..).and_then(|rest| rest.chars().next()) {
                    Some(c) => Class::of_wide(c),
                    None => continue,
                },
            };
            if matches!(class, Class::Letter | Class::Digit) {
                self.numbered |= class == Class::Digit;
                if letters.is_none() {
                    letters = Some(at);
                    if !inside {
                        self.begin(before, &aside);
                        (before, inside) = (Break::Space, true);
                    }
                }
                continue;
            }
            if let Some(start) = letters.take() {
                self.text.push_str(folded.get(start..at).unwrap_or_default());
            }
            match class {
                Class::Apostrophe => {}
                Class::Control => self.invisible = true,
                _ => {
                    inside = false;
                    aside.see(class);
                    before = class.after(before, aside.open());
                }
            }
        }
        if let Some(start) = letters {
            self.text.push_str(folded.get(start..).unwrap_or_default());
        }
        self.text.make_ascii_lowercase();
    }

    /// Begins a word, of which nothing more is known yet.
    fn begin(&mut self, before: Break, aside: &Aside) {
        if !self.words.is_empty() {
            self.text.push(' ');
        }
        let start = self.text.len() as u32;
        let traits = match before {
            Break::Open => Traits::ASIDE,
            _ if aside.open() => Traits::ASIDE,
            _ => Traits::NONE,
        };
        let (known, script) = (Known::default(), Script::Latin);
        self.words.push(Word { start, end: start, known, traits, script, before });
    }

    /// Looks every word up, and notes what its letters say.
    fn look_up(&mut self) {
        let ascii = self.text.is_ascii();
        let mut end = self.text.len() as u32;
        for word in self.words.iter_mut().rev() {
            word.end = end;
            // A single space stands between words.
            end = word.start.saturating_sub(1);
            let written = word.of(&self.text);
            word.known = tables::known(written);
            if let Some(said) = word.known.grammar() {
                word.traits = word.traits.or(said.traits);
            }
            let single = if ascii || written.is_ascii() {
                written.len() == 1
            } else {
                word.script = script_of_word(written);
                written.chars().nth(1).is_none()
            };
            if single {
                word.traits = word.traits.or(Traits::SINGLE);
            }
            if self.numbered && is_note(written) {
                word.traits = word.traits.or(Traits::NOTE);
            } else if word.before == Break::Joiner {
                word.traits = word.traits.or(Traits::JOINED);
            }
        }
    }
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
    use super::{Break, Split};

    #[track_caller]
    fn words(text: &str) -> Vec<String> {
        let Split { text, words, .. } = Split::of(text);
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
            Split::of("mary-jane & bob (rob) - smith, jr").words.iter().map(|w| w.before).collect();
        use Break::{Comma, Hyphen, Joiner, Open, Space};
        assert_eq!(breaks, [Space, Hyphen, Joiner, Open, Space, Comma]);
    }
}
