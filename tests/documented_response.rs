//! The documented request and response, to the number and to the key.

use ownership_match::{
    Matcher,
    api::{self, MatchRequest},
    risk::RiskPolicy,
};
use serde_json::{Value, json};

/// The documented objects, joined into one request.
const REQUEST: &str = r#"{
    "id": "fcom_1NtI9uBHO5VeT9SUKLJU5suZ",
    "created": 1745858181,
    "type": "customer",
    "customer": {
        "id": "cus_NffrFeUfNV2Hib", "object": "customer", "created": 1651783000,
        "name": "Jenny Rosen",
        "address": {"line1": "354 Oyster Point Blvd", "line2": null, "city": "South San Francisco",
                    "state": "CA", "postal_code": "94080", "country": "US"},
        "email": "jennyrosen@example.com", "phone": "+1 212-555-5555", "livemode": false},
    "financial_connections_account": {
        "id": "fca_1MwVK82eZvKYlo2Cjw8FMxXf", "object": "financial_connections.account",
        "created": 1651783222,
        "account_holder": {"customer": "cus_NffrFeUfNV2Hib", "type": "customer"},
        "ownership": {
            "id": "fcaowns_1NtI9uBHO5VeT9SUSRe21lqt",
            "object": "financial_connections.account_ownership", "created": 1651784999,
            "owners": {"object": "list", "data": [{
                "name": "Jennifer Rosen", "email": "jennyrosen@test.com", "phone": null,
                "ownership": "fcaowns_1NtI9uBHO5VeT9SUSRe21lqt",
                "raw_address": "354 Oyster Point Blvd South San Francisco, CA 94080 USA",
                "refreshed_at": 1651784999}], "has_more": false,
                "url": "/v1/financial_connections/accounts/fca_zbyrdjTrwcYZJZc6WBs6GPid/owners"}},
        "ownership_refresh": {"status": "succeeded", "last_attempted_at": 1651784999},
        "permissions": ["ownership", "payment_method"],
        "prefetch": ["ownership"]}
}"#;

/// The documented keys of an answer, without ours.
fn documented_part(answer: &Value) -> Value {
    let mut answer = answer.clone();
    let whole = answer.as_object_mut().unwrap();
    whole.remove("matched_owner");
    whole.remove("decision");
    for (_, result) in answer["results"].as_object_mut().unwrap() {
        if let Some(result) = result.as_object_mut() {
            result.remove("band");
            result.remove("reasons");
        }
    }
    answer
}

#[test]
fn the_documented_response_is_met_to_the_letter() {
    let request: MatchRequest =
        api::read(&mut serde_json::Deserializer::from_str(REQUEST)).unwrap();
    let answer =
        api::ownership_match(request, &Matcher::default(), &RiskPolicy::default()).unwrap();
    let answer = serde_json::to_value(answer).unwrap();
    let documented = json!({
        "id": "fcom_1NtI9uBHO5VeT9SUKLJU5suZ",
        "object": "financial_connections.ownership_match",
        "created": 1745858181,
        "financial_connections_account": "fca_1MwVK82eZvKYlo2Cjw8FMxXf",
        "type": "customer",
        "owner_information": {
            "name": "Jenny Rosen",
            "address": {
                "line1": "354 Oyster Point Blvd", "line2": null, "city": "South San Francisco",
                "state": "CA", "postal_code": "94080", "country": "US"
            },
            "email": "jennyrosen@example.com",
            "phone": "+1 212-555-5555"
        },
        "customer": "cus_NffrFeUfNV2Hib",
        "ownership": "fcaowns_1NtI9uBHO5VeT9SUSRe21lqt",
        "results": {
            "name": {"match_score": 85, "missing_data": false},
            "address": {"match_score": 100, "missing_data": false},
            "email": {"match_score": 65, "missing_data": false},
            "phone": {"match_score": null, "missing_data": true}
        }
    });
    // As text, since the order of the keys is documented too.
    assert_eq!(documented_part(&answer).to_string(), documented.to_string());
    assert_eq!(answer["matched_owner"], 0);
    assert_eq!(answer["decision"]["outcome"], "proceed_with_payment");
    assert_eq!(answer["decision"]["overall_score"], 83.33);
}
