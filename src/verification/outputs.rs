//! What a verification has shown about a person.

use serde::Serialize;

use super::{
    check::Checked, dates::DateParts, document::Sex, id_number::IdNumberType, names,
    open::debug_hides, report::VerificationReport,
};
use crate::{
    api::read::{deserialize_input, impl_object},
    owner::{Address, Owner, OwnerInformation},
};

deserialize_input!(VerifiedOutputs);

/// What stands in place of a text that was removed on request.
pub(super) const REDACTED: &str = "[redacted]";

/// What the verified checks, and no others, tell about a person.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct VerifiedOutputs {
    /// The document's address.
    pub address: Option<Address>,
    /// The birth date.
    pub dob: Option<DateParts>,
    /// The email.
    pub email: Option<String>,
    /// Given names.
    pub first_name: Option<String>,
    /// The identity number.
    pub id_number: Option<String>,
    /// The kind of identity number.
    pub id_number_type: Option<IdNumberType>,
    /// Surnames.
    pub last_name: Option<String>,
    /// The phone.
    pub phone: Option<String>,
    /// The sex.
    pub sex: Option<Sex>,
    /// The place of birth, as it is printed.
    pub unparsed_place_of_birth: Option<String>,
    /// The sex, as it is printed.
    pub unparsed_sex: Option<String>,
}

debug_hides!(VerifiedOutputs);

impl VerifiedOutputs {
    /// What the verified checks of a report tell. The document's word on name and birth date comes
    /// before that of an identity number.
    #[must_use]
    pub fn of(report: &VerificationReport) -> Self {
        fn facts<T>(check: &Option<Checked<T>>) -> Option<&T> {
            check.as_ref().filter(|check| check.is_verified()).map(|check| &check.facts)
        }
        let mut outputs = Self {
            email: facts(&report.email).and_then(|email| email.email.clone()),
            phone: facts(&report.phone).and_then(|phone| phone.phone.clone()),
            ..Self::default()
        };
        if let Some(number) = facts(&report.id_number).cloned() {
            outputs.id_number = number.id_number;
            outputs.id_number_type = number.id_number_type;
            outputs.first_name = number.first_name;
            outputs.last_name = number.last_name;
            outputs.dob = number.dob;
        }
        if let Some(document) = facts(&report.document).cloned() {
            // A name is taken whole, never half from one check and half from another.
            if document.name().is_some() || outputs.name().is_none() {
                outputs.first_name = document.first_name;
                outputs.last_name = document.last_name;
            }
            outputs.dob = document.dob.or(outputs.dob);
            outputs.address = document.address;
            outputs.sex = document.sex;
            outputs.unparsed_place_of_birth = document.unparsed_place_of_birth;
            outputs.unparsed_sex = document.unparsed_sex;
        }
        outputs
    }

    /// Given names and surnames as one name.
    pub(super) fn name(&self) -> Option<String> {
        names::full(self.first_name.as_deref(), self.last_name.as_deref())
    }

    /// The person, to be compared with a bank's owners.
    pub(super) fn as_claim(&self) -> OwnerInformation {
        OwnerInformation {
            name: self.name(),
            address: self.address.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
        }
    }

    /// The person, to be compared with what was claimed.
    pub(super) fn as_owner(&self) -> Owner {
        let OwnerInformation { name, address, email, phone } = self.as_claim();
        Owner { name, address, email, phone, raw_address: None }
    }

    /// The same outputs with every value removed that there was.
    pub(super) fn redacted(&self) -> Self {
        let text = |text: &Option<String>| text.as_ref().map(|_| REDACTED.to_owned());
        Self {
            address: self.address.as_ref().map(|address| Address {
                line1: text(&address.line1),
                line2: text(&address.line2),
                city: text(&address.city),
                state: text(&address.state),
                postal_code: text(&address.postal_code),
                country: text(&address.country),
            }),
            // A date has no place for the word.
            dob: None,
            email: text(&self.email),
            first_name: text(&self.first_name),
            id_number: text(&self.id_number),
            id_number_type: self.id_number_type.clone(),
            last_name: text(&self.last_name),
            phone: text(&self.phone),
            sex: self.sex.as_ref().map(|_| Sex::Redacted),
            unparsed_place_of_birth: text(&self.unparsed_place_of_birth),
            unparsed_sex: text(&self.unparsed_sex),
        }
    }
}

impl_object!(VerifiedOutputs, Ignored, {
    "address" => address,
    "dob" => dob,
    "email" => email,
    "first_name" => first_name,
    "id_number" => id_number,
    "id_number_type" => id_number_type,
    "last_name" => last_name,
    "phone" => phone,
    "sex" => sex,
    "unparsed_place_of_birth" => unparsed_place_of_birth,
    "unparsed_sex" => unparsed_sex,
});
