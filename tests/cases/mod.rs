//! The rows of `tests/cases/*.tsv`: claimed, held, lowest and highest score (`null` where there is
//! none), reason codes that must be there (or `-`), why. `\u{…}` stands for a character.

use ownership_match::{
    Address, Field, FieldResult, Matcher, Owner, OwnerInformation, ReasonCode, Reasons,
};

/// The two sides of each row of a table, and its line.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = (String, String, String)> {
    let lines = (1..).zip(table.lines());
    let rows =
        lines.filter(|(_, line)| !line.is_empty() && !line.starts_with("# ") && *line != "#");
    rows.map(|(number, line)| {
        let [claimed, held, _, _, _, _] = *line.split('\t').collect::<Vec<_>>() else {
            panic!("line {number}: want six columns: {line}");
        };
        (unescape(claimed), unescape(held), format!("line {number}: {line}"))
    })
}

/// Holds every row of a table against the result of comparing its two sides as values of `field`; and that only
/// 100 is `equal`, and whatever is less has a reason.
pub(crate) fn check(field: Field, table: &str) {
    let mut wrong = Vec::new();
    for (claimed, held, line) in rows(table) {
        let [_, _, low, high, codes, _] = *line.split('\t').collect::<Vec<_>>() else { continue };
        let result = result(field, &claimed, &held);
        let score = result.and_then(|result| result.score()).map(|score| score.get());
        let reasons = result.map_or(Reasons::EMPTY, |result| result.reasons());
        let inside = match score {
            None => [low, high] == ["null"; 2],
            Some(score) => (bound(low)..=bound(high)).contains(&i16::from(score)),
        };
        let has = |code: &str| reasons.iter().any(|reason| reason.as_str() == code);
        let says_equal = reasons.contains(ReasonCode::Equal);
        let inside = inside && (!says_equal || score == Some(100));
        let inside = inside && (score.is_none_or(|it| it == 100) || reasons != Reasons::EMPTY);
        if !inside || codes != "-" && !codes.split(',').all(has) {
            wrong.push(format!("{line}\n    has {score:?} {reasons:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

/// The result of a claim of one field against one owner; `None` where nothing is claimed.
fn result(field: Field, claimed: &str, held: &str) -> Option<FieldResult> {
    let text = |text: &str| Some(text.to_owned());
    let in_line = |line: &str| Address { line1: text(line), ..Address::default() };
    let mut claim = OwnerInformation::default();
    let mut owner = Owner::default();
    match field {
        Field::Name => (claim.name, owner.name) = (text(claimed), text(held)),
        Field::Email => (claim.email, owner.email) = (text(claimed), text(held)),
        Field::Phone => (claim.phone, owner.phone) = (text(claimed), text(held)),
        Field::Address => {
            claim.address = Some(in_parts(claimed).unwrap_or_else(|| in_line(claimed)));
            owner.address = in_parts(held);
            owner.raw_address = text(held);
        }
    }
    let report = Matcher::default().match_owners(&claim, &[owner]).expect("texts within limits");
    report.results.get(field).copied()
}

/// An address whose six parts stand between bars, in the order of its documentation.
pub(crate) fn in_parts(text: &str) -> Option<Address> {
    let part = |part: &str| Some(part.trim().to_owned()).filter(|part| !part.is_empty());
    let parts: Vec<Option<String>> = text.split('|').map(part).collect();
    let [line1, line2, city, state, postal_code, country] = parts.try_into().ok()?;
    Some(Address { line1, line2, city, state, postal_code, country })
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
