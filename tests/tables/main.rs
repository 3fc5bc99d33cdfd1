//! Writes every `tables.rs` from its `data/*.tsv`, and checks that each is up to date.
//!
//! People edit `data/`; this test fails until the generated files follow:
//!
//! ```text
//! REGENERATE=1 cargo test --test tables
//! ```

mod address;
mod email;
mod look_alike;
mod name;
mod phone;
mod sound;
mod verification;

use std::{fs, path::Path};

/// The rows of a table in `data/`: comments and blank lines left out, columns split at tabs.
///
/// Rows must be sorted and unlike each other, so that a change is one line in a diff.
#[track_caller]
fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    for key in ["# source", "# licence", "# selection", "# feeds"] {
        assert!(text.contains(key), "{file}: the header must say its {key:?}");
    }
    let lines: Vec<&str> =
        text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()).collect();
    for pair in lines.windows(2) {
        assert!(pair[0] < pair[1], "{file}: {:?} must come after {:?}", pair[0], pair[1]);
    }
    lines.iter().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// Compares a generated file with what stands there, or writes it when asked to.
#[track_caller]
fn generated(file: &str, sources: &[&str], body: &str) {
    let sources = sources.iter().map(|s| format!("data/{s}")).collect::<Vec<_>>().join(", ");
    let text = format!(
        "// @generated from {sources}; do not edit.\n\
         // Change the source, then: REGENERATE=1 cargo test --test tables\n\n{body}"
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("REGENERATE").is_some() {
        fs::write(&path, &text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == text, "{file} is out of date: REGENERATE=1 cargo test --test tables");
}

/// How many slots a `Table` of so many rows has.
fn slots(rows: usize) -> usize {
    (2 * rows).next_power_of_two()
}

/// A `Table` literal of `(key, value expression)` rows, sorted by key as the look-up needs.
fn table(doc: &str, name: &str, value_type: &str, mut entries: Vec<(String, String)>) -> String {
    entries.sort();
    let slots = slots(entries.len());
    let mut text = format!(
        "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: Table<{value_type}, {slots}> = Table::new(&[\n"
    );
    for pair in entries.windows(2) {
        assert_ne!(pair[0].0, pair[1].0, "{name}: a key stands twice");
    }
    for (key, value) in entries {
        text.push_str(&format!("    ({key:?}, {value}),\n"));
    }
    text.push_str("]);\n");
    text
}

/// A list literal of texts, in their order.
fn list(doc: &str, name: &str, texts: &[String]) -> String {
    let count = texts.len();
    let mut text =
        format!("/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [&str; {count}] = [\n");
    for entry in texts {
        text.push_str(&format!("    {entry:?},\n"));
    }
    text.push_str("];\n");
    text
}

/// The first column of a table in `data/`.
fn first_column(file: &str) -> Vec<String> {
    rows(file).into_iter().map(|row| row[0].clone()).collect()
}

#[test]
fn placeholders() {
    for (source, file, doc) in [
        (
            "text/placeholders.tsv",
            "src/text/placeholders.rs",
            "Ways to say \"nothing here\" that any field may hold, on either side.",
        ),
        (
            "address/placeholders.tsv",
            "src/address/tables/placeholders.rs",
            "Phrases that a bank's record has where it has no address.",
        ),
    ] {
        generated(file, &[source], &list(doc, "PLACEHOLDERS", &first_column(source)));
    }
}
