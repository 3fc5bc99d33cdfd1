//! Given names and surnames by number, and how they relate.

use std::collections::{BTreeMap, BTreeSet};

use super::{array, assert_folded, generated, keyed};

/// The number of every given name that is related to others. Spellings of one name share it, so
/// that whatever is said of one is said of all.
pub(super) fn given_numbers() -> BTreeMap<String, usize> {
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
    for name in keyed("nicknames.tsv", 2).iter().chain(&keyed("given_cognates.tsv", 2)).flatten() {
        assert_folded("name/nicknames.tsv, name/given_cognates.tsv", name);
        class_of.entry(name.clone()).or_insert_with(|| name.clone());
    }
    let classes: BTreeSet<&str> = class_of.values().map(String::as_str).collect();
    let numbers: BTreeMap<&str, usize> = classes.iter().enumerate().map(|(n, c)| (*c, n)).collect();
    class_of.iter().map(|(name, class)| (name.clone(), numbers[class.as_str()])).collect()
}

#[test]
fn given() {
    let numbers = given_numbers();
    let number = |name: &str| numbers[name];
    let count = numbers.values().max().unwrap() + 1;

    let mut partners = vec![BTreeSet::new(); count];
    let mut full_names = vec![BTreeSet::new(); count];
    for pair in &keyed("nicknames.tsv", 2) {
        assert_ne!(pair[0], pair[1], "a name is no nickname of itself");
        let (nickname, name) = (number(&pair[0]), number(&pair[1]));
        if nickname != name {
            partners[nickname].insert(name);
            partners[name].insert(nickname);
            full_names[nickname].insert(name);
        }
    }
    let several = keyed("nicknames.tsv", 2).into_iter().filter(|pair| pair[1].contains(' '));
    let short_for_several: BTreeSet<usize> = several.map(|pair| number(&pair[0])).collect();
    let short_for_several: Vec<String> = short_for_several.iter().map(usize::to_string).collect();
    let mut origins = vec![BTreeSet::new(); count];
    for pair in &keyed("given_cognates.tsv", 2) {
        assert_ne!(pair[0], pair[1], "a name is no equivalent of itself");
        let origin = number(&pair[1]);
        origins[number(&pair[0])].insert(origin);
        origins[origin].insert(origin);
    }
    let slices = |sets: &[BTreeSet<usize>]| sets.iter().map(slice).collect::<Vec<_>>();
    let body = [
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
        array(
            "The given names that are short for several names together, in their order.",
            "SHORT_FOR_SEVERAL",
            "u16",
            &short_for_several,
        ),
    ];
    let sources = ["name/given_variants.tsv", "name/nicknames.tsv", "name/given_cognates.tsv"];
    generated("src/name/tables/given.rs", &sources, &body.join("\n"));
}

/// The surnames, by number, that every spelling may stand for.
fn surname_classes() -> BTreeMap<String, BTreeSet<usize>> {
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
    classes
}

/// The number, in the array of them all, of the set of surnames that a spelling may stand for.
pub(super) fn surname_numbers() -> BTreeMap<String, usize> {
    let classes = surname_classes();
    let sets: BTreeSet<&BTreeSet<usize>> = classes.values().collect();
    let number = |set| sets.iter().position(|other| *other == set).unwrap();
    classes.iter().map(|(name, set)| (name.clone(), number(set))).collect()
}

#[test]
fn surnames() {
    let sets: BTreeSet<BTreeSet<usize>> = surname_classes().into_values().collect();
    let sets: Vec<String> = sets.iter().map(slice).collect();
    let doc = "The surnames that a spelling may stand for.";
    let body = array(doc, "SURNAMES", "&[u16]", &sets);
    generated("src/name/tables/surnames.rs", &["name/surname_variants.tsv"], &body);
}

fn slice(set: &BTreeSet<usize>) -> String {
    format!("&{:?}", set.iter().collect::<Vec<_>>())
}
