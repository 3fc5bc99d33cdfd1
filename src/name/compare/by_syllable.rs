//! Two names of syllables, compared syllable by syllable.
//!
//! A name of China or Korea is a surname and a given name of one syllable or two, which Latin letters write
//! together, apart, or with a hyphen, in one of several romanisations: `Hsieh Chih-wei`, `Xie Zhiwei`. Two
//! syllables are one given name, so that another one is a brother's or a sister's.

use super::align::{Pairing, Side};
use crate::{
    name::{
        evidence::{Agreement, Order},
        party::Party,
        relate::across::EXACT,
        relation::Relation,
        syllables::{self, Likeness, Split, Syllable, Syllables, spell, spells},
        tables::Tongue,
        token::{Break, Token},
    },
    text::script::Script,
};

/// What the syllables of two names say.
pub(super) struct Found {
    pub(super) given: Agreement,
    pub(super) surname: Agreement,
    pub(super) order: Order,
    /// One writes together what the other writes apart.
    pub(super) respaced: bool,
    /// No other way to read the names is worth more: there are syllables enough, and nothing else.
    pub(super) settles: bool,
}

impl Found {
    /// A rank among readings: of two with equal parts, the one without a change of order.
    const fn strength(&self) -> (u16, bool, u16) {
        const fn of(part: Agreement) -> u16 {
            match part {
                Agreement::Related(relation) => relation.strength(),
                Agreement::Differs(grade) => grade / 2,
                Agreement::Omitted => 0,
            }
        }
        let same_order = matches!(self.order, Order::Same);
        (of(self.given) + of(self.surname), same_order, of(self.surname))
    }
}

/// Compares two people by the syllables of their names, where both names are made of nothing else in one
/// language.
///
/// Cost: a few look-ups a syllable in each of five languages. Most names are ruled out by their letters.
pub(super) fn compare(pairing: &Pairing<'_>) -> Option<Found> {
    // The surname is a syllable at one end.
    let has_syllable = |side: Side| match pairing.words(side) {
        [first, .., last] => {
            let name = pairing.name(side);
            [first, last].into_iter().any(|word| syllables::may_be_one(name.word(word)))
        }
        _ => false,
    };
    if !has_syllable(Side::Left) || !has_syllable(Side::Right) {
        return None;
    }
    let tongues = syllables::tongues(&pairing.left_name.text, pairing.left);
    if tongues.is_empty() {
        return None;
    }
    let tongues = tongues.and(syllables::tongues(&pairing.right_name.text, pairing.right));
    let of = |(tongue, [l, r]): (Tongue, [Split; 2])| {
        let l = syllables::of(&pairing.left_name.text, pairing.left, tongue, l)?;
        let r = syllables::of(&pairing.right_name.text, pairing.right, tongue, r)?;
        match tongue {
            Tongue::Vietnamese => in_vietnamese(&l, &r),
            _ => in_one(tongue, pairing, [&l, &r]),
        }
    };
    let splits = |tongue| SPLITS.map(|split| (tongue, split));
    let found =
        Tongue::ALL.into_iter().filter(|it| tongues.has(*it)).flat_map(splits).filter_map(of);
    let same = |part: Agreement| matches!(part, Agreement::Related(it) if it.is_same_word());
    let counts = |found: &Found| found.settles || same(found.given) && same(found.surname);
    found.max_by_key(Found::strength).filter(counts)
}

/// The ways to split the words of two names.
const SPLITS: [[Split; 2]; 4] = [
    [Split::LongFirst, Split::LongFirst],
    [Split::LongFirst, Split::LongLast],
    [Split::LongLast, Split::LongFirst],
    [Split::LongLast, Split::LongLast],
];

/// The last syllable of a Vietnamese name is what its bearer is called by, and the first one is the surname:
/// `Nguyen Thi Minh Khai`, `Nguyen Thi Minh Chau` are sisters. What else the names may be is for their words.
fn in_vietnamese(left: &Syllables<'_>, right: &Syllables<'_>) -> Option<Found> {
    let ([l_first, _, .., l_last], [r_first, _, .., r_last]) = (&left[..], &right[..]) else {
        return None;
    };
    let in_other = |syllable: &Syllable<'_>, others: &Syllables<'_>| {
        others.iter().any(|other| other.text.starts_with(syllable.text))
    };
    let differ = l_first.text == r_first.text
        && !in_other(l_last, right)
        && !in_other(r_last, left)
        && !l_last.is_a_slip_from(r_last);
    differ.then_some(Found {
        given: Agreement::Differs(0),
        surname: Agreement::Related(Relation::Equal),
        order: Order::Same,
        respaced: false,
        settles: true,
    })
}

/// What two names made of syllables of one language say.
fn in_one(tongue: Tongue, pairing: &Pairing<'_>, [l, r]: [&Syllables<'_>; 2]) -> Option<Found> {
    let spelled = |side: &Syllables<'_>| side.iter().filter(|it| !it.is_initial()).count();
    let enough = spelled(l).max(spelled(r)) > 2;
    let of_elsewhere =
        has_given_of_several(pairing.left, l) || has_given_of_several(pairing.right, r);
    let respaced = l.iter().map(|it| it.word).ne(r.iter().map(|it| it.word));
    let rights = || readings(pairing.right_party, pairing.right, r);
    let both =
        readings(pairing.left_party, pairing.left, l).flat_map(|l| rights().map(move |r| (l, r)));
    let found = both.map(|(l, r)| {
        let surname = match l.surname.likeness(&r.surname, tongue) {
            Likeness::Same => Agreement::Related(Relation::Equal),
            Likeness::Spelling => Agreement::Related(Relation::Variant),
            _ => match pairing.relation(l.surname.word, r.surname.word) {
                Relation::Alike(grade) => Agreement::Related(Relation::Neighbour(grade)),
                relation if relation.agrees() => Agreement::Related(relation),
                _ => Agreement::Differs(0),
            },
        };
        let order = if l.in_front == r.in_front { Order::Same } else { Order::Swapped };
        let given = given(l.given, r.given, tongue);
        // A given name from another language stands in front: `Susan Park`, but `Wang Xiaoming`.
        let settles = enough && (l.in_front && r.in_front || !of_elsewhere);
        Found { given, surname, order, respaced, settles }
    });
    found.max_by_key(Found::strength)
}

/// Whether a word of several syllables is a given name of another language: `Susan`, `Dana`.
fn has_given_of_several(words: &[Token], syllables: &Syllables<'_>) -> bool {
    let neighbours = syllables.iter().zip(syllables.iter().skip(1));
    neighbours
        .filter(|(one, next)| one.word == next.word)
        .any(|(one, _)| words.get(one.word).is_some_and(|word| word.known.is_given_name()))
}

/// A name read as a surname, which is its first word or its last one, and a given name.
#[derive(Clone, Copy)]
struct Reading<'s> {
    surname: Syllable<'s>,
    given: &'s [Syllable<'s>],
    in_front: bool,
}

/// The ways to read a name: surname in front or at the end. Hyphenated words and words of several syllables
/// belong to the given name.
fn readings<'s>(
    party: &Party,
    words: &[Token],
    syllables: &'s [Syllable<'s>],
) -> impl Iterator<Item = Reading<'s>> {
    let hyphened = |at: usize| words.get(at).is_some_and(|word| word.before == Break::Hyphen);
    let alone = |surname: &Syllable<'_>, next: &Syllable<'_>| {
        surname.word != next.word && !surname.is_initial() && !hyphened(surname.word.max(next.word))
    };
    let front = match syllables {
        [surname, given @ ..] if !party.comma_form => {
            let fits = given.first().is_some_and(|next| alone(surname, next));
            fits.then_some(Reading { surname: *surname, given, in_front: true })
        }
        _ => None,
    };
    let back = syllables.split_last().and_then(|(surname, given)| {
        let fits = given.last().is_some_and(|next| alone(surname, next));
        fits.then_some(Reading { surname: *surname, given, in_front: false })
    });
    front.into_iter().chain(back)
}

/// How two given names compare, syllable by syllable.
fn given(left: &[Syllable<'_>], right: &[Syllable<'_>], tongue: Tongue) -> Agreement {
    let pairs = || left.iter().zip(right);
    let likeness = |(l, r): (&Syllable<'_>, &Syllable<'_>)| l.likeness(r, tongue);
    let alike = pairs().filter(|pair| likeness(*pair) != Likeness::Other).count();
    let shorter = left.len().min(right.len());
    let weakest = pairs().map(likeness).min().unwrap_or(Likeness::Other);
    if left.len() != right.len() {
        // `Park J`, Park Ji Sung
        return if weakest == Likeness::Initial && alike == shorter {
            Agreement::Related(Relation::Initial)
        } else {
            Agreement::Differs(if alike == shorter { ONE_MISSING } else { 0 })
        };
    }
    match weakest {
        Likeness::Same => Agreement::Related(Relation::Equal),
        Likeness::Spelling => Agreement::Related(Relation::Variant),
        Likeness::Initial => Agreement::Related(Relation::Initial),
        Likeness::Other => {
            let other = pairs().find(|pair| likeness(*pair) == Likeness::Other);
            let letters =
                |side: &[Syllable<'_>]| side.iter().map(|it| it.text.len()).sum::<usize>();
            if alike + 1 == left.len() && other.is_some_and(|(l, r)| l.is_a_slip_from(r)) {
                let lost =
                    u16::try_from(1000 / letters(left).max(letters(right)).max(1)).unwrap_or(1000);
                Agreement::Related(Relation::Neighbour(1000 - lost))
            } else {
                let share = alike * usize::from(ONE_MISSING) / left.len().max(1);
                Agreement::Differs(u16::try_from(share).unwrap_or(0))
            }
        }
    }
}

/// How alike two given names are where one has a syllable more: the upper end of a household's score.
const ONE_MISSING: u16 = 600;

/// The most signs of a given name.
const MOST_SIGNS: usize = 3;

/// How given name and surname agree where one name is in Han and the other spells its signs one by one in
/// Latin letters, each as some language of China reads it: families abroad keep a Hokkien surname beside a
/// Mandarin given name.
pub(super) fn read_signs(pairing: &Pairing<'_>) -> Option<(Agreement, Agreement)> {
    let is_han = |side: Side| pairing.words(side).iter().all(|word| word.script == Script::Han);
    let side = [Side::Left, Side::Right].into_iter().find(|side| is_han(*side))?;
    let (han, name) = (pairing.name(side), pairing.name(side.other()));
    let words = pairing.words(side.other());
    let latin = words.iter().all(|word| word.script == Script::Latin);
    let (surname, given) = match pairing.words(side) {
        [whole] => {
            let first = han.word(whole).chars().next()?;
            han.word(whole).split_at_checked(first.len_utf8())?
        }
        [given, surname] => (han.word(surname), han.word(given)),
        _ => return None,
    };
    let mut signs = surname.chars();
    let sign = signs.next().filter(|_| signs.next().is_none() && latin && words.len() > 1)?;
    // Each sign may be spelled in several lengths, so that more of them are not tried.
    let is_given_name = given.chars().nth(MOST_SIGNS).is_none();
    let in_front = words.split_first();
    let readings = in_front.into_iter().chain(words.split_last());
    let agrees = |(own, others): (&Token, &[Token])| {
        let same = Agreement::Related(Relation::SimilarSound(EXACT));
        let agrees = spells(name.word(own), sign);
        let whole = agrees && is_given_name && spell(name, "", others, given);
        agrees.then_some((if whole { same } else { Agreement::Differs(0) }, same))
    };
    readings.filter_map(agrees).max_by_key(|(given, _)| given.is_related())
}
