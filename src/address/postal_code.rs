//! Postal codes: their shapes, and how two compare.

use super::token::digit_like;

/// How two postal codes compare, weakest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum PostalMatch {
    /// Codes of other places.
    Different,
    /// Other codes that start alike: a neighbouring area.
    SameArea,
    /// A character slipped, swapped, missing or added.
    Slip,
    /// One extends the other, or lost its leading zero: `94080-1234`, `8750` for `08750`.
    Partial,
    /// The same once letters that are taken for digits are read as digits.
    Misread,
    /// The same code.
    Same,
}

/// The longest code that is compared, in characters; Iran's and the extended ZIP have ten.
const LONGEST: usize = 12;

/// A code's characters without spaces and dashes.
struct Code {
    chars: [u8; LONGEST],
    len: usize,
}

impl Code {
    fn read(text: &[u8]) -> Self {
        let mut code = Self { chars: [0; LONGEST], len: 0 };
        for b in text.iter().filter(|b| b.is_ascii_alphanumeric()) {
            if let Some(slot) = code.chars.get_mut(code.len) {
                *slot = *b;
                code.len += 1;
            }
        }
        code
    }

    fn as_bytes(&self) -> &[u8] {
        self.chars.get(..self.len).unwrap_or(&[])
    }
}

/// A code without the country's letters before its digits: `LV-1009`, `AD500`, `D-10115`, `SE-111 34`.
fn without_country(text: &[u8]) -> &[u8] {
    let country = text.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    if !(1..=2).contains(&country) {
        return text;
    }
    let gap = text.iter().skip(country).take_while(|b| matches!(b, b' ' | b'-')).count();
    let rest = text.get(country + gap..).unwrap_or(&[]);
    let is_digit_or_gap = |b: &u8| b.is_ascii_digit() || *b == b' ';
    if rest.len() >= 3 && rest.iter().all(is_digit_or_gap) { rest } else { text }
}

/// Compares two postal codes, folded. Symmetric.
pub(super) fn compare(left: &str, right: &str) -> PostalMatch {
    if left == right {
        return PostalMatch::Same;
    }
    let code = |text: &str| Code::read(without_country(text.as_bytes()));
    let (left, right) = (code(left), code(right));
    let (l, r) = (left.as_bytes(), right.as_bytes());
    if l == r {
        return PostalMatch::Same;
    }
    let read = |b: &u8| digit_like(*b).unwrap_or(*b);
    if l.iter().map(read).eq(r.iter().map(read)) {
        return PostalMatch::Misread;
    }
    let (short, long) = if l.len() <= r.len() { (l, r) } else { (r, l) };
    let lost_zero = |short: &[u8], long: &[u8]| matches!(long, [b'0', rest @ ..] if rest == short);
    let extends = short.len() >= 3 && long.len() >= short.len() + 3 && long.starts_with(short)
        || lost_zero(short, long)
        || (long.len() == 9 && long.get(..5).is_some_and(|zip| lost_zero(short, zip)))
        || old_argentine(long) == Some(short);
    if extends {
        return PostalMatch::Partial;
    }
    if short.len() >= 4 && is_one_slip(short, long) {
        return PostalMatch::Slip;
    }
    let alike = alike(l, r);
    // Half of a code names the region: ZIP's first three digits, the outward part of a British one.
    if alike >= 3 || (alike >= 2 && long.len() <= 5) {
        PostalMatch::SameArea
    } else {
        PostalMatch::Different
    }
}

/// The four digits that an Argentine code was before it had letters around them: `C1043AAZ`.
fn old_argentine(code: &[u8]) -> Option<&[u8]> {
    let [first, digits @ .., a, b, c] = code else { return None };
    let letters = [first, a, b, c].iter().all(|b| b.is_ascii_alphabetic());
    (letters && digits.len() == 4 && digits.iter().all(u8::is_ascii_digit)).then_some(digits)
}

/// How many characters two codes have in common at their start.
fn alike(left: &[u8], right: &[u8]) -> usize {
    left.iter().zip(right).take_while(|(l, r)| l == r).count()
}

/// Whether two codes that differ do so by one character changed or missing, or by two neighbours
/// swapped: nothing else stands between what they have in common at their start and at their end.
fn is_one_slip(short: &[u8], long: &[u8]) -> bool {
    let start = alike(short, long);
    let (short, long) = (short.get(start..).unwrap_or(&[]), long.get(start..).unwrap_or(&[]));
    match (short, long) {
        (_, [_, long @ ..]) if short == long => true,
        ([_, short @ ..], [_, long @ ..]) if short == long => true,
        ([a, b, short @ ..], [c, d, long @ ..]) => (a, b) == (d, c) && short == long,
        _ => false,
    }
}

/// How many characters of each kind a word has.
#[derive(Default)]
struct Counts {
    length: usize,
    digits: usize,
    letters: usize,
    dashes: usize,
    /// Whether it starts with a digit.
    opens: bool,
}

impl Counts {
    fn of(text: &str) -> Self {
        let opens = text.starts_with(|c: char| c.is_ascii_digit());
        let mut counts = Self { length: text.len(), opens, ..Self::default() };
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => counts.digits += 1,
                b'a'..=b'z' | b'A'..=b'Z' => counts.letters += 1,
                b'-' => counts.dashes += 1,
                _ => {}
            }
        }
        counts
    }

    /// Whether it has letters and digits only, and any.
    const fn is_plain(&self) -> bool {
        self.length > 0 && self.length == self.digits + self.letters
    }

    /// Whether it can stand in a code at all.
    const fn is_of_code(&self) -> bool {
        self.length > 0 && self.length == self.digits + self.letters + self.dashes
    }

    const fn is_digits(&self, count: usize) -> bool {
        self.digits == count && self.letters == 0
    }
}

/// How many tokens, one or two, make up a postal code at the start of `words`; none where the
/// first is not part of a code.
pub(super) fn tokens_of_code(first: &str, second: &str) -> Option<usize> {
    let counts = Counts::of(first);
    if !counts.is_of_code() {
        return None;
    }
    if are_halves(&counts, &Counts::of(second)) {
        return Some(2);
    }
    is_whole_code(first, &counts).then_some(1)
}

/// Whether two words are the halves of one code.
const fn are_halves(first: &Counts, second: &Counts) -> bool {
    // `1234 ab`, `411 34`
    if first.is_digits(4) && second.digits == 0 && second.letters == 2 && second.length == 2
        || first.is_digits(3) && second.is_digits(2)
    {
        return true;
    }
    if first.opens || !second.is_plain() {
        return false;
    }
    match first.length {
        // `m5j 2p1`, `n1 9gu`, `d02 td99`
        ..=3 => {
            matches!((first.letters, first.digits), (1..=2, 1..=2))
                && second.digits >= 1
                && (second.opens && second.letters >= 1 && second.length == 3
                    || !second.opens && second.length == 4)
        }
        // `sw1a 1aa`
        4 => {
            first.letters >= 2
                && first.digits >= 1
                && second.opens
                && second.digits == 1
                && second.letters == 2
        }
        _ => false,
    }
}

/// Whether a word that begins with characters of a code is a whole one.
fn is_whole_code(word: &str, counts: &Counts) -> bool {
    let Counts { length, digits, letters, dashes, opens } = *counts;
    match (digits, letters) {
        // No code has a dash among four digits, or two: those are house numbers.
        (4, 0) => dashes == 0,
        // `01310-100`, `94080-1234`, also without the dash.
        (5..=9, 0) => dashes <= 1,
        // `3511ab`
        (4, 2) if opens && word.ends_with(|c: char| c.is_ascii_alphabetic()) => length == 6,
        // `m5j2p1`, `sw1a1aa`, `d02td99`, `ad500`
        (2..=4, 2..=5) if !opens => (5..=7).contains(&length),
        // A letter read for a digit: `000o0`.
        (3..=6, 1 | 2) => {
            let misread = opens && length >= 5 || digits == 4 && length == 5;
            misread && word.bytes().all(|b| digit_like(b).is_some())
        }
        _ => false,
    }
}

/// Whether digits are as many as in a code of Singapore, which is written `S560123`, too.
pub(super) fn is_singaporean(code: &[u8]) -> bool {
    code.len() == 6 && code.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{PostalMatch::*, *};
    use crate::text::similarity::edit_distance;

    proptest! {
        #[test]
        fn one_slip_is_a_distance_of_one(left in "[01]{1,6}", right in "[01]{1,6}") {
            let (short, long) =
                if left.len() <= right.len() { (&left, &right) } else { (&right, &left) };
            prop_assume!(short != long);
            let one = edit_distance(&left, &right) == 1;
            prop_assert_eq!(is_one_slip(short.as_bytes(), long.as_bytes()), one);
        }
    }

    #[test]
    fn codes_are_compared_as_strings_of_characters() {
        for (left, right, expected) in [
            ("94080", "94080", Same),
            ("m5j 2p1", "m5j2p1", Same),
            ("94080-1234", "94080", Partial),
            ("94080-1234", "94080-9999", SameArea),
            ("8750", "08750", Partial),
            ("ng3 1nb", "ng3", Partial),
            ("000o0", "00000", Misread),
            ("94080", "94008", Slip),
            ("7325", "7352", Slip),
            ("94080", "94103", SameArea),
            ("94080", "10001", Different),
            ("", "94080", Different),
        ] {
            assert_eq!(compare(left, right), expected, "{left} and {right}");
            assert_eq!(compare(right, left), expected, "{right} and {left}");
        }
    }

    #[test]
    fn a_code_is_recognised_by_its_shape() {
        for (first, second, expected) in [
            ("94080", "", Some(1)),
            ("94080-1234", "usa", Some(1)),
            ("m5j", "2p1", Some(2)),
            ("sw1a", "1aa", Some(2)),
            ("d02", "td99", Some(2)),
            ("1234", "ab", Some(2)),
            ("411", "34", Some(2)),
            ("sw1a1aa", "", Some(1)),
            ("000o0", "", Some(1)),
            ("o0000", "", Some(1)),
            ("12", "main", None),
            ("main", "st", None),
            ("apt", "3b", None),
        ] {
            assert_eq!(tokens_of_code(first, second), expected, "{first} {second}");
        }
    }
}
