//! Words as a tree of their characters: every word that a text begins with is found in one walk.

use rustc_hash::FxHashMap;

/// Words, each with what is known of it.
#[derive(Debug, Clone)]
pub struct Tree<T> {
    heads: Heads,
    steps: FxHashMap<(u32, char), Step>,
    known: Vec<T>,
}

/// Where a character leads to, and where that is known of which the word up to it tells.
#[derive(Debug, Clone, Copy)]
struct Step {
    node: u32,
    known: u32,
}

/// No word ends here.
const NOWHERE: u32 = u32::MAX;

impl<T> Default for Tree<T> {
    fn default() -> Self {
        Self { heads: Heads::default(), steps: FxHashMap::default(), known: Vec::new() }
    }
}

impl<T: Default> Tree<T> {
    /// What is known of a word; it is added where it is new. The empty word cannot be.
    pub fn entry(&mut self, word: &str) -> Option<&mut T> {
        let (mut node, mut last) = (0, None);
        for c in word.chars() {
            let new = u32::try_from(self.steps.len() + 1).ok()?;
            let step = self.steps.entry((node, c)).or_insert(Step { node: new, known: NOWHERE });
            last = Some((node, c));
            node = step.node;
        }
        self.heads.insert(word);
        let step = self.steps.get_mut(&last?)?;
        if step.known == NOWHERE {
            step.known = u32::try_from(self.known.len()).ok()?;
            self.known.push(T::default());
        }
        self.known.get_mut(step.known as usize)
    }

    /// What is known of a word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.walk(word).find(|(len, _)| *len == word.len()).map(|(_, known)| known)
    }

    /// The places of a text, in bytes, at which one of the words may begin: most where none does are left out.
    pub fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        self.heads.places(text)
    }

    /// Whether the text may begin with one of the words: `false` is sure, `true` may be by chance.
    pub fn may_begin(&self, text: &str) -> bool {
        let mut ahead = text.chars();
        ahead.next().is_some_and(|first| self.heads.may_begin(first, ahead.next()))
    }

    /// What is known of the words with which the text begins, shortest first, each with its length in bytes.
    pub fn walk(&self, text: &str) -> impl Iterator<Item = (usize, &T)> {
        let may_begin = self.may_begin(text);
        let (mut node, mut len) = (0, 0);
        let steps = text.chars().take_while(move |_| may_begin).map_while(move |c| {
            let step = self.steps.get(&(node, c))?;
            node = step.node;
            len += c.len_utf8();
            Some((len, step.known))
        });
        steps.filter_map(|(len, known)| Some((len, self.known.get(known as usize)?)))
    }
}

/// The first two characters of words, or the only one, a bit for each: most places of a text are told at once
/// to begin none of them.
#[derive(Debug, Clone)]
pub struct Heads {
    firsts: Vec<u64>,
    pairs: Vec<u64>,
}

const BITS: u32 = 1 << 16;

impl Default for Heads {
    fn default() -> Self {
        let none = vec![0; BITS as usize / 64];
        Self { firsts: none.clone(), pairs: none }
    }
}

impl Heads {
    /// Adds the head of a word.
    pub fn insert(&mut self, word: &str) {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            self.insert_pair([first, chars.next().unwrap_or(NONE)]);
        }
    }

    /// Adds two characters with which words begin.
    pub fn insert_pair(&mut self, [first, second]: [char; 2]) {
        let (bit, pair) = (low(first), pair(first, second));
        self.firsts[bit / 64] |= 1 << (bit % 64);
        self.pairs[pair / 64] |= 1 << (pair % 64);
    }

    /// Whether one of the words may begin with these characters: `false` is sure, `true` may be by chance.
    #[inline]
    pub fn may_begin(&self, first: char, second: Option<char>) -> bool {
        let held = |bits: &[u64], bit: usize| bits[bit / 64] >> (bit % 64) & 1;
        let pairs = |second| held(&self.pairs, pair(first, second));
        // All three are looked at: which of them is the first to tell, no processor can foresee.
        held(&self.firsts, low(first)) & (pairs(second.unwrap_or(NONE)) | pairs(NONE)) == 1
    }

    /// The places of the text, in bytes, at which one of the words may begin.
    pub fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut chars = text.char_indices().peekable();
        let next = move || chars.next().map(|(at, c)| (at, c, chars.peek().map(|(_, c)| *c)));
        let all = std::iter::from_fn(next);
        all.filter(|(_, first, second)| self.may_begin(*first, *second)).map(|(at, _, _)| at)
    }
}

/// Stands for the second character of a word that has none.
const NONE: char = '\u{1}';

/// Which bit stands for a first character.
#[inline]
fn low(first: char) -> usize {
    (u32::from(first) % BITS) as usize
}

/// Which bit stands for a pair.
#[inline]
fn pair(first: char, second: char) -> usize {
    let spread = u32::from(first).wrapping_mul(0x9E37_79B1) ^ u32::from(second).wrapping_mul(0x85EB_CA6B);
    (spread >> BITS.ilog2()) as usize
}
