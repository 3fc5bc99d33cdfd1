//! Identity verification: the step up when ownership alone does not decide.
//!
//! A capture vendor looks at pictures and asks registries; here its evidence becomes the documented
//! results, by pure functions that take the day as an argument. A check is verified when nothing
//! speaks against it and somebody who can know speaks for it. Every failure has a code for programs
//! and a sentence for people, and each check publishes which of several it reports.
//!
//! - [`check_document`], [`check_selfie`], [`check_id_number`], [`check_phone`] and [`check_email`]
//!   are the checks; [`verify`] makes all of them.
//! - [`VerificationReport`] and [`VerificationSession`] are the documented objects, and
//!   [`Lifecycle`] is what a session may do.
//! - [`step_up`] puts a verification beside an ownership match and decides again.
//!
//! ```
//! use ownership_match::verification::{Date, VerificationRequest, verify};
//!
//! let request: VerificationRequest = serde_json::from_str(
//!     r#"{"document": {"status": "verified", "type": "passport", "first_name": "Jenny",
//!                      "last_name": "Rosen", "issuing_country": "US",
//!                      "expiration_date": {"day": 17, "month": 7, "year": 2024}}}"#,
//! )?;
//! let status = |day: &str| verify(&request, day.parse::<Date>().unwrap()).session.status;
//! assert_eq!(status("2024-07-17").as_str(), "verified");
//! assert_eq!(status("2024-07-18").as_str(), "requires_input");
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! The [guide](crate::guide::verification) walks through all of it.
//!
//! # What this module does not do
//!
//! It looks at no picture, asks no registry and sends no code. It never swaps the parts of a date,
//! and never takes a document's word for who owns an account.

mod check;
mod code;
mod combined_reason;
mod countries;
mod dates;
mod document;
mod face;
mod id_number;
mod lifecycle;
mod link;
mod list;
mod names;
mod numbers;
mod one_time_code;
mod open;
mod options;
mod outputs;
mod ownership;
mod report;
mod request;
mod selfie;
mod session;
mod step_up;
mod tables;

pub use self::{
    check::{CheckKind, CheckStatus, Checked, Given, Warning},
    code::{VerificationError, VerificationErrorCode},
    combined_reason::CombinedReason,
    countries::selfie_is_available,
    dates::{Date, DateError, DateParts},
    document::{
        Document, DocumentEvidence, DocumentType, Expected, GivenDocument, Sex, check_document,
    },
    face::{Embedding, FaceError, FaceEvidence},
    id_number::{
        GivenIdNumber, IdNumber, IdNumberEvidence, IdNumberType, RegistryAnswer, check_id_number,
    },
    lifecycle::{IllegalStep, Lifecycle, RedactionStatus, SessionStatus, Step},
    link::{Binding, Link},
    numbers::id_number_is_possible,
    one_time_code::{
        CodeEvidence, Email, GivenEmail, GivenPhone, OneTimeCode, Phone, check_email, check_phone,
    },
    options::{
        ContactOptions, DocumentOptions, Likeness, MatchingOptions, NoOptions, VerificationOptions,
        VerificationType,
    },
    outputs::VerifiedOutputs,
    ownership::{CombinedDecision, combine},
    report::VerificationReport,
    request::{ProvidedDetails, SessionOutcome, Verification, VerificationRequest, verify},
    selfie::{GivenSelfie, Selfie, SelfieEvidence, check_selfie},
    session::{LastReport, RelatedPerson, VerificationSession},
    step_up::{StepUp, step_up},
};
