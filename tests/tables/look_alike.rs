//! Letters that look like ASCII letters.

use crate::{generated, rows};

#[test]
fn look_alikes() {
    let source = "text/confusables.tsv";
    let mut body = String::from(
        "/// Letters of other scripts, and the ASCII letter each looks like.\n#[rustfmt::skip]\n\
         pub(super) static LOOK_ALIKES: &[(char, char)] = &[\n",
    );
    for row in rows(source) {
        let [letter, latin, name] = row.as_slice() else { panic!("three columns: {row:?}") };
        let single = |text: &str| {
            let mut chars = text.chars();
            chars.next().filter(|_| chars.next().is_none()).unwrap_or_else(|| panic!("{text:?}"))
        };
        let (letter, latin) = (single(letter), single(latin));
        let code = u32::from(letter);
        body.push_str(&format!("    ('\\u{{{code:x}}}', {latin:?}), // {}\n", name.to_lowercase()));
    }
    body.push_str("];\n");
    generated("src/text/look_alike/tables.rs", &[source], &body);
}
