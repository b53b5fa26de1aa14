//! The lines above the body, and what they say: title, kind, day, place.

use super::line::Line;
use super::{name, scan, title};
use crate::vocabulary::heading::{Signal, Site};
use crate::vocabulary::kind::{Kind, NEWS, WORK_REPORT};
use crate::vocabulary::place::NATION;
use crate::vocabulary::{PlacePath, Vocabulary};
use chrono::NaiveDate;

/// As many lines are looked at above the salutation, or from the top where there is none.
const ABOVE: usize = 60;
/// As many lines are looked at below it: the statement 我代表…政府 and the first paragraphs.
const BELOW: usize = 4;
/// A salutation stands within so many lines from the top.
const FURNITURE: usize = 400;
/// As many lines at the top and at the end may show the kind.
const NEAR: usize = 20;

/// The lines above the body.
pub struct Head<'a> {
    all: &'a [Line],
    lines: &'a [Line],
    below: &'a [Line],
    vocabulary: &'a Vocabulary,
    /// Whether it greets an assembly.
    pub greets: bool,
    /// Which line is the first below it.
    pub end: usize,
}

/// What the head says.
pub struct Facts<'a> {
    /// Its title; empty where there is none.
    pub title: String,
    /// What kind of document it is.
    pub kind: Option<&'a Kind>,
    /// When it was read, else published.
    pub date: Option<NaiveDate>,
    /// Whether that is the day of the meeting.
    pub met: bool,
    /// Whose it is.
    pub place: Option<PlacePath>,
}

impl<'a> Head<'a> {
    /// The head of a text.
    pub fn new(lines: &'a [Line], vocabulary: &'a Vocabulary) -> Self {
        let states = |line: &Line| line.plain.contains("我代表");
        let greets = |pair: &[Line]| {
            pair[0].plain.starts_with("各位代表") && pair[0].len() < title::LONGEST && states(&pair[1])
        };
        let top = &lines[..lines.len().min(FURNITURE)];
        let greeting = top.windows(2).position(greets).or_else(|| top.iter().position(states));
        let cut = greeting.unwrap_or(ABOVE.min(lines.len()));
        let from = cut.saturating_sub(ABOVE);
        let below = &lines[cut..lines.len().min(cut + BELOW)];
        let short = lines.iter().take_while(|line| !line.ends && line.len() < title::LONGEST).count();
        let (greets, end) = (greeting.is_some(), greeting.unwrap_or(short));
        Self { all: lines, lines: &lines[from..cut], below, vocabulary, greets, end }
    }

    /// Everything it says.
    pub fn facts(&self) -> Facts<'a> {
        let (title, kind) = self.title();
        let met = self.met();
        let date = met.or_else(|| self.published());
        let place = self.meeting().or_else(|| self.stated()).or_else(|| self.speaker());
        let place =
            place.or_else(|| self.titled(&title)).or_else(|| self.drafted()).or_else(|| self.praised());
        let news = || self.lines.iter().any(|line| self.line_says(line, Signal::News));
        let kind = kind.or_else(|| self.kind_stated()).or_else(|| self.kind_shown());
        let kind = if !self.greets && news() { self.vocabulary.kinds.named(NEWS) } else { kind };
        Facts { title, kind, date, met: met.is_some(), place }
    }

    fn line_says(&self, line: &Line, signal: Signal) -> bool {
        self.vocabulary.headings.within(Site::Line, &line.plain).any(|(_, word)| word.signal == Some(signal))
    }

    /// The title and the kind it shows, else the first line that is one of running words.
    fn title(&self) -> (String, Option<&'a Kind>) {
        let body = |line: &Line| line.len() >= title::LONGEST || scan::rung(&line.plain) == Some(1);
        let addressed = || self.lines.iter().position(is_address);
        let near = if self.greets { Some(self.lines.len()) } else { addressed() };
        let near = near.unwrap_or_else(|| self.lines.iter().take_while(|line| !body(line)).count());
        let near = &self.lines[..near];
        if let Some((title, kind)) = title::title(near, self.vocabulary) {
            return (title, Some(kind));
        }
        let furniture = |line: &&Line| {
            let text = line.plain.as_str();
            self.vocabulary.headings.at_start(Site::Line, text).is_none()
                && !text.contains("www.")
                && self.vocabulary.headings.within(Site::Heading, text).next().is_none()
        };
        let line = self.lines.iter().find(furniture);
        let line = line.filter(|line| line.len() <= title::LONGEST && !line.ends && !self.greets);
        (line.map(|line| line.plain.clone()).unwrap_or_default(), None)
    }

    /// The kind that the lines around the body show, where the title shows none: 国家统计局泉水调查队, （记者 李某）.
    fn kind_shown(&self) -> Option<&'a Kind> {
        let ends = [&self.all[..self.all.len().min(NEAR)], &self.all[self.all.len().saturating_sub(NEAR)..]];
        let mut lines = ends.into_iter().flatten().map(|line| line.plain.as_str());
        lines.find_map(|line| self.vocabulary.kinds.shown_by(line))
    }

    fn kind_stated(&self) -> Option<&'a Kind> {
        let stated = |line: &Line| {
            line.plain.contains("我代表") && line.plain.contains("政府")
                || line.plain.contains("我代表国务院")
        };
        if self.below.iter().any(stated) { self.vocabulary.kinds.named(WORK_REPORT) } else { None }
    }

    /// Whether it says that an assembly heard it.
    pub fn heard(&self) -> bool {
        self.lines.iter().any(|line| line.plain.contains("大会") && line.plain.ends_with("会议上"))
    }

    /// Whether it speaks to one: 各位代表, 主任、各位副主任.
    pub fn addresses(&self) -> bool {
        self.greets || self.lines.iter().chain(self.below).any(is_address)
    }

    /// The day on which an assembly heard it, or that stands alone in a line.
    fn met(&self) -> Option<NaiveDate> {
        let mut meeting =
            self.lines.iter().filter(|line| line.plain.contains("届") || line.plain.contains("会议"));
        let mut alone = self.lines.iter().filter_map(|line| {
            let (day, rest) = scan::day(line.plain.trim_start_matches(['—', '-', '(']))?;
            rest.trim_end_matches(')').is_empty().then_some(day)
        });
        meeting.find_map(|line| scan::first_day(&line.plain)).or_else(|| alone.next_back())
    }

    fn published(&self) -> Option<NaiveDate> {
        let mut labelled = self
            .lines
            .iter()
            .filter(|line| self.vocabulary.headings.within(Site::Dated, &line.plain).next().is_some());
        labelled.find_map(|line| scan::first_day(&line.plain)).or_else(|| {
            let mut short = self.lines.iter().filter(|line| line.len() < title::LONGEST);
            short.find_map(|line| scan::first_day(&line.plain))
        })
    }

    /// 在高唐县第十八届人民代表大会第三次会议上
    fn meeting(&self) -> Option<PlacePath> {
        let all = self
            .lines
            .iter()
            .chain(self.below)
            .map(|line| line.plain.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        let all = all.replace("届\n", "届");
        all.match_indices('届').find_map(|(at, _)| {
            let before = all[..at]
                .trim_end_matches(|c: char| "一二三四五六七八九十".contains(c))
                .strip_suffix('第')?;
            let after = &all[at + '届'.len_utf8()..];
            if after.starts_with("全国人民代表大会") && before.ends_with('在') {
                return NATION.parse().ok();
            }
            let before = before.strip_suffix("召开").unwrap_or(before);
            name::at_end(before).filter(|_| after.starts_with("人民代表大会") || after.starts_with("人大"))
        })
    }

    /// 我代表苏州市人民政府, 我代表国务院
    fn stated(&self) -> Option<PlacePath> {
        self.below.iter().find_map(|line| {
            let (_, body) = line.plain.split_once("我代表")?;
            if body.starts_with("国务院") {
                return NATION.parse().ok();
            }
            let (place, _) = body.split_once("政府")?;
            name::innermost(place.strip_suffix("人民").unwrap_or(place))
        })
    }

    /// 高唐县代县长, 国务院总理
    fn speaker(&self) -> Option<PlacePath> {
        self.lines.iter().find_map(|line| {
            if line.plain.starts_with("国务院总理") {
                return NATION.parse().ok();
            }
            let (at, _) = self.vocabulary.headings.within(Site::Speaker, &line.plain).next()?;
            let before = &line.plain[..at];
            let before = before.strip_suffix('代').unwrap_or(before);
            name::innermost(before.strip_suffix("人民政府").unwrap_or(before))
        })
    }

    /// 2025年福建省政府工作报告
    fn titled(&self, title: &str) -> Option<PlacePath> {
        let bare = title::without_years(title);
        let bare = bare.strip_prefix("关于").unwrap_or(&bare);
        name::at_start(bare).or_else(|| name::within(bare)).or_else(|| {
            let province = self.vocabulary.headings.at_start(Site::Province, bare)?;
            let rest = &bare[province.word.len()..];
            rest.starts_with("政府").then(|| province.says.parse().ok())?
        })
    }

    /// 发布机构：紫帽镇人民政府, 发布机构：泉水市财政局, 发布机构：福建统计信息网
    pub fn publisher(&self) -> Option<PlacePath> {
        self.lines.iter().find_map(|line| {
            let label = self.vocabulary.headings.within(Site::Publisher, &line.plain).next();
            let body = label.map_or(line.plain.as_str(), |(at, word)| &line.plain[at + word.word.len()..]);
            if let Some((place, rest)) = body.split_once("人民政府") {
                return name::innermost(place).filter(|_| label.is_some() || rest.is_empty());
            }
            let province = || self.vocabulary.headings.at_start(Site::Province, body)?.says.parse().ok();
            label.and_then(|_| name::at_start(body).or_else(province))
        })
    }

    /// 请连同《保定市清苑区国民经济和社会发展第十四个五年规划纲要》一并审议
    fn drafted(&self) -> Option<PlacePath> {
        self.below.iter().find_map(|line| name::at_start(line.plain.split_once('《')?.1))
    }

    /// 市 in 我代表市人民政府: whatever the text says it speaks for.
    pub fn rung(&self) -> Option<&str> {
        let mut stated =
            self.below.iter().filter_map(|line| line.plain.split_once("我代表")?.1.split_once("政府"));
        stated.next().map(|(stated, _)| stated.strip_suffix("人民").unwrap_or(stated))
    }

    /// 我代表市人民政府 and 是成都发展史上: the text names both halves of 成都市.
    fn praised(&self) -> Option<PlacePath> {
        let rung = self.rung()?;
        let fits = ["省", "市", "县", "区", "镇", "乡"].contains(&rung);
        self.below.iter().filter(|_| fits).find_map(|line| {
            let (before, after) = line.plain.split_once("发展")?;
            let (_, stem) = before.rsplit_once('是')?;
            let told = ["史", "历史", "历程", "进程"].iter().any(|word| after.starts_with(word));
            let short = (2..=3).contains(&stem.chars().count());
            name::innermost(&format!("{stem}{rung}")).filter(|_| told && short)
        })
    }
}

/// Whether a line speaks to an assembly: 各位代表：, 主任、各位副主任、秘书长、各位委员：.
fn is_address(line: &Line) -> bool {
    line.plain.contains("各位") && line.plain.ends_with(':') && line.len() < title::LONGEST
}
