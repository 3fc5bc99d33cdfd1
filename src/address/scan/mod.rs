//! From the text of an address to its words: what counts as one word, and what each may mean.
//!
//! Text is folded and cut in one pass. Scripts that write no spaces, numbers glued to words and
//! compounds are cut where other writers leave a space, so that both come out as the same words.
//! Every word is looked up once, here; which of its meanings counts is for [`read`](super::read) to say.
//!
//! | file | what it cuts |
//! | --- | --- |
//! | `plain`, `characters` | words of ASCII, eight bytes at a time; all other characters |
//! | `glued` | `4464St`, `Hauptstr.`, `Apt4` |
//! | `japanese`, `quarter` | `一丁目5番40号`, `3-chome 5-1` |
//! | `lots` | `H-12, R-5`, `B5 L12` |
//! | `repeated` | what a line says again that another part says |

mod characters;
mod glued;
pub(super) mod japanese;
mod lots;
mod plain;
mod quarter;
pub(super) mod repeated;

use smallvec::SmallVec;

use self::{
    characters::{
        DIGIT, LETTER, OTHER, has_look_alikes, has_umlaut, is_floor, is_letter, is_mark,
        lone_letter, needs_folding, str_of, without_ordinal_marks,
    },
    glued::{compound, is_country_of_code, may_be_compound, mixed, unglued},
    plain::{Eight, Plain},
};
use super::{
    tables::{Kinds, Meaning, meaning_of},
    token::{Role, Token, Tokens, Written},
    word_key::Key,
};
use crate::text::fold::fold_into;

/// Walks the parts of an address, or the one text of it, and cuts them into words.
struct Scanner {
    /// The words so far, folded, each with a space behind it, and the one that is being read.
    text: Vec<u8>,
    list: Vec<Token>,
    /// Where the word that is being read starts in the text.
    start: usize,
    /// The classes of its characters.
    seen: u8,
    /// The word, where it has letters only.
    key: Key,
    /// Whether the word so far is initials with dots between: `p.o`.
    dotted: bool,
    after_break: bool,
    role: Role,
    written: Written,
    /// What kinds of words there are.
    kinds: Kinds,
    /// Whether no text so far had to be folded, so that all is ASCII.
    is_plain: bool,
}

/// Reads the words of some texts, each with a role. Also says how many there are up to the end of each.
#[inline(always)]
pub(super) fn words_of<const TEXTS: usize>(
    texts: [(Option<&str>, Role); TEXTS],
) -> (Tokens, [usize; TEXTS]) {
    let mut scanner = Scanner::with_room_for(&texts);
    let mut ends = [0; TEXTS];
    scanner.push_all(&texts, &mut ends);
    (scanner.finish(), ends)
}

impl Scanner {
    /// Makes room for the words of some texts.
    #[inline(always)]
    fn with_room_for(texts: &[(Option<&str>, Role)]) -> Self {
        let bytes: usize =
            texts.iter().map(|(text, _)| text.map_or(0, |text| text.len() + 1)).sum();
        Self {
            // Words that are cut apart need a space more; words are written with noughts behind.
            text: Vec::with_capacity(bytes + bytes / 8 + Key::MOST),
            list: Vec::with_capacity(bytes / 5 + 4),
            start: 0,
            seen: 0,
            key: Key::EMPTY,
            dotted: false,
            after_break: true,
            role: Role::Street,
            written: Written::default(),
            kinds: Kinds::NONE,
            is_plain: true,
        }
    }

    /// Appends the words of all the texts, and notes where each ends.
    #[inline(never)]
    fn push_all(&mut self, texts: &[(Option<&str>, Role)], ends: &mut [usize]) {
        for ((text, role), end) in texts.iter().zip(ends) {
            if let Some(text) = text {
                self.push(text, *role);
            }
            *end = self.list.len();
        }
    }

    /// Appends the words of a text, all with `role`.
    #[inline(always)]
    fn push(&mut self, text: &str, role: Role) {
        (self.role, self.after_break) = (role, true);
        let start = (self.text.len(), self.list.len());
        if lots::may_open(text)
            && let Some(spelled) = lots::spelled(text)
        {
            return self.push_folded(&spelled, start);
        }
        // Most text is folded but for its capitals; what is not shows while it is scanned.
        if self.scan(text, false).is_err() {
            self.push_folded(text, start);
        } else if self.kinds.any(Kinds::QUARTER) {
            self.join_quarter(text, false, start);
        }
    }

    /// Appends the words of a text, which began to be read at some byte and word, as it is folded.
    #[inline(never)]
    fn push_folded(&mut self, text: &str, start: (usize, usize)) {
        let folded = self.fold(text);
        self.scan_again(&folded, true, start);
        self.is_plain = false;
        self.join_quarter(&folded, true, start);
    }

    /// The text folded, and what was noticed on the way.
    #[inline(never)]
    fn fold(&mut self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        self.written.noticed =
            self.written.noticed.or(fold_into(&without_ordinal_marks(text), &mut folded));
        self.written.umlauts |= has_umlaut(text);
        self.written.look_alikes |= has_look_alikes(&folded);
        if japanese::applies(&folded) { japanese::rewrite(&folded) } else { folded }
    }

    /// Cuts a text again where it numbers a Japanese quarter by words.
    fn join_quarter(&mut self, text: &str, is_folded: bool, start: (usize, usize)) {
        if self.kinds.any(Kinds::QUARTER)
            && let Some(joined) = quarter::joined(text)
        {
            self.scan_again(&joined, is_folded, start);
        }
    }

    /// Drops all behind the first bytes and words, and cuts a text in their place.
    #[inline(never)]
    fn scan_again(&mut self, text: &str, is_folded: bool, (bytes, words): (usize, usize)) {
        self.text.truncate(bytes);
        self.list.truncate(words);
        self.after_break = true;
        self.start_word();
        let _ = self.scan(text, is_folded);
    }

    /// All the words.
    fn finish(mut self) -> Tokens {
        // The space behind the last word.
        self.text.pop();
        let text = String::from_utf8(self.text).unwrap_or_default();
        let is_ascii = self.is_plain || text.is_ascii();
        Tokens { text, list: self.list, kinds: self.kinds, is_ascii, written: self.written }
    }

    /// Cuts text that is folded, or is but for its ASCII capitals. Stops with an error at a character
    /// that shows that it is neither.
    #[inline(always)]
    fn scan(&mut self, text: &str, is_folded: bool) -> Result<(), Strange> {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let first = Eight::of_start(rest);
            if first.length == 8 {
                at += self.keep_long(rest);
            } else if first.length > 0 {
                at += self.keep_run(&Plain::short(first), rest);
            } else if rest.starts_with(b" ") {
                self.end_word();
                at += 1;
            } else {
                let before = at.checked_sub(1).and_then(|at| bytes.get(at)).unwrap_or(&b' ');
                let mut rest = text.get(at..).unwrap_or("").chars();
                let c = rest.next().filter(|c| is_folded || !needs_folding(*c)).ok_or(Strange)?;
                self.sign(c, *before, rest.as_str());
                at += c.len_utf8();
            }
        }
        self.end_word();
        Ok(())
    }

    /// Appends the letters and digits that a text starts with to the word. Returns how many bytes of the
    /// text are read then.
    #[inline(always)]
    fn keep_run(&mut self, run: &Plain, text: &[u8]) -> usize {
        let next = *text.get(run.length).unwrap_or(&b' ');
        let is_first = self.length() == 0;
        let end = self.text.len() + run.length;
        run.write(&mut self.text);
        // A whole word, as nearly all are.
        if is_first && (next == b' ' || next == b',') {
            self.push_word(run.length, run.seen, run.key);
            if next == b',' {
                self.after_break = true;
            }
            return run.length + 1;
        }
        self.text.truncate(end);
        // Of several runs the last is not the whole word.
        self.seen |= run.seen | if is_first { 0 } else { OTHER };
        self.key = run.key;
        run.length
    }

    /// The same of eight or more.
    #[inline(never)]
    fn keep_long(&mut self, text: &[u8]) -> usize {
        self.keep_run(&Plain::of_start(text), text)
    }

    /// Reads a character that is no letter or digit of ASCII, between a byte and a text.
    fn sign(&mut self, c: char, before: u8, after: &str) {
        let next = after.chars().next().unwrap_or(' ');
        match c {
            // What folding makes of `½`: the digit before the stroke is its numerator's.
            '\u{2044}' if next.is_ascii_digit() => {
                if self.length() > 1 {
                    let numerator = self.pop();
                    self.end_word();
                    self.keep(numerator);
                }
                self.keep('/');
            }
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
            '-' | '/' if before.is_ascii_digit() && next.is_ascii_digit() => self.keep(c),
            '/' if before.is_ascii_digit() && is_floor(after) => self.keep(c),
            '-' | '/' if before.is_ascii_digit() && lone_letter(after) => {}
            // `12A/345`: a unit with a letter, and the house's number.
            '/' if next.is_ascii_digit() && self.is_lettered() => self.keep(c),
            '/' if self.is_letter() && lone_letter(after) => self.keep('/'),
            '-' if next.is_ascii_digit()
                && self.length() <= 2
                && self.list.last().is_some_and(Token::is_number)
                && is_country_of_code(self.head(self.length()), after) =>
            {
                self.after_break = true;
                self.end_word();
            }
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
            // A dash with spaces around it parts two things, unless it makes a range.
            '-' if before == b' ' && next == ' ' => {
                let range = after.trim_start().starts_with(|c: char| c.is_ascii_digit())
                    && self.list.last().is_some_and(|t| t.is_number() && !t.after_break);
                self.after_break |= !range;
            }
            _ => self.end_word(),
        }
    }

    /// Starts the next word behind those that were read.
    fn start_word(&mut self) {
        (self.start, self.seen, self.dotted) = (self.text.len(), 0, false);
    }

    /// The bytes of the word that is being read.
    const fn length(&self) -> usize {
        self.text.len() - self.start
    }

    /// The first bytes of the word that is being read.
    fn head(&self, length: usize) -> &[u8] {
        self.text.get(self.start..self.start + length).unwrap_or(&[])
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

    /// Ends the word, where there is one.
    #[inline(always)]
    fn end_word(&mut self) {
        if self.length() > 0 {
            self.end_pieces();
        }
    }

    /// Ends the word, cutting apart what was only glued together.
    #[inline(never)]
    fn end_pieces(&mut self) {
        let length = self.length();
        self.text.push(b' ');
        self.push_word(length, self.seen, self.key);
        (self.seen, self.dotted) = (0, false);
    }

    /// Puts the word of so many bytes, which has a space behind it, and characters of some classes, where
    /// it stands.
    #[inline(always)]
    fn push_word(&mut self, length: usize, seen: u8, key: Key) {
        let token = match seen {
            DIGIT => Token::digits(key, length),
            LETTER if !may_be_compound(length) || compound(self.head(length)) == length => {
                Token::letters(key, length)
            }
            _ => return self.push_mixed(length),
        };
        self.push_token(length, token);
    }

    /// Puts a word where it stands that has more in it than letters or digits, or may be cut apart.
    #[inline(never)]
    fn push_mixed(&mut self, length: usize) {
        let first = self.after_break || self.list.is_empty();
        let head = unglued(str_of(self.head(length)), first);
        let mut left = length;
        for part in [head, length - head] {
            let stem = compound(self.head(part));
            for piece in [stem, part - stem] {
                left -= piece;
                if piece > 0 {
                    if left > 0 {
                        self.text.insert(self.start + piece, b' ');
                    }
                    self.push_token(piece, mixed(self.head(piece)));
                }
            }
        }
    }

    /// Puts the first bytes of the word, which have a space behind them, where they stand, as a token.
    #[inline(always)]
    fn push_token(&mut self, length: usize, token: Token) {
        let end = self.start + length;
        self.kinds = self.kinds.or(token.kinds);
        self.list.push(Token {
            start: self.start as u32,
            end: end as u32,
            role: self.role,
            after_break: self.after_break,
            ..token
        });
        self.after_break = false;
        self.start = end + 1;
    }
}

/// A character was met that folding would change or drop.
struct Strange;
