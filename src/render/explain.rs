//! One finding told as a deputy would read it aloud.

use super::cells::{interval, paced, rounded, signed};
use super::sources::described;
use super::tally::searched;
use super::words::{caveat_meaning, caveat_word, sign, status_word};
use super::{Lang, Style, figure, text, told};
use crate::vocabulary::{Finding, ImpliedPlan, Measure, Period, Recorded, Status};
use std::io::{self, Write};

/// Writes the finding: the target, the evidence, the rules tried, the arithmetic, the caveats, the search.
///
/// # Errors
/// What the writer says.
pub fn explain(finding: &Finding, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    Teller { finding, style, lang: style.lang }.tell(out)
}

struct Teller<'a> {
    finding: &'a Finding,
    style: &'a Style,
    lang: Lang,
}

impl Teller<'_> {
    fn tell(&self, out: &mut dyn Write) -> io::Result<()> {
        let Finding { target, status, .. } = self.finding;
        let claim = &target.claim;
        let lang = self.lang;
        let year = lang.pick(format!("{}年", claim.year), claim.year.to_string());
        self.say("", &format!("{}  {} {year}  {}", target.id, claim.place, claim.indicator), out)?;
        let verdict = format!("{} {}", sign(*status, self.style.ascii), status_word(*status, lang));
        self.say("", &format!("{verdict}{}", self.because()), out)?;

        self.head("目标", "Target", out)?;
        self.statement(target, &told(claim, Period::Year(claim.year), lang), out)?;
        self.head("实绩", "Result", out)?;
        match &self.finding.result {
            Some(result) => self.statement(result, &told(&result.claim, claim.period, lang), out)?,
            None => self.say("  ", lang.pick("没有可用的实绩数字。", "No figure to judge by."), out)?,
        }
        self.each("对照数", "Compared with", &self.finding.compared_with, out)?;
        self.each("其他入账数字", "Other figures on file", &self.finding.others, out)?;
        self.steps(out)?;
        self.arithmetic(out)?;
        self.caveats(out)?;
        self.considered(out)?;
        self.search(out)
    }

    fn considered(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.finding.considered.is_empty() {
            return Ok(());
        }
        self.head("也看过，未采用", "Also looked at, and not taken", out)?;
        for considered in &self.finding.considered {
            let why = self.lang.pick(&considered.zh, &considered.en);
            self.say("  - ", &format!("“{}” — {why}", considered.words), out)?;
        }
        Ok(())
    }

    fn because(&self) -> String {
        let rule = self.lang.pick(self.finding.rule.zh(), self.finding.rule.code());
        let basis = self.lang.pick(format!("（依据：{rule}）"), format!(" (by rule: {rule})"));
        let Some(ruling) = &self.finding.ruling else { return basis };
        let computed = status_word(self.finding.computed, self.lang);
        let (by, day, why) = (&ruling.by, ruling.at.date_naive(), &ruling.why);
        match self.lang {
            Lang::Zh => format!("（{by}于{day}裁定，理由：{why}；按规则计算为：{computed}）"),
            Lang::En => {
                format!(" (ruled by {by} on {day}, because: {why}; the rules by themselves say: {computed})")
            }
        }
    }

    /// The figure, its words, its document and its place in it.
    fn statement(&self, recorded: &Recorded, figure: &str, out: &mut dyn Write) -> io::Result<()> {
        let claim = &recorded.claim;
        let same = claim.indicator == self.finding.target.claim.indicator;
        let indicator = if same { String::new() } else { format!("{} ", claim.indicator) };
        self.say("  ", &format!("{indicator}{figure}"), out)?;
        if !claim.quote.is_empty() {
            self.say("  ", &format!("“{}”", claim.quote), out)?;
        }
        let document = described(&recorded.document, self.lang);
        self.say("  ", &format!("{document}{}", self.place_in(recorded)), out)
    }

    fn place_in(&self, recorded: &Recorded) -> String {
        let section = &recorded.claim.section;
        let (by, day) = (&recorded.recorded_by, recorded.recorded_on);
        match (self.lang, recorded.claim.span) {
            (Lang::Zh, Some(span)) if section.is_empty() => format!("，第{}—{}字节", span.start, span.end),
            (Lang::Zh, Some(span)) => format!("，“{section}”，第{}—{}字节", span.start, span.end),
            (Lang::En, Some(span)) if section.is_empty() => format!(", bytes {}–{}", span.start, span.end),
            (Lang::En, Some(span)) => format!(", “{section}”, bytes {}–{}", span.start, span.end),
            (Lang::Zh, None) => format!("，{by}于{day}录入"),
            (Lang::En, None) => format!(", recorded by {by} on {day}"),
        }
    }

    fn each(&self, zh: &str, en: &str, recorded: &[Recorded], out: &mut dyn Write) -> io::Result<()> {
        if recorded.is_empty() {
            return Ok(());
        }
        self.head(zh, en, out)?;
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
        self.head("依次试过的规则", "Rules tried, in order", out)?;
        for (index, step) in self.finding.steps.iter().enumerate() {
            let name = self.lang.pick(step.rule.zh(), step.rule.code());
            let sentence = self.lang.pick(&step.zh, &step.en);
            let mark = if step.decided { "=>" } else { "  " };
            let decided =
                if step.decided { self.lang.pick("（据此判定）", " (this decided)") } else { "" };
            let colon = self.lang.pick("：", ": ");
            let label = format!("{mark} {:>2}. ", index + 1);
            self.say(&label, &format!("{name}{colon}{sentence}{decided}"), out)?;
        }
        Ok(())
    }

    fn arithmetic(&self, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.lang;
        let finding = self.finding;
        let mut lines = Vec::new();
        if let Some(margin) = &finding.margin {
            let margin = signed(margin, lang);
            lines.push(lang.pick(format!("实绩减目标：{margin}"), format!("result minus target: {margin}")));
        }
        if let Some(tolerance) = finding.tolerance {
            let unit = match finding.target.claim.unit.as_str() {
                "%" => "个百分点",
                unit => unit,
            };
            let slack = format!("{tolerance}{}", figure::unit(unit, lang));
            lines.push(lang.pick(format!("“左右”容许的幅度：{slack}"), format!("slack of “about”: {slack}")));
        }
        if let Some((low, high)) = finding.derived {
            let growth = interval(low, high, lang);
            lines.push(lang.pick(
                format!("由总量推算的增速：{growth}"),
                format!("growth derived from levels: {growth}"),
            ));
        }
        lines.extend(finding.pace.map(|pace| paced(pace, lang)));
        lines.extend(finding.implied_plan.as_ref().map(|plan| self.implied(plan)));
        if lines.is_empty() {
            return Ok(());
        }
        self.head("算账", "Arithmetic", out)?;
        lines.iter().try_for_each(|line| self.say("  - ", line, out))
    }

    /// `由49.81亿元与90.64%推得年度计划在54.945—54.962亿元之间`, and whether the target allows that.
    fn implied(&self, plan: &ImpliedPlan) -> String {
        let on_file =
            || self.finding.result.iter().chain(&self.finding.others).map(|recorded| &recorded.claim);
        let figure = |measure: Measure| {
            let claim = on_file().find(|claim| claim.measure == measure)?;
            claim.value.map(|value| (value, format!("{value}{}", figure::unit(&claim.unit, self.lang))))
        };
        let (level, share) = (figure(Measure::Level), figure(Measure::Completion));
        let decimals = level.as_ref().map_or(3, |(value, _)| value.scale() + 1);
        let (low, high) = (rounded(plan.low, decimals), rounded(plan.high, decimals));
        let unit = figure::unit(&plan.unit, self.lang);
        let target = figure::worded(&self.finding.target.claim, self.lang);
        let from = match (level, share) {
            (Some((_, level)), Some((_, share))) => {
                self.lang.pick(format!("由{level}与{share}"), format!("{level} at {share}"))
            }
            (Some(_) | None, Some(_) | None) => {
                self.lang.pick("由完成额与完成比例".to_owned(), "the amount and its share".to_owned())
            }
        };
        match (self.lang, plan.moved) {
            (Lang::Zh, false) => {
                format!("{from}推得年度计划在{low}—{high}{unit}之间，与目标“{target}”不矛盾")
            }
            (Lang::Zh, true) => format!("{from}推得年度计划在{low}—{high}{unit}之间，与目标“{target}”不符"),
            (Lang::En, false) => {
                format!("{from} implies a plan of {low}–{high}{unit}, which the target “{target}” allows")
            }
            (Lang::En, true) => {
                format!("{from} implies a plan of {low}–{high}{unit}, which the target “{target}” excludes")
            }
        }
    }

    fn caveats(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.finding.caveats.is_empty() {
            return Ok(());
        }
        self.head("附注", "Caveats", out)?;
        for caveat in &self.finding.caveats {
            let colon = self.lang.pick("：", ": ");
            let told =
                format!("{}{colon}{}", caveat_word(*caveat, self.lang), caveat_meaning(*caveat, self.lang));
            self.say("  - ", &told, out)?;
        }
        Ok(())
    }

    fn search(&self, out: &mut dyn Write) -> io::Result<()> {
        let titles = &self.finding.searched;
        let silent = self.finding.computed == Status::Unreported;
        if titles.is_empty() && !silent {
            return Ok(());
        }
        self.head("查过的文件", "Searched", out)?;
        if silent {
            return self.say("  ", &searched(titles, self.lang), out);
        }
        titles.iter().try_for_each(|title| self.say("  - ", title, out))
    }

    fn head(&self, zh: &str, en: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out)?;
        self.say("", self.lang.pick(zh, en), out)
    }

    fn say(&self, label: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
        text::paragraph(text, label, self.style, out)
    }
}
