//! The people in one segment of a name: titles, suffixes and notes taken away, words in natural order.

use smallvec::SmallVec;

use super::{separators, surnames};
use crate::name::{
    lexicon,
    normalise::Name,
    party::{Kind, Party, Role},
    tables::Traits,
    token::{Break, Run, Token, TokenKind},
};

/// The fewest words of two people whose names nothing separates: a given name and a surname each.
pub(super) const TWO_PEOPLE: usize = 4;

/// The last word of every suffix has one of these traits; so do some titles.
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
        surnames::share(name, first);
    }
}

/// Reads one person: titles, post-nominals, generation and notes taken away, surname moved to the
/// end.
pub(super) fn person(name: &mut Name, part: Run, role: Role) {
    let all = part.part(lexicon::article(&name.text, part.of(&name.tokens)), part.len());
    let own = name.without(all, Traits::NOTE);
    let noted = own != all;
    let own = if name.said.has(Traits::TITLE) { without_addresses(name, own) } else { own };
    // Most names have nothing but names in them.
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

/// The words of a person's name in natural order, and how many of them are the surname, where that is
/// known. Of several parts, which commas separate, the first is the surname.
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

/// The parts of a person's name between commas, without titles and suffixes, and the generation. Parts that
/// hold nothing else are left out.
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

/// Takes titles from the front and suffixes from the end of one part of a name, as long as words of the
/// name are `left`. Returns how many words were taken from the front, the words that stay, and the
/// generation.
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

/// Whether two words are the same word, longer than an initial.
fn is_doubled(text: &str, words: &[Token]) -> bool {
    let [first, second] = words else { return false };
    first.mark == second.mark && first.length() > 1 && first.of(text) == second.of(text)
}

/// How many words at the end are the surname: the last, what is hyphenated to it, and the
/// particles before it.
///
/// The name of a father or husband, which a mark of descent puts after somebody's own, counts as surname
/// throughout: the given names in it are not the owner's.
fn surname_length(words: &[Token]) -> usize {
    if let Some(at) = words.iter().position(lexicon::is_descent) {
        return words.len() - at;
    }
    // What stands in brackets behind a surname is not part of it.
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
