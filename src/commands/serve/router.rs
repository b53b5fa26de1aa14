//! From requests to questions, and from answers to responses. Nothing here reads the ledger.

use super::gate::{Gate, Pass};
use super::service::{Answered, Decision, Job, Question, message_page};
use crate::message;
use crate::render::Style;
use crate::vocabulary::Message;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Extension, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, TrySendError};
use tokio::sync::oneshot;

/// No decision is longer than this many bytes.
const LONGEST: usize = 64 << 10;
const FORM: &str = "application/x-www-form-urlencoded";
/// The page names what it obeys; that nobody frames it can only be said here.
const POLICY: &str = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'";

/// What the handlers of requests share: who may ask, where questions go, and how refusals are written.
pub struct HttpState {
    gate: Gate,
    jobs: SyncSender<Job>,
    style: Style,
}

/// Whether a request may decide.
#[derive(Clone, Copy)]
struct MayDecide(bool);

/// Every page there is.
pub fn router(state: Arc<HttpState>) -> Router {
    let pages = ["/", "/place", "/year", "/scorecard", "/documents", "/claim/{id}"];
    let pages = pages.into_iter().fold(Router::new(), |router, path| router.route(path, get(page)));
    pages
        .route("/document/{id}", get(page).post(decide))
        .fallback(no_page)
        .method_not_allowed_fallback(no_method)
        .layer(DefaultBodyLimit::max(LONGEST))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), pass))
        .with_state(state)
}

impl HttpState {
    /// Before those who take the jobs.
    pub fn new(gate: Gate, jobs: SyncSender<Job>, style: Style) -> Self {
        Self { gate, jobs, style }
    }

    async fn ask(&self, question: Question, may_decide: bool) -> Response {
        let (reply, answer) = oneshot::channel();
        match self.jobs.try_send(Job { question, may_decide, reply }) {
            Ok(()) => {}
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => {
                return self.refuse(StatusCode::SERVICE_UNAVAILABLE, &message!("serve-crowded"));
            }
        }
        match answer.await {
            Ok(answered) => self.respond(answered),
            Err(_) => self.refuse(StatusCode::INTERNAL_SERVER_ERROR, &message!("serve-broke-off")),
        }
    }

    fn respond(&self, answered: Answered) -> Response {
        match answered {
            Answered::Page { status, html: page } => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                html(status, page)
            }
            Answered::To(address) => self.to(&address),
        }
    }

    fn refuse(&self, status: StatusCode, why: &Message) -> Response {
        self.respond(message_page(status.as_u16(), why, &self.style))
    }

    /// On to another address; one that no header can hold is a fault of ours.
    fn to(&self, address: &str) -> Response {
        let Ok(address) = HeaderValue::from_str(address) else {
            return self.refuse(StatusCode::INTERNAL_SERVER_ERROR, &message!("serve-broke-off"));
        };
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::SEE_OTHER;
        response.headers_mut().insert(header::LOCATION, address);
        response
    }
}

fn html(status: StatusCode, html: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// Lets through what may pass, and says with every answer what a browser must not do with it.
async fn pass(State(state): State<Arc<HttpState>>, mut request: Request, next: Next) -> Response {
    let mut response = match state.gate.judge(request.method(), request.uri(), request.headers()) {
        Pass::Answer(may_decide) => {
            request.extensions_mut().insert(MayDecide(may_decide));
            next.run(request).await
        }
        Pass::Enter(address) => {
            let mut response = state.to(&address);
            let cookie = state.gate.cookie().and_then(|cookie| HeaderValue::from_str(&cookie).ok());
            if let Some(cookie) = cookie {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Pass::Refuse(status, why) => state.refuse(status, &why),
    };
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in
        [("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin")]
    {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn page(
    State(state): State<Arc<HttpState>>,
    Extension(MayDecide(may)): Extension<MayDecide>,
    uri: Uri,
) -> Response {
    match asked(&uri) {
        Some(question) => state.ask(question, may).await,
        None => state.refuse(StatusCode::NOT_FOUND, &message!("serve-no-page")),
    }
}

async fn decide(
    State(state): State<Arc<HttpState>>,
    Extension(MayDecide(may)): Extension<MayDecide>,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(FORM) {
        return state.refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, &message!("serve-not-a-form"));
    }
    let Ok(body) = body else {
        return state.refuse(StatusCode::PAYLOAD_TOO_LARGE, &message!("serve-too-large"));
    };
    let (query, form) = (Fields::of(uri.query()), Fields(pairs(&body)));
    let decision = Decision {
        document: last(&uri).to_owned(),
        claim: query.get("claim").unwrap_or_default(),
        seen_reviewed: query.get("seen").map(|seen| seen == "reviewed"),
        what: form.get("decision").unwrap_or_default(),
        words: form.get("words").unwrap_or_default(),
    };
    state.ask(Question::Decide(decision), may).await
}

async fn no_page(State(state): State<Arc<HttpState>>) -> Response {
    state.refuse(StatusCode::NOT_FOUND, &message!("serve-no-page"))
}

async fn no_method(State(state): State<Arc<HttpState>>, method: Method) -> Response {
    let mut response = state.refuse(StatusCode::METHOD_NOT_ALLOWED, &message!("serve-no-method"));
    if method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// What a page's address asks for; nothing where a part of it is missing.
fn asked(uri: &Uri) -> Option<Question> {
    let query = Fields::of(uri.query());
    Some(match uri.path() {
        "/" => Question::Contents,
        "/place" => Question::Place(query.get("place")?),
        "/year" => Question::Year(query.get("year")?),
        "/scorecard" => Question::Scorecard(query.get("place")?, query.get("year")?),
        "/documents" => Question::Documents(query.get("place")),
        path if path.starts_with("/claim/") => Question::Claim(last(uri).to_owned()),
        path if path.starts_with("/document/") => {
            Question::Text { id: last(uri).to_owned(), claim: query.get("claim"), done: query.get("done") }
        }
        _ => return None,
    })
}

/// What follows the last stroke of the path; ids hold nothing that an address would have to encode.
fn last(uri: &Uri) -> &str {
    uri.path().rsplit('/').next().unwrap_or_default()
}

/// Names with their values, as addresses and forms have them.
struct Fields(Vec<(String, String)>);

fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded).into_owned().collect()
}

impl Fields {
    fn of(query: Option<&str>) -> Self {
        Self(pairs(query.unwrap_or_default().as_bytes()))
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone())
    }
}
