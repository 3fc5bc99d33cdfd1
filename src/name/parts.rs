//! What the words of two people say of each part of their names: given name, surname, and the words
//! between.

use super::{
    align::{Alignment, Pairing, Partner, Side},
    leftovers::Leftovers,
    normalise::Name,
    order::{Order, Ordered, Part},
    people::{is_clearly_given, is_clearly_surname},
    person::{Agreement, PersonEvidence},
    relate::{ALIKE, BORNE, Relation, is_slip_in_front},
    tables::Traits,
    token::{Break, Token, TokenKind},
};

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

/// What the paired words say of each part.
pub(super) fn paired(
    alignment: &Alignment,
    left: &Ordered<'_>,
    right: &Ordered<'_>,
    evidence: &mut PersonEvidence,
) {
    let (mut given, mut surname) = (Facing::default(), Facing::default());
    let (mut asides, mut of_surname) = (false, false);
    let kind = |side: &Ordered<'_>, at: usize| side.tokens.get(at).map(|token| token.kind);
    // Each letter of initials run together (`jj`) stands for the name in its own place.
    let parts = |l: usize, r: usize, relation: Relation| {
        let run = relation == Relation::Initial
            && ![kind(left, l), kind(right, r)].contains(&Some(TokenKind::Initial));
        match (left.part(l), right.part(r)) {
            (Part::Given, Part::Middle) | (Part::Middle, Part::Given) if run => {
                (Part::Middle, Part::Middle)
            }
            parts => parts,
        }
    };
    for (l, Partner { at: r, relation }) in alignment.pairs(Side::Left) {
        // Of several words that one of the other side was joined from, the last is its partner.
        if alignment.partner(Side::Right, r).is_some_and(|back| back.at != l) {
            let (l, r) = parts(l, r, relation);
            evidence.see(l, r, relation);
            continue;
        }
        let kinds = [kind(left, l), kind(right, r)];
        let is_aside = kinds.map(|kind| kind == Some(TokenKind::Aside));
        asides |= is_aside[0] != is_aside[1];
        if kinds.contains(&Some(TokenKind::Particle)) {
            evidence.particles_differ += u8::from(!relation.is_same_word());
            continue;
        }
        let places = (l, r);
        let (l, r) = parts(l, r, relation);
        evidence.see(l, r, relation);
        match (l, r) {
            // An initial stands for the name in its own place only, or for a part of the surname
            // where another part tells which it is.
            (Part::Surname, Part::Middle) | (Part::Middle, Part::Surname)
                if relation == Relation::Initial =>
            {
                of_surname = true;
            }
            (Part::Given, Part::Middle) | (Part::Middle, Part::Given)
                if relation != Relation::Initial =>
            {
                given.see(relation);
            }
            (Part::Surname, Part::Middle) | (Part::Middle, Part::Surname) => surname.see(relation),
            // A lone word is what the word is that it faces.
            (Part::Only, Part::Middle) | (Part::Middle, Part::Only) => {
                let words = [left.tokens.get(places.0), right.tokens.get(places.1)];
                let is_given = words.into_iter().flatten().any(is_clearly_given);
                if is_given { given.see(relation) } else { surname.see(relation) }
            }
            _ => {}
        }
    }
    if of_surname && evidence.surname.is_related() {
        evidence.see(Part::Middle, Part::Middle, Relation::Initial);
    }
    // A word that two words of the right side were joined to faces both of their parts.
    for (r, Partner { at: l, relation }) in alignment.pairs(Side::Right) {
        if alignment.partner(Side::Left, l).is_some_and(|back| back.at != r) {
            let (l, r) = parts(l, r, relation);
            evidence.see(l, r, relation);
        }
    }
    // Another known name is a slip only where a middle name says that it is the same person.
    if let Agreement::Related(Relation::OtherName(grade)) = evidence.given
        && evidence.middle_agrees == 0
    {
        evidence.given = Agreement::Differs(grade);
    }
    // `John`, `Johnson`: two given names that people bear; only surnames grow out of each other.
    if evidence.given == Agreement::Related(Relation::Extended)
        && left.given_commonness().min(right.given_commonness()) > 0
        && evidence.middle_agrees == 0
    {
        evidence.given = Agreement::Differs(ALIKE);
    }
    surname_before_initial(alignment, left, right, evidence);
    // `John Smith`, `Smith Joan`: no surname is that much of a given name.
    let turned = left.shift != 0 || right.shift != 0;
    let is_given = |side: &Ordered<'_>| {
        side.surname.and_then(|at| side.tokens.get(at)).is_some_and(is_clearly_given)
    };
    if let Agreement::Related(Relation::OtherName(grade)) = evidence.surname
        && turned
        && is_given(left)
        && is_given(right)
    {
        evidence.surname = Agreement::Differs(grade);
    }
    // A part that faces a middle name counts where the part itself has no partner.
    let mut shifted = given.pairs + surname.pairs;
    if let Some(relation) = given.strongest.filter(|_| !evidence.given.is_related()) {
        evidence.given = Agreement::Related(relation);
        evidence.by_aside = asides;
        evidence.by_middle_name = !asides;
        shifted -= 1;
    }
    // Where the order was changed to read it, the surname has to face the surname.
    let surname = surname.strongest.filter(|_| !turned && !evidence.surname.is_related());
    if let Some(relation) = surname {
        evidence.surname = Agreement::Related(relation);
        evidence.surname_part_omitted = true;
        shifted -= 1;
    }
    evidence.middle_agrees += shifted;
}

/// `Ana Ruiz Soria`, `Ana Ruiz S`: where the last word is an initial on one side, a surname that stands
/// before it on both sides is the surname.
fn surname_before_initial(
    alignment: &Alignment,
    left: &Ordered<'_>,
    right: &Ordered<'_>,
    evidence: &mut PersonEvidence,
) {
    let initial = Agreement::Related(Relation::Initial);
    if evidence.surname != initial || left.shift != 0 || right.shift != 0 {
        return;
    }
    let before = |reading: &Ordered<'_>| reading.surname?.checked_sub(1);
    let (Some(l), Some(r)) = (before(left), before(right)) else { return };
    let is_surname = left.part(l) == Part::Middle
        && right.part(r) == Part::Middle
        && left.tokens.get(l).is_some_and(is_clearly_surname);
    let partner = alignment.partner(Side::Left, l).filter(|it| it.at == r && is_surname);
    if let Some(relation) = partner.map(|it| it.relation).filter(|it| it.is_same_word()) {
        evidence.surname = Agreement::Related(relation);
        evidence.middle = Some(Relation::Initial);
    }
}

/// `Jean-Pierre`, `Jean-Paul`: a given name with a hyphen is one name, and another second half another
/// person. How alike the two halves are, where both have one that the other lacks.
fn other_half(
    pairing: &Pairing<'_>,
    alignment: &Alignment,
    left: &Ordered<'_>,
    right: &Ordered<'_>,
) -> Option<u16> {
    let half = |reading: &Ordered<'_>, side: Side| {
        let at = reading.given? + 1;
        let word = reading.tokens.get(at).filter(|word| word.kind == TokenKind::Word)?;
        let lone = reading.part(at) == Part::Middle && alignment.partner(side, at).is_none();
        lone.then_some((at, word.before == Break::Hyphen))
    };
    let (l, r) = (half(left, Side::Left)?, half(right, Side::Right)?);
    match pairing.relation(l.0, r.0) {
        Relation::Unlike(grade) | Relation::OtherName(grade) if l.1 || r.1 => Some(grade),
        _ => None,
    }
}

/// What a part says whose words on both sides are not partners.
pub(super) fn differs(pairing: &Pairing<'_>, l: Option<usize>, r: Option<usize>) -> Agreement {
    let (Some(l), Some(r)) = (l, r) else { return Agreement::Omitted };
    match pairing.relation(l, r) {
        Relation::Unlike(grade) | Relation::OtherName(grade) => Agreement::Differs(grade),
        // Alike, but one of them stands for another word.
        _ => Agreement::Differs(0),
    }
}

/// What the words without a partner say: left out, or another.
pub(super) fn unpaired(
    pairing: &Pairing<'_>,
    alignment: &Alignment,
    leftovers: &[Leftovers; 2],
    left: &Ordered<'_>,
    right: &Ordered<'_>,
    evidence: &mut PersonEvidence,
) {
    let [l, r] = leftovers;
    let several = left.tokens.len() > 1 && right.tokens.len() > 1;
    // The same words in an order that no reading explains: the parts agree as the words do, but
    // where a word says whose child somebody is, order is who.
    let parts = [evidence.given, evidence.surname];
    let unread = parts.contains(&Agreement::Omitted)
        && !parts.iter().any(|part| matches!(part, Agreement::Differs(_)));
    let initials =
        || alignment.pairs(Side::Left).any(|(_, partner)| partner.relation == Relation::Initial);
    if several && !l.any() && !r.any() && unread && !initials() {
        let mut words = left.tokens.iter().chain(right.tokens);
        let descent = words.any(|token| token.has(Traits::PATRONYMIC));
        let relations = alignment.pairs(Side::Left).map(|(_, partner)| partner.relation);
        let weakest = relations.min_by_key(|relation| relation.strength());
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
    if evidence.single_words {
        if !evidence.surname.is_related() {
            evidence.surname = differs(pairing, left.surname, right.surname);
        }
    } else {
        if !evidence.given.is_related() && (several || !evidence.surname.is_related()) {
            evidence.given = differs(pairing, left.given, right.given);
        }
        if !evidence.surname.is_related() && (several || !evidence.given.is_related()) {
            evidence.surname = differs(pairing, left.surname, right.surname);
        }
    }
    // Further words: what both sides have too many of contradicts, the rest is left out.
    let further = |side: &Leftovers, reading: &Ordered<'_>| {
        let extra = |part: Agreement, word: Option<usize>| {
            word.filter(|_| several && part.is_related()).and_then(|at| reading.tokens.get(at))
        };
        let given = extra(evidence.given, side.given).filter(|_| !evidence.by_aside);
        // `J Edgar Rosen`: an initial in front says no more than one after.
        let initial = given.is_some_and(|word| word.kind == TokenKind::Initial);
        let words = u8::from(given.is_some() && !initial)
            + u8::from(extra(evidence.surname, side.surname).is_some());
        (side.words + words, side.initials + u8::from(initial))
    };
    let ((lw, li), (rw, ri)) = (further(l, left), further(r, right));
    let contradicted = (lw + li).min(rw + ri);
    let omitted = (lw + li).abs_diff(rw + ri);
    let initials = if lw + li > rw + ri { li } else { ri };
    evidence.middle_differs = contradicted;
    evidence.initials_omitted = omitted.min(initials);
    evidence.words_omitted = omitted - evidence.initials_omitted;
    if contradicted > 0
        && evidence.given.is_related()
        && let Some(grade) = other_half(pairing, alignment, left, right)
    {
        evidence.given = Agreement::Differs(grade);
        evidence.middle_differs -= 1;
    }
    // `Ketra Rosen`, Petra Rosen: what nobody is called is a slip where the surname says who is meant.
    let slips = |grade| grade < SLIP_IN_FRONT && is_given_slip(pairing, left, right);
    evidence.given = match (evidence.given, evidence.surname) {
        (
            Agreement::Differs(grade) | Agreement::Related(Relation::Alike(grade)),
            Agreement::Related(surname),
        ) if several && surname.is_same_word() && slips(grade) => {
            Agreement::Related(Relation::Alike(SLIP_IN_FRONT))
        }
        (given, _) => given,
    };
    // Where every word has a partner none is left out: `Pérez Gómez`, `Gómez Pérez`.
    evidence.surname_part_omitted &= l.any() || r.any();
    evidence.surname_part_omitted |=
        several && evidence.surname.is_related() && (l.surname.is_some() != r.surname.is_some());
}

/// The likeness of a given name and the same but for its first letter, which is nobody's: as much as of
/// another slip in it.
const SLIP_IN_FRONT: u16 = 800;

/// Whether the one given name is borne by many, and the other by nobody and the same but for its first
/// letter.
fn is_given_slip(pairing: &Pairing<'_>, left: &Ordered<'_>, right: &Ordered<'_>) -> bool {
    let (Some(l), Some(r)) = (left.given_word(), right.given_word()) else { return false };
    let borne = |word: &Token| word.known.given_commonness >= BORNE;
    is_slip_in_front(l, pairing.left_name.word(l), r, pairing.right_name.word(r), borne)
}

/// Whether one side has the length at which ACH names are cut (22 characters, or up to two fewer
/// where the cut took a space or a broken word with it), says nothing of its own, and the other
/// goes on.
pub(super) fn cut_off(
    pairing: &Pairing<'_>,
    leftovers: &[Leftovers; 2],
    evidence: &PersonEvidence,
) -> bool {
    let [l, r] = leftovers;
    // What a party before the name's end has was never cut.
    let full = |name: &Name, words: &[Token]| {
        let ends = |word: &Token| word.may_be_cut || word.word.end.get() as usize == name.length;
        (20..=22).contains(&name.length) && words.iter().any(ends)
    };
    let prefix = evidence.surname == Agreement::Related(Relation::Prefix)
        || evidence.given == Agreement::Related(Relation::Prefix)
        || evidence.middle == Some(Relation::Prefix);
    prefix
        || !l.any() && r.any() && full(pairing.left_name, pairing.left)
        || !r.any() && l.any() && full(pairing.right_name, pairing.right)
}
