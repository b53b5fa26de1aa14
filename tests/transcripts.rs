//! Shell transcripts that are both test and manual: every command in `transcripts/` prints what stands below
//! it. After a wanted change, `BLESS=1 cargo test --test transcripts` writes what is printed now; read the diff.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TODAY: &str = "«today»";
const FENCE: &str = "```console\n";

fn transcripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    found.sort();
    found
}

/// Runs a shell command in `folder` as a reader in an 80-column terminal would, and returns all it printed.
fn run(command: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_duizhang"));
    let path = std::env::join_paths(
        std::iter::once(program.parent().unwrap().to_owned())
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let done = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{command}")])
        .current_dir(folder)
        .env_clear()
        .env("PATH", path.unwrap())
        .env("LANG", "zh_CN.UTF-8")
        .env("COLUMNS", "80")
        .env("DUIZHANG_BY", "李审计")
        .output()
        .unwrap();
    let today = chrono::Utc::now().date_naive().to_string();
    let mut text = undated(&String::from_utf8(done.stdout).unwrap().replace(&today, TODAY));
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    match done.status.code() {
        Some(0) => text,
        code => {
            format!("{text}[exit {}]\n", code.map_or_else(|| "by signal".to_owned(), |code| code.to_string()))
        }
    }
}

/// The text without what depends on the second it was made in: heads of the chain, and times of day.
fn undated(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(at) = [("链头 ", 64), ("head ", 64), (TODAY, "T00:00:00Z".len())]
        .iter()
        .filter_map(|(before, length)| {
            let at = rest.find(before)? + before.len();
            let token = rest.get(at..at + length)?;
            let head = *length == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit());
            let time = *length < 64 && token.starts_with('T') && token.ends_with('Z');
            (head || time).then_some((at, *length, if head { "«head»" } else { "T«now»" }))
        })
        .min()
    {
        kept.push_str(&rest[..at.0]);
        kept.push_str(at.2);
        rest = &rest[at.0 + at.1..];
    }
    kept + rest
}

/// A page with the `console` blocks replayed, one after another in one folder.
fn replay_page(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut now = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(FENCE) {
        let (before, block) = rest.split_at(at + FENCE.len());
        let end = block.find("```\n").expect("a console block ends");
        now.push_str(before);
        now.push_str(&replay(&block[..end], folder.path()));
        rest = &block[end..];
    }
    now + rest
}

/// The transcript with every command's output as it is now.
fn replay(transcript: &str, folder: &Path) -> String {
    let mut now = String::new();
    let mut in_output = false;
    for line in transcript.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            now.extend([line, "\n", &run(command, folder)]);
            in_output = true;
        } else if !in_output {
            now.extend([line, "\n"]);
        }
    }
    now
}

#[test]
fn every_command_prints_what_its_transcript_says() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    for path in transcripts().into_iter().chain([readme]) {
        let told = fs::read_to_string(&path).unwrap();
        let now = if path.extension().is_some_and(|extension| extension == "md") {
            replay_page(&told)
        } else {
            replay(&told, tempfile::tempdir().unwrap().path())
        };
        if bless {
            fs::write(&path, &now).unwrap();
        } else if now != told {
            let at = now.lines().zip(told.lines()).position(|(now, told)| now != told);
            let line = at.unwrap_or_else(|| now.lines().count().min(told.lines().count()));
            wrong.push(format!(
                "{}:{}:\n  told {:?}\n  now  {:?}",
                path.display(),
                line + 1,
                told.lines().nth(line),
                now.lines().nth(line)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_verb_stands_in_a_transcript_and_in_the_readme() {
    let told: String = transcripts().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for verb in [
        "record",
        "import",
        "document add",
        "list",
        "reconcile",
        "scorecard",
        "audit",
        "explain",
        "demo",
        "read",
        "extract",
        "correct",
        "withdraw",
        "restore",
        "undo",
        "search",
        "overrule",
        "history",
        "verify",
        "merge",
        "review",
        "trend",
        "league",
        "repeated",
        "dropped",
        "just-met",
        "cascade",
        "score",
        "path",
        "rules",
        "compare-rules",
        "completions",
        "manual",
        "template",
        "new-year",
        "site",
        "serve",
    ] {
        assert!(told.contains(&format!("$ duizhang {verb}")), "no transcript of {verb}");
        assert!(readme.contains(&format!("duizhang {verb}")), "README does not show {verb}");
    }
}
