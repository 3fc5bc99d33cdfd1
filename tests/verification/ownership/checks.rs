//! Which checks are made and which lack, and whose the verification is.

use ownership_match::{
    risk::Outcome,
    verification::{Binding, VerificationReport},
};
use serde_json::json;

use super::{
    CANCEL, PROCEED, STEP_UP, codes, decides, jenny, person, person_with, request, stepped_up,
    stepped_up_by,
};

#[test]
fn checks_that_failed_or_lack_step_up_again() {
    let fake = json!({"status": "unverified", "error": {"code": "selfie_manipulated"}});
    let options = json!({"email": {"require_verification": true}});
    for (key, value, reason, why) in [
        ("selfie", json!(null), "check_missing:selfie", "the policy asks for a selfie"),
        ("selfie", fake, "check_failed:selfie", "the selfie was altered"),
        ("phone", json!({"declined": true}), "check_failed:phone", "not needed, but made"),
        ("options", options, "check_missing:email", "the session asks for an email"),
    ] {
        let reasons = [reason, "claimant_confirmed", "owner_confirmed"];
        decides(&person_with(key, value), &jenny(), STEP_UP, &reasons, why);
    }
    let refused = json!({"status": "unverified", "first_name": "Jenny", "last_name": "Rosen",
                         "issuing_country": "US"});
    decides(
        &person_with("document", refused),
        &jenny(),
        STEP_UP,
        &["check_failed:document", "claimant_unknown", "owner_unknown"],
        "a document that is not verified says nothing about anybody",
    );
    decides(
        &json!({}),
        &jenny(),
        STEP_UP,
        &[
            "check_missing:document",
            "check_missing:selfie",
            "binding_missing",
            "claimant_unknown",
            "owner_unknown",
        ],
        "nothing was checked",
    );
}

#[test]
fn the_binding_is_an_input_and_its_absence_a_reason() {
    let of = |customer| person_with("related_customer", customer);
    for (customer, reason, why) in [
        (json!(null), "binding_missing", "nobody says whose it is"),
        (json!(" "), "binding_missing", "a blank says nothing"),
        (json!("cus_2"), "binding_differs", "another customer's"),
    ] {
        let reasons = [reason, "claimant_confirmed", "owner_confirmed"];
        decides(&of(customer), &jenny(), STEP_UP, &reasons, why);
    }
    let lax = json!({"step_up": {"binding": "optional"}});
    let decided = |customer| stepped_up_by(&lax, &of(customer), &jenny()).decision;
    let unknown = decided(json!(null));
    assert_eq!((unknown.outcome, unknown.binding), (Outcome::ProceedWithPayment, Binding::Unknown));
    assert_eq!(decided(json!("cus_2")).outcome, Outcome::StepUpVerification);

    let plain = json!({"owner_information": {"name": "Jenny Rosen"}, "financial_connections_account": {
        "id": "fca_1", "account_holder": {"customer": "cus_1"},
        "ownership": {"id": "o_1", "owners": [{"name": "JENNY ROSEN"}]}}});
    let confirmed = ["claimant_confirmed", "owner_confirmed"];
    decides(&of(json!("cus_1")), &plain, PROCEED, &confirmed, "bound by the account holder");
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
    let decided = stepped_up_by(
        &json!({"proceed_at": 95, "step_up_at": 90}),
        &person("Jenny", "Rosen"),
        &request,
    );
    assert_eq!(decided.ownership.decision.outcome, Outcome::CancelPayment);
    assert_eq!(decided.decision.outcome.as_str(), CANCEL);
    assert_eq!(
        codes(&decided.decision),
        ["ownership_cancels", "claimant_confirmed", "owner_confirmed"]
    );
}

#[test]
fn likeness_is_to_the_claimed_name_where_no_other_was_provided() {
    let jenny = jenny();
    let mut evidence = person("Mark", "Smith");
    evidence["options"] = json!({"matching": {"name": "similar"}});
    let decided = stepped_up(&evidence, &jenny);
    let error = decided.verification.session.last_error.unwrap();
    assert_eq!(error.code.unwrap().as_str(), "document_unverified_other");
    evidence["provided_details"] = json!({"name": "Mark Smith"});
    assert!(stepped_up(&evidence, &jenny).verification.session.last_error.is_none());
}

#[test]
fn a_bare_report_is_evidence_too() {
    let report = VerificationReport::default();
    let evidence = serde_json::to_value(report).unwrap();
    let decided = stepped_up(&evidence, &jenny());
    assert_eq!(decided.decision.outcome.as_str(), STEP_UP);
}
