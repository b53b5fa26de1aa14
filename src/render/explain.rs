//! One finding told as a deputy would read it aloud.

use super::cells::{interval, paced, rounded, signed};
use super::columns::RESPONSIBLE;
use super::period::period;
use super::sources::described;
use super::tally::searched;
use super::words::{caveat_word, sign};
use super::{Lang, Style, caveat_meaning, figure, text, told};
use crate::vocabulary::unit::PERCENTAGE_POINTS;
use crate::vocabulary::{Finding, ImpliedPlan, Measure, Period, Recorded, Status};
use crate::{message, say};
use std::io::{self, Write};

/// Writes the finding: the target, the evidence, the rules tried, the arithmetic, the caveats, the search. `paragraph` says
/// in which paragraph of its document a claim stands, where the text is on file.
///
/// # Errors
/// What the writer says.
pub fn explain(
    finding: &Finding,
    paragraph: &dyn Fn(&Recorded) -> Option<usize>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    Teller { finding, paragraph, style, lang: style.lang }.tell(out)
}

struct Teller<'a> {
    finding: &'a Finding,
    paragraph: &'a dyn Fn(&Recorded) -> Option<usize>,
    style: &'a Style,
    lang: Lang,
}

impl Teller<'_> {
    fn tell(&self, out: &mut dyn Write) -> io::Result<()> {
        let Finding { target, status, .. } = self.finding;
        let claim = &target.claim;
        let lang = self.lang;
        let year = period(Period::Year(claim.year), claim.period, lang);
        self.say("", &format!("{}  {} {year}  {}", target.id, claim.place, claim.indicator), out)?;
        let verdict = format!("{} {}", sign(*status, self.style.ascii), status.in_lang(lang));
        self.say("", &self.because(verdict), out)?;

        self.head(lang.word("explain-target"), out)?;
        self.statement(target, &told(claim, Period::Year(claim.year), lang), out)?;
        self.head(lang.word("explain-result"), out)?;
        match &self.finding.result {
            Some(result) => self.statement(result, &told(&result.claim, claim.period, lang), out)?,
            None => self.say("  ", lang.word("no-figure"), out)?,
        }
        self.each(lang.word("explain-compared-with"), &self.finding.compared_with, out)?;
        self.each(lang.word("explain-others"), &self.finding.others, out)?;
        self.steps(out)?;
        self.arithmetic(out)?;
        self.caveats(out)?;
        self.considered(out)?;
        super::weighed::weighed(self.finding, self.style, out)?;
        self.search(out)
    }

    fn considered(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.finding.considered.is_empty() {
            return Ok(());
        }
        self.head(self.lang.word("explain-considered"), out)?;
        for considered in &self.finding.considered {
            let why = considered.why.in_lang(self.lang);
            let quoted = say!(self.lang, "quoted", words = &considered.words);
            self.say("  - ", &format!("{quoted} — {why}"), out)?;
        }
        Ok(())
    }

    /// The verdict, and the rule or the person that it comes from.
    fn because(&self, verdict: String) -> String {
        let lang = self.lang;
        match &self.finding.ruling {
            None => {
                say!(lang, "verdict-by-rule", verdict = verdict, rule = self.finding.rule.in_lang(lang))
            }
            Some(ruling) => say!(
                lang,
                "verdict-by-ruling",
                verdict = verdict,
                by = &ruling.by,
                day = ruling.at.date_naive().to_string(),
                why = &ruling.why,
                computed = self.finding.computed.in_lang(lang),
            ),
        }
    }

    /// The figure, its words, its document and its place in it.
    fn statement(&self, recorded: &Recorded, figure: &str, out: &mut dyn Write) -> io::Result<()> {
        let claim = &recorded.claim;
        let same = claim.indicator == self.finding.target.claim.indicator;
        let indicator = if same { String::new() } else { format!("{} ", claim.indicator) };
        self.say("  ", &format!("{indicator}{figure}"), out)?;
        if !claim.quote.is_empty() {
            self.say("  ", &say!(self.lang, "quoted", words = &claim.quote), out)?;
        }
        if !claim.responsible.is_empty() {
            let unit = RESPONSIBLE.shown(self.lang);
            self.say("  ", &say!(self.lang, "labelled", label = unit, words = &claim.responsible), out)?;
        }
        self.say("  ", &self.source(recorded), out)
    }

    /// The document, and where in it the figure stands; or who typed it and when.
    fn source(&self, recorded: &Recorded) -> String {
        let lang = self.lang;
        let document = described(&recorded.document, lang);
        let section = recorded.claim.section.as_str();
        match (recorded.claim.span, (self.paragraph)(recorded)) {
            (Some(_), Some(number)) if section.is_empty() => {
                say!(lang, "found-at", document = document, number = number)
            }
            (Some(_), Some(number)) => {
                say!(lang, "found-in-section", document = document, section = section, number = number)
            }
            (Some(_), None) => document,
            (None, _) => {
                let day = recorded.recorded_on.to_string();
                say!(lang, "recorded-by", document = document, by = &recorded.recorded_by, day = day)
            }
        }
    }

    fn each(&self, heading: &str, recorded: &[Recorded], out: &mut dyn Write) -> io::Result<()> {
        if recorded.is_empty() {
            return Ok(());
        }
        self.head(heading, out)?;
        for recorded in recorded {
            let figure = told(&recorded.claim, self.finding.target.claim.period, self.lang);
            let document = described(&recorded.document, self.lang);
            let told = format!("{} {figure} — {document}", recorded.claim.indicator);
            self.say("  - ", &told, out)?;
        }
        Ok(())
    }

    fn steps(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.finding.steps.is_empty() {
            return Ok(());
        }
        self.head(self.lang.word("explain-steps"), out)?;
        for (index, step) in self.finding.steps.iter().enumerate() {
            let (lang, rule) = (self.lang, step.rule.in_lang(self.lang));
            let sentence = say!(lang, "labelled", label = rule, words = step.why.clone());
            let (mark, sentence) = if step.decided {
                ("=>", say!(lang, "step-decided", step = sentence))
            } else {
                ("  ", sentence)
            };
            self.say(&format!("{mark} {:>2}. ", index + 1), &sentence, out)?;
        }
        Ok(())
    }

    fn arithmetic(&self, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.lang;
        let finding = self.finding;
        let mut lines = Vec::new();
        if let Some(margin) = &finding.margin {
            lines.push(say!(lang, "margin", margin = signed(margin, lang)));
        }
        if let Some(tolerance) = finding.tolerance {
            let unit = match finding.target.claim.unit.as_str() {
                "%" => PERCENTAGE_POINTS,
                unit => unit,
            };
            let slack = format!("{tolerance}{}", figure::unit(unit, lang));
            lines.push(say!(lang, "tolerance", tolerance = slack));
        }
        if let Some((low, high)) = finding.derived {
            lines.push(say!(lang, "growth-from-levels", growth = interval(low, high, lang)));
        }
        lines.extend(finding.pace.map(|pace| paced(pace, lang)));
        lines.extend(finding.implied_plan.as_ref().map(|plan| self.implied(plan)));
        if lines.is_empty() {
            return Ok(());
        }
        self.head(lang.word("explain-arithmetic"), out)?;
        lines.iter().try_for_each(|line| self.say("  - ", line, out))
    }

    /// `由49.81亿元与90.64%推得年度计划在54.945—54.962亿元之间`, and whether the target allows that.
    fn implied(&self, plan: &ImpliedPlan) -> String {
        let lang = self.lang;
        let on_file =
            || self.finding.result.iter().chain(&self.finding.others).map(|recorded| &recorded.claim);
        let figure = |measure: Measure| {
            let claim = on_file().find(|claim| claim.measure == measure)?;
            claim.value.map(|value| (value, format!("{value}{}", figure::unit(&claim.unit, lang))))
        };
        let (level, share) = (figure(Measure::Level), figure(Measure::Completion));
        let decimals = level.as_ref().map_or(3, |(value, _)| value.scale() + 1);
        let (low, high) = (rounded(plan.low, decimals), rounded(plan.high, decimals));
        let unit = figure::unit(&plan.unit, lang);
        let target = figure::worded(&self.finding.target.claim, lang);
        let basis = match (level, share) {
            (Some((_, level)), Some((_, share))) => {
                message!("implied-by-figures", level = level, share = share)
            }
            (Some(_) | None, Some(_) | None) => message!("implied-by-amount"),
        };
        let implied = say!(lang, "span", from = low.to_string(), to = format!("{high}{unit}"));
        if plan.moved {
            say!(lang, "implied-plan-moved", basis = basis, plan = implied, target = target)
        } else {
            say!(lang, "implied-plan-fits", basis = basis, plan = implied, target = target)
        }
    }

    fn caveats(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.finding.caveats.is_empty() {
            return Ok(());
        }
        self.head(self.lang.word("explain-caveats"), out)?;
        for caveat in &self.finding.caveats {
            let (name, meaning) = (caveat_word(*caveat, self.lang), caveat_meaning(*caveat, self.lang));
            self.say("  - ", &say!(self.lang, "labelled", label = &*name, words = meaning), out)?;
        }
        Ok(())
    }

    fn search(&self, out: &mut dyn Write) -> io::Result<()> {
        let titles = &self.finding.searched;
        let silent = self.finding.computed == Status::Unreported;
        if titles.is_empty() && !silent {
            return Ok(());
        }
        self.head(self.lang.word("explain-searched"), out)?;
        if silent {
            return self.say("  ", &searched(titles, self.lang), out);
        }
        titles.iter().try_for_each(|title| self.say("  - ", title, out))
    }

    fn head(&self, heading: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out)?;
        self.say("", heading, out)
    }

    fn say(&self, label: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
        text::paragraph(text, label, self.style, out)
    }
}
