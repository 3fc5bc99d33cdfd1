//! One line: what was claimed, what is held, and whether they are one owner.

use std::borrow::Cow;

use ownership_match::{
    Address, Error, ErrorCode, Field, Owner, OwnerInformation,
    api::{self, BatchRequest},
};
use serde::{Deserialize, Deserializer};
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

/// A line of either shape, as far as it must be known to tell which.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    field: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "given")]
    a: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "given")]
    b: Option<&'a RawValue>,
    #[serde(borrow)]
    label: Option<&'a RawValue>,
}

/// Whatever stands there, also null: only a key that is not there is missing.
fn given<'de, D: Deserializer<'de>>(value: D) -> Result<Option<&'de RawValue>, D::Error> {
    Deserialize::deserialize(value).map(Some)
}

/// Reads a line; `None` where its label is neither of the two.
///
/// Errors name keys and never values.
pub(super) fn read(line: &[u8]) -> Result<Option<Pair>, Error> {
    let Line { field, a, b, label } = json::read(line, |json| {
        Line::deserialize(json).map_err(|error| match error.is_data() {
            true => {
                invalid(None, "A line is an object; its \"field\" is text, no key is repeated.")
            }
            false => Error::new(ErrorCode::InvalidJson, None, "The line is not valid JSON."),
        })
    })?;
    let label = match label.map(RawValue::get) {
        Some("1" | "true") => true,
        Some("0" | "false") => false,
        _ => return Ok(None),
    };
    let Some(field) = field else {
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
        Kind::One(Field::Address) if is_object(a) => claimed.address = Some(object(a)?),
        // Without parts to go by, the whole text stands in the first line.
        Kind::One(Field::Address) => {
            claimed.address =
                text("a", a)?.map(|line1| Address { line1: Some(line1), ..Address::default() });
        }
        Kind::Record => {
            // A data set's record has columns of its own, which an owner may have and a claim not.
            let Owner { name, email, phone, address, .. } = object(a)?;
            claimed = OwnerInformation { name, address, email, phone };
        }
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
