//! The bank's side: a `financial_connections.account` with its ownership.

use serde::{
    Serialize, Serializer,
    de::{MapAccess, SeqAccess},
};

use super::{
    customer::Customer,
    read::{At, Element, deserialize_input, impl_object},
};
use crate::{
    error::{Error, ErrorCode},
    limits,
    owner::Owner,
};

deserialize_input!(FinancialConnectionsAccount, Ownership);

/// An account at a bank, as the documented object tells it. Other keys are ignored.
///
/// ```
/// use ownership_match::api::FinancialConnectionsAccount;
///
/// let account: FinancialConnectionsAccount = serde_json::from_str(
///     r#"{"id": "fca_123", "object": "financial_connections.account", "livemode": false,
///         "ownership": {"id": "fcaowns_123", "owners": {"data": [{"name": "Jenny Rosen"}]}}}"#,
/// )?;
/// assert_eq!(account.ownership.map(|ownership| ownership.owners.map_or(0, |o| o.len())), Some(1));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct FinancialConnectionsAccount {
    /// The account's id.
    pub id: Option<String>,
    /// Who connected the account.
    pub account_holder: Option<AccountHolder>,
    /// Who owns the account, by the bank's last word.
    pub ownership: Option<Ownership>,
    /// How the last attempt to ask the bank went: `pending`, `succeeded` or `failed`.
    #[serde(rename = "ownership_refresh", serialize_with = "as_refresh")]
    pub ownership_refresh_status: Option<String>,
    /// What may be asked of the bank; `None` where it is not told.
    pub permissions: Option<Vec<String>>,
}

/// Who connected an account.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct AccountHolder {
    /// The customer, as an id or as the whole object.
    pub customer: Option<Customer>,
}

/// Who owns an account.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Ownership {
    /// The ownership's id.
    pub id: Option<String>,
    /// The owners; `None` where they were not told, which is not the same as none.
    pub owners: Option<Vec<Owner>>,
}

impl FinancialConnectionsAccount {
    /// The owners, where the account has ownership data.
    pub(super) fn owners(&self) -> Result<&[Owner], Error> {
        let may_be_asked = self.permissions.as_ref().is_none_or(|permissions| {
            permissions.iter().any(|permission| permission == "ownership")
        });
        if !may_be_asked {
            return Err(unavailable("permissions", "do not include ownership."));
        }
        if self.ownership_refresh_status.as_deref() == Some("failed") {
            return Err(unavailable("ownership_refresh", "failed, so there is no ownership data."));
        }
        let Some(ownership) = &self.ownership else {
            return Err(unavailable("ownership", "is missing: the account has no ownership data."));
        };
        let owners = ownership.owners.as_deref();
        owners.ok_or_else(|| unavailable("ownership.owners", "is missing."))
    }
}

fn unavailable(key: &str, what: &str) -> Error {
    let path = format!("financial_connections_account.{key}");
    let message = format!("{path} {what}");
    Error::of(ErrorCode::OwnershipUnavailable, vec![path], message)
}

impl_object!(FinancialConnectionsAccount, Ignored, {
    "id" => id,
    "account_holder" => account_holder,
    "ownership" => ownership,
    "ownership_refresh" => ownership_refresh_status via |refresh: Option<Refresh>| refresh?.status,
    "permissions" => permissions,
} or an id);

impl_object!(AccountHolder, Ignored, {
    "customer" => customer,
});

impl_object!(Ownership, Ignored, {
    "id" => id,
    "owners" => owners via |owners: Option<Owners>| owners?.0,
} or an id);

/// `ownership_refresh`, of which only the status counts.
#[derive(Default, Serialize)]
struct Refresh {
    status: Option<String>,
}

impl_object!(Refresh, Ignored, {
    "status" => status,
});

/// Writes a refresh's status where it was read.
fn as_refresh<S: Serializer>(status: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    status.clone().map(|status| Refresh { status: Some(status) }).serialize(serializer)
}

/// Owners as a plain list, or as the documented list object with its `data`.
pub(super) struct Owners(pub(super) Option<Vec<Owner>>);

impl<'de> Element<'de> for Owners {
    const MUST: &'static str = "must be a list, or a list object.";

    fn from_list<A: SeqAccess<'de>>(list: A, at: At<'_>) -> Result<Option<Self>, A::Error> {
        let owners = Vec::<Owner>::from_list(list, at)?;
        if owners.as_ref().is_some_and(|owners| owners.len() > limits::MAX_OWNERS) {
            at.note(ErrorCode::TooManyOwners, "has more than 100 entries.");
        }
        Ok(owners.map(|owners| Self(Some(owners))))
    }

    fn from_map<A: MapAccess<'de>>(
        map: A,
        at: At<'_>,
        place: &mut Option<Self>,
    ) -> Result<(), A::Error> {
        let mut list = None;
        ListObject::from_map(map, at, &mut list)?;
        *place = Some(Self(list.and_then(|list| list.data).and_then(|data| data.0)));
        Ok(())
    }
}

/// The documented list object, of which only the data count.
#[derive(Default)]
struct ListObject {
    data: Option<PlainOwners>,
}

/// Owners as a plain list only: in a list object, which is not nested in another, and in a batch,
/// where an owner in place of the list would otherwise count as a list object without data.
pub(super) struct PlainOwners(pub(super) Option<Vec<Owner>>);

impl<'de> Element<'de> for PlainOwners {
    const MUST: &'static str = Vec::<Owner>::MUST;

    fn from_list<A: SeqAccess<'de>>(list: A, at: At<'_>) -> Result<Option<Self>, A::Error> {
        Ok(Owners::from_list(list, at)?.map(|owners| Self(owners.0)))
    }
}

impl_object!(ListObject, Ignored, {
    "data" => data,
});
