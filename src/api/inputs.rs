//! How the plain inputs are read: which keys they have, and what becomes of others.

use serde::de::MapAccess;

use super::read::{Object, OtherKeys, Value, deserialize_input};
use crate::owner::{Address, Owner, OwnerInformation};

deserialize_input!(OwnerInformation, Address, Owner);

impl<'de> Object<'de> for OwnerInformation {
    const KEYS: &'static [&'static str] = &["name", "email", "phone", "address"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Refused;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "name" => self.name = value.read()?,
            "email" => self.email = value.read()?,
            "phone" => self.phone = value.read()?,
            _ => self.address = value.read::<StrictAddress>()?.map(|strict| strict.0),
        }
        Ok(())
    }
}

impl<'de> Object<'de> for Owner {
    const KEYS: &'static [&'static str] = &["name", "email", "phone", "raw_address", "address"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "name" => self.name = value.read()?,
            "email" => self.email = value.read()?,
            "phone" => self.phone = value.read()?,
            "raw_address" => self.raw_address = value.read()?,
            _ => self.address = value.read()?,
        }
        Ok(())
    }
}

impl<'de> Object<'de> for Address {
    const KEYS: &'static [&'static str] =
        &["line1", "line2", "city", "state", "postal_code", "country"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        let part = match key {
            "line1" => &mut self.line1,
            "line2" => &mut self.line2,
            "city" => &mut self.city,
            "state" => &mut self.state,
            "postal_code" => &mut self.postal_code,
            _ => &mut self.country,
        };
        *part = value.read()?;
        Ok(())
    }
}

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
