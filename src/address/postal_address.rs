//! A normalised address: its words and what they say.

use core::ops::Range;

use super::{
    number::Number,
    read::Findings,
    roles::Roles,
    tables::Division,
    token::{Role, Token, Tokens},
    words::{ByRole, Words},
};
use crate::country::Country;

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
    /// The roles that a token has.
    roles: Roles,
    /// Which bytes of the text are the postal code.
    postal: Range<usize>,
    /// The words that are paired with another address's.
    pub(super) words: Words,
}

/// The roles of the words that are paired. A state is compared by what it stands for, but where that is
/// not known, or where a text's guess may be wrong.
pub(super) fn roles_of_words(shape: Shape, states: &[Division]) -> Roles {
    Roles::OF_WORDS.with_if(states.is_empty() || shape == Shape::Text, Role::State)
}

impl PostalAddress {
    /// An address whose words have their roles; `postal` are those that were given as its postal code,
    /// where it was.
    #[inline(always)]
    pub(super) fn of(
        shape: Shape,
        tokens: Tokens,
        postal: Option<Range<usize>>,
        found: Findings,
    ) -> Self {
        let Findings { number, country, states, sure } = found;
        let states = in_country(states, country);
        let by_role = ByRole::new(&tokens);
        let postal = postal.unwrap_or_else(|| by_role.places_of(Role::Postal, &tokens));
        Self {
            words: Words::of(&tokens, &by_role, roles_of_words(shape, states)),
            roles: by_role.roles,
            postal: tokens.bytes_of(postal),
            tokens,
            shape,
            sure,
            country,
            states,
            number,
        }
    }

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
        self.tokens.text.get(self.postal.clone()).unwrap_or("")
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

/// The divisions of `country`, where it is known; all of a table's row otherwise.
fn in_country(states: &'static [Division], country: Option<Country>) -> &'static [Division] {
    let Some(country) = country else { return states };
    states
        .iter()
        .position(|state| state.country == country)
        .and_then(|at| states.get(at..=at))
        .unwrap_or(states)
}
