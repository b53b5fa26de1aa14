//! A page of targets: what they came to, the 对照表 with its evidence, and what it rests on. Rows are kept aside as they come,
//! for the counts stand above them.

use super::evidence::source;
use super::heat::{Heat, heat};
use super::row::{Columns, Row, Shown};
use super::shell::around;
use super::site::{Link, trends};
use super::summary::{controls, summary, untargeted};
use super::{Published, t};
use crate::render::{Lang, PROGRAM, Provenance, Style};
use crate::say;
use crate::vocabulary::compared::Series;
use crate::vocabulary::{Domain, Tally};
use maud::html;
use std::collections::BTreeSet;
use std::io::{self, Read as _, Seek as _, Write};
use tempfile::SpooledTempFile;

/// Rows beyond this many bytes wait on the disk.
const IN_MEMORY: usize = 32 << 20;

/// A page being put together.
pub struct Board {
    pub(super) columns: Columns,
    pub(super) published: Published,
    pub(super) style: Style,
    groups: Vec<Group>,
    pub(super) counted: Counted,
}

/// What the rows taken so far have.
#[derive(Default)]
pub(super) struct Counted {
    pub tally: Tally,
    pub topics: BTreeSet<Option<Domain>>,
    pub places: BTreeSet<String>,
    pub years: BTreeSet<String>,
    /// How many nobody reviewed.
    pub unreviewed: usize,
}

impl Counted {
    fn all_unreviewed(&self) -> bool {
        self.unreviewed > 0 && self.unreviewed == self.tally.total()
    }

    /// What 未复核 means, and of how many it is said.
    fn unreviewed_told(&self, lang: Lang) -> Option<String> {
        match self.unreviewed {
            0 => None,
            all if self.all_unreviewed() => Some(say!(lang, "page-unreviewed-all", count = all)),
            some => Some(say!(lang, "page-unreviewed-some", count = some)),
        }
    }
}

struct Group {
    heading: String,
    rows: SpooledTempFile,
    count: usize,
}

/// What stands around the tables.
#[derive(Default)]
pub struct Frame<'a> {
    /// What a reader must know first.
    pub remarks: Vec<String>,
    /// Results that no target asked for: indicator, figure, source.
    pub untargeted: Vec<[String; 3]>,
    /// Places by indicators.
    pub heat: Option<Heat>,
    /// What is drawn over the years.
    pub series: Vec<(String, &'a Series)>,
    /// What to beware of.
    pub cautions: Vec<String>,
    /// Where it all comes from; its title is the page's.
    pub provenance: Provenance,
    /// Further pages.
    pub links: Vec<Link>,
}

impl Board {
    /// Nothing yet.
    pub fn new(columns: Columns, published: Published, style: Style) -> Self {
        Self { columns, published, style, groups: Vec::new(), counted: Counted::default() }
    }

    /// Takes rows under that heading from here on: under the one of that name, where there is one.
    fn group(&mut self, heading: &str) -> usize {
        if let Some(at) = self.groups.iter().position(|group| group.heading == heading) {
            return at;
        }
        let rows = SpooledTempFile::new(IN_MEMORY);
        self.groups.push(Group { heading: heading.to_owned(), rows, count: 0 });
        self.groups.len() - 1
    }

    /// Takes a finding, under that heading.
    ///
    /// # Errors
    /// A disk that cannot be written.
    pub fn finding(&mut self, heading: &str, shown: &Shown, rank: Option<usize>) -> io::Result<()> {
        let row = self.columns.row(shown, rank, &self.published, &self.style);
        self.take(heading, &row)
    }

    /// Takes a row that was put together, under that heading.
    ///
    /// # Errors
    /// A disk that cannot be written.
    pub fn take(&mut self, heading: &str, row: &Row) -> io::Result<()> {
        let at = self.group(heading);
        let group = &mut self.groups[at];
        group.rows.write_all(row.html.as_bytes())?;
        group.count += 1;
        let Some(status) = row.status else { return Ok(()) };
        let counted = &mut self.counted;
        counted.tally.count_one(status);
        counted.topics.insert(row.topic);
        counted.unreviewed += usize::from(!row.reviewed);
        if !counted.places.contains(&row.place) {
            counted.places.insert(row.place.clone());
        }
        if !counted.years.contains(&row.year) {
            counted.years.insert(row.year.clone());
        }
        Ok(())
    }

    /// Writes the page.
    ///
    /// # Errors
    /// A disk that cannot be read, or what the writer says.
    pub fn write(mut self, frame: &Frame<'_>, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.style.lang;
        let title = frame.provenance.title.as_str();
        let (begin, end) = around(title, &self.style);
        out.write_all(begin.as_bytes())?;
        let unreviewed = self.counted.unreviewed_told(lang);
        let head = html! {
            a.skip href="#list" { (lang.word("page-skip")) }
            header {
                @if !frame.links.is_empty() { nav { @for link in &frame.links { a href=(link.file) { (t(&link.name)) } " " } } }
                h1 { (t(title)) }
                @for remark in frame.remarks.iter().chain(&unreviewed) { p.remark { (t(remark)) } }
            }
        };
        out.write_all(head.into_string().as_bytes())?;
        let drawings = html! {
            (summary(&self.counted.tally, &self.style))
            @if let Some(map) = &frame.heat { (heat(map, lang)) }
            (trends(&frame.series, lang))
        };
        let class = if self.counted.all_unreviewed() { "all-unreviewed" } else { "" };
        let drawings = drawings.into_string();
        write!(out, "<main class=\"{class}\">{drawings}<section id=\"list\" aria-labelledby=\"table\">")?;
        if self.groups.is_empty() {
            let nothing =
                html! { h2 id="table" { (lang.word("page-table")) } p { (lang.word("scorecard-empty")) } };
            out.write_all(nothing.into_string().as_bytes())?;
        } else {
            out.write_all(controls(&self).into_string().as_bytes())?;
            self.tables(out)?;
        }
        let foot = html! {
            div.more hidden data-more=(say!(lang, "page-more", count = "#")) { button type="button" {} }
            @if !self.groups.is_empty() { p.hint.screen { (lang.word("page-chart-legend")) } }
        };
        write!(out, "{}</section>", foot.into_string())?;
        let documents = &frame.provenance.documents;
        let after = html! {
            (untargeted(&frame.untargeted, lang))
            @if !documents.is_empty() {
                section.sources aria-labelledby="sources" {
                    h2 id="sources" { (lang.word("page-sources")) }
                    ol { @for document in documents { li { (source(document, lang)) } } }
                }
            }
            @if !frame.cautions.is_empty() {
                section aria-labelledby="notes" {
                    h2 id="notes" { (lang.word("page-notes")) }
                    ul { @for caution in &frame.cautions { li { (t(caution)) } } }
                }
            }
        };
        write!(out, "{}</main>", after.into_string())?;
        out.write_all(self.footer(&frame.provenance).as_bytes())?;
        out.write_all(end.as_bytes())
    }

    fn tables(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let several = self.groups.len() > 1;
        for group in &mut self.groups {
            let label =
                if group.heading.is_empty() { self.style.lang.word("page-table") } else { &group.heading };
            let heading = html! {
                @if several { h3 { (t(&group.heading)) " " small { (group.count) } } } @else { h3.vh { (t(label)) } }
            };
            let table = html! { caption.vh { (t(label)) } (self.columns.heads(self.style.lang)) };
            let class = if self.columns.place { "list with-place" } else { "list" };
            let (heading, table) = (heading.into_string(), table.into_string());
            write!(out, "<div class=\"group\">{heading}<table class=\"{class}\">{table}")?;
            group.rows.rewind()?;
            let mut buffer = vec![0; 64 << 10];
            loop {
                match group.rows.read(&mut buffer)? {
                    0 => break,
                    read => out.write_all(&buffer[..read])?,
                }
            }
            write!(out, "</table></div>")?;
        }
        Ok(())
    }

    fn footer(&self, provenance: &Provenance) -> String {
        let lang = self.style.lang;
        let Provenance { rules, vocabulary_sha256, head, .. } = provenance;
        let short = vocabulary_sha256.get(..12).unwrap_or(vocabulary_sha256);
        let program = say!(lang, "page-program", program = PROGRAM, rules = rules, vocabulary = short);
        let footer = html! {
            footer {
                @if !self.published.contact.is_empty() {
                    p { b { (say!(lang, "labelled", label = lang.word("page-object"), words = "")) } (t(&self.published.contact)) }
                }
                p { (t(&program)) }
                @if let Some((head, entry)) = head { p.head { (t(&say!(lang, "page-head", head = head, entry = *entry))) } }
            }
        };
        footer.into_string()
    }
}
