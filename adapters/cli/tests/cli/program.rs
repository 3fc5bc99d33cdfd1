//! The program as a whole: its help, its errors, its speed to a first answer.

use crate::{file, run};

#[test]
fn help_tells_a_stranger_what_this_is() {
    let answer = run(&["--help"], "");
    assert_eq!(answer.status, Some(0));
    assert!(answer.stdout.contains("really own that bank account?"));
    for command in ["match", "score", "batch", "evaluate"] {
        assert!(answer.stdout.contains(&format!("\n  {command} ")), "{command}");
        let help = run(&[command, "--help"], "").stdout;
        assert!(help.contains("Usage: ownership-match "), "{command}");
    }
}

#[test]
fn a_wrong_command_line_exits_with_2_and_points_to_the_help() {
    for arguments in [&["mtach"][..], &["score", "nmae", "a", "b"], &["batch", "--ouput", "x"], &[]]
    {
        let answer = run(arguments, "");
        assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(
            answer.stderr.contains("--help") || answer.stderr.contains("help"),
            "{arguments:?}"
        );
    }
}

#[test]
fn every_command_that_compares_takes_a_region() {
    // One British number, with its trunk prefix and without, on sides that state no country.
    let held = r#"{"phone": "2079460958"}"#;
    let line = format!(
        r#"{{"owner_information": {{"phone": "020 7946 0958"}}, "owners": [{held}], "label": 1}}"#
    );
    let request = format!(
        r#"{{"financial_connections_account": {{"ownership": {{"owners": [{held}]}}}},
            "owner_information": {{"phone": "020 7946 0958"}}}}"#
    );
    let evidence = file("region_evidence.json", "{}");
    let evidence = evidence.to_str().expect("UTF-8");
    for (arguments, input, equal) in [
        (&["batch"][..], &line, "\"band\":\"exact\""),
        (&["evaluate", "--json"], &line, "\"code\": \"exact\""),
        (&["match"], &request, "\"band\": \"exact\""),
        (
            &["verify", evidence, "--as-of", "2021-01-27", "--ownership", "-"],
            &request,
            "\"band\": \"exact\"",
        ),
    ] {
        let american = run(arguments, input.clone());
        assert!(!american.stdout.contains(equal), "{arguments:?}: {}", american.stdout);
        let british = run(&[arguments, &["--region", "gb"]].concat(), input.clone());
        assert!(british.stdout.contains(equal), "{arguments:?}: {}", british.stdout);
    }
}
