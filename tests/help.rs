//! What the program tells of itself: help, manual pages and wrong usage, in the language of the screen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use clap::{Command, CommandFactory, Parser};
use duizhang::cli::Cli;
use duizhang::vocabulary::Lang;
use std::collections::BTreeSet;
use std::fs;
use std::process::Output;
use unicode_width::UnicodeWidthStr;

/// Every command with the words that call it: `["document", "add"]`.
fn commands() -> Vec<(Vec<String>, Command)> {
    fn walk(path: &[String], command: &Command, found: &mut Vec<(Vec<String>, Command)>) {
        found.push((path.to_vec(), command.clone()));
        for below in command.get_subcommands() {
            walk(&[path, &[below.get_name().to_owned()]].concat(), below, found);
        }
    }
    let mut program = Cli::command();
    program.build();
    let mut found = Vec::new();
    walk(&[], &program, &mut found);
    // `help` repeats the commands beside it.
    found.retain(|(path, _)| path.iter().rev().skip(1).all(|word| word != "help"));
    found
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// Runs the program on a screen of 80 columns in a Chinese locale.
fn run(arguments: &[&str]) -> Output {
    let mut program = assert_cmd::Command::new(env!("CARGO_BIN_EXE_duizhang"));
    program.env_clear().env("COLUMNS", "80").env("LANG", "zh_CN.UTF-8").args(arguments).output().unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let done = run(arguments);
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &[][..]), "{arguments:?}");
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn every_command_argument_and_value_has_its_words_and_no_words_are_left() {
    let (mut needed, mut missing) = (BTreeSet::new(), BTreeSet::new());
    let has = |id: &String| Lang::Zh.text(id).is_some() && Lang::En.text(id).is_some();
    let mut need = |ids: &[String]| match ids.iter().find(|id| has(id)) {
        Some(id) => needed.insert(id.clone()),
        None => missing.insert(ids.join(" or ")),
    };
    for (path, command) in commands() {
        let verb = match path.last().map(String::as_str) {
            None => "duizhang".to_owned(),
            Some("help") => "help".to_owned(),
            Some(_) => path.join("-"),
        };
        need(&[format!("help-{verb}")]);
        let detail = format!("help-{verb}-detail");
        if has(&detail) {
            need(&[detail]);
        }
        for argument in command.get_arguments() {
            let name = argument.get_id().as_str().replace('_', "-");
            need(&[format!("help-{verb}-{name}"), format!("help-any-{name}")]);
            // The names of shells say what they are.
            for value in argument.get_possible_values().iter().filter(|_| name != "shell") {
                let value = value.get_name();
                need(&[format!("help-{verb}-{name}-{value}"), format!("help-any-{name}-{value}")]);
            }
            if argument.get_action().takes_values() {
                let name = argument.get_value_names().unwrap()[0].to_lowercase().replace('_', "-");
                need(&[format!("help-value-{name}")]);
            }
        }
    }
    assert!(missing.is_empty(), "without words: {missing:#?}");
    for (lang, folder) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        let catalogue = fs::read_to_string(format!("data/messages/{folder}/help.ftl")).unwrap();
        let ids = catalogue.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        for id in ids.filter(|id| id.starts_with("help-")) {
            assert!(needed.contains(id), "{folder}: {id} is about nothing");
            let text = lang.text(id).unwrap();
            assert!(lang == Lang::En || text.contains(is_han) || text == "SHELL", "{id} in Chinese: {text}");
        }
    }
}

#[test]
fn help_is_in_one_language_fits_the_screen_and_ends_with_an_example() {
    let words = [
        (
            "zh",
            "\n例：\n  duizhang ",
            ["Usage", "Options", "Arguments", "Commands", "[default", "[env", "[possible"],
        ),
        ("en", "\nExamples:\n  duizhang ", ["用法", "选项", "参数", "命令", "默认", "环境", "可选"]),
    ];
    for (lang, example, others) in words {
        for (path, _) in commands() {
            let verb: Vec<&str> = path.iter().map(String::as_str).collect();
            let page = printed(&[&["help"], &verb[..], &["--lang", lang]].concat());
            for other in others {
                assert!(!page.contains(other), "{verb:?}: {other} in {page}");
            }
            for line in page.lines() {
                assert!(line.width() <= 80, "{verb:?}: {line}");
            }
            // `help` takes options for verbs.
            if verb.last() != Some(&"help") {
                let end = &page[page.find(example).unwrap_or_else(|| panic!("{page}")) + example.len()..];
                assert!(end.lines().all(|line| !line.is_empty()), "{end}");
                assert_eq!(page, printed(&[&["--lang", lang], &verb[..], &["-h"]].concat()));
                assert_eq!(page, printed(&[&verb[..], &["--help", &format!("--lang={lang}")]].concat()));
            }
        }
    }
    assert_eq!(printed(&["record", "--help"]), printed(&["record", "--help", "--lang", "zh"]));
}

/// The words of a command line, as a shell splits it.
fn split(line: &str) -> Vec<String> {
    let mut quoted = false;
    let parts = line.split(|c| {
        quoted ^= c == '\'';
        c == ' ' && !quoted
    });
    parts.map(|part| part.trim_matches('\'').to_owned()).collect()
}

#[test]
fn every_example_is_a_command_line_that_the_program_takes() {
    for (path, command) in commands().iter().filter(|(path, _)| path.last().is_none_or(|verb| verb != "help"))
    {
        let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        assert!(examples.contains("duizhang"), "{path:?} has no example");
        for line in examples.lines() {
            for part in line.split(" | ").filter(|part| part.starts_with("duizhang ")) {
                let own = part.split(" >").next().unwrap();
                if let Err(error) = Cli::try_parse_from(split(own)) {
                    assert!(error.exit_code() == 0, "{line}: {error}");
                }
            }
        }
    }
}

#[test]
fn wrong_usage_is_told_in_the_language_of_the_screen() {
    let told = |arguments: &str, lang: &str| {
        let done = run(&arguments.split(' ').chain(["--lang", lang]).collect::<Vec<_>>());
        assert_eq!((done.status.code(), done.stdout.as_slice()), (Some(2), &[][..]), "{arguments}");
        String::from_utf8(done.stderr).unwrap()
    };
    for (arguments, zh, en) in [
        (
            "recrod",
            "没有“recrod”这个命令\n是不是要写 record？\n",
            "there is no command \"recrod\"\nDid you mean record?\n",
        ),
        (
            "list --yaer 2024",
            "没有 --yaer 这个选项\n是不是要写 --year？\n",
            "there is no option --yaer\nDid you mean --year?\n",
        ),
        ("--ascii", "缺少命令\n", "missing: a command\n"),
        ("scorecard 甲县", "缺少：<年度>\n", "missing: <YEAR>\n"),
        ("withdraw a", "缺少：--why <理由>\n", "missing: --why <WHY>\n"),
        (
            "list tragets",
            "<内容> 不能写“tragets”（可选：targets、results、documents、places）\n是不是要写 targets？\n",
            "<WHAT> cannot be \"tragets\" [possible values: targets, results, documents, places]\nDid you mean targets?\n",
        ),
        ("list targets --year", "--year <年度> 没有写值\n", "--year <YEAR> needs a value\n"),
        ("list targets 甲县 乙县", "多出了参数“乙县”\n", "unexpected argument \"乙县\"\n"),
        ("--ascii=yes list targets", "--ascii 后面不能再写“yes”\n", "--ascii takes no value \"yes\"\n"),
        (
            "list targets --year 2023 --year 2024",
            "--year <年度> 写了两次\n",
            "--year <YEAR> is given twice\n",
        ),
        (
            "review --apply a --matches",
            "--apply <文件> 不能与 --matches 同时使用\n",
            "--apply <FILE> cannot be used with --matches\n",
        ),
        (
            "record target 甲县 2024 -5%",
            "没有 -5 这个选项\n如果“-5”就是要写的内容，请放在最后，前面写 --\n",
            "there is no option -5\nIf \"-5\" is meant as it is, write it last, after --\n",
        ),
        (
            "--year 2022 list",
            "没有 --year 这个选项\n命令的选项写在命令之后：list --year\n",
            "there is no option --year\nOptions of a command follow it: list --year\n",
        ),
        ("trend 2024 gdp", "<地区>：“2024”不是地名", "<PLACE>: \"2024\" is not a place name"),
    ] {
        let (chinese, english) = (told(arguments, "zh"), told(arguments, "en"));
        assert!(chinese.starts_with(&format!("duizhang: {zh}")), "{arguments}: {chinese}");
        assert!(english.starts_with(&format!("duizhang: {en}")), "{arguments}: {english}");
        for (told, usage, more) in [
            (chinese, "\n用法：duizhang ", "\n详见 duizhang "),
            (english, "\nUsage: duizhang ", "\n`duizhang "),
        ] {
            assert!(told.contains(usage) && told.contains(more), "{arguments}: {told}");
        }
    }
    let nothing = run(&[]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(nothing.stdout.is_empty() && String::from_utf8(nothing.stderr).unwrap().contains("\n用法：\n"));
}

#[test]
fn what_was_typed_wrongly_never_reaches_the_terminal_raw() {
    let bad = "\u{1b}]0;x\u{7}\u{202e}";
    for arguments in
        [vec![bad], vec!["list", bad], vec!["list", "targets", "--year", bad], vec![&*format!("--{bad}")]]
    {
        let done = run(&arguments);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2));
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
    }
}

#[test]
fn manual_pages_and_completions_are_in_the_language_of_the_screen() {
    let zh = printed(&["manual", "document"]);
    assert!(
        zh.contains(
            ".SH 名称\nduizhang\\-document \\- 登记文件\n.SH 概要\nduizhang document [选项] <命令>\n"
        ),
        "{zh}"
    );
    let en = printed(&["manual", "document", "--lang", "en"]);
    assert!(en.contains(".SH NAME\nduizhang\\-document \\- Register a document\n.SH SYNOPSIS\n"), "{en}");
    assert!(printed(&["completions", "zsh"]).contains("[界面语言"));
    assert!(printed(&["completions", "zsh", "--lang", "en"]).contains("[Language of the screen"));
    let folder = tempfile::tempdir().unwrap();
    printed(&["manual", "--all", folder.path().to_str().unwrap()]);
    let pages = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(
        pages,
        commands().iter().filter(|(path, _)| path.last().is_none_or(|verb| verb != "help")).count()
    );
    assert!(folder.path().join("duizhang-document-add.1").exists());
}

#[test]
fn an_option_of_every_command_is_told_alike_everywhere() {
    for (lang, told) in [("en", "The ledger file"), ("zh", "账本（默认")] {
        for verb in ["export", "serve", "site", "demo", "document"] {
            let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_duizhang"));
            let done = program.args([verb, "--help", "--lang", lang]).output().unwrap();
            let help = String::from_utf8(done.stdout).unwrap();
            let line = help.lines().find(|line| line.contains("--ledger <")).unwrap();
            assert!(line.contains(told), "{verb}: {line}");
        }
    }
}
