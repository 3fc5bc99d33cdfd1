//! The policy, and how it decides.

use serde::{Deserializer, Serialize, Serializer, ser::SerializeStruct};

use super::{
    FineScore, RiskPolicyBuilder,
    decimal::Decimal,
    decision::{DecisionReason, DecisionReasons, Outcome, RiskDecision},
    evidence::evidence_score,
    step_up::StepUpPolicy,
};
use crate::{
    api,
    by_field::ByField,
    error::Error,
    results::MatchResults,
    score::{Field, Score},
    word::serde_words,
};

/// How fields without a score count, whether nothing was claimed or nothing is held.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum MissingScores {
    /// They do not: the mean is that of the fields that have scores.
    #[default]
    Skip,
    /// As 0, in the mean and against floors.
    Zero,
}

serde_words!(MissingScores);

impl MissingScores {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Skip, Self::Zero];

    /// Its word in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Zero => "zero",
        }
    }
}

/// How results become a decision; see the [module](super) for the order of its rules.
///
/// In JSON, with the default policy's values:
///
/// ```json
/// {"name": "default", "weights": {"name": 1, "email": 1, "phone": 1, "address": 1},
///  "proceed_at": 70, "step_up_at": 60, "floors": {"name": 30}, "missing": "skip",
///  "required": [], "min_scored_fields": 2}
/// ```
///
/// What a verification must show is a further key, [`step_up`](StepUpPolicy), that is only written
/// where it is not the default. A key that is left out keeps the value above, and so does a weight.
/// `floors` and `required` are taken as they are given: `"floors": {}` means no floor.
///
/// ```
/// use ownership_match::{ErrorCode, risk::RiskPolicy};
///
/// let policy: RiskPolicy = serde_json::from_str(r#"{"name": "wary", "proceed_at": 82.5}"#)?;
/// assert_eq!(policy.name(), "wary");
/// assert_eq!(serde_json::to_value(&policy)?["proceed_at"], 82.5);
///
/// let json = r#"{"floors": {"nmae": 50}}"#;
/// let error = RiskPolicy::read(&mut serde_json::Deserializer::from_str(json)).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::ParameterUnknown);
/// assert_eq!(error.param(), Some("floors.nmae"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RiskPolicy {
    pub(super) name: String,
    pub(super) weights: ByField<Decimal>,
    pub(super) proceed_at: Decimal,
    pub(super) step_up_at: Decimal,
    pub(super) floors: ByField<Option<Decimal>>,
    pub(super) missing: MissingScores,
    pub(super) required: ByField<bool>,
    pub(super) min_scored_fields: u8,
    pub(super) step_up: StepUpPolicy,
}

impl Default for RiskPolicy {
    /// Equal weights over the fields that have scores, at least two of them; 70 and 60; a floor of
    /// 30 on the name, below which two names have nothing in common.
    fn default() -> Self {
        Self {
            name: "default".to_owned(),
            weights: ByField::from_fn(|_| Decimal::whole(1)),
            proceed_at: Decimal::whole(70),
            step_up_at: Decimal::whole(60),
            floors: ByField::from_fn(|field| (field == Field::Name).then_some(Decimal::whole(30))),
            missing: MissingScores::Skip,
            required: ByField::default(),
            min_scored_fields: 2,
            step_up: StepUpPolicy::default(),
        }
    }
}

impl RiskPolicy {
    /// A policy of one's own, starting from the default one.
    pub fn builder(name: &str) -> RiskPolicyBuilder {
        RiskPolicyBuilder::new(name)
    }

    /// The documented function to the letter, for comparison: it adds the email's score twice,
    /// never looks at the phone's, counts what is missing as 0 and always divides by four.
    ///
    /// ```
    /// use ownership_match::{MatchResults, risk::{Outcome, RiskPolicy}};
    ///
    /// // (85 + 100 + 65 + 65) / 4, from the documented response.
    /// let results: MatchResults = serde_json::from_str(
    ///     r#"{"name": {"match_score": 85, "missing_data": false},
    ///         "address": {"match_score": 100, "missing_data": false},
    ///         "email": {"match_score": 65, "missing_data": false},
    ///         "phone": {"match_score": null, "missing_data": true}}"#,
    /// )?;
    /// let decision = RiskPolicy::documented().decide(&results);
    /// assert_eq!(decision.outcome, Outcome::ProceedWithPayment);
    /// assert_eq!(serde_json::to_value(&decision)?["overall_score"], 78.75);
    ///
    /// // Even of nothing it is sure.
    /// let decision = RiskPolicy::documented().decide(&MatchResults::default());
    /// assert_eq!(decision.outcome, Outcome::CancelPayment);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn documented() -> Self {
        Self {
            name: "documented".to_owned(),
            weights: ByField::from_fn(|field| match field {
                Field::Name | Field::Address => Decimal::whole(1),
                Field::Email => Decimal::whole(2),
                Field::Phone => Decimal::whole(0),
            }),
            floors: ByField::default(),
            missing: MissingScores::Zero,
            min_scored_fields: 0,
            ..Self::default()
        }
    }

    /// The name, which is printed with every decision.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The mean from which on a payment proceeds, 0 to 100.
    ///
    /// ```
    /// use ownership_match::risk::RiskPolicy;
    ///
    /// assert_eq!(RiskPolicy::default().proceed_at(), 70.0);
    /// assert_eq!(RiskPolicy::default().step_up_at(), 60.0);
    /// ```
    #[must_use]
    pub fn proceed_at(&self) -> f64 {
        self.proceed_at.as_f64()
    }

    /// The mean from which on an identity is verified first, 0 to 100.
    #[must_use]
    pub fn step_up_at(&self) -> f64 {
        self.step_up_at.as_f64()
    }

    /// How much a field counts against the others, 0 to 1,000,000.
    ///
    /// ```
    /// use ownership_match::{Field, risk::{MissingScores, RiskPolicy}};
    ///
    /// let policy = RiskPolicy::default();
    /// assert_eq!(policy.weight(Field::Phone), 1.0);
    /// assert_eq!((policy.floor(Field::Name), policy.floor(Field::Phone)), (Some(30.0), None));
    /// assert!(!policy.requires(Field::Name));
    /// assert_eq!((policy.missing(), policy.min_scored_fields()), (MissingScores::Skip, 2));
    /// ```
    #[must_use]
    pub fn weight(&self, field: Field) -> f64 {
        self.weights.get(field).as_f64()
    }

    /// The score, 0 to 100, below which a field stops a payment from proceeding, where it has one.
    #[must_use]
    pub fn floor(&self, field: Field) -> Option<f64> {
        self.floors.get(field).map(Decimal::as_f64)
    }

    /// Whether a field must have a score for a payment to proceed.
    #[must_use]
    pub const fn requires(&self, field: Field) -> bool {
        *self.required.get(field)
    }

    /// How fields without a score count.
    #[must_use]
    pub const fn missing(&self) -> MissingScores {
        self.missing
    }

    /// How many fields must have scores, 0 to 4, for the thresholds to be asked at all.
    #[must_use]
    pub const fn min_scored_fields(&self) -> u8 {
        self.min_scored_fields
    }

    /// What a verification must show for a payment to proceed.
    #[must_use]
    pub const fn step_up(&self) -> &StepUpPolicy {
        &self.step_up
    }

    /// Reads a policy, with typed errors that name the key.
    ///
    /// # Errors
    ///
    /// As [`api::read`] and [`RiskPolicyBuilder::build`].
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, Error> {
        api::read::<RiskPolicyBuilder, D>(deserializer)?.build()
    }

    /// Decides what to do about a payment with these results.
    ///
    /// Cost: constant, with one allocation for the policy's name.
    ///
    /// ```
    /// use ownership_match::{Field, MatchResults};
    /// use ownership_match::risk::{DecisionReason, Outcome, RiskPolicy};
    ///
    /// let results: MatchResults = serde_json::from_str(
    ///     r#"{"name": {"match_score": 25, "missing_data": false},
    ///         "email": {"match_score": 100, "missing_data": false},
    ///         "phone": {"match_score": 100, "missing_data": false}}"#,
    /// )?;
    /// let decision = RiskPolicy::default().decide(&results);
    /// assert_eq!(decision.overall_score.unwrap().to_string(), "75");
    /// // The mean would proceed; the name's floor of 30 does not let it.
    /// assert_eq!(decision.outcome, Outcome::StepUpVerification);
    /// assert!(decision.reasons.contains(DecisionReason::BelowFloor(Field::Name)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn decide(&self, results: &MatchResults) -> RiskDecision {
        let scored = Field::ALL.iter().filter(|field| results.score(**field).is_some()).count();
        let mean = self.mean(results);
        // Without any score there is no mean, unless the policy counts what is missing as 0 and
        // asks for no score.
        let scores_are_enough = scored >= usize::from(self.min_scored_fields)
            && (scored > 0 || self.missing == MissingScores::Zero);
        let mean = mean.filter(|_| scored > 0 || scores_are_enough);

        let (by_mean, reason) = match mean {
            Some(mean) if scores_are_enough => self.judge(mean),
            _ => (Outcome::StepUpVerification, DecisionReason::InsufficientData),
        };
        let objections = self.objections(results);
        let outcome = if by_mean == Outcome::ProceedWithPayment && !objections.is_empty() {
            Outcome::StepUpVerification
        } else {
            by_mean
        };
        RiskDecision {
            outcome,
            overall_score: mean.map(Mean::cut),
            evidence_score: evidence_score(results),
            policy: self.name.clone(),
            reasons: objections.with(reason),
        }
    }

    /// The weighted mean; `None` where no field counts.
    fn mean(&self, results: &MatchResults) -> Option<Mean> {
        let mut mean = Mean { points: 0, weight: 0 };
        for field in Field::ALL {
            let weight = self.weights.get(field).millionths();
            match results.score(field) {
                Some(score) => {
                    mean.points += weight * u64::from(score.get());
                    mean.weight += weight;
                }
                None if self.missing == MissingScores::Zero => mean.weight += weight,
                None => {}
            }
        }
        (mean.weight > 0).then_some(mean)
    }

    /// What the thresholds say.
    fn judge(&self, mean: Mean) -> (Outcome, DecisionReason) {
        if mean.reaches(self.proceed_at) {
            (Outcome::ProceedWithPayment, DecisionReason::AboveProceedThreshold)
        } else if mean.reaches(self.step_up_at) {
            (Outcome::StepUpVerification, DecisionReason::AboveStepUpThreshold)
        } else {
            (Outcome::CancelPayment, DecisionReason::BelowStepUpThreshold)
        }
    }

    /// Failed floors and requirements.
    fn objections(&self, results: &MatchResults) -> DecisionReasons {
        Field::ALL.into_iter().fold(DecisionReasons::default(), |found, field| {
            let score = results.score(field);
            let counted = match self.missing {
                MissingScores::Skip => score,
                MissingScores::Zero => Some(score.unwrap_or(Score::MIN)),
            };
            let is_below_floor = counted
                .zip(*self.floors.get(field))
                .is_some_and(|(score, floor)| Decimal::whole(score.get().into()) < floor);
            let is_required_and_missing = *self.required.get(field) && score.is_none();
            found
                .with_if(is_below_floor, DecisionReason::BelowFloor(field))
                .with_if(is_required_and_missing, DecisionReason::RequiredMissing(field))
        })
    }
}

/// A weighted mean as the fraction it is, so that comparing it is exact.
#[derive(Clone, Copy)]
struct Mean {
    /// Scores times weights in millionths: at most 4 × 100 × 10¹².
    points: u64,
    /// The weights in millionths; never 0.
    weight: u64,
}

impl Mean {
    fn reaches(self, threshold: Decimal) -> bool {
        u128::from(self.points) * u128::from(Decimal::ONE)
            >= u128::from(threshold.millionths()) * u128::from(self.weight)
    }

    const fn cut(self) -> FineScore {
        FineScore::from_ratio(self.points, self.weight)
    }
}

/// The fields in the order in which a policy is documented.
pub(super) const WRITTEN_ORDER: [Field; 4] =
    [Field::Name, Field::Email, Field::Phone, Field::Address];

impl Serialize for RiskPolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut policy = serializer.serialize_struct("RiskPolicy", 8)?;
        policy.serialize_field("name", &self.name)?;
        policy.serialize_field("weights", &Keyed(|field| Some(*self.weights.get(field))))?;
        policy.serialize_field("proceed_at", &self.proceed_at)?;
        policy.serialize_field("step_up_at", &self.step_up_at)?;
        policy.serialize_field("floors", &Keyed(|field| *self.floors.get(field)))?;
        policy.serialize_field("missing", &self.missing)?;
        let required: Vec<Field> =
            WRITTEN_ORDER.into_iter().filter(|field| *self.required.get(*field)).collect();
        policy.serialize_field("required", &required)?;
        policy.serialize_field("min_scored_fields", &self.min_scored_fields)?;
        if self.step_up != StepUpPolicy::default() {
            policy.serialize_field("step_up", &self.step_up)?;
        }
        policy.end()
    }
}

/// An object with a key for each field that has a value.
pub(super) struct Keyed<F>(pub(super) F);

impl<F: Fn(Field) -> Option<Decimal>> Serialize for Keyed<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            WRITTEN_ORDER.into_iter().filter_map(|field| Some((field, (self.0)(field)?))),
        )
    }
}
