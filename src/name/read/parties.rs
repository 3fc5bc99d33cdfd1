//! From words to parties: who stands in a name, and in which role.
//!
//! A bank's name line may hold several people, a trust, a custodian and a child, a firm. This
//! module reads the words that say so (`ITF`, `OR`, `CUST`, `ESTATE OF`, `LLC` …), which the
//! table of roles lists, and leaves each party with nothing but its own names, in natural order:
//! given names first, surname last.

use super::{
    markers::{Marker, marker},
    people,
    surnames::{self, Alias},
};
use crate::name::{
    lexicon::{self, may_be_given},
    normalise::Name,
    party::{Kind, Party, Role},
    tables::Traits,
    token::{Run, Token},
};

/// Traits that say nothing about parties.
const PLAIN: Traits = Traits::SINGLE.or(Traits::FOREIGN).or(Traits::PLACEHOLDER);

/// Reads the parties of a name whose words are known.
///
/// There are none when the words are only salutations and joiners. A party is a run of the name's
/// words: of the first ones, which are those that are written, or, where its own words do not stand
/// together, of copies after them. Cost: linear in the number of words.
pub(in crate::name) fn read(name: &mut Name) {
    let written = name.tokens.len();
    // Most names are names of one person and nothing else.
    if written < people::TWO_PEOPLE && name.said.without(PLAIN) == Traits::NONE {
        return people::person(name, Run::new(0, written), Role::Owner);
    }
    move_other_names(name);
    let mut open = Segment { words: Run::new(0, written), role: Role::Owner, before: None };
    if name.said.has(Traits::ROLE) {
        while let Some(found) = next_marker(name, open.words) {
            open = end_at(name, open, found);
        }
    }
    close(name, open);
    if name.parties.is_empty() {
        number(name, Run::new(0, written));
    }
    settle(name);
}

/// What stands between two markers, and the role that the marker before it gives.
#[derive(Clone, Copy)]
struct Segment {
    words: Run,
    role: Role,
    before: Option<Marker>,
}

/// A marker among the words of a segment: how many of them stand before it, and how many it has.
struct Found {
    at: usize,
    length: usize,
    marker: Marker,
}

/// The first marker among the words that are left.
fn next_marker(name: &Name, words: Run) -> Option<Found> {
    (0..words.len()).find_map(|at| {
        let (before, rest) = (words.part(0, at), words.part(at, words.len()));
        let (length, marker) = marker(&name.text, before.of(&name.tokens), rest.of(&name.tokens))?;
        Some(Found { at, length, marker })
    })
}

/// Ends a segment at the marker that was found in it. Returns what begins behind the marker.
fn end_at(name: &mut Name, open: Segment, found: Found) -> Segment {
    let Found { at, length, marker } = found;
    name.joint |= marker == Marker::Joint;
    name.account |= marker == Marker::Account;
    let (words, rest) = (open.words.part(0, at), open.words.part(at, open.words.len()));
    let (role, next_role) = roles_around(name, Segment { words, ..open }, rest, &found);
    let named = fiduciary_after_comma(name, words, open.role, marker);
    close(name, Segment { words: words.part(0, named), role, ..open });
    let fiduciary = words.part(named, words.len());
    close(name, Segment { words: fiduciary, role: Role::Fiduciary, before: None });
    let words = rest.part(length, rest.len());
    Segment { words, role: next_role, before: Some(marker) }
}

/// The roles of the segment before a marker, with which `rest` begins, and of the one after it. May give
/// another role to the party before both.
fn roles_around(name: &mut Name, open: Segment, rest: Run, found: &Found) -> (Role, Role) {
    let is_named = open.words.len() > 0;
    let (before, after) = found.marker.roles(open.role, is_named);
    let phrase = rest.part(0, found.length).of(&name.tokens);
    // `POA FOR ANNA ROSEN`, but `REPRESENTATIVE PAYEE MARK ROSEN`
    let says_for = phrase.last().is_none_or(|word| word.of(&name.text) == "for");
    if found.marker == Marker::Agent && !is_named && !says_for {
        return (before, Role::Agent);
    }
    // `ANNA ROSEN UTMA MARK ROSEN CUST`: who is named last is the custodian of who stands before.
    let custodian = phrase.first().is_some_and(|word| word.of(&name.text).starts_with("cust"));
    if custodian
        && open.role == Role::Ward
        && is_named
        && found.length == rest.len()
        && let Some(ward) = name.parties.last_mut()
    {
        ward.role = Role::Ward;
        return (Role::Fiduciary, after);
    }
    (before, after)
}

/// Moves a former or other name that stands in brackets inside a name to the end: `Smith (née
/// Rosen), Anna` is Anna Smith, née Rosen.
fn move_other_names(name: &mut Name) {
    if !name.said.has(Traits::ASIDE) {
        return;
    }
    let aside = |word: &Token| word.has(Traits::ASIDE);
    let Some(at) = name.tokens.iter().position(aside) else { return };
    let Some((before, rest)) = name.tokens.split_at_checked(at) else { return };
    let marker = marker(&name.text, before, rest).map(|(_, marker)| marker);
    let length = rest.iter().take_while(|word| aside(word)).count();
    if matches!(marker, Some(Marker::Formerly | Marker::AlsoKnownAs))
        && let Some(rest) = name.tokens.get_mut(at..)
    {
        rest.rotate_left(length);
    }
}

/// Where in a segment with a role of its own the name of somebody else begins who acts for that party:
/// `ESTATE OF ANNA ROSEN, MARK SMITH EXECUTOR`.
fn fiduciary_after_comma(name: &Name, segment: Run, role: Role, marker: Marker) -> usize {
    let words = segment.of(&name.tokens);
    let acts = matches!(marker, Marker::Executor | Marker::Trustee | Marker::Custodian);
    let comma = words.iter().rposition(|word| word.has(Traits::COMMA));
    comma.filter(|_| acts && role != Role::Owner).unwrap_or(words.len())
}

/// Reads the parties of a segment.
fn close(name: &mut Name, segment: Segment) {
    let Segment { words: run, role, before } = segment;
    let words = run.of(&name.tokens);
    if words.is_empty() {
        return;
    }
    if let Some(at) = firm_and_person(name, words) {
        close(name, Segment { words: run.part(0, at), ..segment });
        let role = if role == Role::Owner { Role::TradeName } else { role };
        return close(name, Segment { words: run.part(at, run.len()), role, before });
    }
    let may_be_firm = name.said.has(Traits::LEGAL_FORM.or(Traits::BUSINESS).or(Traits::JOINS));
    if may_be_firm && (lexicon::is_business(&name.text, words) || is_partnership(&name.text, words))
    {
        // `Weber A G` is a company or Anna Greta, whichever the other name says.
        let may_be_person = lexicon::is_surname_with_initials(words);
        if may_be_person {
            people::read(name, run, role);
        }
        return business(name, run, role, may_be_person);
    }
    people::read(name, run, role);
    if role == Role::Alias {
        let former = before == Some(Marker::Formerly);
        surnames::complete_alias(name, if former { Alias::Former } else { Alias::Other });
    }
}

/// Where the brackets begin that end a segment and hold the person behind a firm, or the firm of a person:
/// `Acme Trading (J Rosen)`.
fn firm_and_person(name: &Name, words: &[Token]) -> Option<usize> {
    if !name.said.has(Traits::ASIDE) || !name.said.has(Traits::LEGAL_FORM.or(Traits::BUSINESS)) {
        return None;
    }
    let at = words.iter().position(|word| word.has(Traits::ASIDE)).filter(|at| *at > 0)?;
    let (before, aside) = words.split_at_checked(at)?;
    let firm = |words: &[Token]| lexicon::is_business(&name.text, words);
    let person = |words: &[Token]| {
        let given = |word: &Token| word.has(Traits::SINGLE) || may_be_given(word);
        words.len() > 1 && !firm(words) && words.first().is_some_and(given)
    };
    let whole = aside.iter().all(|word| word.has(Traits::ASIDE));
    (whole && (firm(before) && person(aside) || person(before) && firm(aside))).then_some(at)
}

/// A business: its words without the legal form, the article in front and what joins partners. Its words
/// may have been read as a person's already.
fn business(name: &mut Name, segment: Run, role: Role, second_reading: bool) {
    let words = segment.of(&name.tokens);
    let form = lexicon::legal_form(&name.text, words);
    let (from, to) = form.map_or((0, words.len()), |(from, to, _)| (from, to));
    let own = segment.part(from, to);
    let own = own.part(lexicon::article(&name.text, own.of(&name.tokens)), own.len());
    if own.len() == 0 {
        return;
    }
    let words = name.without(own, Traits::JOINING);
    let legal_form = form.map(|(_, _, form)| form);
    let party = Party::new(words, role, Kind::Business);
    name.parties.push(Party { legal_form, second_reading, ..party });
}

/// A name of nothing but numbers is compared as it stands.
fn number(name: &mut Name, all: Run) {
    let notes = name.copies(&[all], |word| word.has(Traits::NOTE));
    if notes.len() > 0 {
        name.parties.push(Party::new(notes, Role::Owner, Kind::Person));
    }
}

/// Settles what depends on all the parties: several owners are joint; a beneficiary who stands alone is the
/// only party.
fn settle(name: &mut Name) {
    let is_owner = |party: &&Party| party.role == Role::Owner && !party.second_reading;
    name.joint |= name.parties.iter().filter(is_owner).count() > 1;
    if let [only] = &mut name.parties[..]
        && only.role == Role::Beneficiary
    {
        only.role = Role::SoleBeneficiary;
    }
}

/// Whether the words are a firm named for its partners: `Johnson & Johnson`. Each part is one word,
/// and none is a given name, which would make them a couple.
fn is_partnership(text: &str, words: &[Token]) -> bool {
    let single =
        |word: &Token| !word.known.is_given_name() && lexicon::title(text, &[*word]).is_none();
    let mut parts = words.chunk_by(|_, next| !next.has(Traits::JOINS));
    words.iter().skip(1).any(|word| word.has(Traits::JOINS))
        && parts.all(|part| match part {
            [joining, word] => joining.has(Traits::JOINING) && single(word),
            [word] => single(word),
            _ => false,
        })
}
