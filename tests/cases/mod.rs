//! The rows of `tests/cases/*.tsv`: claimed, held, lowest and highest score (`null` where there is
//! none), reason codes that must be there (or `-`), why. `\u{…}` stands for a character.

use ownership_match::Reasons;

/// Holds every row of a table against what `outcome` gives for it: the score, if there is one, and
/// its reasons.
pub(crate) fn check(table: &str, outcome: impl Fn(&str, &str) -> (Option<u8>, Reasons)) {
    let mut wrong = Vec::new();
    for (number, line) in (1..).zip(table.lines()) {
        if line.is_empty() || line.starts_with("# ") || line == "#" {
            continue;
        }
        let [claimed, held, low, high, codes, why] = *line.split('\t').collect::<Vec<_>>() else {
            panic!("line {number}: want six columns: {line}");
        };
        let (score, reasons) = outcome(&unescape(claimed), &unescape(held));
        let inside = match score {
            None => [low, high] == ["null"; 2],
            Some(score) => (bound(low)..=bound(high)).contains(&i16::from(score)),
        };
        let has = |code: &str| reasons.iter().any(|reason| reason.as_str() == code);
        if !inside || codes != "-" && !codes.split(',').all(has) {
            wrong.push(format!(
                "line {number}: {score:?} {reasons:?}, want {low}-{high} {codes}: {why}\n    {claimed} ~ {held}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

/// A bound of a score; that of no score is out of reach.
fn bound(column: &str) -> i16 {
    if column == "null" { -1 } else { column.parse().expect("a score or null") }
}

/// A column with its escapes resolved.
fn unescape(column: &str) -> String {
    let mut text = String::new();
    let mut rest = column;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, after) = after.split_once('}').expect("a closing brace");
        let code = u32::from_str_radix(code, 16).expect("hexadecimal digits");
        text.push_str(before);
        text.push(char::from_u32(code).expect("a scalar value"));
        rest = after;
    }
    text + rest
}
