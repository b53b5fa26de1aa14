//! The `duizhang` command: gathers the world, runs the verb, turns its answer into an exit status.

use chrono::Utc;
use duizhang::cli::Cli;
use duizhang::commands::{self, Answer, CommandError, World};
use duizhang::render::{Style, visible};
use duizhang::vocabulary::typed::typed;
use duizhang::vocabulary::{Lang, Policy, Worded};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

const WIDTH_OF_A_PIPE: usize = 100;

fn main() -> ExitCode {
    outlive_full_files();
    let cli = Cli::given();
    let lang = cli.lang.as_deref().map_or_else(locale, language);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = Shown(io::stderr());
    let answer = {
        let mut world = World {
            out: &mut out,
            err: &mut err,
            input: &mut io::stdin().lock(),
            now: Utc::now(),
            by: who(cli.by.clone()),
            ledger: cli.ledger.clone(),
            policy: Policy::default(),
            style: Style { lang, width: width(), colour: colour(), ascii: cli.ascii },
            files: cli.lang.as_deref().map_or(Lang::En, language),
            piped: !io::stdout().is_terminal(),
            progress: io::stderr().is_terminal(),
        };
        commands::run(cli, &mut world)
    };
    let flushed = out.flush().map_err(CommandError::Output);
    match answer.and_then(|answer| flushed.map(|()| answer)) {
        Ok(Answer::Done) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(err, "duizhang: {}", error.message().in_lang(lang));
            ExitCode::from(2)
        }
    }
}

/// Where a file may not grow further (`ulimit -f`, a quota), the system would end the program without a word; so the write
/// fails instead, and is told as any other.
fn outlive_full_files() {
    #[cfg(unix)]
    {
        let told = std::sync::Arc::default();
        // Where even that is forbidden, the system has its way.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, told);
    }
}

/// Remarks and errors tell names, paths and reasons that others wrote; no terminal obeys them.
struct Shown(io::Stderr);

impl Write for Shown {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(visible(&String::from_utf8_lossy(bytes)).as_bytes())?;
        Ok(bytes.len())
    }

    fn write_fmt(&mut self, words: std::fmt::Arguments<'_>) -> io::Result<()> {
        // At once, lest a character come in two pieces.
        self.0.write_all(visible(&words.to_string()).as_bytes())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn language(word: &str) -> Lang {
    if word == "en" { Lang::En } else { Lang::Zh }
}

/// English where the locale asks for it, else Chinese.
fn locale() -> Lang {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
    if locale.starts_with("en") { Lang::En } else { Lang::Zh }
}

/// Who was named, by `--by` or `$DUIZHANG_BY`; else the user.
fn who(named: Option<String>) -> String {
    let set = |name| std::env::var(name).ok().filter(|value| typed(value).is_ok_and(|name| !name.is_empty()));
    named
        .filter(|name| !name.trim().is_empty())
        .or_else(|| set("USER"))
        .or_else(|| set("LOGNAME"))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// Columns of the terminal; of `COLUMNS` or a page where the answer goes elsewhere.
fn width() -> usize {
    let named = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    terminal
        .map(|(terminal_size::Width(columns), _)| usize::from(columns))
        .or_else(named)
        .filter(|columns| *columns > 0)
        .unwrap_or(WIDTH_OF_A_PIPE)
}

fn colour() -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var("TERM").is_ok_and(|terminal| terminal == "dumb");
    io::stdout().is_terminal() && !unwanted && !dumb
}
