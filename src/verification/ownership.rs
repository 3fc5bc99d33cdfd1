//! Back to ownership: what a verified person says about a claim and about an account.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

use super::{
    check::CheckKind,
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

/// Why a combined decision is what it is, in the order in which reasons are listed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum CombinedReason {
    /// The results of the match cancel the payment; nothing softens that.
    OwnershipCancels,
    /// A check that the policy asks for, or that was made, is not verified.
    CheckFailed(CheckKind),
    /// A check that the policy or the session asks for was not made.
    CheckMissing(CheckKind),
    /// It is not known whether the verification is this customer's.
    BindingMissing,
    /// The verification is another customer's.
    BindingDiffers,
    /// Whether the person who verified is the person who typed.
    Claimant(Link),
    /// Whether the person who verified is the person who owns.
    Owner(Link),
}

impl CombinedReason {
    /// The code for programs, in snake case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OwnershipCancels => "ownership_cancels",
            Self::CheckFailed(_) => "check_failed",
            Self::CheckMissing(_) => "check_missing",
            Self::BindingMissing => "binding_missing",
            Self::BindingDiffers => "binding_differs",
            Self::Claimant(Link::Confirmed) => "claimant_confirmed",
            Self::Claimant(Link::Unclear) => "claimant_unclear",
            Self::Claimant(Link::Business) => "claimant_business",
            Self::Claimant(Link::Contradicted) => "claimant_contradicted",
            Self::Claimant(Link::Unknown) => "claimant_unknown",
            Self::Owner(Link::Confirmed) => "owner_confirmed",
            Self::Owner(Link::Unclear) => "owner_unclear",
            Self::Owner(Link::Business) => "owner_business",
            Self::Owner(Link::Contradicted) => "owner_contradicted",
            Self::Owner(Link::Unknown) => "owner_unknown",
        }
    }

    /// The sentence for people.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::OwnershipCancels => {
                "The ownership match cancels the payment, whatever a verification shows."
            }
            Self::CheckFailed(CheckKind::Document) => "The document is not verified.",
            Self::CheckFailed(CheckKind::IdNumber) => "The ID number is not verified.",
            Self::CheckFailed(CheckKind::Selfie) => "The selfie is not verified.",
            Self::CheckFailed(CheckKind::Phone) => "The phone is not verified.",
            Self::CheckFailed(CheckKind::Email) => "The email is not verified.",
            Self::CheckMissing(CheckKind::Document) => "A document is needed and was not checked.",
            Self::CheckMissing(CheckKind::IdNumber) => {
                "An ID number is needed and was not checked."
            }
            Self::CheckMissing(CheckKind::Selfie) => "A selfie is needed and was not checked.",
            Self::CheckMissing(CheckKind::Phone) => "A phone is needed and was not checked.",
            Self::CheckMissing(CheckKind::Email) => "An email is needed and was not checked.",
            Self::BindingMissing => {
                "It is not known whether the verification is of the same customer as the match."
            }
            Self::BindingDiffers => "The verification is of another customer than the match.",
            Self::Claimant(Link::Confirmed) => {
                "The verified person agrees with what was claimed as well as the policy asks."
            }
            Self::Claimant(Link::Unclear) => {
                "The verified person may be the one who was claimed, but agrees less well than the policy asks."
            }
            Self::Claimant(Link::Business) => {
                "Of the names that were claimed and verified, one is a person's and one a business's: neither confirms nor contradicts the other."
            }
            Self::Claimant(Link::Contradicted) => {
                "The verified name is another person's than the claimed one."
            }
            Self::Claimant(Link::Unknown) => {
                "No name was claimed, or none is verified, so the two cannot be compared."
            }
            Self::Owner(Link::Confirmed) => {
                "The verified person agrees with an owner whom the bank names as well as the policy asks."
            }
            Self::Owner(Link::Unclear) => {
                "The verified person may be an owner, but agrees less well than the policy asks."
            }
            Self::Owner(Link::Business) => {
                "Of the names of the owner and on the verification, one is a person's and one a business's: neither confirms nor contradicts the other."
            }
            Self::Owner(Link::Contradicted) => {
                "The verified name is none of those of the owners whom the bank names."
            }
            Self::Owner(Link::Unknown) => {
                "The bank names no owner, or no name is verified, so the two cannot be compared."
            }
        }
    }

    /// The check it is about, where it is about one.
    #[must_use]
    pub const fn check(self) -> Option<CheckKind> {
        match self {
            Self::CheckFailed(check) | Self::CheckMissing(check) => Some(check),
            _ => None,
        }
    }

    /// What it does to a payment: `None` where it speaks for it.
    const fn objection(self) -> Option<Outcome> {
        match self {
            Self::OwnershipCancels
            | Self::Claimant(Link::Contradicted)
            | Self::Owner(Link::Contradicted) => Some(Outcome::CancelPayment),
            Self::Claimant(Link::Confirmed) | Self::Owner(Link::Confirmed) => None,
            _ => Some(Outcome::StepUpVerification),
        }
    }
}

impl fmt::Display for CombinedReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CombinedReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = 2 + usize::from(self.check().is_some());
        let mut reason = serializer.serialize_struct("CombinedReason", length)?;
        reason.serialize_field("code", self.as_str())?;
        if let Some(check) = self.check() {
            reason.serialize_field("check", &check)?;
        }
        reason.serialize_field("message", self.message())?;
        reason.end()
    }
}

impl<'de> Deserialize<'de> for CombinedReason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            code: String,
            check: Option<CheckKind>,
        }
        let Written { code, check } = Written::deserialize(deserializer)?;
        let of_checks = CheckKind::ALL
            .into_iter()
            .flat_map(|of| [Self::CheckFailed(of), Self::CheckMissing(of)]);
        let of_links = Link::ALL.into_iter().flat_map(|of| [Self::Claimant(of), Self::Owner(of)]);
        [Self::OwnershipCancels, Self::BindingMissing, Self::BindingDiffers]
            .into_iter()
            .chain(of_checks)
            .chain(of_links)
            .find(|reason| reason.as_str() == code && reason.check() == check)
            .ok_or_else(|| de::Error::custom("a reason that is not known"))
    }
}

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

    let mut reasons = Vec::new();
    if decision.outcome == Outcome::CancelPayment {
        reasons.push(CombinedReason::OwnershipCancels);
    }
    reasons.extend(lacking_checks(report, rule));
    reasons.extend(match (binding, rule.binding()) {
        (Binding::SameCustomer, _) | (Binding::Unknown, BindingRule::Optional) => None,
        (Binding::Unknown, BindingRule::Required) => Some(CombinedReason::BindingMissing),
        (Binding::AnotherCustomer, _) => Some(CombinedReason::BindingDiffers),
    });
    reasons.push(CombinedReason::Claimant(verified_is_claimant));
    reasons.push(CombinedReason::Owner(verified_is_owner));

    let objects = |outcome| reasons.iter().any(|reason| reason.objection() == Some(outcome));
    let outcome = [Outcome::CancelPayment, Outcome::StepUpVerification]
        .into_iter()
        .find(|outcome| objects(*outcome))
        .unwrap_or(Outcome::ProceedWithPayment);
    Ok(CombinedDecision {
        outcome,
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
