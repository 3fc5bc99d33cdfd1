//! What stands at the end of an address written as one text: postal code, state, country.

use super::{line::Line, roads::rename};
use crate::{
    address::{
        country_code,
        postal_code::{self, is_singaporean},
        tables::{self, Division, Kinds},
        token::{Role, Token},
    },
    country::Country,
};

/// What was found at the end.
#[derive(Clone, Copy, Default)]
pub(super) struct Tail {
    pub(super) country: Option<Country>,
    pub(super) states: &'static [Division],
    /// Whether a state's name was found behind everything else, which may be a city's too: `New York`.
    pub(super) region: bool,
}

/// Finds country, state and postal code, gives their tokens their roles, and says what they mean.
pub(super) fn peel(tokens: &mut Line<'_>) -> Tail {
    if tokens.list.len() <= LONGEST_PLACE
        && let Some(place) = place_alone(tokens)
    {
        return place;
    }
    let mut end = End::of(tokens);
    // At most one of each, in whatever order they stand.
    for _ in 0..3 {
        let before = end.at;
        end.take_country();
        end.take_code();
        end.take_state();
        if end.at == before {
            break;
        }
    }
    let End { mut tail, at, code, .. } = end;
    if let Some(code) = code.or_else(|| postal_within(tokens, at)) {
        country_of_code(tokens, code, &tail);
    }
    singapore_of_code(tokens);
    if tail.country.is_some_and(tables::is_city) {
        city_of_country(tokens);
    }
    if tail.states.is_empty() {
        tail.states = state_at_start(tokens);
    }
    tail
}

/// The end of a text, off which its parts are taken one by one.
struct End<'l, 't> {
    tokens: &'l mut Line<'t>,
    /// How many tokens are left.
    at: usize,
    tail: Tail,
    /// Where the postal code starts.
    code: Option<usize>,
}

impl<'l, 't> End<'l, 't> {
    fn of(tokens: &'l mut Line<'t>) -> Self {
        Self { at: tokens.list.len(), tokens, tail: Tail::default(), code: None }
    }

    /// Gives the last tokens that are left their role.
    fn take(&mut self, len: usize, role: Role) {
        self.tokens.set_role(self.at - len, self.at, role);
        self.at -= len;
    }

    fn take_country(&mut self) {
        if self.tail.country.is_none()
            && self.tail.states.is_empty()
            && let Some((country, len)) = country_at_end(self.tokens, self.at)
        {
            self.tail.country = Some(country);
            self.take(len, Role::Country);
        }
    }

    fn take_code(&mut self) {
        if self.code.is_none()
            && let Some(len) = postal_at_end(self.tokens, self.at)
        {
            self.take(len, Role::Postal);
            self.code = Some(self.at);
            // What says that a code follows.
            let word = |at: usize| self.tokens.token(at).kinds.any(Kinds::CODE_WORD);
            if self.at > 1 && word(self.at - 1) {
                self.take(1, Role::Skip);
            }
        }
    }

    fn take_state(&mut self) {
        if self.tail.states.is_empty()
            && let Some((states, len)) = state_at_end(self.tokens, self.at, self.tail.country)
        {
            self.tail.states = states;
            // What is shorter is a code.
            self.tail.region = self.tokens.length(self.at - len, self.at) > 3;
            self.take(len, Role::State);
        }
    }
}

/// Words at most of a state's or country's name that is looked for as all there is.
const LONGEST_PLACE: usize = 3;

/// The state or country that a text names and nothing else: `USA`, `OR`, `New York`.
fn place_alone(tokens: &mut Line<'_>) -> Option<Tail> {
    let end = tokens.list.len();
    let ending = tokens.list.last()?.meaning.ending;
    let is_all = |len: usize| len == end;
    let name = tokens.span(0, end);
    let states = if ending.divisions().any(is_all) { tokens.divisions(0, end) } else { &[] };
    // `CA` is rather the state.
    let country = if states.is_empty() && ending.countries().any(is_all) {
        tables::country_named(name)
    } else {
        None
    };
    let country = country.or_else(|| country_code(name).filter(|_| states.is_empty()));
    if states.is_empty() && country.is_none() {
        return None;
    }
    let role = if country.is_some() { Role::Country } else { Role::State };
    let region = role == Role::State && name.len() > 3;
    tokens.set_role(0, end, role);
    if country.is_some_and(tables::is_city) {
        city_of_country(tokens);
    }
    Some(Tail { country, states, region })
}

/// Makes a city of the name that a country shares with its city, where it is written once: `12 Orchard
/// Road, Singapore 238841`. The country is known besides.
fn city_of_country(tokens: &mut Line<'_>) {
    let is_country = |t: &Token| t.role == Role::Country;
    let Some(from) = tokens.list.iter().position(is_country) else { return };
    let len = tokens.list.iter().filter(|t| is_country(t)).count();
    let name = tokens.span(from, from + len);
    let is_code = name.len() <= 3;
    let twice = (0..from).any(|at| tokens.span(at, at + len) == name);
    if !is_code && !twice {
        tokens.set_role(from, from + len, Role::City);
    }
}

/// A country's name or code as the last of the first `end` tokens.
fn country_at_end(tokens: &Line<'_>, end: usize) -> Option<(Country, usize)> {
    // The first token is never a country: something must lie in it.
    let before = end.checked_sub(2)?;
    let at = before + 1;
    let ending = tokens.list.get(at)?.meaning.ending;
    let after_code = tokens.token(before).kinds.any(Kinds::DIGIT);
    // No name of several words has a number in it.
    for len in ending.countries().filter(|len| *len < end && (*len == 1 || !after_code)) {
        if let Some(country) = tables::country_named(tokens.span(end - len, end)) {
            // `New Jersey` is not Jersey, and Georgia in `Atlanta, Georgia` is the state.
            let longer = ending.divisions().filter(|l| (len..=end).contains(l)).any(|l| {
                let states = tokens.divisions(end - l, end);
                !states.is_empty() && !states.iter().any(|s| s.country == country)
            });
            return (!longer).then_some((country, len));
        }
    }
    let country = country_code(tokens.text_at(at))?;
    let as_state = ending.divisions().any(|len| len == 1);
    let fits = if after_code {
        !as_state || ends_in_code(tokens, at)
    } else {
        match state_at_end(tokens, at, Some(country)) {
            // `Toronto, Ontario, CA`: the state of that country, with a city before it.
            Some((_, len)) => {
                let city = (at - len).checked_sub(1).and_then(|at| tokens.list.get(at));
                !as_state || city.is_some_and(|t| !t.is_number() && !t.is_street_type())
            }
            None => !as_state && tokens.breaks(at),
        }
    };
    fits.then_some((country, 1))
}

/// Whether the first `end` tokens end in a postal code that a city or state stands before.
fn ends_in_code(tokens: &Line<'_>, end: usize) -> bool {
    postal_at_end(tokens, end).is_some_and(|len| end > len + 1)
}

/// A state's name or code as the last of the first `end` tokens.
fn state_at_end(
    tokens: &Line<'_>,
    end: usize,
    country: Option<Country>,
) -> Option<(&'static [Division], usize)> {
    let ending = tokens.list.get(end.checked_sub(1)?)?.meaning.ending;
    // The first token is never a state: something must lie in it.
    for len in ending.divisions().filter(|len| *len < end) {
        let states = tokens.divisions(end - len, end);
        if states.is_empty() || country.is_some_and(|c| !states.iter().any(|s| s.country == c)) {
            continue;
        }
        // The name of a city and of the state around it: `New York`, `Berlin`, `Roma`. A short code
        // is a state; a name is one only where a city stands before it, set apart.
        let set_apart = tokens.breaks(end - len);
        let code = len == 1 && tokens.length(end - 1, end) <= 3;
        if code && !set_apart && ends_street(tokens, end) {
            return None;
        }
        let is_written = || states.iter().any(|state| tables::always_writes_states(state.country));
        if code || set_apart || is_written() {
            return Some((states, len));
        }
    }
    None
}

/// Whether a code that ends the whole text is the type of its street, which has no other: `354 Oyster
/// Pt` is in no province of that code, but `12 Elm St Hartford CT` is in Connecticut.
fn ends_street(tokens: &Line<'_>, end: usize) -> bool {
    let Some([before @ .., last]) = tokens.list.get(..end) else { return false };
    end == tokens.list.len()
        && last.is_street_type()
        && !before.iter().any(|t| t.after_break && t.start > 0 || t.is_street_type())
}

/// A state's name before everything smaller, as East Asia writes.
fn state_at_start(tokens: &mut Line<'_>) -> &'static [Division] {
    let first = tokens.list.iter().position(|t| matches!(t.role, Role::Street | Role::Extra));
    let Some(first) = first.filter(|at| *at < 3 && !tokens.text_at(*at).is_ascii()) else {
        return &[];
    };
    let states = tokens.divisions(first, first + 1);
    if !states.is_empty() {
        tokens.set_role(first, first + 1, Role::State);
    }
    states
}

/// A postal code as the last of the first `end` tokens.
fn postal_at_end(tokens: &Line<'_>, end: usize) -> Option<usize> {
    for len in [2, 1] {
        // A number alone is a house's, a code with letters may be all there is.
        let lettered = || tokens.text_at(0).starts_with(|c: char| c.is_ascii_alphabetic());
        let stands = |from: &usize| *from > 0 || len == 2 && lettered();
        let Some(from) = end.checked_sub(len).filter(stands) else { continue };
        if code_at(tokens, from, end) == Some(len) {
            return Some(len);
        }
    }
    None
}

/// How many of the tokens `at..end` make up a postal code, where one starts there.
fn code_at(tokens: &Line<'_>, at: usize, end: usize) -> Option<usize> {
    // Every code has a digit in its first word.
    let first = tokens.list.get(at).filter(|token| token.kinds.any(Kinds::DIGIT))?;
    // `Apt 1203`: a unit's number, but `FL 33101` is in Florida.
    let announced = |t: &Token| t.kinds.any(Kinds::UNIT.or(Kinds::SIGN).or(Kinds::BOX));
    let is_unit = |t: &Token| {
        if !announced(t) {
            return false;
        }
        let text = tokens.text_of(t);
        // `LV-1009`: the country, where a break stands before it.
        let country = t.after_break && country_code(text).is_some();
        // No unit's number is longer, but a box's may be.
        let longer = first.len() > 6 && !t.kinds.any(Kinds::BOX);
        !longer && !country && tables::divisions(text).is_empty()
    };
    if let Some(before) = at.checked_sub(1).filter(|_| !first.after_break) {
        // No code of East Asia has four digits, but house numbers have.
        let house = first.len() == 4 && tokens.is_east_asian(before);
        // `P.O. Box No. 54321`
        let numbered = tokens.part(0, before).last().filter(|_| tokens.is_number_word(before));
        let announced = tokens.list.get(before).into_iter().chain(numbered).any(is_unit);
        // `FM 1960 E Humble`: the road's number.
        let road = first.len() <= 4
            && tokens.token(before).kinds.any(Kinds::ROAD_WORD)
            && !matches!(tokens.text_at(before), "rd" | "road");
        if house || announced || road {
            return None;
        }
    }
    // `9000 St. Gallen` is not a code of the Netherlands.
    let goes_on = at + 1 < end && !is_saint(tokens, at + 1);
    let second = if goes_on { tokens.text_at(at + 1) } else { "" };
    postal_code::tokens_of_code(tokens.text_of(first), second)
}

/// Whether the `St` at `at` is a large city's saint.
fn is_saint(tokens: &Line<'_>, at: usize) -> bool {
    tokens.text_at(at) == "st" && tables::city_named(tokens.span(at, at + 2)).is_some()
}

/// Whether the words from `at` on are a city's that has a saint's name, and no more than that.
fn opens_with_saint(tokens: &Line<'_>, at: usize, end: usize) -> bool {
    let named = |at: usize| tokens.is_word(at) && tokens.follows(at);
    matches!(tokens.text_at(at), "st" | "ste") && named(at + 1) && (at + 2..end).all(named)
}

/// A postal code before the city, as most of Europe writes: `Storgatan 33, 411 34 Göteborg`. Returns where
/// it starts.
fn postal_within(tokens: &mut Line<'_>, end: usize) -> Option<usize> {
    let (at, len) = (0..end).rev().find_map(|at| {
        let token = tokens.list.get(at)?;
        let len = code_at(tokens, at, tokens.list.len()).filter(|len| at + len < end)?;
        // `845 East 1700 South`: a street of a grid.
        let directed = |at: usize| tokens.list.get(at).is_some_and(Token::is_direction);
        let grid = || directed(at - 1) && (directed(at + len) || len > 1 && directed(at + 1));
        if !token.after_break && at > 0 && grid() {
            return None;
        }
        // First of all only before a script without spaces, or a city: `〒166-0002 東京都…`.
        let follows = at > 0 || !tokens.text_at(len).is_ascii() || opens_city(tokens, len, end);
        let city = tokens.list.get(at + len..end)?;
        // `42000 St Etienne`: no street's type stands first behind a code of five digits.
        let saint = || len == 1 && token.len() == 5 && opens_with_saint(tokens, at + len, end);
        let no_street = !city
            .iter()
            .skip(usize::from(is_saint(tokens, at + len) || saint()))
            .take_while(|t| !t.after_break)
            // `1620 København V`: a letter is a quarter's.
            .any(|t| t.is_street_type() && !t.is_particle() && t.len() > 1 || t.is_number());
        // A second number after a break: the first is the house's.
        // House numbers of five digits are rare, codes of five are not.
        let house = |t: &Token| t.is_number() && t.len() < 5;
        let second = token.after_break && tokens.list.iter().take(at).any(house);
        let no_street = no_street || second || at == 0;
        (follows && no_street).then_some((at, len))
    })?;
    tokens.set_role(at, at + len, Role::Postal);
    Some(at)
}

/// Whether a city and then, after a break, a street with its number follow the code that opens a text,
/// as Hungary and its neighbours write: `1053 Budapest, Kossuth u. 12`. `1053 Broadway, Apt 5` has none.
fn opens_city(tokens: &Line<'_>, len: usize, end: usize) -> bool {
    let behind = tokens.part(len, end);
    let city = behind.iter().skip(1).take_while(|t| !t.after_break).count() + 1;
    let (city, street) = behind.split_at_checked(city).unwrap_or((behind, &[]));
    let mut pairs = street.iter().zip(street.iter().skip(1));
    // `1053 Budapest Kossuth Lajos utca 12`: nothing parts them, but the type says the language.
    let hungarian = |t: &Token| {
        matches!(tokens.text_of(t), "utca" | "utcaja" | "u" | "ut" | "utja" | "krt" | "korut")
    };
    let behind = behind.get(2..).unwrap_or(&[]);
    if behind.iter().zip(behind.iter().skip(1)).any(|(t, n)| hungarian(t) && n.is_number()) {
        return true;
    }
    !city.iter().any(|t| t.is_number() || t.is_street_type() && !t.is_particle())
        && street.first().is_some_and(|t| !t.is_number() && !t.is_unit_mark())
        && pairs.any(|(name, number)| number.is_number() && is_numbered(name))
}

/// Whether a word can stand before a house's number: `u.` is also a unit, but first of all a street.
fn is_numbered(name: &Token) -> bool {
    !name.is_number()
        && (name.is_street_type() || !name.kinds.any(Kinds::UNIT.or(Kinds::BOX).or(Kinds::SIGN)))
}

/// Makes a city of the letter that stands for Singapore before its code: `S(560123)`.
fn singapore_of_code(tokens: &mut Line<'_>) {
    let [.., letter, code] = &*tokens.list else { return };
    let stands = code.role == Role::Postal && tokens.text_of(letter) == "s";
    if stands && is_singaporean(tokens.text_of(code).as_bytes()) {
        let at = tokens.list.len() - 2;
        tokens.set_role(at, at + 1, Role::City);
        if let Some(letter) = tokens.list.get_mut(at) {
            rename(letter, tables::meaning_of(b"singapore"));
        }
    }
}

/// The country's letters before a code belong to it: `LV-1009`.
fn country_of_code(tokens: &mut Line<'_>, code: usize, tail: &Tail) {
    let Some(at) = code.checked_sub(1) else { return };
    let token = tokens.token(at);
    let text = tokens.text_of(token);
    // The letter of road signs, or the code: `D-10115`, `CH-8001`.
    let is_sign = |text: &str| matches!(text, "a" | "b" | "d" | "e" | "f" | "i" | "l" | "s");
    // `EG, 06108` is a floor, and no Egypt.
    let apart = token.after_break && token.is_free() && tokens.follows(code);
    let is_code = apart && is_sign(text)
        || match (tail.country, tail.states) {
            (Some(_), _) => country_code(text) == tail.country,
            (None, []) => apart && country_code(text).is_some(),
            // `No. 1203, Baltimore, Maryland` is in no Norway.
            (None, states) => apart && states.iter().any(|s| country_code(text) == Some(s.country)),
        };
    if is_code {
        tokens.set_role(at, at + 1, Role::Postal);
    }
}
