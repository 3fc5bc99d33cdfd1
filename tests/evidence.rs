//! The evidence score: what ranks whole records, held to laws and to the order of stories.

use ownership_match::{
    Field, FieldResult, MatchResults, Matcher, Missing, Owner, OwnerInformation, ReasonCode,
    Reasons, Score,
    risk::{FineScore, MissingScores, RiskPolicy},
};
use proptest::prelude::*;

/// The evidence of these scores for name, address, email and phone; `None` is missing.
fn evidence(scores: [Option<u8>; 4]) -> Option<FineScore> {
    with_reasons(scores, Reasons::EMPTY)
}

/// The same, with reasons for the name.
fn with_reasons(scores: [Option<u8>; 4], reasons: Reasons) -> Option<FineScore> {
    RiskPolicy::default().decide(&results(scores, reasons)).evidence_score
}

fn results(scores: [Option<u8>; 4], reasons: Reasons) -> MatchResults {
    let [name, address, email, phone] = scores;
    let result = |field, score: Option<u8>, reasons| {
        Some(match score.and_then(Score::new) {
            Some(score) => FieldResult::scored(field, score, reasons),
            None => FieldResult::missing(field, Missing::HeldAbsent),
        })
    };
    MatchResults {
        name: result(Field::Name, name, reasons),
        address: result(Field::Address, address, Reasons::EMPTY),
        email: result(Field::Email, email, Reasons::EMPTY),
        phone: result(Field::Phone, phone, Reasons::EMPTY),
    }
}

/// The evidence of a claim against one owner.
#[track_caller]
fn story(claimed: [&str; 4], held: [&str; 4]) -> FineScore {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let [name, address, email, phone] = claimed.map(given);
    let address = address.map(|line1| ownership_match::Address {
        line1: Some(line1),
        city: Some("Springfield".into()),
        state: Some("IL".into()),
        postal_code: Some("62704".into()),
        country: Some("US".into()),
        ..Default::default()
    });
    let claimed = OwnerInformation { name, address, email, phone };
    let [name, raw_address, email, phone] = held.map(given);
    let owner = Owner { name, raw_address, email, phone, ..Default::default() };
    let report = Matcher::default().match_owners(&claimed, &[owner]).unwrap();
    RiskPolicy::default().decide(&report.results).evidence_score.unwrap()
}

const HOME: &str = "12 Elm St";
const HOME_HELD: &str = "12 ELM STREET SPRINGFIELD IL 62704";
const MOVED_HELD: &str = "870 WALNUT AVE SPRINGFIELD IL 62702";

#[test]
fn stories_stand_in_order() {
    let all = ["Jenny Jane Rosen", HOME, "jennyrosen@example.com", "+1 217 555 0123"];
    let stories = [
        ("everything agrees", all, ["JENNY JANE ROSEN", HOME_HELD, all[2], "2175550123"]),
        (
            "the name and a mailbox",
            ["Jenny Jane Rosen", HOME, all[2], ""],
            ["JENNY JANE ROSEN", MOVED_HELD, all[2], ""],
        ),
        ("the name alone", ["Jenny Jane Rosen", "", "", ""], ["JENNY JANE ROSEN", "", "", ""]),
        (
            "the name with a middle name, after a move",
            ["Jenny Jane Rosen", HOME, "", ""],
            ["JENNY JANE ROSEN", MOVED_HELD, "", ""],
        ),
        (
            "a relative at the same address",
            ["Jenny Rosen", HOME, "", ""],
            ["MARK ROSEN", HOME_HELD, "", ""],
        ),
        (
            "a stranger of the same surname",
            ["Jenny Rosen", HOME, "", ""],
            ["MARK ROSEN", MOVED_HELD, "", ""],
        ),
        ("a stranger", ["Jenny Rosen", HOME, "", ""], ["CARL HUBER", MOVED_HELD, "", ""]),
    ];
    let scores = stories.map(|(what, claimed, held)| (what, story(claimed, held)));
    assert!(scores.is_sorted_by(|(_, high), (_, low)| high > low), "{scores:?}");
    assert!(scores[0].1.hundredths() > 9_800, "{scores:?}");
    assert!(scores[6].1.hundredths() < 100, "{scores:?}");
}

#[test]
fn what_few_people_share_says_more() {
    let same = |name: &str| story([name, HOME, "", ""], [name, MOVED_HELD, "", ""]);
    assert!(same("Jenny Zablocky") > same("Jenny Rosen"));
    assert!(same("Jenny Rosen") > same("Jenny Kim"));
    assert!(same("Jenny Jane Rosen") > same("Jenny Rosen"));
    assert!(same("Jenny Rosen") > same("Jenny"));
    let mail = |claimed, held| story(["Jenny Rosen", "", claimed, ""], ["ROSEN", "", held, ""]);
    let own = mail("jenny@rosen-huber.example", "j.r@rosen-huber.example");
    assert!(mail("jennyrosen@gmail.com", "jennyrosen@gmail.com") > own);
    assert!(own > mail("jenny@gmail.com", "carl.h@gmail.com"));
}

#[test]
fn a_household_shares_its_address_and_not_its_given_names() {
    // The name of a relative stays that of another person, however well the address agrees.
    let other = [Some(40), Some(100), None, None];
    assert!(evidence(other).unwrap().hundredths() < 2_000);
    assert!(evidence(other) < evidence([Some(100), None, None, None]));
    // Middle names that differ too make another person of a housemate.
    let differs = Reasons::EMPTY.with(ReasonCode::MiddleNameDiffers);
    assert!(with_reasons(other, differs) < evidence(other));
    // With the owner's name it says all the more.
    assert!(
        evidence([Some(100), Some(100), None, None]) > evidence([Some(100), Some(85), None, None])
    );
}

#[test]
fn the_documented_response_is_strong_evidence() {
    let documented = evidence([Some(85), Some(100), Some(65), None]).unwrap();
    assert!((9_400..9_600).contains(&documented.hundredths()), "{documented}");
}

#[test]
fn without_a_score_there_is_no_evidence() {
    for policy in [RiskPolicy::default(), RiskPolicy::documented()] {
        for nothing in [MatchResults::default(), results([None; 4], Reasons::EMPTY)] {
            assert_eq!(policy.decide(&nothing).evidence_score, None);
        }
    }
    for field in 0..4 {
        let mut scores = [None; 4];
        scores[field] = Some(0);
        assert!(evidence(scores).is_some());
    }
}

#[test]
fn weights_and_missing_scores_of_a_policy_change_nothing() {
    let results = results([Some(85), Some(100), Some(65), None], Reasons::EMPTY);
    let strict = RiskPolicy::builder("strict")
        .weight(Field::Name, 0.0)
        .weight(Field::Email, 9.0)
        .missing(MissingScores::Zero)
        .build()
        .unwrap();
    let usual = RiskPolicy::default().decide(&results).evidence_score;
    for policy in [RiskPolicy::documented(), strict] {
        assert_eq!(policy.decide(&results).evidence_score, usual);
    }
}

#[test]
fn scores_are_the_same_on_every_platform() {
    let scores = [
        [Some(100), Some(100), Some(100), Some(100)],
        [Some(85), Some(100), Some(65), None],
        [Some(100), None, None, None],
        [Some(40), Some(100), None, None],
        [Some(0), Some(0), Some(0), Some(0)],
    ];
    let printed = scores.map(|scores| evidence(scores).unwrap().to_string());
    assert_eq!(printed, PINNED);
}

const PINNED: [&str; 5] = ["99.27", "94.94", "27.74", "14.58", "0"];

fn score() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![Just(None), (0..=100_u8).prop_map(Some)]
}

fn reasons() -> impl Strategy<Value = Reasons> {
    proptest::sample::subsequence(ReasonCode::ALL, 0..6)
        .prop_map(|codes| codes.into_iter().collect())
}

proptest! {
    #[test]
    fn a_better_score_never_makes_weaker_evidence(
        scores in [score(), score(), score(), score()],
        reasons in reasons(),
        field in 0..4_usize,
    ) {
        let mut before = None;
        for score in 0..=100 {
            let mut scores = scores;
            scores[field] = Some(score);
            let now = with_reasons(scores, reasons);
            prop_assert!(now >= before, "{scores:?}: {now:?} after {before:?}");
            before = now;
        }
    }

    #[test]
    fn the_evidence_is_a_view_of_what_is_printed(
        scores in [score(), score(), score(), score()],
        reasons in reasons(),
    ) {
        let results = results(scores, reasons);
        let read: MatchResults = serde_json::from_value(serde_json::to_value(results).unwrap()).unwrap();
        let decide = |results| RiskPolicy::default().decide(results).evidence_score;
        prop_assert_eq!(decide(&read), decide(&results));
        let printed = serde_json::to_string(&decide(&results)).unwrap();
        prop_assert!(printed.split('.').nth(1).is_none_or(|decimals| decimals.len() <= 2));
    }

    #[test]
    fn a_missing_field_says_nothing(scores in [score(), score(), score(), score()], field in 0..4_usize) {
        let mut missing = scores;
        missing[field] = None;
        let mut not_claimed = results(missing, Reasons::EMPTY);
        match field {
            0 => not_claimed.name = None,
            1 => not_claimed.address = None,
            2 => not_claimed.email = None,
            _ => not_claimed.phone = None,
        }
        prop_assert_eq!(RiskPolicy::default().decide(&not_claimed).evidence_score, evidence(missing));
    }
}
