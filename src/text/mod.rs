//! What "the same text" means for every field.
//!
//! - `eight`: the letters and digits that a text starts with, eight bytes at a time.
//! - `entities`: characters that a web page writes by name.
//! - [`fold`]: case, width, accents and invisible characters.
//! - [`look_alike`]: letters of other scripts that look like ASCII letters.
//! - [`script`]: which script a letter belongs to.
//! - [`similarity`]: edit distance.
//! - [`sound`]: whether a Latin word and a word of another script sound the same.
//! - `table`, `short_table`: how generated tables are looked up.
//!
//! Nothing here knows what a name or an address is.

pub(crate) mod eight;
pub(crate) mod entities;
pub mod fold;
pub mod look_alike;
pub(crate) mod mojibake;
mod placeholders;
pub mod script;
pub(crate) mod short_table;
pub mod similarity;
pub mod sound;
pub(crate) mod table;

use self::placeholders::PLACEHOLDERS;

/// Whether the whole text is on a list of ways to say "nothing here", or is blank.
///
/// Only case, surrounding white space and punctuation are forgiven: `n/a`, `N.A.` and `(none)` are
/// placeholders, `N A` and `Jennifer Null` are not.
#[inline(always)]
pub(crate) fn is_placeholder(raw: &str) -> bool {
    // Nearly every text begins with a letter or digit that begins no placeholder, or ends with one
    // that ends none.
    let may_be = |bytes: &[bool; 256], byte: u8| bytes.get(usize::from(byte)) == Some(&true);
    match raw.as_bytes() {
        [first, .., last] if !may_be(&FIRST, *first) || !may_be(&LAST, *last) => false,
        _ => is_listed(raw),
    }
}

fn is_listed(raw: &str) -> bool {
    let trimmed = raw.trim_matches(|c: char| c.is_whitespace() || fold::is_invisible(c));
    if trimmed.is_empty() {
        return true;
    }
    // The longest entry is shorter than this; longer text cannot be one.
    if trimmed.len() > 32 || !trimmed.is_ascii() {
        return false;
    }
    let inner = trimmed.trim_matches(|c: char| {
        matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '.' | '-' | '*' | '"' | '\'')
    });
    PLACEHOLDERS.iter().any(|word| word.eq_ignore_ascii_case(inner))
}

/// The letters that placeholders begin with, and those that they end with, a bit for each.
const ENDS: (u32, u32) = {
    let (mut initials, mut finals, mut rest) = (0, 0, PLACEHOLDERS.as_slice());
    while let Some((word, others)) = rest.split_first() {
        if let [first, .., last] = word.as_bytes() {
            initials |= 1 << (*first & 31);
            finals |= 1 << (*last & 31);
        }
        rest = others;
    }
    (initials, finals)
};

/// Which bytes may begin a placeholder, with what stands around it, and which may end one.
static FIRST: [bool; 256] = of_letters(ENDS.0);
static LAST: [bool; 256] = of_letters(ENDS.1);

/// Which bytes are one of `letters`, in either case, or neither a letter nor a digit.
const fn of_letters(letters: u32) -> [bool; 256] {
    let mut may_be = [true; 256];
    let (mut rest, mut byte) = (may_be.as_mut_slice(), 0u8);
    while let Some((each, others)) = rest.split_first_mut() {
        if byte.is_ascii_alphanumeric() {
            *each = byte.is_ascii_alphabetic() && letters >> (byte & 31) & 1 == 1;
        }
        byte = byte.wrapping_add(1);
        rest = others;
    }
    may_be
}
