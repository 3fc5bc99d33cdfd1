//! Corrects the reading of a text by the parts of the other address, before words are paired: where a word of
//! the street was taken for the house number or the country.

use super::{
    super::{
        number::{self, Number, NumberMatch},
        numeral::value,
        postal_address::{PostalAddress, Shape},
        roles::Roles,
        tables::Kinds,
        token::{Role, Token},
        words::{ByRole, Class, Words},
    },
    same_value,
};

/// The words of a text, where the guide's parts show that it was misread.
pub(in crate::address) fn revised_words(
    guide: &PostalAddress,
    text: &PostalAddress,
) -> Option<Words> {
    // A text's country that contradicts may be the city or county of that name: Norfolk, Lebanon.
    let country = text.shape == Shape::Text
        && text.has(Role::Country)
        && matches!((guide.country, text.country), (Some(a), Some(b)) if a != b);
    let country = country || text.has(Role::Country) && is_word_of_street(guide, text);
    let number = is_number_of_name(guide, text);
    let state = text.states.is_empty() || text.shape == Shape::Text;
    let counted = Roles::OF_WORDS
        .with_if(state, Role::State)
        .with_if(number, Role::Number)
        .with_if(country, Role::Country);
    (number || country).then(|| Words::of(&text.tokens, &ByRole::new(&text.tokens), counted))
}

/// Whether the country guessed in a text is a word of the guide's street: `Rue Anatole France`.
fn is_word_of_street(guide: &PostalAddress, text: &PostalAddress) -> bool {
    let mut countries = text.tokens.list.iter().rev().filter(|t| t.role == Role::Country);
    let may_be = |t: &&Token| guide.words.may_have(t.signature);
    let Some(country) = countries.next().filter(may_be) else { return false };
    let name = text.tokens.text_of(country);
    let mut street = guide.tokens.list.iter().filter(|t| t.role == Role::Street);
    // Alone it is the country, in the wrong line.
    street.clone().nth(1).is_some()
        && street.any(|t| t.len() == country.len() && guide.tokens.text_of(t) == name)
        && text.tokens.list.iter().filter(|t| text.tokens.text_of(t) == name).count() == 1
}

/// Whether the house number guessed in a text is a number in the street's name: `47 Street` against
/// `8106 47th Street`.
fn is_number_of_name(guide: &PostalAddress, text: &PostalAddress) -> bool {
    let (Some(claimed), Some(guess)) = (&guide.number, &text.number) else {
        return guide.number.is_none()
            && text.number.is_some_and(|guess| names_number(guide, &guess));
    };
    text.shape == Shape::Text
        && may_name_a_number(guide)
        && number::compare(claimed, guess) < NumberMatch::Slip
        && names_number(guide, guess)
        && stands_alike(guide, text, guess)
}

/// Whether the number stands beside the same word in both: `11 Novembre` is not `11 rue`.
fn stands_alike(guide: &PostalAddress, text: &PostalAddress, number: &Number) -> bool {
    let place = |address: &PostalAddress, role: Role| {
        address.tokens.list.iter().position(|t| t.role == role && has_value(address, t, number))
    };
    let (Some(a), Some(b)) = (place(guide, Role::Street), place(text, Role::Number)) else {
        return false;
    };
    let alike = |a: Option<usize>, b: Option<usize>| {
        let (Some(a), Some(b)) = (a, b) else { return false };
        let (Some(x), Some(y)) = (guide.tokens.list.get(a), text.tokens.list.get(b)) else {
            return false;
        };
        let (a, b) = (guide.tokens.text_of(x), text.tokens.text_of(y));
        a == b || x.shares_sense(y) || same_value((x, a), (y, b))
    };
    // What follows tells where something does: `E 225th St` and `E 42nd St` both stand after an E.
    let follows = guide.tokens.list.get(a + 1).is_some_and(|t| t.role == Role::Street);
    if follows {
        alike(Some(a + 1), Some(b + 1))
    } else {
        alike(a.checked_sub(1), b.checked_sub(1))
    }
}

/// Whether the street's name has that number in it.
fn names_number(address: &PostalAddress, number: &Number) -> bool {
    let mut street = address.tokens_of(Role::Street);
    may_name_a_number(address) && street.any(|(_, token)| has_value(address, token, number))
}

/// Whether the street's name may have a number in it, in digits or letters.
fn may_name_a_number(address: &PostalAddress) -> bool {
    let street = address.words.of_role(Role::Street);
    let is_ordinal =
        |at: usize| address.tokens.list.get(at).is_some_and(|t| t.kinds.any(Kinds::ORDINAL));
    address.words.overflow
        || !(address.words.of_class(Class::Number) & street).is_empty()
        || street.into_iter().any(is_ordinal)
}

/// Whether a word is a number, in digits or letters (`Jana Pawła II`), and this one.
fn has_value(address: &PostalAddress, token: &Token, number: &Number) -> bool {
    let text = address.tokens.text_of(token);
    let value =
        if token.is_number() { Some(Number::read(text, "").value()) } else { value(token, text) };
    value == Some(number.value())
}
