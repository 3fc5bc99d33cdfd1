//! The conventional respelling of a name's words: `mueller` for `müller`.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::words;
use crate::{
    name::{normalise::Name, token::Span},
    text::fold::{fold, is_composed, respelling},
};

/// Gives the words of a name, which was folded from `raw`, their other form where `ä` is written
/// `ae` and so on.
pub(in crate::name) fn respell(raw: &str, name: &mut Name) {
    let composed: Cow<'_, str> =
        if is_composed(raw) { raw.into() } else { raw.nfc().collect::<String>().into() };
    let letters = || composed.chars().flat_map(char::to_lowercase);
    if !letters().any(|c| respelling(c).is_some()) {
        return;
    }
    let mut spelled = String::with_capacity(raw.len() + 8);
    for c in letters() {
        match respelling(c) {
            Some(letters) => spelled.push_str(letters),
            None => spelled.push(c),
        }
    }
    let folded = fold(&spelled).text;
    let mut other = Name::with_room_for(&folded);
    words::split(&folded, &mut other);
    // Both texts were split at the same places; anything else would pair the wrong words.
    if other.tokens.len() != name.tokens.len() {
        return;
    }
    for (token, twin) in name.tokens.iter_mut().zip(&other.tokens) {
        if twin.word.len() != token.word.len() {
            token.respelled = Some(Span::append(twin.of(&other.text), &mut name.text));
        }
    }
}
