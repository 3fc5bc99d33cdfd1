//! Which number of a line is the house's, and which are those of its doors.

use super::{doors::is_door, line::Line};
use crate::address::{
    number::Number,
    tables::{Kinds, Sense},
    token::{Role, Token},
};

/// A house number, and where it stands.
pub(super) struct House {
    pub(super) at: usize,
    pub(super) number: Number,
}

/// The house number of a line.
///
/// It stands first (`12 Main St`), after a grid reference (`N59W 28135 …`), before the first type but
/// not right before it, or after the street's name, with the doors after the number.
pub(super) fn number_in_line(tokens: &mut Line<'_>, from: usize, to: usize) -> Option<House> {
    numbers_beside(tokens, from, to);
    let first = (from..to).find(|at| tokens.is_free(*at))?;
    let in_middle = || {
        let is_type = |at: &usize| tokens.token(*at).is_street_type();
        let end = (from..to).find(is_type).map_or(from, |first| first.saturating_sub(1));
        (from..end).find(|at| tokens.is_free_number(*at))
    };
    let at = Some(first)
        .filter(|at| tokens.is_free_number(*at))
        .or_else(|| lettered(tokens, first, to))
        .or_else(|| announced(tokens, from, to))
        .or_else(|| opening(tokens, from, to))
        .or_else(in_middle)
        .or_else(|| block_of_quarter(tokens, from, to))
        .or_else(|| number_behind(tokens, from, to))
        .or_else(|| signed_number(tokens, from, to))
        .or_else(|| number_in_first(tokens, from, to))
        .or_else(|| (from..to).rev().find(|at| tokens.is_free_number(*at)))?;
    Some(take_number(tokens, at, to))
}

/// The number that opens a part of a line with a street type, where no earlier part has one: `Erf 123, 5
/// Voortrekker Street`.
fn opening(tokens: &Line<'_>, from: usize, to: usize) -> Option<usize> {
    let broken = |at: &usize| tokens.breaks(*at);
    let opens = |at: &usize| {
        tokens.is_free_number(*at)
            && is_named(tokens, *at)
            && tokens.has_type(at + 1, tokens.stretch_end(at + 1, to))
    };
    let at = (from + 1..to).find(|at| broken(at) && opens(at))?;
    (!tokens.has_type(from, at)).then_some(at)
}

/// The number after the word that says so: `Jana Pawla 2 nr 20`, `No. 12, Jalan SS 2/24`.
fn announced(tokens: &Line<'_>, from: usize, to: usize) -> Option<usize> {
    let says_so = |at: usize| tokens.is_free(at) && tokens.is_number_word(at);
    let behind = |at: &usize| {
        let close = tokens.follows(*at);
        close && says_so(*at - 1) && tokens.is_free_number(*at)
    };
    (from + 1..to).find(behind)
}

/// The number after the letter that opens a line, which is a part of it: `B-45, Sector 62`. A compass
/// direction is rather a part of a grid: `N 59 W 28135`.
fn lettered(tokens: &Line<'_>, first: usize, to: usize) -> Option<usize> {
    let letter = tokens.list.get(first)?;
    let number = tokens.list.get(first + 1)?;
    let word = tokens.is_word(first + 2) && first + 2 < to;
    let broken = tokens.list.get(first + 2).is_some_and(|t| {
        t.after_break || !t.is_street_type() && !t.is_direction() && !t.is_particle()
    });
    let lettered = letter.len() == 1
        && letter.is_free()
        && tokens.text_of(letter).bytes().all(|b| b.is_ascii_lowercase())
        && tokens.is_free_number(first + 1)
        && !number.after_break
        && word
        && broken
        && !letter.is_direction();
    lettered.then_some(first + 1)
}

/// The first number after a name in the signs of East Asia, where buildings and rooms follow it:
/// `渋谷 1-2-3 コーポ青山 302`.
fn block_of_quarter(tokens: &Line<'_>, from: usize, to: usize) -> Option<usize> {
    let first = (from..to).find(|at| tokens.is_free_number(*at))?;
    (first > from && tokens.is_east_asian(first - 1)).then_some(first)
}

/// Tells the first number of a line from the house's: a day or an ordinal in the street's name, or a
/// unit that says nothing of itself: `20C, 18 Caoxi Rd`.
fn numbers_beside(tokens: &mut Line<'_>, from: usize, to: usize) {
    let Some(first) = (from..to).find(|at| tokens.is_free_number(*at)) else { return };
    name_ordinal(tokens, first, to);
    let opens = |at: usize| {
        let broken = tokens.breaks(at);
        broken && tokens.is_free_number(at) && is_named(tokens, at)
    };
    let two = tokens.token(first + 1).is_number() && first + 2 < to;
    if two && first == from && (opens(first + 1) || is_unit_in_front(tokens, first)) {
        tokens.set_role(first, first + 1, Role::Unit);
    }
}

/// Makes an ordinal of a number as Dutch and French write one, `2e`, and of a day before its month,
/// `9 de Julio`, where the house's number stands after.
fn name_ordinal(tokens: &mut Line<'_>, at: usize, to: usize) {
    let ordinal = matches!(tokens.text_at(at).as_bytes(), [b'1'..=b'9', b'e'])
        && (at + 1..to).any(|at| tokens.is_free_number(at));
    if (ordinal || is_day(tokens, at))
        && let Some(token) = tokens.list.get_mut(at)
    {
        token.kinds = token.kinds.or(Kinds::ORDINAL);
    }
}

/// Whether a number is the day of a month that a number follows.
fn is_day(tokens: &Line<'_>, at: usize) -> bool {
    let day = tokens.is_free_number(at) && tokens.text_at(at).len() <= 2;
    let particle = |at: usize| tokens.token(at).is_particle();
    let month = at + 1 + usize::from(particle(at + 1));
    let number = |t: &Token| t.is_number() || t.kinds.any(Kinds::NUMBER_WORD);
    day && tokens.list.get(month).is_some_and(|t| t.kinds.any(Kinds::MONTH) && !t.after_break)
        && tokens.list.get(month + 1).is_some_and(number)
}

/// The number after a street's name: the first of those that end the line, but for the one that is
/// the name (`Carrera 7 71-21`).
fn number_behind(tokens: &Line<'_>, from: usize, to: usize) -> Option<usize> {
    let start = (from..to).rev().take_while(|at| is_no_name(tokens, *at)).last()?;
    let mut numbers = (start..to).filter(|at| tokens.is_free_number(*at));
    let first = numbers.next()?;
    if is_numbered(tokens, from, first) {
        numbers.next().or_else(|| signed_number(tokens, from, to)).or(Some(first))
    } else {
        block_number(tokens, from, first).or(Some(first))
    }
}

/// The number that ends the first part of a line, where that has a street: `Drottninggatan 5, 2 tr`.
fn number_in_first(tokens: &Line<'_>, from: usize, to: usize) -> Option<usize> {
    let end = tokens.stretch_end(from, to);
    if tokens.has_type(from, end) { number_behind(tokens, from, end) } else { None }
}

/// No numbered street has a higher number: those of Bogotá end before.
const LAST_STREET: u32 = 250;

/// Whether a number after a street type is all the name that the street has: `Carrera 7`.
fn is_numbered(tokens: &Line<'_>, from: usize, number: usize) -> bool {
    let before = tokens.part(from, number);
    // `Av. Diagonal 123`: of two types the second is a name, unless another number goes on behind one
    // that a street may have.
    let ends = tokens.list.get(number + 1).is_none_or(|t| t.after_break);
    let value = || tokens.text_at(number).parse().unwrap_or(0);
    if (ends || value() > LAST_STREET)
        && let [.., one, two] = before
        && one.is_street_type()
        && two.is_street_type()
    {
        return false;
    }
    before.last().is_some_and(Token::is_street_type)
        && !before
            .iter()
            .any(|t| t.is_free() && !t.is_number() && !t.is_street_type() && !t.is_particle())
}

/// The number after a sign where no other is the house's: `Calle 5 de Mayo #123`, `#12 2nd Cross`.
fn signed_number(tokens: &Line<'_>, from: usize, to: usize) -> Option<usize> {
    let sign = |at: &usize| tokens.token(*at).kinds.any(Kinds::SIGN);
    let at = (from..to).find(sign)?;
    // `St James's Road, #301` has a saint in front.
    let word = |sense: &Sense| matches!(sense, Sense::Word(_));
    let typed = |t: &Token| t.is_free() && t.is_street_type() && !t.has(word);
    // `County Road 12 #450`, `5 de Mayo #123`.
    let named = |t: &Token| typed(t) || t.kinds.any(Kinds::ORDINAL);
    let first = tokens.list.get(from..at)?.iter().find(|t| t.role != Role::Skip);
    let opens = first.is_none_or(named);
    let unit = tokens.list.get(at + 1).is_some_and(|t| t.role == Role::Unit && t.is_number());
    (opens && unit).then_some(at + 1)
}

/// Whether a number with a letter is the unit's that the house's and a name follow: `4B-123 Main St`, `L3
/// 45 George St`, but not `12A 5 Avenue`.
#[cold]
fn is_unit_in_front(tokens: &Line<'_>, at: usize) -> bool {
    let named = |t: &Token| !t.is_street_type() && !t.is_direction();
    let lettered = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            || text.ends_with(|c: char| c.is_ascii_lowercase())
    };
    lettered(tokens.text_at(at))
        && tokens.is_free_number(at + 1)
        && tokens.text_at(at + 1).bytes().all(|b| b.is_ascii_digit())
        && is_named(tokens, at + 1)
        && tokens.list.get(at + 2).is_some_and(named)
}

/// The number of the block that a line starts with, which is its house's: `Blk 123 Ang Mo Kio Ave 6`.
fn block_number(tokens: &Line<'_>, from: usize, number: usize) -> Option<usize> {
    let typed = number.checked_sub(1).and_then(|at| tokens.list.get(at))?.is_street_type();
    let [mark, block, name, ..] = tokens.list.get(from..)? else { return None };
    let stands = typed
        && mark.role == Role::UnitMark
        && matches!(tokens.text_of(mark), "blk" | "block")
        && block.role == Role::Unit
        && name.is_free()
        && !name.after_break;
    stands.then_some(from + 1)
}

/// Whether a token is a number or a door, or has a role already: no word of a name.
fn is_no_name(tokens: &Line<'_>, at: usize) -> bool {
    !tokens.is_free(at) || tokens.is_free_number(at) || is_door(tokens, at)
}

/// A house number in letters, before a name of two words or more: `One World Trade Center`, but not
/// `Seven Hills`.
pub(super) fn spelled_number(tokens: &mut Line<'_>, from: usize, to: usize) -> Option<House> {
    let value = tokens.list.get(from)?.senses().iter().find_map(|sense| match sense {
        Sense::Numeral(value) => Some(*value),
        _ => None,
    })?;
    let named = tokens.is_free(from)
        && from + 2 < to
        && (from + 1..from + 3).all(|at| tokens.is_free(at) && tokens.follows(at));
    if !named {
        return None;
    }
    tokens.set_role(from, from + 1, Role::Number);
    Some(House { at: from, number: Number::read(&value.to_string(), "") })
}

/// The house number in one text: at the start or after a break where there is one, else the first
/// that a street type follows, else the one that ends its stretch, else the first.
pub(super) fn number_in_text(tokens: &mut Line<'_>) -> Option<House> {
    let end = tokens.list.len();
    numbers_beside(tokens, 0, end);
    let Some(first) = (0..end).find(|at| tokens.is_free_number(*at)) else {
        let at = signed_number(tokens, 0, end)?;
        return Some(take_number(tokens, at, end));
    };
    let breaks = |at: usize| tokens.breaks(at);
    let opens = |at: &usize| *at == 0 || breaks(*at) || !tokens.is_free(*at - 1);
    // `C/ Alcalá 50, 2 izquierda`: the first number of all ends the street's own stretch.
    let ends = |at: &usize| {
        !opens(at)
            && (!tokens.is_free(*at + 1) || breaks(*at + 1))
            && tokens.has_type(tokens.stretch_start(*at), *at)
    };
    let starts =
        |at: &usize| tokens.is_free_number(*at) && opens(at) && (*at == 0 || is_named(tokens, *at));
    // `C/ Alcalá, 50, 2 B`: or it stands alone behind the street, and opens no other.
    let alone = |at: &usize| {
        let street = *at > 0 && breaks(*at) && tokens.is_free(*at - 1);
        street
            && (!tokens.is_free(*at + 1) || breaks(*at + 1))
            && tokens.has_type(tokens.stretch_start(*at - 1), *at)
            && opening(tokens, *at, end).is_none()
    };
    let numbered = |at: usize| {
        let from = tokens.stretch_start(at);
        if !is_numbered(tokens, from, at) {
            return None;
        }
        let to = (at..end).take_while(|at| is_no_name(tokens, *at)).last();
        number_behind(tokens, from, to.map_or(at, |last| last + 1))
    };
    // `House No. 45 B, Street No. 7`: a word that numbers houses says so first.
    let housed = || {
        let before = tokens.part(0, first).iter().rev().take_while(|t| t.role == Role::Skip);
        before.into_iter().any(|t| t.kinds.any(Kinds::HOUSE_WORD))
    };
    let opens_line = first == 0 || starts(&first) || housed();
    let at = lettered(tokens, 0, end)
        .or_else(|| block_number(tokens, 0, first))
        .or_else(|| if opens_line { None } else { announced(tokens, 0, end) })
        .or_else(|| Some(first).filter(|first| *first > 0).and_then(numbered))
        .or_else(|| Some(first).filter(|first| ends(first) || alone(first)))
        .or_else(|| (first..end).find(starts))
        .or_else(|| number_before_type(tokens))
        .unwrap_or(first);
    Some(take_number(tokens, at, end))
}

/// Whether a word follows a number with nothing between, and no door's alone: `3 B`.
fn is_named(tokens: &Line<'_>, at: usize) -> bool {
    let goes_on = || tokens.is_free(at + 2) && tokens.follows(at + 2);
    let names =
        |t: &Token| !t.after_break && !t.kinds.any(Kinds::DOOR) && (t.len() > 1 || goes_on());
    tokens.is_word(at + 1) && tokens.list.get(at + 1).is_some_and(names)
}

/// The first number of one text that a name and a street type follow in its stretch, and no type
/// stands before.
fn number_before_type(tokens: &Line<'_>) -> Option<usize> {
    let end = tokens.list.len();
    let mut from = 0;
    while from < end {
        let to = if tokens.is_free(from) { tokens.stretch_end(from, end) } else { from + 1 };
        let mut types = (from..to).filter(|at| tokens.is_free_type(*at));
        if let Some(first) = types.next() {
            let last = types.next_back().unwrap_or(first);
            let before =
                |at: &usize| tokens.is_free_number(*at) && is_named(tokens, *at) && at + 2 <= last;
            if let Some(number) = (from..first).find(before) {
                return Some(number);
            }
        }
        from = to;
    }
    None
}

/// Gives the house number at `at` and what extends it their roles.
fn take_number(tokens: &mut Line<'_>, at: usize, to: usize) -> House {
    // `B-45`
    if let Some(letter) = at.checked_sub(1)
        && tokens.list.get(letter).is_some_and(|t| letter == 0 || t.after_break)
        && lettered(tokens, letter, to) == Some(at)
    {
        let number = Number::read(tokens.text_at(at), tokens.text_at(letter)).behind_letter();
        tokens.set_role(letter, at, Role::Suffix);
        tokens.set_role(at, at + 1, Role::Number);
        return House { at, number };
    }
    tokens.set_role(at, at + 1, Role::Number);
    // `No. 12`
    if let Some(before) = at.checked_sub(1)
        && tokens.is_free(before)
        && tokens.is_number_word(before)
    {
        tokens.set_role(before, at, Role::Skip);
    }
    let suffix = at + 1;
    if suffix < to && tokens.is_free(suffix) && extends_number(tokens, suffix, to) {
        tokens.set_role(suffix, suffix + 1, Role::Suffix);
        House { at, number: Number::read(tokens.text_at(at), tokens.text_at(suffix)) }
    } else {
        House { at, number: Number::read(tokens.text_at(at), "") }
    }
}

/// Whether an `a` is no article: of an address whose street's type stands behind the name, in a language
/// that has none such: `12 A Quarry St`.
fn is_letter_of_house(tokens: &Line<'_>, at: usize, to: usize) -> bool {
    let end = tokens.stretch_end(at, to);
    let named = |t: &Token| !t.is_particle() && !t.is_street_type();
    tokens.text_at(at) == "a"
        && tokens.list.get(at + 1).is_some_and(named)
        && tokens.has_type(at + 2, end)
}

/// Whether the token extends the number before it: `bis`, `1/2`, or a letter that is no direction
/// and no street's name (`A Street`).
fn extends_number(tokens: &Line<'_>, at: usize, to: usize) -> bool {
    let Some(token) = tokens.list.get(at) else { return false };
    let text = tokens.text_of(token);
    if token.kinds.any(Kinds::SUFFIX) {
        return true;
    }
    if token.is_number() {
        // `Carrera 7 71 21`: the second half of a number on a street that has one for a name.
        let mark = |at: &usize| tokens.is_number_word(*at);
        let name = at - 1 - usize::from(at > 1 && mark(&(at - 2)));
        let numbered = name > 0 && tokens.is_free_number(name - 1) && !token.after_break;
        return text.contains('/') && text.len() <= 3
            || numbered && text.len() <= 3 && tokens.is_free_number(at);
    }
    if text.len() != 1 || token.after_break {
        return false;
    }
    let goes_on = |t: &Token| !t.after_break && (t.is_free() || t.role == Role::Skip);
    let last = at + 1 >= to || !tokens.list.get(at + 1).is_some_and(goes_on);
    // `123 O Farrell St`, `123 M L King Blvd`
    let initial = |t: &Token| t.len() == 1 && !t.after_break && !t.is_number();
    let initials = tokens.is_word(at + 2) && tokens.list.get(at + 1).is_some_and(initial);
    let irish = text == "o" && tokens.is_word(at + 1);
    !irish
        && !initials
        && text.bytes().all(|b| b.is_ascii_lowercase())
        && (last
            || !token.is_direction()
                && (!token.is_particle() || is_letter_of_house(tokens, at, to))
                && !token.is_street_type()
                && !tokens.token(at + 1).is_street_type())
}
