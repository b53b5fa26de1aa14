//! What goes wrong is told in the language of the screen: no English sentence on a Chinese one, and today's English on
//! the other.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// An office with a ledger of one target and one result, and files that nobody can use.
struct Office(TempDir);

const FILES: [(&str, &[u8]); 18] = [
    ("zero.bin", b"abc\0def"),
    ("latin.txt", b"abc\xFF\xFF"),
    ("picture.png", b"\x89PNG\r\n\x1a\n\0\0"),
    ("cut.pdf", b"%PDF-1.7\n"),
    ("cut.docx", b"PK\x03\x04 cut"),
    ("cut.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 cut"),
    ("empty.txt", b" \n"),
    ("note.txt", "增长6%。".as_bytes()),
    (
        "broken.csv",
        "role,place,year,indicator,value,value_high,unit,measure,comparator,relative_to,flags,date\n\
         target,2023,2023,税收收入,7,,百分号,,,,,\n\
         results,安海镇,24,税收收入,六点五,,%,增张,eg,own_plam,初部,2023-13-01\n\
         target,安海镇,2023,,,,,,,,,\n\
         target,安海镇,2023,税收收入,7,6,%,growth,range,,,\n\
         target,安海镇,2023,税收收入,7,,亿元,growth,,,,\n\
         target,安海镇,2023,税收\u{202e}收入,7,,亿元,,,,,\n\
         target,安海镇,2023,税收收入\n"
            .as_bytes(),
    ),
    ("short.csv", "类别,地区,计量方试\n目标,安海镇,growth\n".as_bytes()),
    ("wrong.csv", "编号,决定\nzzzzzzzz,接受\nzzzzzzzz,不要\n".as_bytes()),
    ("rules.csv", b"rule,value\naprox_reading,strict\n"),
    ("loose.csv", b"rule,value\napprox_reading,loose\n"),
    ("much.csv", b"rule,value\namount_tolerance,2\n"),
    ("no-audit.csv", b"a,b\n1,2\n"),
    ("units/units.csv", "unit,family,factor\n甲,area,-1\n".as_bytes()),
    ("cues/cues.csv", "word,position,effect\n以上,behind,ge\n".as_bytes()),
    ("works/works.csv", "word,kind\n甲\n".as_bytes()),
];

/// Commands that fail, and a part of what they say.
const WRONG: [(&str, &str); 52] = [
    ("--ledger none.db list targets", "none.db：这里没有账本"),
    ("--ledger note.txt list targets", "note.txt：不是账本"),
    ("import zero.bin", "zero.bin：不是文本文件（偏移3处的字节是0）"),
    ("import nothing.csv", "nothing.csv：无法读取：没有这个文件"),
    ("import broken.csv", "broken.csv:2：单位：“百分号”不是认得的单位；是不是 百分点？"),
    ("import broken.csv", "broken.csv:2：地区：“2023”不是地名"),
    ("import broken.csv", "broken.csv:3：类别：“results”不在目标、实绩之列；是不是 result？"),
    ("import broken.csv", "broken.csv:3：年度：“24”不是年度"),
    ("import broken.csv", "broken.csv:3：数值：“六点五”不是数字"),
    ("import broken.csv", "broken.csv:3：日期：“2023-13-01”不是日期"),
    ("import broken.csv", "broken.csv:4：指标：为空"),
    ("import broken.csv", "broken.csv:5：上限：没有超出“数值”（value）"),
    ("import broken.csv", "broken.csv:6：单位：增长的单位是%，不是亿元"),
    ("import broken.csv", "broken.csv:7：指标：含有打乱文字顺序的字符 U+202E"),
    ("import broken.csv", "broken.csv:8：有4格，而栏名有12个"),
    ("import broken.csv", "7行不能用，没有录入任何内容"),
    ("import short.csv", "short.csv:1：数值：没有这一栏；表头须有数值或参照"),
    ("import short.csv", "计量方试：没有这一栏；是不是 计量方式？"),
    ("read zero.bin", "zero.bin：不是文本文件"),
    ("read latin.txt", "latin.txt：编码不是 UTF-8"),
    ("read picture.png", "picture.png：是图片（PNG）"),
    ("read cut.pdf", "cut.pdf：已损坏（按 PDF 读取"),
    ("read cut.docx", "cut.docx：已损坏（按 zip 读取"),
    ("read cut.doc", "cut.doc：已损坏（"),
    ("read empty.txt", "empty.txt：内容为空"),
    ("read note.txt", "note.txt：文中没有说明是哪个地区的文件"),
    ("read note.txt --place 安海镇", "note.txt：文中没有说明计划或回顾的是哪一年"),
    ("read nothing.txt", "nothing.txt：无法读取：没有这个文件"),
    ("read units", "没有可读的文件"),
    ("read zero.bin empty.txt", "  empty.txt：内容为空"),
    ("record target 安海镇 2023 规上工业产值7.6", "“规上工业产值7.6”没有单位"),
    ("record target 安海镇 2023 增长7.6%", "是哪项指标？“增长7.6%”没有写明"),
    ("record target 安海镇 2023 五位一体", "“五位一体”中没有带单位的数字"),
    ("record target 安海镇 2023 15分钟服务圈", "没有读懂“服务圈”"),
    ("record target 安海镇 2023", "没有可录入的内容"),
    ("record target 安海镇 2023 开工项目30个 --value 30", "--value 和语句都写了内容"),
    ("record target 安海镇 2023 --indicator 税收 --value 7 --unit 亿园", "--unit：“亿园”不是认得的单位"),
    ("scorecard 无名镇 2023", "本账没有“无名镇”"),
    ("explain 规上", "“规上”不是编号"),
    ("explain zzzz", "本账没有编号 zzzz"),
    ("--rules rules.csv rules", "rules.csv:2：没有规则“aprox_reading”；是不是 approx_reading？"),
    ("--rules loose.csv rules", "loose.csv:2：approx_reading：“loose”不在从严、"),
    ("--rules much.csv rules", "much.csv:2：amount_tolerance 是“2”；请写0到1之间的比例"),
    ("--data nowhere list targets", "nowhere/indicators.csv：无法读取：没有这个文件。--data 须为"),
    ("--data units list targets", "units/units.csv:2：甲的换算系数“-1”不是正数"),
    ("--data cues list targets", "cues/cues.csv:2：position：“behind”不在数前、数后、句中之列"),
    ("--data works list targets", "works/works.csv:2：有1格，而栏名有2个"),
    ("document add 安海镇 --kind 报告 --complete", "--complete 表示某一期间的实绩已全部录入"),
    ("trend 安海镇 公厕", "没有“公厕”的记录（安海镇）"),
    ("verify --head 123", "--head “123”不是链头"),
    ("verify no-audit.csv", "no-audit.csv：不是审计表：没有 id（编号）一栏"),
    ("review --apply wrong.csv", "wrong.csv:3：决定：“不要”不在接受、退回、更正之列"),
];

impl Office {
    fn new() -> Self {
        let office = Self(TempDir::new().unwrap());
        for (name, bytes) in FILES {
            let path = office.0.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let (code, told) = office.run("zh", "record target 安海镇 2023 规上工业产值增长7.6%");
        assert_eq!(code, 0, "{told}");
        office
    }

    /// The exit status, and what was told of errors.
    fn run(&self, lang: &str, arguments: &str) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command.current_dir(self.0.path()).stdin(Stdio::null()).env_remove("DUIZHANG_LEDGER");
        command.args(["--lang", lang, "--by", "李审计"]).args(arguments.split(' '));
        let done = command.output().unwrap();
        (done.status.code().unwrap(), String::from_utf8(done.stderr).unwrap())
    }
}

/// Three English words in a row that are no command, option, name of a file, or somebody else's words.
fn english(line: &str) -> Option<String> {
    let mut own = String::new();
    let mut closing = None;
    for c in line.chars() {
        closing = match (closing, c) {
            (None, '`' | '\'') => Some(c),
            (None, '“') => Some('”'),
            (Some(end), c) if c == end => None,
            (closing, _) => closing,
        };
        // A full stop, or any sign that is not English, ends a run of words.
        let word = closing.is_none() && (c == ' ' || c.is_ascii_alphanumeric() || "-_./".contains(c));
        own.push(if word { c } else { '|' });
    }
    let is_word = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphabetic()) && *word != "duizhang";
    own.split('|').find_map(|run| {
        let words: Vec<&str> = run.split(' ').filter(|word| !word.is_empty()).collect();
        words.windows(3).find(|three| three.iter().all(is_word)).map(|three| three.join(" "))
    })
}

#[test]
fn no_error_on_a_chinese_screen_is_an_english_sentence() {
    let office = Office::new();
    for (arguments, told) in WRONG {
        let (code, said) = office.run("zh", arguments);
        assert_ne!(code, 0, "{arguments}: {said}");
        assert!(said.contains(told), "{arguments}: {told}\n{said}");
        for line in said.lines() {
            assert_eq!(english(foreign_aside(line)), None, "{arguments}: {line}");
        }
    }
}

/// The line up to where a parser of somebody else's speaks.
fn foreign_aside(line: &str) -> &str {
    ["读取：", "DOC 时"].iter().filter_map(|end| line.find(end)).min().map_or(line, |at| &line[..at])
}

#[test]
fn no_error_on_an_english_screen_is_a_chinese_sentence() {
    let office = Office::new();
    for (arguments, told) in WRONG {
        let (code, said) = office.run("en", arguments);
        assert_ne!(code, 0, "{arguments}: {said}");
        assert!(!said.contains(told), "{arguments}: {said}");
        assert!(!said.contains(['。', '；', '：', '？']), "{arguments}: {said}");
    }
}

#[test]
fn the_chinese_catalogue_of_errors_holds_no_english_sentence() {
    for name in ["errors", "ledger", "rules", "system"] {
        let text = fs::read_to_string(format!("data/messages/zh/{name}.ftl")).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said);
            assert_eq!(english(said), None, "{name}: {line}");
        }
    }
}

#[test]
fn an_english_sentence_is_known_by_three_words_in_a_row() {
    for (line, found) in [
        ("duizhang: cannot be read: 没有", Some("cannot be read")),
        ("it is 空", None),
        ("请用 duizhang list targets 安海镇 --year 2023", None),
        ("“it is not so”不是地名；`run it now please`", None),
        ("broken.csv:2：单位：it is no known unit", Some("it is no")),
    ] {
        assert_eq!(english(line).as_deref(), found, "{line}");
    }
}
