//! A value as it is written.

use core::fmt;

use serde::{Deserialize, Deserializer, de::Visitor};
use serde_json::value::RawValue;

/// A value as it is written: of either reader of JSON here.
#[derive(Clone, Copy)]
pub(crate) struct Verbatim<'a>(pub(crate) &'a str);

impl<'de: 'a, 'a> Deserialize<'de> for Verbatim<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("Verbatim", Written)
    }
}

struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Verbatim<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    /// From [`plain`](super::plain), which gives what is written.
    fn visit_borrowed_str<E>(self, written: &'de str) -> Result<Self::Value, E> {
        Ok(Verbatim(written))
    }

    /// From `serde_json`, which has a type for it.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        <&RawValue>::deserialize(json).map(|raw| Verbatim(raw.get()))
    }
}
