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
/// Cost: the length of the longer word where both are ASCII and one has at most 64 characters,
/// else the product of the lengths.
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
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    if short.is_empty() {
        return long.chars().count();
    }
    if short.len() <= 64 && short.is_ascii() && long.is_ascii() {
        return bit_parallel(short.as_bytes(), long.as_bytes());
    }
    strsim::osa_distance(left, right)
}

/// The distance of two ASCII words, the first of 1 to 64 characters: one machine word holds a
/// column of the alignment table as the differences of its cells.
fn bit_parallel(pattern: &[u8], text: &[u8]) -> usize {
    let mut positions = [0u64; 128];
    for (at, byte) in pattern.iter().enumerate() {
        if let Some(mask) = positions.get_mut(usize::from(*byte)) {
            *mask |= 1 << at;
        }
    }
    let last = 1u64 << (pattern.len() - 1);
    let (mut increases, mut decreases) = (u64::MAX, 0u64);
    let (mut matched, mut previous_here) = (0u64, 0u64);
    let mut distance = pattern.len();
    for byte in text {
        let here = positions.get(usize::from(*byte)).copied().unwrap_or(0);
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
        fn any_text_equals_strsim(left in "\\PC{0,12}", right in "\\PC{0,12}") {
            prop_assert_eq!(edit_distance(&left, &right), strsim::osa_distance(&left, &right));
        }
    }
}
