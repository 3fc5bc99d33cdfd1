//! Character by character: runs of digits, and what words and signs between them mean.

use super::{
    Letters, Scan, WHOLE, Written, digit_value, is_extension_word, leading_extension,
    run::{LAST_DIGITS, Run},
};
use crate::phone::{digits::Digits, tables::EXIT_CODES, vanity::vanity};

/// With fewer digits than this nothing is a number: the shortest national numbers (Niue).
const SHORTEST: usize = 4;

/// Whether a letter is written for a hyphen between digits: the mark of a long vowel, which stands on
/// the hyphen's key of Japanese keyboards.
const fn is_hyphen(letter: char) -> bool {
    matches!(letter, 'ー')
}

/// What was read of a text so far.
#[derive(Default)]
pub(super) struct Scanner {
    /// The digits that nothing has ended yet.
    run: Run,
    first: Option<Written>,
    others: Vec<Written>,
    /// The last run that is too short for a number beside another, and how many such runs there are.
    short: Option<Written>,
    shorts: usize,
    /// Words were set aside.
    words: bool,
    /// A run has too many digits.
    unreadable: bool,
}

impl Scanner {
    /// Reads a folded text, or one without letters.
    pub(super) fn scan(mut self, text: &str) -> Scan {
        let mut rest = text;
        if let Some((number, tail)) = vanity(text) {
            self.first = Some(number);
            rest = tail;
        }
        while let Some(c) = rest.chars().next() {
            let (_, after) = rest.split_at(c.len_utf8());
            rest = if let Some(digit) = digit_value(c) {
                self.run.push(b'0' + digit);
                after
            } else if is_hyphen(c) && after.starts_with(|c| digit_value(c).is_some()) {
                self.gap();
                after
            } else if c.is_alphabetic() {
                let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                self.word(word, after)
            } else if c == '@' {
                return Scan::Text;
            } else {
                self.sign(c, rest, after)
            };
        }
        self.finish();
        self.result(text)
    }

    /// Reads a character that is neither letter nor digit: the first of `rest`, before `after`. Returns
    /// what is left to read.
    fn sign<'a>(&mut self, sign: char, rest: &'a str, after: &'a str) -> &'a str {
        match sign {
            '+' => self.plus(),
            '*' | '#' | '•' | '●' | '∙' | '_' | '?' => {
                let end = rest.find(|other| other != sign).unwrap_or(rest.len());
                let (marks, after) = rest.split_at(end);
                return self.marks(sign, marks.chars().count(), after);
            }
            ',' | ';' | '~' => return self.pause(after),
            '/' | '\\' | '|' | '&' | '\n' | '\r' => self.part(),
            _ => self.gap(),
        }
        after
    }

    /// What the whole `text` holds.
    fn result(self, text: &str) -> Scan {
        let first = match self.first {
            Some(first) => Some(first),
            // A short run is a number only where nothing else stands in the field.
            None => self.short.filter(|_| self.shorts == 1 && !self.words && !self.unreadable),
        };
        match first {
            Some(first) if first.digits.iter().all(|digit| digit.is_none()) => Scan::Nothing,
            Some(first) => Scan::Numbers(first, self.others),
            None if text.contains(char::is_alphanumeric) => Scan::Text,
            None => Scan::Nothing,
        }
    }

    /// A place between two groups of digits.
    fn gap(&mut self) {
        self.run.gaps |= 1 << self.run.len;
    }

    /// A place that may part two numbers.
    fn part(&mut self) {
        // Of a list, each number after the first two.
        if self.run.is_half_full() {
            self.finish();
        }
        self.gap();
        self.run.parts |= 1 << self.run.len;
    }

    /// `+` opens a number, unless digits stand before it that are none.
    fn plus(&mut self) {
        let before = self.run.digits.get(..self.run.len).unwrap_or_default();
        if self.run.len >= WHOLE {
            self.finish();
            self.run.plus = true;
        } else if before.is_empty()
            || Digits::new(before).is_some_and(|run| EXIT_CODES.contains(&run))
        {
            self.run = Run { plus: true, ..Run::EMPTY };
        }
    }

    /// `*`, `#` and the like: several are masked digits, one `#` opens an extension.
    fn marks<'a>(&mut self, mark: char, count: usize, after: &'a str) -> &'a str {
        if count > 1 {
            (0..count).for_each(|_| self.run.push(b'*'));
        } else if mark == '#' && self.has_number() {
            return self.extension(after);
        }
        after
    }

    /// `,` and `;` part numbers; before a last few digits they are the pause before an extension.
    fn pause<'a>(&mut self, after: &'a str) -> &'a str {
        match leading_extension(after) {
            Some((_, "")) if self.has_number() => self.extension(after),
            _ => {
                self.part();
                after
            }
        }
    }

    fn word<'a>(&mut self, word: &str, after: &'a str) -> &'a str {
        let crosses = word.bytes().all(|b| b == b'x');
        if crosses && (word.len() > 1 || (1..WHOLE).contains(&self.run.len)) {
            (0..word.len()).for_each(|_| self.run.push(b'*'));
            after
        } else if self.has_number() && is_extension_word(word) {
            self.extension(after)
        } else {
            self.finish();
            self.words = true;
            after
        }
    }

    /// Whether what an extension would belong to has been read.
    fn has_number(&self) -> bool {
        self.run.len >= WHOLE || (self.run.len == 0 && self.first.is_some())
    }

    /// Reads an extension and gives it to the last number; without digits there is none.
    fn extension<'a>(&mut self, after: &'a str) -> &'a str {
        self.finish();
        let Some((extension, rest)) = leading_extension(after) else { return after };
        if let Some(number) = self.others.last_mut().or(self.first.as_mut()) {
            number.extension = Some(extension);
        }
        rest
    }

    /// Ends the run, and takes the numbers in it.
    fn finish(&mut self) {
        let run = core::mem::take(&mut self.run);
        self.unreadable |= run.too_long;
        if run.len == 0 || run.too_long {
            return;
        }
        let mut from = 0;
        loop {
            let to = run.split(from).unwrap_or(run.len);
            let digits = run.digits.get(from..to).unwrap_or_default();
            let number = Digits::new(digits).map(|digits| Written {
                digits,
                plus: run.plus && from == 0,
                letters: Letters::None,
                extension: None,
                direct_dial: 0,
            });
            match number {
                Some(number) if digits.len() >= WHOLE => match self.first {
                    None => self.first = Some(number),
                    Some(_) => self.others.push(number),
                },
                Some(last) if from > 0 && digits.len() <= LAST_DIGITS => {
                    let before = self.others.last().or(self.first.as_ref()).copied();
                    self.others.extend(before.map(|before| before.ending_in(last.digits)));
                }
                Some(_) if digits.len() < SHORTEST => self.shorts += 1,
                Some(number) => {
                    self.short = Some(number);
                    self.shorts += 1;
                }
                None => self.unreadable = true,
            }
            if to == run.len {
                return;
            }
            from = to;
        }
    }
}
