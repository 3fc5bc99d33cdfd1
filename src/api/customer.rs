//! The user's side: a `customer`.

use serde::de::MapAccess;

use super::read::{Object, OtherKeys, Value, deserialize_input};
use crate::owner::OwnerInformation;

deserialize_input!(Customer);

/// A customer, as the documented object tells it. Other keys are ignored.
///
/// ```
/// use ownership_match::api::Customer;
///
/// let customer: Customer = serde_json::from_str(
///     r#"{"id": "cus_123", "object": "customer", "name": "Jenny Rosen", "balance": 0}"#,
/// )?;
/// assert_eq!(customer.details.name.as_deref(), Some("Jenny Rosen"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Customer {
    /// The customer's id.
    pub id: Option<String>,
    /// What the customer says about themselves; empty where only the id is known.
    pub details: OwnerInformation,
}

impl<'de> Object<'de> for Customer {
    const KEYS: &'static [&'static str] = &["id", "name", "email", "phone", "address"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "id" => self.id = value.read()?,
            "name" => self.details.name = value.read()?,
            "email" => self.details.email = value.read()?,
            "phone" => self.details.phone = value.read()?,
            _ => self.details.address = value.read()?,
        }
        Ok(())
    }

    fn from_id(id: &str) -> Option<Self> {
        Some(Self { id: Some(id.to_owned()), ..Self::default() })
    }
}
