//! Two businesses' names, compared.
//!
//! What sets a business apart is its own words; words that say what kind of business it is
//! (`consulting`, `holdings`) weigh less, and the legal form is compared by itself.

use super::align::{Pairing, Side};
use crate::name::{
    evidence::{BusinessEvidence, LegalForms},
    lexicon::Form,
    normalise::Name,
    party::Party,
    relation::Relation,
    token::{Token, TokenKind, Word},
};

/// How much a word tells about which business it is.
fn weight(token: &Token) -> u32 {
    match token.kind {
        TokenKind::Generic => 2,
        TokenKind::Initial | TokenKind::Particle => 1,
        TokenKind::Word | TokenKind::Aside => 5,
    }
}

/// Compares two businesses by their words.
pub(super) fn compare(pairing: &Pairing<'_>, left: &Party, right: &Party) -> BusinessEvidence {
    let mut alignment = pairing.align();
    let joined = super::joining::join_words(pairing, &mut alignment) > 0;
    let sums = |side: Side, tokens: &[Token]| {
        let mut total = 0;
        let mut paired = 0;
        let mut missing = false;
        for (at, token) in tokens.iter().enumerate() {
            let weight = weight(token);
            total += weight * 1000;
            match alignment.partner(side, at) {
                Some(partner) => {
                    paired += weight * u32::from(partner.relation.strength().min(1000))
                }
                None => missing = true,
            }
        }
        (total, paired, missing)
    };
    let (left_total, left_paired, left_missing) = sums(Side::Left, pairing.left);
    let (right_total, right_paired, right_missing) = sums(Side::Right, pairing.right);
    let total = (left_total + right_total).max(1);
    let relations = || alignment.pairs(Side::Left).map(|(_, partner)| partner.relation);
    let altered = || {
        let pairs = alignment.pairs(Side::Left);
        let altered = pairs.filter(|(_, partner)| {
            partner.relation.strength() < 1050 && !is_by_sound(partner.relation)
        });
        altered.filter_map(|(at, partner)| {
            let (l, r) = (pairing.left.get(at)?, pairing.right.get(partner.at)?);
            Some((pairing.left_name.word(l), pairing.right_name.word(r)))
        })
    };
    let places = alignment.pairs(Side::Left).map(|(_, partner)| partner.at);
    BusinessEvidence {
        shared: u16::try_from((left_paired + right_paired) * 1000 / total).unwrap_or(1000),
        weakest: relations().map(|relation| relation.strength().min(1000)).min().unwrap_or(0),
        same_words: !left_missing
            && !right_missing
            && !joined
            && relations().all(|relation| relation.strength() >= 1050),
        reordered: !places.is_sorted(),
        words_omitted: left_missing != right_missing,
        words_differ: left_missing && right_missing,
        abbreviated: altered().any(abbreviates),
        misspelt: altered().any(|pair| !abbreviates(pair)),
        transliterated: relations().any(is_by_sound),
        joined,
        acronym: [Side::Left, Side::Right].iter().any(|side| is_acronym(pairing, *side)),
        cut_off: is_cut(pairing.left_name, pairing.right_name)
            || is_cut(pairing.right_name, pairing.left_name),
        legal_form: match (left.legal_form, right.legal_form) {
            (l, r) if l == r => LegalForms::Same,
            // `Company` says nothing against any form.
            (Some(Form { class: Some(l), .. }), Some(Form { class: Some(r), .. })) if l != r => {
                LegalForms::Differ
            }
            _ => LegalForms::Omitted,
        },
    }
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
