//! From words to parties: who stands in a name, and in which role.
//!
//! A bank's name line may hold several people, a trust, a custodian and a child, a firm. This
//! module reads the words that say so (`ITF`, `OR`, `CUST`, `ESTATE OF`, `LLC` …), which the
//! table of roles lists, and leaves each party with nothing but its own names, in natural order:
//! given names first, surname last.

use super::{
    lexicon,
    words::{Break, Word},
};

/// What a phrase says of the parties around it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Marker {
    /// The party before owns, the party after is meant to receive: `ITF`.
    InTrustFor,
    /// The same from the owner's death on: `POD`.
    PayableOnDeath,
    /// The party after receives; the one who owns may be unnamed: `FBO`.
    ForBenefitOf,
    /// The party before acts for the party after: `CUST`, `UTMA`, `GDN`.
    Custodian,
    /// The party before is a trustee of what follows.
    Trustee,
    /// The words before name a trust.
    Trust,
    /// The party before settles the estate that follows.
    Executor,
    /// The party after has died: `ESTATE OF`.
    EstateOf,
    /// The party before has died: `DECD`.
    Deceased,
    /// The party after acts for the party before: `BY`, before `POA`.
    By,
    /// The party before acts for whoever follows: `POA`, `AGENT FOR`.
    Agent,
    /// The party before trades under the name that follows: `DBA`.
    TradingAs,
    /// The party before has another name, which follows: `AKA`.
    AlsoKnownAs,
    /// Mail goes to the party after: `C/O`.
    CareOf,
    /// A date or an agreement follows, which names nobody.
    Dated,
    /// Says that the parties own together: `JTWROS`.
    Joint,
    /// Says what account it is: `IRA`.
    Account,
}

/// What a party is to the account.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// The owner, alone or beside others.
    Owner,
    /// The owner who holds the account for somebody named after them (`ITF`, `POD`, `FOR`).
    OwnerForOther,
    /// A trustee, custodian, guardian or executor.
    Fiduciary,
    /// Another name of the same party (`AKA`).
    Alias,
    /// The name under which the owner trades (`DBA`).
    TradeName,
    /// A trust, by its own name.
    Trust,
    /// The only party, for whose benefit somebody unnamed holds the account (`FBO`).
    SoleBeneficiary,
    /// The person for whom a custodian or guardian acts.
    Ward,
    /// Somebody who acts for the owner (`POA`).
    Agent,
    /// An estate, or a person marked as deceased.
    Estate,
    /// A beneficiary, who owns nothing yet.
    Beneficiary,
    /// A care-of person.
    CareOf,
}

/// What kind of party a name names.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// A natural person, as far as the words tell.
    Person,
    /// A business or another organisation.
    Business,
}

/// One party: its words in natural order, and what was said of it.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) words: Vec<Word>,
    pub(super) role: Role,
    pub(super) kind: Kind,
    pub(super) generation: Option<u8>,
    pub(super) legal_form: Option<u8>,
    /// `Rosen, Jenny`: which words are the surname is known.
    pub(super) comma_form: bool,
    /// How many words, from the end, are the surname.
    pub(super) surname_words: usize,
    /// A number or note was set aside.
    pub(super) noted: bool,
}

/// All the parties of a name, and whether more than one person shares it.
#[derive(Clone, Debug, Default)]
pub(super) struct Parties {
    pub(super) parties: Vec<Reading>,
    pub(super) joint: bool,
    /// A word says what account it is.
    pub(super) account: bool,
}

/// Reads the parties of a folded text that was split into `words`.
///
/// Empty when the words are only salutations and joiners. Cost: linear in the number of words.
pub(super) fn read(text: &str, words: &[Word]) -> Parties {
    let mut found = Parties::default();
    let mut role = Role::Owner;
    let mut segment: Vec<Word> = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((length, marker)) = lexicon::marker(text, &segment, rest) else {
            segment.extend(rest.first());
            at += 1;
            continue;
        };
        at += length;
        let named = !segment.is_empty();
        found.joint |= marker == Marker::Joint;
        found.account |= marker == Marker::Account;
        let (before, after) = marker.roles(role, named);
        close(text, &mut segment, before, &mut found);
        role = after;
    }
    close(text, &mut segment, role, &mut found);
    if found.parties.is_empty() {
        found.parties.extend(number(text, words));
    }
    settle(&mut found);
    found
}

/// A name of nothing but numbers is compared as it stands.
fn number(text: &str, words: &[Word]) -> Option<Reading> {
    let words: Vec<Word> =
        words.iter().filter(|word| lexicon::is_note(word.of(text))).copied().collect();
    (!words.is_empty()).then(|| Reading { words, ..Reading::empty(Role::Owner, Kind::Person) })
}

impl Reading {
    const fn empty(role: Role, kind: Kind) -> Self {
        Self {
            words: Vec::new(),
            role,
            kind,
            generation: None,
            legal_form: None,
            comma_form: false,
            surname_words: 1,
            noted: false,
        }
    }
}

impl Marker {
    /// The roles of the party before and of the party after this marker. `role` is what the party
    /// before was going to be, `named` whether there is one.
    fn roles(self, role: Role, named: bool) -> (Role, Role) {
        // A party that a marker before it gave a role keeps it.
        let own = |new: Role| if matches!(role, Role::Owner) { new } else { role };
        match self {
            Self::InTrustFor | Self::PayableOnDeath => {
                (own(Role::OwnerForOther), Role::Beneficiary)
            }
            Self::ForBenefitOf if named => (own(Role::OwnerForOther), Role::Beneficiary),
            Self::ForBenefitOf => (role, Role::SoleBeneficiary),
            Self::Custodian => (own(Role::Fiduciary), Role::Ward),
            Self::Trustee => (own(Role::Fiduciary), Role::Trust),
            Self::Trust => (Role::Trust, Role::Owner),
            Self::Executor => (own(Role::Fiduciary), Role::Estate),
            Self::EstateOf => (role, Role::Estate),
            Self::Deceased => (Role::Estate, Role::Owner),
            Self::By => (role, Role::Agent),
            Self::Agent => (Role::Agent, Role::Owner),
            Self::TradingAs => (role, Role::TradeName),
            Self::AlsoKnownAs => (role, Role::Alias),
            Self::CareOf => (role, Role::CareOf),
            Self::Dated | Self::Joint | Self::Account => (role, role),
        }
    }
}

/// Ends a segment: the parties in it get `role`.
fn close(text: &str, segment: &mut Vec<Word>, role: Role, found: &mut Parties) {
    if segment.is_empty() {
        return;
    }
    let first = found.parties.len();
    if lexicon::is_business(text, segment) || is_partnership(text, segment) {
        found.parties.extend(business(text, segment, role));
    } else {
        people(text, segment, role, found);
        share_surname(found.parties.get_mut(first..).unwrap_or_default(), text);
    }
    segment.clear();
}

/// Whether the words are a firm named for its partners: `Johnson & Johnson`. Each part is one word,
/// and none is a given name, which would make them a couple.
fn is_partnership(text: &str, words: &[Word]) -> bool {
    let single = |word: &Word| {
        !lexicon::is_given_name(word.of(text)) && lexicon::title(text, &[*word]).is_none()
    };
    let parts = || words.chunk_by(|_, next| !is_joiner(text, next));
    parts().count() > 1
        && parts().all(|part| match part {
            [joining, word] => lexicon::is_joining_word(joining.of(text)) && single(word),
            [word] => single(word),
            _ => false,
        })
}

/// A business: its words without the legal form and the article in front.
fn business(text: &str, words: &[Word], role: Role) -> Option<Reading> {
    let (words, legal_form) = lexicon::without_legal_form(text, words);
    let words = match words {
        [first, rest @ ..] if !rest.is_empty() && first.of(text) == "the" => rest,
        all => all,
    };
    if words.is_empty() {
        return None;
    }
    let words =
        words.iter().filter(|word| !lexicon::is_joining_word(word.of(text))).copied().collect();
    Some(Reading { words, legal_form, ..Reading::empty(role, Kind::Business) })
}

/// One person or several, split at joiners.
fn people(text: &str, words: &[Word], role: Role, found: &mut Parties) {
    let mut count = 0;
    for part in words.chunk_by(|_, next| !is_joiner(text, next)) {
        let part = match part {
            [first, rest @ ..] if lexicon::is_joining_word(first.of(text)) => rest,
            all => all,
        };
        count += u32::from(!part.is_empty());
        found.parties.extend(person(text, part, role));
    }
    found.joint |= count > 1;
}

/// Whether another person begins at this word.
fn is_joiner(text: &str, word: &Word) -> bool {
    let joined = word.before == Break::Joiner && !lexicon::is_note(word.of(text));
    joined || lexicon::is_joining_word(word.of(text))
}

/// One person: titles, post-nominals, generation and notes taken away, surname moved to the end.
fn person(text: &str, words: &[Word], role: Role) -> Option<Reading> {
    let mut generation = None;
    let mut noted = false;
    let mut kept: Vec<Word> = Vec::with_capacity(words.len());
    let words = match words {
        [article, rest @ ..] if !rest.is_empty() && article.of(text) == "the" => rest,
        all => all,
    };
    for word in words {
        if lexicon::is_note(word.of(text)) {
            noted = true;
        } else {
            kept.push(*word);
        }
    }
    // Parts between commas, without the ones that only hold titles and suffixes.
    let mut parts: Vec<&[Word]> = Vec::with_capacity(2);
    let mut left = kept.len();
    for part in kept.chunk_by(|_, next| next.before != Break::Comma) {
        let (part, suffix) = strip(text, part, &mut left);
        generation = generation.or(suffix);
        if !part.is_empty() {
            parts.push(part);
        }
    }
    let (surname_first, rest) = match parts.split_first() {
        Some((surname, rest)) if !rest.is_empty() => (*surname, rest),
        _ => (&[][..], &parts[..]),
    };
    let mut ordered: Vec<Word> = rest.iter().flat_map(|part| part.iter().copied()).collect();
    let given = ordered.len();
    ordered.extend(surname_first);
    if ordered.is_empty() {
        return None;
    }
    // `김 민수`: East Asian names written apart have the surname, one sign or two, in front.
    let mut given = given;
    if given > 1 && surname_first.is_empty() && lexicon::is_surname_first(text, &ordered) {
        ordered.rotate_left(1);
        given -= 1;
    }
    let comma_form = given < ordered.len();
    let surname_words =
        if comma_form { ordered.len() - given } else { surname_length(text, &ordered) };
    Some(Reading {
        words: ordered,
        generation,
        comma_form,
        surname_words,
        noted,
        ..Reading::empty(role, Kind::Person)
    })
}

/// Takes titles from the front and suffixes from the end of one part of a name, as long as
/// something is `left` of the name.
fn strip<'a>(text: &str, mut part: &'a [Word], left: &mut usize) -> (&'a [Word], Option<u8>) {
    let mut generation = None;
    while let Some((count, may_be_name)) = lexicon::title(text, part) {
        // `Major King`: a title that is also a name is a title only before two more names.
        let needed = if may_be_name { count + 2 } else { count + usize::from(part.len() < *left) };
        if *left < needed {
            break;
        }
        part = part.get(count..).unwrap_or(&[]);
        *left -= count;
    }
    while let Some(last) = part.last().filter(|_| *left > 1) {
        let suffix = lexicon::generation(text, part, *left);
        let count = match suffix {
            Some((count, _)) => count,
            None if lexicon::is_trailing_title(last.of(text)) => 1,
            None => lexicon::postnominal(text, part, *left).unwrap_or(0),
        };
        if count == 0 || *left <= count {
            break;
        }
        generation = generation.or(suffix.map(|(_, number)| number));
        part = part.get(..part.len() - count).unwrap_or(&[]);
        *left -= count;
    }
    (part, generation)
}

/// How many words at the end are the surname: the last, what is hyphenated to it, and the
/// particles before it.
fn surname_length(text: &str, words: &[Word]) -> usize {
    let mut length = 1;
    while let Some(at) = words.len().checked_sub(length + 1) {
        let hyphenated = words.get(at + 1).is_some_and(|word| word.before == Break::Hyphen);
        // A single letter is an initial before it is a particle.
        let initial = words.get(at).is_some_and(|word| word.end - word.start == 1);
        let particle = !initial && lexicon::is_particle(text, words, at);
        // The first word is a given name even where it reads like a particle.
        if at == 0 || !(hyphenated || particle) {
            break;
        }
        length += 1;
    }
    length
}

/// `Jenny & Mark Rosen`: a person named by a given name alone shares the surname of the others.
fn share_surname(people: &mut [Reading], text: &str) {
    let is_name = |word: &Word| word.of(text).chars().nth(1).is_some();
    let lacks_surname = |person: &Reading| {
        !person.comma_form
            && person.words.first().is_some_and(is_name)
            && person.words.iter().filter(|word| is_name(word)).count() == 1
    };
    if !people.iter().any(lacks_surname) {
        return;
    }
    let named = |person: &&Reading| person.words.len() > person.surname_words;
    let Some(surname) = people.iter().rev().find(named).map(|person| {
        person.words.get(person.words.len() - person.surname_words..).unwrap_or_default().to_vec()
    }) else {
        return;
    };
    for person in people {
        if lacks_surname(person) {
            person.words.extend(&surname);
            person.surname_words = surname.len();
        }
    }
}

/// Roles that only the whole tells: several owners are joint; a beneficiary who stands alone is
/// the only party there is.
fn settle(found: &mut Parties) {
    let owners = found.parties.iter().filter(|party| party.role == Role::Owner).count();
    found.joint |= owners > 1;
    if let [only] = &mut found.parties[..]
        && only.role == Role::Beneficiary
    {
        only.role = Role::SoleBeneficiary;
    }
}
