//! One finding explained: what `explain` prints and a page unfolds, made once for both.

use super::cells::{interval, paced, result_told, rounded, signed};
use super::columns::RESPONSIBLE;
use super::period::period;
use super::sources::described;
use super::tally::searched;
use super::weighed::weighed;
use super::words::{caveat_word, sign};
use super::{Lang, Style, caveat_meaning, figure, told};
use crate::vocabulary::unit::PERCENTAGE_POINTS;
use crate::vocabulary::whereabouts::Whereabouts;
use crate::vocabulary::{Finding, ImpliedPlan, Measure, Message, Period, Recorded, Rule, Ruling, Status};
use crate::{message, say};

/// Where claims were found, as far as the texts are on file.
pub type Located<'a> = &'a dyn Fn(&Recorded) -> Option<Whereabouts>;

/// A finding in words, part by part.
pub(super) struct Explained<'a> {
    /// The id, whose target it is and for when, and the indicator.
    pub head: String,
    /// The verdict and what it rests on.
    pub verdict: String,
    /// Target and result, the figures beside them, the rules, the arithmetic …
    pub parts: Vec<Part<'a>>,
}

/// A part under its heading.
pub(super) struct Part<'a> {
    pub heading: &'static str,
    pub lines: Vec<Line<'a>>,
}

/// A line of a part.
pub(super) enum Line<'a> {
    /// A sentence on its own.
    Plain(String),
    /// One of several.
    Item(String),
    /// One of several, with what more there is to say of it.
    ItemWith(String, String),
    /// A rule that was tried, by its number, and whether it decided.
    Step(usize, bool, String),
    /// A target or a result.
    Statement(Box<Statement<'a>>),
}

/// A target or a result with its words and its source.
pub(super) struct Statement<'a> {
    pub figure: String,
    pub recorded: &'a Recorded,
    /// Who answers for it, where that was said.
    pub responsible: Option<String>,
    pub source: String,
}

impl<'a> Explained<'a> {
    /// The target, the evidence, the rules tried, the arithmetic, the caveats, the search. Persons are left unnamed unless
    /// `names`.
    pub fn of(finding: &'a Finding, located: Located<'_>, names: bool, style: &Style) -> Self {
        let teller = Teller { finding, located, names, lang: style.lang };
        let Finding { target, status, .. } = finding;
        let (claim, lang) = (&target.claim, style.lang);
        let year = period(Period::Year(claim.year), claim.period, lang);
        let verdict = format!("{} {}", sign(*status, style.ascii), status.in_lang(lang));
        let parts = [
            teller.target(),
            teller.result(),
            teller.each(lang.word("explain-compared-with"), &finding.compared_with),
            teller.each(lang.word("explain-others"), &finding.others),
            teller.responses(),
            teller.steps(),
            teller.arithmetic(),
            teller.caveats(),
            teller.considered(),
            Part { heading: lang.word("explain-weighed"), lines: weighed(finding, lang) },
            teller.search(),
        ];
        Self {
            head: format!("{}  {} {year}  {}", target.id, claim.place, claim.indicator),
            verdict: teller.because(verdict),
            parts: parts.into_iter().filter(|part| !part.lines.is_empty()).collect(),
        }
    }
}

struct Teller<'a, 't> {
    finding: &'a Finding,
    located: Located<'t>,
    names: bool,
    lang: Lang,
}

impl<'a> Teller<'a, '_> {
    fn target(&self) -> Part<'a> {
        let target = &self.finding.target;
        let figure = told(&target.claim, Period::Year(target.claim.year), self.lang);
        Part { heading: self.lang.word("explain-target"), lines: vec![self.statement(target, &figure)] }
    }

    fn result(&self) -> Part<'a> {
        let line = match &self.finding.result {
            Some(result) => {
                let figure = result_told(self.finding, self.finding.target.claim.period, self.lang);
                self.statement(result, &figure.unwrap_or_default())
            }
            None => Line::Plain(self.lang.word("no-figure").to_owned()),
        };
        Part { heading: self.lang.word("explain-result"), lines: vec![line] }
    }

    fn responses(&self) -> Part<'a> {
        let lines = self.finding.responses.iter().map(|own| Line::Item(own.to_string()));
        Part { heading: self.lang.word("explain-responses"), lines: lines.collect() }
    }

    fn considered(&self) -> Part<'a> {
        let line = |words: &str, why: &Message| {
            let quoted = say!(self.lang, "quoted", words = words);
            Line::Item(format!("{quoted} — {}", why.in_lang(self.lang)))
        };
        let considered = self.finding.considered.iter();
        Part {
            heading: self.lang.word("explain-considered"),
            lines: considered.map(|one| line(&one.words, &one.why)).collect(),
        }
    }

    /// The verdict, and the rule or the person that it comes from.
    fn because(&self, verdict: String) -> String {
        let lang = self.lang;
        let Some(ruling) = &self.finding.ruling else {
            return say!(lang, "verdict-by-rule", verdict = verdict, rule = self.finding.rule.in_lang(lang));
        };
        let (day, computed) = (ruling.at.date_naive().to_string(), self.finding.computed.in_lang(lang));
        if self.names {
            let (by, why) = (&ruling.by, &ruling.why);
            return say!(
                lang,
                "verdict-by-ruling",
                verdict = verdict,
                by = by,
                day = day,
                why = why,
                computed = computed
            );
        }
        let why = &ruling.why;
        say!(lang, "verdict-by-unnamed", verdict = verdict, day = day, why = why, computed = computed)
    }

    /// The figure, its words, its document and its place in it.
    fn statement(&self, recorded: &'a Recorded, figure: &str) -> Line<'a> {
        let claim = &recorded.claim;
        let same = claim.indicator == self.finding.target.claim.indicator;
        let indicator = if same { String::new() } else { format!("{} ", claim.indicator) };
        let figure = format!("{indicator}{figure}");
        let responsible = (!claim.responsible.is_empty()).then(|| {
            let unit = RESPONSIBLE.shown(self.lang);
            say!(self.lang, "labelled", label = unit, words = &claim.responsible)
        });
        let source = self.source(recorded);
        Line::Statement(Box::new(Statement { figure, recorded, responsible, source }))
    }

    /// The document, and where in it the figure stands; or when and by whom it was typed.
    fn source(&self, recorded: &Recorded) -> String {
        let lang = self.lang;
        let document = described(&recorded.document, lang);
        let section = recorded.claim.section.as_str();
        let day = || recorded.recorded_on.to_string();
        match (recorded.claim.span, (self.located)(recorded)) {
            (Some(_), Some(found)) if section.is_empty() => {
                say!(lang, "found-at", document = document, number = found.paragraph)
            }
            (Some(_), Some(found)) => {
                let number = found.paragraph;
                say!(lang, "found-in-section", document = document, section = section, number = number)
            }
            (Some(_), None) => document,
            (None, _) if self.names => {
                say!(lang, "recorded-by", document = document, by = &recorded.recorded_by, day = day())
            }
            (None, _) => say!(lang, "recorded-on", document = document, day = day()),
        }
    }

    fn each(&self, heading: &'static str, recorded: &[Recorded]) -> Part<'a> {
        let line = |recorded: &Recorded| {
            let figure = told(&recorded.claim, self.finding.target.claim.period, self.lang);
            let document = described(&recorded.document, self.lang);
            Line::Item(format!("{} {figure} — {document}", recorded.claim.indicator))
        };
        Part { heading, lines: recorded.iter().map(line).collect() }
    }

    fn steps(&self) -> Part<'a> {
        let lang = self.lang;
        let steps = (1..).zip(&self.finding.steps).map(|(number, step)| {
            let ruling = self.finding.ruling.as_ref().filter(|_| step.rule == Rule::Ruling && !self.names);
            let why = match ruling {
                Some(Ruling { status, why, .. }) => {
                    message!("ruled-because-unnamed", status = status.word(), why = why)
                }
                None => step.why.clone(),
            };
            let sentence = say!(lang, "labelled", label = step.rule.in_lang(lang), words = why);
            let sentence = if step.decided { say!(lang, "step-decided", step = sentence) } else { sentence };
            Line::Step(number, step.decided, sentence)
        });
        Part { heading: lang.word("explain-steps"), lines: steps.collect() }
    }

    fn arithmetic(&self) -> Part<'a> {
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
        Part { heading: lang.word("explain-arithmetic"), lines: lines.into_iter().map(Line::Item).collect() }
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

    fn caveats(&self) -> Part<'a> {
        let lang = self.lang;
        let caveats = self.finding.caveats.iter().map(|caveat| {
            let (name, meaning) = (caveat_word(*caveat, lang), caveat_meaning(*caveat, lang));
            Line::Item(say!(lang, "labelled", label = &*name, words = meaning))
        });
        Part { heading: lang.word("explain-caveats"), lines: caveats.collect() }
    }

    fn search(&self) -> Part<'a> {
        let titles = &self.finding.searched;
        let lines = if self.finding.computed == Status::Unreported {
            vec![Line::Plain(searched(titles, self.lang))]
        } else {
            titles.iter().cloned().map(Line::Item).collect()
        };
        Part { heading: self.lang.word("explain-searched"), lines }
    }
}
