//! Surnames to which one side attaches a particle that the other leaves out: `demolyn`, `molyn`.

use core::cmp::Ordering;

use super::slips::BORNE;
use crate::name::{
    relation::Relation,
    spelling::likeness,
    tables::surname_prefixes,
    token::{Token, Word},
};

/// The letters that they begin with, as bits from `a` on.
const FIRST: u32 = {
    let (mut letters, mut rest) = (0, surname_prefixes());
    while let [particle, further @ ..] = rest {
        if let [first, ..] = particle.as_bytes() {
            letters |= 1 << (*first - b'a');
        }
        rest = further;
    }
    letters
};

/// The fewest letters of a surname behind a particle: `Dean` is not `An`.
const SHORTEST: usize = 4;

/// How alike the surnames have to be: now and then letters are lost along with the space. One pair in ten
/// thousand of strangers' names is as much alike behind the letters of a particle.
const ALIKE: u16 = 850;

/// Relates two words where one is the other with a particle attached, unless either is rather a given name
/// (`Lashawn`, `Shawn`) or both are surnames that many bear (`Delong`, `Long`).
///
/// Of pairs of surnames in old records that differ so, nineteen in twenty are spellings of one surname.
pub(super) fn relate(left: Word<'_>, right: Word<'_>) -> Option<Relation> {
    let (long, short) = match left.length().cmp(&right.length()) {
        Ordering::Greater => (left, right),
        Ordering::Less => (right, left),
        // Nothing is left out: `oughton`, `uoghton`.
        Ordering::Equal => return None,
    };
    let (whole, surname) = (long.text(), short.text());
    let first = whole.bytes().next().filter(u8::is_ascii_lowercase)?;
    if FIRST >> (first - b'a') & 1 == 0 || surname.len() < SHORTEST {
        return None;
    }
    let given = |word: &Token| word.known.given_commonness > word.known.commonness;
    let both_borne = long.known.commonness > 0 && short.known.commonness >= BORNE;
    if given(&long) || given(&short) || both_borne {
        return None;
    }
    let grades = surname_prefixes().iter().filter_map(|particle| {
        let rest = whole.strip_prefix(particle)?;
        let begins_alike = rest.bytes().next() == surname.bytes().next();
        // `Daley` is `d'Aley`, but of `Dailey` too little says so.
        let is_letter = particle.len() == 1;
        (begins_alike && rest.len() >= SHORTEST && (!is_letter || rest == surname))
            .then(|| likeness(rest, surname))
    });
    grades.max().filter(|grade| *grade >= ALIKE).map(Relation::Glued)
}
