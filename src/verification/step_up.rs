//! The whole way: a match that was not enough, a verification, and the decision after both.

use serde::{Deserialize, Serialize};

use super::{
    dates::Date,
    link::Binding,
    ownership::{CombinedDecision, combine},
    request::{Verification, VerificationRequest, verify},
};
use crate::{
    api::{MatchRequest, OwnershipMatch, ownership_match},
    error::Error,
    matcher::Matcher,
    risk::RiskPolicy,
};

/// A verification beside the match that asked for it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct StepUp {
    /// The report and the session.
    #[serde(flatten)]
    pub verification: Verification,
    /// The match, with its own decision.
    #[serde(rename = "match")]
    pub ownership: OwnershipMatch,
    /// What both come to.
    pub decision: CombinedDecision,
}

/// Makes the checks as of a day, answers the request for a match, and decides on both.
///
/// The verification is bound to the match by `related_customer`: the id of the customer in the
/// request, or of the account holder where the request tells no customer. Where
/// `options.matching` asks for likeness and no name was provided for it, the claimed name is taken.
///
/// ```
/// use ownership_match::{Matcher, api, risk::{Outcome, RiskPolicy}, verification::step_up};
///
/// let ownership = r#"{"customer": {"id": "cus_1", "name": "Jenny Rosen"},
///     "financial_connections_account": {"id": "fca_1", "ownership": {"id": "fcaowns_1",
///         "owners": [{"name": "Jennifer Rosen"}]}}}"#;
/// let verification = r#"{"related_customer": "cus_1",
///     "document": {"status": "verified", "first_name": "Jennifer", "last_name": "Rosen",
///                  "issuing_country": "US"},
///     "selfie": {"status": "verified"}}"#;
///
/// let verification = api::read(&mut serde_json::Deserializer::from_str(verification))?;
/// let ownership = api::read(&mut serde_json::Deserializer::from_str(ownership))?;
/// let decided = step_up(
///     verification,
///     ownership,
///     &Matcher::default(),
///     &RiskPolicy::default(),
///     "2026-01-01".parse().unwrap(),
/// )?;
/// assert_eq!(decided.ownership.decision.outcome, Outcome::StepUpVerification);
/// assert_eq!(decided.decision.outcome, Outcome::ProceedWithPayment);
/// # Ok::<(), ownership_match::Error>(())
/// ```
///
/// # Errors
///
/// As [`ownership_match`].
pub fn step_up(
    mut request: VerificationRequest,
    ownership: MatchRequest,
    matcher: &Matcher,
    policy: &RiskPolicy,
    as_of: Date,
) -> Result<StepUp, Error> {
    let account = ownership.financial_connections_account.as_ref();
    let holder =
        account.and_then(|account| account.account_holder.as_ref()?.customer.as_ref()?.id.clone());
    let customer = ownership.customer.as_ref().and_then(|customer| customer.id.clone()).or(holder);
    let owners =
        account.and_then(|account| account.ownership.as_ref()?.owners.clone()).unwrap_or_default();
    let ownership = ownership_match(ownership, matcher, policy)?;

    let provided = request.provided_details.get_or_insert_default();
    provided.name = provided.name.take().or_else(|| ownership.owner_information.name.clone());
    let verification = verify(&request, as_of);
    let decision = combine(
        &verification.report,
        &ownership.owner_information,
        &owners,
        &ownership.decision,
        Binding::of(request.related_customer.as_deref(), customer.as_deref()),
        policy,
        matcher,
    )?;
    Ok(StepUp { verification, ownership, decision })
}
