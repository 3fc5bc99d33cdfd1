//! Back to ownership: what a verification says about a claim and about an account.

mod checks;
mod links;
mod policy;

use ownership_match::{
    Matcher, api,
    risk::RiskPolicy,
    verification::{CombinedDecision, StepUp, step_up},
};
use serde_json::{Value, json};

use crate::{day, read};

const PROCEED: &str = "proceed_with_payment";
const STEP_UP: &str = "step_up_verification";
const CANCEL: &str = "cancel_payment";

/// Decides on the evidence and the request by a policy.
fn stepped_up_by(policy: &Value, evidence: &Value, request: &Value) -> StepUp {
    let policy: RiskPolicy = serde_json::from_value(policy.clone()).unwrap();
    let request = api::read(&mut serde_json::Deserializer::from_str(&request.to_string())).unwrap();
    let evidence = read(evidence).unwrap();
    step_up(evidence, request, &Matcher::default(), &policy, day("2024-07-17")).unwrap()
}

/// The same by the default policy.
fn stepped_up(evidence: &Value, request: &Value) -> StepUp {
    stepped_up_by(&json!({}), evidence, request)
}

/// Jenny's request, who claims a name at an account of some owners.
fn request(claimed: &str, owners: Value) -> Value {
    json!({"customer": {"id": "cus_1", "name": claimed, "email": "jenny@example.com"},
           "financial_connections_account": {"id": "fca_1", "ownership": {"id": "o_1", "owners": owners}}})
}

/// Jenny's request at her own account.
fn jenny() -> Value {
    request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]))
}

/// A verified document and selfie of that person.
fn person(first: &str, last: &str) -> Value {
    json!({"related_customer": "cus_1", "selfie": {"status": "verified"},
           "document": {"status": "verified", "first_name": first, "last_name": last, "issuing_country": "US"}})
}

/// The same with another value of a key.
fn person_with(key: &str, value: Value) -> Value {
    let mut evidence = person("Jenny", "Rosen");
    evidence[key] = value;
    evidence
}

/// The codes of the reasons, with the check that each is about.
fn codes(decision: &CombinedDecision) -> Vec<String> {
    let written = serde_json::to_value(decision).unwrap();
    let told = |reason: &Value| {
        assert!(reason["message"].as_str().unwrap().ends_with('.'));
        match reason["check"].as_str() {
            Some(check) => format!("{}:{check}", reason["code"].as_str().unwrap()),
            None => reason["code"].as_str().unwrap().to_owned(),
        }
    };
    written["reasons"].as_array().unwrap().iter().map(told).collect()
}

/// Asserts what the default policy decides, and for which reasons.
#[track_caller]
fn decides(evidence: &Value, request: &Value, outcome: &str, reasons: &[&str], why: &str) {
    let decision = stepped_up(evidence, request).decision;
    let got = (decision.outcome.as_str(), codes(&decision));
    assert_eq!(got, (outcome, reasons.iter().map(|code| (*code).to_owned()).collect()), "{why}");
}
