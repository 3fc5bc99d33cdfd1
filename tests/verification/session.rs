//! The session: every step from everywhere, what it leaves behind, and what it reports.

use ownership_match::{
    ErrorCode,
    verification::{
        IllegalStep, Lifecycle, RedactionStatus, SessionStatus, Step, VerificationErrorCode,
        VerificationReport, VerificationSession,
    },
};
use serde_json::{Value, json};

use crate::{read, verified};

#[test]
fn the_documented_steps_are_all_there_are() {
    let mut statuses = SessionStatus::KNOWN.to_vec();
    statuses.push(SessionStatus::from("paused"));
    let mut redactions: Vec<Option<RedactionStatus>> = vec![None];
    redactions.extend(RedactionStatus::KNOWN.iter().cloned().map(Some));
    redactions.push(Some(RedactionStatus::from("queued")));
    let mut taken = 0;
    for status in &statuses {
        for redaction in &redactions {
            for step in Step::ALL {
                let from = Lifecycle { status: status.clone(), redaction: redaction.clone() };
                let under_way = redaction.as_ref().map(RedactionStatus::as_str);
                let want = match (status.as_str(), under_way, step) {
                    ("requires_input", None, Step::Submit) => Some(("processing", None)),
                    ("processing", None, Step::Verify) => Some(("verified", None)),
                    ("processing", None, Step::Fail) => Some(("requires_input", None)),
                    ("requires_input", None, Step::Cancel) => Some(("canceled", None)),
                    ("requires_input", None, Step::Redact) => {
                        Some(("canceled", Some("processing")))
                    }
                    ("verified", None, Step::Redact) => Some(("verified", Some("processing"))),
                    (kept, Some("processing"), Step::FinishRedaction) => {
                        Some((kept, Some("redacted")))
                    }
                    _ => None,
                };
                let to = from.step(step);
                let told = to.as_ref().ok().map(|to| {
                    (to.status.as_str(), to.redaction.as_ref().map(RedactionStatus::as_str))
                });
                assert_eq!(told, want, "{from:?} {step:?}");
                match to {
                    Ok(_) => taken += 1,
                    Err(error) => {
                        assert_eq!(error, IllegalStep { step });
                        assert!(error.to_string().len() > 10);
                    }
                }
            }
        }
    }
    // Six from a session without redaction, and the end of a redaction beside any status.
    assert_eq!(taken, 6 + statuses.len());
}

fn report(document: Value) -> VerificationReport {
    let report = json!({"id": "vr_1", "type": "document", "document": document});
    serde_json::from_value(report).unwrap()
}

fn session() -> VerificationSession {
    let session = json!({
        "id": "vs_1", "object": "identity.verification_session", "client_secret": "vs_1_secret_x",
        "status": "requires_input", "type": "document", "last_error": null,
        "last_verification_report": null, "redaction": null, "livemode": false, "created": 1,
        "metadata": {"order": "7"}, "options": {"document": {}}, "related_customer": "cus_1",
        "related_customer_account": "acct_2", "related_person": {"account": "acct_1", "person": "p_1"},
        "provided_details": {"email": "jennyrosen@example.com", "phone": null},
        "client_reference_id": null, "url": "https://example.com/verify", "verified_outputs": null,
        "verification_flow": "vf_1",
    });
    let read: VerificationSession = serde_json::from_value(session.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), session, "every documented field");
    read
}

#[test]
fn fresh_and_failed_are_told_apart() {
    let mut session = session();
    assert!(session.is_fresh());
    session.submit().unwrap();
    assert!(!session.is_fresh());
    session
        .complete(report(json!({"status": "unverified", "error": {"code": "document_expired"}})))
        .unwrap();
    assert_eq!(session.status(), &SessionStatus::RequiresInput);
    assert!(!session.is_fresh());
    assert_eq!(
        session.last_error.as_ref().unwrap().code,
        Some(VerificationErrorCode::DocumentExpired)
    );
    assert_eq!(session.verified_outputs, None);

    // The same session, tried again.
    session.submit().unwrap();
    session
        .complete(report(
            json!({"status": "verified", "first_name": "Jenny", "last_name": "Rosen"}),
        ))
        .unwrap();
    assert_eq!(session.status(), &SessionStatus::Verified);
    assert_eq!(session.last_error, None);
    let written = serde_json::to_value(&session).unwrap();
    assert_eq!(written["verified_outputs"]["first_name"], "Jenny");
    assert_eq!(written["last_verification_report"]["id"], "vr_1");
    assert_eq!(serde_json::from_value::<VerificationSession>(written).unwrap(), session);
    // What has been read is where it was.
    assert!(session.submit().is_err() && session.cancel().is_err());
}

#[test]
fn what_ends_a_try_before_its_checks_is_told() {
    for code in [
        "abandoned",
        "consent_declined",
        "country_not_supported",
        "device_not_supported",
        "under_supported_age",
    ] {
        let mut session = session();
        assert!(session.interrupt(code.into()).is_err(), "nothing was begun");
        session.submit().unwrap();
        session.interrupt(code.into()).unwrap();
        let written = serde_json::to_value(&session).unwrap();
        assert_eq!(
            (&written["status"], &written["last_error"]["code"]),
            (&json!("requires_input"), &json!(code))
        );
    }
}

#[test]
fn redaction_leaves_no_person() {
    let mut session = session();
    session.submit().unwrap();
    let document = json!({"status": "verified", "first_name": "Jenny", "last_name": "Rosen", "sex": "female",
        "dob": {"day": 1, "month": 2, "year": 1990}, "address": {"line1": "1 Elm St", "city": "Salem"}});
    session.complete(report(document)).unwrap();
    session.redact().unwrap();
    assert!(session.redact().is_err(), "once");
    let kept = serde_json::to_value(&session).unwrap();
    assert_eq!(kept["redaction"]["status"], "processing");
    session.finish_redaction().unwrap();
    let written = serde_json::to_value(&session).unwrap();
    assert_eq!(written["redaction"]["status"], "redacted");
    assert_eq!(written["status"], "verified");
    assert_eq!(written["metadata"], json!({}));
    assert_eq!(written["last_verification_report"], "vr_1");
    assert_eq!(written["verified_outputs"]["first_name"], "[redacted]");
    assert_eq!(written["verified_outputs"]["sex"], "[redacted]");
    let text = written.to_string();
    for told in ["Jenny", "Rosen", "Elm", "Salem", "1990", "jennyrosen", "vs_1_secret", "female"] {
        assert!(!text.contains(told), "{told}: {text}");
    }
}

#[test]
fn a_cancelled_session_stays_cancelled() {
    let mut session = session();
    session.cancel().unwrap();
    assert!(session.submit().is_err() && session.redact().is_err() && session.cancel().is_err());
    assert!(session.complete(VerificationReport::default()).is_err());
    assert_eq!(session.last_verification_report, None, "nothing has changed");
}

#[test]
fn the_first_failing_check_is_the_sessions_error() {
    let bad = json!({"status": "unverified"});
    let order = ["document", "id_number", "selfie", "phone", "email"];
    for first in 0..order.len() {
        let mut evidence = json!({});
        for key in &order[first..] {
            evidence[*key] = bad.clone();
        }
        if first > 0 {
            evidence["document"] = json!({"status": "verified", "issuing_country": "US",
                "first_name": "Jenny", "dob": {"day": 1, "month": 2, "year": 1990}});
        }
        let session = serde_json::to_value(verified(&evidence, "2024-07-17").session).unwrap();
        assert_eq!(session["status"], "requires_input");
        let code = session["last_error"]["code"].as_str().unwrap();
        // The failing phone and email are `declined` or `other`, the ID number lacks its type.
        assert!(code.starts_with(order[first]), "{first}: {code}");
    }
}

#[test]
fn a_required_check_that_was_not_made_is_waited_for() {
    let document = json!({"status": "verified", "first_name": "Jenny", "issuing_country": "US"});
    for (options, kind, missing) in [
        (json!({}), json!(null), json!([])),
        (json!({}), json!("document"), json!([])),
        (json!({}), json!("id_number"), json!(["id_number"])),
        (json!({"id_number": {}}), json!("document"), json!([])),
        (json!({"document": {"require_matching_selfie": true}}), json!(null), json!(["selfie"])),
        (json!({"document": {"require_matching_selfie": false}}), json!(null), json!([])),
        (json!({"document": {"require_id_number": true}}), json!(null), json!(["id_number"])),
        (
            json!({"phone": {"require_verification": true}, "email": {"require_verification": true}}),
            json!("verification_flow"),
            json!(["phone", "email"]),
        ),
    ] {
        let evidence = json!({"type": kind, "options": options, "document": document});
        let session = serde_json::to_value(verified(&evidence, "2024-07-17").session).unwrap();
        let status = if missing == json!([]) { "verified" } else { "requires_input" };
        assert_eq!(session["missing_checks"], missing, "{evidence}");
        assert_eq!(session["status"], status, "{evidence}");
        assert_eq!(session["last_error"], json!(null));
        assert_eq!(session["verified_outputs"].is_null(), status != "verified");
    }
    // Nothing was given at all: a fresh session.
    let session = serde_json::to_value(verified(&json!({}), "2024-07-17").session).unwrap();
    assert_eq!(session["status"], "requires_input");
    let session =
        serde_json::to_value(verified(&json!({"type": "document"}), "2024-07-17").session).unwrap();
    assert_eq!(session["missing_checks"], json!(["document"]));
}

#[test]
fn another_kind_of_input_is_not_taken_for_a_fresh_session() {
    let matched = include_str!("../../samples/request.json");
    let matched: Value = serde_json::from_str(matched).unwrap();
    for evidence in [
        matched,
        json!({"docment": {"status": "verified"}}),
        json!({"id": "vr_1", "verification": {"document": {"status": "verified"}}}),
    ] {
        let error = read(&evidence).unwrap_err();
        assert_eq!((error.code(), error.param()), (ErrorCode::ParameterMissing, None));
        assert!(error.to_string().contains("none of document, selfie"), "{error}");
    }
    // A session that waits for its person, and a report that tells only what was asked for.
    for evidence in [
        json!({}),
        json!({"id": "vr_1", "created": 1}),
        json!({"object": "identity.verification_session", "type": "verification_flow"}),
        json!({"object": "identity.verification_report", "options": {"id_number": {}}}),
    ] {
        assert!(read(&evidence).is_ok(), "{evidence}");
    }
}

#[test]
fn outputs_come_from_verified_checks_only() {
    use ownership_match::verification::VerifiedOutputs;
    let report: VerificationReport = serde_json::from_value(json!({
        "document": {"status": "unverified", "first_name": "Mark", "last_name": "Smith", "sex": "male"},
        "id_number": {"status": "verified", "first_name": "Jenny", "last_name": "Rosen",
                      "id_number": "6789", "id_number_type": "us_ssn"},
        "phone": {"status": "verified", "phone": "+1 212-555-5555"},
        "email": {"status": "unverified", "email": "mark@example.com"},
    }))
    .unwrap();
    let outputs = serde_json::to_value(VerifiedOutputs::of(&report)).unwrap();
    assert_eq!(outputs["first_name"], "Jenny");
    assert_eq!(outputs["id_number"], "6789");
    assert_eq!(outputs["phone"], "+1 212-555-5555");
    assert!(outputs["email"].is_null() && outputs["sex"].is_null());
    assert_eq!(outputs.as_object().unwrap().len(), 11, "every documented output");
}
