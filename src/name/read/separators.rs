//! Separators that only sometimes stand between two people: commas, slashes, `y`, `e`, `eller` and the like.

use super::people::strip;
use crate::{
    name::{
        lexicon::{self, Joiner, is_clearly_given, is_clearly_surname, may_be_given},
        tables::Traits,
        token::{Break, Token},
    },
    text::script::Script,
};

/// Whether commas separate people, rather than a surname from given names: `Jenny Rosen, Mark Rosen`, or
/// `Jenny, Mark & Sue Rosen`, where three or more share the surname of the last.
///
/// By the tables, each of them must begin with a given name, and end with a surname where there are more
/// words; or all end with one word. In the comma form of one person's name, a surname would stand first or a
/// given name last.
pub(super) fn is_list(text: &str, words: &[Token]) -> bool {
    let parts = words.chunk_by(|_, next| !next.has(Traits::JOINS.or(Traits::COMMA)));
    if share_surname(text, parts.clone()) {
        return true;
    }
    let (mut people, mut lone, mut last_is_whole) = (0, false, false);
    for part in parts {
        let part = match part {
            [joining, others @ ..] if joining.has(Traits::JOINING) => others,
            _ => part,
        };
        last_is_whole = match strip(text, part, &mut part.len()).1 {
            // A comma and a word that joins.
            [] => continue,
            [given] if is_clearly_given(given) => false,
            [given, .., surname] if is_clearly_given(given) && is_clearly_surname(surname) => true,
            _ => return false,
        };
        lone |= !last_is_whole;
        people += 1;
    }
    last_is_whole && people >= if lone { 3 } else { 2 }
}

/// Whether all parts, two or more, end with one word that another one stands before: `Ann Lee, Bob Lee`.
/// `John Talbot, 1st Earl Talbot` is one person.
fn share_surname<'t>(text: &str, mut parts: impl Iterator<Item = &'t [Token]>) -> bool {
    let surname = |part: &'t [Token]| match part {
        [first, .., last] => {
            let is_name = |word: &Token| !word.has(Traits::TITLE.or(Traits::SINGLE));
            let is_number = first.of(text).starts_with(|c: char| c.is_ascii_digit());
            Some(last.of(text)).filter(|_| is_name(first) && is_name(last) && !is_number)
        }
        _ => None,
    };
    let Some(shared) = parts.next().and_then(surname) else { return false };
    let mut others = parts.map(surname).peekable();
    others.peek().is_some() && others.all(|other| other == Some(shared))
}

/// Marks the words for *and* and *or* of many languages that join people here, though each may be a name
/// or an initial: `Juan Perez y Maria Lopez`, `Rossi Mario e Giulia`, `Holm Lars eller Karen`. Returns
/// whether there are any.
///
/// The same letter joins the two parts of a surname (`Ortega y Gasset`) or is an initial (`Mary E
/// Smith`), and the same word is a name (`Kai`, `Dan`): people have to stand on both sides.
pub(super) fn mark_joiners(text: &str, words: &mut [Token]) -> bool {
    let parts = |word: &Token| word.has(Traits::JOINS.or(Traits::COMMA));
    // The stretch around a word in which no other separator stands.
    let (mut start, mut end, mut any) = (0, 0, false);
    // `De Bakker ja Meri, Anna`: a surname of several words
    let comma = words.iter().any(|word| word.has(Traits::COMMA));
    for at in 1..words.len().saturating_sub(1) {
        let Some(word) = words.get(at) else { break };
        if parts(word) {
            start = at;
        }
        if end <= at {
            let after = words.get(at + 1..).unwrap_or_default();
            end = after.iter().position(parts).map_or(words.len(), |next| at + 1 + next);
        }
        let joins = lexicon::joiner(word).is_some_and(|joiner| {
            let (before, after) = (words.get(start..at), words.get(at + 1..end));
            let (Some(before), Some(after)) = (before, after) else { return false };
            are_people(text, joiner, before, after)
                || !comma && are_others(text, word, before, after)
        });
        if joins {
            if let Some(word) = words.get_mut(at) {
                word.add(Traits::JOINING);
            }
            (start, any) = (at + 1, true);
        }
    }
    any
}

/// Whether people stand before a joiner and after it.
fn are_people(text: &str, joiner: Joiner, before: &[Token], after: &[Token]) -> bool {
    if are_of_one_family(text, before, after) {
        return true;
    }
    if joiner == Joiner::OtherLetter {
        return false;
    }
    if lexicon::title(text, after).is_some_and(|(_, may_be_name)| !may_be_name) {
        return true;
    }
    // `John E Thomas Jr`
    let after = strip(text, after, &mut after.len()).1;
    // Beside a joiner of one letter, an initial is not enough for a name.
    let initial = |word: &Token| joiner == Joiner::Word && word.has(Traits::SINGLE);
    let given = |word: &Token| initial(word) || may_be_given(word);
    match (before, after) {
        // `Rossi Mario e Giulia`, the surname in front.
        ([first, .., last], [only]) => given(only) && given(last) && !may_be_given(first),
        // `Juan y Maria Perez`
        ([only], [first, .., _]) => given(only) && given(first),
        // `Juan Perez y Maria Lopez`, or both with the surname in front.
        ([first, .., last], [other, .., end]) if joiner == Joiner::Word => {
            (given(first) || given(last)) && (given(other) || given(end))
        }
        ([.., last], [first, .., end]) => given(first) || given(last) && given(end),
        _ => false,
    }
}

/// Whether people whose names no table knows stand before the word `joiner` and after it: `Virtanen Matti
/// ja Liisa`. It depends on what else the word may be.
///
/// A syllable (`ja`, `si`) is part of many an East Asian name, whose other words are syllables too; a
/// name that people bear (`Dan`, `Kai`) stands between two names of a person, and seldom between two
/// on either side. Signs are written without a space within a name.
fn are_others(text: &str, joiner: &Token, before: &[Token], after: &[Token]) -> bool {
    let ([.., last], [first, ..]) = (before, after) else { return false };
    let signs = |word: &Token| {
        matches!(word.script, Script::Han | Script::Hangul) && word.of(text).chars().count() > 1
    };
    if signs(last) && signs(first) {
        return true;
    }
    let foreign = joiner.has(Traits::FOREIGN);
    if joiner.has(Traits::SINGLE) && !foreign {
        return false;
    }
    let own = |words: &[Token]| words.iter().all(|word| !word.has(Traits::SINGLE));
    let named = |word: &Token| may_be_given(word) || is_of_syllables(word.of(text));
    let enough = if joiner.known.is_borne() {
        before.len() > 1 && after.len() > 1
    } else {
        before.len() + after.len() > 2
    };
    enough && own(before) && own(after) && named(last) && named(first)
}

/// Whether a word has two syllables or more, as far as its vowels tell.
fn is_of_syllables(word: &str) -> bool {
    if !word.is_ascii() {
        return word.chars().count() > 3;
    }
    let vowel = |letter: &u8| b"aeiouy".contains(letter);
    let runs = word.as_bytes().chunk_by(|letter, next| vowel(letter) == vowel(next));
    runs.filter(|run| run.first().is_some_and(vowel)).count() > 1
}

/// Whether two people bear one surname, in front or at the end: `Holm`, or `Novotný` and `Novotná`.
fn are_of_one_family(text: &str, before: &[Token], after: &[Token]) -> bool {
    let ([first, .., last], [other_first, .., other_last]) = (before, after) else { return false };
    [(first, other_first), (last, other_last)].into_iter().any(|(one, other)| {
        let (l, r) = (one.of(text), other.of(text));
        let alike = l.bytes().zip(r.bytes()).take_while(|(l, r)| l == r).count();
        let stem = alike >= LEAST_STEM && l.len().max(r.len()) <= alike + LONGEST_ENDING;
        (l == r || stem) && ![one, other].into_iter().any(may_be_given)
    })
}

/// Unmarks a joiner between two particles of one surname: `von und zu`.
pub(super) fn leave_particles(words: &mut [Token]) {
    for at in 1..words.len() {
        if let Some([before, joining, after]) = words.get_mut(at - 1..at + 2)
            && joining.has(Traits::JOINING)
            && lexicon::is_only_particle(before)
            && lexicon::is_only_particle(after)
        {
            joining.remove(Traits::JOINING);
        }
    }
}

/// Marks where the name of another person begins, where nothing separates the two: `MARK ROSEN JENNY
/// SMITH`, `MR MARK ROSEN MRS JENNY ROSEN`. Returns whether there is one.
pub(super) fn mark_others(text: &str, words: &mut [Token]) -> bool {
    let (mut start, mut any) = (0, false);
    for at in 2..words.len() {
        let (Some(before), Some(after)) = (words.get(start..at), words.get(at..)) else { break };
        if is_addressed(text, before, after) || are_whole_names(text, before, after) {
            if let Some(word) = words.get_mut(at) {
                word.add(Traits::JOINED);
            }
            (start, any) = (at, true);
        }
    }
    any
}

/// Whether `after` begins with a form of address and a whole name stands before it. Behind a surname alone
/// it is the same person's: `ROSEN MRS JENNY`.
fn is_addressed(text: &str, before: &[Token], after: &[Token]) -> bool {
    let Some(count) = lexicon::address(text, after) else { return false };
    let titled = lexicon::title(text, before).is_some_and(|(count, _)| count < before.len());
    let given = before.first().is_some_and(is_clearly_given);
    let names = after.len().saturating_sub(count);
    names > 0 && titled || names > 1 && given && before.len() > 1
}

/// Whether a given name and a surname stand before and after, by the tables or because both end in the same
/// surname.
fn are_whole_names(text: &str, before: &[Token], after: &[Token]) -> bool {
    let ([first, .., last], [other_first, .., other_last]) = (before, after) else { return false };
    let same = |one: &Token, other: &Token| one.of(text) == other.of(text);
    // A father's name may end Arabic and Indian names, so a word may be borne as both: `Rahman`.
    let is_surname = |word: &Token| {
        word.known.given_name.is_none() && word.known.commonness > word.known.given_commonness + 1
    };
    if other_first.has(Traits::PARTICLE) || other_first.before != Break::Space {
        return false;
    }
    if is_clearly_given(first) && is_clearly_given(other_first) && !same(first, other_first) {
        return !may_be_given(last) && same(last, other_last)
            || is_surname(last) && is_surname(other_last);
    }
    // `ROSEN MARK ROSEN JENNY`
    same(first, other_first)
        && !may_be_given(first)
        && is_clearly_given(last)
        && is_clearly_given(other_last)
        && !same(last, other_last)
}

/// The fewest letters that the surnames of a husband and a wife have in common: `Kral`, `Kralova`.
const LEAST_STEM: usize = 4;

/// The longest ending that only one of the two has: `-iene` in Lithuania.
const LONGEST_ENDING: usize = 4;

/// `ROSEN/JENNY MS`, as airlines and some banks write one person: reads the slash as a comma where
/// a surname stands alone before it and given names alone after it.
pub(super) fn read_slash_as_comma(text: &str, words: &mut [Token]) {
    let [surname, given @ ..] = &*words else { return };
    let slash = given.first().is_some_and(|first| first.before == Break::Slash);
    let others = Traits::JOINS.or(Traits::COMMA);
    let end = given.iter().skip(1).position(|word| word.has(others));
    let given = given.get(..end.map_or(given.len(), |end| end + 1)).unwrap_or_default();
    let names = strip(text, given, &mut (given.len() + 1)).1;
    let are_given = names.iter().all(|word| word.has(Traits::SINGLE) || may_be_given(word));
    if slash
        && are_given
        && !surname.has(Traits::SINGLE)
        && !may_be_given(surname)
        && let [_, first, ..] = words
    {
        first.before = Break::Comma;
        first.remove(Traits::JOINED);
        first.add(Traits::COMMA);
    }
}
