//! One line: what was claimed, what is held, and whether they are one owner.

use std::{borrow::Cow, fmt};

use ownership_match::{
    Address, Error, ErrorCode, Field, Owner, OwnerInformation,
    api::{self, BatchRequest},
};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::json;

/// What a pair is about, and so what it is ranked by.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Kind {
    /// One field, ranked by its score.
    One(Field),
    /// Several together, ranked by how strongly they speak for one person.
    Record,
}

impl Kind {
    /// Its name, for people and in JSON.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::One(field) => field.as_str(),
            Self::Record => "record",
        }
    }

    /// The kind that the `field` of a line names: data sets say `given_name` and `surname` too.
    fn named(name: &str) -> Option<Self> {
        if name.starts_with("name") || name.ends_with("name") {
            return Some(Self::One(Field::Name));
        }
        let kinds = Field::ALL.into_iter().map(Self::One).chain([Self::Record]);
        kinds.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The kind of a whole claim.
    fn of(claimed: &OwnerInformation) -> Self {
        let fields = [
            claimed.name.as_ref().map(|_| Field::Name),
            claimed.address.as_ref().map(|_| Field::Address),
            claimed.email.as_ref().map(|_| Field::Email),
            claimed.phone.as_ref().map(|_| Field::Phone),
        ];
        let mut fields = fields.into_iter().flatten();
        match (fields.next(), fields.next()) {
            (Some(only), None) => Self::One(only),
            _ => Self::Record,
        }
    }
}

/// A labelled pair.
pub(super) struct Pair {
    pub(super) kind: Kind,
    pub(super) claimed: OwnerInformation,
    pub(super) held: Vec<Owner>,
    /// Whether they are one owner.
    pub(super) label: bool,
}

/// The keys of a pair, by their places in a [`Line`].
#[derive(Clone, Copy, Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Key {
    Field,
    A,
    B,
    Label,
    #[serde(other)]
    Other,
}

/// The names of the keys.
const KEYS: [&str; 4] = ["field", "a", "b", "label"];

/// A line of either shape, as far as it must be known to tell which: what stands under each of
/// [`KEYS`], also null.
#[derive(Default)]
struct Line<'a> {
    values: [Option<&'a RawValue>; KEYS.len()],
    /// The first key that is given twice.
    repeated: Option<&'static str>,
}

impl<'de> Deserialize<'de> for Line<'de> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'de> Visitor<'de> for Keys {
            type Value = Line<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Line<'de>, A::Error> {
                let mut line = Line::default();
                while let Some(key) = map.next_key::<Key>()? {
                    let value = map.next_value()?;
                    let place = line.values.get_mut(key as usize).zip(KEYS.get(key as usize));
                    if let Some((place, name)) = place
                        && place.replace(value).is_some()
                    {
                        line.repeated.get_or_insert(name);
                    }
                }
                Ok(line)
            }
        }

        json.deserialize_map(Keys)
    }
}

/// Reads a line; `None` where its label is neither of the two.
///
/// Errors name keys and never values.
pub(super) fn read(line: &[u8]) -> Result<Option<Pair>, Error> {
    let Line { values: [field, a, b, label], repeated } = json::read(line, |json| {
        Line::deserialize(json).map_err(|error| match error.is_data() {
            true => invalid(None, "A line is an object."),
            false => Error::new(ErrorCode::InvalidJson, None, "The line is not valid JSON."),
        })
    })?;
    if let Some(key) = repeated {
        let message = format!("{key} is given more than once.");
        return Err(Error::new(ErrorCode::ParameterRepeated, Some(key), &message));
    }
    let label = match label.map(RawValue::get) {
        Some("1" | "true") => true,
        Some("0" | "false") => false,
        _ => return Ok(None),
    };
    let Some(field) = field.map(|field| text("field", field.get())).transpose()?.flatten() else {
        let BatchRequest { owner_information: claimed, owners: held, .. } =
            json::read(line, |json| api::read::<BatchRequest, _>(json))?;
        return Ok(Some(Pair { kind: Kind::of(&claimed), claimed, held, label }));
    };
    let kind = Kind::named(&field).ok_or_else(|| {
        invalid(Some("field"), "field must be name, email, phone, address or record.")
    })?;
    let missing =
        |key| Error::new(ErrorCode::ParameterMissing, Some(key), "A pair has an a and a b.");
    let claimed = claimed(kind, a.ok_or_else(|| missing("a"))?.get())?;
    let held = vec![held(kind, b.ok_or_else(|| missing("b"))?.get())?];
    Ok(Some(Pair { kind, claimed, held, label }))
}

/// The claimed side of a pair.
fn claimed(kind: Kind, a: &str) -> Result<OwnerInformation, Error> {
    let mut claimed = OwnerInformation::default();
    match kind {
        Kind::One(Field::Name) => claimed.name = text("a", a)?,
        Kind::One(Field::Email) => claimed.email = text("a", a)?,
        Kind::One(Field::Phone) => claimed.phone = text("a", a)?,
        Kind::One(Field::Address) if is_object(a) => {
            claimed = object(&format!("{{\"address\":{a}}}"))?;
        }
        // Without parts to go by, the whole text stands in the first line.
        Kind::One(Field::Address) => {
            claimed.address =
                text("a", a)?.map(|line1| Address { line1: Some(line1), ..Address::default() });
        }
        Kind::Record => claimed = object(&without_other_columns(a)?)?,
    }
    Ok(claimed)
}

/// The held side of a pair.
fn held(kind: Kind, b: &str) -> Result<Owner, Error> {
    let mut held = Owner::default();
    match kind {
        Kind::One(Field::Name) => held.name = text("b", b)?,
        Kind::One(Field::Email) => held.email = text("b", b)?,
        Kind::One(Field::Phone) => held.phone = text("b", b)?,
        Kind::One(Field::Address) if is_object(b) => held.address = Some(object(b)?),
        Kind::One(Field::Address) => held.raw_address = text("b", b)?,
        Kind::Record => held = object(b)?,
    }
    Ok(held)
}

/// A claim without the columns that a data set has of its own, as a record of the bank's has them
/// too. Where none of its keys is known they are not columns but mistakes, and stay.
fn without_other_columns(record: &str) -> Result<Cow<'_, str>, Error> {
    struct Columns;

    impl<'de> Visitor<'de> for Columns {
        type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut columns = Vec::new();
            while let Some(column) = map.next_entry()? {
                columns.push(column);
            }
            Ok(columns)
        }
    }

    let columns =
        Deserializer::deserialize_map(&mut serde_json::Deserializer::from_str(record), Columns)
            .map_err(|_| invalid(Some("a"), "A record is an object."))?;
    let is_known = |key: &str| Field::ALL.iter().any(|field| field.as_str() == key);
    if columns.iter().all(|(key, _)| is_known(key)) || !columns.iter().any(|(key, _)| is_known(key))
    {
        return Ok(Cow::Borrowed(record));
    }
    let known = columns.iter().filter(|(key, _)| is_known(key));
    let known: Vec<String> = known.map(|(key, value)| format!("\"{key}\":{value}")).collect();
    Ok(Cow::Owned(format!("{{{}}}", known.join(","))))
}

fn is_object(json: &str) -> bool {
    json.starts_with('{')
}

/// Reads one of the core's objects.
fn object<T: for<'de> api::Input<'de>>(json: &str) -> Result<T, Error> {
    json::read(json.as_bytes(), |json| api::read(json))
}

/// Reads a text or null.
fn text(key: &str, json: &str) -> Result<Option<String>, Error> {
    serde_json::from_str(json).map_err(|_| invalid(Some(key), "A side must be text or null."))
}

fn invalid(key: Option<&str>, message: &str) -> Error {
    Error::new(ErrorCode::ParameterInvalid, key, message)
}
