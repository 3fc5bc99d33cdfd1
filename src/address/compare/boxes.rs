//! Post office boxes of two addresses.

use crate::address::{
    evidence::Given,
    number::{self, Number, NumberMatch},
    postal_address::PostalAddress,
    token::Role,
};

/// Compares the boxes of two addresses. Symmetric.
pub(super) fn compare(left: &PostalAddress, right: &PostalAddress) -> Given<NumberMatch> {
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
