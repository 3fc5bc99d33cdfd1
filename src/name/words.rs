//! A folded name as words, with what stood between them.

use super::{
    lexicon,
    normalise::Name,
    notes,
    tables::{self, Traits},
    token::{Break, Span, Token},
};
use crate::text::{
    fold,
    script::{Script, script_of_word},
};

/// Splits a folded text, or any ASCII text, into the words of a name, which has none before.
/// Apostrophes vanish: `o'brien` is one word.
///
/// ASCII needs no folding before: all of it that folding would change is the case of letters and
/// the control characters, which are dropped here.
///
/// Cost: linear in the length of the text.
pub(super) fn split(folded: &str, name: &mut Name) {
    let mut words = Words { name, numbered: false, wide: false, slashes: false, ats: false };
    words.read(folded);
    if words.ats && folded.contains(AT) {
        *name = Name { noticed: name.noticed, ..Name::with_room_for(folded) };
        return split(&folded.replace(AT, " aka "), name);
    }
    words.name.text.make_ascii_lowercase();
    if words.slashes {
        words.join_marks();
    }
    words.look_up();
    if words.numbered {
        notes::mark(words.name);
    }
    name.said = Token::all_traits(&name.tokens);
}

/// The words of a name that is being split.
struct Words<'a> {
    name: &'a mut Name,
    /// There are digits.
    numbered: bool,
    /// There are letters that are not ASCII.
    wide: bool,
    /// There are slashes.
    slashes: bool,
    /// There are signs @.
    ats: bool,
}

/// Between two names it says that somebody is known by both, as banks of Malaysia and Singapore
/// write: `TAN AH KOW @ ALBERT TAN`.
const AT: &str = " @ ";

impl Words<'_> {
    /// Finds the words. They are copied as far as they stand with single spaces between them, which
    /// most names do from end to end.
    fn read(&mut self, folded: &str) {
        let mut before = Break::Space;
        let mut aside = Aside::default();
        let mut inside = false;
        // The stretch of words that is not copied yet.
        let (mut start, mut end) = (0, 0);
        let mut at = 0;
        while let Some(c) = folded.get(at..).and_then(|rest| rest.chars().next()) {
            let class = Class::of(c);
            if matches!(class, Class::Letter | Class::Digit) {
                let one_space = at == end + 1 && folded.as_bytes().get(end) == Some(&b' ');
                if inside || !one_space || self.name.tokens.is_empty() {
                    self.copy(folded.get(start..end), inside);
                    start = at;
                }
                if !inside {
                    self.begin(at - start, before, &aside);
                    (before, inside) = (Break::Space, true);
                }
                end = self.end_of_letters(folded, at);
                at = end;
                continue;
            }
            at += c.len_utf8();
            match class {
                Class::Apostrophe => {}
                Class::Lost if inside && begins_with_letter(folded.get(at..)) => {}
                Class::Control => self.name.noticed.invisible = true,
                _ => {
                    inside = false;
                    self.slashes |= class == Class::Slash;
                    self.ats |= c == '@';
                    aside.see(class);
                    before = class.after(before, aside.open());
                }
            }
        }
        self.copy(folded.get(start..end), true);
    }

    /// Copies a stretch of words, which others may follow.
    fn copy(&mut self, stretch: Option<&str>, last: bool) {
        let text = &mut self.name.text;
        text.push_str(stretch.unwrap_or_default());
        if !last && !text.is_empty() {
            text.push(' ');
        }
    }

    /// Begins a word, so many bytes after what is copied.
    fn begin(&mut self, ahead: usize, before: Break, aside: &Aside) {
        let Name { text, tokens, .. } = &mut *self.name;
        let stands_aside = before == Break::Open || aside.open();
        let traits = if stands_aside { Traits::ASIDE } else { Traits::NONE };
        tokens.push(Token::new(text.len() + ahead, before, traits));
    }

    /// Where the letters end that go on at `at`.
    fn end_of_letters(&mut self, text: &str, mut at: usize) -> usize {
        while let Some(rest) = text.get(at..) {
            for byte in rest.bytes() {
                match Class::of_byte(byte) {
                    Class::Letter => {}
                    Class::Digit => self.numbered = true,
                    Class::Wide => break,
                    _ => return at,
                }
                at += 1;
            }
            match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if matches!(Class::of_wide(c), Class::Letter) => {
                    self.wide = true;
                    at += c.len_utf8();
                }
                _ => return at,
            }
        }
        at
    }

    /// Makes one word of the two letters of a mark between two names: `s/o`, `y/o`, `a/c`.
    fn join_marks(&mut self) {
        let Name { text, tokens, .. } = &mut *self.name;
        let mut seconds = Vec::new();
        for (at, words) in tokens.windows(3).enumerate().skip(1) {
            let [mark, behind, next] = words else { break };
            let alone = [mark, next].iter().all(|word| word.before != Break::Slash);
            let letters = mark.word.start as usize..(next.word.start as usize).saturating_sub(1);
            let is_mark = alone
                && behind.before == Break::Slash
                && text.get(letters).is_some_and(lexicon::is_mark);
            if is_mark {
                seconds.push(at + 1);
            }
        }
        let mut seconds = seconds.into_iter().peekable();
        let mut at = 0..;
        tokens.retain(|_| seconds.next_if_eq(&at.next().unwrap_or_default()).is_none());
    }

    /// Looks every word up, and notes what its letters and the words beside it say.
    fn look_up(&mut self) {
        let Name { text, tokens, .. } = &mut *self.name;
        let mut end = text.len() as u32;
        let mut behind: Option<&mut Token> = None;
        for token in tokens.iter_mut().rev() {
            token.word = Span::new(token.word.start, end);
            // A single space stands between words.
            end = token.word.start.saturating_sub(1);
            let written = token.word.of(text);
            token.known = tables::known(written);
            if self.wide && !written.is_ascii() {
                token.script = script_of_word(written);
                if !matches!(token.script, Script::Latin | Script::Common) {
                    token.add(Traits::FOREIGN);
                }
            }
            if written.len() == 1 || self.wide && written.chars().nth(1).is_none() {
                token.add(Traits::SINGLE);
            }
            if self.numbered && notes::is_note(written) {
                token.add(Traits::NOTE);
            } else if matches!(token.before, Break::Joiner | Break::Slash) {
                token.add(Traits::JOINED);
            }
            if token.before == Break::Comma {
                token.add(Traits::COMMA);
            }
            if let Some(said) = token.known.grammar() {
                token.add(said.traits);
                if let Some(next) = behind {
                    let continued =
                        next.known.grammar().map_or(Traits::NONE, |said| said.continues);
                    token.add(said.opens.and(continued));
                    next.add(said.opens.or(said.continues).and(continued));
                }
            }
            behind = Some(token);
        }
    }
}

/// What a character is to a name.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Class {
    /// Part of a word. Marks and signs of other scripts belong to their word.
    Letter,
    Digit,
    /// Vanishes from its word.
    Apostrophe,
    /// Stands for a letter that a system could not write: within a word it vanishes too.
    Lost,
    /// Has no shape, and vanishes too.
    Control,
    Space,
    Hyphen,
    Comma,
    Joiner,
    Slash,
    Open,
    Close,
    /// A quotation mark that opens or closes.
    Quote,
    /// A quotation mark that closes.
    EndQuote,
    /// Anything else that separates.
    Separator,
    /// A byte of a character that is not ASCII.
    Wide,
}

/// The class of every byte.
static CLASSES: [Class; 256] = {
    let mut classes = [Class::Wide; 256];
    let mut rest = classes.as_mut_slice();
    let mut byte = 0;
    while let Some((class, behind)) = rest.split_first_mut() {
        *class = Class::of_each(byte);
        byte = byte.wrapping_add(1);
        rest = behind;
    }
    classes
};

impl Class {
    #[inline]
    fn of(c: char) -> Self {
        match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => Self::of_byte(byte),
            _ => Self::of_wide(c),
        }
    }

    #[inline]
    fn of_byte(byte: u8) -> Self {
        CLASSES.get(usize::from(byte)).copied().unwrap_or(Self::Wide)
    }

    const fn of_each(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Self::Letter,
            b'0'..=b'9' => Self::Digit,
            b'\'' => Self::Apostrophe,
            b'?' => Self::Lost,
            b' ' => Self::Space,
            b'-' => Self::Hyphen,
            b',' | b'\n' => Self::Comma,
            b'&' | b'+' | b';' | b'|' => Self::Joiner,
            b'/' => Self::Slash,
            b'(' | b'[' | b'{' => Self::Open,
            b')' | b']' | b'}' => Self::Close,
            b'"' => Self::Quote,
            128.. => Self::Wide,
            _ if fold::is_dropped(byte) => Self::Control,
            _ => Self::Separator,
        }
    }

    const fn of_wide(c: char) -> Self {
        match c {
            '\u{fffd}' => Self::Lost,
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

    /// What stands before the next word, after this separator and those before it.
    fn after(self, before: Break, aside: bool) -> Break {
        match self {
            Self::Hyphen if before == Break::Space => Break::Hyphen,
            Self::Comma => Break::Comma,
            Self::Joiner => Break::Joiner,
            Self::Slash => Break::Slash,
            Self::Open | Self::Quote if aside => Break::Open,
            // A hyphen with a space beside it is a dash.
            Self::Space if before == Break::Hyphen => Break::Space,
            _ => before,
        }
    }
}

/// Whether a text begins with a letter.
fn begins_with_letter(text: Option<&str>) -> bool {
    text.and_then(|text| text.chars().next()).is_some_and(|c| Class::of(c) == Class::Letter)
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
    fn words_stand_in_the_text_with_single_spaces_between_them() {
        for folded in
            ["o'brien jenny j", " O'BRIEN  JENNY J ", "-o'brien, jenny/j.", "o'brien\tjenny j"]
        {
            assert_eq!(name(folded).text, "obrien jenny j", "{folded:?}");
            assert_eq!(words(folded), ["obrien", "jenny", "j"], "{folded:?}");
        }
        assert_eq!(name("jenny ro\u{1}sen").text, "jenny rosen");
        assert_eq!(name("josé  ローゼン").text, "josé ローゼン");
    }

    #[test]
    fn what_stands_before_a_word_is_kept() {
        let name = name("mary-jane & bob (rob) - smith, jr");
        let breaks: Vec<_> = name.tokens.iter().map(|token| token.before).collect();
        use Break::{Comma, Hyphen, Joiner, Open, Space};
        assert_eq!(breaks, [Space, Hyphen, Joiner, Open, Space, Comma]);
    }
}
