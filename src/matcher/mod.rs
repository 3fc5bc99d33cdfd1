//! The whole road for a whole person: a claim, an account's owners, one report.

mod held;
mod sides;

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use self::held::Held;
pub use self::sides::{Account, Claim};
use crate::{
    country::Country,
    error::Error,
    limits,
    owner::{Owner, OwnerInformation},
    report::{MatchReport, MatchedOwner, PerField},
    results::MatchResults,
    score::{Field, Score},
    validate::{Completeness, nothing_claimed},
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
    /// the other number, nor the claimed address, nor the held one. It should [have a
    /// plan](crate::phone::has_plan): without one, such numbers agree only where they are written alike.
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
/// It keeps nothing but its options: one serves any number of threads, as do claims and accounts.
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
    ///
    /// ```
    /// use ownership_match::{Matcher, Owner, OwnerInformation};
    ///
    /// let matcher = Matcher::default();
    /// let claimed = OwnerInformation { name: Some("Jenny Rosen".into()), ..Default::default() };
    /// let claim = matcher.claim(&claimed)?;
    ///
    /// let scores = ["JENNY ROSEN", "MARK SMITH"].map(|name| {
    ///     let owner = Owner { name: Some(name.into()), ..Default::default() };
    ///     let account = matcher.account(&[owner]).unwrap();
    ///     let name = matcher.compare(&claim, &account).results.name;
    ///     name.and_then(|name| name.score()).unwrap().get()
    /// });
    /// assert_eq!(scores[0], 100);
    /// assert!(scores[1] < 30);
    /// # Ok::<(), ownership_match::Error>(())
    /// ```
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
        Ok(Account { owners: owners.iter().map(Into::into).collect() })
    }

    /// Compares a claim with an account.
    ///
    /// The results hold the fields that were claimed, all of them against one owner unless
    /// [`OwnerChoice::PerFieldMaximum`] was asked for: the owner with the most points summed over
    /// the fields, then with the better name, address, email and phone in turn, then the earlier.
    ///
    /// Cost: at most one comparison of every claimed field with each owner; an owner whom the fields compared
    /// so far put out of the running is compared no further.
    #[must_use]
    pub fn compare(&self, claim: &Claim, account: &Account) -> MatchReport {
        self.choose(claim, &account.owners)
    }

    /// Normalises both sides and compares them.
    ///
    /// It gives what [`compare`](Self::compare) gives and keeps one owner at a time.
    ///
    /// # Errors
    ///
    /// As [`claim`](Self::claim) and [`account`](Self::account). Cost: that of both and of
    /// [`compare`](Self::compare).
    pub fn match_owners(
        &self,
        claimed: &OwnerInformation,
        owners: &[Owner],
    ) -> Result<MatchReport, Error> {
        limits::check_claim(claimed)?;
        limits::check_owners(owners)?;
        Ok(self.choose(&Claim::read(claimed), owners))
    }

    /// Checks a request, normalises both sides and compares them.
    ///
    /// It gives what [`OwnerInformation::validate`] and then [`match_owners`](Self::match_owners)
    /// give, and reads each value once.
    ///
    /// # Errors
    ///
    /// Those of both.
    ///
    /// ```
    /// use ownership_match::{Completeness, ErrorCode, Matcher, OwnerInformation};
    ///
    /// let matcher = Matcher::default();
    /// let claimed = OwnerInformation { name: Some("Jenny Rosen".into()), ..Default::default() };
    /// let report = matcher.match_request(&claimed, &[], Completeness::Full)?;
    /// assert_eq!(report, matcher.match_owners(&claimed, &[])?);
    ///
    /// let nothing = matcher.match_request(&OwnerInformation::default(), &[], Completeness::Full);
    /// assert_eq!(nothing.unwrap_err().code(), ErrorCode::ParameterMissing);
    /// # Ok::<(), ownership_match::Error>(())
    /// ```
    pub fn match_request(
        &self,
        claimed: &OwnerInformation,
        owners: &[Owner],
        completeness: Completeness,
    ) -> Result<MatchReport, Error> {
        claimed.check_parts(OwnerInformation::ROOT, completeness)?;
        let claim = Claim::read(claimed);
        if claim.is_empty() {
            return Err(nothing_claimed(OwnerInformation::ROOT));
        }
        limits::check_owners(owners)?;
        Ok(self.choose(&claim, owners))
    }

    /// Compares a claim with owners and chooses whose results are reported.
    fn choose<H: Held>(&self, claim: &Claim, owners: &[H]) -> MatchReport {
        if owners.is_empty() {
            return self.choose(claim, &[Owner::default()]);
        }
        match self.options.owner_choice {
            OwnerChoice::OneOwner => self.one_owner(claim, owners),
            OwnerChoice::PerFieldMaximum => self.per_field_maximum(claim, owners),
        }
    }

    /// The results of the owner who agrees best.
    fn one_owner<H: Held>(&self, claim: &Claim, owners: &[H]) -> MatchReport {
        let mut report = MatchReport::empty();
        let best = match owners {
            // Most accounts have one owner, whom nobody has to be ranked against.
            [only] => {
                claim.begin(only, self.options.default_region, &mut report.results);
                claim.complete(only, &mut report.results, 0);
                0
            }
            _ => self.best_of(claim, owners, &mut report.results),
        };
        if Field::ALL.iter().any(|field| report.results.score(*field).is_some()) {
            report.matched_owner = MatchedOwner::One(best);
        }
        report
    }

    /// Which of several owners agrees best, whose results are `most` then.
    ///
    /// Those who have the most points so far are compared first, wherever they stand: so much sooner
    /// are the others left behind.
    fn best_of<H: Held>(&self, claim: &Claim, owners: &[H], most: &mut MatchResults) -> usize {
        let begin = |(at, owner)| {
            let mut results = MatchResults::empty();
            claim.begin(owner, self.options.default_region, &mut results);
            (at, owner, results)
        };
        let mut begun: SmallVec<[_; 2]> = (0..).zip(owners).map(begin).collect();
        begun.sort_by_key(|(_, _, results)| Reverse(points(results)));
        let mut best = 0;
        for (at, owner, mut results) in begun {
            // Of two who agree as well, the earlier.
            if claim.complete(owner, &mut results, points(most))
                && (rank(&results), best) >= (rank(most), at)
            {
                (best, *most) = (at, results);
            }
        }
        best
    }

    /// The best result of each field, whoever's it is.
    fn per_field_maximum<H: Held>(&self, claim: &Claim, owners: &[H]) -> MatchReport {
        let mut results = MatchResults::empty();
        let mut matched = PerField::default();
        for (index, owner) in owners.iter().enumerate() {
            let mut candidate = MatchResults::empty();
            claim.begin(owner, self.options.default_region, &mut candidate);
            claim.complete(owner, &mut candidate, 0);
            for field in Field::ALL {
                if results.get(field).is_none() || candidate.score(field) > results.score(field) {
                    *results.slot(field) = candidate.get(field).copied();
                    *matched.slot(field) = candidate.score(field).map(|_| index);
                }
            }
        }
        let matched_owner = if matched == PerField::default() {
            MatchedOwner::None
        } else {
            MatchedOwner::PerField(matched)
        };
        MatchReport { results, matched_owner }
    }
}

/// The sum of all scores.
fn points(results: &MatchResults) -> u16 {
    let scores = Field::ALL.iter().filter_map(|field| results.score(*field));
    scores.map(|score| u16::from(score.get())).sum()
}

/// What orders owners: the points, then each score in the documented order of the fields.
///
/// A score of 0 is more than no score: of two owners who do not match, the one who was compared.
fn rank(results: &MatchResults) -> (u16, [Option<Score>; 4]) {
    (points(results), Field::ALL.map(|field| results.score(field)))
}
