//! How serde is asked: for a key, or for whatever stands there.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{At, Element};
use crate::error::ErrorCode;

/// A key: one of those that are read, with its place among them, or another, with its name where that
/// [may be told](is_telling).
pub(super) enum Key {
    Known(&'static str, usize),
    Other(Option<String>),
}

/// Whether a key may be named in an error: only what looks like the name of a parameter, for a key can
/// be anything, also somebody's name or number.
pub(super) fn is_telling(key: &str) -> bool {
    /// Twice the longest key of the documented objects.
    const LONGEST: usize = 48;
    key.len() <= LONGEST
        && key.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// Reads a key.
pub(super) struct KeySeed {
    /// The keys that are known.
    pub(super) keys: &'static [&'static str],
    /// The place of the likeliest: most inputs have them in their order.
    pub(super) likeliest: usize,
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
        let Self { keys, likeliest } = self;
        let known =
            |place: usize| Some(Key::Known(keys.get(place).filter(|it| **it == key)?, place));
        let found = known(likeliest).or_else(|| (0..keys.len()).find_map(known));
        Ok(found.unwrap_or_else(|| Key::Other(is_telling(key).then(|| key.to_owned()))))
    }
}

/// Reads a `T` from whatever stands there, into an empty place.
pub(super) struct Seed<'a, T> {
    at: At<'a>,
    null: Null,
    place: &'a mut Option<T>,
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
    pub(super) const fn value(at: At<'a>, place: &'a mut Option<T>) -> Self {
        Self { at, null: Null::IsAbsent, place }
    }

    /// Reads an element of a list.
    pub(super) const fn element(at: At<'a>, place: &'a mut Option<T>) -> Self {
        Self { at, null: Null::IsMistaken, place }
    }
}

impl<'de, T: Element<'de>> Seed<'_, T> {
    /// Keeps what was read; nothing is a mistake.
    fn keep(self, value: Option<T>) {
        *self.place = value;
        self.note_nothing();
    }

    fn note_nothing(self) {
        if self.place.is_none() {
            self.at.note(ErrorCode::ParameterInvalid, T::MUST);
        }
    }
}

impl<'de, T: Element<'de>> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Element<'de>> Visitor<'de> for Seed<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        if self.null == Null::IsMistaken {
            self.note_nothing();
        }
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.keep(T::from_bool(value));
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.keep(T::from_integer(number));
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.keep(i64::try_from(number).ok().and_then(T::from_integer));
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.keep(T::from_float(number));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        let read = T::from_text(text, self.at);
        self.keep(read);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        let read = T::from_list(list, self.at)?;
        self.keep(read);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        T::from_map(map, self.at, self.place)?;
        self.note_nothing();
        Ok(())
    }
}
