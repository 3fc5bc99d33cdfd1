//! From raw text to a [`Name`].

use core::{fmt, num::NonZeroU32};

use smallvec::SmallVec;

pub(super) use super::parties::Party;
use super::{
    lexicon,
    parties::{self, Kind},
    respelled::Respelled,
    tables::{self, GivenName, Known, Surname},
    words::{self, Break, Split, Word},
};
use crate::{
    reading::{Reading, Side},
    text::{
        fold::{Noticed, fold},
        is_placeholder,
        script::{Script, mixes_scripts},
        sound,
    },
};

/// A normalised name: its parties, each with its words in natural order.
///
/// Always holds: at least one party, each with at least one word; words are folded (see
/// [`text::fold`](crate::text::fold)) and free of titles, suffixes, legal forms and role markers.
///
/// Its `Debug` prints sizes and no text.
#[derive(Clone, Eq, PartialEq)]
pub struct Name {
    /// All words as they are written, then the other forms of words that have any.
    text: String,
    /// How many characters the name has, spaces included.
    pub(super) length: usize,
    tokens: SmallVec<[Token; 4]>,
    parties: SmallVec<[Party; 2]>,
    /// Several people share the name.
    pub(super) joint: bool,
    /// A word says what account it is.
    pub(super) account: bool,
    /// A word mixes letters of different scripts.
    pub(super) mixed_scripts: bool,
    pub(super) noticed: Noticed,
}

/// One word of a party, with what the tables know of it.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Token {
    /// The word, an abbreviation in full.
    word: Span,
    /// The conventional respelling: `mueller` for `müller`.
    respelled: Option<Span>,
    /// The usual Latin form of a word in another script.
    latin: Option<Span>,
    /// The row of the word among the given names that have short forms.
    pub(super) given_name: Option<GivenName>,
    /// The surname that the word spells, where it has other spellings.
    pub(super) surname: Option<Surname>,
    pub(super) script: Script,
    pub(super) kind: TokenKind,
    /// How common the word is as a given name, 0 (rare or none) to 7.
    pub(super) given_commonness: u8,
    /// How common the word is as a surname, 0 (rare) to 7.
    pub(super) commonness: u8,
    /// The word ends its name at a length at which banks cut names off, and is more than an initial.
    pub(super) may_be_cut: bool,
    /// The word says whose child somebody is: `bin`.
    pub(super) patronymic: bool,
}

/// The least length, in characters, at which a bank's system is known to cut names off. Pinned by
/// `tests/cases/name.tsv`.
const SHORTEST_CUT: usize = 15;

/// Bytes `start..end` of a name's text, at least one of them before `end`.
#[derive(Clone, Copy, Eq, PartialEq)]
struct Span {
    start: u32,
    end: NonZeroU32,
}

impl Span {
    fn new(start: u32, end: u32) -> Self {
        Self { start, end: NonZeroU32::new(end).unwrap_or(NonZeroU32::MIN) }
    }
}

/// What a word can say.
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

impl Name {
    /// How many parties the name holds.
    #[must_use]
    pub fn party_count(&self) -> usize {
        self.parties.len()
    }

    pub(super) fn parties(&self) -> &[Party] {
        &self.parties
    }

    /// Whether both names have the same parties in the same roles, their words spelled the same.
    pub(super) fn same_parties(&self, other: &Self) -> bool {
        let same = |(mine, theirs): (&Party, &Party)| {
            mine.role == theirs.role
                && mine.noted == theirs.noted
                && mine.kind == theirs.kind
                && mine.generation == theirs.generation
                && mine.legal_form == theirs.legal_form
                && mine.count == theirs.count
                && self
                    .tokens(mine)
                    .iter()
                    .zip(other.tokens(theirs))
                    .all(|(l, r)| self.spelled_as(l, other, r))
        };
        self.joint == other.joint
            && self.account == other.account
            && self.parties.len() == other.parties.len()
            && self.parties.iter().zip(&other.parties).all(same)
    }

    fn spelled_as(&self, mine: &Token, other: &Self, theirs: &Token) -> bool {
        let (l, r) = (self.word(mine), other.word(theirs));
        l == r || self.respelled(mine) == Some(r) || other.respelled(theirs) == Some(l)
    }

    /// The words of a party, in natural order.
    pub(super) fn tokens(&self, party: &Party) -> &[Token] {
        party.words(&self.tokens)
    }

    /// The text of a word, an abbreviation in full.
    #[inline]
    pub(super) fn word(&self, token: &Token) -> &str {
        self.span(token.word)
    }

    /// The conventional respelling of a word, where it has one.
    pub(super) fn respelled(&self, token: &Token) -> Option<&str> {
        token.respelled.map(|span| self.span(span))
    }

    /// A word in Latin letters: its own, or the usual Latin form of another script's.
    pub(super) fn latin(&self, token: &Token) -> Option<&str> {
        match token.script {
            Script::Latin | Script::Common => Some(self.word(token)),
            _ => token.latin.map(|span| self.span(span)),
        }
    }

    #[inline]
    fn span(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end.get() as usize).unwrap_or("")
    }
}

impl Token {
    /// Whether the word counts when it has no partner: particles and asides are left out freely.
    pub(super) const fn counts(&self) -> bool {
        !matches!(self.kind, TokenKind::Particle | TokenKind::Aside)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Name {{ {} words in {} parties }}", self.tokens.len(), self.parties.len())
    }
}

/// Reads a name as people and banks write one.
///
/// - [`Reading::Absent`]: blank or a placeholder; phrases such as `ACCOUNT HOLDER` count on the
///   held side only.
/// - [`Reading::Unusable`]: no letter or digit, or only salutations and joiners (`MR & MRS`).
///
/// Idempotent: a folded text reads as the same name as the raw one. Cost: linear in the length of `raw`.
///
/// ```
/// use ownership_match::{Reading, Side, name};
///
/// let name = name::normalise("Rosen, Jenny & Mark", Side::Held).usable().unwrap();
/// assert_eq!(name.party_count(), 2);
/// assert_eq!(name::normalise("MR & MRS", Side::Held), Reading::Unusable);
/// assert_eq!(name::normalise("n/a", Side::Held), Reading::Absent);
/// ```
#[must_use]
pub fn normalise(raw: &str, side: Side) -> Reading<Name> {
    if is_placeholder(raw) {
        return Reading::Absent;
    }
    let folded = if raw.is_ascii() { None } else { Some(fold(raw)) };
    let plain = folded.as_ref().map_or(raw, |folded| &folded.text);
    let mut noticed = folded.as_ref().map(|folded| folded.noticed).unwrap_or_default();
    let Split { text, words, invisible } = words::split(plain);
    noticed.invisible |= invisible;
    if words.is_empty() {
        return Reading::Unusable;
    }
    if side == Side::Held && lexicon::is_placeholder(&text, &words) {
        return Reading::Absent;
    }
    let found = parties::read(&text, &words);
    if found.parties.is_empty() {
        return Reading::Unusable;
    }
    let ascii = text.is_ascii();
    let words_end = text.len() as u32;
    let mut name = Name {
        length: if ascii { text.len() } else { text.chars().count() },
        mixed_scripts: !ascii && words.iter().any(|word| mixes_scripts(word.of(&text))),
        text,
        tokens: SmallVec::new(),
        parties: found.parties,
        joint: found.joint,
        account: found.account,
        noticed,
    };
    let respelled = if raw.is_ascii() { Respelled::default() } else { Respelled::of(raw, &words) };
    let cut = name.length >= SHORTEST_CUT;
    for party in 0..name.parties.len() {
        let Some(party) = name.parties.get(party).copied() else { continue };
        let words = party.words(&found.words);
        let first = name.tokens.len();
        for (at, word) in words.iter().enumerate() {
            let particle = lexicon::is_particle(words, at);
            let mut token = name.token(word, party.kind, particle, &respelled);
            token.may_be_cut = cut && word.end == words_end && word.end - word.start >= 2;
            name.tokens.push(token);
        }
        // A name of nothing but particles is a name: `Al`, `Van De`.
        let tokens = name.tokens.get_mut(first..).unwrap_or_default();
        if !tokens.iter().any(Token::counts) {
            tokens.iter_mut().for_each(|token| token.kind = TokenKind::Word);
        }
    }
    Reading::Usable(name)
}

impl Name {
    /// A word with what is known of it, and its other forms, which are appended to the text.
    fn token(&mut self, word: &Word, kind: Kind, particle: bool, respelled: &Respelled) -> Token {
        let respelled = respelled.of_word(word).map(|other| self.append(other));
        let latin = self.romanised(word);
        // The tables are in Latin letters.
        let known = latin.map_or(word.known, |span| tables::known(self.span(span)));
        let token = Token {
            word: Span::new(word.start, word.end),
            respelled,
            latin,
            given_name: known.given_name,
            surname: known.surname,
            script: word.script,
            kind: TokenKind::Word,
            given_commonness: known.given_commonness,
            commonness: known.commonness,
            may_be_cut: false,
            patronymic: lexicon::is_patronymic(word),
        };
        match kind {
            Kind::Business => self.of_business(token, known),
            Kind::Person => self.of_person(token, word, particle),
        }
    }

    /// The word as part of a business's name.
    fn of_business(&mut self, token: Token, known: Known) -> Token {
        let token = Token { given_name: None, surname: None, given_commonness: 0, ..token };
        match known.grammar().and_then(|said| said.business_word) {
            Some(generic) => Token {
                kind: TokenKind::Generic,
                word: generic.expansion.map_or(token.word, |expansion| self.append(expansion)),
                ..token
            },
            None => token,
        }
    }

    /// The word as part of a person's name.
    fn of_person(&mut self, token: Token, word: &Word, particle: bool) -> Token {
        let sign = matches!(word.script, Script::Han | Script::Kana | Script::Hangul);
        let kind = if word.single && !sign {
            TokenKind::Initial
        } else if particle {
            TokenKind::Particle
        } else if word.aside || word.before == Break::Open {
            TokenKind::Aside
        } else {
            TokenKind::Word
        };
        // `St. James` and `Saint James` are one name.
        let saint = word.of(&self.text) == "st";
        Token { kind, word: if saint { self.append("saint") } else { token.word }, ..token }
    }

    /// Appends the usual Latin form of a word in another script: the name that it is known to
    /// write, else its romanisation.
    fn romanised(&mut self, word: &Word) -> Option<Span> {
        if matches!(word.script, Script::Latin | Script::Common) {
            return None;
        }
        let text = word.of(&self.text);
        let known =
            tables::kana_given_names(text).first().or_else(|| tables::kana_surnames(text).first());
        if let Some(known) = known {
            return Some(self.append(known));
        }
        let mut latin = String::new();
        sound::romanise_into(text, &mut latin).then(|| self.append(&latin))
    }

    /// Appends another form of a word.
    fn append(&mut self, form: &str) -> Span {
        let start = self.text.len() as u32;
        self.text.push_str(form);
        Span::new(start, self.text.len() as u32)
    }
}
