//! The classes of characters in a folded name, and which words stand aside, in brackets or quotation marks.

use crate::{name::token::Break, text::fold};

/// What a character does in a name.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Class {
    /// Part of a word. Marks and signs of other scripts belong to their word.
    Letter,
    Digit,
    /// Vanishes from its word.
    Apostrophe,
    /// Replaces a letter that some system could not write: within a word it vanishes too.
    Lost,
    /// Invisible; vanishes too.
    Control,
    /// Hides a letter, beside others that are shown: `j***y`.
    Mask,
    Space,
    Hyphen,
    Comma,
    Joiner,
    Slash,
    At,
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
    pub(super) fn of(c: char) -> Self {
        match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => Self::of_byte(byte),
            _ => Self::of_wide(c),
        }
    }

    /// The class of the character at a byte of a text, and how many bytes it has.
    #[inline]
    pub(super) fn at(text: &str, at: usize) -> Option<(Self, usize)> {
        match Self::of_byte(*text.as_bytes().get(at)?) {
            Self::Wide => {
                let c = text.get(at..)?.chars().next()?;
                Some((Self::of_wide(c), c.len_utf8()))
            }
            class => Some((class, 1)),
        }
    }

    /// Whether it is a letter or a digit.
    #[inline]
    pub(super) const fn is_of_words(self) -> bool {
        matches!(self, Self::Letter | Self::Digit)
    }

    #[inline]
    pub(super) fn of_byte(byte: u8) -> Self {
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
            b'@' => Self::At,
            b'*' => Self::Mask,
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
            '\u{2022}' | '\u{25cf}' => Self::Mask,
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
    pub(super) fn after(self, before: Break, aside: bool) -> Break {
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

/// Whether we are inside brackets or quotation marks.
#[derive(Default)]
pub(super) struct Aside {
    brackets: u32,
    quoted: bool,
}

impl Aside {
    pub(super) const fn open(&self) -> bool {
        self.brackets > 0 || self.quoted
    }

    pub(super) const fn see(&mut self, class: Class) {
        match class {
            Class::Open => self.brackets += 1,
            Class::Close => self.brackets = self.brackets.saturating_sub(1),
            Class::Quote | Class::EndQuote => self.quoted = !self.quoted,
            _ => {}
        }
    }
}
