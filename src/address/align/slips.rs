//! Words that differ by slips.

use core::cmp::Reverse;

use smallvec::SmallVec;

use super::letters::{self, Letters, Spelling, is_syllabic};
use crate::{
    address::{
        number::{self, Number, NumberMatch},
        pairs::{At, How, Pairs, pair},
        tables::Kinds,
        token::{Role, digit_like},
        words::Class,
    },
    text::similarity::edit_distance,
};

/// Pairs of similar words that are kept off the heap: hardly any address has more.
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
                // An ending misread: `108th`, `108tb`; but `17K` is another road than `17M`.
                _ if a.groups() == b.groups() && shorter > 2 => {
                    Some(if a.ends_in_a_letter() && b.ends_in_a_letter() { 35 } else { 90 })
                }
                // Alike, but digits are evidence: another street.
                NumberMatch::Slip | NumberMatch::Near if shorter > 1 => Some(35),
                _ => None,
            };
        }
        // Two words that are known directions, or known types, are not slips of each other.
        (Class::Direction, Class::Direction) | (Class::Type, Class::Type) => return None,
        _ => {}
    }
    // `Old` is not a slip of a state's `QLD`.
    let state = |role: Role, other: Role| {
        role == Role::State && matches!(other, Role::Street | Role::Extra)
    };
    if state(left.role, right.role) || state(right.role, left.role) {
        return None;
    }
    // Two fifths of the letters, so that a short word may have one slip and `street` two.
    let (few, lengths_apart) = (longest * 2 / 5, longest - shorter);
    if longest < 3
        || lengths_apart > few
        || !left.letters.may_be_within(right.letters, lengths_apart, few)
    {
        return None;
    }
    if are_known((l, left.at.into()), (r, right.at.into())) {
        return None;
    }
    let (a, b) = texts();
    let differ = edit_distance(a, b);
    let alike = differ <= few && !are_directed(a, b) && (!is_syllabic(a) || is_slip_of_signs(a, b));
    // `0ak`: a digit that a letter was read for says as little as case.
    let misread = is_misread(a, b);
    let quality = if misread { 95 } else { 100 - 100 * differ / longest };
    (alike && (misread || !are_numbered_otherwise(a, b))).then_some(quality)
}

/// Whether two words start with a direction each, or a word like it, and not the same: `Northwood`,
/// `Southwood`; `Kitashinjuku`, `Nishishinjuku`; `Oberdorfstraße`, `Unterdorfstraße`.
fn are_directed(left: &str, right: &str) -> bool {
    const DIRECTIONS: [&str; 18] = [
        "north", "south", "east", "west", "higashi", "kita", "minami", "nishi", "nord", "sud",
        "noord", "zuid", "ober", "unter", "upper", "lower", "alt", "neu",
    ];
    let direction = |word: &str| DIRECTIONS.into_iter().find(|start| word.starts_with(start));
    direction(left).is_some_and(|left| direction(right).is_some_and(|right| left != right))
}

/// Whether two texts have as many digits, and not the same: `SS2`, `SS4`; `SS 2/24`, `SS2/26`. Of other digits one
/// may be misread as a letter.
pub(super) fn are_numbered_otherwise(left: &str, right: &str) -> bool {
    let digits =
        |text: &'_ str| text.bytes().filter(u8::is_ascii_digit).collect::<SmallVec<[u8; INLINE]>>();
    let (left, right) = (digits(left), digits(right));
    left.len() == right.len() && left != right
}

/// Whether two words differ only by digits that letters were read for.
fn is_misread(left: &str, right: &str) -> bool {
    let read = |letter: u8, digit: u8| digit.is_ascii_digit() && digit_like(letter) == Some(digit);
    left.len() == right.len()
        && left.bytes().zip(right.bytes()).all(|(l, r)| l == r || read(l, r) || read(r, l))
}

/// Whether two words of signs that are syllables or words are one with a slip: two neighbours swapped,
/// or one of four or more changed, lost or added that does not tell quarters or streets apart, as a
/// direction does: `西新宿` is another quarter than `北新宿`.
fn is_slip_of_signs(left: &str, right: &str) -> bool {
    const TELLING: &str = "東东西南北中上下新元本大小内外前後后路街道町村村區区로길동";
    let common = left.chars().zip(right.chars()).take_while(|(l, r)| l == r).count();
    let rest = |word: &'_ str| word.chars().skip(common).collect::<SmallVec<[char; 16]>>();
    let (mut l, mut r) = (rest(left), rest(right));
    while l.last().is_some_and(|last| r.last() == Some(last)) {
        l.pop();
        r.pop();
    }
    match (l.as_slice(), r.as_slice()) {
        ([a, b], [c, d]) => (a, b) == (d, c),
        (l, r) if l.len() <= 1 && r.len() <= 1 => {
            letters::count(left).max(letters::count(right)) >= 4
                && !l.iter().chain(r).any(|sign| TELLING.contains(*sign))
        }
        _ => false,
    }
}

/// Whether two words are known numbers or directions, of which none is a slip of another: `North
/// Street` and `South Street`. Nor is one of two street types: `Pine Hill Rd`, `Pine Mill Rd`; or of two
/// words that tell streets of one name apart, `Obere Gasse` and `Untere Gasse`, but for their endings:
/// `Alter Markt`, `Alten Markt`.
fn are_known((l, i): At<'_, '_>, (r, j): At<'_, '_>) -> bool {
    const KNOWN: Kinds = Kinds::ORDINAL.or(Kinds::NUMERAL).or(Kinds::DIRECTION);
    let (left, right) = (l.token(i).kinds, r.token(j).kinds);
    let both = |kinds: Kinds| left.any(kinds) && right.any(kinds);
    let starts = || (l.bytes(i).first_chunk::<2>(), r.bytes(j).first_chunk::<2>());
    both(KNOWN)
        || both(Kinds::STREET)
        || both(Kinds::QUALIFIER) && matches!(starts(), (left, right) if left != right)
}

/// Pairs words of one street or city that are less alike than slips make them, where the words
/// around them agree: each is the only one left of its name.
pub(super) fn distant(l: &mut Pairs<'_>, r: &mut Pairs<'_>) {
    for role in [Role::Street, Role::City] {
        let only =
            |side: &Pairs<'_>| (side.open & side.of_role(role) & side.of_class(Class::Name)).only();
        let (Some(i), Some(j)) = (only(l), only(r)) else { continue };
        let (a, b) = (l.text(i), r.text(j));
        let (left, right) = (letters::count(a), letters::count(b));
        let (longest, lengths_apart) = (left.max(right), left.abs_diff(right));
        // Half of the letters, of five or more.
        let half = longest / 2;
        if longest < 5 || are_known((l, i), (r, j)) {
            continue;
        }
        let letters = |word: &str| Letters::of(word.as_bytes());
        if !letters(a).may_be_within(letters(b), lengths_apart, half) || is_syllabic(a) {
            continue;
        }
        let differ = edit_distance(a, b);
        if differ <= half && !are_directed(a, b) {
            pair((l, i), (r, j), How::Slip, 100 - 100 * differ / longest);
        }
    }
}
