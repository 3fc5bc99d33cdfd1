//! From the text of an address to its words: what counts as one word, and what each may mean.
//!
//! Text is folded and cut in one pass. Scripts that write no spaces, numbers glued to words and
//! compounds are cut where other writers leave a space, so that both come out as the same words.
//! Every word is looked up once, here; which of its meanings counts is for [`read`](super::read) to say.
//!
//! | file | what it cuts |
//! | --- | --- |
//! | `plain` | words of ASCII, eight bytes at a time |
//! | `signs`, `characters` | all other characters |
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
mod signs;

use self::{
    characters::{
        OTHER, has_look_alikes, has_umlaut, needs_folding, str_of, without_ordinal_marks,
    },
    glued::{compound, may_be_compound, mixed, unglued},
    plain::Plain,
};
use super::{
    tables::Kinds,
    token::{Role, Token, Tokens, Written},
    word_key::Key,
};
use crate::text::{
    eight::{DIGIT, Eight, LETTER},
    fold::fold_into,
};

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
            // Words that are cut apart need another space; words are written padded with zeros.
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
            if first.length >= 8 {
                at += self.keep_long(first, rest);
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
    fn keep_long(&mut self, first: Eight, text: &[u8]) -> usize {
        self.keep_run(&Plain::of_start(first, text), text)
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
