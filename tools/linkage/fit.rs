//! Logistic regression with a ridge, where levels that rise may not weigh less than those before them.

use std::fmt::Write as _;

/// How strongly weights are drawn to nought.
const RIDGE: f64 = 1.0;
const ROUNDS: usize = 2000;

/// A target beside a result.
pub struct Example {
    /// Which pair of documents it is of.
    pub group: usize,
    /// The level of each comparison.
    pub levels: Vec<usize>,
    /// Whether a careful reader took the result for the target's.
    pub linked: bool,
    /// What was compared, in words.
    pub words: String,
}

/// One level of one comparison.
pub struct Column {
    /// Which comparison.
    pub at: usize,
    /// Which of its levels.
    pub level: usize,
    /// The comparison's name.
    pub comparison: &'static str,
    /// The level's name.
    pub name: &'static str,
    /// Whether it weighs what the level before it does, and more.
    pub rising: bool,
}

impl Column {
    fn holds(&self, example: &Example) -> bool {
        let level = example.levels[self.at];
        if self.rising { level >= self.level } else { level == self.level }
    }
}

/// The weight before any comparison and that of each column, in natural units of log odds.
pub fn fit(examples: &[Example], columns: &[Column]) -> Vec<f64> {
    let held: Vec<Vec<usize>> = examples
        .iter()
        .map(|example| {
            let holding = columns.iter().enumerate().filter(|(_, column)| column.holds(example));
            std::iter::once(0).chain(holding.map(|(at, _)| at + 1)).collect()
        })
        .collect();
    let step = 1.0 / (steepest(&held, columns.len() + 1) / 4.0 + RIDGE);
    let mut weights = vec![0.0; columns.len() + 1];
    let (mut ahead, mut pace) = (weights.clone(), 1.0_f64);
    for _ in 0..ROUNDS {
        let mut slope: Vec<f64> = ahead.iter().map(|weight| RIDGE * weight).collect();
        slope[0] = 0.0;
        for (held, example) in held.iter().zip(examples) {
            let error = probability(held, &ahead) - f64::from(u8::from(example.linked));
            for at in held {
                slope[*at] += error;
            }
        }
        let mut next: Vec<f64> =
            ahead.iter().zip(&slope).map(|(weight, slope)| weight - step * slope).collect();
        for (column, weight) in columns.iter().zip(&mut next[1..]) {
            *weight = if column.rising { weight.max(0.0) } else { *weight };
        }
        let faster = f64::midpoint(1.0, (1.0 + 4.0 * pace * pace).sqrt());
        let push = (pace - 1.0) / faster;
        ahead = next.iter().zip(&weights).map(|(new, old)| new + push * (new - old)).collect();
        (weights, pace) = (next, faster);
    }
    weights
}

fn probability(held: &[usize], weights: &[f64]) -> f64 {
    let sum: f64 = held.iter().map(|at| weights[*at]).sum();
    1.0 / (1.0 + (-sum).exp())
}

/// The largest eigenvalue of the table's square, by power iteration.
fn steepest(held: &[Vec<usize>], width: usize) -> f64 {
    let (mut vector, mut size) = (vec![1.0; width], 1.0);
    for _ in 0..50 {
        let mut next = vec![0.0; width];
        for held in held {
            let sum: f64 = held.iter().map(|at| vector[*at]).sum();
            for at in held {
                next[*at] += sum;
            }
        }
        size = next.iter().map(|value: &f64| value * value).sum::<f64>().sqrt();
        vector = next.iter().map(|value| value / size).collect();
    }
    size
}

/// Tells, band by band, how many were linked of those that weights estimated without their own pair of documents took for
/// so probable.
pub fn report(examples: &[Example], columns: &[Column], doubts: bool) {
    let groups = examples.iter().map(|example| example.group).max().map_or(0, |last| last + 1);
    let mut told: Vec<(f64, bool)> = Vec::new();
    for group in 0..groups {
        let clone = |example: &Example| Example {
            levels: example.levels.clone(),
            words: example.words.clone(),
            ..*example
        };
        let (own, others): (Vec<&Example>, Vec<&Example>) =
            examples.iter().partition(|example| example.group == group);
        let others: Vec<Example> = others.into_iter().map(clone).collect();
        let weights = fit(&others, columns);
        for example in own {
            let held: Vec<usize> = std::iter::once(0)
                .chain(
                    columns
                        .iter()
                        .enumerate()
                        .filter(|(_, column)| column.holds(example))
                        .map(|(at, _)| at + 1),
                )
                .collect();
            let p = probability(&held, &weights);
            // A link taken for improbable, or no link for probable: the gold, the names or a comparison is to be looked at.
            if doubts && (p > 0.4 && !example.linked || p < 0.3 && example.linked) {
                eprintln!("{p:.2} {} {}", if example.linked { "linked" } else { "apart" }, example.words);
            }
            told.push((p, example.linked));
        }
    }
    let linked = examples.iter().filter(|example| example.linked).count();
    eprintln!("{} comparisons, {linked} links, {groups} pairs of documents", examples.len());
    for (low, high) in [(0.9, 1.1), (0.7, 0.9), (0.5, 0.7), (0.3, 0.5), (0.15, 0.3), (0.0, 0.15)] {
        let band: Vec<bool> =
            told.iter().filter(|(p, _)| (low..high).contains(p)).map(|(_, linked)| *linked).collect();
        let right = band.iter().filter(|linked| **linked).count();
        eprintln!("probability from {low}: {right} of {} linked", band.len());
    }
}

/// The rows of `data/linkage.csv`: weights in tenths of a bit.
pub fn rows(weights: &[f64], columns: &[Column]) -> String {
    let tenths = |weight: f64| (10.0 * weight / std::f64::consts::LN_2).round();
    let mut rows = format!("comparison,level,weight\nprior,,{}\n", tenths(weights[0]));
    let mut risen = 0.0;
    for (column, weight) in columns.iter().zip(&weights[1..]) {
        risen = if column.rising && column.level > 1 { risen + weight } else { *weight };
        let _ = writeln!(rows, "{},{},{}", column.comparison, column.name, tenths(risen));
    }
    rows
}
