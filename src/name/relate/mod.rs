//! What two words of two names have to do with each other.
//!
//! Words in Latin letters are related here: by the tables, and where these say nothing by their
//! [`spelling`]. Where one is in another script, `across` relates them by sound.

pub(super) mod across;

use super::{
    mask,
    relation::Relation,
    spelling::{self, Spelled},
    tables::Traits,
    token::{Token, TokenKind, Word},
};
use crate::text::{
    script::Script,
    sound::{self, Language},
};

/// The least likeness that counts as a slip of the same word: about one letter in three.
pub(super) const ALIKE: u16 = 620;

/// Whether two words are one word, in whichever way their script writes it.
#[inline(always)]
pub(super) fn is_same_word(left: Word<'_>, right: Word<'_>) -> bool {
    if left.script == Script::Latin && left.mark != right.mark {
        return false;
    }
    let (l, r) = (left.text(), right.text());
    l == r || is_in_signs(&left, l) && left.script == right.script && sound::same_word(l, r)
}

/// Whether a word is written in other letters than Latin ones.
fn is_in_signs(token: &Token, word: &str) -> bool {
    token.script != Script::Latin && !word.is_ascii()
}

/// Relates two words by all but their spelling, which is left where this is `None`. Symmetric. Cost:
/// linear in their lengths; in signs the product.
///
/// `language` is the one in which their names are read that are written in Han, where it is known.
pub(super) fn relate(
    left: Word<'_>,
    right: Word<'_>,
    language: impl FnOnce() -> Option<Language>,
) -> Option<Relation> {
    let (l, r) = (left.text(), right.text());
    if l == r {
        return Some(Relation::Equal);
    }
    if (left.name.masked || right.name.masked)
        && let Some(relation) = mask::relate(l, r)
    {
        return Some(relation);
    }
    if left.script != right.script || is_in_signs(&left, l) {
        return Some(across::relate(left, right, language));
    }
    if left.respelled() == Some(r) || right.respelled() == Some(l) {
        return Some(Relation::Respelled);
    }
    if is_roman(l) && is_roman(r) {
        return Some(Relation::Unlike(0));
    }
    if left.kind == TokenKind::Initial || right.kind == TokenKind::Initial {
        return Some(if l.chars().next() != r.chars().next() {
            Relation::Unlike(0)
        } else if left.word.end.get() >= FULL && left.is_cut_from(right)
            || right.word.end.get() >= FULL && right.is_cut_from(left)
        {
            Relation::Prefix
        } else {
            Relation::Initial
        });
    }
    if let Some(relation) = known(&left, &right) {
        return Some(relation);
    }
    if l.bytes().next() != r.bytes().next() {
        let slip = is_slip_in_front(left, right, |word| word.known.commonness >= BORNE);
        slip.then_some(Relation::Alike(ALIKE))
    } else if left.may_be_cut && r.starts_with(l) || right.may_be_cut && l.starts_with(r) {
        Some(Relation::Prefix)
    } else if is_wife(left, right) || is_wife(right, left) {
        Some(Relation::Unlike(ALIKE))
    } else if extends(l, r) || extends(r, l) {
        Some(Relation::Extended)
    } else {
        None
    }
}

/// From this length on, in bytes, a name that another one continues letter by letter has no initial
/// at its end, but a word cut off by the width of a field. Pinned by `tests/cases/name.tsv`.
const FULL: u32 = 20;

/// Whether a word that no table knows is a name that many people bear but for its first letter: `Kopez`,
/// Lopez. The first letter tells names apart like no other, but a name that nobody bears is a slip.
pub(super) fn is_slip_in_front(
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

/// Whether a word calls the wife of somebody by his given name, as Hungarian does: `Kovács Jánosné` is the
/// wife of János. Names that end so by themselves (`Yvonne`) are known.
fn is_wife(wife: Word<'_>, husband: Word<'_>) -> bool {
    husband.known.is_given_name()
        && !wife.known.is_given_name()
        && wife.text().strip_suffix("ne") == Some(husband.text())
}

/// Whether a word is a Roman numeral as firms number their kind, up to 39: `Fund II`, `Fund III`. Of
/// single letters only the first is one, and the others rather initials.
fn is_roman(word: &str) -> bool {
    let numeral = word.bytes().all(|letter| matches!(letter, b'i' | b'v' | b'x'));
    numeral && (2..=6).contains(&word.len()) || word == "i"
}

/// The relation of two words that nothing but their spelling relates, which is so much alike.
pub(super) fn spelled(left: Word<'_>, right: Word<'_>, grade: u16) -> Relation {
    if grade < ALIKE {
        return cognate(&left, &right).unwrap_or(Relation::Unlike(grade));
    }
    // Two trades, and no slip: `bakery`, `brewery`. Only an ending is: `service`, `services`.
    if left.kind == TokenKind::Generic && right.kind == TokenKind::Generic && grade < ONE_TRADE {
        return Relation::Unlike(grade);
    }
    // One name in two languages is nearer than two names that look alike.
    if let (Some(one), Some(other)) = (left.known.given_name, right.known.given_name)
        && one.is_equivalent_to(other)
    {
        return if grade >= SPELLED_ALIKE { Relation::Alike(grade) } else { Relation::Cognate };
    }
    // `Judge`, Judy: a title is as good as a name of its own.
    let (l, r) = (left.known.given_commonness > 0, right.known.given_commonness > 0);
    let both = (l || left.has(Traits::TITLE)) && (r || right.has(Traits::TITLE)) && (l || r);
    if both || is_of_other_gender(left, right) || is_of_other_gender(right, left) {
        Relation::OtherName(grade)
    } else if are_neighbours(&left, &right, grade) {
        Relation::Neighbour(grade)
    } else {
        Relation::Alike(grade)
    }
}

/// Whether two given names that the tables do not relate are a man's and a woman's of one stem: `Alessio`,
/// `Alessia`. His is known, so that hers is no name but for a letter that is lost (`Emm`, Emma); or hers,
/// where a letter stands for another.
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

/// How the given names of men and women end that have one stem, where nothing but that tells them apart.
/// One `e` more (`Ann`, `Anne`) is as often another spelling, but not behind these letters.
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

/// Whether what looks like a slip is as much another name: two surnames that many people bear; one
/// of them, where it is so short that any name is a slip away; two given names of which neither is
/// short for what the other is.
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

/// From this class on, 8 bearers in 100,000 people, a surname is borne often enough that another one
/// is likelier than a slip: `bell`, `ball`.
pub(super) const BORNE: u8 = 3;

/// The relation of two words that do not look alike, where they have one.
pub(super) fn cognate(left: &Token, right: &Token) -> Option<Relation> {
    let (l, r) = left.known.given_name.zip(right.known.given_name)?;
    // Short forms of one name, unless both are names of their own: Mary and Ann are two people,
    // though Maryann may be called either.
    let short = left.known.given_commonness == 0 || right.known.given_commonness == 0;
    (l.is_equivalent_to(r) || short && l.shares_full_name_with(r)).then_some(Relation::Cognate)
}

/// The least likeness at which one name in two languages differs in its spelling only: `aleksandr`,
/// `alexander`, but not `andrea`, `andrew`, which may be a sister and a brother.
const SPELLED_ALIKE: u16 = 900;

/// What the tables know of two words.
pub(super) fn known(left: &Token, right: &Token) -> Option<Relation> {
    if let (Some(l), Some(r)) = (left.known.given_name, right.known.given_name) {
        if l == r {
            return Some(Relation::Variant);
        }
        if l.is_nickname_or_full_name_of(r) {
            return Some(Relation::Nickname);
        }
    }
    match (left.known.surname, right.known.surname) {
        (Some(l), Some(r)) if l.may_be(r) => Some(Relation::Variant),
        _ => None,
    }
}

/// Whether the `likeness` of two words may count as a slip, as far as their letters tell.
/// Digits on both sides are numbers, which have no slips: `Studio 54`, `Studio 45`.
pub(super) fn may_be_alike(left: &Spelled<'_>, right: &Spelled<'_>) -> bool {
    match (left.has_digit(), right.has_digit()) {
        (false, false) => left.may_be_alike(right, ALIKE),
        (true, true) => digits(left).eq(digits(right)) && left.may_be_alike(right, ALIKE),
        _ => true,
    }
}

fn digits<'a>(word: &Spelled<'a>) -> impl Iterator<Item = char> + 'a {
    word.text().chars().filter(char::is_ascii_digit)
}

/// Below this likeness, two words of which most letters differ are no slip of each other: `kirra`, `kane`.
/// Each edit keeps the sound a little, and all of them together keep nothing of it.
const BY_EAR: u16 = 800;

/// The likeness of two words, digits read as the letters they resemble (`r0sen`): never 1000.
pub(super) fn likeness(left: &Spelled<'_>, right: &Spelled<'_>) -> u16 {
    if left.has_digit() == right.has_digit() {
        let grade = match patronymics(left.text(), right.text()) {
            Some((l, r)) => spelling::likeness(l, r),
            None => left.likeness(right),
        };
        let vague = (ALIKE..BY_EAR).contains(&grade) && left.has_few_letters_of(right);
        return if vague { ALIKE - 1 } else { grade };
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
    // A digit for a letter is a slip, however many letters agree: as far as one letter in ten.
    left.likeness(right).max(Spelled::new(&lettered).likeness(other).min(900))
}

/// Two names without the endings that say whose child somebody is, where both have one: all of what tells
/// `Petrovich` from `Andreevich` stands before.
fn patronymics<'a>(left: &'a str, right: &'a str) -> Option<(&'a str, &'a str)> {
    // Few names end so, and most of no two alike.
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

/// Whether `long` continues `short` by more than two letters.
fn extends(long: &str, short: &str) -> bool {
    short.len() >= 3 && long.strip_prefix(short).is_some_and(|rest| rest.chars().nth(2).is_some())
}
