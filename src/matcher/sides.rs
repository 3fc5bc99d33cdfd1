//! What is compared: a claim and an account's owners, normalised.

use core::{borrow::Borrow, fmt};

use super::held::{Held, HeldOwner};
use crate::{
    address::{self, PostalAddress},
    country::Country,
    email::{self, Email},
    name::{self, Name},
    owner::OwnerInformation,
    phone::{self, Phone},
    reading::{Reading, Side},
    results::{FieldResult, MatchResults, Missing},
    score::{Field, Score},
};

/// Normalises a value where there is one.
pub(super) fn read<R, T>(raw: Option<R>, normalise: impl FnOnce(R) -> Reading<T>) -> Reading<T> {
    // A match, since `map_or` would move a whole value to say that there is none.
    match raw {
        Some(raw) => normalise(raw),
        None => Reading::Absent,
    }
}

/// What was claimed, normalised by [`Matcher::claim`](super::Matcher::claim), which has an example.
///
/// Its `Debug` prints nothing of it.
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
    pub(super) fn read(claimed: &OwnerInformation) -> Self {
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

    /// Compares the fields of one owner that are read and compared soonest: email and phone.
    pub(super) fn begin(
        &self,
        owner: &impl Held,
        default_region: Country,
        results: &mut MatchResults,
    ) {
        // A held address is seldom asked for its country, and is then read again to be compared.
        let region = || country(&self.address).or_else(|| country(owner.address().borrow()));
        results.email = self.email_result(|| owner.email());
        results.phone = self.phone_result(|| owner.phone(), region, default_region);
    }

    /// Adds the other claimed fields of an owner to the results that were [begun](Self::begin).
    /// Whether the owner may reach the `least` points: where not, what is left is not compared.
    pub(super) fn complete(
        &self,
        owner: &impl Held,
        results: &mut MatchResults,
        least: u16,
    ) -> bool {
        if self.is_beaten(results, least) {
            return false;
        }
        results.name = self.name_result(|| owner.name());
        if self.is_beaten(results, least) {
            return false;
        }
        results.address = self.address_result(|| owner.address());
        true
    }

    fn name_result<H>(&self, held: impl FnOnce() -> H) -> Option<FieldResult>
    where
        H: Borrow<Reading<Name>>,
    {
        FieldResult::of(Field::Name, &self.name, held, |claimed, held| {
            let evidence = name::compare(claimed, held);
            (name::calibrate(&evidence), name::reasons(&evidence))
        })
    }

    fn email_result<H>(&self, held: impl FnOnce() -> H) -> Option<FieldResult>
    where
        H: Borrow<Reading<Email>>,
    {
        FieldResult::of(Field::Email, &self.email, held, |claimed, held| {
            email::assess(&email::compare(claimed, held))
        })
    }

    fn phone_result<H>(
        &self,
        held: impl FnOnce() -> H,
        region: impl FnOnce() -> Option<Country>,
        default_region: Country,
    ) -> Option<FieldResult>
    where
        H: Borrow<Reading<Phone>>,
    {
        FieldResult::of(Field::Phone, &self.phone, held, |claimed, held| {
            let is_stated = claimed.states_country() || held.states_country();
            let region = (!is_stated).then(region).flatten().unwrap_or(default_region);
            let evidence = phone::compare(claimed, held, region);
            let reasons = phone::reasons(&evidence);
            #[cfg(feature = "phonenumber")]
            let reasons = reasons.and(phone::validity(claimed, held, region));
            (phone::calibrate(&evidence), reasons)
        })
    }

    fn address_result<H>(&self, held: impl FnOnce() -> H) -> Option<FieldResult>
    where
        H: Borrow<Reading<PostalAddress>>,
    {
        if self.address_is_incomplete && !matches!(self.address, Reading::Absent) {
            return Some(FieldResult::missing(Field::Address, Missing::ClaimedIncomplete));
        }
        FieldResult::of(Field::Address, &self.address, held, |claimed, held| {
            address::assess(&address::compare(claimed, held))
        })
    }

    /// Whether an owner stays below the `least` points, whatever the fields not yet compared give.
    fn is_beaten(&self, compared: &MatchResults, least: u16) -> bool {
        let most = |field, is_claimed| match compared.get(field) {
            Some(result) => result.score().map_or(0, |score| u16::from(score.get())),
            None if is_claimed => u16::from(Score::MAX.get()),
            None => 0,
        };
        least > 0
            && most(Field::Name, matches!(self.name, Reading::Usable(_)))
                + most(Field::Address, matches!(self.address, Reading::Usable(_)))
                + most(Field::Email, matches!(self.email, Reading::Usable(_)))
                + most(Field::Phone, matches!(self.phone, Reading::Usable(_)))
                < least
    }
}

/// The country an address says it is in.
fn country(address: &Reading<PostalAddress>) -> Option<Country> {
    match address {
        Reading::Usable(address) => address.country(),
        Reading::Absent | Reading::Unusable => None,
    }
}

/// An account's owners, normalised by [`Matcher::account`](super::Matcher::account).
///
/// Its `Debug` prints how many there are, and nothing of them.
#[derive(Clone)]
pub struct Account {
    pub(super) owners: Vec<HeldOwner>,
}

impl Account {
    /// How many owners the account has.
    #[must_use]
    pub fn owner_count(&self) -> usize {
        self.owners.len()
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
