//! How far two national numbers of one plan agree, by the place of the digits.
//!
//! A national number is an area code and a subscriber's number. The area code is its leading
//! digits, as many as the plan's area codes have at least; in plans with area codes of several
//! lengths the digits up to the longest count as area where they alone differ. Plans without a
//! trunk prefix have no area code that a caller leaves out, so that a slip in their leading digits
//! is a slip like any other.

use super::{digits::Digits, plan::Plan};

/// How far two numbers agree, weakest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Agreement {
    /// Different numbers.
    Different,
    /// The area code is the same and the rest is not.
    AreaOnly,
    /// The area codes differ and so does one digit of the rest.
    AreaAndDigitDiffer,
    /// Three digits of the subscriber's number differ or are missing.
    ThreeDigits,
    /// One number lacks its area code, and one digit of the rest differs.
    LocalSlip,
    /// One digit of the area code differs and one of the rest.
    TwoSlips,
    /// The last digits agree, as far as they are given: at least four.
    LastDigits,
    /// Two digits of the subscriber's number differ or are missing.
    TwoDigits,
    /// The national numbers are the same and the country codes contradict each other.
    OtherCountry,
    /// All but the area code is the same.
    AreaDiffers,
    /// All but one digit of the area code is the same.
    AreaDigitDiffers,
    /// One number lacks its area code.
    AreaMissing,
    /// One number lacks a digit of its area code.
    AreaDigitMissing,
    /// One digit differs.
    DigitDiffers,
    /// Two neighbouring digits are swapped.
    DigitsSwapped,
    /// One digit is missing.
    DigitMissing,
    /// One number carries a mark that it is a mobile's, which may be left out.
    MobileMarkOmitted,
    /// The same number.
    Same,
}

/// Fewest digits at the end that say anything by themselves.
const LAST_DIGITS: usize = 4;
/// Numbers shorter than this have too few digits left for two of them to be slips.
const TWO_SLIPS_FROM: usize = 7;
/// Numbers shorter than this have too few digits left for three of them to be slips.
const THREE_SLIPS_FROM: usize = 9;

/// Grades two national numbers.
pub(super) fn grade(plan: &Plan, left: Digits, right: Digits) -> Agreement {
    if left == right {
        return Agreement::Same;
    }
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    if short.len() == long.len() { aligned(plan, short, long) } else { shorter(plan, short, long) }
}

/// Grades numbers of one length, which are not the same.
fn aligned(plan: &Plan, left: Digits, right: Digits) -> Agreement {
    let length = left.len();
    let (area, longest_area) = plan.area(length);
    let differing = left.differing(right);
    let in_area = differing.among_first(area);
    let in_rest = differing.count() - in_area;
    let (front, end) = (differing.agreeing_at_front(), differing.agreeing_at_end());
    let swapped = front + 2 + end == length && {
        let pair = |digits: Digits| digits.skip(front).first(2);
        pair(left).first(1) == pair(right).last(1) && pair(left).last(1) == pair(right).first(1)
    };
    // Without an area code of its own a number has one digit, or one swap, anywhere.
    let outside_area = front >= area || !plan.has_area_codes();
    match (in_area, in_rest) {
        _ if swapped && outside_area => Agreement::DigitsSwapped,
        _ if swapped => Agreement::AreaDigitDiffers,
        _ if in_area + in_rest == 1 && outside_area => Agreement::DigitDiffers,
        (1, 0) => Agreement::AreaDigitDiffers,
        (1.., _) if length - end <= longest_area => Agreement::AreaDiffers,
        (0, 2) if length >= TWO_SLIPS_FROM => Agreement::TwoDigits,
        (0, 3) if length >= THREE_SLIPS_FROM => Agreement::ThreeDigits,
        (0, _) if area > 0 => Agreement::AreaOnly,
        (1, 1) if length >= TWO_SLIPS_FROM => Agreement::TwoSlips,
        (2.., 1) if length >= THREE_SLIPS_FROM => Agreement::AreaAndDigitDiffer,
        _ => Agreement::Different,
    }
}

/// Grades a number against a longer one.
fn shorter(plan: &Plan, short: Digits, long: Digits) -> Agreement {
    let length = short.len();
    let missing = long.len() - length;
    let (area, longest_area) = plan.area(long.len());
    let from_end = short.differing(long.last(length));
    let front = short.differing(long.first(length)).agreeing_at_front();
    let end = from_end.agreeing_at_end();
    let local = missing <= longest_area;
    if end == length && local && (missing > 1 || area == 1) {
        return Agreement::AreaMissing;
    }
    if missing == 1 && front + end >= length {
        return if front >= area || !plan.has_area_codes() {
            Agreement::DigitMissing
        } else {
            Agreement::AreaDigitMissing
        };
    }
    if end == length && length >= LAST_DIGITS {
        return Agreement::LastDigits;
    }
    if from_end.count() == 1 && local && length >= TWO_SLIPS_FROM {
        return Agreement::LocalSlip;
    }
    // One stretch of digits lacks some and has others wrong.
    let damage = missing + length.saturating_sub(front + end);
    match damage {
        _ if front < area => Agreement::Different,
        2 if length >= TWO_SLIPS_FROM => Agreement::TwoDigits,
        3 if length >= TWO_SLIPS_FROM => Agreement::ThreeDigits,
        _ if area > 0 => Agreement::AreaOnly,
        _ => Agreement::Different,
    }
}

/// Grades national numbers of which digits are masked, aligned at their ends: a masked digit is
/// one that is not given.
pub(super) fn grade_masked(plan: &Plan, left: Digits, right: Digits) -> Agreement {
    let length = left.len().max(right.len());
    let (area, longest_area) = plan.area(length);
    let (mut given, mut agreeing, mut area_agreeing) = (0, 0, 0);
    for (at, (l, r)) in left.backwards().zip(right.backwards()).enumerate() {
        let (Some(l), Some(r)) = (l, r) else { continue };
        given += 1;
        if l == r {
            agreeing += 1;
            area_agreeing += usize::from(at + area >= length);
        }
    }
    if agreeing == given {
        return match length - given {
            0 | 1 => Agreement::DigitMissing,
            missing if missing <= longest_area => Agreement::AreaMissing,
            _ if given >= LAST_DIGITS => Agreement::LastDigits,
            _ => Agreement::Different,
        };
    }
    if area_agreeing == area && area > 0 { Agreement::AreaOnly } else { Agreement::Different }
}
