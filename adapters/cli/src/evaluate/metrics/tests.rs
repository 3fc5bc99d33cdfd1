//! The figures against definitions that look at every pair of pairs and every threshold.

use ownership_match::risk::FineScore;
use proptest::{collection::vec, option, prelude::*};

use super::{ByLabel, Ranking, Rate};

/// A pair: hundredths of a score, and the label.
type Pair = (Option<u16>, bool);

fn score(hundredths: Option<u16>) -> Option<FineScore> {
    hundredths.map(|hundredths| FineScore::from_ratio(hundredths.into(), 100))
}

fn ranking(pairs: &[Pair]) -> Ranking {
    let mut ranking = Ranking::default();
    for (hundredths, is_positive) in pairs {
        ranking.add(score(*hundredths), *is_positive);
    }
    ranking
}

/// The figures by their definitions, in quadratic time.
struct Oracle<'a>(&'a [Pair]);

impl Oracle<'_> {
    fn count(&self, is_positive: bool, threshold: Option<u16>) -> f64 {
        let counts = |pair: &&Pair| pair.1 == is_positive && pair.0 >= threshold;
        self.0.iter().filter(counts).count() as f64
    }

    fn auc(&self) -> f64 {
        let (mut won, mut games) = (0.0, 0.0);
        for positive in self.0.iter().filter(|pair| pair.1) {
            for negative in self.0.iter().filter(|pair| !pair.1) {
                games += 1.0;
                won += match positive.0.cmp(&negative.0) {
                    std::cmp::Ordering::Greater => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Less => 0.0,
                };
            }
        }
        won / games
    }

    fn average_precision(&self) -> f64 {
        let positives = self.0.iter().filter(|pair| pair.1);
        let precisions: Vec<f64> = positives
            .map(|pair| {
                let (good, bad) = (self.count(true, pair.0), self.count(false, pair.0));
                good / (good + bad)
            })
            .collect();
        precisions.iter().sum::<f64>() / precisions.len() as f64
    }

    fn best_f1(&self) -> f64 {
        let positives = self.count(true, None);
        let f1 = |pair: &Pair| {
            let (good, bad) = (self.count(true, pair.0), self.count(false, pair.0));
            2.0 * good / (positives + good + bad)
        };
        self.0.iter().map(f1).fold(0.0, f64::max)
    }

    fn recall_within(&self, per_mille: u32) -> f64 {
        let (positives, negatives) = (self.count(true, None), self.count(false, None));
        let allowed =
            |pair: &&Pair| self.count(false, pair.0) * 1000.0 <= f64::from(per_mille) * negatives;
        let recall = |pair: &Pair| self.count(true, pair.0) / positives;
        self.0.iter().filter(allowed).map(recall).fold(0.0, f64::max)
    }
}

#[track_caller]
fn close(got: Option<f64>, want: f64) {
    let got = got.expect("a figure");
    assert!((got - want).abs() < 1e-9, "{got} is not {want}");
}

proptest! {
    #[test]
    fn figures_agree_with_their_definitions(
        // Few different scores, so that ties are everywhere.
        mut pairs in vec((option::weighted(0.9, (0_u16..40).prop_map(|n| n * 250)), any::<bool>()), 0..60),
        per_mille in 0_u32..=1000,
    ) {
        pairs.extend([(Some(5000), true), (Some(5000), false)]);
        let (ranking, oracle) = (ranking(&pairs), Oracle(&pairs));
        close(ranking.auc(), oracle.auc());
        close(ranking.average_precision(), oracle.average_precision());
        close(ranking.best_f1().and_then(|point| point.f1()), oracle.best_f1());
        let within = ranking.within(Rate::per_mille(per_mille));
        close(within.map_or(Some(0.0), |point| point.recall()), oracle.recall_within(per_mille));
        for threshold in [0_u16, 30, 60, 70, 100] {
            let accepted = ranking.at(threshold.into());
            let threshold = Some(threshold * 100);
            prop_assert_eq!(accepted.positives as f64, oracle.count(true, threshold));
            prop_assert_eq!(accepted.negatives as f64, oracle.count(false, threshold));
        }
    }

    #[test]
    fn a_threshold_never_splits_a_tie(pairs in vec((0_u16..5, any::<bool>()), 1..40)) {
        let pairs: Vec<Pair> = pairs.into_iter().map(|(n, label)| (Some(n * 2000), label)).collect();
        let ranking = ranking(&pairs);
        let thresholds: Vec<_> = ranking.points().map(|point| point.threshold).collect();
        prop_assert!(thresholds.is_sorted_by(|higher, lower| higher > lower));
        prop_assert_eq!(ranking.points().last().map(|point| point.accepted), Some(ranking.all()));
    }
}

#[test]
fn a_perfect_ranking_has_perfect_figures() {
    let ranking =
        ranking(&[(Some(9000), true), (Some(8000), true), (Some(1000), false), (None, false)]);
    close(ranking.auc(), 1.0);
    close(ranking.average_precision(), 1.0);
    let best = ranking.best_f1().expect("a best point");
    assert_eq!(best.threshold, score(Some(8000)));
    close(best.f1(), 1.0);
    assert_eq!(ranking.unscored(), ByLabel { positives: 0, negatives: 1 });
}

#[test]
fn one_label_alone_has_no_ranking() {
    for label in [true, false] {
        let ranking = ranking(&[(Some(9000), label), (None, label)]);
        assert_eq!(ranking.auc(), None);
        assert_eq!(ranking.average_precision().is_some(), label);
        assert_eq!(ranking.best_f1().is_some(), label);
    }
    assert_eq!(Ranking::default().within(Rate::per_mille(10)), None);
}

#[test]
fn a_missing_score_is_accepted_last() {
    let ranking = ranking(&[(Some(0), false), (None, true)]);
    close(ranking.auc(), 0.0);
    assert_eq!(ranking.at(0.0), ByLabel { positives: 0, negatives: 1 });
    let everything = ranking.within(Rate::per_mille(1000)).expect("a threshold");
    assert_eq!(everything.threshold, None);
    close(everything.recall(), 1.0);
}

#[test]
fn a_rate_that_no_threshold_meets_has_no_point() {
    let ranking = ranking(&[(Some(10_000), false), (Some(10_000), true), (Some(0), false)]);
    assert_eq!(ranking.within(Rate::per_mille(499)), None);
    assert_eq!(
        ranking.within(Rate::per_mille(500)).and_then(|point| point.threshold),
        score(Some(10_000))
    );
}

#[test]
fn a_threshold_of_a_policy_is_met_exactly() {
    let ranking = ranking(&[(Some(7007), true), (Some(110), true)]);
    assert_eq!(ranking.at(70.07).positives, 1);
    assert_eq!(ranking.at(70.070_001).positives, 0);
    assert_eq!(ranking.at(1.1).positives, 2);
}

#[test]
fn rates_are_read_as_people_write_them() {
    for (text, want) in
        [("0.01", 10), ("1%", 10), ("1 %", 10), ("0.1%", 1), ("0", 0), ("1", 1000), ("100%", 1000)]
    {
        assert_eq!(Rate::read(text), Ok(Rate::per_mille(want)), "{text}");
    }
    for text in ["", "%", "-1%", "1.5", "101%", "one", "NaN", "inf"] {
        assert!(Rate::read(text).is_err(), "{text}");
    }
}
