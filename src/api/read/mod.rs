//! Reading requests so that every error says what is wrong, and where.
//!
//! Serde alone would answer "invalid type: integer `5`, expected a string", which quotes the value,
//! names no path and stops at the first mistake. Here a mistake is noted with its path and reading
//! goes on, so that one answer names them all. Only text that is not JSON stops it.

mod element;
mod notes;
mod seed;
mod spare;

use serde::{
    Deserialize,
    de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess},
};

pub(crate) use self::{
    element::Element,
    notes::{At, Notes},
};
use self::{notes::Path, seed::Seed, spare::Spare};
use super::BatchRequest;
use crate::error::{Error, ErrorCode};

/// Reads an input object from any self-describing format, with typed errors.
///
/// Null and absent are the same everywhere. One value is read, and what stands behind it is left to
/// whoever has the deserializer: where nothing may follow, ask it, as with
/// [`serde_json::Deserializer::end`](https://docs.rs/serde_json/latest/serde_json/struct.Deserializer.html#method.end).
///
/// # Errors
///
/// [`ParameterInvalid`](ErrorCode::ParameterInvalid), [`ParameterUnknown`](ErrorCode::ParameterUnknown),
/// [`ParameterRepeated`](ErrorCode::ParameterRepeated), [`TooLong`](ErrorCode::TooLong) and
/// [`TooManyOwners`](ErrorCode::TooManyOwners) with the paths of the offending parts;
/// [`InvalidJson`](ErrorCode::InvalidJson) where the format itself is broken.
///
/// ```
/// use ownership_match::{ErrorCode, OwnerInformation, api};
///
/// let json = r#"{"name": 5, "address": {"city": ["Toronto"]}}"#;
/// let read = api::read::<OwnerInformation, _>(&mut serde_json::Deserializer::from_str(json));
/// let error = read.unwrap_err();
///
/// assert_eq!(error.code(), ErrorCode::ParameterInvalid);
/// assert_eq!(error.to_string(), "name, address.city must be text or null.");
///
/// let mut json = serde_json::Deserializer::from_str(r#"{"name": "Jenny Rosen"} and more"#);
/// assert!(api::read::<OwnerInformation, _>(&mut json).is_ok());
/// assert!(json.end().is_err());
/// ```
pub fn read<'de, T: Input<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, Error> {
    Reader::default().read(deserializer)
}

/// Reads requests one after another, each into the memory of those that are done with. Each thread
/// needs one of its own.
///
/// ```
/// use ownership_match::api::{self, BatchRequest, Reader};
/// use serde_json::Deserializer;
///
/// let reader = Reader::default();
/// for json in [r#"{"owners": [{"name": "JENNY ROSEN"}]}"#, r#"{"owners": [{"name": "JEN"}]}"#] {
///     let request: BatchRequest = reader.read(&mut Deserializer::from_str(json))?;
///     assert_eq!(request, api::read(&mut Deserializer::from_str(json))?);
///     reader.recycle(request);
/// }
/// # Ok::<(), ownership_match::Error>(())
/// ```
#[derive(Default)]
pub struct Reader {
    spare: Spare,
}

impl Reader {
    /// Reads an input object as [`read`](read()) does.
    ///
    /// # Errors
    ///
    /// Those of [`read`](read()).
    pub fn read<'de, T: Input<'de>, D: Deserializer<'de>>(
        &self,
        deserializer: D,
    ) -> Result<T, Error> {
        let mut input = None;
        let read = self.attempt(deserializer, &mut input).unwrap_or_else(|error| {
            // A syntax error tells a position, never a value.
            let message = format!("The input is not valid JSON: {error}.");
            Err(Error::of(ErrorCode::InvalidJson, Vec::new(), message))
        });
        read.map(|()| input.unwrap_or_default())
    }

    /// Takes a request that is done with, for its memory.
    pub fn recycle<Id>(&self, mut request: BatchRequest<Id>) {
        self.spare.keep_claim(&mut request.owner_information);
        request.owners.iter_mut().for_each(|owner| self.spare.keep_owner(owner));
    }

    /// Reads an input object into an empty place; the outer error is the format's, the inner one ours.
    fn attempt<'de, T: Object<'de>, D: Deserializer<'de>>(
        &self,
        deserializer: D,
        place: &mut Option<T>,
    ) -> Result<Result<(), Error>, D::Error> {
        let notes = Notes::default();
        let at = At { path: &Path::Root, notes: &notes, spare: &self.spare };
        Seed::element(at, place).deserialize(deserializer)?;
        Ok(notes.into_result())
    }
}

/// Reads an input object; the outer error is the format's, the inner one ours.
pub(crate) fn attempt<'de, T: Object<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Result<T, Error>, D::Error> {
    let mut input = None;
    let read = Reader::default().attempt(deserializer, &mut input)?;
    Ok(read.map(|()| input.unwrap_or_default()))
}

/// `Deserialize` for input objects, by way of [`attempt`].
macro_rules! deserialize_input {
    ($($input:ty),+) => { $(
        impl<'de> serde::Deserialize<'de> for $input {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::api::read::attempt(deserializer)?.map_err(serde::de::Error::custom)
            }
        }
    )+ };
}
pub(crate) use deserialize_input;

/// An object that [`read`] can read: the inputs of this crate, and no others.
pub trait Input<'de>: Object<'de> {}

impl<'de, T: Object<'de>> Input<'de> for T {}

/// An object, read key by key.
pub trait Object<'de>: Default {
    /// The keys that are read.
    const KEYS: &'static [&'static str];

    /// What becomes of other keys.
    const OTHER_KEYS: OtherKeys;

    /// Takes the value of one of [`KEYS`](Self::KEYS).
    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error>;

    /// What is wrong with the object as a whole, once it is read: the rest of a sentence about it.
    /// `passed_over` says whether it had keys that are not read.
    fn mistake(&self, _passed_over: bool) -> Option<&'static str> {
        None
    }

    /// Reads an id that stands for the object, where one can.
    fn from_id(_id: &str) -> Option<Self> {
        None
    }
}

/// Implements [`Object`] for a struct of which each key is read into a field: `"key" => field`, or
/// `"key" => field via function` where what is read is not yet what the field holds. With `or an id`
/// a text stands for the object that has this id; `unless` names what finds a mistake in the whole.
macro_rules! impl_object {
    (
        $object:ty, $other_keys:ident,
        { $( $key:literal => $($field:ident).+ $(via $convert:expr)? ),* $(,)? }
        $( or an $id:ident )?
        $( unless $mistake:expr )?
    ) => {
        impl<'de> $crate::api::read::Object<'de> for $object {
            const KEYS: &'static [&'static str] = &[$( $key ),*];
            const OTHER_KEYS: $crate::api::read::OtherKeys =
                $crate::api::read::OtherKeys::$other_keys;

            fn take<A: serde::de::MapAccess<'de>>(
                &mut self,
                key: &str,
                value: $crate::api::read::Value<'_, A>,
            ) -> Result<(), A::Error> {
                match key {
                    $( $key => impl_object!(@take self.$($field).+, value $(, $convert)?), )*
                    // No other key is ever taken.
                    _ => value.ignore()?,
                }
                Ok(())
            }

            $(
                fn mistake(&self, passed_over: bool) -> Option<&'static str> {
                    $mistake(self, passed_over)
                }
            )?

            $(
                fn from_id(id: &str) -> Option<Self> {
                    Some(Self { $id: Some(id.to_owned()), ..Self::default() })
                }
            )?
        }
    };
    (@take $place:expr, $value:ident) => { $value.read_into(&mut $place)? };
    (@take $place:expr, $value:ident, $convert:expr) => {
        $place = $value.read().map($convert)?
    };
}
pub(crate) use impl_object;

/// What becomes of keys that are not read.
#[derive(Clone, Copy, Eq, PartialEq)]
pub enum OtherKeys {
    /// The object is a bank's or a platform's, and may grow.
    Ignored,
    /// The object is the caller's own, whose slip would otherwise go unnoticed.
    Refused,
}

/// The value of a key, still to be read as what it should be.
pub struct Value<'a, A> {
    map: &'a mut A,
    at: At<'a>,
}

impl<'de, A: MapAccess<'de>> Value<'_, A> {
    /// Reads it; `None` is null, or a mistake that has been noted.
    pub(crate) fn read<T: Element<'de>>(self) -> Result<Option<T>, A::Error> {
        let mut value = None;
        self.read_into(&mut value)?;
        Ok(value)
    }

    /// Reads it into the place where it is kept.
    pub(crate) fn read_into<T: Element<'de>>(self, place: &mut Option<T>) -> Result<(), A::Error> {
        *place = None;
        self.map.next_value_seed(Seed::value(self.at, place))
    }

    /// Reads one of several names of a place; two that say different things contradict each other.
    pub(crate) fn read_alias<T: Element<'de> + PartialEq>(
        self,
        place: &mut Option<T>,
    ) -> Result<(), A::Error> {
        let at = self.at;
        let value = self.read::<T>()?;
        if value.is_some() && place.is_some() && *place != value {
            at.note(ErrorCode::ParameterConflict, "contradicts another name of the same key.");
        }
        *place = place.take().or(value);
        Ok(())
    }

    /// Takes it by its own rules, whose mistakes are the format's.
    pub(crate) fn verbatim<T: Deserialize<'de>>(self) -> Result<T, A::Error> {
        self.map.next_value()
    }

    /// Passes over it.
    pub(crate) fn ignore(self) -> Result<(), A::Error> {
        self.map.next_value::<IgnoredAny>().map(drop)
    }
}
