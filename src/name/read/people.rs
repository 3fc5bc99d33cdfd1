//! The people of one part of a name: what is said of each, and their words in natural order.

use smallvec::SmallVec;

use super::separators;
use crate::name::{
    lexicon::{self, is_clearly_given, is_clearly_surname, may_be_given},
    normalise::Name,
    party::{Kind, Party, Role},
    tables::Traits,
    token::{Break, Run, Token, TokenKind},
};

/// How many words a surname may have that several people share: far more than any has, so that
/// reading stays linear in the length of the name.
const LONGEST_SHARED: usize = 16;

/// The fewest words that two people have whom nothing parts: a given name and a surname each.
pub(super) const TWO_PEOPLE: usize = 4;

/// What every word has that a suffix ends with; titles have some of it too.
const SUFFIX: Traits = Traits::TITLE.or(Traits::POSTNOMINAL).or(Traits::GENERATION);

/// Reads one person or several, split at joiners, and at commas in a list of people.
pub(super) fn read(name: &mut Name, segment: Run, role: Role) {
    let first = name.parties.len();
    let said = name.said;
    let listed =
        said.has(Traits::COMMA) && separators::is_list(&name.text, segment.of(&name.tokens));
    if said.has(Traits::PARTICLE) {
        let words = segment.of_mut(&mut name.tokens);
        if said.has(Traits::JOINING) {
            separators::leave_particles(words);
        }
        if separators::mark_joiners(&name.text, words) {
            name.said = name.said.or(Traits::JOINING);
        }
    }
    if segment.len() >= TWO_PEOPLE
        && !name.said.has(Traits::JOINS.or(Traits::COMMA))
        && separators::mark_others(&name.text, segment.of_mut(&mut name.tokens))
    {
        name.said = name.said.or(Traits::JOINED);
    }
    if said.has(Traits::JOINED) {
        separators::read_slash_as_comma(&name.text, segment.of_mut(&mut name.tokens));
        name.said = name.said.or(Traits::COMMA);
    }
    let splits = if listed { Traits::JOINS.or(Traits::COMMA) } else { Traits::JOINS };
    let (mut from, mut count) = (0, 0);
    while from < segment.len() {
        let rest = segment.part(from, segment.len());
        let words = rest.of(&name.tokens);
        let joiner = words.iter().skip(1).position(|word| word.has(splits));
        let length = joiner.map_or(words.len(), |at| at + 1);
        let joining = words.first().is_some_and(|first| first.has(Traits::JOINING));
        let part = rest.part(usize::from(joining), length);
        count += u32::from(part.len() > 0);
        person(name, part, role);
        from += length;
    }
    name.joint |= count > 1;
    if count > 1 {
        share_surname(name, first);
    }
}

/// Reads one person: titles, post-nominals, generation and notes taken away, surname moved to the
/// end.
pub(super) fn person(name: &mut Name, part: Run, role: Role) {
    let all = part.part(lexicon::article(&name.text, part.of(&name.tokens)), part.len());
    let own = name.without(all, Traits::NOTE);
    let noted = own != all;
    let own = if name.said.has(Traits::TITLE) { without_addresses(name, own) } else { own };
    // Most words are names, and nothing has to be taken from between them.
    let (ordered, generation) = if name.said.has(SUFFIX.or(Traits::COMMA)) {
        let (mut parts, generation) = parts(name, own);
        (in_order(name, &mut parts), generation)
    } else {
        (in_order(name, &mut [own]), None)
    };
    let Some((words, surname)) = ordered else { return };
    // `SUHARTO SUHARTO`: who has one name writes it twice where a form wants two.
    let doubled = words.len() == 2 && is_doubled(&name.text, words.of(&name.tokens));
    let words = if doubled { words.part(0, 1) } else { words };
    let surname_words = surname.unwrap_or_else(|| surname_length(words.of(&name.tokens))) as u32;
    let titled = name.said.has(Traits::TITLE) && follows_doubtful_title(name, own, words);
    name.parties.push(Party {
        generation,
        titled,
        comma_form: surname.is_some(),
        surname_words,
        noted: noted || doubled,
        ..Party::new(words, role, Kind::Person)
    });
}

/// The words without a form of address that stands inside the name: `ROSEN MRS JENNY`.
fn without_addresses(name: &mut Name, own: Run) -> Run {
    let inner = own.part(1.min(own.len()), own.len().saturating_sub(1));
    if !inner.of(&name.tokens).iter().any(lexicon::is_address) {
        return own;
    }
    let (first, last) = (own.part(0, 1), own.part(own.len() - 1, own.len()));
    let words = name.copies(&[first], |_| true);
    name.copies(&[inner], |word| !lexicon::is_address(word));
    words.to(name.copies(&[last], |_| true))
}

/// Whether the word before `words`, in `own`, was read as a title and may be a name: `Eng Huat Ong`, `M
/// Usman Tariq`.
fn follows_doubtful_title(name: &mut Name, own: Run, words: Run) -> bool {
    let Some(at) = own.before(words) else { return false };
    let Name { text, tokens, .. } = name;
    let rest = own.part(at, own.len()).of_mut(tokens);
    let doubtful = lexicon::title(text, rest) == Some((1, true));
    if let Some(title) = rest.first_mut().filter(|word| doubtful && word.has(Traits::SINGLE)) {
        title.kind = TokenKind::Initial;
    }
    doubtful
}

/// The words of the parts of a person's name, of which the surname is the first where there are
/// several, in natural order; and how many words the surname has, where that is known.
fn in_order(name: &mut Name, parts: &mut [Run]) -> Option<(Run, Option<usize>)> {
    match *parts {
        [] => None,
        // `김 민수`: East Asian names written apart have the surname, one sign or two, in front.
        [only] if lexicon::is_surname_first(&name.text, only.of(&name.tokens)) => {
            Some((name.turned(&mut [only.part(0, 1), only.part(1, 2)]), Some(1)))
        }
        [only] => (only.len() > 0).then_some((only, None)),
        [surname, ..] => Some((name.turned(parts), Some(surname.len()))),
    }
}

/// The parts of a person's name between commas, without titles and suffixes and without the parts
/// that only hold such, and the generation.
fn parts(name: &Name, own: Run) -> (SmallVec<[Run; 2]>, Option<u8>) {
    let words = own.of(&name.tokens);
    let (mut parts, mut generation) = (SmallVec::new(), None);
    let mut left = words.len();
    let mut from = 0;
    for part in words.chunk_by(|_, next| next.before != Break::Comma) {
        let (taken, kept, suffix) = strip(&name.text, part, &mut left);
        generation = generation.or(suffix);
        if !kept.is_empty() {
            parts.push(own.part(from + taken, from + taken + kept.len()));
        }
        from += part.len();
    }
    (parts, generation)
}

/// Takes titles from the front and suffixes from the end of one part of a name, as long as
/// something is `left` of the name: how many words were taken from the front, which words are left,
/// and the generation.
pub(super) fn strip<'a>(
    text: &str,
    mut part: &'a [Token],
    left: &mut usize,
) -> (usize, &'a [Token], Option<u8>) {
    let (mut taken, mut generation) = (0, None);
    while let Some((count, may_be_name)) = lexicon::title(text, part) {
        // `Major King`: a title that is also a name is a title only before two more names.
        let needed = if may_be_name { count + 2 } else { count + usize::from(part.len() < *left) };
        if *left < needed {
            break;
        }
        part = part.get(count..).unwrap_or(&[]);
        taken += count;
        *left -= count;
    }
    while let Some(last) = part.last().filter(|last| *left > 1 && last.has(SUFFIX)) {
        let suffix = lexicon::generation(text, part, *left);
        let count = match suffix {
            Some((count, _)) => count,
            None if lexicon::is_trailing_title(last) => 1,
            None => lexicon::postnominal(text, part, *left).unwrap_or(0),
        };
        if count == 0 || *left <= count {
            break;
        }
        generation = generation.or(suffix.map(|(_, number)| number));
        part = part.get(..part.len() - count).unwrap_or(&[]);
        *left -= count;
    }
    (taken, part, generation)
}

/// Whether two words are one word twice, and no initials.
fn is_doubled(text: &str, words: &[Token]) -> bool {
    let [first, second] = words else { return false };
    first.mark == second.mark && first.length() > 1 && first.of(text) == second.of(text)
}

/// How many words at the end are the surname: the last, what is hyphenated to it, and the
/// particles before it.
///
/// The name of a father or husband that a mark of descent puts after somebody's own is all
/// surname: its given names are nobody's who owns.
fn surname_length(words: &[Token]) -> usize {
    if let Some(at) = words.iter().position(lexicon::is_descent) {
        return words.len() - at;
    }
    // What stands in brackets behind a surname is no part of it.
    let asides = words.iter().rev().take_while(|word| word.has(Traits::ASIDE)).count();
    let mut length = if asides + 1 < words.len() { asides + 1 } else { 1 };
    while let Some(at) = words.len().checked_sub(length + 1) {
        let hyphenated = words.get(at + 1).is_some_and(|word| word.before == Break::Hyphen);
        if lexicon::joins_surnames(words, at) {
            // A given name is left in front of the two.
            length = (length + 2).min(words.len() - 1);
            continue;
        }
        let initial = words.get(at).is_some_and(|word| word.word.len() == 1);
        let particle = !initial && lexicon::is_particle(words, at);
        // The first word is a given name even where it reads like a particle.
        if at == 0 || !(hyphenated || particle) {
            break;
        }
        length += 1;
    }
    length
}

/// `Jenny & Mark Rosen`: a person named by a given name alone shares the surname of the others, of
/// all people from the number `first` on.
fn share_surname(name: &mut Name, first: usize) {
    let people = name.parties.get(first..).unwrap_or_default();
    let last = name.parties.len().saturating_sub(1);
    // `Rosen J & M`: a word that no table knows is a surname before initials where nobody has another.
    let whole = |person: &Party| {
        let words = person.words.of(&name.tokens).iter();
        person.comma_form || words.filter(|word| !word.has(Traits::SINGLE)).count() > 1
    };
    let none_whole = !people.iter().any(whole);
    let in_front = |at: usize, person: &Party, tokens: &[Token]| {
        let words = person.words.of(tokens);
        let before_initials = |surname: &Token| {
            is_clearly_surname(surname) || none_whole && at == first && !may_be_given(surname)
        };
        surname_in_front(person, words)
            || words.len() > 1
                && lacks_surname(person, words)
                && words.first().is_some_and(before_initials)
    };
    let turned = (first..).zip(people).any(|(at, person)| in_front(at, person, &name.tokens));
    // `J & M Rosen`: an initial alone is a given name only beside somebody who has a surname.
    let lacks = |at: usize, person: &Party, tokens: &[Token]| {
        let words = person.words.of(tokens);
        let initial = matches!(words, [word] if word.has(Traits::SINGLE));
        lacks_surname(person, words) && !in_front(at, person, tokens)
            || initial && (at < last || turned)
    };
    if !(first..).zip(people).any(|(at, person)| lacks(at, person, &name.tokens)) {
        return;
    }
    // The surname, and what else may be it where nothing tells.
    let surname = |(at, person): (usize, &Party)| {
        let (at, words) = (first + at, person.words.of(&name.tokens));
        // `Rosen Jenny & Mark`
        if in_front(at, person, &name.tokens) {
            return Some((person.words.part(0, 1), None));
        }
        if lacks(at, person, &name.tokens) {
            return None;
        }
        let names = words.len().checked_sub(person.surname_words as usize)?;
        let unknown = |word: &Token| !word.known.is_name() && !word.has(Traits::SINGLE);
        let doubtful = names == 1 && !person.comma_form && words.iter().all(unknown);
        let other = doubtful.then(|| person.words.part(0, 1));
        (names > 0).then(|| (person.words.part(names, words.len()), other))
    };
    let Some((surname, other)) = people.iter().enumerate().rev().find_map(surname) else { return };
    if surname.len() > LONGEST_SHARED {
        return;
    }
    for at in first..name.parties.len() {
        let Some(person) = name.parties.get(at).copied() else { return };
        if lacks(at, &person, &name.tokens) {
            let with = |name: &mut Name, surname: Run| {
                let words = name.copies(&[person.words, surname], |_| true);
                Party { words, surname_words: surname.len() as u32, ..person }
            };
            let party = with(name, surname);
            if let Some(place) = name.parties.get_mut(at) {
                *place = party;
            }
            if let Some(other) = other {
                let party = with(name, other);
                name.parties.push(party);
                name.second_readings += 1;
            }
        }
    }
}

/// Whether a person's words stand with the surname first, without a comma.
fn surname_in_front(person: &Party, words: &[Token]) -> bool {
    match words {
        [surname, .., given] => {
            let only_surname = surname.known.commonness > 0 && !surname.known.is_given_name();
            !person.comma_form
                && !may_be_given(surname)
                && (is_clearly_given(given) || only_surname && !is_clearly_surname(given))
        }
        _ => false,
    }
}

/// `Anna Smith née Rosen`, `Robert Smith aka Jack`: another name of one word, the last of all
/// people, has the other words of the person before. A `former` name is a surname; else the tables
/// tell.
pub(super) fn complete_alias(name: &mut Name, former: bool) {
    let [.., person, alias] = name.parties.as_slice() else { return };
    let (person, alias) = (*person, *alias);
    let Some((last, others)) = alias.words.of(&name.tokens).split_last() else { return };
    // `née van der Berg`
    let one_name = others.iter().all(|word| former && word.has(Traits::PARTICLE));
    let all = person.words.len();
    let Some(given) = all.checked_sub(person.surname_words as usize) else { return };
    if !one_name || given == 0 || person.kind != Kind::Person || alias.role != Role::Alias {
        return;
    }
    let (given, surname) = if surname_in_front(&person, person.words.of(&name.tokens)) {
        (person.words.part(1, all), person.words.part(0, 1))
    } else {
        (person.words.part(0, given), person.words.part(given, all))
    };
    let (runs, surname) = if former || !is_clearly_given(last) {
        ([given, alias.words], alias.words)
    } else {
        ([alias.words, surname], surname)
    };
    let words = name.copies(&runs, |_| true);
    // `(née Rosen)`: what stands in brackets is no aside, but the name.
    words.of_mut(&mut name.tokens).iter_mut().for_each(|word| word.remove(Traits::ASIDE));
    let surname_words = surname.len() as u32;
    if let Some(place) = name.parties.last_mut() {
        *place = Party { words, surname_words, ..alias };
    }
}

/// Whether a person is named by one word that is no initial, and by initials after it.
fn lacks_surname(person: &Party, words: &[Token]) -> bool {
    match words {
        [first, others @ ..] if !person.comma_form => {
            !first.has(Traits::SINGLE) && others.iter().all(|word| word.has(Traits::SINGLE))
        }
        _ => false,
    }
}
