//! Units, floors and buildings that a word announces: `Apt 4`, `3rd floor`, `# 12`, `EG`.

use super::{line::Line, marks::box_phrase};
use crate::address::{
    tables::{self, Kinds, Sense},
    token::{Role, Token},
};

/// Gives the designator at `at` and its number their roles, among the tokens `from..to`, and returns where
/// that ends; `None` where it announces no unit.
pub(super) fn unit(tokens: &mut Line<'_>, from: usize, at: usize, to: usize) -> Option<usize> {
    let word = Designator::of(tokens, from, at, to);
    if word.has_number_before(tokens) {
        // `2. em. 5.`: the door's number follows.
        let door = word.is_behind_its_number(tokens) && word.has_number && word.number == at + 1;
        tokens.set_role(at, at + 1, Role::UnitMark);
        tokens.set_role(at - 1, at, Role::Unit);
        if door {
            tokens.set_role(at + 1, at + 2, Role::Unit);
            return Some(at + 2);
        }
        return Some(door_of_floor(tokens, at + 1, to));
    }
    // `4. ajtó`: the door's number stands before it.
    let numbered = at > from && tokens.has_role(at - 1, Role::Unit) && tokens.follows(at);
    if numbered && tokens.text_at(at) == "ajto" {
        tokens.set_role(at, at + 1, Role::UnitMark);
        return Some(at + 1);
    }
    if word.is_flat_of_floor(tokens) {
        tokens.set_role(at, at + 1, Role::Skip);
        return Some(at + 1);
    }
    if word.is_of_name(tokens) {
        return None;
    }
    if let Some(end) = word.end_before_house(tokens) {
        tokens.set_role(at, word.number, Role::Skip);
        return Some(end);
    }
    if word.has_number {
        let end = word.end_of_number(tokens);
        tokens.set_role(at, word.number, Role::UnitMark);
        tokens.set_role(word.number, end, Role::Unit);
        return Some(end);
    }
    if word.is_position_behind_street(tokens) || word.is_floor() && word.token.is_number() {
        tokens.set_role(at, at + 1, Role::Unit);
        return Some(at + 1);
    }
    // A floor without a number, where nothing else can be meant.
    let whole = from > 0 && at == from && at + 1 == to;
    // `Basement Flat, 27 Kelvin Road`
    let flat = || tokens.text_at(at + 1) == "flat" && tokens.follows(at + 1);
    if word.is_floor() && (at > from || whole || flat()) && word.needs_no_number(tokens) {
        tokens.set_role(at, at + 1, Role::Unit);
        return Some(door_of_floor(tokens, at + 1, to));
    }
    None
}

/// A word that may announce a unit, and where its number would stand behind it.
struct Designator {
    token: Token,
    at: usize,
    /// The tokens that it stands among.
    from: usize,
    to: usize,
    number: usize,
    /// Whether something stands there that may be the unit's number.
    has_number: bool,
}

/// Words that may stand between a designator and its number: `# Apt No. 5` has two. A bound, since
/// each of a row of signs looks behind itself.
const MOST_BETWEEN: usize = 8;

impl Designator {
    fn of(tokens: &Line<'_>, from: usize, at: usize, to: usize) -> Self {
        let token = *tokens.token(at);
        let is_sign = token.kinds.any(Kinds::SIGN);
        let between =
            |at: &usize| tokens.is_number_word(*at) || is_sign && tokens.token(*at).is_unit_mark();
        let number = at + 1 + (at + 1..to).take(MOST_BETWEEN).take_while(between).count();
        // A word that is also part of street names (`Court`, `Flat`, `Tower`) needs a number; a letter
        // is enough for the others, and where it stands alone in a part of a line: `Flat B, 12/F`.
        let is_alone = || {
            let behind = tokens.token(at + 2);
            // `308 BL C AP 204`
            let starts = token.after_break || at > from && tokens.token(at - 1).is_number();
            starts && (behind.after_break || behind.is_number() || behind.is_unit_mark())
        };
        // `Sai Krupa Apts, M G Road`: a letter does not number several apartments.
        let several = || matches!(tokens.text_of(&token), "apts" | "apartments");
        let letters =
            || is_sign || token.len() > 1 && !several() && (!token.is_street_type() || is_alone());
        // `HH 2. OG`: the floor's.
        let of_floor = stands_behind_number(tokens.text_at(number + 1))
            && tokens.follows(number + 1)
            && !tokens.token(number + 2).is_number();
        let has_number = number < to && is_unit_number(tokens, number, letters) && !of_floor;
        Self { token, at, from, to, number, has_number }
    }

    const fn is_sign(&self) -> bool {
        self.token.kinds.any(Kinds::SIGN)
    }

    const fn is_floor(&self) -> bool {
        self.token.kinds.any(Kinds::FLOOR)
    }

    /// Whether it is a floor that needs no number.
    fn needs_no_number(&self, tokens: &Line<'_>) -> bool {
        tables::is_level(tokens.text_of(&self.token))
    }

    /// The token right before it, where there is one that is free.
    fn before<'t>(&self, tokens: &'t Line<'_>) -> Option<&'t Token> {
        let before = self.at.checked_sub(1).filter(|before| *before >= self.from)?;
        tokens.list.get(before).filter(|token| token.is_free())
    }

    /// Whether no number stands before it that may be the house's, among the tokens up to `end`.
    fn is_first(&self, tokens: &Line<'_>, end: usize) -> bool {
        !tokens.part(self.from, end).iter().any(|token| token.is_number() && token.is_free())
    }

    /// Whether a word stands right behind its number, which may be the house's then.
    fn has_word_behind(&self, tokens: &Line<'_>) -> bool {
        self.has_number && tokens.is_word(self.number + 1) && tokens.follows(self.number + 1)
    }

    /// The same, where that word is not a designator itself.
    fn may_have_house_behind(&self, tokens: &Line<'_>) -> bool {
        self.has_word_behind(tokens) && !tokens.token(self.number + 1).is_unit_mark()
    }

    /// `3 fl`, `5th floor`, `1er étage`: whether a floor's number stands before it and cannot be the
    /// house's.
    fn has_number_before(&self, tokens: &Line<'_>) -> bool {
        if !self.is_floor() || self.token.after_break {
            return false;
        }
        let Some(before) = self.before(tokens) else { return false };
        let is_ordinal = before.kinds.any(Kinds::ORDINAL);
        (before.is_number() || is_ordinal)
            // `Lindenstr. 5 EG`: a floor that needs no number leaves the only one to the house.
            && !(self.needs_no_number(tokens) && self.is_first(tokens, self.at - 1))
            && (is_ordinal
                || self.is_behind_its_number(tokens)
                || (!self.has_number || self.may_have_house_behind(tokens))
                    && !tokens.token(self.at + 1).is_street_type())
    }

    /// `12, 3. em. 4. ajtó`: whether a floor stands behind its number in its language, and the number before
    /// that is the house's.
    fn is_behind_its_number(&self, tokens: &Line<'_>) -> bool {
        stands_behind_number(tokens.text_of(&self.token))
            && (self.from > 0 || !self.is_first(tokens, self.at - 1))
    }

    /// Whether it belongs to the name before it, and the number behind it is the house's.
    fn is_of_name(&self, tokens: &Line<'_>) -> bool {
        if self.token.after_break {
            return false;
        }
        let named = || {
            let of_name = |t: &Token| !t.is_number() && !t.is_street_type() && !t.is_direction();
            self.before(tokens).is_some_and(of_name)
        };
        let first = || self.is_first(tokens, self.at);
        match tokens.text_of(&self.token) {
            // `Rosewood House 12 High Street`; `12C Ayala Tower 6750 Ayala Avenue`, behind a flat's.
            "house" | "hse" | "tower" | "building" | "bldg" => {
                named()
                    && self.may_have_house_behind(tokens)
                    && (first() || self.is_before_street(tokens))
            }
            // `Kossuth Lajos u. 12`: the street's type.
            text => text.len() == 1 && self.token.is_street_type() && named() && first(),
        }
    }

    /// Whether it adds nothing to the floor before it, and the number behind it is the house's: `First Floor
    /// Flat, 12 Kelvin Road`, with the comma or without.
    fn is_flat_of_floor(&self, tokens: &Line<'_>) -> bool {
        let alone = || !self.has_number || self.may_have_house_behind(tokens);
        !self.token.after_break
            && tokens.text_of(&self.token) == "flat"
            && self.is_behind_floor(tokens)
            && (self.has_number
                || matches!(tokens.token(self.at - 1).role, Role::Unit | Role::UnitMark))
            && alone()
            && self.is_first(tokens, self.at)
    }

    /// Whether the line's only street type stands behind its number, with no break between.
    fn is_before_street(&self, tokens: &Line<'_>) -> bool {
        let behind = tokens.part(self.number + 1, self.to).iter();
        !tokens.has_type(self.from, self.at)
            && behind.take_while(|token| !token.after_break).any(Token::is_street_type)
    }

    /// Whether a floor or a part of a house stands right before it.
    fn is_behind_floor(&self, tokens: &Line<'_>) -> bool {
        const PART: Kinds = Kinds::POSITION.or(Kinds::FLOOR);
        let Some(before) = self.at.checked_sub(1).filter(|before| *before >= self.from) else {
            return false;
        };
        let token = tokens.token(before);
        matches!(tokens.text_at(before), "ground" | "garden" | "top")
            || matches!(token.role, Role::Unit | Role::UnitMark)
            || token.kinds.any(PART)
    }

    /// Where the designator ends, if what it announces is, or holds, the house number.
    fn end_before_house(&self, tokens: &Line<'_>) -> Option<usize> {
        let behind = tokens.token(self.number + 1);
        let has_second = self.is_sign()
            && self.has_number
            && behind.is_number()
            && behind.is_free()
            && !behind.after_break;
        // `Calle 100 # 8A-55`: the house's number on a street that is a number itself.
        if has_second && self.is_behind_numbered_street(tokens)
            || self.has_number && (self.numbers_house(tokens) || self.numbers_street(tokens))
        {
            return Some(self.number);
        }
        // `Unit 5/12 George St`, `#5-12 King St`: the unit's and the house's number in one.
        let in_one = self.has_word_behind(tokens)
            && !self.is_floor()
            && tokens.text_at(self.number).contains(['/', '-'])
            && self.is_first(tokens, self.at);
        in_one.then_some(self.number + 1)
    }

    /// Whether its number is the house's, since any other is the name of a street or a quarter, or says what
    /// it is: `House 12, Road 5, Block C`; `Villa 34, Street 12`.
    fn numbers_house(&self, tokens: &Line<'_>) -> bool {
        const SAYS_SO: Kinds = Kinds::STREET.or(Kinds::UNIT).or(Kinds::ROAD_WORD);
        if self.from > 0 || !self.token.kinds.any(Kinds::HOUSE_WORD) {
            return false;
        }
        let is_word = |sense: &Sense| matches!(sense, Sense::Word(_));
        let says_so = |t: &Token| t.kinds.any(SAYS_SO) || t.has(is_word);
        let is_said = |at: usize| {
            let before = (0..at).rev().find(|at| !tokens.is_number_word(*at));
            before.is_some_and(|at| says_so(tokens.token(at)))
        };
        // `Villa 14, Street 5, Al Barsha 2`: behind a numbered street it is a quarter's.
        let is_street = |at: usize| at > self.number && tokens.is_free_number(at) && is_said(at);
        let house = |at: usize| {
            tokens.is_free(at)
                && tokens.token(at).is_number()
                // `Lt. 12, 3 Dto.`
                && !tokens.token(at + 1).kinds.any(Kinds::DOOR)
                && !is_said(at)
                && !(0..at).any(is_street)
        };
        // `Lot 14 Sunny Park` above `2200 Route 9`: the second line has the house's number.
        if tokens.is_free_number(self.to) && tokens.is_word(self.to + 1) {
            return false;
        }
        // `Villa 127 Adamstown` has no street.
        let street = |at: usize| {
            let token = tokens.token(at);
            at != self.at && token.is_free() && (token.is_street_type() || token.has(is_word))
        };
        (0..self.to).any(street)
            && !(0..self.at).any(house)
            && !(self.number + 1..self.to).any(house)
    }

    /// `House # 12, Road # 5`: whether it is the sign before a number that is a street's name, where a word
    /// before has numbered the house.
    fn numbers_street(&self, tokens: &Line<'_>) -> bool {
        let house = |t: &Token| t.role == Role::Skip && t.kinds.any(Kinds::HOUSE_WORD);
        self.is_sign()
            && self.before(tokens).is_some_and(Token::is_street_type)
            && tokens.part(self.from, self.at).iter().any(house)
    }

    /// Whether a street type and a number that is all its name stand right before it.
    fn is_behind_numbered_street(&self, tokens: &Line<'_>) -> bool {
        let [before @ .., kind, name] = tokens.part(self.from, self.at) else { return false };
        let named = before.last().is_some_and(|token| token.is_free() && !token.is_street_type());
        kind.is_street_type() && name.is_number() && !named
    }

    /// Where the number behind it ends: with what extends it.
    fn end_of_number(&self, tokens: &Line<'_>) -> usize {
        let mut end = self.number + 1;
        if end == self.to {
            return end;
        }
        let number = tokens.text_at(self.number);
        // `3 B`: a number and a letter.
        let letter = tokens.text_at(end);
        if letter.len() == 1
            && letter.bytes().all(|b| b.is_ascii_alphabetic())
            && is_unit_number(tokens, end, || true)
            && !number.ends_with(char::is_alphabetic)
            && !tokens.token(end).is_direction()
            && box_phrase(tokens, end).is_none()
        {
            end += 1;
        }
        // `A-1`, where the house number stands before.
        if end < self.to
            && number.bytes().all(|b| b.is_ascii_lowercase())
            && is_unit_number(tokens, end, || false)
            && !tokens.token(end + 1).is_number()
            && !self.token.has(|sense| matches!(sense, Sense::Building(_)))
            && !self.is_first(tokens, self.at)
        {
            end += 1;
        }
        end
    }

    /// `Rear`, `Upper`: whether it is a part of a house behind a street, where nothing follows.
    fn is_position_behind_street(&self, tokens: &Line<'_>) -> bool {
        let of_street = |t: &Token| t.is_street_type() || t.is_direction();
        let next = self.at + 1;
        self.token.kinds.any(Kinds::POSITION)
            && self.before(tokens).is_some_and(of_street)
            && (next == self.to || !tokens.is_free(next) || tokens.breaks(next))
    }
}

/// Whether a token may be a unit's number: one with a digit in it, or a letter where `letters` may be.
fn is_unit_number(tokens: &Line<'_>, at: usize, letters: impl Fn() -> bool) -> bool {
    let token = tokens.token(at);
    if !token.is_free() || token.after_break {
        return false;
    }
    let letter = || tokens.text_of(token).bytes().all(|b| b.is_ascii_lowercase());
    token.kinds.any(Kinds::DIGIT) && token.len() <= 6 || token.len() == 1 && letters() && letter()
}

/// Whether a word for a floor stands behind its number in its language.
fn stands_behind_number(floor: &str) -> bool {
    matches!(floor, "em" | "emelet" | "og" | "sal" | "patro" | "poschodie" | "kerros" | "haed")
}

/// Makes a unit of the word that says which of a floor's doors it is: `2. OG links`. Returns where that
/// ends.
fn door_of_floor(tokens: &mut Line<'_>, at: usize, to: usize) -> usize {
    let door = tokens.token(at);
    let is_door = at < to && door.kinds.any(Kinds::DOOR) && door.is_free() && !door.after_break;
    let end = at + usize::from(is_door);
    tokens.set_role(at, end, Role::Unit);
    end
}
