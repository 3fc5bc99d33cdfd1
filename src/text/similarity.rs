//! How alike two words are.
//!
//! strsim defines the measures. The kernels here give the same numbers faster (Hyyrö's bit-parallel
//! form of the optimal string alignment distance, 2003, and its form for long words, in blocks of
//! 64 characters) and are held equal to strsim by property tests.

use std::collections::BTreeMap;

/// Edit distance with transpositions of neighbours (optimal string alignment): how many single
/// characters must be inserted, deleted, replaced, or swapped with their neighbour.
///
/// Symmetric, and zero exactly when the words are equal.
///
/// Cost: the length of the longer word for each 64 characters of the shorter; the heap is asked where
/// the shorter has more, or a word is not ASCII.
///
/// ```
/// use ownership_match::text::similarity::edit_distance;
///
/// assert_eq!(edit_distance("rosen", "rosne"), 1);
/// assert_eq!(edit_distance("jenny", "junny"), 1);
/// assert_eq!(edit_distance("", "abc"), 3);
/// ```
#[must_use]
pub fn edit_distance(left: &str, right: &str) -> usize {
    if !left.is_ascii() || !right.is_ascii() {
        return of_characters(left, right);
    }
    let (left, right) = without_common_ends(left.as_bytes(), right.as_bytes());
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    match (short.len(), long.len()) {
        (0, edits) => edits,
        // A step of the text takes longer than one of the pattern.
        (_, 1..=64) => bit_parallel(long, short),
        (1..=64, _) => bit_parallel(short, long),
        _ => in_blocks(short, long, usize::from, 128),
    }
}

/// The distance of two words of any characters: short ones are soonest compared one by one.
fn of_characters(left: &str, right: &str) -> usize {
    if left.len() * right.len() <= 64 * 64 {
        return strsim::osa_distance(left, right);
    }
    let [left, right] = [left, right].map(|word| word.chars().collect::<Vec<_>>());
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    if short.is_empty() {
        return long.len();
    }
    // A number for each character of the shorter word; the last is for all that it lacks.
    let numbers: BTreeMap<char, usize> = short.iter().copied().zip(0..).collect();
    let numbers: BTreeMap<char, usize> = numbers.into_keys().zip(0..).collect();
    let number = |c| numbers.get(&c).copied().unwrap_or(numbers.len());
    in_blocks(&short, &long, number, numbers.len())
}

/// What is left of two words between the letters that both begin and end with: a slip leaves next
/// to nothing, and what is equal needs no edit.
fn without_common_ends<'a>(left: &'a [u8], right: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let same = |(l, r): &(&u8, &u8)| l == r;
    let front = left.iter().zip(right).take_while(same).count();
    let (left, right) = (left.split_at(front).1, right.split_at(front).1);
    let back = left.iter().rev().zip(right.iter().rev()).take_while(same).count();
    (left.split_at(left.len() - back).0, right.split_at(right.len() - back).0)
}

/// The distance of two ASCII words, the first of 1 to 64 characters: one machine word holds a
/// column of the alignment table as the differences of its cells.
fn bit_parallel(pattern: &[u8], text: &[u8]) -> usize {
    const ASCII: usize = 128;
    let mut positions = [0u64; ASCII];
    for (at, byte) in pattern.iter().enumerate() {
        if let Some(mask) = positions.get_mut(usize::from(*byte) % ASCII) {
            *mask |= 1 << at;
        }
    }
    let last = 1u64 << (pattern.len() - 1);
    let (mut increases, mut decreases) = (u64::MAX, 0u64);
    let (mut matched, mut previous_here) = (0u64, 0u64);
    let mut distance = pattern.len();
    for byte in text {
        let here = positions.get(usize::from(*byte) % ASCII).copied().unwrap_or(0);
        let swapped = ((!matched & here) << 1) & previous_here;
        matched =
            (((here & increases).wrapping_add(increases)) ^ increases) | here | decreases | swapped;
        let up = decreases | !(matched | increases);
        let down = matched & increases;
        distance += usize::from(up & last != 0);
        distance -= usize::from(down & last != 0);
        let up = up << 1 | 1;
        increases = down << 1 | !(matched | up);
        decreases = matched & up;
        previous_here = here;
    }
    distance
}

/// 64 characters of a long word: their part of a column of the alignment table.
struct Block {
    increases: u64,
    decreases: u64,
    matched: u64,
    previous_here: u64,
}

/// The distance of two words, the first not empty, as [`bit_parallel`] finds it, in blocks of 64
/// characters of the first: what leaves a block at its last character enters the next. `number`
/// numbers the characters of the first from 0 to below `characters`.
fn in_blocks<C: Copy>(
    pattern: &[C],
    text: &[C],
    number: impl Fn(C) -> usize,
    characters: usize,
) -> usize {
    let count = pattern.len().div_ceil(64);
    // Where each character stands, block by block.
    let mut positions = vec![0u64; characters * count];
    for (at, c) in pattern.iter().enumerate() {
        if let Some(mask) = positions.get_mut(number(*c) * count + at / 64) {
            *mask |= 1 << (at % 64);
        }
    }
    let new = || Block { increases: u64::MAX, decreases: 0, matched: 0, previous_here: 0 };
    let mut blocks: Vec<Block> = core::iter::repeat_with(new).take(count).collect();
    let last = (pattern.len() - 1) % 64;
    let nowhere = vec![0; count];
    let mut distance = pattern.len();
    for c in text {
        let from = number(*c) * count;
        let places = positions.get(from..from + count).unwrap_or(&nowhere);
        let (mut up_in, mut down_in, mut swap_in) = (1, 0, 0);
        let (mut up_last, mut down_last) = (0, 0);
        for (block, here) in blocks.iter_mut().zip(places) {
            let unmatched = !block.matched & here;
            let swapped = (unmatched << 1 | swap_in) & block.previous_here;
            let entered = here | down_in;
            let matched = ((entered & block.increases).wrapping_add(block.increases)
                ^ block.increases)
                | entered
                | block.decreases
                | swapped;
            let up = block.decreases | !(matched | block.increases);
            let down = matched & block.increases;
            (up_last, down_last) = (up >> last & 1, down >> last & 1);
            let (up_next, down_next) = (up << 1 | up_in, down << 1 | down_in);
            (up_in, down_in, swap_in) = (up >> 63, down >> 63, unmatched >> 63);
            block.increases = down_next | !(matched | up_next);
            block.decreases = matched & up_next;
            block.matched = matched;
            block.previous_here = *here;
        }
        distance += up_last as usize;
        distance -= down_last as usize;
    }
    distance
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::edit_distance;

    proptest! {
        #[test]
        fn the_kernel_equals_strsim(left in "[a-d]{0,70}", right in "[a-d]{0,70}") {
            prop_assert_eq!(edit_distance(&left, &right), strsim::osa_distance(&left, &right));
        }

        #[test]
        fn long_words_equal_strsim(left in "[ab]{60,300}", right in "[ab]{60,300}") {
            prop_assert_eq!(edit_distance(&left, &right), strsim::osa_distance(&left, &right));
        }

        #[test]
        fn long_words_of_any_letters_equal_strsim(
            left in "[aбвж語]{60,200}", right in "[aбвжz]{1,200}"
        ) {
            prop_assert_eq!(edit_distance(&left, &right), strsim::osa_distance(&left, &right));
        }

        #[test]
        fn common_ends_need_no_edit(
            front in "[ab]{0,4}", left in "[ab]{0,6}", right in "[ab]{0,6}", back in "[ab]{0,4}"
        ) {
            let [left, right] = [left, right].map(|middle| [&*front, &*middle, &*back].concat());
            prop_assert_eq!(edit_distance(&left, &right), strsim::osa_distance(&left, &right));
        }

        #[test]
        fn any_text_equals_strsim(left in "\\PC{0,12}", right in "\\PC{0,12}") {
            prop_assert_eq!(edit_distance(&left, &right), strsim::osa_distance(&left, &right));
        }
    }
}
