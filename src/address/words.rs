//! The words of an address that can be paired with another's, and what each contributes.

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
    /// Of all words.
    pub(super) signature: Signature,
    /// Words that can be a street type, whatever they are here.
    pub(super) street_types: Set,
    /// Words that can be a compass direction, whatever they are here.
    pub(super) directions: Set,
    /// Ordinals in digits, and the numbers of roads.
    pub(super) ordinals: Set,
    /// Words behind which the next one of the same part follows, with nothing between.
    pub(super) continued: Set,
    /// Whether there were more words than are paired.
    pub(super) overflow: bool,
    /// Whether what was read as the house number is a number in the street's name.
    pub(super) number_in_name: bool,
}

/// The role of a token as a word: a house number that counts is a part of the street's name.
pub(super) const fn role(token: &Token) -> Role {
    match token.role {
        Role::Number => Role::Street,
        role => role,
    }
}

impl Words {
    /// The words of an address that its streets, cities and other names are made of: those that have
    /// one of some roles.
    pub(super) fn of(tokens: &Tokens, counted: Roles) -> Self {
        let (list, beyond) =
            tokens.list.split_at_checked(MOST).unwrap_or((tokens.list.as_slice(), &[]));
        let mut words = Self {
            all: Set::EMPTY,
            roles: [Set::EMPTY; ROLES],
            classes: [Set::EMPTY; CLASSES],
            signature: Signature::NONE,
            street_types: Set::EMPTY,
            directions: Set::EMPTY,
            ordinals: Set::EMPTY,
            continued: Set::EMPTY,
            overflow: beyond.iter().any(|token| counted.has(token.role)),
            number_in_name: counted.has(Role::Number),
        };
        let mut breaks = Set::EMPTY;
        for (at, token) in list.iter().enumerate() {
            if !counted.has(token.role) {
                continue;
            }
            if let Some(set) = words.roles.get_mut(role(token) as usize) {
                *set |= Set::of(at);
            }
            breaks |= Set::of_if(token.after_break, at);
            words.signature = words.signature.and(token.signature);
            if token.kinds.any(SORTED) {
                words.sort(tokens, at, token);
            }
        }
        words.all = words.roles.iter().fold(Set::EMPTY, |all, role| all | *role);
        let names = words.all & !words.of_class(Class::Number) & !words.of_class(Class::Particle);
        words.add_class(names, Class::Name);
        let goes_on = |all, role: &Set| all | *role & role.places_before();
        let same_role = words.roles.iter().fold(Set::EMPTY, goes_on);
        words.continued = same_role & !breaks.places_before();
        words.class_street();
        words
    }

    /// Notes what a word can be that is of some kind.
    fn sort(&mut self, tokens: &Tokens, at: usize, token: &Token) {
        let this = Set::of(at);
        if token.is_street_type() && (token.len() > 1 || !is_letter_name(tokens, at, token)) {
            self.street_types |= this;
        }
        if token.is_direction() && (token.len() > 1 || !is_initial(tokens, at, token)) {
            self.directions |= this;
        }
        if token.is_number() && token.kinds.any(Kinds::ORDINAL) {
            self.ordinals |= this;
        }
        self.add_class(this, class(tokens, at, token));
    }

    fn add_class(&mut self, words: Set, class: Class) {
        if let Some(set) = self.classes.get_mut(class as usize) {
            *set |= words;
        }
    }

    /// Tells a street's type and directions from its name: the type stands last (`Oyster Point
    /// Blvd`) or first (`rue de la Paix`), directions around it, and something is left for a name.
    fn class_street(&mut self) {
        let street = self.of_role(Role::Street);
        let mut left = (street & !self.of_class(Class::Particle)).count();
        let mut typed = false;
        let mut lesser = |words: &mut Self, at: usize| {
            let class = if words.directions.has(at) {
                Class::Direction
            } else if words.street_types.has(at) && !typed {
                typed = true;
                Class::Type
            } else {
                return false;
            };
            words.set_class(at, class);
            true
        };
        // `ter` and `al` are also particles, which were not counted.
        let particles = self.of_class(Class::Particle);
        for at in street.backwards() {
            if left <= 1 || !lesser(self, at) {
                break;
            }
            left -= usize::from(!particles.has(at));
        }
        for at in street {
            if left <= 1 || self.of_class(Class::Type).has(at) || !lesser(self, at) {
                break;
            }
            left -= usize::from(!particles.has(at));
        }
    }

    fn set_class(&mut self, at: usize, class: Class) {
        let this = Set::of(at);
        for (set, of) in self.classes.iter_mut().zip(0..) {
            *set = if of == class as usize { *set | this } else { *set & !this };
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

/// What a word is before its place in a street is known.
fn class(tokens: &Tokens, at: usize, token: &Token) -> Class {
    if token.is_number() || token.kinds.any(Kinds::DIGIT) && is_reference(tokens.text_of(token)) {
        Class::Number
    } else if token.is_particle() && !token.is_direction() && !is_letter_name(tokens, at, token) {
        Class::Particle
    } else {
        Class::Name
    }
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
        (Some(one), None) | (None, Some(one)) => one.is_street_type() && one.len() > 1,
        // `Calle A Urb Royal Oak`
        (Some(one), Some(two)) => {
            one.is_street_type() && matches!(tokens.text_of(two), "urb" | "urbanizacion")
                || tokens.text_of(token) == "a" && opens_street(tokens, at - 1)
        }
        _ => false,
    }
}

/// Whether a letter is the name of a street or of whom it honours, and no direction, before another word of
/// the line: `309 Avenue E Bayonne`, `5 rue E Zola`.
fn is_initial(tokens: &Tokens, at: usize, token: &Token) -> bool {
    let name = |t: &Token| t.role == token.role && !t.after_break && !t.is_number();
    token.role == Role::Street
        && !token.after_break
        && tokens.list.get(at + 1).is_some_and(name)
        && at.checked_sub(1).is_some_and(|before| opens_street(tokens, before))
}

/// Whether a street type opens the street's name, so that a letter behind it is the name: `150 Calle A San
/// Juan`, but not `12 Oak St A`.
fn opens_street(tokens: &Tokens, at: usize) -> bool {
    let first = at.checked_sub(1).and_then(|at| tokens.list.get(at));
    tokens.list.get(at).is_some_and(|t| t.is_street_type() && t.len() > 1 && !t.is_particle())
        && first.is_none_or(|t| t.role != Role::Street)
}
