//! The catalogue: every message is there in both languages, with the variables that the code hands it, and every
//! one is said somewhere. `tests/help.rs` does that for the help, whose ids are made of names. No code says words of its
//! own in place of a message.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use duizhang::reconcile::link::COMPARISONS;
use duizhang::vocabulary::signs::is_ideograph;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Catalogue = BTreeMap<String, BTreeSet<String>>;

/// Stands among the variables of a message that has to be put together, though it has none.
const COMPOSED: &str = "(composed)";

/// The messages of a language with their variables.
fn catalogue(lang: &str) -> Catalogue {
    let mut messages = Catalogue::new();
    for file in files(&Path::new("data/messages").join(lang), "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut variables = BTreeSet::new();
                let pattern = message.value.unwrap_or_else(|| panic!("{} says nothing", message.id.name));
                collect(&pattern, &mut variables);
                let id = message.id.name.to_owned();
                assert!(messages.insert(id.clone(), variables).is_none(), "{lang}: {id} stands twice");
            }
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => variable(inline, variables),
                Expression::Select { selector, variants } => {
                    variable(selector, variables);
                    for variant in variants {
                        collect(&variant.value, variables);
                    }
                }
            }
        }
    }
}

fn variable(expression: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                variable(inline, variables);
            }
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {
            variables.insert(COMPOSED.to_owned());
        }
        other => panic!("messages stand on their own: {other:?}"),
    }
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A place where the code says a message.
struct Said {
    id: String,
    /// The names of its values.
    values: BTreeSet<String>,
    /// Whether it wants a word as it stands in the catalogue.
    word: bool,
    file: PathBuf,
}

/// Files outside the vocabulary and the grammars whose code holds Chinese, and why it is no sentence of ours.
const CHINESE: &[(&str, &str)] = &[
    ("src/cli.rs", "examples of commands, as they are typed"),
    ("src/cli/examples.rs", "examples of commands, as they are typed"),
    ("src/commands/asking.rs", "what a person answers"),
    ("src/commands/demo.rs", "the places of the demo's ledger, as they are typed"),
    ("src/commands/document.rs", "the year in the title of a document, which is data"),
    ("src/commands/new_year.rs", "what a person answers"),
    ("src/commands/serve/decide/tests.rs", "phrases as a person types them"),
    ("src/commands/record/form.rs", "what a person answers"),
    ("src/commands/review/matches.rs", "what a person answers"),
    ("src/commands/review/walk.rs", "what a person answers"),
    ("src/ledger/named.rs", "`words!`: words that files hold too, each with its code"),
    ("src/ledger/verify/evidence.rs", "signs of a number, as texts print it"),
    ("src/reconcile/case.rs", "words looked for in a document"),
    ("src/reconcile/sentence.rs", "numerals looked for in a document"),
    ("src/render/columns.rs", "headings that files hold too, each with its code"),
    ("src/render/pipeline/columns.rs", "headings that files hold too, each with its code"),
    ("src/render/supervised/columns.rs", "headings that files hold too, each with its code"),
    ("src/render/template.rs", "the example row of an empty form, which is data"),
    ("src/render/figure.rs", "cue words and units, as the document has them"),
    ("src/render/text.rs", "words that no line is broken in"),
];

/// The string literals of the code of a file, its tests left out.
fn literals(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let (mut literals, mut rest) = (Vec::new(), code);
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (sign, after) = (&rest[at..=at], &rest[at + 1..]);
        let mut chars = after.chars();
        rest = match sign {
            "/" if after.starts_with('/') => after.split_once('\n').map_or("", |(_, next)| next),
            // A character, which is no lifetime: '"', '\\'', '中'.
            "'" if after.starts_with('\\') => after[2..].split_once('\'').unwrap().1,
            "'" if chars.nth(1) == Some('\'') => chars.as_str(),
            "\"" => {
                let mut escaped = false;
                let end = after.find(|c| {
                    let ends = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    ends
                });
                let (literal, next) = after.split_at(end.unwrap());
                literals.push(literal.to_owned());
                &next[1..]
            }
            _ => after,
        };
    }
    literals
}

/// Every place where the code says a message: its id and the names of its values.
fn said() -> Vec<Said> {
    let mut said = Vec::new();
    for file in files(Path::new("src"), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        for (opening, first) in [("message!(", 0), ("say!(", 1), (".word(", 0)] {
            for (at, _) in code.match_indices(opening) {
                let arguments = arguments(&code[at + opening.len()..]);
                let Some(id) = arguments.get(first).and_then(|id| id.strip_prefix('"')?.strip_suffix('"'))
                else {
                    continue;
                };
                let name = |argument: &String| argument.split_once('=').unwrap().0.trim().to_owned();
                said.push(Said {
                    id: id.to_owned(),
                    values: arguments.iter().skip(first + 1).map(name).collect(),
                    word: opening == ".word(",
                    file: file.clone(),
                });
            }
        }
    }
    said
}

/// The arguments of a call whose opening parenthesis stands just before.
fn arguments(code: &str) -> Vec<String> {
    let (mut arguments, mut depth, mut quoted, mut chars) = (vec![String::new()], 0, false, code.chars());
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => {
                arguments.last_mut().unwrap().push(c);
                arguments.last_mut().unwrap().extend(chars.next());
                continue;
            }
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted && depth == 0 => break,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                arguments.push(String::new());
                continue;
            }
            _ => {}
        }
        arguments.last_mut().unwrap().push(c);
    }
    let trimmed = arguments.into_iter().map(|argument| argument.trim().to_owned());
    trimmed.filter(|argument| !argument.is_empty()).collect()
}

#[test]
fn no_language_lacks_a_message_or_a_variable() {
    let (zh, en) = (catalogue("zh"), catalogue("en"));
    let bare = |variables: &BTreeSet<String>| {
        variables.iter().filter(|name| *name != COMPOSED).cloned().collect::<BTreeSet<_>>()
    };
    for (id, variables) in &zh {
        assert_eq!(Some(bare(variables)), en.get(id).map(bare), "{id} in English");
    }
    for id in en.keys() {
        assert!(zh.contains_key(id), "{id} in Chinese");
    }
    for (lang, own) in [("zh", &zh), ("en", &en)] {
        assert!(own.len() > 20, "{lang}: the catalogue is not there");
    }
}

#[test]
fn the_code_says_every_message_and_hands_it_its_variables() {
    let mut catalogue = catalogue("en");
    for (id, variables) in self::catalogue("zh") {
        catalogue.entry(id).or_default().extend(variables);
    }
    let said = said();
    for Said { id, values, word, file } in &said {
        let mut variables =
            catalogue.get(id).unwrap_or_else(|| panic!("{}: no message {id}", file.display())).clone();
        let composed = variables.remove(COMPOSED);
        assert_eq!(&variables, values, "{}: {id}", file.display());
        assert!(!(*word && composed), "{}: {id} is no single word; use say!", file.display());
    }
    let ids: BTreeSet<&String> = said.iter().map(|said| &said.id).collect();
    // Some ids are made of names; the help and the comparisons have their own tests.
    let made =
        |id: &&String| ["help-", "comparison-", "match-level-"].iter().any(|start| id.starts_with(start));
    for id in catalogue.keys().filter(|id| !made(id)) {
        assert!(ids.contains(id), "nothing says {id}");
    }
}

#[test]
fn every_comparison_and_level_has_its_word_and_no_word_is_left_over() {
    let zh = catalogue("zh");
    let level = |level: &str| !level.bytes().all(|byte| byte.is_ascii_digit());
    let levels = COMPARISONS.iter().flat_map(|comparison| comparison.levels.iter().skip(1));
    let levels = levels.filter(|name| level(name)).map(|name| format!("match-level-{name}"));
    let names = COMPARISONS.iter().map(|comparison| comparison.name).chain(["prior"]);
    let wanted: BTreeSet<String> = names.map(|name| format!("comparison-{name}")).chain(levels).collect();
    let worded = zh.keys().filter(|id| id.starts_with("comparison-") || id.starts_with("match-level-"));
    assert_eq!(wanted, worded.cloned().collect());
}

#[test]
fn every_file_of_the_catalogue_is_compiled_in() {
    let code = fs::read_to_string("src/vocabulary/message.rs").unwrap();
    for lang in ["zh", "en"] {
        for file in files(&Path::new("data/messages").join(lang), "ftl") {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            assert!(code.contains(&format!("/{name}\"")), "{} is not read", file.display());
        }
    }
}

#[test]
fn no_code_holds_words_in_both_languages() {
    assert_eq!(literals(r#"a("“\"”", '"', '\'', 'x, "二") // "三""#), ["“\\\"”", "二"]);
    let mut holding = BTreeSet::new();
    for file in files(Path::new("src"), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains(".pick("), "{} picks one of two wordings", file.display());
        if ["vocabulary", "document", "extract"].iter().any(|part| file.starts_with(format!("src/{part}"))) {
            continue;
        }
        if let Some(words) = literals(&text).into_iter().find(|literal| literal.chars().any(is_ideograph)) {
            let path = file.to_string_lossy().replace('\\', "/");
            let allowed = CHINESE.iter().any(|(allowed, _)| *allowed == path);
            assert!(allowed, "{path} says {words:?} itself; put it into data/messages");
            holding.insert(path);
        }
    }
    for (path, why) in CHINESE {
        assert!(holding.contains(*path), "{path} holds no Chinese; take it off the list ({why})");
    }
}
