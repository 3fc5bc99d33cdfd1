//! The report for people who read it on a terminal or in a pipe.

use std::fmt::Write;

use super::report::{AtRate, Counts, Cut, Figures, Report};
use crate::lines::grouped;

/// What stands for a figure that has no meaning.
const NONE: &str = "–";

/// The whole report.
pub(super) fn text(report: &Report) -> String {
    let mut text = String::new();
    figures(&mut text, &report.all, &report.policy);
    for kind in &report.by_kind {
        let title = format!("Only {}", kind.kind);
        let _ = write!(text, "\n\n{title}\n{}\n\n", "=".repeat(title.chars().count()));
        figures(&mut text, &kind.figures, &report.policy);
    }
    if report.other_labels > 0 {
        let left_out = grouped(report.other_labels);
        let _ = write!(text, "\nLeft out because their label is neither 0 nor 1: {left_out}\n");
    }
    if report.bad_lines.count > 0 {
        let _ = write!(
            text,
            "\nLeft out because they cannot be read: {}\n",
            grouped(report.bad_lines.count)
        );
        for bad in &report.bad_lines.first {
            let param = bad.param.as_ref().map_or_else(String::new, |param| format!(" ({param})"));
            let _ = writeln!(text, "  line {}: {}{param}", bad.line, bad.code);
        }
        let more = report.bad_lines.count - report.bad_lines.first.len() as u64;
        if more > 0 {
            let _ = writeln!(text, "  and {} more", grouped(more));
        }
    }
    text
}

fn figures(text: &mut String, figures: &Figures, policy: &str) {
    let best = figures.best_f1.as_ref();
    let f1 = best.map_or_else(
        || NONE.to_owned(),
        |cut| format!("{} at {}", decimal(cut.f1), threshold(cut)),
    );
    for (name, figure) in [
        ("pairs", grouped(figures.pairs)),
        ("same owner", grouped(figures.positives)),
        ("another", grouped(figures.negatives)),
        ("without a score", grouped(figures.unscored)),
        ("AUC", decimal(figures.auc)),
        ("average precision", decimal(figures.average_precision)),
        ("best F1", f1),
    ] {
        let _ = writeln!(text, "{name:18} {figure}");
    }

    let title = "Lowest thresholds that keep false positives within a rate";
    if figures.has_records() {
        let evidence = format!("{title}, for the evidence score that ranks records");
        rates_table(text, &evidence, &figures.at_false_positive_rate);
        let mean = format!("{title}, for the mean that a policy compares");
        rates_table(text, &mean, &figures.mean_at_false_positive_rate);
    } else {
        rates_table(text, title, &figures.at_false_positive_rate);
    }

    let score = if figures.has_records() { "from mean" } else { "from score" };
    let head = ["policy", score, "recall", "false positives", "precision"];
    let cuts = [("proceed", &figures.proceed_at), ("step up", &figures.step_up_at)];
    let rows = cuts.map(|(name, cut)| cut_row(name.to_owned(), cut));
    table(text, &format!("Thresholds of the policy \"{policy}\""), &head, rows);

    let head = ["policy", "same: above", "same: below", "another: above", "another: below"];
    let rows = cuts.map(|(name, cut)| {
        let counts =
            [cut.true_positives, cut.false_negatives, cut.false_positives, cut.true_negatives];
        let [a, b, c, d] = counts.map(grouped);
        [name.to_owned(), a, b, c, d]
    });
    table(text, "Pairs at or above those thresholds, and below", &head, rows);

    table(text, "Bands", &["band", "same owner", "another"], figures.bands.iter().map(counts_row));
    if !figures.decisions.is_empty() {
        let head = ["decision", "same owner", "another"];
        table(text, "Decisions of the policy", &head, figures.decisions.iter().map(counts_row));
    }
}

fn rates_table(text: &mut String, title: &str, rates: &[AtRate]) {
    let head = ["false positives", "from score", "recall", "false positives", "precision"];
    let rows = rates.iter().map(|at| {
        let allowed = format!("at most {}", rate(at.rate));
        match &at.cut {
            Some(cut) => cut_row(allowed, cut),
            None => [
                allowed,
                "none".to_owned(),
                percent(Some(0.0)),
                percent(Some(0.0)),
                NONE.to_owned(),
            ],
        }
    });
    table(text, title, &head, rows);
}

fn cut_row(name: String, cut: &Cut) -> [String; 5] {
    [
        name,
        threshold(cut),
        percent(cut.recall),
        percent(cut.false_positive_rate),
        percent(cut.precision),
    ]
}

fn counts_row(counts: &Counts) -> [String; 3] {
    let name = counts.code.unwrap_or("no score").replace('_', " ");
    [name, grouped(counts.positives), grouped(counts.negatives)]
}

/// A title, a head and rows: the first column flush left, the figures flush right.
fn table<const N: usize>(
    text: &mut String,
    title: &str,
    head: &[&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) {
    let rows: Vec<[String; N]> = [head.map(str::to_owned)].into_iter().chain(rows).collect();
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let _ = write!(text, "\n{title}\n");
    for row in &rows {
        let mut cells = row.iter().zip(widths);
        if let Some((cell, width)) = cells.next() {
            let _ = write!(text, "  {cell:width$}");
        }
        for (cell, width) in cells {
            let _ = write!(text, "  {cell:>width$}");
        }
        text.push('\n');
    }
}

/// The least score that is accepted.
pub(super) fn threshold(cut: &Cut) -> String {
    cut.threshold.map_or_else(|| "any".to_owned(), |score| score.to_string())
}

/// A figure to three decimals.
pub(super) fn decimal(figure: Option<f64>) -> String {
    figure.map_or_else(|| NONE.to_owned(), |figure| format!("{figure:.3}"))
}

/// A share of pairs, in per cent.
pub(super) fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| NONE.to_owned(), |share| format!("{:.1} %", 100.0 * share))
}

/// A rate that was asked for, in per cent and with no more decimals than it has.
pub(super) fn rate(rate: f64) -> String {
    let text = format!("{:.4}", 100.0 * rate);
    format!("{} %", text.trim_end_matches('0').trim_end_matches('.'))
}
