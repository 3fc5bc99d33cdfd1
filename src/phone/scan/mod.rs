//! From text to digits as they are written: no plan, no country.
//!
//! Separators say nothing. Words end a number, unless they open an extension or are letters on a
//! dial. What stands around a number (`home`, `Tel.:`) is set aside.

mod misread;
mod plain;
mod run;
mod scanner;

use self::{misread::without_misread, plain::plain, scanner::Scanner};
use super::{
    digits::Digits,
    tables::{EXTENSION_WORDS, ZEROS},
    vanity::NORTH_AMERICAN,
};
use crate::text::fold::fold;

/// With fewer digits than this, a run beside another is not a number of its own: the shortest
/// numbers that many countries give out with an area code left out.
pub(super) const WHOLE: usize = 7;
/// Extensions have at most this many digits; more are another number.
const EXTENSION: usize = 7;
/// Characters that are looked at before an extension and behind it, so that a long list costs no more for
/// each of its commas. Pinned by `record/worst` in the benches.
const NEAR: usize = 64;

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
    let opens = |c: char| c.is_alphanumeric() || matches!(c, '+' | '/');
    let (start, _) = text.char_indices().take(NEAR).find(|(_, c)| opens(*c))?;
    let (_, text) = text.split_at_checked(start)?;
    let mut value = 0;
    let mut rest = text.chars();
    for count in 0..=EXTENSION {
        let before = rest.as_str();
        match rest.next().and_then(digit_value) {
            Some(_) if count == EXTENSION => return None,
            Some(digit) => value = value * 10 + u32::from(digit),
            None if count == 0 => return None,
            None => {
                let ahead = before.chars().take(NEAR);
                let ahead = ahead.take_while(|c| !c.is_alphabetic() && *c != '/');
                let ahead = ahead.filter_map(digit_value).count();
                let another = count + ahead > EXTENSION && ahead < NORTH_AMERICAN;
                return (!another).then_some((value, before));
            }
        }
    }
    None
}

/// Whether a folded word opens an extension.
pub(super) fn is_extension_word(word: &str) -> bool {
    EXTENSION_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests;
