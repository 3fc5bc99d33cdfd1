//! From figures to places on a drawing.

/// A straight scale: a figure between `low` and `high` stands between `from` and `to`.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Scale {
    /// The place of a figure; tenths of a unit are finer than a screen.
    pub(super) fn place(&self, figure: f64) -> f64 {
        let share = (figure - self.low) / (self.high - self.low);
        ((self.from + share * (self.to - self.from)) * 10.0).round() / 10.0
    }
}

/// Steps of an axis from 0 to at least `most`: about five, and round.
pub(super) fn ticks(most: f64) -> Vec<f64> {
    const ROUND: [f64; 9] = [0.0025, 0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25];
    let step = ROUND.into_iter().find(|step| most / step <= 5.0).unwrap_or(0.25);
    let count = (most / step).ceil().max(1.0) as u32;
    (0..=count).map(|tick| f64::from(tick) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::{Scale, ticks};

    #[test]
    fn figures_stand_between_the_ends() {
        let down = Scale { low: 0.0, high: 1.0, from: 300.0, to: 20.0 };
        assert_eq!([0.0, 0.5, 1.0].map(|figure| down.place(figure)), [300.0, 160.0, 20.0]);
    }

    #[test]
    fn steps_are_few_and_reach_the_top() {
        for most in [0.0, 0.001, 0.03, 0.11, 0.34, 0.5, 0.97, 1.0] {
            let ticks = ticks(most);
            assert!((2..=7).contains(&ticks.len()), "{most}: {ticks:?}");
            assert!(ticks.last().is_some_and(|last| *last >= most), "{most}: {ticks:?}");
        }
    }
}
