//! Relates two words in Latin letters by their spelling: one name with a slip, one name spelled by ear, or two
//! names.

use super::{ALIKE, cognate};
use crate::{
    name::{
        relation::Relation,
        spelling::{self, Spelled},
        tables::Traits,
        token::{Token, TokenKind, Word},
    },
    text::similarity::edit_distance,
};

/// The relation of two words by their spelling alone, whose likeness is `grade`.
pub(in crate::name) fn spelled(left: Word<'_>, right: Word<'_>, grade: u16) -> Relation {
    let other = || cognate(&left, &right).unwrap_or(Relation::Unlike(grade));
    if grade < ALIKE {
        return other();
    }
    // Two trades, and no slip: `bakery`, `brewery`. Only an ending is: `service`, `services`.
    if left.kind == TokenKind::Generic && right.kind == TokenKind::Generic && grade < ONE_TRADE {
        return Relation::Unlike(grade);
    }
    let (l, r) = (left.text(), right.text());
    let alike = alike(l, r, grade);
    if !alike.agrees() {
        return other();
    }
    // One name in two languages is nearer than two names that look alike.
    if let (Some(one), Some(other)) = (left.known.given_name, right.known.given_name)
        && one.is_equivalent_to(other)
    {
        return if grade >= SPELLED_ALIKE { alike } else { Relation::Cognate };
    }
    let (l_borne, r_borne) = (left.known.given_commonness, right.known.given_commonness);
    let rarer = l_borne.min(r_borne);
    // `Judge`, Judy: a title is as good as a name of its own.
    let titled = |word: Word<'_>, borne: u8| borne > 0 || word.has(Traits::TITLE);
    let both = titled(left, l_borne) && titled(right, r_borne) && l_borne.max(r_borne) > 0;
    if both && rarer < COMMON && is_swap(l, r) {
        return alike;
    }
    match alike {
        _ if both || is_of_other_gender(left, right) || is_of_other_gender(right, left) => {
            Relation::OtherName(grade)
        }
        Relation::Alike(_) if are_neighbours(&left, &right, grade) => Relation::Neighbour(grade),
        // More than a slip apart, names that people bear are two names.
        Relation::Resembling(_) if are_neighbours(&left, &right, grade) => {
            Relation::OtherName(grade)
        }
        alike => alike,
    }
}

/// The relation of two words whose likeness is `grade`, by how many letters are edited.
pub(super) fn alike(left: &str, right: &str, grade: u16) -> Relation {
    let edits = edit_distance(left, right);
    let longest = left.chars().count().max(right.chars().count());
    if grade < BY_EAR && edits * 2 > longest {
        Relation::Unlike(grade)
    } else if grade < least(edits, longest) {
        Relation::Vague(grade)
    } else if edits <= SLIP {
        Relation::Alike(grade)
    } else {
        Relation::Resembling(grade)
    }
}

/// Up to this many edits are a slip, as the reason `typo` says.
const SLIP: usize = 2;

/// Below this likeness, two words of which most letters differ are not slips of each other: `kirra`, `kane`.
/// Each edit keeps the sound a little, and all of them together keep nothing of it.
const BY_EAR: u16 = 800;

/// The least likeness that says something by itself, for two words with this many letters edited. Edits that
/// keep the sound cost little, but they add up: among strangers' names that differ in half of their letters,
/// one pair in a hundred reaches 720, and hardly any 800. Weighed against
/// strangers, and pinned by `tests/cases/name.tsv`.
fn least(edits: usize, longest: usize) -> u16 {
    let share = u16::try_from(edits * 600 / longest.max(1)).unwrap_or(600);
    (500 + share).clamp(ALIKE, 820)
}

/// From this class on, 32 bearers in 100,000 people, a given name is common: the same household may well
/// have both of two names.
const COMMON: u8 = 5;

/// Whether two words have the same letters but for two neighbours in the other order, neither of them the
/// `a` that ends a woman's name: `Erin`, `Erni`, but not `Gian`, `Gina`.
fn is_swap(left: &str, right: &str) -> bool {
    let differ = left.bytes().zip(right.bytes()).filter(|(l, r)| l != r).count();
    left.len() == right.len()
        && differ == 2
        && left.ends_with('a') == right.ends_with('a')
        && edit_distance(left, right) == 1
}

/// Whether two given names that the tables do not relate are a man's and a woman's of one stem: `Alessio`,
/// `Alessia`. The man's must be known, so that a lost letter (`Emm`, Emma) does not make one; or the woman's,
/// where one letter replaces another.
fn is_of_other_gender(man: Word<'_>, woman: Word<'_>) -> bool {
    let given = |word: &Token| word.known.given_commonness > word.known.commonness;
    let both = || man.known.is_given_name() && woman.known.is_given_name();
    let (his_is_known, hers_is_known) = (given(&man) || both(), given(&woman));
    (his_is_known || hers_is_known)
        && GENDERS.iter().any(|(of_man, of_woman)| {
            let stems = man.text().strip_suffix(of_man).zip(woman.text().strip_suffix(of_woman));
            let known = his_is_known || *of_man == "o";
            known && stems.is_some_and(|(l, r)| l == r && l.len() > 2 && !l.ends_with('a'))
        })
}

/// The endings of men's and women's given names of one stem. A further `e` alone (`Ann`, `Anne`) is as often
/// another spelling, except behind these letters.
const GENDERS: [(&str, &str); 10] = [
    ("", "a"),
    ("o", "a"),
    ("i", "a"),
    ("er", "ra"),
    ("us", "a"),
    ("al", "ale"),
    ("ien", "ienne"),
    ("ic", "ique"),
    ("el", "elle"),
    ("el", "ella"),
];

/// Whether what looks like a slip is just as likely another name: two surnames that many people bear; one such
/// surname, so short that many names are a slip away; two given names that are not forms of one name.
fn are_neighbours(left: &Token, right: &Token, grade: u16) -> bool {
    let (l, r) = (left.known, right.known);
    let borne = |commonness: u8| commonness >= BORNE;
    let short = left.length().max(right.length()) <= SHORT;
    let given = || match (l.given_name, r.given_name) {
        (Some(one), Some(other)) => !one.shares_full_name_with(other),
        _ => l.is_given_name() && r.is_given_name(),
    };
    borne(l.commonness) && borne(r.commonness)
        || short && (borne(l.commonness) || borne(r.commonness))
        || grade < SPELLED_ALIKE && given()
}

/// The least likeness at which two words of business may be one: `farm`, `farms`.
const ONE_TRADE: u16 = 800;

/// Up to this many letters, words are too short to tell a slip from another name: `kim`, `kin`.
const SHORT: usize = 3;

/// The least likeness at which one name in two languages differs in its spelling only: `aleksandr`,
/// `alexander`, but not `andrea`, `andrew`, which may be a sister and a brother.
const SPELLED_ALIKE: u16 = 900;

/// From this class on, 8 bearers in 100,000 people, a surname is borne often enough that another one
/// is likelier than a slip: `bell`, `ball`.
pub(in crate::name) const BORNE: u8 = 3;

/// Whether a word that no table knows is a name that many people bear but for its first letter: `Kopez`,
/// Lopez. The first letter tells names apart like no other, but a name that nobody bears is a slip.
pub(in crate::name) fn is_slip_in_front(
    left: Word<'_>,
    right: Word<'_>,
    borne: impl Fn(&Token) -> bool,
) -> bool {
    let (l, r) = (left.text(), right.text());
    let lettered = |word: &str| word.starts_with(char::is_alphabetic);
    l.len() == r.len()
        && l.len() > SHORT
        && lettered(l)
        && lettered(r)
        && (borne(&left) && !right.known.is_name() || borne(&right) && !left.known.is_name())
        && l.chars().skip(1).eq(r.chars().skip(1))
}

/// Whether the `likeness` of two words may be enough for a slip, judging by their letters.
/// Digits on both sides are numbers, which have no slips: `Studio 54`, `Studio 45`.
pub(in crate::name) fn may_be_alike(left: &Spelled<'_>, right: &Spelled<'_>) -> bool {
    match (left.has_digit(), right.has_digit()) {
        (false, false) => left.may_be_alike(right, ALIKE),
        (true, true) => digits(left).eq(digits(right)) && left.may_be_alike(right, ALIKE),
        _ => true,
    }
}

fn digits<'a>(word: &Spelled<'a>) -> impl Iterator<Item = char> + 'a {
    word.text().chars().filter(char::is_ascii_digit)
}

/// The likeness of two words, digits read as the letters they resemble (`r0sen`): never 1000.
pub(in crate::name) fn likeness(left: &Spelled<'_>, right: &Spelled<'_>) -> u16 {
    if left.has_digit() == right.has_digit() {
        return match patronymics(left.text(), right.text()) {
            Some((l, r)) => spelling::likeness(l, r),
            None => left.likeness(right),
        };
    }
    let (digits, other) = if left.has_digit() { (left, right) } else { (right, left) };
    let lettered: String = digits
        .text()
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' => 'l',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '8' => 'b',
            other => other,
        })
        .collect();
    // A digit for a letter is a slip, even where all other letters agree: one letter in ten.
    left.likeness(right).max(Spelled::new(&lettered).likeness(other).min(900))
}

/// Two patronymics without their endings, where both have one: only what stands before tells `Petrovich` from
/// `Andreevich`.
fn patronymics<'a>(left: &'a str, right: &'a str) -> Option<(&'a str, &'a str)> {
    // Few names end like this, and hardly two in one comparison.
    let ends = left.as_bytes().last();
    if ends != right.as_bytes().last() || !matches!(ends, Some(b'h' | b'a')) {
        return None;
    }
    let stem = |word: &'a str, endings: &[&str]| {
        endings.iter().find_map(|ending| word.strip_suffix(ending))
    };
    PATRONYMICS.iter().find_map(|endings| Some((stem(left, endings)?, stem(right, endings)?)))
}

/// The endings of the patronymics of sons and of daughters in Russian, Ukrainian and Belarusian.
const PATRONYMICS: [&[&str]; 2] =
    [&["ovich", "evich", "ovych", "evych"], &["ovna", "evna", "ivna"]];
