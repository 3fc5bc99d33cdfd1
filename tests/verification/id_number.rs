//! Identity numbers: their own arithmetic, and whose they are.

use ownership_match::verification::{IdNumberType, id_number_is_possible};
use serde_json::{Value, json};

use crate::{outcome, report};

const DAY: &str = "2024-07-17";

fn possible(kind: &str, number: &str) -> bool {
    id_number_is_possible(&IdNumberType::from(kind), number)
}

#[test]
fn each_kind_has_its_own_rule() {
    for (kind, number, want) in [
        ("us_ssn", "123-45-6789", true),
        ("us_ssn", "123456789", true),
        ("us_ssn", " 123 45 6789 ", true),
        ("us_ssn", "001-01-0001", true),
        ("us_ssn", "899-01-0001", true),
        ("us_ssn", "665-01-0001", true),
        ("us_ssn", "667-01-0001", true),
        ("us_ssn", "000-45-6789", false),
        ("us_ssn", "666-45-6789", false),
        ("us_ssn", "900-45-6789", false),
        ("us_ssn", "999-45-6789", false),
        ("us_ssn", "123-00-6789", false),
        ("us_ssn", "123-45-0000", false),
        ("us_ssn", "6789", true),
        ("us_ssn", "0000", false),
        ("us_ssn", "12345678", false),
        ("us_ssn", "1234567890", false),
        ("us_ssn", "12345678A", false),
        ("us_ssn", "", false),
        ("br_cpf", "529.982.247-25", true),
        ("br_cpf", "11144477735", true),
        ("br_cpf", "529.982.247-26", false),
        ("br_cpf", "529.982.247-35", false),
        ("br_cpf", "111.111.111-11", false),
        ("br_cpf", "000.000.000-00", false),
        ("br_cpf", "5299822472", false),
        ("br_cpf", "529982247250", false),
        ("sg_nric", "S1234567D", true),
        ("sg_nric", "s1234567d", true),
        ("sg_nric", "S1234567A", false),
        ("sg_nric", "T1234567J", true),
        ("sg_nric", "F1234567N", true),
        ("sg_nric", "G1234567X", true),
        ("sg_nric", "M1234567K", true),
        ("sg_nric", "M1234567X", false),
        ("sg_nric", "A1234567D", false),
        ("sg_nric", "S123456D", false),
        ("sg_nric", "S12345678D", false),
        ("sg_nric", "S１234567D", false),
        ("xx_card", "anything", true),
    ] {
        assert_eq!(possible(kind, number), want, "{kind} {number}");
    }
}

#[test]
fn one_letter_in_eleven_and_one_pair_of_digits_in_a_hundred_fit() {
    for series in ["S", "T", "F", "G", "M"] {
        for number in ["0000000", "1234567", "9999999", "8172635"] {
            let fits = ('A'..='Z').filter(|l| possible("sg_nric", &format!("{series}{number}{l}")));
            assert_eq!(fits.count(), 1, "{series}{number}");
        }
    }
    for number in ["123456789", "000000001", "987654321"] {
        let fits = (0..100).filter(|check| possible("br_cpf", &format!("{number}{check:02}")));
        assert_eq!(fits.count(), 1, "{number}");
    }
}

fn whole() -> Value {
    json!({"first_name": "Jenny", "last_name": "Rosen", "id_number": "123-45-6789",
           "dob": {"day": 1, "month": 2, "year": 1990},
           "id_number_type": "us_ssn", "registry": "match"})
}

fn document() -> Value {
    json!({"first_name": "Jenny", "last_name": "Rosen", "dob": {"day": 1, "month": 2, "year": 1990}})
}

fn changed(mut value: Value, key: &str, to: Value) -> Value {
    value[key] = to;
    value
}

#[test]
fn every_case_is_decided_as_its_rule_says() {
    let (few, mismatch, other) = (
        "id_number_insufficient_document_data",
        "id_number_mismatch",
        "id_number_unverified_other",
    );
    let set = |key: &str, to: Value| changed(whole(), key, to);
    for (number, document, want, why) in [
        (whole(), document(), "verified", "all agrees"),
        (whole(), json!(null), "verified", "no document is needed"),
        (set("registry", json!(null)), document(), other, "a possible number proves nothing"),
        (set("registry", json!("mismatch")), document(), mismatch, "the registry says so"),
        (set("registry", json!("not_found")), document(), other, "no such number"),
        (
            set("registry", json!("perhaps")),
            document(),
            other,
            "an unknown answer confirms nothing",
        ),
        (set("id_number", json!("000-45-6789")), document(), other, "an impossible number"),
        (set("id_number", json!(" ")), document(), other, "no number"),
        (set("id_number_type", json!(null)), document(), other, "no type"),
        (set("id_number_type", json!("xx_card")), document(), "verified", "a type without a rule"),
        (set("first_name", json!("Jennifer")), document(), "verified", "a nickname"),
        (set("first_name", json!("Mark")), document(), mismatch, "a household"),
        (
            set("dob", json!({"day": 2, "month": 2, "year": 1990})),
            document(),
            mismatch,
            "another day",
        ),
        (
            set("dob", json!({"day": 2, "month": 1, "year": 1990})),
            document(),
            mismatch,
            "never swapped",
        ),
        (set("dob", json!(null)), document(), "verified", "the document tells it"),
        (set("dob", json!(null)), json!(null), few, "nobody tells it"),
        (whole(), changed(document(), "dob", json!(null)), few, "the document does not tell it"),
        (whole(), changed(document(), "dob", json!({"year": 1990})), few, "only its year"),
        (
            whole(),
            changed(document(), "dob", json!({"day": 1, "month": 1, "year": 2300})),
            few,
            "to come",
        ),
        (
            whole(),
            json!({"dob": {"day": 1, "month": 2, "year": 1990}}),
            few,
            "the document does not tell the name",
        ),
    ] {
        let evidence = json!({"id_number": number, "document": document});
        assert_eq!(outcome(&evidence, "id_number", DAY), want, "{why}");
    }
}

#[test]
fn the_vendors_word_stands_for_a_registrys() {
    let vouched = |number: Value| {
        let evidence = json!({"id_number": number, "document": document()});
        outcome(&evidence, "id_number", DAY)
    };
    // As a report has it: the last four digits.
    let reported = json!({"status": "verified", "id_number": "6789", "id_number_type": "us_ssn"});
    assert_eq!(vouched(reported.clone()), "verified");
    assert_eq!(vouched(changed(reported.clone(), "id_number", json!(null))), "verified");
    assert_eq!(vouched(changed(reported.clone(), "id_number", json!("[redacted]"))), "verified");
    // One that is given and empty was looked for in vain.
    for empty in ["", " ", "--"] {
        let other = "id_number_unverified_other";
        assert_eq!(vouched(changed(reported.clone(), "id_number", json!(empty))), other);
    }
    assert_eq!(
        vouched(changed(reported.clone(), "registry", json!("mismatch"))),
        "id_number_mismatch"
    );
    let refused = changed(reported, "status", json!("unverified"));
    assert_eq!(vouched(refused.clone()), "id_number_unverified_other");
    let code = json!({"code": "id_number_mismatch"});
    assert_eq!(vouched(changed(refused.clone(), "error", code)), "id_number_mismatch");
    let code = json!({"code": "id_number_new"});
    assert_eq!(vouched(changed(refused, "error", code)), "id_number_new");
}

#[test]
fn the_first_failure_is_the_one_of_the_published_order() {
    let mut number = changed(whole(), "id_number", json!("000-00-0000"));
    let on = |number: &Value, document: Value| {
        outcome(&json!({"id_number": number, "document": document}), "id_number", DAY)
    };
    assert_eq!(on(&number, document()), "id_number_unverified_other");
    number["status"] = json!("unverified");
    number["error"] = json!({"code": "id_number_new"});
    assert_eq!(on(&number, document()), "id_number_new");
    number["first_name"] = json!("Mark");
    assert_eq!(on(&number, document()), "id_number_mismatch");
    assert_eq!(
        on(&number, json!({"first_name": "Jenny", "last_name": "Rosen"})),
        "id_number_insufficient_document_data"
    );
}

#[test]
fn a_report_tells_the_last_four_digits_of_a_social_security_number() {
    let number = report(&json!({"id_number": whole()}), "id_number", DAY);
    assert_eq!(number["id_number"], "6789");
    let removed = changed(whole(), "id_number", json!("[redacted]"));
    let removed = report(&json!({"id_number": removed}), "id_number", DAY);
    assert_eq!(removed["id_number"], "[redacted]");
    let nric = changed(
        changed(whole(), "id_number", json!("S1234567D")),
        "id_number_type",
        json!("sg_nric"),
    );
    assert_eq!(report(&json!({"id_number": nric}), "id_number", DAY)["id_number"], "S1234567D");
}
