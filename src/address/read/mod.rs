//! Which part each word of an address plays: given for the parts of an address, guessed for one text.
//!
//! What is surest comes first, and a word that has its role is not asked again: the end of a text,
//! then what a word announces, then the house's number, then what leads to one door of it; the street
//! is the stretch of words at that number, and the city the last stretch behind it.
//!
//! | file | what it recognises |
//! | --- | --- |
//! | `lines`, `one_text` | nothing by themselves: they say in which order the others are asked |
//! | `peel` | state, postal code and country at the end of a text |
//! | `marks` | what a word announces, of which `designators` has units, floors and buildings, `roads` roads that are numbered |
//! | `house`, `doors` | the house's number, and what follows it |
//! | `segments` | buildings, quarters and cities beside the street |
//! | `line` | what all of them ask |

mod designators;
mod doors;
mod house;
mod line;
mod lines;
mod marks;
mod one_text;
mod peel;
mod roads;
pub(super) mod segments;

use self::line::Line;
pub(super) use self::{lines::lines, one_text::one_text};
use super::{number::Number, tables::Division, token::Role};
use crate::country::Country;

/// What was read of an address beside the roles of its words.
pub(super) struct Findings {
    pub(super) number: Option<Number>,
    pub(super) country: Option<Country>,
    /// What the state's name or code can stand for.
    pub(super) states: &'static [Division],
    /// Whether street and city are told apart for certain.
    pub(super) sure: bool,
}

/// Gives the cities, wards and counties of East Asia their role, which say themselves what they are.
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
