//! Which word of one name stands for which word of another: one to one.

use core::cell::{Cell, OnceCell};

use smallvec::SmallVec;

use crate::{
    name::{
        normalise::Name,
        party::{Named, Party},
        relate::{self, is_same_word, slips},
        relation::Relation,
        spelling::{Letters, Spelled},
        token::{Token, Word},
    },
    text::{
        script::Script,
        sound::{self, Disagreement, Language},
    },
};

/// Names with more words than this are compared by equal words only.
pub(super) const MOST_WORDS: usize = 16;

/// Two parties side by side, with what has been found of each pair of their words.
pub(super) struct Pairing<'a> {
    pub(super) left_name: &'a Name,
    pub(super) right_name: &'a Name,
    pub(super) left_party: &'a Party,
    pub(super) right_party: &'a Party,
    pub(super) left: &'a [Token],
    pub(super) right: &'a [Token],
    /// What was found so far about pairs of the first words of each name.
    found: [Cell<Found>; KNOWN * KNOWN],
    /// The letters of the first words of each name that were compared by their letters.
    letters: [[Cell<Option<Letters>>; KNOWN]; 2],
    /// The language of a name in Han, once it was asked for.
    language: OnceCell<Option<Language>>,
}

/// What has been found of a pair of words.
#[derive(Clone, Copy, PartialEq)]
enum Found {
    Nothing,
    /// Nothing relates them, and they are not alike; how unlike they are is not measured.
    Unlike,
    Relation(Relation),
}

/// How many words of each name keep their relations and letters.
const KNOWN: usize = 4;

/// A word's place in the other name, and how it relates to the word there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Partner {
    pub(super) at: usize,
    pub(super) relation: Relation,
}

/// For each word of the left and of the right name, its partner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Alignment {
    left: Partners,
    right: Partners,
}

/// The partners of one side's words.
#[derive(Clone, Copy, Debug)]
struct Partners {
    /// Which words have one.
    paired: Places,
    at: [u8; MOST_WORDS],
    relations: [Relation; MOST_WORDS],
}

/// A set of places in a party: bit `n` is the word at `n`.
pub(super) type Places = u16;

/// The places of a set, in their order.
pub(super) fn each(mut places: Places) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let first = (places != 0).then(|| places.trailing_zeros() as usize);
        places &= places.wrapping_sub(1);
        first
    })
}

/// The places of all of `count` words.
fn all(count: usize) -> Places {
    Places::try_from((1u32 << count.min(MOST_WORDS)) - 1).unwrap_or(Places::MAX)
}

/// Two words that may be one.
#[derive(Clone, Copy)]
struct Candidate {
    /// The lowest is the strongest, the nearest among equals, then the first.
    rank: u32,
    l: u8,
    r: u8,
    relation: Relation,
}

/// Enough for any real name without the heap.
type Candidates = SmallVec<[Candidate; 64]>;

impl Candidate {
    fn new(l: usize, r: usize, relation: Relation) -> Self {
        let weakness = u32::from(u16::MAX - relation.strength());
        let (l, r) = (l as u8, r as u8);
        // A place takes four bits.
        let places = u32::from(l.abs_diff(r)) << 8 | u32::from(l) << 4 | u32::from(r);
        Self { rank: weakness << 12 | places, l, r, relation }
    }
}

impl<'a> Pairing<'a> {
    /// Two parties of at most `MOST_WORDS` words each; `None` where one has more.
    pub(super) fn of(left: Named<'a>, right: Named<'a>) -> Option<Self> {
        let Named { name: left_name, party: left_party } = left;
        let Named { name: right_name, party: right_party } = right;
        let (left, right) = (left.tokens(), right.tokens());
        if left.len() > MOST_WORDS || right.len() > MOST_WORDS {
            return None;
        }
        let found = [const { Cell::new(Found::Nothing) }; KNOWN * KNOWN];
        let letters = [const { [const { Cell::new(None) }; KNOWN] }; 2];
        let language = OnceCell::new();
        Some(Self {
            left_name,
            right_name,
            left_party,
            right_party,
            left,
            right,
            found,
            letters,
            language,
        })
    }

    /// How the word at `l` relates to the word at `r`.
    pub(super) fn relation(&self, l: usize, r: usize) -> Relation {
        let found = self.found(l, r).map_or(Found::Nothing, Cell::get);
        if let Found::Relation(relation) = found {
            return relation;
        }
        let Some((left, right)) = self.pair(l, r) else { return Relation::Unlike(0) };
        let unlike = found == Found::Unlike;
        let related = if unlike { None } else { self.relate(left, right) };
        let relation = related.unwrap_or_else(|| {
            let grade = self.by_letters(l, r, slips::likeness);
            if unlike { Relation::Unlike(grade) } else { slips::spelled(left, right, grade) }
        });
        self.keep(l, r, Found::Relation(relation));
        relation
    }

    /// How two words relate, where they may be one name; `None` where they are two.
    fn agreement(&self, l: usize, r: usize) -> Option<Relation> {
        let (left, right) = self.pair(l, r)?;
        let relation = self.relate(left, right).or_else(|| {
            if self.by_letters(l, r, slips::may_be_alike) {
                Some(slips::spelled(left, right, self.by_letters(l, r, slips::likeness)))
            } else {
                relate::cognate(&left, &right)
            }
        });
        self.keep(l, r, relation.map_or(Found::Unlike, Found::Relation));
        relation.filter(|relation| relation.agrees())
    }

    fn relate(&self, left: Word<'_>, right: Word<'_>) -> Option<Relation> {
        let language = || *self.language.get_or_init(|| self.language());
        relate::relate(left, right, language)
    }

    /// The word at `l` on the left, and the one at `r` on the right.
    fn pair(&self, l: usize, r: usize) -> Option<(Word<'a>, Word<'a>)> {
        Some((self.word(Side::Left, l)?, self.word(Side::Right, r)?))
    }

    fn found(&self, l: usize, r: usize) -> Option<&Cell<Found>> {
        if l < KNOWN && r < KNOWN { self.found.get(l * KNOWN + r) } else { None }
    }

    fn keep(&self, l: usize, r: usize, found: Found) {
        if let Some(place) = self.found(l, r) {
            place.set(found);
        }
    }

    /// What the spellings of two words tell. The letters of each word are gathered once.
    fn by_letters<R: Default>(
        &self,
        l: usize,
        r: usize,
        tell: impl FnOnce(&Spelled<'_>, &Spelled<'_>) -> R,
    ) -> R {
        let Some((left, right)) = self.pair(l, r) else { return R::default() };
        let ([lefts, rights], further) = (&self.letters, [Cell::new(None), Cell::new(None)]);
        let left_letters = lefts.get(l).unwrap_or(&further[0]);
        let right_letters = rights.get(r).unwrap_or(&further[1]);
        let left = Spelled::known(left.text(), left_letters);
        let right = Spelled::known(right.text(), right_letters);
        tell(&left, &right)
    }

    /// The language in which a name in Han sounds most like the Latin words of the other name. All of it is
    /// read in one language: never the given name in Mandarin and the surname in Japanese.
    fn language(&self) -> Option<Language> {
        let is_han = |words: &[Token]| words.iter().all(|word| word.script == Script::Han);
        let (han_name, han, latin_name, latin) = if is_han(self.left) {
            (self.left_name, self.left, self.right_name, self.right)
        } else {
            (self.right_name, self.right, self.left_name, self.left)
        };
        if han.len() < 2 || !is_han(han) {
            return None;
        }
        let apart = |language: Language, word: &Token| {
            let signs = han_name.word(word);
            let sounds = latin.iter().filter_map(|other| {
                sound::disagreement_read(language, latin_name.word(other), signs)
            });
            sounds.min().unwrap_or(Disagreement::MOST).get()
        };
        let sum = |language: &Language| -> u32 {
            han.iter().map(|word| u32::from(apart(*language, word))).sum()
        };
        Language::ALL.into_iter().min_by_key(sum)
    }

    /// The last word of each side with the word of the other side at the same place, where the other name
    /// goes on from there and the two are the same up to there, letter by letter.
    pub(super) fn cuts(&self) -> [Option<(Word<'a>, Word<'a>)>; 2] {
        [Side::Left, Side::Right].map(|side| {
            let last = self.words(side).len().checked_sub(1).filter(|last| *last > 0)?;
            let (cut, word) = (self.word(side, last)?, self.word(side.other(), last)?);
            cut.is_cut_from(word).then_some((cut, word))
        })
    }

    /// Pairs the words that agree, strongest first, nearest first among equals, each once.
    pub(super) fn align(&self) -> Alignment {
        let mut alignment = Alignment::NONE;
        let mut candidates = Candidates::new();
        // The same words in the same places: nothing is stronger or nearer.
        let left = |token| Word { name: self.left_name, token };
        let right = |token| Word { name: self.right_name, token };
        let same = |(l, r)| is_same_word(left(l), right(r));
        if self.left.len() == self.right.len() && self.left.iter().zip(self.right).all(same) {
            for at in 0..self.left.len() {
                alignment.pair(at, at, Relation::Equal);
            }
            return alignment;
        }
        for (l, word) in self.left.iter().enumerate() {
            for (r, other) in self.right.iter().enumerate() {
                if is_same_word(left(word), right(other)) {
                    candidates.push(Candidate::new(l, r, Relation::Equal));
                }
            }
        }
        alignment.take(&mut candidates);
        // Among other words, nothing is stronger than the best of them where both stand.
        let free = |alignment: &Alignment, side: Side| each(self.free(alignment, side));
        for at in each(self.free(&alignment, Side::Left) & self.free(&alignment, Side::Right)) {
            let Some(relation) = self.agreement(at, at) else { continue };
            if relation.strength() == Relation::SameSound.strength() {
                alignment.pair(at, at, relation);
            } else {
                candidates.push(Candidate::new(at, at, relation));
            }
        }
        for l in free(&alignment, Side::Left) {
            for r in free(&alignment, Side::Right).filter(|r| *r != l) {
                if let Some(relation) = self.agreement(l, r) {
                    candidates.push(Candidate::new(l, r, relation));
                }
            }
        }
        alignment.take(&mut candidates);
        alignment
    }

    /// The words of one side.
    pub(super) const fn words(&self, side: Side) -> &'a [Token] {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// The name of one side.
    pub(super) const fn name(&self, side: Side) -> &'a Name {
        match side {
            Side::Left => self.left_name,
            Side::Right => self.right_name,
        }
    }

    /// The word at a place of one side.
    pub(super) fn word(&self, side: Side, at: usize) -> Option<Word<'a>> {
        Some(Word { name: self.name(side), token: self.words(side).get(at)? })
    }

    /// The words of one side that have no partner.
    pub(super) fn free(&self, alignment: &Alignment, side: Side) -> Places {
        all(self.words(side).len()) & !alignment.partners(side).paired
    }
}

/// One of the two names of a pairing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Alignment {
    pub(super) const NONE: Self = Self { left: Partners::NONE, right: Partners::NONE };

    /// Pairs the candidates, strongest first, whose words are both still free.
    fn take(&mut self, candidates: &mut Candidates) {
        candidates.sort_unstable_by_key(|candidate| candidate.rank);
        for candidate in &*candidates {
            if self.left.paired >> candidate.l & 1 == 0 && self.right.paired >> candidate.r & 1 == 0
            {
                self.pair(candidate.l.into(), candidate.r.into(), candidate.relation);
            }
        }
        candidates.clear();
    }

    pub(super) fn partner(&self, side: Side, at: usize) -> Option<Partner> {
        self.partners(side).of(at)
    }

    /// The words of one side that have a partner, in their order.
    pub(super) fn pairs(&self, side: Side) -> impl Iterator<Item = (usize, Partner)> {
        let partners = self.partners(side);
        each(partners.paired).filter_map(|at| Some((at, partners.of(at)?)))
    }

    /// Whether no word has a partner.
    pub(super) const fn is_empty(&self) -> bool {
        self.left.paired == 0
    }

    /// The partners of the left words, from the word at `shift` on and around.
    pub(super) fn pairs_from(&self, shift: usize) -> impl Iterator<Item = Partner> {
        let front = self.left.paired & all(shift);
        let places = each(self.left.paired & !front).chain(each(front));
        places.filter_map(|at| self.left.of(at))
    }

    const fn partners(&self, side: Side) -> &Partners {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    pub(super) fn pair(&mut self, l: usize, r: usize, relation: Relation) {
        self.left.set(l, r, relation);
        self.right.set(r, l, relation);
    }
}

impl Partners {
    const NONE: Self =
        Self { paired: 0, at: [0; MOST_WORDS], relations: [Relation::Equal; MOST_WORDS] };

    fn of(&self, at: usize) -> Option<Partner> {
        let (partner, relation) = (self.at.get(at)?, self.relations.get(at)?);
        (self.paired >> at & 1 != 0)
            .then_some(Partner { at: usize::from(*partner), relation: *relation })
    }

    fn set(&mut self, at: usize, partner: usize, relation: Relation) {
        if let (Some(place), Some(related)) = (self.at.get_mut(at), self.relations.get_mut(at)) {
            self.paired |= 1 << at;
            *place = partner as u8;
            *related = relation;
        }
    }
}

impl Side {
    pub(super) const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}
