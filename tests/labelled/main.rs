//! Labelled pairs: which band true and false pairs fall in, and that stronger ones score further
//! from the middle.
//!
//! The tables of `src/guide/bands.md` are what the engine gives, and follow it by
//!
//! ```text
//! REGENERATE=1 cargo test --test labelled
//! ```

mod pairs;

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use ownership_match::{Band, Field, Score};

use self::pairs::{FIELDS, Pair, pairs};

/// The columns, from the surest match to the surest stranger.
const GROUPS: [(u8, &str); 6] =
    [(1, "strong"), (1, "medium"), (1, "weak"), (0, "weak"), (0, "medium"), (0, "strong")];

const GUIDE: &str = "src/guide/bands.md";

fn path(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

/// The scores of a field in the columns of [`GROUPS`].
fn columns(field: Field) -> [Vec<Score>; GROUPS.len()] {
    let pairs = pairs(field);
    GROUPS.map(|(label, strength)| {
        let of = |pair: &&Pair| pair.label == label && pair.strength == strength;
        pairs.iter().filter(of).map(Pair::score).collect()
    })
}

fn mean(scores: &[Score]) -> f64 {
    scores.iter().map(|score| f64::from(score.get())).sum::<f64>() / scores.len() as f64
}

/// The table of a field: how many pairs of each column fall in each band.
fn table(field: Field) -> String {
    let columns = columns(field);
    let bands: BTreeSet<Band> =
        (0..=100).filter_map(Score::new).map(|score| score.band(field)).collect();
    let mut table = String::from(
        "| band | same: strong | same: medium | same: weak | other: weak | other: medium | other: strong |\n\
         | --- | --: | --: | --: | --: | --: | --: |\n",
    );
    for band in bands.into_iter().rev() {
        let range: Vec<u8> = (0..=100)
            .filter(|score| Score::new(*score).is_some_and(|score| score.band(field) == band))
            .collect();
        let range = match range[..] {
            [only] => only.to_string(),
            [low, .., high] => format!("{low}–{high}"),
            [] => unreachable!("the band of a score has that score"),
        };
        let _ = write!(table, "| `{band}` {range} |");
        for column in &columns {
            let count = column.iter().filter(|score| score.band(field) == band).count();
            let _ = write!(table, " {} |", if count == 0 { "·".into() } else { count.to_string() });
        }
        table.push('\n');
    }
    table.push_str("| mean score |");
    for column in &columns {
        let _ = write!(table, " {:.1} |", mean(column));
    }
    table.push('\n');
    table
}

/// The guide with every field's table as the engine gives it today.
fn written(guide: &str) -> String {
    FIELDS.into_iter().fold(guide.to_owned(), |guide, field| {
        let (begin, end) = (format!("<!-- {field} -->\n"), format!("<!-- end of {field} -->\n"));
        let (before, rest) = guide.split_once(&begin).unwrap_or_else(|| panic!("no {begin}"));
        let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("no {end}"));
        format!("{before}{begin}\n{}\n{end}{after}", table(field))
    })
}

#[test]
fn the_guide_shows_what_the_engine_gives() {
    let guide = fs::read_to_string(path(GUIDE)).unwrap();
    let written = written(&guide);
    if std::env::var_os("REGENERATE").is_some() {
        fs::write(path(GUIDE), written).unwrap();
    } else {
        assert!(
            guide == written,
            "{GUIDE} is out of date: REGENERATE=1 cargo test --test labelled"
        );
    }
}

#[test]
fn mean_scores_fall_from_sure_matches_to_sure_strangers() {
    for field in FIELDS {
        let means = columns(field).map(|scores| mean(&scores));
        assert!(means.is_sorted_by(|higher, lower| higher > lower), "{field}: {means:.1?}");
    }
}

#[test]
fn sure_pairs_are_decided_by_their_band_alone() {
    for field in FIELDS {
        for pair in pairs(field).iter().filter(|pair| pair.strength == "strong") {
            let score = pair.score().get();
            let right = if pair.label == 1 { score >= 85 } else { score < 60 };
            assert!(right, "{field}: {} ~ {} scores {score}: {}", pair.a, pair.b, pair.why);
        }
    }
}

#[test]
fn the_set_is_large_varied_and_free_of_repeats() {
    let mut total = 0;
    for field in FIELDS {
        let pairs = pairs(field);
        total += pairs.len();
        let unlike: BTreeSet<_> = pairs.iter().map(|pair| (pair.a.to_string(), &pair.b)).collect();
        assert_eq!(unlike.len(), pairs.len(), "{field}: a pair stands twice");
        for pair in &pairs {
            assert_eq!(pair.field, field);
            assert!(!pair.why.is_empty(), "{field}: {} ~ {} has no reason", pair.a, pair.b);
        }
        for (label, strength) in GROUPS {
            let of = |pair: &&Pair| pair.label == label && pair.strength == strength;
            let count = pairs.iter().filter(of).count();
            assert!(count >= 20, "{field}: {count} pairs of {strength} {label}");
        }
    }
    assert!(total >= 600, "{total} pairs");
}
