//! What a value can be.

use std::collections::BTreeMap;

use serde::de::{IgnoredAny, MapAccess, SeqAccess};

use super::{
    At, Object, OtherKeys, Value,
    notes::Path,
    seed::{Key, KeySeed, Seed, is_telling},
};
use crate::{error::ErrorCode, limits};

/// A text, a number, a list, an object. Each takes the shapes it knows and
/// leaves the others, which are then noted as mistakes.
pub(crate) trait Element<'de>: Sized {
    /// The rest of the sentence that says what it must be.
    const MUST: &'static str;

    /// How many of them are read from a list; whoever takes a list refuses one that is longer than
    /// its limit. A list of the longest line's length would otherwise take a fair share of memory.
    const MOST_IN_LIST: usize = limits::MAX_OWNERS + 1;

    fn from_bool(_value: bool) -> Option<Self> {
        None
    }

    fn from_text(_text: &str, _at: At<'_>) -> Option<Self> {
        None
    }

    fn from_integer(_number: i64) -> Option<Self> {
        None
    }

    fn from_float(_number: f64) -> Option<Self> {
        None
    }

    fn from_list<A: SeqAccess<'de>>(mut list: A, _at: At<'_>) -> Result<Option<Self>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    /// Reads an object where it is kept: it is large, and would otherwise be moved from hand to hand.
    fn from_map<A: MapAccess<'de>>(
        mut map: A,
        _at: At<'_>,
        _place: &mut Option<Self>,
    ) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

impl<'de> Element<'de> for String {
    const MUST: &'static str = "must be text or null.";

    fn from_text(text: &str, at: At<'_>) -> Option<Self> {
        if let Some(what) = limits::broken(text) {
            at.note(ErrorCode::TooLong, what);
            return Some(Self::new());
        }
        Some(at.spare.copy(text))
    }
}

impl<'de> Element<'de> for bool {
    const MUST: &'static str = "must be true, false or null.";

    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }
}

impl<'de> Element<'de> for i64 {
    const MUST: &'static str = "must be a whole number or null.";

    fn from_integer(number: i64) -> Option<Self> {
        Some(number)
    }
}

impl<'de> Element<'de> for f64 {
    const MUST: &'static str = "must be a number or null.";
    const MOST_IN_LIST: usize = limits::MAX_NUMBERS + 1;

    fn from_integer(number: i64) -> Option<Self> {
        Some(number as Self)
    }

    fn from_float(number: f64) -> Option<Self> {
        Some(number)
    }
}

impl<'de, T: Element<'de>> Element<'de> for Vec<T> {
    const MUST: &'static str = "must be a list or null.";

    fn from_list<A: SeqAccess<'de>>(mut list: A, at: At<'_>) -> Result<Option<Self>, A::Error> {
        let mut read = Self::new();
        for index in 0.. {
            let path = Path::Index(at.path, index);
            let mut element = None;
            let seed = Seed::<T>::element(at.within(&path), &mut element);
            if list.next_element_seed(seed)?.is_none() {
                break;
            }
            if index < T::MOST_IN_LIST {
                read.extend(element);
            }
        }
        Ok(Some(read))
    }
}

/// Texts by names of the caller's own.
impl<'de> Element<'de> for BTreeMap<String, String> {
    const MUST: &'static str = "must be an object of texts or null.";

    fn from_map<A: MapAccess<'de>>(
        mut map: A,
        at: At<'_>,
        place: &mut Option<Self>,
    ) -> Result<(), A::Error> {
        let read = place.insert(Self::new());
        while let Some(key) = map.next_key::<String>()? {
            let path = Path::Key(at.path, if is_telling(&key) { &key } else { "*" });
            let mut text = None;
            map.next_value_seed(Seed::<String>::value(at.within(&path), &mut text))?;
            if read.len() > limits::MAX_OWNERS || limits::broken(&key).is_some() {
                at.note(ErrorCode::TooLong, "has more or longer keys than are read.");
            } else if let Some(text) = text {
                read.insert(key, text);
            }
        }
        Ok(())
    }
}

impl<'de, T: Object<'de>> Element<'de> for T {
    const MUST: &'static str = "must be an object.";

    fn from_text(id: &str, _at: At<'_>) -> Option<Self> {
        T::from_id(id)
    }

    fn from_map<A: MapAccess<'de>>(
        mut map: A,
        at: At<'_>,
        place: &mut Option<Self>,
    ) -> Result<(), A::Error> {
        let object = place.insert(T::default());
        let (mut seen, mut likeliest, mut passed_over) = (0_u32, 0, false);
        while let Some(key) = map.next_key_seed(KeySeed { keys: T::KEYS, likeliest })? {
            let (name, place) = match key {
                Key::Known(name, place) => (name, place),
                Key::Other(name) => {
                    if T::OTHER_KEYS == OtherKeys::Refused {
                        note_unknown(name.as_deref(), at);
                    }
                    map.next_value::<IgnoredAny>()?;
                    // Every documented object tells its kind under this key.
                    passed_over |= name.as_deref() != Some("object");
                    continue;
                }
            };
            let path = Path::Key(at.path, name);
            let at = at.within(&path);
            let value = Value { map: &mut map, at };
            likeliest = place + 1;
            let bit = 1 << place;
            if seen & bit != 0 {
                at.note(ErrorCode::ParameterRepeated, "is given more than once.");
                value.ignore()?;
            } else {
                seen |= bit;
                object.take(name, value)?;
            }
        }
        if let Some(what) = object.mistake(passed_over) {
            at.note(ErrorCode::ParameterMissing, what);
        }
        Ok(())
    }
}

/// Notes a key that nobody reads, by its name where that may be told.
fn note_unknown(name: Option<&str>, at: At<'_>) {
    let code = ErrorCode::ParameterUnknown;
    match name {
        Some(name) => at.within(&Path::Key(at.path, name)).note(code, "is not known."),
        None => at.note(code, "has a key that is not known."),
    }
}
