//! The text of a letter with blanks in it, which an office may write itself: {文号}, or {number}.

use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::words::{nearest, words};

words! {
    /// What fills a blank of a letter.
    Blank {
        /// 督〔2025〕3号
        Number = "number" "文号",
        /// The day it is sent.
        Date = "date" "日期",
        /// Whose office sends it.
        Place = "place" "地区",
        /// The year.
        Year = "year" "年度",
        /// The unit that leads.
        Unit = "unit" "牵头单位",
        /// The units that help.
        CoUnits = "co_units" "配合单位",
        /// The official who leads.
        Official = "official" "牵头领导",
        /// The person responsible.
        Person = "person" "责任人",
        /// The item.
        Item = "item" "事项",
        /// The day by which it is to be done.
        Due = "due" "完成时限",
        /// The last day that its reports cover.
        AsOf = "as_of" "截至",
        /// How it stands.
        Status = "status" "判定",
        /// How that follows.
        Arithmetic = "arithmetic" "依据",
        /// The letters before this one.
        Before = "before" "此前函件",
        /// The day by which it is to be answered.
        AnswerBy = "answer_by" "回复时限",
        /// The new day.
        NewDue = "new_due" "整改时限",
    }
}

/// The text of a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Blank(Blank),
}

impl Template {
    /// Reads the text.
    ///
    /// # Errors
    /// A blank that nothing fills, or one that has no end.
    pub fn read(text: &str) -> Result<Self, Message> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((words, after)) = rest.split_once('{') {
            let (name, more) =
                after.split_once('}').ok_or_else(|| message!("letter-blank-open", given = after))?;
            parts.push(Part::Words(words.to_owned()));
            parts.push(Part::Blank(name.parse().map_err(|_| unknown(name))?));
            rest = more;
        }
        parts.push(Part::Words(rest.to_owned()));
        Ok(Self { parts })
    }

    /// The text with its blanks filled. A line in which blanks are and none has anything is left out.
    pub fn filled(&self, fill: impl Fn(Blank) -> String) -> String {
        let mut text = String::new();
        let (mut line, mut blanks, mut empty) = (String::new(), 0, 0);
        let mut end = |line: &mut String, blanks: &mut usize, empty: &mut usize| {
            if *blanks == 0 || empty < blanks {
                text.push_str(line);
            }
            line.clear();
            (*blanks, *empty) = (0, 0);
        };
        for part in &self.parts {
            match part {
                Part::Blank(blank) => {
                    let filled = fill(*blank);
                    blanks += 1;
                    empty += usize::from(filled.is_empty());
                    line.push_str(&filled);
                }
                Part::Words(words) => {
                    for piece in words.split_inclusive('\n') {
                        line.push_str(piece);
                        if piece.ends_with('\n') {
                            end(&mut line, &mut blanks, &mut empty);
                        }
                    }
                }
            }
        }
        end(&mut line, &mut blanks, &mut empty);
        text
    }
}

fn unknown(name: &str) -> Message {
    let known = || Blank::ALL.iter().flat_map(|blank| [blank.zh(), blank.code()]);
    let listed = Message::List(Blank::ALL.iter().map(|blank| blank.word()).collect());
    match nearest(name, known()) {
        Some(near) => message!("unknown-word-near", given = name, known = listed, near = near),
        None => message!("unknown-word", given = name, known = listed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Worded as _;

    #[test]
    fn a_line_whose_blanks_are_all_empty_is_left_out() {
        let template = Template::read("{牵头单位}：\n配合单位：{co_units}\n请办。{文号}\n").unwrap();
        let filled = template.filled(|blank| match blank {
            Blank::Unit => "住建局".to_owned(),
            Blank::Number => "{事项}".to_owned(),
            _ => String::new(),
        });
        assert_eq!(filled, "住建局：\n请办。{事项}\n");
        assert!(Template::read("{单位名}").is_err() && Template::read("{文号").is_err());
        assert!("文号".parse::<Blank>().map_err(|error| error.message()).is_ok());
    }
}
