//! Two businesses' names, compared.
//!
//! What sets a business apart is its own words; words that say what kind of business it is
//! (`consulting`, `holdings`) weigh less, and the legal form is compared by itself.

use super::{
    align::{Alignment, Pairing, Side},
    joining::join_words,
};
use crate::name::{
    evidence::{BusinessEvidence, LegalForms},
    lexicon::Form,
    normalise::Name,
    relation::Relation,
    token::{Token, TokenKind, Word},
};

/// Compares two businesses by their words.
pub(super) fn compare(pairing: &Pairing<'_>) -> BusinessEvidence {
    let mut alignment = pairing.align();
    let joined = join_words(pairing, &mut alignment) > 0;
    let left = Tally::of(&alignment, Side::Left, pairing.left);
    let right = Tally::of(&alignment, Side::Right, pairing.right);
    let total = (left.total + right.total).max(1);
    let relations = || alignment.pairs(Side::Left).map(|(_, partner)| partner.relation);
    let altered = || altered(pairing, &alignment);
    let places = alignment.pairs(Side::Left).map(|(_, partner)| partner.at);
    BusinessEvidence {
        shared: u16::try_from((left.paired + right.paired) * 1000 / total).unwrap_or(1000),
        weakest: relations().map(|relation| relation.strength().min(1000)).min().unwrap_or(0),
        same_words: !left.missing && !right.missing && !joined && relations().all(is_one_word),
        reordered: !places.is_sorted(),
        words_omitted: left.missing != right.missing,
        words_differ: left.missing && right.missing,
        abbreviated: altered().any(|(pair, _)| abbreviates(pair)),
        misspelt: altered().any(|(pair, relation)| is_slip(relation) && !abbreviates(pair)),
        resembling: altered().any(|(pair, relation)| !is_slip(relation) && !abbreviates(pair)),
        transliterated: relations().any(is_by_sound),
        joined,
        acronym: [Side::Left, Side::Right].iter().any(|side| is_acronym(pairing, *side)),
        cut_off: is_cut(pairing.left_name, pairing.right_name)
            || is_cut(pairing.right_name, pairing.left_name),
        legal_form: legal_forms(pairing.left_party.legal_form, pairing.right_party.legal_form),
    }
}

/// What the words of one side weigh.
struct Tally {
    /// All of them, each a thousand times.
    total: u32,
    /// Those with a partner, each as much as it is alike.
    paired: u32,
    /// Whether one has no partner.
    missing: bool,
}

impl Tally {
    fn of(alignment: &Alignment, side: Side, tokens: &[Token]) -> Self {
        let mut tally = Self { total: 0, paired: 0, missing: false };
        for (at, token) in tokens.iter().enumerate() {
            let weight = weight(token);
            tally.total += weight * 1000;
            match alignment.partner(side, at) {
                Some(partner) => {
                    tally.paired += weight * u32::from(partner.relation.strength().min(1000));
                }
                None => tally.missing = true,
            }
        }
        tally
    }
}

/// How much a word tells about which business it is.
fn weight(token: &Token) -> u32 {
    match token.kind {
        TokenKind::Generic => 2,
        TokenKind::Initial | TokenKind::Particle => 1,
        TokenKind::Word | TokenKind::Aside => 5,
    }
}

/// The words with a partner in the same script that is spelled otherwise, that partner, and how they relate.
fn altered<'a>(
    pairing: &Pairing<'a>,
    alignment: &Alignment,
) -> impl Iterator<Item = ((&'a str, &'a str), Relation)> {
    let pairs = alignment.pairs(Side::Left);
    let altered = pairs.filter(|(_, it)| !is_one_word(it.relation) && !is_by_sound(it.relation));
    altered.filter_map(|(at, partner)| {
        let (l, r) = (pairing.left.get(at)?, pairing.right.get(partner.at)?);
        Some(((pairing.left_name.word(l), pairing.right_name.word(r)), partner.relation))
    })
}

/// How two legal forms compare. `Company` says nothing against any form.
fn legal_forms(left: Option<Form>, right: Option<Form>) -> LegalForms {
    match (left, right) {
        (l, r) if l == r => LegalForms::Same,
        (Some(Form { class: Some(l), .. }), Some(Form { class: Some(r), .. })) if l != r => {
            LegalForms::Differ
        }
        _ => LegalForms::Omitted,
    }
}

/// Whether two words are alike but for a slip.
const fn is_slip(relation: Relation) -> bool {
    matches!(relation, Relation::Alike(_) | Relation::Neighbour(_))
}

/// Whether two words are one, or one with the letters that convention writes otherwise.
const fn is_one_word(relation: Relation) -> bool {
    matches!(relation, Relation::Equal | Relation::Respelled | Relation::SameSound)
}

/// Whether words of two scripts are related by their sounds.
const fn is_by_sound(relation: Relation) -> bool {
    matches!(relation, Relation::SameSound | Relation::SimilarSound(_))
}

/// Whether one of two words is the other without some of its letters, at least two: `trckg`, `trucking`.
fn abbreviates((left, right): (&str, &str)) -> bool {
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    let mut letters = long.chars();
    long.len() >= short.len() + 2
        && long.chars().next() == short.chars().next()
        && short.chars().all(|letter| letters.any(|other| other == letter))
}

/// Whether the first name ends within a word of the second, legal forms included, and is the same up to
/// there.
fn is_cut(cut: &Name, whole: &Name) -> bool {
    let last = cut.tokens.len().wrapping_sub(1);
    let (Some(last), Some(word)) = (cut.tokens.get(last), whole.tokens.get(last)) else {
        return false;
    };
    let (last, word) = (Word { name: cut, token: last }, Word { name: whole, token: word });
    last.may_be_cut && last.length() < word.length() && last.is_cut_from(word)
}

/// Whether the one word of a side is the initial letters of the other side's several words.
fn is_acronym(pairing: &Pairing<'_>, side: Side) -> bool {
    let words = |side| {
        let name = pairing.name(side);
        pairing.words(side).iter().map(move |token| name.word(token))
    };
    let (short, long) = (words(side), words(side.other()));
    // Two letters are too few to be anybody's.
    if long.len() < 3 || short.clone().map(str::len).sum::<usize>() != long.len() {
        return false;
    }
    short.flat_map(str::chars).eq(long.filter_map(|word| word.chars().next()))
}
