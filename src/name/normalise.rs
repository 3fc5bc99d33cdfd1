//! From raw text to a [`Name`].

use core::{fmt, num::NonZeroU32};

use smallvec::SmallVec;

pub(super) use super::parties::Party;
use super::{
    lexicon,
    parties::{Kind, Parties},
    respelled::Respelled,
    tables::{self, GivenName, Surname, Traits},
    words::{Split, Word},
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

    /// Appends another form of a word.
    fn append(form: &str, text: &mut String) -> Self {
        let start = text.len() as u32;
        text.push_str(form);
        Self::new(start, text.len() as u32)
    }

    #[inline]
    fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end.get() as usize).unwrap_or("")
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
        token.word.of(&self.text)
    }

    /// The conventional respelling of a word, where it has one.
    pub(super) fn respelled(&self, token: &Token) -> Option<&str> {
        token.respelled.map(|span| span.of(&self.text))
    }

    /// A word in Latin letters: its own, or the usual Latin form of another script's.
    pub(super) fn latin(&self, token: &Token) -> Option<&str> {
        match token.script {
            Script::Latin | Script::Common => Some(self.word(token)),
            _ => token.latin.map(|span| span.of(&self.text)),
        }
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
    let split = Split::of(folded.as_ref().map_or(raw, |folded| &folded.text));
    if split.words.is_empty() {
        return Reading::Unusable;
    }
    if side == Side::Held && lexicon::is_placeholder(&split.text, &split.words) {
        return Reading::Absent;
    }
    let found = Parties::of(&split.text, &split.words);
    if found.parties.is_empty() {
        return Reading::Unusable;
    }
    let mut noticed = folded.map(|folded| folded.noticed).unwrap_or_default();
    noticed.invisible |= split.invisible;
    let mut name = Name {
        length: split.text.len(),
        text: split.text,
        tokens: found.words.iter().map(Token::of).collect(),
        parties: found.parties,
        joint: found.joint,
        account: found.account,
        mixed_scripts: false,
        noticed,
    };
    if !raw.is_ascii() {
        name.mixed_scripts = split.words.iter().any(|word| mixes_scripts(word.of(&name.text)));
        name.length = name.text.chars().count();
        name.romanise(&found.words);
        name.respell(&found.words, &Respelled::of(raw, &split.words));
    }
    name.mark_cut(&found.words, split.words.last());
    name.settle(&found.words);
    Reading::Usable(name)
}

impl Token {
    /// A word of which nothing but its own letters tells anything.
    fn of(word: &Word) -> Self {
        Self {
            word: Span::new(word.start, word.end),
            respelled: None,
            latin: None,
            given_name: word.known.given_name,
            surname: word.known.surname,
            script: word.script,
            kind: TokenKind::Word,
            given_commonness: word.known.given_commonness,
            commonness: word.known.commonness,
            may_be_cut: false,
            patronymic: lexicon::is_patronymic(word),
        }
    }

    /// As part of a business's name: no name of a person, and an abbreviation in full.
    fn of_business(&mut self, word: &Word, text: &mut String) {
        (self.given_name, self.surname, self.given_commonness) = (None, None, 0);
        let known = self.latin.map_or(word.known, |latin| tables::known(latin.of(text)));
        let Some(generic) = known.grammar().and_then(|said| said.business_word) else { return };
        self.kind = TokenKind::Generic;
        if let Some(expansion) = generic.expansion {
            self.word = Span::append(expansion, text);
        }
    }

    /// As part of a person's name.
    fn of_person(&mut self, word: &Word, particle: bool, text: &mut String) {
        let sign = matches!(word.script, Script::Han | Script::Kana | Script::Hangul);
        if word.has(Traits::SINGLE) && !sign {
            self.kind = TokenKind::Initial;
        } else if particle {
            self.kind = TokenKind::Particle;
        } else if word.has(Traits::ASIDE) {
            self.kind = TokenKind::Aside;
        }
        // `St. James` and `Saint James` are one name.
        if word.of(text) == "st" {
            self.word = Span::append("saint", text);
        }
    }
}

/// How a name of `words`, one for each token, becomes what it is compared as.
impl Name {
    /// Gives the words of other scripts their usual Latin form: the name that they are known to
    /// write, else their romanisation. The tables are in Latin letters.
    fn romanise(&mut self, words: &[Word]) {
        for (token, word) in self.tokens.iter_mut().zip(words) {
            if matches!(word.script, Script::Latin | Script::Common) {
                continue;
            }
            let written = word.of(&self.text);
            let (given, surnames) =
                (tables::kana_given_names(written), tables::kana_surnames(written));
            let mut latin = String::new();
            match given.first().or(surnames.first()) {
                Some(known) => latin.push_str(known),
                None if sound::romanise_into(written, &mut latin) => {}
                None => continue,
            }
            let known = tables::known(&latin);
            token.latin = Some(Span::append(&latin, &mut self.text));
            (token.given_name, token.surname) = (known.given_name, known.surname);
            (token.given_commonness, token.commonness) = (known.given_commonness, known.commonness);
        }
    }

    fn respell(&mut self, words: &[Word], respelled: &Respelled) {
        for (token, word) in self.tokens.iter_mut().zip(words) {
            token.respelled =
                respelled.of_word(word).map(|other| Span::append(other, &mut self.text));
        }
    }

    /// Marks the `last` word as one that may be cut off, where the name is long enough.
    fn mark_cut(&mut self, words: &[Word], last: Option<&Word>) {
        let Some(last) =
            last.filter(|last| self.length >= SHORTEST_CUT && last.end - last.start >= 2)
        else {
            return;
        };
        for (token, word) in self.tokens.iter_mut().zip(words) {
            token.may_be_cut = word.end == last.end;
        }
    }

    /// Settles what kind of word each is in its party.
    fn settle(&mut self, words: &[Word]) {
        for party in &self.parties {
            let words = party.words(words);
            let tokens = party.words_mut(&mut self.tokens);
            let plain = words.iter().all(|word| word.traits == Traits::NONE);
            if party.kind == Kind::Person && plain {
                continue;
            }
            for (at, (token, word)) in tokens.iter_mut().zip(words).enumerate() {
                match party.kind {
                    Kind::Business => token.of_business(word, &mut self.text),
                    Kind::Person => {
                        token.of_person(word, lexicon::is_particle(words, at), &mut self.text);
                    }
                }
            }
            // A name of nothing but particles is a name: `Al`, `Van De`.
            if !tokens.iter().any(Token::counts) {
                tokens.iter_mut().for_each(|token| token.kind = TokenKind::Word);
            }
        }
    }
}
