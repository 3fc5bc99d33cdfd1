//! The measure against the rules, taken one after the other.

use proptest::prelude::*;

use super::{
    Spelled,
    costs::{EDIT, EXCHANGED, FIRST, JOINED, TURNED, first_lone, lone, replacing},
    distance, graded, likeness,
};

/// The distance by the plain table of costs: each rule asked of each two places.
fn by_the_rules(a: &[u8], b: &[u8]) -> usize {
    let mut costs = vec![vec![usize::MAX; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let mut ways = vec![];
            if i == 0 && j == 0 {
                ways.push(0);
            }
            if i > 0 {
                ways.push(costs[i - 1][j] + left_out(a, i));
            }
            if j > 0 {
                ways.push(costs[i][j - 1] + left_out(b, j));
            }
            if i > 0 && j > 0 {
                let times = if i == 1 && j == 1 { FIRST } else { 1 };
                let (x, y) = (a[i - 1], b[j - 1]);
                let letters = x.is_ascii_lowercase() && y.is_ascii_lowercase();
                let cost = if letters || x == y { replacing(x, y) } else { EDIT };
                ways.push(costs[i - 1][j - 1] + usize::from(cost * times));
            }
            if i > 1 && j > 0 {
                ways.extend(joined(&a[i - 2..i], b[j - 1]).map(|cost| costs[i - 2][j - 1] + cost));
            }
            if i > 0 && j > 1 {
                ways.extend(joined(&b[j - 2..j], a[i - 1]).map(|cost| costs[i - 1][j - 2] + cost));
            }
            if i > 1 && j > 1 {
                let cost = exchanged(&a[i - 2..i], &b[j - 2..j]);
                ways.extend(cost.map(|cost| costs[i - 2][j - 2] + cost));
            }
            costs[i][j] = ways.into_iter().min().expect("a way to every place");
        }
    }
    costs[a.len()][b.len()]
}

fn left_out(word: &[u8], at: usize) -> usize {
    let cost = match word[..at] {
        [.., before, letter] => lone(letter, before, at == word.len()),
        [letter] => first_lone(letter),
        [] => 0,
    };
    usize::from(cost)
}

fn joined(pair: &[u8], single: u8) -> Option<usize> {
    let rows = JOINED.iter().filter(|(pairs, singles, _)| {
        pairs.iter().any(|named| *named == pair) && singles.contains(&single)
    });
    rows.map(|(.., cost)| usize::from(*cost)).min()
}

fn exchanged(pair: &[u8], other: &[u8]) -> Option<usize> {
    if pair[0] == other[1] && pair[1] == other[0] {
        return Some(usize::from(TURNED));
    }
    let has = |pairs: &[&[u8; 2]], pair: &[u8]| pairs.iter().any(|named| *named == pair);
    let rows = EXCHANGED.iter().filter(|(ones, others, _)| {
        has(ones, pair) && has(others, other) || has(ones, other) && has(others, pair)
    });
    rows.map(|(.., cost)| usize::from(*cost)).min()
}

/// Words in which the rules have much to say.
fn word() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,12}", "[aeiouy]{1,6}", "[cehkiost]{1,24}", "[a-c0-2]{1,8}"]
}

proptest! {
    #[test]
    fn the_distance_is_that_of_the_rules(a in word(), b in word()) {
        let wanted = by_the_rules(a.as_bytes(), b.as_bytes());
        prop_assert_eq!(distance(&Spelled::new(&a), &Spelled::new(&b)), wanted);
    }

    #[test]
    fn likeness_is_symmetric(a in "\\PC{1,40}", b in "\\PC{1,40}") {
        prop_assert_eq!(likeness(&a, &b), likeness(&b, &a));
    }

    #[test]
    fn letters_never_rule_out_what_is_alike(a in word(), b in word()) {
        let (a, b) = (Spelled::new(&a), Spelled::new(&b));
        prop_assert!(a.lowest_distances(&b).all(|lowest| lowest <= distance(&a, &b)));
        prop_assert!(a.may_be_alike(&b, a.likeness(&b)));
    }
}

#[test]
fn letters_rule_out_most_names_that_have_nothing_in_common() {
    for (a, b) in [("jenny", "rosen"), ("smith", "okafor"), ("mark", "susan")] {
        assert!(!Spelled::new(a).may_be_alike(&Spelled::new(b), 640), "{a} {b}");
    }
}

#[test]
fn a_likeness_is_a_share_of_the_longer_word() {
    assert_eq!([graded(0, 5), graded(30, 5), graded(60, 5), graded(90, 5)], [1000, 500, 0, 0]);
}

#[test]
fn letters_that_cost_next_to_nothing_do_not_outweigh_the_others() {
    for (run, name) in [("w", "wei"), ("b", "bo"), ("l", "lu")] {
        let likeness = likeness(&run.repeat(20), name);
        assert!(likeness < 620, "{name}: {likeness}");
    }
    assert!(likeness("aanders", "anders") > 900);
}

#[test]
fn very_long_words_are_compared_by_their_ends() {
    let long = "abcdefghij".repeat(20);
    let other = format!("{}x{}", &long[..100], &long[101..]);
    assert!(likeness(&long, &other) >= 990);
    assert_eq!(likeness(&long, &"z".repeat(200)), 0);
}
