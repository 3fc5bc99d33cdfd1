//! Words that differ by slips.

use core::cmp::Reverse;

use smallvec::SmallVec;

use super::{
    letters::Spellings,
    number::{self, Number, NumberMatch},
    pairs::{At, How, Pairs, pair},
    token::Role,
    words::Class,
};
use crate::text::similarity::edit_distance;

/// Words that are alike kept off the heap: hardly an address has more.
const INLINE: usize = 16;

/// Pairs words that differ by slips, the most alike first.
pub(super) fn slipped(
    l: &mut Pairs<'_>,
    r: &mut Pairs<'_>,
    (left, right): &(Spellings, Spellings),
) {
    let mut alike: SmallVec<[(Reverse<usize>, u8, u8); INLINE]> = SmallVec::new();
    for i in l.open_words() {
        let role = l.word(i).role;
        for j in r.open_words() & r.that_fit(role, l) {
            let apart = |lengths_apart| left.get(i).apart(right.get(j), lengths_apart);
            if let Some(quality) = likeness((l, i), (r, j), apart) {
                let quality = quality + usize::from(r.word(j).role == role);
                alike.push((Reverse(quality), i as u8, j as u8));
            }
        }
    }
    alike.sort_unstable();
    for (Reverse(quality), i, j) in alike {
        let (i, j) = (usize::from(i), usize::from(j));
        if l.open.has(i) && r.open.has(j) {
            pair((l, i), (r, j), How::Slip, quality.min(99));
        }
    }
}

/// How alike two words are, of 100; nothing where they are not. `apart` says how many edits they are
/// apart at least, given the difference of their lengths.
fn likeness(
    (l, i): At<'_, '_>,
    (r, j): At<'_, '_>,
    apart: impl Fn(usize) -> usize,
) -> Option<usize> {
    let (left, right) = (l.word(i), r.word(j));
    let (shorter, longest) = (left.len.min(right.len) as usize, left.len.max(right.len) as usize);
    match (left.class, right.class) {
        (Class::Number, Class::Number) => {
            let (a, b) = (Number::read(l.text(i), ""), Number::read(r.text(j), ""));
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
    if longest < 3 || !few(longest - shorter) || !few(apart(longest - shorter)) {
        return None;
    }
    let differ = edit_distance(l.text(i), r.text(j));
    few(differ).then(|| 100 - 100 * differ / longest)
}

/// Pairs words of one street or city that are less alike than slips make them, where the words
/// around them agree: each is the only one left of its name.
pub(super) fn distant(
    l: &mut Pairs<'_>,
    r: &mut Pairs<'_>,
    (left, right): &(Spellings, Spellings),
) {
    for role in [Role::Street, Role::City] {
        let only =
            |side: &Pairs<'_>| (side.open & side.of_role(role) & side.of_class(Class::Name)).only();
        let (Some(i), Some(j)) = (only(l), only(r)) else { continue };
        let (a, b) = (l.word(i).len as usize, r.word(j).len as usize);
        let longest = a.max(b);
        // Half of the letters, of five or more.
        let half = |differ: usize| longest >= 5 && differ * 2 <= longest;
        if !half(left.get(i).apart(right.get(j), a.abs_diff(b))) {
            continue;
        }
        let differ = edit_distance(l.text(i), r.text(j));
        if half(differ) {
            pair((l, i), (r, j), How::Slip, 100 - 100 * differ / longest);
        }
    }
}
