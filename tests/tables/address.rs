//! The tables that addresses are read with.

use std::collections::BTreeMap;

use ownership_match::text::fold::fold;

use crate::{generated, rows, table};

/// A key as address text is folded: words separated by single spaces.
fn key(text: &str) -> String {
    let folded = fold(text).text.replace('\'', "");
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn countries() {
    let codes = rows("address/countries.tsv");
    let required = codes.iter().map(|row| {
        let (state, postal_code) = (row[2] == "state", row[3] == "postal");
        (row[0].clone(), format!("Required {{ state: {state}, postal_code: {postal_code} }}"))
    });
    let alpha3 = codes.iter().map(|row| (row[1].to_lowercase(), format!("{:?}", row[0])));
    // Spellings that fold to one key are one name.
    let mut names = BTreeMap::new();
    for row in rows("address/country_names.tsv") {
        let name = key(&row[0]);
        assert!(codes.iter().any(|code| code[0] == row[1]), "{name}: no country {:?}", row[1]);
        let before = names.insert(name.clone(), row[1].clone());
        assert!(before.is_none_or(|code| code == row[1]), "{name}: the name of two countries");
    }
    let longest = names.keys().map(|name| name.split(' ').count()).max().unwrap_or(0);
    let names = names.into_iter().map(|(name, code)| (name, format!("{code:?}")));
    let body = [
        "use crate::{address::Required, text::table::Table};\n".to_owned(),
        table(
            "What an address needs, by alpha-2 code.",
            "REQUIRED",
            "Required",
            required.collect(),
        ),
        table("Alpha-2 codes by alpha-3 code.", "ALPHA3", "&str", alpha3.collect()),
        table("Alpha-2 codes by name.", "NAMES", "&str", names.collect()),
        format!(
            "/// Words in the longest name.\npub(super) const LONGEST_NAME: usize = {longest};\n"
        ),
    ];
    let sources = ["address/countries.tsv", "address/country_names.tsv"];
    generated("src/address/tables/countries.rs", &sources, &body.join("\n"));
}
