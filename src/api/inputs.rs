//! How the plain inputs are read: which keys they have, and what becomes of others.

use serde::de::MapAccess;

use super::read::{Object, OtherKeys, Value, deserialize_input, impl_object};
use crate::owner::{Address, Owner, OwnerInformation};

deserialize_input!(OwnerInformation, Address, Owner);

impl_object!(OwnerInformation, Refused, {
    "name" => name,
    "email" => email,
    "phone" => phone,
    "address" => address via |strict: Option<StrictAddress>| strict.map(|strict| strict.0),
});

impl_object!(Owner, Ignored, {
    "name" => name,
    "email" => email,
    "phone" => phone,
    "raw_address" => raw_address,
    "address" => address,
});

impl_object!(Address, Ignored, {
    "line1" => line1,
    "line2" => line2,
    "city" => city,
    "state" => state,
    "postal_code" => postal_code,
    "country" => country,
});

/// An address within `owner_information`, where another key is a slip of the caller's.
#[derive(Default)]
struct StrictAddress(Address);

impl<'de> Object<'de> for StrictAddress {
    const KEYS: &'static [&'static str] = Address::KEYS;
    const OTHER_KEYS: OtherKeys = OtherKeys::Refused;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.0.take(key, value)
    }
}
