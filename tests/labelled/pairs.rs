//! The labelled pairs of `tests/labelled`, read.

use std::{fs, path::Path};

use ownership_match::{Address, Field, MatchReport, Matcher, Owner, OwnerInformation, Score};
use serde::Deserialize;
use serde_json::Value;

/// The fields in the order of the guide.
pub(crate) const FIELDS: [Field; 4] = [Field::Name, Field::Email, Field::Phone, Field::Address];

/// A pair as it stands in `tests/labelled/*.jsonl`: `a` was typed, `b` is held.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pair {
    pub(crate) field: Field,
    pub(crate) a: Value,
    pub(crate) b: String,
    pub(crate) label: u8,
    pub(crate) strength: String,
    pub(crate) why: String,
}

impl Pair {
    /// The whole report, of the one field.
    pub(crate) fn report(&self) -> MatchReport {
        let text = || Some(self.a.as_str().expect("a text").to_owned());
        let (mut claimed, mut held) = (OwnerInformation::default(), Owner::default());
        let given = Some(self.b.clone());
        match self.field {
            Field::Name => (claimed.name, held.name) = (text(), given),
            Field::Email => (claimed.email, held.email) = (text(), given),
            Field::Phone => (claimed.phone, held.phone) = (text(), given),
            Field::Address => {
                let address: Address = serde_json::from_value(self.a.clone()).expect("an address");
                (claimed.address, held.raw_address) = (Some(address), given);
            }
        }
        Matcher::default().match_owners(&claimed, &[held]).unwrap()
    }

    /// The score; every pair can be compared.
    pub(crate) fn score(&self) -> Score {
        let score = self.report().results.score(self.field);
        score.unwrap_or_else(|| panic!("{}: {} ~ {} has no score", self.field, self.a, self.b))
    }
}

/// The pairs of a field.
pub(crate) fn pairs(field: Field) -> Vec<Pair> {
    let path = format!("tests/labelled/{field}.jsonl");
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let pair = |(number, line)| {
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{field}:{number}: {error}"))
    };
    (1..).zip(text.lines()).map(pair).collect()
}
