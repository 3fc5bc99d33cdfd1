//! The user's side: a `customer`.

use serde::Serialize;

use super::read::{deserialize_input, impl_object};
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
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Customer {
    /// The customer's id.
    pub id: Option<String>,
    /// What the customer says about themselves; empty where only the id is known.
    #[serde(flatten)]
    pub details: OwnerInformation,
}

impl_object!(Customer, Ignored, {
    "id" => id,
    "name" => details.name,
    "email" => details.email,
    "phone" => details.phone,
    "address" => details.address,
} or an id);
