//! What is written is read back as the same value, and words as the values that they stand for.

use core::{fmt::Debug, str::FromStr};

use ownership_match::{
    Band, Country, Error, ErrorCode, Field, FieldResult, MatchResults, Matcher, Missing,
    ReasonCode, Reasons, Score, UnknownWord,
    api::{self, BatchRequest, Customer, FinancialConnectionsAccount, MatchRequest},
    risk::{BindingRule, DecisionReason, MissingScores, Outcome, RiskPolicy, StepUpPolicy},
    verification::{
        Binding, CheckKind, CombinedDecision, Date, Likeness, Link, SessionOutcome, StepUp,
        Verification, VerificationError, VerifiedOutputs, step_up,
    },
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

const REQUEST: &str = include_str!("../samples/step_up_request.json");
const EVIDENCE: &str = include_str!("../samples/verification.json");

/// Writes a value and reads it back.
#[track_caller]
fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> Value {
    let written = serde_json::to_value(value).unwrap();
    let read: T = serde_json::from_str(&written.to_string()).unwrap();
    assert_eq!(read, *value, "{written}");
    written
}

fn stepped_up() -> StepUp {
    let evidence = api::read(&mut serde_json::Deserializer::from_str(EVIDENCE)).unwrap();
    let request = api::read(&mut serde_json::Deserializer::from_str(REQUEST)).unwrap();
    let day = "2026-01-01".parse().unwrap();
    step_up(evidence, request, &Matcher::default(), &RiskPolicy::default(), day).unwrap()
}

#[test]
fn requests_are_written_as_they_are_read() {
    let request: MatchRequest = serde_json::from_str(REQUEST).unwrap();
    let written = survives(&request);
    for path in [
        "/type",
        "/customer/name",
        "/customer/address/city",
        "/financial_connections_account/account_holder/customer/id",
        "/financial_connections_account/ownership/owners/0/raw_address",
        "/financial_connections_account/ownership_refresh/status",
    ] {
        assert!(written.pointer(path).is_some_and(Value::is_string), "{path}: {written}");
    }
    survives(&request.customer.unwrap());
    survives(&request.financial_connections_account.unwrap());
    survives(&Customer::default());
    survives(&FinancialConnectionsAccount::default());
    survives(&MatchRequest::default());
    let line = json!({"id": 7, "owner_information": {"name": "Jenny"}, "owners": [{"name": "J"}]});
    let line: BatchRequest<u64> =
        api::read(&mut serde_json::Deserializer::from_str(&line.to_string())).unwrap();
    let written = serde_json::to_string(&line).unwrap();
    let read: BatchRequest<u64> =
        api::read(&mut serde_json::Deserializer::from_str(&written)).unwrap();
    assert_eq!(read, line);
}

#[test]
fn decisions_and_what_they_rest_on_are_read_back() {
    let decided = stepped_up();
    assert!(!decided.decision.reasons.is_empty());
    survives::<StepUp>(&decided);
    survives::<CombinedDecision>(&decided.decision);
    survives::<Verification>(&decided.verification);
    survives::<SessionOutcome>(&decided.verification.session);
    survives::<Option<VerificationError>>(&decided.verification.session.last_error);
    survives(&VerifiedOutputs { first_name: Some("Jenny".into()), ..VerifiedOutputs::default() });
    survives(&RiskPolicy::documented());
    let policy =
        json!({"checks": ["document"], "owner_floors": {"address": 60}, "binding": "optional"});
    survives::<StepUpPolicy>(&serde_json::from_value(policy).unwrap());
    assert!(serde_json::from_value::<StepUpPolicy>(json!({"checks": []})).is_err());
    survives::<Date>(&"2024-02-29".parse().unwrap());
    assert!(serde_json::from_value::<Date>(json!("2023-02-29")).is_err());
    survives(&Error::new(ErrorCode::TooLong, Some("owner_information.name"), "It is too long."));
    survives(&Error::new(ErrorCode::InvalidJson, None, "It is not JSON."));
    for missing in Missing::ALL {
        survives(&missing);
    }
    for code in ReasonCode::ALL {
        survives(code);
    }
    assert!(serde_json::from_value::<ReasonCode>(json!({"code": "of tomorrow"})).is_err());
    for binding in BindingRule::ALL {
        survives(&binding);
    }
    for missing in MissingScores::ALL {
        survives(&missing);
    }
}

#[test]
fn a_result_is_that_of_the_field_under_which_it_stands() {
    let score = Score::new(65).unwrap();
    let misplaced = FieldResult::scored(Field::Phone, score, Reasons::EMPTY);
    let results = MatchResults { name: Some(misplaced), ..MatchResults::default() };
    let written = serde_json::to_value(results).unwrap();
    assert_eq!(written["name"]["band"], "possible", "a phone of 65 would be weak");
    let read: MatchResults = serde_json::from_value(written.clone()).unwrap();
    assert_eq!(read.name.unwrap().field(), Field::Name);
    assert_eq!(survives(&read), written);
}

/// Holds every word of a type against the value it stands for.
#[track_caller]
fn words<T: FromStr<Err = UnknownWord> + PartialEq + Debug + Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
) {
    for value in all {
        assert_eq!(word(*value).parse(), Ok(*value));
        assert_eq!(word(*value).to_uppercase().parse::<T>(), Err(UnknownWord));
    }
    assert_eq!("".parse::<T>(), Err(UnknownWord));
}

#[test]
fn a_word_is_read_as_what_it_was_written_for() {
    words(&Field::ALL, Field::as_str);
    words(&Band::ALL, Band::as_str);
    words(&Outcome::ALL, Outcome::as_str);
    words(ReasonCode::ALL, ReasonCode::as_str);
    words(ErrorCode::ALL, ErrorCode::as_str);
    words(&CheckKind::ALL, CheckKind::as_str);
    words(&Missing::ALL, Missing::as_str);
    words(&MissingScores::ALL, MissingScores::as_str);
    words(&BindingRule::ALL, BindingRule::as_str);
    words(&Binding::ALL, Binding::as_str);
    words(&Link::ALL, Link::as_str);
    words(&Likeness::ALL, Likeness::as_str);
    assert_eq!("gb".parse::<Country>().unwrap().to_string(), "GB");
    assert_eq!("GBR".parse::<Country>(), Err(UnknownWord));
    let reason = DecisionReason::BelowFloor(Field::Name);
    assert_eq!(reason.to_string(), reason.as_str());
}
