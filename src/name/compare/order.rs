//! In which order a name is read: which word is the given name, which the surname.

use super::align::Alignment;
use crate::{
    name::{
        evidence::Order,
        lexicon,
        tables::Traits,
        token::{Token, TokenKind},
    },
    text::script::Script,
};

/// The part that a word plays in its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Part {
    Given,
    Middle,
    Surname,
    /// The name is one word; it may be either.
    Only,
}

/// One side's words, read from the word at `shift` on and around.
#[derive(Clone, Copy)]
pub(super) struct Ordered<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) shift: usize,
    pub(super) surname_words: usize,
    /// Where the given name stands: in front.
    pub(super) given: Option<usize>,
    /// Where the last word of the surname stands, or the only word.
    pub(super) surname: Option<usize>,
}

impl<'a> Ordered<'a> {
    pub(super) fn of(tokens: &'a [Token], surname_words: u32) -> Self {
        Self::new(tokens, 0, surname_words as usize)
    }

    /// The same words with the first `shift` moved to the end, where they are the surname.
    pub(super) fn from(&self, shift: usize) -> Self {
        if shift == 0 { *self } else { Self::new(self.tokens, shift, shift) }
    }

    fn new(tokens: &'a [Token], shift: usize, surname_words: usize) -> Self {
        let words = tokens.len();
        let counts = |at: &usize| tokens.get(*at).is_some_and(Token::counts);
        let mut surname = match shift {
            0 if words == 1 => 0..1,
            // A surname never takes the first word away.
            0 => words.saturating_sub(surname_words).max(1)..words,
            _ => 0..shift,
        };
        let (given, surname) = (Some(shift).filter(counts), surname.rfind(counts));
        Self { tokens, shift, surname_words, given, surname }
    }

    /// Where in the reading the word at `at` stands.
    pub(super) fn place(&self, at: usize) -> usize {
        if at < self.shift { at + self.tokens.len() - self.shift } else { at - self.shift }
    }

    pub(super) fn part(&self, at: usize) -> Part {
        match self.place(at) {
            _ if self.tokens.len() == 1 => Part::Only,
            0 => Part::Given,
            place if place + self.surname_words >= self.tokens.len() => Part::Surname,
            _ => Part::Middle,
        }
    }

    /// Whether a mark says that the rest is the name of a father or husband: `s/o`.
    pub(super) fn ends_with_descent(&self) -> bool {
        self.tokens.iter().any(lexicon::is_descent)
    }

    /// Whether a word between two names says whose child somebody is, and so which name is their own:
    /// `bin`.
    pub(super) fn tells_descent(&self) -> bool {
        let between = self.tokens.split_first().and_then(|(_, rest)| rest.split_last());
        between.is_some_and(|(_, words)| words.iter().any(names_father))
    }

    /// Whether a mark says that the word at `at` is the name of somebody's father: `bin`.
    pub(super) fn is_of_father(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.is_some_and(|word| names_father(word) && !lexicon::is_descent(word))
    }

    pub(super) fn surname_commonness(&self) -> u8 {
        self.surname_word().map_or(0, |token| token.known.commonness)
    }

    pub(super) fn surname_in_latin(&self) -> bool {
        self.surname_word().is_some_and(|token| token.script == Script::Latin)
    }

    pub(super) fn given_commonness(&self) -> u8 {
        self.given_word().map_or(0, |token| token.known.given_commonness)
    }

    pub(super) fn given_as_surname(&self) -> u8 {
        self.given_word().map_or(0, |token| token.known.commonness)
    }

    pub(super) fn given_word(&self) -> Option<&'a Token> {
        self.tokens.get(self.given?)
    }

    fn surname_word(&self) -> Option<&'a Token> {
        self.tokens.get(self.surname?)
    }
}

/// Whether a word says that the next one is the name of a father: `bin`.
fn names_father(word: &Token) -> bool {
    word.kind == TokenKind::Particle && word.has(Traits::PATRONYMIC)
}

/// Whether the paired words stand in the same order.
pub(super) fn order(alignment: &Alignment, left: &Ordered<'_>, right: &Ordered<'_>) -> Order {
    if left.tokens.len() < 2 || right.tokens.len() < 2 {
        return Order::Same;
    }
    let facing = alignment.pairs_from(left.shift).map(|partner| right.place(partner.at));
    if !facing.is_sorted() {
        Order::Shuffled
    } else if left.shift != 0 || right.shift != 0 {
        Order::Swapped
    } else {
        Order::Same
    }
}
