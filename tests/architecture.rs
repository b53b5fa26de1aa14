//! `ls src` is the architecture. These tests keep it true.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

const STAGES: [&str; 6] = ["document", "extract", "ledger", "reconcile", "supervise", "render"];
const PAGE: usize = 300;

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    found.sort();
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The code of a file without comments.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

fn stage_of(path: &Path) -> Option<&'static str> {
    STAGES.into_iter().find(|stage| path.starts_with(Path::new("src").join(stage)))
}

#[test]
fn src_holds_the_door_the_stages_and_the_ground_only() {
    let mut names: Vec<String> = fs::read_dir("src")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let expected = [
        "cli",
        "cli.rs",
        "commands",
        "document",
        "extract",
        "ledger",
        "lib.rs",
        "main.rs",
        "reconcile",
        "render",
        "supervise",
        "vocabulary",
    ];
    assert_eq!(names, expected);
}

#[test]
fn stages_never_name_each_other() {
    for (path, text) in sources() {
        let Some(own) = stage_of(&path) else { continue };
        for other in STAGES.iter().filter(|stage| **stage != own).chain(&["commands", "cli"]) {
            assert!(
                !code(&text).contains(&format!("crate::{other}")),
                "{} names crate::{other}; stages meet only in src/commands",
                path.display()
            );
        }
    }
}

#[test]
fn the_ground_names_no_stage() {
    for (path, text) in sources().iter().filter(|(path, _)| path.starts_with("src/vocabulary")) {
        for stage in STAGES.iter().chain(&["commands", "cli"]) {
            assert!(!code(text).contains(&format!("crate::{stage}")), "{} names {stage}", path.display());
        }
    }
}

#[test]
fn each_library_has_one_home() {
    let homes = [("rusqlite", "src/ledger"), ("clap", "src/cli"), ("comfy_table", "src/render")];
    for (path, text) in sources() {
        for (library, home) in homes {
            let names = code(&text).contains(&format!("{library}::"));
            assert!(
                !names || path.to_string_lossy().starts_with(home),
                "{} names {library}, whose home is {home}",
                path.display()
            );
        }
    }
}

#[test]
fn the_judge_has_no_clock() {
    let judges = ["src/reconcile", "src/supervise"];
    for (path, text) in sources().iter().filter(|(path, _)| judges.iter().any(|own| path.starts_with(own))) {
        for clock in ["Utc::now", "Local::now", "SystemTime"] {
            assert!(!code(text).contains(clock), "{} looks at the clock", path.display());
        }
    }
}

#[test]
fn a_file_is_a_page() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= PAGE, "{} has {lines} lines; a page has {PAGE}", path.display());
        assert!(text.starts_with("//!"), "{} does not begin with its sentence", path.display());
    }
}

/// `serve` listens on this machine; nothing asks another one.
#[test]
fn no_library_speaks_to_the_network() {
    const SPEAKS: [&str; 12] = [
        "async-std",
        "attohttpc",
        "curl",
        "hickory-proto",
        "isahc",
        "native-tls",
        "openssl",
        "quinn",
        "reqwest",
        "rustls",
        "ureq",
        "webpki-roots",
    ];
    let lock = include_str!("../Cargo.lock");
    let found: Vec<&str> =
        SPEAKS.into_iter().filter(|name| lock.contains(&format!("name = \"{name}\""))).collect();
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn only_serve_listens_and_only_on_this_machine() {
    for (path, text) in sources() {
        let code = code(&text);
        let serves = path.starts_with("src/commands/serve") || path == Path::new("src/commands/serve.rs");
        for listens in
            ["axum", "hyper", "tokio", "std::net", "TcpListener", "TcpStream", "UdpSocket", "UnixListener"]
        {
            let named = code.contains(&format!("{listens}::")) || code.contains(&format!("{listens};"));
            assert!(serves || !named, "{} names {listens}, whose home is src/commands/serve", path.display());
        }
        for asks in ["TcpStream", "UdpSocket", "connect("] {
            assert!(!serves || !code.contains(asks), "{} may only listen: {asks}", path.display());
        }
        for bound in code.split("TcpListener::bind").skip(1) {
            assert!(
                bound.starts_with("((Ipv4Addr::LOCALHOST,"),
                "{}: {}",
                path.display(),
                bound.lines().next().unwrap()
            );
        }
    }
    // What asks others is not even compiled.
    let tokio = "tokio = { version = \"1\", default-features = false, features = [";
    let axum = "axum = { version = \"0.8\", default-features = false, features = [\"http1\", \"tokio\"] }";
    let manifest = include_str!("../Cargo.toml");
    assert!(manifest.contains(tokio) && manifest.contains(axum));
    assert!(!manifest.contains("\nhyper") && !manifest.contains("\nhyper-util"));
}
