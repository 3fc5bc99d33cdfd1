//! The report of a whole comparison: the results, and whose they are.

use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, Visitor, value::MapAccessDeserializer},
};

use crate::{by_field::of_field, results::MatchResults, score::Field};

/// The results, and whose they are.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct MatchReport {
    /// One result for each claimed field.
    pub results: MatchResults,
    /// The owner they were compared with.
    pub matched_owner: MatchedOwner,
}

impl MatchReport {
    /// Nothing was compared.
    #[inline]
    pub(crate) const fn empty() -> Self {
        Self { results: MatchResults::empty(), matched_owner: MatchedOwner::None }
    }
}

/// Which owner the results come from, by the position in the account's list.
///
/// In JSON a number, `null`, or an object of numbers by field. Positions count from 0.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum MatchedOwner {
    /// Nothing was scored.
    None,
    /// All results come from this owner.
    One(usize),
    /// Each result comes from an owner of its own.
    PerField(PerField),
}

/// For each field that was scored, the owner its result comes from.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(default)]
pub struct PerField {
    /// The owner of the name's result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<usize>,
    /// The owner of the address's result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<usize>,
    /// The owner of the email's result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<usize>,
    /// The owner of the phone's result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<usize>,
}

impl PerField {
    pub(crate) const fn slot(&mut self, field: Field) -> &mut Option<usize> {
        of_field!(field, &mut self)
    }

    /// The owner of `field`'s result.
    #[must_use]
    pub const fn get(&self, field: Field) -> Option<usize> {
        of_field!(field, self)
    }
}

impl Serialize for MatchedOwner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_none(),
            Self::One(index) => serializer.serialize_u64(*index as u64),
            Self::PerField(owners) => owners.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for MatchedOwner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Shape;

        impl<'de> Visitor<'de> for Shape {
            type Value = MatchedOwner;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an index, null, or an object of indices by field")
            }

            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(MatchedOwner::None)
            }

            fn visit_u64<E: de::Error>(self, index: u64) -> Result<Self::Value, E> {
                usize::try_from(index).map(MatchedOwner::One).map_err(E::custom)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                PerField::deserialize(MapAccessDeserializer::new(map)).map(MatchedOwner::PerField)
            }
        }

        deserializer.deserialize_any(Shape)
    }
}
