//! Numbers in a name, and the words that belong to them: `REF 12345`, `DOB 1 JAN 1980`.

use super::{lexicon, normalise::Name, tables::Traits, token::Token};

/// Whether a word is a number or a note: no name has four digits in it.
#[inline(never)]
pub(super) fn is_note(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 || digits > 0 && digits == word.len()
}

/// The words of a name that were set aside.
fn notes(name: &Name) -> impl Iterator<Item = &str> {
    let notes = name.tokens.iter().filter(|word| word.has(Traits::NOTE));
    notes.map(|word| word.of(&name.text))
}

/// Whether the same words were set aside from both names.
pub(super) fn same(left: &Name, right: &Name) -> bool {
    notes(left).eq(notes(right))
}

/// Whether both names have numbers of at most three digits, and these differ: `Studio 54`, `Studio 55`.
/// Longer ones belong to accounts, not to a name.
pub(super) fn numbers_differ(left: &Name, right: &Name) -> bool {
    let numbers = |name| {
        let short = |word: &&str| word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
        notes(name).filter(short)
    };
    let both = numbers(left).next().is_some() && numbers(right).next().is_some();
    both && numbers(left).ne(numbers(right))
}

/// Marks the words that say what the number after them is. One that is also a name (`Jan`, `May`)
/// does so only within a date: with a number before it too, or two after it.
pub(super) fn mark(name: &mut Name) {
    let number = |words: &[Token], at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| word.has(Traits::NOTE))
    };
    for at in (0..name.tokens.len()).rev() {
        let words = name.tokens.as_mut_slice();
        let numbers = number(words, Some(at + 1));
        let date = number(words, at.checked_sub(1)) || number(words, Some(at + 2));
        if let Some(word) = words.get_mut(at)
            && numbers
            && lexicon::is_label_of_number(word)
            && (date || !word.known.is_name())
        {
            word.add(Traits::NOTE);
        }
    }
}
