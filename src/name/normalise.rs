//! From raw text to a [`Name`].

use core::{fmt, num::NonZeroU32};

use smallvec::SmallVec;

use super::{
    lexicon,
    parties::{self, Kind, Role},
    tables::{self, GivenName, Surname},
    words::{self, Break, Word},
};
use crate::{
    reading::{Reading, Side},
    text::{
        fold::{Folded, Noticed, fold, respelling},
        is_placeholder,
        script::{Script, mixes_scripts, script_of_word},
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

/// One party: which tokens are its words, and what was said of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Party {
    first: u32,
    count: u32,
    pub(super) surname_words: u32,
    pub(super) role: Role,
    pub(super) kind: Kind,
    pub(super) generation: Option<u8>,
    pub(super) legal_form: Option<u8>,
    pub(super) comma_form: bool,
    pub(super) noted: bool,
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
        let first = party.first as usize;
        self.tokens.get(first..first + party.count as usize).unwrap_or(&[])
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
    let Folded { text: folded, noticed } = fold(raw);
    let mut text = String::with_capacity(folded.len());
    let words = words::split(&folded, &mut text);
    if words.is_empty() {
        return Reading::Unusable;
    }
    if side == Side::Held && tables::is_placeholder_name(&text) {
        return Reading::Absent;
    }
    let found = parties::read(&text, &words);
    if found.parties.is_empty() {
        return Reading::Unusable;
    }
    let mixed_scripts = !text.is_ascii() && words.iter().any(|word| mixes_scripts(word.of(&text)));
    let words_end = text.len();
    let mut name = Name {
        length: text.chars().count(),
        text,
        tokens: SmallVec::new(),
        parties: SmallVec::new(),
        joint: found.joint,
        account: found.account,
        mixed_scripts,
        noticed,
    };
    let respelled = Respelled::of(raw, &words);
    for party in &found.parties {
        let first = name.tokens.len() as u32;
        for (at, word) in party.words.iter().enumerate() {
            let particle = lexicon::is_particle(&name.text, &party.words, at);
            let mut token = name.token(word, party.kind, particle, &respelled);
            token.may_be_cut = name.length >= SHORTEST_CUT
                && word.end as usize == words_end
                && word.end - word.start >= 2;
            name.tokens.push(token);
        }
        // A name of nothing but particles is a name: `Al`, `Van De`.
        let tokens = name.tokens.get_mut(first as usize..).unwrap_or_default();
        if !tokens.iter().any(Token::counts) {
            tokens.iter_mut().for_each(|token| token.kind = TokenKind::Word);
        }
        name.parties.push(Party {
            first,
            count: party.words.len() as u32,
            surname_words: party.surname_words as u32,
            role: party.role,
            kind: party.kind,
            generation: party.generation,
            legal_form: party.legal_form,
            comma_form: party.comma_form,
            noted: party.noted,
        });
    }
    Reading::Usable(name)
}

impl Name {
    /// Looks a word up, and keeps its respelling if it has one.
    fn token(&mut self, word: &Word, kind: Kind, particle: bool, respelled: &Respelled) -> Token {
        let respelled = respelled.of_word(word).map(|other| self.append(other));
        let latin = self.romanised(word);
        let text = word.of(&self.text);
        // The tables are in Latin letters.
        let known = latin.map_or(text, |span| self.span(span));
        let business = kind == Kind::Business;
        let single = text.chars().nth(1).is_none();
        let script = if text.is_ascii() { Script::Latin } else { script_of_word(text) };
        let generic = if business { tables::business_word(known) } else { None };
        let kind = match generic {
            Some(_) => TokenKind::Generic,
            None if business => TokenKind::Word,
            None if single && !matches!(script, Script::Han | Script::Kana | Script::Hangul) => {
                TokenKind::Initial
            }
            None if particle => TokenKind::Particle,
            None if word.aside || word.before == Break::Open => TokenKind::Aside,
            None => TokenKind::Word,
        };
        let expansion = match generic {
            Some(word) => word.expansion,
            // `St. James` and `Saint James` are one name.
            None if text == "st" && !business => Some("saint"),
            None => None,
        };
        let patronymic = lexicon::is_patronymic(text);
        let (given_name, surname, given_commonness) = if business {
            (None, None, 0)
        } else {
            (tables::given_name(known), tables::surname(known), tables::given_name_frequency(known))
        };
        let commonness = lexicon::commonness(known);
        Token {
            word: match expansion {
                Some(expansion) => self.append(expansion),
                None => Span::new(word.start, word.end),
            },
            respelled,
            latin,
            given_name,
            surname,
            script,
            kind,
            given_commonness,
            commonness,
            may_be_cut: false,
            patronymic,
        }
    }

    /// Appends another form of a word.
    fn append(&mut self, form: &str) -> Span {
        let start = self.text.len() as u32;
        self.text.push_str(form);
        Span::new(start, self.text.len() as u32)
    }
}

impl Name {
    /// Appends the usual Latin form of a word in another script: the name that it is known to
    /// write, else its romanisation.
    fn romanised(&mut self, word: &Word) -> Option<Span> {
        let text = word.of(&self.text);
        if text.is_ascii() || matches!(script_of_word(text), Script::Latin | Script::Common) {
            return None;
        }
        let known =
            tables::kana_given_names(text).first().or_else(|| tables::kana_surnames(text).first());
        if let Some(known) = known {
            return Some(self.append(known));
        }
        let mut latin = String::new();
        sound::romanise_into(text, &mut latin).then(|| self.append(&latin))
    }
}

/// The words of a text with `ä` written `ae` and so on, where it has such letters.
struct Respelled {
    text: String,
    /// The same word in the folded text, then here.
    words: Vec<(Word, Word)>,
}

impl Respelled {
    fn of(raw: &str, words: &[Word]) -> Self {
        let none = Self { text: String::new(), words: Vec::new() };
        if raw.is_ascii() {
            return none;
        }
        use unicode_normalization::UnicodeNormalization;
        let composed = || raw.nfc().flat_map(char::to_lowercase);
        if !composed().any(|c| respelling(c).is_some()) {
            return none;
        }
        let mut spelled = String::with_capacity(raw.len() + 8);
        for c in composed() {
            match respelling(c) {
                Some(letters) => spelled.push_str(letters),
                None => spelled.push(c),
            }
        }
        let mut text = String::with_capacity(spelled.len());
        let others = words::split(&fold(&spelled).text, &mut text);
        // Both texts were split at the same places; anything else would pair the wrong words.
        if others.len() != words.len() {
            return none;
        }
        Self { words: words.iter().copied().zip(others).collect(), text }
    }

    fn of_word(&self, word: &Word) -> Option<&str> {
        let at = self.words.binary_search_by_key(&word.start, |(folded, _)| folded.start).ok()?;
        let (folded, other) = self.words.get(at)?;
        let other_text = other.of(&self.text);
        (other.end - other.start != folded.end - folded.start).then_some(other_text)
    }
}
