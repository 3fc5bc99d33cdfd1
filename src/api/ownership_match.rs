//! The answer: an `OwnershipMatch`.

use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};

use super::request::{ClaimSource, MatchRequest, Source};
use crate::{
    error::Error,
    matcher::Matcher,
    owner::{Address, OwnerInformation},
    report::{MatchReport, MatchedOwner},
    results::MatchResults,
    risk::{RiskDecision, RiskPolicy},
    score::Field,
    validate::{Completeness, missing_parts},
};

/// The documented answer, with our keys after the documented ones.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct OwnershipMatch {
    /// The request's id.
    pub id: Option<String>,
    object: ObjectName,
    /// The request's time.
    pub created: Option<i64>,
    /// The id of the account.
    pub financial_connections_account: Option<String>,
    /// Where the claim came from, also where the request did not say.
    #[serde(rename = "type")]
    pub source: Source,
    /// What was claimed, as it was given; an empty text is nothing.
    pub owner_information: OwnerInformation,
    /// The id of the customer, where the claim came from one.
    pub customer: Option<String>,
    /// The id of the ownership.
    pub ownership: Option<String>,
    /// The results; null in JSON for a field that was not claimed.
    #[serde(serialize_with = "with_every_field")]
    pub results: MatchResults,
    /// Which owner the results come from.
    pub matched_owner: MatchedOwner,
    /// What the policy says about the results.
    pub decision: RiskDecision,
}

/// The object's name, the same for all.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
enum ObjectName {
    #[serde(rename = "financial_connections.ownership_match")]
    OwnershipMatch,
}

/// Writes results as the documented object has them: null where nothing was claimed.
fn with_every_field<S: Serializer>(
    results: &MatchResults,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut written = serializer.serialize_map(Some(Field::ALL.len()))?;
    for field in Field::ALL {
        written.serialize_entry(field.as_str(), &results.under(field))?;
    }
    written.end()
}

/// Answers a request.
///
/// The documented example, to the number:
///
/// ```
/// use ownership_match::{Matcher, api, risk::RiskPolicy};
///
/// let request = r#"{
///     "financial_connections_account": {"id": "fca_1", "ownership": {"id": "fcaowns_1", "owners": [
///         {"name": "Jennifer Rosen", "email": "jennyrosen@test.com", "phone": null}]}},
///     "owner_information": {"name": "Jennifer Rosen", "phone": "+1 212-555-5555"}}"#;
/// let request = api::read(&mut serde_json::Deserializer::from_str(request))?;
///
/// let answer = api::ownership_match(request, &Matcher::default(), &RiskPolicy::default())?;
/// let answer = serde_json::to_value(answer).unwrap();
/// assert_eq!(answer["type"], "owner_information");
/// assert_eq!(answer["results"]["name"]["match_score"], 100);
/// assert_eq!(answer["results"]["phone"]["missing_data"], true);
/// assert!(answer["results"]["email"].is_null());
/// # Ok::<(), ownership_match::Error>(())
/// ```
///
/// # Errors
///
/// [`ParameterMissing`](crate::ErrorCode::ParameterMissing) and
/// [`ParameterConflict`](crate::ErrorCode::ParameterConflict) where the request does not say what to
/// compare, [`OwnershipUnavailable`](crate::ErrorCode::OwnershipUnavailable) where the account has
/// nothing to compare with, and the errors of [`Matcher::match_owners`].
pub fn ownership_match(
    request: MatchRequest,
    matcher: &Matcher,
    policy: &RiskPolicy,
) -> Result<OwnershipMatch, Error> {
    let MatchRequest { id, created, financial_connections_account, source, .. } = request;
    let Some(mut account) = financial_connections_account else {
        return Err(Error::missing(vec!["financial_connections_account".to_owned()]));
    };
    let holder = account.account_holder.take().and_then(|holder| holder.customer);
    let claim = ClaimSource::of(source, request.customer, request.owner_information, holder)?;
    let claim = check(claim)?;

    let owners = matcher.account(account.owners()?)?;
    let prepared = matcher.claim(&claim.claimed)?;
    let prepared =
        if claim.address_is_incomplete { prepared.with_incomplete_address() } else { prepared };
    let MatchReport { results, matched_owner } = matcher.compare(&prepared, &owners);

    Ok(OwnershipMatch {
        id,
        object: ObjectName::OwnershipMatch,
        created,
        financial_connections_account: account.id,
        source: claim.source,
        owner_information: without_empty_texts(claim.claimed),
        customer: claim.customer,
        ownership: account.ownership.and_then(|ownership| ownership.id),
        results,
        matched_owner,
        decision: policy.decide(&results),
    })
}

/// A claim that may be compared.
struct Checked {
    source: Source,
    claimed: OwnerInformation,
    customer: Option<String>,
    address_is_incomplete: bool,
}

/// Holds a claim to the rules of its source: an address that the caller typed for this request must
/// be whole, while a customer's is what it is.
fn check(claim: ClaimSource) -> Result<Checked, Error> {
    match claim {
        ClaimSource::OwnerInformation(claimed) => {
            claimed.validate(Completeness::Full)?;
            Ok(Checked {
                source: Source::OwnerInformation,
                claimed,
                customer: None,
                address_is_incomplete: false,
            })
        }
        ClaimSource::Customer(customer) => {
            customer.details.validate_as("customer", Completeness::Partial)?;
            let address = customer.details.address.as_ref();
            Ok(Checked {
                source: Source::Customer,
                address_is_incomplete: address
                    .is_some_and(|address| !missing_parts(address).is_empty()),
                claimed: customer.details,
                customer: customer.id,
            })
        }
    }
}

/// What was claimed, with null for a text without a character.
fn without_empty_texts(claimed: OwnerInformation) -> OwnerInformation {
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let OwnerInformation { name, address, email, phone } = claimed;
    OwnerInformation {
        name: given(name),
        address: address.map(|Address { line1, line2, city, state, postal_code, country }| {
            Address {
                line1: given(line1),
                line2: given(line2),
                city: given(city),
                state: given(state),
                postal_code: given(postal_code),
                country: given(country),
            }
        }),
        email: given(email),
        phone: given(phone),
    }
}
