//! How the names of streets and cities compare, once their words are paired.

use super::{
    normalise::Shape,
    places::Part,
    tables::Sense,
    token::Role,
    units::Given,
    words::{Class, How, Word, Words},
};

/// How the words of a street or a city compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Name {
    /// Of 100, how much of both names is found in the other.
    pub(super) alike: u16,
    /// The weakest way in which two words were paired.
    pub(super) weakest: How,
    /// Whether words of the name are missing on one side.
    pub(super) words_missing: bool,
}

/// What the pairs say about one name, given which words on each side belong to it.
#[derive(Default)]
struct Tally {
    total: u32,
    found: u32,
    missing: u32,
    weakest: Option<How>,
}

impl Tally {
    fn add(&mut self, weight: u16, how: How, quality: u16) {
        self.total += u32::from(weight);
        self.found += u32::from(weight) * u32::from(quality);
        if how == How::Unpaired {
            self.missing += u32::from(weight);
        } else {
            self.weakest = Some(self.weakest.map_or(how, |w| w.min(how)));
        }
    }

    fn add_missing(&mut self, weight: u16) {
        self.add(weight, How::Unpaired, 0);
    }
}

fn name(l: &Tally, r: &Tally) -> Name {
    let total = l.total + r.total;
    Name {
        alike: (l.found + r.found).checked_div(total).unwrap_or(0) as u16,
        weakest: l.weakest.unwrap_or(How::Unpaired).min(r.weakest.unwrap_or(How::Unpaired)),
        words_missing: l.missing + r.missing > 0,
    }
}

/// Compares the streets' names.
pub(super) fn street(l: &Words<'_>, r: &Words<'_>) -> Given<Name> {
    let is_name = |class: Class| matches!(class, Class::Name | Class::Number);
    let (mut left, mut right) = (Tally::default(), Tally::default());
    for word in l.iter().filter(|w| w.role == Role::Street && is_name(w.class)) {
        left.add(word.weight, word.how, word.quality);
    }
    let guide = l.address.shape == Shape::Parts && r.address.shape == Shape::Text;
    // Words of the text that the guide does not know. They rival the street where it was not found.
    let not_found = left.total > 0 && left.found < 70 * left.total;
    let mut rivals = 0;
    for word in r.iter().filter(|w| is_name(w.class) || is_name(w.paired_class)) {
        match (word.how, word.role) {
            (How::Unpaired, Role::Street) if !guide || not_found => {
                right.add_missing(word.weight);
            }
            (How::Unpaired, Role::Extra | Role::City) if guide && not_found => {
                rivals += word.weight
            }
            (How::Unpaired, _) => {}
            (_, own) => {
                let of_street =
                    if guide { word.paired_role == Role::Street } else { own == Role::Street };
                if of_street {
                    right.add(word.weight, word.how, word.quality);
                }
            }
        }
    }
    if guide && right.missing == 0 && right.total * 2 < left.total && rivals > 0 && left.found == 0
    {
        // Something stands where the street would.
        if r.iter().any(|w| w.how == How::Unpaired && w.role == Role::Extra) || !city_is_missing(l)
        {
            right.add_missing(rivals.min(8));
        }
    }
    match (left.total, right.total) {
        (0, 0) => Given::Neither,
        (0, _) | (_, 0) => Given::OneSide,
        _ => Given::Both(name(&left, &right)),
    }
}

/// Whether a city is claimed and no word of it was found.
fn city_is_missing(l: &Words<'_>) -> bool {
    let mut city = l.iter().filter(|w| w.role == Role::City).peekable();
    city.peek().is_some() && city.all(|w| w.how == How::Unpaired)
}

/// Compares the cities' names.
pub(super) fn city(l: &Words<'_>, r: &Words<'_>) -> Given<Name> {
    let counts = |word: &Word| word.class != Class::Particle || word.how == How::Initials;
    let (mut left, mut right) = (Tally::default(), Tally::default());
    for word in l.iter().filter(|w| w.role == Role::City && counts(w)) {
        left.add(word.weight, word.how, word.quality);
    }
    let guide = l.address.shape == Shape::Parts && r.address.shape == Shape::Text;
    let found_all = left.total > 0 && left.missing == 0;
    for word in r.iter().filter(|w| counts(w)) {
        match (word.how, word.role) {
            (How::Unpaired, Role::City) => {
                let direction =
                    r.address.tokens.list.get(word.at as usize).is_some_and(|t| t.is_direction());
                if !guide || !found_all || direction {
                    right.add_missing(word.weight);
                }
            }
            (How::Unpaired, _) => {}
            (_, own) => {
                let of_city =
                    if guide { word.paired_role == Role::City } else { own == Role::City };
                if of_city {
                    right.add(word.weight, word.how, word.quality);
                }
            }
        }
    }
    match (left.total, right.total) {
        (0, 0) => Given::Neither,
        (0, _) | (_, 0) => Given::OneSide,
        _ => Given::Both(name(&left, &right)),
    }
}

/// Compares street types, or directions: by what is left unpaired.
pub(super) fn lesser(l: &Words<'_>, r: &Words<'_>, class: Class, street: Given<Name>) -> Part {
    if !matches!(street, Given::Both(_)) {
        return Part::Neither;
    }
    let known = |words: &Words<'_>, at: u16| {
        words.address.tokens.list.get(at as usize).is_some_and(|t| match class {
            Class::Type => t.has(|s| matches!(s, Sense::Street(_))),
            _ => t.is_direction(),
        })
    };
    let open = |words: &Words<'_>, guess: bool| {
        words.iter().any(|w| {
            w.how == How::Unpaired
                && w.role == Role::Street
                && (w.class == class || guess && known(words, w.at))
                && known(words, w.at)
        })
    };
    let paired = |words: &Words<'_>| {
        words.iter().any(|w| w.how != How::Unpaired && w.class == class && w.role == Role::Street)
    };
    let guess = r.address.shape == Shape::Text;
    // A guess of a second type or direction says nothing once the first was found.
    let found = guess && l.address.shape == Shape::Parts && paired(l) && !open(l, false);
    match (open(l, false), open(r, guess) && !found) {
        (true, true) => Part::Differs,
        (false, false) if paired(l) || paired(r) => Part::Same,
        (false, false) => Part::Neither,
        _ => Part::OneSide,
    }
}
