//! One walk over a text that cuts it into tokens.

use super::amount;
use super::date::{When, date, first_months};
use super::lexicon::Lexicon;
use super::number::{arabic, either};
use super::parentheses::bracket;
use super::token::{Amount, Break, Kind, Token};
use crate::vocabulary::cue::Effect;
use crate::vocabulary::{Comparator, Span};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A token usually takes this many bytes or more.
const USUAL_TOKEN: usize = 12;

/// Cuts `text` into tokens, each looked at once.
pub fn scan<'t>(text: &'t str, lexicon: &Lexicon) -> Vec<Token<'t>> {
    scan_past(text, lexicon, |rest| lexicon.idle(rest))
}

/// Cuts `text` into tokens, past as many bytes at once as `idle` says to be words.
fn scan_past<'t>(text: &'t str, lexicon: &Lexicon, idle: impl Fn(&str) -> usize) -> Vec<Token<'t>> {
    let tokens = Vec::with_capacity(text.len() / USUAL_TOKEN);
    let mut scanner = Scanner { text, lexicon, tokens, words: None };
    let mut at = 0;
    loop {
        let words = idle(scanner.rest(at));
        if words > 0 {
            scanner.words.get_or_insert(at);
            at += words;
        }
        let Some(c) = scanner.rest(at).chars().next() else { break };
        let end = scanner.step(at, c);
        if end == at {
            scanner.words.get_or_insert(at);
            at += c.len_utf8();
        } else {
            at = end;
        }
    }
    scanner.close_words(at);
    scanner.tokens
}

/// A scan under way.
pub struct Scanner<'a, 'l> {
    /// What is read.
    pub text: &'a str,
    /// The words known.
    pub lexicon: &'l Lexicon,
    /// What was found.
    pub tokens: Vec<Token<'a>>,
    words: Option<usize>,
}

impl<'a> Scanner<'a, '_> {
    /// The text from a place on.
    pub fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or("")
    }

    /// The character before a place.
    pub fn before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// The token directly before a place, spaces aside; none while words are being gathered.
    pub fn last(&self) -> Option<&Token<'a>> {
        if self.words.is_some() { None } else { self.tokens.last() }
    }

    /// Whether the token directly before says this.
    pub fn after_cue(&self, effect: Effect) -> bool {
        self.last().and_then(Token::cue).is_some_and(|cue| self.lexicon.cue(cue).says(effect))
    }

    /// Takes one token at `at` and gives its end, or `at` itself where only words stand.
    fn step(&mut self, at: usize, c: char) -> usize {
        let rest = self.rest(at);
        if c.is_whitespace() && c != '\n' && c != '\r' {
            if self.words.is_some() {
                return at;
            }
            return at + c.len_utf8();
        }
        if let Some((when, len)) = first_months(rest) {
            return self.push(Kind::When(when), at, at + len);
        }
        if let Some(end) = self.cue(at) {
            return end;
        }
        // 固定资产投资（不含农户，下同）: a bracket without a number belongs to the words before it.
        if let Some(end) = bracket(rest).filter(|_| self.words.is_some()) {
            return self.keep(at, at + end);
        }
        if let Some(kind) = Break::of(c) {
            return self.push(Kind::Break(kind), at, at + c.len_utf8());
        }
        let in_latin = self.before(at).is_some_and(|c| c.is_ascii_alphanumeric());
        if !in_latin && let Some((when, len)) = date(rest) {
            return self.dated(when, at, at + len);
        }
        amount::step(self, at, c)
    }

    fn cue(&mut self, at: usize) -> Option<usize> {
        let lexicon = self.lexicon;
        let index = lexicon.framing(self.rest(at))?;
        let cue = lexicon.cue(index);
        let end = at + cue.word.len();
        if cue.says(Effect::Word) {
            self.words.get_or_insert(at);
            return Some(end);
        }
        // 前三 are the first of several, 前沿技术 are not; 批零增长12.7% is no 零增长.
        let zero = cue.says(Effect::Zero);
        let top = cue.says(Effect::Top) && either(self.rest(end).trim_start()).is_none();
        if top || zero && arabic(self.rest(end)).is_some() {
            return None;
        }
        if cue.says(Effect::DoubleDigit) || zero {
            let ten = Amount {
                value: if zero { Decimal::ZERO } else { Decimal::TEN },
                high: None,
                unit: Cow::Borrowed("%"),
                ordinal: false,
                bound: (!zero).then_some(Comparator::Ge),
                bound_words: if zero { String::new() } else { cue.word.clone() },
                after: std::iter::once(index).chain(self.after(end).0).collect(),
            };
            let (start, stop) = (at, self.after(end).1);
            self.close_words(start);
            let number = Span { start, end };
            self.tokens.push(Token { kind: Kind::Amount(ten), span: Span { start, end: stop }, number });
            return Some(stop);
        }
        Some(match cue.period {
            Some(period) => self.dated(When::Span(period), at, end),
            None => self.push(Kind::Cue(index), at, end),
        })
    }

    /// A date: of what is said, or only what that is compared with (比2020年), or where it begins (2021年以来).
    fn dated(&mut self, when: When, at: usize, end: usize) -> usize {
        let rest = self.rest(end);
        if let Some(cue) = self.lexicon.framing(rest).filter(|cue| self.lexicon.cue(*cue).says(Effect::Since))
        {
            self.take_back(at, &["自", "从"]);
            if self.after_cue(Effect::From) {
                self.tokens.pop();
            }
            return self.push(Kind::Cue(cue), at, end + self.lexicon.cue(cue).word.len());
        }
        let behind = self.lexicon.prefix(rest, Effect::Than).unwrap_or("");
        let before = self.text.get(..at).unwrap_or("").trim_end();
        let than = self.lexicon.suffix(before, Effect::Than).unwrap_or("");
        // 是2015年的1.19倍: nothing is said of 2015.
        if rest.starts_with('的') && self.take_back_cue(at, &["相当于", "是", "为"]) {
            return end + '的'.len_utf8();
        }
        let joined = behind.starts_with('相') && self.take_back(at, &["与", "同", "和"])
            || behind.ends_with("基础上") && self.take_back_cue(at, &["在"]);
        if joined {
            return self.past_more_years(end + behind.len());
        }
        if !than.is_empty() && (self.part_ratio(than, rest) || self.take_back(at, &[than])) {
            return self.past_more_years(end + behind.len());
        }
        self.push(Kind::When(when), at, end)
    }

    /// 比2019年、2023年: nothing is said of the second year either. Where what is compared with ends.
    fn past_more_years(&self, end: usize) -> usize {
        let more = self.rest(end).strip_prefix(['、', '和']).and_then(date);
        let year = more.filter(|(when, _)| matches!(when, When::Year(_)));
        year.map_or(end, |(_, len)| self.past_more_years(end + '、'.len_utf8() + len))
    }

    /// 旅游收入比2019年 is no ratio as 城乡居民收入比 is.
    fn part_ratio(&mut self, than: &str, behind: &str) -> bool {
        let ratio = self.last().cloned().filter(|_| self.after_cue(Effect::Ratio));
        let Some(ratio) = ratio.filter(|ratio| ratio.words(self.text).ends_with(than)) else { return false };
        // 城乡居民收入比 is a ratio, but nothing is doubled from year to year as 比2010年翻一番 says.
        let at_end = self.text.get(..ratio.span.start).unwrap_or("").contains("城乡");
        if at_end && !behind.starts_with('翻') {
            return false;
        }
        self.tokens.pop();
        self.keep(ratio.span.start, ratio.span.end);
        self.close_words(ratio.span.end - than.len());
        true
    }

    /// Takes one of the words directly before a place out of what was gathered, also where it is a cue.
    fn take_back_cue(&mut self, at: usize, words: &[&str]) -> bool {
        let cue = self.last().is_some_and(|token| words.contains(&token.words(self.text).trim()));
        if cue {
            self.tokens.pop();
        }
        cue || self.take_back(at, words)
    }

    /// Takes one of the words directly before a place out of the words being gathered.
    fn take_back(&mut self, at: usize, words: &[&str]) -> bool {
        let Some(start) = self.words else { return false };
        let gathered = self.text.get(start..at).unwrap_or("");
        let Some(rest) = words.iter().find_map(|word| gathered.trim_end().strip_suffix(word)) else {
            return false;
        };
        // 占比2024年 compares nothing.
        let whole = self.lexicon.suffix(gathered, Effect::Word).unwrap_or("");
        if whole.len() > gathered.trim_end().len() - rest.len() {
            return false;
        }
        if rest.trim().is_empty() {
            self.words = None;
        } else {
            self.close_words(start + rest.len());
        }
        true
    }

    /// The cues that stand after a number ending at `at`, and where they end.
    pub fn after(&self, mut at: usize) -> (Vec<usize>, usize) {
        let mut found = Vec::new();
        loop {
            let rest = self.rest(at);
            let gap = rest.len() - rest.trim_start_matches([' ', '\u{3000}']).len();
            let Some(index) = self.lexicon.after(self.rest(at + gap)) else { return (found, at) };
            let len = self.lexicon.cue(index).word.len();
            let longer = self.lexicon.framing(self.rest(at + gap)).map(|other| self.lexicon.cue(other));
            if longer.is_some_and(|other| other.word.len() > len) {
                return (found, at);
            }
            found.push(index);
            at += gap + len;
        }
    }

    /// Adds a token.
    pub fn push(&mut self, kind: Kind<'a>, start: usize, end: usize) -> usize {
        self.close_words(start);
        let span = Span { start, end };
        self.tokens.push(Token { kind, span, number: span });
        end
    }

    /// Takes what was gathered up to `end` as one token of words.
    pub fn close_words(&mut self, end: usize) {
        if let Some(start) = self.words.take() {
            let span = Span { start, end };
            self.tokens.push(Token { kind: Kind::Words, span, number: span });
        }
    }

    /// Lets everything from `at` to `end` be words.
    pub fn keep(&mut self, at: usize, end: usize) -> usize {
        self.words.get_or_insert(at);
        end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static LEXICON: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(&Vocabulary::load(None).expect("the vocabulary is sound")));

    /// Of these, numerals and signs are made texts that nearly hold numbers.
    const WORDS: &str = "亿元 个 年 位 名 成 番 分之 百分之 第 前 翻 负 每 多 余 以上 左右 大关 台阶 超 近 突破 位居 \
        增长 下降 全国 统一 一批 进一步 建设 三年 个月 同步 持平 高于 两位数 零增长 5.6";
    const SIGNS: &str = "零一二两三四五六七八九十百千万亿％%3３ \u{3000}，、。（）-—\na";

    fn text() -> impl Strategy<Value = String> {
        let word = prop::sample::select(WORDS.split_whitespace().collect::<Vec<_>>()).prop_map(str::to_owned);
        let sign = prop::sample::select(SIGNS.chars().collect::<Vec<_>>()).prop_map(String::from);
        prop::collection::vec(prop_oneof![sign, word], 0..9).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn what_is_passed_over_holds_nothing(text in text()) {
            let all = scan_past(&text, &LEXICON, |_| 0);
            prop_assert_eq!(&scan(&text, &LEXICON), &all);
            let compares = |token: &Token<'_>| {
                token.cue().is_some_and(|cue| LEXICON.cue(cue).says_any(super::super::lexicon::STATING))
            };
            let states = all.iter().any(|token| token.is_number() || compares(token));
            prop_assert!(!states || LEXICON.may_state(&text), "{}", text);
        }
    }
}
