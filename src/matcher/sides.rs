//! What is compared: a claim and an account's owners, normalised.

use core::fmt;

use crate::{
    address::{self, PostalAddress},
    by_field::ByField,
    country::Country,
    email::{self, Email},
    name::{self, Name},
    owner::{Owner, OwnerInformation},
    phone::{self, Phone},
    reading::{Reading, Side},
    results::{FieldResult, MatchResults, Missing},
    score::Field,
};

/// Normalises a value where there is one.
fn read<R, T>(raw: Option<R>, normalise: impl FnOnce(R) -> Reading<T>) -> Reading<T> {
    raw.map_or(Reading::Absent, normalise)
}

/// What was claimed, normalised by [`Matcher::claim`](super::Matcher::claim).
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

    /// What must be read of an owner to compare this claim: what can be compared, and where a phone
    /// number's region is in doubt, the address.
    pub(super) fn needed(&self) -> ByField<bool> {
        let region = match &self.phone {
            Reading::Usable(phone) => !phone.states_country() && country(&self.address).is_none(),
            Reading::Absent | Reading::Unusable => false,
        };
        ByField::from_fn(|field| match field {
            Field::Name => matches!(self.name, Reading::Usable(_)),
            Field::Address => region || matches!(self.address, Reading::Usable(_)),
            Field::Email => matches!(self.email, Reading::Usable(_)),
            Field::Phone => matches!(self.phone, Reading::Usable(_)),
        })
    }

    /// The same claim with its address reported as incomplete instead of compared.
    pub(crate) fn with_incomplete_address(self) -> Self {
        Self { address_is_incomplete: true, ..self }
    }

    /// Every claimed field against one owner.
    pub(super) fn results(&self, held: &HeldOwner, default_region: Country) -> MatchResults {
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

/// An account's owners, normalised by [`Matcher::account`](super::Matcher::account).
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

/// One owner, normalised.
#[derive(Clone)]
pub(super) struct HeldOwner {
    name: Reading<Name>,
    email: Reading<Email>,
    phone: Reading<Phone>,
    address: Reading<PostalAddress>,
}

impl HeldOwner {
    /// An owner of whom nothing is known: what an account without owners is compared with.
    pub(super) const UNKNOWN: Self = Self {
        name: Reading::Absent,
        email: Reading::Absent,
        phone: Reading::Absent,
        address: Reading::Absent,
    };

    /// Reads the fields that are `needed`; the others are as if they were not held.
    pub(super) fn read<'a>(owner: &'a Owner, needed: &ByField<bool>) -> Self {
        let side = Side::Held;
        let Owner { name, email, phone, raw_address, address } = owner;
        let text = |field, text: &'a Option<String>| text.as_deref().filter(|_| *needed.get(field));
        let parts = address.as_ref().filter(|_| *needed.get(Field::Address));
        Self {
            name: read(text(Field::Name, name), |raw| name::normalise(raw, side)),
            email: read(text(Field::Email, email), |raw| email::normalise(raw, side)),
            phone: read(text(Field::Phone, phone), |raw| phone::normalise(raw, side)),
            // Parts say more than one text does; blank parts say nothing.
            address: match read(parts, |parts| address::normalise(parts, side)) {
                Reading::Absent => {
                    let raw = text(Field::Address, raw_address);
                    read(raw, |raw| address::normalise_raw(raw, side))
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
