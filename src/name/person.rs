//! Two people's names, compared.
//!
//! A person's name has a first word and a surname, and words between them that people leave out.
//! Words are paired one to one wherever they stand; then each side is read in the order in which
//! the other is written, so that `Rosen Jenny` and `Jenny Rosen` have the same given name.

use super::{
    align::{Alignment, Pairing, Partner, Side},
    calibrate::person as worth,
    joining::{by_signs, join_words, unspaced, unspaced_part},
    leftovers::{Leftovers, Unpaired},
    normalise::{Party, Token, TokenKind},
    reading::{Order, Part, Reading, order},
    relate::Relation,
    tables::Traits,
};

/// How one part of a name, the given name or the surname, compares.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Agreement {
    /// Both sides have it, and it may be the same.
    Related(Relation),
    /// One side leaves it out.
    Omitted,
    /// Both sides have it and it is another; the number grades the likeness, 0 to 1000.
    Differs(u16),
}

impl Agreement {
    /// Whether both sides have it and it may be the same.
    #[must_use]
    pub const fn is_related(self) -> bool {
        matches!(self, Self::Related(_))
    }
}

/// What was observed about two people's names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PersonEvidence {
    /// The given names. Names of one word each are compared as surnames, their given names omitted.
    pub given: Agreement,
    /// The surnames.
    pub surname: Agreement,
    /// Both names are a single word.
    pub single_words: bool,
    /// Further words that agree.
    pub middle_agrees: u8,
    /// The weakest way in which a further word agrees.
    pub middle: Option<Relation>,
    /// Whole words that one side leaves out.
    pub words_omitted: u8,
    /// Initials that one side leaves out.
    pub initials_omitted: u8,
    /// Words or initials that contradict each other.
    pub middle_differs: u8,
    /// A part of a double surname is left out on one side.
    pub surname_part_omitted: bool,
    /// The given name of one side is a middle name of the other.
    pub by_middle_name: bool,
    /// The given name of one side is the one that the other puts in quotation marks or brackets.
    pub by_aside: bool,
    /// Particles that one side leaves out.
    pub particles_omitted: u8,
    /// Words that repeat one which already has a partner.
    pub repeated: u8,
    /// Words that were joined or split.
    pub spacing: u8,
    /// The order of the words.
    pub order: Order,
    /// One side ends where banks cut names, and the other goes on.
    pub cut_off: bool,
    /// One side has nothing but initials.
    pub only_initials: bool,
    /// How common the commoner of the two surnames is, 0 (rare) to 7.
    pub surname_commonness: u8,
    /// How common the commoner of the two given names is, 0 (rare) to 7.
    pub given_commonness: u8,
}

/// Compares two people by their words, in each order in which they can be read; the reading that
/// is worth most counts.
pub(super) fn compare(pairing: &Pairing<'_>, left: &Party, right: &Party) -> PersonEvidence {
    let mut alignment = pairing.align();
    // A name that its script writes without a space is one word.
    let one_word = pairing.left.len() == 1 || pairing.right.len() == 1;
    let whole = if one_word { unspaced(pairing) } else { None };
    if let Some(relation) = whole {
        for at in 0..pairing.left.len().max(pairing.right.len()) {
            let last = |length: usize| at.min(length.saturating_sub(1));
            alignment.pair(last(pairing.left.len()), last(pairing.right.len()), relation);
        }
    }
    let spacing = join_words(pairing, &mut alignment);
    let people = People::of(pairing, alignment, spacing);
    let left = Reading::of(pairing.left, left.surname_words);
    let right = Reading::of(pairing.right, right.surname_words);
    let as_written = people.read(&left, &right);
    let parts = || by_signs(pairing).or_else(|| unspaced_part(pairing).filter(|_| whole.is_none()));
    if one_word && let Some((given, surname)) = parts() {
        return PersonEvidence { given, surname, single_words: false, ..as_written };
    }
    if as_written.given.is_related()
        && as_written.surname.is_related()
        && !as_written.by_middle_name
        && as_written.order == Order::Same
    {
        return as_written;
    }
    let (lefts, rights) = (left.tokens.len(), right.tokens.len());
    if lefts < 2 || rights < 2 || [left, right].iter().all(Reading::tells_descent) {
        return as_written;
    }
    // The word that faces the first word of the other side comes first, or the one that faces its
    // last word comes last.
    let facing =
        |side: Side, at: usize| people.alignment.partner(side, at).map_or(0, |partner| partner.at);
    let shifts = [
        (0, 0),
        (0, facing(Side::Left, 0)),
        (facing(Side::Right, 0), 0),
        (0, (facing(Side::Left, lefts - 1) + 1) % rights),
        ((facing(Side::Right, rights - 1) + 1) % lefts, 0),
    ];
    // Of two words each that have nothing in common, turning the one side says what turning the other
    // does.
    let strangers = lefts == 2 && rights == 2 && people.alignment.is_empty();
    let different = shifts.len() - usize::from(strangers);
    let mut best = (worth(&as_written), as_written);
    for (at, shift) in shifts.iter().enumerate().take(different).skip(1) {
        if shifts.iter().take(at).any(|earlier| earlier == shift) {
            continue;
        }
        let other = people.read(&left.from(shift.0), &right.from(shift.1));
        let value = worth(&other);
        if value > best.0 {
            best = (value, other);
        }
    }
    best.1
}

/// Two people's words with their partners.
struct People<'p, 'a> {
    pairing: &'p Pairing<'a>,
    alignment: Alignment,
    unpaired: [Unpaired; 2],
    /// What is seen in whichever order the words are read.
    seen: PersonEvidence,
}

impl<'p, 'a> People<'p, 'a> {
    fn of(pairing: &'p Pairing<'a>, alignment: Alignment, spacing: u8) -> Self {
        let unpaired =
            [Side::Left, Side::Right].map(|side| Unpaired::of(pairing, &alignment, side));
        let sides = [pairing.left, pairing.right];
        let initials = |tokens: &[Token]| tokens.iter().all(|t| t.kind == TokenKind::Initial);
        let seen = PersonEvidence {
            given: Agreement::Omitted,
            surname: Agreement::Omitted,
            single_words: sides.iter().all(|tokens| tokens.len() == 1),
            middle_agrees: 0,
            middle: None,
            words_omitted: 0,
            initials_omitted: 0,
            middle_differs: 0,
            surname_part_omitted: false,
            by_middle_name: false,
            by_aside: false,
            particles_omitted: unpaired.iter().map(|side| side.particles).sum(),
            repeated: unpaired.iter().map(|side| side.repeated).sum(),
            spacing,
            order: Order::Same,
            cut_off: false,
            only_initials: sides.into_iter().any(initials),
            surname_commonness: 0,
            given_commonness: 0,
        };
        Self { pairing, alignment, unpaired, seen }
    }

    /// What the words say when each side is read in the given order.
    fn read(&self, left: &Reading<'_>, right: &Reading<'_>) -> PersonEvidence {
        let mut evidence = PersonEvidence {
            order: order(&self.alignment, left, right),
            surname_commonness: left.surname_commonness().max(right.surname_commonness()),
            given_commonness: left.given_commonness().max(right.given_commonness()),
            ..self.seen
        };
        pairs(&self.alignment, left, right, &mut evidence);
        let [l, r] = self.unpaired;
        let leftovers = [Leftovers::of(l, left), Leftovers::of(r, right)];
        unpaired(self.pairing, &self.alignment, &leftovers, left, right, &mut evidence);
        evidence.cut_off = cut_off(self.pairing, &leftovers, &evidence);
        evidence
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
fn pairs(
    alignment: &Alignment,
    left: &Reading<'_>,
    right: &Reading<'_>,
    evidence: &mut PersonEvidence,
) {
    let (mut given, mut surname) = (Facing::default(), Facing::default());
    let mut asides = false;
    let kind = |side: &Reading<'_>, at: usize| side.tokens.get(at).map(|token| token.kind);
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
        let kinds = [kind(left, l), kind(right, r)];
        let is_aside = kinds.map(|kind| kind == Some(TokenKind::Aside));
        asides |= is_aside[0] != is_aside[1];
        if kinds.contains(&Some(TokenKind::Particle)) {
            continue;
        }
        let (l, r) = parts(l, r, relation);
        evidence.see(l, r, relation);
        // An initial stands for the name in its own place only.
        if relation != Relation::Initial {
            match (l, r) {
                (Part::Given, Part::Middle) | (Part::Middle, Part::Given) => given.see(relation),
                (Part::Surname, Part::Middle) | (Part::Middle, Part::Surname) => {
                    surname.see(relation);
                }
                _ => {}
            }
        }
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
    // A part that faces a middle name counts where the part itself has no partner.
    let mut shifted = given.pairs + surname.pairs;
    if let Some(relation) = given.strongest.filter(|_| !evidence.given.is_related()) {
        evidence.given = Agreement::Related(relation);
        evidence.by_aside = asides;
        evidence.by_middle_name = !asides;
        shifted -= 1;
    }
    // Where the order was changed to read it, the surname has to face the surname.
    let as_written = left.shift == 0 && right.shift == 0;
    let surname = surname.strongest.filter(|_| as_written && !evidence.surname.is_related());
    if let Some(relation) = surname {
        evidence.surname = Agreement::Related(relation);
        evidence.surname_part_omitted = true;
        shifted -= 1;
    }
    evidence.middle_agrees += shifted;
}

/// What the words without a partner say: left out, or another.
fn unpaired(
    pairing: &Pairing<'_>,
    alignment: &Alignment,
    leftovers: &[Leftovers; 2],
    left: &Reading<'_>,
    right: &Reading<'_>,
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
        let descent = left.tokens.iter().any(|token| token.has(Traits::PATRONYMIC));
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
    let differs = |l: Option<usize>, r: Option<usize>| {
        let (Some(l), Some(r)) = (l, r) else { return Agreement::Omitted };
        match pairing.relation(l, r) {
            Relation::Unlike(grade) | Relation::OtherName(grade) => Agreement::Differs(grade),
            // Alike, but one of them stands for another word.
            _ => Agreement::Differs(0),
        }
    };
    if evidence.single_words {
        if !evidence.surname.is_related() {
            evidence.surname = differs(left.surname, right.surname);
        }
    } else {
        if !evidence.given.is_related() && (several || !evidence.surname.is_related()) {
            evidence.given = differs(left.given, right.given);
        }
        if !evidence.surname.is_related() && (several || !evidence.given.is_related()) {
            evidence.surname = differs(left.surname, right.surname);
        }
    }
    // Further words: what both sides have too many of contradicts, the rest is left out.
    let further = |side: &Leftovers, reading: &Reading<'_>| {
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
    evidence.surname_part_omitted |=
        several && evidence.surname.is_related() && (l.surname.is_some() != r.surname.is_some());
}

/// Whether one side has the length at which ACH names are cut (22 characters, or up to two fewer
/// where the cut took a space or a broken word with it), says nothing of its own, and the other
/// goes on.
fn cut_off(pairing: &Pairing<'_>, leftovers: &[Leftovers; 2], evidence: &PersonEvidence) -> bool {
    let [l, r] = leftovers;
    let full = |length: usize| (20..=22).contains(&length);
    let prefix = evidence.surname == Agreement::Related(Relation::Prefix)
        || evidence.given == Agreement::Related(Relation::Prefix)
        || evidence.middle == Some(Relation::Prefix);
    prefix
        || full(pairing.left_name.length) && !l.any() && r.any()
        || full(pairing.right_name.length) && !r.any() && l.any()
}
