//! The tables that names are read with.

use std::collections::{BTreeMap, BTreeSet};

use ownership_match::text::fold::fold;

use crate::{generated, rows};

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

/// How many words the longest of `keys` has.
fn longest<'a>(keys: impl Iterator<Item = &'a str>) -> usize {
    keys.map(|key| key.split(' ').count()).max().unwrap_or(0)
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
    format!(
        "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: Table<{value_type}> = Table::new(&[\n{rows}]);\n"
    )
}

/// An array literal, several items a line.
fn array(doc: &str, name: &str, item_type: &str, items: &[String]) -> String {
    let (count, rows) = (items.len(), packed(items.iter().cloned()));
    format!(
        "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [{item_type}; {count}] = [\n{rows}];\n"
    )
}

fn constant(doc: &str, name: &str, value: usize) -> String {
    format!("/// {doc}\npub(super) const {name}: usize = {value};\n")
}

/// Inserts a row, which must be the only one of its key.
#[track_caller]
fn insert(table: &mut BTreeMap<String, String>, key: &str, value: String) {
    let before = table.insert(key.to_owned(), value);
    assert!(before.is_none(), "{key:?} stands twice");
}

/// Whether a row's column says that its key may also be a name, initials or a common word.
#[track_caller]
fn may_be_name(column: &str) -> bool {
    match column {
        "name" => true,
        "-" => false,
        other => panic!("{other:?} is neither name nor -"),
    }
}

/// `in_trust_for` as the variant `InTrustFor`.
fn variant(snake: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    snake.split('_').map(word).collect()
}

#[test]
fn given() {
    let pairs = keyed("nicknames.tsv", 2);
    let names: BTreeSet<&str> = pairs.iter().flatten().map(String::as_str).collect();
    let id = |name: &str| names.iter().position(|n| *n == name).unwrap();
    let mut partners = vec![BTreeSet::new(); names.len()];
    let mut full_names = vec![BTreeSet::new(); names.len()];
    for pair in &pairs {
        assert_folded("name/nicknames.tsv", &pair[1]);
        let (nickname, name) = (id(&pair[0]), id(&pair[1]));
        assert_ne!(nickname, name, "{pair:?}: a name is no nickname of itself");
        partners[nickname].insert(name);
        partners[name].insert(nickname);
        full_names[nickname].insert(name);
    }
    let slices = |sets: &[BTreeSet<usize>]| -> Vec<String> {
        sets.iter().map(|set| format!("&{:?}", set.iter().collect::<Vec<_>>())).collect()
    };
    let ids = names.iter().enumerate().map(|(at, name)| ((*name).to_owned(), at.to_string()));
    let body = [
        "use crate::text::table::Table;\n".to_owned(),
        table("Given names, numbered from 0 in order.", "GIVEN_NAMES", "u16", &ids.collect()),
        array(
            "Of each given name its nicknames and the names that it is a nickname of.",
            "NICKNAME_PARTNERS",
            "&[u16]",
            &slices(&partners),
        ),
        array(
            "Of each given name the names that it is a nickname of.",
            "FULL_NAMES",
            "&[u16]",
            &slices(&full_names),
        ),
    ];
    generated("src/name/tables/given.rs", &["name/nicknames.tsv"], &body.join("\n"));
}

#[test]
fn business() {
    let forms = keyed("legal_forms.tsv", 4);
    let classes: BTreeSet<&str> = forms.iter().map(|row| row[1].as_str()).collect();
    let mut entries = BTreeMap::new();
    for row in &forms {
        let class = classes.iter().position(|c| *c == row[1]).unwrap();
        let may_be_name = may_be_name(&row[3]);
        let value = format!("LegalForm {{ class: {class}, may_be_name: {may_be_name} }}");
        insert(&mut entries, &row[0], value);
    }
    let classes: Vec<String> = classes.iter().map(|class| format!("{class:?}")).collect();
    let body = [
        "use super::LegalForm;\nuse crate::text::table::Table;\n".to_owned(),
        table("Legal forms by the words that spell them.", "LEGAL_FORMS", "LegalForm", &entries),
        array("The names of the classes of legal forms.", "LEGAL_CLASSES", "&str", &classes),
        constant(
            "Words in the longest legal form.",
            "LONGEST_LEGAL_FORM",
            longest(entries.keys().map(String::as_str)),
        ),
    ];
    generated("src/name/tables/business.rs", &["name/legal_forms.tsv"], &body.join("\n"));
}

#[test]
fn words() {
    let mut titles = BTreeMap::new();
    for row in keyed("titles.tsv", 5) {
        let (place, may_be_name) = (variant(&row[2]), may_be_name(&row[3]));
        let value = format!("Title {{ place: Place::{place}, may_be_name: {may_be_name} }}");
        insert(&mut titles, &row[0], value);
    }
    let body = [
        "use super::{Place, Title};\nuse crate::text::table::Table;\n".to_owned(),
        table("Honorifics by the words that spell them.", "TITLES", "Title", &titles),
        constant(
            "Words in the longest title.",
            "LONGEST_TITLE",
            longest(titles.keys().map(String::as_str)),
        ),
    ];
    generated("src/name/tables/words.rs", &["name/titles.tsv"], &body.join("\n"));
}

#[test]
fn roles() {
    let mut roles = BTreeMap::new();
    for row in keyed("roles.tsv", 3) {
        let (role, may_be_name) = (variant(&row[1]), may_be_name(&row[2]));
        let value = format!("RolePhrase {{ role: Role::{role}, may_be_name: {may_be_name} }}");
        insert(&mut roles, &row[0], value);
    }
    let body = [
        "use super::{Role, RolePhrase};\nuse crate::text::table::Table;\n".to_owned(),
        table("Phrases that say what part a party plays.", "ROLES", "RolePhrase", &roles),
        constant(
            "Words in the longest phrase.",
            "LONGEST_ROLE",
            longest(roles.keys().map(String::as_str)),
        ),
    ];
    generated("src/name/tables/roles.rs", &["name/roles.tsv"], &body.join("\n"));
}
