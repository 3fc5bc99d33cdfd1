//! What the paired words of two people say about each part of their names: given name, surname, and the
//! words between. Unpaired words are for `leftovers`.

use super::{
    align::{Alignment, Pairing, Partner, Side},
    order::{Ordered, Part},
};
use crate::name::{
    evidence::{Agreement, PersonEvidence},
    lexicon::{is_clearly_given, is_clearly_surname, is_devotional},
    relate::ALIKE,
    relation::Relation,
    token::TokenKind,
};

/// The words of two people with their partners, each name read in an order.
#[derive(Clone, Copy)]
pub(super) struct InOrder<'p, 'a> {
    pub(super) pairing: &'p Pairing<'a>,
    pub(super) alignment: &'p Alignment,
    pub(super) left: &'p Ordered<'a>,
    pub(super) right: &'p Ordered<'a>,
}

impl InOrder<'_, '_> {
    /// Whether one of the names is read in another order than it is written.
    const fn is_turned(self) -> bool {
        self.left.shift != 0 || self.right.shift != 0
    }

    /// Whether both names have several words.
    pub(super) const fn have_several(self) -> bool {
        self.left.tokens.len() > 1 && self.right.tokens.len() > 1
    }
}

impl PersonEvidence {
    /// What a pair of words says, which play these parts.
    fn see(&mut self, l: Part, r: Part, relation: Relation) {
        match (l, r) {
            (Part::Given, Part::Given | Part::Only) | (Part::Only, Part::Given) => {
                self.given = weaker(self.given, relation);
            }
            (Part::Surname, Part::Surname | Part::Only)
            | (Part::Only, Part::Surname | Part::Only) => {
                self.surname = weaker(self.surname, relation);
            }
            (Part::Middle, Part::Middle) => {
                self.middle_agrees += 1;
                if self.middle.is_none_or(|seen| relation.strength() < seen.strength()) {
                    self.middle = Some(relation);
                }
            }
            _ => {}
        }
    }
}

impl PersonEvidence {
    /// Counts a part that is only vaguely alike, or another name as well, as different, unless the other part
    /// says who it is or is left out.
    pub(super) fn doubt(&mut self) {
        let vague = |part: Agreement| match part {
            Agreement::Related(Relation::Vague(grade) | Relation::OtherName(grade)) => Some(grade),
            _ => None,
        };
        let may_be = |part: Agreement| match part {
            Agreement::Related(relation) => relation.says_who(),
            Agreement::Omitted => !self.single_words,
            Agreement::Differs(_) => false,
        };
        match (vague(self.given), vague(self.surname)) {
            (Some(grade), _) if !may_be(self.surname) => self.given = Agreement::Differs(grade),
            (_, Some(grade)) if !may_be(self.given) => self.surname = Agreement::Differs(grade),
            _ => {}
        }
    }
}

/// The weaker of what was seen of a part so far and one more pair of it.
fn weaker(seen: Agreement, relation: Relation) -> Agreement {
    match seen {
        Agreement::Related(before) if before.strength() <= relation.strength() => seen,
        _ => Agreement::Related(relation),
    }
}

/// The pairs in which a part faces a middle name.
#[derive(Default)]
struct Facing {
    pairs: u8,
    strongest: Option<Relation>,
}

impl Facing {
    fn see(&mut self, relation: Relation) {
        self.pairs += 1;
        if self.strongest.is_none_or(|seen| relation.strength() >= seen.strength()) {
            self.strongest = Some(relation);
        }
    }
}

/// The pairs whose words play two parts.
#[derive(Default)]
struct Across {
    /// The given name faces a middle name.
    given: Facing,
    /// The surname faces a middle name.
    surname: Facing,
    /// A word in brackets faces one that is in none.
    aside: bool,
    /// An initial in the middle faces a part of the surname.
    initial_of_surname: bool,
}

/// What paired words say.
impl InOrder<'_, '_> {
    /// What the paired words say of each part.
    #[inline]
    pub(super) fn see_pairs(self, evidence: &mut PersonEvidence) {
        let mut across = Across::default();
        for (l, Partner { at: r, relation }) in self.alignment.pairs(Side::Left) {
            // Of several words that one of the other side was joined from, the last is its partner.
            if self.alignment.partner(Side::Right, r).is_some_and(|back| back.at != l) {
                let (l, r) = self.parts(l, r, relation);
                evidence.see(l, r, relation);
            } else {
                self.see_pair(l, r, relation, &mut across, evidence);
            }
        }
        if across.initial_of_surname && evidence.surname.is_related() {
            evidence.see(Part::Middle, Part::Middle, Relation::Initial);
        }
        // A word that two words of the right side were joined to faces both of their parts.
        for (r, Partner { at: l, relation }) in self.alignment.pairs(Side::Right) {
            if self.alignment.partner(Side::Left, l).is_some_and(|back| back.at != r) {
                let (l, r) = self.parts(l, r, relation);
                evidence.see(l, r, relation);
            }
        }
        self.tell_given_names_apart(evidence);
        self.take_surname_before_initial(evidence);
        self.tell_turned_surnames_apart(evidence);
        self.settle(across, evidence);
    }

    /// What two words say that are each other's partners.
    #[inline]
    fn see_pair(
        self,
        l: usize,
        r: usize,
        relation: Relation,
        across: &mut Across,
        evidence: &mut PersonEvidence,
    ) {
        let words = [self.left.tokens.get(l), self.right.tokens.get(r)];
        let kinds = words.map(|word| word.map(|word| word.kind));
        let is_aside = kinds.map(|kind| kind == Some(TokenKind::Aside));
        across.aside |= is_aside[0] != is_aside[1];
        if kinds.contains(&Some(TokenKind::Particle)) {
            evidence.particles_differ += u8::from(!relation.is_same_word());
            return;
        }
        let [left, right] = [(self.left, l), (self.right, r)];
        let (l, r) = self.parts(l, r, relation);
        evidence.see(l, r, relation);
        match (l, r) {
            // `Salman bin Omar Rawi`, `Omar bin Salman Rawi`: a father is not his son.
            (Part::Given, Part::Middle) if right.0.is_of_father(right.1) => {}
            (Part::Middle, Part::Given) if left.0.is_of_father(left.1) => {}
            // An initial stands for the name in its own place only, or for a part of the surname
            // where another part tells which it is.
            (Part::Surname, Part::Middle) | (Part::Middle, Part::Surname)
                if relation == Relation::Initial =>
            {
                across.initial_of_surname = true;
            }
            (Part::Given, Part::Middle) | (Part::Middle, Part::Given)
                if relation != Relation::Initial =>
            {
                across.given.see(relation);
            }
            (Part::Surname, Part::Middle) | (Part::Middle, Part::Surname) => {
                across.surname.see(relation);
            }
            // A lone word is what the word is that it faces.
            (Part::Only, Part::Middle) | (Part::Middle, Part::Only) => {
                let is_given = words.into_iter().flatten().any(is_clearly_given);
                let part = if is_given { &mut across.given } else { &mut across.surname };
                part.see(relation);
            }
            _ => {}
        }
    }

    /// The parts that two paired words play. Each letter of initials run together (`jj`) stands for the
    /// name in its own place.
    fn parts(self, l: usize, r: usize, relation: Relation) -> (Part, Part) {
        let is_initial = |side: &Ordered<'_>, at: usize| {
            side.tokens.get(at).is_some_and(|word| word.kind == TokenKind::Initial)
        };
        let run_together = relation == Relation::Initial
            && !is_initial(self.left, l)
            && !is_initial(self.right, r);
        match (self.left.part(l), self.right.part(r)) {
            (Part::Given, Part::Middle) | (Part::Middle, Part::Given) if run_together => {
                (Part::Middle, Part::Middle)
            }
            parts => parts,
        }
    }

    /// Counts given names that look alike as different where people bear both, unless a middle name says that
    /// it is the same person.
    #[inline]
    fn tell_given_names_apart(self, evidence: &mut PersonEvidence) {
        // Alone, one of two given names that people bear is not a slip of the other.
        if evidence.single_words
            && let Agreement::Related(Relation::OtherName(grade)) = evidence.surname
        {
            evidence.surname = Agreement::Differs(grade);
        }
        if evidence.middle_agrees > 0 {
            return;
        }
        match evidence.given {
            Agreement::Related(Relation::OtherName(grade)) => {
                evidence.given = Agreement::Differs(grade);
            }
            // `John`, `Johnson`: only surnames grow out of each other.
            Agreement::Related(Relation::Extended)
                if self.left.given_commonness().min(self.right.given_commonness()) > 0 =>
            {
                evidence.given = Agreement::Differs(ALIKE);
            }
            _ => {}
        }
    }

    /// `Ana Ruiz Soria`, `Ana Ruiz S`: where the last word is an initial on one side, a surname that
    /// stands before it on both sides is the surname.
    #[inline]
    fn take_surname_before_initial(self, evidence: &mut PersonEvidence) {
        let initial = Agreement::Related(Relation::Initial);
        if evidence.surname != initial || self.is_turned() {
            return;
        }
        let before = |side: &Ordered<'_>| side.surname?.checked_sub(1);
        let (Some(l), Some(r)) = (before(self.left), before(self.right)) else { return };
        let is_surname = self.left.part(l) == Part::Middle
            && self.right.part(r) == Part::Middle
            && self.left.tokens.get(l).is_some_and(is_clearly_surname);
        let partner = self.alignment.partner(Side::Left, l).filter(|it| it.at == r && is_surname);
        if let Some(relation) = partner.map(|it| it.relation).filter(|it| it.is_same_word()) {
            evidence.surname = Agreement::Related(relation);
            evidence.middle = Some(Relation::Initial);
        }
    }

    /// `John Smith`, `Smith Joan`; `Smith John`, `Smith Joan`: counts words that look alike and are read as
    /// surnames as different, where both are clearly given names.
    #[inline]
    fn tell_turned_surnames_apart(self, evidence: &mut PersonEvidence) {
        let is_given = |side: &Ordered<'_>| {
            side.surname.and_then(|at| side.tokens.get(at)).is_some_and(is_clearly_given)
        };
        let in_front = |side: &Ordered<'_>| side.given_word().is_some_and(is_clearly_surname);
        if let Agreement::Related(Relation::OtherName(grade)) = evidence.surname
            && (self.is_turned() || in_front(self.left) && in_front(self.right))
            && is_given(self.left)
            && is_given(self.right)
        {
            evidence.surname = Agreement::Differs(grade);
        }
    }

    /// Whether one side leaves out nothing but a given name in front that tells nobody apart: `Muhammad Usman
    /// Khan`, Usman Khan.
    fn leaves_out_devotional_name(self) -> bool {
        let left_out = |side: Side, reading: &Ordered<'_>| {
            let lone = reading.given.filter(|at| self.alignment.partner(side, *at).is_none());
            lone.and_then(|at| reading.tokens.get(at)).is_some_and(is_devotional)
        };
        left_out(Side::Left, self.left) || left_out(Side::Right, self.right)
    }

    /// Lets a part that faces a middle name count where the part itself has no partner.
    #[inline]
    fn settle(self, across: Across, evidence: &mut PersonEvidence) {
        let Across { given, surname, aside, initial_of_surname } = across;
        let mut shifted = given.pairs + surname.pairs;
        if let Some(relation) = given.strongest.filter(|_| !evidence.given.is_related()) {
            evidence.given = Agreement::Related(relation);
            evidence.by_aside = aside;
            evidence.by_middle_name = !aside && !self.leaves_out_devotional_name();
            shifted -= 1;
        }
        // Where the order was changed to read it, the surname has to face the surname, or the first of two
        // whose second is an initial: `Ruiz Ana S`, Ana Ruiz Soria.
        let faces = !self.is_turned() || initial_of_surname;
        let may_shift = faces && !evidence.surname.is_related();
        if let Some(relation) = surname.strongest.filter(|_| may_shift) {
            evidence.surname = Agreement::Related(relation);
            evidence.surname_part_omitted = true;
            shifted -= 1;
        }
        evidence.middle_agrees += shifted;
    }
}

/// What a part says whose words on both sides are not partners.
pub(super) fn differs(pairing: &Pairing<'_>, l: Option<usize>, r: Option<usize>) -> Agreement {
    let (Some(l), Some(r)) = (l, r) else { return Agreement::Omitted };
    match pairing.relation(l, r) {
        Relation::Unlike(grade) | Relation::OtherName(grade) | Relation::Vague(grade) => {
            Agreement::Differs(grade)
        }
        // Alike, but one of them stands for another word.
        _ => Agreement::Differs(0),
    }
}
