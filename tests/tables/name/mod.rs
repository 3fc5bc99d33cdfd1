//! The tables that names are read with.
//!
//! All that is known of a word stands in one table ([`known`]), so that a word is looked up once;
//! how names relate to each other stands in others, by number ([`relations`]).

mod known;
mod relations;
mod syllables;

use std::collections::BTreeMap;

use ownership_match::text::fold::fold;

use crate::{first_column, generated, list, rows};

/// The rows of a table whose first column is a key: folded words separated by single spaces.
#[track_caller]
fn keyed(file: &str, columns: usize) -> Vec<Vec<String>> {
    let file = format!("name/{file}");
    let rows = rows(&file);
    for row in &rows {
        assert_eq!(row.len(), columns, "{file}: {row:?}");
        assert_folded(&file, &row[0]);
    }
    rows
}

/// Keys stand as a name's words are looked up: folded, without punctuation, singly spaced.
#[track_caller]
fn assert_folded(file: &str, key: &str) {
    assert_eq!(fold(key).text, key, "{file}: a key must be folded");
    let words = key.split(' ').all(|w| !w.is_empty() && w.chars().all(is_of_a_word));
    assert!(words, "{file}: {key:?} is not words separated by single spaces");
}

/// Letters, digits and the marks that fold keeps because they are part of a letter.
fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{3099}' | '\u{309a}')
}

/// Lines of about a hundred columns: the large tables are read by machines.
fn packed(items: impl Iterator<Item = String>) -> String {
    let (mut text, mut line) = (String::new(), String::from("   "));
    for item in items {
        if line.len() + item.len() > 98 {
            text.push_str(&line);
            text.push('\n');
            line = String::from("   ");
        }
        line.push_str(&format!(" {item},"));
    }
    text + &line + "\n"
}

/// A `Table` literal, several entries a line.
fn table(doc: &str, name: &str, value_type: &str, entries: &BTreeMap<String, String>) -> String {
    let rows = packed(entries.iter().map(|(key, value)| format!("({key:?}, {value})")));
    let slots = super::slots(entries.len());
    format!(
        "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: Table<{value_type}, {slots}> = Table::new(&[\n{rows}]);\n"
    )
}

/// A `ShortTable` literal, several entries a line.
fn short_table(
    doc: &str,
    name: &str,
    value_type: &str,
    entries: &BTreeMap<String, String>,
) -> String {
    let rows = packed(entries.iter().map(|(key, value)| format!("({key:?}, {value})")));
    // Four fifths of the slots are taken at most.
    let slots = (entries.len() * 5 / 4).next_power_of_two();
    format!(
        "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: ShortTable<{value_type}, {slots}> = ShortTable::new({value_type}::NONE, &[\n{rows}]);\n"
    )
}

/// An array literal, several items a line.
fn array(doc: &str, name: &str, item_type: &str, items: &[String]) -> String {
    let (count, rows) = (items.len(), packed(items.iter().cloned()));
    format!(
        "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [{item_type}; {count}] = [\n{rows}];\n"
    )
}

/// Inserts a row, which must be the only one of its key.
#[track_caller]
fn insert(table: &mut BTreeMap<String, String>, key: &str, value: String) {
    let before = table.insert(key.to_owned(), value);
    assert!(before.is_none(), "{key:?} stands twice");
}

/// The Latin spellings of each word of another script.
fn spellings(file: &str) -> BTreeMap<String, String> {
    let mut spellings = BTreeMap::<String, Vec<String>>::new();
    for row in keyed(file, 2) {
        assert_folded(file, &row[0]);
        assert_folded(file, &row[1]);
        spellings.entry(row[0].clone()).or_default().push(row[1].clone());
    }
    spellings.into_iter().map(|(word, latin)| (word, format!("&{latin:?}"))).collect()
}

#[test]
fn abjad() {
    let given = spellings("abjad_given_names.tsv");
    let doc = "Given names in Latin letters that Hebrew or Arabic writes, in the order of `Abjad`.";
    let body = [
        "use crate::text::table::Table;\n".to_owned(),
        table("Given names in Arabic and Hebrew.", "ABJAD_GIVEN_NAMES", "&[&str]", &given),
        table(doc, "WRITTEN_IN_ABJADS", "[bool; 2]", &written_in_abjads()),
    ];
    generated("src/name/tables/abjad.rs", &["name/abjad_given_names.tsv"], &body.join("\n"));
}

/// Whether a word of Hebrew stands for a Latin given name, and whether one of Arabic does; of every
/// accepted spelling of those that the table has.
fn written_in_abjads() -> BTreeMap<String, String> {
    let numbers = relations::given_numbers();
    let mut written = BTreeMap::<&str, [bool; 2]>::new();
    let rows = keyed("abjad_given_names.tsv", 2);
    for row in &rows {
        let script = usize::from(!row[0].starts_with(|c| ('\u{590}'..'\u{600}').contains(&c)));
        let number = numbers.get(&row[1]);
        let spellings = numbers.iter().filter(|(_, of)| Some(*of) == number);
        for spelling in spellings.map(|(spelling, _)| spelling).chain([&row[1]]) {
            written.entry(spelling).or_default()[script] = true;
        }
    }
    written.into_iter().map(|(latin, scripts)| (latin.to_owned(), format!("{scripts:?}"))).collect()
}

#[test]
fn kana() {
    let (given, surnames) = (spellings("kana_given_names.tsv"), spellings("kana_surnames.tsv"));
    let body = [
        "use crate::text::table::Table;\n".to_owned(),
        table("Given names by katakana.", "KANA_GIVEN_NAMES", "&[&str]", &given),
        table("Surnames by katakana.", "KANA_SURNAMES", "&[&str]", &surnames),
    ];
    let sources = ["name/kana_given_names.tsv", "name/kana_surnames.tsv"];
    generated("src/name/tables/kana.rs", &sources, &body.join("\n"));
}

#[test]
fn surname_prefixes() {
    let source = "name/surname_prefixes.tsv";
    let doc = "Small words that surnames are written together with.";
    let body = list(doc, "PREFIXES", &first_column(source));
    generated("src/name/tables/surname_prefixes.rs", &[source], &body);
}
