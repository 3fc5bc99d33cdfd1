//! The words of an address that are paired with another's, and what each contributes.

use super::{
    normalise::{PostalAddress, Shape},
    token::{Role, Token},
};

/// The most words of one address that are paired. Documented addresses have about ten words, the
/// longest real ones forty; `tests/address.rs` holds the time of a text full of words.
pub(super) const MOST: usize = 64;

/// What a word contributes to a street's or a city's name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Class {
    /// A word of the name itself.
    Name,
    /// A number in a name: `72nd`, `11 Novembre`.
    Number,
    /// A street type.
    Type,
    /// A compass direction.
    Direction,
    /// An article or preposition.
    Particle,
}

/// How two words were found to stand for each other, strongest last.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum How {
    /// Not at all.
    Unpaired,
    /// Initials for words: `OP` for `Oyster Point`.
    Initials,
    /// A word cut short or abbreviated out of the tables.
    Cut,
    /// A slip or two.
    Slip,
    /// The same letters with a space gained or lost.
    Joined,
    /// The same word, or two forms of it.
    Equal,
}

/// A word and what it was paired with.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) at: u16,
    pub(super) role: Role,
    pub(super) class: Class,
    /// How much the word tells: about its letters, none for a particle.
    pub(super) weight: u16,
    pub(super) how: How,
    /// Of 100, how alike it is to what it was paired with.
    pub(super) quality: u16,
    /// The role of what it was paired with.
    pub(super) paired_role: Role,
    /// The class of what it was paired with.
    pub(super) paired_class: Class,
}

/// The words of one address.
pub(super) struct Words<'a> {
    pub(super) address: &'a PostalAddress,
    list: [Word; MOST],
    pub(super) len: usize,
    /// Whether there were more words than are paired.
    pub(super) overflow: bool,
    /// Whether what was read as the house number is a number in the street's name.
    pub(super) number_in_name: bool,
}

const NOTHING: Word = Word {
    at: 0,
    role: Role::Skip,
    class: Class::Particle,
    weight: 0,
    how: How::Unpaired,
    quality: 0,
    paired_role: Role::Skip,
    paired_class: Class::Particle,
};

impl<'a> Words<'a> {
    /// The words of an address; with its house number among the street's words where the number is
    /// known to be a part of the name, and its country's words where they may name a city.
    pub(super) fn of(address: &'a PostalAddress, number_in_name: bool, country: bool) -> Self {
        let mut words =
            Self { address, list: [NOTHING; MOST], len: 0, overflow: false, number_in_name };
        let free_state = address.states.is_empty() || address.shape == Shape::Text;
        for (at, token) in address.tokens.list.iter().enumerate() {
            let counts = match token.role {
                Role::Street | Role::Extra | Role::City => true,
                Role::State => free_state,
                Role::Country => country,
                Role::Number => number_in_name,
                _ => false,
            };
            let role = if token.role == Role::Number { Role::Street } else { token.role };
            if !counts {
                continue;
            }
            let Some(slot) = words.list.get_mut(words.len) else {
                words.overflow = true;
                break;
            };
            let text = address.tokens.text_of(token);
            let class = if token.number || is_reference(text) {
                Class::Number
            } else if token.is_particle()
                && !token.is_direction()
                && !is_letter_name(address, at, token)
            {
                Class::Particle
            } else {
                Class::Name
            };
            *slot = Word { at: at as u16, role, class, weight: weight(class, text), ..NOTHING };
            words.len += 1;
        }
        words.class_street();
        words
    }

    /// Tells a street's type and directions from its name: the type stands last (`Oyster Point
    /// Blvd`) or first (`rue de la Paix`), directions around it, and something is left for a name.
    fn class_street(&mut self) {
        let address = self.address;
        let token = |word: &Word| address.tokens.list.get(word.at as usize);
        let street = |word: &&mut Word| word.role == Role::Street;
        let names =
            self.iter().filter(|w| w.role == Role::Street && w.class != Class::Particle).count();
        let mut left = names;
        let mut typed = false;
        for word in self.list.iter_mut().take(self.len).rev().filter(street) {
            let Some(token) = token(word) else { continue };
            if left <= 1 {
                break;
            }
            if token.is_direction() {
                word.class = Class::Direction;
            } else if token.is_street_type() && !typed {
                word.class = Class::Type;
                typed = true;
            } else {
                break;
            }
            left -= 1;
        }
        for word in self.list.iter_mut().take(self.len).filter(street) {
            let Some(token) = token(word) else { continue };
            if left <= 1 || word.class == Class::Type {
                break;
            }
            if token.is_direction() {
                word.class = Class::Direction;
            } else if token.is_street_type() && !typed {
                word.class = Class::Type;
                typed = true;
            } else {
                break;
            }
            left -= 1;
        }
        for word in self.list.iter_mut().take(self.len).filter(street) {
            if matches!(word.class, Class::Type | Class::Direction) {
                word.weight = 2;
            }
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Word> {
        self.list.iter().take(self.len)
    }

    pub(super) fn get(&self, at: usize) -> Option<&Word> {
        self.list.get(at).filter(|_| at < self.len)
    }

    pub(super) fn token(&self, word: &Word) -> Option<&'a Token> {
        self.address.tokens.list.get(word.at as usize)
    }

    pub(super) fn text(&self, word: &Word) -> &'a str {
        self.address.tokens.text_at(word.at as usize)
    }

    pub(super) fn is_open(&self, at: usize) -> bool {
        self.get(at).is_some_and(|word| word.how == How::Unpaired)
    }

    pub(super) fn pair(&mut self, at: usize, with: &Word, how: How, quality: u16) {
        let (role, class) = (with.role, with.class);
        if let Some(word) = self.list.get_mut(at) {
            word.how = how;
            word.quality = quality;
            word.paired_role = role;
            word.paired_class = class;
            if how == How::Initials {
                word.weight = word.weight.max(2);
            }
        }
    }
}

/// Whether a word is a number with letters: a grid's `w210`, a road's `a40`. One digit among letters
/// is rather a letter misread.
fn is_reference(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 2
}

/// Whether a letter is all the name that a street has: `Avenue A`, `A Street`.
fn is_letter_name(address: &PostalAddress, at: usize, token: &Token) -> bool {
    let near = |at: Option<usize>| {
        at.and_then(|at| address.tokens.list.get(at)).filter(|t| t.role == Role::Street)
    };
    let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    token.role == Role::Street
        && token.end - token.start == 1
        && match (before, after) {
            (Some(one), None) | (None, Some(one)) => one.is_street_type(),
            _ => false,
        }
}

fn weight(class: Class, text: &str) -> u16 {
    match class {
        Class::Particle => 0,
        Class::Number => 5,
        _ if text.is_ascii() => (text.len() as u16).clamp(2, 8),
        // A letter of a script without an alphabet says more.
        _ => text.chars().map(|c| if c >= '\u{2e80}' { 3 } else { 1 }).sum::<u16>().clamp(2, 12),
    }
}
