//! What a line of an address says again that its other parts say: `77 Oak St, Salem, OR 97301`, where
//! city, state and code are given too.

/// Two lines without the parts that they end in: up to a comma, or all where one is a code of digits. A
/// city alone may be the street's name: `12 rue de Paris`.
///
/// Cost: the length of the lines for each part.
#[inline(always)]
pub(in crate::address) fn without_repeated<'a>(
    lines: [Option<&'a str>; 2],
    parts: &[Option<&str>; 4],
) -> [Option<&'a str>; 2] {
    // Most lines end in another letter than each of the parts.
    let ends = parts.map(|part| part.map_or(0, last));
    lines.map(|line| {
        let line = line?;
        let end = last(line);
        let may = !end.is_ascii_alphanumeric() || ends.contains(&end);
        Some(if may { without(line, parts) } else { line })
    })
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
            let lines = [Some(line), None];
            assert_eq!(without_repeated(lines, &parts), [Some(expected), None], "{line}");
        }
    }
}
