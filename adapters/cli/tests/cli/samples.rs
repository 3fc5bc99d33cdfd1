//! The samples do what they are there to show.

use crate::{run, sample};

#[test]
fn the_sample_batch_shows_every_kind_of_answer() {
    let answer = run(&["batch", &sample("batch.jsonl"), "--policy", &sample("policy.json")], "");
    assert_eq!(answer.status, Some(0));
    let codes = answer.codes();
    assert_eq!(codes.len(), 17);
    assert!(codes[..11].iter().all(|code| code == "-"), "{codes:?}");
    assert_eq!(
        codes[11..],
        [
            "parameter_missing",
            "parameter_unknown",
            "parameter_invalid",
            "parameter_repeated",
            "parameter_missing",
            "invalid_json",
        ]
    );
    let lines = answer.lines();
    assert!(lines[..11].iter().all(|line| line["decision"]["policy"] == "careful"));
    for outcome in ["proceed_with_payment", "step_up_verification", "cancel_payment"] {
        assert!(lines.iter().any(|line| line["decision"]["outcome"] == outcome), "{outcome}");
    }
}
