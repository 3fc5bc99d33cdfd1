//! The README's tables of bands, row by row.

use ownership_match::{
    Address, Field, FieldResult, MatchResults, Matcher, Owner, OwnerInformation,
};

const README: &str = include_str!("../README.md");

/// The person in the heads of the tables.
fn jenny() -> OwnerInformation {
    OwnerInformation {
        name: Some("Jenny Jane Rosen".into()),
        email: Some("jennyrosen@example.com".into()),
        phone: Some("+1 212-555-5555".into()),
        address: Some(Address {
            line1: Some("354 Oyster Point Blvd".into()),
            line2: Some("Fl 1".into()),
            city: Some("South San Francisco".into()),
            state: Some("CA".into()),
            postal_code: Some("94080".into()),
            country: Some("US".into()),
        }),
    }
}

fn held(field: Field, text: &str) -> Owner {
    let text = Some(text.to_owned());
    match field {
        Field::Name => Owner { name: text, ..Owner::default() },
        Field::Address => Owner { raw_address: text, ..Owner::default() },
        Field::Email => Owner { email: text, ..Owner::default() },
        Field::Phone => Owner { phone: text, ..Owner::default() },
    }
}

fn result(field: Field, text: &str) -> FieldResult {
    let results: MatchResults =
        Matcher::default().match_owners(&jenny(), &[held(field, text)]).unwrap().results;
    *results.get(field).unwrap()
}

/// The cells of a table's row.
fn cells(line: &str) -> Option<Vec<&str>> {
    let row = line.strip_prefix("| ")?.strip_suffix(" |")?;
    Some(row.split(" | ").map(str::trim).collect())
}

#[test]
fn every_example_scores_in_its_band() {
    let mut columns = Vec::new();
    let mut examples = 0;
    for row in README.lines().filter_map(cells) {
        if row[0] == "score" {
            let field = |head: &&str| Field::ALL.into_iter().find(|f| head.starts_with(f.as_str()));
            columns = row.iter().map(field).collect();
            continue;
        }
        let Some(low) = row[0].split('–').next().and_then(|low| low.parse::<u8>().ok()) else {
            continue;
        };
        let high = row[0].split('–').next_back().unwrap().parse::<u8>().unwrap();
        let band = row[1].split('`').nth(1).unwrap();
        for (field, cell) in columns.iter().zip(&row) {
            let Some(field) = *field else { continue };
            for example in cell.split("`, `").map(|example| example.trim_matches('`')) {
                let result = result(field, example);
                let score = result.score().unwrap().get();
                assert!(
                    (low..=high).contains(&score),
                    "{field} {example}: {score} is not {low}–{high}"
                );
                assert_eq!(result.band().unwrap().as_str(), band, "{field} {example}");
                examples += 1;
            }
        }
    }
    assert_eq!(examples, 24, "the tables were found");
}
