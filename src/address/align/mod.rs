//! Which word of one address stands for which word of the other.
//!
//! Each word stands for at most one other, so that an address stuffed with words cannot contain
//! every other address. Words that are equal are paired first, then words that only spaces or
//! slips keep apart, then initials and other abbreviations.
//!
//! | file | which words it pairs |
//! | --- | --- |
//! | this one | equal ones, and abbreviations |
//! | `runs` | `Glen Wood` and `Glenwood` |
//! | `sounds` | `Ερμού` and `Ermou` |
//! | `slips` | `Maple` and `Mapel` |
//! | `revise` | none: corrects, before words are paired, what a text was misread to be |
//! | `letters` | none: rules out words whose letters are too different |

mod letters;
mod revise;
mod runs;
mod slips;
mod sounds;

use self::{
    letters::{Spelling, Spellings},
    runs::Joinable,
};
pub(super) use self::{revise::revised_words, sounds::are_unread};
use super::{
    numeral::value,
    pairs::{At, How, Pair, Pairs, pair},
    postal_address::Shape,
    tables::{self, Kinds, Sense},
    token::{Role, Token},
    word_set::{MOST, Set},
    words::Class,
};

/// Pairs the words of two addresses.
pub(super) fn align(l: &mut Pairs<'_>, r: &mut Pairs<'_>) {
    equal(l, r);
    if l.open.is_empty() || r.open.is_empty() {
        return;
    }
    let (left, right) = (Spellings::of(l), Spellings::of(r));
    let joinable = Joinable::of((l, &left.list), (r, &right.list));
    joinable.joined(l, r);
    sounds::pair(l, r);
    slips::slipped((l, &left.list), (r, &right.list));
    joinable.slipped(l, r);
    initials((l, &left), (r, &right));
    initials((r, &right), (l, &left));
    cut((l, &left), (r, &right));
    initial_of_name(l, r);
    initial_of_name(r, l);
    slips::distant(l, r);
}

/// Pairs a letter of a street's name with a word that begins with it, where the words after both are
/// paired: `K.-Marx-Allee`, `Karl-Marx-Allee`.
fn initial_of_name(short: &mut Pairs<'_>, long: &mut Pairs<'_>) {
    let names =
        |side: &Pairs<'_>| side.open & side.of_role(Role::Street) & side.of_class(Class::Name);
    // An `l` is also an article.
    let articles = short.open & short.of_role(Role::Street) & short.of_class(Class::Particle);
    let followed = |side: &Pairs<'_>, at: usize| side.paired().has(at + 1);
    // From the end, so that of `M L King` the letter beside the name is first.
    for at in (names(short) | articles).backwards() {
        let [letter] = short.bytes(at) else { continue };
        let begins = |other: &usize| {
            let word = long.bytes(*other);
            word.len() > 2 && word.first() == Some(letter) && followed(long, *other)
        };
        if followed(short, at)
            && let Some(other) = names(long).into_iter().find(begins)
        {
            pair((short, at), (long, other), How::Cut, 75);
        }
    }
}

/// Pairs the last word of a text that was cut off within that word: with the next word of the city (`San Fr`,
/// which is not France), else with nothing, where the guide's street or town may go on like that.
pub(super) fn cut_off(guide: &mut Pairs<'_>, text: &mut Pairs<'_>) {
    let Some(last) = text.address.tokens.list.len().checked_sub(1) else { return };
    if text.address.shape != Shape::Text || !text.open.has(last) {
        return;
    }
    let start = text.text(last);
    let tokens = &guide.address.tokens;
    let goes_on = |token: &Token| {
        let word = tokens.text_of(token);
        word.len() > start.len() && word.starts_with(start)
    };
    if !tokens.list.iter().any(goes_on) {
        return;
    }
    let city = guide.of_role(Role::City);
    let follows = |at: &usize| match at.checked_sub(1).filter(|before| city.has(*before)) {
        Some(before) => !guide.open.has(before),
        None => last.checked_sub(1).is_some_and(|before| !text.open.has(before)),
    };
    // `Via Roma 5 TO`: the state's code is whole.
    let state = || {
        let (states, others) = (guide.address.states, text.address.states);
        text.role(last) == Role::State && states.iter().any(|state| others.contains(state))
    };
    let next = (city & guide.open).into_iter().find(|at| goes_on(guide.token(*at)) && follows(at));
    let Some(at) = next.filter(|_| start.len() > 1 && !state()) else {
        if guide.address.guides(text.address) {
            text.set(last, Pair::BESIDE);
        }
        return;
    };
    pair((guide, at), (text, last), How::Cut, 75);
    for beyond in city & guide.open.behind(at) {
        guide.set(beyond, Pair::BESIDE);
    }
}

/// Pairs words that are equal, or two forms of one word; neighbours with neighbours.
fn equal(l: &mut Pairs<'_>, r: &mut Pairs<'_>) {
    // A respelling stands for a mark that the other side has.
    let respelled = l.address.tokens.written.umlauts != r.address.tokens.written.umlauts;
    // The word after the last pair, and the words of pairs that are next to the one before.
    let (mut next, mut left, mut right) = (MOST, Set::EMPTY, Set::EMPTY);
    let mut rest = l.open;
    while !rest.is_empty() {
        let i = rest.first();
        rest = rest & !Set::of(i);
        if !respelled && !l.token(i).signature.meets(r.words.signature) {
            continue;
        }
        let (first, count) = same_in_a_row((l, i), r, next);
        let last = if count > 0 {
            left |= Set::row(i, count);
            right |= Set::row(first, count);
            r.open = r.open & !right;
            rest = rest & !left;
            first + count - 1
        } else {
            let fits = r.open & r.that_fit(l.role(i), l);
            let Some(j) = best_fit((l, i), (r, fits), next, respelled) else { continue };
            pair((l, i), (r, j), How::Equal, 100);
            j
        };
        next = r.words.all.behind(last).first();
    }
    l.set_same(left);
    r.set_same(right);
}

/// How many words in a row, from one of the left side on, equal a row of the right side with the same roles,
/// and where that row starts: at the word after the last pair, where nothing fits better, or without a pair at
/// the first open word. A city's words stand last, and are not looked for there.
fn same_in_a_row((l, i): At<'_, '_>, r: &Pairs<'_>, next: usize) -> (usize, usize) {
    let is_next = next < MOST;
    let j = if is_next { next } else { r.open.first() };
    if j >= MOST || !is_next && (l.role(i) == Role::City || l.class(i) != r.class(j)) {
        return (j, 0);
    }
    let alike = l.words.alike(i, r.words, j) & l.open.moved(i) & r.open.moved(j);
    let count = alike.up_to_first_gap();
    let one = |k: &usize| l.bytes(i + k) == r.bytes(j + k);
    let all = count > 0 && l.span(i, count) == r.span(j, count);
    (j, if all { count } else { (0..count).take_while(one).count() })
}

/// Which word of the right side fits a word of the left best, of those that are the same.
// Apart, it leaves the registers to the words that are next to the last pair, as nearly all are.
#[inline(never)]
fn best_fit(
    (l, i): At<'_, '_>,
    (r, fits): (&Pairs<'_>, Set),
    next: usize,
    respelled: bool,
) -> Option<usize> {
    let (role, signature) = (l.role(i), l.token(i).signature);
    let mut best = None;
    for j in fits {
        if !respelled && !signature.meets(r.token(j).signature) {
            continue;
        }
        let equal = l.bytes(i) == r.bytes(j);
        if !equal && !same_meaning((l, i), (r, j), respelled) || says_place((l, i), (r, j)) {
            continue;
        }
        // The same part first, then next to the last pair, then equal letters.
        let fit = (role == r.role(j), next == j, equal, l.class(i) == r.class(j));
        // A city stands after the street: of equals its last.
        let last = role == Role::City;
        if best.is_none_or(|(most, _)| fit > most || last && fit == most) {
            best = Some((fit, j));
        }
    }
    best.map(|(_, j)| j)
}

/// Whether a word of the left side's street equals only the right side's city or state, which the left side
/// names as well: a street `CO` or `Denver` is not found in `… Denver CO`, nor the `Shinjuku` of
/// `Nishi-Shinjuku` in `Shinjuku-ku`.
fn says_place((l, i): At<'_, '_>, (r, j): At<'_, '_>) -> bool {
    if !matches!(l.role(i), Role::Street | Role::Extra) {
        return false;
    }
    let follows = |at: usize| l.follows(at + 1) && l.bytes(at + 1) == r.bytes(j + 1);
    let mut city = (l.open & l.of_role(Role::City)).into_iter();
    match r.role(j) {
        // `St` of `St Denis` is not a street's.
        Role::City => {
            city.any(|at| l.bytes(at) == r.bytes(j) || l.token(at).shares_sense(r.token(j)))
        }
        Role::State => {
            let states = l.address.states;
            r.address.has(Role::Street) && r.address.states.iter().any(|s| states.contains(s))
        }
        _ => city.any(|at| l.bytes(at) == r.bytes(j) && follows(at) && !follows(i)),
    }
}

/// Whether two words of other letters are one: two forms of it, or one number in digits and letters.
fn same_meaning((l, i): At<'_, '_>, (r, j): At<'_, '_>, respelled: bool) -> bool {
    let (left, right) = (l.token(i), r.token(j));
    // `Sherbrooke O` is `Sherbrooke W`, which a guess may give to the city, and `O St` no `W St`.
    let directs =
        |side: &Pairs<'_>, at| side.class(at) == Class::Direction || side.role(at) == Role::City;
    left.shares_sense(right)
        || left.is_direction() && directs(l, i) && directs(r, j) && left.may_share_sense(right)
        || respelled && same_respelled(l.bytes(i), r.bytes(j))
        || same_value((left, l.text(i)), (right, r.text(j)))
}

/// Whether two words are one number, in digits or in letters.
fn same_value((left, left_text): (&Token, &str), (right, right_text): (&Token, &str)) -> bool {
    value(left, left_text).is_some_and(|l| value(right, right_text) == Some(l))
}

/// Whether two words are equal when an `e` after `a`, `o` or `u` is dropped, and `aa` is `a`: how
/// `ä`, `ö`, `ü` and `å` are written without their marks, which folding drops.
fn same_respelled(left: &[u8], right: &[u8]) -> bool {
    fn plain(word: &[u8]) -> impl Iterator<Item = &u8> {
        let mut before = 0;
        word.iter().filter(move |b| {
            let b = **b;
            let dropped = (b == b'e' && matches!(before, b'a' | b'o' | b'u'))
                || (b == b'a' && before == b'a');
            before = b;
            !dropped
        })
    }
    left.len() != right.len() && plain(left).eq(plain(right))
}

/// Pairs a word with the words whose initials it is made of.
fn initials(
    (short, words): (&mut Pairs<'_>, &Spellings),
    (long, others): (&mut Pairs<'_>, &Spellings),
) {
    for word in &words.list {
        let (i, count) = (usize::from(word.at), word.len as usize);
        let others = others.spelled_by(word);
        if others.is_empty() || !(2..=5).contains(&count) || !short.open.has(i) {
            continue;
        }
        let fits = long.open & long.that_fit(word.role, short);
        let in_a_row = |from: usize| long.words.all.from(from).into_iter().take(count);
        let spells = |from: usize| {
            let mut letters = short.bytes(i).iter();
            let mut spelled = in_a_row(from).zip(&mut letters);
            spelled.all(|(at, letter)| fits.has(at) && long.bytes(at).first() == Some(letter))
                && letters.next().is_none()
        };
        let found =
            others.iter().find(|first| first.initial == word.initial && spells(first.at.into()));
        let Some(first) = found.filter(|_| can_be_initials((short, i))) else { continue };
        let first = usize::from(first.at);
        let known = short.token(i).kinds.any(Kinds::INITIALS);
        let (how, quality) = if known { (How::Known, 95) } else { (How::Initials, 60) };
        let as_pair = |side: &Pairs<'_>, at| side.as_pair(at, how, quality);
        let (word, words) = (as_pair(short, i), in_a_row(first));
        short.set(i, as_pair(long, first));
        short.with_initial |= Set::of(i);
        for at in words {
            long.set(at, word);
            long.with_initial |= Set::of(at);
        }
    }
}

/// Whether a word of a few letters is not one of its own. A word of the tables means what they say:
/// `rd` is not a riverside drive. A city may be `LA`.
fn can_be_initials((side, at): At<'_, '_>) -> bool {
    let token = side.token(at);
    let known = token.has(|sense| !matches!(sense, Sense::Particle | Sense::Town(_)))
        && !token.kinds.any(Kinds::INITIALS);
    let word = side.bytes(at);
    // `v. d.` in a street's name is `van der`, two particles.
    word.iter().all(u8::is_ascii_lowercase)
        && (side.role(at) == Role::City || !known && word != b"vd")
}

/// Pairs a word with one that it is cut or abbreviated from.
fn cut((l, left): (&mut Pairs<'_>, &Spellings), (r, right): (&mut Pairs<'_>, &Spellings)) {
    for word in &left.list {
        let (i, others) = (usize::from(word.at), right.with_initial_of(word));
        if others.is_empty() || !l.open_words().has(i) {
            continue;
        }
        let fits = r.open_words() & r.that_fit(word.role, l);
        let found = others.iter().find(|other| {
            other.initial == word.initial
                && fits.has(other.at.into())
                && is_cut((l, word), (r, other))
        });
        if let Some(other) = found {
            pair((l, i), (r, other.at.into()), How::Cut, 75);
        }
    }
}

/// Whether one word is the start of the other, or its consonants.
fn is_cut((l, left): (&Pairs<'_>, &Spelling), (r, right): (&Pairs<'_>, &Spelling)) -> bool {
    if left.len == right.len || left.len.min(right.len) < 3 {
        return false;
    }
    let (one, two) = ((l, usize::from(left.at)), (r, usize::from(right.at)));
    let ((side, at), (other, long)) = if left.len < right.len { (one, two) } else { (two, one) };
    let (short, long) = (side.text(at), other.text(long));
    // `Park` is a word of its own and no short `Parkfield`.
    let known = side.token(at).has(|sense| !matches!(sense, Sense::Town(_)));
    if known || !short.bytes().all(|b| b.is_ascii_lowercase()) {
        return false;
    }
    if let Some(rest) = long.strip_prefix(short) {
        // `Rosen Weg` is not a short `Rosenring`, nor `Oak St` a short `Oakridge St`; but `Oak St` was
        // `Oakst` before it lost its space.
        let (typed, rest) =
            (side.words.street_types.has(at + 1), tables::meaning_of(rest.as_bytes()));
        let own = || side.token(at + 1).senses().iter().any(|kind| rest.senses.contains(kind));
        return !typed || !rest.kinds.any(Kinds::STREET) || own();
    }
    let mut rest = long.bytes();
    short.bytes().all(|b| rest.any(|c| c == b))
        && short.bytes().skip(1).all(|b| !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u'))
}
