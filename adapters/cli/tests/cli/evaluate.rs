//! `evaluate`: which lines count, what ranks them, and what is told.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::{Answer, evaluate_page::page, file, line, run};

/// A name that is scored 100 and one that has nothing in common.
pub(crate) const SAME: &str =
    r#"{"field": "name", "a": "Jenny Rosen", "b": "JENNY ROSEN", "label": 1}"#;
pub(crate) const ANOTHER: &str =
    r#"{"field": "name", "a": "Jenny Rosen", "b": "Zoltan Varga", "label": 0}"#;

fn evaluate(input: impl Into<String>) -> Answer {
    run(&["evaluate"], input.into())
}

#[track_caller]
fn figures(input: impl Into<String>) -> Value {
    let answer = run(&["evaluate", "--json"], input.into());
    assert_eq!(answer.status, Some(0), "{}", answer.stderr);
    serde_json::from_str(&answer.stdout).expect("an object")
}

#[test]
fn a_perfect_engine_gets_perfect_figures() {
    let got = figures(format!("{SAME}\n{ANOTHER}\n"));
    for (key, want) in [
        ("pairs", json!(2)),
        ("positives", json!(1)),
        ("negatives", json!(1)),
        ("unscored", json!(0)),
        ("auc", json!(1.0)),
        ("average_precision", json!(1.0)),
        ("policy", json!("default")),
        ("other_labels", json!(0)),
    ] {
        assert_eq!(got[key], want, "{key}");
    }
    assert_eq!(got["best_f1"]["threshold"], 100.0);
    assert_eq!(got["proceed_at"]["threshold"], 70.0);
    assert_eq!(got["proceed_at"]["true_positives"], 1);
    assert_eq!(got["step_up_at"]["true_negatives"], 1);
    let rates: Vec<_> = got["at_false_positive_rate"].as_array().expect("a list").iter().collect();
    assert_eq!(rates.len(), 4);
    assert!(rates.iter().all(|at| at["cut"]["recall"] == 1.0));
    assert_eq!(got["bands"][0], json!({"code": "exact", "positives": 1, "negatives": 0}));
}

#[test]
fn both_shapes_of_lines_give_the_same_figures() {
    let pairs = [
        (r#""name""#, "Jenny Rosen", "ROSEN JENNY"),
        (r#""email""#, "jenny@example.com", "jenny.r@example.com"),
        (r#""phone""#, "+1 212 555 0142", "(212) 555-0143"),
    ];
    for (label, word) in [(1, "true"), (0, "false")] {
        for (field, a, b) in pairs {
            let pair = format!(r#"{{"field": {field}, "a": "{a}", "b": "{b}", "label": {label}}}"#);
            let line = format!(
                r#"{{"id": 1, "owner_information": {{{field}: "{a}"}}, "owners": [{{{field}: "{b}"}}], "label": {word}}}"#
            );
            assert_eq!(figures(pair), figures(line), "{field}");
        }
    }
}

#[test]
fn addresses_may_be_texts_or_parts_and_lack_some() {
    let parts = r#"{"line1": "1 Elm Street", "postal_code": "97301"}"#;
    let (typed, held) = (r#""1 Elm Street 97301""#, r#""1 ELM ST 97301""#);
    for (a, b) in [(parts, held), (typed, held), (parts, parts), (typed, parts)] {
        let got = figures(format!(r#"{{"field": "address", "a": {a}, "b": {b}, "label": 1}}"#));
        assert_eq!((&got["positives"], &got["unscored"]), (&json!(1), &json!(0)), "{a} {b}");
    }
}

#[test]
fn a_record_is_ranked_by_its_evidence_and_its_other_columns_are_ignored() {
    let a = r#"{"name": "Jenny Rosen", "email": null, "phone": "+12125550142", "city": "X", "born": 1971}"#;
    let b = r#"{"name": "JENNY ROSEN", "phone": "+12125550142", "raw_address": "1 Elm St", "born": 1971}"#;
    let got = figures(format!(r#"{{"field": "record", "a": {a}, "b": {b}, "label": 1}}"#));
    assert_eq!(got["positives"], 1);
    assert_eq!(got["unscored"], 0);
    assert_eq!(
        got["decisions"][0],
        json!({"code": "proceed_with_payment", "positives": 1, "negatives": 0})
    );
}

#[test]
fn one_field_alone_is_no_decision() {
    assert_eq!(figures(SAME)["decisions"], json!([]));
}

#[test]
fn a_pair_without_a_score_stands_below_all_others() {
    let unscored = r#"{"field": "name", "a": "Jenny Rosen", "b": "", "label": 1}"#;
    let got = figures(format!("{unscored}\n{ANOTHER}\n"));
    assert_eq!(got["unscored"], 1);
    assert_eq!(got["auc"], 0.0);
    let last = got["bands"].as_array().expect("a list").last().expect("a band");
    assert_eq!(*last, json!({"code": null, "positives": 1, "negatives": 0}));
    for side in
        [r#""a": null, "b": "Jenny""#, r#""a": "Jenny", "b": null"#, r#""a": "Mr", "b": "Jenny""#]
    {
        let got = figures(format!(r#"{{"field": "name", {side}, "label": 1}}"#));
        assert_eq!((&got["pairs"], &got["unscored"]), (&json!(1), &json!(1)), "{side}");
    }
}

#[test]
fn other_labels_are_counted_and_left_out() {
    let mut input = format!("{SAME}\n");
    for label in ["2", "\"1\"", "null", "\"100-100\"", "0.5"] {
        let _ = writeln!(input, r#"{{"field": "name", "a": "J", "b": "J", "label": {label}}}"#);
    }
    input.push_str(r#"{"field": "name", "a": "J", "b": "J"}"#);
    let got = figures(input.clone());
    assert_eq!((&got["pairs"], &got["other_labels"]), (&json!(1), &json!(6)));
    assert!(evaluate(input).stdout.contains("neither 0 nor 1: 6\n"));
}

#[test]
fn bad_lines_are_named_and_cost_the_others_nothing() {
    let bad = [
        ("not JSON", "invalid_json", None),
        (r#"{"field": "nom", "a": "J", "b": "J", "label": 1}"#, "parameter_invalid", Some("field")),
        (r#"{"field": "name", "a": 5, "b": "J", "label": 1}"#, "parameter_invalid", Some("a")),
        (r#"{"field": "name", "a": "J", "label": 1}"#, "parameter_missing", Some("b")),
        (
            r#"{"owner_information": {"nmae": "J"}, "label": true}"#,
            "parameter_unknown",
            Some("owner_information.nmae"),
        ),
        (r#"{"field": 5, "a": "J", "b": "J", "label": 1}"#, "parameter_invalid", Some("field")),
        ("[1]", "parameter_invalid", None),
        (
            r#"{"field": "name", "a": "J", "a": "K", "b": "J", "label": 1}"#,
            "parameter_repeated",
            Some("a"),
        ),
        (
            r#"{"field": "name", "a": "J", "b": "J", "label": 0, "label": 1}"#,
            "parameter_repeated",
            Some("label"),
        ),
        (
            r#"{"field": "record", "a": {"nmae": "J"}, "b": {"name": "J"}, "label": 1}"#,
            "parameter_unknown",
            Some("nmae"),
        ),
        (
            r#"{"field": "record", "a": {"name": "J", "born": 1, "address": {"zip": "1"}}, "b": {}, "label": 1}"#,
            "parameter_unknown",
            Some("address.zip"),
        ),
        (
            r#"{"field": "address", "a": {"line1": "1 Elm", "zip": "1"}, "b": "1 Elm", "label": 1}"#,
            "parameter_unknown",
            Some("address.zip"),
        ),
        (r#"{"field": "record", "a": "J", "b": {}, "label": 1}"#, "parameter_invalid", Some("a")),
    ];
    let mut input = format!("{SAME}\n\n");
    for (line, ..) in bad {
        let _ = writeln!(input, "{line}\n{ANOTHER}");
    }
    let got = figures(input.clone());
    assert_eq!(got["pairs"], 1 + bad.len());
    let want: Vec<_> = bad
        .iter()
        .zip((3..).step_by(2))
        .map(|((_, code, param), line)| json!({"line": line, "code": code, "param": param}))
        .collect();
    assert_eq!(got["bad_lines"], json!({"count": bad.len(), "first": want}));

    let told = evaluate(input);
    assert_eq!(told.status, Some(0), "every line was answered for");
    assert!(told.stdout.contains(
        "cannot be read: 13\n  line 3: invalid_json\n  line 5: parameter_invalid (field)\n"
    ));
}

#[test]
fn lines_are_numbered_through_all_the_chunks_of_a_long_file() {
    // Some hundred kilobytes, which is several reads.
    let mut input = String::new();
    for _ in 0..6000 {
        let _ = writeln!(input, "{SAME}");
    }
    input.push_str("bad\n");
    input.push_str(&format!("{ANOTHER}\n").repeat(30));
    input.push_str(&"bad\n".repeat(30));
    let got = figures(input.clone());
    let bad = &got["bad_lines"];
    assert_eq!(
        (&bad["count"], &bad["first"][0]["line"], &bad["first"][1]["line"]),
        (&json!(31), &json!(6001), &json!(6032))
    );
    assert_eq!(bad["first"].as_array().map(Vec::len), Some(20), "the first twenty are enough");
    assert!(evaluate(input).stdout.contains("  and 11 more\n"));
}

#[test]
fn figures_are_the_same_on_any_number_of_threads() {
    let mut input = String::new();
    for number in 0..4000 {
        let (a, label) = (number % 10, u8::from(number % 7 < 3));
        let _ = writeln!(
            input,
            r#"{{"field": "phone", "a": "+1 212 555 014{a}", "b": "+1 212 555 0142", "label": {label}}}"#
        );
    }
    let told = ["1", "2", "5"].map(|n| run(&["evaluate", "--threads", n], input.clone()).stdout);
    assert!(told[0].contains("4,000"), "{}", told[0]);
    assert!(told.iter().all(|text| *text == told[0]));
}

#[test]
fn several_kinds_are_told_together_and_apart() {
    let phone = r#"{"field": "phone", "a": "+12125550142", "b": "+12125550142", "label": 1}"#;
    let input = format!("{SAME}\n{ANOTHER}\n{phone}\n");
    let got = figures(input.clone());
    assert_eq!(got["pairs"], 3);
    let kinds: Vec<_> = got["by_kind"].as_array().expect("a list").iter().collect();
    assert_eq!((&kinds[0]["kind"], &kinds[0]["pairs"]), (&json!("name"), &json!(2)));
    assert_eq!(
        (&kinds[1]["kind"], &kinds[1]["pairs"], &kinds[1]["auc"]),
        (&json!("phone"), &json!(1), &json!(null))
    );
    let told = evaluate(input).stdout;
    assert!(told.contains("\nOnly name\n=========\n") && told.contains("\nOnly phone\n"), "{told}");
    assert_eq!(figures(SAME).get("by_kind"), None, "one kind is told once");
}

#[test]
fn rates_are_those_that_were_asked_for() {
    let rates =
        run(&["evaluate", "--json", "--at", "2.5%", "--at", "0.5"], format!("{SAME}\n{ANOTHER}\n"));
    let rates: Value = serde_json::from_str(&rates.stdout).expect("an object");
    let rates: Vec<_> =
        rates["at_false_positive_rate"].as_array().expect("a list").iter().collect();
    assert_eq!(
        (rates.len(), rates[0]["rate"].as_f64(), rates[1]["rate"].as_f64()),
        (2, Some(0.025), Some(0.5))
    );
    let wrong = run(&["evaluate", "--at", "two"], "");
    assert_eq!((wrong.status, wrong.stdout.as_str()), (Some(2), ""));
}

#[test]
fn a_policy_brings_its_thresholds() {
    let policy =
        file("evaluate_policy.json", r#"{"name": "wary", "proceed_at": 82.5, "step_up_at": 0}"#);
    let policy = policy.to_str().expect("a UTF-8 path");
    let told = run(&["evaluate", "--policy", policy], format!("{SAME}\n{ANOTHER}\n")).stdout;
    assert!(told.contains("Thresholds of the policy \"wary\""), "{told}");
    let row =
        |name: &str| told.lines().find(|line| line.starts_with(name)).expect("a row").to_owned();
    assert_eq!(row("  proceed").split_whitespace().nth(1), Some("82.5"));
    assert_eq!(row("  step up").split_whitespace().nth(2), Some("0"));
}

#[test]
fn a_policys_thresholds_are_held_against_what_it_compares() {
    // The mean of 100 and 0 is 50, and all the fields together speak otherwise.
    let record = r#"{"field": "record", "a": {"name": "Jenny Rosen", "phone": "+12125550142"},
        "b": {"name": "JENNY ROSEN", "phone": "+13479999999"}, "label": 1}"#
        .replace('\n', " ");
    let other =
        record.replace("JENNY ROSEN", "ZOLTAN VARGA").replace("\"label\": 1", "\"label\": 0");
    let input = format!("{record}\n{other}\n");
    let answered = |line: &str| {
        let line =
            line.replace("\"a\":", "\"owner_information\":").replace("\"b\": {", "\"owners\": [{");
        run(&["batch"], line.replace("}, \"label\"", "}], \"label\"")).lines()[0]["decision"]
            .clone()
    };
    let (one, two) = (answered(&record), answered(&other));
    assert_ne!(one["overall_score"], one["evidence_score"], "else this shows nothing");
    for (at, decision) in [("proceed_at", &one), ("step_up_at", &two)] {
        let mean = decision["overall_score"].as_f64().expect("a mean");
        for (threshold, accepted) in [(mean, true), (mean + 0.01, false)] {
            let policy = json!({"proceed_at": if at == "proceed_at" { threshold } else { 100.0 },
                                "step_up_at": if at == "proceed_at" { 0.0 } else { threshold }});
            let policy = file(&format!("evaluate_{at}_{accepted}.json"), policy.to_string());
            let arguments = ["evaluate", "--json", "--policy", policy.to_str().expect("UTF-8")];
            let got: Value = serde_json::from_str(&run(&arguments, input.clone()).stdout).unwrap();
            let key = if at == "proceed_at" { "true_positives" } else { "false_positives" };
            assert_eq!(got[at][key], u8::from(accepted), "{at} {threshold}: {got}");
        }
    }
    let got = figures(input.clone());
    assert_eq!(got["at_false_positive_rate"][0]["cut"]["threshold"], one["evidence_score"]);
    assert_eq!(got["mean_at_false_positive_rate"][0]["cut"]["threshold"], one["overall_score"]);
    let told = evaluate(input.clone()).stdout;
    assert!(told.contains("for the mean that a policy compares\n") && told.contains("from mean"));
    let page = page("evaluate_means.html", input);
    assert!(page.contains("from mean score") && page.contains("ranked by their evidence score"));
    let single = evaluate(format!("{SAME}\n{ANOTHER}\n")).stdout;
    assert!(!single.contains("mean"), "one field has one score");
}

#[test]
fn nothing_to_measure_is_told_and_not_a_crash() {
    for input in ["", "\n \n"] {
        let told = evaluate(input);
        assert_eq!(told.status, Some(0));
        assert!(told.stdout.starts_with("pairs              0\n"), "{}", told.stdout);
        assert_eq!(figures(input)["auc"], Value::Null);
    }
    // A table with commas is no file of pairs.
    let table = evaluate("field,a,b,label\nname,Jenny Rosen,JENNY ROSEN,1\n");
    assert_eq!((table.status, table.stdout.as_str()), (Some(2), ""));
    assert!(
        table.stderr.contains("no line of standard input can be read, the first for invalid_json"),
        "{}",
        table.stderr
    );
    // Requests without labels are no pairs, though they can be read.
    let unlabelled = evaluate(format!("{}\n", line(1, "Jenny", "Jenny")));
    assert_eq!((unlabelled.status, unlabelled.stdout.as_str()), (Some(2), ""));
    assert!(
        unlabelled.stderr.contains("no line of standard input has a label that is 0 or 1"),
        "{}",
        unlabelled.stderr
    );
    let missing = run(&["evaluate", "no-such-file.jsonl"], "");
    assert_eq!((missing.status, missing.stdout.as_str()), (Some(2), ""));
    assert!(missing.stderr.contains("cannot read no-such-file.jsonl"), "{}", missing.stderr);
}

#[test]
fn the_report_is_plain_and_aligned_in_a_pipe() {
    let told = evaluate(format!("{SAME}\n{ANOTHER}\n")).stdout;
    assert!(!told.contains('\u{1b}'), "no colours");
    let bands: Vec<_> = told.lines().skip_while(|line| *line != "Bands").skip(1).collect();
    let widths: Vec<_> = bands.iter().map(|line| line.chars().count()).collect();
    assert!(bands.len() >= 3 && widths.windows(2).all(|pair| pair[0] == pair[1]), "{told}");
    assert!(!told.contains("Rosen") && !told.contains("ROSEN"), "nothing of anybody");
}
