//! What is counted over all the pairs: constant memory, however many there are.

use std::collections::BTreeMap;

use ownership_match::{Band, risk::Outcome};

use super::{
    judge::{BadLine, Judged, Sheet},
    metrics::{ByLabel, Ranking},
    pair::Kind,
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
    pub(super) ranking: Ranking,
    /// By band, from none upwards.
    pub(super) bands: BTreeMap<Option<Band>, ByLabel>,
    /// What the policy decides about pairs of several fields, in the order of [`OUTCOMES`]: one
    /// field is not what policies are for.
    pub(super) outcomes: [ByLabel; OUTCOMES.len()],
}

impl Tally {
    /// Adds further lines.
    pub(super) fn add(&mut self, sheet: Sheet) {
        for judged in &sheet.judged {
            self.all.add(judged);
            self.kinds.entry(judged.kind).or_default().add(judged);
        }
        self.other_labels += sheet.other_labels;
        self.bad_lines += sheet.bad.len() as u64;
        for bad in sheet.bad.into_iter().take(MOST_NAMED - self.named.len()) {
            self.named.push(BadLine { number: self.lines + bad.number, ..bad });
        }
        self.lines += sheet.lines;
    }
}

impl Group {
    fn add(&mut self, judged: &Judged) {
        self.ranking.add(judged.score, judged.label);
        self.bands.entry(judged.band()).or_default().count(judged.label);
        for (outcome, counts) in OUTCOMES.into_iter().zip(&mut self.outcomes) {
            if judged.kind == Kind::Record && outcome == judged.outcome {
                counts.count(judged.label);
            }
        }
    }
}
