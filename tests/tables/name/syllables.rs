//! The syllables of East Asian names, their spellings in Latin letters, and the signs that are read so.

use std::collections::BTreeMap;

use super::{generated, keyed, rows, table};

/// The languages, in the order of their numbers.
const LANGUAGES: [&str; 5] = ["mandarin", "cantonese", "hokkien", "korean", "vietnamese"];

/// What the number of a language is multiplied by, to which the number of a syllable is added.
const STEP: usize = 1024;

/// The numbers of the syllables of each language. Those of Mandarin and Cantonese are the numbers that the
/// tables of Han characters have, counted from one.
fn numbers() -> BTreeMap<(String, String), usize> {
    let mut numbers = BTreeMap::new();
    for (at, language) in LANGUAGES.iter().enumerate() {
        let of = |file: &str| -> Vec<String> {
            let rows = rows(file).into_iter().filter(|row| row[0] == *language);
            rows.map(|row| row[1].clone()).collect()
        };
        let read = matches!(*language, "mandarin" | "cantonese");
        let syllables = of(if read { "text/syllables.tsv" } else { "name/syllables.tsv" });
        assert!(syllables.len() < STEP);
        let numbered = (at * STEP + 1..).zip(syllables);
        numbers.extend(numbered.map(|(number, it)| (((*language).to_owned(), it), number)));
    }
    numbers
}

#[test]
fn syllables() {
    let numbers = numbers();
    let number = |language: &str, syllable: &str| {
        let key = (language.to_owned(), syllable.to_owned());
        *numbers.get(&key).unwrap_or_else(|| panic!("{key:?} is no syllable"))
    };
    let mut spellings = BTreeMap::<String, Vec<usize>>::new();
    for row in rows("name/syllables.tsv") {
        let [language, syllable, spelled] = &row[..] else { panic!("{row:?}: three columns") };
        for spelling in spelled.split(' ') {
            assert!(spelling.bytes().all(|c| c.is_ascii_lowercase()), "{row:?}");
            assert!((1..=LONGEST).contains(&spelling.len()), "{row:?}");
            spellings.entry(spelling.to_owned()).or_default().push(number(language, syllable));
        }
    }
    let spellings = spellings.into_iter().map(|(spelling, mut numbers)| {
        numbers.sort_unstable();
        (spelling, format!("&{numbers:?}"))
    });
    let spellings: BTreeMap<_, _> = spellings.collect();
    let mut signs = String::new();
    for row in keyed("hokkien.tsv", 2) {
        let sign = u16::try_from(u32::from(row[0].parse::<char>().unwrap())).unwrap();
        let read: Vec<_> = row[1].split(' ').map(|it| number("hokkien", it)).collect();
        signs.push_str(&format!("    ({sign:#x}, &{read:?}),\n"));
    }
    let body = [
        "use crate::text::table::Table;\n".to_owned(),
        format!(
            "/// How long a spelling is at most, in letters.\npub(super) const LONGEST: usize = {LONGEST};\n"
        ),
        table(
            "The numbers of the syllables that a spelling may write.",
            "SPELLINGS",
            "&[u16]",
            &spellings,
        ),
        format!(
            "/// The numbers of the Hokkien syllables that simplified characters are read as.\n#[rustfmt::skip]\npub(super) static HOKKIEN: &[(u16, &[u16])] = &[\n{signs}];\n"
        ),
    ];
    let sources = ["name/syllables.tsv", "name/hokkien.tsv", "text/syllables.tsv"];
    generated("src/name/tables/syllables.rs", &sources, &body.join("\n"));
}

/// The longest spelling: `chuang`, `kheong`.
const LONGEST: usize = 7;
