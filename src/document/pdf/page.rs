//! A page's content → the marks it makes: each character, and where it stands.

use super::font::{Font, resolved};
use super::matrix::Matrix;
use crate::document::error::Fault;
use crate::message;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashMap;
use std::rc::Rc;

/// How deep forms may lie in forms.
const FORMS: usize = 8;
/// Operations all pages may have together, forms counted each time they are drawn.
const OPERATIONS: usize = 20_000_000;

/// One character on the page, in points; `y` grows upward.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark {
    /// What it says.
    pub(super) text: String,
    /// Where it begins.
    pub(super) left: f32,
    /// Where it ends.
    pub(super) right: f32,
    /// Its baseline.
    pub(super) y: f32,
    /// Its height.
    pub(super) size: f32,
}

/// Reads pages, remembering fonts and what room is left.
#[derive(Debug)]
pub(super) struct Pages<'a> {
    document: &'a Document,
    fonts: HashMap<ObjectId, Rc<Font>>,
    /// Bytes that contents may still expand to.
    room: usize,
    limit: usize,
    operations: usize,
}

/// What one page shows.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// Its characters, as drawn.
    pub(super) marks: Vec<Mark>,
    /// Whether it shows a picture.
    pub(super) picture: bool,
    /// Whether something on it was not read.
    pub(super) part: bool,
}

#[derive(Debug, Clone)]
struct State {
    place: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    spacing: f32,
    word_spacing: f32,
    scale: f32,
    leading: f32,
    rise: f32,
}

impl<'a> Pages<'a> {
    /// A reader whose pages may expand to so many bytes together.
    pub(super) fn new(document: &'a Document, limit: usize) -> Self {
        Self { document, fonts: HashMap::new(), room: limit, limit, operations: 0 }
    }

    /// What a page shows; `number` names it in errors.
    pub(super) fn read(&mut self, id: ObjectId, number: u32) -> Result<Shown, Fault> {
        let lost = |_| Fault::damaged(message!("damage-page-lost", number = number));
        let page = self.document.get_dictionary(id).map_err(lost)?;
        let content = self
            .document
            .get_page_content_with_limit(id, self.room)
            .map_err(|error| self.refuse(&error, number))?;
        self.room = self.room.saturating_sub(content.len());
        let turned =
            inherited(page, b"Rotate", self.document).and_then(|turned| turned.as_i64().ok()).unwrap_or(0);
        let state = State {
            place: Matrix::turned(turned),
            font: None,
            size: 0.0,
            spacing: 0.0,
            word_spacing: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let resources = inherited(page, b"Resources", self.document).and_then(|found| found.as_dict().ok());
        let mut shown = Shown::default();
        self.run(&content, resources, state, FORMS, &mut shown)?;
        Ok(shown)
    }

    fn refuse(&self, error: &lopdf::Error, number: u32) -> Fault {
        if matches!(error, lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) {
            return Fault::Expands { part: message!("part-page", number = number), limit: self.limit };
        }
        Fault::damaged(message!("damage-page", number = number, why = error.to_string()))
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: Option<&Dictionary>,
        mut state: State,
        forms: usize,
        shown: &mut Shown,
    ) -> Result<(), Fault> {
        let Ok(content) = Content::decode(content) else {
            shown.part = true;
            return Ok(());
        };
        self.operations += content.operations.len();
        if self.operations > OPERATIONS {
            return Err(Fault::Intricate { what: message!("part-drawing", limit = OPERATIONS) });
        }
        let mut saved: Vec<State> = Vec::new();
        let (mut line, mut text) = (Matrix::ONE, Matrix::ONE);
        for Operation { operator, operands } in &content.operations {
            let number =
                |at: usize| operands.get(at).and_then(|operand| operand.as_float().ok()).unwrap_or(0.0);
            match operator.as_str() {
                "q" if saved.len() < 512 => saved.push(state.clone()),
                "Q" => state = saved.pop().unwrap_or(state),
                "cm" => state.place = Matrix::of(operands).then(state.place),
                "BT" => (line, text) = (Matrix::ONE, Matrix::ONE),
                "Tf" => {
                    let name = operands.first().and_then(|name| name.as_name().ok()).unwrap_or(b"");
                    state.font = self.font(resources, name);
                    state.size = number(1);
                }
                "Tc" => state.spacing = number(0),
                "Tw" => state.word_spacing = number(0),
                "Tz" => state.scale = number(0) / 100.0,
                "TL" => state.leading = number(0),
                "Ts" => state.rise = number(0),
                "Td" | "TD" | "T*" => {
                    if operator == "TD" {
                        state.leading = -number(1);
                    }
                    let (x, y) =
                        if operator == "T*" { (0.0, -state.leading) } else { (number(0), number(1)) };
                    line = Matrix::shift(x, y).then(line);
                    text = line;
                }
                "Tm" => (line, text) = (Matrix::of(operands), Matrix::of(operands)),
                "Tj" | "TJ" => show(operands, &state, &mut text, &mut shown.marks),
                "'" | "\"" => {
                    if operator == "\"" {
                        (state.word_spacing, state.spacing) = (number(0), number(1));
                    }
                    line = Matrix::shift(0.0, -state.leading).then(line);
                    text = line;
                    show(
                        operands.get(operands.len().saturating_sub(1)..).unwrap_or(&[]),
                        &state,
                        &mut text,
                        &mut shown.marks,
                    );
                }
                "BI" => shown.picture = true,
                "Do" => self.draw(operands, resources, &state, forms, shown)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A form is drawn in its place; a picture is noted.
    fn draw(
        &mut self,
        operands: &[Object],
        resources: Option<&Dictionary>,
        state: &State,
        forms: usize,
        shown: &mut Shown,
    ) -> Result<(), Fault> {
        let document = self.document;
        let name = operands.first().and_then(|name| name.as_name().ok());
        let entry = |key: &[u8]| resources?.get_deref(key, document).ok()?.as_dict().ok();
        let Some(stream) = name
            .and_then(|name| entry(b"XObject")?.get_deref(name, document).ok())
            .and_then(|object| object.as_stream().ok())
        else {
            return Ok(());
        };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image") {
            shown.picture = true;
            return Ok(());
        }
        if forms == 0 {
            shown.part = true;
            return Ok(());
        }
        let Ok(content) = stream.get_plain_content_with_limit(self.room) else {
            return Err(Fault::Expands { part: message!("part-form"), limit: self.limit });
        };
        self.room = self.room.saturating_sub(content.len());
        let own = stream.dict.get_deref(b"Resources", document).ok().and_then(|own| own.as_dict().ok());
        let matrix = stream.dict.get_deref(b"Matrix", document).and_then(Object::as_array);
        let matrix = matrix.map_or(Matrix::ONE, |numbers| Matrix::of(numbers));
        let inner = State { place: matrix.then(state.place), ..state.clone() };
        self.run(&content, own.or(resources), inner, forms - 1, shown)
    }

    fn font(&mut self, resources: Option<&Dictionary>, name: &[u8]) -> Option<Rc<Font>> {
        let fonts = resources?.get_deref(b"Font", self.document).ok()?.as_dict().ok()?;
        let entry = fonts.get(name).ok()?;
        let id = entry.as_reference().ok();
        if let Some(known) = id.and_then(|id| self.fonts.get(&id)) {
            return Some(Rc::clone(known));
        }
        let font = Rc::new(Font::read(resolved(entry, self.document).as_dict().ok()?, self.document));
        if let Some(id) = id {
            self.fonts.insert(id, Rc::clone(&font));
        }
        Some(font)
    }
}

/// Strings, and in `TJ` the distances between them.
fn show(operands: &[Object], state: &State, text: &mut Matrix, marks: &mut Vec<Mark>) {
    for operand in operands {
        match operand {
            Object::Array(parts) => show(parts, state, text, marks),
            Object::String(bytes, _) => string(bytes, state, text, marks),
            Object::Integer(_) | Object::Real(_) => {
                let by = -operand.as_float().unwrap_or(0.0) / 1000.0 * state.size;
                let down = state.font.as_ref().is_some_and(|font| font.vertical);
                *text = if down { Matrix::shift(0.0, by) } else { Matrix::shift(by * state.scale, 0.0) }
                    .then(*text);
            }
            _ => {}
        }
    }
}

fn string(bytes: &[u8], state: &State, text: &mut Matrix, marks: &mut Vec<Mark>) {
    let Some(font) = &state.font else { return };
    for glyph in font.glyphs(bytes) {
        let place = text.then(state.place);
        let by = glyph.width / 1000.0 * state.size;
        let extra = state.spacing + if glyph.is_space { state.word_spacing } else { 0.0 };
        let step = if font.vertical { (0.0, -state.size - extra) } else { ((by + extra) * state.scale, 0.0) };
        if place.is_upright() {
            let (left, y) = place.point(0.0, state.rise);
            let (right, _) = place.point(by * state.scale, state.rise);
            let size = place.height(state.size);
            marks.push(Mark { text: glyph.text, left: left.min(right), right: left.max(right), y, size });
        }
        *text = Matrix::shift(step.0, step.1).then(*text);
    }
}

/// An entry of a page, or of the tree above it.
fn inherited<'a>(page: &'a Dictionary, key: &[u8], document: &'a Document) -> Option<&'a Object> {
    let mut here = page;
    for _ in 0..64 {
        if let Ok(found) = here.get_deref(key, document) {
            return Some(found);
        }
        here = here.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}
