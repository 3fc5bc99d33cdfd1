//! How alike two words are.
//!
//! strsim defines the measures. The kernel here gives the same numbers faster for ASCII words of
//! up to 64 characters (Hyyrö's bit-parallel form of the optimal string alignment distance, 2003)
//! and is held equal to strsim by a property test.

/// Edit distance with transpositions of neighbours (optimal string alignment): how many single
/// characters must be inserted, deleted, replaced, or swapped with their neighbour.
///
/// Symmetric, and zero exactly when the words are equal.
///
/// Cost: the length of the longer word where both are ASCII and one has at most 64 characters that
/// are not the other's first or last, else the product of the lengths.
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
        return strsim::osa_distance(left, right);
    }
    let (left_rest, right_rest) = without_common_ends(left.as_bytes(), right.as_bytes());
    let (short, long) = if left_rest.len() <= right_rest.len() {
        (left_rest, right_rest)
    } else {
        (right_rest, left_rest)
    };
    match short.len() {
        0 => long.len(),
        1..=64 => bit_parallel(short, long),
        _ => strsim::osa_distance(left, right),
    }
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
