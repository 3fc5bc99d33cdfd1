//! What a verification must show for a payment to proceed.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

use super::{
    builder::{decimal, note},
    decimal::Decimal,
    policy::Keyed,
};
use crate::{
    api::read::{At, Element, Notes, attempt, impl_object},
    by_field::ByField,
    results::MatchResults,
    score::Field,
    verification::CheckKind,
    word::serde_words,
};

/// What a verification must show for a payment to proceed: `step_up` in a policy, or the settings of a
/// [builder](super::RiskPolicyBuilder::step_up_checks).
///
/// In JSON, with the default's values:
///
/// ```json
/// {"checks": ["document", "selfie"], "claimed_floors": {"name": 70}, "owner_floors": {"name": 70},
///  "binding": "required"}
/// ```
///
/// A key that is left out keeps the value above, and so does a floor of the name: without a name
/// nobody is recognised. `checks` must name at least one.
///
/// A careful payments team would not take less by default. A document alone may be stolen, so the
/// face counts too. 70 is where most of a name agrees. And a verification that is not known to be
/// this customer's shows nothing about this customer.
///
/// ```
/// use ownership_match::risk::RiskPolicy;
///
/// let policy: RiskPolicy = serde_json::from_str(r#"{"step_up": {"checks": ["document"]}}"#)?;
/// assert_eq!(serde_json::to_value(&policy)?["step_up"]["owner_floors"]["name"], 70);
/// assert!(serde_json::from_str::<RiskPolicy>(r#"{"step_up": {"checks": []}}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StepUpPolicy {
    checks: Vec<CheckKind>,
    claimed_floors: ByField<Option<Decimal>>,
    owner_floors: ByField<Option<Decimal>>,
    binding: BindingRule,
}

/// Whether a verification must be known to be this customer's.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum BindingRule {
    /// It must.
    #[default]
    Required,
    /// It need not; that it is another's is an objection all the same.
    Optional,
}

serde_words!(BindingRule);

impl BindingRule {
    /// Both rules.
    pub const ALL: [Self; 2] = [Self::Required, Self::Optional];

    /// Its word in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
        }
    }
}

impl Default for StepUpPolicy {
    fn default() -> Self {
        let floors = ByField::from_fn(|field| (field == Field::Name).then_some(Decimal::whole(70)));
        Self {
            checks: vec![CheckKind::Document, CheckKind::Selfie],
            claimed_floors: floors,
            owner_floors: floors,
            binding: BindingRule::Required,
        }
    }
}

impl StepUpPolicy {
    /// The checks that must be verified.
    #[must_use]
    pub fn checks(&self) -> &[CheckKind] {
        &self.checks
    }

    /// Whether a verification must be known to be this customer's.
    #[must_use]
    pub const fn binding(&self) -> BindingRule {
        self.binding
    }

    /// The score, 0 to 100, that the verified person must reach against what was claimed, where there
    /// is one.
    #[must_use]
    pub fn claimed_floor(&self, field: Field) -> Option<f64> {
        self.claimed_floors.get(field).map(Decimal::as_f64)
    }

    /// The score, 0 to 100, that the verified person must reach against an owner, where there is one.
    #[must_use]
    pub fn owner_floor(&self, field: Field) -> Option<f64> {
        self.owner_floors.get(field).map(Decimal::as_f64)
    }

    /// Whether the verified person reaches every floor against what was claimed.
    #[must_use]
    pub fn is_claimant(&self, results: &MatchResults) -> bool {
        reaches(&self.claimed_floors, results)
    }

    /// Whether the verified person reaches every floor against an owner of the account.
    #[must_use]
    pub fn is_owner(&self, results: &MatchResults) -> bool {
        reaches(&self.owner_floors, results)
    }
}

/// Whether every field with a floor has a score that reaches it.
fn reaches(floors: &ByField<Option<Decimal>>, results: &MatchResults) -> bool {
    Field::ALL.into_iter().all(|field| match floors.get(field) {
        None => true,
        Some(floor) => {
            results.score(field).is_some_and(|score| Decimal::whole(score.get().into()) >= *floor)
        }
    })
}

/// What a policy file says about the step up, still to be checked.
#[derive(Clone, Debug, Default)]
pub(super) struct StepUpBuilder {
    pub(super) checks: Option<Vec<CheckKind>>,
    pub(super) claimed_floors: ByField<Option<f64>>,
    pub(super) owner_floors: ByField<Option<f64>>,
    pub(super) binding: Option<BindingRule>,
}

impl StepUpBuilder {
    /// What stands at `root` in a policy, with the values of `otherwise` where nothing does or mistakes
    /// are noted.
    pub(super) fn checked(
        self,
        otherwise: StepUpPolicy,
        root: &str,
        notes: &Notes,
    ) -> StepUpPolicy {
        let mut checks = self.checks.unwrap_or(otherwise.checks);
        checks.sort_unstable();
        checks.dedup();
        if checks.is_empty() {
            note(notes, format_args!("{root}checks"), "must name at least one check.");
        }
        let floors = |given: ByField<Option<f64>>, otherwise: ByField<Option<Decimal>>, key| {
            ByField::from_fn(|field| {
                let path = format_args!("{root}{key}.{field}");
                decimal(*given.get(field), 100, path, notes).or(*otherwise.get(field))
            })
        };
        StepUpPolicy {
            checks,
            claimed_floors: floors(self.claimed_floors, otherwise.claimed_floors, "claimed_floors"),
            owner_floors: floors(self.owner_floors, otherwise.owner_floors, "owner_floors"),
            binding: self.binding.unwrap_or(otherwise.binding),
        }
    }
}

impl_object!(StepUpBuilder, Refused, {
    "checks" => checks,
    "claimed_floors" => claimed_floors via Option::unwrap_or_default,
    "owner_floors" => owner_floors via Option::unwrap_or_default,
    "binding" => binding,
});

impl<'de> Element<'de> for BindingRule {
    const MUST: &'static str = "must be required or optional.";

    fn from_text(text: &str, _at: At<'_>) -> Option<Self> {
        text.parse().ok()
    }
}

impl Serialize for StepUpPolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut policy = serializer.serialize_struct("StepUpPolicy", 4)?;
        policy.serialize_field("checks", &self.checks)?;
        policy
            .serialize_field("claimed_floors", &Keyed(|field| *self.claimed_floors.get(field)))?;
        policy.serialize_field("owner_floors", &Keyed(|field| *self.owner_floors.get(field)))?;
        policy.serialize_field("binding", &self.binding)?;
        policy.end()
    }
}

impl<'de> Deserialize<'de> for StepUpPolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let notes = Notes::default();
        let policy = attempt::<StepUpBuilder, D>(deserializer)?
            .map(|written| written.checked(Self::default(), "", &notes))
            .and_then(|policy| notes.into_result().map(|()| policy));
        policy.map_err(de::Error::custom)
    }
}
