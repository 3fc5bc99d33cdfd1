//! Words that differ by slips.

use core::cmp::Reverse;

use smallvec::SmallVec;

use super::{
    letters::{Letters, Spelling},
    number::{self, Number, NumberMatch},
    pairs::{How, Pairs, pair},
    token::Role,
    words::Class,
};
use crate::text::similarity::edit_distance;

/// Words that are alike kept off the heap: hardly an address has more.
const INLINE: usize = 16;

/// Pairs words that differ by slips, the most alike first.
pub(super) fn slipped(
    (l, left): (&mut Pairs<'_>, &[Spelling]),
    (r, right): (&mut Pairs<'_>, &[Spelling]),
) {
    let mut alike: SmallVec<[(Reverse<u8>, u8, u8); INLINE]> = SmallVec::new();
    let (from, to) = (l.open_words(), r.open_words());
    for word in left.iter().filter(|word| from.has(word.at.into())) {
        let fits = to & r.that_fit(word.role, l);
        for other in right.iter().filter(|other| fits.has(other.at.into())) {
            if let Some(quality) = likeness((l, word), (r, other)) {
                let quality = quality + usize::from(word.role == other.role);
                alike.push((Reverse(quality as u8), word.at, other.at));
            }
        }
    }
    alike.sort_unstable();
    for &(Reverse(quality), i, j) in &alike {
        let (i, j) = (usize::from(i), usize::from(j));
        if l.open.has(i) && r.open.has(j) {
            pair((l, i), (r, j), How::Slip, quality.min(99).into());
        }
    }
}

/// How alike two words are, of 100; nothing where they are not.
fn likeness(
    (l, left): (&Pairs<'_>, &Spelling),
    (r, right): (&Pairs<'_>, &Spelling),
) -> Option<usize> {
    let texts = || (l.text(left.at.into()), r.text(right.at.into()));
    let (shorter, longest) = (left.len.min(right.len) as usize, left.len.max(right.len) as usize);
    match (left.class, right.class) {
        (Class::Number, Class::Number) => {
            let (a, b) = texts();
            let (a, b) = (Number::read(a, ""), Number::read(b, ""));
            return match number::compare(&a, &b) {
                NumberMatch::Same | NumberMatch::Misread => Some(90),
                // An ending misread: `108th`, `108tb`.
                _ if a.value() == b.value() && shorter > 2 => Some(90),
                // Alike, but digits are evidence: another street.
                NumberMatch::Slip | NumberMatch::Near if shorter > 1 => Some(35),
                _ => None,
            };
        }
        // Two words that are known directions, or known types, are not slips of each other.
        (Class::Direction, Class::Direction) | (Class::Type, Class::Type) => return None,
        _ => {}
    }
    // Two fifths of the letters, so that a short word may have one slip and `street` two.
    let few = |differ: usize| differ * 5 <= longest * 2;
    let lengths_apart = longest - shorter;
    if longest < 3 || !few(lengths_apart) || !few(left.letters.apart(right.letters, lengths_apart))
    {
        return None;
    }
    let (a, b) = texts();
    let differ = edit_distance(a, b);
    few(differ).then(|| 100 - 100 * differ / longest)
}

/// Pairs words of one street or city that are less alike than slips make them, where the words
/// around them agree: each is the only one left of its name.
pub(super) fn distant(l: &mut Pairs<'_>, r: &mut Pairs<'_>) {
    for role in [Role::Street, Role::City] {
        let only =
            |side: &Pairs<'_>| (side.open & side.of_role(role) & side.of_class(Class::Name)).only();
        let (Some(i), Some(j)) = (only(l), only(r)) else { continue };
        let (a, b) = (l.text(i), r.text(j));
        let (longest, lengths_apart) = (a.len().max(b.len()), a.len().abs_diff(b.len()));
        // Half of the letters, of five or more.
        let half = |differ: usize| longest >= 5 && differ * 2 <= longest;
        let letters = |word: &str| Letters::of(word.as_bytes());
        if !half(letters(a).apart(letters(b), lengths_apart)) {
            continue;
        }
        let differ = edit_distance(a, b);
        if half(differ) {
            pair((l, i), (r, j), How::Slip, 100 - 100 * differ / longest);
        }
    }
}
