//! From folded text to tokens: what counts as one word, and what each may mean.

use super::{
    japanese, read,
    tables::{Kinds, Meaning, Sense, meaning},
};

/// What part of an address a token is, or is taken to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Role {
    /// A word of the street's name, its type or its direction.
    Street,
    /// A word of something else: a building, a district, a second line.
    Extra,
    /// A word of the city's name.
    City,
    /// A word of the state's name.
    State,
    /// A part of the postal code.
    Postal,
    /// A word of the country's name.
    Country,
    /// The house number.
    Number,
    /// What extends the house number: `bis`, `1/2`, a letter.
    Suffix,
    /// A unit's designator: `Apt`.
    UnitMark,
    /// A unit's number or letter.
    Unit,
    /// `PO Box` and its like.
    BoxMark,
    /// A box's number.
    Box,
    /// A care-of line, which names a person and no place.
    CareOf,
    /// Nothing that counts.
    Skip,
}

/// One word or number of an address.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    /// What the word may mean; empty for a word that is on no list.
    pub(super) senses: &'static [Sense],
    /// The kinds of its senses; of a number, whether it is an ordinal (`72nd`).
    pub(super) kinds: Kinds,
    pub(super) role: Role,
    /// Whether the token is a number: digits, or letters that stand for digits.
    pub(super) number: bool,
    /// Whether a comma or a new line stands before it.
    pub(super) after_break: bool,
}

impl Token {
    pub(super) fn has(&self, wanted: impl Fn(&Sense) -> bool) -> bool {
        self.senses.iter().any(wanted)
    }

    /// Whether the token has no role yet but that of a word in a line.
    pub(super) const fn is_free(&self) -> bool {
        matches!(self.role, Role::Street | Role::Extra)
    }

    pub(super) fn is_street_type(&self) -> bool {
        self.kinds.any(Kinds::STREET)
    }

    pub(super) fn is_direction(&self) -> bool {
        self.kinds.any(Kinds::DIRECTION)
    }

    pub(super) fn is_particle(&self) -> bool {
        self.kinds.any(Kinds::PARTICLE)
    }

    pub(super) fn is_unit_mark(&self) -> bool {
        self.kinds.any(Kinds::UNIT)
    }
}

/// The words of an address: one text with single spaces, and where each word stands in it.
///
/// So several words in a row are a slice of the text, which is how names of several words are
/// looked up without building a string.
#[derive(Clone, Default, Eq, PartialEq)]
pub(super) struct Tokens {
    pub(super) text: String,
    pub(super) list: Vec<Token>,
}

impl Tokens {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes + bytes / 8 + 8),
            list: Vec::with_capacity(bytes / 5 + 4),
        }
    }

    pub(super) fn text_of(&self, token: &Token) -> &str {
        self.text.get(token.start as usize..token.end as usize).unwrap_or("")
    }

    pub(super) fn bytes_of(&self, token: &Token) -> &[u8] {
        self.text.as_bytes().get(token.start as usize..token.end as usize).unwrap_or(&[])
    }

    /// The text of token `at`, or nothing.
    pub(super) fn text_at(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| self.text_of(token))
    }

    /// The text of the tokens `from..to`, with a space between two.
    pub(super) fn span(&self, from: usize, to: usize) -> &str {
        match (self.list.get(from), to.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some(first), Some(last)) if from < to => {
                self.text.get(first.start as usize..last.end as usize).unwrap_or("")
            }
            _ => "",
        }
    }

    pub(super) fn set_role(&mut self, from: usize, to: usize, role: Role) {
        for token in self.list.iter_mut().take(to).skip(from) {
            token.role = role;
        }
    }

    /// Appends the words of folded text, all with `role`. `word` is scratch space, to be reused.
    pub(super) fn push_text(&mut self, folded: &str, role: Role, word: &mut String) {
        let rewritten;
        let folded = if !folded.is_ascii() && japanese::applies(folded) {
            rewritten = japanese::rewrite(folded);
            rewritten.as_str()
        } else {
            folded
        };
        word.clear();
        let mut scanner = Scanner {
            tokens: self,
            word: core::mem::take(word),
            after_break: true,
            role,
            dotted: false,
        };
        scanner.run(folded);
        *word = scanner.word;
    }

    fn push(&mut self, word: &str, role: Role, after_break: bool) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let start = self.text.len() as u32;
        self.text.push_str(word);
        let number = is_number(word);
        let Meaning { senses, kinds } = match word {
            "#" => &Meaning::SIGN,
            _ if number => number_meaning(word),
            _ => meaning(word),
        };
        self.list.push(Token {
            start,
            end: self.text.len() as u32,
            senses,
            kinds: *kinds,
            role,
            number,
            after_break,
        });
    }
}

/// Walks folded text and cuts it into words.
struct Scanner<'a> {
    tokens: &'a mut Tokens,
    word: String,
    after_break: bool,
    role: Role,
    /// Whether the word so far is initials with dots between: `p.o`.
    dotted: bool,
}

impl Scanner<'_> {
    fn run(&mut self, folded: &str) {
        let mut rest = folded;
        let mut before = ' ';
        while let Some(c) = rest.chars().next() {
            let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if let Some((letters, behind)) = rest.split_at_checked(run)
                && let Some(last) = letters.bytes().next_back()
            {
                self.word.push_str(letters);
                (before, rest) = (last.into(), behind);
                continue;
            }
            let after = rest.get(c.len_utf8()..).unwrap_or("");
            rest = after;
            let next = after.chars().next().unwrap_or(' ');
            match c {
                // What folding makes of `½`: the digit before the stroke is its numerator's.
                '\u{2044}' if self.word.len() > 1 && next.is_ascii_digit() => {
                    let numerator = self.word.pop();
                    self.finish();
                    self.word.extend(numerator);
                    self.word.push('/');
                }
                '\u{2044}' if next.is_ascii_digit() => self.word.push('/'),
                _ if c.is_alphanumeric() => self.word.push(c),
                // A stroke within a word is a letter l or a digit 1 that was misread.
                '|' if !self.word.is_empty() || next.is_alphanumeric() => self.word.push('l'),
                // A combining vowel sign or the like belongs to its letter.
                _ if !c.is_ascii() && !c.is_whitespace() && is_mark(c) => self.word.push(c),
                '\'' if letters(&self.word) == 1 => self.finish(),
                '\'' => {}
                '.' if self.is_abbreviation(after) => {}
                '.' if (letters(&self.word) == 1 || self.dotted) && lone_letter(after) => {
                    self.dotted = true
                }
                '-' | '/' if before.is_ascii_digit() && next.is_ascii_digit() => self.word.push(c),
                '-' | '/' if before.is_ascii_digit() && lone_letter(after) => {}
                '/' if letters(&self.word) == 1 && lone_letter(after) => self.word.push('/'),
                '#' => {
                    self.finish();
                    self.word.push('#');
                    self.finish();
                }
                '&' => {
                    self.finish();
                    self.word.push_str("and");
                    self.finish();
                }
                ',' | ';' | '\n' | '\r' | '(' | ')' => {
                    self.finish();
                    self.after_break = true;
                }
                // A dash with spaces around it parts two things, unless it makes a range.
                '-' if before == ' ' && next == ' ' => {
                    let range = after.trim_start().starts_with(|c: char| c.is_ascii_digit())
                        && self.tokens.list.last().is_some_and(|t| t.number && !t.after_break);
                    self.after_break |= !range;
                }
                _ => self.finish(),
            }
            before = c;
        }
        self.finish();
    }

    /// Whether a letter, the dot after it and the letters behind are one word: `C.so`, `P.zza`.
    fn is_abbreviation(&self, after: &str) -> bool {
        let ending = after.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or("");
        let mut joined = [0u8; 4];
        let mut len = 0;
        for (slot, b) in joined.iter_mut().zip(self.word.bytes().chain(ending.bytes())) {
            *slot = b;
            len += 1;
        }
        let word = joined.get(..len).and_then(|bytes| core::str::from_utf8(bytes).ok());
        letters(&self.word) == 1
            && (2..=3).contains(&ending.len())
            && word.is_some_and(|word| meaning(word).kinds.any(Kinds::STREET))
    }

    /// Ends the word, cutting apart what was only glued together.
    fn finish(&mut self) {
        self.dotted = false;
        if self.word.is_empty() {
            return;
        }
        let word = core::mem::take(&mut self.word);
        let first = self.after_break || self.tokens.list.is_empty();
        let (head, tail) = unglued(&word, first);
        for part in [head, tail] {
            let (stem, kind) = compound(part);
            for piece in [stem, kind] {
                if !piece.is_empty() {
                    self.tokens.push(piece, self.role, self.after_break);
                    self.after_break = false;
                }
            }
        }
        self.word = word;
        self.word.clear();
    }
}

/// Signs that follow a letter in scripts that are not cased: vowel signs, long-vowel marks.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{900}'..='\u{963}' | '\u{966}'..='\u{1049}' | '\u{1050}'..='\u{109f}'
        | '\u{1780}'..='\u{17d3}' | '\u{3099}'..='\u{309a}')
}

/// The number of letters where the word is only letters, else none.
fn letters(word: &str) -> usize {
    if word.chars().all(char::is_alphabetic) { word.chars().count() } else { 0 }
}

/// Whether the text starts with a letter that no letter or digit follows.
fn lone_letter(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_alphabetic)
        && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Cuts a house number from a word that it is glued to: `5sexton`, `orveau91820`.
///
/// One or two letters after digits stay (`12a`, `72nd`), and so do codes such as `n59w`. Within a
/// line a digit before letters is rather a letter that was misread (`4nytown`).
fn unglued(word: &str, first: bool) -> (&str, &str) {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = word.bytes().take_while(|b| !b.is_ascii_digit()).count();
    let at = if digits > 0 && word.len() > digits {
        let tail = word.get(digits..).unwrap_or("");
        let suffix = meaning(tail).kinds.any(Kinds::SUFFIX);
        let free =
            suffix || (first && tail.chars().count() >= 3 && tail.chars().all(char::is_alphabetic));
        if free { digits } else { word.len() }
    } else if letters > 0 && word.chars().take_while(|c| !c.is_ascii_digit()).count() >= 3 {
        let tail = word.get(letters..).unwrap_or("");
        if tail.len() >= 3 && tail.bytes().all(|b| b.is_ascii_digit()) {
            letters
        } else {
            word.len()
        }
    } else {
        word.len()
    };
    word.split_at_checked(at).unwrap_or((word, ""))
}

/// Cuts a street type from the end of a Germanic compound, so that `Hauptstr.`, `Hauptstraße` and
/// `Haupt-Straße` are one: `haupt` `strasse`.
fn compound(word: &str) -> (&str, &str) {
    // The longest first. Endings that are also the end of other words (`ring`, `damm`) stay.
    const ENDINGS: [&str; 14] = [
        "strasse", "straat", "gracht", "gatan", "vagen", "veien", "gasse", "platz", "plein",
        "laan", "gade", "str", "weg", "vej",
    ];
    // Few words end in these letters; most need not be compared with each ending.
    let [
        ..,
        b'a' | b'e' | b'h' | b'i' | b's' | b't',
        b'e' | b'g' | b'j' | b'n' | b'r' | b't' | b'z',
    ] = word.as_bytes()
    else {
        return (word, "");
    };
    for ending in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
            && stem.bytes().all(|b| !b.is_ascii_digit())
        {
            return word.split_at_checked(stem.len()).unwrap_or((word, ""));
        }
    }
    (word, "")
}

/// The digit that a letter is easily taken for.
pub(super) const fn digit_like(c: u8) -> Option<u8> {
    Some(match c {
        b'0'..=b'9' => c,
        b'o' | b'q' => b'0',
        b'l' | b'i' => b'1',
        b'z' => b'2',
        b's' => b'5',
        b'b' => b'8',
        b'g' => b'9',
        _ => return None,
    })
}

/// What is known of a number: whether it is an ordinal.
fn number_meaning(word: &str) -> &'static Meaning {
    if read::ordinal(word).is_some() { &Meaning::ORDINAL } else { &Meaning::NONE }
}

/// Whether a word is a number: it starts with a digit, or every character is a digit or a letter
/// easily taken for one and at least one is a digit.
fn is_number(word: &str) -> bool {
    let Some(first) = word.bytes().next() else { return false };
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return false;
    }
    let others = word.chars().filter(|c| c.is_alphabetic()).count();
    (first.is_ascii_digit() && others <= digits.max(2))
        || word.bytes().all(|b| digit_like(b).is_some() || matches!(b, b'-' | b'/'))
}
