//! `batch`: what comes out, for whom, in which order.

use std::{
    fmt::Write as _,
    io::{BufRead, BufReader, Read, Write},
    process::Stdio,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{file, line, program, run};

#[test]
fn an_answer_has_the_documented_keys() {
    let answer = run(&["batch"], line(7, "Jenny Rosen", "Jenny Rosen"));
    let keys = ["{\"id\":7,", "\"results\":{", "\"matched_owner\":0,", "\"decision\":{"];
    let positions = keys.map(|key| answer.stdout.find(key).expect("the key is there"));
    assert!(positions.is_sorted(), "in the documented order");

    let [answer] = answer.lines().try_into().expect("one line");
    assert_eq!(answer.as_object().map(serde_json::Map::len), Some(keys.len()));
    assert_eq!(answer["id"], 7);
    assert_eq!(answer["matched_owner"], 0);
    assert_eq!(answer["results"]["name"]["match_score"], 100);
    assert_eq!(answer["results"]["name"]["missing_data"], false);
    assert_eq!(answer["results"]["name"]["band"], "exact");
    assert_eq!(answer["results"]["name"]["reasons"][0]["code"], "equal");
    assert_eq!(answer["results"].get("email"), None, "what is not claimed is absent");
    assert_eq!(answer["decision"]["outcome"], "step_up_verification", "one score is too few");
    assert_eq!(answer["decision"]["overall_score"].as_f64(), Some(100.0));
    assert_eq!(answer["decision"]["policy"], "default");
}

#[test]
fn answers_stand_in_the_order_of_the_input_on_any_number_of_threads() {
    // Lines of very different lengths, so that chunks finish out of order.
    let mut input = String::new();
    for id in 0..20_000 {
        let held = if id % 97 == 0 { "Rosen ".repeat(400) } else { "Jenny Rosen".to_owned() };
        writeln!(input, "{}", line(id, "Jenny Rosen", &held)).expect("writing to a String");
    }
    let mut outputs = ["1", "2", "7"].map(|threads| {
        let answer = run(&["batch", "--threads", threads], input.clone());
        assert_eq!(answer.status, Some(0));
        answer.stdout
    });
    let ids: Vec<u64> = outputs[0]
        .lines()
        .map(|line| {
            serde_json::from_str::<Value>(line).expect("JSON")["id"].as_u64().expect("an id")
        })
        .collect();
    assert!(ids.into_iter().eq(0..20_000));
    outputs.sort_unstable();
    assert_eq!(outputs[0], outputs[2], "the same bytes on any number of threads");
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_whole_lines() {
    let input: String =
        (0..2_000).map(|id| line(id, "Jenny Rosen", "Jennifer Rosen") + "\n").collect();
    let input = file("batch_full.jsonl", input);
    let output = file("batch_full_output.jsonl", "");
    // No file may grow beyond 100 blocks, which stands for a disk that is full.
    let command = "trap '' XFSZ; ulimit -f 100; exec \"$0\" batch \"$1\" --output \"$2\"";
    let run = std::process::Command::new("sh")
        .args(["-c", command, env!("CARGO_BIN_EXE_ownership-match")])
        .args([&input, &output])
        .output()
        .expect("the program runs");
    assert_eq!(run.status.code(), Some(2));
    let told = String::from_utf8(run.stderr).expect("UTF-8");
    assert!(told.contains("what was written is whole lines"), "{told}");
    let written = std::fs::read_to_string(output).expect("the answers");
    assert!(written.len() > 10_000 && written.ends_with('\n'), "{}", written.len());
    for (id, line) in written.lines().enumerate() {
        let line: Value = serde_json::from_str(line).expect("a whole line");
        assert_eq!(line["id"], id);
    }
}

#[test]
fn an_id_comes_back_as_it_was_written() {
    for id in [
        "null",
        "0",
        "-1.50",
        "1e400",
        "123456789012345678901234567890",
        r#""ten""#,
        r#""é 漢 \u00e9""#,
        "true",
        r#"[1,{"b": 2,"a": 1}]"#,
    ] {
        let answer = run(&["batch"], line(id, "Jenny", "Jenny")).stdout;
        assert!(answer.starts_with(&format!("{{\"id\":{id},\"results\"")), "{id}: {answer}");
    }
    let answer = run(&["batch"], r#"{"owner_information": {"name": "Jenny"}}"#);
    assert_eq!(answer.lines()[0]["id"], Value::Null, "no id is null");
}

#[test]
fn the_id_may_stand_anywhere_in_the_line() {
    let answer = run(&["batch"], r#"{"owners": [], "owner_information": {"nom": "J"}, "id": 9}"#);
    assert_eq!(answer.lines()[0]["id"], 9);
    assert_eq!(answer.codes(), ["parameter_unknown"]);
}

#[test]
fn owners_that_are_absent_null_or_empty_are_an_empty_list() {
    for owners in ["", r#", "owners": null"#, r#", "owners": []"#] {
        let input = format!(r#"{{"id": 1, "owner_information": {{"name": "Jenny"}}{owners}}}"#);
        let answer = run(&["batch"], input).lines()[0].clone();
        assert_eq!(answer["matched_owner"], Value::Null, "{owners}");
        assert_eq!(answer["results"]["name"]["match_score"], Value::Null, "{owners}");
        assert_eq!(answer["results"]["name"]["missing_data"], true, "{owners}");
        assert_eq!(answer["results"]["name"]["reasons"][0]["code"], "held_missing", "{owners}");
        assert_eq!(answer["decision"]["outcome"], "step_up_verification", "{owners}");
    }
}

#[test]
fn results_come_from_one_owner_unless_the_maximum_of_each_field_is_asked_for() {
    let input = r#"{"id": 1, "owner_information": {"name": "Jenny Rosen", "email": "jenny@example.com"},
        "owners": [{"name": "Jenny Rosen", "email": "x@other.net"}, {"name": "Zoltan Varga", "email": "jenny@example.com"}]}"#
        .replace('\n', " ");
    let one = run(&["batch"], input.clone()).lines()[0].clone();
    assert!(one["matched_owner"].is_u64());
    assert!(
        one["results"]["name"]["match_score"] != 100
            || one["results"]["email"]["match_score"] != 100
    );

    let best = run(&["batch", "--per-field-maximum"], input).lines()[0].clone();
    assert_eq!(best["matched_owner"], json!({"name": 0, "email": 1}));
    assert_eq!(best["results"]["name"]["match_score"], 100);
    assert_eq!(best["results"]["email"]["match_score"], 100);
}

#[test]
fn a_partial_address_is_an_error_unless_allowed() {
    let input = r#"{"id": 1, "owner_information": {"address": {"line1": "1 Elm Street", "country": "US"}}, "owners": [{"raw_address": "1 Elm Street"}]}"#;
    let strict = run(&["batch"], input);
    assert_eq!(strict.status, Some(0), "the line was answered");
    let error = &strict.lines()[0]["error"];
    assert_eq!(error["code"], "parameter_missing");
    assert_eq!(error["param"], "owner_information.address.city");
    let message = error["message"].as_str().expect("a message");
    assert!(message.contains("address.state") && message.contains("address.postal_code"));

    let lenient = run(&["batch", "--allow-partial-address"], input);
    assert!(lenient.lines()[0]["results"]["address"]["match_score"].is_u64());
}

#[test]
fn a_policy_file_decides() {
    let policy = file("policy_decides.json", r#"{"name": "lax", "min_scored_fields": 1}"#);
    let policy = policy.to_str().expect("a UTF-8 path");
    let answer = run(&["batch", "--policy", policy], line(1, "Jenny Rosen", "Jenny Rosen"));
    let decision = &answer.lines()[0]["decision"];
    assert_eq!(decision["outcome"], "proceed_with_payment");
    assert_eq!(decision["policy"], "lax");
}

#[test]
fn answers_go_to_the_output_file_and_nothing_else_does() {
    let output = file("output.jsonl", "left over from the last run\n".repeat(50));
    let path = output.to_str().expect("a UTF-8 path");
    let answer = run(&["batch", "--output", path], line(1, "Jenny", "Jenny"));
    assert_eq!((answer.status, answer.stdout.as_str()), (Some(0), ""));
    let written = std::fs::read_to_string(output).expect("the output");
    let streams = ["batch", "-", "--output", "-"];
    assert_eq!(written, run(&streams, line(1, "Jenny", "Jenny")).stdout);
}

#[test]
fn the_summary_is_on_standard_error() {
    let input = format!("{}\nnot JSON\n", line(1, "Jenny", "Jenny"));
    let answer = run(&["batch", "--stats"], input);
    assert_eq!(answer.stdout.lines().count(), 2);
    assert!(answer.stderr.starts_with("2 lines in "), "{}", answer.stderr);
    assert!(answer.stderr.contains("errors: invalid_json 1"), "{}", answer.stderr);
    assert!(answer.stderr.contains("decisions: step_up_verification 1"), "{}", answer.stderr);
    assert!(answer.stderr.contains("scoring"), "{}", answer.stderr);
    assert!(!answer.stderr.contains('\u{1b}'), "no colours and no bar in a pipe");
}

#[test]
fn a_slow_writer_gets_each_answer_at_once() {
    let mut child = program(&["batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for id in 0..3 {
        writeln!(stdin, "{}", line(id, "Jenny", "Jenny")).expect("a line is taken");
        // Were answers kept back until the input ends, this would wait for ever.
        let answer = answers.next().expect("an answer").expect("UTF-8");
        assert!(answer.starts_with(&format!("{{\"id\":{id},")));
    }
    drop(stdin);
    assert!(child.wait().expect("the program ends").success());
}

#[test]
fn a_reader_that_leaves_ends_the_run_quietly() {
    let mut child = program(&["batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    drop(child.stdout.take());
    // Standard input stays open: the program must not wait for its end.
    writeln!(stdin, "{}", line(1, "Jenny", "Jenny")).expect("a line is taken");
    let patience = Instant::now() + Duration::from_secs(20);
    let status = loop {
        match child.try_wait().expect("a status") {
            Some(status) => break status,
            None if Instant::now() > patience => {
                child.kill().expect("the program can be stopped");
                panic!("the program waits for its input though nobody reads its answers");
            }
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    };
    let mut stderr = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut stderr).expect("UTF-8");
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
}
