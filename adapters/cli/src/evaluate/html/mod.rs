//! The report as one page that needs nothing else: no network, no library, no data of anybody.

mod charts;
mod scale;
mod tables;

use std::fmt::Write;

use self::charts::{Marks, histogram, roc};
use super::{
    metrics::ByLabel,
    report::{Figures, Report},
    tally::{Group, Tally},
    text::{decimal, percent, threshold},
};
use crate::lines::grouped;

/// The page.
pub(super) fn page(report: &Report, tally: &Tally) -> String {
    let mut html = String::new();
    let style = include_str!("page.css");
    // The policy keeps the page to itself, whatever a later hand may add to it.
    let _ = writeln!(
        html,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Ownership match: scores against the truth</title>\n<style>\n{style}</style>\n\
         </head>\n<body>\n<main>\n<h1>Scores against the truth</h1>"
    );
    lede(&mut html, report);
    let single = match tally.kinds.iter().next() {
        Some((kind, _)) if tally.kinds.len() == 1 => kind.as_str(),
        _ => "All pairs",
    };
    section(&mut html, 0, &title(single), &report.all, &tally.all);
    // A report tells the kinds apart only where there are several, in the order of the tally.
    for ((number, of_kind), group) in (1..).zip(&report.by_kind).zip(tally.kinds.values()) {
        section(&mut html, number, &title(of_kind.kind), &of_kind.figures, group);
    }
    let script = include_str!("page.js");
    let _ = writeln!(html, "</main>\n<script>\n{script}</script>\n</body>\n</html>");
    html
}

fn lede(html: &mut String, report: &Report) {
    let Report { policy, all, other_labels, bad_lines, .. } = report;
    let _ = writeln!(
        html,
        "<p class=\"lede\">{} labelled pairs: {} of the same owner, {} of another. \
         Pairs without a score ({}) rank below every number. Policy <b>{}</b>: proceed from {}, \
         step up from {}.</p>",
        grouped(all.pairs),
        grouped(all.positives),
        grouped(all.negatives),
        grouped(all.unscored),
        escaped(policy),
        threshold(&all.proceed_at),
        threshold(&all.step_up_at),
    );
    if *other_labels + bad_lines.count > 0 {
        let _ = writeln!(
            html,
            "<p class=\"note\">Left out: {} lines with another label, {} that cannot be read.</p>",
            grouped(*other_labels),
            grouped(bad_lines.count),
        );
    }
}

/// A kind's name as a heading.
fn title(kind: &str) -> String {
    let mut letters = kind.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn section(html: &mut String, number: usize, title: &str, figures: &Figures, group: &Group) {
    let (proceed, step_up) = (&figures.proceed_at, &figures.step_up_at);
    let marks = Marks {
        proceed: proceed.threshold.unwrap_or_default(),
        step_up: step_up.threshold.unwrap_or_default(),
        proceed_point: proceed.false_positive_rate.zip(proceed.recall),
        step_up_point: step_up.false_positive_rate.zip(step_up.recall),
    };
    let _ = writeln!(
        html,
        "<section aria-labelledby=\"title-{number}\">\n<h2 id=\"title-{number}\">{title}</h2>"
    );
    tiles(html, figures);
    if figures.has_records() {
        html.push_str(
            "<p class=\"note\">Records are ranked by their evidence score: AUC, average precision, \
             best F1 and the curve are of it. A policy compares the mean of the scores with its \
             thresholds: the histogram, what a threshold accepts and the dots are of the mean.</p>\n",
        );
    }
    histogram(html, number, &group.means, &marks);
    chooser(html, number, figures, group);
    if figures.positives > 0 && figures.negatives > 0 {
        roc(html, number, &group.ranking, &marks);
    }
    tables::tables(html, number, figures, &group.means);
    html.push_str("</section>\n");
}

/// The figures that sum a file up.
fn tiles(html: &mut String, figures: &Figures) {
    let best = figures.best_f1.as_ref();
    let at = best.map_or_else(String::new, |cut| format!("from score {}", threshold(cut)));
    let proceed = &figures.proceed_at;
    let from = format!("from {}, where the policy proceeds", threshold(proceed));
    html.push_str("<dl class=\"tiles\">\n");
    for (name, figure, note) in [
        ("AUC", decimal(figures.auc), "chance that a true pair outranks a false one"),
        ("Average precision", decimal(figures.average_precision), "over all true pairs"),
        ("Best F1", decimal(best.and_then(|cut| cut.f1)), at.as_str()),
        ("Recall", percent(proceed.recall), from.as_str()),
        ("False positives", percent(proceed.false_positive_rate), from.as_str()),
    ] {
        let _ = writeln!(html, "<div><dt>{name}</dt><dd>{figure}<small>{note}</small></dd></div>");
    }
    html.push_str("</dl>\n");
}

/// A threshold to try: without scripts it shows what the policy does.
fn chooser(html: &mut String, number: usize, figures: &Figures, group: &Group) {
    let cut = &figures.proceed_at;
    let value = cut.threshold.unwrap_or_default().ceil();
    let shares = (percent(cut.recall), percent(cut.false_positive_rate), percent(cut.precision));
    let counts: Vec<String> = (0..=100_u8)
        .map(|score| {
            let ByLabel { positives, negatives } = group.means.at(score.into());
            format!("[{positives},{negatives}]")
        })
        .collect();
    let _ = writeln!(
        html,
        "<div class=\"chooser\" data-positives=\"{}\" data-negatives=\"{}\" data-counts=\"[{}]\">\n\
         <label for=\"score-{number}\">Accept from score \
         <output for=\"score-{number}\" data-show=\"score\">{value}</output></label>\n\
         <input id=\"score-{number}\" type=\"range\" min=\"0\" max=\"100\" step=\"1\" value=\"{value}\">\n\
         <table><caption>What that accepts</caption>\n\
         <thead><tr><td></td><th scope=\"col\">accepted</th><th scope=\"col\">refused</th></tr></thead>\n\
         <tbody><tr><th scope=\"row\"><i class=\"same\"></i>same owner</th>\
         <td data-show=\"tp\">{}</td><td data-show=\"fn\">{}</td></tr>\n\
         <tr><th scope=\"row\"><i class=\"other\"></i>another</th>\
         <td data-show=\"fp\">{}</td><td data-show=\"tn\">{}</td></tr></tbody></table>\n\
         <p>Recall <b data-show=\"recall\">{}</b>, false positives <b data-show=\"fpr\">{}</b>, \
         precision <b data-show=\"precision\">{}</b></p>\n</div>",
        figures.positives,
        figures.negatives,
        counts.join(","),
        grouped(cut.true_positives),
        grouped(cut.false_negatives),
        grouped(cut.false_positives),
        grouped(cut.true_negatives),
        shares.0,
        shares.1,
        shares.2,
    );
}

/// Text as HTML has it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{escaped, title};

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
        assert_eq!([title("record"), title("")], ["Record", ""]);
    }
}
