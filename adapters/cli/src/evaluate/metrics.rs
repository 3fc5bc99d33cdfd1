//! How well scores tell labels apart: the arithmetic, and nothing about names or phones.
//!
//! Pairs with the same score are accepted or refused together, for no threshold can part them.

use std::collections::BTreeMap;

use ownership_match::risk::FineScore;

/// A number for each label.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct ByLabel {
    /// Of the pairs that are labelled as one owner.
    pub(super) positives: u64,
    /// Of the pairs that are labelled as two.
    pub(super) negatives: u64,
}

impl ByLabel {
    /// One more of that label.
    pub(super) const fn count(&mut self, is_positive: bool) {
        if is_positive {
            self.positives += 1;
        } else {
            self.negatives += 1;
        }
    }

    pub(super) const fn total(self) -> u64 {
        self.positives + self.negatives
    }

    pub(super) const fn add(&mut self, other: Self) {
        self.positives += other.positives;
        self.negatives += other.negatives;
    }
}

/// A score that is needed to be accepted; `None` accepts every pair, also one without a score.
pub(super) type Threshold = Option<FineScore>;

/// What a threshold does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Point {
    pub(super) threshold: Threshold,
    /// The pairs at or above it.
    pub(super) accepted: ByLabel,
    /// All the pairs.
    pub(super) all: ByLabel,
}

impl Point {
    /// The share of the positives that are accepted, also called the true-positive rate.
    pub(super) fn recall(&self) -> Option<f64> {
        share(self.accepted.positives, self.all.positives)
    }

    /// The share of the negatives that are accepted.
    pub(super) fn false_positive_rate(&self) -> Option<f64> {
        share(self.accepted.negatives, self.all.negatives)
    }

    /// The share of the accepted that are positives.
    pub(super) fn precision(&self) -> Option<f64> {
        share(self.accepted.positives, self.accepted.total())
    }

    /// The harmonic mean of recall and precision.
    pub(super) fn f1(&self) -> Option<f64> {
        share(2 * self.accepted.positives, self.all.positives + self.accepted.total())
    }
}

/// A share of the negatives that may be accepted, from 0 to 1.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Rate {
    /// Kept whole, so that 29 % of 100 pairs are 29 of them.
    millionths: u32,
}

impl Rate {
    /// The rates that are told where none is asked for.
    pub(super) const USUAL: [Self; 4] =
        [Self::per_mille(1), Self::per_mille(10), Self::per_mille(50), Self::per_mille(100)];

    const fn per_mille(thousandths: u32) -> Self {
        Self { millionths: thousandths * 1000 }
    }

    /// Reads `0.01` and `1%` as the same.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let (number, unit) = match text.trim().strip_suffix('%') {
            Some(percent) => (percent.trim_end(), 1e4),
            None => (text.trim(), 1e6),
        };
        let millionths = number.parse::<f64>().map_or(f64::NAN, |number| (number * unit).round());
        if (0.0..=1e6).contains(&millionths) {
            Ok(Self { millionths: millionths as u32 })
        } else {
            Err("a rate is a share such as 0.01, or a percentage such as 1%".to_owned())
        }
    }

    /// The rate as a number from 0 to 1.
    pub(super) fn share(self) -> f64 {
        f64::from(self.millionths) / 1e6
    }

    fn allows(self, point: &Point) -> bool {
        u128::from(point.accepted.negatives) * 1_000_000
            <= u128::from(self.millionths) * u128::from(point.all.negatives)
    }
}

/// How many pairs of each label have each score: at most 10,002 cells for any number of pairs.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranking {
    /// Pairs without a score stand below every number.
    cells: BTreeMap<Option<FineScore>, ByLabel>,
    all: ByLabel,
}

impl Ranking {
    /// Counts a pair.
    pub(super) fn add(&mut self, score: Option<FineScore>, is_positive: bool) {
        self.cells.entry(score).or_default().count(is_positive);
        self.all.count(is_positive);
    }

    /// All the pairs.
    pub(super) const fn all(&self) -> ByLabel {
        self.all
    }

    /// The pairs that have no score.
    pub(super) fn unscored(&self) -> ByLabel {
        self.cells.get(&None).copied().unwrap_or_default()
    }

    /// How many pairs have each score, from none upwards.
    pub(super) fn cells(&self) -> impl Iterator<Item = (Option<FineScore>, ByLabel)> {
        self.cells.iter().map(|(score, counts)| (*score, *counts))
    }

    /// A point for every score that occurs, from the highest down: those between accept the same.
    pub(super) fn points(&self) -> impl Iterator<Item = Point> {
        let mut accepted = ByLabel::default();
        self.cells.iter().rev().map(move |(score, counts)| {
            accepted.add(*counts);
            Point { threshold: *score, accepted, all: self.all }
        })
    }

    /// The chance that a positive stands above a negative, where a tie is half a chance: the area
    /// under the curve of [`points`](Self::points). `None` where one of the labels is not there.
    pub(super) fn auc(&self) -> Option<f64> {
        let mut above = 0;
        let mut halves = 0_u128;
        for counts in self.cells.values().rev() {
            let better = 2 * u128::from(above) + u128::from(counts.positives);
            halves += u128::from(counts.negatives) * better;
            above += counts.positives;
        }
        let pairs = 2 * u128::from(self.all.positives) * u128::from(self.all.negatives);
        (pairs > 0).then(|| halves as f64 / pairs as f64)
    }

    /// The mean over the positives of the precision at their scores.
    pub(super) fn average_precision(&self) -> Option<f64> {
        let mut sum = 0.0;
        let mut known = 0;
        for point in self.points() {
            let fresh = point.accepted.positives - known;
            sum += fresh as f64 * point.precision().unwrap_or_default();
            known = point.accepted.positives;
        }
        (self.all.positives > 0).then(|| sum / self.all.positives as f64)
    }

    /// The point of the best [`f1`](Point::f1), the highest of equals.
    pub(super) fn best_f1(&self) -> Option<Point> {
        if self.all.positives == 0 {
            return None;
        }
        self.points().reduce(|best, next| if next.f1() > best.f1() { next } else { best })
    }

    /// The lowest threshold that accepts no more of the negatives; `None` where every one does.
    pub(super) fn within(&self, rate: Rate) -> Option<Point> {
        self.points().take_while(|point| rate.allows(point)).last()
    }

    /// What a threshold of that number accepts.
    pub(super) fn at(&self, threshold: f64) -> ByLabel {
        let mut accepted = ByLabel::default();
        for (score, counts) in &self.cells {
            // The nearest float of two decimals equals the one that was written in a policy.
            if score.is_some_and(|score| score.as_f64() >= threshold) {
                accepted.add(*counts);
            }
        }
        accepted
    }
}

/// A part of a whole, where there is a whole.
pub(super) fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests;
