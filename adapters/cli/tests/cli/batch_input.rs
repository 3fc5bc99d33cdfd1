//! `batch`: lines that are blank, broken, huge or not text, and files that are not there.

use crate::{file, line, program, run, sample};

#[test]
fn a_bad_line_is_answered_in_its_place() {
    let input = [
        &line(1, "Jenny", "Jenny"),
        "not JSON",
        r#"{"id": 3, "owner_information": {"name": "Jenny""#,
        "[]",
        r#"{"id": 5}"#,
        r#"{"id": 6, "owner_information": {}}"#,
        r#"{"id": 7, "owner_information": {"nom": "Jenny"}}"#,
        r#"{"id": 8, "owner_information": {"name": 5}}"#,
        r#"{"id": 9, "owner_information": {"name": "Jenny", "name": "Jane"}}"#,
        r#"{"id": 10, "owner_information": {"name": "Jenny"}, "owners": [{"name": ["Jenny"]}]}"#,
        r#"{"id": 11, "owner_information": {"name": "Jenny"}, "owners": {"name": "Jenny"}}"#,
        &line(12, &"x".repeat(5_001), "Jenny"),
        r#"{"id": 13, "id": 14, "owner_information": {"name": "Jenny"}}"#,
        &line(15, "Jenny", "Jenny"),
    ]
    .join("\n");
    let answer = run(&["batch"], input);
    assert_eq!(answer.status, Some(0), "every line was answered");
    assert_eq!(
        answer.codes(),
        [
            "-",
            "invalid_json",
            "invalid_json",
            "parameter_invalid",
            "parameter_missing",
            "parameter_missing",
            "parameter_unknown",
            "parameter_invalid",
            "parameter_repeated",
            "parameter_invalid",
            "parameter_invalid",
            "too_long",
            "parameter_repeated",
            "-",
        ]
    );
    let lines = answer.lines();
    let ids: Vec<_> = lines.iter().map(|line| line["id"].to_string()).collect();
    assert_eq!(ids[..4], ["1", "null", "null", "null"]);
    assert_eq!(ids[4..12], ["5", "6", "7", "8", "9", "10", "11", "12"]);
    assert_eq!(lines[6]["error"]["param"], "owner_information.nom");
    assert_eq!(lines[7]["error"]["param"], "owner_information.name");
    assert_eq!(lines[9]["error"]["param"], "owners[0].name");
    assert_eq!(lines[10]["error"]["param"], "owners");
    assert_eq!(lines[11]["error"]["param"], "owner_information.name");
}

#[test]
fn a_line_that_is_not_json_tells_the_column_and_no_line() {
    let answer = run(&["batch"], format!("{}\n{{\"id\": NaN}}\n", line(1, "Jenny", "Jenny")));
    let message = answer.lines()[1]["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.ends_with("at column 8."), "{message}");
    assert!(!message.contains("line"), "it is the second line, and the error's place is known");
}

#[test]
fn too_many_owners_is_an_error_of_its_line() {
    let owners = vec![r#"{"name": "Jenny"}"#; 101].join(",");
    let input =
        format!(r#"{{"id": 1, "owner_information": {{"name": "J"}}, "owners": [{owners}]}}"#);
    let answer = run(&["batch"], input);
    assert_eq!(answer.codes(), ["too_many_owners"]);
    assert_eq!(answer.lines()[0]["error"]["param"], "owners");
}

#[test]
fn a_list_has_no_id_to_echo() {
    // The first element of a list is not its id, but a person's whole claim.
    let list = format!("[{}]", line(1, "Jenny", "Jenny"));
    let answer = run(&["batch"], list + "\n[7]");
    assert_eq!(answer.codes(), ["parameter_invalid", "parameter_invalid"]);
    assert!(answer.lines().iter().all(|line| line["id"].is_null()), "{}", answer.stdout);
}

#[test]
fn a_file_of_another_kind_is_told_to_be_one() {
    let hint = "no line is a request";
    for input in ["name,email\nJenny,jenny@example.com\n", "{\n  \"id\": 1\n}\n", "\u{1f}\u{8b}\n"]
    {
        let answer = run(&["batch"], input);
        assert_eq!(answer.status, Some(0), "every line was answered");
        assert!(answer.stderr.contains(hint), "{}", answer.stderr);
    }
    for input in [String::new(), "x\n".to_owned() + &line(1, "J", "J"), r#"{"id": 1}"#.to_owned()] {
        let answer = run(&["batch"], input);
        assert!(!answer.stderr.contains(hint), "{}", answer.stderr);
    }
}

#[test]
fn owners_under_another_name_are_told_to_be_missing() {
    // Other keys of a line are the caller's own, so that each line alone is an account without owners.
    let misnamed = |id| line(id, "Jenny", "Jenny").replace("owners", "owner");
    let hint = "no line has owners";
    let answer = run(&["batch"], misnamed(1) + "\n" + &misnamed(2));
    assert_eq!(answer.codes(), ["-", "-"]);
    assert!(answer.stderr.contains(hint), "{}", answer.stderr);
    let answer = run(&["batch"], misnamed(1) + "\n" + &line(2, "Jenny", "Jenny"));
    assert!(!answer.stderr.contains(hint), "{}", answer.stderr);
}

#[test]
fn blank_lines_are_skipped() {
    let input = format!("\n  \t\r\n{}\r\n\r\n\n{}\n\n", line(1, "J", "J"), line(2, "J", "J"));
    let answer = run(&["batch"], input);
    let ids: Vec<_> = answer.lines().iter().map(|line| line["id"].as_u64()).collect();
    assert_eq!(ids, [Some(1), Some(2)]);
}

#[test]
fn nothing_in_is_nothing_out() {
    let answer = run(&["batch"], "");
    assert_eq!((answer.status, answer.stdout.as_str()), (Some(0), ""));
    assert!(answer.stderr.starts_with("0 lines in "));
}

#[test]
fn the_last_line_needs_no_line_end_and_the_first_may_have_a_mark() {
    let answer = run(&["batch"], format!("\u{feff}{}", line(1, "Jenny", "Jenny")));
    assert_eq!(answer.codes(), ["-"]);
    assert!(answer.stdout.ends_with("}\n"));
}

#[test]
fn files_that_were_joined_keep_their_marks() {
    let one = line(1, "Jenny", "Jenny");
    let input = format!("\u{feff}{one}\r\n\u{feff}\r\n\u{feff}{one}\n\u{feff}");
    let answer = run(&["batch"], input);
    assert_eq!(answer.codes(), ["-", "-"], "a mark alone is an empty file's");
}

#[test]
fn bytes_that_are_not_utf_8_are_invalid_json() {
    let mut input = line(1, "Jenny", "Jenny").into_bytes();
    input.extend(b"\n{\"id\": 2, \"owner_information\": {\"name\": \"J\xffnny\"}}\n");
    input
        .extend(b"{\"id\": 3, \"note\": \"\xff\", \"owner_information\": {\"name\": \"Jenny\"}}\n");
    input.extend(line(4, "Jenny", "Jenny").bytes());
    let answer = run(&["batch"], input);
    assert_eq!(answer.codes(), ["-", "invalid_json", "invalid_json", "-"]);
}

#[test]
fn a_line_may_have_16_mib_and_no_more() {
    const MOST: usize = 16 << 20;
    let padded = |id, length: usize| {
        let line = line(id, "Jenny", "Jenny");
        let padding = " ".repeat(length - line.len());
        line + &padding
    };
    let input = [
        line(1, "Jenny", "Jenny"),
        padded(2, MOST),
        padded(3, MOST + 1),
        line(4, "Jenny", "Jenny"),
        // Long enough to be passed over without being kept.
        padded(5, 3 * MOST),
        line(6, "Jenny", "Jenny"),
        padded(7, MOST + (1 << 20)),
    ]
    .join("\n");
    let answer = run(&["batch"], input);
    assert_eq!(answer.status, Some(0));
    assert_eq!(answer.codes(), ["-", "-", "too_long", "-", "too_long", "-", "too_long"]);
    let ids: Vec<_> = answer.lines().iter().map(|line| line["id"].to_string()).collect();
    assert_eq!(ids, ["1", "2", "null", "4", "null", "6", "null"]);
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let named = format!(r#"{{"id": 1, "owner_information": {{"name": {deep}}}}}"#);
    let stray = format!(r#"{{"id": 2, "note": {deep}, "owner_information": {{"name": "Jenny"}}}}"#);
    let answer = run(&["batch"], format!("{named}\n{stray}\n{}", line(3, "Jenny", "Jenny")));
    assert_eq!(answer.status, Some(0));
    let codes = answer.codes();
    assert_ne!(codes[0], "-");
    assert_eq!(codes[2], "-");
}

#[test]
fn what_stops_the_run_says_so_and_exits_with_2() {
    let request = file("stops.jsonl", line(1, "Jenny", "Jenny"));
    let request = request.to_str().expect("a UTF-8 path");
    let folder = env!("CARGO_TARGET_TMPDIR");
    for (arguments, told) in [
        (vec!["batch", "no/such/file.jsonl"], "cannot read no/such/file.jsonl"),
        (vec!["batch", folder], "cannot read"),
        (
            vec!["batch", request, "--output", "no/such/folder/out.jsonl"],
            "cannot write no/such/folder",
        ),
        (vec!["batch", request, "--output", request], "is also the input"),
        (
            vec!["batch", request, "--policy", "no/such/policy.json"],
            "cannot read no/such/policy.json",
        ),
        (vec!["batch", request, "--threads", "0"], "--threads"),
    ] {
        let answer = run(&arguments, "");
        assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(answer.stderr.contains(told), "{arguments:?}: {}", answer.stderr);
    }
    let kept = std::fs::read_to_string(request).expect("the requests");
    assert_eq!(kept, line(1, "Jenny", "Jenny"), "the input is left as it was");
}

#[test]
fn standard_input_is_read_for_one_thing_only() {
    let request = sample("step_up_request.json");
    for arguments in [
        &["batch", "--policy", "-"][..],
        &["batch", "-", "--policy", "-"],
        &["match", "--policy", "-"],
        &["evaluate", "--policy", "-"],
        &["verify", "-", "--as-of", "2021-01-27", "--policy", "-"],
        &["verify", &request, "--as-of", "2021-01-27", "--ownership", "-", "--policy", "-"],
    ] {
        let answer = run(arguments, "{}");
        assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(answer.stderr.contains("cannot both be standard input"), "{}", answer.stderr);
    }
}

#[test]
#[cfg(unix)]
fn the_input_is_never_written_over_by_whatever_name() {
    let requests = file("itself.jsonl", line(1, "Jenny", "Jenny"));
    let other_name = requests.with_file_name("itself_by_another_name.jsonl");
    let _ = std::fs::remove_file(&other_name);
    std::fs::hard_link(&requests, &other_name).expect("a second name");
    let (requests, other_name) = (requests.to_str().unwrap(), other_name.to_str().unwrap());
    let by_name = run(&["batch", requests, "--output", other_name], "");
    let by_stdin = program(&["batch", "--output", requests])
        .stdin(std::fs::File::open(requests).unwrap())
        .output()
        .unwrap();
    assert_eq!((by_name.status, by_stdin.status.code()), (Some(2), Some(2)));
    assert_eq!(std::fs::read_to_string(requests).unwrap(), line(1, "Jenny", "Jenny"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_stops_the_run() {
    let answer = run(&["batch", "--output", "/dev/full"], line(1, "Jenny", "Jenny"));
    assert_eq!(answer.status, Some(2));
    assert!(answer.stderr.contains("cannot write /dev/full"), "{}", answer.stderr);
}

#[test]
fn a_policy_that_is_wrong_names_its_key() {
    for (policy, key) in [
        (r#"{"proceed_at": 70, "stepup_at": 60}"#, "stepup_at"),
        (r#"{"weights": {"name": -1}}"#, "weights"),
        (r#"{"weights": {"name": 0, "email": 0, "phone": 0, "address": 0}}"#, "weights"),
        (r#"{"proceed_at": 60, "step_up_at": 70}"#, "step_up_at"),
        (r#"{"missing": "perhaps"}"#, "missing"),
        (r#"{"required": ["nom"]}"#, "required"),
        (r#"{"floors": {"name": 101}}"#, "floors"),
    ] {
        let path = file("policy_wrong.json", policy);
        let path = path.to_str().expect("a UTF-8 path");
        let answer = run(&["batch", "--policy", path], line(1, "Jenny", "Jenny"));
        assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""), "{policy}");
        assert!(answer.stderr.contains(key), "{policy}: {}", answer.stderr);
        assert!(answer.stderr.contains("policy_wrong.json"), "{policy}: {}", answer.stderr);
    }
}
