//! Scores with two decimals.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A score between 0 and 100 with two decimals, as means of scores have.
///
/// It is cut and never rounded, so that it reaches a threshold only where the exact value does.
///
/// ```
/// use ownership_match::risk::FineScore;
///
/// assert_eq!(FineScore::from_ratio(250, 3).to_string(), "83.33");
/// assert_eq!(FineScore::from_ratio(500, 3).to_string(), "100");
/// assert_eq!(FineScore::from_ratio(279, 4).to_string(), "69.75");
/// assert_eq!(FineScore::from_ratio(912, 10).to_string(), "91.2");
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FineScore {
    hundredths: u16,
}

impl FineScore {
    /// The highest: 100.
    pub const MAX: Self = Self { hundredths: 10_000 };

    /// The quotient, cut to two decimals and to 100; 0 where `divisor` is 0.
    #[must_use]
    pub const fn from_ratio(dividend: u64, divisor: u64) -> Self {
        if divisor == 0 {
            return Self { hundredths: 0 };
        }
        // Dividing one machine word takes a tenth of the time that dividing two takes.
        let hundredths = match dividend.checked_mul(100) {
            Some(hundredfold) => (hundredfold / divisor) as u128,
            None => dividend as u128 * 100 / divisor as u128,
        };
        if hundredths > Self::MAX.hundredths as u128 {
            Self::MAX
        } else {
            Self { hundredths: hundredths as u16 }
        }
    }

    /// The number of hundredths, 0 to 10,000: the score itself, to compare and to keep.
    #[must_use]
    pub const fn hundredths(self) -> u16 {
        self.hundredths
    }

    /// The float nearest to the score, which is printed as its two decimals: for charts and the like.
    ///
    /// ```
    /// use ownership_match::risk::FineScore;
    ///
    /// assert_eq!(FineScore::from_ratio(250, 3).as_f64(), 83.33);
    /// ```
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.hundredths) / 100.0
    }
}

impl fmt::Display for FineScore {
    /// Writes no decimals that are zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.hundredths / 100, self.hundredths % 100);
        match part {
            0 => write!(f, "{whole}"),
            tenths if tenths % 10 == 0 => write!(f, "{whole}.{}", tenths / 10),
            _ => write!(f, "{whole}.{part:02}"),
        }
    }
}

impl Serialize for FineScore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.hundredths.is_multiple_of(100) {
            serializer.serialize_u16(self.hundredths / 100)
        } else {
            serializer.serialize_f64(self.as_f64())
        }
    }
}

impl<'de> Deserialize<'de> for FineScore {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        if !(0.0..=100.0).contains(&value) {
            return Err(D::Error::custom("a score is 0 to 100"));
        }
        // The product is within a hair of a whole number, since two decimals were written.
        Ok(Self { hundredths: (value * 100.0).round() as u16 })
    }
}
