//! A house's number and everything that leads to one door of it, taken together: `12/5` and `12 lok. 5`,
//! `1-2-3-302` and `1-2-3, Room 302`, `12, 3º B` and `12 3B`.

use crate::address::{
    number::{LETTERS, Number, NumberMatch, letters_as_part},
    numeral,
    postal_address::PostalAddress,
    tables::{Kinds, Sense},
    token::{Role, Token},
};

/// Numbers and letters of one door that are kept; nobody writes more.
const MOST: usize = 8;

/// The house's number, and the other numbers and letters as they stand.
struct Door {
    parts: [u64; MOST],
    count: usize,
}

impl Door {
    /// The door of an address, which may be in Spain; none without a number, or with too many parts.
    fn of(address: &PostalAddress, is_spanish: bool) -> Option<Self> {
        let mut door = Self { parts: [0; MOST], count: 0 };
        let number = address.number.as_ref()?;
        // `12 A 5` and `12A5`: in the order of the text.
        if number.is_mixed() {
            let of_number = |t: &&Token| matches!(t.role, Role::Number | Role::Suffix);
            for token in address.tokens.list.iter().filter(of_number) {
                door.push_token(token, address.tokens.text_of(token))?;
            }
        } else {
            number.parts().try_for_each(|part| door.push(part))?;
        }
        let mut floor = false;
        for (_, token) in address.tokens_of(Role::Unit) {
            let text = address.tokens.text_of(token);
            match catalan(text, floor).filter(|_| is_spanish) {
                Some(part) => door.push(part)?,
                None => door.push_token(token, text)?,
            }
            floor = true;
        }
        Some(door)
    }

    /// Puts the last part first: the unit's, which stands after the house's number.
    fn turn(&mut self) {
        self.parts.get_mut(..self.count).unwrap_or(&mut []).rotate_right(1);
    }

    /// Puts the parts behind the slash first: the house's number, which stands after the unit's.
    fn turn_at_slash(&mut self, address: &PostalAddress) {
        let unit = address.text_of(Role::Number).split('/').next().unwrap_or("").as_bytes();
        let is_cut = |pair: &[u8]| pair.iter().filter(|b| b.is_ascii_digit()).count() == 1;
        let parts = 1 + unit.windows(2).filter(|pair| is_cut(pair)).count();
        self.parts.get_mut(..self.count).unwrap_or(&mut []).rotate_left(parts.min(self.count));
    }

    fn push(&mut self, part: u64) -> Option<()> {
        *self.parts.get_mut(self.count)? = part;
        self.count += 1;
        Some(())
    }

    fn push_token(&mut self, token: &Token, text: &str) -> Option<()> {
        if let Some(part) = whole(token, text) {
            return self.push(part);
        }
        let mut rest = text;
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let is_sign = |b: &u8| matches!(b, b'-' | b'/');
            let letters = rest.bytes().take_while(|b| !b.is_ascii_digit() && !is_sign(b)).count();
            let (part, behind) = rest.split_at_checked(digits.max(letters).max(1))?;
            if digits > 0 {
                self.push(part.parse().ok()?)?;
            } else if letters > 0 {
                self.push(letters_as_part(part))?;
            }
            rest = behind;
        }
        Some(())
    }
}

/// A floor as Catalan counts, `1r`, `2n`, `3r`, `4t`, `5è`, and behind it a door: `2n 1a`.
fn catalan(text: &str, is_behind_floor: bool) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = text.split_at_checked(digits)?;
    let counts = match (number, ending) {
        ("1" | "3", "r") | ("2", "n") | ("4", "t") => true,
        // `4º`, typed.
        (_, "e" | "o") => !number.is_empty(),
        (_, "a") => is_behind_floor,
        _ => false,
    };
    if counts { number.parse().ok() } else { None }
}

/// The part that a word is as a whole: a door's word, or a number.
fn whole(token: &Token, text: &str) -> Option<u64> {
    let door = token.senses().iter().find_map(|sense| match sense {
        Sense::Door(word) => Some(LETTERS | u64::from(*word)),
        _ => None,
    });
    let ordinal = || token.kinds.any(Kinds::ORDINAL.or(Kinds::NUMERAL));
    door.or_else(|| numeral::ordinal(text))
        .or_else(|| if ordinal() { numeral::value(token, text) } else { None })
        .or_else(|| numeral::roman(text))
}

/// How the doors of two addresses compare, all parts taken together: where they are the same, or where both
/// have as many parts in one house and differ: `12/3/14` and `12, Stg. 3, Tür 15`. Symmetric.
pub(super) fn compare(left: &PostalAddress, right: &PostalAddress) -> Option<NumberMatch> {
    if are_of_other_houses(left, right) {
        return None;
    }
    let spain = |address: &PostalAddress| address.country.is_some_and(|c| &c.letters() == b"ES");
    let is_spanish = spain(left) || spain(right);
    let (mut l, mut r) = (Door::of(left, is_spanish)?, Door::of(right, is_spanish)?);
    if l.count < 2 || l.count != r.count {
        return None;
    }
    if l.parts == r.parts {
        return Some(NumberMatch::Same);
    }
    let is_one_house = |l: &Door, r: &Door| l.parts.first() == r.parts.first();
    let as_written = is_one_house(&l, &r);
    // `12A/345` and `Apt 12A, 345`.
    let unit_first = |address: &PostalAddress| {
        address.number.is_some_and(|number| number.is_mixed() && number.has_slash())
    };
    // `7/22-26` and `Unit 7, 22-26`.
    match (unit_first(left), unit_first(right)) {
        (true, false) => l.turn_at_slash(left),
        (false, true) => r.turn_at_slash(right),
        _ if is_ranged(left) && !is_ranged(right) => r.turn(),
        _ if is_ranged(right) && !is_ranged(left) => l.turn(),
        _ => {}
    }
    if l.parts == r.parts {
        Some(NumberMatch::Same)
    } else {
        let differ = (as_written || is_one_house(&l, &r)) && is_joined(left) != is_joined(right);
        differ.then_some(NumberMatch::Different)
    }
}

/// Whether both doors begin with the house's number, and these are two.
fn are_of_other_houses(left: &PostalAddress, right: &PostalAddress) -> bool {
    let house = |address: &PostalAddress| {
        let first = |number: &&Number| !number.is_mixed() && !is_ranged(address);
        let number = address.number.as_ref().filter(first)?;
        number.groups().first().copied()
    };
    matches!((house(left), house(right)), (Some(l), Some(r)) if l != r)
}

/// Whether a unit may stand before a range of houses: `7/22-26`.
fn is_ranged(address: &PostalAddress) -> bool {
    let ranged = |number: &Number| number.has_slash() && number.groups().len() > 2;
    address.number.as_ref().is_some_and(ranged)
}

/// Whether the number alone says house and door: `12/3`; `2-8-1-305` is a block of Japan and its room.
fn is_joined(address: &PostalAddress) -> bool {
    let whole =
        |number: &Number| number.has_slash() || number.is_mixed() || number.parts().count() > 3;
    address.number.as_ref().is_some_and(whole)
}
