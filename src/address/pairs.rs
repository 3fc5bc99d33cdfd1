//! The words of one address in a comparison, and what each was paired with.

use super::{
    normalise::PostalAddress,
    set::{MOST, Set},
    token::{Role, Token},
    words::{Class, NO_WORD, ROLES, Word, Words},
};

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

/// How a word was paired.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) how: How,
    /// Of 100, how alike the word is to what it was paired with.
    pub(super) quality: u8,
}

const UNPAIRED: Pair = Pair { how: How::Unpaired, quality: 0 };

/// The words of one side.
pub(super) struct Pairs<'a> {
    pub(super) address: &'a PostalAddress,
    pub(super) words: &'a Words,
    list: &'a [Word],
    pairs: [Pair; MOST],
    /// The words that are not paired.
    pub(super) open: Set,
    /// The words paired with one of each role.
    with_roles: [Set; ROLES],
    /// The words paired with one that a name is made of.
    pub(super) with_name: Set,
    /// The words paired by an initial.
    pub(super) with_initial: Set,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(address: &'a PostalAddress, words: &'a Words) -> Self {
        Self {
            address,
            words,
            list: &words.list,
            pairs: [UNPAIRED; MOST],
            open: Set::first(words.list.len()),
            with_roles: [Set::EMPTY; ROLES],
            with_name: Set::EMPTY,
            with_initial: Set::EMPTY,
        }
    }

    /// The words that are paired.
    pub(super) fn paired(&self) -> Set {
        Set::first(self.list.len()) & !self.open
    }

    /// The open words that say something.
    pub(super) fn open_words(&self) -> Set {
        self.open & !self.words.of_class(Class::Particle)
    }

    /// The open words that are numbers.
    pub(super) fn open_numbers(&self) -> Set {
        self.open & self.words.of_class(Class::Number)
    }

    pub(super) fn of_role(&self, role: Role) -> Set {
        self.words.of_role(role)
    }

    pub(super) fn of_class(&self, class: Class) -> Set {
        self.words.of_class(class)
    }

    /// The words paired with one of the other side that has `role`.
    pub(super) fn with_role(&self, role: Role) -> Set {
        self.with_roles.get(role as usize).copied().unwrap_or_default()
    }

    pub(super) fn word(&self, at: usize) -> &'a Word {
        self.list.get(at).unwrap_or(&NO_WORD)
    }

    /// The first of some words.
    pub(super) fn first_of(&self, words: Set) -> &'a Word {
        words.into_iter().next().map_or(&NO_WORD, |at| self.word(at))
    }

    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.address.tokens.list.get(usize::from(self.word(at).at))
    }

    pub(super) fn text(&self, at: usize) -> &'a str {
        self.address.tokens.text_at(usize::from(self.word(at).at))
    }

    pub(super) fn bytes(&self, at: usize) -> &'a [u8] {
        let Word { start, len, .. } = *self.word(at);
        let (start, len) = (start as usize, len as usize);
        self.address.tokens.text.as_bytes().get(start..start + len).unwrap_or(&[])
    }

    pub(super) fn pair(&self, at: usize) -> Pair {
        self.pairs.get(at).copied().unwrap_or(UNPAIRED)
    }

    /// How much a word tells. Even a particle does where it has an initial.
    pub(super) fn weight(&self, at: usize) -> u16 {
        let weight = u16::from(self.word(at).weight);
        if self.with_initial.has(at) { weight.max(2) } else { weight }
    }

    /// What all of some words tell.
    pub(super) fn weight_of(&self, words: Set) -> u16 {
        words.into_iter().map(|at| self.weight(at)).sum()
    }

    /// Notes that a word stands for one of the other side.
    pub(super) fn set(&mut self, at: usize, with: &Word, how: How, quality: usize) {
        if let Some(pair) = self.pairs.get_mut(at) {
            *pair = Pair { how, quality: quality as u8 };
        }
        let this = Set::of(at);
        self.open = self.open & !this;
        if let Some(set) = self.with_roles.get_mut(with.role as usize) {
            *set |= this;
        }
        if matches!(with.class, Class::Name | Class::Number) {
            self.with_name |= this;
        }
        if how == How::Initials {
            self.with_initial |= this;
        }
    }

    /// The words that a word of the other side in `role` can stand for: a street is no city where
    /// both sides know which is which.
    pub(super) fn that_fit(&self, role: Role, other: &Self) -> Set {
        let barred = match role {
            Role::Street => self.of_role(Role::City) | self.of_role(Role::State),
            Role::City | Role::State => self.of_role(Role::Street),
            _ => Set::EMPTY,
        };
        if self.address.sure && other.address.sure { !barred } else { !Set::EMPTY }
    }
}

/// A word of one side.
pub(super) type At<'p, 'a> = (&'p Pairs<'a>, usize);

/// Pairs one word of each side.
pub(super) fn pair(
    (l, i): (&mut Pairs<'_>, usize),
    (r, j): (&mut Pairs<'_>, usize),
    how: How,
    quality: usize,
) {
    let (left, right) = (l.word(i), r.word(j));
    l.set(i, right, how, quality);
    r.set(j, left, how, quality);
}
