//! From raw text to a [`Phone`].

use core::fmt;

use super::{
    digits::Digits,
    plan::{Line, Plan},
    scan::{Scan, Written, scan},
    tables::PLACEHOLDERS,
};
use crate::{
    reading::{Reading, Side},
    text::{fold::fold, is_placeholder},
};

/// A telephone number, read as far as one side alone allows.
///
/// A number with `+` is a calling code and a national number. Without it, which digits are which
/// depends on the country, so the digits are kept as they are written until
/// [`compare`](super::compare()) knows the other side. A field may hold several numbers, or text
/// that is not a number at all. One number needs no heap.
#[derive(Clone)]
pub struct Phone(pub(super) Content);

/// What a phone field holds.
#[derive(Clone)]
pub(super) enum Content {
    /// One number, and any further ones.
    Numbers(Number, Box<[Number]>),
    /// Text that is not a number, folded.
    Text(Box<str>),
}

/// One number.
#[derive(Clone, Copy)]
pub(super) struct Number {
    /// As written.
    pub(super) written: Written,
    /// What it is, where it is written with a calling code that exists.
    pub(super) line: Option<Line>,
    /// Whether any digit is masked.
    pub(super) masked: bool,
}

/// The exit codes of most countries, and of North America.
const EXITS: [Digits; 2] = [Digits::of("00"), Digits::of("011")];

impl Number {
    fn new(written: Written) -> Self {
        let line = if written.plus { Line::international(written.digits) } else { None };
        Self { written, line, masked: written.digits.has_masked() }
    }

    /// The number with its direct dial as an extension, where it may have one.
    pub(super) fn with_direct_dial(&self) -> Option<Self> {
        self.written.with_direct_dial().map(Self::new)
    }

    /// The plans whose country codes a number without `+` may begin with: after the commonest exit
    /// codes, and where only the `+` is lost and the length is right. None where the number has a
    /// length of the region's own plan, so that `650 555 0142` is not a Singaporean `65`.
    pub(super) fn announced(
        &self,
        own: Option<&'static Plan>,
    ) -> impl Iterator<Item = &'static Plan> {
        let own_length =
            |plan: &'static Plan| plan.allows(plan.line(self.written.digits).national.len());
        let foreign = !own.is_some_and(own_length);
        let digits = self.written.digits;
        let exit = EXITS.iter().find_map(|exit| digits.strip_prefix(*exit));
        let lost = Plan::leading(digits)
            .filter(|plan| plan.allows(digits.len() - plan.calling_code.len()));
        exit.and_then(Plan::leading).into_iter().chain(lost).filter(move |_| foreign)
    }
}

impl fmt::Debug for Phone {
    /// Prints what the field holds and never the digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Content::Numbers(_, others) => write!(f, "Phone <{} numbers>", 1 + others.len()),
            Content::Text(text) => write!(f, "Phone <{} characters>", text.chars().count()),
        }
    }
}

impl Phone {
    /// The number, where the field holds one and nothing else.
    #[cfg(feature = "phonenumber")]
    pub(super) fn only_number(&self) -> Option<&Number> {
        match &self.0 {
            Content::Numbers(number, others) if others.is_empty() => Some(number),
            _ => None,
        }
    }

    /// Whether every number states its country, so that no region is needed to read it, nor to read
    /// another that is compared with it.
    pub(crate) fn states_country(&self) -> bool {
        self.numbers().all(|number| number.line.is_some())
    }

    /// Whether it holds one number and nothing else, as what a code was sent to.
    pub(crate) fn is_one_number(&self) -> bool {
        self.numbers().count() == 1
    }

    /// The numbers, in the order in which they are written; none for text.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &Number> + Clone {
        let (first, others) = match &self.0 {
            Content::Numbers(first, others) => (Some(first), &**others),
            Content::Text(_) => (None, &[][..]),
        };
        first.into_iter().chain(others)
    }
}

/// Reads a telephone number as people write one.
///
/// Keeps the digits (of any script, and letters where they make a number), whether a `+` stands
/// before them, and the extension. Drops punctuation, words around the number, and of a `tel:` or `sip:`
/// URI the parameters and the host. Whether a number is valid does not matter here.
///
/// `Absent` for blank text, placeholders, only zeros, and the digits that people type to get past
/// a form: ten 1s, ten 9s, `1234567890`; on the held side also for what clerks type, such as
/// `NO PHONE ON FILE`. `Unusable` where there is no letter or digit, or where
/// every digit is masked.
///
/// Cost: linear in the length of `raw`. Numbers in digits and punctuation allocate nothing.
///
/// ```
/// use ownership_match::{Country, Reading, Side, phone};
///
/// let claimed = phone::normalise("+1 212-555-5555", Side::Claimed).usable().unwrap();
/// let held = phone::normalise("(212) 555-5555 home", Side::Held).usable().unwrap();
/// let evidence = phone::compare(&claimed, &held, Country::US);
/// assert_eq!(phone::calibrate(&evidence).get(), 100);
///
/// assert!(matches!(phone::normalise("000-000-0000", Side::Held), Reading::Absent));
/// assert!(matches!(phone::normalise("+", Side::Held), Reading::Unusable));
/// ```
#[must_use]
pub fn normalise(raw: &str, side: Side) -> Reading<Phone> {
    match scan(raw) {
        // No placeholder has enough digits for a number, so a number need not be looked up.
        Scan::Nothing | Scan::Text if is_placeholder(raw) => Reading::Absent,
        Scan::Nothing => Reading::Unusable,
        Scan::Numbers(first, others) if others.is_empty() && is_filler(&first) => Reading::Absent,
        Scan::Numbers(first, others) => {
            // Most fields hold one number.
            let others = match others.is_empty() {
                true => Box::default(),
                false => others.into_iter().map(Number::new).collect(),
            };
            Reading::Usable(Phone(Content::Numbers(Number::new(first), others)))
        }
        Scan::Text => {
            let text = fold(raw).text;
            if text.bytes().all(|b| b == b'0' || b.is_ascii_punctuation() || b == b' ') {
                return Reading::Absent;
            }
            // Punctuation says no more in a text than it says in a number.
            let words: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
            // A person who types it about themselves says something.
            if side == Side::Held && PLACEHOLDERS.contains(&words.as_str()) {
                return Reading::Absent;
            }
            Reading::Usable(Phone(Content::Text(words.into())))
        }
    }
}

/// Whether somebody typed these digits to fill a field: no number has them. Only zeros are a filler
/// behind a country code as well, which systems put before what was typed.
fn is_filler(number: &Written) -> bool {
    const FILLERS: [Digits; 3] =
        [Digits::of("1111111111"), Digits::of("9999999999"), Digits::of("1234567890")];
    if !number.plus {
        return number.digits.is_zero() || FILLERS.contains(&number.digits);
    }
    // Most numbers end in another digit.
    number.digits.last(1).is_zero()
        && Line::international(number.digits).map_or(number.digits, |line| line.national).is_zero()
}
