//! From two names to [`Evidence`]: of every party of the one and every party of the other, the pair that
//! is worth most.
//!
//! | file | what it compares |
//! | --- | --- |
//! | `align` | words, one to one, wherever they stand |
//! | `joining` | words that one side writes together and the other apart |
//! | `person` | two people, in each order in which their words can be read |
//! | `order`, `parts` | which words are given name and surname, and what those with a partner say of each |
//! | `leftovers`, `syllables` | words without a partner: left out, another, or a slip |
//! | `business` | two firms |

mod align;
mod business;
mod joining;
mod leftovers;
mod order;
mod parts;
mod person;
mod syllables;

use self::align::Pairing;
use super::{
    calibrate::{self, calibrate},
    evidence::{Agreement, Evidence, Generations, PersonEvidence, Words},
    normalise::Name,
    notes,
    party::{Kind, Party, Role},
    relation::Relation,
};

/// Compares two names: every party of the one with every party of the other, of which the pair
/// that is worth most counts.
///
/// Symmetric. Allocates nothing for names of people and firms as there are. Cost: the product of the
/// numbers of words, up to some thousands; beyond, their sum times its logarithm.
///
/// ```
/// use ownership_match::{Side, name};
///
/// let read = |raw| name::normalise(raw, Side::Held).usable().unwrap();
/// let evidence = name::compare(&read("Jenny Rosen"), &read("Mark & Jenny Rosen"));
/// assert!(evidence.joint);
/// assert!(!evidence.equal);
/// ```
#[must_use]
pub fn compare(claimed: &Name, held: &Name) -> Evidence {
    let equal = claimed.same_parties(held);
    if is_too_much(claimed, held) {
        return Evidence { equal, ..all_words(claimed, held) };
    }
    let pairs = claimed.parties().iter().flat_map(|c| held.parties().iter().map(move |h| (c, h)));
    let mut evidence = pairs.map(|(c, h)| parties(claimed, c, held, h));
    // A name always has a party; without one there would be nothing to say.
    let mut best = evidence.next().unwrap_or_else(Evidence::nothing);
    // Most names have one party each, whose worth nobody needs to know here.
    let mut worth = None;
    for other in evidence {
        let other_worth = calibrate(&other);
        if other_worth >= *worth.get_or_insert_with(|| calibrate(&best)) {
            (best, worth) = (other, Some(other_worth));
        }
    }
    best.equal = equal;
    best
}

impl Evidence {
    const fn nothing() -> Self {
        Self {
            equal: false,
            words: Words::TooMany(0),
            claimed_role: Role::Owner,
            held_role: Role::Owner,
            joint: false,
            other_parties: false,
            crowded: false,
            generation: Generations::Same,
            mixed_scripts: false,
            unread_script: false,
            masked: false,
            noted: false,
            numbers_differ: false,
            invisible: false,
            bidi_control: false,
            compatibility: false,
        }
    }
}

/// How many pairs of words are looked at. More than twenty people on either side have fewer; a text
/// of 5,000 letters, which is no name, has a million. Pinned by `record/worst` in the benches.
const MOST_PAIRS: usize = 4096;

/// How many letters are looked at: those of the one name for each word of the other. Only a text of no
/// spaces has so many more letters than words. Pinned by `record/worst` in the benches.
const MOST_LETTERS: usize = 1 << 16;

/// Whether the words of two names, or their letters, are too many to ask of each party what it has to do
/// with each other party.
fn is_too_much(claimed: &Name, held: &Name) -> bool {
    let (claimed_words, held_words) = (claimed.word_count(), held.word_count());
    let letters = (claimed.text.len() * held_words).max(held.text.len() * claimed_words);
    claimed_words * held_words > MOST_PAIRS || letters > MOST_LETTERS
}

/// The most people that one text names as owners of an account: a couple, their children, trustees. A longer
/// list is a crowd, in which whoever is looked for may be found.
const MOST_OWNERS: usize = 6;

/// Compares two names with too many words to ask of each party what it has to do with each other
/// party: all the words of the one with all the words of the other.
fn all_words(claimed: &Name, held: &Name) -> Evidence {
    let words = Words::TooMany(equal_words(claimed, claimed.parties(), held, held.parties()));
    match (claimed.parties(), held.parties()) {
        ([claimed_first, ..], [held_first, ..]) => {
            around(claimed, claimed_first, held, held_first, words)
        }
        _ => Evidence::nothing(),
    }
}

/// Compares one party with one party.
fn parties(claimed_name: &Name, claimed: &Party, held_name: &Name, held: &Party) -> Evidence {
    let mut words = words(claimed_name, claimed, held_name, held);
    if claimed.titled || held.titled {
        words = words_untitled(claimed_name, claimed, held_name, held, words);
    }
    around(claimed_name, claimed, held_name, held, words)
}

/// The `words` that two parties say, or those that they say where a title is a name, if that is worth
/// more.
#[cold]
fn words_untitled(
    claimed_name: &Name,
    claimed: &Party,
    held_name: &Name,
    held: &Party,
    mut best: Words,
) -> Words {
    for (c, h) in [
        (claimed.untitled(), *held),
        (*claimed, held.untitled()),
        (claimed.untitled(), held.untitled()),
    ] {
        let other = words(claimed_name, &c, held_name, &h);
        // `Judge Rosen`, Judy Rosen: a title with a slip is no name.
        let slip = matches!(
            other,
            Words::People(PersonEvidence { given: Agreement::Related(Relation::Alike(_)), .. })
        );
        if !slip && calibrate::words(&other) > calibrate::words(&best) {
            best = other;
        }
    }
    best
}

/// What `words` say, with what stands around the two parties.
#[inline(always)]
fn around(
    claimed_name: &Name,
    claimed: &Party,
    held_name: &Name,
    held: &Party,
    words: Words,
) -> Evidence {
    let most_parties = claimed_name.party_count().max(held_name.party_count());
    Evidence {
        equal: false,
        words,
        claimed_role: claimed.role,
        held_role: held.role,
        joint: claimed_name.joint || held_name.joint,
        generation: match (claimed.generation, held.generation) {
            (Some(c), Some(h)) if c != h => Generations::Conflict,
            (Some(_), None) | (None, Some(_)) => Generations::Omitted,
            _ => Generations::Same,
        },
        mixed_scripts: claimed_name.mixed_scripts || held_name.mixed_scripts,
        unread_script: claimed_name.unread_script != held_name.unread_script,
        masked: claimed_name.masked || held_name.masked,
        noted: claimed.noted || held.noted || claimed_name.account || held_name.account,
        numbers_differ: claimed.noted
            && held.noted
            && notes::numbers_differ(claimed_name, held_name),
        other_parties: most_parties > 1,
        crowded: most_parties > MOST_OWNERS,
        invisible: claimed_name.noticed.invisible || held_name.noticed.invisible,
        bidi_control: claimed_name.noticed.bidi_control || held_name.noticed.bidi_control,
        compatibility: claimed_name.noticed.compatibility || held_name.noticed.compatibility,
    }
}

fn words(claimed_name: &Name, claimed: &Party, held_name: &Name, held: &Party) -> Words {
    let Some(pairing) = Pairing::of(claimed_name, claimed, held_name, held) else {
        let (claimed, held) = (core::slice::from_ref(claimed), core::slice::from_ref(held));
        return Words::TooMany(equal_words(claimed_name, claimed, held_name, held));
    };
    match (claimed.kind, held.kind) {
        (Kind::Person, Kind::Person) => Words::People(person::compare(&pairing, claimed, held)),
        (Kind::Business, Kind::Business) => {
            Words::Businesses(business::compare(&pairing, claimed, held))
        }
        (Kind::Person, Kind::Business) if !is_person(claimed_name, claimed) => {
            Words::Businesses(business::compare(&pairing, claimed, held))
        }
        (Kind::Business, Kind::Person) if !is_person(held_name, held) => {
            Words::Businesses(business::compare(&pairing, claimed, held))
        }
        _ => Words::PersonAndBusiness(business::compare(&pairing, claimed, held).shared),
    }
}

/// Whether the words of a party that no legal form marks are a person's: they begin, or after the
/// surname continue, with a given name. Other words may be a firm's without its legal form.
fn is_person(name: &Name, party: &Party) -> bool {
    party.comma_form || name.tokens(party).iter().any(|token| token.known.given_name.is_some())
}

/// The share of words that the parties of two long names have in common, each word counted once.
fn equal_words(claimed_name: &Name, claimed: &[Party], held_name: &Name, held: &[Party]) -> u16 {
    fn sorted<'n>(name: &'n Name, parties: &[Party]) -> Vec<&'n str> {
        let tokens = parties.iter().flat_map(|party| name.tokens(party));
        let mut words: Vec<&str> = tokens.map(|token| name.word(token)).collect();
        words.sort_unstable();
        words
    }
    let (claimed, held) = (sorted(claimed_name, claimed), sorted(held_name, held));
    let mut common = 0;
    let (mut c, mut h) = (claimed.iter().peekable(), held.iter().peekable());
    while let (Some(left), Some(right)) = (c.peek(), h.peek()) {
        match left.cmp(right) {
            core::cmp::Ordering::Less => drop(c.next()),
            core::cmp::Ordering::Greater => drop(h.next()),
            core::cmp::Ordering::Equal => {
                common += 1;
                c.next();
                h.next();
            }
        }
    }
    u16::try_from(common * 2 * 1000 / (claimed.len() + held.len()).max(1)).unwrap_or(1000)
}
