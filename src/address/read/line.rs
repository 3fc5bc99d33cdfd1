//! The tokens of a line, or of a whole text, while they are given their roles, and the questions that the
//! rules ask about them.
//!
//! A place without a token counts as neither number, word nor street type, and as set apart by a break.

use crate::address::{
    tables::{Division, Kinds},
    token::{Role, Token, Tokens, divisions, slice, span},
};

/// Tokens that are given their roles: those of the lines of an address, or of a whole text.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) list: &'a mut [Token],
    /// What kinds of words there were, and are beside these, before any was given another meaning.
    pub(super) kinds: Kinds,
    /// Whether none of the words, nor of those beside them, has a letter that is not ASCII.
    pub(super) is_ascii: bool,
}

impl<'a> Line<'a> {
    /// The first `end` tokens of an address, as if there were no others.
    pub(super) fn of(tokens: &'a mut Tokens, end: usize) -> Self {
        let list = tokens.list.get_mut(..end).unwrap_or(&mut []);
        Self { text: &tokens.text, list, kinds: tokens.kinds, is_ascii: tokens.is_ascii }
    }

    pub(super) fn text_of(&self, token: &Token) -> &str {
        slice(self.text, token, token)
    }

    /// The text of token `at`, or nothing.
    pub(super) fn text_at(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| self.text_of(token))
    }

    /// The text of the tokens `from..to`, with a space between two.
    pub(super) fn span(&self, from: usize, to: usize) -> &str {
        span(self.text, self.list, from, to)
    }

    /// The divisions that the tokens `from..to` name together.
    pub(super) fn divisions(&self, from: usize, to: usize) -> &'static [Division] {
        divisions(self.text, self.list, from, to)
    }

    /// How many bytes the text of the tokens `from..to` has.
    pub(super) fn length(&self, from: usize, to: usize) -> usize {
        match self.part(from, to) {
            [first, .., last] => (last.end - first.start) as usize,
            [only] => only.len(),
            [] => 0,
        }
    }

    /// The token at a place, or [none](Token::NONE).
    pub(super) fn token(&self, at: usize) -> &Token {
        self.list.get(at).unwrap_or(Token::NONE)
    }

    /// The tokens `from..to`; none where there are fewer.
    pub(super) fn part(&self, from: usize, to: usize) -> &[Token] {
        self.list.get(from..to).unwrap_or(&[])
    }

    /// Gives `role` to the tokens `from..to`.
    pub(super) fn set_role(&mut self, from: usize, to: usize, role: Role) {
        match self.list.get_mut(from..to) {
            // Mostly one, for which the compiler's loop of eight at a time is too much.
            Some([token]) => token.role = role,
            Some(tokens) => tokens.iter_mut().for_each(|token| token.role = role),
            None => {}
        }
    }

    /// Gives `role` to those of the tokens `from..to` that are free.
    pub(super) fn set_role_free(&mut self, from: usize, to: usize, role: Role) {
        let range = self.list.get_mut(from..to).unwrap_or(&mut []);
        range.iter_mut().filter(|token| token.is_free()).for_each(|token| token.role = role);
    }
}

/// What is asked about one token.
impl Line<'_> {
    /// Whether there is a token and a comma or a new line stands before it.
    pub(super) fn breaks(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.after_break)
    }

    /// Whether there is a token and nothing parts it from the one before.
    pub(super) fn follows(&self, at: usize) -> bool {
        !self.token(at).after_break
    }

    /// Whether there is a token that has `role`.
    pub(super) fn has_role(&self, at: usize, role: Role) -> bool {
        self.list.get(at).is_some_and(|token| token.role == role)
    }

    /// Whether a token has no role yet but that of a word in a line.
    pub(super) fn is_free(&self, at: usize) -> bool {
        self.token(at).is_free()
    }

    /// Whether a token is free, a number and no ordinal: `12`, not `12th`.
    pub(super) fn is_free_number(&self, at: usize) -> bool {
        let token = self.token(at);
        token.is_free() && token.is_number() && !token.kinds.any(Kinds::ORDINAL)
    }

    /// Whether a token is free and no number.
    pub(super) fn is_word(&self, at: usize) -> bool {
        let token = self.token(at);
        token.is_free() && !token.is_number()
    }

    /// Whether a token is free and a street type.
    pub(super) fn is_free_type(&self, at: usize) -> bool {
        let token = self.token(at);
        token.is_free() && token.is_street_type()
    }

    /// Whether a token is `no`, `nr` or the like, between a designator and its number.
    pub(super) fn is_number_word(&self, at: usize) -> bool {
        self.token(at).kinds.any(Kinds::NUMBER_WORD)
    }

    /// Whether a token is written in the signs of East Asia.
    pub(super) fn is_east_asian(&self, at: usize) -> bool {
        self.text_at(at).starts_with(|c| c >= '\u{1100}')
    }
}

/// What is asked about several tokens in a row. A *stretch* is free words with nothing between them: a
/// break, a unit or a postal code parts two.
impl Line<'_> {
    /// Whether one of the tokens `from..to` is a street type.
    pub(super) fn has_type(&self, from: usize, to: usize) -> bool {
        self.part(from, to).iter().any(Token::is_street_type)
    }

    /// Whether a stretch has a street type and another word, but for directions at its end.
    pub(super) fn is_name_with_type(&self, from: usize, to: usize) -> bool {
        let mut last = to;
        while last > from + 1 && self.token(last - 1).is_direction() {
            last -= 1;
        }
        let words = self.part(from, last);
        words.len() > 1 && words.iter().any(|t| t.is_street_type() && !t.is_particle())
    }

    /// Where the stretch starts that the token at `at` belongs to.
    pub(super) fn stretch_start(&self, at: usize) -> usize {
        let mut from = at;
        while from > 0 && self.list.get(from - 1).is_some_and(goes_on) && !self.breaks(from) {
            from -= 1;
        }
        from
    }

    /// Where the stretch ends, before `end`, that starts at `from`.
    pub(super) fn stretch_end(&self, from: usize, end: usize) -> usize {
        let behind = self.part(from + 1, end).iter();
        from + 1 + behind.take_while(|token| goes_on(token) && !token.after_break).count()
    }
}

/// Whether a token is free, or a word of a phrase that the token before it stands for.
const fn goes_on(token: &Token) -> bool {
    matches!(token.role, Role::Street | Role::Extra | Role::Skip)
}
