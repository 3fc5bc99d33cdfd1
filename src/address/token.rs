//! The words of an address, what each may mean and what part it plays.

use core::ops::Range;

use super::{
    signature::Signature,
    tables::{self, Division, Kinds, Meaning, Sense},
    word_key::Key,
};
use crate::text::fold::Noticed;

/// What part of an address a token is, or is taken to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Role {
    /// A word of the street's name, its type or its direction.
    Street,
    /// A word of something else: a building, a district, a second line.
    Extra,
    /// A word of the city's name.
    City,
    /// A word of the state's name.
    State,
    /// A part of the postal code.
    Postal,
    /// A word of the country's name.
    Country,
    /// The house number.
    Number,
    /// What extends the house number: `bis`, `1/2`, a letter.
    Suffix,
    /// A unit's designator: `Apt`.
    UnitMark,
    /// A unit's number or letter.
    Unit,
    /// `PO Box` and its like.
    BoxMark,
    /// A box's number.
    Box,
    /// A care-of line, which names a person and no place.
    CareOf,
    /// Nothing that counts.
    Skip,
}

impl Role {
    /// How many there are.
    pub(super) const COUNT: usize = Self::Skip as usize + 1;
}

/// One word or number of an address.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    /// What the word may mean.
    pub(super) meaning: &'static Meaning,
    /// Of its text and its senses.
    pub(super) signature: Signature,
    /// The kinds of its senses, and what its digits make it.
    pub(super) kinds: Kinds,
    pub(super) role: Role,
    /// How much the word tells in a name: about its letters.
    pub(super) weight: u8,
    /// Whether a comma or a new line stands before it.
    pub(super) after_break: bool,
}

impl Token {
    /// Stands where there is no token.
    pub(super) const NONE: &'static Self = &Self {
        start: 0,
        end: 0,
        meaning: &Meaning::NONE,
        signature: Signature::NONE,
        kinds: Kinds::NONE,
        role: Role::Skip,
        weight: 0,
        after_break: true,
    };

    /// A word of ASCII letters, wherever it stands.
    pub(super) fn letters(key: Key, length: usize) -> Self {
        let meaning = tables::meaning(key);
        Self { weight: plain_weight(length), ..Self::of(meaning, key) }
    }

    /// A word of so many ASCII digits, wherever it stands, which the key has all.
    pub(super) fn digits(key: Key, length: usize) -> Self {
        let token = Self::of(&Meaning::NUMBER, key);
        let signature = token.signature.and(Signature::of_digit(key.last()));
        Self { signature, weight: plain_weight(length), ..token }
    }

    /// Any word, wherever it stands: `start` has the first of its bytes.
    pub(super) fn mixed(word: &[u8], meaning: &'static Meaning, start: Key) -> Self {
        let token = Self { weight: weight(word), ..Self::of(meaning, start) };
        if token.is_number() {
            Self { signature: token.signature.and(Signature::of_number(word)), ..token }
        } else {
            token
        }
    }

    const fn of(meaning: &'static Meaning, start: Key) -> Self {
        let signature = meaning.signature.and(Signature::of_text(start));
        Self { meaning, kinds: meaning.kinds, signature, ..*Self::NONE }
    }

    /// In bytes.
    pub(super) const fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    pub(super) fn has(&self, wanted: impl Fn(&Sense) -> bool) -> bool {
        self.senses().iter().any(wanted)
    }

    /// What the word may mean; empty for a word that is on no list.
    pub(super) const fn senses(&self) -> &'static [Sense] {
        self.meaning.senses
    }

    /// Whether two words can mean the same. Two letters do not: `Apt O` and `Apt W`.
    pub(super) fn shares_sense(&self, other: &Self) -> bool {
        (self.len() > 1 || other.len() > 1) && self.may_share_sense(other)
    }

    /// Whether two words or letters can mean the same; two particles never do.
    pub(super) fn may_share_sense(&self, other: &Self) -> bool {
        self.has(|sense| *sense != Sense::Particle && other.senses().contains(sense))
    }

    /// Whether the token is a number: digits, or letters that stand for digits.
    pub(super) const fn is_number(&self) -> bool {
        self.kinds.any(Kinds::NUMBER)
    }

    /// Whether the token has no role yet but that of a word in a line.
    pub(super) const fn is_free(&self) -> bool {
        matches!(self.role, Role::Street | Role::Extra)
    }

    pub(super) fn is_street_type(&self) -> bool {
        self.kinds.any(Kinds::STREET)
    }

    pub(super) fn is_direction(&self) -> bool {
        self.kinds.any(Kinds::DIRECTION)
    }

    pub(super) fn is_particle(&self) -> bool {
        self.kinds.any(Kinds::PARTICLE)
    }

    pub(super) fn is_unit_mark(&self) -> bool {
        self.kinds.any(Kinds::UNIT)
    }
}

/// How much weight a word of a name has. A character of a script without an alphabet has more.
fn weight(word: &[u8]) -> u8 {
    if word.is_ascii() {
        return plain_weight(word.len());
    }
    let word = core::str::from_utf8(word).unwrap_or("");
    let letters = word.chars().map(|c| if c >= '\u{2e80}' { 3 } else { 1 });
    letters.sum::<usize>().clamp(2, 12) as u8
}

/// How much a word of so many ASCII letters tells.
fn plain_weight(length: usize) -> u8 {
    length.clamp(2, 8) as u8
}

/// The words of an address: one text with single spaces, and where each word stands in it.
///
/// So several words in a row are a slice of the text, which is how names of several words are
/// looked up without building a string.
#[derive(Clone, Eq, PartialEq)]
pub(super) struct Tokens {
    pub(super) text: String,
    pub(super) list: Vec<Token>,
    /// What kinds of words there are.
    pub(super) kinds: Kinds,
    /// Whether no word has a letter that is not ASCII.
    pub(super) is_ascii: bool,
    pub(super) written: Written,
}

/// What was noticed of how an address is written.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
pub(super) struct Written {
    pub(super) noticed: Noticed,
    /// Whether a word has letters of another alphabet that look like the Latin ones beside them.
    pub(super) look_alikes: bool,
    /// Whether letters with a conventional respelling (`ü`, also `ue`) were written.
    pub(super) umlauts: bool,
}

impl Tokens {
    pub(super) fn text_of(&self, token: &Token) -> &str {
        slice(&self.text, token, token)
    }

    /// The text of token `at`, or nothing.
    pub(super) fn text_at(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| self.text_of(token))
    }

    /// The places from the first token of `role` to its last, whatever stands between.
    pub(super) fn places_of(&self, role: Role) -> Range<usize> {
        let has_role = |token: &Token| token.role == role;
        let Some(last) = self.list.iter().rposition(has_role) else { return 0..0 };
        self.list.iter().position(has_role).unwrap_or(last)..last + 1
    }

    /// Where the text of some tokens in a row stands.
    pub(super) fn bytes_of(&self, places: Range<usize>) -> Range<usize> {
        match self.list.get(places) {
            Some([first, .., last]) => first.start as usize..last.end as usize,
            Some([only]) => only.start as usize..only.end as usize,
            _ => 0..0,
        }
    }

    /// The text of the tokens `from..to`, with a space between two.
    pub(super) fn span(&self, from: usize, to: usize) -> &str {
        span(&self.text, &self.list, from, to)
    }

    /// The divisions that the tokens `from..to` name together.
    pub(super) fn divisions(&self, from: usize, to: usize) -> &'static [Division] {
        divisions(&self.text, &self.list, from, to)
    }
}

/// The text from the start of one token to the end of another.
pub(super) fn slice<'t>(text: &'t str, first: &Token, last: &Token) -> &'t str {
    text.get(first.start as usize..last.end as usize).unwrap_or("")
}

/// The text of the tokens `from..to`, with a space between two; nothing where there are none.
pub(super) fn span<'t>(text: &'t str, list: &[Token], from: usize, to: usize) -> &'t str {
    match list.get(from..to) {
        Some([first, .., last]) => slice(text, first, last),
        Some([only]) => slice(text, only, only),
        _ => "",
    }
}

/// The divisions that the tokens `from..to` name together.
pub(super) fn divisions(text: &str, list: &[Token], from: usize, to: usize) -> &'static [Division] {
    match list.get(from..to) {
        // What a word means, it was looked up for; `3/f` means a floor, and is not the word of it.
        Some([only]) if !only.kinds.any(Kinds::DIGIT) => only.meaning.ending.division(),
        _ => tables::divisions(span(text, list, from, to)),
    }
}

/// The digit that a letter is easily taken for.
pub(super) const fn digit_like(c: u8) -> Option<u8> {
    Some(match c {
        b'0'..=b'9' => c,
        b'o' | b'q' => b'0',
        b'l' | b'i' => b'1',
        b'z' => b'2',
        b's' => b'5',
        b'b' => b'8',
        b'g' => b'9',
        _ => return None,
    })
}
