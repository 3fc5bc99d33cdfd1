//! One word of a name, with all that is known of it.

use core::num::NonZeroU32;

use super::{
    normalise::Name,
    tables::{self, Known, Traits},
};
use crate::text::script::Script;

/// One word of a name, with what the tables know of it.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Token {
    /// The word as it is written; once the name is read, an abbreviation in full.
    pub(super) word: Span,
    /// The conventional respelling: `mueller` for `müller`.
    pub(super) respelled: Option<Span>,
    /// The usual Latin form of a word in another script.
    pub(super) latin: Option<Span>,
    pub(super) known: Known,
    /// A hash: the same for words that are written the same, and seldom for others; zero until the
    /// word is looked up.
    pub(super) mark: u32,
    pub(super) traits: Traits,
    pub(super) before: Break,
    pub(super) script: Script,
    pub(super) kind: TokenKind,
    /// The word ends a name long enough to have been cut off, and is not an initial.
    pub(super) may_be_cut: bool,
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Break {
    /// White space, a dot, or anything that only separates.
    Space,
    /// A hyphen: the word belongs to the one before.
    Hyphen,
    /// A comma or a line's end.
    Comma,
    /// `&`, `+`, `;` or `|`: another party may begin.
    Joiner,
    /// `/`: another party may begin, or two letters are one mark.
    Slash,
    /// An opening bracket or quotation mark: an aside begins.
    Open,
}

/// What a word is in its party's name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum TokenKind {
    /// A whole word.
    Word,
    /// A single letter, which may stand for a word.
    Initial,
    /// A word such as `de` or `van`, which people leave out.
    Particle,
    /// In a business's name, a word that says what kind of business it is.
    Generic,
    /// Inside brackets or quotation marks.
    Aside,
}

impl Token {
    /// A word of which nothing more is known yet.
    #[inline]
    pub(super) const fn new(word: Span, before: Break, traits: Traits) -> Self {
        Self {
            word,
            respelled: None,
            latin: None,
            known: Known::NONE,
            mark: 0,
            traits,
            before,
            script: Script::Latin,
            kind: TokenKind::Word,
            may_be_cut: false,
        }
    }

    /// Makes it another word, of which nothing is known yet.
    pub(super) const fn become_word(&mut self, word: Span) {
        (self.word, self.known, self.mark) = (word, Known::NONE, 0);
    }

    /// The word's text within the name's.
    #[inline]
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        self.word.of(text)
    }

    #[inline]
    pub(super) const fn has(&self, traits: Traits) -> bool {
        self.traits.has(traits)
    }

    /// How many bytes the word has.
    #[inline]
    pub(super) const fn length(&self) -> usize {
        self.word.len() as usize
    }

    #[inline]
    pub(super) const fn add(&mut self, traits: Traits) {
        self.traits = self.traits.or(traits);
    }

    pub(super) const fn remove(&mut self, traits: Traits) {
        self.traits = self.traits.without(traits);
    }

    /// The traits of several words together.
    pub(super) fn all_traits(words: &[Self]) -> Traits {
        words.iter().fold(Traits::NONE, |all, word| all.or(word.traits))
    }

    /// Writes the word in full, as the tables have it.
    pub(super) fn write_out(&mut self, full: &str, text: &mut String) {
        self.word = Span::append(full, text);
        self.mark = tables::looked_up(full).1;
    }

    /// Whether the word counts when it has no partner: particles and asides are left out freely.
    pub(super) const fn counts(&self) -> bool {
        !matches!(self.kind, TokenKind::Particle | TokenKind::Aside)
    }
}

/// A word with the name that it is of, and so with its text.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) name: &'a Name,
    pub(super) token: &'a Token,
}

impl<'a> Word<'a> {
    /// The text of the word, an abbreviation in full.
    #[inline]
    pub(super) fn text(self) -> &'a str {
        self.name.word(self.token)
    }

    /// The word in its conventional respelling, where it has one.
    pub(super) fn respelled(self) -> Option<&'a str> {
        self.name.respelled(self.token)
    }

    /// The word in Latin letters, where it has such a form.
    pub(super) fn latin(self) -> Option<&'a str> {
        self.name.latin(self.token)
    }

    /// Whether this word's name ends with it, within or behind the other word, and is up to there the same as
    /// the other word's name, letter by letter: as where a field was too narrow.
    pub(super) fn is_cut_from(self, other: Self) -> bool {
        let length = self.word.end.get() as usize;
        let (text, others) = (&self.name.text, &other.name.text);
        self.word.start == other.word.start
            // A space stands between two words, and none behind the last.
            && text.as_bytes().get(length) != Some(&b' ')
            && text.get(..length) == others.get(..length)
    }
}

impl core::ops::Deref for Word<'_> {
    type Target = Token;

    fn deref(&self) -> &Token {
        self.token
    }
}

/// Bytes `start..end` of a name's text, at least one of them before `end`.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: NonZeroU32,
}

impl Span {
    pub(super) fn new(start: u32, end: u32) -> Self {
        Self { start, end: NonZeroU32::new(end).unwrap_or(NonZeroU32::MIN) }
    }

    /// Appends another form of a word to the text.
    pub(super) fn append(form: &str, text: &mut String) -> Self {
        let start = text.len() as u32;
        text.push_str(form);
        Self::new(start, text.len() as u32)
    }

    #[inline]
    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end.get() as usize).unwrap_or("")
    }

    /// From here to the end of a later span.
    pub(super) const fn to(self, last: Self) -> Self {
        Self { start: self.start, end: last.end }
    }

    /// How many bytes.
    pub(super) const fn len(self) -> u32 {
        self.end.get() - self.start
    }
}

/// Words that stand together in the list of all words of a name: `start..end` of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Run {
    start: u32,
    end: u32,
}

impl Run {
    pub(super) const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    #[inline]
    pub(super) fn of(self, all: &[Token]) -> &[Token] {
        all.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    pub(super) fn of_mut(self, all: &mut [Token]) -> &mut [Token] {
        all.get_mut(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// How many words.
    #[inline]
    pub(super) const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// The numbers of its words in the list of all.
    pub(super) fn places(self) -> core::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// From here to the end of a later run.
    pub(super) const fn to(self, last: Self) -> Self {
        Self { start: self.start, end: last.end }
    }

    /// The words from the number `from` of these on, up to the number `to`.
    pub(super) const fn part(self, from: usize, to: usize) -> Self {
        Self { start: self.start + from as u32, end: self.start + to as u32 }
    }

    /// The number of the word of these that stands right before those of `part`.
    pub(super) const fn before(self, part: Self) -> Option<usize> {
        if self.start < part.start && part.end <= self.end {
            Some((part.start - self.start - 1) as usize)
        } else {
            None
        }
    }

    /// The same words and the one before them.
    pub(super) const fn with_one_before(self) -> Self {
        Self { start: self.start.saturating_sub(1), end: self.end }
    }

    /// Whether `other` goes on where this ends.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.end == other.start
    }
}
