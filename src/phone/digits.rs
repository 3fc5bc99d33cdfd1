//! A run of digits of a telephone number, four bits a digit.
//!
//! Numbers are compared by the place of their digits. Packed, the places where two numbers differ
//! are the bits of one exclusive or, and a prefix comes off by masking: no loop and no heap.

/// At most this many digits are one number: fifteen of E.164, and five of an exit code.
const CAPACITY: usize = 20;
/// Stands for a masked digit, as in `***-***-5555`.
const MASKED: u8 = 0xf;
/// The lowest bit of every digit.
const LOWEST: u128 = u128::MAX / 0xf;

/// The digits of one number, in place.
///
/// The last digit is in the lowest bits; above the first there are zeros. Two runs are equal when
/// they have the same digits.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Digits {
    packed: u128,
    len: u8,
}

impl Digits {
    /// Bits of a digit.
    pub(super) const BITS: usize = 4;

    /// How many digits fit a machine word.
    pub(super) const IN_A_WORD: usize = u64::BITS as usize / Self::BITS;

    /// The digits of a machine word, `count` of them.
    pub(super) const fn packed(word: u64, count: usize) -> Self {
        Self { packed: word as u128, len: count as u8 }
    }

    /// No digits.
    pub(super) const EMPTY: Self = Self { packed: 0, len: 0 };

    /// The digits of a text of ASCII digits in a table.
    pub(super) const fn of(text: &str) -> Self {
        let mut run = Self::EMPTY;
        let mut rest = text.as_bytes();
        while let [digit, tail @ ..] = rest {
            run = run.and(digit.wrapping_sub(b'0'));
            rest = tail;
        }
        run
    }

    /// These digits and one more, where there is room for it.
    pub(super) const fn and(self, digit: u8) -> Self {
        Self { packed: self.packed << Self::BITS | digit as u128, len: self.len + 1 }
    }

    /// Digits written in ASCII, with `*` where one is masked; `None` where they are more than one
    /// number can have.
    pub(super) fn new(written: &[u8]) -> Option<Self> {
        let digit = |byte: &u8| if *byte == b'*' { MASKED } else { byte.wrapping_sub(b'0') };
        let all = || written.iter().map(digit).fold(Self::EMPTY, Self::and);
        (written.len() <= CAPACITY).then(all)
    }

    /// How many digits these are.
    pub(super) fn len(self) -> usize {
        usize::from(self.len)
    }

    /// The first `count` digits.
    pub(super) fn first(self, count: usize) -> Self {
        let count = count.min(self.len());
        Self { packed: self.packed >> (Digits::BITS * (self.len() - count)), len: count as u8 }
    }

    /// The last `count` digits.
    pub(super) fn last(self, count: usize) -> Self {
        let count = count.min(self.len());
        Self { packed: self.packed & below(count), len: count as u8 }
    }

    /// These digits without the first `count`.
    pub(super) fn skip(self, count: usize) -> Self {
        self.last(self.len().saturating_sub(count))
    }

    /// What follows `prefix`, where these digits begin with it.
    pub(super) fn strip_prefix(self, prefix: Self) -> Option<Self> {
        let begins = self.len >= prefix.len && self.first(prefix.len()).packed == prefix.packed;
        begins.then(|| self.skip(prefix.len()))
    }

    /// These digits without `count` digits from `at` on.
    pub(super) fn without(self, at: usize, count: usize) -> Self {
        self.first(at).join(self.skip(at + count))
    }

    /// These digits and `others` behind them, which have room.
    pub(super) fn join(self, others: Self) -> Self {
        Self {
            packed: self.packed << (Digits::BITS * others.len()) | others.packed,
            len: self.len + others.len,
        }
    }

    /// The digits, last first; `None` for a masked one.
    pub(super) fn backwards(self) -> impl Iterator<Item = Option<u8>> {
        (0..self.len).map(move |behind| self.before(behind))
    }

    /// The digit that so many follow; `None` for a masked one.
    const fn before(self, behind: u8) -> Option<u8> {
        match (self.packed >> (Digits::BITS * behind as usize)) as u8 & 0xf {
            MASKED => None,
            digit => Some(digit),
        }
    }

    /// The digits, first first; `None` for a masked one.
    pub(super) fn iter(self) -> impl Iterator<Item = Option<u8>> {
        (0..self.len).rev().map(move |behind| self.before(behind))
    }

    /// The first digit; `None` where it is masked or there is none.
    pub(super) const fn initial(self) -> Option<u8> {
        match self.len.checked_sub(1) {
            Some(behind) => self.before(behind),
            None => None,
        }
    }

    /// Whether a digit is masked.
    pub(super) const fn has_masked(self) -> bool {
        let all_bits = self.packed & self.packed >> 1 & self.packed >> 2 & self.packed >> 3;
        all_bits & LOWEST != 0
    }

    /// Whether these are only zeros.
    pub(super) const fn is_zero(self) -> bool {
        self.packed == 0
    }

    /// Where these digits differ from others of the same number.
    pub(super) fn differing(self, other: Self) -> Differing {
        let bits = self.packed ^ other.packed;
        let any = bits | bits >> 1 | bits >> 2 | bits >> 3;
        Differing { places: any & LOWEST, len: self.len() }
    }
}

/// All bits of the last `count` digits.
const fn below(count: usize) -> u128 {
    (1 << (Digits::BITS * count)) - 1
}

/// The places where two runs of one length differ, counted from the first digit.
#[derive(Clone, Copy)]
pub(super) struct Differing {
    /// The lowest bit of each digit that differs.
    places: u128,
    len: usize,
}

impl Differing {
    /// How many of the first `count` digits differ.
    pub(super) fn among_first(self, count: usize) -> u32 {
        (self.places >> (Digits::BITS * self.len.saturating_sub(count))).count_ones()
    }

    /// How many digits differ.
    pub(super) const fn count(self) -> u32 {
        self.places.count_ones()
    }

    /// How many digits agree before the first that differs.
    pub(super) fn agreeing_at_front(self) -> usize {
        let used = (u128::BITS - self.places.leading_zeros()) as usize;
        self.len.saturating_sub(used.div_ceil(Digits::BITS))
    }

    /// How many digits agree after the last that differs.
    pub(super) fn agreeing_at_end(self) -> usize {
        (self.places.trailing_zeros() as usize / Digits::BITS).min(self.len)
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn digits_beyond_the_capacity_are_refused() {
        assert!(Digits::new(&[b'1'; 20]).is_some());
        assert!(Digits::new(&[b'1'; 21]).is_none());
    }

    #[test]
    fn digits_are_taken_out() {
        let digits = Digits::of("111523456789");
        assert!(digits.without(2, 2) == Digits::of("1123456789"));
        assert!(digits.skip(10) == Digits::of("89"));
        assert!(digits.skip(30) == Digits::EMPTY);
        assert!(digits.strip_prefix(Digits::of("1115")) == Some(Digits::of("23456789")));
        assert!(digits.strip_prefix(Digits::of("12")).is_none());
        assert!(Digits::of("0044") != Digits::of("44"), "a leading zero is a digit");
    }

    #[test]
    fn places_that_differ_are_counted_from_the_front() {
        let differing = Digits::of("2125555555").differing(Digits::of("2135555545"));
        assert_eq!(differing.count(), 2);
        assert_eq!(differing.among_first(3), 1);
        assert_eq!(differing.agreeing_at_front(), 2);
        assert_eq!(differing.agreeing_at_end(), 1);
    }

    #[test]
    fn masked_digits_are_known() {
        let digits = Digits::new(b"**12").expect("four digits");
        assert!(digits.has_masked());
        assert_eq!(digits.iter().collect::<Vec<_>>(), [None, None, Some(1), Some(2)]);
    }
}
