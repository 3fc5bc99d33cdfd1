//! Japanese addresses in Latin letters, whose number is written in pieces: `3-chome 5-1 Jingumae`,
//! `5-1 Jingumae 3-chome` and `3-5-1 Jingumae` are one.

use core::ops::Range;

use smallvec::SmallVec;

/// Words that follow the number of a block or a house and say no more.
const COUNTERS: [&str; 4] = ["ban", "banchi", "go", "gou"];

/// A text with the numbers of quarter, block and house in one; nothing where no number stands before
/// `chome`.
///
/// Cost: linear in the length of the text.
pub(super) fn joined(text: &str) -> Option<String> {
    let runs = runs(text);
    let word = |run: &Range<usize>| text.get(run.clone()).unwrap_or("");
    let is_number = |run: &Range<usize>| word(run).bytes().all(|b| b.is_ascii_digit());
    let at = runs.iter().position(|run| word(run).eq_ignore_ascii_case("chome"))?;
    let quarter = runs.get(at.checked_sub(1)?).filter(|run| is_number(run))?;
    let chome = runs.get(at)?;
    // `3-chome 5-ban 1-go`
    let (mut number, mut end) = (word(quarter).to_owned(), chome.end);
    for run in runs.get(at + 1..)? {
        let close = text.get(end..run.start)?.chars().all(|c| matches!(c, ' ' | '-'));
        let counts = COUNTERS.iter().any(|counter| word(run).eq_ignore_ascii_case(counter));
        if !close {
            break;
        } else if is_number(run) {
            number.push('-');
            number.push_str(word(run));
        } else if !counts || end == chome.end {
            break;
        }
        end = run.end;
    }
    let (before, after) = (text.get(..quarter.start)?, text.get(end..)?);
    // `5-1 Jingumae 3-chome`
    let block = runs.iter().take(at - 1).find(|run| is_number(run)).filter(|_| end == chome.end);
    match block {
        Some(block) => {
            let (opening, rest) = before.split_at_checked(block.start)?;
            Some([opening, &number, "-", rest, after].concat())
        }
        None => Some([before, &number, after].concat()),
    }
}

/// Where the words and numbers of a text stand.
fn runs(text: &str) -> SmallVec<[Range<usize>; 16]> {
    let mut runs = SmallVec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    runs.extend(start.map(|from| from..text.len()));
    runs
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn the_pieces_of_a_number_are_joined() {
        for (text, expected) in [
            ("3-chome 5-1 Jingumae", Some("3-5-1 Jingumae")),
            ("3-Chome-5-1 Jingumae", Some("3-5-1 Jingumae")),
            ("Jingumae 3 chome 5-ban 1-go", Some("Jingumae 3-5-1")),
            ("5-1 Jingumae 3-chome, Tokyo", Some("3-5-1 Jingumae , Tokyo")),
            ("5-1 Jingumae 3-chome, 150-0001", Some("3-5-1 Jingumae , 150-0001")),
            ("Jingumae 3-chome", Some("Jingumae 3")),
            ("Chome Street 5", None),
        ] {
            assert_eq!(joined(text).as_deref(), expected, "{text}");
        }
    }
}
