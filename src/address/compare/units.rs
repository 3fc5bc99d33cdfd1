//! Units, floors and buildings of two addresses.

use crate::address::{
    evidence::{Given, UnitMatch},
    number::{self, Number, NumberMatch},
    numeral::in_letters,
    postal_address::PostalAddress,
    tables::{Kinds, Sense},
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
pub(super) struct Unit {
    kind: Kind,
    mark: u16,
    from: u16,
    to: u16,
    paired: bool,
}

/// Units of one address that are compared; further ones count as omitted.
const MOST: usize = 6;

/// The units of one address, in the order in which they stand.
pub(super) struct Units<'a> {
    address: &'a PostalAddress,
    list: [Option<Unit>; MOST],
    pub(super) len: usize,
}

impl<'a> Units<'a> {
    pub(super) fn of(address: &'a PostalAddress) -> Self {
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

    /// The units in which people live or work, of whatever kind that is not told.
    pub(super) fn homes(&self) -> impl Iterator<Item = &Unit> {
        self.list.iter().flatten().filter(|unit| unit.kind == Kind::Home)
    }

    pub(super) fn number(&self, unit: &Unit) -> Number {
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
