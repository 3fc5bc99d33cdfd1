//! Errors: every code can be met, none quotes a value, nothing panics.

use ownership_match::{
    Error, ErrorCode, Matcher, OwnerInformation,
    api::{self, MatchRequest},
    risk::RiskPolicy,
    verification::VerificationSession,
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
fn a_key_is_named_only_where_it_looks_like_one() {
    for (key, param, message) in [
        ("zip", "owner_information.zip", "owner_information.zip is not known."),
        (
            "postal-code2",
            "owner_information.postal-code2",
            "owner_information.postal-code2 is not known.",
        ),
        (
            "Jenny Rosen 123-45-6789",
            "owner_information",
            "owner_information has a key that is not known.",
        ),
        ("123-45-6789", "owner_information", "owner_information has a key that is not known."),
        ("+12125555555", "owner_information", "owner_information has a key that is not known."),
        (
            "jenny@example.com",
            "owner_information",
            "owner_information has a key that is not known.",
        ),
        ("na\nme", "owner_information", "owner_information has a key that is not known."),
        ("\u{202e}eman", "owner_information", "owner_information has a key that is not known."),
        ("nаme", "owner_information", "owner_information has a key that is not known."),
        ("", "owner_information", "owner_information has a key that is not known."),
        (
            &"k".repeat(10_000),
            "owner_information",
            "owner_information has a key that is not known.",
        ),
    ] {
        let error = error(&serde_json::json!({"owner_information": {key: 1}}).to_string());
        assert_eq!(
            (error.code(), error.param(), error.to_string().as_str()),
            (ErrorCode::ParameterUnknown, Some(param), message)
        );
    }
    let root = r#"{"Jenny Rosen": 1, "name": 5}"#;
    let root = api::read::<OwnerInformation, _>(&mut serde_json::Deserializer::from_str(root));
    let root = root.unwrap_err();
    assert_eq!(root.param(), None, "the whole input is no part of it");
    assert_eq!(
        root.to_string(),
        "The input has a key that is not known. name must be text or null."
    );
    // The notes of a session have names of the caller's own.
    let session = r#"{"metadata": {"Jenny Rosen": 5, "order": 5}}"#;
    let session =
        api::read::<VerificationSession, _>(&mut serde_json::Deserializer::from_str(session));
    assert_eq!(
        session.unwrap_err().to_string(),
        "metadata.*, metadata.order must be text or null."
    );
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let claim = r#"{"name": 5, "foo": 1, "address": {"city": 1, "zip": 2}, "name": "J"}"#;
    let read = api::read::<OwnerInformation, _>(&mut serde_json::Deserializer::from_str(claim));
    let error = read.unwrap_err();
    assert_eq!((error.code(), error.param()), (ErrorCode::ParameterInvalid, Some("name")));
    assert_eq!(
        error.to_string(),
        "name, address.city must be text or null. foo, address.zip are not known. \
         name is given more than once."
    );
    let params: Vec<&str> = error.params().collect();
    assert_eq!(params, ["name", "foo", "address.city", "address.zip", "name"]);
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
