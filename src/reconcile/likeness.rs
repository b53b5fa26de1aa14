//! How like two phrases are: works are the same thing in other words (新增公共停车泊位, 新增停车泊位).

use super::bare::{without_count, without_example, without_tail, without_verbs};
use super::pairs::{Pairs, common, pairs};
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::works::Kind;
use crate::vocabulary::{PlacePath, Policy, VerbClass, Vocabulary};
use rust_decimal::Decimal;

/// Shorter words are in every other sentence.
pub(super) const SHORTEST_PART: usize = 3;

const JOINTS: [char; 4] = ['、', '和', '及', '与'];

/// What another phrase is to a target's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kinship {
    /// Something else.
    Apart,
    /// It may be the same, or a part of it, or it of that; nobody can tell by the words.
    Akin,
    /// A part of it: 市级精品园区 to 市级园区. What is true of at least so many parts is true of the whole.
    Part,
    /// The same thing.
    Same,
}

/// Whether a sentence speaks of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// It does not.
    Not,
    /// It names it, or has most of the words that tell it from other things.
    Of,
    /// It has nearly all of its words.
    Verbatim,
}

/// A phrase taken apart: what is done, and to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    verb: VerbClass,
    /// A stage that projects pass, where the phrase names one: 开工, 竣工.
    stage: Option<String>,
    /// What it is done to, without verbs before and behind it.
    object: String,
    /// All letters of the phrase, sorted: 土地盘活利用 and 盘活利用土地 have the same.
    letters: Vec<char>,
    pairs: Pairs,
    /// The pairs that tell it from other things: those of 重点项目 do not.
    pub(super) telling: Pairs,
    /// What is joined by 、 or 和 in it, each at least three characters.
    pub(super) parts: Vec<String>,
    /// Whether anything is.
    joined: bool,
    /// The object without words that narrow it to a rank or a kind.
    unranked: String,
    /// Words that narrow it to a rank or a kind: 省级, 示范.
    scopes: Vec<String>,
    /// Whether it is in town, and whether in the country.
    sides: (bool, bool),
}

impl Thing {
    /// Takes a phrase apart, the place's own name left aside and short forms written out.
    pub fn new(words: &str, place: &PlacePath, vocabulary: &Vocabulary) -> Self {
        let known = &vocabulary.works;
        let whole = known.in_full(&normalise(words));
        let words = vocabulary.indicators.without_place(&whole, place);
        let invested = known.invested(without_count(words, &vocabulary.units));
        let words = invested.as_ref();
        let (verb, object, verbs) = without_verbs(words, known);
        let stages = std::iter::once(object).chain(verbs).map(|words| vocabulary.cues.stage_in(words));
        // 新开工 and 再开工 are 开工.
        let stage =
            stages.flatten().next().map(|stage| stage.trim_start_matches(['新', '再', '已']).to_owned());
        let object = without_tail(without_example(object), known);
        let parts = object.split(JOINTS).filter(|part| part.chars().count() >= SHORTEST_PART);
        let parts = parts.map(str::to_owned).collect();
        let scopes = known.named(Kind::Scope, object).map(str::to_owned).collect();
        let on = |side| known.named(side, object).next().is_some();
        let sides = (on(Kind::Town), on(Kind::Country));
        let joined = object.contains(JOINTS);
        let telling = known.without(Kind::Generic, object).iter().flat_map(|run| pairs(run)).collect();
        let object: String = object.chars().filter(|c| c.is_alphanumeric()).collect();
        let unranked = known.without(Kind::Scope, &object).concat();
        let mut letters: Vec<char> = without_example(words).chars().filter(|c| c.is_alphanumeric()).collect();
        letters.sort_unstable();
        Self {
            verb,
            stage,
            letters,
            pairs: pairs(&object),
            telling,
            object,
            parts,
            joined,
            unranked,
            scopes,
            sides,
        }
    }

    /// What `other`, a result's words, is to this, a target's; and how like the words are, from 0 (nothing in
    /// common) to 1 (the same words).
    pub fn kinship(&self, other: &Self, vocabulary: &Vocabulary, policy: &Policy) -> (Kinship, Decimal) {
        let likeness = self.likeness(other);
        if self.object.is_empty() || other.object.is_empty() || self.on_other_side(other) {
            return (Kinship::Apart, likeness);
        }
        let done_alike = self.stage == other.stage && self.verb.agrees(other.verb);
        let kinship = if done_alike && self.is_whole_of(other) {
            Kinship::Part
        } else if done_alike && !other.is_whole_of(self) && self.is_same(other, likeness, policy) {
            Kinship::Same
        } else if done_alike
            && vocabulary.works.kinds_of(&self.object).any(|kind| other.object.contains(kind))
        {
            Kinship::Part
        } else if self.may_be(other, likeness, policy) {
            Kinship::Akin
        } else {
            Kinship::Apart
        };
        (kinship, likeness)
    }

    /// What it is done to.
    pub fn object(&self) -> &str {
        &self.object
    }

    /// The pairs of neighbouring characters of what it is done to.
    pub fn pairs(&self) -> &Pairs {
        &self.pairs
    }

    /// What is done.
    pub fn verb(&self) -> VerbClass {
        self.verb
    }

    /// The stage that its projects pass, where it names one.
    pub fn stage(&self) -> Option<&str> {
        self.stage.as_deref()
    }

    /// Words that narrow it to a rank or a kind.
    pub fn scopes(&self) -> &[String] {
        &self.scopes
    }

    /// Whether both have the same letters, in whatever order: 土地盘活利用, 盘活利用土地.
    pub fn same_letters(&self, other: &Self) -> bool {
        self.letters == other.letters
    }

    /// Whether both are done to the very same thing, whatever is done to it.
    pub fn same_object(&self, other: &Self) -> bool {
        self.object == other.object && !self.object.is_empty()
    }

    /// Whether both are about what they end with.
    pub fn same_head(&self, other: &Self) -> bool {
        self.head() == other.head()
    }

    /// Whether the other is about this, or begins with it: 口袋公园绿地 of 口袋公园.
    pub fn is_about(&self, other: &Self) -> bool {
        self.same_head(other) || other.object.starts_with(&self.object)
    }

    /// Whether one is named by what the other is of: 公园厕所, 公园.
    pub fn belongs(&self, other: &Self) -> bool {
        self.object.starts_with(&other.object) || other.object.starts_with(&self.object)
    }

    /// How much of what is sought a sentence with these pairs speaks of.
    pub fn in_sentence(&self, sentence: &str, pairs: &Pairs, policy: &Policy) -> Spoken {
        let named = self.parts.iter().any(|part| sentence.contains(part.as_str()))
            || sentence.contains(self.object.as_str());
        let share = |own: &Pairs| ratio(common(own, pairs), own.len());
        // Of few pairs all must stand there: 工业 and 投资 are not 工业投资.
        let enough = if self.telling.len() > SHORTEST_PART { policy.mentioned_share } else { Decimal::ONE };
        let told = self.telling.len() > 1 && share(&self.telling) >= enough;
        let nearly_all = |own: &Pairs| share(own) >= policy.sure_likeness;
        let verbatim =
            self.pairs.len() > SHORTEST_PART && nearly_all(&self.pairs) && nearly_all(&self.telling);
        if verbatim {
            Spoken::Verbatim
        } else if named || told {
            Spoken::Of
        } else {
            Spoken::Not
        }
    }

    fn likeness(&self, other: &Self) -> Decimal {
        if self.object == other.object {
            return Decimal::ONE;
        }
        ratio(2 * common(&self.pairs, &other.pairs), self.pairs.len() + other.pairs.len())
    }

    fn is_same(&self, other: &Self, likeness: Decimal, policy: &Policy) -> bool {
        let short = self.object.chars().count() < SHORTEST_PART;
        if self.object == other.object {
            let weak = |verb| matches!(verb, VerbClass::None | VerbClass::Light);
            return !short || self.verb == other.verb || weak(self.verb) && weak(other.verb);
        }
        if self.scopes != other.scopes || self.joined != other.joined {
            return false;
        }
        // 农村生活污水处理设施 and 农村生活污水设施, but not 重点项目投资 and 重点项目.
        let with_more_words = self.same_head(other)
            && self.pairs.len().min(other.pairs.len()) >= SHORTEST_PART
            && self.containment(other) >= policy.same_containment;
        self.same_head(other) && likeness >= policy.sure_likeness
            || with_more_words
            || self.is_reordered(other, policy)
    }

    /// 低效土地盘活利用 and 盘活低效利用土地: the same letters in another order.
    fn is_reordered(&self, other: &Self, policy: &Policy) -> bool {
        let (own, shared) = (self.letters.len(), common_letters(&self.letters, &other.letters));
        let inside = self.object.contains(&other.object) || other.object.contains(&self.object);
        !inside
            && own.min(other.letters.len()) > SHORTEST_PART
            && own.min(other.letters.len()) == shared
            && ratio(2 * shared, own + other.letters.len()) >= policy.sure_likeness
    }

    /// 市级园区 is the whole of 市级精品园区: more words before it, its rank aside. Not 交通投资 of 交通、水利投资.
    fn is_whole_of(&self, other: &Self) -> bool {
        let more = other.unranked.strip_suffix(self.unranked.as_str());
        self.object != other.object
            && !other.joined
            && self.object.chars().count() >= SHORTEST_PART
            && self.unranked.chars().count() >= 2
            && self.scopes.iter().all(|scope| other.scopes.contains(scope))
            && more.is_some()
    }

    fn may_be(&self, other: &Self, likeness: Decimal, policy: &Policy) -> bool {
        let least = self.telling.len().min(other.telling.len());
        let shared = common(&self.telling, &other.telling);
        let telling = shared > usize::from(least > 1) && ratio(shared, least) >= policy.doubtful_containment;
        let head = self.same_head(other);
        let head_tells = head && self.head_pair().is_some_and(|pair| self.telling.contains(&pair));
        let done = matches!(self.verb, VerbClass::Adds | VerbClass::Makes | VerbClass::Renews);
        head && (telling || likeness >= policy.mentioned_share)
            || head_tells && done && self.verb == other.verb
            || telling && self.containment(other) >= policy.doubtful_containment
            || self.is_whole_of(other)
            || other.is_whole_of(self)
    }

    /// 城市公厕 and 农村公厕.
    pub fn on_other_side(&self, other: &Self) -> bool {
        matches!((self.sides, other.sides), ((true, false), (false, true)) | ((false, true), (true, false)))
    }

    /// How much of the shorter phrase stands in the longer, 0 to 1.
    fn containment(&self, other: &Self) -> Decimal {
        ratio(common(&self.pairs, &other.pairs), self.pairs.len().min(other.pairs.len()))
    }

    /// The last two characters: a Chinese phrase is about what it ends with.
    fn head(&self) -> Vec<char> {
        self.object.chars().rev().take(2).collect()
    }

    fn head_pair(&self) -> Option<(char, char)> {
        let mut last = self.object.chars().rev();
        let second = last.next()?;
        Some((last.next()?, second))
    }
}

/// How many letters two sorted lists share.
fn common_letters(a: &[char], b: &[char]) -> usize {
    let (mut shared, mut rest) = (0, b);
    for c in a {
        let at = rest.partition_point(|other| other < c);
        rest = &rest[at..];
        if rest.first() == Some(c) {
            shared += 1;
            rest = &rest[1..];
        }
    }
    shared
}

fn ratio(part: usize, whole: usize) -> Decimal {
    if whole == 0 {
        return Decimal::ZERO;
    }
    (Decimal::from(part) / Decimal::from(whole)).round_dp(2)
}
