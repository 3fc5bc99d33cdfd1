// @generated from data/name/surname_prefixes.tsv; do not edit.
// Change the source, then: REGENERATE=1 cargo test --test tables

/// Small words that surnames are written together with.
#[rustfmt::skip]
pub(super) static PREFIXES: [&str; 19] = [
    "ap",
    "d",
    "de",
    "del",
    "dela",
    "della",
    "des",
    "du",
    "fitz",
    "la",
    "le",
    "mac",
    "mc",
    "o",
    "van",
    "vande",
    "vanden",
    "vander",
    "von",
];
