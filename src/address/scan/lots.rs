//! Houses and lots that are numbered with letters: `H-12, R-5` is House 12, Road 5 in Dhaka, and `B5 L12` Block
//! 5, Lot 12 in Manila.

/// Two letters that stand before a number each, one behind the other, and the words for them.
const PAIRS: [([u8; 2], [&str; 2]); 2] =
    [([b'h', b'r'], ["House", "Road"]), ([b'b', b'l'], ["Blk", "Lot"])];

/// Whether a text may start with such a letter: all but a few do not.
pub(super) fn may_open(text: &str) -> bool {
    matches!(text.as_bytes(), [b'h' | b'H' | b'b' | b'B', b'0'..=b'9' | b'-' | b' ' | b'.', ..])
}

/// A text with words for the letters of a house and its road, or of a block and its lot, that it opens with.
///
/// Cost: linear in the length of the text.
pub(super) fn spelled(text: &str) -> Option<String> {
    let (first, one, behind) = lettered(text)?;
    let (second, two, rest) = lettered(behind.trim_start_matches([' ', ',', '-', '/']))?;
    let letters = |(letters, _): &&([u8; 2], [&str; 2])| *letters == [first, second];
    let (_, [house, road]) = PAIRS.iter().find(letters)?;
    Some(format!("{house} {one}, {road} {two}{rest}"))
}

/// The letter that a text starts with, the number behind it, and what follows.
fn lettered(text: &str) -> Option<(u8, &str, &str)> {
    let letter = text.bytes().next()?.to_ascii_lowercase();
    let behind = text.get(1..)?.trim_start_matches(['-', ' ', '.', '#', ':']);
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    // `24B`
    let suffix = behind.bytes().skip(digits).take_while(u8::is_ascii_alphanumeric).count();
    let (number, rest) = behind.split_at_checked(digits + suffix)?;
    (letter.is_ascii_lowercase() && (1..=4).contains(&digits) && suffix <= 1)
        .then_some((letter, number, rest))
}
