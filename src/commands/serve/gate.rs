//! Who may ask, and who may decide: requests from this machine to this machine, and decisions with the token.

use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::data::hex;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};
use sha2::{Digest, Sha256};

/// How many bytes of chance a token holds.
const CHANCE: usize = 16;
const FETCHED_FROM: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What is asked of a request before anything is done for it.
pub struct Gate {
    port: u16,
    /// Nothing where the ledger is served for reading only.
    token: Option<String>,
}

/// What becomes of a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Pass {
    /// It is answered, and whether it may decide.
    Answer(bool),
    /// It brought the token: the browser keeps it and goes on to that address, which does not hold it.
    Enter(String),
    /// It is refused.
    Refuse(StatusCode, Message),
}

/// A new token.
///
/// # Errors
/// A system without random bytes.
pub fn token() -> Result<String, getrandom::Error> {
    let mut bytes = [0; CHANCE];
    getrandom::fill(&mut bytes)?;
    Ok(hex(&bytes))
}

impl Gate {
    /// The gate of what is served at that port of this machine.
    pub fn new(port: u16, token: Option<String>) -> Self {
        Self { port, token }
    }

    /// What becomes of a request with that head.
    pub fn judge(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Pass {
        let forbidden = |why| Pass::Refuse(StatusCode::FORBIDDEN, why);
        let hosts = headers.get_all(header::HOST).iter().map(|host| host.to_str().unwrap_or_default());
        let hosts: Vec<&str> = hosts.chain(uri.authority().map(Authority::as_str)).collect();
        // A name that another's DNS points here is no name of ours.
        if hosts.is_empty() || !hosts.iter().all(|host| self.is_own(host)) {
            return Pass::Refuse(StatusCode::MISDIRECTED_REQUEST, message!("serve-foreign-host"));
        }
        let mut origins = headers.get_all(header::ORIGIN).iter();
        let own = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| self.is_own(host));
        if !origins.all(|origin| origin.to_str().is_ok_and(own)) {
            return forbidden(message!("serve-foreign-origin"));
        }
        let given = uri.query().and_then(|query| {
            form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "token").map(|(_, token)| token)
        });
        if let Some(given) = given.filter(|_| self.token.is_some()) {
            return if self.is_token(&given) {
                Pass::Enter(uri.path().to_owned())
            } else {
                forbidden(message!("serve-wrong-token"))
            };
        }
        let by_header = self.bears(headers);
        let may = by_header || self.has_cookie(headers);
        if *method != Method::POST {
            return Pass::Answer(may);
        }
        if self.token.is_none() {
            return forbidden(message!("serve-read-only"));
        }
        if !may {
            return forbidden(message!("serve-no-token"));
        }
        // A browser says where a form comes from; a program that bears the token itself need not.
        let from_here = headers.contains_key(header::ORIGIN)
            || headers.get(FETCHED_FROM).is_some_and(|from| from == "same-origin");
        if by_header || from_here { Pass::Answer(true) } else { forbidden(message!("serve-foreign-origin")) }
    }

    /// What a browser is told to keep: it sends it here alone, never from another site, and shows it to no script.
    pub fn cookie(&self) -> Option<String> {
        let token = self.token.as_ref()?;
        Some(format!("{}={token}; Path=/; HttpOnly; SameSite=Strict", self.cookie_name()))
    }

    /// Cookies are of a host, whatever its port; each ledger that is served has its own.
    fn cookie_name(&self) -> String {
        format!("duizhang-{}", self.port)
    }

    fn is_own(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        let (name, port) = host.rsplit_once(':').unwrap_or((&host, "80"));
        ["127.0.0.1", "localhost"].contains(&name) && port.parse() == Ok(self.port)
    }

    /// Compared by checksums, so that how long it takes says nothing of how much is right.
    fn is_token(&self, given: &str) -> bool {
        self.token.as_ref().is_some_and(|token| Sha256::digest(token) == Sha256::digest(given))
    }

    fn bears(&self, headers: &HeaderMap) -> bool {
        let given = headers.get(header::AUTHORIZATION).and_then(|given| given.to_str().ok());
        given.and_then(|given| given.strip_prefix("Bearer ")).is_some_and(|given| self.is_token(given))
    }

    fn has_cookie(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie_name();
        let all = headers.get_all(header::COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
        let mut each =
            all.flat_map(|cookies| cookies.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
        each.any(|(own, value)| own == name && self.is_token(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn judged(method: &Method, address: &str, headers: &[(&'static str, &'static str)]) -> Pass {
        let gate = Gate::new(8642, Some("right".to_owned()));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_static(value));
        }
        gate.judge(method, &address.parse().unwrap(), &map)
    }

    fn is_refused(pass: &Pass) -> bool {
        matches!(pass, Pass::Refuse(..))
    }

    #[test]
    fn only_names_of_this_machine_with_this_port_are_its_own() {
        for host in ["127.0.0.1:8642", "localhost:8642", "LOCALHOST:8642"] {
            assert_eq!(judged(&Method::GET, "/", &[("host", host)]), Pass::Answer(false), "{host}");
        }
        for host in [
            "evil.example:8642",
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1:8642.evil.example",
            "",
            "[::1]:8642",
        ] {
            assert!(is_refused(&judged(&Method::GET, "/", &[("host", host)])), "{host}");
        }
        assert!(is_refused(&judged(&Method::GET, "/", &[])), "no host");
        assert!(is_refused(&judged(&Method::GET, "http://evil.example/", &[("host", "localhost:8642")])));
        let two = [("host", "localhost:8642"), ("host", "evil.example")];
        assert!(is_refused(&judged(&Method::GET, "/", &two)));
    }

    #[test]
    fn the_token_opens_once_and_leaves_the_address() {
        let host = ("host", "localhost:8642");
        let entered = judged(&Method::GET, "/documents?token=right", &[host]);
        assert_eq!(entered, Pass::Enter("/documents".to_owned()));
        assert!(is_refused(&judged(&Method::GET, "/?token=wrong", &[host])));
        assert!(is_refused(&judged(&Method::GET, "/?token=", &[host])));
    }

    #[test]
    fn a_decision_needs_the_token_and_comes_from_here() {
        let (host, cookie) = (("host", "127.0.0.1:8642"), ("cookie", "a=b; duizhang-8642=right"));
        let origin = ("origin", "http://127.0.0.1:8642");
        let post = |headers: &[(&'static str, &'static str)]| judged(&Method::POST, "/document/x", headers);
        assert_eq!(post(&[host, cookie, origin]), Pass::Answer(true));
        assert_eq!(post(&[host, cookie, ("sec-fetch-site", "same-origin")]), Pass::Answer(true));
        assert_eq!(post(&[host, ("authorization", "Bearer right")]), Pass::Answer(true));
        for headers in [
            vec![host, origin],
            vec![host, cookie],
            vec![host, cookie, ("origin", "null")],
            vec![host, cookie, ("origin", "http://evil.example")],
            vec![host, cookie, ("origin", "https://127.0.0.1:8642")],
            vec![host, cookie, ("sec-fetch-site", "cross-site")],
            vec![host, ("cookie", "duizhang-8643=right"), origin],
            vec![host, ("cookie", "duizhang-8642=wrong"), origin],
            vec![host, ("authorization", "Bearer wrong")],
            vec![host, ("authorization", "right")],
        ] {
            assert!(is_refused(&post(&headers)), "{headers:?}");
        }
    }
}
