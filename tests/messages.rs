//! The catalogue: every message is there in both languages, with the variables that the code hands it, and every
//! one is said somewhere. `tests/help.rs` does that for the help, whose ids are made of names.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

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
    for id in catalogue.keys().filter(|id| !id.starts_with("help-")) {
        assert!(ids.contains(id), "nothing says {id}");
    }
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
