//! Why a check failed: the documented codes, each with a sentence.

use serde::Serialize;

use super::open::{debug_hides, open_enum};
use crate::api::read::{deserialize_input, impl_object};

deserialize_input!(VerificationError);

open_enum! {
    /// Why a check or a session failed.
    ///
    /// The first fourteen are the codes of checks, the last five only a session's. Codes are stable;
    /// one that is not known survives a round trip.
    VerificationErrorCode, "must be text or null.";
    /// The document's last day is over.
    DocumentExpired = "document_expired";
    /// The document is of a type that the session does not allow.
    DocumentTypeNotSupported = "document_type_not_supported" | "document_type_not_allowed";
    /// The document could not be verified.
    DocumentUnverifiedOther = "document_unverified_other";
    /// The document shows no face.
    SelfieDocumentMissingPhoto = "selfie_document_missing_photo";
    /// The face is not the document's.
    SelfieFaceMismatch = "selfie_face_mismatch";
    /// The picture of the face was manipulated.
    SelfieManipulated = "selfie_manipulated";
    /// The selfie could not be verified.
    SelfieUnverifiedOther = "selfie_unverified_other";
    /// Name or birth date are missing, without which a number cannot be verified.
    IdNumberInsufficientDocumentData = "id_number_insufficient_document_data";
    /// The number is another person's.
    IdNumberMismatch = "id_number_mismatch";
    /// The number could not be verified.
    IdNumberUnverifiedOther = "id_number_unverified_other";
    /// The phone could not be verified.
    PhoneUnverifiedOther = "phone_unverified_other";
    /// The person declined to verify a phone.
    PhoneVerificationDeclined = "phone_verification_declined";
    /// The email could not be verified.
    EmailUnverifiedOther = "email_unverified_other";
    /// The person declined to verify an email.
    EmailVerificationDeclined = "email_verification_declined";
    /// The person went away.
    Abandoned = "abandoned";
    /// The person declined to be verified.
    ConsentDeclined = "consent_declined";
    /// The person's country is not supported.
    CountryNotSupported = "country_not_supported";
    /// The device has no camera, or another lack.
    DeviceNotSupported = "device_not_supported";
    /// The person is younger than is supported.
    UnderSupportedAge = "under_supported_age";
}

impl VerificationErrorCode {
    /// The sentence for people where nothing more is known.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::DocumentExpired => "The document has expired.",
            Self::DocumentTypeNotSupported => "Documents of this type are not accepted here.",
            Self::DocumentUnverifiedOther => "The document could not be verified.",
            Self::SelfieDocumentMissingPhoto => "The document shows no face to compare with.",
            Self::SelfieFaceMismatch => "The face in the selfie is not the one on the document.",
            Self::SelfieManipulated => "The selfie was altered.",
            Self::SelfieUnverifiedOther => "The selfie could not be verified.",
            Self::IdNumberInsufficientDocumentData => {
                "A name and a birth date are needed to verify the ID number."
            }
            Self::IdNumberMismatch => "The ID number belongs to another name or birth date.",
            Self::IdNumberUnverifiedOther => "The ID number could not be verified.",
            Self::PhoneUnverifiedOther => "The phone number could not be verified.",
            Self::PhoneVerificationDeclined => "The person declined to verify a phone number.",
            Self::EmailUnverifiedOther => "The email address could not be verified.",
            Self::EmailVerificationDeclined => "The person declined to verify an email address.",
            Self::Abandoned => "The person left before the verification was complete.",
            Self::ConsentDeclined => "The person declined to be verified.",
            Self::CountryNotSupported => "Verification is not available in the person's country.",
            Self::DeviceNotSupported => "The person's device cannot be used for verification.",
            Self::UnderSupportedAge => "The person is younger than can be verified.",
            Self::Unknown(_) => "The verification failed for a reason that is not known here.",
        }
    }
}

/// Why a check or a session failed, for programs and for people. Decide by the code alone: the
/// reason is written for people, in whatever language.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct VerificationError {
    /// The code.
    pub code: Option<VerificationErrorCode>,
    /// The sentence.
    pub reason: Option<String>,
}

impl VerificationError {
    /// An error with a sentence of its own.
    #[must_use]
    pub fn new(code: VerificationErrorCode, reason: &str) -> Self {
        Self { code: Some(code), reason: Some(reason.to_owned()) }
    }

    /// The error; an object of nulls, which platforms print beside a verified check, is none. A
    /// blank is a null.
    pub(super) fn unless_null(error: Option<Self>) -> Option<Self> {
        let Self { code, reason } = error?;
        let code = code.filter(|code| !code.as_str().trim().is_empty());
        let reason = reason.filter(|reason| !reason.trim().is_empty());
        (code.is_some() || reason.is_some()).then_some(Self { code, reason })
    }
}

impl From<VerificationErrorCode> for VerificationError {
    fn from(code: VerificationErrorCode) -> Self {
        let reason = code.reason().to_owned();
        Self { code: Some(code), reason: Some(reason) }
    }
}

debug_hides!(VerificationError);

impl_object!(VerificationError, Ignored, {
    "code" => code,
    "reason" => reason,
});
