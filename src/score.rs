//! Scores, and the bands that say what they mean.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::word::read_words;

read_words!(Field, Band);

/// One of the four fields that can be compared.
///
/// The order is the order in which the documented response prints them, and in which reasons
/// and results are listed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A person's or a business's name.
    Name,
    /// A postal address.
    Address,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
}

impl Field {
    /// All four, in the documented order.
    pub const ALL: [Self; 4] = [Self::Name, Self::Address, Self::Email, Self::Phone];

    /// The field's key in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How well two values match: a whole number from 0 to 100.
///
/// 100 means "the same after normalisation" and nothing else; what the numbers below it mean is
/// told by [`Band`].
///
/// ```
/// use ownership_match::Score;
///
/// assert_eq!(Score::new(85).map(Score::get), Some(85));
/// assert_eq!(Score::new(101), None);
/// assert_eq!(Score::saturating(250), Score::MAX);
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Score(u8);

impl Score {
    /// No agreement at all.
    pub const MIN: Self = Self(0);
    /// The same after normalisation.
    pub const MAX: Self = Self(100);

    /// The score of that value, or `None` above 100.
    #[must_use]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 100 { Some(Self(value)) } else { None }
    }

    /// The score nearest to `value` within 0–100.
    #[must_use]
    pub const fn saturating(value: i32) -> Self {
        if value < 0 {
            Self::MIN
        } else if value > 100 {
            Self::MAX
        } else {
            Self(value as u8)
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The lower of this score and `ceiling`.
    #[must_use]
    pub const fn at_most(self, ceiling: u8) -> Self {
        if self.0 > ceiling { Self::saturating(ceiling as i32) } else { self }
    }

    /// The higher of this score and `floor`.
    #[must_use]
    pub const fn at_least(self, floor: u8) -> Self {
        if self.0 < floor { Self::saturating(floor as i32) } else { self }
    }

    /// The band of this score for `field`.
    ///
    /// ```
    /// use ownership_match::{Band, Field, Score};
    ///
    /// let score = Score::new(65).unwrap();
    /// assert_eq!(score.band(Field::Email), Band::Possible);
    /// assert_eq!(score.band(Field::Phone), Band::Weak);
    /// ```
    #[must_use]
    pub const fn band(self, field: Field) -> Band {
        match (field, self.0) {
            (_, 100..) => Band::Exact,
            (Field::Phone, 70..) => Band::Possible,
            (Field::Phone, 50..) => Band::Weak,
            (Field::Phone, 20..) => Band::Unlikely,
            (Field::Phone, _) => Band::NoMatch,
            (_, 85..) => Band::VeryStrong,
            (_, 70..) => Band::Strong,
            (_, 60..) => Band::Possible,
            (_, 30..) => Band::Weak,
            (_, _) => Band::NoMatch,
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Score {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = u8::deserialize(deserializer)?;
        Self::new(value).ok_or_else(|| serde::de::Error::custom("a score is 0 to 100"))
    }
}

/// What a score means, as the documents divide 0–100.
///
/// | band | name, email, address | phone |
/// | --- | --- | --- |
/// | `exact` | 100 | 100 |
/// | `very_strong` | 85–99 | – |
/// | `strong` | 70–84 | – |
/// | `possible` | 60–69 | 70–99 |
/// | `weak` | 30–59 | 50–69 |
/// | `unlikely` | – | 20–49 |
/// | `no_match` | 0–29 | 0–19 |
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Nothing speaks for a match.
    NoMatch,
    /// A phone that shares its area code only.
    Unlikely,
    /// The same household, or a field that is alike.
    Weak,
    /// A part matches, or a nickname; a phone with a digit off or missing.
    Possible,
    /// Most of it matches.
    Strong,
    /// All but a slip of a character.
    VeryStrong,
    /// The same after normalisation.
    Exact,
}

impl Band {
    /// Every band, from the lowest up.
    pub const ALL: [Self; 7] = [
        Self::NoMatch,
        Self::Unlikely,
        Self::Weak,
        Self::Possible,
        Self::Strong,
        Self::VeryStrong,
        Self::Exact,
    ];

    /// The band's key in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoMatch => "no_match",
            Self::Unlikely => "unlikely",
            Self::Weak => "weak",
            Self::Possible => "possible",
            Self::Strong => "strong",
            Self::VeryStrong => "very_strong",
            Self::Exact => "exact",
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
