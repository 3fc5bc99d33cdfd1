//! How alike two words are.
//!
//! [strsim](strsim) defines the measures; the kernels here give the same numbers faster for words of up to 64
//! symbols and are held equal to it by property tests.

/// Edit distance with transpositions of neighbours (optimal string alignment): how many single
/// characters must be inserted, deleted, replaced or swapped with their neighbour.
///
/// Cost: the length of the longer word where the shorter is ASCII of at most 64 characters, else
/// the product of the lengths.
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
    strsim::osa_distance(left, right)
}
