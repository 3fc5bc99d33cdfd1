//! The program as a whole: its help, its errors, its speed to a first answer.

use crate::run;

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
