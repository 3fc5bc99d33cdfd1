//! Names of which a bank shows only some letters: `J***y R***n`.

use super::relation::Relation;

/// Whether a character stands for letters that are hidden.
pub(super) const fn is_mask(c: char) -> bool {
    matches!(c, '*' | '\u{2022}' | '\u{25cf}')
}

/// How two words relate where one or both hide letters; `None` where neither does.
///
/// Any number of letters may be hidden, whatever the number of asterisks: banks hide a name's length too. Cost: the product of the
/// lengths at worst.
pub(super) fn relate(left: &str, right: &str) -> Option<Relation> {
    let shown = match (left.contains(is_mask), right.contains(is_mask)) {
        (true, false) => shown(left, right),
        (false, true) => shown(right, left),
        (true, true) => shown_by_both(left, right),
        (false, false) => return None,
    };
    Some(match shown {
        Some(letters) => Relation::Masked(u16::try_from(letters).unwrap_or(u16::MAX)),
        None => Relation::Unlike(0),
    })
}

/// How many letters of `word` the `masked` one shows, where it may be that word.
fn shown(masked: &str, word: &str) -> Option<usize> {
    let (front, inner, back) = pieces(masked);
    // An initial shows the first letter only.
    if word.chars().nth(1).is_none() {
        return front.starts_with(word).then_some(1);
    }
    let mut rest = word.strip_prefix(front)?.strip_suffix(back)?;
    for piece in inner.split(is_mask) {
        (_, rest) = rest.split_at_checked(rest.find(piece)? + piece.len())?;
    }
    let letters = masked.chars().filter(|c| !is_mask(*c)).count();
    (letters > 0 && letters < word.chars().count()).then_some(letters)
}

/// How many letters both show at the same end, where the two may be one word.
fn shown_by_both(left: &str, right: &str) -> Option<usize> {
    let ((l_front, _, l_back), (r_front, _, r_back)) = (pieces(left), pieces(right));
    let fronts = l_front.starts_with(r_front) || r_front.starts_with(l_front);
    let backs = l_back.ends_with(r_back) || r_back.ends_with(l_back);
    let letters = |l: &str, r: &str| l.chars().count().min(r.chars().count());
    let both = letters(l_front, r_front) + letters(l_back, r_back);
    (fronts && backs && both > 0).then_some(both)
}

/// What a masked word shows in front, what it has between its first and its last mask, and what it shows
/// at the end.
fn pieces(masked: &str) -> (&str, &str, &str) {
    let (front, behind) = masked.split_once(is_mask).unwrap_or((masked, ""));
    let (inner, back) = behind.rsplit_once(is_mask).unwrap_or(("", behind));
    (front, inner, back)
}

#[cfg(test)]
mod tests {
    use super::relate;
    use crate::name::Relation::{Masked, Unlike};

    #[test]
    fn what_is_shown_has_to_be_there() {
        for (masked, word, want) in [
            ("h****t", "herbert", Masked(2)),
            ("her****", "herbert", Masked(3)),
            ("***bert", "herbert", Masked(4)),
            ("h**b***t", "herbert", Masked(3)),
            ("h****", "h", Masked(1)),
            ("h****", "her****", Masked(1)),
            ("h****d", "herbert", Unlike(0)),
            ("g****", "herbert", Unlike(0)),
            ("h****d", "h****t", Unlike(0)),
            // Nothing is hidden that could be.
            ("her**bert", "herbert", Unlike(0)),
        ] {
            assert_eq!(relate(masked, word), Some(want), "{masked} {word}");
            assert_eq!(relate(word, masked), Some(want), "{word} {masked}");
        }
        assert_eq!(relate("herbert", "h"), None);
    }
}
