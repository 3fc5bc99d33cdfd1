//! Phones and emails.

use serde_json::{Value, json};

use crate::{outcome, read};

fn on(key: &str, value: Value) -> String {
    outcome(&json!({key: value}), key, "2024-07-17")
}

#[test]
fn every_case_of_a_phone_and_an_email_is_decided_as_its_rule_says() {
    for (key, value) in [("phone", "+1 212-555-5555"), ("email", "jennyrosen@example.com")] {
        let other = format!("{key}_unverified_other");
        let declined = format!("{key}_verification_declined");
        let code = |sent: &str, entered: &str| json!({key: value, "one_time_code": {"sent": sent, "entered": entered}});
        for (evidence, want) in [
            (code("424242", "424242"), "verified"),
            (code("424242", " 424-242 "), "verified"),
            (code("AB12", "ab12"), "verified"),
            (code("424242", "424243"), &other),
            (code("424242", "42424"), &other),
            (code("424242", ""), &other),
            (code("", ""), &other),
            (code("123", "123"), &other),
            (code("--------", "--------"), &other),
            (json!({key: value, "one_time_code": {"sent": "424242"}}), &other),
            (json!({key: value, "one_time_code": {}}), &other),
            (json!({key: value}), &other),
            (json!({"one_time_code": {"sent": "424242", "entered": "424242"}}), &other),
            (json!({key: "--", "one_time_code": {"sent": "424242", "entered": "424242"}}), &other),
            (json!({key: value, "declined": true}), &declined),
            (json!({"declined": true, "status": "unverified"}), &declined),
            (json!({key: value, "status": "verified"}), "verified"),
            (json!({"status": "verified"}), &other),
            (json!({key: "[redacted]", "status": "verified"}), &other),
            (json!({key: value, "status": "unverified"}), &other),
            (
                json!({key: value, "status": "unverified", "error": {"code": "carrier_new"}}),
                "carrier_new",
            ),
        ] {
            assert_eq!(on(key, evidence.clone()), want, "{evidence}");
        }
        // A code proves nothing about a text that nobody could have sent one to.
        let unreachable: &[&str] = match key {
            "phone" => &["garbage", "12", "jennyrosen@example.com"],
            _ => &["garbage", "+1 212-555-5555", "jennyrosen@", "@example.com", "a@b.com, c@d.com"],
        };
        for text in unreachable {
            let code = json!({"sent": "424242", "entered": "424242"});
            assert_eq!(on(key, json!({key: text, "one_time_code": code})), other, "{text}");
            assert_eq!(on(key, json!({key: text, "status": "verified"})), other, "{text}");
        }
        // What was sent is not told.
        let wrong = json!({key: {key: value, "one_time_code": {"snt": "1"}}});
        let error = read(&wrong).unwrap_err();
        assert_eq!(error.param(), Some(format!("{key}.one_time_code.snt").as_str()));
    }
}
