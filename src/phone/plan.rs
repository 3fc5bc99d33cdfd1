//! Numbering plans: how a country writes its numbers within the country.
//!
//! A plan says nothing about which numbers are assigned. It tells how to get from the digits as
//! they are dialled to the digits that identify a line, and which of them are the area code.

use super::{
    digits::Digits,
    tables::{EXIT_CODES, PLAN_OF_CODE, PLANS, REGIONS},
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
    pub(super) calling_code: &'static [u8],
    /// What is dialled before a national number within the country; empty for nothing.
    pub(super) trunk: &'static [u8],
    /// When the trunk prefix is taken off.
    pub(super) trunk_rule: Trunk,
    /// Other prefixes that callers still write: a carrier's, an abolished one. Longest first.
    pub(super) other_prefixes: &'static [&'static [u8]],
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
    pub(super) fn international(digits: &Digits) -> Option<Self> {
        let plan = Plan::leading(digits.as_slice())?;
        Some(plan.line(digits.skip(plan.calling_code.len())))
    }

    /// The number in the form of E.164: `+`, calling code, national number.
    #[cfg(feature = "phonenumber")]
    pub(super) fn to_e164(self) -> String {
        let mark: &[u8] = if self.mobile_mark { b"9" } else { b"" };
        let digits = self.plan.calling_code.iter().chain(mark).chain(self.national.as_slice());
        core::iter::once('+').chain(digits.copied().map(char::from)).collect()
    }
}

impl Plan {
    /// The plan of the calling code that `digits` begin with. No calling code begins another.
    pub(super) fn leading(digits: &[u8]) -> Option<&'static Self> {
        let mut code = 0;
        for digit in digits.iter().take(3).skip_while(|_| digits.first() == Some(&b'0')) {
            code = code * 10 + usize::from(digit.checked_sub(b'0')?);
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
        let at = REGIONS.binary_search_by_key(&region.as_str(), |(region, _)| region).ok()?;
        REGIONS.get(at).and_then(|(_, code)| Self::of_code(usize::from(*code)))
    }

    /// Whether national numbers of `length` digits exist.
    pub(super) const fn allows(&self, length: usize) -> bool {
        length < 16 && self.lengths >> length & 1 == 1
    }

    /// Whether an area code is a part of its own, which callers within it leave out: such plans
    /// have a trunk prefix. In the others the leading digits are dialled with every call.
    pub(super) const fn has_area_codes(&self) -> bool {
        !self.trunk.is_empty()
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
        let mut line = Line { plan: self, national: dialled, mobile_mark: false };
        let digits = dialled.as_slice();
        let rest_of = |prefix: &[u8]| digits.strip_prefix(prefix).map(<[u8]>::len);
        let fits = |prefix: &&[u8]| rest_of(prefix).is_some_and(|rest| self.allows(rest));
        let whole = self.allows(digits.len());
        let trunk = match self.trunk_rule {
            Trunk::Never => None,
            Trunk::Always => Some(self.trunk).filter(fits),
            Trunk::WhenTooLong => Some(self.trunk).filter(fits).filter(|_| !whole),
        };
        // Zeros in brackets, `+45 (0)32 12 34 56`, are written even where no trunk prefix exists.
        let stray: &[u8] = b"0";
        let prefix = trunk
            .or_else(|| self.other_prefixes.iter().copied().filter(|_| !whole).find(|p| fits(p)))
            .or_else(|| Some(self.trunk).filter(|_| self.trunk_rule == Trunk::Always))
            .filter(|prefix| rest_of(prefix).is_some())
            .or_else(|| Some(stray).filter(fits).filter(|_| !whole && self.trunk.is_empty()));
        if let Some(prefix) = prefix {
            line.national = dialled.skip(prefix.len());
        }
        if self.calling_code == b"54" {
            line = argentine(line);
        }
        line
    }

    /// The reading of a number whose trunk prefix came off although the length does not ask for
    /// it, where that is another than [`Plan::line`]'s: `8 495 123 45 6` in Russia.
    pub(super) fn line_without_trunk(&'static self, dialled: Digits) -> Option<Line> {
        let leads = self.trunk_rule == Trunk::WhenTooLong && self.allows(dialled.as_slice().len());
        let _rest = dialled.as_slice().strip_prefix(self.trunk).filter(|_| leads)?;
        let national = dialled.skip(self.trunk.len());
        Some(Line { plan: self, national, mobile_mark: false })
    }
}

/// Argentine mobiles are `9` and ten digits from abroad, and at home the ten digits with `15`
/// after the area code (11, or three or four digits that begin with 2 or 3).
fn argentine(line: Line) -> Line {
    let digits = line.national.as_slice();
    let marked = |national| Line { national, mobile_mark: true, ..line };
    match digits {
        [b'9', rest @ ..] if rest.len() == 10 => marked(line.national.skip(1)),
        [b'1', b'1', b'1', b'5', ..] if digits.len() == 12 => marked(line.national.without(2, 2)),
        [b'2' | b'3', _, _, b'1', b'5', ..] if digits.len() == 12 => {
            marked(line.national.without(3, 2))
        }
        [b'2' | b'3', _, _, _, b'1', b'5', ..] if digits.len() == 12 => {
            marked(line.national.without(4, 2))
        }
        _ => line,
    }
}

/// The digits after an exit code that is followed by this plan's calling code.
pub(super) fn after_exit_code(digits: &Digits, plan: &'static Plan) -> Option<Digits> {
    let written = digits.as_slice();
    (2..=4).find_map(|length| {
        let (exit, rest) = written.split_at_checked(length)?;
        let _national = rest.strip_prefix(plan.calling_code)?;
        EXIT_CODES.contains(&exit).then(|| digits.skip(length + plan.calling_code.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::{Line, Plan};
    use crate::{Country, phone::digits::Digits};

    #[track_caller]
    fn national(region: &str, dialled: &str) -> String {
        let plan = Plan::of_region(Country::from_alpha2(region).unwrap()).unwrap();
        let line = plan.line(Digits::new(dialled.as_bytes()).unwrap());
        String::from_utf8(line.national.as_slice().to_vec()).unwrap()
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
        let code = |digits: &str| Plan::leading(digits.as_bytes()).map(|plan| plan.calling_code);
        assert_eq!(code("12125555555"), Some(&b"1"[..]));
        assert_eq!(code("442079460958"), Some(&b"44"[..]));
        assert_eq!(code("35312345678"), Some(&b"353"[..]));
        assert_eq!(code("2100000"), None);
        assert_eq!(code("02079460958"), None);
    }

    #[test]
    fn an_international_number_keeps_no_trunk_prefix() {
        let line = Line::international(&Digits::new(b"4402079460958").unwrap()).unwrap();
        assert_eq!(line.national.as_slice(), b"2079460958");
    }
}
