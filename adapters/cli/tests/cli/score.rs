//! `score`: one field, in words or as JSON.

use serde_json::{Value, json};

use crate::{program, run};

#[test]
fn words_are_the_score_its_band_and_the_reasons() {
    let answer = run(&["score", "name", "Jenny Rosen", "JENNY ROSEN"], "");
    assert_eq!(answer.status, Some(0));
    assert_eq!(
        answer.stdout,
        "100 exact\n  Both sides are the same once spelling habits are set aside.\n"
    );
    assert_eq!(answer.stderr, "");
}

#[test]
fn no_score_says_why() {
    let answer = run(&["score", "email", "jenny@example.com", "N/A"], "");
    assert_eq!(answer.stdout, "no score\n  The bank holds no value for this field.\n");
    let answer = run(&["score", "name", "  ", "Jenny"], "");
    assert_eq!(answer.stdout, "no score: nothing was claimed\n");
}

#[test]
fn json_is_the_result_object() {
    let answer = run(&["score", "name", "Jenny Rosen", "JENNY ROSEN", "--json"], "");
    let result: Value = serde_json::from_str(&answer.stdout).expect("JSON");
    let equal = json!({"code": "equal", "message": "Both sides are the same once spelling habits are set aside."});
    let want =
        json!({"match_score": 100, "missing_data": false, "band": "exact", "reasons": [equal]});
    assert_eq!(result, want);

    let answer = run(&["score", "name", "Jenny Rosen", "", "--json"], "");
    let result: Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!(result["match_score"], Value::Null);
    assert_eq!(result["missing_data"], true);
    assert_eq!(result["band"], Value::Null);
}

#[test]
fn an_address_may_be_an_object_on_either_side() {
    let object = r#"{"line1": "1 Elm Street", "city": "Salem", "state": "OR", "postal_code": "97301", "country": "US"}"#;
    let answer = run(&["score", "address", object, object], "");
    assert!(answer.stdout.starts_with("100 exact\n"), "{}", answer.stdout);
    for (claimed, told) in [
        (r#"{"line1": 5}"#, "address.line1 must be text"),
        (r#"{"street": "1 Elm Street"}"#, "address.street is not known"),
        (r#"{"line1": "#, "EOF"),
    ] {
        let answer = run(&["score", "address", claimed, object], "");
        assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""), "{claimed}");
        assert!(
            answer.stderr.contains("CLAIMED") && answer.stderr.contains(told),
            "{}",
            answer.stderr
        );
    }
    let answer = run(&["score", "address", object, r#"{"city": 5}"#], "");
    assert!(answer.stderr.contains("HELD"), "{}", answer.stderr);
}

#[test]
fn a_phone_is_read_in_the_region_that_is_given() {
    let score = |region: &[&str]| {
        let arguments = [&["score", "phone", "020 7946 0958", "2079460958"], region].concat();
        run(&arguments, "")
    };
    assert!(score(&["--region", "GB"]).stdout.starts_with("100 exact\n"));
    let nowhere = score(&["--region", "XX"]);
    assert_eq!(nowhere.status, Some(2), "there are no phone numbers in XX");
    let answer = score(&["--region", "Britain"]);
    assert_eq!(answer.status, Some(2));
    assert!(answer.stderr.contains("two letters"), "{}", answer.stderr);
}

#[test]
fn a_text_that_is_too_long_is_an_error() {
    let answer = run(&["score", "name", &"x".repeat(5_001), "Jenny"], "");
    assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""));
    assert!(answer.stderr.contains("5,000"), "{}", answer.stderr);
}

#[test]
fn colours_are_for_terminals() {
    let coloured = |set: &[(&str, &str)]| {
        let output = program(&["score", "name", "Jenny", "Jenny"])
            .envs(set.iter().copied())
            .output()
            .expect("the program runs");
        output.stdout.contains(&0x1b)
    };
    assert!(!coloured(&[]), "a pipe is plain");
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]), "colours can be asked for");
    assert!(!coloured(&[("NO_COLOR", "1")]));
}
