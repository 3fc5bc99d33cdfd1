//! What is counted over all the pairs: constant memory, however many there are.

use std::collections::BTreeMap;

use ownership_match::{Band, risk::Outcome};

use super::{
    metrics::{ByLabel, Ranking},
    pair::Kind,
    scorer::{BadLine, ScoredLines, ScoredPair},
};

/// How many bad lines are named; more would not help to find what is wrong.
const MOST_NAMED: usize = 20;

/// The outcomes, from the best down.
pub(super) const OUTCOMES: [Outcome; 3] =
    [Outcome::ProceedWithPayment, Outcome::StepUpVerification, Outcome::CancelPayment];

/// The counts of a file.
#[derive(Default)]
pub(super) struct Tally {
    /// Every pair.
    pub(super) all: Group,
    /// The pairs of each kind.
    pub(super) kinds: BTreeMap<Kind, Group>,
    /// Lines read so far, with blank ones.
    pub(super) lines: u64,
    /// Lines with another label.
    pub(super) other_labels: u64,
    /// Lines that could not be read.
    pub(super) bad_lines: u64,
    /// The first of those.
    pub(super) named: Vec<BadLine>,
}

/// The counts of some pairs.
#[derive(Default)]
pub(super) struct Group {
    /// By what ranks them.
    pub(super) ranking: Ranking,
    /// By what a policy compares with its thresholds; the same but for several fields together.
    pub(super) means: Ranking,
    /// By band, from none upwards.
    pub(super) bands: BTreeMap<Option<Band>, ByLabel>,
    /// What the policy decides about pairs of several fields, in the order of [`OUTCOMES`]: one
    /// field is not what policies are for.
    pub(super) outcomes: [ByLabel; OUTCOMES.len()],
}

impl Tally {
    /// What every line lacks, where there are lines and none of them is a labelled pair.
    pub(super) fn lack(&self) -> Option<String> {
        if self.all.ranking.all().total() > 0 {
            return None;
        }
        match self.named.first() {
            _ if self.other_labels > 0 => Some("has a label that is 0 or 1".to_owned()),
            Some(bad) => {
                let param = bad.param.as_ref().map_or_else(String::new, |p| format!(" ({p})"));
                Some(format!("can be read, the first for {}{param}", bad.code))
            }
            None => None,
        }
    }

    /// Adds further lines.
    pub(super) fn add(&mut self, lines: ScoredLines) {
        for pair in &lines.pairs {
            self.all.add(pair);
            self.kinds.entry(pair.kind).or_default().add(pair);
        }
        self.other_labels += lines.other_labels;
        self.bad_lines += lines.bad.len() as u64;
        for bad in lines.bad.into_iter().take(MOST_NAMED - self.named.len()) {
            self.named.push(BadLine { number: self.lines + bad.number, ..bad });
        }
        self.lines += lines.count;
    }
}

impl Group {
    fn add(&mut self, pair: &ScoredPair) {
        self.ranking.add(pair.score, pair.label);
        self.means.add(pair.mean, pair.label);
        self.bands.entry(pair.band()).or_default().count(pair.label);
        for (outcome, counts) in OUTCOMES.into_iter().zip(&mut self.outcomes) {
            if pair.kind == Kind::Record && outcome == pair.outcome {
                counts.count(pair.label);
            }
        }
    }
}
