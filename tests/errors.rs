//! Errors: every code can be met, none quotes a value, nothing panics.

use ownership_match::{
    Error, ErrorCode, Matcher,
    api::{self, MatchRequest},
    risk::RiskPolicy,
};
use proptest::prelude::*;

/// What must never be in an error.
const SECRET: &str = "Xanthippe";

fn error(request: &str) -> Error {
    let read = api::read::<MatchRequest, _>(&mut serde_json::Deserializer::from_str(request));
    let answer = read.and_then(|request| {
        api::ownership_match(request, &Matcher::default(), &RiskPolicy::default())
    });
    answer.expect_err(request)
}

#[test]
fn every_code_can_be_met_and_no_error_quotes_a_value() {
    use ErrorCode::{
        InvalidJson, OwnershipUnavailable, ParameterConflict, ParameterInvalid, ParameterMissing,
        ParameterRepeated, ParameterUnknown, TooLong, TooManyOwners,
    };
    let claim = r#""owner_information": {"name": "SECRET"}"#;
    let owners = r#"{"name": "SECRET"},"#.repeat(101);
    let many = format!(
        r#"{{{claim}, "financial_connections_account": {{"ownership": {{"owners": [{}]}}}}}}"#,
        owners.trim_end_matches(',')
    );
    for (request, code, name) in [
        (format!("{{{claim}}}"), ParameterMissing, "parameter_missing"),
        (
            r#"{"owner_information": {"mail": "SECRET", "nmae": "SECRET"}}"#.to_owned(),
            ParameterUnknown,
            "parameter_unknown",
        ),
        (r#"{"type": "SECRET"}"#.to_owned(), ParameterInvalid, "parameter_invalid"),
        (r#"{"customer": ["SECRET"]}"#.to_owned(), ParameterInvalid, "parameter_invalid"),
        (r#"{"id": "SECRET", "id": "SECRET"}"#.to_owned(), ParameterRepeated, "parameter_repeated"),
        (
            r#"{"customer": {"id": "SECRET", "name": "SECRET"}, "financial_connections_account":
                {"account_holder": {"customer": "other SECRET"}}}"#
                .to_owned(),
            ParameterConflict,
            "parameter_conflict",
        ),
        (format!(r#"{{"id": "{}"}}"#, "SECRET".repeat(1_000)), TooLong, "too_long"),
        (many, TooManyOwners, "too_many_owners"),
        (r#"{"id": "SECRET", SECRET}"#.to_owned(), InvalidJson, "invalid_json"),
        (r#"{"id": "SECRET"#.to_owned(), InvalidJson, "invalid_json"),
        (
            format!(r#"{{{claim}, "financial_connections_account": {{"id": "SECRET"}}}}"#),
            OwnershipUnavailable,
            "ownership_unavailable",
        ),
    ] {
        let error = error(&request.replace("SECRET", SECRET));
        assert_eq!((error.code(), error.code().as_str()), (code, name), "{request}: {error}");
        let written = serde_json::to_string(&error).unwrap();
        for told in [error.to_string(), format!("{error:?}"), written] {
            assert!(!told.contains(SECRET), "{told}");
        }
    }
}

#[test]
fn the_name_of_a_key_is_told_in_part_where_it_is_long() {
    let key = "k".repeat(10_000);
    let error = error(&format!(r#"{{"owner_information": {{"{key}": 1}}}}"#));
    assert_eq!(error.code(), ErrorCode::ParameterUnknown);
    assert!(error.to_string().len() < 200, "{}", error.to_string().len());
}

/// Any JSON, whose keys are often those that are read.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let key = proptest::sample::select(vec![
        "id",
        "created",
        "type",
        "customer",
        "owner_information",
        "name",
        "email",
        "phone",
        "address",
        "city",
        "financial_connections_account",
        "account_holder",
        "ownership",
        "owners",
        "data",
        "permissions",
        "ownership_refresh",
        "status",
        "other",
    ]);
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
        Just("customer".into()),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            proptest::collection::vec((key.clone(), inner), 0..7).prop_map(|entries| {
                let entries = entries.into_iter().map(|(key, value)| (key.to_owned(), value));
                serde_json::Value::Object(entries.collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_answered_or_refused(json in json()) {
        let text = json.to_string();
        let read = api::read::<MatchRequest, _>(&mut serde_json::Deserializer::from_str(&text));
        if let Ok(request) = read {
            let answer = api::ownership_match(request, &Matcher::default(), &RiskPolicy::default());
            if let Err(error) = answer {
                prop_assert!(error.param().is_some(), "{error}");
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let read = api::read::<MatchRequest, _>(&mut serde_json::Deserializer::from_str(&text));
        if let Err(error) = read {
            prop_assert!(matches!(
                error.code(),
                ErrorCode::InvalidJson | ErrorCode::ParameterInvalid
            ));
        }
    }
}
