//! Whether two records are of one customer, and of one person.

use super::names;
use crate::{
    reason::{ReasonCode, Reasons},
    results::MatchResults,
    word::serde_words,
};

serde_words!(Binding, Link);

/// Whether a verification is known to be of the customer whose claim was matched. It says so only
/// where both say who the customer is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Binding {
    /// Both are of one customer.
    SameCustomer,
    /// They are of two.
    AnotherCustomer,
    /// One of them does not say.
    Unknown,
}

impl Binding {
    /// All three.
    pub const ALL: [Self; 3] = [Self::SameCustomer, Self::AnotherCustomer, Self::Unknown];

    /// The binding by the ids of the two customers.
    ///
    /// ```
    /// use ownership_match::verification::Binding;
    ///
    /// assert_eq!(Binding::of(Some("cus_1"), Some("cus_1")), Binding::SameCustomer);
    /// assert_eq!(Binding::of(Some("cus_1"), Some("cus_2")), Binding::AnotherCustomer);
    /// assert_eq!(Binding::of(None, None), Binding::Unknown);
    /// ```
    #[must_use]
    pub fn of(verified: Option<&str>, matched: Option<&str>) -> Self {
        let told = |id: Option<&'_ str>| id.is_some_and(|id| !id.trim().is_empty());
        match (told(verified), told(matched)) {
            (true, true) if verified == matched => Self::SameCustomer,
            (true, true) => Self::AnotherCustomer,
            _ => Self::Unknown,
        }
    }

    /// Its word in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SameCustomer => "same_customer",
            Self::AnotherCustomer => "another_customer",
            Self::Unknown => "unknown",
        }
    }
}

/// Whether the verified person is somebody else's counterpart: the claimant, or an owner.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Link {
    /// Every floor of the policy is reached.
    Confirmed,
    /// Perhaps: the name is similar or only leaves something out, and a floor is not reached.
    Unclear,
    /// Neither: one name is a person's and the other a business's.
    Business,
    /// No: the name is another person's.
    Contradicted,
    /// One of the two has no name.
    Unknown,
}

impl Link {
    /// All five.
    pub const ALL: [Self; 5] =
        [Self::Confirmed, Self::Unclear, Self::Business, Self::Contradicted, Self::Unknown];

    /// The link that results tell, where `is_confirmed` says whether they reach every floor.
    pub(super) fn of(results: &MatchResults, is_confirmed: bool) -> Self {
        let Some((name, score)) = results.name.and_then(|name| Some((name, name.score()?))) else {
            return Self::Unknown;
        };
        if is_confirmed {
            return Self::Confirmed;
        }
        if score.get() >= names::SIMILAR || leaves_out(name.reasons()) {
            return Self::Unclear;
        }
        if name.reasons().contains(ReasonCode::PersonAgainstBusiness) {
            return Self::Business;
        }
        Self::Contradicted
    }

    /// Its word in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Unclear => "unclear",
            Self::Business => "business",
            Self::Contradicted => "contradicted",
            Self::Unknown => "unknown",
        }
    }
}

/// Whether names agree in all that both of them say: an omission is not another person's name.
fn leaves_out(reasons: Reasons) -> bool {
    use ReasonCode as Code;
    let any = |codes: &[Code]| codes.iter().any(|code| reasons.contains(*code));
    any(&[Code::GivenNameOmitted, Code::SurnameOmitted, Code::OnlyInitials])
        && !any(&[
            Code::Different,
            Code::GivenNameDiffers,
            Code::SurnameDiffers,
            Code::MiddleNameDiffers,
            Code::GenerationConflict,
        ])
}
