//! The tables that addresses are read with.

use std::collections::{BTreeMap, BTreeSet};

use ownership_match::text::fold::fold;

use crate::{generated, list, rows, table};

/// A key as address text is folded: words separated by single spaces.
fn key(text: &str) -> String {
    let folded = fold(text).text.replace('\'', "");
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The names of countries with their codes. Spellings that fold to one key are one name.
fn country_names() -> BTreeMap<String, String> {
    let codes = rows("address/countries.tsv");
    let mut names = BTreeMap::new();
    for row in rows("address/country_names.tsv") {
        let name = key(&row[0]);
        assert!(codes.iter().any(|code| code[0] == row[1]), "{name}: no country {:?}", row[1]);
        let before = names.insert(name.clone(), row[1].clone());
        assert!(!name.bytes().any(|b| b.is_ascii_digit()), "{name}: a number in a name");
        assert!(before.is_none_or(|code| code == row[1]), "{name}: the name of two countries");
    }
    names
}

/// A set of alpha-2 codes: a row for each first letter, a bit for each second.
fn codes(doc: &str, name: &str, codes: impl Iterator<Item = String>) -> String {
    let mut letters = [0u32; 26];
    for code in codes {
        let [first, second] = code.as_bytes() else { panic!("{code:?} is no alpha-2 code") };
        letters[usize::from(first - b'A')] |= 1 << (second - b'A');
    }
    format!("/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [u32; 26] = {letters:?};\n")
}

#[test]
fn countries() {
    let countries = rows("address/countries.tsv");
    let with = |wanted: fn(&Vec<String>) -> bool| {
        countries.iter().filter(move |row| wanted(row)).map(|row| row[0].clone())
    };
    let habit = |habit: &'static str| {
        let has = move |row: &&Vec<String>| row[5].split(' ').any(|word| word == habit);
        countries.iter().filter(has).map(|row| row[0].clone())
    };
    let territories = countries.iter().filter(|row| row[4] != "-");
    let territories = territories.map(|row| (row[0].clone(), format!("country({:?})", row[4])));
    let alpha3 =
        countries.iter().map(|row| (row[1].to_lowercase(), format!("country({:?})", row[0])));
    let names =
        country_names().into_iter().map(|(name, code)| (name, format!("country({code:?})")));
    let body = [
        "use super::country;\nuse crate::{country::Country, text::table::Table};\n".to_owned(),
        codes("Codes that are assigned.", "ASSIGNED", with(|_| true)),
        codes("Countries whose addresses have a state.", "STATE", with(|row| row[2] == "state")),
        codes(
            "Countries whose addresses have a postal code.",
            "POSTAL",
            with(|row| row[3] == "postal"),
        ),
        codes("Countries and territories that are one city.", "CITY", habit("city")),
        codes("Countries where nobody leaves the state out.", "WRITTEN_STATES", habit("states")),
        codes("Countries that write divisions of several levels.", "LEVELS", habit("levels")),
        codes("Countries where `3/45` is the unit 3.", "UNIT_FIRST", habit("unit-first")),
        codes("Countries where `3/45` is the unit 45.", "UNIT_LAST", habit("unit-last")),
        table(
            "Countries that records may give for a territory.",
            "GIVEN_AS",
            "Country",
            territories.collect(),
        ),
        table("Countries by alpha-3 code.", "ALPHA3", "Country", alpha3.collect()),
        table("Countries by name.", "NAMES", "Country", names.collect()),
    ];
    let sources = ["address/countries.tsv", "address/country_names.tsv"];
    generated("src/address/tables/countries.rs", &sources, &body.join("\n"));
}

/// The longest word that the table of words can have, in bytes: what a key holds.
const LONGEST_KEY: usize = 24;

/// For each word that names of countries or divisions end in, how many words those names have: a
/// bit for each number.
fn endings() -> BTreeMap<String, (u16, u16)> {
    let mut endings: BTreeMap<String, (u16, u16)> = BTreeMap::new();
    let of = |name: &str| {
        let last = name.split(' ').next_back().unwrap_or("").to_owned();
        (last, 1 << name.split(' ').count())
    };
    for (last, length) in country_names().keys().map(|name| of(name)) {
        endings.entry(last).or_default().0 |= length;
    }
    for (last, length) in rows("address/subdivisions.tsv").iter().map(|row| of(&key(&row[0]))) {
        endings.entry(last).or_default().1 |= length;
    }
    for (last, names) in &endings {
        // What `Meaning::LONG` says of every longer word.
        assert!(
            last.len() <= LONGEST_KEY || names.0 | 0b110 == 0b110 && names.1 == 0,
            "{last}: too long an ending"
        );
        assert!(!last.bytes().any(|b| b.is_ascii_digit()), "{last}: a number is not looked up");
    }
    endings.retain(|last, _| last.len() <= LONGEST_KEY);
    endings
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

/// The names of cities, each with the number of its city.
fn cities() -> Vec<(String, usize)> {
    let rows = rows("address/cities.tsv");
    let cities: BTreeSet<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    let number = |city: &str| cities.iter().position(|c| *c == city).unwrap_or(0);
    for row in &rows {
        assert_eq!(key(&row[0]), row[0], "a name is written as folded words");
    }
    rows.iter().map(|row| (row[0].clone(), number(&row[1]))).collect()
}

/// What the names of cities say of words: a name of one word is the city's, of several the last one
/// ends it.
fn words_of_cities() -> impl Iterator<Item = (String, String)> {
    cities().into_iter().map(|(name, city)| match name.rsplit_once(' ') {
        Some((_, last)) => (last.to_owned(), "Kinds::CITY_END".to_owned()),
        None => (name, format!("Town({city})")),
    })
}

#[test]
fn names_of_cities() {
    let names = cities().into_iter().filter(|(name, _)| name.contains(' '));
    let names = names.map(|(name, city)| (name, city.to_string())).collect();
    let body = [
        "use crate::text::table::Table;\n".to_owned(),
        table("Cities by names of several words.", "CITIES", "u16", names),
    ];
    let sources = ["address/cities.tsv"];
    generated("src/address/tables/cities.rs", &sources, &body.join("\n"));
}

#[test]
fn words() {
    let rows = rows("address/words.tsv");
    // Canonical forms are numbered over the whole file, in order.
    let canonical: BTreeSet<&str> = rows.iter().map(|row| row[2].as_str()).collect();
    let number = |form: &str| canonical.iter().position(|c| *c == form).unwrap_or(0);
    let meanings = rows.iter().map(|row| {
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
            "door" => format!("Door({id})"),
            "ordinal" => format!("Ordinal({})", row[2]),
            "numeral" => format!("Numeral({})", row[2]),
            "particle" => "Particle".to_owned(),
            "careof" => "CareOf".to_owned(),
            "phrase" => "Kinds::PHRASE".to_owned(),
            "numberword" => "Kinds::NUMBER_WORD".to_owned(),
            "codeword" => "Kinds::CODE_WORD".to_owned(),
            "roadword" => "Kinds::ROAD_WORD".to_owned(),
            "month" => "Kinds::MONTH".to_owned(),
            "qualifier" => "Kinds::QUALIFIER".to_owned(),
            "quarter" => "Kinds::QUARTER".to_owned(),
            "position" => "Kinds::POSITION".to_owned(),
            "rank" => "Kinds::RANK".to_owned(),
            "initials" => "Kinds::INITIALS".to_owned(),
            "houseword" => "Kinds::HOUSE_WORD".to_owned(),
            "district" => "Kinds::DISTRICT".to_owned(),
            "last" => "Kinds::LAST".to_owned(),
            "unnumbered" => "Kinds::UNNUMBERED".to_owned(),
            other => panic!("{:?}: no sense {other:?}", row[0]),
        };
        assert_eq!(fold(&row[0]).text, row[0], "a form is written folded");
        (row[0].clone(), sense)
    });
    let meanings = gathered(meanings.chain(words_of_cities()));
    let mut meanings: BTreeMap<String, String> = meanings
        .into_iter()
        .map(|(form, meanings)| {
            let (kinds, senses): (Vec<_>, Vec<_>) =
                meanings.into_iter().partition(|meaning| meaning.starts_with("Kinds"));
            let kinds = kinds.into_iter().reduce(|all, kind| format!("{all}.or({kind})"));
            let kinds = kinds.unwrap_or("Kinds::NONE".to_owned());
            (form, format!("Meaning::new(&[{}], {kinds})", senses.join(", ")))
        })
        .collect();
    let row_of: BTreeMap<String, usize> = names_of_divisions().into_keys().zip(1..).collect();
    for (last, (countries, divisions)) in endings() {
        let row = row_of.get(&last).unwrap_or(&0);
        let meaning = meanings.entry(last).or_insert("Meaning::NONE".to_owned());
        meaning.push_str(&format!(".ending({countries:#b}, {divisions:#b}, {row})"));
    }
    let body = [
        "use super::{Kinds, Meaning, Sense::*};\nuse crate::address::word_key::{Table, key};\n"
            .to_owned(),
        table("What a word may mean.", "WORDS", "Meaning", meanings.into_iter().collect())
            .replace("    (\"", "    (key(\"")
            .replace("\", M", "\"), M"),
    ];
    let sources = [
        "address/words.tsv",
        "address/cities.tsv",
        "address/country_names.tsv",
        "address/subdivisions.tsv",
    ];
    generated("src/address/tables/words.rs", &sources, &body.join("\n"));
}

/// The divisions that each name or code stands for, in the order of the table's rows.
fn names_of_divisions() -> BTreeMap<String, Vec<String>> {
    let rows = rows("address/subdivisions.tsv");
    gathered(rows.iter().map(|row| {
        (key(&row[0]), format!("Division {{ country: country({:?}), code: {:?} }}", row[1], row[2]))
    }))
}

#[test]
fn subdivisions() {
    let divisions: Vec<(String, String)> = names_of_divisions()
        .into_iter()
        .map(|(name, divisions)| (name, format!("&[{}]", divisions.join(", "))))
        .collect();
    let body = [
        "use super::{Division, country};\nuse crate::text::table::Table;\n".to_owned(),
        table("Divisions by name and code.", "DIVISIONS", "&[Division]", divisions),
    ];
    generated(
        "src/address/tables/subdivisions.rs",
        &["address/subdivisions.tsv"],
        &body.join("\n"),
    );
}

#[test]
fn phrases() {
    let source = "address/phrases.tsv";
    let rows = rows(source);
    let of_kind = |kind: &str| -> Vec<String> {
        rows.iter().filter(|row| row[1] == kind).map(|row| row[0].clone()).collect()
    };
    for row in &rows {
        assert!(matches!(row[1].as_str(), "box" | "level"), "{row:?}: no such kind");
        assert_eq!(fold(&row[0]).text, row[0], "a phrase is written folded");
    }
    let boxes = of_kind("box");
    let words = |phrase: &String| format!("    &{:?},\n", phrase.split(' ').collect::<Vec<_>>());
    let body = [
        format!(
            "/// Several words that announce a box.\n#[rustfmt::skip]\npub(super) static BOXES: [&[&str]; {}] = [\n{}];\n",
            boxes.len(),
            boxes.iter().map(words).collect::<String>(),
        ),
        list("Floors that need no number.", "LEVELS", &of_kind("level")),
    ];
    generated("src/address/tables/phrases.rs", &[source], &body.join("\n"));
}

#[test]
fn counters() {
    let source = "address/counters.tsv";
    let mut rows = rows(source);
    // The longest first, which may begin with another.
    rows.sort_by_key(|row| core::cmp::Reverse(row[0].chars().count()));
    let counters = rows.iter().map(|row| {
        let designator = Some(&row[1]).filter(|it| *it != "-");
        let numerals = match row[2].as_str() {
            "always" => "Always",
            "alone" => "Alone",
            "never" => "Never",
            other => panic!("{:?}: no numerals {other:?}", row[0]),
        };
        format!(
            "    Counter {{ word: {:?}, designator: {designator:?}, numerals: Numerals::{numerals} }},\n",
            row[0]
        )
    });
    let body = format!(
        "use super::{{Counter, Numerals}};\n\n/// What follows a number in Chinese or Korean characters, the longest first.\n#[rustfmt::skip]\npub(super) static COUNTERS: [Counter; {}] = [\n{}];\n",
        rows.len(),
        counters.collect::<String>()
    );
    generated("src/address/tables/counters.rs", &[source], &body);
}
