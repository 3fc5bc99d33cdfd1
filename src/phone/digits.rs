//! A run of digits of a telephone number.

/// At most this many digits are one number: fifteen of E.164, and five of an exit code.
const CAPACITY: usize = 20;

/// Stands where a digit is masked, as in `***-***-5555`.
pub(super) const MASKED: u8 = b'*';

/// The digits of one number, as ASCII, in place: no heap.
///
/// Holds only `0`–`9` and [`MASKED`]. Two runs are equal when they have the same digits.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    len: u8,
    digits: [u8; CAPACITY],
}

impl Digits {
    /// No digits.
    pub(super) const EMPTY: Self = Self { len: 0, digits: [0; CAPACITY] };

    /// These digits, or `None` where they are more than one number can have.
    pub(super) fn new(digits: &[u8]) -> Option<Self> {
        let mut run = Self::EMPTY;
        run.digits.get_mut(..digits.len())?.copy_from_slice(digits);
        run.len = u8::try_from(digits.len()).ok()?;
        Some(run)
    }

    /// The digits.
    pub(super) fn as_slice(&self) -> &[u8] {
        self.digits.get(..usize::from(self.len)).unwrap_or_default()
    }

    /// These digits without the first `count`; without any where there are fewer.
    pub(super) fn skip(&self, count: usize) -> Self {
        self.as_slice().get(count..).and_then(Self::new).unwrap_or(Self::EMPTY)
    }

    /// These digits without `count` digits from `at` on.
    pub(super) fn without(&self, at: usize, count: usize) -> Self {
        let digits = self.as_slice();
        let mut run = Self::EMPTY;
        let kept = digits.iter().take(at).chain(digits.iter().skip(at + count));
        for (slot, digit) in run.digits.iter_mut().zip(kept) {
            *slot = *digit;
            run.len += 1;
        }
        run
    }
}

impl PartialEq for Digits {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Digits {}

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
        let digits = Digits::new(b"111523456789").unwrap();
        assert_eq!(digits.without(2, 2).as_slice(), b"1123456789");
        assert_eq!(digits.skip(10).as_slice(), b"89");
        assert_eq!(digits.skip(30).as_slice(), b"");
    }
}
