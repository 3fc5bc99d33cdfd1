//! A house's number and all that leads to one door of it, whatever is said about each: `12/5` and
//! `12 lok. 5`, `1-2-3-302` and `1-2-3, Room 302`, `12, 3º B` and `12 3B`.

use super::{
    normalise::PostalAddress,
    read,
    tables::{Kinds, Sense},
    token::{Role, Token},
    words,
};

/// Numbers and letters of one door that are kept; nobody writes more.
const MOST: usize = 8;

/// The house's number, and the other numbers and letters as they stand.
struct Door {
    parts: [u64; MOST],
    count: usize,
}

impl Door {
    /// Of an address; nothing where it has no number, or more parts than are kept.
    fn of(address: &PostalAddress) -> Option<Self> {
        let mut door = Self { parts: [0; MOST], count: 0 };
        address.number.as_ref()?.parts().try_for_each(|part| door.push(part))?;
        for (_, token) in address.tokens_of(Role::Unit) {
            door.push_token(token, address.tokens.text_of(token))?;
        }
        Some(door)
    }

    fn push(&mut self, part: u64) -> Option<()> {
        *self.parts.get_mut(self.count)? = part;
        self.count += 1;
        Some(())
    }

    fn push_token(&mut self, token: &Token, text: &str) -> Option<()> {
        if let Some(value) = value(token, text) {
            return self.push(value);
        }
        let mut rest = text;
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let letters = rest.bytes().take_while(|b| !b.is_ascii_digit()).count();
            let (part, behind) = rest.split_at_checked(digits.max(letters))?;
            if digits > 0 {
                self.push(part.parse().ok()?)?;
            } else if !matches!(part, "-" | "/") {
                self.push(word(part))?;
            }
            rest = behind;
        }
        Some(())
    }
}

/// The number that a word means.
fn value(token: &Token, text: &str) -> Option<u64> {
    let door = token.senses().iter().find_map(|sense| match sense {
        Sense::Door(word) => Some(LETTERS | u64::from(*word)),
        _ => None,
    });
    let ordinal = || token.kinds.any(Kinds::ORDINAL.or(Kinds::NUMERAL));
    door.or_else(|| read::ordinal(text))
        .or_else(|| if ordinal() { words::value(token, text) } else { None })
        .or_else(|| read::roman(text))
}

/// What tells letters from numbers.
const LETTERS: u64 = 1 << 63;

/// Letters as one part: the first seven.
pub(super) fn word(letters: &str) -> u64 {
    letters.bytes().take(7).fold(0, |word, b| word << 8 | u64::from(b)) | LETTERS
}

/// Whether two addresses say the same of number and door, all parts taken together. Symmetric.
pub(super) fn is_same(left: &PostalAddress, right: &PostalAddress) -> bool {
    let (Some(left), Some(right)) = (Door::of(left), Door::of(right)) else { return false };
    left.count > 1 && left.count == right.count && left.parts == right.parts
}
