//! Words that stand for the values of a type: read back as they are written.

use core::fmt;

/// A word that is none of those a type knows.
///
/// ```
/// use ownership_match::{Band, Field, UnknownWord};
///
/// assert_eq!("very_strong".parse(), Ok(Band::VeryStrong));
/// assert_eq!("Very strong".parse::<Band>(), Err(UnknownWord));
/// assert_eq!(Field::Email.to_string().parse(), Ok(Field::Email));
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct UnknownWord;

impl fmt::Display for UnknownWord {
    /// Says nothing of the word, which may be anything.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the word is none of those that are known here")
    }
}

impl core::error::Error for UnknownWord {}

/// `FromStr` for types that list their values in `ALL`: the inverse of `as_str`.
macro_rules! read_words {
    ($($name:ty),+ $(,)?) => { $(
        impl core::str::FromStr for $name {
            type Err = $crate::word::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let mut known = Self::ALL.iter().copied();
                known.find(|known| known.as_str() == word).ok_or($crate::word::UnknownWord)
            }
        }
    )+ };
}

/// The same, and `Serialize` and `Deserialize` as the word.
macro_rules! serde_words {
    ($($name:ty),+ $(,)?) => { $(
        $crate::word::read_words!($name);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer)?
                    .parse()
                    .map_err(serde::de::Error::custom)
            }
        }
    )+ };
}

pub(crate) use {read_words, serde_words};
