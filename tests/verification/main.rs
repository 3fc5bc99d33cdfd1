//! Identity checks: every code, status and field of the documented objects.

mod dates;
mod document;
mod id_number;
mod objects;
mod one_time_code;
mod ownership;
mod privacy;
mod selfie;
mod session;

use ownership_match::{
    Error, api,
    verification::{Date, Verification, VerificationRequest, verify},
};
use serde_json::Value;

fn read(evidence: &Value) -> Result<VerificationRequest, Error> {
    api::read(&mut serde_json::Deserializer::from_str(&evidence.to_string()))
}

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The checks of that evidence, as of that day.
#[track_caller]
fn verified(evidence: &Value, as_of: &str) -> Verification {
    verify(&read(evidence).unwrap_or_else(|error| panic!("{evidence}: {error}")), day(as_of))
}

/// What stands under `key` in the written report.
#[track_caller]
fn report(evidence: &Value, key: &str, as_of: &str) -> Value {
    serde_json::to_value(verified(evidence, as_of).report).unwrap()[key].take()
}

/// The code of a check's error, or `verified`.
#[track_caller]
fn outcome(evidence: &Value, key: &str, as_of: &str) -> String {
    let check = report(evidence, key, as_of);
    match check["status"].as_str() {
        Some("verified") => {
            assert!(check["error"].is_null(), "{check}");
            "verified".to_owned()
        }
        _ => {
            assert_eq!(check["status"], "unverified", "{check}");
            let reason = check["error"]["reason"].as_str().unwrap_or_default();
            assert!(reason.len() > 10, "a sentence for people: {check}");
            check["error"]["code"].as_str().unwrap_or_default().to_owned()
        }
    }
}
