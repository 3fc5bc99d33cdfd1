//! One request of many: a claim beside the owners to compare it with, and nothing around them.

use serde::{
    Serialize,
    de::{Deserialize, IgnoredAny, MapAccess},
};

use super::{
    account::PlainOwners,
    read::{Object, OtherKeys, Value},
};
use crate::owner::{Owner, OwnerInformation};

/// One request of a batch.
///
/// The `id` is whatever the caller tells requests apart by, in a type that can hold it; it is passed
/// over where no type is named. Other keys are the caller's own columns and ignored.
///
/// ```
/// use ownership_match::api::{self, BatchRequest};
///
/// let json = r#"{"id": 7, "owner_information": {"name": "Jenny Rosen"},
///                "owners": [{"name": "JENNIFER ROSEN"}], "label": true}"#;
/// let request: BatchRequest<u64> = api::read(&mut serde_json::Deserializer::from_str(json))?;
/// assert_eq!(request.id, Some(7));
/// assert_eq!(request.owner_information.name.as_deref(), Some("Jenny Rosen"));
/// assert_eq!(request.owners.len(), 1);
///
/// let json = r#"{"owner_information": {"name": "Jenny Rosen"}, "owners": [{"name": 5}]}"#;
/// let read = api::read::<BatchRequest, _>(&mut serde_json::Deserializer::from_str(json));
/// assert_eq!(read.unwrap_err().param(), Some("owners[0].name"));
/// # Ok::<(), ownership_match::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct BatchRequest<Id = IgnoredAny> {
    /// What the caller tells this request apart by.
    pub id: Option<Id>,
    /// What was claimed.
    pub owner_information: OwnerInformation,
    /// What is held; absent and empty are the same.
    pub owners: Vec<Owner>,
}

impl<Id> Default for BatchRequest<Id> {
    fn default() -> Self {
        Self { id: None, owner_information: OwnerInformation::default(), owners: Vec::new() }
    }
}

impl<'de, Id: Deserialize<'de>> Object<'de> for BatchRequest<Id> {
    const KEYS: &'static [&'static str] = &["id", "owner_information", "owners"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "id" => self.id = value.verbatim()?,
            "owner_information" => {
                let mut claimed = None;
                value.read_into(&mut claimed)?;
                self.owner_information = claimed.unwrap_or_default();
            }
            _ => {
                let owners = value.read::<PlainOwners>()?;
                self.owners = owners.and_then(|owners| owners.0).unwrap_or_default();
            }
        }
        Ok(())
    }
}
