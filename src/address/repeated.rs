//! What a line of an address says again that its other parts say: `77 Oak St, Salem, OR 97301`, where
//! city, state and code are given too.

/// A line without the parts that it ends in: up to a comma, or all where one is a code of digits. A
/// city alone may be the street's name: `12 rue de Paris`.
///
/// Cost: the length of the line for each part.
#[inline(always)]
pub(super) fn without_repeated<'a>(line: &'a str, parts: &[Option<&str>; 4]) -> &'a str {
    // Most lines end in another letter than each of the parts.
    let end = last(line);
    let [a, b, c, d] = parts;
    let ends_alike = |part: &Option<&str>| part.is_some_and(|part| last(part) == end);
    let may = ends_alike(a) || ends_alike(b) || ends_alike(c) || ends_alike(d);
    if may || !end.is_ascii_alphanumeric() { without(line, parts) } else { line }
}

/// The last byte of a text, in lower case.
fn last(text: &str) -> u8 {
    text.as_bytes().last().map_or(0, |b| b | 0x20)
}

#[cold]
fn without<'a>(line: &'a str, parts: &[Option<&str>; 4]) -> &'a str {
    let (mut rest, mut kept, mut sure) = (line, line, false);
    while let Some((part, head)) =
        parts.iter().flatten().find_map(|part| Some((part, before_part(rest, part)?)))
    {
        sure |= part.len() >= 4 && part.bytes().all(|b| b.is_ascii_digit());
        let apart = head.ends_with([',', ';', '\n']);
        rest = head.trim_end_matches(|c: char| !c.is_alphanumeric());
        if apart || sure {
            kept = rest;
        }
    }
    // A line that says nothing else is kept, and so is one that was a number only.
    if kept.chars().any(char::is_alphabetic) { kept } else { line }
}

/// What stands before a part that a text ends in, without the spaces between.
fn before_part<'a>(text: &'a str, part: &str) -> Option<&'a str> {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let (head, tail) = text.split_at_checked(text.len().checked_sub(part.len())?)?;
    let word = head.chars().next_back().is_some_and(|c| !c.is_alphanumeric());
    (word && tail.eq_ignore_ascii_case(part)).then(|| head.trim_end_matches(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_what_no_other_part_says() {
        let parts = [Some("97301"), Some("OR"), Some("Salem"), None];
        for (line, expected) in [
            ("77 Oak St", "77 Oak St"),
            ("77 Oak St, Salem", "77 Oak St"),
            ("77 Oak St, SALEM, OR 97301", "77 Oak St"),
            ("77 Oak St Salem OR 97301", "77 Oak St"),
            ("77 Oak St, Salem OR", "77 Oak St"),
            ("12 rue de Salem", "12 rue de Salem"),
            ("12 Winston-Salem", "12 Winston-Salem"),
            ("77, Salem", "77, Salem"),
            ("Salem", "Salem"),
            ("", ""),
        ] {
            assert_eq!(without_repeated(line, &parts), expected, "{line}");
        }
    }
}
