//! The words of one address in a comparison, and what each was paired with.

use super::{
    postal_address::PostalAddress,
    token::{Role, Token},
    word_set::{MOST, Set},
    words::{self, Class, Words},
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
    /// Initials that everybody knows the words of: `MLK`.
    Known,
    /// A slip or two.
    Slip,
    /// The same letters with a space gained or lost.
    Joined,
    /// The same sound in another script.
    Sound,
    /// The same word, or two forms of it.
    Equal,
}

/// How a word was paired.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) how: How,
    /// Of 100, how alike the word is to what it was paired with.
    pub(super) quality: u8,
    /// The role of the word that it was paired with.
    with: Role,
    /// Whether a name is made of such words as that.
    with_name: bool,
}

impl Pair {
    /// For a word that turned out not to belong to a name.
    pub(super) const BESIDE: Self =
        Self { how: How::Equal, quality: 100, with: Role::Skip, with_name: false };
}

/// Of a word that stands for none.
const UNPAIRED: Pair = Pair { how: How::Unpaired, quality: 0, with: Role::Skip, with_name: false };

/// What a number in a name tells.
const NUMBER_WEIGHT: u16 = 5;
/// What a type or a direction of a street tells beside its name.
const LESSER_WEIGHT: u16 = 2;

/// The words of one side.
pub(super) struct Pairs<'a> {
    pub(super) address: &'a PostalAddress,
    pub(super) words: &'a Words,
    tokens: &'a [Token],
    text: &'a str,
    /// How each word was paired that is not open.
    pairs: [Pair; MOST],
    /// The words that are paired with one of each role that a word can have.
    with_roles: [Set; words::ROLES],
    /// The words that are paired with one that a name is made of.
    pub(super) with_name: Set,
    /// The words that are not paired.
    pub(super) open: Set,
    /// The words that are paired with the same word of the same role.
    pub(super) same: Set,
    /// The words paired by an initial.
    pub(super) with_initial: Set,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(address: &'a PostalAddress, words: &'a Words) -> Self {
        Self {
            address,
            words,
            tokens: &address.tokens.list,
            text: &address.tokens.text,
            // What most pairs are, of which only the sets are noted.
            pairs: [Pair::BESIDE; MOST],
            with_roles: [Set::EMPTY; words::ROLES],
            with_name: Set::EMPTY,
            open: words.all,
            same: Set::EMPTY,
            with_initial: Set::EMPTY,
        }
    }

    /// Whether all that is written on this side is ASCII.
    pub(super) fn is_ascii(&self) -> bool {
        self.address.tokens.is_ascii
    }

    /// The words that are paired.
    pub(super) fn paired(&self) -> Set {
        self.words.all & !self.open
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

    pub(super) fn token(&self, at: usize) -> &'a Token {
        self.tokens.get(at).unwrap_or(Token::NONE)
    }

    pub(super) fn role(&self, at: usize) -> Role {
        words::role(self.token(at))
    }

    /// Whether a word follows the one before it in the same part, with nothing between.
    pub(super) fn follows(&self, at: usize) -> bool {
        let same_part =
            |before: usize| self.words.all.has(before) && self.role(before) == self.role(at);
        !self.token(at).after_break && at.checked_sub(1).is_some_and(same_part)
    }

    /// Whether a word is one that a name is made of.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.words.of_names().has(at)
    }

    pub(super) fn class(&self, at: usize) -> Class {
        self.words.class(at)
    }

    pub(super) fn text(&self, at: usize) -> &'a str {
        let Token { start, end, .. } = *self.token(at);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    pub(super) fn bytes(&self, at: usize) -> &'a [u8] {
        let Token { start, end, .. } = *self.token(at);
        self.text.as_bytes().get(start as usize..end as usize).unwrap_or(&[])
    }

    /// So many words in a row with what stands between them.
    pub(super) fn span(&self, at: usize, count: usize) -> &'a [u8] {
        let (start, end) = (self.token(at).start, self.token(at + count - 1).end);
        self.text.as_bytes().get(start as usize..end as usize).unwrap_or(&[])
    }

    pub(super) fn pair(&self, at: usize) -> Pair {
        let pair = self.pairs.get(at).filter(|_| !self.open.has(at));
        pair.copied().unwrap_or(UNPAIRED)
    }

    /// How much a word tells. Even a particle does where it has an initial.
    pub(super) fn weight(&self, at: usize) -> u16 {
        match self.class(at) {
            Class::Name => u16::from(self.token(at).weight),
            Class::Number => NUMBER_WEIGHT,
            Class::Type | Class::Direction => LESSER_WEIGHT,
            Class::Particle if self.with_initial.has(at) => LESSER_WEIGHT,
            Class::Particle => 0,
        }
    }

    /// What all of some words tell.
    pub(super) fn weight_of(&self, words: Set) -> u16 {
        words.into_iter().map(|at| self.weight(at)).sum()
    }

    /// A word paired in some way, as the word that it is paired with notes it.
    pub(super) fn as_pair(&self, at: usize, how: How, quality: usize) -> Pair {
        Pair { how, quality: quality as u8, with: self.role(at), with_name: self.is_name(at) }
    }

    /// Notes that an open word stands for one of the other side.
    pub(super) fn set(&mut self, at: usize, with: Pair) {
        debug_assert!(self.open.has(at), "each word stands for one other at most");
        let this = Set::of(at);
        if let Some(pair) = self.pairs.get_mut(at) {
            *pair = with;
        }
        if let Some(words) = self.with_roles.get_mut(with.with as usize) {
            *words |= this;
        }
        if with.with_name {
            self.with_name |= this;
        }
        self.open = self.open & !this;
    }

    /// Notes that words stand for the same words in the same roles of the other side, names' for names'.
    pub(super) fn set_same(&mut self, words: Set) {
        for (with, role) in self.with_roles.iter_mut().zip(words::WORDS) {
            *with |= words & self.words.of_role(role);
        }
        self.with_name |= words & self.words.of_names();
        self.same = words;
        self.open = self.open & !words;
    }

    /// The words that a word of the other side in `role` can stand for: a street is not a city where
    /// both sides know which is which.
    pub(super) fn that_fit(&self, role: Role, other: &Self) -> Set {
        if !self.address.sure || !other.address.sure {
            return !Set::EMPTY;
        }
        match role {
            Role::Street => !(self.of_role(Role::City) | self.of_role(Role::State)),
            Role::City | Role::State => !self.of_role(Role::Street),
            _ => !Set::EMPTY,
        }
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
    let (left, right) = (l.as_pair(i, how, quality), r.as_pair(j, how, quality));
    l.set(i, right);
    r.set(j, left);
}
