//! From two addresses to [`Evidence`]: what agrees, what one side lacks, what contradicts.

use super::{
    align::{self, Class, How, Words},
    normalise::{PostalAddress, Shape},
    number::{self, NumberMatch},
    postal::{self, PostalMatch},
    tables::Sense,
    token::Role,
    units::{self, Given},
};
use crate::text::fold::Noticed;

/// How a part that is the same or not compares: a state, a country, a direction, a street type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Part {
    Neither,
    OneSide,
    Same,
    Differs,
}

/// How the words of a street or a city compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Name {
    /// Of 100, how much of both names is found in the other.
    pub(super) alike: u16,
    /// The weakest way in which two words were paired.
    pub(super) weakest: How,
    /// Whether words of the name are missing on one side.
    pub(super) words_missing: bool,
}

/// What was observed about two addresses.
///
/// Facts only: what they are worth is for [`calibrate`](super::calibrate) to say. Symmetric for
/// addresses of one shape.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Evidence {
    pub(super) number: Given<NumberMatch>,
    pub(super) unit: Given<(NumberMatch, bool)>,
    pub(super) boxed: Given<NumberMatch>,
    /// One side is a box, the other a street.
    pub(super) box_against_street: bool,
    pub(super) street: Given<Name>,
    pub(super) street_type: Part,
    pub(super) direction: Part,
    pub(super) city: Given<Name>,
    pub(super) postal: Given<PostalMatch>,
    pub(super) state: Part,
    pub(super) country: Part,
    /// Weight of the words beside street and city that only one side has: the side with fewer,
    /// and the side with more.
    pub(super) extra: (u16, u16),
    /// Both sides have a number in the street's name, and they are not one: `Route 60`, `Route 66`.
    pub(super) name_numbers_differ: bool,
    /// Weight of the words beside street and city that both sides have.
    pub(super) shared: u16,
    /// Numbers that only one side has, beside those of known parts.
    pub(super) extra_numbers: u16,
    /// One text seems to hold a second address.
    pub(super) several: bool,
    pub(super) particles_differ: bool,
    pub(super) care_of: bool,
    pub(super) overflow: bool,
    pub(super) equal: bool,
    pub(super) noticed: Noticed,
}

/// Compares two addresses.
///
/// Cost: the product of the numbers of words, at most 64 each; no allocation for ASCII.
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
    let (l, r) = align::align(left, right);
    let street = street(&l, &r);
    let city = city(&l, &r);
    let (state, states_kept) = state(left, right, &r);
    let (number, number_from_postal) = house_number(left, right, &l, &r);
    let boxed = units::compare_boxes(left, right);
    // `3/45 Wattle St` is unit 3 of number 45, as Australia writes; `3-45` is Canada's way.
    let unit_in_number = units::is_in_number(left, right) || units::is_in_number(right, left);
    let number = if unit_in_number { Given::Both(NumberMatch::Same) } else { number };
    let has =
        |address: &PostalAddress, role: Role| address.tokens.list.iter().any(|t| t.role == role);
    let only_box = |address: &PostalAddress| has(address, Role::Box) && address.number.is_none();
    let only_street =
        |address: &PostalAddress| !has(address, Role::Box) && address.number.is_some();
    let unpaired = |words: &Words<'_>, role: fn(Role) -> bool| -> u16 {
        words
            .iter()
            .filter(|w| w.how == How::Unpaired && role(w.role) && w.class != Class::Particle)
            .map(|w| w.weight)
            .sum()
    };
    let beside = |role: Role| matches!(role, Role::Extra);
    let mut extra_left = unpaired(&l, beside);
    let mut extra_right = unpaired(&r, beside);
    if let (Shape::Text, Given::Both(name)) = (right.shape, street)
        && name.alike >= SAME_STREET
    {
        extra_right += unpaired(&r, |role| role == Role::Street);
    }
    if let (Shape::Text, Given::Both(name)) = (right.shape, city)
        && !name.words_missing
    {
        extra_right += unpaired(&r, |role| role == Role::City);
    }
    if let (Shape::Text, Given::Both(name)) = (left.shape, street)
        && name.alike >= SAME_STREET
    {
        extra_left += unpaired(&l, |role| role == Role::Street);
    }
    let numbers = |words: &Words<'_>| {
        let known = |w: &align::Word| {
            let here = number::Number::read(words.text(w), "");
            left.number.is_some_and(|n| number::compare(&n, &here) == NumberMatch::Same)
        };
        words
            .iter()
            .filter(|w| w.how == How::Unpaired && w.class == Class::Number && !known(w))
            .count()
    };
    let open_numbers = |words: &Words<'_>| {
        words.iter().filter(|w| w.how == How::Unpaired && w.class == Class::Number).count()
    };
    let guided = left.shape == Shape::Parts && right.shape == Shape::Text;
    let street_numbers = |words: &Words<'_>| {
        words.iter().any(|w| {
            (w.how == How::Unpaired || w.quality < 50)
                && w.class == Class::Number
                && w.role == Role::Street
        })
    };
    let types = |words: &Words<'_>| {
        words
            .iter()
            .filter(|w| {
                w.how == How::Unpaired
                    && words
                        .address
                        .tokens
                        .list
                        .get(w.at as usize)
                        .is_some_and(|t| t.is_street_type())
            })
            .count()
    };
    let several = |words: &Words<'_>| {
        words.address.shape == Shape::Text
            && numbers(words) >= 1
            && types(words) >= 1
            && words.iter().count() >= 8
    };
    let particles = |words: &Words<'_>| {
        words.iter().any(|w| {
            w.class == Class::Particle
                && w.how == How::Unpaired
                && matches!(w.role, Role::Street | Role::City)
        })
    };
    Evidence {
        number,
        unit: if unit_in_number {
            Given::Both((NumberMatch::Same, true))
        } else {
            units::compare(left, right)
        },
        boxed,
        box_against_street: (only_box(left) && only_street(right))
            || (only_box(right) && only_street(left)),
        street,
        street_type: lesser(&l, &r, Class::Type, street),
        direction: lesser(&l, &r, Class::Direction, street),
        city,
        postal: postal(left, right, &r, number_from_postal),
        state: if states_kept { state } else { Part::OneSide },
        country: country(left, right),
        extra: (extra_left.min(extra_right), extra_left.max(extra_right)),
        name_numbers_differ: street_numbers(&l)
            && (street_numbers(&r) || guided && open_numbers(&r) > 0),
        shared: l
            .iter()
            .filter(|w| w.role == Role::Extra && w.paired_role != Role::Skip && w.quality >= 70)
            .map(|w| w.weight)
            .sum(),
        extra_numbers: (numbers(&l) + numbers(&r)) as u16,
        several: several(&l) || several(&r),
        particles_differ: particles(&l) != particles(&r) || (particles(&l) && particles(&r)),
        care_of: has(left, Role::CareOf) != has(right, Role::CareOf),
        overflow: l.overflow || r.overflow,
        equal: left.tokens.text == right.tokens.text,
        noticed: left.noticed.or(right.noticed),
    }
}

/// From here on two streets are taken for one and what is left over for something beside it.
const SAME_STREET: u16 = 70;

/// What the pairs say about one name, given which words on each side belong to it.
#[derive(Default)]
struct Tally {
    total: u32,
    found: u32,
    missing: u32,
    weakest: Option<How>,
}

impl Tally {
    fn add(&mut self, weight: u16, how: How, quality: u16) {
        self.total += u32::from(weight);
        self.found += u32::from(weight) * u32::from(quality);
        if how == How::Unpaired {
            self.missing += u32::from(weight);
        } else {
            self.weakest = Some(self.weakest.map_or(how, |w| w.min(how)));
        }
    }

    fn add_missing(&mut self, weight: u16) {
        self.add(weight, How::Unpaired, 0);
    }
}

fn name(l: &Tally, r: &Tally) -> Name {
    let total = l.total + r.total;
    Name {
        alike: (l.found + r.found).checked_div(total).unwrap_or(0) as u16,
        weakest: l.weakest.unwrap_or(How::Unpaired).min(r.weakest.unwrap_or(How::Unpaired)),
        words_missing: l.missing + r.missing > 0,
    }
}

/// Compares the streets' names.
fn street(l: &Words<'_>, r: &Words<'_>) -> Given<Name> {
    let is_name = |class: Class| matches!(class, Class::Name | Class::Number);
    let (mut left, mut right) = (Tally::default(), Tally::default());
    for word in l.iter().filter(|w| w.role == Role::Street && is_name(w.class)) {
        left.add(word.weight, word.how, word.quality);
    }
    let guide = l.address.shape == Shape::Parts && r.address.shape == Shape::Text;
    // Words of the text that the guide does not know. They rival the street where it was not found.
    let not_found = left.total > 0 && left.found < 70 * left.total;
    let mut rivals = 0;
    for word in r.iter().filter(|w| is_name(w.class) || is_name(w.paired_class)) {
        match (word.how, word.role) {
            (How::Unpaired, Role::Street) if !guide || not_found => {
                right.add_missing(word.weight);
            }
            (How::Unpaired, Role::Extra | Role::City) if guide && not_found => {
                rivals += word.weight
            }
            (How::Unpaired, _) => {}
            (_, own) => {
                let of_street =
                    if guide { word.paired_role == Role::Street } else { own == Role::Street };
                if of_street {
                    right.add(word.weight, word.how, word.quality);
                }
            }
        }
    }
    if guide && right.missing == 0 && right.total * 2 < left.total && rivals > 0 && left.found == 0
    {
        // Something stands where the street would.
        if r.iter().any(|w| w.how == How::Unpaired && w.role == Role::Extra)
            || !matches!(city_guess(l, r), Given::OneSide)
        {
            right.add_missing(rivals.min(8));
        }
    }
    match (left.total, right.total) {
        (0, 0) => Given::Neither,
        (0, _) | (_, 0) => Given::OneSide,
        _ => Given::Both(name(&left, &right)),
    }
}

/// Whether the claimed city was found at all.
fn city_guess(l: &Words<'_>, _r: &Words<'_>) -> Given<()> {
    let mut any = false;
    for word in l.iter().filter(|w| w.role == Role::City) {
        any = true;
        if word.how != How::Unpaired {
            return Given::Both(());
        }
    }
    if any { Given::OneSide } else { Given::Neither }
}

/// Compares the cities' names.
fn city(l: &Words<'_>, r: &Words<'_>) -> Given<Name> {
    let counts = |word: &align::Word| word.class != Class::Particle || word.how == How::Initials;
    let (mut left, mut right) = (Tally::default(), Tally::default());
    for word in l.iter().filter(|w| w.role == Role::City && counts(w)) {
        left.add(word.weight, word.how, word.quality);
    }
    let guide = l.address.shape == Shape::Parts && r.address.shape == Shape::Text;
    let found_all = left.total > 0 && left.missing == 0;
    for word in r.iter().filter(|w| counts(w)) {
        match (word.how, word.role) {
            (How::Unpaired, Role::City) => {
                let direction =
                    r.address.tokens.list.get(word.at as usize).is_some_and(|t| t.is_direction());
                if !guide || !found_all || direction {
                    right.add_missing(word.weight);
                }
            }
            (How::Unpaired, _) => {}
            (_, own) => {
                let of_city =
                    if guide { word.paired_role == Role::City } else { own == Role::City };
                if of_city {
                    right.add(word.weight, word.how, word.quality);
                }
            }
        }
    }
    match (left.total, right.total) {
        (0, 0) => Given::Neither,
        (0, _) | (_, 0) => Given::OneSide,
        _ => Given::Both(name(&left, &right)),
    }
}

/// Compares street types, or directions: by what is left unpaired.
fn lesser(l: &Words<'_>, r: &Words<'_>, class: Class, street: Given<Name>) -> Part {
    if !matches!(street, Given::Both(_)) {
        return Part::Neither;
    }
    let known = |words: &Words<'_>, at: u16| {
        words.address.tokens.list.get(at as usize).is_some_and(|t| match class {
            Class::Type => t.has(|s| matches!(s, Sense::Street(_))),
            _ => t.is_direction(),
        })
    };
    let open = |words: &Words<'_>, guess: bool| {
        words.iter().any(|w| {
            w.how == How::Unpaired
                && w.role == Role::Street
                && (w.class == class || guess && known(words, w.at))
                && known(words, w.at)
        })
    };
    let paired = |words: &Words<'_>| {
        words.iter().any(|w| w.how != How::Unpaired && w.class == class && w.role == Role::Street)
    };
    let guess = r.address.shape == Shape::Text;
    // A guess of a second type or direction says nothing once the first was found.
    let found = guess && l.address.shape == Shape::Parts && paired(l) && !open(l, false);
    match (open(l, false), open(r, guess) && !found) {
        (true, true) => Part::Differs,
        (false, false) if paired(l) || paired(r) => Part::Same,
        (false, false) => Part::Neither,
        _ => Part::OneSide,
    }
}

/// Compares house numbers. Also says whether the number was found where a postal code was read.
fn house_number(
    left: &PostalAddress,
    right: &PostalAddress,
    l: &Words<'_>,
    r: &Words<'_>,
) -> (Given<NumberMatch>, bool) {
    let elsewhere = |words: &Words<'_>, wanted: &number::Number| {
        words.iter().any(|w| {
            w.how == How::Unpaired
                && w.class == Class::Number
                && number::compare(&number::Number::read(words.text(w), ""), wanted)
                    == NumberMatch::Same
        })
    };
    let right_number = right.number.filter(|_| !r.number_in_name);
    match (&left.number, &right_number) {
        (None, None) => (Given::Neither, false),
        (Some(a), Some(b)) => {
            let found = number::compare(a, b);
            // The guess took another number for the house's.
            if found < NumberMatch::Misread && right.shape == Shape::Text && elsewhere(r, a) {
                return (Given::Both(NumberMatch::Same), false);
            }
            (Given::Both(found), false)
        }
        (Some(number), None) => {
            if elsewhere(r, number) {
                return (Given::Both(NumberMatch::Same), false);
            }
            let code = right.text_of(Role::Postal);
            let in_code = right.shape == Shape::Text
                && !code.is_empty()
                && code != left.text_of(Role::Postal)
                && number::compare(&number::Number::read(code, ""), number) == NumberMatch::Same;
            if in_code { (Given::Both(NumberMatch::Same), true) } else { (Given::OneSide, false) }
        }
        // What was guessed to be the house's number is the code, or stands away from the street.
        (None, Some(_)) if guess_is_elsewhere(left, right, r) => (Given::Neither, false),
        (None, Some(number)) => {
            if elsewhere(l, number) {
                (Given::Both(NumberMatch::Same), false)
            } else {
                (Given::OneSide, false)
            }
        }
    }
}

/// Whether the number that a text's guess took for the house's is the guide's postal code, or stands
/// away from every word of the guide's street.
fn guess_is_elsewhere(guide: &PostalAddress, text: &PostalAddress, r: &Words<'_>) -> bool {
    if guide.shape != Shape::Parts || text.shape != Shape::Text {
        return false;
    }
    let Some(at) = text.tokens.list.iter().position(|t| t.role == Role::Number) else {
        return false;
    };
    let code = guide.text_of(Role::Postal);
    if !code.is_empty() && code == text.tokens.text_at(at) {
        return true;
    }
    let mut street = r.iter().filter(|w| w.paired_role == Role::Street).peekable();
    let near = |word: &align::Word| {
        let (from, to) = ((word.at as usize).min(at), (word.at as usize).max(at));
        to - from <= 2
            && !text.tokens.list.iter().take(to + 1).skip(from + 1).any(|t| t.after_break)
    };
    street.peek().is_some() && !street.any(near)
}

/// Compares postal codes; a text may have the code where none was looked for.
fn postal(
    left: &PostalAddress,
    right: &PostalAddress,
    r: &Words<'_>,
    code_is_number: bool,
) -> Given<PostalMatch> {
    let (a, b) = (left.text_of(Role::Postal), right.text_of(Role::Postal));
    match (a, b) {
        ("", "") => Given::Neither,
        ("", _) => Given::OneSide,
        (a, b) => {
            let elsewhere = right.shape == Shape::Text
                && (r.iter().any(|w| {
                    w.how == How::Unpaired
                        && w.class == Class::Number
                        && postal::compare(a, r.text(w)) >= PostalMatch::Misread
                }) || a.len() >= 4
                    && right
                        .tokens
                        .list
                        .iter()
                        .any(|t| t.role == Role::Number && right.tokens.text_of(t) == a));
            if b.is_empty() || code_is_number {
                return if elsewhere { Given::Both(PostalMatch::Same) } else { Given::OneSide };
            }
            Given::Both(if elsewhere { PostalMatch::Same } else { postal::compare(a, b) })
        }
    }
}

/// Compares states. The second value is false where what was read as a state turned out to be the
/// city.
fn state(left: &PostalAddress, right: &PostalAddress, r: &Words<'_>) -> (Part, bool) {
    let is_city = r
        .iter()
        .any(|w| w.role == Role::State && w.how != How::Unpaired && w.paired_role == Role::City);
    let written = |address: &PostalAddress| !address.text_of(Role::State).is_empty();
    let part = match (left.states, right.states) {
        ([], []) => match (written(left), written(right)) {
            (false, false) => Part::Neither,
            (true, true) if left.text_of(Role::State) == right.text_of(Role::State) => Part::Same,
            _ => Part::OneSide,
        },
        ([], _) | (_, []) => Part::OneSide,
        (a, b) => {
            if a.iter().any(|x| b.contains(x)) {
                Part::Same
            } else if a.iter().any(|x| b.iter().any(|y| nested(x.country, y.country))) {
                Part::OneSide
            } else {
                Part::Differs
            }
        }
    };
    (part, part != Part::Differs || !is_city)
}

/// Countries whose divisions are written at several levels, so that two names need not contradict.
fn nested(left: &str, right: &str) -> bool {
    left == right && matches!(left, "ES" | "IT" | "FR" | "GB" | "IE" | "CN")
}

/// Compares countries. A territory that has a code of its own is also its sovereign's.
fn country(left: &PostalAddress, right: &PostalAddress) -> Part {
    const TERRITORIES: [(&str, &[&str]); 8] = [
        ("US", &["PR", "GU", "VI", "AS", "MP", "UM"]),
        (
            "GB",
            &[
                "GG", "JE", "IM", "AI", "BM", "FK", "GI", "GS", "IO", "KY", "MS", "PN", "SH", "TC",
                "VG",
            ],
        ),
        ("FR", &["GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"]),
        ("NL", &["AW", "CW", "SX", "BQ"]),
        ("CN", &["HK", "MO", "TW"]),
        ("DK", &["FO", "GL"]),
        ("FI", &["AX"]),
        ("NO", &["SJ"]),
    ];
    match (left.country, right.country) {
        (None, None) => Part::Neither,
        (Some(a), Some(b)) if a == b => Part::Same,
        (Some(a), Some(b)) => {
            let (a, b) = (a.as_str(), b.as_str());
            let of = |whole: &str, part: &str| {
                TERRITORIES.iter().any(|(c, parts)| *c == whole && parts.contains(&part))
            };
            if of(a, b) || of(b, a) { Part::OneSide } else { Part::Differs }
        }
        _ => Part::OneSide,
    }
}
