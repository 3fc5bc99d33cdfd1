//! Letters that are digits misread or mistyped: `2O2 555 O147`.

use std::borrow::Cow;

/// The digit that a letter is taken for.
const fn digit_like(letter: char) -> Option<char> {
    Some(match letter {
        'o' => '0',
        'i' | 'l' => '1',
        _ => return None,
    })
}

/// A folded text with digits for the letters that stand for them; nothing where there are none.
///
/// They stand in one group with at least two digits and with no other letters; an `o` needs only one
/// beside it, as no word on a dial is made of nothing else. So `ext2` stays, and `kl5` and `ol5`, which
/// are letters on a dial.
pub(super) fn without_misread(text: &str) -> Option<String> {
    let mut found = false;
    let groups = text.split_inclusive(|c: char| !c.is_alphanumeric()).map(|group| {
        let digits = group.bytes().filter(u8::is_ascii_digit).count();
        let letters = || group.chars().filter(|c| c.is_alphabetic());
        let are_all = |like: fn(char) -> bool| letters().next().is_some() && letters().all(like);
        let least = if are_all(|c| c == 'o') { 1 } else { 2 };
        if digits < least || !are_all(|c| digit_like(c).is_some()) {
            return Cow::Borrowed(group);
        }
        found = true;
        group.chars().map(|c| digit_like(c).unwrap_or(c)).collect()
    });
    let text = groups.collect();
    found.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::without_misread;

    #[test]
    fn letters_among_digits_are_the_digits_that_they_look_like() {
        for (text, want) in [
            ("+1 2o2 555 o147", "+1 202 555 0147"),
            ("l415555267l", "14155552671"),
            ("home: 2o25550147", "home: 2025550147"),
            ("4l5 2oo 3344", "415 200 3344"),
            ("o1 42 68 53 oo", "01 42 68 53 oo"),
        ] {
            assert_eq!(without_misread(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn other_letters_stay() {
        for text in
            ["212 555 5555", "1-800-flowers", "ol5-5555", "212 555 5555 x12", "i call 0", "12b4"]
        {
            assert_eq!(without_misread(text), None, "{text}");
        }
    }
}
