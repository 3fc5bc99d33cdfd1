//! All the checks of one verification, and what its session makes of them.

use serde::{Deserialize, Serialize};

use super::{
    check::CheckKind,
    code::VerificationError,
    dates::{Date, DateParts},
    document::{Expected, GivenDocument, check_document},
    id_number::{GivenIdNumber, check_id_number},
    lifecycle::SessionStatus,
    one_time_code::{GivenEmail, GivenPhone, check_email, check_phone},
    open::debug_hides,
    options::{DocumentOptions, VerificationOptions, VerificationType},
    outputs::VerifiedOutputs,
    report::VerificationReport,
    selfie::{GivenSelfie, check_selfie},
};
use crate::api::read::{deserialize_input, impl_object};

deserialize_input!(VerificationRequest);

/// What a verification was given: the documented report's names, with a vendor's evidence.
///
/// A documented report is one too: its statuses are then the vendor's. Other keys are ignored,
/// except within `options`, and except where nothing beside them is evidence or asks for any: a match
/// request would otherwise look like a session that waits for its person. It is read and never written:
/// it holds one-time codes and faces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VerificationRequest {
    /// The id that the report is to have.
    pub id: Option<String>,
    /// What the verification is about: `type`.
    pub kind: Option<VerificationType>,
    /// The id of the session.
    pub verification_session: Option<String>,
    /// The id of the flow.
    pub verification_flow: Option<String>,
    /// What the caller tells it apart by.
    pub client_reference_id: Option<String>,
    /// The time that the report is to have.
    pub created: Option<i64>,
    /// Whether it is more than a test.
    pub livemode: Option<bool>,
    /// The id of the customer who was verified, by whoever made the session.
    pub related_customer: Option<String>,
    /// What was provided about the person beforehand.
    pub provided_details: Option<ProvidedDetails>,
    /// What is asked for.
    pub options: VerificationOptions,
    /// The document.
    pub document: Option<GivenDocument>,
    /// The selfie.
    pub selfie: Option<GivenSelfie>,
    /// The identity number.
    pub id_number: Option<GivenIdNumber>,
    /// The phone.
    pub phone: Option<GivenPhone>,
    /// The email.
    pub email: Option<GivenEmail>,
}

impl VerificationRequest {
    /// What is wrong where nothing was given and nothing asked for but keys that were `passed_over`.
    fn is_something_else(&self, passed_over: bool) -> Option<&'static str> {
        let Self { document, selfie, id_number, phone, email, .. } = self;
        let is_given = document.is_some()
            || selfie.is_some()
            || id_number.is_some()
            || phone.is_some()
            || email.is_some();
        let is_asked_for = self.options != VerificationOptions::default()
            || !matches!(self.kind, None | Some(VerificationType::Unknown(_)));
        (passed_over && !is_given && !is_asked_for).then_some(
            "has none of document, selfie, id_number, phone and email, and asks for none of them.",
        )
    }
}

/// What was provided about a person before the verification.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct ProvidedDetails {
    /// The email.
    pub email: Option<String>,
    /// The phone.
    pub phone: Option<String>,
    /// The name, for `options.matching.name`; ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The birth date, for `options.matching.dob`; ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dob: Option<DateParts>,
}

debug_hides!(ProvidedDetails);

/// The report, and what the session makes of it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Verification {
    /// What each check found.
    pub report: VerificationReport,
    /// What it comes to.
    pub session: SessionOutcome,
}

/// How a session goes on once its checks are made.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SessionOutcome {
    /// `verified` where every check that was made or required is, else `requires_input`.
    pub status: SessionStatus,
    /// The first failure in the order of [`CheckKind`].
    pub last_error: Option<VerificationError>,
    /// The required checks that were not made; ours.
    pub missing_checks: Vec<CheckKind>,
    /// What was shown, where the session is verified.
    pub verified_outputs: Option<VerifiedOutputs>,
}

impl SessionOutcome {
    /// What a session makes of a report.
    ///
    /// A check that was made counts even where it was not required. A session without any check
    /// waits for input.
    #[must_use]
    pub fn of(report: &VerificationReport) -> Self {
        let mut last_error = None;
        let mut missing_checks = Vec::new();
        let mut verified = 0;
        let mut failed = false;
        for kind in CheckKind::ALL {
            match report.check(kind) {
                Some((true, _)) => verified += 1,
                Some((false, error)) => {
                    failed = true;
                    last_error = last_error.or_else(|| error.cloned());
                }
                None if report.options.require(report.kind.as_ref(), kind) => {
                    missing_checks.push(kind);
                }
                None => {}
            }
        }
        let is_verified = verified > 0 && !failed && missing_checks.is_empty();
        let status =
            if is_verified { SessionStatus::Verified } else { SessionStatus::RequiresInput };
        let verified_outputs = is_verified.then(|| VerifiedOutputs::of(report));
        Self { status, last_error, missing_checks, verified_outputs }
    }
}

/// Makes all the checks that were given, as of a day.
///
/// ```
/// use ownership_match::{api, verification::{VerificationRequest, verify}};
///
/// let json = r#"{"options": {"document": {"require_matching_selfie": true}},
///     "document": {"status": "verified", "first_name": "Jenny", "last_name": "Rosen",
///                  "type": "passport", "issuing_country": "US",
///                  "expiration_date": {"day": 17, "month": 7, "year": 2034}},
///     "selfie": {"face": {"score": 41.0, "threshold": 90.0}}}"#;
/// let request: VerificationRequest = api::read(&mut serde_json::Deserializer::from_str(json))?;
/// let verification = verify(&request, "2026-01-01".parse().unwrap());
///
/// let session = serde_json::to_value(&verification.session).unwrap();
/// assert_eq!(session["status"], "requires_input");
/// assert_eq!(session["last_error"]["code"], "selfie_face_mismatch");
/// assert!(session["verified_outputs"].is_null());
/// # Ok::<(), ownership_match::Error>(())
/// ```
#[must_use]
pub fn verify(request: &VerificationRequest, as_of: Date) -> Verification {
    let VerificationRequest { options, provided_details, .. } = request;
    let provided = provided_details.as_ref();
    let matching = options.matching.clone().unwrap_or_default();
    let expected = Expected {
        name: (
            matching.name.unwrap_or_default(),
            provided.and_then(|provided| provided.name.as_deref()),
        ),
        dob: (matching.dob.unwrap_or_default(), provided.and_then(|provided| provided.dob)),
    };
    let any = DocumentOptions::default();
    let document_options = options.document.as_ref().unwrap_or(&any);
    let facts = request.document.as_ref().map(|document| &document.facts);

    let report = VerificationReport {
        id: request.id.clone(),
        kind: request.kind.clone(),
        verification_session: request.verification_session.clone(),
        verification_flow: request.verification_flow.clone(),
        client_reference_id: request.client_reference_id.clone(),
        created: request.created,
        livemode: request.livemode,
        options: options.clone(),
        document: request
            .document
            .as_ref()
            .map(|given| check_document(given, document_options, &expected, as_of)),
        selfie: request.selfie.as_ref().map(|given| check_selfie(given, facts)),
        id_number: request.id_number.as_ref().map(|given| check_id_number(given, facts, as_of)),
        phone: request.phone.as_ref().map(check_phone),
        email: request.email.as_ref().map(check_email),
    };
    let session = SessionOutcome::of(&report);
    Verification { report, session }
}

impl_object!(VerificationRequest, Ignored, {
    "id" => id,
    "type" => kind,
    "verification_session" => verification_session,
    "verification_flow" => verification_flow,
    "client_reference_id" => client_reference_id,
    "created" => created,
    "livemode" => livemode,
    "related_customer" => related_customer,
    "provided_details" => provided_details,
    "options" => options via Option::unwrap_or_default,
    "document" => document,
    "selfie" => selfie,
    "id_number" => id_number,
    "phone" => phone,
    "email" => email,
} unless VerificationRequest::is_something_else);

impl_object!(ProvidedDetails, Ignored, {
    "email" => email,
    "phone" => phone,
    "name" => name,
    "dob" => dob,
});
