//! The one table of words and phrases.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    array, generated, insert, keyed,
    relations::{given_numbers, surname_numbers},
    short_table, table,
};

/// The fields of a `Grammar` that are set, by name, as expressions.
type Grammar = BTreeMap<&'static str, String>;

/// What words and phrases say, and the phrases that words are part of.
#[derive(Default)]
struct Said {
    grammar: BTreeMap<String, Grammar>,
    traits: BTreeMap<String, BTreeSet<&'static str>>,
    opens: BTreeMap<String, BTreeSet<&'static str>>,
    continues: BTreeMap<String, BTreeSet<&'static str>>,
}

impl Said {
    /// A word or phrase that says something, of a kind that several words may spell.
    #[track_caller]
    fn phrase(&mut self, kind: &'static str, key: &str, value: String) {
        self.word(kind, key, value);
        let Some((first, others)) = key.split_once(' ') else { return self.is(kind, key) };
        self.opens.entry(first.to_owned()).or_default().insert(kind);
        for word in others.split(' ') {
            self.continues.entry(word.to_owned()).or_default().insert(kind);
        }
    }

    #[track_caller]
    fn word(&mut self, field: &'static str, key: &str, value: String) {
        let before =
            self.grammar.entry(key.to_owned()).or_default().insert(field, format!("Some({value})"));
        assert!(before.is_none(), "{field}: {key:?} stands twice");
    }

    fn is(&mut self, what: &'static str, word: &str) {
        self.traits.entry(word.to_owned()).or_default().insert(what);
    }

    /// All of it as the fields of one `Grammar` a word or phrase.
    fn settle(mut self) -> BTreeMap<String, Grammar> {
        let sets = [("traits", self.traits), ("opens", self.opens), ("continues", self.continues)];
        for (field, words) in sets {
            for (word, all) in words {
                let all = all.iter().map(|one| format!("Traits::{}", one.to_uppercase()));
                let all = all.reduce(|before, one| format!("{before}.or({one})")).unwrap();
                self.grammar.entry(word).or_default().insert(field, all);
            }
        }
        self.grammar
    }
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

/// What the words and phrases that are more than names say.
fn said() -> BTreeMap<String, Grammar> {
    let mut said = Said::default();
    for row in keyed("titles.tsv", 5) {
        let (place, may_be_name) = (variant(&row[2]), may_be_name(&row[3]));
        let courtesy = row[1] == "civil";
        let value = format!(
            "Title {{ place: Place::{place}, may_be_name: {may_be_name}, courtesy: {courtesy} }}"
        );
        said.phrase("title", &row[0], value);
    }
    for row in keyed("postnominals.tsv", 3) {
        let value = format!("Postnominal {{ may_be_name: {} }}", may_be_name(&row[2]));
        said.phrase("postnominal", &row[0], value);
    }
    for row in keyed("generations.tsv", 3) {
        let number: u8 = row[1].parse().unwrap_or_else(|e| panic!("{row:?}: {e}"));
        let may_be_name = row[2] == "dotted" || may_be_name(&row[2]);
        let dotted = row[2] == "dotted";
        let value = format!(
            "Generation {{ number: {number}, may_be_name: {may_be_name}, dotted: {dotted} }}"
        );
        said.phrase("generation", &row[0], value);
    }
    for row in keyed("particles.tsv", 3) {
        let slash = row[0].contains(' ');
        let marks = row[1] == "or" || row[0].len() == "s o".len();
        assert!(marks || !slash, "{row:?}: one word, or two letters with a slash between them");
        let (kind, may_be_name) = (variant(&row[1]), may_be_name(&row[2]));
        let value =
            format!("Particle {{ kind: ParticleKind::{kind}, may_be_name: {may_be_name} }}");
        said.word("particle", &row[0], value);
        said.is("particle", &row[0]);
        if matches!(kind.as_str(), "Patronymic" | "Descent") {
            said.is("patronymic", &row[0]);
        }
        if kind == "Or" && slash {
            said.is("joining", &row[0]);
        }
    }
    for row in keyed("business_words.tsv", 3) {
        assert!(!row[0].contains(' '), "{row:?}: a word of business is one word");
        let expansion = match row[1].as_str() {
            "-" => "None".to_owned(),
            word => format!("Some({word:?})"),
        };
        let may_be_name = may_be_name(&row[2]);
        let value =
            format!("BusinessWord {{ expansion: {expansion}, may_be_name: {may_be_name} }}");
        said.word("business_word", &row[0], value);
        if !may_be_name {
            said.is("business", &row[0]);
        }
    }
    let forms = keyed("legal_forms.tsv", 4);
    let classes: BTreeSet<&str> = forms.iter().map(|row| row[1].as_str()).collect();
    for row in &forms {
        let class = classes.iter().position(|c| *c == row[1]).filter(|_| row[1] != "co");
        let may_be_name = may_be_name(&row[3]);
        let value = format!("LegalForm {{ class: {class:?}, may_be_name: {may_be_name} }}");
        said.phrase("legal_form", &row[0], value);
    }
    for row in keyed("roles.tsv", 3) {
        let (role, may_be_name) = (variant(&row[1]), may_be_name(&row[2]));
        let value = format!("RolePhrase {{ kind: RoleKind::{role}, may_be_name: {may_be_name} }}");
        said.phrase("role", &row[0], value);
        if row[1] == "note" && !may_be_name {
            said.is("note", &row[0]);
        }
        let joins = matches!(row[1].as_str(), "and" | "or") && !may_be_name;
        if joins && !row[0].contains(' ') {
            said.is("joining", &row[0]);
        }
    }
    // Prepositions between two parties, which the grammar of names knows by themselves.
    for word in ["by", "for"] {
        said.is("role", word);
    }
    for row in keyed("placeholders.tsv", 1) {
        said.phrase("placeholder", &row[0], "Placeholder".to_owned());
    }
    said.settle()
}

/// How common names are, from a table of classes.
#[track_caller]
fn commonness(file: &str) -> BTreeMap<String, String> {
    let mut entries = BTreeMap::new();
    for row in keyed(file, 2) {
        let class: u8 = row[1].parse().unwrap_or_else(|e| panic!("{row:?}: {e}"));
        assert!(class <= 7, "{row:?}: classes are 0 to 7");
        insert(&mut entries, &row[0], class.to_string());
    }
    entries
}

#[test]
fn known() {
    let (given, surnames) = (given_numbers(), surname_numbers());
    let given_commonness = commonness("given_frequency.tsv");
    let surname_commonness = commonness("surname_frequency.tsv");
    let said = said();
    let longest = said.keys().map(|key| key.split(' ').count()).max().unwrap();

    let as_literal = |grammar: &Grammar| {
        let fields: String = grammar.iter().map(|(field, v)| format!("{field}: {v}, ")).collect();
        format!("Grammar {{ {fields}..Grammar::NONE }}")
    };
    let kinds: BTreeSet<&Grammar> = said.values().collect();
    let numbers: BTreeMap<&Grammar, usize> = kinds.iter().copied().zip(1..).collect();
    let grammars: Vec<String> = kinds.iter().map(|grammar| as_literal(grammar)).collect();

    let names = given.keys().chain(surnames.keys());
    let counted = given_commonness.keys().chain(surname_commonness.keys());
    let keys: BTreeSet<&String> = names.chain(counted).chain(said.keys()).collect();
    // The number 0 is none.
    let number = |numbers: &BTreeMap<String, usize>, key: &String| {
        numbers.get(key).map_or(0, |number| number + 1)
    };
    let class = |classes: &BTreeMap<String, String>, key: &String| {
        classes.get(key).cloned().unwrap_or_else(|| "0".to_owned())
    };
    let entries = keys.into_iter().map(|key| {
        let (given, surname) = (number(&given, key), number(&surnames, key));
        let of_given = class(&given_commonness, key);
        let of_surname = class(&surname_commonness, key);
        let grammar = said.get(key).map_or(0, |grammar| numbers[grammar]);
        (key.clone(), format!("of({given}, {surname}, {of_given}, {of_surname}, {grammar})"))
    });
    // `Short::MOST`.
    let (short, long) = entries.partition(|(key, _): &(String, String)| key.len() <= 16);
    let body = [
        "use super::grammar::{\n    BusinessWord, Generation, Grammar, Known, LegalForm, Particle, ParticleKind, Place,\n    Placeholder, Postnominal, RoleKind, RolePhrase, Title, Traits, known as of,\n};".to_owned(),
        "use crate::text::{short_table::ShortTable, table::Table};\n".to_owned(),
        short_table("What is known of short words and phrases.", "SHORT", "Known", &short),
        table("What is known of long words and phrases.", "LONG", "Known", &long),
        format!("/// Words in the longest phrase.\npub(super) const LONGEST_PHRASE: usize = {longest};\n"),
        array("What words and phrases say, by number.", "GRAMMAR", "Grammar", &grammars),
    ];
    let sources = [
        "business_words",
        "generations",
        "given_cognates",
        "given_frequency",
        "given_variants",
        "legal_forms",
        "nicknames",
        "particles",
        "placeholders",
        "postnominals",
        "roles",
        "surname_frequency",
        "surname_variants",
        "titles",
    ];
    let sources = sources.map(|source| format!("name/{source}.tsv"));
    let sources = sources.each_ref().map(String::as_str);
    generated("src/name/tables/known.rs", &sources, &body.join("\n"));
}
