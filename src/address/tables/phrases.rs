// @generated from data/address/phrases.tsv; do not edit.
// Change the source, then: REGENERATE=1 cargo test --test tables

/// Several words that announce a box.
#[rustfmt::skip]
pub(super) static BOXES: [&[&str]; 17] = [
    &["apartado", "aereo"],
    &["apartado", "de", "correos"],
    &["apartado", "postal"],
    &["boite", "postale"],
    &["caixa", "postal"],
    &["case", "postale"],
    &["casella", "postale"],
    &["gpo", "box"],
    &["highway", "contract"],
    &["hwy", "contract"],
    &["locked", "bag"],
    &["p", "o", "box"],
    &["po", "box"],
    &["po", "bx"],
    &["post", "office", "box"],
    &["private", "bag"],
    &["rural", "route"],
];

/// Floors that need no number.
#[rustfmt::skip]
pub(super) static LEVELS: [&str; 22] = [
    "bajo",
    "basement",
    "bsmt",
    "dachgeschoss",
    "dg",
    "eg",
    "entresuelo",
    "erdgeschoss",
    "foldszint",
    "fsz",
    "fszt",
    "g/f",
    "gf",
    "mezzanine",
    "parterre",
    "pral",
    "r/c",
    "rc",
    "rdc",
    "sotano",
    "souterrain",
    "ug",
];
