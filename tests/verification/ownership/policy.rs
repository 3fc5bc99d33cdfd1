//! What a policy asks of a verification.

use ownership_match::{
    ErrorCode,
    risk::{Outcome, RiskPolicy},
    verification::Link,
};
use serde_json::json;

use super::{jenny, person, stepped_up_by};

#[test]
fn a_policy_may_ask_for_less_or_more() {
    let jenny = jenny();
    let mut evidence = person("Jennifer Jane", "Rosen");
    evidence["selfie"] = json!(null);
    let policy = json!({"name": "mild", "step_up": {"checks": ["document"],
        "claimed_floors": {"name": 60}, "owner_floors": {"name": 60}}});
    let decided = stepped_up_by(&policy, &evidence, &jenny).decision;
    assert_eq!((decided.outcome, decided.policy.as_str()), (Outcome::ProceedWithPayment, "mild"));

    let policy = json!({"step_up": {"owner_floors": {"address": 60}}});
    let decided = stepped_up_by(&policy, &person("Jenny", "Rosen"), &jenny).decision;
    assert_eq!(decided.verified_is_owner, Link::Unclear, "no address to compare");
}

#[test]
fn a_step_up_policy_is_read_checked_and_written() {
    for (policy, code, param) in [
        (json!({"checks": []}), ErrorCode::ParameterInvalid, "step_up.checks"),
        (json!({"checks": ["iris"]}), ErrorCode::ParameterInvalid, "step_up.checks[0]"),
        (json!({"check": ["document"]}), ErrorCode::ParameterUnknown, "step_up.check"),
        (json!({"binding": true}), ErrorCode::ParameterInvalid, "step_up.binding"),
        (json!({"binding": "maybe"}), ErrorCode::ParameterInvalid, "step_up.binding"),
        (
            json!({"owner_floors": {"name": 101}}),
            ErrorCode::ParameterInvalid,
            "step_up.owner_floors.name",
        ),
        (
            json!({"claimed_floors": {"nom": 1}}),
            ErrorCode::ParameterUnknown,
            "step_up.claimed_floors.nom",
        ),
        (json!([]), ErrorCode::ParameterInvalid, "step_up"),
    ] {
        let text = json!({"step_up": policy}).to_string();
        let error = RiskPolicy::read(&mut serde_json::Deserializer::from_str(&text)).unwrap_err();
        assert_eq!((error.code(), error.param()), (code, Some(param)), "{error}");
    }
    let written = json!({"checks": ["document", "email"], "claimed_floors": {"name": 70},
        "owner_floors": {"name": 82.5, "address": 60}, "binding": "optional"});
    let policy: RiskPolicy = serde_json::from_value(json!({"step_up": written})).unwrap();
    assert_eq!(serde_json::to_value(&policy).unwrap()["step_up"], written);
    assert_eq!(
        serde_json::from_value::<RiskPolicy>(serde_json::to_value(&policy).unwrap()).unwrap(),
        policy
    );
    assert_eq!(serde_json::to_value(RiskPolicy::default()).unwrap().get("step_up"), None);
    let built = RiskPolicy::builder("default").step_up(policy.step_up().clone()).build().unwrap();
    assert_eq!(built, policy);
}
