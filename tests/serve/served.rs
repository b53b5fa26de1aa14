//! A ledger served by the program, and requests to it as they go over the wire.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

pub struct Served {
    child: Child,
    out: BufReader<ChildStdout>,
    pub port: u16,
    /// Empty where it is served for reading only.
    pub token: String,
}

/// What came back.
#[derive(Debug)]
pub struct Told {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Told {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

impl Served {
    /// Serves `duizhang.db` of the folder at a port that is free.
    pub fn start(folder: &Path, options: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program.current_dir(folder).env_clear().env("LANG", "zh_CN.UTF-8").env("DUIZHANG_BY", "李审计");
        let mut child =
            program.args(["serve", "--port", "0"]).args(options).stdout(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let address = line.strip_prefix("http://127.0.0.1:").unwrap_or_else(|| panic!("{line}"));
        let (port, rest) = address.split_once('/').unwrap();
        let token = rest.strip_prefix("?token=").map(|rest| &rest[..32]).unwrap_or_default();
        Self { port: port.parse().unwrap(), token: token.to_owned(), child, out }
    }

    /// Sends bytes as they are, and reads until the connection ends.
    pub fn send(&self, request: &[u8]) -> Told {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        // What refuses early may not read all of it.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        Told { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// A request with these headers, after those that every one has.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Told {
        let own = format!("127.0.0.1:{}", self.port);
        let named = headers.iter().any(|(name, _)| *name == "Host");
        let length = body.len().to_string();
        let sized = !body.is_empty() || method == "POST";
        let usual =
            [("Connection", "close", true), ("Host", &own, !named), ("Content-Length", &length, sized)];
        let usual = usual.iter().filter(|(.., wanted)| *wanted).map(|(name, value, _)| (*name, *value));
        let lines = usual.chain(headers.iter().copied()).map(|(name, value)| format!("{name}: {value}\r\n"));
        let request = format!("{method} {path} HTTP/1.1\r\n{}", lines.collect::<String>());
        self.send(format!("{request}\r\n{body}").as_bytes())
    }

    pub fn get(&self, path: &str) -> Told {
        self.ask("GET", path, &[], "")
    }

    /// What a browser keeps that has opened the address.
    pub fn cookie(&self) -> String {
        format!("duizhang-{}={}", self.port, self.token)
    }

    /// A page as a browser sees it that may decide.
    pub fn seen(&self, path: &str) -> Told {
        self.ask("GET", path, &[("Cookie", &self.cookie())], "")
    }

    /// A decision, sent as the page's form sends it.
    pub fn decide(&self, path: &str, decision: &str, words: &str) -> Told {
        let origin = format!("http://127.0.0.1:{}", self.port);
        let cookie = self.cookie();
        let headers = [
            ("Cookie", cookie.as_str()),
            ("Origin", &origin),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("words", words).append_pair("decision", decision);
        self.ask("POST", path, &headers, &body.finish())
    }

    /// Asks the process to end as Ctrl-C does, and hands back what it said last.
    pub fn interrupt(mut self) -> (ExitStatus, String) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        let mut told = String::new();
        self.out.read_to_string(&mut told).unwrap();
        (status, told)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
