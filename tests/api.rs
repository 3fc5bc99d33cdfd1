//! Requests and answers: where the claim comes from, what is refused, what the answer looks like.

use ownership_match::{
    Error, ErrorCode, MatchReport, MatchResults, Matcher,
    api::{self, BatchRequest, FinancialConnectionsAccount, MatchRequest, OwnershipMatch},
    risk::RiskPolicy,
};
use serde_json::{Value, json};

fn answer(request: &str) -> Result<OwnershipMatch, Error> {
    let request: MatchRequest = api::read(&mut serde_json::Deserializer::from_str(request))?;
    api::ownership_match(request, &Matcher::default(), &RiskPolicy::default())
}

/// A request of these parts against an account of one owner.
fn request(parts: Value) -> Value {
    let mut request = json!({
        "financial_connections_account": {
            "id": "fca_1", "object": "financial_connections.account",
            "account_holder": {"customer": "cus_1", "type": "customer"},
            "ownership": {"id": "fcaowns_1", "owners": {"object": "list", "has_more": false, "data": [
                {"name": "JENNY ROSEN", "email": "jenny@example.com", "phone": null,
                 "ownership": "fcaowns_1", "refreshed_at": 1_651_784_999}]}},
            "ownership_refresh": {"status": "succeeded"},
            "permissions": ["ownership", "payment_method"],
        },
    });
    for (key, value) in parts.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

#[track_caller]
fn refused(request: &Value, code: ErrorCode, params: &[&str]) {
    let error = answer(&request.to_string()).expect_err("must be refused");
    assert_eq!(error.code(), code, "{request}: {error}");
    assert_eq!(error.params().collect::<Vec<_>>(), params, "{request}");
    assert_eq!(error.param(), params.first().copied());
    for param in params {
        assert!(error.to_string().contains(param), "{error} must name {param}");
    }
}

#[test]
fn the_answer_has_every_documented_key_in_its_order() {
    let parts = json!({
        "id": "fcom_1", "created": 1_745_858_181, "type": "customer",
        "customer": {"id": "cus_1", "object": "customer", "name": "Jenny Rosen", "email": "",
            "phone": null, "address": {"line1": "1 Main St", "city": "Springfield", "state": "IL",
            "line2": "", "postal_code": "62701", "country": "US"}, "livemode": false},
    });
    let answer = answer(&request(parts).to_string()).unwrap();
    let written = serde_json::to_string(&answer).unwrap();
    let start = concat!(
        r#"{"id":"fcom_1","object":"financial_connections.ownership_match","created":1745858181,"#,
        r#""financial_connections_account":"fca_1","type":"customer","owner_information":"#,
        r#"{"name":"Jenny Rosen","address":{"line1":"1 Main St","line2":null,"city":"Springfield","#,
        r#""state":"IL","postal_code":"62701","country":"US"},"email":null,"phone":null},"#,
        r#""customer":"cus_1","ownership":"fcaowns_1","results":{"#,
        r#""name":{"match_score":100,"missing_data":false,"band":"exact","reasons":[{"code":"equal","#,
    );
    assert!(written.starts_with(start), "{written}");
    let value: Value = serde_json::from_str(&written).unwrap();
    let keys: Vec<_> = value["results"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["name", "address", "email", "phone"]);
    assert_eq!(value["results"]["address"]["match_score"], Value::Null);
    assert_eq!(value["results"]["address"]["reasons"][0]["code"], "held_missing");
    assert_eq!((&value["results"]["email"], &value["matched_owner"]), (&Value::Null, &json!(0)));
    assert_eq!(value["decision"]["outcome"], "step_up_verification");

    assert_eq!(serde_json::from_str::<OwnershipMatch>(&written).unwrap(), answer);
}

#[test]
fn what_is_not_given_is_null_and_what_was_inferred_is_told() {
    let parts = json!({"owner_information": {"email": "jenny@example.com"}});
    let value = serde_json::to_value(answer(&request(parts).to_string()).unwrap()).unwrap();
    for key in ["id", "created", "customer"] {
        assert_eq!(value.get(key), Some(&Value::Null), "{key}");
    }
    assert_eq!(value["type"], "owner_information");
    assert_eq!(
        value["owner_information"],
        json!({"name": null, "address": null, "email": "jenny@example.com", "phone": null})
    );
}

#[test]
fn the_claim_comes_from_where_the_request_says() {
    let information = json!({"name": "From Information"});
    let customer = json!({"id": "cus_1", "name": "From Customer"});
    let other = json!({"id": "cus_2", "name": "From Customer"});
    let both = json!({"customer": customer, "owner_information": information});
    for (parts, source, name) in [
        (json!({"owner_information": information}), "owner_information", "From Information"),
        (json!({"customer": customer}), "customer", "From Customer"),
        (both.clone(), "customer", "From Customer"),
        (
            json!({"type": "customer", "customer": other, "owner_information": information}),
            "customer",
            "From Customer",
        ),
        (
            json!({"type": "owner_information", "customer": other, "owner_information": information}),
            "owner_information",
            "From Information",
        ),
    ] {
        let value = serde_json::to_value(answer(&request(parts.clone()).to_string()).unwrap());
        let value = value.unwrap();
        assert_eq!(value["type"], source, "{parts}");
        assert_eq!(value["owner_information"]["name"], name, "{parts}");
        let from_customer = &parts["customer"]["id"];
        let id = if source == "customer" { from_customer } else { &Value::Null };
        assert_eq!(&value["customer"], id);
    }
}

#[test]
fn an_expanded_account_holder_is_a_customer_too() {
    let mut whole = request(json!({}));
    whole["financial_connections_account"]["account_holder"]["customer"] =
        json!({"id": "cus_1", "name": "Jenny Rosen"});
    for customer in [Value::Null, json!("cus_1")] {
        whole["customer"] = customer;
        let value = serde_json::to_value(answer(&whole.to_string()).unwrap()).unwrap();
        assert_eq!((&value["type"], &value["customer"]), (&json!("customer"), &json!("cus_1")));
        assert_eq!(value["results"]["name"]["match_score"], 100);
    }
}

#[test]
fn a_source_that_is_missing_or_contradicted_is_refused() {
    use ErrorCode::{ParameterConflict, ParameterInvalid, ParameterMissing};
    let information = json!({"name": "Jenny Rosen"});
    let customer = json!({"id": "cus_2", "name": "Jenny Rosen"});
    for (parts, code, params) in [
        (json!({}), ParameterMissing, &["customer"][..]),
        (json!({"type": "customer"}), ParameterMissing, &["customer"]),
        (json!({"type": "owner_information"}), ParameterMissing, &["owner_information"]),
        (
            json!({"type": "customer", "owner_information": information}),
            ParameterConflict,
            &["type", "owner_information"],
        ),
        (
            json!({"type": "owner_information", "customer": customer}),
            ParameterConflict,
            &["type", "customer"],
        ),
        (
            json!({"customer": customer}),
            ParameterConflict,
            &["customer", "financial_connections_account.account_holder.customer"],
        ),
        (json!({"type": "account", "customer": customer}), ParameterInvalid, &["type"]),
        (json!({"owner_information": {}}), ParameterMissing, &["owner_information"]),
        (
            json!({"owner_information": {"name": " ", "email": "N/A"}}),
            ParameterMissing,
            &["owner_information"],
        ),
        (json!({"type": "customer", "customer": "cus_2"}), ParameterMissing, &["customer"]),
        (
            json!({"owner_information": information, "financial_connections_account": null}),
            ParameterMissing,
            &["financial_connections_account"],
        ),
    ] {
        refused(&request(parts), code, params);
    }
    let without_account = json!({"owner_information": {"name": "Jenny Rosen"}});
    refused(&without_account, ParameterMissing, &["financial_connections_account"]);
    let mut without_holder = request(json!({}));
    without_holder["financial_connections_account"]["account_holder"] = Value::Null;
    refused(&without_holder, ParameterMissing, &["customer", "owner_information"]);
}

#[test]
fn nothing_claimed_names_the_four_fields() {
    let error = answer(&request(json!({"owner_information": {}})).to_string()).unwrap_err();
    for field in ["name", "email", "phone", "address"] {
        assert!(error.to_string().contains(&format!("owner_information.{field}")), "{error}");
    }
}

#[test]
fn an_account_without_ownership_data_is_refused_and_never_scored() {
    use ErrorCode::OwnershipUnavailable;
    let claim = json!({"owner_information": {"name": "Jenny Rosen"}});
    for (key, value, param) in [
        ("ownership", Value::Null, "ownership"),
        ("ownership", json!("fcaowns_1"), "ownership.owners"),
        ("ownership", json!({"id": "fcaowns_1", "owners": null}), "ownership.owners"),
        ("ownership_refresh", json!({"status": "failed"}), "ownership_refresh"),
        ("permissions", json!(["payment_method"]), "permissions"),
        ("permissions", json!([]), "permissions"),
    ] {
        let mut request = request(claim.clone());
        request["financial_connections_account"][key] = value;
        let param = format!("financial_connections_account.{param}");
        refused(&request, OwnershipUnavailable, &[&param]);
    }
    let mut only_an_id = request(claim);
    only_an_id["financial_connections_account"] = json!("fca_1");
    refused(&only_an_id, OwnershipUnavailable, &["financial_connections_account.ownership"]);
}

#[test]
fn no_owners_is_missing_data_for_every_claimed_field() {
    for owners in [json!([]), json!({"object": "list", "data": []})] {
        let mut request =
            request(json!({"owner_information": {"name": "Jenny", "phone": "5551234"}}));
        request["financial_connections_account"]["ownership"]["owners"] = owners;
        let value = serde_json::to_value(answer(&request.to_string()).unwrap()).unwrap();
        for field in ["name", "phone"] {
            assert_eq!(value["results"][field]["match_score"], Value::Null);
            assert_eq!(value["results"][field]["missing_data"], true);
        }
        assert_eq!(
            (&value["results"]["email"], &value["matched_owner"]),
            (&Value::Null, &Value::Null)
        );
        assert_eq!(value["decision"]["reasons"][0]["code"], "insufficient_data");
    }
}

#[test]
fn a_part_of_an_address_is_refused_from_a_caller_and_reported_from_a_customer() {
    let address = json!({"line1": "1 Main St", "city": " ", "state": "IL", "country": "US"});
    refused(
        &request(json!({"owner_information": {"name": "Jenny Rosen", "address": address}})),
        ErrorCode::ParameterMissing,
        &["owner_information.address.city", "owner_information.address.postal_code"],
    );
    let parts = json!({"customer": {"id": "cus_1", "name": "Jenny Rosen", "address": address}});
    let value = serde_json::to_value(answer(&request(parts).to_string()).unwrap()).unwrap();
    let result = &value["results"]["address"];
    assert_eq!((&result["match_score"], &result["missing_data"]), (&Value::Null, &json!(true)));
    assert_eq!(result["reasons"][0]["code"], "claimed_incomplete");
    assert_eq!(value["results"]["name"]["match_score"], 100);
}

#[test]
fn a_customer_without_an_address_claims_none() {
    let empty = json!({"line1": null, "line2": null, "city": null, "state": null,
        "postal_code": null, "country": null});
    for address in [Value::Null, json!({}), empty] {
        let parts = json!({"customer": {"id": "cus_1", "name": "Jenny Rosen", "address": address}});
        let value = serde_json::to_value(answer(&request(parts).to_string()).unwrap()).unwrap();
        assert_eq!(value["results"]["address"], Value::Null, "{address}");
    }
}

#[test]
fn mistakes_are_named_by_their_paths() {
    use ErrorCode::{ParameterInvalid, ParameterUnknown, TooLong};
    let long = "x".repeat(5_001);
    for (parts, code, params) in [
        (
            json!({"owner_information": {"name": 5, "address": {"city": ["Springfield"]}}}),
            ParameterInvalid,
            &["owner_information.name", "owner_information.address.city"][..],
        ),
        (
            json!({"owner_information": {"nmae": "Jenny"}}),
            ParameterUnknown,
            &["owner_information.nmae"],
        ),
        (
            json!({"owner_information": {"name": "J", "address": {"zip": "94080"}}}),
            ParameterUnknown,
            &["owner_information.address.zip"],
        ),
        (json!({"owner_information": "Jenny"}), ParameterInvalid, &["owner_information"]),
        (
            json!({"owner_information": [], "created": "now"}),
            ParameterInvalid,
            &["owner_information", "created"],
        ),
        (json!({"created": 1.5, "customer": {"name": "J"}}), ParameterInvalid, &["created"]),
        (json!({"customer": {"name": false}}), ParameterInvalid, &["customer.name"]),
        (json!({"customer": {"name": long}}), TooLong, &["customer.name"]),
    ] {
        refused(&request(parts), code, params);
    }
    let mut owners = request(json!({"customer": {"name": "J"}}));
    let path = "financial_connections_account.ownership.owners";
    owners["financial_connections_account"]["ownership"]["owners"] = json!([{}, {"name": {}}]);
    refused(&owners, ParameterInvalid, &[&format!("{path}[1].name")]);
    owners["financial_connections_account"]["ownership"]["owners"] = json!({"data": [null]});
    refused(&owners, ParameterInvalid, &[&format!("{path}.data[0]")]);
    owners["financial_connections_account"]["ownership"]["owners"] = json!(vec![json!({}); 101]);
    refused(&owners, ErrorCode::TooManyOwners, &[path]);
    owners["financial_connections_account"]["ownership"]["owners"] = json!(vec![json!({}); 100]);
    assert!(answer(&owners.to_string()).is_ok());
}

#[test]
fn a_repeated_key_is_refused_wherever_it_is_read() {
    for (text, param) in [
        (r#"{"id": "a", "id": "a"}"#, "id"),
        (r#"{"owner_information": {"name": "a", "n\u0061me": "b"}}"#, "owner_information.name"),
        (r#"{"customer": {"address": {"city": "a", "city": "a"}}}"#, "customer.address.city"),
    ] {
        let error = answer(text).unwrap_err();
        assert_eq!((error.code(), error.param()), (ErrorCode::ParameterRepeated, Some(param)));
    }
}

#[test]
fn text_that_is_not_json_is_refused_with_its_position() {
    for text in ["", "{", r#"{"id": "a"#, "{'id': 1}"] {
        let error = answer(text).unwrap_err();
        assert_eq!((error.code(), error.param()), (ErrorCode::InvalidJson, None), "{text}");
        assert!(error.to_string().contains("line 1"), "{error}");
    }
    for text in ["[]", "5", "null", r#""text""#] {
        let error = answer(text).unwrap_err();
        assert_eq!((error.code(), error.param()), (ErrorCode::ParameterInvalid, None), "{text}");
    }
}

#[test]
fn an_error_is_written_with_code_param_and_message() {
    let error = answer(r#"{"id": 1, "customer": {"name": 5, "address": 5}}"#).unwrap_err();
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        json!({"code": "parameter_invalid", "param": "id",
               "message": "id, customer.name must be text or null. customer.address must be an object."})
    );
}

#[test]
fn a_line_of_a_batch_holds_a_claim_and_a_list_of_owners() {
    let read = |text: &str| {
        api::read::<BatchRequest<Value>, _>(&mut serde_json::Deserializer::from_str(text))
    };
    let line =
        read(r#"{"label": 1, "owner_information": {"name": "J"}, "id": {"row": 1}}"#).unwrap();
    assert_eq!((line.id, line.owners.len()), (Some(json!({"row": 1})), 0));
    assert_eq!(read(r#"{"owners": [{}, {}]}"#).unwrap().owners.len(), 2);
    // One owner in the list's place is a slip, and no list object without data.
    let error = read(r#"{"owners": {"name": "J"}}"#).unwrap_err();
    assert_eq!((error.code(), error.param()), (ErrorCode::ParameterInvalid, Some("owners")));
    let error = read(&json!({"owners": vec![json!({}); 101]}).to_string()).unwrap_err();
    assert_eq!((error.code(), error.param()), (ErrorCode::TooManyOwners, Some("owners")));
}

#[test]
fn accounts_and_reports_survive_what_they_do_not_know() {
    let account = r#"{"id": "fca_1", "balance": {"current": 5}, "balance": 6, "ownership": null}"#;
    let account: FinancialConnectionsAccount = serde_json::from_str(account).unwrap();
    assert_eq!((account.id.as_deref(), account.ownership), (Some("fca_1"), None));

    let request = request(json!({"owner_information": {"name": "Jenny Rosen", "email": "--"}}));
    let answer = answer(&request.to_string()).unwrap();
    let report = MatchReport { results: answer.results, matched_owner: answer.matched_owner };
    let written = serde_json::to_value(report).unwrap();
    assert_eq!(serde_json::from_value::<MatchReport>(written).unwrap(), report);
    // Results without our keys, as the documented API prints them.
    let plain = json!({"name": {"match_score": 85, "missing_data": false}, "phone": null,
        "email": {"match_score": null, "missing_data": true}});
    let results: MatchResults = serde_json::from_value(plain).unwrap();
    assert_eq!(results.name.and_then(|name| name.score()).map(|score| score.get()), Some(85));
    assert_eq!((results.email.is_some(), results.phone), (true, None));
    let wrong = json!({"name": {"match_score": 85, "missing_data": true}});
    assert!(serde_json::from_value::<MatchResults>(wrong).is_err());
}
