//! From two addresses to [`Evidence`]: what agrees, what one side lacks, what contradicts.
//!
//! A part is compared where both sides have it. The guesses of a text give way to what the parts of
//! the other side say: a number that the claim has in its street's name is no house's number.
//!
//! | file | what it compares |
//! | --- | --- |
//! | `house_number`, `units`, `door` | numbers: of the house, of the unit, and both together |
//! | `street`, `city`, `names` | names of several words |
//! | `places` | postal codes, states, countries |
//! | `leftovers` | words and numbers that belong to no part, or that one side lacks |

mod city;
mod door;
mod house_number;
mod leftovers;
mod names;
mod places;
mod street;
mod units;

use super::{
    align,
    evidence::{Evidence, Given, Part},
    number::NumberMatch,
    pairs::Pairs,
    postal_address::{PostalAddress, Shape},
    postal_code::PostalMatch,
    token::Role,
    word_set::Set,
    words::{Class, Words},
};

/// Compares two addresses.
///
/// Cost: the product of the numbers of words, at most 64 each. The heap is asked only for addresses
/// of which more than a dozen words stand for none of the other's, or whose words are not ASCII.
///
/// ```
/// use ownership_match::{Side, address};
///
/// let read = |raw| address::normalise_raw(raw, Side::Held).usable().unwrap();
/// let score = |l, r| address::calibrate(&address::compare(&read(l), &read(r))).get();
/// assert_eq!(score("12 Oak Street, Salem, OR 97301", "12 OAK ST SALEM OREGON 97301"), 100);
/// assert!(score("12 Oak Street, Salem, OR 97301", "14 Oak Street, Salem, OR 97301") <= 59);
/// ```
#[must_use]
pub fn compare(claimed: &PostalAddress, held: &PostalAddress) -> Evidence {
    // Guesses of one text are revised by parts; of two alike, the order must not matter.
    let swap = match (claimed.shape, held.shape) {
        (Shape::Parts, Shape::Text) => false,
        (Shape::Text, Shape::Parts) => true,
        _ => claimed.tokens.text > held.tokens.text,
    };
    if swap { facts(held, claimed) } else { facts(claimed, held) }
}

fn facts(left: &PostalAddress, right: &PostalAddress) -> Evidence {
    let revised = align::revised_words(left, right);
    let words = revised.as_ref().unwrap_or(&right.words);
    let (mut l, mut r) = (Pairs::new(left, &left.words), Pairs::new(right, words));
    align::align(&mut l, &mut r);
    align::cut_off(&mut l, &mut r);
    align::cut_off(&mut r, &mut l);
    let bare_unit = match (left.has(Role::Unit), right.has(Role::Unit)) {
        (true, false) => units::behind_street(left, &mut r),
        (false, true) => units::behind_street(right, &mut l),
        _ => None,
    };
    let (street, [missing_left, missing_right]) = street::name(&l, &r);
    let street_type = street::lesser(&l, &r, Class::Type, street);
    let direction = street::lesser(&l, &r, Class::Direction, street);
    let explained = |words: &Words, missing: Set| {
        let of = |part: Part, words: Set| match part {
            Part::OneSide | Part::Differs => words,
            _ => Set::EMPTY,
        };
        missing | of(street_type, words.street_types) | of(direction, words.directions)
    };
    let state = places::state(&l, &r);
    let city = city::name(&l, &r, state);
    let (number, number_from_postal) = house_number::compare(left, right, &l, &r);
    let boxed = units::compare_boxes(left, right);
    let unit = units::compare(left, right);
    let settled = number == Given::Both(NumberMatch::Same)
        && matches!(unit, Given::Neither | Given::Both((NumberMatch::Same, _)));
    let unit_in_number = if settled { None } else { units::in_one(left, right) };
    let number = if unit_in_number.is_some() { Given::Both(NumberMatch::Same) } else { number };
    let unit = match (unit_in_number, bare_unit) {
        (Some(unit), _) => Given::Both((unit, true)),
        (None, Some(unit)) => Given::Both((unit, false)),
        (None, None) => unit,
    };
    let only_box = |address: &PostalAddress| address.has(Role::Box) && address.number.is_none();
    let only_street = |address: &PostalAddress| !address.has(Role::Box) && address.number.is_some();
    let postal = places::postal(left, right, &r, number_from_postal);
    let is_one = matches!(street, Given::Both(name) if name.is_one());
    let is_other_code = matches!(postal, Given::Both(code) if code < PostalMatch::Slip);
    let unit_in_code = if is_one && is_other_code { units::in_code(left, right) } else { None };
    let (unit, postal) = match unit_in_code {
        Some(unit) => (Given::Both((unit, false)), Given::OneSide),
        None => (unit, postal),
    };
    let rest = leftovers::of(
        (&l, explained(l.words, missing_left)),
        (&r, explained(r.words, missing_right)),
        street,
        city,
    );
    let (written_left, written_right) = (left.tokens.written, right.tokens.written);
    Evidence {
        number,
        unit,
        boxed,
        box_against_street: (only_box(left) && only_street(right))
            || (only_box(right) && only_street(left)),
        street,
        street_type,
        direction,
        city,
        postal,
        state,
        country: places::country((left, right), &r, postal),
        rest,
        care_of: left.has(Role::CareOf) != right.has(Role::CareOf),
        overflow: l.words.overflow || r.words.overflow,
        equal: left.tokens.text == right.tokens.text,
        noticed: written_left.noticed.or(written_right.noticed),
        look_alikes: written_left.look_alikes || written_right.look_alikes,
    }
}
