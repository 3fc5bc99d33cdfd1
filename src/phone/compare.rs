//! From two values to [`Evidence`].

use super::{
    calibrate::calibrate,
    grade::{Agreement, grade, grade_masked},
    normalise::{Content, Number, Phone},
    plan::{Line, Plan, after_exit_code, grown},
    scan::Letters,
};
use crate::country::Country;

/// What was observed about two telephone numbers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Evidence {
    /// How far the numbers agree.
    pub(super) agreement: Agreement,
    /// How the extensions agree.
    pub(super) extension: Extension,
    /// How the numbers had to be read.
    pub(super) reading: ReadingOfPair,
    /// What letters among the digits were read as.
    pub(super) letters: Letters,
    /// One side holds more numbers than the other, or other ones.
    pub(super) several: Several,
    /// One side is not a number, so that both were compared as text.
    pub(super) text: bool,
}

/// How extensions agree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Extension {
    /// None, or the same on both sides.
    Same,
    /// On one side only.
    Omitted,
    /// Two different ones.
    Differs,
}

/// How a pair of numbers had to be read to agree, the plainest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum ReadingOfPair {
    /// Both as they are written.
    Plain,
    /// One of them in the country of the other, or both in the region passed in.
    CountryInferred,
    /// One of them as a number whose exit code or lost `+` announces a country.
    Alternative,
}

/// How many numbers the fields hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Several {
    /// One each.
    No,
    /// More than one, and every one of them on both sides.
    AllAgree,
    /// More than one, and the best agreeing pair was taken.
    BestTaken,
    /// So many that whichever number is looked for may be among them.
    Crowd,
}

/// Compares two numbers.
///
/// A number without a country code is read in the other side's country, or in `default_region`
/// where neither says one; where it may also be a number whose `+` is lost or whose exit code
/// (`00`, `011`, …) is dialled, each reading is tried and the best agreeing one counts. Where a
/// field holds several numbers, the best agreeing pair counts. Symmetric. Allocates nothing.
///
/// Cost: constant for a pair of numbers, of which some thousand are graded.
///
/// ```
/// use ownership_match::{Country, Side, phone};
///
/// let read = |raw| phone::normalise(raw, Side::Held).usable().unwrap();
/// let score = |a, b| phone::calibrate(&phone::compare(&read(a), &read(b), Country::US)).get();
/// assert_eq!(score("+44 20 7946 0958", "020 7946 0958"), 100);
/// assert_eq!(score("+44 20 7946 0958", "442079460958"), 100);
/// assert!(score("+44 20 7946 0958", "+1 20 7946 0958") <= 69);
/// ```
#[must_use]
pub fn compare(claimed: &Phone, held: &Phone, default_region: Country) -> Evidence {
    match (&claimed.0, &held.0) {
        (Content::Text(claimed), Content::Text(held)) => Evidence::of_text(claimed == held),
        (Content::Text(_), _) | (_, Content::Text(_)) => Evidence::of_text(false),
        (Content::Numbers(l, more), Content::Numbers(r, others)) => {
            if more.is_empty() && others.is_empty() {
                Evidence::of_numbers(l, r, default_region)
            } else {
                best_pair(claimed, held, default_region)
            }
        }
    }
}

/// The evidence of fields that hold several numbers.
fn best_pair(claimed: &Phone, held: &Phone, default_region: Country) -> Evidence {
    let pair = |l: &Number, r: &Number| Evidence::of_numbers(l, r, default_region);
    let (ours, theirs) = (claimed.numbers(), held.numbers());
    let (our_count, their_count) = (ours.clone().count(), theirs.clone().count());
    let is_too_much = our_count * their_count > MOST_PAIRS;
    let pairs = || ours.clone().flat_map(|number| theirs.clone().map(move |o| (number, o)));
    // The pair that agrees best is the one that is worth most; of several, rather the first of all.
    let first = pairs().take(1);
    let graded = |(l, r): (&Number, &Number)| pair(l, r);
    let best = if is_too_much {
        let near = of_one_line(ours.clone(), theirs.clone());
        near.into_iter().chain(first).map(graded).max_by_key(calibrate)
    } else {
        pairs().chain(first).map(graded).max_by_key(calibrate)
    };
    let Some(best) = best else { return Evidence::of_text(false) };
    let same = |l: &Number, r: &Number| calibrate(&pair(l, r)) == crate::Score::MAX;
    let all_agree = if is_too_much {
        ours.map(|number| number.written.digits).eq(theirs.map(|number| number.written.digits))
    } else {
        ours.clone().all(|l| theirs.clone().any(|r| same(l, r)))
            && theirs.clone().all(|r| ours.clone().any(|l| same(l, r)))
    };
    let crowd = our_count.max(their_count) > MOST_NUMBERS;
    let several = match (all_agree, crowd) {
        (true, _) => Several::AllAgree,
        (false, false) => Several::BestTaken,
        (false, true) => Several::Crowd,
    };
    Evidence { several, ..best }
}

/// Pairs of numbers that end in the same digits, at most [`MOST_PAIRS`]. Cost: the numbers times the
/// logarithm of theirs.
fn of_one_line<'n>(
    ours: impl Iterator<Item = &'n Number>,
    theirs: impl Iterator<Item = &'n Number>,
) -> Vec<(&'n Number, &'n Number)> {
    let ends = |number: &Number| number.written.digits.last(SUBSCRIBER);
    let mut theirs: Vec<&Number> = theirs.collect();
    theirs.sort_by_key(|number| ends(number));
    let mut pairs = Vec::new();
    for number in ours {
        let from = theirs.partition_point(|other| ends(other) < ends(number));
        let same = theirs.iter().skip(from).take_while(|other| ends(other) == ends(number));
        pairs.extend(same.take(MOST_PAIRS - pairs.len()).map(|other| (number, *other)));
    }
    pairs
}

/// The most numbers that a person has, generously; with more of them, one that agrees may be anybody's, as
/// with so many names. Pinned by `tests/cases/phone.tsv`.
const MOST_NUMBERS: usize = 6;

/// How many pairs of numbers are graded: those of thirty on either side. Of longer lists only numbers that
/// end in the same digits are. Pinned by `record/worst` in the benches.
const MOST_PAIRS: usize = 1024;

/// The digits that tell the lines of an exchange apart.
const SUBSCRIBER: usize = 4;

impl Evidence {
    fn of_text(equal: bool) -> Self {
        Self {
            agreement: if equal { Agreement::Same } else { Agreement::Different },
            extension: Extension::Same,
            reading: ReadingOfPair::Plain,
            letters: Letters::None,
            several: Several::No,
            text: true,
        }
    }

    fn of_numbers(left: &Number, right: &Number, default_region: Country) -> Self {
        let written = Self::as_written(left, right, default_region);
        if written.agreement == Agreement::Same
            || left.written.direct_dial.max(right.written.direct_dial) == 0
        {
            return written;
        }
        // `030 901820-12` is desk 12 of `030 901820`, where a plan says so.
        let plans = [left, right].map(|number| number.line.map(|line| line.plan));
        let plan = plans.into_iter().flatten().next().or_else(|| Plan::of_region(default_region));
        if !plan.is_some_and(Plan::has_direct_dials) {
            return written;
        }
        let (l, r) = (left.with_direct_dial(), right.with_direct_dial());
        let by_desks = [(l, Some(*right)), (Some(*left), r), (l, r)].map(|pair| match pair {
            (Some(l), Some(r)) => Some(Self::as_written(&l, &r, default_region)),
            _ => None,
        });
        let same = |evidence: &Self| evidence.agreement == Agreement::Same;
        let desks = by_desks.into_iter().flatten().filter(same).max_by_key(calibrate);
        desks.unwrap_or(written)
    }

    /// The evidence of two numbers whose digits are what they are written with.
    fn as_written(left: &Number, right: &Number, default_region: Country) -> Self {
        let (agreement, reading) = agreement(left, right, default_region);
        Self {
            agreement,
            extension: match (left.written.extension, right.written.extension) {
                (None, Some(_)) | (Some(_), None) => Extension::Omitted,
                (left, right) if left == right => Extension::Same,
                _ => Extension::Differs,
            },
            reading,
            letters: left.written.letters.max(right.written.letters),
            several: Several::No,
            text: false,
        }
    }
}

/// The best agreement of two numbers over the readings that they allow.
fn agreement(left: &Number, right: &Number, region: Country) -> (Agreement, ReadingOfPair) {
    match (&left.line, &right.line) {
        (Some(l), Some(r)) if l.plan == r.plan => (agree(left, l, right, r), ReadingOfPair::Plain),
        (Some(l), Some(r)) => (across_countries(left, l, right, r), ReadingOfPair::Plain),
        (Some(line), None) => within(line.plan, left, right),
        (None, Some(line)) => within(line.plan, left, right),
        (None, None) if left.written.digits == right.written.digits && !left.masked => {
            (Agreement::Same, ReadingOfPair::Plain)
        }
        (None, None) => {
            let default = Plan::of_region(region);
            let announced = left.announced(default).chain(right.announced(default));
            default
                .into_iter()
                .chain(announced)
                .map(|plan| within(plan, left, right))
                .max_by_key(|(agreement, _)| *agreement)
                .unwrap_or((Agreement::Different, ReadingOfPair::Plain))
        }
    }
}

/// The best agreement of two numbers, both read under one plan.
fn within(plan: &'static Plan, left: &Number, right: &Number) -> (Agreement, ReadingOfPair) {
    let (l, r) = (plainest(left, plan), plainest(right, plan));
    let mut best = (agree(left, &l.0, right, &r.0), l.1.max(r.1));
    if best.0 == Agreement::Same {
        return best;
    }
    let (left_others, right_others) = (alternatives(left, plan), alternatives(right, plan));
    if left_others.iter().chain(&right_others).all(Option::is_none) {
        return best;
    }
    for l in core::iter::once(l).chain(left_others.into_iter().flatten()) {
        for r in core::iter::once(r).chain(right_others.into_iter().flatten()) {
            let agreement = agree(left, &l.0, right, &r.0);
            if agreement > best.0 {
                best = (agreement, l.1.max(r.1));
            }
        }
    }
    best
}

/// A number under a plan, as stated or as dialled within the country.
fn plainest(number: &Number, plan: &'static Plan) -> (Line, ReadingOfPair) {
    match number.line {
        Some(line) => (line, ReadingOfPair::Plain),
        None if code_is_trunk(number, plan) => {
            (plan.line(number.written.digits), ReadingOfPair::Alternative)
        }
        None => (plan.line(number.written.digits), ReadingOfPair::CountryInferred),
    }
}

/// Whether the number begins with North America's 1: with it, the number is national as well as
/// international without its `+`.
fn code_is_trunk(number: &Number, plan: &Plan) -> bool {
    plan.trunk == plan.calling_code && number.written.digits.strip_prefix(plan.trunk).is_some()
}

/// The other ways to read a number under a plan: with a trunk prefix although it is short, with an
/// exit code, or with a lost `+`.
fn alternatives(number: &Number, plan: &'static Plan) -> [Option<(Line, ReadingOfPair)>; 3] {
    if number.line.is_some() {
        return [None; 3];
    }
    let digits = number.written.digits;
    let short = plan.line_without_trunk(digits);
    let lost_plus = digits.strip_prefix(plan.calling_code).filter(|_| !code_is_trunk(number, plan));
    let exit_code = after_exit_code(digits, plan);
    let announced = |national| (plan.line(national), ReadingOfPair::Alternative);
    [
        short.map(|line| (line, ReadingOfPair::CountryInferred)),
        lost_plus.map(announced),
        exit_code.map(announced),
    ]
}

/// How two lines of one plan agree.
fn agree(left: &Number, l: &Line, right: &Number, r: &Line) -> Agreement {
    if left.masked || right.masked {
        return grade_masked(l.plan, l.national, r.national);
    }
    match grade(l.plan, l.national, r.national) {
        Agreement::Same if l.mobile_mark != r.mobile_mark => Agreement::MobileMarkOmitted,
        Agreement::DigitMissing if grown(l.plan, l.national, r.national) => {
            Agreement::MobileMarkOmitted
        }
        agreement => agreement,
    }
}

/// How two numbers agree whose country codes contradict each other: only an equal national number
/// counts, also where the `+` of one stands before a number that has no country code, or another
/// country's code before a number with the trunk prefix of its own.
fn across_countries(left: &Number, l: &Line, right: &Number, r: &Line) -> Agreement {
    let same = l.national == r.national
        || left.written.digits == r.national
        || l.national == right.written.digits
        || r.plan.line(l.national).national == r.national
        || l.plan.line(r.national).national == l.national;
    if same && !left.masked { Agreement::OtherCountry } else { Agreement::Different }
}
