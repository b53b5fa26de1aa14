//! README.zh.md shows what README.md shows, which the program is held to (`transcripts`): the same commands, the same
//! outputs, and each of its parts. `BLESS=1 cargo test --test readme_zh` copies the outputs; read the diff.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const CONSOLE: &str = "```console\n";
const FENCE: &str = "```";

/// The parts of README.md in their order, each with its heading in README.zh.md.
const PARTS: [(&str, &str); 20] = [
    ("Two commands", "两条命令"),
    ("Your own ledger in five minutes", "五分钟建账"),
    ("From two reports to a scorecard", "从两份报告到对照表"),
    ("The page people publish", "公开的网页"),
    ("Review in the browser", "在浏览器里复核"),
    ("Mending, ruling, checking", "复核、裁定、核验"),
    ("Handing a ledger over", "交接账本"),
    ("For the clerk: every year's figures", "经办人每年填报"),
    ("Many rows at once", "成批导入"),
    ("Out to others", "对外交换"),
    ("In an office", "办公室里的工作簿"),
    ("How a target is judged", "如何判定"),
    ("Over the years and between places", "历年与各地"),
    ("The year in between", "年中督查"),
    ("Scores and rankings", "打分和排名"),
    ("The four lists", "四张清单"),
    ("What the ledger promises", "账本保证什么"),
    ("The audit, column by column", "审计表"),
    ("Knowledge is rows", "词表"),
    ("Not yet", "尚未做到的"),
];
/// How fast: times of one machine, for those who build and measure the program.
const NOT_IN_CHINESE: [&str; 1] = ["How fast"];

/// README.md and README.zh.md.
fn readmes() -> [String; 2] {
    ["README.md", "README.zh.md"].map(|name| fs::read_to_string(path(name)).unwrap())
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The page cut at its `console` blocks: what stands between them and, every second, a block with its commands and outputs.
fn cut(page: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find(CONSOLE) {
        let (before, block) = rest.split_at(at + CONSOLE.len());
        let end = block.find(FENCE).expect("a console block ends");
        pieces.extend([before, &block[..end]]);
        rest = &block[end..];
    }
    pieces.push(rest);
    pieces
}

fn screens(page: &str) -> Vec<&str> {
    cut(page).into_iter().skip(1).step_by(2).collect()
}

/// The lines of fenced blocks that call the program or cargo, without prompts and comments.
fn commands(page: &str) -> BTreeSet<&str> {
    let lines = page.split(FENCE).skip(1).step_by(2).flat_map(str::lines);
    let bare = lines.map(|line| line.strip_prefix("$ ").unwrap_or(line));
    bare.map(|line| line.split(" #").next().unwrap().trim()).filter(|line| is_command(line)).collect()
}

fn is_command(words: &str) -> bool {
    ["duizhang ", "cargo "].iter().any(|program| words.starts_with(program))
}

/// The commands and options that stand in the sentences and tables, as `code`.
fn quoted(page: &str) -> BTreeSet<&str> {
    let prose = page.split(FENCE).step_by(2);
    let code = prose.flat_map(|prose| prose.split('`').skip(1).step_by(2));
    code.filter(|code| is_command(code) || code.starts_with('-')).collect()
}

/// The commands of the Chinese page that the English one does not show.
fn strange(chinese: &str, english: &str) -> Vec<String> {
    let on_lines = commands(chinese).difference(&commands(english)).copied().collect::<Vec<_>>();
    let in_words = quoted(chinese).difference(&quoted(english)).copied().collect::<Vec<_>>();
    [on_lines, in_words].concat().into_iter().map(str::to_owned).collect()
}

fn headings(page: &str) -> Vec<&str> {
    let prose = page.split(FENCE).step_by(2).flat_map(str::lines);
    prose.filter_map(|line| line.strip_prefix("## ")).collect()
}

#[test]
fn every_command_shown_stands_in_the_english_readme() {
    let [english, chinese] = readmes();
    assert!(commands(&chinese).len() > 30);
    assert_eq!(strange(&chinese, &english), [""; 0]);
}

#[test]
fn a_command_changed_in_one_readme_only_is_noticed() {
    let [english, chinese] = readmes();
    for command in commands(&chinese).into_iter().chain(quoted(&chinese)) {
        let other = format!("{}x{}", &command[..1], &command[1..]);
        assert_ne!(strange(&chinese, &english.replace(command, &other)), [""; 0], "{command}");
    }
    for command in commands(&chinese) {
        let other = format!("{command} --other");
        assert_ne!(strange(&chinese.replace(command, &other), &english), [""; 0], "{command}");
    }
}

#[test]
fn the_screens_are_those_of_the_english_readme() {
    let [english, chinese] = readmes();
    if std::env::var_os("BLESS").is_some() {
        let mut pieces = cut(&chinese);
        assert_eq!(screens(&english).len(), screens(&chinese).len());
        for (piece, screen) in pieces.iter_mut().skip(1).step_by(2).zip(screens(&english)) {
            *piece = screen;
        }
        fs::write(path("README.zh.md"), pieces.concat()).unwrap();
    } else {
        assert_eq!(screens(&chinese), screens(&english));
    }
}

#[test]
fn every_part_of_the_english_readme_has_its_chinese_part() {
    let [english, chinese] = readmes();
    let mut wanted = headings(&english);
    wanted.retain(|part| !NOT_IN_CHINESE.contains(part));
    assert_eq!(wanted, PARTS.map(|(part, _)| part));
    assert_eq!(headings(&chinese), PARTS.map(|(_, part)| part));
}

#[test]
fn each_readme_names_the_other_at_its_top() {
    let [english, chinese] = readmes();
    assert_eq!(english.lines().nth(2), Some("[中文](README.zh.md)"));
    assert_eq!(chinese.lines().nth(2), Some("[English](README.md)"));
}

/// The pictures of a page: what stands between `](` and `)` after a `!`.
fn pictures(page: &str) -> Vec<&str> {
    let shown = page.lines().filter(|line| line.starts_with("!["));
    shown.filter_map(|line| line.rsplit_once("](")?.1.strip_suffix(')')).collect()
}

#[test]
fn both_readmes_show_the_same_pictures_and_each_is_there() {
    let [english, chinese] = readmes();
    assert_eq!(pictures(&chinese), pictures(&english));
    assert_eq!(pictures(&english).len(), 3);
    for picture in pictures(&english) {
        let size = fs::metadata(path(picture)).unwrap().len();
        assert!(size < 300_000, "{picture} has {size} bytes");
    }
}
