//! Phones and emails, by a code that only whoever receives it can repeat.

use serde::{Serialize, de::MapAccess};

use super::{
    check::{Checked, Evidence, Facts, Findings, Given},
    code::VerificationErrorCode as Code,
    open::debug_hides,
};
use crate::{
    api::read::{Value, impl_object},
    email, phone,
    reading::{Reading, Side},
};

/// The least characters of a code; fewer are guessed too easily. Pinned by
/// `tests/verification/one_time_code.rs`.
const LEAST_CHARACTERS: usize = 4;

/// The phone that was checked.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct Phone {
    /// The number.
    pub phone: Option<String>,
}

/// The email that was checked.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct Email {
    /// The address.
    pub email: Option<String>,
}

/// A code that was sent, and what the person entered: `one_time_code`.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct OneTimeCode {
    /// The code that was sent.
    pub sent: Option<String>,
    /// What was entered.
    pub entered: Option<String>,
}

debug_hides!(Phone, Email, OneTimeCode);

/// Whether the person took part, and the code.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CodeEvidence {
    /// Whether the person declined to be sent a code: `declined`.
    pub declined: Option<bool>,
    /// The code, where one was sent.
    pub one_time_code: Option<OneTimeCode>,
}

/// A phone as it is given to [`check_phone`].
pub type GivenPhone = Given<Phone, CodeEvidence>;

/// An email as it is given to [`check_email`].
pub type GivenEmail = Given<Email, CodeEvidence>;

impl OneTimeCode {
    /// Whether the code was repeated. Case and what people put between digits count for nothing; a
    /// code of fewer than four letters and digits proves nothing.
    ///
    /// ```
    /// use ownership_match::verification::OneTimeCode;
    ///
    /// let code = |sent: &str, entered: &str| OneTimeCode {
    ///     sent: Some(sent.into()),
    ///     entered: Some(entered.into()),
    /// };
    /// assert!(code("424242", " 424 242 ").is_repeated());
    /// assert!(!code("424242", "424243").is_repeated());
    /// assert!(!code("", "").is_repeated());
    /// ```
    #[must_use]
    pub fn is_repeated(&self) -> bool {
        let bare = |text: &Option<String>| -> Vec<char> {
            let characters = text.iter().flat_map(|text| text.chars());
            characters.filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let (sent, entered) = (bare(&self.sent), bare(&self.entered));
        sent.len() >= LEAST_CHARACTERS && sent == entered
    }
}

/// Which failure is reported first: the person's own choice, then everything else.
const PHONE_ORDER: &[Code; 2] = &[Code::PhoneVerificationDeclined, Code::PhoneUnverifiedOther];
const EMAIL_ORDER: &[Code; 2] = &[Code::EmailVerificationDeclined, Code::EmailUnverifiedOther];

/// Checks a phone: `phone_verification_declined` comes before `phone_unverified_other`, which is
/// for a number that is none, a code that was not repeated, and no code at all.
///
/// ```
/// use ownership_match::verification::{CodeEvidence, GivenPhone, OneTimeCode, Phone, check_phone};
///
/// let code = OneTimeCode { sent: Some("424242".into()), entered: Some("424242".into()) };
/// let given = GivenPhone {
///     facts: Phone { phone: Some("+1 212-555-5555".into()) },
///     evidence: CodeEvidence { one_time_code: Some(code), declined: None },
///     ..GivenPhone::default()
/// };
/// assert!(check_phone(&given).is_verified());
///
/// let declined = CodeEvidence { declined: Some(true), ..given.evidence.clone() };
/// let checked = check_phone(&GivenPhone { evidence: declined, ..given });
/// assert_eq!(checked.error.unwrap().code.unwrap().as_str(), "phone_verification_declined");
/// ```
#[must_use]
pub fn check_phone(given: &GivenPhone) -> Checked<Phone> {
    let number = given.facts.phone.as_deref().map(|raw| phone::normalise(raw, Side::Claimed));
    let is_one = matches!(number, Some(Reading::Usable(number)) if number.is_one_number());
    check(given, is_one, PHONE_ORDER, "There is no phone number to verify.")
}

/// Checks an email, as [`check_phone`] a phone.
///
/// ```
/// use ownership_match::verification::{GivenEmail, check_email};
///
/// let checked = check_email(&GivenEmail::default());
/// assert_eq!(checked.error.unwrap().code.unwrap().as_str(), "email_unverified_other");
/// ```
#[must_use]
pub fn check_email(given: &GivenEmail) -> Checked<Email> {
    let address = given.facts.email.as_deref().map(|raw| email::normalise(raw, Side::Claimed));
    let is_one = matches!(address, Some(Reading::Usable(address)) if address.is_one_mailbox());
    check(given, is_one, EMAIL_ORDER, "There is no email address to verify.")
}

fn check<T: Clone>(
    given: &Given<T, CodeEvidence>,
    is_one: bool,
    order: &'static [Code; 2],
    nothing: &str,
) -> Checked<T> {
    let [declined, other] = order;
    let CodeEvidence { declined: has_declined, one_time_code } = &given.evidence;
    let mut findings = Findings::new(order, other.clone());
    findings.note_refusal(given);
    findings.note_if(*has_declined == Some(true), declined.clone(), declined.reason());
    findings.note_if(!is_one, other.clone(), nothing);
    match one_time_code {
        Some(code) => {
            let reason = "The code that was entered is not the one that was sent.";
            findings.note_if(!code.is_repeated(), other.clone(), reason);
        }
        None => {
            let reason = "No one-time code was sent.";
            findings.note_if(!given.is_vouched_for(), other.clone(), reason);
        }
    }
    findings.into_checked(given.facts.clone(), Vec::new())
}

impl_object!(OneTimeCode, Refused, {
    "sent" => sent,
    "entered" => entered,
});

impl<'de> Evidence<'de> for CodeEvidence {
    const KEYS: usize = 2;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "declined" => self.declined = value.read()?,
            _ => self.one_time_code = value.read()?,
        }
        Ok(())
    }
}

impl<'de> Facts<'de> for Phone {
    type Evidence = CodeEvidence;

    const GIVEN_KEYS: &'static [&'static str] =
        &["status", "error", "warnings", "phone", "declined", "one_time_code"];

    fn take<A: MapAccess<'de>>(&mut self, _: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.phone = value.read()?;
        Ok(())
    }
}

impl<'de> Facts<'de> for Email {
    type Evidence = CodeEvidence;

    const GIVEN_KEYS: &'static [&'static str] =
        &["status", "error", "warnings", "email", "declined", "one_time_code"];

    fn take<A: MapAccess<'de>>(&mut self, _: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.email = value.read()?;
        Ok(())
    }
}
