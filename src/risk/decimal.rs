//! Weights and thresholds as exact numbers.

use serde::{Serialize, Serializer};

/// A number of six decimals, kept as a whole number of millionths, so that sums and comparisons
/// are exact: `0.1 + 0.2` is `0.3`.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) struct Decimal(u64);

impl Decimal {
    /// One, in millionths.
    pub(super) const ONE: u64 = 1_000_000;

    /// A whole number.
    pub(super) const fn whole(number: u32) -> Self {
        Self(number as u64 * Self::ONE)
    }

    /// The decimal that was written, if it is between 0 and `most` and has no further decimals.
    pub(super) fn read(number: f64, most: u32) -> Option<Self> {
        if !(0.0..=f64::from(most)).contains(&number) {
            return None;
        }
        let millionths = (number * Self::ONE as f64).round();
        // Of the floats, the one nearest to a decimal of six places is the one that was written.
        (millionths / Self::ONE as f64 == number).then_some(Self(millionths as u64))
    }

    /// The number, in millionths.
    pub(super) const fn millionths(self) -> u64 {
        self.0
    }

    /// The float nearest to the number.
    pub(super) fn as_f64(self) -> f64 {
        self.0 as f64 / Self::ONE as f64
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(Self::ONE) {
            serializer.serialize_u64(self.0 / Self::ONE)
        } else {
            serializer.serialize_f64(self.as_f64())
        }
    }
}
