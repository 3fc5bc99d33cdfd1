//! What all the checks share: what is given, what comes out, and which failure is reported.

use core::fmt;

use serde::{Serialize, Serializer, de::MapAccess, ser::SerializeStruct};

use super::{
    code::{VerificationError, VerificationErrorCode as Code},
    list::List,
    open::open_enum,
};
use crate::{
    api::read::{At, Element, Object, OtherKeys, Value, impl_object},
    word::{read_words, serde_words},
};

serde_words!(CheckKind);
read_words!(Warning);

open_enum! {
    /// How a check ended. Only [`Verified`](Self::Verified) is verified.
    CheckStatus, "must be text or null.";
    /// The check succeeded.
    Verified = "verified";
    /// The check failed.
    Unverified = "unverified";
}

/// The checks, in the order in which a session reports the first that failed.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum CheckKind {
    /// An identity document.
    Document,
    /// A national identity number.
    IdNumber,
    /// A picture of the person's face.
    Selfie,
    /// A telephone number.
    Phone,
    /// An email address.
    Email,
}

impl CheckKind {
    /// All five, in that order.
    pub const ALL: [Self; 5] =
        [Self::Document, Self::IdNumber, Self::Selfie, Self::Phone, Self::Email];

    /// The check's key in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::IdNumber => "id_number",
            Self::Selfie => "selfie",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }
}

impl fmt::Display for CheckKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<'de> Element<'de> for CheckKind {
    const MUST: &'static str = "must be document, id_number, selfie, phone or email.";

    fn from_text(text: &str, _at: At<'_>) -> Option<Self> {
        text.parse().ok()
    }
}

/// What a check reads: the keys of its report, and the keys of the evidence beside them.
pub trait Facts<'de>: Default {
    /// What a vendor tells beyond the report.
    type Evidence: Evidence<'de>;

    /// The keys of the report, with `status`, `error` and `warnings`, and after them those of the
    /// evidence.
    const GIVEN_KEYS: &'static [&'static str];

    /// The keys of the report.
    const KEYS: &'static [&'static str] =
        Self::GIVEN_KEYS.split_at(Self::GIVEN_KEYS.len() - Self::Evidence::KEYS).0;

    /// Takes the value of a key of the report.
    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error>;
}

/// What a vendor tells beyond the report.
pub trait Evidence<'de>: Default {
    /// How many keys it has.
    const KEYS: usize;

    /// Takes the value of one of its keys.
    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error>;
}

/// What is given to a check: what a capture vendor extracted, and what it made of it.
///
/// The vendor's `status` and `error` are evidence like any other: a refusal is never overruled, and
/// a `verified` is only as good as the rest. Where there is no status, the rest decides alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given<T, E> {
    /// The vendor's verdict, where it gives one.
    pub status: Option<CheckStatus>,
    /// Why the vendor refused.
    pub error: Option<VerificationError>,
    /// What the report will tell.
    pub facts: T,
    /// What only the check needs.
    pub evidence: E,
}

impl<T, E> Given<T, E> {
    /// Whether the vendor says that it is verified.
    pub(super) fn is_vouched_for(&self) -> bool {
        self.status == Some(CheckStatus::Verified)
    }

    /// Whether the vendor gives no verdict.
    pub(super) fn says_nothing(&self) -> bool {
        self.status.is_none() && self.error.is_none()
    }

    /// The vendor's refusal; `other` is the check's code for what has none.
    ///
    /// An error beside `verified` is a refusal too: of two verdicts, the one that costs less.
    pub(super) fn refusal(&self, other: Code) -> Option<VerificationError> {
        let told = self.error.clone().map(|error| match error {
            VerificationError { code: Some(code), reason: None } => code.into(),
            error => VerificationError { code: error.code.or(Some(other.clone())), ..error },
        });
        match self.status {
            Some(CheckStatus::Unverified) => Some(told.unwrap_or_else(|| other.into())),
            Some(CheckStatus::Unknown(_)) => Some(told.unwrap_or_else(|| {
                VerificationError::new(other, "The vendor's status is not known here.")
            })),
            Some(CheckStatus::Verified) | None => told,
        }
    }
}

/// The result of a check, as a report tells it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Checked<T> {
    /// How it ended. A report that does not say is not verified.
    pub status: CheckStatus,
    /// Why it failed.
    pub error: Option<VerificationError>,
    /// What was checked.
    pub facts: T,
    /// What is odd and does not fail the check; ours, and only written where there is any.
    pub warnings: Vec<Warning>,
}

impl<T: Default> Default for Checked<T> {
    fn default() -> Self {
        Self {
            status: CheckStatus::Unverified,
            error: None,
            facts: T::default(),
            warnings: Vec::new(),
        }
    }
}

impl<T> Checked<T> {
    /// Whether it is verified, and no error contradicts that.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.status == CheckStatus::Verified && self.error.is_none()
    }
}

impl<T: Serialize> Serialize for Checked<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a, T> {
            status: &'a CheckStatus,
            error: &'a Option<VerificationError>,
            #[serde(flatten)]
            facts: &'a T,
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            warnings: &'a [Warning],
        }
        let Self { status, error, facts, warnings } = self;
        Written { status, error, facts, warnings }.serialize(serializer)
    }
}

impl<'de, T: Facts<'de>> Object<'de> for Checked<T> {
    const KEYS: &'static [&'static str] = T::KEYS;
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "status" => self.status = value.read()?.unwrap_or(CheckStatus::Unverified),
            "error" => self.error = value.read().map(VerificationError::unless_null)?,
            "warnings" => self.warnings = value.read().map(WrittenWarning::known)?,
            _ => self.facts.take(key, value)?,
        }
        Ok(())
    }
}

impl<'de, T: Facts<'de, Evidence = E>, E: Evidence<'de>> Object<'de> for Given<T, E> {
    const KEYS: &'static [&'static str] = T::GIVEN_KEYS;
    const OTHER_KEYS: OtherKeys = OtherKeys::Ignored;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "status" => self.status = value.read()?,
            "error" => self.error = value.read().map(VerificationError::unless_null)?,
            // A report's warnings are ours, and made anew.
            "warnings" => value.ignore()?,
            key if T::KEYS.contains(&key) => self.facts.take(key, value)?,
            key => self.evidence.take(key, value)?,
        }
        Ok(())
    }
}

/// What is odd about a document that is verified all the same.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Warning {
    /// The date of issue is not a date, as in a published example.
    IssuedDateInvalid,
    /// The document is to be issued on a later day.
    IssuedDateInFuture,
    /// The document does not say until when it is valid.
    ExpirationDateMissing,
    /// A part of the birth date is missing, as some documents have it.
    BirthDateIncomplete,
    /// The document is issued before the birth, or after its own last day.
    DatesContradict,
}

impl Warning {
    /// Every warning.
    pub const ALL: [Self; 5] = [
        Self::IssuedDateInvalid,
        Self::IssuedDateInFuture,
        Self::ExpirationDateMissing,
        Self::BirthDateIncomplete,
        Self::DatesContradict,
    ];

    /// The code for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IssuedDateInvalid => "issued_date_invalid",
            Self::IssuedDateInFuture => "issued_date_in_future",
            Self::ExpirationDateMissing => "expiration_date_missing",
            Self::BirthDateIncomplete => "birth_date_incomplete",
            Self::DatesContradict => "dates_contradict",
        }
    }

    /// The sentence for people.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::IssuedDateInvalid => "The date of issue is not a valid date.",
            Self::IssuedDateInFuture => "The date of issue is in the future.",
            Self::ExpirationDateMissing => "The document does not say until when it is valid.",
            Self::BirthDateIncomplete => "A part of the birth date is missing.",
            Self::DatesContradict => {
                "The document is issued before the birth, or after its own last day."
            }
        }
    }
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut warning = serializer.serialize_struct("Warning", 2)?;
        warning.serialize_field("code", self.as_str())?;
        warning.serialize_field("message", self.message())?;
        warning.end()
    }
}

/// A warning as a report has it.
#[derive(Default)]
struct WrittenWarning {
    code: Option<String>,
}

impl_object!(WrittenWarning, Ignored, {
    "code" => code,
});

impl WrittenWarning {
    /// The warnings that this version knows.
    fn known(written: Option<List<Self>>) -> Vec<Warning> {
        let written = List::into_vec(written).unwrap_or_default();
        written.into_iter().filter_map(|warning| warning.code?.parse().ok()).collect()
    }
}

/// Which of several failures a check reports.
///
/// Codes are listed first to last. A code that is not on the list, because it is unknown or another
/// check's, stands right before the check's own `other`: the vendor saw something specific.
pub(super) struct Findings {
    order: &'static [Code],
    other: Code,
    first: Option<(usize, VerificationError)>,
}

impl Findings {
    pub(super) const fn new(order: &'static [Code], other: Code) -> Self {
        Self { order, other, first: None }
    }

    /// Notes a failure of ours where `holds`.
    pub(super) fn note_if(&mut self, holds: bool, code: Code, reason: &str) {
        if holds {
            self.note(VerificationError::new(code, reason));
        }
    }

    /// Notes the vendor's refusal, if there is one.
    pub(super) fn note_refusal<T, E>(&mut self, given: &Given<T, E>) {
        if let Some(error) = given.refusal(self.other.clone()) {
            self.note(error);
        }
    }

    fn note(&mut self, error: VerificationError) {
        let place = |code: &Code| self.order.iter().position(|listed| listed == code);
        let listed = error.code.as_ref().and_then(place).map(|place| 2 * place + 1);
        let rank = listed.unwrap_or_else(|| 2 * place(&self.other).unwrap_or(self.order.len()));
        if self.first.as_ref().is_none_or(|(first, _)| rank < *first) {
            self.first = Some((rank, error));
        }
    }

    /// The result: verified where nothing was found.
    pub(super) fn into_checked<T>(self, facts: T, warnings: Vec<Warning>) -> Checked<T> {
        let error = self.first.map(|(_, error)| error);
        let status = if error.is_some() { CheckStatus::Unverified } else { CheckStatus::Verified };
        Checked { status, error, facts, warnings }
    }
}
