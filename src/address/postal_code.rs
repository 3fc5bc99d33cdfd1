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
    digits: usize,
    letters: usize,
    dashes: usize,
    others: usize,
    /// Whether it starts with a digit.
    opens: bool,
}

impl Counts {
    fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => counts.digits += 1,
                b'a'..=b'z' | b'A'..=b'Z' => counts.letters += 1,
                b'-' => counts.dashes += 1,
                _ => counts.others += 1,
            }
        }
        counts.opens = text.bytes().next().is_some_and(|b| b.is_ascii_digit());
        counts
    }
}

/// How many tokens, one or two, make up a postal code at the start of `words`; none where the
/// first is no part of a code.
pub(super) fn tokens_of_code(first: &str, second: &str) -> Option<usize> {
    let (one, two) = (Counts::of(first), Counts::of(second));
    if first.is_empty() || one.others > 0 {
        return None;
    }
    let ((d1, l1, s1), (d2, l2, s2)) =
        ((one.digits, one.letters, one.opens), (two.digits, two.letters, two.opens));
    let second_is_plain = !second.is_empty() && two.others + two.dashes == 0;
    // `sw1a 1aa`, `m5j 2p1`, `d02 td99`: letters first, then the inward half.
    if second_is_plain
        && !s1
        && (1..=2).contains(&l1)
        && (1..=2).contains(&d1)
        && first.len() <= 3
        && (s2 && d2 >= 1 && l2 >= 1 && second.len() == 3 || !s2 && second.len() == 4 && d2 >= 1)
    {
        return Some(2);
    }
    if second_is_plain && !s1 && first.len() == 4 && l1 >= 2 && d1 >= 1 && s2 && (d2, l2) == (1, 2)
    {
        return Some(2);
    }
    // `1234 ab`.
    if (d1, l1) == (4, 0) && (d2, l2) == (0, 2) && second.len() == 2 {
        return Some(2);
    }
    // `411 34`.
    if (d1, l1) == (3, 0) && (d2, l2) == (2, 0) {
        return Some(2);
    }
    let len = first.len();
    let one = match (d1, l1) {
        // No code has a dash among four digits, or two: those are house numbers.
        (4, 0) => one.dashes == 0,
        (5..=7, 0) => one.dashes <= 1,
        // `01310-100`, `94080-1234`, also without the dash.
        (8 | 9, 0) => one.dashes <= 1,
        // `3511ab`.
        (4, 2) if s1 && first.ends_with(|c: char| c.is_ascii_alphabetic()) => len == 6,
        // `m5j2p1`, `sw1a1aa`, `d02td99`, `ad500`.
        (2..=4, 2..=5) if !s1 => (5..=7).contains(&len),
        // A letter read for a digit: `000o0`.
        (3..=6, 1 | 2) => {
            let misread = s1 && len >= 5 || d1 == 4 && len == 5;
            misread && first.bytes().all(|b| digit_like(b).is_some())
        }
        _ => false,
    };
    one.then_some(1)
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
