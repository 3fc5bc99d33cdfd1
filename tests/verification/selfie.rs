//! Selfies: each rule, the order of failures, faces as numbers, and the 110 countries.

use ownership_match::{
    Country,
    verification::{Embedding, FaceError, FaceEvidence, selfie_is_available},
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{outcome, read};

const DAY: &str = "2024-07-17";

fn on(selfie: Value) -> String {
    with(selfie, json!({"issuing_country": "US"}))
}

fn with(selfie: Value, document: Value) -> String {
    outcome(&json!({"selfie": selfie, "document": document}), "selfie", DAY)
}

fn face(score: f64) -> Value {
    json!({"score": score, "threshold": 90})
}

#[test]
fn every_case_is_decided_as_its_rule_says() {
    let other = "selfie_unverified_other";
    for (selfie, want) in [
        (json!({"face": face(90.0)}), "verified"),
        (json!({"face": face(89.9)}), "selfie_face_mismatch"),
        (json!({"status": "verified"}), "verified"),
        (json!({"status": "verified", "face": face(10.0)}), "selfie_face_mismatch"),
        (json!({"status": "verified", "manipulated": true}), "selfie_manipulated"),
        (json!({"face": face(99.0), "manipulated": false, "document_has_photo": true}), "verified"),
        (json!({"document_has_photo": false}), "selfie_document_missing_photo"),
        (json!({}), other),
        (json!({"status": "unverified"}), other),
        (
            json!({"status": "unverified", "error": {"code": "selfie_manipulated"}}),
            "selfie_manipulated",
        ),
        (json!({"status": "unverified", "error": {"code": "selfie_new"}}), "selfie_new"),
        (json!({"face": {"document": [1, 0.5], "selfie": [2, 1], "threshold": 1}}), "verified"),
        (
            json!({"face": {"document": [1, 0], "selfie": [0, 1], "threshold": 0.1}}),
            "selfie_face_mismatch",
        ),
    ] {
        assert_eq!(on(selfie.clone()), want, "{selfie}");
    }
}

#[test]
fn the_first_failure_is_the_one_of_the_published_order() {
    let mut selfie = json!({});
    assert_eq!(with(selfie.clone(), json!({"issuing_country": "IS"})), "selfie_unverified_other");
    selfie["face"] = face(1.0);
    assert_eq!(on(selfie.clone()), "selfie_face_mismatch");
    selfie["manipulated"] = json!(true);
    assert_eq!(on(selfie.clone()), "selfie_manipulated");
    selfie["document_has_photo"] = json!(false);
    assert_eq!(on(selfie), "selfie_document_missing_photo");
}

#[test]
fn a_selfie_needs_a_document_of_a_listed_country() {
    let verified = json!({"status": "verified"});
    for (country, want) in [
        ("US", "verified"),
        ("us", "verified"),
        ("USA", "verified"),
        ("PR", "verified"),
        ("IS", "selfie_unverified_other"),
        ("NE", "selfie_unverified_other"),
        ("DM", "selfie_unverified_other"),
        ("", "selfie_unverified_other"),
    ] {
        assert_eq!(with(verified.clone(), json!({"issuing_country": country})), want, "{country}");
    }
    assert_eq!(with(verified.clone(), json!({"first_name": "Jenny"})), "selfie_unverified_other");
    let alone = json!({"selfie": verified});
    assert_eq!(outcome(&alone, "selfie", DAY), "selfie_unverified_other");
}

#[test]
fn exactly_the_110_listed_countries_are_available() {
    let listed = "AE AL AM AR AT AU AZ BD BE BG BH BJ BO BR BS BY CA CH CI CL CM CN CO CR CY CZ DE \
        DK DO DZ EC EE EG ES FI FR GB GE GH GR GT HK HN HR HT HU ID IE IL IN IQ IT JE JM JO JP KE \
        KR KW KZ LB LI LK LT LU LV MA MD MK MM MN MT MU MX MY NG NL NO NP NZ PA PE PH PK PL PR PS \
        PT PY RO RS RU SA SE SG SI SK SV TH TN TR TW UA UG US UY UZ VE VN ZA";
    let listed: Vec<&str> = listed.split_whitespace().collect();
    assert_eq!(listed.len(), 110);
    let mut available = Vec::new();
    for first in 'A'..='Z' {
        for second in 'A'..='Z' {
            let code = format!("{first}{second}");
            if selfie_is_available(Country::from_alpha2(&code).unwrap()) {
                // A document may write any of them.
                let document = json!({"issuing_country": code});
                assert_eq!(with(json!({"status": "verified"}), document), "verified", "{code}");
                available.push(code);
            }
        }
    }
    assert_eq!(available, listed);
}

#[test]
fn numbers_that_say_nothing_are_errors() {
    assert_eq!(Embedding::new(vec![]), Err(FaceError::Length));
    assert_eq!(Embedding::new(vec![1.0; 4_097]), Err(FaceError::Length));
    assert!(Embedding::new(vec![1.0; 4_096]).is_ok());
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Embedding::new(vec![1.0, odd]), Err(FaceError::NotFinite));
        assert_eq!(FaceEvidence::score(odd, 1.0), Err(FaceError::NotFinite));
        assert_eq!(FaceEvidence::score(1.0, odd), Err(FaceError::NotFinite));
    }
    assert_eq!(Embedding::new(vec![0.0, -0.0]), Err(FaceError::Zero));
    let (two, three) =
        (Embedding::new(vec![1.0; 2]).unwrap(), Embedding::new(vec![1.0; 3]).unwrap());
    assert_eq!(two.similarity(&three), Err(FaceError::LengthsDiffer));
    for threshold in [-1.1, 1.1, 60.0, f64::NAN] {
        assert_eq!(FaceEvidence::embeddings(&two, &two, threshold), Err(FaceError::Threshold));
    }

    let (invalid, missing) = ("parameter_invalid", "parameter_missing");
    for (face, code) in [
        (json!({"document": [], "selfie": [1], "threshold": 0}), invalid),
        (json!({"document": [0, 0], "selfie": [1, 1], "threshold": 0}), invalid),
        (json!({"document": [1, 1], "selfie": [1], "threshold": 0}), invalid),
        (json!({"document": [1], "selfie": [1], "threshold": 60}), invalid),
        (json!({"document": [1], "selfie": [1]}), missing),
        (json!({"document": [1], "threshold": 0}), missing),
        (json!({"threshold": 0}), missing),
        (json!({"score": 1}), missing),
        (json!({"document": [1], "selfie": [1], "score": 1, "threshold": 0}), "parameter_conflict"),
    ] {
        let error = read(&json!({"selfie": {"face": face}})).unwrap_err();
        assert_eq!((error.code().as_str(), error.param()), (code, Some("selfie.face")), "{error}");
    }
    let long =
        json!({"selfie": {"face": {"document": vec![1; 4_097], "selfie": [1], "threshold": 0}}});
    let error = read(&long).unwrap_err();
    assert_eq!((error.code().as_str(), error.param()), ("too_long", Some("selfie.face.document")));
    let error = read(&json!({"selfie": {"face": {"document": [1, null]}}})).unwrap_err();
    assert_eq!(error.param(), Some("selfie.face.document[1]"));
    assert!(!error.to_string().contains("threshold"), "one mistake at a time: {error}");
    let long = vec![1; 4_097];
    let face = json!({"selfie": {"face": {"document": long, "selfie": long, "threshold": 0}}});
    let error = read(&face).unwrap_err().to_string();
    let [document, selfie] = ["selfie.face.document", "selfie.face.selfie"];
    assert_eq!(error, format!("{document}, {selfie} have more elements than are read."));
}

proptest! {
    #[test]
    fn similarity_is_a_cosine(
        pairs in proptest::collection::vec((-1e3..1e3_f64, -1e3..1e3_f64), 1..64),
        scale in 1e-300..1e300_f64,
    ) {
        let (left, right): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
        let (Ok(l), Ok(r)) = (Embedding::new(left.clone()), Embedding::new(right.clone())) else {
            return Ok(());
        };
        let similarity = l.similarity(&r).unwrap();
        prop_assert!((-1.0..=1.0).contains(&similarity));
        prop_assert_eq!(Ok(similarity), r.similarity(&l));
        prop_assert!((l.similarity(&l).unwrap() - 1.0).abs() < 1e-12);

        // The definition, where nothing overflows.
        let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let plain = dot(&left, &right) / (dot(&left, &left).sqrt() * dot(&right, &right).sqrt());
        prop_assert!((similarity - plain).abs() < 1e-9, "{} {}", similarity, plain);

        // Length is nothing, direction everything.
        if let Ok(scaled) = Embedding::new(left.iter().map(|n| n * scale).collect()) {
            prop_assert!((scaled.similarity(&r).unwrap() - similarity).abs() < 1e-9);
        }
    }
}
