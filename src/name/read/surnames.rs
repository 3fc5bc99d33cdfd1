//! Surnames that a person takes from somebody named beside them: `Jenny & Mark Rosen`, `Robert Smith
//! aka Jack`.

use smallvec::SmallVec;

use crate::name::{
    lexicon::{is_clearly_given, is_clearly_surname, may_be_given},
    normalise::Name,
    party::{Kind, Party, Role},
    tables::Traits,
    token::{Run, Token},
};

/// How many words a surname may have that several people share: far more than any has, so that
/// reading stays linear in the length of the name.
const LONGEST_SHARED: usize = 16;

/// `Jenny & Mark Rosen`: a person named by a given name alone shares the surname of the others, of
/// all people from the number `first` on.
pub(super) fn share(name: &mut Name, first: usize) {
    let people = Together::of(name, first);
    let lacking = people.lacking();
    if lacking.is_empty() {
        return;
    }
    let Some((surname, other)) = people.surname() else { return };
    if surname.len() > LONGEST_SHARED {
        return;
    }
    for at in lacking {
        let Some(person) = name.parties.get(at).copied() else { return };
        let party = with_surname(name, person, surname);
        if let Some(place) = name.parties.get_mut(at) {
            *place = party;
        }
        if let Some(other) = other {
            let party = with_surname(name, person, other);
            name.parties.push(Party { second_reading: true, ..party });
        }
    }
}

/// A person's words with a surname behind them.
fn with_surname(name: &mut Name, person: Party, surname: Run) -> Party {
    let words = name.copies(&[person.words, surname], |_| true);
    Party { words, surname_words: surname.len() as u32, ..person }
}

/// People named together, some of them perhaps without a surname.
struct Together<'n> {
    name: &'n Name,
    /// The number of the first of them among the parties of the name; they are the last ones.
    first: usize,
    /// None of them has more than one word besides initials: `Rosen J & M`.
    only_initials: bool,
    /// Somebody's surname stands in front.
    turned: bool,
}

impl<'n> Together<'n> {
    fn of(name: &'n Name, first: usize) -> Self {
        let mut people = Self { name, first, only_initials: false, turned: false };
        people.only_initials = !people.each().any(|(_, person)| people.is_whole(person));
        people.turned = people.each().any(|(at, person)| people.has_surname_in_front(at, person));
        people
    }

    /// The people with their numbers.
    fn each(&self) -> impl DoubleEndedIterator<Item = (usize, &'n Party)> + use<'n> {
        self.name.parties().iter().enumerate().skip(self.first)
    }

    /// The numbers of those who have no surname of their own.
    fn lacking(&self) -> SmallVec<[usize; 4]> {
        self.each().filter(|(at, person)| self.lacks(*at, person)).map(|(at, _)| at).collect()
    }

    /// The surname of the last one who has any; and the word that may be it as well, where nothing
    /// tells which of two is.
    fn surname(&self) -> Option<(Run, Option<Run>)> {
        self.each().rev().find_map(|(at, person)| self.surname_of(at, person))
    }

    fn surname_of(&self, at: usize, person: &Party) -> Option<(Run, Option<Run>)> {
        // `Rosen Jenny & Mark`
        if self.has_surname_in_front(at, person) {
            return Some((person.words.part(0, 1), None));
        }
        if self.lacks(at, person) {
            return None;
        }
        let words = self.name.tokens(person);
        let given = words.len().checked_sub(person.surname_words as usize).filter(|it| *it > 0)?;
        let unknown = |word: &Token| !word.known.is_name() && !word.has(Traits::SINGLE);
        let doubtful = given == 1 && !person.comma_form && words.iter().all(unknown);
        let other = doubtful.then(|| person.words.part(0, 1));
        Some((person.words.part(given, words.len()), other))
    }

    /// Whether a given name and a surname tell who somebody is.
    fn is_whole(&self, person: &Party) -> bool {
        let words = self.name.tokens(person).iter();
        person.comma_form || words.filter(|word| !word.has(Traits::SINGLE)).count() > 1
    }

    /// Whether somebody has no surname. An initial alone is a given name only beside somebody who has
    /// one: `J & M Rosen`.
    fn lacks(&self, at: usize, person: &Party) -> bool {
        let words = self.name.tokens(person);
        let initial = matches!(words, [word] if word.has(Traits::SINGLE));
        let is_last = at + 1 == self.name.parties().len();
        lacks_surname(person, words) && !self.has_surname_in_front(at, person)
            || initial && (!is_last || self.turned)
    }

    /// Whether somebody's surname stands in front, before given names or initials. A word that no table
    /// knows is one before the initials of the first, where nobody has another.
    fn has_surname_in_front(&self, at: usize, person: &Party) -> bool {
        let words = self.name.tokens(person);
        let before_initials = |surname: &Token| {
            is_clearly_surname(surname)
                || self.only_initials && at == self.first && !may_be_given(surname)
        };
        surname_in_front(person, words)
            || words.len() > 1
                && lacks_surname(person, words)
                && words.first().is_some_and(before_initials)
    }
}

/// Whether a person's words stand with the surname first, without a comma.
fn surname_in_front(person: &Party, words: &[Token]) -> bool {
    match words {
        [surname, .., given] => {
            let only_surname = surname.known.commonness > 0 && !surname.known.is_given_name();
            !person.comma_form
                && !may_be_given(surname)
                && (is_clearly_given(given) || only_surname && !is_clearly_surname(given))
        }
        _ => false,
    }
}

/// What a phrase calls the name behind it.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Alias {
    /// A name of earlier days, which is a surname: `née`.
    Former,
    /// Any other name: `aka`.
    Other,
}

/// `Anna Smith née Rosen`, `Robert Smith aka Jack`: an alias of one word, the last of all people, has
/// the other words of the person before it. Whether that word is a given name, the tables tell.
pub(super) fn complete_alias(name: &mut Name, alias: Alias) {
    let former = alias == Alias::Former;
    let [.., person, alias] = name.parties.as_slice() else { return };
    let (person, alias) = (*person, *alias);
    let Some((last, others)) = alias.words.of(&name.tokens).split_last() else { return };
    // `née van der Berg`
    let one_name = others.iter().all(|word| former && word.has(Traits::PARTICLE));
    let all = person.words.len();
    let Some(given) = all.checked_sub(person.surname_words as usize) else { return };
    if !one_name || given == 0 || person.kind != Kind::Person || alias.role != Role::Alias {
        return;
    }
    let (given, surname) = if surname_in_front(&person, person.words.of(&name.tokens)) {
        (person.words.part(1, all), person.words.part(0, 1))
    } else {
        (person.words.part(0, given), person.words.part(given, all))
    };
    let (runs, surname) = if former || !is_clearly_given(last) {
        ([given, alias.words], alias.words)
    } else {
        ([alias.words, surname], surname)
    };
    let words = name.copies(&runs, |_| true);
    // `(née Rosen)`: what stands in brackets is not an aside, but the name.
    words.of_mut(&mut name.tokens).iter_mut().for_each(|word| word.remove(Traits::ASIDE));
    let surname_words = surname.len() as u32;
    if let Some(place) = name.parties.last_mut() {
        *place = Party { words, surname_words, ..alias };
    }
}

/// Whether a person is named by one word that is not an initial, and by initials after it.
fn lacks_surname(person: &Party, words: &[Token]) -> bool {
    match words {
        [first, others @ ..] if !person.comma_form => {
            !first.has(Traits::SINGLE) && others.iter().all(|word| word.has(Traits::SINGLE))
        }
        _ => false,
    }
}
