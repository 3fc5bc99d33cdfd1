//! Back to ownership: what a verified person says about a claim and about an account.

use serde::{Deserialize, Serialize};

use super::{
    check::CheckKind,
    combined_reason::CombinedReason,
    link::{Binding, Link},
    outputs::VerifiedOutputs,
    report::VerificationReport,
};
use crate::{
    error::Error,
    limits,
    matcher::Matcher,
    owner::{Owner, OwnerInformation},
    report::MatchedOwner,
    results::{FieldResult, MatchResults},
    risk::{BindingRule, FineScore, Outcome, RiskDecision, RiskPolicy, StepUpPolicy},
    score::Field,
};

/// What to do about a payment once its match and a verification are known.
///
/// The scores are the match's: a document never raises them.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CombinedDecision {
    /// What to do.
    pub outcome: Outcome,
    /// The match's overall score.
    pub overall_score: Option<FineScore>,
    /// The match's evidence score.
    pub evidence_score: Option<FineScore>,
    /// The name of the policy that decided.
    pub policy: String,
    /// Whether the person who verified is the person who typed.
    pub verified_is_claimant: Link,
    /// Whether the person who verified is the person who owns.
    pub verified_is_owner: Link,
    /// Whether the verification is of the same customer.
    pub binding: Binding,
    /// What was claimed, against the verified person; `verified_missing` where the verification does
    /// not tell it.
    pub claimant_results: MatchResults,
    /// The verified person, against the owner whose name agrees best.
    pub owner_results: MatchResults,
    /// That owner, by the position in the account's list.
    pub verified_owner: MatchedOwner,
    /// Why.
    pub reasons: Vec<CombinedReason>,
}

/// Decides again, with what a verification has shown.
///
/// The verified checks are a third party's word about a person. That person is compared with what
/// was claimed, and with each of the bank's owners, and is never added to the owners. In order:
///
/// 1. A match that cancels stays cancelled, and so does one where the verified person is another
///    than the claimant or than every owner.
/// 2. The payment proceeds where every check that the policy asks for is verified, none that was
///    made has failed, the verification is of the same customer, and both links reach the policy's
///    floors.
/// 3. Else a verification is asked for, again.
///
/// # Errors
///
/// As [`Matcher::match_owners`]. Cost: three comparisons for each owner.
pub fn combine(
    report: &VerificationReport,
    claimed: &OwnerInformation,
    owners: &[Owner],
    decision: &RiskDecision,
    binding: Binding,
    policy: &RiskPolicy,
    matcher: &Matcher,
) -> Result<CombinedDecision, Error> {
    let rule = policy.step_up();
    let verified = VerifiedOutputs::of(report);
    let mut claimant_results = matcher.match_owners(claimed, &[verified.as_owner()])?.results;
    for field in Field::ALL {
        let result = claimant_results.slot(field);
        *result = result.map(FieldResult::held_by_verification);
    }
    let (owner_results, verified_owner) = against_owners(&verified, owners, matcher)?;
    let verified_is_claimant = Link::of(&claimant_results, rule.is_claimant(&claimant_results));
    let verified_is_owner = Link::of(&owner_results, rule.is_owner(&owner_results));

    let cancels = decision.outcome == Outcome::CancelPayment;
    let mut reasons = Vec::new();
    reasons.extend(cancels.then_some(CombinedReason::OwnershipCancels));
    reasons.extend(lacking_checks(report, rule));
    reasons.extend(lacking_binding(binding, rule));
    reasons.push(CombinedReason::Claimant(verified_is_claimant));
    reasons.push(CombinedReason::Owner(verified_is_owner));
    Ok(CombinedDecision {
        outcome: outcome(&reasons),
        overall_score: decision.overall_score,
        evidence_score: decision.evidence_score,
        policy: decision.policy.clone(),
        verified_is_claimant,
        verified_is_owner,
        binding,
        claimant_results,
        owner_results,
        verified_owner,
        reasons,
    })
}

/// The gravest of what the reasons object; without an objection the payment proceeds.
fn outcome(reasons: &[CombinedReason]) -> Outcome {
    let objects = |outcome| reasons.iter().any(|reason| reason.objection() == Some(outcome));
    [Outcome::CancelPayment, Outcome::StepUpVerification]
        .into_iter()
        .find(|outcome| objects(*outcome))
        .unwrap_or(Outcome::ProceedWithPayment)
}

/// What is wrong with whose the verification is.
const fn lacking_binding(binding: Binding, rule: &StepUpPolicy) -> Option<CombinedReason> {
    match (binding, rule.binding()) {
        (Binding::SameCustomer, _) | (Binding::Unknown, BindingRule::Optional) => None,
        (Binding::Unknown, BindingRule::Required) => Some(CombinedReason::BindingMissing),
        (Binding::AnotherCustomer, _) => Some(CombinedReason::BindingDiffers),
    }
}

/// The checks that failed, and those that the policy or the session asks for and nobody made.
fn lacking_checks(
    report: &VerificationReport,
    rule: &StepUpPolicy,
) -> impl Iterator<Item = CombinedReason> {
    CheckKind::ALL.into_iter().filter_map(|kind| match report.check(kind) {
        Some((true, _)) => None,
        Some((false, _)) => Some(CombinedReason::CheckFailed(kind)),
        None => {
            let asked =
                rule.checks().contains(&kind) || report.options.require(report.kind.as_ref(), kind);
            asked.then_some(CombinedReason::CheckMissing(kind))
        }
    })
}

/// The verified person against the owner whose name agrees best: a document says who somebody is,
/// and an address on it may be shared with another owner.
fn against_owners(
    verified: &VerifiedOutputs,
    owners: &[Owner],
    matcher: &Matcher,
) -> Result<(MatchResults, MatchedOwner), Error> {
    limits::check_owners(owners)?;
    let person = verified.as_claim();
    let name = OwnerInformation { name: person.name.clone(), ..OwnerInformation::default() };
    let (mut best, mut index) = (None, None);
    for (at, owner) in owners.iter().enumerate() {
        let results = matcher.match_owners(&name, core::slice::from_ref(owner))?.results;
        // An owner who may be the person stands before one who is another, whatever their scores.
        let may_be = Link::of(&results, false) != Link::Contradicted;
        let rank = results.score(Field::Name).map(|score| (may_be, score));
        if rank > best {
            (best, index) = (rank, Some(at));
        }
    }
    let owner = index.and_then(|index| owners.get(index));
    let results = matcher.match_owners(&person, owner.map_or(owners, core::slice::from_ref))?;
    Ok(match index {
        Some(index) => (results.results, MatchedOwner::One(index)),
        None => (results.results, results.matched_owner),
    })
}
