//! Tables on a page: the cells of their rows, and the lines of their head, put under the columns they are drawn in.

use super::lines::Line;

/// Fewer rows show no columns.
const ROWS: usize = 3;
/// As many lines may head the columns.
const HEAD: usize = 8;
/// Cells of a head are apart by so many sizes.
const APART: f32 = 0.25;
/// A line above a head that lacks nothing is a part of it where it is no longer, in characters.
const SHORT: usize = 8;
/// A line above a table with a cell over several columns that is longer, in characters, is no part of its head.
const LONGEST: usize = 24;

/// A cell as it is drawn, in points.
#[derive(Debug, Clone, PartialEq)]
struct Cell {
    left: f32,
    right: f32,
    text: String,
}

/// Puts an empty cell wherever a row of a table has nothing in a column, and makes one line of the lines of its head.
pub(super) fn align(lines: &[Line]) -> Vec<Line> {
    let rows: Vec<Option<Vec<Cell>>> = lines.iter().map(row).collect();
    let mut done: Vec<Line> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let mut end = at;
        // A name alone may be between two rows.
        let within =
            |end: usize| end > at && rows.get(end + 1).is_some_and(Option::is_some) && is_name(&lines[end]);
        while end < lines.len() && (rows[end].is_some() || within(end)) {
            end += 1;
        }
        let found: Vec<&Vec<Cell>> = rows[at..end].iter().flatten().collect();
        let columns = if found.len() >= ROWS { columns(&found) } else { None };
        let Some(columns) = columns else {
            let next = end.max(at + 1);
            done.extend_from_slice(&lines[at..next]);
            at = next;
            continue;
        };
        head(&mut done, &columns);
        for (line, row) in lines[at..end].iter().zip(&rows[at..end]) {
            let own = || tabbed(line).map(|cells| placed(&cells, &columns));
            let text = row.as_ref().map(|row| placed(row, &columns)).or_else(own);
            let text = text.unwrap_or_else(|| line.text.clone());
            done.push(Line { text, ..line.clone() });
        }
        at = end;
    }
    for line in &mut done {
        line.glyphs = Vec::new();
    }
    done
}

fn is_name(line: &Line) -> bool {
    const NAME: usize = 24;
    let words = !line.text.contains(['。', '：', ':']) && line.text.chars().nth(NAME).is_none();
    words || line.text.contains('\t') && !line.text.contains('。')
}

/// The cells of a line without figures, where it has several.
fn tabbed(line: &Line) -> Option<Vec<Cell>> {
    line.text.contains('\t').then(|| cells(line, |_, between, _, _| between.contains('\t')))
}

/// The cells of a row that holds figures.
fn row(line: &Line) -> Option<Vec<Cell>> {
    if !line.text.contains('\t') {
        return None;
    }
    let cells = cells(line, |before, between, behind, _| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let signed = behind.starts_with(['-', '－']) && digit(behind.chars().nth(1));
        between.contains('\t')
            || !between.is_empty()
                && before.ends_with(|c: char| c.is_ascii_digit() || c == '%')
                && (digit(behind.chars().next()) || signed)
    });
    let figures = cells.iter().filter(|cell| is_figure(&cell.text)).count();
    (figures > 0 && cells.len() > 1 && !line.text.contains('。')).then_some(cells)
}

fn is_figure(text: &str) -> bool {
    let number = text.trim_start_matches(['-', '－', '−', '+']).trim_end_matches(['%', '％']);
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// The cells of a line, cut where `cut` says so of the words before, the blanks, the words behind and the gap.
fn cells(line: &Line, cut: impl Fn(&str, &str, &str, f32) -> bool) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut start = 0;
    for (at, glyph) in line.glyphs.iter().enumerate() {
        let next = line.glyphs.get(at + 1);
        let until = next.map_or(line.text.len(), |next| next.at);
        let whole = &line.text[glyph.at..until];
        let own = whole.trim_end();
        let first = &line.glyphs[start];
        let ends = next.is_none_or(|next| {
            let before = &line.text[first.at..glyph.at + own.len()];
            cut(before, &whole[own.len()..], &line.text[next.at..], (next.left - glyph.right) / line.size)
        });
        if ends {
            let text = line.text[first.at..glyph.at + own.len()].trim().to_owned();
            cells.push(Cell { left: first.left, right: glyph.right, text });
            start = at + 1;
        }
    }
    cells
}

/// Where the columns are: what overlaps in any two rows is one. None where a row has two cells in one column.
fn columns(rows: &[&Vec<Cell>]) -> Option<Vec<(f32, f32)>> {
    let mut spans: Vec<(f32, f32)> =
        rows.iter().flat_map(|row| row.iter().map(|cell| (cell.left, cell.right))).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut columns: Vec<(f32, f32)> = Vec::new();
    for (left, right) in spans {
        match columns.last_mut() {
            Some(last) if left < last.1 => last.1 = last.1.max(right),
            _ => columns.push((left, right)),
        }
    }
    let apart = |row: &&Vec<Cell>| {
        row.windows(2).all(|pair| {
            let words = pair.iter().all(|cell| !is_figure(&cell.text));
            words || column(&columns, &pair[0]) < column(&columns, &pair[1])
        })
    };
    (columns.len() > 1 && rows.iter().all(apart)).then_some(columns)
}

/// The column a cell is nearest to.
fn column(columns: &[(f32, f32)], cell: &Cell) -> usize {
    let middle = f32::midpoint(cell.left, cell.right);
    let beyond = |(left, right): &(f32, f32)| (left - middle).max(middle - right).max(0.0);
    let nearest = columns.iter().enumerate().min_by(|(_, a), (_, b)| beyond(a).total_cmp(&beyond(b)));
    nearest.map_or(0, |(at, _)| at)
}

fn placed(row: &[Cell], columns: &[(f32, f32)]) -> String {
    let mut texts = vec![String::new(); columns.len()];
    for cell in row {
        texts[column(columns, cell)].push_str(&cell.text);
    }
    texts.join("\t")
}

/// Makes one line of the last lines, where they head each of the columns.
fn head(done: &mut Vec<Line>, columns: &[(f32, f32)]) {
    let mut texts = vec![Vec::<String>::new(); columns.len()];
    let mut from = done.len();
    while let Some(line) = from.checked_sub(1).map(|at| &done[at]).filter(|_| done.len() - from < HEAD) {
        let cells = cells(line, |_, between, _, gap| between.contains('\t') || gap > APART);
        let over = |cell: &Cell| {
            columns.iter().filter(|(left, right)| cell.left < *right && cell.right > *left).count()
        };
        let long = |cell: &Cell| over(cell) > 1 && cell.text.chars().nth(LONGEST / 2).is_some();
        let named = line
            .text
            .strip_prefix(['表', '图'])
            .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
        let whole = !line.text.contains('\t') && line.text.chars().nth(LONGEST).is_some();
        let complete = texts.iter().all(|texts| !texts.is_empty());
        let ends = named
            || whole
            || complete && !line.text.contains('\t') && line.text.chars().nth(SHORT).is_some()
            || line.text.contains(['。', '；', '：', ':'])
            || line.text.ends_with('表')
            || cells.iter().any(long);
        if ends || cells.iter().any(|cell| is_figure(&cell.text) && cell.text.len() != 4) {
            break;
        }
        for cell in cells.iter().rev() {
            let several = over(cell) > 1;
            for (at, (left, right)) in columns.iter().enumerate() {
                if several && cell.left < *right && cell.right > *left
                    || !several && at == column(columns, cell)
                {
                    texts[at].push(cell.text.clone());
                }
            }
        }
        from -= 1;
        if texts.iter().all(|texts| !texts.is_empty()) && !more(done, from, line_size(done, from)) {
            break;
        }
    }
    if from == done.len() || texts.iter().any(Vec::is_empty) {
        return;
    }
    let texts: Vec<String> = texts.into_iter().map(|parts| parts.into_iter().rev().collect()).collect();
    let text = texts.join("\t");
    let first = done[from].clone();
    done.truncate(from);
    done.push(Line { text, ..first });
}

fn line_size(done: &[Line], at: usize) -> f32 {
    done.get(at).map_or(0.0, |line| line.size)
}

/// Whether the line above is as near as the lines of one cell are.
fn more(done: &[Line], from: usize, size: f32) -> bool {
    let Some(above) = from.checked_sub(1).map(|at| &done[at]) else { return false };
    above.y - done[from].y < 1.7 * size
}
