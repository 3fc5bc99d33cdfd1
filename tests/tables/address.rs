//! The tables that addresses are read with.

use std::collections::{BTreeMap, BTreeSet};

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

/// Rows with one key gathered: the key and the expressions of its values, in the order of the rows.
fn gathered(rows: impl Iterator<Item = (String, String)>) -> BTreeMap<String, Vec<String>> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, value) in rows {
        let values = groups.entry(key).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }
    groups
}

#[test]
fn words() {
    let rows = rows("address/words.tsv");
    // Canonical forms are numbered over the whole file, in order.
    let canonical: BTreeSet<&str> = rows.iter().map(|row| row[2].as_str()).collect();
    let number = |form: &str| canonical.iter().position(|c| *c == form).unwrap_or(0);
    let meanings = gathered(rows.iter().map(|row| {
        let id = number(&row[2]);
        let sense = match row[1].as_str() {
            "street" => format!("Street({id})"),
            "direction" => format!("Direction({id})"),
            "dwelling" => format!("Dwelling({id})"),
            "room" => format!("Room({id})"),
            "floor" => format!("Floor({id})"),
            "building" => format!("Building({id})"),
            "word" => format!("Word({id})"),
            "box" => format!("Box({id})"),
            "suffix" => format!("Suffix({id})"),
            "ordinal" => format!("Ordinal({})", row[2]),
            "numeral" => format!("Numeral({})", row[2]),
            "particle" => "Particle".to_owned(),
            "careof" => "CareOf".to_owned(),
            "phrase" => "Kinds::PHRASE".to_owned(),
            "numberword" => "Kinds::NUMBER_WORD".to_owned(),
            "codeword" => "Kinds::CODE_WORD".to_owned(),
            other => panic!("{:?}: no sense {other:?}", row[0]),
        };
        assert_eq!(fold(&row[0]).text, row[0], "a form is written folded");
        (row[0].clone(), sense)
    }));
    let meanings = meanings.into_iter().map(|(form, meanings)| {
        let (kinds, senses): (Vec<_>, Vec<_>) =
            meanings.into_iter().partition(|meaning| meaning.starts_with("Kinds"));
        let kinds = kinds.into_iter().reduce(|all, kind| format!("{all}.or({kind})"));
        let kinds = kinds.unwrap_or("Kinds::NONE".to_owned());
        (form, format!("Meaning::new(&[{}], {kinds})", senses.join(", ")))
    });
    let body = [
        "use super::{Kinds, Meaning, Sense::*};\nuse crate::address::key::{Table, key};\n"
            .to_owned(),
        table("What a word may mean.", "WORDS", "Meaning", meanings.collect())
            .replace("    (\"", "    (key(\"")
            .replace("\", M", "\"), M"),
    ];
    generated("src/address/tables/words.rs", &["address/words.tsv"], &body.join("\n"));
}

#[test]
fn subdivisions() {
    let rows = rows("address/subdivisions.tsv");
    let divisions = rows.iter().map(|row| {
        (key(&row[0]), format!("Division {{ country: {:?}, code: {:?} }}", row[1], row[2]))
    });
    let divisions: Vec<(String, String)> = gathered(divisions)
        .into_iter()
        .map(|(name, divisions)| (name, format!("&[{}]", divisions.join(", "))))
        .collect();
    let longest = divisions.iter().map(|(name, _)| name.split(' ').count()).max().unwrap_or(0);
    let body = [
        "use super::Division;\nuse crate::text::table::Table;\n".to_owned(),
        table("Divisions by name and code.", "DIVISIONS", "&[Division]", divisions),
        format!(
            "/// Words in the longest name.\npub(super) const LONGEST_NAME: usize = {longest};\n"
        ),
    ];
    generated(
        "src/address/tables/subdivisions.rs",
        &["address/subdivisions.tsv"],
        &body.join("\n"),
    );
}
