//! A run of digits, and where it is better read as several numbers.

use super::WHOLE;

/// From this many digits on, two numbers were written with nothing but space between them: two of
/// nine digits. One number with its exit code stays below.
const TWO_NUMBERS: usize = 18;
/// The most digits that stand for the last ones of the number before them: `555 0142/43`.
pub(super) const LAST_DIGITS: usize = 3;
/// Digits that are looked at in one run: two numbers of the greatest length.
const RUN: usize = 40;

/// A run of digits that is being read, with the places where something stood between them.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) digits: [u8; RUN],
    pub(super) len: usize,
    pub(super) plus: bool,
    /// Bit *n*: something stood before digit *n*.
    pub(super) gaps: u64,
    /// Bit *n*: what stood before digit *n* may part two numbers: `/`, `,`, a new line.
    pub(super) parts: u64,
    /// More digits than two numbers have.
    pub(super) too_long: bool,
}

impl Default for Run {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Run {
    pub(super) const EMPTY: Self =
        Self { digits: [0; RUN], len: 0, plus: false, gaps: 0, parts: 0, too_long: false };

    pub(super) fn push(&mut self, digit: u8) {
        match self.digits.get_mut(self.len) {
            Some(slot) => {
                *slot = digit;
                self.len += 1;
            }
            None => self.too_long = true,
        }
    }

    /// Whether it has the digits of a number of the greatest length, and more: where another may begin, the
    /// run has an end.
    pub(super) const fn is_half_full(&self) -> bool {
        self.len > RUN / 2
    }

    /// With fewer digits than this, what begins at `from` is not a whole number: a country code, and
    /// an exit code before it, are not part of the number, so that `+49 (0)5321/123456` is one.
    fn whole(&self, from: usize) -> usize {
        const COUNTRY_CODE: usize = 2;
        let opens = |code: &[u8]| self.digits.get(from..).is_some_and(|d| d.starts_with(code));
        match from {
            0 if self.plus => COUNTRY_CODE + WHOLE,
            _ if opens(b"00") => 2 + COUNTRY_CODE + WHOLE,
            _ => WHOLE,
        }
    }

    /// Where this run is better read as two numbers.
    pub(super) fn split(&self, from: usize) -> Option<usize> {
        let whole = |at: &usize| *at >= from + self.whole(from) && *at + WHOLE <= self.len;
        let places = || (from..self.len).filter(whole);
        let parted = |at: &usize| self.parts >> at & 1 == 1;
        let last_digits = || {
            let whole = from + if from == 0 { WHOLE } else { 1 };
            (self.len.saturating_sub(LAST_DIGITS).max(whole)..self.len).find(parted)
        };
        places().find(parted).or_else(last_digits).or_else(|| {
            let middle = (from + self.len) / 2;
            places()
                .filter(|at| self.gaps >> at & 1 == 1 && self.len - from >= TWO_NUMBERS)
                .min_by_key(|at| at.abs_diff(middle))
        })
    }
}
