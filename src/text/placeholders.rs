// @generated from data/text/placeholders.tsv; do not edit.
// Change the source, then: REGENERATE=1 cargo test --test tables

/// Ways to say "nothing here" that any field may hold, on either side.
#[rustfmt::skip]
pub(super) static PLACEHOLDERS: [&str; 23] = [
    "blank",
    "missing",
    "n.a",
    "n/a",
    "n\\a",
    "na",
    "nil",
    "no data",
    "none",
    "none provided",
    "not applicable",
    "not available",
    "not given",
    "not on file",
    "not provided",
    "not specified",
    "not supplied",
    "null",
    "redacted",
    "tbd",
    "undefined",
    "unknown",
    "unspecified",
];
