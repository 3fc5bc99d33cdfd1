//! Separators that part people only sometimes: commas, slashes, the single letters `y` and `e`.

use super::{
    lexicon,
    people::{is_clearly_given, is_clearly_surname, may_be_given, strip},
    tables::Traits,
    token::{Break, Token},
};

/// Whether commas part people, and no surname from given names: `Jenny Rosen, Mark Rosen`, or
/// `Jenny, Mark & Sue Rosen`, where three or more share what the last ends with.
///
/// A given name stands in front of each, a surname at the end of each that has more words; the
/// tables know which is which. In the comma form, the surname would be a given name, or the last
/// given name a surname.
pub(super) fn is_list(text: &str, words: &[Token]) -> bool {
    let parts = words.chunk_by(|_, next| !next.has(Traits::JOINS.or(Traits::COMMA)));
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

/// Marks the single letters that join people, as Spanish, Italian, Portuguese, Polish and Catalan
/// write *and* and *or*: `Juan Perez y Maria Lopez`, `Rossi Mario e Giulia`.
///
/// The same letter joins the two parts of a surname (`Ortega y Gasset`) or is an initial (`Mary E
/// Smith`): a given name has to stand where another person would begin.
pub(super) fn mark_joiners(text: &str, words: &mut [Token]) {
    let mut start = 0;
    for at in 1..words.len().saturating_sub(1) {
        let Some(word) = words.get(at) else { return };
        if word.has(Traits::JOINS.or(Traits::COMMA)) {
            start = at;
        }
        let joins = word.has(Traits::SINGLE)
            && lexicon::is_joining_letter(word)
            && are_people(text, words.get(start..at), words.get(at + 1..));
        if joins {
            if let Some(word) = words.get_mut(at) {
                word.add(Traits::JOINING);
            }
            start = at + 1;
        }
    }
}

/// Whether another person begins with the words after a letter.
fn are_people(text: &str, before: Option<&[Token]>, after: Option<&[Token]>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let end = after.iter().position(|word| word.has(Traits::JOINS.or(Traits::COMMA)));
    let after = after.get(..end.unwrap_or(after.len())).unwrap_or_default();
    if lexicon::title(text, after).is_some_and(|(_, may_be_name)| !may_be_name) {
        return true;
    }
    match (before, after) {
        // `Rossi Mario e Giulia`, the surname in front.
        ([first, .., last], [given]) => {
            may_be_given(given) && may_be_given(last) && !may_be_given(first)
        }
        // `Juan y Maria Perez`
        ([first], [given, .., _]) => may_be_given(first) && may_be_given(given),
        // `Juan Perez y Maria Lopez`, or both with the surname in front.
        ([.., last], [given, .., end]) => {
            may_be_given(given) || may_be_given(last) && may_be_given(end)
        }
        _ => false,
    }
}

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
