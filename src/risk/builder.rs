//! How a policy is made, from code or from JSON, and checked.

use core::fmt;

use serde::{Deserialize, Deserializer, de::Error as _, de::MapAccess};

use super::{
    decimal::Decimal,
    policy::{MissingScores, RiskPolicy},
    step_up::{BindingRule, StepUpBuilder, StepUpPolicy},
};
use crate::{
    api::read::{self, At, Element, Notes, Object, OtherKeys, Value, impl_object},
    by_field::ByField,
    error::{Error, ErrorCode},
    score::Field,
    verification::CheckKind,
};

/// A policy in the making.
///
/// ```
/// use ownership_match::{Field, risk::RiskPolicy};
///
/// let policy = RiskPolicy::builder("name first")
///     .weight(Field::Name, 2.0)
///     .floor(Field::Name, 70.0)
///     .required([Field::Name])
///     .build()?;
/// assert_eq!(policy.name(), "name first");
///
/// let error = RiskPolicy::builder("upside down").proceed_at(50.0).build().unwrap_err();
/// assert_eq!(error.params().collect::<Vec<_>>(), ["proceed_at", "step_up_at"]);
/// # Ok::<(), ownership_match::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct RiskPolicyBuilder {
    name: Option<String>,
    weights: ByField<Option<f64>>,
    proceed_at: Option<f64>,
    step_up_at: Option<f64>,
    floors: Option<ByField<Option<f64>>>,
    missing: Option<MissingScores>,
    required: Option<Vec<Field>>,
    min_scored_fields: Option<i64>,
    step_up: Option<StepUpPolicy>,
    written_step_up: Option<StepUpBuilder>,
}

impl RiskPolicyBuilder {
    /// The heaviest weight; ratios beyond it say that a field should not be weighed at all.
    const MOST_WEIGHT: u32 = 1_000_000;

    pub(super) fn new(name: &str) -> Self {
        Self { name: Some(name.to_owned()), ..Self::default() }
    }

    /// How much a field counts against the others, 0 to 1,000,000; 1 where it is not set.
    pub fn weight(mut self, field: Field, weight: f64) -> Self {
        *self.weights.slot(field) = Some(weight);
        self
    }

    /// The mean, 0 to 100, from which the payment proceeds; 70 where it is not set.
    pub fn proceed_at(mut self, mean: f64) -> Self {
        self.proceed_at = Some(mean);
        self
    }

    /// The mean, 0 to 100, from which a verification is asked for, and below which the payment is
    /// cancelled; 60 where it is not set.
    pub fn step_up_at(mut self, mean: f64) -> Self {
        self.step_up_at = Some(mean);
        self
    }

    /// The score, 0 to 100, below which a field stops a payment from proceeding whatever the mean. A name
    /// has a floor of 30, and keeps it where only other fields are given one; a floor of 0 takes it away.
    pub fn floor(mut self, field: Field, score: f64) -> Self {
        *self.floors.get_or_insert_with(default_floors).slot(field) = Some(score);
        self
    }

    /// How fields without a score count; [`MissingScores::Skip`] where it is not set.
    pub fn missing(mut self, missing: MissingScores) -> Self {
        self.missing = Some(missing);
        self
    }

    /// The fields that must have a score for a payment to proceed; none where it is not set.
    pub fn required(mut self, fields: impl IntoIterator<Item = Field>) -> Self {
        self.required = Some(fields.into_iter().collect());
        self
    }

    /// How many fields must have scores, 0 to 4, for the thresholds to be asked at all; 2 where it is
    /// not set.
    pub fn min_scored_fields(mut self, count: u8) -> Self {
        self.min_scored_fields = Some(count.into());
        self
    }

    /// What a verification must show for a payment to proceed, as another policy has it;
    /// [`StepUpPolicy::default`] where it is not set. The four settings below change parts of it.
    pub fn step_up(mut self, step_up: StepUpPolicy) -> Self {
        self.step_up = Some(step_up);
        self
    }

    /// The checks that must be verified; document and selfie where it is not set.
    pub fn step_up_checks(mut self, checks: impl IntoIterator<Item = CheckKind>) -> Self {
        self.written_step_up.get_or_insert_default().checks = Some(checks.into_iter().collect());
        self
    }

    /// The score, 0 to 100, that the verified person must reach against what was claimed; 70 for the
    /// name and none for other fields where it is not set.
    ///
    /// ```
    /// use ownership_match::{Field, risk::RiskPolicy, verification::CheckKind};
    ///
    /// let policy = RiskPolicy::builder("strict")
    ///     .step_up_checks([CheckKind::Document])
    ///     .claimed_floor(Field::Address, 60.0)
    ///     .owner_floor(Field::Name, 85.0)
    ///     .build()?;
    /// assert_eq!(policy.step_up().checks(), [CheckKind::Document]);
    /// assert_eq!(policy.step_up().claimed_floor(Field::Name), Some(70.0));
    /// assert_eq!(policy.step_up().owner_floor(Field::Name), Some(85.0));
    ///
    /// let error = RiskPolicy::builder("loose").owner_floor(Field::Name, -1.0).build().unwrap_err();
    /// assert_eq!(error.param(), Some("step_up.owner_floors.name"));
    /// # Ok::<(), ownership_match::Error>(())
    /// ```
    pub fn claimed_floor(mut self, field: Field, score: f64) -> Self {
        let step_up = self.written_step_up.get_or_insert_default();
        *step_up.claimed_floors.slot(field) = Some(score);
        self
    }

    /// The score, 0 to 100, that the verified person must reach against an owner; 70 for the name and
    /// none for other fields where it is not set.
    pub fn owner_floor(mut self, field: Field, score: f64) -> Self {
        let step_up = self.written_step_up.get_or_insert_default();
        *step_up.owner_floors.slot(field) = Some(score);
        self
    }

    /// Whether a verification must be known to be this customer's; [`BindingRule::Required`] where it
    /// is not set.
    pub fn binding(mut self, binding: BindingRule) -> Self {
        self.written_step_up.get_or_insert_default().binding = Some(binding);
        self
    }

    /// The policy, if it makes sense.
    ///
    /// # Errors
    ///
    /// [`ParameterInvalid`](ErrorCode::ParameterInvalid) with every key that is wrong: a number out of
    /// its range or with more than six decimals, weights that are all 0, thresholds out of order, a
    /// step up without any check.
    pub fn build(self) -> Result<RiskPolicy, Error> {
        let notes = Notes::default();
        let policy = self.checked(&notes);
        notes.into_result().map(|()| policy)
    }

    /// The policy, with the default's value where a mistake is noted.
    fn checked(self, notes: &Notes) -> RiskPolicy {
        let default = RiskPolicy::default();
        let proceed_at = decimal(self.proceed_at, 100, "proceed_at", notes);
        let step_up_at = decimal(self.step_up_at, 100, "step_up_at", notes);
        // A threshold that is not a number of its own has no place among others.
        let have_order = proceed_at.is_some() == self.proceed_at.is_some()
            && step_up_at.is_some() == self.step_up_at.is_some();
        let mut policy = RiskPolicy {
            name: self.name.unwrap_or(default.name),
            missing: self.missing.unwrap_or(default.missing),
            proceed_at: proceed_at.unwrap_or(default.proceed_at),
            step_up_at: step_up_at.unwrap_or(default.step_up_at),
            step_up: {
                let whole = self.step_up.unwrap_or(default.step_up);
                let written = self.written_step_up;
                written.map_or(whole.clone(), |written| written.checked(whole, "step_up.", notes))
            },
            ..default
        };
        for field in Field::ALL {
            let path = format_args!("weights.{field}");
            if let Some(weight) = decimal(*self.weights.get(field), Self::MOST_WEIGHT, path, notes)
            {
                *policy.weights.slot(field) = weight;
            }
        }
        if let Some(floors) = self.floors {
            policy.floors = ByField::from_fn(|field| {
                decimal(*floors.get(field), 100, format_args!("floors.{field}"), notes)
            });
        }
        for field in self.required.into_iter().flatten() {
            *policy.required.slot(field) = true;
        }
        match self.min_scored_fields.map(u8::try_from) {
            None => {}
            Some(Ok(count @ 0..=4)) => policy.min_scored_fields = count,
            Some(_) => note(notes, "min_scored_fields", "must be 0 to 4."),
        }
        if Field::ALL.iter().all(|field| policy.weights.get(*field).millionths() == 0) {
            note(notes, "weights", "must not all be 0.");
        }
        if have_order && policy.proceed_at < policy.step_up_at {
            for path in ["proceed_at", "step_up_at"] {
                note(notes, path, "is out of order: proceed_at must not be below step_up_at.");
            }
        }
        policy
    }
}

/// The default policy's floors, as a builder keeps them.
fn default_floors() -> ByField<Option<f64>> {
    let default = RiskPolicy::default();
    ByField::from_fn(|field| default.floor(field))
}

/// An exact number from the one that was given; none where there is none, or a mistake is noted.
pub(super) fn decimal(
    given: Option<f64>,
    most: u32,
    path: impl fmt::Display,
    notes: &Notes,
) -> Option<Decimal> {
    let read = Decimal::read(given?, most);
    if read.is_none() {
        let must = if most == 100 {
            "must be 0 to 100, with at most six decimals."
        } else {
            "must be 0 to 1,000,000, with at most six decimals."
        };
        note(notes, path, must);
    }
    read
}

/// Notes that what is written at a path is not part of a policy.
pub(super) fn note(notes: &Notes, path: impl fmt::Display, must: &'static str) {
    notes.note(ErrorCode::ParameterInvalid, path, must);
}

impl<'de> Deserialize<'de> for RiskPolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::attempt::<RiskPolicyBuilder, D>(deserializer)?
            .and_then(RiskPolicyBuilder::build)
            .map_err(D::Error::custom)
    }
}

impl_object!(RiskPolicyBuilder, Refused, {
    "name" => name,
    "weights" => weights via Option::unwrap_or_default,
    "proceed_at" => proceed_at,
    "step_up_at" => step_up_at,
    "floors" => floors,
    "missing" => missing,
    "required" => required,
    "min_scored_fields" => min_scored_fields,
    "step_up" => written_step_up,
});

impl<'de> Object<'de> for ByField<Option<f64>> {
    const KEYS: &'static [&'static str] = &["name", "address", "email", "phone"];
    const OTHER_KEYS: OtherKeys = OtherKeys::Refused;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        let number = value.read()?;
        if let Some(field) = Field::ALL.into_iter().find(|field| field.as_str() == key) {
            *self.slot(field) = number;
        }
        Ok(())
    }
}

impl<'de> Element<'de> for Field {
    const MUST: &'static str = "must be name, address, email or phone.";

    fn from_text(text: &str, _at: At<'_>) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == text)
    }
}

impl<'de> Element<'de> for MissingScores {
    const MUST: &'static str = "must be skip or zero.";

    fn from_text(text: &str, _at: At<'_>) -> Option<Self> {
        match text {
            "skip" => Some(Self::Skip),
            "zero" => Some(Self::Zero),
            _ => None,
        }
    }
}
