//! A change that is meant for speed must not move a score: all results over generated records, as
//! one number.
//!
//! A change that is meant to move scores writes the new number:
//!
//! ```text
//! REGENERATE=1 cargo test --test digest
//! ```

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

    fn push_report(&mut self, report: &MatchReport) {
        for field in Field::ALL {
            let Some(result) = report.results.get(field) else {
                self.push(b"-");
                continue;
            };
            self.push(&[result.score().map_or(255, |score| score.get())]);
            for reason in result.reasons().iter() {
                self.push(reason.as_str().as_bytes());
                self.push(b" ");
            }
        }
        match report.matched_owner {
            MatchedOwner::One(index) => self.push(&index.to_le_bytes()),
            other => self.push(format!("{other:?}").as_bytes()),
        }
    }
}

/// How many records: enough that each kind of damage meets each kind of field many times.
const RECORDS: usize = 24_000;

#[test]
fn every_result_is_as_it_was() {
    let matcher = Matcher::default();
    let mut numbers = records::Numbers::new(20_261_122);
    let mut digest = Digest::new();
    let mut bands = [0u32; 4];
    for _ in 0..RECORDS {
        let records::Record { claimed, owners } = records::record(&mut numbers);
        let report = matcher.match_owners(&claimed, &owners).expect("a record within the limits");
        for score in Field::ALL.iter().filter_map(|field| report.results.score(*field)) {
            bands[usize::from(score.get() / 30).min(3)] += 1;
        }
        digest.push_report(&report);
    }
    // Records of which most agree, or most differ, would hide a score that moved.
    assert!(bands.iter().all(|count| *count > 2_000), "{bands:?}");

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digest/digest.txt");
    let found = format!("{:016x}\n", digest.0);
    if std::env::var_os("REGENERATE").is_some() {
        fs::write(&path, &found).expect("the digest is written");
    }
    let expected = fs::read_to_string(&path).expect("the digest is read");
    assert_eq!(found, expected, "a score or a reason moved; was it meant to?");
}
