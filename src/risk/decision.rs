//! What was decided, and why.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error, ser::SerializeStruct};

use super::FineScore;
use crate::{score::Field, word::read_words};

read_words!(Outcome);

/// What to do about a payment.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The fields agree well enough.
    ProceedWithPayment,
    /// Ask for a verification of identity first, and decide again with what it shows.
    StepUpVerification,
    /// The fields do not agree.
    CancelPayment,
}

impl Outcome {
    /// Every outcome, from the best down.
    pub const ALL: [Self; 3] =
        [Self::ProceedWithPayment, Self::StepUpVerification, Self::CancelPayment];

    /// The outcome's key in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ProceedWithPayment => "proceed_with_payment",
            Self::StepUpVerification => "step_up_verification",
            Self::CancelPayment => "cancel_payment",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A decision, with what it rests on.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[non_exhaustive]
pub struct RiskDecision {
    /// What to do.
    pub outcome: Outcome,
    /// The weighted mean of the scores, cut to two decimals; `None` where no field has a score
    /// that counts.
    pub overall_score: Option<FineScore>,
    /// How strongly all the fields together speak for one person, from 0 to below 100; records are
    /// ranked by it. It rests on how many people share what was seen
    /// ([`guide::evidence`](crate::guide::evidence)), not on the policy's weights and thresholds;
    /// `None` where no field has a score.
    pub evidence_score: Option<FineScore>,
    /// The name of the policy that decided.
    pub policy: String,
    /// Why.
    pub reasons: DecisionReasons,
}

/// Why a decision is what it is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum DecisionReason {
    /// Fewer fields have scores than the policy needs, or none that it weighs.
    InsufficientData,
    /// The mean reaches the threshold to proceed.
    AboveProceedThreshold,
    /// The mean reaches the threshold to step up, and not the one to proceed.
    AboveStepUpThreshold,
    /// The mean reaches no threshold.
    BelowStepUpThreshold,
    /// This field's score is below its floor.
    BelowFloor(Field),
    /// This field has no score, and the policy requires one.
    RequiredMissing(Field),
}

impl DecisionReason {
    /// Every reason, in the order in which reasons are listed.
    pub const ALL: [Self; 12] = [
        Self::InsufficientData,
        Self::AboveProceedThreshold,
        Self::AboveStepUpThreshold,
        Self::BelowStepUpThreshold,
        Self::BelowFloor(Field::Name),
        Self::BelowFloor(Field::Address),
        Self::BelowFloor(Field::Email),
        Self::BelowFloor(Field::Phone),
        Self::RequiredMissing(Field::Name),
        Self::RequiredMissing(Field::Address),
        Self::RequiredMissing(Field::Email),
        Self::RequiredMissing(Field::Phone),
    ];

    /// The code for programs, in snake case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InsufficientData => "insufficient_data",
            Self::AboveProceedThreshold => "above_proceed_threshold",
            Self::AboveStepUpThreshold => "above_step_up_threshold",
            Self::BelowStepUpThreshold => "below_step_up_threshold",
            Self::BelowFloor(_) => "below_floor",
            Self::RequiredMissing(_) => "required_missing",
        }
    }

    /// The sentence for people.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::InsufficientData => "Too few fields have scores for the policy to decide by.",
            Self::AboveProceedThreshold => "The mean score reaches the threshold to proceed.",
            Self::AboveStepUpThreshold => {
                "The mean score reaches the threshold to verify, and not the one to proceed."
            }
            Self::BelowStepUpThreshold => "The mean score is below the threshold to verify.",
            Self::BelowFloor(Field::Name) => "The name's score is below its floor.",
            Self::BelowFloor(Field::Address) => "The address's score is below its floor.",
            Self::BelowFloor(Field::Email) => "The email's score is below its floor.",
            Self::BelowFloor(Field::Phone) => "The phone's score is below its floor.",
            Self::RequiredMissing(Field::Name) => "The name has no score and must have one.",
            Self::RequiredMissing(Field::Address) => "The address has no score and must have one.",
            Self::RequiredMissing(Field::Email) => "The email has no score and must have one.",
            Self::RequiredMissing(Field::Phone) => "The phone has no score and must have one.",
        }
    }

    /// The field it is about, where it is about one.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::BelowFloor(field) | Self::RequiredMissing(field) => Some(field),
            _ => None,
        }
    }

    const fn bit(self) -> u16 {
        1 << match self {
            Self::InsufficientData => 0,
            Self::AboveProceedThreshold => 1,
            Self::AboveStepUpThreshold => 2,
            Self::BelowStepUpThreshold => 3,
            Self::BelowFloor(field) => 4 + field as u16,
            Self::RequiredMissing(field) => 8 + field as u16,
        }
    }
}

impl fmt::Display for DecisionReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for DecisionReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = if self.field().is_some() { 3 } else { 2 };
        let mut reason = serializer.serialize_struct("DecisionReason", length)?;
        reason.serialize_field("code", self.as_str())?;
        match self.field() {
            Some(field) => reason.serialize_field("field", &field)?,
            None => reason.skip_field("field")?,
        }
        reason.serialize_field("message", self.message())?;
        reason.end()
    }
}

impl<'de> Deserialize<'de> for DecisionReason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            code: String,
            #[serde(default)]
            field: Option<Field>,
        }
        let written = Written::deserialize(deserializer)?;
        Self::ALL
            .into_iter()
            .find(|reason| reason.as_str() == written.code && reason.field() == written.field)
            .ok_or_else(|| D::Error::custom("a reason that is not known"))
    }
}

/// A set of reasons, listed in the order of [`DecisionReason::ALL`].
#[derive(Clone, Copy, Default, Eq, Hash, PartialEq)]
pub struct DecisionReasons(u16);

impl DecisionReasons {
    /// The set with `reason` in it where `holds`.
    #[must_use]
    pub const fn with_if(self, holds: bool, reason: DecisionReason) -> Self {
        if holds { Self(self.0 | reason.bit()) } else { self }
    }

    /// The set with `reason` in it.
    #[must_use]
    pub const fn with(self, reason: DecisionReason) -> Self {
        self.with_if(true, reason)
    }

    /// Whether there is no reason.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `reason` is in the set.
    #[must_use]
    pub const fn contains(self, reason: DecisionReason) -> bool {
        self.0 & reason.bit() != 0
    }

    /// The reasons, in the order of [`DecisionReason::ALL`].
    pub fn iter(self) -> impl Iterator<Item = DecisionReason> {
        DecisionReason::ALL.into_iter().filter(move |reason| self.contains(*reason))
    }
}

impl FromIterator<DecisionReason> for DecisionReasons {
    fn from_iter<I: IntoIterator<Item = DecisionReason>>(reasons: I) -> Self {
        reasons.into_iter().fold(Self::default(), Self::with)
    }
}

impl fmt::Debug for DecisionReasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for DecisionReasons {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for DecisionReasons {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<DecisionReason>::deserialize(deserializer)?.into_iter().collect())
    }
}
