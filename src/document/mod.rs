//! Stage 1: bytes → text → what the text says of itself.

pub mod apart;
mod decode;
pub mod describe;
mod doc;
mod doc_parts;
mod docx;
mod docx_package;
mod error;
mod hidden_rows;
mod html;
mod layout;
mod limits;
mod number_format;
mod pdf;
mod quiet;
mod radicals;
mod read;
mod room;
mod shingles;
mod sniff;
mod text;
mod workbook;

pub use apart::Apart;
pub use decode::{DecodeError, decode};
pub use describe::{Told, describe, describe_as};
pub use error::{Fault, ReadError, Unsupported};
pub use limits::Limits;
pub use radicals::fold_radicals;
pub use read::read;
pub use shingles::{Kinship, Shingles};
pub use text::{Format, Gap, Text};
pub use workbook::{is_old_workbook, is_workbook, workbook};
