//! The figures that are told, whichever way they are printed.

use ownership_match::risk::{FineScore, RiskPolicy};
use serde::Serialize;

use super::{
    metrics::{ByLabel, Point, Ranking, Rate},
    tally::{Group, OUTCOMES, Tally},
};

/// Everything about a file of pairs. Rates, recall and precision are from 0 to 1; a figure is null
/// where it has no meaning, as a recall without positives.
#[derive(Serialize)]
pub(super) struct Report {
    /// The policy's name.
    pub(super) policy: String,
    /// Lines whose label is neither of the two.
    pub(super) other_labels: u64,
    pub(super) bad_lines: BadLines,
    /// Over all the pairs.
    #[serde(flatten)]
    pub(super) all: Figures,
    /// Over the pairs of each kind, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) by_kind: Vec<OfKind>,
}

#[derive(Serialize)]
pub(super) struct BadLines {
    pub(super) count: u64,
    /// The first of them.
    pub(super) first: Vec<BadLine>,
}

#[derive(Serialize)]
pub(super) struct BadLine {
    pub(super) line: u64,
    pub(super) code: &'static str,
    pub(super) param: Option<String>,
}

#[derive(Serialize)]
pub(super) struct OfKind {
    pub(super) kind: &'static str,
    #[serde(flatten)]
    pub(super) figures: Figures,
}

/// The figures of some pairs.
#[derive(Serialize)]
pub(super) struct Figures {
    pub(super) pairs: u64,
    pub(super) positives: u64,
    pub(super) negatives: u64,
    pub(super) unscored: u64,
    pub(super) auc: Option<f64>,
    pub(super) average_precision: Option<f64>,
    pub(super) best_f1: Option<Cut>,
    pub(super) at_false_positive_rate: Vec<AtRate>,
    /// The same for the mean of several fields, which is what a policy compares with its thresholds.
    pub(super) mean_at_false_positive_rate: Vec<AtRate>,
    /// The policy's thresholds, for that mean.
    pub(super) proceed_at: Cut,
    pub(super) step_up_at: Cut,
    pub(super) bands: Vec<Counts>,
    /// Over the pairs of several fields; empty where there are none.
    pub(super) decisions: Vec<Counts>,
}

/// The lowest threshold within a rate, where there is one.
#[derive(Serialize)]
pub(super) struct AtRate {
    pub(super) rate: f64,
    pub(super) cut: Option<Cut>,
}

/// A threshold, and how it divides the pairs.
#[derive(Serialize)]
pub(super) struct Cut {
    /// The least score that is accepted; null accepts pairs without a score too.
    pub(super) threshold: Option<f64>,
    pub(super) true_positives: u64,
    pub(super) false_positives: u64,
    pub(super) false_negatives: u64,
    pub(super) true_negatives: u64,
    pub(super) recall: Option<f64>,
    pub(super) false_positive_rate: Option<f64>,
    pub(super) precision: Option<f64>,
    pub(super) f1: Option<f64>,
}

/// A band or a decision, and how many pairs of each label fall in it.
#[derive(Serialize)]
pub(super) struct Counts {
    /// Its code; null for the band of pairs without a score.
    pub(super) code: Option<&'static str>,
    pub(super) positives: u64,
    pub(super) negatives: u64,
}

impl Report {
    pub(super) fn new(tally: &Tally, policy: &RiskPolicy, rates: &[Rate]) -> Self {
        let figures = |group| Figures::new(group, policy, rates);
        let by_kind = match tally.kinds.len() {
            0 | 1 => Vec::new(),
            _ => tally
                .kinds
                .iter()
                .map(|(kind, group)| OfKind { kind: kind.as_str(), figures: figures(group) })
                .collect(),
        };
        let first = tally.named.iter().map(|bad| BadLine {
            line: bad.number,
            code: bad.code.as_str(),
            param: bad.param.clone(),
        });
        Self {
            policy: policy.name().to_owned(),
            other_labels: tally.other_labels,
            bad_lines: BadLines { count: tally.bad_lines, first: first.collect() },
            all: figures(&tally.all),
            by_kind,
        }
    }
}

impl Figures {
    fn new(group: &Group, policy: &RiskPolicy, rates: &[Rate]) -> Self {
        let Group { ranking, means, .. } = group;
        let ByLabel { positives, negatives } = ranking.all();
        let at = |threshold| {
            let point = Point { threshold: None, accepted: means.at(threshold), all: means.all() };
            Cut { threshold: Some(threshold), ..Cut::new(&point) }
        };
        let at_rates = |ranking: &Ranking| {
            let cut = |rate: &Rate| ranking.within(*rate).as_ref().map(Cut::new);
            rates.iter().map(|rate| AtRate { rate: rate.share(), cut: cut(rate) }).collect()
        };
        let bands = group.bands.iter().rev();
        let decides = group.outcomes.iter().any(|counts| counts.total() > 0);
        let decisions = OUTCOMES.into_iter().zip(group.outcomes).filter(|_| decides);
        Self {
            pairs: ranking.all().total(),
            positives,
            negatives,
            unscored: ranking.unscored().total(),
            auc: ranking.auc(),
            average_precision: ranking.average_precision(),
            best_f1: ranking.best_f1().as_ref().map(Cut::new),
            at_false_positive_rate: at_rates(ranking),
            mean_at_false_positive_rate: at_rates(means),
            proceed_at: at(policy.proceed_at()),
            step_up_at: at(policy.step_up_at()),
            bands: bands.map(|(band, n)| Counts::new(band.map(|band| band.as_str()), *n)).collect(),
            decisions: decisions.map(|(what, n)| Counts::new(Some(what.as_str()), n)).collect(),
        }
    }
}

impl Figures {
    /// Whether there are pairs of several fields, which are ranked by another score than the mean
    /// that a policy compares with its thresholds.
    pub(super) fn has_records(&self) -> bool {
        !self.decisions.is_empty()
    }
}

impl Cut {
    pub(super) fn new(point: &Point) -> Self {
        let Point { threshold, accepted, all } = *point;
        Self {
            threshold: threshold.map(FineScore::as_f64),
            true_positives: accepted.positives,
            false_positives: accepted.negatives,
            false_negatives: all.positives - accepted.positives,
            true_negatives: all.negatives - accepted.negatives,
            recall: point.recall(),
            false_positive_rate: point.false_positive_rate(),
            precision: point.precision(),
            f1: point.f1(),
        }
    }
}

impl Counts {
    const fn new(code: Option<&'static str>, counts: ByLabel) -> Self {
        Self { code, positives: counts.positives, negatives: counts.negatives }
    }
}
