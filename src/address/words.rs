//! The words of an address that can be paired with another's, and what each contributes.

use core::ops::Range;

use super::{
    roles::Roles,
    signature::Signature,
    tables::Kinds,
    token::{Role, Token, Tokens},
    word_set::{MOST, Set},
};

/// What a word contributes to a street's or a city's name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Class {
    /// A word of the name itself.
    Name,
    /// A number in a name: `72nd`, `11 Novembre`.
    Number,
    /// A street type.
    Type,
    /// A compass direction.
    Direction,
    /// An article or preposition.
    Particle,
}

/// How many classes there are.
const CLASSES: usize = Class::Particle as usize + 1;
/// How many roles there are up to the last that a word can have.
pub(super) const ROLES: usize = Role::Country as usize + 1;
/// These roles, in their order.
pub(super) const WORDS: [Role; ROLES] =
    [Role::Street, Role::Extra, Role::City, Role::State, Role::Postal, Role::Country];

/// Which of the tokens of an address are words that can be paired, and of what kinds they are.
///
/// Of the first [`MOST`] tokens only: a word is known by its token's place.
#[derive(Clone, Eq, PartialEq)]
pub(super) struct Words {
    pub(super) all: Set,
    roles: [Set; ROLES],
    classes: [Set; CLASSES],
    /// Of all words, and of the tokens that are none.
    pub(super) signature: Signature,
    /// Words that can be a street type, whatever they are here.
    pub(super) street_types: Set,
    /// Words that can be a compass direction, whatever they are here.
    pub(super) directions: Set,
    /// Whether there were more words than are paired.
    pub(super) overflow: bool,
    /// Whether what was read as the house number is a number in the street's name.
    pub(super) number_in_name: bool,
}

/// Which tokens of an address have which role.
pub(super) struct ByRole {
    /// Those of the first [`MOST`] tokens.
    sets: [Set; Role::COUNT],
    /// Those of these that are of a kind that is [`SORTED`].
    sorted: Set,
    /// Of all these.
    signature: Signature,
    /// The roles that any token has.
    pub(super) roles: Roles,
    /// Those of the tokens beyond the first.
    beyond: Roles,
}

impl ByRole {
    /// Of the tokens of an address: one walk along them, whatever each is.
    #[inline(always)]
    pub(super) fn new(tokens: &Tokens) -> Self {
        let (list, beyond) =
            tokens.list.split_at_checked(MOST).unwrap_or((tokens.list.as_slice(), &[]));
        let mut sets = [Set::EMPTY; Role::COUNT];
        let (mut this, mut sorted) = (Set::of(0), Set::EMPTY);
        let (mut signature, mut roles) = (Signature::NONE, Roles::NONE);
        for token in list {
            if let Some(set) = sets.get_mut(token.role as usize) {
                *set |= this;
            }
            if token.kinds.any(SORTED) {
                sorted |= this;
            }
            signature = signature.and(token.signature);
            roles = roles.and(Roles::only(token.role));
            this = this.next();
        }
        let beyond = beyond.iter().map(|token| Roles::only(token.role));
        let beyond = beyond.fold(Roles::NONE, Roles::and);
        Self { sets, sorted, signature, roles: roles.and(beyond), beyond }
    }

    /// Those of the first [`MOST`] tokens that have a role.
    fn of(&self, role: Role) -> Set {
        self.sets.get(role as usize).copied().unwrap_or_default()
    }

    /// The places from the first token of a role to its last, whatever stands between.
    pub(super) fn places_of(&self, role: Role, tokens: &Tokens) -> Range<usize> {
        if self.beyond.has(role) { tokens.places_of(role) } else { self.of(role).range() }
    }
}

/// The role of a token as a word: a house number that is compared as a word is part of the street's name.
pub(super) const fn role(token: &Token) -> Role {
    match token.role {
        Role::Number => Role::Street,
        role => role,
    }
}

impl Words {
    /// The words of an address that have one of the roles in `counted`.
    #[inline(always)]
    pub(super) fn of(tokens: &Tokens, by_role: &ByRole, counted: Roles) -> Self {
        let of_role = |role| if counted.has(role) { by_role.of(role) } else { Set::EMPTY };
        let mut roles = WORDS.map(of_role);
        let [street, ..] = &mut roles;
        *street |= of_role(Role::Number);
        let street = *street;
        let all = roles.iter().fold(Set::EMPTY, |all, role| all | *role);
        let sorts = Sorts::of(tokens, by_role.sorted & all);
        let (types, directions) = sorts.lesser(street);
        let lesser = types | directions;
        Self {
            all,
            // In the order of the classes.
            classes: [
                all & !sorts.numbers & !sorts.particles & !lesser,
                sorts.numbers & !lesser,
                types,
                directions,
                sorts.particles & !lesser,
            ],
            signature: by_role.signature,
            street_types: sorts.street_types,
            directions: sorts.directions,
            overflow: by_role.beyond.meet(counted),
            number_in_name: counted.has(Role::Number),
            roles,
        }
    }

    /// Whether there may be a word of some signature.
    pub(super) const fn may_have(&self, signature: Signature) -> bool {
        self.overflow || self.signature.meets(signature)
    }

    /// Which words from one on, counted from there, have the same role as others from another on, and are
    /// of a name where these are.
    pub(super) fn alike(&self, from: usize, others: &Self, other: usize) -> Set {
        let both = |all, (one, two): (&Set, &Set)| all | one.moved(from) & two.moved(other);
        let of_one_role = self.roles.iter().zip(&others.roles).fold(Set::EMPTY, both);
        let (names, of_others) = (self.of_names().moved(from), others.of_names().moved(other));
        of_one_role & !(names & !of_others | of_others & !names)
    }

    pub(super) fn of_role(&self, role: Role) -> Set {
        self.roles.get(role as usize).copied().unwrap_or_default()
    }

    pub(super) fn of_class(&self, class: Class) -> Set {
        self.classes.get(class as usize).copied().unwrap_or_default()
    }

    pub(super) fn class(&self, at: usize) -> Class {
        let is = |class| self.of_class(class).has(at);
        if is(Class::Name) {
            Class::Name
        } else if is(Class::Number) {
            Class::Number
        } else if is(Class::Type) {
            Class::Type
        } else if is(Class::Direction) {
            Class::Direction
        } else {
            Class::Particle
        }
    }

    /// The words that a name is made of: no types, directions or particles.
    pub(super) fn of_names(&self) -> Set {
        self.of_class(Class::Name) | self.of_class(Class::Number)
    }
}

/// Kinds of words of a name that may be something else in it.
const SORTED: Kinds =
    Kinds::STREET.or(Kinds::DIRECTION).or(Kinds::NUMBER).or(Kinds::DIGIT).or(Kinds::PARTICLE);

/// What words can be that may be something else than a word of a name.
struct Sorts {
    street_types: Set,
    /// Of the street types those that only end a name.
    last: Set,
    directions: Set,
    numbers: Set,
    particles: Set,
}

impl Sorts {
    /// Of words that are of some kind.
    fn of(tokens: &Tokens, words: Set) -> Self {
        let mut sorts = Self {
            street_types: Set::EMPTY,
            last: Set::EMPTY,
            directions: Set::EMPTY,
            numbers: Set::EMPTY,
            particles: Set::EMPTY,
        };
        for at in words {
            let Some(token) = tokens.list.get(at) else { continue };
            let this = Set::of(at);
            if token.is_street_type() && (token.len() > 1 || !is_letter_name(tokens, at, token)) {
                sorts.street_types |= this;
                sorts.last |= this.when(token.kinds.any(Kinds::LAST));
            }
            if token.is_direction() && (token.len() > 1 || !is_initial(tokens, at, token)) {
                sorts.directions |= this;
            }
            if is_number(tokens, token) {
                sorts.numbers |= this;
            } else if is_particle(tokens, at, token) {
                sorts.particles |= this;
            }
        }
        sorts
    }

    /// Tells a street's type and directions from its name: the type stands last (`Oyster Point
    /// Blvd`) or first (`rue de la Paix`), directions around it, and something is left for a name.
    fn lesser(&self, street: Set) -> (Set, Set) {
        let (mut types, mut directions) = (Set::EMPTY, Set::EMPTY);
        // `ter` and `al` are also particles, which do not count.
        let mut left = street & !self.particles;
        let mut tell = |at: usize, kinds: Set| {
            if left.has_one_at_most() || types.has(at) {
                return false;
            }
            if self.directions.has(at) {
                directions |= Set::of(at);
            } else if kinds.has(at) && types.is_empty() {
                types = Set::of(at);
            } else {
                return false;
            }
            left = left & !Set::of(at);
            true
        };
        street.backwards().take_while(|at| tell(*at, self.street_types)).for_each(drop);
        // `Green Valley Complex`: some only end a name.
        let opening = self.street_types & !self.last;
        street.into_iter().take_while(|at| tell(*at, opening)).for_each(drop);
        (types, directions)
    }
}

/// Whether a word is a number in a name.
fn is_number(tokens: &Tokens, token: &Token) -> bool {
    token.is_number() || token.kinds.any(Kinds::DIGIT) && is_reference(tokens.text_of(token))
}

/// Whether a word is an article or a preposition, and no number.
fn is_particle(tokens: &Tokens, at: usize, token: &Token) -> bool {
    token.is_particle() && !token.is_direction() && !is_letter_name(tokens, at, token)
}

/// Whether a word is a number with letters: a grid's `w210`, a road's `a40`. One digit among letters
/// is rather a letter misread.
fn is_reference(word: &str) -> bool {
    word.bytes().filter(u8::is_ascii_digit).count() >= 2
}

/// Whether a letter is all the name that a street has: `Avenue A`, `A Street`.
fn is_letter_name(tokens: &Tokens, at: usize, token: &Token) -> bool {
    let near = |at: Option<usize>| {
        at.and_then(|at| tokens.list.get(at)).filter(|t| t.role == Role::Street)
    };
    if token.len() != 1 || token.role != Role::Street {
        return false;
    }
    let before = if token.after_break { None } else { near(at.checked_sub(1)) };
    let after = near(Some(at + 1)).filter(|after| !after.after_break);
    match (before, after) {
        (Some(one), None) | (None, Some(one)) if one.is_street_type() => one.len() > 1,
        // `Boulevard Mohammed V`
        (Some(_), None) => stretch_opens_street(tokens, at),
        // `Calle A Urb Royal Oak`
        (Some(one), Some(two)) => {
            one.is_street_type() && matches!(tokens.text_of(two), "urb" | "urbanizacion")
                || tokens.text_of(token) == "a" && opens_street(tokens, at - 1)
        }
        _ => false,
    }
}

/// Whether a street type opens the words of the street that end before `at`.
fn stretch_opens_street(tokens: &Tokens, at: usize) -> bool {
    let goes_on = |at: &usize| tokens.list.get(*at).is_some_and(|t| t.role == Role::Street);
    let first = (0..at).rev().take_while(goes_on).last();
    first.is_some_and(|first| opens_street(tokens, first))
}

/// Whether a letter is the name of a street or of whom it honours, and no direction: `309 Avenue E Bayonne`,
/// `1200 Avenue N`, `5 rue E Zola`.
fn is_initial(tokens: &Tokens, at: usize, token: &Token) -> bool {
    let same_part = |t: &&Token| t.role == token.role && !t.after_break;
    let next = tokens.list.get(at + 1).filter(same_part);
    if token.role != Role::Street || next.is_some_and(Token::is_number) {
        return false;
    }
    // The French west, `boul. René-Lévesque O`, stands last: `O Avenue`, `O Farrell St`.
    if next.is_some() && tokens.text_of(token) == "o" {
        return true;
    }
    !token.after_break && at.checked_sub(1).is_some_and(|before| opens_street(tokens, before))
}

/// Whether a street type opens the street's name, so that a letter behind it is the name: `150 Calle A San
/// Juan`, but not `12 Oak St A`.
fn opens_street(tokens: &Tokens, at: usize) -> bool {
    let first = at.checked_sub(1).and_then(|at| tokens.list.get(at));
    tokens.list.get(at).is_some_and(|t| t.is_street_type() && t.len() > 1 && !t.is_particle())
        && first.is_none_or(|t| t.role != Role::Street)
}
