//! From text to digits as they are written: no plan, no country.
//!
//! Separators say nothing. Words end a number, unless they open an extension or are letters on a
//! dial. What stands around a number (`home`, `Tel.:`) is set aside.

mod misread;
mod plain;
mod run;

use self::{
    misread::without_misread,
    plain::plain,
    run::{LAST_DIGITS, Run},
};
use super::{
    digits::Digits,
    tables::{EXIT_CODES, EXTENSION_WORDS, ZEROS},
    vanity::{NORTH_AMERICAN, vanity},
};
use crate::text::fold::fold;

/// With fewer digits than this, a run beside another is not a number of its own: the shortest
/// numbers that many countries give out with an area code left out.
pub(super) const WHOLE: usize = 7;
/// With fewer digits than this nothing is a number: the shortest national numbers (Niue).
const SHORTEST: usize = 4;
/// Extensions have at most this many digits; more are another number.
const EXTENSION: usize = 7;

/// One number as written.
#[derive(Clone, Copy)]
pub(super) struct Written {
    /// The digits, prefixes included.
    pub(super) digits: Digits,
    /// Whether a `+` promises a calling code.
    pub(super) plus: bool,
    /// What letters among the digits were read as.
    pub(super) letters: Letters,
    /// The extension. Leading zeros are nothing.
    pub(super) extension: Option<u32>,
    /// How many digits stand behind the only hyphen, where these may be a direct dial.
    pub(super) direct_dial: u8,
}

impl Written {
    /// The number with its direct dial as an extension, where it has one: `901820-12`.
    pub(super) fn with_direct_dial(self) -> Option<Self> {
        let dial = self.digits.last(usize::from(self.direct_dial));
        let value = dial.iter().try_fold(0, |value, digit| Some(value * 10 + u32::from(digit?)));
        let digits = self.digits.first(self.digits.len() - dial.len());
        let with = |value| Self { digits, extension: Some(value), direct_dial: 0, ..self };
        if dial == Digits::EMPTY || self.extension.is_some() { None } else { value.map(with) }
    }

    /// The number with other last digits, and without an extension.
    fn ending_in(self, last: Digits) -> Self {
        let kept = self.digits.first(self.digits.len().saturating_sub(last.len()));
        Self { digits: kept.join(last), extension: None, direct_dial: 0, ..self }
    }
}

/// What letters among the digits of a number were read as.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Letters {
    /// There are none.
    None,
    /// The digits on whose keys they stand.
    Keys,
    /// The digits that they look like.
    Misread,
}

/// What a text holds.
pub(super) enum Scan {
    /// No letter and no digit, or only masks.
    Nothing,
    /// Something that is not a telephone number.
    Text,
    /// One number, and any further ones.
    Numbers(Written, Vec<Written>),
}

impl Scan {
    /// The same, of a text in which letters were digits that were misread.
    fn misread(mut self) -> Self {
        if let Self::Numbers(first, others) = &mut self {
            let numbers = core::iter::once(first).chain(others);
            numbers.for_each(|number| number.letters = Letters::Misread);
        }
        self
    }
}

/// Reads a text. Cost: linear in its length.
pub(super) fn scan(raw: &str) -> Scan {
    let mut scan = scan_digits(raw);
    if let Scan::Numbers(number, others) = &mut scan
        && others.is_empty()
    {
        number.direct_dial = direct_dial(raw);
    }
    scan
}

/// How many digits stand behind the only hyphen of a text, at its end, where they are as few as a direct
/// dial has.
fn direct_dial(raw: &str) -> u8 {
    const MOST: u8 = 4;
    let mut before = raw.as_bytes().trim_ascii_end();
    for digits in 0..=MOST {
        match before {
            [rest @ .., b'0'..=b'9'] => before = rest,
            [number @ .., b'-'] if number.iter().all(|byte| *byte != b'-') => return digits,
            _ => break,
        }
    }
    0
}

fn scan_digits(raw: &str) -> Scan {
    let raw = without_fraction(raw);
    if let Some(number) = plain(raw) {
        return Scan::Numbers(number, Vec::new());
    }
    // Plain digits and punctuation are read in place; letters and other scripts are folded first.
    if raw.bytes().all(|b| b.is_ascii() && !b.is_ascii_alphabetic()) {
        return Scanner::default().scan(raw);
    }
    let text = fold(raw).text;
    if let Some(digits) = without_misread(&text) {
        return scan_folded(&digits).misread();
    }
    scan_folded(&text)
}

fn scan_folded(text: &str) -> Scan {
    let number = text.trim_start();
    if let Some(uri) = number.strip_prefix("tel:") {
        return scan_uri(uri);
    }
    match ["sip:", "sips:"].iter().find_map(|scheme| number.strip_prefix(scheme)) {
        // The user is a number or a name (RFC 3261); the host says nothing of either.
        Some(uri) => scan_uri(uri.split_once('@').map_or(uri, |(user, _)| user)),
        None => Scanner::default().scan(number),
    }
}

/// A number that a spreadsheet took for an amount, `2125555555.0`, without its fraction.
fn without_fraction(raw: &str) -> &str {
    let digits = |whole: &&str| whole.len() >= WHOLE && whole.bytes().all(|b| b.is_ascii_digit());
    let amount = raw.trim_end();
    let whole = amount.strip_suffix(".0").or_else(|| amount.strip_suffix(".00"));
    whole.map(str::trim_start).filter(digits).unwrap_or(raw)
}

/// Whether a letter is written for a hyphen between digits: the mark of a long vowel, which stands on
/// the hyphen's key of Japanese keyboards.
const fn is_hyphen(letter: char) -> bool {
    matches!(letter, 'ー')
}

/// The value of a decimal digit in any script.
pub(super) fn digit_value(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.to_digit(10).and_then(|value| u8::try_from(value).ok());
    }
    let at = ZEROS.partition_point(|zero| *zero <= c).checked_sub(1)?;
    let value = u32::from(c) - u32::from(*ZEROS.get(at)?);
    u8::try_from(value).ok().filter(|value| *value <= 9)
}

/// Reads what follows `tel:` (RFC 3966), or the user of `sip:`: a number and parameters.
fn scan_uri(uri: &str) -> Scan {
    let mut parts = uri.split(';');
    let number = parts.next().unwrap_or_default();
    let mut extension = None;
    let mut context = "";
    for part in parts {
        match part.split_once('=') {
            Some(("ext", value)) => extension = leading_extension(value).map(|(value, _)| value),
            Some(("phone-context", value)) if value.starts_with('+') => context = value,
            _ => {}
        }
    }
    // A local number with a global context is the number within it.
    let whole = if number.starts_with('+') || context.is_empty() {
        Scanner::default().scan(number)
    } else {
        Scanner::default().scan(&format!("{context} {number}"))
    };
    match whole {
        Scan::Numbers(first, others) => {
            let extension = extension.or(first.extension);
            Scan::Numbers(Written { extension, ..first }, others)
        }
        nothing => nothing,
    }
}

/// The number that opens `text` after punctuation, where it is short enough for an extension and
/// not the beginning of another telephone number, and what follows it.
fn leading_extension(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '/'));
    let mut value = 0;
    let mut rest = text.chars();
    for count in 0..=EXTENSION {
        let before = rest.as_str();
        match rest.next().and_then(digit_value) {
            Some(_) if count == EXTENSION => return None,
            Some(digit) => value = value * 10 + u32::from(digit),
            None if count == 0 => return None,
            None => {
                let ahead = before.chars().take_while(|c| !c.is_alphabetic() && *c != '/');
                let ahead = ahead.filter_map(digit_value).count();
                let another = count + ahead > EXTENSION && ahead < NORTH_AMERICAN;
                return (!another).then_some((value, before));
            }
        }
    }
    None
}

struct Scanner {
    run: Run,
    first: Option<Written>,
    others: Vec<Written>,
    /// Runs that are too short for a number beside another.
    short: Option<Written>,
    shorts: usize,
    /// Words were set aside.
    words: bool,
    unreadable: bool,
}

impl Default for Scanner {
    fn default() -> Self {
        Self {
            run: Run::EMPTY,
            first: None,
            others: Vec::new(),
            short: None,
            shorts: 0,
            words: false,
            unreadable: false,
        }
    }
}

impl Scanner {
    fn scan(mut self, text: &str) -> Scan {
        let mut rest = text;
        if let Some((number, tail)) = vanity(text) {
            self.first = Some(number);
            rest = tail;
        }
        let mut something = false;
        while let Some(c) = rest.chars().next() {
            something |= c.is_alphanumeric();
            let (_, after) = rest.split_at(c.len_utf8());
            rest = if let Some(digit) = digit_value(c) {
                self.run.push(b'0' + digit);
                after
            } else if is_hyphen(c) && after.starts_with(|c| digit_value(c).is_some()) {
                self.run.gaps |= 1 << self.run.len;
                after
            } else if c.is_alphabetic() {
                let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                self.word(word, after)
            } else {
                match c {
                    '@' => return Scan::Text,
                    '+' => self.plus(after),
                    '*' | '#' | '•' | '●' | '∙' | '_' | '?' => {
                        let end = rest.find(|other| other != c).unwrap_or(rest.len());
                        let (marks, after) = rest.split_at(end);
                        self.marks(c, marks.chars().count(), after)
                    }
                    ',' | ';' | '~' => self.pause(after),
                    '/' | '\\' | '|' | '&' | '\n' | '\r' => {
                        self.part();
                        after
                    }
                    _ => {
                        self.run.gaps |= 1 << self.run.len;
                        after
                    }
                }
            };
        }
        self.finish();
        self.result(something)
    }

    fn result(self, something: bool) -> Scan {
        let first = match self.first {
            Some(first) => Some(first),
            // A short run is a number only where nothing else stands in the field.
            None => self.short.filter(|_| self.shorts == 1 && !self.words && !self.unreadable),
        };
        match first {
            Some(first) if first.digits.iter().all(|digit| digit.is_none()) => Scan::Nothing,
            Some(first) => Scan::Numbers(first, self.others),
            None if something => Scan::Text,
            None => Scan::Nothing,
        }
    }

    /// A place that may part two numbers.
    fn part(&mut self) {
        self.run.gaps |= 1 << self.run.len;
        self.run.parts |= 1 << self.run.len;
    }

    /// `+` opens a number, unless digits stand before it that are none.
    fn plus<'a>(&mut self, after: &'a str) -> &'a str {
        let before = self.run.digits.get(..self.run.len).unwrap_or_default();
        if self.run.len >= WHOLE {
            self.finish();
            self.run.plus = true;
        } else if before.is_empty()
            || Digits::new(before).is_some_and(|run| EXIT_CODES.contains(&run))
        {
            self.run = Run { plus: true, ..Run::EMPTY };
        }
        after
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

    /// Ends the run.
    fn finish(&mut self) {
        let run = core::mem::replace(&mut self.run, Run::EMPTY);
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

/// Whether a folded word opens an extension.
pub(super) fn is_extension_word(word: &str) -> bool {
    EXTENSION_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests;
