//! Two people's names, compared.
//!
//! A person's name has a first word and a surname, and words between them that people leave out.
//! Words are paired one to one wherever they stand; then each side is read in the order in which
//! the other is written, so that `Rosen Jenny` and `Jenny Rosen` have the same given name.

use super::{
    align::{Alignment, Pairing, Side},
    by_syllable,
    joining::join_words,
    leftovers::{Leftovers, Unpaired, cut_off},
    order::{Ordered, order},
    parts::{self, InOrder},
    unspaced::{by_signs, unspaced, unspaced_part},
};
use crate::{
    name::{
        calibrate::person as worth,
        evidence::{Agreement, Order, PersonEvidence},
        lexicon::is_clearly_surname,
        relation::Relation,
        token::{Token, TokenKind},
    },
    text::script::Script,
};

/// Compares two people by their words, in each order in which they can be read; the reading that
/// is worth most counts.
pub(super) fn compare(pairing: &Pairing<'_>) -> PersonEvidence {
    let mut alignment = pairing.align();
    let one_word = pairing.left.len() == 1 || pairing.right.len() == 1;
    let whole = if one_word { pair_unspaced(pairing, &mut alignment) } else { None };
    let spacing = join_words(pairing, &mut alignment);
    let people = People::of(pairing, &alignment, spacing);
    let left = Ordered::of(pairing.left, pairing.left_party.surname_words);
    let right = Ordered::of(pairing.right, pairing.right_party.surname_words);
    let as_written = people.read(&left, &right);
    if let Some(as_read) = sign_by_sign(pairing, &as_written) {
        return as_read;
    }
    let by_part =
        || by_signs(pairing).or_else(|| unspaced_part(pairing).filter(|_| whole.is_none()));
    if one_word && let Some((given, surname)) = by_part() {
        return PersonEvidence { given, surname, single_words: false, ..as_written };
    }
    if let Some(by_syllable) = syllable_by_syllable(pairing, &as_written) {
        return by_syllable;
    }
    if as_written.surname == Agreement::Related(Relation::Initial)
        && let Some(surnames_first) = people.read_surnames_first(&left, &right)
        && worth(&surnames_first) > worth(&as_written)
    {
        return surnames_first;
    }
    if as_written.given.is_related()
        && as_written.surname.is_related()
        && !as_written.by_middle_name
        && as_written.order == Order::Same
    {
        return as_written;
    }
    if is_cut_at_particle(pairing) {
        return cut_at_particle(pairing);
    }
    if left.tokens.len() < 2
        || right.tokens.len() < 2
        || [left, right].iter().all(Ordered::tells_descent)
        || [left, right].iter().any(Ordered::ends_with_descent)
    {
        return as_written;
    }
    best_order(&people, &left, &right, as_written)
}

/// Pairs all the words of a name with the one word of the other where its script writes it without a
/// space. How they relate, where they do.
fn pair_unspaced(pairing: &Pairing<'_>, alignment: &mut Alignment) -> Option<Relation> {
    let relation = unspaced(pairing)?;
    let (lefts, rights) = (pairing.left.len(), pairing.right.len());
    for at in 0..lefts.max(rights) {
        alignment.pair(at.min(lefts - 1), at.min(rights - 1), relation);
    }
    Some(relation)
}

/// What a name in Han says whose signs the other name spells one by one, where that is worth more.
fn sign_by_sign(pairing: &Pairing<'_>, as_written: &PersonEvidence) -> Option<PersonEvidence> {
    if is_in_signs(pairing.left) == is_in_signs(pairing.right) {
        return None;
    }
    let (given, surname) = by_syllable::read_signs(pairing)?;
    let as_read = as_written.of_parts(given, surname, Order::Same, 0);
    (worth(&as_read) > worth(as_written)).then_some(as_read)
}

/// What two names of syllables say, where their words do not say as much.
fn syllable_by_syllable(
    pairing: &Pairing<'_>,
    as_written: &PersonEvidence,
) -> Option<PersonEvidence> {
    let found = by_syllable::compare(pairing)?;
    let by_syllable =
        as_written.of_parts(found.given, found.surname, found.order, u8::from(found.respaced));
    let as_words = worth(as_written);
    let counts = as_words < 100 && (found.settles || worth(&by_syllable) > as_words);
    counts.then_some(by_syllable)
}

/// What two names say of which one is cut off in front of the surname: all but the surname is the same.
fn cut_at_particle(pairing: &Pairing<'_>) -> PersonEvidence {
    PersonEvidence {
        given: Agreement::Related(Relation::Equal),
        surname: Agreement::Related(Relation::Initial),
        cut_off: true,
        particles_omitted: 0,
        ..People::of(pairing, &Alignment::NONE, 0).seen
    }
}

/// What two people's words say in the order in which that is worth most: `as_written`, or with one side
/// rotated.
#[inline]
fn best_order(
    people: &People<'_, '_>,
    left: &Ordered<'_>,
    right: &Ordered<'_>,
    as_written: PersonEvidence,
) -> PersonEvidence {
    let (lefts, rights) = (left.tokens.len(), right.tokens.len());
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
    // With two words each and nothing in common, rotating one side says the same as rotating the other.
    let turned_alike = lefts == 2 && rights == 2 && people.alignment.is_empty();
    let different = shifts.len() - usize::from(turned_alike);
    let strangers = people.are_strangers();
    // Of readings that are worth the same, the one whose words are commoner in their parts: Lopez is a
    // surname even where it stands in front.
    let rank = |evidence: &PersonEvidence| {
        let common = evidence.surname_commonness + evidence.given_commonness;
        (worth(evidence), common, evidence.middle_agrees)
    };
    let mut best = (rank(&as_written), as_written);
    for (at, shift) in shifts.iter().enumerate().take(different).skip(1) {
        if shifts.iter().take(at).any(|earlier| earlier == shift) {
            continue;
        }
        let (left, right) = (left.from(shift.0), right.from(shift.1));
        if strangers && worth(&people.apart(&left, &right)) <= best.0.0 {
            continue;
        }
        let other = people.read(&left, &right);
        let value = rank(&other);
        if value > best.0 {
            best = (value, other);
        }
    }
    best.1
}

/// Whether one name ends at or within a particle of the other one, up to there the same: `Jan van d`,
/// of `Jan van der Berg`. Nobody's name ends so.
fn is_cut_at_particle(pairing: &Pairing<'_>) -> bool {
    pairing
        .cuts()
        .into_iter()
        .flatten()
        .any(|(cut, word)| word.kind == TokenKind::Particle && cut.kind != TokenKind::Particle)
}

/// Whether a name is written in Han.
fn is_in_signs(words: &[Token]) -> bool {
    words.iter().all(|word| word.script == Script::Han)
}

/// Two people's words with their partners.
struct People<'p, 'a> {
    pairing: &'p Pairing<'a>,
    alignment: &'p Alignment,
    unpaired: [Unpaired; 2],
    /// What is seen in whichever order the words are read.
    seen: PersonEvidence,
}

impl<'p, 'a> People<'p, 'a> {
    #[inline(always)]
    fn of(pairing: &'p Pairing<'a>, alignment: &'p Alignment, spacing: u8) -> Self {
        let unpaired = [Side::Left, Side::Right].map(|side| Unpaired::of(pairing, alignment, side));
        let sides = [pairing.left, pairing.right];
        let initials = |tokens: &[Token]| tokens.iter().all(|t| t.kind == TokenKind::Initial);
        let seen = PersonEvidence {
            single_words: sides.iter().all(|tokens| tokens.len() == 1),
            particles_omitted: unpaired.iter().map(|side| side.particles).sum(),
            asides_omitted: unpaired.iter().map(|side| side.asides).sum(),
            repeated: unpaired.iter().map(|side| side.repeated).sum(),
            spacing,
            only_initials: sides.into_iter().any(initials),
            ..PersonEvidence::NOTHING
        };
        Self { pairing, alignment, unpaired, seen }
    }

    /// Whether no word of the one has a partner among those of the other, and both have words that
    /// want one.
    fn are_strangers(&self) -> bool {
        self.alignment.is_empty() && self.unpaired.iter().all(Unpaired::any)
    }

    /// What the names of [strangers](Self::are_strangers) are worth by when each side is read in the given
    /// order: nothing but how unlike their parts are.
    fn apart(&self, left: &Ordered<'_>, right: &Ordered<'_>) -> PersonEvidence {
        PersonEvidence {
            given: parts::differs(self.pairing, left.given, right.given),
            surname: parts::differs(self.pairing, left.surname, right.surname),
            ..self.seen
        }
    }

    /// What the words say where the first of each name is a surname: `Petrov I.S.`, Petrov Ivan Sergeevich.
    fn read_surnames_first(
        &self,
        left: &Ordered<'_>,
        right: &Ordered<'_>,
    ) -> Option<PersonEvidence> {
        let are_surnames = [left, right]
            .iter()
            .all(|name| matches!(name.tokens, [surname, _, ..] if is_clearly_surname(surname)));
        let evidence = are_surnames.then(|| self.read(&left.from(1), &right.from(1)))?;
        Some(PersonEvidence { order: Order::Same, ..evidence })
    }

    /// What the words say when each side is read in the given order.
    fn read(&self, left: &Ordered<'_>, right: &Ordered<'_>) -> PersonEvidence {
        let mut evidence = PersonEvidence {
            order: order(self.alignment, left, right),
            surname_commonness: left.surname_commonness().max(right.surname_commonness()),
            surname_in_latin: left.surname_in_latin() && right.surname_in_latin(),
            given_commonness: left.given_commonness().max(right.given_commonness()),
            given_as_surname: left.given_as_surname().max(right.given_as_surname()),
            ..self.seen
        };
        let names = InOrder { pairing: self.pairing, alignment: self.alignment, left, right };
        names.see_pairs(&mut evidence);
        let [l, r] = self.unpaired;
        let leftovers = [Leftovers::of(l, left), Leftovers::of(r, right)];
        names.see_leftovers(&leftovers, &mut evidence);
        evidence.doubt();
        evidence.cut_off = cut_off(self.pairing, &leftovers, &evidence);
        evidence
    }
}
