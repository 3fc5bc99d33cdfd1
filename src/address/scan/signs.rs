//! Characters that are not letters or digits of ASCII: what part of a word they are, or what they part.

use smallvec::SmallVec;

use super::{
    Scanner,
    characters::{OTHER, is_floor, is_letter, is_mark, lone_letter, str_of},
    glued::{is_country_of_code, mixed},
};
use crate::address::{
    tables::{Kinds, Meaning, meaning_of},
    token::Token,
    word_key::Key,
};

impl Scanner {
    /// Reads a character that is not a letter or digit of ASCII, between a byte and a text.
    pub(super) fn sign(&mut self, c: char, before: u8, after: &str) {
        let next = after.chars().next().unwrap_or(' ');
        match c {
            // What folding makes of `½`.
            '\u{2044}' if next.is_ascii_digit() => self.stroke_of_fraction(),
            _ if c.is_alphanumeric() => self.keep(c),
            // A stroke within a word is a letter l or a digit 1 that was misread.
            '|' if self.length() > 0 || next.is_alphanumeric() => self.keep('l'),
            // A combining vowel sign or the like belongs to its letter.
            _ if !c.is_ascii() && !c.is_whitespace() && is_mark(c) => self.keep(c),
            // `l'Église`, but `O'Farrell` is one word.
            '\'' if self.is_letter() && self.head(self.length()) != b"o" => self.end_word(),
            '\'' => {}
            '.' if self.is_abbreviation(after) => {}
            '.' if (self.is_letter() || self.dotted) && lone_letter(after) => self.dotted = true,
            '-' | '/' => self.dash(c, before, after),
            '#' => {
                self.end_word();
                self.text.extend(b"# ");
                self.push_token(1, Token::mixed(b"#", &Meaning::SIGN, Key::of_start(b"#")));
            }
            '&' => {
                self.end_word();
                self.text.extend(b"and ");
                self.push_token(3, mixed(b"and"));
            }
            ',' | ';' | '\n' | '\r' | '(' | ')' => {
                self.end_word();
                self.after_break = true;
            }
            _ => self.end_word(),
        }
    }

    /// A stroke in a fraction: the digit before it is its numerator's, what stands before that a number
    /// by itself.
    fn stroke_of_fraction(&mut self) {
        if self.length() > 1 {
            let numerator = self.pop();
            self.end_word();
            self.keep(numerator);
        }
        self.keep('/');
    }

    /// Reads a dash or a slash, which joins numbers and parts most other words.
    fn dash(&mut self, c: char, before: u8, after: &str) {
        let next = after.chars().next().unwrap_or(' ');
        let behind_digit = before.is_ascii_digit();
        match c {
            _ if behind_digit && next.is_ascii_digit() => self.keep(c),
            '/' if behind_digit && is_floor(after) => self.keep(c),
            // `12-a`
            _ if behind_digit && lone_letter(after) => {}
            // `12A/345`: a unit with a letter, and the house's number.
            '/' if next.is_ascii_digit() && self.is_lettered() => self.keep(c),
            '/' if self.is_letter() && lone_letter(after) => self.keep(c),
            '-' if next.is_ascii_digit() && self.opens_code(after) => {
                self.after_break = true;
                self.end_word();
            }
            // With spaces around it it parts two things, unless it makes a range.
            '-' if before == b' ' && next == ' ' => self.after_break |= !self.is_range(after),
            _ => self.end_word(),
        }
    }

    /// Whether the word before a dash is the country's letters before a postal code.
    fn opens_code(&self, after: &str) -> bool {
        self.length() <= 2
            && self.list.last().is_some_and(Token::is_number)
            && is_country_of_code(self.head(self.length()), after)
    }

    /// Whether a dash with spaces around it stands between two numbers.
    fn is_range(&self, after: &str) -> bool {
        after.trim_start().starts_with(|c: char| c.is_ascii_digit())
            && self.list.last().is_some_and(|t| t.is_number() && !t.after_break)
    }

    /// Whether the word so far is one letter.
    fn is_letter(&self) -> bool {
        // No letter has more bytes.
        self.length() <= 4 && is_letter(str_of(self.head(self.length())))
    }

    /// Whether the word is a number with a letter: `12a`.
    fn is_lettered(&self) -> bool {
        let word = self.head(self.length());
        let digits = word.iter().take_while(|b| b.is_ascii_digit()).count();
        digits > 0 && digits + 1 == word.len() && word.is_ascii()
    }

    /// Appends a character to the word.
    fn keep(&mut self, c: char) {
        self.text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        self.seen |= OTHER;
    }

    /// Takes the last character off the word.
    fn pop(&mut self) -> char {
        let last = str_of(self.head(self.length())).chars().next_back().unwrap_or(' ');
        self.text.truncate(self.text.len() - last.len_utf8());
        self.seen |= OTHER;
        last
    }

    /// Whether a letter, the dot after it and the letters behind are one word: `C.so`, `P.zza`.
    fn is_abbreviation(&self, after: &str) -> bool {
        let ending = after.bytes().take(4).take_while(u8::is_ascii_alphabetic).count();
        if !(2..=3).contains(&ending) || !self.is_letter() {
            return false;
        }
        let ending = after.bytes().take(ending).map(|b| b.to_ascii_lowercase());
        let word = self.head(self.length()).iter().copied().chain(ending);
        meaning_of(&word.collect::<SmallVec<[u8; 8]>>()).kinds.any(Kinds::STREET)
    }
}
