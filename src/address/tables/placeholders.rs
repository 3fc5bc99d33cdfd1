// @generated from data/address/placeholders.tsv; do not edit.
// Change the source, then: REGENERATE=1 cargo test --test tables

/// Phrases that a bank's record has where it has no address.
#[rustfmt::skip]
pub(super) static PLACEHOLDERS: [&str; 14] = [
    "address not available",
    "address not on file",
    "address not provided",
    "address on file",
    "address unknown",
    "no address",
    "no address available",
    "no address given",
    "no address on file",
    "no address provided",
    "no fixed abode",
    "no known address",
    "not on file",
    "unknown address",
];
