//! From raw text to a [`Name`].

use core::fmt;

use smallvec::SmallVec;

use super::{
    lexicon, notes,
    party::{Kind, Parties, Party},
    read::{affixes, parties, respelled::respell, words},
    syllables::are_all,
    tables::{self, Traits},
    token::{Break, Run, Span, Token, TokenKind},
};
use crate::{
    reading::{Reading, Side},
    text::{
        entities,
        fold::{Noticed, fold},
        is_placeholder, mojibake,
        script::{Script, mixes_scripts},
        sound,
    },
};

/// A normalised name: its parties, each with its words in natural order.
///
/// Always holds: at least one party, each with at least one word; its words are folded (see
/// [`text::fold`](crate::text::fold)) and free of titles, suffixes, legal forms and role markers.
///
/// Its `Debug` prints sizes and no text.
#[derive(Clone, Eq, PartialEq)]
pub struct Name {
    /// All words as they are written, then the other forms of words that have any.
    pub(super) text: String,
    /// How many characters the name has, spaces included.
    pub(super) length: u32,
    /// The words as they stand in the text, then copies of some for parties whose words do not
    /// stand together.
    pub(super) tokens: Vec<Token>,
    pub(super) parties: Parties,
    /// The traits of all the words together: a rule whose trait is missing here need not look.
    pub(super) said: Traits,
    /// Several people share the name.
    pub(super) joint: bool,
    /// A word names the kind of account: `IRA`.
    pub(super) account: bool,
    /// A word mixes letters of different scripts.
    pub(super) mixed_scripts: bool,
    /// A word is in a script that cannot be transliterated here.
    pub(super) unread_script: bool,
    /// A word hides some of its letters: `j***y`.
    pub(super) masked: bool,
    pub(super) noticed: Noticed,
}

/// The least length, in characters, at which a bank's system is known to cut names off. Pinned by
/// `tests/cases/name.tsv`.
const SHORTEST_CUT: u32 = 15;

impl Name {
    /// How many parties the name holds.
    #[must_use]
    pub fn party_count(&self) -> usize {
        self.parties.iter().filter(|party| !party.second_reading).count()
    }

    pub(super) fn parties(&self) -> &[Party] {
        &self.parties
    }

    /// How many words all the parties have.
    pub(super) fn word_count(&self) -> usize {
        self.parties.iter().map(|party| party.words.len()).sum()
    }

    /// Whether both names have the same parties in the same roles, their words spelled the same.
    pub(super) fn same_parties(&self, other: &Self) -> bool {
        let same = |(mine, theirs): (&Party, &Party)| {
            mine.role == theirs.role
                && mine.noted == theirs.noted
                && mine.kind == theirs.kind
                && mine.generation == theirs.generation
                && mine.legal_form == theirs.legal_form
                && mine.words.len() == theirs.words.len()
                && self
                    .tokens(mine)
                    .iter()
                    .zip(other.tokens(theirs))
                    .all(|(l, r)| self.spelled_as(l, other, r))
        };
        let noted = |name: &Self| name.parties.iter().any(|party| party.noted);
        (!noted(self) || notes::same(self, other))
            && self.joint == other.joint
            && self.account == other.account
            && (self.parties.len() == other.parties.len()
                && self.parties.iter().zip(&other.parties).all(same)
                || self.firm().zip(other.firm()).is_some_and(same))
    }

    /// The firm, where the name is one or may be one: `Weber A G`.
    fn firm(&self) -> Option<&Party> {
        match &self.parties[..] {
            [firm] | [_, firm @ Party { second_reading: true, .. }] => {
                Some(firm).filter(|firm| firm.kind == Kind::Business)
            }
            _ => None,
        }
    }

    fn spelled_as(&self, mine: &Token, other: &Self, theirs: &Token) -> bool {
        let (l, r) = (self.word(mine), other.word(theirs));
        l == r || self.respelled(mine) == Some(r) || other.respelled(theirs) == Some(l)
    }

    /// The words of a party, in natural order.
    pub(super) fn tokens(&self, party: &Party) -> &[Token] {
        party.words.of(&self.tokens)
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

/// Runs of words that do not stand side by side in the text.
impl Name {
    /// Appends copies of the words of `runs` that are `wanted`.
    pub(super) fn copies(&mut self, runs: &[Run], wanted: impl Fn(&Token) -> bool) -> Run {
        let first = self.tokens.len();
        for at in runs.iter().flat_map(|run| run.places()) {
            let token = self.tokens.get(at).copied().filter(&wanted);
            self.tokens.extend(token);
        }
        Run::new(first, self.tokens.len())
    }

    /// The words of a run that have none of `traits`.
    #[inline]
    pub(super) fn without(&mut self, run: Run, traits: Traits) -> Run {
        if self.said.has(traits) && run.of(&self.tokens).iter().any(|word| word.has(traits)) {
            self.copies(&[run], |word| !word.has(traits))
        } else {
            run
        }
    }

    /// The words of all `runs`, with the first run moved to the end.
    pub(super) fn turned(&mut self, runs: &mut [Run]) -> Run {
        let together = runs.iter().zip(runs.iter().skip(1)).all(|(run, next)| run.meets(*next));
        match runs {
            [first, .., last] if together => {
                let all = first.to(*last);
                all.of_mut(&mut self.tokens).rotate_left(first.len());
                all
            }
            _ => {
                runs.rotate_left(1);
                self.copies(runs, |_| true)
            }
        }
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: usize = self.parties.iter().map(|party| party.words.len()).sum();
        write!(f, "Name {{ {words} words in {} parties }}", self.parties.len())
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
    let replaced = if raw.contains('&') { entities::replaced(raw) } else { None };
    let raw = replaced.as_deref().unwrap_or(raw);
    let is_ascii = raw.is_ascii();
    let repaired = if is_ascii { None } else { mojibake::repaired(raw) };
    let raw = repaired.as_deref().unwrap_or(raw);
    let mut name = Name::with_room_for(raw);
    if is_ascii {
        words::split(raw, &mut name);
        name.length = name.text.len() as u32;
    } else {
        let folded = fold(raw);
        name.noticed = folded.noticed;
        words::split(&affixes::set_apart(&folded.text), &mut name);
        name.length = name.text.chars().count() as u32;
        name.unread_script = name.tokens.iter().any(|token| token.script == Script::Other);
        name.mixed_scripts = name.tokens.iter().any(|token| mixes_scripts(token.of(&name.text)));
        respell(raw, &mut name);
    }
    if name.tokens.is_empty() {
        return Reading::Unusable;
    }
    if side == Side::Held
        && name.said.has(Traits::PLACEHOLDER)
        && lexicon::is_placeholder(&name.text, &name.tokens)
    {
        return Reading::Absent;
    }
    if name.said.has(Traits::GENERATION) {
        name.keep_undotted(raw);
    }
    name.mark_cut();
    parties::read(&mut name);
    if name.parties.is_empty() {
        return Reading::Unusable;
    }
    name.settle();
    Reading::Usable(name)
}

/// The steps of reading a name.
impl Name {
    /// A name without words yet.
    pub(super) fn with_room_for(text: &str) -> Self {
        Self {
            text: String::with_capacity(text.len()),
            length: 0,
            // Few names have more words.
            tokens: Vec::with_capacity(6),
            parties: Parties::new(),
            said: Traits::NONE,
            joint: false,
            account: false,
            mixed_scripts: false,
            unread_script: false,
            masked: false,
            noticed: Noticed::default(),
        }
    }

    /// Takes the generation from words that are one only with a dot behind them or a comma before them:
    /// in `Kim Min Jun` the last word is a name, in `Hans Kraus jun.` it says *junior*.
    fn keep_undotted(&mut self, raw: &str) {
        let Self { text, tokens, .. } = self;
        // Each such word is looked for once, however often it stands in the name.
        let mut told: SmallVec<[(&str, bool); 2]> = SmallVec::new();
        for token in tokens.iter_mut().filter(|it| it.has(Traits::GENERATION)) {
            if token.before == Break::Comma || !lexicon::is_generation_if_dotted(token) {
                continue;
            }
            let word = token.of(text);
            let known = told.iter().find(|(other, _)| *other == word).map(|(_, dotted)| *dotted);
            let dotted = known.unwrap_or_else(|| {
                let dotted = raw.to_lowercase().contains(&format!("{word}."));
                told.push((word, dotted));
                dotted
            });
            if !dotted {
                token.remove(Traits::GENERATION);
            }
        }
    }

    /// Marks the last word as one that may have been cut off, where the name is long enough. A single
    /// letter may be such a rest after a particle (`de la V`); elsewhere it is an initial or a numeral.
    fn mark_cut(&mut self) {
        if self.length < SHORTEST_CUT {
            return;
        }
        if let [.., before, last] = &mut self.tokens[..]
            && last.has(Traits::SINGLE)
            && before.has(Traits::PARTICLE)
            && !before.has(Traits::SINGLE)
        {
            last.remove(Traits::SINGLE.or(Traits::GENERATION));
        }
        if let Some(last) = self.tokens.last_mut().filter(|last| !last.has(Traits::SINGLE)) {
            last.may_be_cut = true;
        }
    }

    /// Decides for each word whether it is a particle, an initial, an aside or a word of its party.
    fn settle(&mut self) {
        /// The traits of words that need a decision: all but plain Latin words of a person's name.
        const MARKED: Traits =
            Traits::SINGLE.or(Traits::PARTICLE).or(Traits::ASIDE).or(Traits::FOREIGN);
        let Self { text, tokens, parties, said, .. } = self;
        for party in parties {
            let words = party.words.of_mut(tokens);
            let person = party.kind == Kind::Person;
            if person && !said.has(MARKED) {
                continue;
            }
            let small = |word: &Token| word.has(Traits::PARTICLE) && !word.has(Traits::SINGLE);
            let particles = words.iter().any(small) && !are_all(text, words);
            for at in 0..words.len() {
                let Some(word) = words.get(at) else { continue };
                if person && !word.has(MARKED) {
                    continue;
                }
                // A single letter is an initial before it is a particle.
                let single = word.has(Traits::SINGLE);
                let particle = match party.kind {
                    Kind::Person if single => {
                        lexicon::joins_surnames(words, at)
                            || lexicon::begins_surname(text, words, at)
                    }
                    Kind::Person => particles && lexicon::is_particle(words, at),
                    Kind::Business => false,
                };
                let Some(token) = words.get_mut(at) else { continue };
                token.romanise(text);
                match party.kind {
                    Kind::Business => token.of_business(text),
                    Kind::Person => token.of_person(particle, text),
                }
            }
            // Where there is nothing but particles, they are the name: `Al`, `Van De`.
            if !words.iter().any(Token::counts) {
                words.iter_mut().for_each(|token| token.kind = TokenKind::Word);
            }
        }
    }
}

impl Token {
    /// Gives a word of another script its usual Latin form: the name that it is known to write,
    /// else its romanisation. The tables of names are in Latin letters.
    fn romanise(&mut self, text: &mut String) {
        if !self.has(Traits::FOREIGN) {
            return;
        }
        let written = self.of(text);
        let (given, surnames) = match self.script {
            Script::Kana => (tables::kana_given_names(written), tables::kana_surnames(written)),
            Script::Arabic | Script::Hebrew => (tables::abjad_given_names(written), &[][..]),
            _ => Default::default(),
        };
        let mut latin = String::new();
        match given.first().or(surnames.first()) {
            Some(known) => latin.push_str(known),
            None if sound::romanise_into(written, &mut latin) => {}
            None => return,
        }
        self.known = tables::known(&latin);
        self.latin = Some(Span::append(&latin, text));
    }

    /// Makes it a word of a business's name: not a person's name, and an abbreviation is written in full.
    fn of_business(&mut self, text: &mut String) {
        let generic = self.known.grammar().and_then(|said| said.business_word);
        self.known = self.known.of_no_person();
        let Some(generic) = generic else { return };
        self.kind = TokenKind::Generic;
        if let Some(expansion) = generic.expansion {
            self.write_out(expansion, text);
        }
    }

    /// Makes it a word of a person's name.
    fn of_person(&mut self, particle: bool, text: &mut String) {
        let sign = matches!(self.script, Script::Han | Script::Kana | Script::Hangul);
        if particle {
            self.kind = TokenKind::Particle;
        } else if self.has(Traits::SINGLE) && !sign {
            self.kind = TokenKind::Initial;
        } else if self.has(Traits::ASIDE) {
            self.kind = TokenKind::Aside;
        }
        // `St. James` and `Saint James` are one name.
        if self.has(Traits::PARTICLE) && self.of(text) == "st" {
            self.write_out("saint", text);
        }
    }
}
