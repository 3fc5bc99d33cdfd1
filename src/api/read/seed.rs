//! How serde is asked: for a key, or for whatever stands there.

use core::{fmt, marker::PhantomData};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{At, Element};
use crate::error::ErrorCode;

/// A key: one of those that are read, with a bit of its own, or another.
pub(super) enum Key {
    Known(&'static str, u32),
    Other(String),
}

pub(super) struct KeySeed(pub(super) &'static [&'static str]);

impl KeySeed {
    /// A key is named in an error, so it is kept short.
    pub(super) const MOST_SHOWN: usize = 64;
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Key, E> {
        let known = self.0.iter().zip(0..).find(|(known, _)| **known == key);
        Ok(known.map_or_else(
            || Key::Other(key.chars().take(Self::MOST_SHOWN).collect()),
            |(known, position)| Key::Known(known, 1 << position),
        ))
    }
}

/// Reads a `T` from whatever stands there.
pub(super) struct Seed<'a, T> {
    at: At<'a>,
    null: Null,
    read: PhantomData<T>,
}

/// Whether nothing may stand in a value's place.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Null {
    /// It is the same as leaving the key out.
    IsAbsent,
    /// A list has no keys to leave out: its elements would change their positions.
    IsMistaken,
}

impl<'a, T> Seed<'a, T> {
    /// Reads the value of a key, or the whole input.
    pub(super) const fn value(at: At<'a>) -> Self {
        Self { at, null: Null::IsAbsent, read: PhantomData }
    }

    /// Reads an element of a list.
    pub(super) const fn element(at: At<'a>) -> Self {
        Self { at, null: Null::IsMistaken, read: PhantomData }
    }
}

impl<T> Seed<'_, T> {
    fn noted<'de>(&self, value: Option<T>) -> Option<T>
    where
        T: Element<'de>,
    {
        if value.is_none() {
            self.at.note(ErrorCode::ParameterInvalid, T::MUST);
        }
        value
    }
}

impl<'de, T: Element<'de>> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Element<'de>> Visitor<'de> for Seed<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        if self.null == Null::IsMistaken {
            return Ok(self.noted(None));
        }
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Option<T>, E> {
        Ok(self.noted(T::from_bool(value)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Option<T>, E> {
        Ok(self.noted(T::from_integer(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Option<T>, E> {
        Ok(self.noted(i64::try_from(number).ok().and_then(T::from_integer)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Option<T>, E> {
        Ok(self.noted(T::from_float(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Option<T>, E> {
        Ok(self.noted(T::from_text(text, self.at)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Option<T>, A::Error> {
        Ok(self.noted(T::from_list(list, self.at)?))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Option<T>, A::Error> {
        Ok(self.noted(T::from_map(map, self.at)?))
    }
}
