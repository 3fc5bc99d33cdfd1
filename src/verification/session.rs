//! The session: one person's way through a verification.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer, de::MapAccess};

use super::{
    code::{VerificationError, VerificationErrorCode},
    lifecycle::{IllegalStep, Lifecycle, RedactionStatus, SessionStatus, Step},
    open::debug_hides,
    options::{VerificationOptions, VerificationType},
    outputs::VerifiedOutputs,
    report::VerificationReport,
    request::{ProvidedDetails, SessionOutcome},
};
use crate::api::read::{At, Element, deserialize_input, impl_object};

deserialize_input!(VerificationSession);

/// The documented session.
///
/// Its status changes by [`submit`](Self::submit), [`complete`](Self::complete),
/// [`cancel`](Self::cancel), [`redact`](Self::redact) and
/// [`finish_redaction`](Self::finish_redaction), each of which refuses what [`Lifecycle`] does.
///
/// ```
/// use ownership_match::verification::{VerificationReport, VerificationSession};
///
/// let json = r#"{"id": "vs_1", "status": "requires_input", "last_error": null}"#;
/// let mut session: VerificationSession = serde_json::from_str(json)?;
/// assert!(session.is_fresh());
///
/// let report: VerificationReport = serde_json::from_str(
///     r#"{"id": "vr_1", "type": "document",
///         "document": {"status": "unverified", "error": {"code": "document_expired"}}}"#,
/// )?;
/// session.submit().unwrap();
/// session.complete(report).unwrap();
/// assert_eq!(session.status().as_str(), "requires_input");
/// assert!(!session.is_fresh());
/// assert!(session.complete(VerificationReport::default()).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct VerificationSession {
    /// The session's id.
    pub id: Option<String>,
    /// What the caller tells it apart by.
    pub client_reference_id: Option<String>,
    /// What the person's browser shows to go on; a secret, for a day.
    pub client_secret: Option<String>,
    /// The time, in seconds since 1970.
    pub created: Option<i64>,
    /// Why the last try failed.
    pub last_error: Option<VerificationError>,
    /// The report of the last try.
    pub last_verification_report: Option<LastReport>,
    /// Whether it is more than a test.
    pub livemode: Option<bool>,
    /// The caller's own notes.
    pub metadata: BTreeMap<String, String>,
    /// What is asked for.
    pub options: VerificationOptions,
    /// What was provided about the person beforehand.
    pub provided_details: Option<ProvidedDetails>,
    /// The id of the customer.
    pub related_customer: Option<String>,
    /// The id of the customer's account.
    pub related_customer_account: Option<String>,
    /// The person of an account.
    pub related_person: Option<RelatedPerson>,
    /// What the verification is about: `type`.
    pub kind: Option<VerificationType>,
    /// Where the person goes on; for two days.
    pub url: Option<String>,
    /// The id of the flow.
    pub verification_flow: Option<String>,
    /// What the verified checks tell.
    pub verified_outputs: Option<VerifiedOutputs>,
    life: Lifecycle,
}

debug_hides!(VerificationSession);

/// The report of the last try: its id, or the whole of it.
#[derive(Clone, Debug, PartialEq)]
pub enum LastReport {
    /// The id.
    Id(String),
    /// The whole report.
    Expanded(Box<VerificationReport>),
}

/// A person of an account.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct RelatedPerson {
    /// The account's id.
    pub account: Option<String>,
    /// The person's id.
    pub person: Option<String>,
}

impl VerificationSession {
    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> &SessionStatus {
        &self.life.status
    }

    /// How far its redaction is, where there is any.
    #[must_use]
    pub fn redaction(&self) -> Option<&RedactionStatus> {
        self.life.redaction.as_ref()
    }

    /// Whether it waits for a first try. One that failed waits too, and is not fresh.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.life == Lifecycle::default()
            && self.last_error.is_none()
            && self.last_verification_report.is_none()
    }

    /// The person has submitted what was asked for.
    ///
    /// # Errors
    ///
    /// [`IllegalStep`], as from every step; nothing has changed then.
    pub fn submit(&mut self) -> Result<(), IllegalStep> {
        self.step(Step::Submit)
    }

    /// The checks are made.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub fn complete(&mut self, report: VerificationReport) -> Result<(), IllegalStep> {
        let outcome = SessionOutcome::of(&report);
        let verified = outcome.status == SessionStatus::Verified;
        self.step(if verified { Step::Verify } else { Step::Fail })?;
        self.last_error = outcome.last_error;
        self.verified_outputs = outcome.verified_outputs;
        self.last_verification_report = Some(LastReport::Expanded(Box::new(report)));
        Ok(())
    }

    /// The try ended before its checks were made: the person left, declined, is too young, or has no
    /// device or country that is supported.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub fn interrupt(&mut self, code: VerificationErrorCode) -> Result<(), IllegalStep> {
        self.step(Step::Fail)?;
        self.last_error = Some(code.into());
        Ok(())
    }

    /// The session is given up.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub fn cancel(&mut self) -> Result<(), IllegalStep> {
        self.step(Step::Cancel)
    }

    /// The removal of personal data begins.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub fn redact(&mut self) -> Result<(), IllegalStep> {
        self.step(Step::Redact)
    }

    /// The removal is done: texts about the person read `[redacted]`, and the rest of what was told
    /// about them is gone.
    ///
    /// # Errors
    ///
    /// As [`submit`](Self::submit).
    pub fn finish_redaction(&mut self) -> Result<(), IllegalStep> {
        self.step(Step::FinishRedaction)?;
        self.verified_outputs = self.verified_outputs.as_ref().map(VerifiedOutputs::redacted);
        self.last_verification_report =
            self.last_verification_report.take().and_then(|report| match report {
                LastReport::Expanded(report) => report.id.map(LastReport::Id),
                id => Some(id),
            });
        self.provided_details = None;
        self.client_secret = None;
        self.url = None;
        self.metadata.clear();
        Ok(())
    }

    fn step(&mut self, step: Step) -> Result<(), IllegalStep> {
        self.life = self.life.step(step)?;
        Ok(())
    }
}

/// A session as it is written.
#[derive(Serialize)]
struct Written<'a> {
    id: &'a Option<String>,
    object: &'static str,
    client_reference_id: &'a Option<String>,
    client_secret: &'a Option<String>,
    created: Option<i64>,
    last_error: &'a Option<VerificationError>,
    last_verification_report: &'a Option<LastReport>,
    livemode: Option<bool>,
    metadata: &'a BTreeMap<String, String>,
    options: &'a VerificationOptions,
    provided_details: &'a Option<ProvidedDetails>,
    redaction: Option<WrittenRedaction<'a>>,
    related_customer: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    related_customer_account: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    related_person: &'a Option<RelatedPerson>,
    status: &'a SessionStatus,
    r#type: &'a Option<VerificationType>,
    url: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verification_flow: &'a Option<String>,
    verified_outputs: &'a Option<VerifiedOutputs>,
}

#[derive(Serialize)]
struct WrittenRedaction<'a> {
    status: &'a RedactionStatus,
}

impl Serialize for VerificationSession {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written {
            id: &self.id,
            object: "identity.verification_session",
            client_reference_id: &self.client_reference_id,
            client_secret: &self.client_secret,
            created: self.created,
            last_error: &self.last_error,
            last_verification_report: &self.last_verification_report,
            livemode: self.livemode,
            metadata: &self.metadata,
            options: &self.options,
            provided_details: &self.provided_details,
            redaction: self.redaction().map(|status| WrittenRedaction { status }),
            related_customer: &self.related_customer,
            related_customer_account: &self.related_customer_account,
            related_person: &self.related_person,
            status: self.status(),
            r#type: &self.kind,
            url: &self.url,
            verification_flow: &self.verification_flow,
            verified_outputs: &self.verified_outputs,
        }
        .serialize(serializer)
    }
}

impl Serialize for LastReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(id) => serializer.serialize_str(id),
            Self::Expanded(report) => report.serialize(serializer),
        }
    }
}

impl<'de> Element<'de> for LastReport {
    const MUST: &'static str = "must be an id, an object or null.";

    fn from_text(id: &str, at: At<'_>) -> Option<Self> {
        String::from_text(id, at).map(Self::Id)
    }

    fn from_map<A: MapAccess<'de>>(
        map: A,
        at: At<'_>,
        place: &mut Option<Self>,
    ) -> Result<(), A::Error> {
        let mut report = None;
        VerificationReport::from_map(map, at, &mut report)?;
        *place = report.map(|report| Self::Expanded(Box::new(report)));
        Ok(())
    }
}

impl_object!(VerificationSession, Ignored, {
    "id" => id,
    "client_reference_id" => client_reference_id,
    "client_secret" => client_secret,
    "created" => created,
    "last_error" => last_error via VerificationError::unless_null,
    "last_verification_report" => last_verification_report,
    "livemode" => livemode,
    "metadata" => metadata via Option::unwrap_or_default,
    "options" => options via Option::unwrap_or_default,
    "provided_details" => provided_details,
    "redaction" => life.redaction via |redaction: Option<Redaction>| redaction?.status,
    "related_customer" => related_customer,
    "related_customer_account" => related_customer_account,
    "related_person" => related_person,
    "status" => life.status via Option::unwrap_or_default,
    "type" => kind,
    "url" => url,
    "verification_flow" => verification_flow,
    "verified_outputs" => verified_outputs,
});

/// `redaction`, of which only the status counts.
#[derive(Default)]
struct Redaction {
    status: Option<RedactionStatus>,
}

impl_object!(Redaction, Ignored, {
    "status" => status,
});

impl_object!(RelatedPerson, Ignored, {
    "account" => account,
    "person" => person,
});
