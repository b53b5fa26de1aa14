//! The unit that stands after a number: 万名, 3亿多元, 4万多亿元.

use super::lexicon::Lexicon;
use crate::vocabulary::cue::Effect;
use std::borrow::Cow;

/// A unit found after a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundUnit<'t> {
    /// As printed, without the 多 or 余 inside: 万名.
    pub unit: Cow<'t, str>,
    /// The 多 or 余 inside, by the index of its cue.
    pub inner: Option<usize>,
    /// How many bytes it takes.
    pub len: usize,
}

impl Lexicon {
    /// The unit `text` begins with: a unit, a scale before one, or a bare 万 or 亿.
    pub fn unit<'t>(&self, text: &'t str) -> Option<FoundUnit<'t>> {
        let (after, base) = self.measure(text);
        let plain = base.map(|unit| FoundUnit { unit: fold(unit), inner: None, len: unit.len() });
        let scaled = self.scales.iter().filter_map(|scale| {
            let rest = text.strip_prefix(scale.as_str())?;
            self.after_scale(text, scale, rest)
        });
        let surplus = self.surplus(after).and_then(|(cue, len)| {
            let rest = self.unit(text.get(len..)?).filter(|found| found.inner.is_none())?;
            Some(FoundUnit { inner: Some(cue), len: len + rest.len, unit: rest.unit })
        });
        plain.into_iter().chain(scaled).chain(surplus).max_by_key(|found| found.len)
    }

    fn after_scale<'t>(&self, text: &'t str, scale: &str, rest: &'t str) -> Option<FoundUnit<'t>> {
        let (after, mut noun) = self.measure(rest);
        let (inner, skipped) = match self.surplus(after) {
            Some((cue, len)) => (Some(cue), len),
            None => (None, 0),
        };
        let rest = rest.get(skipped..)?;
        if inner.is_some() {
            noun = self.measure(rest).1;
        }
        // 4万多亿元 is 4万亿元 and more.
        let whole = inner.and_then(|_| {
            let joined = |second: &&String| self.scales.contains(&format!("{scale}{second}"));
            self.scales.iter().filter(|second| rest.starts_with(second.as_str())).find(joined)
        });
        if let Some(second) = whole {
            let rest = rest.get(second.len()..)?;
            let noun = self.measure(rest).1.unwrap_or("");
            let len = scale.len() + skipped + second.len() + noun.len();
            return Some(FoundUnit { unit: format!("{scale}{second}{}", fold(noun)).into(), inner, len });
        }
        // 3亿多元, 1万亿多元: the scale may go on behind it only through the table of scales.
        let noun = noun.unwrap_or("");
        let bare = noun.is_empty();
        if bare && !scale.ends_with(['万', '亿']) {
            return None;
        }
        let (inner, skipped) = if bare { (None, 0) } else { (inner, skipped) };
        let unit = match inner {
            Some(_) => format!("{scale}{}", fold(noun)).into(),
            None => fold(text.get(..scale.len() + noun.len())?),
        };
        Some(FoundUnit { unit, inner, len: scale.len() + skipped + noun.len() })
    }

    /// 多 or 余 between a number and its unit, where that is the cue that stands there.
    fn surplus(&self, after: Option<usize>) -> Option<(usize, usize)> {
        let at = after?;
        let cue = &self.cues[at];
        (cue.says(Effect::Gt) && cue.word.chars().count() == 1).then_some((at, cue.word.len()))
    }

    /// The cue after a number and the unit, without a scale, that the text begins with.
    fn measure<'t>(&self, text: &'t str) -> (Option<usize>, Option<&'t str>) {
        let (mut after, mut unit, mut longest) = (None, None, 0);
        for (len, word) in self.words.walk(text) {
            after = word.after.or(after);
            unit = if word.unit { text.get(..len) } else { unit };
            if word.after.is_some() || word.effects.contains(Effect::Word) {
                longest = len;
            }
        }
        // 迈上千亿台阶 counts no 台, 开放3.0方案 no 方.
        (after, unit.filter(|unit| unit.len() >= longest))
    }
}

/// ％ and ／ as they stand in the table.
fn fold(unit: &str) -> Cow<'_, str> {
    if unit.contains(['％', '／']) {
        Cow::Owned(unit.replace('％', "%").replace('／', "/"))
    } else {
        Cow::Borrowed(unit)
    }
}
