//! What is recognised by a word that announces it: units, floors, boxes, care-of lines, numbered roads.

use super::{
    line::Line,
    roads,
    set::MOST,
    tables::{Kinds, Sense},
    token::{Role, Token},
};

/// Ways to write a box in several words. One word alone is in the table of words.
const BOX_PHRASES: [&[&str]; 17] = [
    &["rural", "route"],
    &["highway", "contract"],
    &["hwy", "contract"],
    &["post", "office", "box"],
    &["p", "o", "box"],
    &["po", "box"],
    &["po", "bx"],
    &["apartado", "de", "correos"],
    &["apartado", "postal"],
    &["apartado", "aereo"],
    &["casella", "postale"],
    &["boite", "postale"],
    &["caixa", "postal"],
    &["case", "postale"],
    &["private", "bag"],
    &["locked", "bag"],
    &["gpo", "box"],
];

/// Gives units, boxes and care-of lines their roles among the tokens `from..to` that still have
/// the role of a line's word.
pub(super) fn mark(tokens: &mut Line<'_>, from: usize, to: usize) {
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
        // `RM 1203` is a room, and a road only where it opens the address or a house's number stands before.
        let opens =
            at == 0 || tokens.list.get(at - 1).is_some_and(|t| t.is_number() && t.is_free());
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
        .or_else(|| if kinds.any(UNIT) { unit(tokens, from, at, to) } else { None })
}

/// Parts a quarter's name, which ends at `at`, from the street after it as a break would: `Atatürk Mah.
/// Cumhuriyet Cad.`
fn ends_quarter(tokens: &mut Line<'_>, at: usize, to: usize) -> bool {
    let quarter = matches!(tokens.text_at(at), "mah" | "mh" | "mahalle" | "mahallesi");
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
    if !starts {
        return None;
    }
    let ends = |t: &Token| t.after_break || t.is_number();
    let len = tokens.list.get(at + 1..to)?.iter().take_while(|t| !ends(t)).count();
    tokens.set_role(at, at + 1 + len, Role::CareOf);
    Some(at + 1 + len)
}

/// How many words of a phrase for a box stand at `at`.
fn box_phrase(tokens: &Line<'_>, at: usize) -> Option<usize> {
    let stands =
        |phrase: &&&[&str]| (at..).zip(phrase.iter()).all(|(at, word)| tokens.text_at(at) == *word);
    let starts = tokens.list.get(at)?.kinds.any(Kinds::PHRASE);
    starts.then(|| BOX_PHRASES.iter().find(stands))?.map(|phrase| phrase.len())
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
    tokens.set_role(id, end, Role::Box);
    Some(end)
}

/// What may stand where a unit's number does.
fn is_unit_id(tokens: &Line<'_>, at: usize, letters: bool) -> bool {
    let Some(token) = tokens.list.get(at) else { return false };
    if !tokens.is_free(at) || token.after_break {
        return false;
    }
    let text = tokens.text_of(token);
    let has_digit = token.kinds.any(Kinds::DIGIT);
    (has_digit && text.len() <= 6)
        || (letters && text.len() == 1 && text.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Words that may stand between a designator and its number: `# Apt No. 5` has two. A bound, since
/// each of a row of signs looks behind itself.
const MOST_BETWEEN: usize = 8;

/// A unit, floor, room or building with its number, which stands behind it or, for a floor, before.
fn unit(tokens: &mut Line<'_>, from: usize, at: usize, to: usize) -> Option<usize> {
    let token = *tokens.list.get(at)?;
    let sign = token.kinds.any(Kinds::SIGN);
    let floor = token.kinds.any(Kinds::FLOOR);
    // A word that is also part of street names (`Court`, `Flat`, `Tower`) needs a number; a letter
    // is enough for the others.
    // `Flat B, 12/F`: so does a letter that stands alone where the word opens a part of a line.
    let alone = |id: usize| {
        token.after_break
            && tokens
                .list
                .get(id + 1)
                .is_none_or(|t| t.after_break || t.is_number() || t.is_unit_mark())
    };
    let letters =
        sign || tokens.text_of(&token).len() > 1 && (!token.is_street_type() || alone(at + 1));
    let between =
        |id: &usize| tokens.is_number_word(*id) || sign && tokens.token(*id).is_unit_mark();
    let id = at + 1 + (at + 1..to).take(MOST_BETWEEN).take_while(between).count();
    // `3 fl`, `5th floor`, `1er étage`: the number stands before where it cannot be the house's.
    let before = at
        .checked_sub(1)
        .filter(|b| *b >= from && tokens.is_free(*b))
        .and_then(|b| tokens.list.get(b));
    // `Lindenstr. 5 EG`: a floor that needs no number leaves the only one to the house.
    let only = || {
        let earlier = tokens.list.get(from..at.saturating_sub(1)).unwrap_or(&[]);
        !earlier.iter().any(|t| t.is_number() && t.is_free())
    };
    let standalone = || STANDALONE.contains(&tokens.text_of(&token));
    let number_before = floor
        && before.is_some_and(|t| t.is_number() || t.kinds.any(Kinds::ORDINAL))
        && !token.after_break
        && !(standalone() && only());
    let ordinal_before = number_before && before.is_some_and(|t| t.kinds.any(Kinds::ORDINAL));
    let behind = id < to && is_unit_id(tokens, id, letters);
    let house_behind = behind
        && tokens
            .list
            .get(id + 1)
            .is_some_and(|t| !t.is_number() && !t.after_break && !t.is_unit_mark())
        && tokens.is_free(id + 1);
    if ordinal_before
        || number_before && (!behind || house_behind) && !tokens.token(at + 1).is_street_type()
    {
        tokens.set_role(at, at + 1, Role::UnitMark);
        tokens.set_role(at - 1, at, Role::Unit);
        return Some(door_of_floor(tokens, at + 1, to));
    }
    let numbered = |token: &Token| token.is_number() && token.is_free();
    let first = !tokens.part(from, at).iter().any(numbered);
    // `Rosewood House 12 High Street`: a building's name, and the house's number.
    let named = before.is_some_and(|t| !t.is_number() && !t.is_street_type() && !t.is_direction());
    let name_ends = matches!(tokens.text_of(&token), "house" | "hse" | "tower");
    // `12C Ayala Tower 6750 Ayala Avenue`: so does one behind a flat's.
    let street_behind = || {
        let earlier = tokens.part(from, at);
        let behind = tokens.part(id + 1, to);
        !earlier.iter().any(Token::is_street_type)
            && behind.iter().take_while(|t| !t.after_break).any(Token::is_street_type)
    };
    if name_ends && named && !token.after_break && house_behind && (first || street_behind()) {
        return None;
    }
    // `First Floor Flat, 12 Kelvin Road` without its comma.
    let floor_before = || {
        let part = |t: &Token| {
            const PART: Kinds = Kinds::POSITION.or(Kinds::FLOOR);
            matches!(t.role, Role::Unit | Role::UnitMark) || t.kinds.any(PART)
        };
        let ground = matches!(tokens.text_at(at - 1), "ground" | "garden" | "top");
        ground || tokens.list.get(at - 1).is_some_and(part)
    };
    if house_behind
        && first
        && at > from
        && !token.after_break
        && tokens.text_of(&token) == "flat"
        && floor_before()
    {
        return None;
    }
    // `Kossuth Lajos u. 12`: the street's type, where it is one letter, and the house's number.
    if token.len() == 1 && token.is_street_type() && named && first && !token.after_break {
        return None;
    }
    // `Calle 100 # 8A-55`: the house's number on a street that is one itself.
    let numbered_street = || {
        let Some([before @ .., kind, name]) = tokens.list.get(from..at) else { return false };
        let named = before.last().is_some_and(|t| t.is_free() && !t.is_street_type());
        kind.is_street_type() && name.is_number() && !named
    };
    let second = |t: &Token| t.is_number() && t.is_free() && !t.after_break;
    if sign && behind && tokens.list.get(id + 1).is_some_and(second) && numbered_street() {
        tokens.set_role(at, id, Role::Skip);
        return Some(id);
    }
    // `Unit 5/12 George St`, `#5-12 King St`: the unit and the house number in one.
    let apart = tokens.text_at(id);
    let joined = behind
        && !floor
        && first
        && apart.contains(['/', '-'])
        && tokens.list.get(id + 1).is_some_and(|t| !t.is_number() && !t.after_break)
        && tokens.is_free(id + 1);
    if joined {
        tokens.set_role(at, id, Role::Skip);
        return Some(id + 1);
    }
    if behind {
        tokens.set_role(at, id, Role::UnitMark);
        let mut end = id + 1;
        // `3 B`: a number and a letter.
        let letter = tokens.text_at(end);
        if end < to
            && letter.len() == 1
            && letter.bytes().all(|b| b.is_ascii_alphabetic())
            && is_unit_id(tokens, end, true)
            && !tokens.text_at(id).ends_with(char::is_alphabetic)
            && !tokens.token(end).is_direction()
            && box_phrase(tokens, end).is_none()
        {
            end += 1;
        }
        // `A-1`, where the house number stands before.
        let lettered = tokens.text_at(id).bytes().all(|b| b.is_ascii_lowercase());
        let numbers = |at: usize| tokens.token(at).is_number();
        if end < to
            && !first
            && lettered
            && is_unit_id(tokens, end, false)
            && !numbers(end + 1)
            && !token.has(|sense| matches!(sense, Sense::Building(_)))
        {
            end += 1;
        }
        tokens.set_role(id, end, Role::Unit);
        return Some(end);
    }
    // `Rear`, `Upper`: behind a street, where nothing follows.
    let street = before.is_some_and(|t| t.is_street_type() || t.is_direction());
    let last = at + 1 == to || !tokens.is_free(at + 1) || tokens.breaks(at + 1);
    if token.kinds.any(Kinds::POSITION) && street && last {
        tokens.set_role(at, at + 1, Role::Unit);
        return Some(at + 1);
    }
    // `12/F`: a floor that is its own number.
    if floor && token.is_number() {
        tokens.set_role(at, at + 1, Role::Unit);
        return Some(at + 1);
    }
    // `EG`, `RDC`, `PH`: a floor or flat that needs no number, where nothing else can be meant.
    let whole = from > 0 && at == from && at + 1 == to;
    if floor && (at > from || whole) && standalone() {
        tokens.set_role(at, at + 1, Role::Unit);
        return Some(door_of_floor(tokens, at + 1, to));
    }
    None
}

/// Makes a unit of the word that says which of a floor's doors it is: `2. OG links`. Returns where that
/// ends.
fn door_of_floor(tokens: &mut Line<'_>, at: usize, to: usize) -> usize {
    let door = |t: &Token| t.kinds.any(Kinds::DOOR) && t.is_free() && !t.after_break;
    let end = at + usize::from(at < to && tokens.list.get(at).is_some_and(door));
    tokens.set_role(at, end, Role::Unit);
    end
}

/// Floors without a number.
const STANDALONE: [&str; 21] = [
    "fsz",
    "fszt",
    "g/f",
    "gf",
    "rc",
    "r/c",
    "pral",
    "basement",
    "bsmt",
    "eg",
    "erdgeschoss",
    "rdc",
    "dg",
    "dachgeschoss",
    "ug",
    "souterrain",
    "parterre",
    "bajo",
    "entresuelo",
    "mezzanine",
    "sotano",
];
