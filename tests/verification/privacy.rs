//! No personal data where nobody expects it.

use serde_json::json;

use crate::{read, verified};

#[test]
fn debug_prints_no_person() {
    let evidence = json!({
        "provided_details": {"name": "SECRET", "email": "SECRET", "phone": "SECRET",
                             "dob": {"day": 23, "month": 11, "year": 1987}},
        "type": "SECRET",
        "document": {"status": "SECRET", "error": {"code": "SECRET", "reason": "SECRET"},
            "first_name": "SECRET", "last_name": "SECRET", "address": {"line1": "SECRET"},
            "type": "SECRET", "number": "SECRET", "sex": "SECRET", "dob": {"day": 23, "month": 11, "year": 1987},
            "unparsed_place_of_birth": "SECRET", "unparsed_sex": "SECRET", "issuing_country": "US"},
        "selfie": {"face": {"document": [0.1987], "selfie": [0.1987], "threshold": 0.5}},
        "id_number": {"first_name": "SECRET", "last_name": "SECRET", "id_number": "SECRET",
            "id_number_type": "SECRET", "registry": "SECRET", "dob": {"day": 23, "month": 11, "year": 1987}},
        "phone": {"phone": "SECRET", "one_time_code": {"sent": "SECRET", "entered": "SECRET"}},
        "email": {"email": "SECRET", "one_time_code": {"sent": "SECRET", "entered": "SECRET"}},
    });
    let request = read(&evidence).unwrap();
    let verification = verified(&evidence, "2024-07-17");
    for told in [format!("{request:?}"), format!("{verification:?}")] {
        assert!(!told.contains("SECRET") && !told.contains("1987"), "{told}");
    }
    // A code that was sent is in no report.
    assert!(!serde_json::to_string(&verification).unwrap().contains("one_time_code"));
}

#[test]
fn errors_name_the_place_and_not_the_value() {
    for evidence in [
        json!({"document": {"first_name": ["SECRET"]}}),
        json!({"document": "SECRET"}),
        json!({"options": {"matching": {"name": "SECRET"}}}),
        json!({"options": {"document": {"allowed_types": "SECRET"}}}),
        json!({"selfie": {"face": {"score": "SECRET"}}}),
        json!({"phone": {"one_time_code": {"sent": {"SECRET": 1}}}}),
    ] {
        let error = read(&evidence).unwrap_err();
        assert!(!format!("{error}{error:?}").contains("SECRET"), "{error}");
        assert!(error.param().is_some());
    }
}
