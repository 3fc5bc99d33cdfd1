//! The report: what each check found.

use serde::Serialize;

use super::{
    check::{CheckKind, Checked},
    code::VerificationError,
    document::Document,
    id_number::IdNumber,
    one_time_code::{Email, Phone},
    options::{VerificationOptions, VerificationType},
    selfie::Selfie,
};
use crate::api::read::{deserialize_input, impl_object};

deserialize_input!(VerificationReport);

/// The documented report. Ids and times are whatever the caller gives; the core makes none.
///
/// ```
/// use ownership_match::verification::VerificationReport;
///
/// let json = r#"{"id": "vr_1", "object": "identity.verification_report", "type": "document",
///     "document": {"status": "verified", "error": {"code": null, "reason": null},
///                  "type": "id_card", "issued_date": {"day": 4, "month": 27, "year": 2021}}}"#;
/// let report: VerificationReport = serde_json::from_str(json)?;
///
/// let document = report.document.as_ref().unwrap();
/// assert!(document.is_verified() && document.error.is_none());
/// let written = serde_json::to_value(&report)?;
/// assert_eq!(written["document"]["document_type"], "id_card");
/// assert_eq!(written["document"]["issued_date"]["month"], 27);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(tag = "object", rename = "identity.verification_report")]
pub struct VerificationReport {
    /// The report's id.
    pub id: Option<String>,
    /// What the verification is about.
    #[serde(rename = "type")]
    pub kind: Option<VerificationType>,
    /// The id of the session.
    pub verification_session: Option<String>,
    /// The id of the flow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification_flow: Option<String>,
    /// What the caller tells it apart by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_reference_id: Option<String>,
    /// The time, in seconds since 1970.
    pub created: Option<i64>,
    /// Whether it is more than a test.
    pub livemode: Option<bool>,
    /// What was asked for.
    pub options: VerificationOptions,
    /// The document, where one was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Checked<Document>>,
    /// The selfie, where one was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selfie: Option<Checked<Selfie>>,
    /// The identity number, where one was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_number: Option<Checked<IdNumber>>,
    /// The phone, where one was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Checked<Phone>>,
    /// The email, where one was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Checked<Email>>,
}

impl VerificationReport {
    /// Whether a check is verified, and why not; `None` where it was not made.
    #[must_use]
    pub fn check(&self, kind: CheckKind) -> Option<(bool, Option<&VerificationError>)> {
        fn told<T>(check: &Option<Checked<T>>) -> Option<(bool, Option<&VerificationError>)> {
            check.as_ref().map(|check| (check.is_verified(), check.error.as_ref()))
        }
        match kind {
            CheckKind::Document => told(&self.document),
            CheckKind::IdNumber => told(&self.id_number),
            CheckKind::Selfie => told(&self.selfie),
            CheckKind::Phone => told(&self.phone),
            CheckKind::Email => told(&self.email),
        }
    }
}

impl_object!(VerificationReport, Ignored, {
    "id" => id,
    "type" => kind,
    "verification_session" => verification_session,
    "verification_flow" => verification_flow,
    "client_reference_id" => client_reference_id,
    "created" => created,
    "livemode" => livemode,
    "options" => options via Option::unwrap_or_default,
    "document" => document,
    "selfie" => selfie,
    "id_number" => id_number,
    "phone" => phone,
    "email" => email,
});
