//! How one word of a name relates to a word of another.
//!
//! Two words in Latin letters are related here, by the tables; where these say nothing, by their spelling in
//! `slips`, or in `glued` where a particle is attached to one. Where one is in another script, `across`
//! relates them by sound.

pub(super) mod across;
mod glued;
pub(super) mod slips;

use self::slips::{BORNE, is_slip_in_front};
use super::{
    mask,
    relation::Relation,
    token::{Token, TokenKind, Word},
};
use crate::text::{
    script::Script,
    sound::{self, Language},
};

/// The least likeness that counts as a slip of the same word: about one letter in three.
pub(super) const ALIKE: u16 = 620;

/// Whether two words are one word, in whichever way their script writes it.
#[inline(always)]
pub(super) fn is_same_word(left: Word<'_>, right: Word<'_>) -> bool {
    if left.script == Script::Latin && left.mark != right.mark {
        return false;
    }
    let (l, r) = (left.text(), right.text());
    l == r || is_in_signs(&left, l) && left.script == right.script && sound::same_word(l, r)
}

/// Whether a word is written in other letters than Latin ones.
fn is_in_signs(token: &Token, word: &str) -> bool {
    token.script != Script::Latin && !word.is_ascii()
}

/// Relates two words by everything but their spelling; `None` where only that can tell. Symmetric. Cost:
/// linear in their lengths; in signs the product.
///
/// `language` is the language in which a name in Han is read, where it is known.
pub(super) fn relate(
    left: Word<'_>,
    right: Word<'_>,
    language: impl FnOnce() -> Option<Language>,
) -> Option<Relation> {
    let (l, r) = (left.text(), right.text());
    if l == r {
        return Some(Relation::Equal);
    }
    if (left.name.masked || right.name.masked)
        && let Some(relation) = mask::relate(l, r)
    {
        return Some(relation);
    }
    let initials = [left, right].map(|word| word.kind == TokenKind::Initial);
    if left.script != right.script || is_in_signs(&left, l) {
        let initial = if initials[0] != initials[1] { across::initial(left, right) } else { None };
        return Some(initial.unwrap_or_else(|| across::relate(left, right, language)));
    }
    if left.respelled() == Some(r) || right.respelled() == Some(l) {
        return Some(Relation::Respelled);
    }
    if is_roman(l) && is_roman(r) {
        return Some(Relation::Unlike(0));
    }
    if initials.contains(&true) {
        return Some(initial(left, right));
    }
    if let Some(relation) = known(&left, &right) {
        return Some(relation);
    }
    if l.bytes().next() != r.bytes().next() {
        let slip = is_slip_in_front(left, right, |word| word.known.commonness >= BORNE);
        if slip { Some(Relation::Alike(ALIKE)) } else { glued::relate(left, right) }
    } else if left.may_be_cut && r.starts_with(l) || right.may_be_cut && l.starts_with(r) {
        Some(Relation::Prefix)
    } else if is_wife(left, right) || is_wife(right, left) {
        Some(Relation::Unlike(ALIKE))
    } else if extends(l, r) || extends(r, l) {
        Some(Relation::Extended)
    } else {
        None
    }
}

/// How two words relate of which at least one is an initial.
fn initial(left: Word<'_>, right: Word<'_>) -> Relation {
    let is_cut = |cut: Word<'_>, whole| cut.word.end.get() >= FULL && cut.is_cut_from(whole);
    if left.text().chars().next() != right.text().chars().next() {
        Relation::Unlike(0)
    } else if is_cut(left, right) || is_cut(right, left) {
        Relation::Prefix
    } else {
        Relation::Initial
    }
}

/// From this length on, in bytes, the letter at the end of a name that another name continues is a word cut
/// off by the width of a field, and not an initial. Pinned by `tests/cases/name.tsv`.
const FULL: u32 = 20;

/// Whether a word names a wife by her husband's given name, as Hungarian does: `Kovács Jánosné` is the wife of
/// János. Given names that happen to end like that (`Yvonne`) are in the tables.
fn is_wife(wife: Word<'_>, husband: Word<'_>) -> bool {
    husband.known.is_given_name()
        && !wife.known.is_given_name()
        && wife.text().strip_suffix("ne") == Some(husband.text())
}

/// Whether a word is a Roman numeral up to 39, as in the names of firms: `Fund II`, `Fund III`. Of single
/// letters only `i` counts; the others are rather initials.
fn is_roman(word: &str) -> bool {
    let numeral = word.bytes().all(|letter| matches!(letter, b'i' | b'v' | b'x'));
    numeral && (2..=6).contains(&word.len()) || word == "i"
}

/// How two words that do not look alike may be one name after all.
pub(super) fn cognate(left: &Token, right: &Token) -> Option<Relation> {
    let (l, r) = left.known.given_name.zip(right.known.given_name)?;
    // Short forms of one name, unless both are names of their own: Mary and Ann are two people,
    // though Maryann may be called either.
    let short = left.known.given_commonness == 0 || right.known.given_commonness == 0;
    (l.is_equivalent_to(r) || short && l.shares_full_name_with(r)).then_some(Relation::Cognate)
}

/// What the tables know of two words.
pub(super) fn known(left: &Token, right: &Token) -> Option<Relation> {
    if let (Some(l), Some(r)) = (left.known.given_name, right.known.given_name) {
        if l == r {
            return Some(Relation::Variant);
        }
        if l.is_nickname_or_full_name_of(r) {
            return Some(Relation::Nickname);
        }
    }
    match (left.known.surname, right.known.surname) {
        (Some(l), Some(r)) if l.may_be(r) => Some(Relation::Variant),
        _ => None,
    }
}

/// Whether `long` continues `short` by more than two letters.
fn extends(long: &str, short: &str) -> bool {
    short.len() >= 3 && long.strip_prefix(short).is_some_and(|rest| rest.chars().nth(2).is_some())
}
