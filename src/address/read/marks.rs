//! What is recognised by a word that announces it: units, floors, boxes, care-of lines, numbered roads.

use super::{designators, line::Line, roads};
use crate::address::{
    tables::{self, Kinds},
    token::{Role, Token},
    word_set::MOST,
};

/// Gives units, boxes and care-of lines their roles among the tokens `from..to` that still have
/// the role of a line's word.
pub(super) fn mark(tokens: &mut Line<'_>, from: usize, to: usize) {
    if !tokens.kinds.any(ANY) {
        return;
    }
    let announces = |token: &Token| token.kinds.any(ANY) && token.is_free();
    let mut at = from;
    while let Some(next) = tokens.list.get(at..to).and_then(|rest| rest.iter().position(announces))
    {
        at += next;
        // No further than an address is compared: else each of a row of marks would look through all.
        let (near, far) = (from.max(at.saturating_sub(MOST)), to.min(at + 1 + MOST));
        at = announced(tokens, near, at, far).unwrap_or(at + 1);
    }
}

/// Kinds of words that may announce a care-of line.
const CARE_OF: Kinds = Kinds::CARE_OF.or(Kinds::PHRASE);
/// Kinds of words that may announce a box.
const BOX: Kinds = Kinds::BOX.or(Kinds::PHRASE);
/// Kinds of words that may announce a unit.
const UNIT: Kinds = Kinds::UNIT.or(Kinds::SIGN).or(Kinds::POSITION);
/// Kinds of words that may stand for a number in a street's name, or announce one.
const NUMBERED: Kinds = Kinds::ROAD_WORD.or(Kinds::NUMERAL);
/// All of these.
const ANY: Kinds = CARE_OF.or(BOX).or(UNIT).or(NUMBERED);

/// What the word at `at` announces, if it announces anything. Returns where that ends.
fn announced(tokens: &mut Line<'_>, from: usize, at: usize, to: usize) -> Option<usize> {
    let kinds = tokens.list.get(at)?.kinds;
    if kinds.any(Kinds::ROAD_WORD)
        && let Some(end) = rural_route(tokens, at, to)
    {
        return Some(end);
    }
    if kinds.any(NUMBERED) {
        // `RM 1203` is a room, and a road only where a house's number stands before.
        let opens = at > 0 && tokens.list.get(at - 1).is_some_and(|t| t.is_number() && t.is_free());
        let road = if kinds.any(Kinds::ROAD_WORD) && (opens || !kinds.any(Kinds::UNIT)) {
            roads::numbered(tokens, from, at)
        } else {
            None
        };
        if let Some(end) = road.or_else(|| roads::ordinal(tokens, at)) {
            return Some(end);
        }
    }
    if kinds.any(Kinds::PHRASE) && ends_quarter(tokens, at, to) {
        return Some(at + 1);
    }
    let care_of = if kinds.any(CARE_OF) { care_of(tokens, at, to) } else { None };
    care_of
        .or_else(|| if kinds.any(BOX) { boxed(tokens, at, to) } else { None })
        .or_else(|| if kinds.any(UNIT) { designators::unit(tokens, from, at, to) } else { None })
}

/// Whether a word ends the name of a quarter, as in Turkish.
pub(in crate::address) fn ends_quarters_name(word: &str) -> bool {
    matches!(word, "mah" | "mh" | "mahalle" | "mahallesi")
}

/// Sets a quarter's name, which ends at `at`, apart from the street after it, as a break would: `Atatürk Mah.
/// Cumhuriyet Cad.`
fn ends_quarter(tokens: &mut Line<'_>, at: usize, to: usize) -> bool {
    let quarter = ends_quarters_name(tokens.text_at(at));
    let behind = tokens.list.get_mut(at + 1..to).unwrap_or(&mut []);
    let ends = quarter && behind.iter().any(Token::is_street_type);
    if let Some(street) = behind.first_mut().filter(|_| ends) {
        street.after_break = true;
    }
    ends
}

/// A care-of line: up to the next break or number. Returns where it ends.
fn care_of(tokens: &mut Line<'_>, at: usize, to: usize) -> Option<usize> {
    let starts =
        tokens.list.get(at)?.kinds.any(Kinds::CARE_OF) || tokens.span(at, at + 2) == "care of";
    // `12 Chez Paree Dr` is a street.
    let behind_number = at.checked_sub(1).is_some_and(|before| tokens.token(before).is_number());
    if !starts || behind_number && tokens.text_at(at) == "chez" && tokens.follows(at) {
        return None;
    }
    let ends = |t: &Token| t.after_break || t.is_number();
    let len = tokens.list.get(at + 1..to)?.iter().take_while(|t| !ends(t)).count();
    let end = at + 1 + len;
    let numbered = tokens.token(end).is_number() && tokens.follows(end);
    let street = if numbered { street_behind_name(tokens, at + 1, end) } else { None };
    let end = street.unwrap_or(end);
    tokens.set_role(at, end, Role::CareOf);
    Some(end)
}

/// Where the street starts whose number ends words that a person's name opens: `Andersson Drottninggatan
/// 5`, `Martin Rue du Rhône 45`.
fn street_behind_name(tokens: &Line<'_>, from: usize, end: usize) -> Option<usize> {
    let is_type = |at: &usize| tokens.token(*at).is_street_type() && tokens.token(*at).len() > 2;
    let kind = (from + 1..end).find(is_type)?;
    let start = if kind + 1 == end { kind - 1 } else { kind };
    (start > from).then_some(start)
}

/// How many words of a phrase for a box stand at `at`.
pub(super) fn box_phrase(tokens: &Line<'_>, at: usize) -> Option<usize> {
    let stands =
        |phrase: &&&[&str]| (at..).zip(phrase.iter()).all(|(at, word)| tokens.text_at(at) == *word);
    let starts = tokens.list.get(at)?.kinds.any(Kinds::PHRASE);
    starts.then(|| tables::box_phrases().iter().find(stands))?.map(|phrase| phrase.len())
}

/// A route with a box behind its number: `Rt 3 Box 88` is `RR 3 Box 88`.
fn rural_route(tokens: &mut Line<'_>, at: usize, to: usize) -> Option<usize> {
    let [route, number, mark, ..] = tokens.list.get(at..to)? else { return None };
    let stands = matches!(tokens.text_of(route), "rt" | "rte" | "route")
        && number.is_number()
        && number.is_free()
        && mark.kinds.any(Kinds::BOX);
    if !stands {
        return None;
    }
    tokens.set_role(at, at + 1, Role::BoxMark);
    tokens.set_role(at + 1, at + 2, Role::Box);
    Some(at + 2)
}

/// A box and its number.
fn boxed(tokens: &mut Line<'_>, at: usize, to: usize) -> Option<usize> {
    let phrase = box_phrase(tokens, at);
    let word = tokens.list.get(at)?.kinds.any(Kinds::BOX).then_some(1);
    let mut id = at + phrase.or(word)?;
    while id < to && tokens.is_number_word(id) {
        id += 1;
    }
    let found = id < to && tokens.list.get(id).is_some_and(|t| t.is_number() && tokens.is_free(id));
    if !found {
        return None;
    }
    tokens.set_role(at, id, Role::BoxMark);
    // Numbers in pairs belong to one box: `Postfach 10 02 13`.
    let mut end = id + 1;
    while end < to
        && end - id < 4
        && tokens.list.get(end).is_some_and(|t| t.is_number() && !t.after_break && t.len() == 2)
        && tokens.list.get(end - 1).is_some_and(|t| t.len() <= 2)
    {
        end += 1;
    }
    // `Box 45 A Salem`, but `Apartado 45 A Coruña`.
    let letter = tokens.token(end);
    let stands = letter.len() == 1
        && letter.is_free()
        && !letter.after_break
        && !letter.is_number()
        && !letter.is_direction();
    let ends = || tokens.breaks(end + 1) || end + 1 == to;
    if end < to && stands && (tokens.text_at(id - 1) == "box" || ends()) {
        end += 1;
    }
    tokens.set_role(id, end, Role::Box);
    Some(end)
}
