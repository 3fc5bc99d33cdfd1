//! How words sound across scripts: sounds and their Latin spellings, and the sounds of each unit
//! of each script, composed into one list of spellings a script.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{generated, rows};

/// Classes of neighbours, as in `align.rs`: front vowel, back vowel, consonant, edge of a word.
fn classes(set: &str) -> u8 {
    set.chars().fold(0, |all, class| {
        all | match class {
            'F' => 1,
            'B' => 2,
            'V' => 3,
            'C' => 4,
            'E' => 8,
            other => panic!("{other:?} is no class of neighbours"),
        }
    })
}

/// What may stand before and after: `V_CE` is after a vowel, before a consonant or the end.
fn neighbours(place: &str) -> (u8, u8) {
    let or_any = |set: &str| if set.is_empty() { 15 } else { classes(set) };
    match place.split_once('_') {
        Some((after, before)) => (or_any(after), or_any(before)),
        None => (15, 15),
    }
}

/// Letters in their neighbourhood, and what they cost.
#[derive(Clone, Debug)]
struct Letters {
    letters: String,
    after: u8,
    before: u8,
    cost: u8,
}

/// One rule of a script: codes, and letters that write them.
type Rules = BTreeSet<(String, String, u8, u8, u8)>;

/// Dearer spellings say less than a letter facing another does.
const DEAREST: u8 = 6;

fn spellings() -> BTreeMap<String, Vec<Letters>> {
    let mut all: BTreeMap<String, Vec<Letters>> = BTreeMap::new();
    for row in rows("text/spellings.tsv") {
        let [sound, letters, place, cost] = &row[..] else { panic!("{row:?}: four columns") };
        let (after, before) = neighbours(place);
        all.entry(sound.clone()).or_default().push(Letters {
            letters: letters.clone(),
            after,
            before,
            cost: cost.parse().unwrap(),
        });
    }
    all
}

/// The rules of one row of codes: `sounds` are `name[/cost][@place]`, or `=letters[/cost][@place]`.
fn compose(codes: &str, sounds: &str, spellings: &BTreeMap<String, Vec<Letters>>) -> Rules {
    let mut rules = Rules::new();
    for sound in sounds.split(' ').filter(|s| !s.is_empty()) {
        let (sound, place) = sound.split_once('@').unwrap_or((sound, "_"));
        let (sound, cost) = sound.split_once('/').unwrap_or((sound, "0"));
        let (after, before) = neighbours(place);
        let cost: u8 = cost.parse().unwrap();
        let literal = [Letters {
            letters: sound.strip_prefix('=').unwrap_or_default().to_owned(),
            after: 15,
            before: 15,
            cost: 0,
        }];
        let written = match spellings.get(sound) {
            Some(written) => &written[..],
            None if sound.starts_with('=') => &literal,
            None => panic!("{codes}: no spellings of {sound:?}"),
        };
        for w in written {
            let (after, before, cost) = (after & w.after, before & w.before, cost + w.cost);
            if after != 0 && before != 0 && cost <= DEAREST {
                rules.insert((codes.to_owned(), w.letters.clone(), after, before, cost));
            }
        }
    }
    // A rule is idle where another allows the same letters in all of its places for no more.
    let idle = |rule: &(String, String, u8, u8, u8)| {
        rules.iter().any(|other| {
            other != rule
                && other.1 == rule.1
                && other.4 <= rule.4
                && other.2 & rule.2 == rule.2
                && other.3 & rule.3 == rule.3
        })
    };
    rules.iter().filter(|rule| !idle(rule)).cloned().collect()
}

fn spelling((codes, letters, after, before, cost): &(String, String, u8, u8, u8)) -> String {
    let codes: Vec<u8> = codes.bytes().skip(1).chain([0, 0]).take(2).collect();
    let mut places: Vec<u8> = letters.bytes().map(|b| b - b'a').collect();
    places.resize(6, 0);
    let length = letters.len();
    assert!(length <= 6, "{letters}: at most six letters");
    format!("s({codes:?}, {places:?}, {length}, {after}, {before}, {cost}),\n")
}

#[test]
fn sounds() {
    let spellings = spellings();
    let mut body = String::from(
        "use super::align::{Code, Spelling};\n\n\
         const fn s(further: [u8; 2], letters: [u8; 6], length: u8, after: u8, before: u8, cost: u8) -> Spelling {\n    \
         Spelling::new(further, letters, length, after, before, cost)\n}\n\n\
         const fn c(byte: u8, romanised: &'static str, unwritten: u8, start: u16) -> Code {\n    \
         Code { byte, romanised, unwritten, start }\n}\n",
    );
    for (name, doc, sounds) in [
        ("SILENT", "Letters that write nothing", &["silent"][..]),
        (
            "UNWRITTEN",
            "Letters that write nothing, or a vowel that an abjad leaves out",
            &["silent", "unwritten"],
        ),
        ("NONE_SILENT", "No letters: each of them is read", &[]),
    ] {
        let _ = write!(
            body,
            "\n/// {doc}.\n#[rustfmt::skip]\npub(super) static {name}: &[Spelling] = &[\n"
        );
        for w in sounds.iter().flat_map(|sound| &spellings[*sound]) {
            body.push_str(&spelling(&(
                String::new(),
                w.letters.clone(),
                w.after,
                w.before,
                w.cost,
            )));
        }
        body.push_str("];\n");
    }
    let mut scripts: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for row in rows("text/codes.tsv") {
        assert_eq!(row.len(), 5, "{row:?}: script, codes, romanised, unwritten, sounds");
        scripts.entry(row[0].clone()).or_default().push(row);
    }
    for (script, rows) in &scripts {
        let name = script.to_uppercase();
        let mut rules = Rules::new();
        let mut codes = BTreeMap::new();
        for row in rows {
            assert!(row[1].len() <= 3 && row[1].is_ascii(), "{row:?}: one to three codes");
            rules.extend(compose(&row[1], &row[4], &spellings));
            if row[3] != "." {
                let romanised = if row[2] == "." { "" } else { &row[2] };
                codes.insert(row[1].as_bytes()[0], (romanised.to_owned(), row[3].clone()));
            }
        }
        let first = |rule: &(String, String, u8, u8, u8)| rule.0.as_bytes()[0];
        for rule in &rules {
            assert!(
                rule.0.bytes().all(|b| codes.contains_key(&b)),
                "{script}: {rule:?} has an unknown code"
            );
        }
        let _ = write!(
            body,
            "\n/// The codes of {script}.\n#[rustfmt::skip]\npub(super) static {name}_CODES: &[Code] = &[\n"
        );
        for (byte, (romanised, unwritten)) in &codes {
            let start = rules.iter().filter(|rule| first(rule) < *byte).count();
            let _ =
                writeln!(body, "c(b{:?}, {romanised:?}, {unwritten}, {start}),", char::from(*byte));
        }
        let _ = writeln!(body, "c(127, \"\", 0, {}),\n];", rules.len());
        let _ = write!(
            body,
            "\n/// The spellings of {script}.\n#[rustfmt::skip]\npub(super) static {name}_RULES: &[Spelling] = &[\n"
        );
        for rule in &rules {
            body.push_str(&spelling(rule));
        }
        body.push_str("];\n");
    }
    let mut units: BTreeMap<String, BTreeMap<u64, String>> = BTreeMap::new();
    for row in rows("text/units.tsv") {
        let [script, unit, codes] = &row[..] else { panic!("{row:?}: three columns") };
        let key = unit
            .chars()
            .fold(0u64, |key, c| key << 16 | u64::from(u16::try_from(u32::from(c)).unwrap()));
        assert!(unit.chars().count() <= 2, "{row:?}: one or two characters");
        let codes = if codes == "." { "" } else { codes };
        assert!(units.entry(script.clone()).or_default().insert(key, codes.to_owned()).is_none());
    }
    for (script, units) in &units {
        let name = script.to_uppercase();
        let _ = write!(
            body,
            "\n/// The codes of each unit of {script}: one character, or two where the key has two halves.\n#[rustfmt::skip]\npub(super) static {name}_UNITS: &[(u32, &str)] = &[\n"
        );
        for (key, codes) in units {
            let _ = writeln!(body, "({key:#x}, {codes:?}),");
        }
        body.push_str("];\n");
    }
    generated(
        "src/text/sound/tables.rs",
        &["text/spellings.tsv", "text/codes.tsv", "text/units.tsv"],
        &body,
    );
}

/// How a character of `han.tsv` is read: up to `most` numbers of syllables, counted from 1.
fn numbers(readings: &str, syllables: &[(String, String)], most: usize) -> Vec<usize> {
    let mut numbers: Vec<usize> = readings
        .split(' ')
        .filter(|syllable| *syllable != ".")
        .map(|syllable| 1 + syllables.binary_search_by(|row| row.0.as_str().cmp(syllable)).unwrap())
        .collect();
    assert!(numbers.len() <= most, "{readings}: at most {most} readings");
    numbers.resize(most, 0);
    numbers
}

/// The codes of the Mandarin readings of the characters that a syllable of Hangul reads: of the six that
/// most characters have.
fn sino_korean(languages: &BTreeMap<String, Vec<(String, String)>>) -> BTreeMap<u16, String> {
    let mandarin: BTreeMap<_, _> = languages["mandarin"].iter().cloned().collect();
    let mut counts: BTreeMap<u16, BTreeMap<String, usize>> = BTreeMap::new();
    for row in rows("text/han.tsv") {
        let Some(codes) = row[1].split(' ').next().and_then(|first| mandarin.get(first)) else {
            continue;
        };
        for syllable in row[4].split(' ').filter_map(|it| it.parse::<char>().ok()) {
            if syllable != '.' {
                let syllable = u16::try_from(u32::from(syllable)).unwrap();
                *counts.entry(syllable).or_default().entry(codes.clone()).or_default() += 1;
            }
        }
    }
    let readings = |counts: BTreeMap<String, usize>| {
        let mut readings: Vec<_> = counts.into_iter().collect();
        readings.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        readings.into_iter().take(6).map(|(codes, _)| codes).collect::<Vec<_>>().join(" ")
    };
    counts.into_iter().map(|(syllable, counts)| (syllable, readings(counts))).collect()
}

#[test]
fn han() {
    let mut languages: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for row in rows("text/syllables.tsv") {
        let [language, syllable, codes] = &row[..] else { panic!("{row:?}: three columns") };
        languages.entry(language.clone()).or_default().push((syllable.clone(), codes.clone()));
    }
    let (mandarin, cantonese) = (&languages["mandarin"], &languages["cantonese"]);
    let mut body = String::new();
    for (name, syllables) in [("MANDARIN", mandarin), ("CANTONESE", cantonese)] {
        let _ = write!(
            body,
            "/// The syllables of a language and their codes.\n#[rustfmt::skip]\npub(super) static {name}: &[(&str, &str)] = &[\n"
        );
        for (syllable, codes) in syllables {
            let _ = writeln!(body, "({syllable:?}, {codes:?}),");
        }
        body.push_str("];\n\n");
    }
    let mut characters = BTreeMap::new();
    let mut listed = [BTreeMap::new(), BTreeMap::new()];
    let readings = ["japanese", "korean"]
        .map(|language| languages[language].iter().cloned().collect::<BTreeMap<_, _>>());
    for row in rows("text/han.tsv") {
        let [character, pinyin, jyutping, hepburn, hangul] = &row[..] else {
            panic!("{row:?}: five columns")
        };
        let character = u16::try_from(u32::from(character.parse::<char>().unwrap())).unwrap();
        let read = (numbers(pinyin, mandarin, 3), numbers(jyutping, cantonese, 2));
        if pinyin != "." {
            characters.insert(character, read);
        }
        for ((characters, readings), read) in
            listed.iter_mut().zip(&readings).zip([hepburn, hangul])
        {
            if read != "." {
                let codes: Vec<&str> = read.split(' ').map(|r| readings[r].as_str()).collect();
                assert!(codes.len() <= 6, "{row:?}: at most six readings");
                characters.insert(character, codes.join(" "));
            }
        }
    }
    let sino_korean = sino_korean(&languages);
    let mut variants = BTreeMap::new();
    for row in rows("text/han_variants.tsv") {
        let [from, to] = [&row[0], &row[1]]
            .map(|c| u16::try_from(u32::from(c.parse::<char>().unwrap())).unwrap());
        assert!(variants.insert(from, to).is_none());
    }
    // The forms of one character are read alike: `邊` and `邉` as `辺`.
    for (form, plain) in &variants {
        let same = |other: &u16| other == plain || variants.get(other) == Some(plain);
        for characters in &mut listed {
            if !characters.contains_key(form)
                && let Some(codes) =
                    characters.iter().find(|(other, _)| same(other)).map(|it| it.1.clone())
            {
                characters.insert(*form, codes);
            }
        }
    }
    // Korean reads the traditional form, whose readings the simplified one has.
    for (form, plain) in &variants {
        if let Some(codes) = listed[1].get(form).cloned() {
            listed[1].entry(*plain).or_insert(codes);
        }
    }
    body.push_str("/// Characters, and the numbers of their syllables in Mandarin and Cantonese, 0 for none.\n#[rustfmt::skip]\npub(super) static HAN: &[(u16, [u16; 3], [u16; 2])] = &[\n");
    for (character, (mandarin, cantonese)) in &characters {
        let _ = writeln!(body, "({character:#x}, {mandarin:?}, {cantonese:?}),");
    }
    for (name, language, characters) in [
        ("KANJI", "Japanese", &listed[0]),
        ("HANJA", "Korean", &listed[1]),
        ("SINO_KOREAN", "Mandarin", &sino_korean),
    ] {
        let what = if name == "SINO_KOREAN" { "what Hangul reads" } else { "a character" };
        let _ = write!(
            body,
            "];\n\n/// The codes of the {language} readings of {what}.\n#[rustfmt::skip]\npub(super) static {name}: &[(u16, &str)] = &[\n"
        );
        for (character, codes) in characters {
            let _ = writeln!(body, "({character:#x}, {codes:?}),");
        }
    }
    body.push_str("];\n\n/// Traditional characters and their simplified forms.\n#[rustfmt::skip]\npub(super) static SIMPLIFIED: &[(u16, u16)] = &[\n");
    for (from, to) in &variants {
        let _ = writeln!(body, "({from:#x}, {to:#x}),");
    }
    body.push_str("];\n");
    generated(
        "src/text/sound/han_tables.rs",
        &["text/han.tsv", "text/syllables.tsv", "text/han_variants.tsv"],
        &body,
    );
}
