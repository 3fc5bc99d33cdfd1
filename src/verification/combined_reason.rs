//! Why a decision that rests on a match and a verification is what it is.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

use super::{check::CheckKind, link::Link};
use crate::risk::Outcome;

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
            Self::CheckFailed(check) => failed(check),
            Self::CheckMissing(check) => missing(check),
            Self::BindingMissing => {
                "It is not known whether the verification is of the same customer as the match."
            }
            Self::BindingDiffers => "The verification is of another customer than the match.",
            Self::Claimant(link) => claimant(link),
            Self::Owner(link) => owner(link),
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
    pub(super) const fn objection(self) -> Option<Outcome> {
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

const fn failed(check: CheckKind) -> &'static str {
    match check {
        CheckKind::Document => "The document is not verified.",
        CheckKind::IdNumber => "The ID number is not verified.",
        CheckKind::Selfie => "The selfie is not verified.",
        CheckKind::Phone => "The phone is not verified.",
        CheckKind::Email => "The email is not verified.",
    }
}

const fn missing(check: CheckKind) -> &'static str {
    match check {
        CheckKind::Document => "A document is needed and was not checked.",
        CheckKind::IdNumber => "An ID number is needed and was not checked.",
        CheckKind::Selfie => "A selfie is needed and was not checked.",
        CheckKind::Phone => "A phone is needed and was not checked.",
        CheckKind::Email => "An email is needed and was not checked.",
    }
}

/// Whether the person who verified is the person who typed.
const fn claimant(link: Link) -> &'static str {
    match link {
        Link::Confirmed => {
            "The verified person agrees with what was claimed as well as the policy asks."
        }
        Link::Unclear => {
            "The verified person may be the one who was claimed, but agrees less well than the policy asks."
        }
        Link::Business => {
            "Of the names that were claimed and verified, one is a person's and one a business's: neither confirms nor contradicts the other."
        }
        Link::Contradicted => "The verified name is another person's than the claimed one.",
        Link::Unknown => "No name was claimed, or none is verified, so the two cannot be compared.",
    }
}

/// Whether the person who verified is the person who owns.
const fn owner(link: Link) -> &'static str {
    match link {
        Link::Confirmed => {
            "The verified person agrees with an owner whom the bank names as well as the policy asks."
        }
        Link::Unclear => {
            "The verified person may be an owner, but agrees less well than the policy asks."
        }
        Link::Business => {
            "Of the names of the owner and on the verification, one is a person's and one a business's: neither confirms nor contradicts the other."
        }
        Link::Contradicted => {
            "The verified name is none of those of the owners whom the bank names."
        }
        Link::Unknown => {
            "The bank names no owner, or no name is verified, so the two cannot be compared."
        }
    }
}
