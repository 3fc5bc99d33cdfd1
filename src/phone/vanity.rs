//! Letters on a dial: `1-800-FLOWERS`.

use super::{
    digits::Digits,
    scan::{Letters, WHOLE, Written, digit_value, is_extension_word},
};

/// The digits of a North American number without its trunk prefix.
pub(super) const NORTH_AMERICAN: usize = 10;
/// Words may be longer than the number, `1-800-CONTACTS`: the exchange ignores what follows. More
/// letters than this are no longer a word that somebody dials.
const SPARE: usize = 4;
/// Room for a trunk prefix, a number and its spare letters.
const ROOM: usize = 1 + NORTH_AMERICAN + SPARE;

/// The digit on whose key a lower-case letter stands (ITU-T E.161).
const fn key(letter: char) -> Option<u8> {
    Some(match letter {
        'a'..='c' => b'2',
        'd'..='f' => b'3',
        'g'..='i' => b'4',
        'j'..='l' => b'5',
        'm'..='o' => b'6',
        'p'..='s' => b'7',
        't'..='v' => b'8',
        'w'..='z' => b'9',
        _ => return None,
    })
}

/// Reads a folded text as a number some of whose digits are letters, and gives what follows it.
///
/// `None` unless the letters make a number: the text opens with digits, and digits and letters
/// together are as many as a North American number has (or, with the prefixes of Australian and
/// other free numbers, as those have). A word after a number that is long enough without it,
/// `555-5555 dad`, is not part of it.
pub(super) fn vanity(text: &str) -> Option<(Written, &str)> {
    let (dialled, rest) = Dialled::read(text)?;
    let keys = dialled.keys.get(..dialled.kept()?)?;
    let plus = text.trim_start().starts_with('+');
    let digits = Digits::new(keys)?;
    Some((Written { digits, plus, letters: Letters::Keys, extension: None, direct_dial: 0 }, rest))
}

/// The keys that digits and letters stand on, in the order in which they are dialled.
struct Dialled {
    keys: [u8; ROOM],
    len: usize,
    /// How many of them are written as digits.
    digits: usize,
    /// Whether a space stands before the last word.
    word_at_end: bool,
}

impl Dialled {
    /// Reads a folded text that opens with a digit, up to what opens an extension, and gives what
    /// follows. `None` for more keys than a number has, and for letters that mask digits.
    fn read(text: &str) -> Option<(Self, &str)> {
        if !text.is_ascii() || !text.bytes().any(|b| b.is_ascii_alphabetic()) {
            return None;
        }
        let mut dialled = Self { keys: [0; ROOM], len: 0, digits: 0, word_at_end: false };
        let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        while let Some(c) = rest.chars().next() {
            let end = if c.is_alphabetic() {
                rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())
            } else {
                1
            };
            let (token, after) = rest.split_at(end);
            if c.is_alphabetic() {
                if dialled.len == 0 || token.len() > 1 && token.bytes().all(|b| b == b'x') {
                    return None;
                }
                let is_whole = dialled.digits >= WHOLE || dialled.len >= NORTH_AMERICAN;
                if is_whole && is_extension_word(token) {
                    break;
                }
            }
            for key in token.chars().filter_map(|c| digit_value(c).map(|d| b'0' + d).or(key(c))) {
                *dialled.keys.get_mut(dialled.len)? = key;
                dialled.len += 1;
            }
            dialled.digits += usize::from(c.is_ascii_digit());
            if !c.is_alphabetic() {
                dialled.word_at_end = c.is_ascii_whitespace();
            }
            rest = after;
        }
        Some((dialled, rest))
    }

    /// How many of the keys are the number, whose further letters the exchange ignores; `None` where
    /// they are not a number, or are one without the letters.
    fn kept(&self) -> Option<usize> {
        let keys = self.keys.get(..self.len)?;
        let (trunk, national) = match keys {
            [b'1', national @ ..] => (1, national),
            national => (0, national),
        };
        let own_digits = self.digits - trunk;
        if own_digits >= national.len() || own_digits >= WHOLE && self.word_at_end {
            return None;
        }
        let toll_free = keys.starts_with(b"1") || keys.starts_with(b"8");
        match (keys, national.len()) {
            // Australia's 13 and 1300, 1800.
            ([b'1', b'3', ..], 5) => Some(self.len),
            ([b'1', b'3' | b'8', b'0', b'0', ..], 9) => Some(self.len),
            ([b'0', ..], 9..=12) if (4..WHOLE).contains(&self.digits) => Some(self.len),
            ([b'0', ..], _) => None,
            (_, NORTH_AMERICAN) if own_digits >= 3 => Some(self.len),
            (_, NORTH_AMERICAN..) if (3..WHOLE).contains(&own_digits) && toll_free => {
                Some(trunk + NORTH_AMERICAN)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::vanity;

    fn read(text: &str) -> Option<String> {
        vanity(text).map(|(number, _)| {
            number.digits.iter().map(|digit| char::from(b'0' + digit.expect("a digit"))).collect()
        })
    }

    #[test]
    fn letters_that_make_a_number_are_digits() {
        for (text, want) in [
            ("1-800-flowers", "18003569377"),
            ("800 flowers", "8003569377"),
            ("+1 800 go fedex", "18004633339"),
            ("1-800-contacts", "18002668228"),
            ("1-800-flowers x12", "18003569377"),
            ("212 kl5-5555", "2125555555"),
            ("1-800-555-home", "18005554663"),
            ("13 cats", "132287"),
            ("1300 tissue", "1300847783"),
            ("0800 reverse", "08007383773"),
        ] {
            assert_eq!(read(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn other_letters_are_not() {
        for text in [
            "2125555555 home",
            "2125555555home",
            "555-5555 home",
            "555-5555 dad",
            "1 212 555 5555 cell",
            "555-5555 x12",
            "xxx-xxx-5555",
            "212-xxx-5555",
            "flowers",
            "home 2125555555",
            "354 oyster point blvd",
            "12 main st",
            "1 university ave",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
