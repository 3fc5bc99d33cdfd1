//! A folded name as words, with what stood between them.

use super::{
    normalise::Name,
    tables::{self, Traits},
    token::{Break, Span, Token},
};
use crate::text::{fold, script::script_of_word};

/// Splits a folded text, or any ASCII text, into the words of a name, which has none before.
/// Apostrophes vanish: `o'brien` is one word.
///
/// ASCII needs no folding before: all of it that folding would change is the case of letters and
/// the control characters, which are dropped here.
///
/// Cost: linear in the length of the text.
pub(super) fn split(folded: &str, name: &mut Name) {
    let mut words = Words { name, numbered: false };
    words.read(folded);
    words.name.text.make_ascii_lowercase();
    words.look_up(folded.is_ascii());
}

/// The words of a name that is being split.
struct Words<'a> {
    name: &'a mut Name,
    /// There are digits.
    numbered: bool,
}

impl Words<'_> {
    fn read(&mut self, folded: &str) {
        let mut before = Break::Space;
        let mut aside = Aside::default();
        let mut inside = false;
        let mut at = 0;
        while let Some(c) = folded.get(at..).and_then(|rest| rest.chars().next()) {
            let class = Class::of(c);
            if matches!(class, Class::Letter | Class::Digit) {
                if !inside {
                    self.begin(before, &aside);
                    (before, inside) = (Break::Space, true);
                }
                let end = self.end_of_letters(folded, at);
                self.name.text.push_str(folded.get(at..end).unwrap_or_default());
                at = end;
                continue;
            }
            at += c.len_utf8();
            match class {
                Class::Apostrophe => {}
                Class::Control => self.name.noticed.invisible = true,
                _ => {
                    inside = false;
                    aside.see(class);
                    before = class.after(before, aside.open());
                }
            }
        }
    }

    /// Where the letters end that go on at `at`.
    fn end_of_letters(&mut self, text: &str, mut at: usize) -> usize {
        while let Some(rest) = text.get(at..) {
            for byte in rest.bytes() {
                match CLASSES.get(usize::from(byte)) {
                    Some(Class::Letter) => {}
                    Some(Class::Digit) => self.numbered = true,
                    Some(_) => return at,
                    None => break,
                }
                at += 1;
            }
            match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if matches!(Class::of_wide(c), Class::Letter) => at += c.len_utf8(),
                _ => return at,
            }
        }
        at
    }

    /// Begins a word.
    fn begin(&mut self, before: Break, aside: &Aside) {
        let Name { text, tokens, .. } = &mut *self.name;
        if !tokens.is_empty() {
            text.push(' ');
        }
        let stands_aside = before == Break::Open || aside.open();
        let traits = if stands_aside { Traits::ASIDE } else { Traits::NONE };
        tokens.push(Token::at_end(text, before, traits));
    }

    /// Looks every word up, and notes what its letters say.
    fn look_up(&mut self, ascii: bool) {
        let Name { text, tokens, .. } = &mut *self.name;
        let mut end = text.len() as u32;
        for token in tokens.iter_mut().rev() {
            token.word = Span::new(token.word.start, end);
            // A single space stands between words.
            end = token.word.start.saturating_sub(1);
            let written = token.word.of(text);
            token.known = tables::known(written);
            if let Some(said) = token.known.grammar() {
                token.traits = token.traits.or(said.traits);
            }
            let single = if ascii || written.is_ascii() {
                written.len() == 1
            } else {
                token.script = script_of_word(written);
                written.chars().nth(1).is_none()
            };
            if single {
                token.traits = token.traits.or(Traits::SINGLE);
            }
            if self.numbered && is_note(written) {
                token.traits = token.traits.or(Traits::NOTE);
            } else if token.before == Break::Joiner {
                token.traits = token.traits.or(Traits::JOINED);
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
    use super::{Break, Name, split};

    fn name(text: &str) -> Name {
        let mut name = Name::with_room_for(text);
        split(text, &mut name);
        name
    }

    #[track_caller]
    fn words(text: &str) -> Vec<String> {
        let name = name(text);
        name.tokens.iter().map(|token| token.of(&name.text).to_owned()).collect()
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
        let name = name("mary-jane & bob (rob) - smith, jr");
        let breaks: Vec<_> = name.tokens.iter().map(|token| token.before).collect();
        use Break::{Comma, Hyphen, Joiner, Open, Space};
        assert_eq!(breaks, [Space, Hyphen, Joiner, Open, Space, Comma]);
    }
}
