//! The whole road for a whole person: a claim, an account's owners, one report.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    address::{self, PostalAddress},
    country::Country,
    email::{self, Email},
    error::Error,
    limits,
    name::{self, Name},
    owner::{Owner, OwnerInformation},
    phone::{self, Phone},
    reading::{Reading, Side},
    report::{MatchReport, MatchedOwner, PerField},
    results::{FieldResult, MatchResults, Missing},
    score::{Field, Score},
};

/// What a [`Matcher`] can be told.
///
/// ```
/// use ownership_match::{Country, MatchOptions, OwnerChoice};
///
/// let options = MatchOptions::default();
/// assert_eq!(options.default_region, Country::US);
/// assert_eq!(options.owner_choice, OwnerChoice::OneOwner);
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct MatchOptions {
    /// Where a phone number without a country code is read when nothing else says where: neither
    /// the other number, nor the claimed address, nor the held one.
    pub default_region: Country,
    /// Which owner the results come from.
    pub owner_choice: OwnerChoice,
}

impl Default for MatchOptions {
    fn default() -> Self {
        Self { default_region: Country::US, owner_choice: OwnerChoice::default() }
    }
}

/// Which owner the results come from where an account has several.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerChoice {
    /// The one owner who agrees best over all the claimed fields, so that the results never mix
    /// two people.
    #[default]
    OneOwner,
    /// For each field the owner who agrees best, as other products do: the name of one owner may
    /// stand beside the email of another.
    PerFieldMaximum,
}

/// Compares claims with accounts.
///
/// ```
/// use ownership_match::{Matcher, MatchedOwner, Owner, OwnerInformation};
///
/// let claimed = OwnerInformation { name: Some("Jenny Rosen".into()), ..Default::default() };
/// let owners = [
///     Owner { name: Some("MARK SMITH".into()), ..Default::default() },
///     Owner { name: Some("JENNY ROSEN".into()), ..Default::default() },
/// ];
///
/// let report = Matcher::default().match_owners(&claimed, &owners)?;
/// assert_eq!(report.matched_owner, MatchedOwner::One(1));
/// assert_eq!(report.results.name.and_then(|name| name.score()).map(|score| score.get()), Some(100));
/// assert_eq!(report.results.email, None);
///
/// let nobody = Matcher::default().match_owners(&claimed, &[])?;
/// assert_eq!(nobody.matched_owner, MatchedOwner::None);
/// assert_eq!(nobody.results.name.and_then(|name| name.score()), None);
/// # Ok::<(), ownership_match::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Matcher {
    options: MatchOptions,
}

impl Matcher {
    /// A matcher with these options.
    #[must_use]
    pub const fn new(options: MatchOptions) -> Self {
        Self { options }
    }

    /// The options it was made with.
    #[must_use]
    pub const fn options(&self) -> MatchOptions {
        self.options
    }

    /// Normalises what was claimed, once, to be compared with any number of accounts.
    ///
    /// Any part may be missing, and parts of an address too; [`OwnerInformation::validate`] holds
    /// the stricter rules of a request.
    ///
    /// # Errors
    ///
    /// [`TooLong`](crate::ErrorCode::TooLong). Cost: linear in the length of the texts.
    pub fn claim(&self, claimed: &OwnerInformation) -> Result<Claim, Error> {
        limits::check_claim(claimed)?;
        Ok(Claim::read(claimed))
    }

    /// Normalises an account's owners, once, to be compared with any number of claims.
    ///
    /// # Errors
    ///
    /// [`TooLong`](crate::ErrorCode::TooLong) and [`TooManyOwners`](crate::ErrorCode::TooManyOwners).
    /// Cost: linear in the length of the texts.
    pub fn account(&self, owners: &[Owner]) -> Result<Account, Error> {
        limits::check_owners(owners)?;
        Ok(Account { owners: owners.iter().map(HeldOwner::read).collect() })
    }

    /// Compares a claim with an account.
    ///
    /// The results hold the fields that were claimed, all of them against one owner unless
    /// [`OwnerChoice::PerFieldMaximum`] was asked for: the owner with the most points summed over
    /// the fields, then with the better name, address, email and phone in turn, then the earlier.
    ///
    /// Cost: one comparison of every claimed field an owner.
    #[must_use]
    pub fn compare(&self, claim: &Claim, account: &Account) -> MatchReport {
        let region = self.options.default_region;
        self.choose(claim, account.owners.iter().map(|held| claim.results(held, region)))
    }

    /// Normalises both sides and compares them.
    ///
    /// It gives what [`compare`](Self::compare) gives and keeps one owner at a time.
    ///
    /// # Errors
    ///
    /// As [`claim`](Self::claim) and [`account`](Self::account).
    pub fn match_owners(
        &self,
        claimed: &OwnerInformation,
        owners: &[Owner],
    ) -> Result<MatchReport, Error> {
        limits::check_claim(claimed)?;
        limits::check_owners(owners)?;
        let claim = Claim::read(claimed);
        let region = self.options.default_region;
        let all = owners.iter().map(|owner| claim.results(&HeldOwner::read(owner), region));
        Ok(self.choose(&claim, all))
    }

    /// Chooses whose results are reported.
    fn choose(&self, claim: &Claim, mut all: impl Iterator<Item = MatchResults>) -> MatchReport {
        let Some(first) = all.next() else {
            return MatchReport {
                results: claim.results(&HeldOwner::UNKNOWN, self.options.default_region),
                matched_owner: MatchedOwner::None,
            };
        };
        match self.options.owner_choice {
            OwnerChoice::OneOwner => one_owner(first, all.zip(1..)),
            OwnerChoice::PerFieldMaximum => per_field_maximum(first, all.zip(1..)),
        }
    }
}

/// The results of the owner who agrees best.
fn one_owner(
    first: MatchResults,
    others: impl Iterator<Item = (MatchResults, usize)>,
) -> MatchReport {
    let (mut results, mut index) = (first, 0);
    for (candidate, at) in others {
        if rank(&candidate) > rank(&results) {
            (results, index) = (candidate, at);
        }
    }
    let anything = Field::ALL.iter().any(|field| results.score(*field).is_some());
    let matched_owner = if anything { MatchedOwner::One(index) } else { MatchedOwner::None };
    MatchReport { results, matched_owner }
}

/// What orders owners: the points, then each score in the documented order of the fields.
///
/// A score of nought is more than no score: of two owners who do not match, the one who was compared.
fn rank(results: &MatchResults) -> (u16, [Option<Score>; 4]) {
    let scores = Field::ALL.map(|field| results.score(field));
    let points = scores.iter().flatten().map(|score| u16::from(score.get())).sum();
    (points, scores)
}

/// The best result of each field, whoever's it is.
fn per_field_maximum(
    first: MatchResults,
    others: impl Iterator<Item = (MatchResults, usize)>,
) -> MatchReport {
    let mut results = first;
    let mut owners = PerField::default();
    for field in Field::ALL {
        *owners.slot(field) = results.score(field).map(|_| 0);
    }
    for (candidate, index) in others {
        for field in Field::ALL {
            if candidate.score(field) > results.score(field) {
                *results.slot(field) = candidate.get(field).copied();
                *owners.slot(field) = Some(index);
            }
        }
    }
    let matched_owner = if owners == PerField::default() {
        MatchedOwner::None
    } else {
        MatchedOwner::PerField(owners)
    };
    MatchReport { results, matched_owner }
}

/// Normalises a value where there is one.
fn read<R, T>(raw: Option<R>, normalise: impl FnOnce(R) -> Reading<T>) -> Reading<T> {
    raw.map_or(Reading::Absent, normalise)
}

/// What was claimed, normalised by [`Matcher::claim`].
#[derive(Clone)]
pub struct Claim {
    name: Reading<Name>,
    email: Reading<Email>,
    phone: Reading<Phone>,
    address: Reading<PostalAddress>,
    /// A customer's address that lacks a part is reported, not compared.
    address_is_incomplete: bool,
}

impl Claim {
    fn read(claimed: &OwnerInformation) -> Self {
        let side = Side::Claimed;
        Self {
            name: read(claimed.name.as_deref(), |raw| name::normalise(raw, side)),
            email: read(claimed.email.as_deref(), |raw| email::normalise(raw, side)),
            phone: read(claimed.phone.as_deref(), |raw| phone::normalise(raw, side)),
            address: read(claimed.address.as_ref(), |parts| address::normalise(parts, side)),
            address_is_incomplete: false,
        }
    }

    /// Whether nothing was claimed, so that every result would be empty.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self.name, Reading::Absent)
            && matches!(self.email, Reading::Absent)
            && matches!(self.phone, Reading::Absent)
            && matches!(self.address, Reading::Absent)
    }

    /// The same claim with its address reported as incomplete instead of compared.
    pub(crate) fn with_incomplete_address(self) -> Self {
        Self { address_is_incomplete: true, ..self }
    }

    /// Every claimed field against one owner.
    fn results(&self, held: &HeldOwner, default_region: Country) -> MatchResults {
        MatchResults {
            name: FieldResult::of(Field::Name, &self.name, &held.name, |claimed, held| {
                let evidence = name::compare(claimed, held);
                (name::calibrate(&evidence), name::reasons(&evidence))
            }),
            address: self.address_result(held),
            email: FieldResult::of(Field::Email, &self.email, &held.email, |claimed, held| {
                let evidence = email::compare(claimed, held);
                (email::calibrate(&evidence), email::reasons(&evidence))
            }),
            phone: FieldResult::of(Field::Phone, &self.phone, &held.phone, |claimed, number| {
                let region =
                    country(&self.address).or(country(&held.address)).unwrap_or(default_region);
                let evidence = phone::compare(claimed, number, region);
                let reasons = phone::reasons(&evidence);
                #[cfg(feature = "phonenumber")]
                let reasons = reasons.and(phone::validity(claimed, number, region));
                (phone::calibrate(&evidence), reasons)
            }),
        }
    }

    fn address_result(&self, held: &HeldOwner) -> Option<FieldResult> {
        if self.address_is_incomplete && !matches!(self.address, Reading::Absent) {
            return Some(FieldResult::missing(Field::Address, Missing::ClaimedIncomplete));
        }
        FieldResult::of(Field::Address, &self.address, &held.address, |claimed, held| {
            address::assess(&address::compare(claimed, held))
        })
    }
}

/// The country an address says it is in.
fn country(address: &Reading<PostalAddress>) -> Option<Country> {
    match address {
        Reading::Usable(address) => address.country(),
        Reading::Absent | Reading::Unusable => None,
    }
}

/// An account's owners, normalised by [`Matcher::account`].
#[derive(Clone)]
pub struct Account {
    owners: Vec<HeldOwner>,
}

impl Account {
    /// How many owners the account has.
    #[must_use]
    pub fn owner_count(&self) -> usize {
        self.owners.len()
    }
}

/// One owner, normalised.
#[derive(Clone)]
struct HeldOwner {
    name: Reading<Name>,
    email: Reading<Email>,
    phone: Reading<Phone>,
    address: Reading<PostalAddress>,
}

impl HeldOwner {
    /// An owner of whom nothing is known: what an account without owners is compared with.
    const UNKNOWN: Self = Self {
        name: Reading::Absent,
        email: Reading::Absent,
        phone: Reading::Absent,
        address: Reading::Absent,
    };

    fn read(owner: &Owner) -> Self {
        let side = Side::Held;
        let parts = read(owner.address.as_ref(), |parts| address::normalise(parts, side));
        Self {
            name: read(owner.name.as_deref(), |raw| name::normalise(raw, side)),
            email: read(owner.email.as_deref(), |raw| email::normalise(raw, side)),
            phone: read(owner.phone.as_deref(), |raw| phone::normalise(raw, side)),
            // Parts say more than one text does; blank parts say nothing.
            address: match parts {
                Reading::Absent => {
                    read(owner.raw_address.as_deref(), |raw| address::normalise_raw(raw, side))
                }
                given => given,
            },
        }
    }
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim").finish_non_exhaustive()
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").field("owners", &self.owners.len()).finish()
    }
}
