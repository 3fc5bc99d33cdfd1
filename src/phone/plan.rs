//! Numbering plans: how a country writes its numbers within the country.
//!
//! A plan says nothing about which numbers are assigned. It tells how to get from the digits as
//! they are dialled to the digits that identify a line, and which of them are the area code.

use super::{
    digits::Digits,
    tables::{CALLING_CODES, EXIT_CODES, PLAN_OF_CODE, PLANS},
};
use crate::country::Country;

/// When the trunk prefix is taken off a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Trunk {
    /// The plan has none.
    Never,
    /// No national number begins like it.
    Always,
    /// National numbers may begin like it (Russia's 8), so it counts where the number is too long.
    WhenTooLong,
}

/// The numbering plan of a calling code.
pub(super) struct Plan {
    /// The calling code's digits.
    pub(super) calling_code: Digits,
    /// What is dialled before a national number within the country; empty for nothing.
    pub(super) trunk: Digits,
    /// When the trunk prefix is taken off.
    pub(super) trunk_rule: Trunk,
    /// Other prefixes that callers still write: a carrier's, an abolished one. Longest first.
    pub(super) other_prefixes: &'static [Digits],
    /// The lengths of national numbers: bit *n* for *n* digits.
    pub(super) lengths: u16,
    /// The fewest digits of an area code.
    pub(super) shortest_area: u8,
    /// The most digits of an area code.
    pub(super) longest_area: u8,
}

impl PartialEq for &'static Plan {
    fn eq(&self, other: &Self) -> bool {
        self.calling_code == other.calling_code
    }
}

/// A number under a plan: what identifies a line.
#[derive(Clone, Copy)]
pub(super) struct Line {
    /// The plan of the calling code.
    pub(super) plan: &'static Plan,
    /// The national number, without prefixes.
    pub(super) national: Digits,
    /// Whether the number carries a mark that it is a mobile's, which its plan allows to leave out.
    pub(super) mobile_mark: bool,
}

impl Line {
    /// Reads the digits of an international number, calling code first.
    pub(super) fn international(digits: Digits) -> Option<Self> {
        let plan = Plan::leading(digits)?;
        let dialled = digits.skip(plan.calling_code.len());
        let fits = |rest: &Digits| plan.allows(rest.len());
        // `+1 (0)212 …`: behind a country code a zero is a trunk prefix, also where that is another.
        let spare = dialled.strip_prefix(ZERO).filter(|rest| !fits(&dialled) && fits(rest));
        Some(plan.line(spare.unwrap_or(dialled)))
    }

    /// The number in the form of E.164: `+`, calling code, national number.
    #[cfg(feature = "phonenumber")]
    pub(super) fn to_e164(self) -> String {
        let mark = if self.mobile_mark { Digits::of("9") } else { Digits::EMPTY };
        let digits = self.plan.calling_code.iter().chain(mark.iter()).chain(self.national.iter());
        let digits = digits.flatten().map(|digit| char::from(b'0' + digit));
        core::iter::once('+').chain(digits).collect()
    }
}

impl Plan {
    /// The plan of the calling code that `digits` begin with. No calling code begins another, and
    /// none begins with a zero.
    pub(super) fn leading(digits: Digits) -> Option<&'static Self> {
        let mut code = 0;
        for digit in digits.iter().take(3) {
            code = code * 10 + usize::from(digit?);
            if code == 0 {
                return None;
            }
            if let Some(plan) = Self::of_code(code) {
                return Some(plan);
            }
        }
        None
    }

    fn of_code(code: usize) -> Option<&'static Self> {
        let place = PLAN_OF_CODE.get(code)?.checked_sub(1)?;
        PLANS.get(usize::from(place))
    }

    /// The plan of a country; `None` where the country has no calling code that we know.
    pub(super) fn of_region(region: Country) -> Option<&'static Self> {
        CALLING_CODES.get(region.as_str()).and_then(|code| Self::of_code(usize::from(*code)))
    }

    /// Whether national numbers of `length` digits exist.
    pub(super) const fn allows(&self, length: usize) -> bool {
        length < 16 && self.lengths >> length & 1 == 1
    }

    /// Whether an area code is a part of its own, which callers within it leave out: such plans
    /// have a trunk prefix. In the others the leading digits are dialled with every call.
    pub(super) fn has_area_codes(&self) -> bool {
        self.trunk != Digits::EMPTY
    }

    /// Whether a number may be followed by the direct dial of a desk, which callers from elsewhere dial
    /// with it: Germany (DIN 5008 writes it behind a hyphen) and Austria.
    pub(super) fn has_direct_dials(&self) -> bool {
        [GERMANY, AUSTRIA].contains(&self.calling_code)
    }

    /// How many leading digits of a national number of `length` digits are its area code for
    /// certain, and how many may be.
    ///
    /// At least five digits are the subscriber's. Where no area code is a part of its own, the
    /// leading digits stand in for it as long as six digits follow and there are two of them; one
    /// digit that many numbers share says nothing.
    pub(super) fn area(&self, length: usize) -> (usize, usize) {
        let (fewest, most) = if self.has_area_codes() { (1, 5) } else { (2, 6) };
        let most = length.saturating_sub(most);
        if most < fewest {
            return (0, 0);
        }
        (
            usize::from(self.shortest_area).clamp(fewest, most),
            usize::from(self.longest_area).clamp(fewest, most),
        )
    }

    /// Takes the prefixes off a number as dialled within the country.
    ///
    /// The trunk prefix comes off first where the rest has a length that exists, then the other
    /// prefixes likewise; a trunk prefix that cannot begin a national number always comes off, so
    /// that a number with a digit too few is read like the whole one.
    pub(super) fn line(&'static self, dialled: Digits) -> Line {
        let national = self.national(dialled);
        let line = Line { plan: self, national, mobile_mark: false };
        if self.calling_code == ARGENTINA { argentine(line) } else { line }
    }

    fn national(&self, dialled: Digits) -> Digits {
        let fits = |rest: &Digits| self.allows(rest.len());
        let whole = self.allows(dialled.len());
        let after_trunk = match self.trunk_rule {
            Trunk::Never => None,
            Trunk::Always => dialled.strip_prefix(self.trunk),
            Trunk::WhenTooLong => dialled.strip_prefix(self.trunk).filter(|_| !whole),
        };
        if let Some(rest) = after_trunk.filter(fits) {
            return rest;
        }
        if !whole {
            let mut others = self.other_prefixes.iter();
            if let Some(rest) = others.find_map(|p| dialled.strip_prefix(*p).filter(fits)) {
                return rest;
            }
            // Zeros in brackets, `+45 (0)32 12 34 56`, are written even where there is no trunk
            // prefix.
            if self.trunk_rule == Trunk::Never {
                return dialled.strip_prefix(ZERO).filter(fits).unwrap_or(dialled);
            }
        }
        after_trunk.filter(|_| self.trunk_rule == Trunk::Always).unwrap_or(dialled)
    }

    /// The reading of a number whose trunk prefix came off although the length does not ask for
    /// it, where that is another than [`Plan::line`]'s: `8 495 123 45 6` in Russia.
    pub(super) fn line_without_trunk(&'static self, dialled: Digits) -> Option<Line> {
        if self.trunk_rule != Trunk::WhenTooLong || !self.allows(dialled.len()) {
            return None;
        }
        let national = dialled.strip_prefix(self.trunk)?;
        Some(Line { plan: self, national, mobile_mark: false })
    }
}

/// The calling code of Argentina, whose mobiles are marked.
const ARGENTINA: Digits = Digits::of("54");
/// The calling codes of countries whose numbers grow by direct dials.
const GERMANY: Digits = Digits::of("49");
const AUSTRIA: Digits = Digits::of("43");
/// A trunk prefix that most countries know.
const ZERO: Digits = Digits::of("0");

/// Argentine mobiles are `9` and ten digits from abroad, and at home the ten digits with `15`
/// after the area code (11, or three or four digits that begin with 2 or 3).
fn argentine(line: Line) -> Line {
    let digits = line.national;
    let marked = |national| Line { national, mobile_mark: true, ..line };
    let mark_at = |at: usize| digits.skip(at).first(2) == Digits::of("15");
    match (digits.len(), digits.initial()) {
        (11, Some(9)) => marked(digits.skip(1)),
        (12, Some(1)) if mark_at(2) => marked(digits.without(2, 2)),
        (12, Some(2 | 3)) if mark_at(3) => marked(digits.without(3, 2)),
        (12, Some(2 | 3)) if mark_at(4) => marked(digits.without(4, 2)),
        _ => line,
    }
}

/// Whether two national numbers are one mobile's but for a digit that its plan put into all of
/// them, and that older records lack: Brazil's `9` behind the area code of a number that begins
/// with 6 to 9 (Anatel, 2012 to 2016).
pub(super) fn grown(plan: &Plan, one: Digits, other: Digits) -> bool {
    const BRAZIL: Digits = Digits::of("55");
    const AREA: usize = 2;
    let (old, new) = if one.len() < other.len() { (one, other) } else { (other, one) };
    plan.calling_code == BRAZIL
        && new.len() == old.len() + 1
        && new.skip(AREA).initial() == Some(9)
        && old.skip(AREA).initial().is_some_and(|digit| digit >= 6)
        && new.without(AREA, 1) == old
}

/// The digits after an exit code that is followed by this plan's calling code.
pub(super) fn after_exit_code(digits: Digits, plan: &Plan) -> Option<Digits> {
    /// Bit *n*: some exit code begins with the digit *n*.
    const INITIALS: u16 = {
        let (mut initials, mut rest) = (0, EXIT_CODES.as_slice());
        while let [code, others @ ..] = rest {
            if let Some(digit) = code.initial() {
                initials |= 1 << digit;
            }
            rest = others;
        }
        initials
    };
    digits.initial().filter(|digit| INITIALS >> digit & 1 == 1)?;
    (2..=4).find_map(|length| {
        let national = digits.skip(length).strip_prefix(plan.calling_code)?;
        EXIT_CODES.contains(&digits.first(length)).then_some(national)
    })
}

#[cfg(test)]
mod tests {
    use super::{Line, Plan};
    use crate::{Country, phone::digits::Digits};

    fn text(digits: Digits) -> String {
        digits.iter().map(|digit| char::from(b'0' + digit.unwrap())).collect()
    }

    #[track_caller]
    fn national(region: &str, dialled: &str) -> String {
        let plan = Plan::of_region(Country::from_alpha2(region).unwrap()).unwrap();
        text(plan.line(Digits::of(dialled)).national)
    }

    #[test]
    fn prefixes_come_off() {
        for (region, dialled, want, why) in [
            ("US", "12125555555", "2125555555", "trunk prefix"),
            ("US", "2125555555", "2125555555", "already national"),
            ("US", "1212555555", "212555555", "a digit is missing, the prefix is one still"),
            ("GB", "02079460958", "2079460958", "trunk prefix"),
            ("HU", "06201234567", "201234567", "trunk prefix of two digits"),
            ("IT", "0612345678", "0612345678", "the zero is part of an Italian number"),
            ("DK", "032123456", "32123456", "a stray zero"),
            ("RU", "84951234567", "4951234567", "trunk prefix that numbers may begin with"),
            ("RU", "8005553535", "8005553535", "no trunk prefix: the length is right"),
            ("BR", "021987654321", "21987654321", "trunk prefix before an area code"),
            ("BR", "02111987654321", "11987654321", "trunk prefix with a carrier"),
            ("MX", "0445512345678", "5512345678", "abolished mobile prefix"),
            ("MX", "15512345678", "5512345678", "abolished mobile mark"),
            ("AR", "0111523456789", "1123456789", "mobile mark within the country"),
            ("AR", "91123456789", "1123456789", "mobile mark from abroad"),
            ("AR", "03514123456", "3514123456", "fixed line"),
        ] {
            assert_eq!(national(region, dialled), want, "{region} {dialled}: {why}");
        }
    }

    #[test]
    fn a_calling_code_is_found_at_the_front() {
        let code = |digits| Plan::leading(Digits::of(digits)).map(|plan| text(plan.calling_code));
        assert_eq!(code("12125555555").as_deref(), Some("1"));
        assert_eq!(code("442079460958").as_deref(), Some("44"));
        assert_eq!(code("35312345678").as_deref(), Some("353"));
        assert_eq!(code("2100000"), None);
        assert_eq!(code("02079460958"), None);
    }

    #[test]
    fn an_international_number_keeps_no_trunk_prefix() {
        let line = Line::international(Digits::of("4402079460958")).unwrap();
        assert_eq!(text(line.national), "2079460958");
        let line = Line::international(Digits::of("102125555555")).unwrap();
        assert_eq!(text(line.national), "2125555555");
        let line = Line::international(Digits::of("390612345678")).unwrap();
        assert_eq!(text(line.national), "0612345678", "an Italian zero is part of the number");
    }
}
