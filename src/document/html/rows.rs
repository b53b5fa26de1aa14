//! What is known of government sites, as rows: where their main text stands and what is furniture.

use scraper::Selector;
use std::sync::LazyLock;

/// The rows of `data/html.csv`.
pub(super) static ROWS: LazyLock<Rows> = LazyLock::new(Rows::load);

/// Longest line, in characters, that can be furniture; a sentence of the report may well begin with 编辑.
const SHORT: usize = 60;

/// Selectors and words.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Where main text stands, the surest first.
    pub(super) main: Vec<Selector>,
    /// Where titles stand, the surest first.
    pub(super) title: Vec<Selector>,
    /// What is never text.
    pub(super) drop: Vec<Selector>,
    /// How names of sites end, which a page's title may begin with.
    pub(super) sites: Vec<String>,
    /// What is struck out, and so never text however long.
    pub(super) struck: Vec<Selector>,
    furniture: Vec<String>,
}

impl Rows {
    fn load() -> Self {
        let mut rows = Self::default();
        let mut table = csv::Reader::from_reader(include_bytes!("../../../data/html.csv").as_slice());
        for row in table.records().flatten() {
            let (Some(role), Some(pattern)) = (row.get(0), row.get(1)) else { continue };
            if role == "furniture" {
                rows.furniture.push(pattern.to_owned());
                continue;
            }
            if role == "site" {
                rows.sites.push(pattern.to_owned());
                continue;
            }
            let Ok(selector) = Selector::parse(pattern) else { continue };
            match role {
                "main" => rows.main.push(selector),
                "title" => rows.title.push(selector),
                "struck" => rows.struck.push(selector),
                _ => rows.drop.push(selector),
            }
        }
        rows
    }

    /// Whether a line is a button, a pager, an editor's name.
    pub(super) fn is_furniture(&self, line: &str) -> bool {
        if line.chars().nth(SHORT).is_some() || line.ends_with('。') {
            return false;
        }
        self.furniture.iter().any(|start| line.starts_with(start.as_str())) || is_pager(line)
    }
}

/// `1 2 3 4`, `第1页`, `1/4`: signs of a pager and nothing else.
fn is_pager(line: &str) -> bool {
    let of_pager = |sign: char| {
        sign.is_ascii_digit() || sign.is_whitespace() || "第共页/|[]【】<>«».…首尾末".contains(sign)
    };
    line.chars().all(of_pager)
        && (line.contains('页') || line.split_whitespace().count() > 2 && !line.contains('.'))
        && !line.contains('\t')
}

#[cfg(test)]
mod tests {
    use super::ROWS;

    #[test]
    fn every_selector_of_the_rows_can_be_used() {
        let rows = include_str!("../../../data/html.csv").lines().skip(1);
        let selectors = rows.filter(|row| !row.starts_with("furniture") && !row.starts_with("site")).count();
        assert_eq!(ROWS.main.len() + ROWS.title.len() + ROWS.drop.len() + ROWS.struck.len(), selectors);
    }

    #[test]
    fn furniture_is_told_from_sentences() {
        for line in
            ["【打印本页】【关闭窗口】", "责任编辑：王某", "1 2 3 4 下一页", "第1页 共4页", "上一篇：通知"]
        {
            assert_eq!(ROWS.is_furniture(line), line != "1 2 3 4 下一页", "{line}");
        }
        assert!(!ROWS.is_furniture("编辑：出版图书三十种，举办展览12场，发行报纸二百万份。"));
        assert!(!ROWS.is_furniture("12\t30\t45"));
    }
}
