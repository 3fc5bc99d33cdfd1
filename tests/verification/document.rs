//! Documents: each rule, and which failure comes first.

use serde_json::{Value, json};

use crate::{outcome, read, report};

const DAY: &str = "2024-07-17";

fn on(document: Value, options: Value, as_of: &str) -> String {
    outcome(&json!({"options": options, "document": document}), "document", as_of)
}

fn date(year: i64, month: i64, day: i64) -> Value {
    json!({"day": day, "month": month, "year": year})
}

#[test]
fn every_case_is_decided_as_its_rule_says() {
    let none = json!({});
    let licence_only = json!({"document": {"allowed_types": ["driving_license"]}});
    let live = json!({"document": {"require_live_capture": true}});
    let (expired, other, kind) =
        ("document_expired", "document_unverified_other", "document_type_not_supported");
    for (document, options, want, why) in [
        (json!({"expiration_date": date(2024, 7, 17)}), &none, "verified", "through its last day"),
        (json!({"expiration_date": date(2024, 7, 16)}), &none, expired, "the day after"),
        (json!({"expiration_date": date(9999, 12, 31)}), &none, "verified", "for ever"),
        (json!({"expiration_date": date(2026, 2, 30)}), &none, other, "no such day, not expired"),
        (json!({"expiration_date": date(2023, 2, 29)}), &none, other, "no leap year, not expired"),
        (json!({"expiration_date": date(2030, 27, 4)}), &none, other, "never swapped"),
        (json!({"expiration_date": date(0, 0, 0)}), &none, other, "zeros are no date"),
        (json!({"expiration_date": {"month": 7, "year": 2030}}), &none, other, "no day"),
        (json!({"first_name": "Jenny", "expiration_date": null}), &none, "verified", "none told"),
        (json!({"dob": date(2300, 1, 1)}), &none, other, "born in the future"),
        (json!({"dob": date(2024, 7, 17)}), &none, "verified", "born today"),
        (json!({"dob": date(1990, 13, 1)}), &none, other, "no birth date"),
        (json!({"dob": {"year": 1960}}), &none, "verified", "some documents tell the year only"),
        (json!({"issued_date": date(2021, 27, 4)}), &none, "verified", "a warning only"),
        (json!({"type": "passport"}), &none, "verified", "a known type"),
        (json!({"type": "library_card"}), &none, kind, "an unknown type"),
        (json!({"type": "passport"}), &licence_only, kind, "not one of the list"),
        (json!({"document_type": "driving_license"}), &licence_only, "verified", "one of the list"),
        (json!({"first_name": "Jenny"}), &licence_only, kind, "a type that is not told"),
        (
            json!({"type": "passport"}),
            &json!({"document": {"allowed_types": []}}),
            "verified",
            "no list",
        ),
        (
            json!({"type": "residence_permit"}),
            &json!({"document": {"allowed_types": ["residence_permit"]}}),
            "verified",
            "an unknown type that is listed",
        ),
        (json!({}), &none, other, "nothing was read"),
        (json!({"status": "verified"}), &none, "verified", "the vendor keeps what it read"),
        (json!({"type": "passport"}), &live, other, "nobody says that it is live"),
        (json!({"type": "passport", "captured_live": false}), &live, other, "not live"),
        (json!({"type": "passport", "captured_live": true}), &live, "verified", "live"),
        (
            json!({"type": "passport", "status": "verified"}),
            &live,
            "verified",
            "the vendor was asked",
        ),
        (
            json!({"type": "passport", "status": "verified", "captured_live": false}),
            &live,
            other,
            "not live",
        ),
    ] {
        assert_eq!(on(document.clone(), options.clone(), DAY), want, "{why}: {document}");
    }
}

#[test]
fn the_vendor_is_never_overruled_and_never_enough() {
    for (document, want) in [
        (
            json!({"status": "unverified", "error": {"code": "document_expired"}}),
            "document_expired",
        ),
        (json!({"status": "unverified", "error": null}), "document_unverified_other"),
        (json!({"status": "unverified"}), "document_unverified_other"),
        (json!({"status": "reviewing", "type": "passport"}), "document_unverified_other"),
        (json!({"error": {"code": "document_expired"}, "type": "passport"}), "document_expired"),
        // Of two verdicts, the one that costs less.
        (json!({"status": "verified", "error": {"code": "document_expired"}}), "document_expired"),
        (
            json!({"status": "verified", "error": {"code": "document_brand_new_code"}}),
            "document_brand_new_code",
        ),
        (
            json!({"status": "verified", "error": {"code": null, "reason": "It is blurred."}}),
            "document_unverified_other",
        ),
        (json!({"status": "verified", "error": {"code": null, "reason": null}}), "verified"),
        (json!({"status": "verified", "error": {"code": "", "reason": " "}}), "verified"),
        (json!({"status": "verified", "error": {}}), "verified"),
        (json!({"status": "verified", "expiration_date": date(2020, 1, 1)}), "document_expired"),
        // The alias is read and not written.
        (
            json!({"status": "unverified", "error": {"code": "document_type_not_allowed"}}),
            "document_type_not_supported",
        ),
        (
            json!({"status": "unverified", "error": {"code": "document_brand_new_code"}}),
            "document_brand_new_code",
        ),
    ] {
        assert_eq!(on(document.clone(), json!({}), DAY), want, "{document}");
    }
}

#[test]
fn the_first_failure_is_the_one_of_the_published_order() {
    // Each row adds a failure that comes before those below it.
    let mut document = json!({"type": "passport", "expiration_date": date(2020, 1, 1)});
    let passports = json!({});
    assert_eq!(on(document.clone(), passports.clone(), DAY), "document_expired");
    document["dob"] = date(1990, 2, 31);
    assert_eq!(on(document.clone(), passports.clone(), DAY), "document_unverified_other");
    document["status"] = json!("unverified");
    document["error"] = json!({"code": "document_brand_new_code", "reason": "Neu"});
    assert_eq!(
        report(&json!({"document": document}), "document", DAY)["error"],
        json!({"code": "document_brand_new_code", "reason": "Neu"})
    );
    document["type"] = json!("library_card");
    assert_eq!(on(document, passports, DAY), "document_type_not_supported");
}

#[test]
fn warnings_tell_what_is_odd() {
    for (document, code) in [
        (
            json!({"issued_date": date(2021, 27, 4), "expiration_date": date(2030, 1, 1)}),
            "issued_date_invalid",
        ),
        (
            json!({"issued_date": {"year": 2021}, "expiration_date": date(2030, 1, 1)}),
            "issued_date_invalid",
        ),
        (
            json!({"issued_date": date(2024, 7, 18), "expiration_date": date(2030, 1, 1)}),
            "issued_date_in_future",
        ),
        (json!({"type": "passport"}), "expiration_date_missing"),
        (
            json!({"dob": {"year": 1960}, "expiration_date": date(2030, 1, 1)}),
            "birth_date_incomplete",
        ),
        (
            json!({"dob": date(2015, 1, 1), "issued_date": date(2010, 1, 1), "expiration_date": date(2030, 1, 1)}),
            "dates_contradict",
        ),
        (
            json!({"issued_date": date(2031, 1, 1), "expiration_date": date(2030, 1, 1)}),
            "dates_contradict",
        ),
    ] {
        let document = report(&json!({"document": document}), "document", DAY);
        assert_eq!(document["status"], "verified");
        assert_eq!(document["warnings"].as_array().map(Vec::len), Some(1), "{document}");
        assert_eq!(document["warnings"][0]["code"], code);
    }
    let sound = json!({"document": {"issued_date": date(2024, 7, 17), "expiration_date": date(2030, 1, 1)}});
    assert_eq!(report(&sound, "document", DAY).get("warnings"), None);
}

#[test]
fn likeness_to_what_was_provided_is_the_name_engines() {
    let ask = |likeness: &str, provided: Value| {
        json!({"options": {"matching": {"name": likeness}}, "provided_details": provided,
               "document": {"first_name": "Jennifer", "last_name": "Rosen"}})
    };
    for (name, want) in [
        ("Jenny Rosen", "verified"),
        ("ROSEN, JENNIFER", "verified"),
        ("Jenny Jane Rosen", "verified"),
        ("Mark Rosen", "document_unverified_other"),
        ("Mark Smith", "document_unverified_other"),
        ("--", "document_unverified_other"),
    ] {
        assert_eq!(
            outcome(&ask("similar", json!({"name": name})), "document", DAY),
            want,
            "{name}"
        );
        assert_eq!(outcome(&ask("none", json!({"name": name})), "document", DAY), "verified");
    }
    // Nothing was provided: nothing is similar to it.
    assert_eq!(outcome(&ask("similar", json!({})), "document", DAY), "document_unverified_other");
}

#[test]
fn a_similar_birth_date_differs_in_one_part_at_most() {
    for (provided, want) in [
        (date(1990, 2, 1), "verified"),
        (date(1990, 2, 7), "verified"),
        (date(1990, 3, 1), "verified"),
        (date(1989, 2, 1), "verified"),
        (date(1990, 1, 2), "document_unverified_other"),
        (date(1989, 3, 1), "document_unverified_other"),
        (date(1990, 2, 30), "document_unverified_other"),
        (json!(null), "document_unverified_other"),
    ] {
        let evidence = json!({"options": {"matching": {"dob": "similar"}},
            "provided_details": {"dob": provided}, "document": {"dob": date(1990, 2, 1)}});
        assert_eq!(outcome(&evidence, "document", DAY), want, "{provided}");
    }
}

#[test]
fn evidence_of_the_wrong_shape_is_refused_by_its_path() {
    for (evidence, code, param) in [
        (json!({"document": 5}), "parameter_invalid", "document"),
        (json!({"document": {"first_name": 5}}), "parameter_invalid", "document.first_name"),
        (json!({"document": {"dob": "1990-02-01"}}), "parameter_invalid", "document.dob"),
        (json!({"document": {"dob": {"day": "1"}}}), "parameter_invalid", "document.dob.day"),
        (json!({"document": {"dob": {"day": 1.5}}}), "parameter_invalid", "document.dob.day"),
        (json!({"document": {"files": [1]}}), "parameter_invalid", "document.files[0]"),
        (json!({"document": {"files": vec!["f"; 101]}}), "too_long", "document.files"),
        (json!({"document": {"status": true}}), "parameter_invalid", "document.status"),
        (
            json!({"document": {"captured_live": "yes"}}),
            "parameter_invalid",
            "document.captured_live",
        ),
        (json!({"document": {"first_name": "x".repeat(5_001)}}), "too_long", "document.first_name"),
        (json!({"options": {"documnet": {}}}), "parameter_unknown", "options.documnet"),
        (
            json!({"options": {"matching": {"name": "exact"}}}),
            "parameter_invalid",
            "options.matching.name",
        ),
        (
            json!({"options": {"matching": {"dob": "SIMILAR"}}}),
            "parameter_invalid",
            "options.matching.dob",
        ),
        (
            json!({"document": {"document_type": "id_card", "type": "passport"}}),
            "parameter_conflict",
            "document.type",
        ),
        (
            json!({"document": {"type": "id_card", "document_type": "passport"}}),
            "parameter_conflict",
            "document.document_type",
        ),
        (
            json!({"options": {"document": {"require_maching_selfie": true}}}),
            "parameter_unknown",
            "options.document.require_maching_selfie",
        ),
        (
            json!({"options": {"document": {"require_matching_selfie": "true"}}}),
            "parameter_invalid",
            "options.document.require_matching_selfie",
        ),
    ] {
        let error = read(&evidence).unwrap_err();
        assert_eq!((error.code().as_str(), error.param()), (code, Some(param)), "{error}");
    }
}
