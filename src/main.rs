//! The `duizhang` command: gathers the world, runs the verb, turns its answer into an exit status.

use duizhang::cli::{self, Cli};
use duizhang::commands::{self, Answer, CommandError, Taken, World, clock, used};
use duizhang::document::{Apart, apart};
use duizhang::ledger::Kept;
use duizhang::render::{Style, Terminal, UNBROKEN, visible};
use duizhang::vocabulary::{Lang, Policy, Worded, canonical, limits};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use std::time::SystemTime;

fn main() -> ExitCode {
    outlive_full_files();
    if let Some(bounds) = reads_apart() {
        return match apart::serve(bounds, &mut io::stdin().lock(), &mut io::stdout().lock()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(apart::UNREADY),
        };
    }
    outlive_low_memory();
    if let Some(taken) = Taken::streams(Cli::peek) {
        taken.tell(taken.lang.unwrap_or_else(cli::locale));
        return ExitCode::from(2);
    }
    let cli = Cli::given(width());
    let lang = cli.lang.unwrap_or_else(cli::locale);
    let mut out = Terminal::new(BufWriter::new(io::stdout().lock()), io::stdout().is_terminal());
    let mut err = Shown(io::stderr());
    let kept = Kept::default();
    let answer = {
        let mut world = World {
            out: &mut out,
            err: &mut err,
            input: &mut io::stdin().lock(),
            now: clock(SystemTime::now()),
            by: who(cli.by.clone()),
            ledger: cli.ledger.clone(),
            used: used(Some(&cli)),
            kept: kept.clone(),
            policy: Policy::default(),
            apart: Apart::usual(),
            style: Style { lang, width: width(), colour: colour(), ascii: cli.ascii },
            files: cli.lang.unwrap_or(Lang::En),
            piped: !io::stdout().is_terminal(),
            progress: io::stderr().is_terminal(),
        };
        commands::run(cli, &mut world)
    };
    match told(answer, out.flush(), kept.any()) {
        Ok(Answer::Done) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(error) => {
            let _ = writeln!(err, "duizhang: {}", error.message().in_lang(lang));
            if kept.any() && !matches!(error, CommandError::Unanswered(_)) {
                let _ = writeln!(err, "{}", lang.word("recorded-before"));
            }
            ExitCode::from(2)
        }
    }
}

/// Who asks for memory and gets none is told so by the standard library, and aborted. That is an error as others are, with
/// the status of one; what was being recorded is rolled back.
fn outlive_low_memory() {
    #[cfg(unix)]
    {
        let always = std::sync::Arc::new(true.into());
        let _ = signal_hook::flag::register_conditional_shutdown(signal_hook::consts::SIGABRT, 2, always);
    }
}

/// The bounds within which this process is to read one file for another of its kind, if that is what it is for.
fn reads_apart() -> Option<apart::Bounds> {
    let mut arguments = std::env::args_os().skip(1);
    let asked = arguments.next()? == apart::ARGUMENT;
    let rest = arguments.filter_map(|argument| argument.into_string().ok());
    asked.then(|| apart::Bounds::of_arguments(rest)).flatten()
}

/// The answer, where its last lines could be written too. Nobody is missed who stopped reading it; and where something was
/// recorded, nobody is left to think that nothing was.
fn told(
    answer: Result<Answer, CommandError>,
    flushed: io::Result<()>,
    recorded: bool,
) -> Result<Answer, CommandError> {
    let (answer, error) = match (answer, flushed.map_err(CommandError::Output)) {
        (Ok(answer), Ok(())) => return Ok(answer),
        (Ok(answer), Err(error)) => (answer, error),
        (Err(error), _) => (Answer::Done, error),
    };
    match error {
        error if error.is_closed_pipe() => Ok(answer),
        CommandError::Output(why) if recorded => Err(CommandError::Unanswered(why)),
        error => Err(error),
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

/// Remarks and errors tell names, paths and reasons that others wrote; no terminal obeys them. A remark that cannot be
/// written stops no verb half way: what it does, it answers for by its exit status.
struct Shown(io::Stderr);

impl Write for Shown {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _ = self.0.write_all(visible(&String::from_utf8_lossy(bytes)).as_bytes());
        Ok(bytes.len())
    }

    fn write_fmt(&mut self, words: std::fmt::Arguments<'_>) -> io::Result<()> {
        // At once, lest a character come in two pieces.
        let _ = self.0.write_all(visible(&words.to_string()).as_bytes());
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _ = self.0.flush();
        Ok(())
    }
}

/// Who was named, by `--by` or `$DUIZHANG_BY`; else the user.
fn who(named: Option<String>) -> String {
    let set = |name| {
        let user = std::env::var(name).ok()?;
        let user = canonical::name(&user, limits::NAME).ok()?;
        (!user.is_empty()).then(|| user.into_owned())
    };
    named
        .filter(|name| !name.is_empty())
        .or_else(|| set("USER"))
        .or_else(|| set("LOGNAME"))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// Columns of the terminal; where the answer goes elsewhere, those that `COLUMNS` names, or no end of them.
fn width() -> usize {
    let named = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    terminal
        .map(|(terminal_size::Width(columns), _)| usize::from(columns))
        .or_else(named)
        .filter(|columns| *columns > 0)
        .unwrap_or(UNBROKEN)
}

fn colour() -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var("TERM").is_ok_and(|terminal| terminal == "dumb");
    io::stdout().is_terminal() && !unwanted && !dumb
}
