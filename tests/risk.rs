//! Decisions: thresholds to the hair, floors, requirements, missing scores, policies as JSON.

use ownership_match::{
    Error, ErrorCode, Field, FieldResult, MatchResults, Missing, Reasons, Score,
    risk::{
        BindingRule, DecisionReason, FineScore, MissingScores, Outcome, RiskDecision, RiskPolicy,
    },
    verification::CheckKind,
};
use serde_json::{Value, json};

use DecisionReason::{
    AboveProceedThreshold, AboveStepUpThreshold, BelowFloor, BelowStepUpThreshold,
    InsufficientData, RequiredMissing,
};
use Outcome::{CancelPayment, ProceedWithPayment, StepUpVerification};

/// Results with these scores for name, address, email and phone; `None` is missing.
fn results(scores: [Option<u8>; 4]) -> MatchResults {
    let [name, address, email, phone] = scores;
    let result = |field, score: Option<u8>| {
        Some(match score.and_then(Score::new) {
            Some(score) => FieldResult::scored(field, score, Reasons::EMPTY),
            None => FieldResult::missing(field, Missing::HeldAbsent),
        })
    };
    MatchResults {
        name: result(Field::Name, name),
        address: result(Field::Address, address),
        email: result(Field::Email, email),
        phone: result(Field::Phone, phone),
    }
}

fn reasons(decision: &RiskDecision) -> Vec<DecisionReason> {
    decision.reasons.iter().collect()
}

fn read(policy: Value) -> Result<RiskPolicy, Error> {
    let text = policy.to_string();
    RiskPolicy::read(&mut serde_json::Deserializer::from_str(&text))
}

#[test]
fn the_thresholds_are_exact_around_every_sum() {
    let policy = RiskPolicy::default();
    for n in 30..=100_u8 {
        for m in 0..=100_u8 {
            let decision = policy.decide(&results([Some(n), None, Some(m), None]));
            let sum = u32::from(n) + u32::from(m);
            let (outcome, reason) = match sum {
                140.. => (ProceedWithPayment, AboveProceedThreshold),
                120.. => (StepUpVerification, AboveStepUpThreshold),
                _ => (CancelPayment, BelowStepUpThreshold),
            };
            assert_eq!((decision.outcome, reasons(&decision)), (outcome, vec![reason]), "{n} {m}");
            assert_eq!(u32::from(decision.overall_score.unwrap().hundredths()), sum * 50);
        }
    }
}

#[test]
fn a_mean_just_below_a_threshold_does_not_reach_it() {
    // 279 / 4 = 69.75 and 209 / 3 = 69.66…, which rounding would lift to 70.
    for (scores, printed, outcome) in [
        ([Some(70), Some(70), Some(70), Some(69)], json!(69.75), StepUpVerification),
        ([Some(70), Some(70), Some(70), Some(70)], json!(70), ProceedWithPayment),
        ([Some(70), Some(70), Some(69), None], json!(69.66), StepUpVerification),
        ([Some(60), Some(60), Some(59), None], json!(59.66), CancelPayment),
        ([Some(85), Some(100), Some(65), None], json!(83.33), ProceedWithPayment),
    ] {
        let decision = RiskPolicy::default().decide(&results(scores));
        assert_eq!(serde_json::to_value(decision.overall_score).unwrap(), printed, "{scores:?}");
        assert_eq!(decision.outcome, outcome, "{scores:?}");
    }
}

#[test]
fn weights_are_exact_decimals() {
    // 0.1 + 0.2 = 0.3 only where sums are not floats: (0.1 × 40 + 0.2 × 85) / 0.3 = 70.
    let policy = read(json!({"weights": {"name": 0.1, "email": 0.2, "phone": 0, "address": 0}}));
    let decision = policy.unwrap().decide(&results([Some(40), None, Some(85), None]));
    assert_eq!(decision.outcome, ProceedWithPayment);
    assert_eq!(decision.overall_score.unwrap().hundredths(), 7_000);
}

#[test]
fn a_field_without_weight_is_scored_and_not_counted() {
    let policy = read(json!({"weights": {"phone": 0}})).unwrap();
    let decision = policy.decide(&results([Some(80), None, None, Some(0)]));
    assert_eq!(decision.outcome, ProceedWithPayment);
    // Where only such fields have scores there is no mean.
    let decision = RiskPolicy::builder("one")
        .weight(Field::Phone, 0.0)
        .min_scored_fields(1)
        .build()
        .unwrap()
        .decide(&results([None, None, None, Some(100)]));
    assert_eq!((decision.outcome, decision.overall_score), (StepUpVerification, None));
}

#[test]
fn too_few_scores_step_up_and_still_tell_the_mean() {
    let policy = RiskPolicy::default();
    let decision = policy.decide(&results([None, None, Some(100), None]));
    assert_eq!(decision.outcome, StepUpVerification);
    assert_eq!(reasons(&decision), [InsufficientData]);
    assert_eq!(decision.overall_score, Some(FineScore::MAX));

    for nothing in [MatchResults::default(), results([None; 4])] {
        let decision = policy.decide(&nothing);
        assert_eq!((decision.outcome, decision.overall_score), (StepUpVerification, None));
        assert_eq!((reasons(&decision), decision.evidence_score), (vec![InsufficientData], None));
    }
    // Not even a policy that needs no score can make a mean of none.
    let lax = RiskPolicy::builder("lax").min_scored_fields(0).build().unwrap();
    assert_eq!(lax.decide(&MatchResults::default()).outcome, StepUpVerification);
}

#[test]
fn a_low_score_alone_never_cancels_for_want_of_data() {
    let decision = RiskPolicy::default().decide(&results([Some(0), None, None, None]));
    assert_eq!(decision.outcome, StepUpVerification);
    assert_eq!(reasons(&decision), [InsufficientData, BelowFloor(Field::Name)]);
}

#[test]
fn a_floor_turns_proceed_into_step_up_and_never_softens_a_cancel() {
    let policy = RiskPolicy::default();
    let at_floor = policy.decide(&results([Some(30), Some(100), Some(100), None]));
    assert_eq!(at_floor.outcome, ProceedWithPayment);
    let below = policy.decide(&results([Some(29), Some(100), Some(100), None]));
    assert_eq!(below.outcome, StepUpVerification);
    assert_eq!(reasons(&below), [AboveProceedThreshold, BelowFloor(Field::Name)]);
    let cancelled = policy.decide(&results([Some(29), Some(50), None, None]));
    assert_eq!(cancelled.outcome, CancelPayment);
    assert_eq!(reasons(&cancelled), [BelowStepUpThreshold, BelowFloor(Field::Name)]);
}

#[test]
fn a_floor_judges_scores_and_a_requirement_judges_their_absence() {
    let scores = results([None, Some(100), Some(100), None]);
    assert_eq!(RiskPolicy::default().decide(&scores).outcome, ProceedWithPayment);
    let policy = RiskPolicy::builder("named").required([Field::Name]).build().unwrap();
    let decision = policy.decide(&scores);
    assert_eq!(decision.outcome, StepUpVerification);
    assert_eq!(reasons(&decision), [AboveProceedThreshold, RequiredMissing(Field::Name)]);
}

#[test]
fn missing_scores_may_count_as_zero() {
    let policy = RiskPolicy::builder("strict").missing(MissingScores::Zero).build().unwrap();
    let decision = policy.decide(&results([Some(100), Some(100), None, None]));
    assert_eq!(decision.outcome, CancelPayment);
    assert_eq!(decision.overall_score.unwrap().hundredths(), 5_000);
    let nameless = policy.decide(&results([None, Some(100), Some(100), Some(100)]));
    assert_eq!(nameless.outcome, StepUpVerification);
    assert_eq!(reasons(&nameless), [AboveProceedThreshold, BelowFloor(Field::Name)]);
}

/// The documented function, in floats as it is printed.
fn documented(scores: [Option<u8>; 4]) -> (f64, Outcome) {
    let [name, address, email, _phone] = scores.map(|score| f64::from(score.unwrap_or(0)));
    let overall = (name + address + email + email) / 4.0;
    let outcome = if overall >= 70.0 {
        ProceedWithPayment
    } else if overall >= 60.0 {
        StepUpVerification
    } else {
        CancelPayment
    };
    (overall, outcome)
}

#[test]
fn the_documented_policy_is_the_documented_function() {
    let policy = RiskPolicy::documented();
    let choices = [None, Some(0), Some(29), Some(59), Some(60), Some(65), Some(70), Some(71)]
        .into_iter()
        .chain((76..=100).step_by(6).map(Some));
    let choices: Vec<Option<u8>> = choices.collect();
    for &name in &choices {
        for &address in &choices {
            for &email in &choices {
                let scores = [name, address, email, Some(100)];
                let decision = policy.decide(&results(scores));
                let (overall, outcome) = documented(scores);
                assert_eq!(decision.outcome, outcome, "{scores:?}");
                let printed = serde_json::to_value(decision.overall_score).unwrap();
                assert_eq!(printed.as_f64(), Some(overall), "{scores:?}");
            }
        }
    }
    let nothing = policy.decide(&MatchResults::default());
    assert_eq!((nothing.outcome, nothing.overall_score.unwrap().hundredths()), (CancelPayment, 0));
}

#[test]
fn policies_survive_a_round_trip() {
    let own = RiskPolicy::builder("own")
        .weight(Field::Email, 0.25)
        .proceed_at(82.5)
        .step_up_at(82.5)
        .floor(Field::Phone, 20.0)
        .missing(MissingScores::Zero)
        .required([Field::Name, Field::Phone])
        .min_scored_fields(4)
        .build()
        .unwrap();
    for policy in [RiskPolicy::default(), RiskPolicy::documented(), own] {
        let written = serde_json::to_value(&policy).unwrap();
        assert_eq!(serde_json::from_value::<RiskPolicy>(written).unwrap(), policy);
    }
    let documented_default = json!({
        "name": "default",
        "weights": {"name": 1, "email": 1, "phone": 1, "address": 1},
        "proceed_at": 70, "step_up_at": 60, "floors": {"name": 30}, "missing": "skip",
        "required": [], "min_scored_fields": 2,
    });
    assert_eq!(serde_json::to_value(RiskPolicy::default()).unwrap(), documented_default);
    assert_eq!(read(json!({})).unwrap(), RiskPolicy::default());
}

#[test]
fn a_policy_that_makes_no_sense_is_refused_by_its_key() {
    use ErrorCode::{ParameterInvalid, ParameterUnknown};
    for (policy, code, param) in [
        (json!({"nmae": "x"}), ParameterUnknown, "nmae"),
        (json!({"weights": {"fax": 1}}), ParameterUnknown, "weights.fax"),
        (json!({"weights": {"name": -1}}), ParameterInvalid, "weights.name"),
        (json!({"weights": {"phone": 1e300}}), ParameterInvalid, "weights.phone"),
        (json!({"weights": {"phone": "1"}}), ParameterInvalid, "weights.phone"),
        (json!({"weights": {"email": 0.1234567}}), ParameterInvalid, "weights.email"),
        (
            json!({"weights": {"name": 0, "email": 0, "phone": 0, "address": 0}}),
            ParameterInvalid,
            "weights",
        ),
        (json!({"proceed_at": 101}), ParameterInvalid, "proceed_at"),
        (json!({"step_up_at": -0.5}), ParameterInvalid, "step_up_at"),
        (json!({"proceed_at": 59.999999}), ParameterInvalid, "proceed_at"),
        (json!({"step_up_at": 71}), ParameterInvalid, "proceed_at"),
        (json!({"floors": {"name": 100.5}}), ParameterInvalid, "floors.name"),
        (json!({"floors": [30]}), ParameterInvalid, "floors"),
        (json!({"missing": "ignore"}), ParameterInvalid, "missing"),
        (json!({"required": ["name", "fax"]}), ParameterInvalid, "required[1]"),
        (json!({"required": "name"}), ParameterInvalid, "required"),
        (json!({"min_scored_fields": 5}), ParameterInvalid, "min_scored_fields"),
        (json!({"min_scored_fields": -1}), ParameterInvalid, "min_scored_fields"),
        (json!({"min_scored_fields": 1.5}), ParameterInvalid, "min_scored_fields"),
    ] {
        let error = read(policy.clone()).unwrap_err();
        assert_eq!((error.code(), error.param()), (code, Some(param)), "{policy}");
        assert!(error.to_string().contains(param), "{policy}: {error}");
    }
}

#[test]
fn every_mistake_in_a_policy_is_told_at_once() {
    let written = read(json!({
        "proceed_at": 50, "weights": {"name": -1, "email": 2e9}, "floors": {"phone": 300},
        "min_scored_fields": 9, "step_up": {"checks": [], "owner_floors": {"name": 101}},
    }));
    let error = written.unwrap_err();
    assert_eq!(
        error.params().collect::<Vec<_>>(),
        [
            "step_up.checks",
            "step_up.owner_floors.name",
            "weights.name",
            "weights.email",
            "floors.phone",
            "min_scored_fields",
            "proceed_at",
            "step_up_at",
        ]
    );
    assert!(error.params().all(|param| error.to_string().contains(param)), "{error}");
    let error = read(json!({"proceed_at": 101, "step_up_at": 80})).unwrap_err();
    assert_eq!(error.params().collect::<Vec<_>>(), ["proceed_at"]);
    let built = RiskPolicy::builder("b").proceed_at(101.0).step_up_at(f64::NAN).build();
    let built = built.unwrap_err();
    assert_eq!(
        built.to_string(),
        "proceed_at, step_up_at must be 0 to 100, with at most six decimals."
    );
}

#[test]
fn a_step_up_is_built_as_it_is_written() {
    let written = read(json!({"name": "strict", "step_up": {
        "checks": ["selfie", "id_number"], "claimed_floors": {"address": 60.5},
        "owner_floors": {"name": 85}, "binding": "optional",
    }}));
    let builder = || {
        RiskPolicy::builder("strict")
            .step_up_checks([CheckKind::Selfie, CheckKind::IdNumber])
            .claimed_floor(Field::Address, 60.5)
            .owner_floor(Field::Name, 85.0)
            .binding(BindingRule::Optional)
    };
    let strict = builder().build().unwrap();
    assert_eq!(written.as_ref(), Ok(&strict));
    assert_eq!(strict.step_up().claimed_floor(Field::Name), Some(70.0), "the default's is kept");
    assert_eq!(strict.step_up().claimed_floor(Field::Phone), None);

    let derived = RiskPolicy::builder("strict").binding(BindingRule::Required);
    let derived = derived.step_up(strict.step_up().clone()).build().unwrap();
    assert_eq!(derived.step_up().checks(), strict.step_up().checks());
    assert_eq!(derived.step_up().binding(), BindingRule::Required);

    let error = builder().step_up_checks([]).owner_floor(Field::Name, 101.0).build().unwrap_err();
    let params: Vec<_> = error.params().collect();
    assert_eq!(params, ["step_up.checks", "step_up.owner_floors.name"]);
}

#[test]
fn decisions_are_written_as_documented_and_read_back() {
    let decision = RiskPolicy::default().decide(&results([Some(29), Some(100), Some(100), None]));
    let written = serde_json::to_value(&decision).unwrap();
    assert_eq!(
        written,
        json!({
            "outcome": "step_up_verification", "overall_score": 76.33,
            "evidence_score": written["evidence_score"], "policy": "default",
            "reasons": [
                {"code": "above_proceed_threshold",
                 "message": "The mean score reaches the threshold to proceed."},
                {"code": "below_floor", "field": "name",
                 "message": "The name's score is below its floor."},
            ],
        })
    );
    assert_eq!(serde_json::from_value::<RiskDecision>(written).unwrap(), decision);
}

/// What the default policy decides, told in the plainest way: sums of whole numbers.
fn plain(scores: [Option<u8>; 4]) -> (Outcome, Vec<DecisionReason>) {
    let given: Vec<u32> = scores.into_iter().flatten().map(u32::from).collect();
    let (sum, count) = (given.iter().sum::<u32>(), u32::try_from(given.len()).unwrap());
    let (outcome, reason) = if count < 2 {
        (StepUpVerification, InsufficientData)
    } else if sum >= 70 * count {
        (ProceedWithPayment, AboveProceedThreshold)
    } else if sum >= 60 * count {
        (StepUpVerification, AboveStepUpThreshold)
    } else {
        (CancelPayment, BelowStepUpThreshold)
    };
    if scores[0].is_some_and(|name| name < 30) {
        let outcome = if outcome == ProceedWithPayment { StepUpVerification } else { outcome };
        return (outcome, vec![reason, BelowFloor(Field::Name)]);
    }
    (outcome, vec![reason])
}

#[test]
fn every_tuple_of_four_scores_around_the_thresholds_is_decided_by_the_plain_rule() {
    // Missing, the ends, the floor, each threshold with its neighbours, and steps between them.
    let steps = [0, 1, 15, 28, 29, 30, 31, 45, 58, 59, 60, 61, 65, 68, 69, 70, 71, 80, 85, 99, 100];
    let steps: Vec<Option<u8>> = [None].into_iter().chain(steps.map(Some)).collect();
    let policy = RiskPolicy::default();
    for &name in &steps {
        for &address in &steps {
            for &email in &steps {
                for &phone in &steps {
                    let scores = [name, address, email, phone];
                    let decision = policy.decide(&results(scores));
                    let told = (decision.outcome, reasons(&decision));
                    assert_eq!(told, plain(scores), "{scores:?}");
                }
            }
        }
    }
}
