//! `serve`: the pages of a live ledger in a browser of this machine, and the desk at which a person reviews what was read.

mod contents;
mod decide;
mod gate;
mod marks;
mod router;
mod service;
mod text;

use super::pages;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::message;
use crate::render::Format;
use crate::say;
use crate::vocabulary::Vocabulary;
use gate::Gate;
use router::HttpState;
use service::Service;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;
use tokio::runtime::Builder;

/// So many requests wait while one is worked on.
const WAITING: usize = 64;
/// How long answers that are under way may take once it ends.
const FAREWELL: Duration = Duration::from_secs(5);

/// Serves until it is interrupted.
///
/// # Errors
/// No ledger there, or one that cannot be used; a port that is taken.
pub fn run(
    arguments: &cli::Serve,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    world.count_reviewed_only(arguments.reviewed_only);
    let published = pages::published(&arguments.published, Format::Html)?;
    // What is wrong with the ledger is said now, and not in the browser.
    drop(world.ledger_to_read()?);
    if arguments.write {
        drop(world.ledger_to_write()?);
    }
    let unbound = |why: &io::Error| unbound(arguments.port, why);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port)).map_err(|why| unbound(&why))?;
    listener.set_nonblocking(true).map_err(|why| unbound(&why))?;
    let port = listener.local_addr().map_err(|why| unbound(&why))?.port();
    let token = if arguments.write { Some(gate::token().map_err(untokened)?) } else { None };
    let style = world.style_of(Format::Html, true);
    let url = match &token {
        Some(token) => format!("http://127.0.0.1:{port}/?token={token}"),
        None => format!("http://127.0.0.1:{port}/"),
    };
    let ledger = world.ledger.display().to_string();
    world.say(&match token {
        Some(_) => say!(style.lang, "serve-open-to-decide", url = url, ledger = ledger, by = &world.by),
        None => say!(style.lang, "serve-open", url = url, ledger = ledger),
    })?;
    world.out.flush()?;
    let service = Service::new(vocabulary, published, style, arguments.write, world);
    let (jobs, waiting) = sync_channel(WAITING);
    let state = HttpState::new(Gate::new(port, token), jobs, style);
    let served = std::thread::scope(|scope| {
        // One at a time: the system's locks on a file are the process's, and whoever looks at the ledger's first bytes and
        // closes it gives up what another thread holds.
        scope.spawn(move || work(&service, waiting));
        // The state, and with it the only way to the worker, ends with this call.
        serve(listener, state)
    });
    served.map_err(|why| unbound(&why))?;
    world.say(style.lang.word("serve-ended"))?;
    Ok(Answer::Done)
}

/// Does what is asked for, until nobody can ask any more.
fn work(service: &Service<'_>, waiting: Receiver<service::Job>) {
    for job in waiting {
        let answer = service.answer(&job.question, job.may_decide);
        // Whoever asked may have gone.
        let _ = job.reply.send(answer);
    }
}

/// Takes requests until the process is interrupted, and then ends what is under way.
fn serve(listener: TcpListener, state: HttpState) -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (ending, ended) = tokio::sync::oneshot::channel();
        let router = router::router(Arc::new(state));
        let until = async move {
            interrupted().await;
            let _ = ending.send(());
        };
        let server = axum::serve(listener, router).with_graceful_shutdown(until);
        let server = tokio::spawn(async move { server.await });
        let _ = ended.await;
        // Whoever keeps a connection open is not waited for.
        let _ = tokio::time::timeout(FAREWELL, server).await;
        Ok(())
    });
    runtime.shutdown_timeout(Duration::ZERO);
    served
}

/// Until somebody presses Ctrl-C or asks the process to end.
async fn interrupted() {
    let (told, mut heard) = tokio::sync::mpsc::channel(1);
    #[cfg(unix)]
    {
        let told = told.clone();
        if let Ok(mut asked) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            tokio::spawn(async move {
                asked.recv().await;
                let _ = told.send(()).await;
            });
        }
    }
    tokio::spawn(async move {
        let _ = tokio::signal::ctrl_c().await;
        let _ = told.send(()).await;
    });
    heard.recv().await;
}

fn unbound(port: u16, why: &io::Error) -> CommandError {
    CommandError::Usage(match why.kind() {
        io::ErrorKind::AddrInUse => {
            message!("serve-port-taken", port = port.to_string(), other = port.saturating_add(1).to_string())
        }
        _ => message!("serve-unbound", port = port.to_string(), why = why),
    })
}

fn untokened(why: getrandom::Error) -> CommandError {
    CommandError::Usage(message!("serve-no-token-made", why = why.to_string()))
}
