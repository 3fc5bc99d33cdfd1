//! `match`: one request in, the documented object or an error out.

use serde_json::{Value, json};

use crate::{Answer, file, run, sample};

const REQUEST: &str = include_str!("../../../../samples/request.json");

/// The sample request, changed.
fn request(change: impl FnOnce(&mut Value)) -> String {
    let mut request = serde_json::from_str(REQUEST).expect("the sample is JSON");
    change(&mut request);
    request.to_string()
}

fn object(answer: &Answer) -> Value {
    serde_json::from_str(&answer.stdout).expect("one JSON value")
}

#[test]
fn the_sample_request_gives_the_documented_response() {
    let answer = run(&["match", &sample("request.json")], "");
    assert_eq!((answer.status, answer.stderr.as_str()), (Some(0), ""));
    let mut object = object(&answer);
    // What is ours comes on top of what is documented.
    let added: Vec<Value> = ["matched_owner", "decision"].map(|key| object[key].take()).into();
    assert_eq!(added[0], 0);
    assert_eq!(added[1]["outcome"], "proceed_with_payment");
    for result in object["results"].as_object_mut().expect("results").values_mut() {
        let result = result.as_object_mut().expect("a result");
        assert!(result.remove("band").is_some() && result.remove("reasons").is_some());
    }
    let keys = object.as_object_mut().expect("an object");
    keys.retain(|_, value| !value.is_null());

    let scored = |score: u8| json!({"match_score": score, "missing_data": false});
    let documented = json!({
        "id": "fcom_1NtI9uBHO5VeT9SUKLJU5suZ",
        "object": "financial_connections.ownership_match",
        "created": 1_745_858_181,
        "financial_connections_account": "fca_1MwVK82eZvKYlo2Cjw8FMxXf",
        "type": "customer",
        "owner_information": {
            "name": "Jenny Rosen",
            "address": {
                "line1": "354 Oyster Point Blvd",
                "line2": null,
                "city": "South San Francisco",
                "state": "CA",
                "postal_code": "94080",
                "country": "US"
            },
            "email": "jennyrosen@example.com",
            "phone": "+1 212-555-5555"
        },
        "customer": "cus_NffrFeUfNV2Hib",
        "ownership": "fcaowns_1NtI9uBHO5VeT9SUSRe21lqt",
        "results": {
            "name": scored(85),
            "address": scored(100),
            "email": scored(65),
            "phone": {"match_score": null, "missing_data": true}
        }
    });
    assert_eq!(object, documented);
}

#[test]
fn standard_input_is_the_same_as_a_file() {
    let file = run(&["match", &sample("request.json")], "").stdout;
    assert_eq!(run(&["match"], REQUEST).stdout, file);
    assert_eq!(run(&["match", "-"], REQUEST).stdout, file);
}

#[test]
fn a_request_error_is_printed_and_exits_with_1() {
    let broken = [
        ("invalid_json", Value::Null, "{".to_owned()),
        ("invalid_json", Value::Null, format!("{REQUEST} {{}}")),
        (
            "ownership_unavailable",
            json!("financial_connections_account.ownership"),
            request(|request| request["financial_connections_account"]["ownership"] = Value::Null),
        ),
        (
            "parameter_unknown",
            json!("owner_information.nom"),
            request(|request| {
                request["type"] = Value::Null;
                request["customer"] = Value::Null;
                request["owner_information"] = json!({"nom": "Jenny Rosen"});
            }),
        ),
        ("too_long", Value::Null, " ".repeat((16 << 20) + 1)),
    ];
    for (code, param, request) in broken {
        let answer = run(&["match"], request);
        assert_eq!(answer.status, Some(1), "{code}");
        let object = object(&answer);
        let error = &object["error"];
        assert_eq!((&error["code"], &error["param"]), (&json!(code), &param));
        assert!(error["message"].as_str().is_some_and(|message| message.ends_with('.')), "{error}");
        assert_eq!(object.as_object().map(serde_json::Map::len), Some(1), "nothing but the error");
    }
}

#[test]
fn a_policy_file_decides() {
    let strict = file("request_policy.json", r#"{"name": "strict", "min_scored_fields": 4}"#);
    let answer = run(&["match", "--policy", strict.to_str().expect("UTF-8")], REQUEST);
    let decision = &object(&answer)["decision"];
    assert_eq!(decision["policy"], "strict");
    assert_eq!(decision["outcome"], "step_up_verification");
}

#[test]
fn what_cannot_be_read_exits_with_2() {
    let answer = run(&["match", "no/such/request.json"], "");
    assert_eq!((answer.status, answer.stdout.as_str()), (Some(2), ""));
    assert!(answer.stderr.contains("cannot read no/such/request.json"));
}
