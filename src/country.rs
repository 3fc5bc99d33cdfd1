//! Countries and territories, by their ISO 3166-1 alpha-2 code.

use core::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::word::UnknownWord;

/// A country, territory or region code: two ASCII capitals, as in ISO 3166-1 alpha-2.
///
/// The type says that the code has the right form, not that it is assigned: the tables that are
/// keyed by it decide what they know ([`phone::has_plan`](crate::phone::has_plan),
/// [`verification::selfie_is_available`](crate::verification::selfie_is_available)).
///
/// ```
/// use ownership_match::Country;
///
/// assert_eq!(Country::from_alpha2("gb").map(|c| c.to_string()), Some("GB".to_owned()));
/// assert_eq!(Country::from_alpha2("GBR"), None);
/// assert_eq!("gb".parse(), Ok(Country::from_alpha2("GB").unwrap()));
/// ```
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Country([u8; 2]);

impl Country {
    /// The United States, the region where nothing says another.
    pub const US: Self = Self(*b"US");

    /// Reads a two-letter code in either case; `None` for anything else.
    #[must_use]
    pub const fn from_alpha2(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The code's two capitals.
    pub(crate) const fn letters(self) -> [u8; 2] {
        self.0
    }

    /// The code, in capitals.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(&self.0) {
            Ok(code) => code,
            Err(_) => "",
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Country {
    type Err = UnknownWord;

    /// As [`from_alpha2`](Self::from_alpha2).
    fn from_str(code: &str) -> Result<Self, UnknownWord> {
        Self::from_alpha2(code).ok_or(UnknownWord)
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_alpha2(&code)
            .ok_or_else(|| D::Error::custom("a country is a code of two letters"))
    }
}
