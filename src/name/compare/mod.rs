//! From two names to [`Evidence`]: of every party of the one and every party of the other, the pair that
//! is worth most.
//!
//! | file | what it compares |
//! | --- | --- |
//! | `align` | words, one to one, wherever they stand |
//! | `joining`, `unspaced` | words that one side writes together and the other apart; names without spaces |
//! | `person` | two people, in each order in which their words can be read |
//! | `order`, `parts` | which words are given name and surname, and what those with a partner say of each |
//! | `by_syllable` | two people whose names are syllables: `Hsieh Chih-wei`, `Xie Zhiwei` |
//! | `leftovers` | words without a partner: left out, another, or a slip |
//! | `business` | two firms |

mod align;
mod business;
mod by_syllable;
mod joining;
mod leftovers;
mod order;
mod parts;
mod person;
mod unspaced;

use self::align::Pairing;
use super::{
    calibrate::{self, calibrate},
    evidence::{Agreement, Evidence, Generations, PersonEvidence, Words},
    normalise::Name,
    notes,
    party::{Kind, Named, Party, Role},
    relation::Relation,
    tables::Traits,
};

/// Compares two names: every party of the one with every party of the other, of which the pair
/// that is worth most counts.
///
/// Symmetric. Does not allocate for names of ordinary length. Cost: the product of the numbers of words, up to
/// some thousands; beyond, their sum times its logarithm.
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
        return Evidence { equal, ..compare_all_words(claimed, held) };
    }
    let pairs =
        named(claimed).flat_map(|claimed| named(held).map(move |held| Pair { claimed, held }));
    let mut evidence = pairs.filter(Pair::is_to_be_compared).map(Pair::compare);
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

/// The parties of a name.
fn named(name: &Name) -> impl Iterator<Item = Named<'_>> {
    name.parties().iter().map(move |party| Named { name, party })
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
/// of 5,000 letters, which is not a name, has a million. Pinned by `record/worst` in the benches.
const MOST_PAIRS: usize = 4096;

/// How many letters are looked at: those of the one name for each word of the other. Only a text of no
/// spaces has so many more letters than words. Pinned by `record/worst` in the benches.
const MOST_LETTERS: usize = 1 << 16;

/// The same where words of another script than the Latin one are among them, whose every reading is tried:
/// those of six people on either side. Pinned by `record/worst` in the benches.
const MOST_SOUNDED_PAIRS: usize = 256;

/// Whether two names have too many words, or letters, to compare each party with each other party.
fn is_too_much(claimed: &Name, held: &Name) -> bool {
    let (claimed_words, held_words) = (claimed.word_count(), held.word_count());
    let letters = (claimed.text.len() * held_words).max(held.text.len() * claimed_words);
    let pairs = claimed_words * held_words;
    let foreign = |party: Named<'_>| party.tokens().iter().any(|it| it.has(Traits::FOREIGN));
    let sounded = || named(claimed).chain(named(held)).any(foreign);
    pairs > MOST_PAIRS || letters > MOST_LETTERS || pairs > MOST_SOUNDED_PAIRS && sounded()
}

/// The most people whom one text plausibly names as owners of an account: a couple, their children, trustees.
/// In a longer list almost anybody can be found.
const MOST_OWNERS: usize = 6;

/// Compares two names with too many words for pairs of parties: all the words of the one with all the words of
/// the other.
fn compare_all_words(claimed: &Name, held: &Name) -> Evidence {
    let words_of = |name| named(name).flat_map(Named::words);
    let words = Words::TooMany(share_of_equal(words_of(claimed), words_of(held)));
    match (named(claimed).next(), named(held).next()) {
        (Some(claimed), Some(held)) => Pair { claimed, held }.evidence(words),
        _ => Evidence::nothing(),
    }
}

/// A party of the claimed name and one of the held name.
#[derive(Clone, Copy)]
struct Pair<'a> {
    claimed: Named<'a>,
    held: Named<'a>,
}

impl<'a> Pair<'a> {
    /// Whether the two may be one: what may be a firm or a person is no firm beside a person.
    fn is_to_be_compared(&self) -> bool {
        let Self { claimed, held } = self;
        let is_firm = |party: &Party| party.second_reading && party.kind == Kind::Business;
        claimed.party.kind == held.party.kind || !is_firm(claimed.party) && !is_firm(held.party)
    }

    fn compare(self) -> Evidence {
        let mut words = self.words();
        if self.claimed.party.titled || self.held.party.titled {
            words = self.words_untitled(words);
        }
        self.evidence(words)
    }

    /// What the words of the two say.
    fn words(self) -> Words {
        let Self { claimed, held } = self;
        let Some(pairing) = Pairing::of(claimed, held) else {
            return Words::TooMany(share_of_equal(claimed.words(), held.words()));
        };
        match (claimed.party.kind, held.party.kind) {
            (Kind::Person, Kind::Person) => Words::People(person::compare(&pairing)),
            (Kind::Person, Kind::Business) if claimed.is_person() => {
                Words::PersonAndBusiness(business::compare(&pairing).shared)
            }
            (Kind::Business, Kind::Person) if held.is_person() => {
                Words::PersonAndBusiness(business::compare(&pairing).shared)
            }
            _ => Words::Businesses(business::compare(&pairing)),
        }
    }

    /// The best of what the words say, `as_read` or where a title is a name.
    #[cold]
    fn words_untitled(self, as_read: Words) -> Words {
        let claimed = self.claimed.party.untitled();
        let held = self.held.party.untitled();
        let [claimed, held] =
            [Named { party: &claimed, ..self.claimed }, Named { party: &held, ..self.held }];
        let mut best = as_read;
        for pair in [Pair { claimed, ..self }, Pair { held, ..self }, Pair { claimed, held }] {
            let words = pair.words();
            if !is_slip_of_title(&words) && calibrate::words(&words) > calibrate::words(&best) {
                best = words;
            }
        }
        best
    }

    /// What `words` say, with what stands around the two parties.
    #[inline(always)]
    fn evidence(self, words: Words) -> Evidence {
        let (claimed, held) = (self.claimed.party, self.held.party);
        let (claimed_name, held_name) = (self.claimed.name, self.held.name);
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
}

/// Whether the title would agree as a given name by a slip only: `Judge Rosen` is not Judy Rosen.
const fn is_slip_of_title(words: &Words) -> bool {
    matches!(
        words,
        Words::People(PersonEvidence { given: Agreement::Related(Relation::Alike(_)), .. })
    )
}

impl Named<'_> {
    /// Whether the words of a party that no legal form marks are a person's: they begin, or after the
    /// surname continue, with a given name. Other words may be a firm's without its legal form.
    fn is_person(self) -> bool {
        self.party.comma_form || self.tokens().iter().any(|token| token.known.given_name.is_some())
    }
}

/// The share of words that are on both sides, each counted once, from 0 to 1000.
fn share_of_equal<'a>(
    claimed: impl Iterator<Item = &'a str>,
    held: impl Iterator<Item = &'a str>,
) -> u16 {
    let sorted = |mut words: Vec<&'a str>| {
        words.sort_unstable();
        words
    };
    let (claimed, held) = (sorted(claimed.collect()), sorted(held.collect()));
    let count = claimed.len() + held.len();
    let mut held = held.into_iter().peekable();
    let is_held = |word: &&&str| {
        while held.next_if(|other| other < *word).is_some() {}
        held.next_if_eq(*word).is_some()
    };
    let common = claimed.iter().filter(is_held).count();
    u16::try_from(common * 2 * 1000 / count.max(1)).unwrap_or(1000)
}
