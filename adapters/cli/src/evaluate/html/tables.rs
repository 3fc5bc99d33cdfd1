//! The tables of the page.

use std::fmt::Write;

use ownership_match::risk::FineScore;

use super::super::{
    metrics::{Point, Ranking},
    report::{AtRate, Counts, Cut, Figures},
    text::{decimal, percent, rate, threshold},
};
use crate::lines::grouped;

pub(super) fn tables(html: &mut String, number: usize, figures: &Figures, means: &Ranking) {
    html.push_str("<div class=\"pair\">\n");
    if figures.has_records() {
        rates(html, "evidence score", &figures.at_false_positive_rate);
        rates(html, "mean score", &figures.mean_at_false_positive_rate);
    } else {
        rates(html, "score", &figures.at_false_positive_rate);
    }
    counts(html, "Bands", "band", &figures.bands);
    if !figures.decisions.is_empty() {
        counts(html, "Decisions of the policy", "decision", &figures.decisions);
    }
    html.push_str("</div>\n");
    thresholds(html, number, figures, means);
}

/// The lowest thresholds within rates.
fn rates(html: &mut String, score: &str, rates: &[AtRate]) {
    let _ = write!(
        html,
        "<table><caption>Lowest threshold within a rate of false positives</caption>\n<thead><tr>\
         <th scope=\"col\">at most</th><th scope=\"col\">from {score}</th>\
         <th scope=\"col\">recall</th><th scope=\"col\">precision</th></tr></thead>\n<tbody>",
    );
    for at in rates {
        let _ = write!(html, "<tr><th scope=\"row\">{}</th>", rate(at.rate));
        let _ = match &at.cut {
            Some(cut) => write!(
                html,
                "<td>{}</td><td>{}</td><td>{}</td>",
                threshold(cut),
                percent(cut.recall),
                percent(cut.precision)
            ),
            None => write!(html, "<td>none</td><td>{}</td><td>–</td>", percent(Some(0.0))),
        };
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody></table>\n");
}

fn counts(html: &mut String, title: &str, first: &str, rows: &[Counts]) {
    let _ = write!(
        html,
        "<table><caption>{title}</caption>\n<thead><tr><th scope=\"col\">{first}</th>\
         <th scope=\"col\"><i class=\"same\"></i>same owner</th>\
         <th scope=\"col\"><i class=\"other\"></i>another</th></tr></thead>\n<tbody>"
    );
    for row in rows {
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
            row.code.unwrap_or("no score").replace('_', " "),
            grouped(row.positives),
            grouped(row.negatives),
        );
    }
    html.push_str("</tbody></table>\n");
}

/// Every whole score as a threshold, as far as it accepts other pairs than the one above it.
fn thresholds(html: &mut String, number: usize, figures: &Figures, means: &Ranking) {
    let score = if figures.has_records() { "mean score" } else { "score" };
    let _ = write!(
        html,
        "<details open><summary id=\"every-{number}\">Every threshold</summary>\n\
         <div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"every-{number}\">\n\
         <table>\n<thead><tr><th scope=\"col\">from {score}</th>\
         <th scope=\"col\">recall (true-positive rate)</th>\
         <th scope=\"col\">false-positive rate</th><th scope=\"col\">precision</th>\
         <th scope=\"col\">F1</th><th scope=\"col\">same owner</th><th scope=\"col\">another</th>\
         </tr></thead>\n<tbody>"
    );
    let all = means.all();
    let mut above = None;
    for score in (0..=100_u8).rev() {
        let accepted = means.at(score.into());
        let policy = [("proceed", &figures.proceed_at), ("step up", &figures.step_up_at)]
            .into_iter()
            .find(|(_, cut)| cut.threshold == Some(score.into()));
        if above == Some(accepted) && policy.is_none() {
            continue;
        }
        above = Some(accepted);
        let threshold = Some(FineScore::from_ratio(score.into(), 1));
        let cut = Cut::new(&Point { threshold, accepted, all });
        let (class, note) = policy.map_or_else(Default::default, |(name, _)| {
            (" class=\"policy\"", format!(" <small>{name}</small>"))
        });
        let _ = writeln!(
            html,
            "<tr{class}><th scope=\"row\">{score}{note}</th><td>{}</td><td>{}</td><td>{}</td>\
             <td>{}</td><td>{}</td><td>{}</td></tr>",
            percent(cut.recall),
            percent(cut.false_positive_rate),
            percent(cut.precision),
            decimal(cut.f1),
            grouped(cut.true_positives),
            grouped(cut.false_positives),
        );
    }
    html.push_str("</tbody></table>\n</div></details>\n");
}
