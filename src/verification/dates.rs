//! Dates as documents give them, and dates that exist.

use core::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::open::debug_hides;
use crate::api::read::{deserialize_input, impl_object};

deserialize_input!(DateParts);

/// A day that exists in the Gregorian calendar, in the years 1 to 9999.
///
/// Days are ordered, and there is no today: whoever asks says when. In JSON a text, `YYYY-MM-DD`.
///
/// ```
/// use ownership_match::verification::{Date, DateError};
///
/// assert!(Date::new(2024, 2, 29)? > "2024-02-28".parse()?);
/// assert_eq!(Date::new(2023, 2, 29), Err(DateError::Impossible));
/// assert_eq!("27/04/2021".parse::<Date>(), Err(DateError::Impossible));
/// # Ok::<(), DateError>(())
/// ```
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

debug_hides!(Date);

impl Date {
    /// That day.
    ///
    /// # Errors
    ///
    /// [`Impossible`](DateError::Impossible) where there is no such day. Parts are never swapped to
    /// make one.
    pub fn new(year: i64, month: i64, day: i64) -> Result<Self, DateError> {
        let date = |year: i64, month: i64, day: i64| {
            let (year, month, day) =
                (u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            let exists = (1..=9_999).contains(&year) && (1..=days_in(year, month)).contains(&day);
            exists.then_some(Self { year, month, day })
        };
        date(year, month, day).ok_or(DateError::Impossible)
    }

    /// The year, the month and the day.
    #[must_use]
    pub fn parts(self) -> DateParts {
        DateParts {
            day: Some(self.day.into()),
            month: Some(self.month.into()),
            year: Some(self.year.into()),
        }
    }
}

/// How many days a month has; none where there is no such month.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `YYYY-MM-DD` and nothing else.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_i64, |number, digit| {
                digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0'))
            })
        };
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(DateError::Impossible);
        };
        match (number(&[y1, y2, y3, y4]), number(&[m1, m2]), number(&[d1, d2])) {
            (Some(year), Some(month), Some(day)) => Self::new(year, month, day),
            _ => Err(DateError::Impossible),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Why the parts of a date are not a date.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum DateError {
    /// A part is missing.
    Incomplete,
    /// There is no such day.
    Impossible,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Incomplete => "the date lacks its day, month or year",
            Self::Impossible => "there is no such date",
        })
    }
}

impl core::error::Error for DateError {}

/// A date as a document gives it: parts that were read one by one and may be none.
///
/// They are kept as they were given, so that a report says what stood on the document even where
/// that is not a date: a published example has a month 27.
///
/// ```
/// use ownership_match::verification::{Date, DateError, DateParts};
///
/// let parts = DateParts { day: Some(4), month: Some(27), year: Some(2021) };
/// assert_eq!(parts.read(), Err(DateError::Impossible));
/// assert_eq!(DateParts { month: None, ..parts }.read(), Err(DateError::Incomplete));
/// assert_eq!(DateParts { month: Some(2), ..parts }.read(), Ok(Some(Date::new(2021, 2, 4)?)));
/// assert_eq!(DateParts::default().read(), Ok(None));
/// # Ok::<(), DateError>(())
/// ```
#[derive(Clone, Copy, Default, Eq, Hash, PartialEq, Serialize)]
pub struct DateParts {
    /// The day of the month.
    pub day: Option<i64>,
    /// The month.
    pub month: Option<i64>,
    /// The year, in four digits.
    pub year: Option<i64>,
}

debug_hides!(DateParts);

impl DateParts {
    /// The date they are; `None` where no part is given.
    ///
    /// # Errors
    ///
    /// A [`DateError`] where they are not a date.
    pub fn read(self) -> Result<Option<Date>, DateError> {
        match (self.year, self.month, self.day) {
            (None, None, None) => Ok(None),
            (Some(year), Some(month), Some(day)) => Date::new(year, month, day).map(Some),
            _ => Err(DateError::Incomplete),
        }
    }
}

impl_object!(DateParts, Ignored, {
    "day" => day,
    "month" => month,
    "year" => year,
});
