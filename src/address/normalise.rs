//! From raw text or parts to a [`PostalAddress`].

use core::ops::Range;

use super::{
    country_from_text,
    number::Number,
    read::{self, OneText},
    roles::Roles,
    scan::{Scanner, japanese, repeated::without_repeated},
    tables::{self, Division},
    token::{Role, Token, Tokens},
    words::Words,
};
use crate::{
    country::Country,
    owner::Address,
    reading::{Reading, Side},
    text::{fold::Noticed, is_placeholder},
};

/// Whether the parts of an address were given or had to be guessed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shape {
    /// Given in parts.
    Parts,
    /// Written as one text.
    Text,
}

/// A normalised postal address: its words, and what part each plays.
///
/// Built once, compared many times. In an address given in parts the roles are those of the
/// parts; in one text they are guesses, which a comparison with an address in parts revises.
#[derive(Clone, Eq, PartialEq)]
pub struct PostalAddress {
    pub(super) tokens: Tokens,
    pub(super) shape: Shape,
    /// Whether street and city are told apart for certain.
    pub(super) sure: bool,
    pub(super) country: Option<Country>,
    /// What the state's name or code can stand for.
    pub(super) states: &'static [Division],
    pub(super) number: Option<Number>,
    pub(super) noticed: Noticed,
    /// Whether a word has letters of another alphabet that look like the Latin ones beside them.
    pub(super) look_alikes: bool,
    /// Whether letters with a conventional respelling (`ü`, also `ue`) were written.
    pub(super) umlauts: bool,
    /// The roles that a token has.
    roles: Roles,
    /// Where the postal code stands.
    postal: Range<usize>,
    /// The words that are paired with another address's.
    pub(super) words: Words,
}

impl PostalAddress {
    /// The country the address says it is in, where it says one.
    ///
    /// ```
    /// use ownership_match::{Side, address};
    ///
    /// let held = address::normalise_raw("1 High St, London SW1A 1AA, UK", Side::Held);
    /// assert_eq!(held.usable().unwrap().country().unwrap().as_str(), "GB");
    /// ```
    #[must_use]
    pub const fn country(&self) -> Option<Country> {
        self.country
    }

    /// The postal code, or nothing.
    pub(super) fn postal_code(&self) -> &str {
        self.tokens.span(self.postal.start, self.postal.end)
    }

    /// Whether a token has `role`.
    pub(super) fn has(&self, role: Role) -> bool {
        self.roles.has(role)
    }

    /// Whether the city's name is also what was read as the state.
    pub(super) fn city_is_state(&self) -> bool {
        !self.states.is_empty() && !self.has(Role::State)
    }

    /// Whether there is a state, known or not.
    pub(super) fn has_state(&self) -> bool {
        !self.states.is_empty() || self.has(Role::State)
    }

    /// Whether this address, which is in parts, says what the words of another one are, which is one text.
    pub(super) fn guides(&self, text: &Self) -> bool {
        self.shape == Shape::Parts && text.shape == Shape::Text
    }

    /// The tokens of one role as one text, first to last.
    pub(super) fn text_of(&self, role: Role) -> &str {
        if !self.has(role) {
            return "";
        }
        let Range { start, end } = self.tokens.places_of(role);
        self.tokens.span(start, end)
    }

    /// The tokens of one role, and where each stands.
    pub(super) fn tokens_of(&self, role: Role) -> impl Iterator<Item = (usize, &Token)> {
        let list = if self.has(role) { self.tokens.list.as_slice() } else { &[] };
        list.iter().enumerate().filter(move |(_, token)| token.role == role)
    }
}

impl core::fmt::Debug for PostalAddress {
    /// How much there is, never what it says.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "PostalAddress {{ <{} words> }}", self.tokens.list.len())
    }
}

/// Reads an address in parts.
///
/// Parts that are blank or placeholders count as not given. Where only line 1 is given, it is read
/// as a whole address in one text.
///
/// Cost: linear in the length of the parts.
///
/// ```
/// use ownership_match::{Address, Reading, Side, address};
///
/// let part = |text: &str| Some(text.to_owned());
/// let berlin = Address { city: part("Berlin"), country: part("DE"), ..Address::default() };
/// let read = address::normalise(&berlin, Side::Claimed).usable().unwrap();
/// assert_eq!(read.country().unwrap().as_str(), "DE");
///
/// let unknown = Address { line1: part("N/A"), ..Address::default() };
/// assert!(matches!(address::normalise(&unknown, Side::Held), Reading::Absent));
/// ```
#[must_use]
pub fn normalise(address: &Address, side: Side) -> Reading<PostalAddress> {
    fn given(part: &Option<String>) -> Option<&str> {
        part.as_deref().filter(|text| !is_placeholder(text))
    }
    let parts = [
        given(&address.line1),
        given(&address.line2),
        given(&address.city),
        given(&address.state),
        given(&address.postal_code),
        given(&address.country),
    ];
    match parts {
        [None, None, None, None, None, None] => return Reading::Absent,
        [Some(line), None, None, None, None, None] | [None, Some(line), None, None, None, None] => {
            return normalise_raw(line, side);
        }
        [Some(line), None, None, None, None, Some(country)] => {
            if let Some(whole) = whole_in_line(line, country, side) {
                return Reading::Usable(whole);
            }
        }
        _ => {}
    }
    if !parts.iter().flatten().any(|part| part.chars().any(char::is_alphanumeric)) {
        return Reading::Unusable;
    }
    let [line1, line2, city, state, postal_code, country] = parts;
    let again = [postal_code, state, city, country];
    let [line1, line2] = without_repeated([line1, line2], &again);
    // `高井戸西一丁目` and `5-40`: a block's number goes on in the second line.
    let joined = line1
        .zip(line2)
        .filter(|(first, second)| japanese::goes_on(first, second))
        .map(|(first, second)| [first, second].concat());
    let (line1, line2) = match &joined {
        Some(line) => (Some(line.as_str()), None),
        None => (line1, line2),
    };
    let (scanner, [middle, end, city_end, state_end, postal_end, _]) = Scanner::of([
        (line1, Role::Street),
        (line2, Role::Extra),
        (city, Role::City),
        (state, Role::State),
        (postal_code, Role::Postal),
        (country, Role::Country),
    ]);
    let (noticed, umlauts) = (scanner.noticed, scanner.umlauts);
    let look_alikes = scanner.look_alikes;
    let mut tokens = scanner.finish();
    let number = read::lines(&mut tokens, middle, end);
    let country = country.and_then(country_from_text);
    let states = in_country(tables::divisions(tokens.span(city_end, state_end)), country);
    let words = Words::of(&tokens, Roles::OF_WORDS.with_if(states.is_empty(), Role::State));
    Reading::Usable(PostalAddress {
        words,
        roles: Roles::of(&tokens),
        postal: state_end..postal_end,
        tokens,
        shape: Shape::Parts,
        sure: true,
        country,
        states,
        number,
        noticed,
        look_alikes,
        umlauts,
    })
}

/// An address of which all but the country stands in one line, which says so by its postal code.
#[cold]
fn whole_in_line(line: &str, country: &str, side: Side) -> Option<PostalAddress> {
    let whole = normalise_raw(line, side).usable()?;
    let country = whole.country.or_else(|| country_from_text(country));
    (whole.has(Role::Postal) && whole.has(Role::City)).then_some(PostalAddress { country, ..whole })
}

/// The divisions of `country`, where it is known; all of a table's row otherwise.
fn in_country(states: &'static [Division], country: Option<Country>) -> &'static [Division] {
    let Some(country) = country else { return states };
    states
        .iter()
        .position(|state| state.country == country)
        .and_then(|at| states.get(at..=at))
        .unwrap_or(states)
}

/// Reads an address written as one text.
///
/// [`Reading::Absent`] for blank text and placeholders, on the held side also for phrases such as
/// `NO ADDRESS ON FILE`; [`Reading::Unusable`] without any letter or digit. Cost: linear in the length
/// of the text.
///
/// ```
/// use ownership_match::{Reading, Side, address};
///
/// assert!(matches!(address::normalise_raw("1 Main St", Side::Held), Reading::Usable(_)));
/// assert!(matches!(address::normalise_raw("No address on file", Side::Held), Reading::Absent));
/// assert!(matches!(address::normalise_raw("--", Side::Held), Reading::Unusable));
/// ```
#[must_use]
pub fn normalise_raw(raw: &str, side: Side) -> Reading<PostalAddress> {
    if is_placeholder(raw) || (side == Side::Held && is_phrase_for_nothing(raw)) {
        return Reading::Absent;
    }
    if !raw.chars().any(char::is_alphanumeric) {
        return Reading::Unusable;
    }
    let (scanner, _) = Scanner::of([(Some(raw), Role::Street)]);
    let (noticed, umlauts) = (scanner.noticed, scanner.umlauts);
    let look_alikes = scanner.look_alikes;
    let mut tokens = scanner.finish();
    let OneText { country, states, number, sure } = read::one_text(&mut tokens);
    let states = in_country(states, country);
    let words = Words::of(&tokens, Roles::OF_WORDS.with_if(true, Role::State));
    Reading::Usable(PostalAddress {
        words,
        roles: Roles::of(&tokens),
        postal: tokens.places_of(Role::Postal),
        tokens,
        shape: Shape::Text,
        sure,
        country,
        states,
        number,
        noticed,
        look_alikes,
        umlauts,
    })
}

/// Phrases that a bank's record has where it has no address.
fn is_phrase_for_nothing(raw: &str) -> bool {
    const PHRASES: [&str; 14] = [
        "no address on file",
        "address not on file",
        "no address",
        "no address available",
        "no address provided",
        "no address given",
        "address unknown",
        "unknown address",
        "address not available",
        "address not provided",
        "no known address",
        "no fixed abode",
        "address on file",
        "not on file",
    ];
    let trimmed = raw.trim_matches(|c: char| !c.is_alphanumeric());
    PHRASES.iter().any(|phrase| phrase.eq_ignore_ascii_case(trimmed))
}
