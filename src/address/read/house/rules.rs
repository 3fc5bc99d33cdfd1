//! The ways in which the number of a house is written, in the order in which they are asked about.

use crate::address::{
    read::{doors::is_door, line::Line},
    tables::{Kinds, Sense},
    token::{Role, Token},
};

/// Where the number is looked for: among the tokens `from..to`.
#[derive(Clone, Copy)]
pub(super) struct Search<'s, 't> {
    tokens: &'s Line<'t>,
    from: usize,
    pub(super) to: usize,
    /// The first of them that is a free number; `to` where none is.
    pub(super) first: usize,
}

impl<'s, 't> Search<'s, 't> {
    pub(super) fn of(tokens: &'s Line<'t>, from: usize, to: usize) -> Self {
        let first = (from..to).find(|at| tokens.is_free_number(*at)).unwrap_or(to);
        Self { tokens, from, to, first }
    }
}

/// Rules of a line, of which some are a text's too.
impl Search<'_, '_> {
    /// The number in front of everything else: `12 Main St`.
    pub(super) fn in_front(&self) -> Option<usize> {
        let follows = !(self.from..self.first).any(|at| self.tokens.is_free(at));
        follows.then_some(self.first)
    }

    /// The number after a letter in front of everything else: `B-45, Sector 62`.
    pub(super) fn behind_letter(&self) -> Option<usize> {
        let letter = (self.from..self.to).find(|at| self.tokens.is_free(*at))?;
        lettered(self.tokens, letter, self.to)
    }

    /// The number after the word that says so: `Jana Pawla 2 nr 20`, `No. 12, Jalan SS 2/24`. Of several that
    /// of a place on a road: `Ctra. N 340 km 189`.
    pub(super) fn announced(&self) -> Option<usize> {
        let tokens = self.tokens;
        let says_so = |at: usize| tokens.is_free(at) && tokens.is_number_word(at);
        let behind =
            |at: &usize| tokens.follows(*at) && says_so(*at - 1) && tokens.is_free_number(*at);
        let mut announced = (self.from + 1..self.to).filter(behind);
        let first = announced.next()?;
        let on_road = |at: &usize| tokens.text_at(at - 1) == "km";
        Some(announced.find(on_road).unwrap_or(first))
    }

    /// The number that opens a part of a line with a street type, where no earlier part has one: `Erf 123,
    /// 5 Voortrekker Street`.
    pub(super) fn opens_street(&self) -> Option<usize> {
        let Self { tokens, from, to, .. } = *self;
        let opens = |at: &usize| {
            tokens.breaks(*at)
                && tokens.is_free_number(*at)
                && is_named(tokens, *at)
                && tokens.has_type(at + 1, tokens.stretch_end(at + 1, to))
        };
        let at = (from + 1..to).find(opens)?;
        (!tokens.has_type(from, at)).then_some(at)
    }

    /// The number with a name between it and the first street type, behind a grid's letters: `N59W 28135
    /// Main St`.
    pub(super) fn before_name_and_type(&self) -> Option<usize> {
        let is_type = |at: &usize| self.tokens.token(*at).is_street_type();
        let first_type = (self.from..self.to).find(is_type)?;
        (self.first + 1 < first_type).then_some(self.first)
    }

    /// The first number after a name in the signs of East Asia, where buildings and rooms follow it:
    /// `渋谷 1-2-3 コーポ青山 302`.
    pub(super) fn block_of_quarter(&self) -> Option<usize> {
        let stands = self.first > self.from && self.tokens.is_east_asian(self.first - 1);
        stands.then_some(self.first)
    }

    /// The number after the street's name: the first of those that end the line, but for the one that is
    /// the name (`Carrera 7 71-21`).
    pub(super) fn behind_name(&self) -> Option<usize> {
        let Self { tokens, from, to, .. } = *self;
        let start = (from..to).rev().take_while(|at| is_no_name(tokens, *at)).last()?;
        let mut numbers = (start..to).filter(|at| tokens.is_free_number(*at));
        let first = numbers.next()?;
        if is_numbered(tokens, from, first) {
            numbers.next().or_else(|| self.behind_sign()).or(Some(first))
        } else {
            Self { first, ..*self }.block_in_front().or(Some(first))
        }
    }

    /// The number after a `#`, where no other can be the house number: `Calle 5 de Mayo #123`, `#12 2nd Cross`.
    pub(super) fn behind_sign(&self) -> Option<usize> {
        let Self { tokens, from, to, .. } = *self;
        let sign = |at: &usize| tokens.token(*at).kinds.any(Kinds::SIGN);
        let at = (from..to).find(sign)?;
        // `St James's Road, #301` has a saint in front.
        let word = |sense: &Sense| matches!(sense, Sense::Word(_));
        let typed = |t: &Token| t.is_free() && t.is_street_type() && !t.has(word);
        // `County Road 12 #450`, `5 de Mayo #123`.
        let named = |t: &Token| typed(t) || t.kinds.any(Kinds::ORDINAL);
        let first = tokens.list.get(from..at)?.iter().find(|t| t.role != Role::Skip);
        let opens = first.is_none_or(named);
        let unit = tokens.list.get(at + 1).is_some_and(|t| t.role == Role::Unit && t.is_number());
        (opens && unit).then_some(at + 1)
    }

    /// The number that ends the first part of a line, where that has a street: `Drottninggatan 5, 2 tr`.
    pub(super) fn ends_first_part(&self) -> Option<usize> {
        let to = self.tokens.stretch_end(self.from, self.to);
        let typed = self.tokens.has_type(self.from, to);
        if typed { Self { to, ..*self }.behind_name() } else { None }
    }

    /// The last number.
    pub(super) fn last(&self) -> Option<usize> {
        (self.from..self.to).rev().find(|at| self.tokens.is_free_number(*at))
    }
}

/// Rules of a text.
impl Search<'_, '_> {
    /// The number that the text begins with: `12 Main St, Salem`.
    pub(super) fn at_start(&self) -> Option<usize> {
        (self.first == 0).then_some(0)
    }

    /// The number after a letter that the text begins with: `B-45, Sector 62`.
    pub(super) fn behind_letter_in_front(&self) -> Option<usize> {
        lettered(self.tokens, self.from, self.to)
    }

    /// The number of the block that stands in front: `Blk 123 Ang Mo Kio Ave 6`.
    pub(super) fn block_in_front(&self) -> Option<usize> {
        let Self { tokens, from, first, .. } = *self;
        let typed = tokens.token(first.checked_sub(1)?).is_street_type();
        let [mark, block, name, ..] = tokens.list.get(from..)? else { return None };
        let stands = typed
            && mark.role == Role::UnitMark
            && matches!(tokens.text_of(mark), "blk" | "block")
            && block.role == Role::Unit
            && name.is_free()
            && !name.after_break;
        stands.then_some(from + 1)
    }

    /// The number after the word that says so, unless the first number says by its place that it is the
    /// house's: it opens a part of the text, or stands behind a word that numbers houses: `House No. 45 B,
    /// Street No. 7`.
    pub(super) fn announced_behind_words(&self) -> Option<usize> {
        let Self { tokens, first, .. } = *self;
        let numbers_houses = || {
            let before = tokens.part(0, first).iter().rev().take_while(|t| t.role == Role::Skip);
            before.into_iter().any(|t| t.kinds.any(Kinds::HOUSE_WORD))
        };
        let sure = opens_name(tokens, first) || numbers_houses();
        if sure { None } else { self.announced() }
    }

    /// The number after a street whose name is the first number: `Carrera 7 71-21`.
    pub(super) fn behind_numbered_street(&self) -> Option<usize> {
        let Self { tokens, to: end, first, .. } = *self;
        let from = tokens.stretch_start(first);
        if first == 0 || !is_numbered(tokens, from, first) {
            return None;
        }
        let numbers = (first..end).take_while(|at| is_no_name(tokens, *at));
        let to = numbers.last().map_or(first, |last| last + 1);
        Self { from, to, ..*self }.behind_name()
    }

    /// The first number, where it ends the stretch of the street's name: `C/ Alcalá 50, 2 izquierda`.
    pub(super) fn ends_street(&self) -> Option<usize> {
        let Self { tokens, first, .. } = *self;
        let ends = !opens_part(tokens, first)
            && ends_stretch(tokens, first)
            && tokens.has_type(tokens.stretch_start(first), first);
        ends.then_some(first)
    }

    /// The first number, where it stands alone behind the street and opens no other: `C/ Alcalá, 50, 2 B`.
    pub(super) fn alone_behind_street(&self) -> Option<usize> {
        let Self { tokens, first, .. } = *self;
        let alone = first > 0
            && tokens.breaks(first)
            && tokens.is_free(first - 1)
            && ends_stretch(tokens, first)
            && tokens.has_type(tokens.stretch_start(first - 1), first)
            && Self { from: first, ..*self }.opens_street().is_none();
        alone.then_some(first)
    }

    /// The first number that opens a part of the text and has a name behind it, or opens the text.
    pub(super) fn opens_name(&self) -> Option<usize> {
        (self.first..self.to).find(|at| opens_name(self.tokens, *at))
    }

    /// The first number that a name and a street type follow in its stretch, with no type before it.
    pub(super) fn before_type(&self) -> Option<usize> {
        let Self { tokens, to: end, .. } = *self;
        let mut from = self.from;
        while from < end {
            let to = if tokens.is_free(from) { tokens.stretch_end(from, end) } else { from + 1 };
            let mut types = (from..to).filter(|at| tokens.is_free_type(*at));
            if let Some(first) = types.next() {
                let last = types.next_back().unwrap_or(first);
                let before = |at: &usize| {
                    tokens.is_free_number(*at) && is_named(tokens, *at) && at + 2 <= last
                };
                if let Some(number) = (from..first).find(before) {
                    return Some(number);
                }
            }
            from = to;
        }
        None
    }

    /// The first number.
    pub(super) fn first(&self) -> Option<usize> {
        Some(self.first)
    }
}

/// The number after a letter at `at` that is a part of it: `B-45, Sector 62`. A compass direction is
/// rather a part of a grid: `N 59 W 28135`.
pub(super) fn lettered(tokens: &Line<'_>, at: usize, to: usize) -> Option<usize> {
    let letter = tokens.list.get(at).filter(|letter| letter.len() == 1)?;
    let word = tokens.is_word(at + 2) && at + 2 < to;
    let broken = tokens.list.get(at + 2).is_some_and(|t| {
        t.after_break || !t.is_street_type() && !t.is_direction() && !t.is_particle()
    });
    let lettered = letter.is_free()
        && tokens.text_of(letter).bytes().all(|b| b.is_ascii_lowercase())
        && tokens.is_free_number(at + 1)
        && tokens.follows(at + 1)
        && word
        && broken
        && !letter.is_direction();
    lettered.then_some(at + 1)
}

/// The highest number of a numbered street: those of Bogotá end before.
const LAST_STREET: u32 = 250;

/// Whether a number after a street type is all the name that the street has: `Carrera 7`.
fn is_numbered(tokens: &Line<'_>, from: usize, number: usize) -> bool {
    let before = tokens.part(from, number);
    // `Av. Diagonal 123`: of two types the second is a name, unless another number goes on behind one
    // that a street may have.
    let ends = tokens.list.get(number + 1).is_none_or(|t| t.after_break);
    let value = || tokens.text_at(number).parse().unwrap_or(0);
    if (ends || value() > LAST_STREET)
        && let [.., one, two] = before
        && one.is_street_type()
        && two.is_street_type()
    {
        return false;
    }
    before.last().is_some_and(Token::is_street_type)
        && !before
            .iter()
            .any(|t| t.is_free() && !t.is_number() && !t.is_street_type() && !t.is_particle())
}

/// Whether a number opens a part of a text and a name follows it, or opens the text itself.
fn opens_name(tokens: &Line<'_>, at: usize) -> bool {
    tokens.is_free_number(at) && opens_part(tokens, at) && (at == 0 || is_named(tokens, at))
}

/// Whether a part of a text begins here.
fn opens_part(tokens: &Line<'_>, at: usize) -> bool {
    at == 0 || tokens.breaks(at) || !tokens.is_free(at - 1)
}

/// Whether a stretch of a text ends here.
fn ends_stretch(tokens: &Line<'_>, at: usize) -> bool {
    !tokens.is_free(at + 1) || tokens.breaks(at + 1)
}

/// Whether a word follows a number with nothing between, and no door's alone: `3 B`.
pub(super) fn is_named(tokens: &Line<'_>, at: usize) -> bool {
    let goes_on = || tokens.is_free(at + 2) && tokens.follows(at + 2);
    let names =
        |t: &Token| !t.after_break && !t.kinds.any(Kinds::DOOR) && (t.len() > 1 || goes_on());
    tokens.is_word(at + 1) && names(tokens.token(at + 1))
}

/// Whether a token is a number or a door, or has a role already: no word of a name.
fn is_no_name(tokens: &Line<'_>, at: usize) -> bool {
    !tokens.is_free(at) || tokens.is_free_number(at) || is_door(tokens, at)
}
