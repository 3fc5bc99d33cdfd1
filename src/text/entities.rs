//! Characters that a web page or an XML file writes by name or number: `O&#39;Brien`, `Smith &amp; Sons`.

/// Names of the signs that stand behind a letter in the name of an accented one, as combining characters.
const ACCENTS: [(&str, char); 7] = [
    ("acute", '\u{301}'),
    ("caron", '\u{30c}'),
    ("cedil", '\u{327}'),
    ("circ", '\u{302}'),
    ("grave", '\u{300}'),
    ("tilde", '\u{303}'),
    ("uml", '\u{308}'),
];

/// The other characters by name that names of people and firms have.
const NAMED: [(&str, char); 14] = [
    ("AElig", 'Æ'),
    ("Aring", 'Å'),
    ("Oslash", 'Ø'),
    ("aelig", 'æ'),
    ("amp", '&'),
    ("apos", '\''),
    ("aring", 'å'),
    ("lsquo", '\''),
    ("nbsp", ' '),
    ("ndash", '-'),
    ("oslash", 'ø'),
    ("quot", '"'),
    ("rsquo", '\''),
    ("szlig", 'ß'),
];

/// The longest reference, without its signs in front and behind.
const LONGEST: usize = 8;

/// The text with its references to characters replaced, or `None` where it has none.
///
/// Once only: what was written twice over (`&amp;amp;`) is not a name. Cost: linear in the length of the
/// text.
pub(crate) fn replaced(raw: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = raw;
    let mut any = false;
    while let Some((before, behind)) = rest.split_once('&') {
        text.push_str(before);
        let end = behind.bytes().take(LONGEST + 1).position(|byte| byte == b';');
        let reference = end.and_then(|end| behind.split_at_checked(end));
        rest = match reference {
            Some((name, after)) if push(name, &mut text) => {
                any = true;
                after.strip_prefix(';').unwrap_or(after)
            }
            _ => {
                text.push('&');
                behind
            }
        };
    }
    any.then(|| text + rest)
}

/// Appends the character that a reference is to, where there is one.
fn push(reference: &str, text: &mut String) -> bool {
    let number = |digits: &str| match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    if let Some(digits) = reference.strip_prefix('#') {
        let character = number(digits).ok().and_then(char::from_u32);
        text.extend(character);
        return character.is_some();
    }
    if let Some((_, character)) = NAMED.iter().find(|(name, _)| *name == reference) {
        text.push(*character);
        return true;
    }
    let mut letters = reference.chars();
    let (Some(letter), accent) = (letters.next(), letters.as_str()) else { return false };
    let found = ACCENTS.iter().find(|(name, _)| *name == accent && letter.is_ascii_alphabetic());
    if let Some((_, mark)) = found {
        text.extend([letter, *mark]);
    }
    found.is_some()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::replaced;

    #[test]
    fn references_become_characters_and_other_signs_stay() {
        for (raw, want) in [
            ("O&#39;Brien", "O'Brien"),
            ("O&#x27;Brien &amp; Sons", "O'Brien & Sons"),
            ("Fran&ccedil;ois M&uuml;ller", "Fran\u{e7}ois M\u{fc}ller"),
            ("&Aring;sa Wei&szlig;", "Åsa Weiß"),
        ] {
            let got = replaced(raw).map(|text| text.nfc().collect::<String>());
            assert_eq!(got.as_deref(), Some(want), "{raw}");
        }
        for raw in ["", "Smith & Sons", "A&B; C", "&", "&;", "&#;", "&#xd800;", "&notaname;"] {
            assert_eq!(replaced(raw), None, "{raw}");
        }
    }
}
