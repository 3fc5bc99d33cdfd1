//! From [`Evidence`] to the reasons of its score.

use super::{
    calibrate::{calibrate, same_code},
    evidence::{Beside, Evidence, Given, NameMatch, Part, UnitMatch},
    number::NumberMatch,
    pairs::How,
    postal_code::PostalMatch,
};
use crate::{
    reason::{ReasonCode, Reasons},
    score::Score,
};

/// The evidence as reasons.
#[must_use]
pub fn reasons(evidence: &Evidence) -> Reasons {
    assess(evidence).1
}

/// What the evidence is worth, and why: both at the price of one.
pub(crate) fn assess(evidence: &Evidence) -> (Score, Reasons) {
    let score = calibrate(evidence);
    let reasons = number_reasons(evidence)
        .and(street_reasons(evidence))
        .and(place_reasons(evidence))
        .and(other_reasons(evidence));
    (score, reasons.with_if(score == Score::MAX, ReasonCode::Equal))
}

/// Why house numbers, units and boxes do not agree.
fn number_reasons(e: &Evidence) -> Reasons {
    use ReasonCode as R;
    let unit = e.unit.map(|unit| unit.number);
    Reasons::EMPTY
        .with_if(
            matches!(e.number, Given::Both(NumberMatch::Different | NumberMatch::Near)),
            R::HouseNumberDiffers,
        )
        .with_if(
            matches!(e.number, Given::Both(NumberMatch::Slip | NumberMatch::Misread)),
            R::HouseNumberSlip,
        )
        .with_if(e.number == Given::Both(NumberMatch::Partial), R::HouseNumberPartial)
        .with_if(e.number == Given::OneSide, R::HouseNumberOmitted)
        .with_if(unit == Given::OneSide, R::UnitOmitted)
        .with_if(
            matches!(unit, Given::Both(number) if number < NumberMatch::Misread),
            R::UnitDiffers,
        )
        .with_if(unit == Given::Both(NumberMatch::Misread), R::Typo)
        .with_if(
            matches!(
                e.unit,
                Given::Both(UnitMatch { number: NumberMatch::Same, same_mark: false })
            ),
            R::UnitDesignatorDiffers,
        )
        .with_if(
            matches!(e.boxed, Given::Both(number) if number < NumberMatch::Misread),
            R::BoxDiffers,
        )
        .with_if(e.boxed == Given::Both(NumberMatch::Misread), R::BoxMisread)
}

/// Why streets do not agree.
fn street_reasons(e: &Evidence) -> Reasons {
    use ReasonCode as R;
    let street = e.street.both();
    // An extended name is another street's.
    let is_another = |n: NameMatch| n.is_unlike() || n.is_other() || n.extended;
    let differs = street.is_some_and(is_another) || is_numbered_otherwise(e);
    let boxed = matches!(e.boxed, Given::Both(_));
    let omitted = e.street == Given::OneSide || e.street == Given::Neither && !boxed;
    let alike = street.filter(|_| !differs).filter(|n| n.weakest != How::Initials);
    let slip = |n: NameMatch| n.weakest == How::Slip || n.weakest == How::Cut;
    Reasons::EMPTY
        .with_if(differs, R::StreetDiffers)
        .with_if(omitted, R::StreetOmitted)
        .with_if(alike.is_some_and(slip), R::StreetTypo)
        .with_if(alike.is_some_and(|n| n.words_missing), R::StreetPartial)
        .with_if(e.street_type == Part::OneSide, R::StreetTypeOmitted)
        .with_if(e.street_type == Part::Differs, R::StreetTypeDiffers)
        .with_if(e.direction == Part::OneSide, R::DirectionalOmitted)
        .with_if(e.direction == Part::Differs, R::DirectionalDiffers)
}

/// Whether numbers in the names of two streets make them two: `Jalan SS 2/61`, `Jalan SS 2/63`. Beside one
/// street they are a quarter's: `Oak Rd, Sector 41`, `Oak Rd, Sector 42`.
fn is_numbered_otherwise(e: &Evidence) -> bool {
    let same = e.street.both().is_some_and(|n| n.weakest == How::Equal);
    e.rest.name_numbers_differ && !(same && e.rest.beside == Beside::Other)
}

/// Why cities, postal codes, states and countries do not agree.
fn place_reasons(e: &Evidence) -> Reasons {
    use ReasonCode as R;
    let city = e.city.both();
    let city_differs = city.is_some_and(|n| n.is_unlike() || n.is_other());
    let city_partial =
        !city_differs && city.is_some_and(|n| n.words_missing || n.weakest < How::Joined);
    Reasons::EMPTY
        .with_if(city_partial, R::CityPartial)
        .with_if(city_differs, R::CityDiffers)
        .with_if(
            e.city == Given::OneSide
                || e.postal == Given::OneSide
                || e.state == Part::OneSide && !same_code(e),
            R::LocalityOmitted,
        )
        .with_if(
            matches!(
                e.postal,
                Given::Both(PostalMatch::Different | PostalMatch::SameArea | PostalMatch::Slip)
            ),
            R::PostalCodeDiffers,
        )
        .with_if(
            matches!(e.postal, Given::Both(PostalMatch::Partial | PostalMatch::Misread)),
            R::PostalCodePartial,
        )
        .with_if(matches!(e.state, Part::Differs | Part::Unknown), R::StateDiffers)
        .with_if(matches!(e.country, Part::Differs | Part::Unknown), R::CountryDiffers)
}

/// How names were found to agree, what belongs to no part, and what was noticed.
fn other_reasons(e: &Evidence) -> Reasons {
    use ReasonCode as R;
    let (street, city) = (e.street.both(), e.city.both());
    let either =
        |holds: fn(NameMatch) -> bool| street.is_some_and(holds) || city.is_some_and(holds);
    Reasons::EMPTY
        .with_if(either(|n| n.weakest == How::Sound), R::Transliterated)
        .with_if(e.street == Given::Unread || e.city == Given::Unread, R::ScriptUnread)
        .with_if(either(|n| n.weakest == How::Joined && !n.words_missing), R::SpacingDiffers)
        .with_if(either(|n| matches!(n.weakest, How::Initials | How::Known)), R::Initialism)
        .with_if(e.care_of, R::CareOfLine)
        .with_if(
            e.rest.unexplained
                || e.rest.numbers > 0
                || e.rest.beside > Beside::Alike
                || e.rest.several
                || e.rest.particles
                || e.boxed == Given::OneSide && !e.box_against_street,
            R::UnmatchedParts,
        )
        .with_if(e.overflow, R::TooManyParts)
        .with_if(e.noticed.invisible, R::InvisibleCharacters)
        .with_if(e.noticed.bidi_control, R::BidiControl)
        .with_if(e.look_alikes, R::LookAlikeCharacters)
}
