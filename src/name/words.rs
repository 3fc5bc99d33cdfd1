//! A folded name as words, with what stood between them.

/// What stands before a word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Break {
    /// White space, a dot, or anything that only separates.
    Space,
    /// A hyphen: the word belongs to the one before.
    Hyphen,
    /// A comma or a line's end.
    Comma,
    /// `&`, `+`, `/` or `;`: another party may begin.
    Joiner,
    /// An opening bracket or quotation mark: an aside begins.
    Open,
}

/// One word: bytes `start..end` of the text of all words, which single spaces separate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Word {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) before: Break,
    /// Inside brackets or quotation marks.
    pub(super) aside: bool,
}

impl Word {
    /// The word's text within the text of all words.
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// Whether `c` stands between words. Marks and signs of other scripts belong to their word.
const fn is_separator(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => !matches!(c, 'ª' | 'º' | 'µ'),
        // Punctuation of the scripts names are written in.
        '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5f3}' | '\u{5f4}' | '\u{60c}' | '\u{61b}'
        | '\u{6d4}' | '\u{964}' | '\u{965}' => true,
        '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{30a0}'
        | '\u{30fb}' => true,
        '\u{2190}'..='\u{2bff}' | '\u{fe10}'..='\u{fe6f}' | '\u{1f000}'..='\u{1faff}' => true,
        _ => false,
    }
}

/// Splits a folded text into its words, and writes them to `plain` with single spaces between
/// them, so that a phrase is a slice of it. Apostrophes vanish: `o'brien` is one word.
///
/// Cost: linear in the length of the text.
pub(super) fn split(folded: &str, plain: &mut String) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(8);
    let mut before = Break::Space;
    let mut aside = Aside::default();
    let mut inside = false;
    for c in folded.chars() {
        if c == '\'' {
            continue;
        }
        if !is_separator(c) {
            if !inside {
                if !words.is_empty() {
                    plain.push(' ');
                }
                let start = plain.len() as u32;
                words.push(Word { start, end: start, before, aside: aside.open() });
                (before, inside) = (Break::Space, true);
            }
            plain.push(c);
            if let Some(word) = words.last_mut() {
                word.end = plain.len() as u32;
            }
            continue;
        }
        inside = false;
        aside.see(c);
        before = match c {
            '-' | '\u{30a0}' if before == Break::Space => Break::Hyphen,
            ',' | '\n' | '\u{60c}' | '\u{3001}' => Break::Comma,
            '&' | '+' | '/' | ';' => Break::Joiner,
            '(' | '[' | '{' | '"' | '“' | '”' | '«' if aside.open() => Break::Open,
            // A hyphen with a space beside it is a dash.
            ' ' if before == Break::Hyphen => Break::Space,
            _ => before,
        };
    }
    words
}

/// Whether we are inside brackets or quotation marks.
#[derive(Default)]
struct Aside {
    brackets: u32,
    quoted: bool,
}

impl Aside {
    const fn open(&self) -> bool {
        self.brackets > 0 || self.quoted
    }

    const fn see(&mut self, c: char) {
        match c {
            '(' | '[' | '{' => self.brackets += 1,
            ')' | ']' | '}' => self.brackets = self.brackets.saturating_sub(1),
            '"' | '“' | '”' | '«' | '»' => self.quoted = !self.quoted,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Break, split};

    #[track_caller]
    fn words(text: &str) -> Vec<String> {
        let mut plain = String::new();
        split(text, &mut plain).iter().map(|word| word.of(&plain).to_owned()).collect()
    }

    #[test]
    fn words_are_split_at_punctuation_and_kept_whole_in_every_script() {
        assert_eq!(words("rosen, jenny j."), ["rosen", "jenny", "j"]);
        assert_eq!(words("ジェニー・ローゼン"), ["ジェニー", "ローゼン"]);
        assert_eq!(words("कृष्ण कुमार"), ["कृष्ण", "कुमार"]);
        assert_eq!(words("--"), Vec::<String>::new());
    }

    #[test]
    fn what_stands_before_a_word_is_kept() {
        let breaks: Vec<_> = split("mary-jane & bob (rob) - smith, jr", &mut String::new())
            .iter()
            .map(|w| w.before)
            .collect();
        use Break::{Comma, Hyphen, Joiner, Open, Space};
        assert_eq!(breaks, [Space, Hyphen, Joiner, Open, Space, Comma]);
    }
}
