//! The owners of an account, as the bank holds them or normalised before.

use core::borrow::Borrow;

use super::sides::read;
use crate::{
    address::{self, PostalAddress},
    email::{self, Email},
    name::{self, Name},
    owner::Owner,
    phone::{self, Phone},
    reading::{Reading, Side},
};

/// An owner whose values were normalised before, or are when they are asked for.
pub(super) trait Held {
    fn name(&self) -> impl Borrow<Reading<Name>>;
    fn email(&self) -> impl Borrow<Reading<Email>>;
    fn phone(&self) -> impl Borrow<Reading<Phone>>;
    fn address(&self) -> impl Borrow<Reading<PostalAddress>>;
}

#[expect(refining_impl_trait_internal, reason = "an account keeps what is read here")]
impl Held for Owner {
    fn name(&self) -> Reading<Name> {
        read(self.name.as_deref(), |raw| name::normalise(raw, Side::Held))
    }

    fn email(&self) -> Reading<Email> {
        read(self.email.as_deref(), |raw| email::normalise(raw, Side::Held))
    }

    fn phone(&self) -> Reading<Phone> {
        read(self.phone.as_deref(), |raw| phone::normalise(raw, Side::Held))
    }

    /// Parts say more than one text does, unless they say nothing.
    fn address(&self) -> Reading<PostalAddress> {
        let raw =
            || read(self.raw_address.as_deref(), |raw| address::normalise_raw(raw, Side::Held));
        match read(self.address.as_ref(), |parts| address::normalise(parts, Side::Held)) {
            Reading::Absent => raw(),
            Reading::Unusable => match raw() {
                Reading::Absent => Reading::Unusable,
                given => given,
            },
            given => given,
        }
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

impl From<&Owner> for HeldOwner {
    fn from(owner: &Owner) -> Self {
        Self {
            name: owner.name(),
            email: owner.email(),
            phone: owner.phone(),
            address: owner.address(),
        }
    }
}

impl Held for HeldOwner {
    fn name(&self) -> impl Borrow<Reading<Name>> {
        &self.name
    }

    fn email(&self) -> impl Borrow<Reading<Email>> {
        &self.email
    }

    fn phone(&self) -> impl Borrow<Reading<Phone>> {
        &self.phone
    }

    fn address(&self) -> impl Borrow<Reading<PostalAddress>> {
        &self.address
    }
}
