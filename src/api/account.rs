//! The bank's side: a `financial_connections.account` with its ownership.

use serde::de::{MapAccess, SeqAccess};

use super::{
    customer::Customer,
    read::{At, Element, Object, OtherKeys, Value, deserialize_input},
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
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct FinancialConnectionsAccount {
    /// The account's id.
    pub id: Option<String>,
    /// Who connected the account.
    pub account_holder: Option<AccountHolder>,
    /// Who owns the account, by the bank's last word.
    pub ownership: Option<Ownership>,
    /// How the last attempt to ask the bank went: `pending`, `succeeded` or `failed`.
    pub ownership_refresh_status: Option<String>,
    /// What may be asked of the bank; `None` where it is not told.
    pub permissions: Option<Vec<String>>,
}

/// Who connected an account.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct AccountHolder {
    /// The customer, as an id or as the whole object.
    pub customer: Option<Customer>,
}

/// Who owns an account.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
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
            return Err(unavailable(
                "ownership",
                "is not there: the account has no ownership data.",
            ));
        };
        let owners = ownership.owners.as_deref();
        owners.ok_or_else(|| unavailable("ownership.owners", "are not there."))
    }
}

fn unavailable(key: &str, what: &str) -> Error {
    let path = format!("financial_connections_account.{key}");
    let message = format!("{path} {what}");
    Error::of(ErrorCode::OwnershipUnavailable, vec![path], message)
}

impl<'de> Object<'de> for FinancialConnectionsAccount {
    const KEYS: &'static [&'static str] =
        &["id", "account_holder", "ownership", "ownership_refresh", "permissions"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "id" => self.id = value.read()?,
            "account_holder" => self.account_holder = value.read()?,
            "ownership" => self.ownership = value.read()?,
            "ownership_refresh" => {
                self.ownership_refresh_status = value.read::<Refresh>()?.and_then(|r| r.status);
            }
            _ => self.permissions = value.read()?,
        }
        Ok(())
    }

    fn from_id(id: &str) -> Option<Self> {
        Some(Self { id: Some(id.to_owned()), ..Self::default() })
    }
}

impl<'de> Object<'de> for AccountHolder {
    const KEYS: &'static [&'static str] = &["customer"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, _: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.customer = value.read()?;
        Ok(())
    }
}

impl<'de> Object<'de> for Ownership {
    const KEYS: &'static [&'static str] = &["id", "owners"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "id" => self.id = value.read()?,
            _ => self.owners = value.read::<Owners>()?.and_then(|owners| owners.0),
        }
        Ok(())
    }

    fn from_id(id: &str) -> Option<Self> {
        Some(Self { id: Some(id.to_owned()), owners: None })
    }
}

/// `ownership_refresh`, of which only the status counts.
#[derive(Default)]
struct Refresh {
    status: Option<String>,
}

impl<'de> Object<'de> for Refresh {
    const KEYS: &'static [&'static str] = &["status"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, _: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.status = value.read()?;
        Ok(())
    }
}

/// Owners as a plain list, or as the documented list object with its `data`.
pub(super) struct Owners(pub(super) Option<Vec<Owner>>);

impl<'de> Element<'de> for Owners {
    const MUST: &'static str = "must be a list, or a list object.";

    fn from_list<A: SeqAccess<'de>>(list: A, at: At<'_>) -> Result<Option<Self>, A::Error> {
        let owners = Vec::<Owner>::from_list(list, at)?;
        if owners.as_ref().is_some_and(|owners| owners.len() > limits::MAX_OWNERS) {
            at.note(ErrorCode::TooManyOwners, "has more than 100 owners.");
        }
        Ok(owners.map(|owners| Self(Some(owners))))
    }

    fn from_map<A: MapAccess<'de>>(map: A, at: At<'_>) -> Result<Option<Self>, A::Error> {
        let list = ListObject::from_map(map, at)?;
        Ok(Some(Self(list.and_then(|list| list.data).and_then(|data| data.0))))
    }
}

/// The documented list object, of which only the data count.
#[derive(Default)]
struct ListObject {
    data: Option<PlainOwners>,
}

/// Owners as a plain list only: in a list object, which is not nested in another, and in a batch,
/// where an owner in place of the list would else count as a list object without data.
pub(super) struct PlainOwners(pub(super) Option<Vec<Owner>>);

impl<'de> Element<'de> for PlainOwners {
    const MUST: &'static str = Vec::<Owner>::MUST;

    fn from_list<A: SeqAccess<'de>>(list: A, at: At<'_>) -> Result<Option<Self>, A::Error> {
        Ok(Owners::from_list(list, at)?.map(|owners| Self(owners.0)))
    }
}

impl<'de> Object<'de> for ListObject {
    const KEYS: &'static [&'static str] = &["data"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, _: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.data = value.read()?;
        Ok(())
    }
}
