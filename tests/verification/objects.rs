//! The documented objects: read as they are printed, written as they are documented.

use ownership_match::{
    api,
    verification::{
        CheckStatus, Document, DocumentType, IdNumberType, RedactionStatus, SessionStatus, Sex,
        VerificationErrorCode, VerificationReport, VerificationRequest, VerificationSession,
        VerificationType,
    },
};
use serde_json::{Value, json};

use crate::{outcome, verified};

/// The documents' own sample, as it is printed but for its trailing comma.
const SAMPLE: &str = r#"{ "id": "vr_cQUPiPNzY0zFZlC46IBpWRNw", "object": "identity.verification_report",
"type": "document", "verification_session": "vs_YMG8cZ1ulmO7wxzm5yIzCck8", "created": 1611776872,
"livemode": true, "options": { "document": { "require_matching_selfie": true } },
"document": { "status": "verified", "error": null, "first_name": "Jenny", "last_name": "Rosen",
"address": { "line1": "1234 Main St.", "city": "San Francisco", "state": "CA",
"postal_code": "94111", "country": "US" }, "document_type": "id_card",
"expiration_date": { "day": 17, "month": 7, "year": 2024 },
"files": ["file_9WkwqcgIM38bQ4S31QQ5HmNU", "file_xl3zkmcVUKs9mTmZcYfKjWKO"],
"issued_date": { "day": 4, "month": 27, "year": 2021 }, "issuing_country": "US" },
"selfie": { "status": "verified", "error": null, "document": "file_2Id8SwUOOzU1zA9kG0SS7cAQ",
"selfie": "file_wNVWS9OIQEceWnKFygg2JOHY" } }"#;

/// The same in the other edition: other ids, nothing else.
fn other_edition() -> String {
    [
        ("vr_cQUPiPNzY0zFZlC46IBpWRNw", "vr_8C1wNBTHjGPsyvUQH70FuTBW"),
        ("vs_YMG8cZ1ulmO7wxzm5yIzCck8", "vs_gC6r13Pe4GT8VZ5wc3jTHj7K"),
        ("file_9WkwqcgIM38bQ4S31QQ5HmNU", "file_5yMKVbFsolRPNQyxuklgT7bt"),
        ("file_xl3zkmcVUKs9mTmZcYfKjWKO", "file_SkODY0677EZ5hIMI8FbfJfyN"),
        ("file_2Id8SwUOOzU1zA9kG0SS7cAQ", "file_B3XMPIIkvRVvhKBJwZbwFHKP"),
        ("file_wNVWS9OIQEceWnKFygg2JOHY", "file_EdwT0GYE6pXz4W8ctVk2sCla"),
    ]
    .into_iter()
    .fold(SAMPLE.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Whether `written` has everything that `documented` has; it may have more nulls.
fn holds(written: &Value, documented: &Value) -> bool {
    match (written, documented) {
        (Value::Object(written), Value::Object(documented)) => {
            documented
                .iter()
                .all(|(key, value)| written.get(key).is_some_and(|written| holds(written, value)))
                && written
                    .iter()
                    .all(|(key, value)| documented.contains_key(key) || value.is_null())
        }
        _ => written == documented,
    }
}

#[test]
fn both_samples_survive_a_round_trip() {
    for sample in [SAMPLE.to_owned(), other_edition()] {
        let documented: Value = serde_json::from_str(&sample).unwrap();
        let report: VerificationReport = serde_json::from_str(&sample).unwrap();
        let written = serde_json::to_value(&report).unwrap();
        assert!(holds(&written, &documented), "{written:#}");
        assert_eq!(serde_json::from_value::<VerificationReport>(written).unwrap(), report);
    }
}

#[test]
fn both_samples_give_the_documented_results_on_their_day_and_not_later() {
    for sample in [SAMPLE.to_owned(), other_edition()] {
        let evidence: Value = serde_json::from_str(&sample).unwrap();
        // 1611776872 is in the evening of that day.
        for day in ["2021-01-27", "2024-07-17"] {
            let verification = verified(&evidence, day);
            let mut written = serde_json::to_value(&verification.report).unwrap();
            let warnings = written["document"]["warnings"].take();
            assert_eq!(warnings[0]["code"], "issued_date_invalid");
            assert!(holds(&written, &evidence), "{written:#}");
            let session = serde_json::to_value(&verification.session).unwrap();
            assert_eq!(session["status"], "verified");
            assert_eq!(session["last_error"], Value::Null);
            assert_eq!(session["missing_checks"], json!([]));
            assert_eq!(session["verified_outputs"]["first_name"], "Jenny");
            assert_eq!(session["verified_outputs"]["address"]["postal_code"], "94111");
        }
        assert_eq!(outcome(&evidence, "document", "2024-07-18"), "document_expired");
        let session = serde_json::to_value(verified(&evidence, "2024-07-18").session).unwrap();
        assert_eq!(session["status"], "requires_input");
        assert_eq!(session["last_error"]["code"], "document_expired");
        assert_eq!(session["verified_outputs"], Value::Null);
    }
}

#[test]
fn a_sample_as_it_is_printed_is_refused_with_its_place() {
    let printed = SAMPLE
        .replace(r#""file_wNVWS9OIQEceWnKFygg2JOHY" }"#, r#""file_wNVWS9OIQEceWnKFygg2JOHY", }"#);
    assert_ne!(printed, SAMPLE);
    let mut json = serde_json::Deserializer::from_str(&printed);
    let error = api::read::<VerificationRequest, _>(&mut json).unwrap_err();
    assert_eq!(error.code().as_str(), "invalid_json");
    let message = error.to_string();
    assert!(message.contains("trailing comma at line 11"), "{message}");
}

#[test]
fn a_document_has_every_documented_field() {
    let document = json!({
        "status": "verified", "error": null, "first_name": "Jenny", "last_name": "Rosen",
        "address": {"line1": "1 Elm St", "line2": "Apt 2", "city": "Salem", "state": "OR",
                    "postal_code": "97301", "country": "US"},
        "document_type": "driving_license", "expiration_date": {"day": 1, "month": 2, "year": 2030},
        "files": ["file_1"], "issued_date": {"day": 1, "month": 2, "year": 2020},
        "issuing_country": "US", "dob": {"day": 1, "month": 2, "year": 1990}, "number": "D123",
        "sex": "female", "unparsed_place_of_birth": "Salem", "unparsed_sex": "F",
    });
    let selfie =
        json!({"status": "verified", "error": null, "document": "file_1", "selfie": "file_2"});
    let id_number = json!({
        "status": "verified", "error": null, "dob": {"day": 1, "month": 2, "year": 1990},
        "first_name": "Jenny", "id_number": "6789", "id_number_type": "us_ssn", "last_name": "Rosen",
    });
    let report = json!({
        "object": "identity.verification_report", "id": "vr_1", "type": "verification_flow",
        "verification_session": "vs_1", "verification_flow": "vf_1", "client_reference_id": "7",
        "created": 1, "livemode": false,
        "options": {
            "document": {"allowed_types": ["driving_license", "library_card"], "require_id_number": true,
                         "require_live_capture": false, "require_matching_selfie": true},
            "id_number": {}, "email": {"require_verification": true},
            "phone": {"require_verification": false}, "matching": {"dob": "none", "name": "similar"},
        },
        "document": document, "selfie": selfie, "id_number": id_number,
        "phone": {"status": "verified", "error": null, "phone": "+1 212-555-5555"},
        "email": {"status": "unverified", "error": {"code": "email_unverified_other", "reason": "Nein"},
                  "email": "jennyrosen@example.com"},
    });
    let read: VerificationReport = serde_json::from_value(report.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), report, "every field, and no other");
}

#[test]
fn what_is_not_told_is_neither_null_nor_false() {
    let report: VerificationReport =
        serde_json::from_value(json!({"options": {"document": {}}})).unwrap();
    let written = serde_json::to_value(&report).unwrap();
    assert_eq!(written["options"], json!({"document": {}}));
    for check in ["document", "selfie", "id_number", "phone", "email"] {
        assert_eq!(written.get(check), None, "{check}");
    }
}

#[test]
fn a_check_that_does_not_say_so_is_not_verified() {
    for document in [json!({}), json!({"status": null}), json!({"status": "Verified"})] {
        let report: VerificationReport =
            serde_json::from_value(json!({"document": document})).unwrap();
        assert!(!report.document.unwrap().is_verified());
    }
}

#[test]
fn a_type_is_read_by_either_name() {
    for (document, want) in [
        (json!({"type": "passport"}), Some("passport")),
        (json!({"document_type": "passport"}), Some("passport")),
        (json!({"type": "passport", "document_type": "passport"}), Some("passport")),
        (json!({"document_type": "passport", "type": null}), Some("passport")),
        (json!({"document_type": null, "type": "id_card"}), Some("id_card")),
        (json!({}), None),
    ] {
        let report: VerificationReport =
            serde_json::from_value(json!({"document": document})).unwrap();
        let written = serde_json::to_value(report).unwrap();
        assert_eq!(written["document"]["document_type"].as_str(), want, "{document}");
        assert_eq!(written["document"].get("type"), None, "one name is written");
    }
}

/// The words of an open enum, each of which reads back; and one that is not known.
macro_rules! words {
    ($name:ident: $($word:literal)+) => {{
        let known: Vec<&str> = $name::KNOWN.iter().map($name::as_str).collect();
        assert_eq!(known, [$($word),+]);
        for word in known {
            assert!(!matches!($name::from(word), $name::Unknown(_)), "{word}");
            assert_eq!(serde_json::to_value($name::from(word)).unwrap(), word);
        }
        let unknown = $name::from("brand_new");
        assert_eq!(unknown, $name::Unknown("brand_new".to_owned()));
        assert_eq!(serde_json::to_value(&unknown).unwrap(), "brand_new");
        assert_eq!(format!("{unknown:?}"), "Unknown(<9 characters>)");
    }};
}

#[test]
fn the_words_are_the_documented_ones() {
    words!(CheckStatus: "verified" "unverified");
    words!(SessionStatus: "requires_input" "processing" "verified" "canceled");
    words!(RedactionStatus: "processing" "redacted" "validated");
    words!(DocumentType: "driving_license" "id_card" "passport");
    words!(Sex: "[redacted]" "female" "male" "unknown");
    words!(IdNumberType: "br_cpf" "sg_nric" "us_ssn");
    words!(VerificationType: "document" "id_number" "verification_flow");
    words!(VerificationErrorCode:
        "document_expired" "document_type_not_supported" "document_unverified_other"
        "selfie_document_missing_photo" "selfie_face_mismatch" "selfie_manipulated"
        "selfie_unverified_other" "id_number_insufficient_document_data" "id_number_mismatch"
        "id_number_unverified_other" "phone_unverified_other" "phone_verification_declined"
        "email_unverified_other" "email_verification_declined" "abandoned" "consent_declined"
        "country_not_supported" "device_not_supported" "under_supported_age");
    assert_eq!(
        VerificationErrorCode::from("document_type_not_allowed"),
        VerificationErrorCode::DocumentTypeNotSupported
    );
    let mut reasons: Vec<&str> =
        VerificationErrorCode::KNOWN.iter().map(VerificationErrorCode::reason).collect();
    assert!(reasons.iter().all(|reason| reason.ends_with('.') && reason.contains(' ')));
    reasons.sort_unstable();
    reasons.dedup();
    assert_eq!(reasons.len(), 19, "each code has a sentence of its own");
}

#[test]
fn words_that_are_not_known_survive_a_round_trip() {
    let report = json!({
        "type": "iris_scan",
        "document": {"status": "reviewing", "error": {"code": "document_torn", "reason": "Zerrissen"},
                     "document_type": "library_card", "sex": "x"},
        "id_number": {"status": "unverified", "error": null, "id_number_type": "xx_card"},
    });
    let read: VerificationReport = serde_json::from_value(report.clone()).unwrap();
    let written = serde_json::to_value(&read).unwrap();
    for path in [
        "/type",
        "/document/status",
        "/document/error",
        "/document/document_type",
        "/document/sex",
        "/id_number/id_number_type",
    ] {
        assert_eq!(written.pointer(path), report.pointer(path), "{path}");
    }
    let session = json!({"status": "paused", "redaction": {"status": "queued"},
                         "last_error": {"code": "eclipse", "reason": null}});
    let read: VerificationSession = serde_json::from_value(session.clone()).unwrap();
    let written = serde_json::to_value(&read).unwrap();
    for key in ["status", "redaction", "last_error"] {
        assert_eq!(written[key], session[key]);
    }
}

#[test]
fn a_document_of_ones_own_can_be_built() {
    let document = Document { first_name: Some("Jenny".into()), ..Document::default() };
    assert_eq!(serde_json::to_value(document).unwrap()["first_name"], "Jenny");
}
