//! Text that was written as UTF-8 and read as something else.

/// The text that was meant, where one was read in the encoding of western Windows systems:
/// `MuÃ±oz` for `Muñoz`.
///
/// `None` for all other text: letters of that encoding, one after another, are UTF-8 only where they
/// were before. Cost: linear in the length of the text; allocates only where there is something to
/// repair.
pub(crate) fn repaired(text: &str) -> Option<String> {
    let mut letters = text.chars().zip(text.chars().skip(1));
    // What begins a letter in UTF-8, and what continues it.
    let looks_so = letters.any(|(first, second)| {
        matches!(byte(first), Some(0xc2..=0xf4)) && matches!(byte(second), Some(0x80..=0xbf))
    });
    if !looks_so {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    String::from_utf8(bytes?).ok()
}

/// The byte of a character in Windows-1252, where it has one.
fn byte(c: char) -> Option<u8> {
    u8::try_from(c).ok().or_else(|| {
        let at = HIGH.chars().position(|high| high == c)?;
        u8::try_from(at).ok().map(|at| at + 0x80)
    })
}

/// The characters of the bytes from 0x80 to 0x9f; a space stands for those without one.
const HIGH: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

#[cfg(test)]
mod tests {
    use super::repaired;

    #[test]
    fn what_was_read_wrongly_is_told_from_what_was_not() {
        for meant in ["Muñoz", "JOSÉ", "Łukasz Żółkiewski", "Иванов", "王小明"] {
            let bytes = meant.bytes();
            let high: Vec<char> = super::HIGH.chars().collect();
            let read = bytes.map(|byte| match byte {
                0x80..=0x9f if high[usize::from(byte - 0x80)] != ' ' => {
                    high[usize::from(byte - 0x80)]
                }
                _ => char::from(byte),
            });
            assert_eq!(repaired(&read.collect::<String>()).as_deref(), Some(meant));
        }
        for text in ["Muñoz", "jenny", "Ångström", "Ãlvaro", "São João", "Žižek", ""] {
            assert_eq!(repaired(text), None, "{text}");
        }
    }
}
