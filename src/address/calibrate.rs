//! From [`Evidence`] to a score.
//!
//! What contradicts sets a ceiling: the top of the documented band for that contradiction. What is
//! missing or only alike costs points below it, so that a part that one side lacks always costs
//! less than a part on which the sides disagree.

use super::{
    evidence::{Beside, Evidence, Given, NameMatch, Part, Rest, UnitMatch},
    number::NumberMatch,
    pairs::How,
    postal_code::PostalMatch,
};
use crate::score::Score;

/// What the evidence is worth.
///
/// | evidence | at most |
/// | --- | --- |
/// | the same after normalisation | 100 |
/// | a part omitted, a slip | 99 |
/// | another unit, another street type, opposite directions, no house number on one side | 84 |
/// | a house number with one digit slipped, initials for the street | 69 |
/// | another house number, another box, another street in the same city | 59 |
/// | another street in the same state | 45 |
/// | another state or country | 29 |
#[must_use]
pub fn calibrate(evidence: &Evidence) -> Score {
    if evidence.equal && !evidence.look_alikes {
        return Score::MAX;
    }
    let ceiling = ceiling(evidence);
    let points = points(evidence);
    let score = match ceiling {
        100 => 100 - points,
        // Below a contradiction points count half, so that scores spread within the band.
        30.. => {
            // A building or district in common sets apart what contradicts elsewhere.
            let shared = i32::from(evidence.rest.shared.min(16));
            (ceiling - (points + 1 - shared).max(0) / 2).max(if ceiling > 59 { 60 } else { 30 })
        }
        _ => (ceiling - points / 3).max(0),
    };
    Score::saturating(score)
}

/// Whether both sides give one name, perhaps with slips.
fn is_one(name: Given<NameMatch>) -> bool {
    matches!(name, Given::Both(name) if name.is_one())
}

/// The top of the band that the worst contradiction allows.
fn ceiling(evidence: &Evidence) -> i32 {
    let agreed = Agreed::of(evidence);
    let mut ceiling = Ceiling(100);
    ceiling.of_numbers(evidence, &agreed);
    ceiling.of_streets(evidence, &agreed);
    ceiling.of_places(evidence, &agreed);
    // The same limit as for names that mix scripts within a word.
    ceiling.at_most(84, evidence.look_alikes);
    if !matches!(evidence.street, Given::Both(_)) && !matches!(evidence.boxed, Given::Both(_)) {
        ceiling.of_places_alone(evidence, &agreed);
    }
    ceiling.0
}

/// What agrees, so that a contradiction beside it says less.
struct Agreed {
    number: bool,
    boxed: bool,
    code: bool,
    city: bool,
    /// Both are in one state at least, as far as anything tells.
    placed: bool,
}

impl Agreed {
    fn of(e: &Evidence) -> Self {
        let code = matches!(e.postal, Given::Both(code) if code >= PostalMatch::Partial);
        Self {
            number: matches!(e.number, Given::Both(number) if number >= NumberMatch::Partial),
            boxed: matches!(e.boxed, Given::Both(number) if number >= NumberMatch::Misread),
            code,
            city: is_one(e.city) || code,
            placed: e.state == Part::Same
                || matches!(e.postal, Given::Both(code) if code >= PostalMatch::SameArea)
                || matches!(e.city, Given::Both(city) if !city.is_unlike()),
        }
    }
}

/// The lowest limit so far.
struct Ceiling(i32);

impl Ceiling {
    /// Lowers the ceiling to `limit` where it `holds`.
    fn at_most(&mut self, limit: i32, holds: bool) {
        if holds {
            self.0 = self.0.min(limit);
        }
    }

    /// The limits that house numbers, units and boxes set.
    fn of_numbers(&mut self, e: &Evidence, agreed: &Agreed) {
        match e.number {
            Given::Both(NumberMatch::Different | NumberMatch::Near) => self.at_most(59, true),
            Given::Both(NumberMatch::Slip) => self.at_most(69, true),
            Given::OneSide => self.at_most(84, !agreed.boxed),
            _ => {}
        }
        let other_box = if agreed.placed { 59 } else { 29 };
        match e.boxed {
            Given::Both(NumberMatch::Slip) => self.at_most(69, true),
            Given::Both(number) => self.at_most(other_box, number < NumberMatch::Misread),
            _ => {}
        }
        self.at_most(other_box, e.box_against_street);
        // `Unit 15302 Box 77`: beside a box and without a street, the unit is a part of the box.
        let unit_of_box = matches!(e.boxed, Given::Both(_)) && !matches!(e.street, Given::Both(_));
        let other_unit = matches!(e.unit, Given::Both(unit) if unit.number < NumberMatch::Misread);
        self.at_most(59, unit_of_box && other_unit && e.number == Given::Neither);
        self.at_most(84, other_unit);
    }

    /// The limits that streets, their types and directions set.
    fn of_streets(&mut self, e: &Evidence, agreed: &Agreed) {
        if let Given::Both(street) = e.street {
            let other = if agreed.city { 59 } else { 45 };
            self.at_most(if agreed.placed { other } else { 29 }, street.is_unlike());
            self.at_most(if agreed.number { 69 } else { other }, !street.is_one());
            self.at_most(other, street.is_other() || street.extended);
            self.at_most(69, street.weakest == How::Initials);
            // Most of the name, as of another street: `Victoria Road`, `Victoria Park Road`.
            self.at_most(84, street.whole_word_missing);
        }
        let named_otherwise = e.street_type == Part::Differs || e.direction == Part::Differs;
        self.at_most(if agreed.number { 84 } else { 64 }, named_otherwise);
        // Two things that tell streets of one name apart.
        let other_code = matches!(e.postal, Given::Both(code) if code < PostalMatch::Slip);
        self.at_most(69, named_otherwise && other_code);
        self.at_most(59, e.rest.name_numbers_differ);
        self.at_most(69, e.rest.beside == Beside::Slip);
        self.at_most(84, e.rest.beside == Beside::Door);
        // A street's name is another street's in another quarter of Puerto Rico or Mexico.
        self.at_most(69, e.rest.quarters_differ);
        // Every suburb may have a street of that name.
        self.at_most(84, e.rest.places_differ);
        // Houses without numbers have names, and these are two.
        let unnumbered = e.number == Given::Neither && e.boxed == Given::Neither;
        self.at_most(59, unnumbered && e.rest.house_names == Part::Differs);
        self.at_most(84, unnumbered && e.rest.house_names == Part::OneSide);
        self.at_most(69, e.rest.several);
    }

    /// The limits that cities, postal codes, states and countries set.
    fn of_places(&mut self, e: &Evidence, agreed: &Agreed) {
        self.at_most(29, e.country == Part::Differs);
        // A postal code lies in one state: where it and the street agree, the state may be the slip.
        let other_number =
            matches!(e.number, Given::Both(NumberMatch::Different | NumberMatch::Near));
        let other_city = matches!(e.city, Given::Both(city) if city.is_unlike());
        let near_code =
            matches!(e.postal, Given::Both(code) if code >= PostalMatch::Slip) && !other_city;
        let other_state = match (is_one(e.street), agreed.code && !other_number, near_code) {
            (true, true, _) => 59,
            (true, false, true) if other_number => 45,
            (true, false, true) => 52,
            _ => 29,
        };
        self.at_most(other_state, e.state == Part::Differs);
        if let Given::Both(city) = e.city {
            self.at_most(if agreed.code { 84 } else { 50 }, city.is_unlike() || city.is_other());
        }
        match e.postal {
            Given::Both(PostalMatch::Different) => self.at_most(79, true),
            Given::Both(PostalMatch::SameArea) => self.at_most(84, true),
            _ => {}
        }
    }

    /// The limits where neither a street nor a box is given by both sides: only the place is known.
    fn of_places_alone(&mut self, e: &Evidence, agreed: &Agreed) {
        let has_place = matches!(e.city, Given::Both(_)) || matches!(e.postal, Given::Both(_));
        // A number and a building's name in common are a place too.
        let street = match (agreed.number, e.rest.shared > 0) {
            (true, true) => 79,
            (true, false) => 66,
            (false, _) => 58,
        };
        let is_alone = matches!(e.street, Given::OneSide | Given::Unread);
        self.at_most(street, is_alone || e.boxed == Given::OneSide);
        // Nothing but two codes, and these of two places.
        let elsewhere = e.postal == Given::Both(PostalMatch::Different);
        self.at_most(29, elsewhere && !matches!(e.city, Given::Both(_)));
        self.at_most(
            if agreed.city { 52 } else { 45 },
            matches!(e.number, Given::Both(number) if number < NumberMatch::Partial),
        );
        self.at_most(if has_place { 84 } else { 59 }, true);
    }
}

/// What is missing, only alike or contradicts, in points of a hundred.
fn points(e: &Evidence) -> i32 {
    number_points(e.number)
        + box_points(e)
        + unit_points(e.unit)
        + name_points(e.street, 8, 30)
        + part_points(e.street_type, 4, 8)
        + part_points(e.direction, 5, 9)
        + name_points(e.city, 2, 12)
        + postal_points(e.postal)
        + part_points(e.state, i32::from(!same_code(e)), 4)
        + part_points(e.country, 0, 20)
        + rest_points(&e.rest)
        + 2 * i32::from(e.care_of)
        + 10 * i32::from(e.overflow)
}

/// Points for the house's number.
fn number_points(number: Given<NumberMatch>) -> i32 {
    match number {
        Given::Both(NumberMatch::Same) | Given::Neither | Given::Unread => 0,
        Given::Both(NumberMatch::Misread) => 3,
        Given::OneSide => 5,
        Given::Both(NumberMatch::Slip) => 6,
        Given::Both(NumberMatch::Partial | NumberMatch::Near) => 8,
        Given::Both(NumberMatch::Different) => 12,
    }
}

fn box_points(e: &Evidence) -> i32 {
    match e.boxed {
        Given::Both(NumberMatch::Same) | Given::Neither | Given::Unread => 0,
        Given::Both(NumberMatch::Misread) => 3,
        Given::Both(_) => 12,
        // Beside a street that both give, a box or a lockbox is a note on delivery.
        Given::OneSide if is_one(e.street) => 4,
        Given::OneSide => 7,
    }
}

fn unit_points(unit: Given<UnitMatch>) -> i32 {
    let Given::Both(UnitMatch { number, same_mark }) = unit else {
        return if unit == Given::OneSide { 7 } else { 0 };
    };
    match number {
        NumberMatch::Same if same_mark => 0,
        NumberMatch::Same | NumberMatch::Misread => 2,
        NumberMatch::Partial => 8,
        _ => 10,
    }
}

fn postal_points(postal: Given<PostalMatch>) -> i32 {
    match postal {
        Given::Both(PostalMatch::Same) | Given::Neither | Given::Unread => 0,
        Given::Both(PostalMatch::Misread | PostalMatch::Partial) | Given::OneSide => 1,
        Given::Both(PostalMatch::Slip) => 4,
        Given::Both(PostalMatch::SameArea) => 6,
        Given::Both(PostalMatch::Different) => 9,
    }
}

/// Points for a part that is `omitted` on one side, or that `differs`.
fn part_points(part: Part, omitted: i32, differs: i32) -> i32 {
    match part {
        Part::Same | Part::Neither => 0,
        Part::OneSide => omitted,
        // It may be a slip, and is not what the other side says.
        Part::Unknown => 1,
        Part::Differs => differs,
    }
}

/// Points for what is left over. A building's or a business's name costs little, a text stuffed with
/// words much.
fn rest_points(rest: &Rest) -> i32 {
    let (fewer, more) = (i32::from(rest.fewer), i32::from(rest.more));
    let stuffed = if more > 0 { 1 + more.min(60) / 12 + (more - 60).clamp(0, 300) / 10 } else { 0 };
    fewer.min(8) / 2 + stuffed + 2 * i32::from(rest.numbers.min(4)) + i32::from(rest.particles)
}

/// Whether the postal codes are the same: one lies in one state, which then need not be written.
pub(super) fn same_code(e: &Evidence) -> bool {
    e.postal == Given::Both(PostalMatch::Same)
}

/// Points for a name that is `omitted` on one side, or not wholly found: in proportion, `whole` where
/// nothing is.
fn name_points(name: Given<NameMatch>, omitted: i32, whole: i32) -> i32 {
    let name = match name {
        Given::Both(name) => name,
        // What is not read says as little as what is not given.
        Given::OneSide | Given::Unread => return omitted,
        Given::Neither => return 0,
    };
    let missing = 100 - i32::from(name.alike);
    let least = match name.weakest {
        How::Equal if !name.words_missing => return 0,
        // A space gained or lost is 95–99.
        How::Joined if !name.words_missing => return 2,
        // Convention has several ways to write a sound, so no less than that.
        How::Sound => 2,
        // The words are all there, only short.
        How::Initials if !name.words_missing => return whole / 4,
        _ => 1,
    };
    (missing * whole / 100 + 1).max(least)
}
