//! Paragraphs and tables of any format → lines: one paragraph a line, one table row a line, cells apart by tabs.

/// White space of any kind, full-width and zero-width ones included.
pub(super) fn is_blank(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{FEFF}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
}

/// Written without spaces between words: hanzi and full-width punctuation.
pub(super) fn is_wide(sign: char) -> bool {
    matches!(sign, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Lines as they come about.
#[derive(Debug, Default)]
pub(super) struct Lines {
    done: Vec<String>,
    open: String,
    /// White space seen and not yet written: whether it held a line break.
    pending: Option<bool>,
    /// Cells begun and not ended.
    cells: Vec<CellStart>,
}

/// Stands for a column that the cell before it takes, until its table ends. No text holds it.
const TAKEN: char = '\u{FDD0}';

#[derive(Debug)]
struct CellStart {
    /// Lines done when it began.
    at: usize,
    /// Whether the line before it is the row it belongs to.
    follows: bool,
}

impl Lines {
    /// Text in which any run of white space is one space, or nothing where a line breaks between two
    /// characters that are written without spaces.
    pub(super) fn flow(&mut self, text: &str) {
        for sign in text.chars() {
            if sign.is_whitespace() {
                let broke = self.pending.unwrap_or(false) || sign == '\n';
                self.pending = Some(broke);
            } else {
                self.put(sign);
            }
        }
    }

    /// Text as it stands; a line feed ends the line.
    pub(super) fn exact(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '\n' => self.end_line(),
                sign => self.open.push(sign),
            }
        }
    }

    fn put(&mut self, sign: char) {
        if let Some(broke) = self.pending.take()
            && let Some(last) = self.open.chars().next_back()
            && !(broke && is_wide(last) && is_wide(sign))
        {
            self.open.push(' ');
        }
        self.open.push(sign);
    }

    /// The words of the line that has begun.
    pub(super) fn begun(&self) -> &str {
        &self.open
    }

    /// Ends the line; one without text is dropped.
    pub(super) fn end_line(&mut self) {
        self.pending = None;
        let line = self.open.trim_matches(is_blank);
        if !line.is_empty() {
            self.done.push(line.to_owned());
        }
        self.open.clear();
    }

    /// A table cell begins; `first` of its row or not.
    pub(super) fn begin_cell(&mut self, first: bool) {
        self.end_line();
        self.cells.push(CellStart { at: self.done.len(), follows: !first });
    }

    /// The cell ends. Where it holds one line or none, it joins its row; a cell of several paragraphs
    /// (a page laid out as a table) keeps its lines. Gives whether a next cell may join.
    pub(super) fn end_cell(&mut self) -> bool {
        self.end_line();
        let Some(CellStart { at, follows }) = self.cells.pop() else { return false };
        if is_broken(self.done.get(at..).unwrap_or_default()) {
            let whole = self.done.split_off(at).concat();
            self.done.push(whole);
        }
        match (self.done.len().saturating_sub(at), follows && at > 0) {
            (0, false) => {
                // The cells after it keep their places.
                self.done.push(String::new());
                true
            }
            (0, true) => {
                if let Some(row) = self.done.last_mut() {
                    row.push('\t');
                }
                true
            }
            (1, true) => {
                if let (Some(cell), Some(row)) = (self.done.pop(), self.done.last_mut()) {
                    row.push('\t');
                    row.push_str(&cell);
                }
                true
            }
            (1, false) => true,
            _ => false,
        }
    }

    /// So many columns more are taken by the last cell.
    pub(super) fn widen(&mut self, cells: usize) {
        if let Some(row) = self.done.last_mut() {
            row.extend(std::iter::repeat_n(TAKEN, cells));
        }
    }

    /// How many lines are done: where a table begins.
    pub(super) fn len(&self) -> usize {
        self.done.len()
    }

    /// The table that began there ends. Where all its rows have as many cells, each is in its column whatever it says
    /// of the columns it takes; else it is as wide as it says.
    pub(super) fn end_table(&mut self, from: usize) {
        let rows = self.done.get_mut(from..).unwrap_or_default();
        let mut widths = rows.iter().map(|row| row.matches('\t').count()).filter(|cells| *cells > 0);
        let first = widths.next();
        let tab = if widths.all(|cells| Some(cells) == first) { "" } else { "\t" };
        for row in rows.iter_mut().filter(|row| row.contains(TAKEN)) {
            *row = row.replace(TAKEN, tab);
        }
    }

    /// Lines of another flow, put after those done: a text box after the paragraph that holds it.
    pub(super) fn append(&mut self, other: Self) {
        self.end_line();
        self.done.extend(other.into_lines());
    }

    /// All lines.
    pub(super) fn into_lines(mut self) -> Vec<String> {
        self.end_line();
        self.end_table(0);
        let several = |row: &str| row.trim_matches('\t').contains('\t');
        let rows =
            self.done.iter().map(|row| if several(row) { row.as_str() } else { row.trim_matches('\t') });
        rows.filter(|row| !row.is_empty()).map(str::to_owned).collect()
    }
}

/// Whether the lines of a cell are one head broken for its width: 调整, 预算数.
fn is_broken(lines: &[String]) -> bool {
    const LINES: usize = 5;
    const WIDTH: usize = 8;
    let narrow = |line: &String| {
        line.chars().nth(WIDTH).is_none() && !line.contains(['\t', TAKEN, '。', '；', '：', ':'])
    };
    (2..=LINES).contains(&lines.len()) && lines.iter().all(narrow)
}

/// Lines as one text that ends in a line feed.
pub(super) fn join(lines: &[String]) -> String {
    let mut body = lines.join("\n");
    body.push('\n');
    body
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn rows_join_and_layout_cells_do_not() {
        let mut lines = Lines::default();
        let head = ["调整\n预算数", "目标"];
        for cells in [["指标", "目标"], head, ["", "12"], ["一段话排成一栏\n又一段话也排成一栏", "另一段"]]
        {
            let mut joins = false;
            for cell in cells {
                lines.begin_cell(!joins);
                lines.exact(cell);
                joins = lines.end_cell();
            }
        }
        let wanted =
            ["指标\t目标", "调整预算数\t目标", "12", "一段话排成一栏", "又一段话也排成一栏", "另一段"];
        assert_eq!(lines.into_lines(), wanted);
    }

    #[test]
    fn a_line_break_between_hanzi_is_none() {
        let mut lines = Lines::default();
        lines.flow("　　生产总值\n  增长 6%\n以上");
        assert_eq!(lines.into_lines(), ["生产总值增长 6% 以上"]);
    }
}
