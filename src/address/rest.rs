//! What is left over when the known parts are compared.

use super::{
    names::Name,
    normalise::Shape,
    number::{self, Number, NumberMatch},
    token::Role,
    units::Given,
    words::{Class, How, Word, Words},
};

/// Words and numbers that belong to no known part, or to one side only.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Rest {
    /// Weight of the words beside street and city that one side lacks, of the side that has fewer.
    pub(super) fewer: u16,
    /// The same of the side that has more.
    pub(super) more: u16,
    /// Weight of the words beside street and city that both sides have.
    pub(super) shared: u16,
    /// Numbers that only one side has, beside those of known parts.
    pub(super) numbers: u16,
    /// Both sides have a number in the street's name, and they are not one: `Route 60`, `Route 66`.
    pub(super) name_numbers_differ: bool,
    /// One text seems to hold a second address.
    pub(super) several: bool,
    /// An article or preposition stands on one side only.
    pub(super) particles: bool,
}

/// From here on two streets are taken for one, and what is left over for something beside it.
const SAME_STREET: u16 = 70;

/// Texts of fewer words hold one address.
const WORDS_OF_TWO_ADDRESSES: usize = 8;

/// What is left over after pairing, given how street and city compare. Symmetric in what it counts.
pub(super) fn of(l: &Words<'_>, r: &Words<'_>, street: Given<Name>, city: Given<Name>) -> Rest {
    let (left, right) = (beside(l, street, city), beside(r, street, city));
    let guided = l.address.shape == Shape::Parts && r.address.shape == Shape::Text;
    let known = |number: &Number| {
        l.address.number.is_some_and(|n| number::compare(&n, number) == NumberMatch::Same)
    };
    let strange = |words: &Words<'_>| {
        open_numbers(words).filter(|w| !known(&Number::read(words.text(w), ""))).count()
    };
    let several = |words: &Words<'_>| {
        words.address.shape == Shape::Text
            && strange(words) > 0
            && words.iter().any(|w| {
                w.how == How::Unpaired && words.token(w).is_some_and(|t| t.is_street_type())
            })
            && words.iter().count() >= WORDS_OF_TWO_ADDRESSES
    };
    Rest {
        fewer: left.min(right),
        more: left.max(right),
        shared: l
            .iter()
            .filter(|w| w.role == Role::Extra && w.how > How::Initials && w.quality >= 70)
            .map(|w| w.weight)
            .sum(),
        numbers: (strange(l) + strange(r)) as u16,
        name_numbers_differ: has_street_number(l)
            && (has_street_number(r) || guided && open_numbers(r).next().is_some()),
        several: several(l) || several(r),
        particles: has_particle(l) || has_particle(r),
    }
}

/// Weight of the open words beside street and city. Those that a text's guess gave to a street or
/// city count too, where that street or city was found without them.
fn beside(words: &Words<'_>, street: Given<Name>, city: Given<Name>) -> u16 {
    let guessed = words.address.shape == Shape::Text;
    let street_found = matches!(street, Given::Both(name) if name.alike >= SAME_STREET);
    let city_found = matches!(city, Given::Both(name) if !name.words_missing);
    words
        .iter()
        .filter(|w| w.how == How::Unpaired && w.class != Class::Particle)
        .filter(|w| match w.role {
            Role::Extra => true,
            Role::Street => guessed && street_found,
            Role::City => guessed && city_found,
            _ => false,
        })
        .map(|w| w.weight)
        .sum()
}

fn open_numbers<'w>(words: &'w Words<'_>) -> impl Iterator<Item = &'w Word> {
    words.iter().filter(|w| w.how == How::Unpaired && w.class == Class::Number)
}

/// Whether the street's name has a number that the other side has not, or only a number like it.
fn has_street_number(words: &Words<'_>) -> bool {
    words.iter().any(|w| {
        w.class == Class::Number
            && w.role == Role::Street
            && (w.how == How::Unpaired || w.quality < 50)
    })
}

fn has_particle(words: &Words<'_>) -> bool {
    words.iter().any(|w| {
        w.class == Class::Particle
            && w.how == How::Unpaired
            && matches!(w.role, Role::Street | Role::City)
    })
}
