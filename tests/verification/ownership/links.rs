//! Who verified, who typed, who owns.

use ownership_match::{
    risk::Outcome,
    verification::{Link, VerificationReport},
};
use serde_json::{Value, json};

use super::{CANCEL, STEP_UP, codes, decides, jenny, person, person_with, request, stepped_up};

#[test]
fn the_person_who_verified_typed_and_owns() {
    let request = request("Jenny Rosen", json!([{"name": "JENNIFER ROSEN"}]));
    let decided = stepped_up(&person("Jennifer", "Rosen"), &request);
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
    let owned_by = |owners: Value| request("Jenny Rosen", owners);
    let her_own = jenny();
    let anothers = owned_by(json!([{"name": "MARK ROSEN"}]));
    let nameless = owned_by(json!([{"email": "jenny@example.com"}]));
    let nobodys = owned_by(json!([]));
    for ((first, last), request, outcome, reasons, why) in [
        (
            ("Mark", "Smith"),
            &her_own,
            CANCEL,
            ["claimant_contradicted", "owner_contradicted"],
            "somebody else's document",
        ),
        (
            ("Mark", "Rosen"),
            &her_own,
            CANCEL,
            ["claimant_contradicted", "owner_contradicted"],
            "a relative's document",
        ),
        (
            ("Jenny", "Rosen"),
            &anothers,
            CANCEL,
            ["claimant_confirmed", "owner_contradicted"],
            "the claimant is verified and another owns",
        ),
        (
            ("Mark", "Rosen"),
            &anothers,
            CANCEL,
            ["claimant_contradicted", "owner_confirmed"],
            "the owner is verified and somebody else typed",
        ),
        (
            ("Jennifer Jane", "Rosen"),
            &her_own,
            STEP_UP,
            ["claimant_unclear", "owner_unclear"],
            "perhaps",
        ),
        (
            ("Jenny", "Rosen"),
            &nameless,
            STEP_UP,
            ["claimant_confirmed", "owner_unknown"],
            "the bank holds no name",
        ),
        (
            ("Jenny", "Rosen"),
            &nobodys,
            STEP_UP,
            ["claimant_confirmed", "owner_unknown"],
            "the bank holds no owner",
        ),
    ] {
        decides(&person(first, last), request, outcome, &reasons, why);
    }
    let document = json!({"status": "verified", "issuing_country": "US"});
    let unknown = ["claimant_unknown", "owner_unknown"];
    decides(&person_with("document", document), &her_own, STEP_UP, &unknown, "no name to read");
}

#[test]
fn what_a_document_leaves_out_is_not_another_name() {
    let jenny = jenny();
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
        decides(&evidence, &jenny, STEP_UP, &unclear, "a part of the name is left out");
    }
    for (first, last) in [("", "Smith"), ("Mark", "")] {
        let contradicted = ["claimant_contradicted", "owner_contradicted"];
        decides(&person(first, last), &jenny, CANCEL, &contradicted, "the part is another's");
    }
}

#[test]
fn a_name_that_was_removed_is_no_name() {
    let jenny = request("Jenny Rosen", json!([{"name": "JENNY ROSEN", "email": "j@example.com"}]));
    let mut evidence = person("[redacted]", "[redacted]");
    evidence["document"]["address"] = json!({"line1": "[redacted]", "city": "[redacted]"});
    let unknown = ["claimant_unknown", "owner_unknown"];
    decides(&evidence, &jenny, STEP_UP, &unknown, "removed on request");
    let decided = stepped_up(&evidence, &jenny);
    let outputs = decided.verification.session.verified_outputs.unwrap();
    assert_eq!(outputs.first_name.as_deref(), Some("[redacted]"), "told as it was given");
    assert_eq!(decided.decision.owner_results, Default::default());
}

#[test]
fn a_persons_document_says_nothing_about_a_business() {
    let firm = request("Rosen Plumbing LLC", json!([{"name": "ROSEN PLUMBING LLC"}]));
    let neither = ["claimant_business", "owner_business"];
    decides(&person("Jenny", "Rosen"), &firm, STEP_UP, &neither, "its namesake");
    decides(&person("Mark", "Smith"), &firm, STEP_UP, &neither, "anybody");
    let both = json!([{"name": "MARK ROSEN"}, {"name": "ROSEN PLUMBING LLC"}]);
    let partners = request("Jenny Rosen", both);
    decides(
        &person("Jenny", "Rosen"),
        &partners,
        STEP_UP,
        &["claimant_confirmed", "owner_business"],
        "an owner who may be the person stands before one who is another",
    );
    let decided = stepped_up(&person("Jenny", "Rosen"), &partners);
    assert_eq!(serde_json::to_value(&decided.decision).unwrap()["verified_owner"], 1);
}

#[test]
fn what_lacks_is_said_of_who_lacks_it() {
    let jenny = jenny();
    let mut evidence = person("Jenny", "Rosen");
    evidence["email"] = json!({"status": "verified", "email": "jenny@example.com"});
    let reason = |evidence: &Value| {
        let decision = stepped_up(evidence, &jenny).decision;
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
    let decided = stepped_up(&evidence, &joint);
    assert_eq!(serde_json::to_value(&decided.decision).unwrap()["verified_owner"], 1);
    assert_eq!(decided.decision.verified_is_owner, Link::Confirmed);
}

#[test]
fn no_document_and_no_selfie_raises_a_score() {
    let request =
        request("Jenny Rosen", json!([{"name": "MARK ROSEN", "email": "jenny@example.com"}]));
    let alone = stepped_up(&json!({}), &request);
    let verified = stepped_up(&person("Jenny", "Rosen"), &request);
    assert_eq!(alone.ownership, verified.ownership);
}
