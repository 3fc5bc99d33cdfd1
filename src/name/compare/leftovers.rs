//! The words of two people that have no partner, and what they say: left out, another, or a slip.

use super::{
    align::{Alignment, Pairing, Places, Side, each},
    order::{Ordered, Part},
    parts::{InOrder, differs},
};
use crate::name::{
    evidence::{Agreement, Order, PersonEvidence},
    lexicon::is_devotional,
    normalise::Name,
    relate::slips::{BORNE, is_slip_in_front},
    relation::Relation,
    syllables,
    tables::Traits,
    token::{Break, Token, TokenKind},
};

/// The words of one side that have no partner, in whichever order the name is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Unpaired {
    /// Where the words stand that say something of their own.
    counted: Places,
    pub(super) particles: u8,
    pub(super) asides: u8,
    pub(super) repeated: u8,
}

impl Unpaired {
    pub(super) fn of(pairing: &Pairing<'_>, alignment: &Alignment, side: Side) -> Self {
        let mut unpaired = Self::default();
        let (name, tokens) = (pairing.name(side), pairing.words(side));
        for at in each(pairing.free(alignment, side)) {
            let Some(token) = tokens.get(at) else { break };
            let repeats = || {
                alignment
                    .pairs(side)
                    .filter_map(|(twin, _)| tokens.get(twin))
                    .any(|twin| twin.mark == token.mark && name.word(twin) == name.word(token))
            };
            match token.kind {
                TokenKind::Particle => unpaired.particles += 1,
                TokenKind::Aside => unpaired.asides += 1,
                _ if repeats() => unpaired.repeated += 1,
                _ => unpaired.counted |= 1 << at,
            }
        }
        unpaired
    }

    /// Whether any of them says something of its own.
    pub(super) const fn any(&self) -> bool {
        self.counted != 0
    }
}

/// What the words of one side that have no partner are in the order in which it is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Leftovers {
    /// Where they stand.
    all: Places,
    pub(super) given: Option<usize>,
    pub(super) surname: Option<usize>,
    pub(super) words: u8,
    pub(super) initials: u8,
}

impl Leftovers {
    pub(super) fn of(unpaired: Unpaired, reading: &Ordered<'_>) -> Self {
        let mut left = Self { all: unpaired.counted, ..Self::default() };
        for at in each(unpaired.counted) {
            let initial =
                || reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Initial);
            match reading.part(at) {
                Part::Given | Part::Only => left.given = Some(at),
                Part::Surname => left.surname = Some(at),
                Part::Middle if initial() => left.initials += 1,
                Part::Middle => left.words += 1,
            }
        }
        left
    }

    pub(super) const fn any(&self) -> bool {
        self.all != 0
    }
}

/// What words without a partner say.
impl InOrder<'_, '_> {
    /// What the words without a partner say: left out, or another.
    #[inline]
    pub(super) fn see_leftovers(self, leftovers: &[Leftovers; 2], evidence: &mut PersonEvidence) {
        let [l, r] = leftovers;
        let any = l.any() || r.any();
        if self.have_several() && !any {
            self.read_in_any_order(evidence);
        }
        self.see_unlike_parts(evidence);
        if !self.have_several() {
            see_lone_word(leftovers, evidence);
        }
        self.see_further_words(leftovers, evidence);
        self.forgive_first_letter(evidence);
        // Where every word has a partner none is left out: `Pérez Gómez`, `Gómez Pérez`.
        evidence.surname_part_omitted &= any;
        evidence.surname_part_omitted |= self.have_several()
            && evidence.surname.is_related()
            && l.surname.is_some() != r.surname.is_some();
    }

    /// Both have the same words in an order that no reading explains: the parts agree as well as the words
    /// do. Where a word says whose child somebody is, another order is another person.
    #[inline]
    fn read_in_any_order(self, evidence: &mut PersonEvidence) {
        let parts = [evidence.given, evidence.surname];
        let unread = parts.contains(&Agreement::Omitted)
            && !parts.iter().any(|part| matches!(part, Agreement::Differs(_)));
        let relations = || self.alignment.pairs(Side::Left).map(|(_, partner)| partner.relation);
        if !unread || relations().any(|relation| relation == Relation::Initial) {
            return;
        }
        let mut words = self.left.tokens.iter().chain(self.right.tokens);
        let descent = words.any(|token| token.has(Traits::PATRONYMIC));
        let weakest = relations().min_by_key(|relation| relation.strength());
        let weakest = weakest.unwrap_or(Relation::Equal);
        evidence.order = Order::Shuffled;
        evidence.surname_part_omitted = false;
        evidence.given = match weakest {
            _ if descent => Agreement::Differs(0),
            Relation::OtherName(grade) => Agreement::Differs(grade),
            relation => Agreement::Related(relation),
        };
        evidence.surname = Agreement::Related(weakest);
    }

    /// How unlike the parts are that do not agree.
    #[inline]
    fn see_unlike_parts(self, evidence: &mut PersonEvidence) {
        let Self { pairing, left, right, .. } = self;
        let several = self.have_several();
        if !evidence.single_words
            && !evidence.given.is_related()
            && (several || !evidence.surname.is_related())
        {
            evidence.given = differs(pairing, left.given, right.given);
        }
        if !evidence.surname.is_related()
            && (evidence.single_words || several || !evidence.given.is_related())
        {
            evidence.surname = differs(pairing, left.surname, right.surname);
        }
    }

    /// Counts further words: as many as both sides have contradict each other, the rest is left out by one
    /// side.
    #[inline]
    fn see_further_words(self, leftovers: &[Leftovers; 2], evidence: &mut PersonEvidence) {
        let several = self.have_several();
        let further = |left: &Leftovers, side: &Ordered<'_>| {
            let extra = |part: Agreement, word: Option<usize>| {
                word.filter(|_| several && part.is_related()).and_then(|at| side.tokens.get(at))
            };
            let given = extra(evidence.given, left.given).filter(|_| !evidence.by_aside);
            // `J Edgar Rosen`: an initial in front says no more than one after.
            let initial = given.is_some_and(|word| word.kind == TokenKind::Initial);
            let words = u8::from(given.is_some() && !initial)
                + u8::from(extra(evidence.surname, left.surname).is_some());
            let (words, initials) = (left.words + words, left.initials + u8::from(initial));
            (words + initials, initials)
        };
        let [l, r] = leftovers;
        let ((lefts, left_initials), (rights, right_initials)) =
            (further(l, self.left), further(r, self.right));
        let omitted = lefts.abs_diff(rights);
        let initials = if lefts > rights { left_initials } else { right_initials };
        evidence.middle_differs = lefts.min(rights);
        evidence.initials_omitted = omitted.min(initials);
        evidence.words_omitted = omitted - evidence.initials_omitted;
        if evidence.middle_differs > 0
            && evidence.given.is_related()
            && let Some(grade) = self.other_half().or_else(|| self.other_syllable())
        {
            evidence.given = Agreement::Differs(grade);
            evidence.middle_differs -= 1;
        }
    }

    /// `Jean-Pierre`, `Jean-Paul`: a hyphenated given name is one name, so another second half is another
    /// person; so it is behind a name that tells nobody apart, `Muhammad Ali`, `Muhammad Hassan`. Returns how
    /// alike the two halves are.
    fn other_half(self) -> Option<u16> {
        let half = |reading: &Ordered<'_>, side: Side| {
            let at = reading.given? + 1;
            let word = reading.tokens.get(at).filter(|word| word.kind == TokenKind::Word)?;
            let lone =
                reading.part(at) == Part::Middle && self.alignment.partner(side, at).is_none();
            lone.then_some((at, *word))
        };
        let (l, r) = (half(self.left, Side::Left)?, half(self.right, Side::Right)?);
        let hyphened = [l.1, r.1].iter().any(|word| word.before == Break::Hyphen);
        let are_given = || [l.1, r.1].iter().all(|word| word.known.is_given_name());
        let is_called_by_it = || self.left.given_word().is_some_and(is_devotional) && are_given();
        match self.pairing.relation(l.0, r.0) {
            Relation::Unlike(grade) | Relation::OtherName(grade)
                if hyphened || is_called_by_it() =>
            {
                Some(grade)
            }
            _ => None,
        }
    }

    /// `Lim Mei Hua`, `Lim Siew Hua`: brothers and sisters share a syllable of their given names, in
    /// whichever order the names stand, and whether or not the tables know their syllables.
    fn other_syllable(self) -> Option<u16> {
        let Pairing { left_name, left, right_name, right, .. } = self.pairing;
        let are_syllables = syllables::are_three(left, |word| left_name.word(word))
            && syllables::are_three(right, |word| right_name.word(word));
        are_syllables.then_some(0)
    }

    /// `Ketra Rosen`, `Petra Rosen`: a name that nobody bears is a slip where the surname agrees.
    #[inline]
    fn forgive_first_letter(self, evidence: &mut PersonEvidence) {
        let (
            Agreement::Differs(grade) | Agreement::Related(Relation::Alike(grade)),
            Agreement::Related(surname),
        ) = (evidence.given, evidence.surname)
        else {
            return;
        };
        if self.have_several()
            && surname.is_same_word()
            && grade < SLIP_IN_FRONT
            && self.is_given_slip()
        {
            evidence.given = Agreement::Related(Relation::Alike(SLIP_IN_FRONT));
        }
    }

    /// Whether the one given name is borne by many, and the other by nobody and the same but for its
    /// first letter.
    fn is_given_slip(self) -> bool {
        let given = |side, reading: &Ordered<'_>| self.pairing.word(side, reading.given?);
        let (Some(l), Some(r)) = (given(Side::Left, self.left), given(Side::Right, self.right))
        else {
            return false;
        };
        let borne = |word: &Token| word.known.given_commonness >= BORNE;
        is_slip_in_front(l, r, borne)
    }
}

/// Lets a lone word that several words of the other side were joined to be one part only: `delacruz` is the
/// surname of `De La Cruz Juan`, and not the given name too.
fn see_lone_word(leftovers: &[Leftovers; 2], evidence: &mut PersonEvidence) {
    if !evidence.given.is_related() || !evidence.surname.is_related() {
        return;
    }
    let [l, r] = leftovers;
    if l.given.or(r.given).is_some() {
        evidence.given = Agreement::Omitted;
    } else if l.any() || r.any() {
        evidence.surname = Agreement::Omitted;
    }
}

/// The likeness of a given name and the same name with another first letter, which nobody bears: that of any
/// other slip.
const SLIP_IN_FRONT: u16 = 800;

/// Whether one side has the length at which ACH names are cut (22 characters, or up to two fewer
/// where the cut took a space or a broken word with it), says nothing of its own, and the other
/// goes on.
pub(super) fn cut_off(
    pairing: &Pairing<'_>,
    leftovers: &[Leftovers; 2],
    evidence: &PersonEvidence,
) -> bool {
    let [l, r] = leftovers;
    // Only the party at the end of the name can have been cut.
    let full = |name: &Name, words: &[Token]| {
        let ends = |word: &Token| word.may_be_cut || word.word.end.get() == name.length;
        (20..=22).contains(&name.length) && words.iter().any(ends)
    };
    let prefix = evidence.surname == Agreement::Related(Relation::Prefix)
        || evidence.given == Agreement::Related(Relation::Prefix)
        || evidence.middle == Some(Relation::Prefix);
    prefix
        || !l.any() && r.any() && full(pairing.left_name, pairing.left)
        || !r.any() && l.any() && full(pairing.right_name, pairing.right)
}
