//! What a field's result weighs, from stated likelihoods: the only place that knows these numbers.
//!
//! Every row says of how many pairs in a billion a score like this is expected: pairs of records of
//! one person, of two strangers, of two people who share a home. A weight is log₂ of the first over
//! one of the others, so that only ratios count. Between two rows the weight follows a line, so that
//! a better score always weighs more.
//!
//! None of the shares is fitted to data of ours; they are orders of magnitude from what has been
//! published, and a factor of two is one bit of forty:
//!
//! - how often one person's records disagree: Winkler (1990) and Jaro (1989) on the 1988 and 1990
//!   US censuses, where a fifth of true pairs differ in the spelling of a given name or a surname;
//!   Fellegi and Sunter (1969) for the sums themselves;
//! - how many share a name: the US Census Bureau's name files, from which `data/name` has its classes;
//! - how many have moved: the US Census Bureau's Current Population Survey, between 8 and 13 in a
//!   hundred a year, of whom six in ten stay in their county and eight in their state;
//! - how many live together: 2.5 to a household in the US, 2.3 in Europe (the same bureau, Eurostat).

use core::ops::Add;

use crate::{
    reason::ReasonCode,
    results::FieldResult,
    score::{Field, Score},
};

/// The worth of one bit: weights are whole thousand-and-twenty-fourths.
const ONE_BIT: i32 = 1 << PLACES;
/// Binary places of a weight.
const PLACES: u32 = 10;

/// Bits for one person, against each other explanation.
#[derive(Clone, Copy)]
pub(super) struct Bits {
    /// Against two strangers.
    pub(super) stranger: i32,
    /// Against two people of one household.
    pub(super) housemate: i32,
}

impl Bits {
    /// The weight of what `one` in a billion pairs of one person's records show, and so many of
    /// two strangers' and of two housemates'.
    const fn of(one: u32, stranger: u32, housemate: u32) -> Self {
        Self { stranger: log2(one, stranger), housemate: log2(one, housemate) }
    }
}

impl Add for Bits {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            stranger: self.stranger + other.stranger,
            housemate: self.housemate + other.housemate,
        }
    }
}

/// The odds before anything is compared: in a town of two million, one person is the owner, and
/// one or two share the owner's home. Whoever claims an account is more often its owner than chance
/// would have it, but by how much is for whoever asks to know: it moves all scores alike.
pub(super) const PRIOR: Bits = Bits::of(2, 4_000_000, 3);

/// What each score from 0 to 100 weighs.
type Weights = [Bits; Score::MAX.get() as usize + 1];

/// A row of the tables: a score and its weight.
struct At {
    score: u8,
    bits: Bits,
}

const fn at(score: u8, one: u32, stranger: u32, housemate: u32) -> At {
    At { score, bits: Bits::of(one, stranger, housemate) }
}

/// The weights of all scores on the lines between these rows, of which the first is of 0 and the last
/// of 100.
const fn along(mut rows: &[At]) -> Weights {
    let mut weights = [Bits { stranger: 0, housemate: 0 }; Score::MAX.get() as usize + 1];
    let mut rest = weights.as_mut_slice();
    let mut score = 0;
    while let Some((weight, others)) = rest.split_first_mut() {
        if let [below, above, ..] = rows {
            *weight = between(below, above, score);
            if score + 1 > above.score
                && let Some((_, from_above)) = rows.split_first()
            {
                rows = from_above;
            }
        }
        score += 1;
        rest = others;
    }
    weights
}

/// The weight of a score on the line between two rows.
const fn between(below: &At, above: &At, score: u8) -> Bits {
    let (span, step) = ((above.score - below.score) as i32, (score - below.score) as i32);
    let (from, to) = (below.bits, above.bits);
    Bits {
        stranger: from.stranger + (to.stranger - from.stranger) * step / span,
        housemate: from.housemate + (to.housemate - from.housemate) * step / span,
    }
}

/// Housemates are told apart by their given names only.
#[rustfmt::skip]
static NAME: Weights = along(&[
    // Other names. One person's: a marriage and a pet name at once, or a mistake.
    at(  0,   3_000_000, 770_000_000, 150_000_000),
    at( 29,   3_000_000, 190_000_000, 100_000_000),
    // One part of the name is shared. Strangers share a given name once in 110 and a surname once
    // in 4,000 times; of two housemates, more than half have one surname.
    at( 30,  12_000_000,  12_000_000, 400_000_000),
    at( 45,  15_000_000,   4_000_000, 250_000_000),
    // A part left out, given names that are alike.
    at( 59,  20_000_000,     300_000,  80_000_000),
    // A nickname and a middle name left out, an initial: so many relations unite forty strangers
    // in a million, and father and son more often.
    at( 60,  40_000_000,      40_000,  10_000_000),
    at( 70,  80_000_000,      13_000,   5_000_000),
    // A nickname, a slip: strangers' names are near each other twice as often as they are equal.
    at( 85, 150_000_000,       5_000,   2_000_000),
    // Given name and surname: 1 / 110 × 1 / 4,000. Of housemates only a Junior and a Senior.
    at(100, 650_000_000,       2_200,   1_500_000),
]);

/// Housemates share the address as the owner does, so that it says nothing between them: neither
/// does another address, which an owner has after a move.
#[rustfmt::skip]
static ADDRESS: Weights = along(&[
    // One in ten has moved since one of the records was written: the fewer the farther.
    at(  0,   6_000_000, 400_000_000,   6_000_000),
    at( 29,  10_000_000, 160_000_000,  10_000_000),
    at( 30,  50_000_000, 400_000_000,  50_000_000),
    // The same town.
    at( 40,  30_000_000,  30_000_000,  30_000_000),
    // The same street, a few hundred homes of a few million, under another number.
    at( 50,  20_000_000,     150_000,  20_000_000),
    at( 59,  20_000_000,      40_000,  20_000_000),
    // A digit slipped, an initialism: a neighbour's home in some cases.
    at( 60,  30_000_000,      14_000,  30_000_000),
    // Another unit of the same house, or the only one left out.
    at( 70,  50_000_000,       6_000,  50_000_000),
    at( 85, 150_000_000,       2_500, 150_000_000),
    // Strangers at one address are those who lived there before, and the neighbours in a house
    // whose units nobody wrote down: a few in a million.
    at(100, 600_000_000,       2_000, 600_000_000),
]);

#[rustfmt::skip]
static EMAIL: Weights = along(&[
    // One in ten gives another mailbox of theirs. A shared webmail provider is no more than this.
    at(  0,  60_000_000, 750_000_000, 600_000_000),
    at( 29,  30_000_000, 240_000_000, 250_000_000),
    // Another mailbox on a private domain: of the household, the firm, or the person.
    at( 30,  20_000_000,   2_500_000,  60_000_000),
    at( 59,  20_000_000,     300_000,  30_000_000),
    // The same local part elsewhere: most are made of a name.
    at( 60,  40_000_000,      80_000,   8_000_000),
    // Digits added: the next free name at a provider may be anybody's.
    at( 70,  30_000_000,       2_000,   3_000_000),
    at( 85,  60_000_000,         250,   4_000_000),
    // A mailbox is nobody else's until it is given away; some couples read one together.
    at(100, 700_000_000,         200,  30_000_000),
]);

#[rustfmt::skip]
static PHONE: Weights = along(&[
    // One in six gives another number of theirs: mobile, home, work, the one before.
    at(  0,  40_000_000, 900_000_000, 250_000_000),
    // The area code, which a few million people share.
    at( 20,  70_000_000,  80_000_000, 350_000_000),
    // Several digits off: mistyped, or chance in a town of few prefixes.
    at( 49,  10_000_000,     300_000,  20_000_000),
    at( 50,  20_000_000,      60_000,  30_000_000),
    at( 69,  20_000_000,       8_000,  30_000_000),
    // One digit off: ninety numbers of the million that share a few prefixes. Family plans count on.
    at( 70,  50_000_000,       2_000,  40_000_000),
    // Numbers are given to somebody else after some months, and a home's line is the family's.
    at(100, 700_000_000,       1_000, 250_000_000),
]);

/// What a reason weighs beside the score, which tells how alike two names are and not how many
/// people bear them.
struct Beside {
    reason: ReasonCode,
    /// The scores that do not tell it already, from the lowest to the highest.
    scores: (u8, u8),
    bits: Bits,
}

const fn beside(reason: ReasonCode, scores: (u8, u8), bits: Bits) -> Beside {
    Beside { reason, scores, bits }
}

#[rustfmt::skip]
const BESIDE_NAME: &[Beside] = &[
    // One in 500 has a name like Smith, against the one in 4,000 above; housemates share theirs anyway.
    // Where a part differs or is left out, the score tells how common the other is.
    beside(ReasonCode::CommonSurname, (60, 100), Bits::of(250_000, 2_000_000, 250_000)),
    // Below one in 30,000 in the US, but a name that is rare there may be common elsewhere: one in 16,000.
    beside(ReasonCode::RareSurname, (60, 100), Bits::of(250_000, 62_500, 250_000)),
    // The other half of the name, which one other person in 250 would share, was not seen.
    beside(ReasonCode::SingleWord, (0, 100), Bits::of(4_000_000, 1_000_000_000, 1_000_000_000)),
    // Two people have one middle initial once in twelve times, also in one family.
    beside(ReasonCode::MiddleNameAgrees, (0, 100), Bits::of(900_000_000, 80_000_000, 80_000_000)),
    beside(ReasonCode::MiddleNameDiffers, (0, 59), Bits::of(60_000_000, 920_000_000, 920_000_000)),
];

/// What the result of a field weighs; nothing where it has no score.
pub(super) fn weight(result: &FieldResult) -> Option<Bits> {
    let score = result.score()?.get();
    let (weights, beside): (_, &[Beside]) = match result.field() {
        Field::Name => (&NAME, BESIDE_NAME),
        Field::Address => (&ADDRESS, &[]),
        Field::Email => (&EMAIL, &[]),
        Field::Phone => (&PHONE, &[]),
    };
    let reasons = result.reasons();
    let beside = beside
        .iter()
        .filter(|b| (b.scores.0..=b.scores.1).contains(&score) && reasons.contains(b.reason));
    Some(beside.fold(*weights.get(usize::from(score))?, |sum, b| sum + b.bits))
}

/// log₂(dividend / divisor), cut to [`PLACES`] binary places. Both are above 0.
const fn log2(dividend: u32, divisor: u32) -> i32 {
    let ratio = ((dividend as u128) << 32) / divisor as u128;
    let whole = ratio.ilog2() as i32 - 32;
    // Squaring a number between one and two doubles its logarithm, whose next digit is then whether it
    // has reached two.
    let mut rest = if whole < 0 { ratio << -whole } else { ratio >> whole };
    let mut bits = whole;
    let mut place = 0;
    while place < PLACES {
        rest = (rest * rest) >> 32;
        let digit = (rest >> 33) as i32;
        rest >>= digit;
        bits = bits * 2 + digit;
        place += 1;
    }
    bits
}

/// The number one with 32 binary places.
pub(super) const ONE: u128 = 1 << 32;

/// 2 to the power of `bits`, with 32 binary places; beyond 60 bits either way it is that of 60.
pub(super) fn exp2(bits: i32) -> u128 {
    let bits = bits.clamp(-60 * ONE_BIT, 60 * ONE_BIT);
    let part = (bits & (ONE_BIT - 1)) as usize;
    let power = POWERS.get(part).map_or(ONE, |power| u128::from(*power));
    let whole = bits >> PLACES;
    if whole < 0 { power >> -whole } else { power << whole }
}

/// 2 to the power of each part of a bit, with 32 binary places.
static POWERS: [u64; ONE_BIT as usize] = {
    // The square root of two, its square root, and so on: 2 to the power of each place of a weight.
    let mut powers = [0; ONE_BIT as usize];
    let mut rest = powers.as_mut_slice();
    let mut bits = 0;
    while let Some((power, others)) = rest.split_first_mut() {
        let (mut product, mut root, mut place) = (ONE, 2 << 32, ONE_BIT);
        while place > 1 {
            place >>= 1;
            root = u128::isqrt(root << 32);
            if bits & place != 0 {
                product = (product * root) >> 32;
            }
        }
        *power = product as u64;
        bits += 1;
        rest = others;
    }
    powers
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_and_powers_are_those_of_floats() {
        for (dividend, divisor) in
            [(1, 1), (650_000_000, 2_200), (3, 770), (1, 3), (1_000_000_000, 1)]
        {
            let exact = (f64::from(dividend) / f64::from(divisor)).log2();
            let bits = f64::from(log2(dividend, divisor)) / f64::from(ONE_BIT);
            assert!(
                (0.0..0.001).contains(&(exact - bits)),
                "{dividend}/{divisor}: {bits}, {exact}"
            );
        }
        for bits in -30 * ONE_BIT..=60 * ONE_BIT {
            let exact = (f64::from(bits) / f64::from(ONE_BIT)).exp2();
            let power = exp2(bits) as f64 / ONE as f64;
            assert!((power - exact).abs() <= exact * 1e-8 + 1e-9, "{bits}: {power}, {exact}");
        }
        assert_eq!((exp2(i32::MIN), exp2(i32::MAX)), (0, ONE << 60));
    }

    #[test]
    fn a_better_score_never_weighs_less() {
        for weights in [&NAME, &ADDRESS, &EMAIL, &PHONE] {
            assert!(weights.is_sorted_by_key(|bits| bits.stranger));
            assert!(weights.is_sorted_by_key(|bits| bits.housemate));
        }
    }
}
