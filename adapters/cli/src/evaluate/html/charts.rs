//! The drawings: how scores lie by label, and the curve of all thresholds.

use std::fmt::Write;

use super::{
    super::{
        metrics::{ByLabel, Ranking, share},
        text::percent,
    },
    scale::{Scale, ticks},
};
use crate::lines::grouped;

/// Where the policy stands in a drawing.
pub(super) struct Marks {
    pub(super) proceed: f64,
    pub(super) step_up: f64,
    /// False-positive rate and recall, where both have a meaning.
    pub(super) proceed_point: Option<(f64, f64)>,
    pub(super) step_up_point: Option<(f64, f64)>,
}

/// Scores in one bar; bands begin and end at multiples of it.
const WIDTH: usize = 5;
/// The bars: no score, twenty of [`WIDTH`], and 100, which means more than 99.
const BARS: usize = 2 + 100 / WIDTH;

/// The bars of both labels.
fn bars(ranking: &Ranking) -> [ByLabel; BARS] {
    let mut bars = [ByLabel::default(); BARS];
    for (score, counts) in ranking.cells() {
        let bar = score.map_or(0, |score| 1 + usize::from(score.hundredths()) / (100 * WIDTH));
        if let Some(bar) = bars.get_mut(bar) {
            bar.add(counts);
        }
    }
    bars
}

/// What a bar holds, in words.
fn name(bar: usize) -> String {
    match bar.checked_sub(1) {
        None => "no score".to_owned(),
        Some(bar) if bar * WIDTH == 100 => "100".to_owned(),
        Some(bar) => format!("{}–{}", bar * WIDTH, bar * WIDTH + WIDTH - 1),
    }
}

/// Two histograms back to back, each of its own label's pairs, so that few of one label beside
/// many of the other are seen as well.
pub(super) fn histogram(html: &mut String, number: usize, ranking: &Ranking, marks: &Marks) {
    let all = ranking.all();
    let bars = bars(ranking);
    let shares = bars.map(|bar| {
        let of = |part, whole| share(part, whole).unwrap_or_default();
        (of(bar.positives, all.positives), of(bar.negatives, all.negatives))
    });
    let most = shares.iter().fold(0.0_f64, |most, (same, other)| most.max(*same).max(*other));
    let ticks = ticks(most);
    let histogram = Histogram::reaching(ticks.last().copied().unwrap_or(1.0));
    let _ = writeln!(
        html,
        "<figure>\n<figcaption>Scores by label\
         <span class=\"legend\"><i class=\"same\"></i>same owner, upwards \
         <i class=\"other\"></i>another, downwards</span></figcaption>\n\
         <svg viewBox=\"0 0 880 352\" role=\"img\" aria-labelledby=\"bars-{number}\">\n\
         <title id=\"bars-{number}\">Histogram of scores: pairs of the same owner upwards, pairs of \
         another downwards, each as a share of their label</title>"
    );
    histogram.grid(html, &ticks);
    for ((bar, counts), shares) in bars.iter().enumerate().zip(shares) {
        histogram.bar(html, bar, counts, shares);
    }
    histogram.marks(html, marks);
    histogram.axes(html);
}

/// How scores and shares become places in a histogram.
struct Histogram {
    bars: Scale,
    up: Scale,
    down: Scale,
}

impl Histogram {
    const LEFT: f64 = 74.0;
    const RIGHT: f64 = 870.0;
    /// Where the bars of both labels meet.
    const MIDDLE: f64 = 170.0;
    const BOTTOM: f64 = 300.0;

    /// A histogram whose longest bars are shares of up to `top`.
    fn reaching(top: f64) -> Self {
        let (middle, height) = (Self::MIDDLE, Self::BOTTOM - Self::MIDDLE);
        Self {
            bars: Scale { low: 0.0, high: BARS as f64, from: Self::LEFT, to: Self::RIGHT },
            up: Scale { low: 0.0, high: top, from: middle, to: middle - height },
            down: Scale { low: 0.0, high: top, from: middle, to: middle + height },
        }
    }

    /// Where a score stands. A score of 100 begins the last bar; the first holds pairs without one.
    fn score(&self, score: f64) -> f64 {
        self.bars.place(1.0 + score / WIDTH as f64)
    }

    fn grid(&self, html: &mut String, ticks: &[f64]) {
        let (left, right) = (Self::LEFT, Self::RIGHT);
        for tick in ticks {
            for y in [self.up.place(*tick), self.down.place(*tick)] {
                let _ = writeln!(
                    html,
                    "<line class=\"grid\" x1=\"{left}\" x2=\"{right}\" y1=\"{y}\" y2=\"{y}\"/>\
                     <text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
                    left - 8.0,
                    y + 4.0,
                    tick_label(*tick),
                );
            }
        }
    }

    /// The bars of both labels at one place, whose shares are given, and their name.
    fn bar(&self, html: &mut String, bar: usize, counts: &ByLabel, (same, other): (f64, f64)) {
        let (from, to) =
            (self.bars.place(bar as f64) + 2.0, self.bars.place(bar as f64 + 1.0) - 2.0);
        let label = name(bar);
        let (up, middle, down) = (self.up.place(same), Self::MIDDLE, self.down.place(other));
        for (class, what, count, share, near, far) in [
            ("same", "same owner", counts.positives, same, up, middle),
            ("other", "another", counts.negatives, other, middle, down),
        ] {
            if count > 0 {
                let _ = writeln!(
                    html,
                    "<rect class=\"{class}\" x=\"{from:.1}\" y=\"{near}\" width=\"{:.1}\" \
                     height=\"{:.1}\"><title>{label}: {} of {what}, {}</title></rect>",
                    to - from,
                    (far - near).max(1.0),
                    grouped(count),
                    percent(Some(share)),
                );
            }
        }
        // Every second bar is named; both ends are.
        if bar % 2 == 1 || bar == 0 {
            let (centre, y) = ((from + to) / 2.0, Self::BOTTOM + 20.0);
            let label = if bar == 0 { "none".to_owned() } else { label };
            let _ = writeln!(
                html,
                "<text x=\"{centre:.1}\" y=\"{y}\" text-anchor=\"middle\">{label}</text>"
            );
        }
    }

    /// The thresholds of the policy.
    fn marks(&self, html: &mut String, marks: &Marks) {
        for (name, score, anchor, aside) in
            [("step up", marks.step_up, "end", -5.0), ("proceed", marks.proceed, "start", 5.0)]
        {
            let place = self.score(score);
            let _ = writeln!(
                html,
                "<line class=\"mark\" x1=\"{place}\" x2=\"{place}\" y1=\"24\" y2=\"{}\"/>\
                 <text class=\"mark\" x=\"{}\" y=\"32\" text-anchor=\"{anchor}\">{name} {score}</text>",
                Self::BOTTOM,
                place + aside,
            );
        }
    }

    /// The threshold that the reader chooses, the axis and the names of both.
    fn axes(&self, html: &mut String) {
        let (left, right, middle) = (Self::LEFT, Self::RIGHT, Self::MIDDLE);
        let _ = writeln!(
            html,
            "<line class=\"chosen\" hidden x1=\"0\" x2=\"0\" y1=\"40\" y2=\"{0}\" \
             data-from=\"{1}\" data-to=\"{2}\"/>\n\
             <line class=\"axis\" x1=\"{left}\" x2=\"{right}\" y1=\"{middle}\" y2=\"{middle}\"/>\n\
             <text class=\"name\" x=\"{3}\" y=\"346\" text-anchor=\"middle\">score</text>\n\
             <text class=\"name\" transform=\"translate(16 {middle}) rotate(-90)\" \
             text-anchor=\"middle\">share of the label</text>\n</svg>\n</figure>",
            Self::BOTTOM,
            self.score(0.0),
            self.score(100.0),
            (left + right) / 2.0,
        );
    }
}

/// The curve of all thresholds twice: whole, and its beginning, where policies are.
pub(super) fn roc(html: &mut String, number: usize, ranking: &Ranking, marks: &Marks) {
    html.push_str(
        "<figure>\n<figcaption>Recall against false positives (ROC)\
         <span class=\"legend\"><b class=\"dot proceed\"></b>proceed \
         <b class=\"dot step-up\"></b>step up <b class=\"dot chosen\"></b>chosen above</span>\
         </figcaption>\n<div class=\"pair\">\n",
    );
    panel(html, &format!("roc-{number}"), ranking, marks, 1.0, "All thresholds");
    panel(html, &format!("low-{number}"), ranking, marks, 0.1, "The strict end: up to 10 %");
    html.push_str("</div>\n</figure>\n");
}

/// The curve up to a rate of false positives of `reach`.
fn panel(html: &mut String, id: &str, ranking: &Ranking, marks: &Marks, reach: f64, title: &str) {
    let (left, right, top, bottom) = (72.0, 406.0, 34.0, 310.0);
    let x = Scale { low: 0.0, high: reach, from: left, to: right };
    let y = Scale { low: 0.0, high: 1.0, from: bottom, to: top };
    let _ = writeln!(
        html,
        "<svg viewBox=\"0 0 428 362\" role=\"img\" aria-labelledby=\"{id}\">\n\
         <title id=\"{id}\">ROC curve, {title}: the share of true pairs accepted against the share \
         of false pairs accepted</title>\n\
         <clipPath id=\"clip-{id}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n\
         <text class=\"name\" x=\"{left}\" y=\"18\">{title}</text>",
        left - 2.0,
        top - 2.0,
        right - left + 2.0,
        bottom - top + 4.0,
    );
    for tick in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let (across, along) = (y.place(tick), x.place(tick * reach));
        let _ = writeln!(
            html,
            "<line class=\"grid\" x1=\"{left}\" x2=\"{right}\" y1=\"{across}\" y2=\"{across}\"/>\
             <line class=\"grid\" x1=\"{along}\" x2=\"{along}\" y1=\"{top}\" y2=\"{bottom}\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\
             <text x=\"{along}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            left - 8.0,
            across + 4.0,
            tick_label(tick),
            bottom + 18.0,
            tick_label(tick * reach),
        );
    }
    let _ = writeln!(
        html,
        "<g clip-path=\"url(#clip-{id})\">\
         <line class=\"chance\" x1=\"{left}\" y1=\"{bottom}\" x2=\"{}\" y2=\"{top}\"/>\n\
         <path class=\"curve\" d=\"{}\"/></g>",
        x.place(1.0),
        curve(ranking, x, y),
    );
    for (class, point) in [("step-up", marks.step_up_point), ("proceed", marks.proceed_point)] {
        if let Some((false_rate, recall)) = point.filter(|point| point.0 <= reach) {
            let _ = writeln!(
                html,
                "<circle class=\"dot {class}\" cx=\"{}\" cy=\"{}\" r=\"6\"><title>{}: recall {}, false \
                 positives {}</title></circle>",
                x.place(false_rate),
                y.place(recall),
                class.replace('-', " "),
                percent(Some(recall)),
                percent(Some(false_rate)),
            );
        }
    }
    let _ = writeln!(
        html,
        "<circle class=\"dot chosen\" hidden r=\"4\" data-reach=\"{reach}\" data-box=\"{left} {right} {bottom} {top}\"/>\n\
         <text class=\"name\" x=\"{}\" y=\"354\" text-anchor=\"middle\">false-positive rate</text>\n\
         <text class=\"name\" transform=\"translate(16 {}) rotate(-90)\" text-anchor=\"middle\">recall \
         (true-positive rate)</text>\n</svg>",
        (left + right) / 2.0,
        (top + bottom) / 2.0,
    );
}

/// The curve through the points of all thresholds, as an SVG path.
fn curve(ranking: &Ranking, x: Scale, y: Scale) -> String {
    let mut path = format!("M{} {}", x.from, y.from);
    let mut last = (x.from, y.from);
    for point in ranking.points() {
        let (Some(false_rate), Some(recall)) = (point.false_positive_rate(), point.recall()) else {
            continue;
        };
        let place = (x.place(false_rate), y.place(recall));
        if place != last {
            let _ = write!(path, "L{} {}", place.0, place.1);
            last = place;
        }
        // What lies further right is not in the panel.
        if false_rate > x.high {
            break;
        }
    }
    path
}

/// A share as a label of an axis: with a decimal only where it has one.
fn tick_label(share: f64) -> String {
    let tenths = (share * 1000.0).round() / 10.0;
    format!("{tenths} %")
}

#[cfg(test)]
mod tests {
    use ownership_match::risk::FineScore;

    use super::{BARS, Ranking, bars, name, tick_label};

    #[test]
    fn every_score_has_its_bar() {
        for (hundredths, want) in
            [(0_u64, "0–4"), (499, "0–4"), (500, "5–9"), (9999, "95–99"), (10_000, "100")]
        {
            let mut ranking = Ranking::default();
            ranking.add(Some(FineScore::from_ratio(hundredths, 100)), true);
            let bar = bars(&ranking).iter().position(|bar| bar.positives == 1).unwrap();
            assert_eq!(name(bar), want);
        }
        let mut ranking = Ranking::default();
        ranking.add(None, false);
        assert_eq!(bars(&ranking)[0].negatives, 1);
        assert_eq!((name(0), name(BARS - 1)), ("no score".to_owned(), "100".to_owned()));
    }

    #[test]
    fn axes_are_labelled_in_per_cent() {
        assert_eq!([0.0, 0.025, 0.1, 1.0].map(tick_label), ["0 %", "2.5 %", "10 %", "100 %"]);
    }
}
