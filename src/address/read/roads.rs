//! Streets whose name is a number: roads that are numbered (`CR 55` is `County Road 55`), and
//! ordinals in two words (`Twenty-Third`).

use super::line::Line;
use crate::address::{
    tables::{Kinds, Meaning, Sense},
    token::{Role, Token},
};

/// Whose road it is: a street type, with a number that no word of the tables has.
const fn road(owner: u16) -> Sense {
    Sense::Street(u16::MAX - owner)
}

/// The last of those numbers, for the last of the owners.
const LAST_ROAD: u16 = u16::MAX - 6;

static COUNTY: Meaning = Meaning::new(&[road(0)], Kinds::NONE);
static FARM: Meaning = Meaning::new(&[road(1)], Kinds::NONE);
static RANCH: Meaning = Meaning::new(&[road(2)], Kinds::NONE);
static TOWNSHIP: Meaning = Meaning::new(&[road(3)], Kinds::NONE);
static STATE: Meaning = Meaning::new(&[road(4)], Kinds::NONE);
static COUNTRY: Meaning = Meaning::new(&[road(5)], Kinds::NONE);
static INTERSTATE: Meaning = Meaning::new(&[road(6)], Kinds::NONE);
/// A highway, and whose was left out.
static SOMEBODY: Meaning = Meaning::new(&[road(4), road(5), road(6)], Kinds::NONE);

/// Whose road a word says it is that stands before `Road`, `Route` or `Highway`.
fn owner(word: &str) -> Option<&'static Meaning> {
    Some(match word {
        "county" | "co" | "cnty" | "cty" => &COUNTY,
        "farm" | "fm" => &FARM,
        "ranch" | "rm" => &RANCH,
        "township" | "twp" => &TOWNSHIP,
        "state" | "st" => &STATE,
        "us" => &COUNTRY,
        "interstate" => &INTERSTATE,
        _ => return None,
    })
}

/// What kind of road a word says it is that stands right before the road's number.
fn kind(word: &str) -> Option<&'static Meaning> {
    Some(match word {
        "cr" => &COUNTY,
        "fm" => &FARM,
        "rm" => &RANCH,
        "sr" | "sh" => &STATE,
        "us" => &COUNTRY,
        "i" | "ih" | "interstate" => &INTERSTATE,
        "road" | "rd" => return None,
        // The other road words: `hwy`, `route`.
        _ => &SOMEBODY,
    })
}

/// The longest number of a road, in digits. Counties and Texas count into the thousands; the federal
/// highways do not, and `US` before more digits is the country.
const fn longest_number(road: &str) -> usize {
    if matches!(road.as_bytes(), b"us") { 3 } else { 4 }
}

/// Reads the road word at `at`, among tokens from `from` on, where a number follows it: the last word of the
/// phrase becomes a street type, the others are skipped, and the number becomes the road's name.
pub(super) fn numbered(tokens: &mut Line<'_>, from: usize, at: usize) -> Option<usize> {
    let number = tokens.list.get(at + 1)?;
    if !number.is_free() || number.after_break || number.len() > longest_number(tokens.text_at(at))
    {
        return None;
    }
    let (first, meaning) = phrase(tokens, from, at)?;
    // `County Road K`, but no other road has a letter for a number.
    let lettered = || first < at && core::ptr::eq(meaning, &COUNTY) && number.len() == 1;
    if !number.is_number() && !lettered() {
        return None;
    }
    tokens.set_role(first, at, Role::Skip);
    rename(tokens.list.get_mut(at)?, meaning);
    let number = tokens.list.get_mut(at + 1)?;
    number.kinds = number.kinds.or(Kinds::ORDINAL);
    Some(at + 2)
}

/// Whether a word is what kind of road a county's is, which may have a letter for a name.
pub(in crate::address) fn is_lettered(road_word: &Token) -> bool {
    road_word.senses() == COUNTY.senses
}

/// Where the name of the numbered road ends whose word stands at `at`: after its number.
pub(super) fn end_of_name(tokens: &Line<'_>, at: usize) -> Option<usize> {
    let is_road = |sense: &Sense| matches!(sense, Sense::Street(kind) if *kind >= LAST_ROAD);
    tokens.list.get(at)?.senses().iter().any(is_road).then_some(at + 2)
}

/// Where the phrase before a road's number starts whose last word stands at `at`, and what it means.
fn phrase(tokens: &Line<'_>, from: usize, at: usize) -> Option<(usize, &'static Meaning)> {
    let free = |first: &usize| {
        let words = tokens.part(*first, at);
        *first >= from && words.iter().all(Token::is_free)
    };
    let before = |words: usize| at.checked_sub(words).filter(free);
    if let Some(first) = before(3)
        && let "farm to market" | "ranch to market" = tokens.span(first, at)
    {
        return Some((first, owner(tokens.text_at(first))?));
    }
    let word = tokens.text_at(at);
    // `Farm to Market 1960`: without the road, and a market is none.
    if word == "market" {
        let first = before(2)?;
        let whole = matches!(tokens.span(first, at), "farm to" | "ranch to");
        return if whole { Some((first, owner(tokens.text_at(first))?)) } else { None };
    }
    // `US` and `FM` are whole by themselves, and what stands before them is another word.
    let follows = !matches!(word, "us" | "fm" | "rm" | "cr" | "sr" | "sh" | "i" | "ih");
    let owned = before(1)
        .filter(|_| follows)
        .and_then(|first| Some((first, owner(tokens.text_at(first))?)));
    owned.or_else(|| Some((at, kind(word)?)))
}

/// Gives a word another meaning.
pub(super) fn rename(token: &mut Token, meaning: &'static Meaning) {
    token.meaning = meaning;
    token.kinds = meaning.kinds;
    token.signature = token.signature.and(meaning.signature);
}

/// Reads an ordinal of two words at `at`: the first stands for both, the second is skipped.
pub(super) fn ordinal(tokens: &mut Line<'_>, at: usize) -> Option<usize> {
    let [tens, ones] = tokens.list.get_mut(at..at + 2)? else { return None };
    let tenth = tens.senses().iter().find_map(|sense| match sense {
        Sense::Numeral(value) if *value >= 20 => Some(*value),
        _ => None,
    })?;
    let one = ones.senses().iter().find_map(|sense| match sense {
        Sense::Ordinal(value) if *value < 10 => Some(*value),
        _ => None,
    })?;
    if !ones.is_free() || ones.after_break {
        return None;
    }
    tens.end = ones.end;
    rename(tens, ORDINALS.get(usize::from(tenth + one))?);
    ones.role = Role::Skip;
    Some(at + 2)
}

/// The ordinals below a hundred.
static ORDINALS: [Meaning; 100] = {
    let mut ordinals = [Meaning::NONE; 100];
    let (mut slots, mut senses) = (ordinals.as_mut_slice(), SENSES.as_slice());
    while let (Some((slot, others)), [_, behind @ ..]) = (slots.split_first_mut(), senses) {
        let (sense, _) = senses.split_at(1);
        *slot = Meaning::new(sense, Kinds::NONE);
        (slots, senses) = (others, behind);
    }
    ordinals
};

static SENSES: [Sense; 100] = {
    let mut senses = [Sense::Ordinal(0); 100];
    let (mut value, mut rest) = (0, senses.as_mut_slice());
    while let Some((slot, behind)) = rest.split_first_mut() {
        *slot = Sense::Ordinal(value);
        value += 1;
        rest = behind;
    }
    senses
};
