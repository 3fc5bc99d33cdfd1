//! Units, floors, buildings and boxes of two addresses.

use super::door;
use crate::address::{
    evidence::{Given, UnitMatch},
    number::{self, Number, NumberMatch},
    numeral::in_letters,
    pairs::{Pair, Pairs},
    postal_address::PostalAddress,
    postal_code::{self, PostalMatch},
    tables::{self, Kinds, Sense},
    token::{Role, Token},
};

/// What a unit is: numbers of different kinds do not contradict each other.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Home,
    Floor,
    Building,
}

/// A unit's kind, its designator and its number, as ranges of tokens.
#[derive(Clone, Copy)]
struct Unit {
    kind: Kind,
    mark: u16,
    from: u16,
    to: u16,
    paired: bool,
}

/// Units of one address that are compared; further ones count as omitted.
const MOST: usize = 6;

struct Units<'a> {
    address: &'a PostalAddress,
    list: [Option<Unit>; MOST],
    len: usize,
}

impl<'a> Units<'a> {
    fn of(address: &'a PostalAddress) -> Self {
        let mut units = Self { address, list: [None; MOST], len: 0 };
        let tokens = &address.tokens.list;
        // Where the marks start that no unit before has taken.
        let (mut to, mut free) = (0, 0);
        for (at, _) in address.tokens_of(Role::Unit) {
            if at < to {
                continue;
            }
            to = at + 1;
            // A number and its letter are one unit: `3 B`.
            let goes_on = |t: &Token| {
                // `Shop 3, G/F` are two.
                let says_so = t.is_unit_mark() && !t.kinds.any(Kinds::DOOR);
                t.role == Role::Unit && !t.is_number() && !says_so
            };
            while tokens.get(to).is_some_and(goes_on) {
                to += 1;
            }
            // Of `Apt No. 5` the first says what it is.
            let mark_before = (free..at).rev().take_while(|m| is_mark(tokens, *m)).last();
            // `9/F` says itself what it is, and so does `EG`.
            let says_so = tokens.get(at).is_some_and(Token::is_unit_mark);
            let mark_behind = Some(to).filter(|m| !says_so && is_mark(tokens, *m));
            let mark = mark_before.or(mark_behind).unwrap_or(at);
            free = if mark > at { mark + 1 } else { to };
            let kind = tokens.get(mark).map_or(Kind::Home, kind);
            if let Some(slot) = units.list.get_mut(units.len) {
                *slot = Some(Unit {
                    kind,
                    mark: mark as u16,
                    from: at as u16,
                    to: to as u16,
                    paired: false,
                });
                units.len += 1;
            }
        }
        units
    }

    /// The first token of a unit's number.
    fn first(&self, unit: &Unit) -> &'a Token {
        self.address.tokens.list.get(usize::from(unit.from)).unwrap_or(Token::NONE)
    }

    /// Whether what extends two units' numbers is the same word, or nothing.
    fn same_second(&self, unit: &Unit, others: &Self, other: &Unit) -> bool {
        let second = |units: &Self, unit: &Unit| {
            let at = usize::from(unit.from) + 1;
            let token = units.address.tokens.list.get(at).filter(|_| at < usize::from(unit.to));
            token.map(|token| (units.address.tokens.text_of(token), token))
        };
        match (second(self, unit), second(others, other)) {
            (Some((text, token)), Some((other_text, other))) => {
                text == other_text || token.shares_sense(other)
            }
            (one, two) => one.is_none() && two.is_none(),
        }
    }

    fn number(&self, unit: &Unit) -> Number {
        let tokens = &self.address.tokens;
        let second =
            if unit.to - unit.from > 1 { tokens.text_at(unit.from as usize + 1) } else { "" };
        Number::read(tokens.text_at(unit.from as usize), second)
    }
}

fn is_mark(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.role == Role::UnitMark)
}

fn kind(token: &Token) -> Kind {
    // A word of several senses is a dwelling before it is a floor, and so is an unknown one.
    if token.has(|s| matches!(s, Sense::Dwelling(_) | Sense::Room(_))) {
        Kind::Home
    } else if token.has(|s| matches!(s, Sense::Floor(_))) {
        Kind::Floor
    } else if token.has(|s| matches!(s, Sense::Building(_))) {
        Kind::Building
    } else {
        Kind::Home
    }
}

/// Compares the units of two addresses. Symmetric.
pub(super) fn compare(left: &PostalAddress, right: &PostalAddress) -> Given<UnitMatch> {
    match (left.has(Role::Unit), right.has(Role::Unit)) {
        (false, false) => return Given::Neither,
        (true, true) => {}
        _ => return Given::OneSide,
    }
    let (mut l, mut r) = (Units::of(left), Units::of(right));
    let mut same_mark = true;
    let mut paired = 0;
    for i in 0..l.len {
        let Some(Some(mut unit)) = l.list.get(i).copied() else { continue };
        for j in 0..r.len {
            let Some(Some(mut other)) = r.list.get(j).copied() else { continue };
            if other.paired || other.kind != unit.kind || !same_id(&l, &unit, &r, &other) {
                continue;
            }
            (unit.paired, other.paired) = (true, true);
            same_mark &= are_same_marks(left, &unit, right, &other);
            paired += 1;
            if let Some(slot) = l.list.get_mut(i) {
                *slot = Some(unit);
            }
            if let Some(slot) = r.list.get_mut(j) {
                *slot = Some(other);
            }
            break;
        }
    }
    // Units that are left over contradict units of their kind, and are omissions otherwise.
    let mut worst: Option<NumberMatch> = None;
    for unit in l.list.iter().flatten().filter(|u| !u.paired) {
        for other in r.list.iter().flatten().filter(|u| !u.paired && u.kind == unit.kind) {
            let found = number::compare(&l.number(unit), &r.number(other));
            worst = Some(worst.map_or(found, |w| w.min(found)));
        }
    }
    match worst {
        Some(worst) => {
            Given::Both(UnitMatch { number: worst.min(NumberMatch::Misread), same_mark })
        }
        None if paired == l.len && paired == r.len => {
            Given::Both(UnitMatch { number: NumberMatch::Same, same_mark })
        }
        None => Given::OneSide,
    }
}

fn same_id(l: &Units<'_>, left: &Unit, r: &Units<'_>, right: &Unit) -> bool {
    fn text<'a>(units: &Units<'a>, unit: &Unit) -> &'a str {
        units.address.tokens.span(unit.from.into(), unit.to.into())
    }
    if text(l, left) == text(r, right) {
        return true;
    }
    let (a, b) = (
        l.address.tokens.text_at(left.from as usize),
        r.address.tokens.text_at(right.from as usize),
    );
    let (ln, rn) = (l.number(left), r.number(right));
    if left.kind == Kind::Floor && ln.value() > 0 && ln.value() == rn.value() {
        return true;
    }
    let digits = |text: &str| text.bytes().any(|c| c.is_ascii_digit());
    if digits(a) && digits(b) {
        return number::are_same(&ln, &rn);
    }
    // An ordinal in letters: `first floor` and `1st floor`.
    let (one, other) = (l.first(left), r.first(right));
    let value = |token: &Token, text: &str| {
        in_letters(token).or_else(|| digits(text).then(|| Number::read(text, "").value()))
    };
    let same = value(one, a).is_some_and(|one| value(other, b) == Some(one));
    // `r/c esq.` and `r/c dto.` are the left and the right door of one floor.
    (same || one.shares_sense(other)) && l.same_second(left, r, right)
}

fn are_same_marks(left: &PostalAddress, unit: &Unit, right: &PostalAddress, other: &Unit) -> bool {
    let (Some(a), Some(b)) =
        (left.tokens.list.get(unit.mark as usize), right.tokens.list.get(other.mark as usize))
    else {
        return true;
    };
    left.tokens.text_of(a) == right.tokens.text_of(b)
        || a.senses().iter().any(|s| b.senses().contains(s))
}

/// Compares the boxes of two addresses. Symmetric.
pub(super) fn compare_boxes(left: &PostalAddress, right: &PostalAddress) -> Given<NumberMatch> {
    match (left.text_of(Role::Box), right.text_of(Role::Box)) {
        ("", "") => Given::Neither,
        ("", _) | (_, "") => Given::OneSide,
        _ if has_code(left, right) || has_code(right, left) => Given::Both(NumberMatch::Same),
        _ if are_of_other_kinds(left, right) => Given::Both(NumberMatch::Different),
        // One of several: a box and a lockbox.
        _ if shares_box(left, right) => Given::Both(NumberMatch::Same),
        (l, r) => {
            // Pairs of digits are one number: `10 02 13`.
            let same = l.bytes().filter(|b| *b != b' ').eq(r.bytes().filter(|b| *b != b' '));
            let numbers = number::compare(&Number::read(l, ""), &Number::read(r, ""));
            Given::Both(if same { NumberMatch::Same } else { numbers })
        }
    }
}

/// Whether the boxes are of two kinds of military units: `PSC 100 Box 25`, `CMR 100 Box 25`.
fn are_of_other_kinds(left: &PostalAddress, right: &PostalAddress) -> bool {
    fn unit(address: &PostalAddress) -> Option<&str> {
        let (_, mark) = address.tokens_of(Role::BoxMark).next()?;
        Some(address.tokens.text_of(mark)).filter(|word| matches!(*word, "psc" | "cmr"))
    }
    matches!((unit(left), unit(right)), (Some(l), Some(r)) if l != r)
}

/// Whether one box is the other's with its postal code behind a dash, as Kenya writes: `Box 5678-00800`.
fn has_code(joined: &PostalAddress, apart: &PostalAddress) -> bool {
    let code = joined.text_of(Role::Box).split_once('-');
    code == Some((apart.text_of(Role::Box), apart.postal_code()))
}

/// Whether one number of a box stands on both sides.
fn shares_box(left: &PostalAddress, right: &PostalAddress) -> bool {
    let boxes = |address: &PostalAddress| -> [Option<Number>; 4] {
        let mut found = [None; 4];
        let tokens = address.tokens_of(Role::Box).filter(|(_, t)| t.len() > 2);
        for (slot, (_, token)) in found.iter_mut().zip(tokens) {
            *slot = Some(Number::read(address.tokens.text_of(token), ""));
        }
        found
    };
    // Of equally many each must agree, in whatever order: `PSC 1234 Box 5678` and `PSC 1234 Box 5679`
    // are two.
    let count = |address: &PostalAddress| {
        address.tokens_of(Role::BoxMark).filter(|(_, t)| !t.senses().is_empty()).count()
    };
    if !left.has(Role::BoxMark) || !right.has(Role::BoxMark) {
        return false;
    }
    let (counted, left, right) = (count(left) == count(right), boxes(left), boxes(right));
    let has = |l: &Number| right.iter().flatten().any(|r| number::are_same(l, r));
    let mut left = left.iter().flatten();
    if counted { left.clone().count() > 1 && left.all(has) } else { left.any(has) }
}

/// How the units compare where one side writes number and unit as one and the other apart: `12/5` and `12,
/// Apt 5`; `3/45` and `Unit 3, 45`, as in Australia; `3-45`, as in Canada. `None` where neither does.
pub(super) fn in_one(left: &PostalAddress, right: &PostalAddress) -> Option<NumberMatch> {
    let says_more = |address: &PostalAddress| {
        address.has(Role::Unit)
            || address.number.is_some_and(|number| number.has_parts() || number.is_mixed())
    };
    if !says_more(left) || !says_more(right) {
        return None;
    }
    // `Apt 2 Fl 3` and `Fl 2 Apt 3` say what each number is.
    let marks = |address: &PostalAddress| address.tokens_of(Role::UnitMark).count();
    let doors = if marks(left) > 1 && marks(left) == marks(right) {
        None
    } else {
        door::compare(left, right)
    };
    doors
        .filter(|doors| *doors == NumberMatch::Same)
        .or_else(|| in_number(left, right))
        .or_else(|| in_number(right, left))
        .or_else(|| of_one_house(left, right))
        .or(doors)
}

/// How the units compare where both sides write number and unit as one, and the numbers are the same: `3/45`
/// and `4/45` in Australia, `3-45` and `4-45` in Canada, `45/3` and `45/4` in Poland, `12/3/15` and `12/3/16`
/// in Austria. `None` where all is the same, or the houses are two.
fn of_one_house(left: &PostalAddress, right: &PostalAddress) -> Option<NumberMatch> {
    let country = left.country.or(right.country)?;
    // `3-45`, as Canada writes.
    let is_dashed = &country.letters() == b"CA";
    let joined = |address: &PostalAddress| {
        address.number.filter(|number| number.has_slash() || is_dashed && number.has_parts())
    };
    let (l, r) = (joined(left)?, joined(right)?);
    let found = number::compare(&l, &r);
    let both = || Some((l.as_unit_and_number()?, r.as_unit_and_number()?));
    // The two numbers of one house, in either order.
    let turned = || matches!(both(), Some((l, r)) if (l.1, l.0) == r);
    if matches!(&country.letters(), b"CZ" | b"SK") && turned() {
        return Some(NumberMatch::Same);
    }
    let unit_first = is_dashed || tables::writes_unit_first(country);
    let first = || unit_first && both().is_some_and(|(l, r)| l.1 == r.1);
    let last = || tables::writes_unit_last(country) && l.value() == r.value();
    // A staircase between may be left out: `12/15`.
    let between = |short: &Number, long: &Number| {
        let (short, long) = (short.groups(), long.groups());
        short.len() > 1 && short.len() < long.len() && short.last() == long.last()
    };
    if found == NumberMatch::Same || !first() && !last() {
        return None;
    }
    let partial = between(&l, &r) || between(&r, &l);
    Some(if partial { NumberMatch::Partial } else { NumberMatch::Different })
}

/// How the units compare where the number of `joined` is the unit and the house number of `apart` in one:
/// `3/45` and `Unit 3, 45`. `None` where it is not.
fn in_number(joined: &PostalAddress, apart: &PostalAddress) -> Option<NumberMatch> {
    let (whole, number) = (joined.number.as_ref()?, apart.number.as_ref()?);
    let (unit, house) = whole.as_unit_and_number()?;
    // `22-26` is a range of houses.
    let whole_houses =
        number.as_unit_and_number().is_none() || !number.has_slash() && whole.has_slash();
    let split = whole_houses && !joined.has(Role::Unit);
    if !split || number.value() != house {
        return None;
    }
    let units = Units::of(apart);
    let homes = || units.list.iter().flatten().filter(|u| u.kind == Kind::Home);
    let same = homes().any(|u| units.number(u).value() == unit);
    homes().next()?;
    Some(if same { NumberMatch::Same } else { NumberMatch::Different })
}

/// How the unit of `named`, a house with a name, compares with what was read as the house number of the other
/// side, which has no unit: there the unit's number stands before the name. `None` where it is not so.
pub(super) fn as_house_number(named: &PostalAddress, other: &PostalAddress) -> Option<NumberMatch> {
    let house = other.number.as_ref()?;
    if !named.has(Role::Unit) || other.has(Role::Unit) {
        return None;
    }
    let units = Units::of(named);
    let homes = units.list.iter().flatten().filter(|unit| unit.kind == Kind::Home);
    homes.map(|unit| number::compare(&units.number(unit), house)).max()
}

/// How the unit of a guide compares with the number that a text's guess took for the postal code, where that
/// number is the unit's, or too short for a code of the guide's country: `12 Oak Dr 1002 Arlington Virginia`.
/// `None` where it may be a code.
#[cold]
pub(super) fn in_code(guide: &PostalAddress, text: &PostalAddress) -> Option<NumberMatch> {
    let (own, code) = (guide.postal_code(), text.postal_code());
    let digits = |code: &str| code.bytes().all(|b| b.is_ascii_digit() || b == b' ');
    let bare = guide.guides(text) && !text.has(Role::Unit);
    if !bare
        || !digits(code)
        || !digits(own)
        || postal_code::compare(own, code) >= PostalMatch::Slip
    {
        return None;
    }
    let (units, number) = (Units::of(guide), Number::read(code, ""));
    let homes = units.list.iter().flatten().filter(|unit| unit.kind == Kind::Home);
    let found = homes.map(|unit| number::compare(&units.number(unit), &number)).max()?;
    (found == NumberMatch::Same || code.len() < own.len()).then_some(found)
}

/// How the one unit of a side compares with a number that the other has bare: see [`behind_street`].
pub(super) fn bare(l: &mut Pairs<'_>, r: &mut Pairs<'_>) -> Option<NumberMatch> {
    match (l.address.has(Role::Unit), r.address.has(Role::Unit)) {
        (true, false) => behind_street(l.address, r),
        (false, true) => behind_street(r.address, l),
        _ => None,
    }
}

/// How the one unit of `marked` compares with a bare number after the other side's street: `Apt 5` and `5`.
/// The number is then not a word of the street. `None` without such a number.
fn behind_street(marked: &PostalAddress, words: &mut Pairs<'_>) -> Option<NumberMatch> {
    let bare = words.address;
    if words.open_numbers().is_empty() || bare.number.is_none() {
        return None;
    }
    let units = Units::of(marked);
    if units.len != 1 {
        return None;
    }
    let unit = units.list.iter().flatten().find(|u| u.kind == Kind::Home)?;
    let token = |at: usize| bare.tokens.list.get(at);
    let mut found = words.open_numbers().into_iter().filter(|word| {
        let (at, role) = (*word, words.role(*word));
        let street = at
            .checked_sub(1)
            .and_then(token)
            .is_some_and(|t| t.role == Role::Street && (t.is_street_type() || t.is_direction()));
        let line = role == Role::Extra && token(at).is_some_and(|t| t.after_break);
        let ends = |role| token(at + 1).is_none_or(|t| t.after_break || t.role != role);
        // `72nd Street` and `Highway 60` are names.
        let named = token(at).is_none_or(|t| t.kinds.any(Kinds::ORDINAL));
        let stands = street && ends(Role::Street) || line && ends(Role::Extra);
        words.token(*word).len() <= 4 && stands && !named
    });
    let word = found.next().filter(|_| found.next().is_none())?;
    let number = Number::read(words.text(word), "");
    // `12 Kingfisher Court 5 Swan Lane`: the house's number, which the text's guess is not.
    let is_house = |house: &Number| number::are_same(house, &number);
    if marked.number.as_ref().is_some_and(is_house) && !bare.number.as_ref().is_some_and(is_house) {
        return None;
    }
    words.set(word, Pair::BESIDE);
    Some(number::compare(&units.number(unit), &number))
}
