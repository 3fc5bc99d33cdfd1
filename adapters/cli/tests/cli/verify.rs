//! `verify`: evidence in, the report, the session and the combined decision out.

use serde_json::{Value, json};

use crate::{Answer, file, run, sample};

const EVIDENCE: &str = include_str!("../../../../samples/verification.json");

fn object(answer: &Answer) -> Value {
    serde_json::from_str(&answer.stdout).expect("one JSON value")
}

#[test]
fn the_samples_go_the_whole_way() {
    let request = sample("step_up_request.json");
    let matched = object(&run(&["match", &request], ""));
    assert_eq!(matched["decision"]["outcome"], "step_up_verification");

    let evidence = sample("verification.json");
    let arguments = ["verify", &evidence, "--as-of", "2021-01-27", "--ownership", &request];
    let answer = run(&arguments, "");
    assert_eq!((answer.status, answer.stderr.as_str()), (Some(0), ""));
    let answer = object(&answer);
    assert_eq!(answer["report"]["document"]["status"], "verified");
    assert_eq!(answer["report"]["document"]["issued_date"]["month"], 27);
    assert_eq!(answer["session"]["status"], "verified");
    assert_eq!(answer["match"], matched, "the match is the one that `match` gives");
    assert_eq!(answer["decision"]["outcome"], "proceed_with_payment");
    assert_eq!(answer["decision"]["policy"], "default");
    assert_eq!(answer["decision"]["binding"], "same_customer");

    // Once the document has expired, the same files ask for another.
    let arguments = ["verify", &evidence, "--as-of", "2026-11-22", "--ownership", &request];
    let answer = object(&run(&arguments, ""));
    assert_eq!(answer["session"]["last_error"]["code"], "document_expired");
    assert_eq!(answer["decision"]["outcome"], "step_up_verification");
}

#[test]
fn evidence_alone_gives_a_report_and_a_session() {
    let answer = run(&["verify", "-", "--as-of", "2021-01-27"], EVIDENCE);
    assert_eq!(answer.status, Some(0));
    let answer = object(&answer);
    let keys: Vec<&String> = answer.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["report", "session"]);
    let nothing = run(&["verify", "-", "--as-of", "2021-01-27"], "{}");
    assert_eq!(object(&nothing)["session"]["status"], "requires_input");
}

#[test]
fn a_policy_says_what_must_be_shown() {
    let policy =
        file("verify_policy.json", r#"{"name": "wary", "step_up": {"checks": ["id_number"]}}"#);
    let request = sample("step_up_request.json");
    let policy = policy.to_str().expect("UTF-8");
    let arguments =
        ["verify", "-", "--as-of", "2021-01-27", "--ownership", &request, "--policy", policy];
    let answer = object(&run(&arguments, EVIDENCE));
    assert_eq!(answer["decision"]["outcome"], "step_up_verification");
    assert_eq!(answer["decision"]["policy"], "wary");
    assert_eq!(answer["decision"]["reasons"][0]["code"], "check_missing");
    assert_eq!(answer["decision"]["reasons"][0]["check"], "id_number");
}

#[test]
fn evidence_or_a_request_that_breaks_a_rule_exits_with_1() {
    let request = file("verify_request.json", r#"{"owner_information": {"name": "Jenny"}}"#);
    let request = request.to_str().expect("UTF-8");
    for (evidence, more, code, param) in [
        ("{", None, "invalid_json", Value::Null),
        // As the documents print it.
        (r#"{"selfie": {"status": "verified",}}"#, None, "invalid_json", Value::Null),
        (r#"{"document": {"dob": 5}}"#, None, "parameter_invalid", json!("document.dob")),
        (r#"{"options": {"selfie": {}}}"#, None, "parameter_unknown", json!("options.selfie")),
        ("{}", Some(request), "parameter_missing", json!("financial_connections_account")),
        (r#"{"owner_information": {"name": "Jenny"}}"#, None, "parameter_missing", Value::Null),
    ] {
        let mut arguments = vec!["verify", "-", "--as-of", "2021-01-27"];
        arguments.extend(more.into_iter().flat_map(|request| ["--ownership", request]));
        let answer = run(&arguments, evidence);
        assert_eq!(answer.status, Some(1), "{evidence}");
        let error = &object(&answer)["error"];
        assert_eq!((&error["code"], &error["param"]), (&json!(code), &param), "{error}");
        // Of two files it is told which is wrong.
        let told = more.map_or("", |_| "verify_request.json");
        assert!(answer.stderr.contains(told) && answer.stderr.is_empty() == told.is_empty());
    }
}

#[test]
fn what_cannot_be_run_exits_with_2() {
    let evidence = sample("verification.json");
    for arguments in [
        vec!["verify", "no/such/file.json", "--as-of", "2021-01-27"],
        vec!["verify", &evidence, "--as-of", "2021-02-30"],
        vec!["verify", &evidence],
        vec!["verify", "-", "--as-of", "2021-01-27", "--ownership", "-"],
    ] {
        let answer = run(&arguments, "{}");
        assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(!answer.stderr.is_empty());
    }
}
