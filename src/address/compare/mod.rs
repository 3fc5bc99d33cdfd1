//! From two addresses to [`Evidence`]: what agrees, what one side lacks, what contradicts.
//!
//! A part is compared where both sides have it. What was guessed in a text gives way to the other side's
//! parts: a number that the claim has in its street's name is not taken for the house number.
//!
//! | file | what it compares |
//! | --- | --- |
//! | `house_number`, `units`, `boxes` | numbers of the house, of the unit, of the post office box |
//! | `door`, `unmarked` | the numbers of house and unit together; a unit's number that is not marked |
//! | `street`, `city`, `names` | names of several words |
//! | `places` | postal codes, states, countries |
//! | `leftovers` | words and numbers that belong to no part, or that one side lacks |

mod boxes;
mod city;
mod door;
mod house_number;
mod leftovers;
mod names;
mod places;
mod street;
mod units;
mod unmarked;

use self::house_number::HouseNumber;
use super::{
    align,
    evidence::{Evidence, Given, NameMatch, Part, UnitMatch},
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
/// Cost: the product of the numbers of words, at most 64 each. Allocates only where more than a dozen words
/// have no equal on the other side, or where words are not ASCII.
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
    // An address in parts guides the reading of a text. Where both are alike, order must not matter.
    let swap = match (claimed.shape, held.shape) {
        (Shape::Parts, Shape::Text) => false,
        (Shape::Text, Shape::Parts) => true,
        _ => claimed.tokens.text > held.tokens.text,
    };
    if swap { observe(held, claimed) } else { observe(claimed, held) }
}

/// Compares two addresses, of which the first is the guide where the other is one text.
fn observe(left: &PostalAddress, right: &PostalAddress) -> Evidence {
    let revised = align::revised_words(left, right);
    let words = revised.as_ref().unwrap_or(&right.words);
    let (mut l, mut r) = (Pairs::new(left, &left.words), Pairs::new(right, words));
    align::align(&mut l, &mut r);
    align::cut_off(&mut l, &mut r);
    align::cut_off(&mut r, &mut l);
    let bare_unit = unmarked::bare(&mut l, &mut r);
    let (street, missing) = street::name(&l, &r);
    let street_type = street::lesser(&l, &r, Class::Type, street);
    let direction = street::lesser(&l, &r, Class::Direction, street);
    let state = places::state(&l, &r);
    let city = city::name(&l, &r, state);
    let house = house_number::compare(&l, &r);
    let (number, unit) = number_and_unit(left, right, house, bare_unit, street);
    let postal = places::postal(&l, &r, house.is_code);
    let (unit, postal) = unit_and_code(left, right, unit, postal, street);
    // All that is written in ASCII is read.
    let (street, city) = if l.is_ascii() && r.is_ascii() {
        (street, city)
    } else {
        let known = (number, postal);
        let read = |name, role| {
            if is_unread(&l, &r, name, known, role) { Given::Unread } else { name }
        };
        (read(street, Role::Street), read(city, Role::City))
    };
    let explained = |words: &Words, missing: Set| {
        missing
            | words.street_types.when(is_said_otherwise(street_type))
            | words.directions.when(is_said_otherwise(direction))
    };
    let [missing_left, missing_right] = missing;
    let rest = leftovers::of(
        (&l, explained(l.words, missing_left)),
        (&r, explained(r.words, missing_right)),
        street,
        city,
        house,
        postal,
    );
    let (written_left, written_right) = (left.tokens.written, right.tokens.written);
    Evidence {
        number,
        unit,
        boxed: boxes::compare(left, right),
        box_against_street: (has_only_box(left) && has_only_street(right))
            || (has_only_box(right) && has_only_street(left)),
        street,
        street_type,
        direction,
        city,
        postal,
        state,
        country: places::country(&l, &r, postal),
        rest,
        care_of: left.has(Role::CareOf) != right.has(Role::CareOf),
        overflow: l.words.overflow || r.words.overflow,
        equal: left.tokens.text == right.tokens.text,
        noticed: written_left.noticed.or(written_right.noticed),
        look_alikes: written_left.look_alikes || written_right.look_alikes,
    }
}

/// Whether a name seems another only because its script cannot be read here: the house number and the postal
/// code, which need no reading, agree.
fn is_unread(
    l: &Pairs<'_>,
    r: &Pairs<'_>,
    name: Given<NameMatch>,
    (number, postal): (Given<NumberMatch>, Given<PostalMatch>),
    role: Role,
) -> bool {
    let words = |side: &Pairs<'_>| side.of_role(role) & side.of_class(Class::Name);
    matches!(name, Given::Both(name) if name.is_unlike())
        && number == Given::Both(NumberMatch::Same)
        && postal == Given::Both(PostalMatch::Same)
        && align::are_unread((l, words(l)), (r, words(r)))
}

/// How house numbers and units compare together: one side may write both as one, which the other writes
/// apart, or have a unit that no word announces.
fn number_and_unit(
    left: &PostalAddress,
    right: &PostalAddress,
    house: HouseNumber,
    bare_unit: Option<NumberMatch>,
    street: Given<NameMatch>,
) -> (Given<NumberMatch>, Given<UnitMatch>) {
    let number = house.number;
    let unit = units::compare(left, right);
    let before_name = |named: &PostalAddress, other: &PostalAddress| {
        let number = unmarked::as_house_number(named, other)?;
        Some(UnitMatch { number, same_mark: false })
    };
    // `5 Riverside Park` for `Unit 5, Riverside Park`.
    if number == Given::OneSide && matches!(street, Given::Both(name) if name.is_one()) {
        let of = |named: &PostalAddress, other: &PostalAddress| {
            if named.number.is_some() { None } else { before_name(named, other) }
        };
        if let Some(unit) = of(left, right).or_else(|| of(right, left)) {
            return (Given::Neither, Given::Both(unit));
        }
    }
    // `12 Kingfisher Court 5 Swan Lane` for `Flat 12, Kingfisher Court, 5 Swan Lane`.
    if house.is_elsewhere
        && let Some(unit) = before_name(left, right).filter(|u| u.number == NumberMatch::Same)
    {
        return (number, Given::Both(unit));
    }
    let settled = number == Given::Both(NumberMatch::Same)
        && matches!(
            unit,
            Given::Neither | Given::Both(UnitMatch { number: NumberMatch::Same, .. })
        );
    let in_number = if settled { None } else { unmarked::in_one(left, right) };
    match (in_number, bare_unit) {
        (Some(number), _) => {
            let unit = UnitMatch { number, same_mark: true };
            (Given::Both(NumberMatch::Same), Given::Both(unit))
        }
        (None, Some(bare)) => (number, Given::Both(UnitMatch { number: bare, same_mark: false })),
        (None, None) => (number, unit),
    }
}

/// How units and postal codes compare, where a text's guess may have taken one for the other.
fn unit_and_code(
    left: &PostalAddress,
    right: &PostalAddress,
    unit: Given<UnitMatch>,
    postal: Given<PostalMatch>,
    street: Given<NameMatch>,
) -> (Given<UnitMatch>, Given<PostalMatch>) {
    let is_one = matches!(street, Given::Both(name) if name.is_one());
    let is_other_code = matches!(postal, Given::Both(code) if code < PostalMatch::Slip);
    let in_code = if is_one && is_other_code { unmarked::in_code(left, right) } else { None };
    match in_code {
        Some(number) => (Given::Both(UnitMatch { number, same_mark: false }), Given::OneSide),
        None => (unit, postal),
    }
}

/// Whether the comparison of a part already explains the words of it that are left over.
const fn is_said_otherwise(part: Part) -> bool {
    matches!(part, Part::OneSide | Part::Differs)
}

fn has_only_box(address: &PostalAddress) -> bool {
    address.has(Role::Box) && address.number.is_none()
}

fn has_only_street(address: &PostalAddress) -> bool {
    !address.has(Role::Box) && address.number.is_some()
}
