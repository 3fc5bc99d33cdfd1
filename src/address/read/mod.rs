//! Which part each word of an address plays: given for an address in parts, guessed for one text.
//!
//! The surest comes first, and a word that has a role keeps it: the end of a text, then what a word
//! announces, then the house number, then the doors behind it. The street is the stretch of words at that
//! number, and the city the last stretch behind the street.
//!
//! | file | what it recognises |
//! | --- | --- |
//! | `lines`, `one_text` | the order in which the others are asked |
//! | `peel` | state, postal code and country at the end |
//! | `marks` | boxes, care-of lines: what a word announces |
//! | `designators` | units, floors, buildings |
//! | `roads` | numbered roads |
//! | `house`, `doors` | the house number, and what follows it |
//! | `segments` | buildings, quarters and cities beside the street |
//! | `line` | the questions that all of them ask |

mod designators;
mod doors;
mod house;
mod line;
mod lines;
pub(super) mod marks;
mod one_text;
mod peel;
pub(super) mod roads;
mod segments;

use self::line::Line;
pub(super) use self::{lines::lines, one_text::one_text};
use super::{number::Number, tables::Division, token::Role};
use crate::country::Country;

/// What was read in an address beside the roles of its words.
pub(super) struct Findings {
    pub(super) number: Option<Number>,
    pub(super) country: Option<Country>,
    /// What the state's name or code can stand for.
    pub(super) states: &'static [Division],
    /// Whether street and city are told apart for certain.
    pub(super) sure: bool,
}

/// Gives cities, wards and counties of East Asia their role: the last character says what they are.
fn east_asian_cities(tokens: &mut Line<'_>, from: usize, to: usize) {
    const ENDINGS: [char; 9] = ['市', '区', '區', '郡', '县', '縣', '시', '구', '군'];
    for at in from..to {
        let text = tokens.text_at(at);
        if !text.is_ascii()
            && text.ends_with(ENDINGS)
            && text.chars().nth(1).is_some()
            && tokens.is_free(at)
        {
            tokens.set_role(at, at + 1, Role::City);
        }
    }
}
