//! Back to ownership: who verified, who typed, who owns.

use ownership_match::{
    ErrorCode, Matcher, api,
    risk::{Outcome, RiskPolicy},
    verification::{Binding, CombinedDecision, Link, StepUp, VerificationReport, step_up},
};
use serde_json::{Value, json};

use crate::{day, read};

fn stepped_up(evidence: &Value, request: &Value, policy: &Value) -> StepUp {
    let from = |value: &Value| serde_json::from_value::<RiskPolicy>(value.clone()).unwrap();
    let request = api::read(&mut serde_json::Deserializer::from_str(&request.to_string())).unwrap();
    let evidence = read(evidence).unwrap();
    step_up(evidence, request, &Matcher::default(), &from(policy), day("2024-07-17")).unwrap()
}

fn request(claimed: &str, owners: Value) -> Value {
    json!({"customer": {"id": "cus_1", "name": claimed, "email": "jenny@example.com"},
           "financial_connections_account": {"id": "fca_1", "ownership": {"id": "o_1", "owners": owners}}})
}

/// A verified document and selfie of that person.
fn person(first: &str, last: &str) -> Value {
    json!({"related_customer": "cus_1", "selfie": {"status": "verified"},
           "document": {"status": "verified", "first_name": first, "last_name": last, "issuing_country": "US"}})
}

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

#[track_caller]
fn decides(evidence: &Value, request: &Value, outcome: &str, want: &[&str]) {
    let decision = stepped_up(evidence, request, &json!({})).decision;
    assert_eq!(
        (decision.outcome.as_str(), codes(&decision)),
        (outcome, want.iter().map(|w| (*w).to_owned()).collect())
    );
}

const PROCEED: &str = "proceed_with_payment";
const STEP_UP: &str = "step_up_verification";
const CANCEL: &str = "cancel_payment";

#[test]
fn the_person_who_verified_typed_and_owns() {
    let request = request("Jenny Rosen", json!([{"name": "JENNIFER ROSEN"}]));
    let decided = stepped_up(&person("Jennifer", "Rosen"), &request, &json!({}));
    assert_eq!(
        decided.ownership.decision.outcome,
        Outcome::StepUpVerification,
        "one score is too few"
    );
    assert_eq!(decided.decision.outcome, Outcome::ProceedWithPayment);
    assert_eq!(codes(&decided.decision), ["claimant_confirmed", "owner_confirmed"]);
    // The scores are the match's own.
    assert_eq!(decided.decision.overall_score, decided.ownership.decision.overall_score);
    assert_eq!(decided.ownership.results.name.unwrap().score().unwrap().get(), 85);
    assert_eq!(decided.decision.owner_results.name.unwrap().score().unwrap().get(), 100);
}

#[test]
fn the_link_that_failed_is_named() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    // Somebody else's document.
    decides(
        &person("Mark", "Smith"),
        &jenny,
        CANCEL,
        &["claimant_contradicted", "owner_contradicted"],
    );
    decides(
        &person("Mark", "Rosen"),
        &jenny,
        CANCEL,
        &["claimant_contradicted", "owner_contradicted"],
    );
    // The claimant is verified and another owns.
    let other = request("Jenny Rosen", json!([{"name": "MARK ROSEN"}]));
    decides(
        &person("Jenny", "Rosen"),
        &other,
        CANCEL,
        &["claimant_confirmed", "owner_contradicted"],
    );
    // The owner is verified and somebody else typed.
    decides(
        &person("Mark", "Rosen"),
        &other,
        CANCEL,
        &["claimant_contradicted", "owner_confirmed"],
    );
    // Perhaps.
    let longer = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    decides(
        &person("Jennifer Jane", "Rosen"),
        &longer,
        STEP_UP,
        &["claimant_unclear", "owner_unclear"],
    );
    // The bank holds no name.
    let nameless = request("Jenny Rosen", json!([{"email": "jenny@example.com"}]));
    decides(
        &person("Jenny", "Rosen"),
        &nameless,
        STEP_UP,
        &["claimant_confirmed", "owner_unknown"],
    );
    let nobody = request("Jenny Rosen", json!([]));
    decides(&person("Jenny", "Rosen"), &nobody, STEP_UP, &["claimant_confirmed", "owner_unknown"]);
    // The document tells no name.
    let evidence = json!({"related_customer": "cus_1", "selfie": {"status": "verified"},
        "document": {"status": "verified", "issuing_country": "US"}});
    decides(&evidence, &jenny, STEP_UP, &["claimant_unknown", "owner_unknown"]);
}

#[test]
fn what_a_document_leaves_out_is_not_another_name() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    let unclear = ["claimant_unclear", "owner_unclear"];
    for (first, last) in [
        (json!(null), json!("Rosen")),
        (json!(""), json!("Rosen")),
        (json!("[redacted]"), json!("Rosen")),
        (json!("Jenny"), json!(null)),
        (json!("J."), json!("R.")),
    ] {
        let mut evidence = person("", "");
        evidence["document"]["first_name"] = first;
        evidence["document"]["last_name"] = last;
        decides(&evidence, &jenny, STEP_UP, &unclear);
    }
    // A part that is there and another's is.
    for (first, last) in [("", "Smith"), ("Mark", "")] {
        let contradicted = ["claimant_contradicted", "owner_contradicted"];
        decides(&person(first, last), &jenny, CANCEL, &contradicted);
    }
}

#[test]
fn a_name_that_was_removed_is_no_name() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN", "email": "j@example.com"}]));
    let mut evidence = person("[redacted]", "[redacted]");
    evidence["document"]["address"] = json!({"line1": "[redacted]", "city": "[redacted]"});
    decides(&evidence, &jenny, STEP_UP, &["claimant_unknown", "owner_unknown"]);
    let decided = stepped_up(&evidence, &jenny, &json!({}));
    let outputs = decided.verification.session.verified_outputs.unwrap();
    assert_eq!(outputs.first_name.as_deref(), Some("[redacted]"), "told as it was given");
    assert_eq!(decided.decision.owner_results, Default::default());
}

#[test]
fn a_persons_document_says_nothing_about_a_business() {
    let firm = request("Rosen Plumbing LLC", json!([{"name": "ROSEN PLUMBING LLC"}]));
    let neither = ["claimant_business", "owner_business"];
    decides(&person("Jenny", "Rosen"), &firm, STEP_UP, &neither);
    decides(&person("Mark", "Smith"), &firm, STEP_UP, &neither);
    // Among the owners, one who may be the person stands before one who is another.
    let both = json!([{"name": "MARK ROSEN"}, {"name": "ROSEN PLUMBING LLC"}]);
    let partners = request("Jenny Rosen", both);
    decides(
        &person("Jenny", "Rosen"),
        &partners,
        STEP_UP,
        &["claimant_confirmed", "owner_business"],
    );
    let decided = stepped_up(&person("Jenny", "Rosen"), &partners, &json!({}));
    assert_eq!(serde_json::to_value(&decided.decision).unwrap()["verified_owner"], 1);
}

#[test]
fn what_lacks_is_said_of_who_lacks_it() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    let mut evidence = person("Jenny", "Rosen");
    evidence["email"] = json!({"status": "verified", "email": "jenny@example.com"});
    let reason = |evidence: &Value| {
        let decision = stepped_up(evidence, &jenny, &json!({})).decision;
        let code = |result: Value| result["email"]["reasons"][0]["code"].clone();
        (
            code(serde_json::to_value(decision.claimant_results).unwrap()),
            code(serde_json::to_value(decision.owner_results).unwrap()),
        )
    };
    assert_eq!(reason(&evidence), (json!("equal"), json!("held_missing")));
    evidence["email"] = json!(null);
    assert_eq!(reason(&evidence), (json!("verified_missing"), json!(null)));
}

#[test]
fn a_report_that_contradicts_itself_verifies_nobody() {
    let report: VerificationReport = serde_json::from_value(json!({
        "document": {"status": "verified", "error": {"code": "document_expired"},
                     "first_name": "Jenny", "last_name": "Rosen"}}))
    .unwrap();
    assert!(!report.document.unwrap().is_verified());
}

#[test]
fn any_owner_of_the_account_will_do() {
    let joint = request(
        "Jenny Rosen",
        json!([
            {"name": "MARK ROSEN", "email": "jenny@example.com", "raw_address": "1 Elm St Salem OR"},
            {"name": "JENNY ROSEN"},
        ]),
    );
    let mut evidence = person("Jenny", "Rosen");
    evidence["document"]["address"] = json!({"line1": "1 Elm St", "city": "Salem", "state": "OR"});
    let decided = stepped_up(&evidence, &joint, &json!({}));
    assert_eq!(serde_json::to_value(&decided.decision).unwrap()["verified_owner"], 1);
    assert_eq!(decided.decision.verified_is_owner, Link::Confirmed);
}

#[test]
fn checks_that_failed_or_lack_step_up_again() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    let both = ["claimant_confirmed", "owner_confirmed"];
    let with = |key: &str, value: Value| {
        let mut evidence = person("Jenny", "Rosen");
        evidence[key] = value;
        evidence
    };
    decides(
        &with("selfie", json!(null)),
        &jenny,
        STEP_UP,
        &["check_missing:selfie", both[0], both[1]],
    );
    let fake = json!({"status": "unverified", "error": {"code": "selfie_manipulated"}});
    decides(&with("selfie", fake), &jenny, STEP_UP, &["check_failed:selfie", both[0], both[1]]);
    // One that was not needed counts once it was made.
    decides(
        &with("phone", json!({"declined": true})),
        &jenny,
        STEP_UP,
        &["check_failed:phone", both[0], both[1]],
    );
    let options = json!({"email": {"require_verification": true}});
    decides(&with("options", options), &jenny, STEP_UP, &["check_missing:email", both[0], both[1]]);
    // A document that is not verified says nothing about anybody.
    let refused = json!({"status": "unverified", "first_name": "Jenny", "last_name": "Rosen", "issuing_country": "US"});
    decides(
        &with("document", refused),
        &jenny,
        STEP_UP,
        &["check_failed:document", "claimant_unknown", "owner_unknown"],
    );
    decides(
        &json!({}),
        &jenny,
        STEP_UP,
        &[
            "check_missing:document",
            "check_missing:selfie",
            "binding_missing",
            "claimant_unknown",
            "owner_unknown",
        ],
    );
}

#[test]
fn the_binding_is_an_input_and_its_absence_a_reason() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    let mut evidence = person("Jenny", "Rosen");
    for (customer, reason) in [
        (json!(null), "binding_missing"),
        (json!(" "), "binding_missing"),
        (json!("cus_2"), "binding_differs"),
    ] {
        evidence["related_customer"] = customer;
        decides(&evidence, &jenny, STEP_UP, &[reason, "claimant_confirmed", "owner_confirmed"]);
    }
    evidence["related_customer"] = json!(null);
    let lax = json!({"step_up": {"binding": "optional"}});
    let decided = stepped_up(&evidence, &jenny, &lax).decision;
    assert_eq!((decided.outcome, decided.binding), (Outcome::ProceedWithPayment, Binding::Unknown));
    evidence["related_customer"] = json!("cus_2");
    assert_eq!(stepped_up(&evidence, &jenny, &lax).decision.outcome, Outcome::StepUpVerification);

    // Plain information is bound by the account holder.
    let plain = json!({"owner_information": {"name": "Jenny Rosen"}, "financial_connections_account": {
        "id": "fca_1", "account_holder": {"customer": "cus_1"},
        "ownership": {"id": "o_1", "owners": [{"name": "JENNY ROSEN"}]}}});
    decides(&person("Jenny", "Rosen"), &plain, PROCEED, &["claimant_confirmed", "owner_confirmed"]);
}

#[test]
fn nothing_softens_a_cancel() {
    let request = request(
        "Jenny Rosen",
        json!([
            {"name": "JENNY ROSEN", "email": "peter@elsewhere.test"},
            {"name": "MARK SMITH", "email": "mark@elsewhere.test"},
        ]),
    );
    let decided = stepped_up(
        &person("Jenny", "Rosen"),
        &request,
        &json!({"proceed_at": 95, "step_up_at": 90}),
    );
    assert_eq!(decided.ownership.decision.outcome, Outcome::CancelPayment);
    assert_eq!(decided.decision.outcome.as_str(), CANCEL);
    assert_eq!(
        codes(&decided.decision),
        ["ownership_cancels", "claimant_confirmed", "owner_confirmed"]
    );
}

#[test]
fn no_document_and_no_selfie_raises_a_score() {
    let request =
        request("Jenny Rosen", json!([{"name": "MARK ROSEN", "email": "jenny@example.com"}]));
    let alone = stepped_up(&json!({}), &request, &json!({}));
    let verified = stepped_up(&person("Jenny", "Rosen"), &request, &json!({}));
    assert_eq!(alone.ownership, verified.ownership);
}

#[test]
fn likeness_is_to_the_claimed_name_where_no_other_was_provided() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    let mut evidence = person("Mark", "Smith");
    evidence["options"] = json!({"matching": {"name": "similar"}});
    let decided = stepped_up(&evidence, &jenny, &json!({}));
    let error = decided.verification.session.last_error.unwrap();
    assert_eq!(error.code.unwrap().as_str(), "document_unverified_other");
    evidence["provided_details"] = json!({"name": "Mark Smith"});
    assert!(stepped_up(&evidence, &jenny, &json!({})).verification.session.last_error.is_none());
}

#[test]
fn a_policy_may_ask_for_less_or_more() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}]));
    let mut evidence = person("Jennifer Jane", "Rosen");
    evidence["selfie"] = json!(null);
    let policy = json!({"name": "mild", "step_up": {"checks": ["document"],
        "claimed_floors": {"name": 60}, "owner_floors": {"name": 60}}});
    let decided = stepped_up(&evidence, &jenny, &policy).decision;
    assert_eq!((decided.outcome, decided.policy.as_str()), (Outcome::ProceedWithPayment, "mild"));

    let policy = json!({"step_up": {"owner_floors": {"address": 60}}});
    let decided = stepped_up(&person("Jenny", "Rosen"), &jenny, &policy).decision;
    assert_eq!(decided.verified_is_owner, Link::Unclear, "no address to compare");
}

#[test]
fn a_step_up_policy_is_read_checked_and_written() {
    for (policy, code, param) in [
        (json!({"checks": []}), ErrorCode::ParameterInvalid, "step_up.checks"),
        (json!({"checks": ["iris"]}), ErrorCode::ParameterInvalid, "step_up.checks[0]"),
        (json!({"check": ["document"]}), ErrorCode::ParameterUnknown, "step_up.check"),
        (json!({"binding": true}), ErrorCode::ParameterInvalid, "step_up.binding"),
        (json!({"binding": "maybe"}), ErrorCode::ParameterInvalid, "step_up.binding"),
        (
            json!({"owner_floors": {"name": 101}}),
            ErrorCode::ParameterInvalid,
            "step_up.owner_floors.name",
        ),
        (
            json!({"claimed_floors": {"nom": 1}}),
            ErrorCode::ParameterUnknown,
            "step_up.claimed_floors.nom",
        ),
        (json!([]), ErrorCode::ParameterInvalid, "step_up"),
    ] {
        let text = json!({"step_up": policy}).to_string();
        let error = RiskPolicy::read(&mut serde_json::Deserializer::from_str(&text)).unwrap_err();
        assert_eq!((error.code(), error.param()), (code, Some(param)), "{error}");
    }
    let written = json!({"checks": ["document", "email"], "claimed_floors": {"name": 70},
        "owner_floors": {"name": 82.5, "address": 60}, "binding": "optional"});
    let policy: RiskPolicy = serde_json::from_value(json!({"step_up": written})).unwrap();
    assert_eq!(serde_json::to_value(&policy).unwrap()["step_up"], written);
    assert_eq!(
        serde_json::from_value::<RiskPolicy>(serde_json::to_value(&policy).unwrap()).unwrap(),
        policy
    );
    assert_eq!(serde_json::to_value(RiskPolicy::default()).unwrap().get("step_up"), None);
    let built = RiskPolicy::builder("default").step_up(policy.step_up().clone()).build().unwrap();
    assert_eq!(built, policy);
}

#[test]
fn a_bare_report_is_evidence_too() {
    let report = VerificationReport::default();
    let evidence = serde_json::to_value(report).unwrap();
    let decided = stepped_up(
        &evidence,
        &request("Jenny Rosen", json!([{"name": "JENNY ROSEN"}])),
        &json!({}),
    );
    assert_eq!(decided.decision.outcome.as_str(), STEP_UP);
}
