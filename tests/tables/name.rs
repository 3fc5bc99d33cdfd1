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
    let slots = super::slots(entries.len());
    format!(
        "/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: Table<{value_type}, {slots}> = Table::new(&[\n{rows}]);\n"
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
    // Spellings of one name share its number, so that whatever is said of one is said of all.
    let mut class_of = BTreeMap::new();
    for row in keyed("given_variants.tsv", 2) {
        assert_folded("name/given_variants.tsv", &row[1]);
        let before = class_of.insert(row[0].clone(), row[1].clone());
        assert!(before.is_none(), "{row:?}: a variant stands once");
    }
    let canonical: BTreeSet<String> = class_of.values().cloned().collect();
    for name in canonical {
        assert!(!class_of.contains_key(&name), "{name}: a canonical spelling is no variant");
        class_of.insert(name.clone(), name);
    }
    let nicknames = keyed("nicknames.tsv", 2);
    let cognates = keyed("given_cognates.tsv", 2);
    for name in nicknames.iter().chain(&cognates).flatten() {
        assert_folded("name/nicknames.tsv, name/given_cognates.tsv", name);
        class_of.entry(name.clone()).or_insert_with(|| name.clone());
    }
    let classes: BTreeSet<&str> = class_of.values().map(String::as_str).collect();
    let numbers: BTreeMap<&str, usize> = classes.iter().enumerate().map(|(n, c)| (*c, n)).collect();
    let number = |name: &str| numbers[class_of[name].as_str()];

    let mut partners = vec![BTreeSet::new(); classes.len()];
    let mut full_names = vec![BTreeSet::new(); classes.len()];
    for pair in &nicknames {
        assert_ne!(pair[0], pair[1], "a name is no nickname of itself");
        let (nickname, name) = (number(&pair[0]), number(&pair[1]));
        if nickname != name {
            partners[nickname].insert(name);
            partners[name].insert(nickname);
            full_names[nickname].insert(name);
        }
    }
    let mut origins = vec![BTreeSet::new(); classes.len()];
    for pair in &cognates {
        assert_ne!(pair[0], pair[1], "a name is no equivalent of itself");
        let origin = number(&pair[1]);
        origins[number(&pair[0])].insert(origin);
        origins[origin].insert(origin);
    }
    let slices = |sets: &[BTreeSet<usize>]| -> Vec<String> {
        sets.iter().map(|set| format!("&{:?}", set.iter().collect::<Vec<_>>())).collect()
    };
    let entries = class_of.keys().map(|name| (name.clone(), number(name).to_string())).collect();
    let body = [
        "use crate::text::table::Table;\n".to_owned(),
        table(
            "The number of a given name; spellings of one name share it.",
            "GIVEN_NAMES",
            "u16",
            &entries,
        ),
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
        array(
            "Of each given name the names of which it is an equivalent in some language.",
            "ORIGINS",
            "&[u16]",
            &slices(&origins),
        ),
    ];
    let sources = ["name/given_variants.tsv", "name/nicknames.tsv", "name/given_cognates.tsv"];
    generated("src/name/tables/given.rs", &sources, &body.join("\n"));
}

#[test]
fn surnames() {
    let mut classes = BTreeMap::<String, BTreeSet<usize>>::new();
    let pairs = keyed("surname_variants.tsv", 2);
    let canonical: BTreeSet<&str> = pairs.iter().map(|pair| pair[1].as_str()).collect();
    for (number, name) in canonical.iter().enumerate() {
        assert_folded("name/surname_variants.tsv", name);
        classes.entry((*name).to_owned()).or_default().insert(number);
        for pair in pairs.iter().filter(|pair| pair[1] == *name) {
            assert_ne!(pair[0], pair[1], "a name is no variant of itself");
            classes.entry(pair[0].clone()).or_default().insert(number);
        }
    }
    let entry = |(name, set): (String, BTreeSet<usize>)| {
        (name, format!("&{:?}", set.iter().collect::<Vec<_>>()))
    };
    let doc = "The surnames that a spelling stands for, by number.";
    let entries = classes.into_iter().map(entry).collect();
    let body =
        ["use crate::text::table::Table;\n".to_owned(), table(doc, "SURNAMES", "&[u16]", &entries)];
    generated("src/name/tables/surnames.rs", &["name/surname_variants.tsv"], &body.join("\n"));
}

#[test]
fn frequency() {
    let classes = |file: &str| {
        let mut entries = BTreeMap::new();
        for row in keyed(file, 2) {
            let class: u8 = row[1].parse().unwrap_or_else(|e| panic!("{row:?}: {e}"));
            assert!(class <= 7, "{row:?}: classes are 0 to 7");
            insert(&mut entries, &row[0], class.to_string());
        }
        entries
    };
    let (given, surnames) = (classes("given_frequency.tsv"), classes("surname_frequency.tsv"));
    let body = [
        "use crate::text::table::Table;\n".to_owned(),
        table("How common given names are.", "GIVEN_FREQUENCY", "u8", &given),
        table("How common surnames are.", "SURNAME_FREQUENCY", "u8", &surnames),
    ];
    let sources = ["name/given_frequency.tsv", "name/surname_frequency.tsv"];
    generated("src/name/tables/frequency.rs", &sources, &body.join("\n"));
}

#[test]
fn kana() {
    let spellings = |file: &str| {
        let mut spellings = BTreeMap::<String, Vec<String>>::new();
        for row in keyed(file, 2) {
            assert_folded(file, &row[1]);
            spellings.entry(row[0].clone()).or_default().push(row[1].clone());
        }
        spellings.into_iter().map(|(kana, latin)| (kana, format!("&{latin:?}"))).collect()
    };
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
    let mut words = BTreeMap::new();
    for row in keyed("business_words.tsv", 3) {
        let expansion = match row[1].as_str() {
            "-" => "None".to_owned(),
            word => format!("Some({word:?})"),
        };
        let may_be_name = may_be_name(&row[2]);
        let value =
            format!("BusinessWord {{ expansion: {expansion}, may_be_name: {may_be_name} }}");
        insert(&mut words, &row[0], value);
    }
    let body = [
        "use super::{BusinessWord, LegalForm};\nuse crate::text::table::Table;\n".to_owned(),
        table("Legal forms by the words that spell them.", "LEGAL_FORMS", "LegalForm", &entries),
        constant(
            "Words in the longest legal form.",
            "LONGEST_LEGAL_FORM",
            longest(entries.keys().map(String::as_str)),
        ),
        table("Words of businesses.", "BUSINESS_WORDS", "BusinessWord", &words),
    ];
    let sources = ["name/legal_forms.tsv", "name/business_words.tsv"];
    generated("src/name/tables/business.rs", &sources, &body.join("\n"));
}

#[test]
fn words() {
    let mut titles = BTreeMap::new();
    for row in keyed("titles.tsv", 5) {
        let (place, may_be_name) = (variant(&row[2]), may_be_name(&row[3]));
        let value = format!("Title {{ place: Place::{place}, may_be_name: {may_be_name} }}");
        insert(&mut titles, &row[0], value);
    }
    let mut postnominals = BTreeMap::new();
    for row in keyed("postnominals.tsv", 3) {
        let value = format!("Postnominal {{ may_be_name: {} }}", may_be_name(&row[2]));
        insert(&mut postnominals, &row[0], value);
    }
    let mut generations = BTreeMap::new();
    for row in keyed("generations.tsv", 3) {
        let number: u8 = row[1].parse().unwrap_or_else(|e| panic!("{row:?}: {e}"));
        let may_be_name = may_be_name(&row[2]);
        let value = format!("Generation {{ number: {number}, may_be_name: {may_be_name} }}");
        insert(&mut generations, &row[0], value);
    }
    let mut particles = BTreeMap::new();
    for row in keyed("particles.tsv", 3) {
        assert!(!row[0].contains(' '), "{row:?}: a particle is one word");
        let (kind, may_be_name) = (variant(&row[1]), may_be_name(&row[2]));
        let value =
            format!("Particle {{ kind: ParticleKind::{kind}, may_be_name: {may_be_name} }}");
        insert(&mut particles, &row[0], value);
    }
    let mut placeholders = BTreeMap::new();
    for row in keyed("placeholders.tsv", 1) {
        insert(&mut placeholders, &row[0], "()".to_owned());
    }
    let width = |name: &str, table: &BTreeMap<String, String>| {
        let doc = format!("Words in the longest key of [`{name}`].");
        let words = longest(table.keys().map(String::as_str));
        constant(&doc, &format!("LONGEST_OF_{name}"), words)
    };
    let body = [
        "use super::{Generation, Particle, ParticleKind, Place, Postnominal, Title};".to_owned(),
        "use crate::text::table::Table;\n".to_owned(),
        table("Honorifics by the words that spell them.", "TITLES", "Title", &titles),
        width("TITLES", &titles),
        table("Letters after a name.", "POSTNOMINALS", "Postnominal", &postnominals),
        width("POSTNOMINALS", &postnominals),
        table("Words that tell generations apart.", "GENERATIONS", "Generation", &generations),
        width("GENERATIONS", &generations),
        table("Small words inside names.", "PARTICLES", "Particle", &particles),
        table("What stands for a missing name.", "PLACEHOLDERS", "()", &placeholders),
    ];
    let sources = ["titles", "postnominals", "generations", "particles", "placeholders"];
    let sources = sources.map(|source| format!("name/{source}.tsv"));
    let sources = sources.each_ref().map(String::as_str);
    generated("src/name/tables/words.rs", &sources, &body.join("\n"));
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
