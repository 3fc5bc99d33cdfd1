//! House numbers, units and boxes: digits are evidence, and are compared as numbers.

use super::token::digit_like;

/// How two numbers compare, weakest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum NumberMatch {
    /// Other numbers.
    Different,
    /// Other numbers that are one digit apart, which is still another home.
    Near,
    /// Numbers of three digits or more that differ by one digit, or by two neighbours swapped.
    Slip,
    /// One is a part of the other: `12` and `12A`, `8` and `8-9`, `353` and `353/10`.
    Partial,
    /// The same once letters that are taken for digits are read as digits: `1o04` and `1004`; or with
    /// the letter on the other side: `2C` and `C2`.
    Misread,
    /// The same number.
    Same,
}

/// Groups of digits in a number that are kept; further ones are read with the last.
const GROUPS: usize = 5;

/// A number as written: groups of digits with what stands between and after them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Number {
    groups: [u64; GROUPS],
    count: u8,
    /// Whether a slash stands in it.
    slash: bool,
    /// Letters after the last digit, up to four.
    suffix: [u8; 4],
    /// Whether letters stand before the digits: `a1` is not `1a`.
    prefixed: bool,
    misread: bool,
}

impl Number {
    /// Reads a number and what extends it (`bis`, `1/2`, a letter), which may be nothing.
    pub(super) fn read(text: &str, suffix: &str) -> Self {
        let mut number = Self {
            groups: [0; GROUPS],
            count: 0,
            slash: false,
            suffix: [0; 4],
            prefixed: false,
            misread: false,
        };
        if suffix.is_empty()
            && let Some(value) = digits(text)
        {
            // Nearly all are.
            return Self { groups: [value, 0, 0, 0, 0], count: 1, ..number };
        }
        number.push(text);
        if suffix.bytes().any(|b| b.is_ascii_digit()) {
            // A fraction: groups of its own.
            number.push(suffix);
        } else {
            number.push_letters(suffix);
        }
        number
    }

    /// The same number, marked as having its letters before the digits.
    pub(super) const fn behind_letter(self) -> Self {
        Self { prefixed: true, ..self }
    }

    fn push(&mut self, text: &str) {
        let last_digit = text.bytes().rposition(|b| b.is_ascii_digit());
        // `B4` is a door, not 84.
        let door = matches!(text.as_bytes(), [b'b' | b'g' | b's' | b'z' | b'q', b'0'..=b'9']);
        // `7B/120`: a letter of its own.
        let ends_word =
            |at: usize| text.as_bytes().get(at + 1).is_some_and(|b| matches!(b, b'/' | b'-'));
        let mut in_group = false;
        for (at, b) in text.bytes().enumerate() {
            let digit = match b {
                b'0'..=b'9' => Some(b),
                // A letter is a misread digit where digits follow, or where it cannot be a suffix.
                _ if in_group && matches!(b, b'o' | b'l') => digit_like(b),
                _ if Some(at) < last_digit && !door && !ends_word(at) => digit_like(b),
                _ => None,
            };
            if let Some(digit) = digit {
                self.misread |= digit != b;
                if !in_group && (self.count as usize) < GROUPS {
                    self.count += 1;
                }
                in_group = true;
                if let Some(group) = self.groups.get_mut((self.count.max(1) - 1) as usize) {
                    *group = group.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
                }
            } else {
                in_group = false;
                self.slash |= b == b'/';
                if b.is_ascii_alphanumeric() || b >= 0x80 {
                    self.prefixed |= self.count == 0;
                    self.push_letters(text.get(at..=at).unwrap_or("\u{fffd}"));
                }
            }
        }
    }

    fn push_letters(&mut self, letters: &str) {
        for b in letters.bytes() {
            if let Some(free) = self.suffix.iter_mut().find(|slot| **slot == 0) {
                *free = b;
            }
        }
    }

    /// The groups of digits.
    pub(super) fn groups(&self) -> &[u64] {
        self.groups.get(..self.count as usize).unwrap_or(&[])
    }

    /// All digits in a row, as one number: `112-10` is `11210`.
    fn run_on(&self) -> u64 {
        if let [only] = self.groups() {
            return *only;
        }
        self.groups().iter().fold(0u64, |sum, group| {
            sum.saturating_mul(10u64.saturating_pow(width(*group))).saturating_add(*group)
        })
    }

    /// The groups of digits, then the letters.
    pub(super) fn parts(&self) -> impl Iterator<Item = u64> {
        let letters = core::str::from_utf8(&self.suffix).unwrap_or("").trim_end_matches('\0');
        self.groups().iter().copied().chain((!letters.is_empty()).then(|| letters_as_part(letters)))
    }

    /// Whether letters stand among the digits, which may be misread ones: `12a5`, `7b21`.
    pub(super) fn is_mixed(&self) -> bool {
        self.count > 1 && self.has_suffix() || self.misread
    }

    fn has_suffix(&self) -> bool {
        self.suffix != [0; 4]
    }

    /// Whether one letter stands behind the digits: `17K`, but not `17th`.
    pub(super) const fn ends_in_a_letter(&self) -> bool {
        matches!(self.suffix, [letter, 0, 0, 0] if letter != 0)
    }

    /// The first group of digits.
    pub(super) fn value(&self) -> u64 {
        self.groups().first().copied().unwrap_or(0)
    }

    /// Whether a slash parts the groups of digits.
    pub(super) const fn has_slash(&self) -> bool {
        self.slash
    }

    /// Whether there is more than one group of digits, or a letter.
    pub(super) fn has_parts(&self) -> bool {
        self.count > 1 || self.has_suffix()
    }

    /// Splits `3/45` or `5-123` into a unit and a house number, as Australia and Canada write.
    pub(super) fn as_unit_and_number(&self) -> Option<(u64, u64)> {
        match self.groups() {
            [unit, number] if !self.has_suffix() => Some((*unit, *number)),
            _ => None,
        }
    }
}

/// The value of a text that is digits and nothing else, and not too many.
fn digits(text: &str) -> Option<u64> {
    let short = (1..=18).contains(&text.len());
    let digit = |b: u8| b.is_ascii_digit().then(|| u64::from(b - b'0'));
    short.then(|| text.bytes().try_fold(0, |value, b| Some(value * 10 + digit(b)?)))?
}

/// Whether two numbers are the same. Symmetric.
pub(super) fn are_same(left: &Number, right: &Number) -> bool {
    // Of one group of digits each, the same only where these are.
    let other = left.count == 1 && right.count == 1 && left.value() != right.value();
    !other && compare(left, right) == NumberMatch::Same
}

/// Compares two numbers. Symmetric.
pub(super) fn compare(left: &Number, right: &Number) -> NumberMatch {
    if left == right {
        return NumberMatch::Same;
    }
    let misread = left.misread != right.misread;
    let same = if misread { NumberMatch::Misread } else { NumberMatch::Same };
    if misread_suffix(left, right) || misread_suffix(right, left) {
        return NumberMatch::Misread;
    }
    // `112-10` is also written `11210`.
    let run_on = |one: &Number, two: &Number| {
        one.count == 1 && two.count == 2 && one.run_on() == two.run_on()
    };
    let digits_agree =
        left.groups() == right.groups() || run_on(left, right) || run_on(right, left);
    if digits_agree {
        return if repetition(&left.suffix) == repetition(&right.suffix) {
            if left.prefixed == right.prefixed { same } else { NumberMatch::Misread }
        } else if left.has_suffix() && right.has_suffix() {
            NumberMatch::Different
        } else {
            NumberMatch::Partial
        };
    }
    // `12A/345`: the letter is the unit's.
    let lettered = |one: &Number, two: &Number| one.slash && one.is_mixed() && !two.has_suffix();
    let comparable = left.suffix == right.suffix || lettered(left, right) || lettered(right, left);
    if comparable && (within(left, right) || within(right, left)) {
        return NumberMatch::Partial;
    }
    if left.suffix == right.suffix
        && left.count == 1
        && right.count == 1
        && slipped(left.value(), right.value())
    {
        return NumberMatch::Slip;
    }
    if left.suffix == right.suffix && is_near(left.run_on(), right.run_on()) {
        NumberMatch::Near
    } else {
        NumberMatch::Different
    }
}

/// What repeats a number in France, as its registers abbreviate it: `12 bis` is also `12 B`.
const fn repetition(suffix: &[u8; 4]) -> &[u8; 4] {
    match suffix {
        b"bis\0" => b"b\0\0\0",
        b"ter\0" => b"t\0\0\0",
        b"quat" => b"q\0\0\0",
        other => other,
    }
}

/// Whether the letter after one number is the last digit of the other, misread: `43G` for `436`.
fn misread_suffix(lettered: &Number, plain: &Number) -> bool {
    let [letter, 0, 0, 0] = lettered.suffix else { return false };
    let taken_for: &[u64] = match letter {
        b'o' | b'q' => &[0],
        b'l' | b'i' => &[1],
        b'z' => &[2],
        b's' => &[5],
        b'b' => &[6, 8],
        b'g' => &[6, 9],
        _ => return false,
    };
    !plain.has_suffix()
        && lettered.count == 1
        && plain.count == 1
        && plain.value() / 10 == lettered.value()
        && plain.value() >= 100
        && taken_for.contains(&(plain.value() % 10))
}

/// Whether two numbers are one digit apart: one changed, added or lost, or two swapped.
fn is_near(left: u64, right: u64) -> bool {
    let (short, long) = if left <= right { (left, right) } else { (right, left) };
    match width(long) - width(short) {
        0 => slipped_at_all(short, long),
        // A digit more somewhere: without the one at `unit` the rest is the same.
        1 => units(long).any(|unit| long / unit / 10 * unit + long % unit == short),
        _ => false,
    }
}

/// How many digits a number has.
fn width(value: u64) -> u32 {
    value.checked_ilog10().unwrap_or(0) + 1
}

/// What a digit counts at each place of a number, the last digit first: 1, 10, 100, …
fn units(value: u64) -> impl Iterator<Item = u64> {
    let next = move |unit: &u64| unit.checked_mul(10).filter(|next| *next <= value);
    core::iter::successors(Some(1), next)
}

/// Whether `whole` goes on where `part` ends, or the one group of `part` is among its groups or lies
/// in its range.
fn within(part: &Number, whole: &Number) -> bool {
    let [value] = part.groups() else {
        return part.count > 1 && whole.groups().starts_with(part.groups());
    };
    let (first, second) = match whole.groups() {
        [first, second] => (first, second),
        [first, _, ..] => return value == first,
        _ => return false,
    };
    // A range runs along one side of a street and is short; `3/45` is a unit or a second number.
    let range = !whole.slash && first < second && second - first <= 20;
    value == first
        || value == second
        || (range && (first..=second).contains(&value) && (value - first) % 2 == 0)
}

/// Whether two numbers of three digits or more differ by one digit or by two neighbours swapped.
fn slipped(left: u64, right: u64) -> bool {
    left.min(right) >= 100 && slipped_at_all(left, right)
}

/// Whether two numbers of equally many digits differ by one, or by two neighbours swapped.
fn slipped_at_all(left: u64, right: u64) -> bool {
    if width(left) != width(right) {
        return false;
    }
    let digit = |value: u64, unit: u64| value / unit % 10;
    let mut differ = units(left).filter(|unit| digit(left, *unit) != digit(right, *unit));
    match (differ.next(), differ.next(), differ.next()) {
        (Some(_), None, _) => true,
        (Some(one), Some(two), None) => {
            two == one * 10
                && digit(left, one) == digit(right, two)
                && digit(left, two) == digit(right, one)
        }
        _ => false,
    }
}

/// What tells letters from numbers.
pub(super) const LETTERS: u64 = 1 << 63;

/// Letters as one part: the first seven.
pub(super) fn letters_as_part(letters: &str) -> u64 {
    letters.bytes().take(7).fold(0, |word, b| word << 8 | u64::from(b)) | LETTERS
}

#[cfg(test)]
mod tests {
    use super::{NumberMatch::*, *};

    #[test]
    fn numbers_are_compared_by_value_group_and_suffix() {
        for (left, right, expected) in [
            ("354", "354", Same),
            ("0354", "354", Same),
            ("112-10", "11210", Same),
            ("10a", "10a", Same),
            ("1o04", "1004", Misread),
            ("000o0", "00000", Misread),
            ("12", "12a", Partial),
            ("8-9", "8", Partial),
            ("8-12", "10", Partial),
            ("353/10", "353", Partial),
            ("353/10", "10", Partial),
            ("354", "345", Slip),
            ("354", "364", Slip),
            ("12", "13", Near),
            ("12", "47", Different),
            ("43g", "436", Misread),
            ("12a", "12b", Different),
            ("12bis", "12b", Same),
            ("12ter", "12b", Different),
            ("12bis", "12", Partial),
            ("354", "35", Near),
            ("354", "3354", Near),
            ("354", "812", Different),
            ("353/10", "353/12", Near),
            ("1-5-40", "1-5-41", Near),
            ("99999999999999999999999", "1", Different),
        ] {
            let (l, r) = (Number::read(left, ""), Number::read(right, ""));
            assert_eq!(compare(&l, &r), expected, "{left} and {right}");
            assert_eq!(compare(&r, &l), expected, "{right} and {left}");
        }
        assert_eq!(compare(&Number::read("100", "bis"), &Number::read("100bis", "")), Same);
        assert_eq!(compare(&Number::read("9", "1/2"), &Number::read("9", "")), Partial);
    }
}
