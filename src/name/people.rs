//! The people of one part of a name: what is said of each, and their words in natural order.

use super::{
    lexicon,
    parties::{Kind, Parties, Party, Role},
    tables::Traits,
    words::{Break, Word, Words},
};

/// How many words a surname may have that several people share: far more than any has, so that
/// reading stays linear in the length of the name.
const LONGEST_SHARED: usize = 16;

/// What every word that ends a suffix has.
const SUFFIX: Traits = Traits::TITLE.or(Traits::POSTNOMINAL).or(Traits::GENERATION);

/// Reads one person or several, split at joiners.
pub(super) fn read(text: &str, words: &[Word], role: Role, found: &mut Parties) {
    let first = found.parties.len();
    let mut count = 0;
    for part in words.chunk_by(|_, next| !lexicon::is_joiner(next)) {
        let part = match part {
            [first, rest @ ..] if first.has(Traits::JOINING) => rest,
            all => all,
        };
        count += u32::from(!part.is_empty());
        person(text, part, role, found);
    }
    found.joint |= count > 1;
    share_surname(found, first);
}

/// Reads one person: titles, post-nominals, generation and notes taken away, surname moved to the
/// end.
fn person(text: &str, words: &[Word], role: Role, found: &mut Parties) {
    let words = lexicon::without_article(text, words);
    let noted = words.iter().any(|word| word.has(Traits::NOTE));
    let plain: Words;
    let words = if noted {
        plain = words.iter().filter(|word| !word.has(Traits::NOTE)).copied().collect();
        &plain
    } else {
        words
    };
    let first = found.words.len();
    let mut generation = None;
    // How many words the first part between commas has, and how many parts there are, without the
    // ones that only hold titles and suffixes.
    let (mut front, mut parts) = (0, 0);
    let mut left = words.len();
    for part in words.chunk_by(|_, next| next.before != Break::Comma) {
        let (part, suffix) = strip(text, part, &mut left);
        generation = generation.or(suffix);
        if parts == 0 {
            front = part.len();
        }
        parts += u32::from(!part.is_empty());
        found.words.extend_from_slice(part);
    }
    let ordered = found.words.get_mut(first..).unwrap_or_default();
    if ordered.is_empty() {
        return;
    }
    // `김 민수`: East Asian names written apart have the surname, one sign or two, in front.
    let comma_form = if parts > 1 {
        ordered.rotate_left(front);
        true
    } else if lexicon::is_surname_first(text, ordered) {
        front = 1;
        ordered.rotate_left(front);
        true
    } else {
        false
    };
    let surname_words = if comma_form { front } else { surname_length(ordered) } as u32;
    let person = Party::new(role, Kind::Person);
    found.add(first, Party { generation, comma_form, surname_words, noted, ..person });
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
    (part, generation)
}

/// How many words at the end are the surname: the last, what is hyphenated to it, and the
/// particles before it.
fn surname_length(words: &[Word]) -> usize {
    let mut length = 1;
    while let Some(at) = words.len().checked_sub(length + 1) {
        let hyphenated = words.get(at + 1).is_some_and(|word| word.before == Break::Hyphen);
        // A single letter is an initial before it is a particle.
        let initial = words.get(at).is_some_and(|word| word.end - word.start == 1);
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
fn share_surname(found: &mut Parties, first: usize) {
    let Parties { words, parties, .. } = found;
    let people = parties.get_mut(first..).unwrap_or_default();
    if !people.iter().any(|person| lacks_surname(person, person.words(words))) {
        return;
    }
    let named = |person: &&Party| person.count > person.surname_words;
    let Some(last) = people.iter().rev().find(named) else { return };
    let surname: Words = last.surname(words).into();
    if surname.len() > LONGEST_SHARED {
        return;
    }
    let start = people.first().map_or(0, |person| person.first);
    let before: Words = words.get(start as usize..).unwrap_or_default().into();
    words.truncate(start as usize);
    for person in people {
        person.first -= start;
        let own = person.words(&before);
        person.first = words.len() as u32;
        words.extend_from_slice(own);
        if lacks_surname(person, own) {
            words.extend_from_slice(&surname);
            person.surname_words = surname.len() as u32;
        }
        person.count = words.len() as u32 - person.first;
    }
}

/// Whether a person is named by one word that is no initial, and by initials behind it.
fn lacks_surname(person: &Party, words: &[Word]) -> bool {
    !person.comma_form
        && words.first().is_some_and(|first| !first.has(Traits::SINGLE))
        && words.iter().skip(1).all(|word| word.has(Traits::SINGLE))
}
