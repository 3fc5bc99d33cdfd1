//! A request: what is claimed, against which account.

use serde::{Deserialize, Serialize};

use super::{
    account::FinancialConnectionsAccount,
    customer::Customer,
    read::{At, Element, deserialize_input, impl_object},
};
use crate::{
    error::{Error, ErrorCode},
    owner::OwnerInformation,
};

deserialize_input!(MatchRequest);

/// One request, with the objects embedded that the documented one names by id.
///
/// The claim comes from the customer or from `owner_information`, as `source` says. Where it says
/// nothing, `owner_information` is taken if only that is given, else the account holder's customer.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct MatchRequest {
    /// The id that the answer is to have.
    pub id: Option<String>,
    /// The time, in seconds since 1970, that the answer is to have.
    pub created: Option<i64>,
    /// The bank's side.
    pub financial_connections_account: Option<FinancialConnectionsAccount>,
    /// Where the claim comes from: `type` in JSON.
    #[serde(rename = "type")]
    pub source: Option<Source>,
    /// The user's side, as a customer.
    pub customer: Option<Customer>,
    /// The user's side, as plain information.
    pub owner_information: Option<OwnerInformation>,
}

/// Where a claim comes from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A customer.
    Customer,
    /// Plain information.
    OwnerInformation,
}

impl<'de> Element<'de> for Source {
    const MUST: &'static str = "must be customer or owner_information.";

    fn from_text(text: &str, _at: At<'_>) -> Option<Self> {
        match text {
            "customer" => Some(Self::Customer),
            "owner_information" => Some(Self::OwnerInformation),
            _ => None,
        }
    }
}

impl_object!(MatchRequest, Ignored, {
    "id" => id,
    "created" => created,
    "financial_connections_account" => financial_connections_account,
    "type" => source,
    "customer" => customer,
    "owner_information" => owner_information,
});

/// The claim of a request, and where it came from.
pub(super) enum ClaimSource {
    Customer(Customer),
    OwnerInformation(OwnerInformation),
}

impl ClaimSource {
    /// Finds the claim by the rules of [`MatchRequest`].
    pub(super) fn of(
        source: Option<Source>,
        customer: Option<Customer>,
        owner_information: Option<OwnerInformation>,
        holder: Option<Customer>,
    ) -> Result<Self, Error> {
        let known = holder.as_ref().is_some_and(|holder| !is_only_an_id(holder));
        match (source, customer, owner_information) {
            // Told to take it, or nothing else is given.
            (Some(Source::OwnerInformation), _, Some(information))
            | (None, None, Some(information)) => Ok(Self::OwnerInformation(information)),
            (Some(Source::OwnerInformation), Some(_), None) => Err(disagrees("customer")),
            (Some(Source::OwnerInformation), None, None) => Err(neither(&["owner_information"])),

            (Some(Source::Customer), Some(customer), _) => {
                Ok(Self::Customer(completed(customer, holder)))
            }
            // Told nothing: the customer must be the account holder's.
            (None, Some(customer), _) => {
                if is_another(&customer, holder.as_ref()) {
                    return Err(another_customer());
                }
                Ok(Self::Customer(completed(customer, holder)))
            }

            (_, None, given) => match (holder, given) {
                (Some(holder), _) if known => Ok(Self::Customer(holder)),
                (_, Some(_)) => Err(disagrees("owner_information")),
                (None, None) if source.is_none() => {
                    Err(neither(&["customer", "owner_information"]))
                }
                _ => Err(neither(&["customer"])),
            },
        }
    }
}

/// Whether nothing is told of a customer but who it is.
fn is_only_an_id(customer: &Customer) -> bool {
    customer.details == OwnerInformation::default()
}

/// Whether both are known and differ.
fn is_another(customer: &Customer, holder: Option<&Customer>) -> bool {
    let holder = holder.and_then(|holder| holder.id.as_ref());
    holder.zip(customer.id.as_ref()).is_some_and(|(holder, given)| holder != given)
}

/// A customer that is only an id, with the details that the account tells of the same customer.
fn completed(customer: Customer, holder: Option<Customer>) -> Customer {
    match holder {
        Some(holder) if is_only_an_id(&customer) && holder.id == customer.id => holder,
        _ => customer,
    }
}

/// None of these was given.
fn neither(paths: &[&str]) -> Error {
    Error::of(
        ErrorCode::ParameterMissing,
        paths.iter().map(|path| (*path).to_owned()).collect(),
        format!("{} must be given.", paths.join(" or ")),
    )
}

fn disagrees(given: &str) -> Error {
    Error::of(
        ErrorCode::ParameterConflict,
        vec!["type".to_owned(), given.to_owned()],
        format!("type says where the claim comes from, but only {given} is given."),
    )
}

fn another_customer() -> Error {
    let holder = "financial_connections_account.account_holder.customer";
    Error::of(
        ErrorCode::ParameterConflict,
        vec!["customer".to_owned(), holder.to_owned()],
        format!("customer is not {holder}."),
    )
}
