//! A change that is meant for speed must not move a score: all results over the labelled
//! pairs and over generated records, as one number a field.
//!
//! A change that is meant to move scores writes the new numbers:
//!
//! ```text
//! REGENERATE=1 cargo test --test digest
//! ```

#[allow(dead_code, reason = "only the results are of use here")]
#[path = "../labelled/pairs.rs"]
mod pairs;
mod records;

use std::{fs, path::Path};

use ownership_match::{Field, MatchReport, MatchedOwner, Matcher};

/// The FNV-1a hash of 64 bits, which is the same on every platform and in every release.
struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn push(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    /// A result: its score and reasons.
    fn push_result(&mut self, report: &MatchReport, field: Field) {
        let Some(result) = report.results.get(field) else { return self.push(b"-") };
        self.push(&[result.score().map_or(255, |score| score.get())]);
        for reason in result.reasons().iter() {
            self.push(reason.as_str().as_bytes());
            self.push(b" ");
        }
    }
}

/// How many records: enough that each kind of damage meets each kind of field many times.
const RECORDS: usize = 100_000;

/// The results of the labelled pairs, a digest a field.
fn of_labelled_pairs() -> String {
    let line = |field| {
        let mut digest = Digest::new();
        for pair in pairs::pairs(field) {
            digest.push_result(&pair.report(), field);
        }
        format!("labelled {field} {:016x}\n", digest.0)
    };
    pairs::FIELDS.map(line).concat()
}

/// The results of generated records, a digest a field and one of which owner was matched.
fn of_records() -> String {
    let matcher = Matcher::default();
    let mut numbers = records::Numbers::new(20_261_122);
    let mut fields = pairs::FIELDS.map(|field| (field, Digest::new()));
    let mut owner = Digest::new();
    let mut bands = [0u32; 4];
    for _ in 0..RECORDS {
        let records::Record { claimed, owners } = records::record(&mut numbers);
        let report = matcher.match_owners(&claimed, &owners).expect("a record within the limits");
        for (field, digest) in &mut fields {
            digest.push_result(&report, *field);
            if let Some(score) = report.results.score(*field) {
                bands[usize::from(score.get() / 30).min(3)] += 1;
            }
        }
        match report.matched_owner {
            MatchedOwner::One(index) => owner.push(&(index as u64).to_le_bytes()),
            other => owner.push(format!("{other:?}").as_bytes()),
        }
    }
    // Records of which most agree, or most differ, would hide a score that moved.
    assert!(bands.iter().all(|count| *count > 8_000), "{bands:?}");
    let lines = fields.map(|(field, digest)| format!("records {field} {:016x}\n", digest.0));
    lines.concat() + &format!("records owner {:016x}\n", owner.0)
}

#[test]
fn every_result_is_as_it_was() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digest/digest.txt");
    let found = of_labelled_pairs() + &of_records();
    if std::env::var_os("REGENERATE").is_some() {
        fs::write(&path, &found).expect("the digest is written");
    }
    let expected = fs::read_to_string(&path).expect("the digest is read");
    assert_eq!(found, expected, "a score or a reason moved; was it meant to?");
}
