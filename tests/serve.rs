//! A ledger served to a browser: what is shown, what is refused, and decisions made beside the text, over real sockets.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "pages/desk.rs"]
#[allow(dead_code)]
mod desk;
#[path = "serve/served.rs"]
mod served;

use desk::Desk;
use rusqlite::Connection;
use scraper::{Html, Selector};
use served::{Served, Told};
use std::fs;
use std::time::{Duration, Instant};

fn found(told: &Told, selector: &str) -> Vec<String> {
    let page = Html::parse_document(&told.body);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
}

fn attributes(told: &Told, selector: &str, name: &str) -> Vec<String> {
    let page = Html::parse_document(&told.body);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).filter_map(|found| found.attr(name).map(str::to_owned)).collect()
}

/// Where the document is whose title and date are these.
fn text_of(served: &Served, words: &str) -> String {
    let list = served.get("/documents");
    let page = Html::parse_document(&list.body);
    let link = Selector::parse("ul.cards a").unwrap();
    let link = page.select(&link).find(|link| link.text().collect::<String>().contains(words));
    link.unwrap_or_else(|| panic!("{}", list.body)).attr("href").unwrap().to_owned()
}

/// The id of the card whose heading holds these words.
fn card(told: &Told, words: &str) -> String {
    let page = Html::parse_document(&told.body);
    let (card, heading) = (Selector::parse("section.card").unwrap(), Selector::parse("h2").unwrap());
    let holds = |card: &scraper::ElementRef| {
        card.select(&heading).any(|heading| heading.text().collect::<String>().contains(words))
    };
    let card = page.select(&card).find(holds).unwrap_or_else(|| panic!("no card of {words}"));
    card.attr("id").unwrap().trim_start_matches("c-").to_owned()
}

/// Where a decision on a claim goes that was seen so.
fn to(document: &str, claim: &str, seen: &str) -> String {
    format!("{document}?claim={claim}&seen={seen}")
}

/// The result that a fresh page shows of these words, its document and where an unreviewed one is decided on.
fn result(served: &Served, words: &str) -> (String, String, String) {
    let document = text_of(served, "2025-01-08");
    let id = card(&served.seen(&document), words);
    let to = to(&document, &id, "unreviewed");
    (document, id, to)
}

#[test]
fn pages_are_of_the_ledger_as_it_is_when_they_are_asked_for() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &[]);
    let contents = served.get("/");
    assert_eq!(contents.status, 200);
    assert_eq!(found(&contents, "h2"), ["泉水县"]);
    let links = attributes(&contents, ".cards a", "href");
    assert_eq!(links.len(), 2, "{links:?}");
    let card = served.get(&links[0]);
    assert_eq!(found(&card, "h1"), ["泉水县 2024年目标与实绩对照表"]);
    // The same rows as the page that is written into a file.
    let written = desk.written(&["scorecard", "泉水县", "2024"]);
    let of_file = Told { status: 200, head: String::new(), body: written };
    assert_eq!(attributes(&card, "tbody.f", "id"), attributes(&of_file, "tbody.f", "id"));
    assert_eq!(found(&card, ".c-status"), found(&of_file, ".c-status"));
    desk.done(&["record", "target", "泉水县", "2024", "公园7个"]);
    let now = served.get(&links[0]);
    assert_eq!(attributes(&now, "tbody.f", "id").len(), attributes(&card, "tbody.f", "id").len() + 1);
    assert_eq!(found(&served.get("/place?place=%E6%B3%89%E6%B0%B4%E5%8E%BF"), "h1"), ["泉水县历年"]);
    desk.done(&["record", "target", "石狮市", "2024", "地区生产总值增长6%"]);
    assert_eq!(found(&served.get("/year?year=2024"), "tbody th"), ["泉水县", "石狮市"]);
}

#[test]
fn every_number_of_a_text_is_marked_by_what_became_of_it() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &[]);
    let document = text_of(&served, "2025-01-08");
    let page = served.get(&document);
    let text = found(&page, "#text").remove(0);
    assert!(text.contains("全县地区生产总值增长5.9"), "{text}");
    let told = desk.done(&["describe", "2025.txt", "--format", "jsonl"]);
    let described: serde_json::Value = serde_json::from_str(&told).unwrap();
    let marked = attributes(&page, "#text a.n", "class");
    assert_eq!(marked.len() as u64, described["numbers"].as_u64().unwrap(), "{told}");
    let claims = marked.iter().filter(|class| class.contains("n-open")).count();
    assert_eq!(claims as u64, described["claims"].as_u64().unwrap());
    // A mark leads to what is told of it, and says so.
    let anchors = attributes(&page, "#text a.n", "href");
    let ids = attributes(&page, "section.card", "id");
    assert!(anchors.iter().all(|anchor| ids.contains(&anchor[1..].to_owned())), "{anchors:?} {ids:?}");
    let aside = attributes(&page, "#text a.n-aside", "title");
    assert!(!aside.is_empty() && aside.iter().all(|why| why == "日期"), "{aside:?}");
    assert!(found(&page, "form, template").is_empty(), "who may not decide is offered nothing");
    // From the evidence of a target to its place in the text.
    let card = served.get("/scorecard?place=%E6%B3%89%E6%B0%B4%E5%8E%BF&year=2024");
    let opened = attributes(&card, ".source a", "href").remove(0);
    let led = served.get(&opened);
    assert_eq!(led.status, 303);
    assert!(led.header("location").unwrap().starts_with("/document/"), "{}", led.head);
}

#[test]
fn what_comes_from_elsewhere_is_refused() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let port = served.port;
    for host in
        ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", &format!("127.0.0.1:{}", port ^ 1)]
    {
        let told = served.ask("GET", "/", &[("Host", host)], "");
        assert_eq!(told.status, 421, "{host}");
        assert!(!told.body.contains("泉水县"), "{host}");
    }
    assert_eq!(served.ask("GET", "/", &[("Host", &format!("localhost:{port}"))], "").status, 200);
    assert_eq!(served.send(b"GET / HTTP/1.0\r\n\r\n").status, 421, "no host at all");
    let absolute =
        format!("GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    assert_eq!(served.send(absolute.as_bytes()).status, 421);
    for origin in ["http://evil.example", "null", &format!("https://127.0.0.1:{port}"), "http://127.0.0.1:1"]
    {
        assert_eq!(served.ask("GET", "/", &[("Origin", origin)], "").status, 403, "{origin}");
    }
    // Where another machine would ask, nobody listens.
    let others = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    if let Ok(own) = others.map(|own| own.ip()).as_ref().map(|ip| std::net::SocketAddr::new(*ip, port)) {
        assert!(
            own.ip().is_loopback()
                || std::net::TcpStream::connect_timeout(&own, Duration::from_secs(1)).is_err()
        );
    }
}

#[test]
fn no_path_leads_to_a_file() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &[]);
    for path in [
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/document/..%2f..%2f..%2fetc%2fpasswd",
        "/document/../2024.txt",
        "/2024.txt",
        "/duizhang.db",
        "//etc/passwd",
        "/document/%00",
        "/claim/....//....//etc/passwd",
        "/document/%ff%fe",
    ] {
        let told = served.get(path);
        assert!(matches!(told.status, 404), "{path}: {}", told.head);
        assert!(!told.body.contains("root:") && !told.body.contains("SQLite format"), "{path}");
    }
    assert_eq!(served.get("/document/zzzz").status, 404);
    assert_eq!(served.get("/scorecard?place=nowhere&year=2024").status, 404);
    assert_eq!(served.get("/scorecard?place=nowhere&year=abc").status, 404);
    let hostile = served.get("/place?place=%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE");
    assert_eq!(hostile.status, 404);
    assert!(
        !hostile.body.contains("<script>alert") && !hostile.body.contains('\u{202E}'),
        "{}",
        hostile.body
    );
}

#[test]
fn nothing_is_recorded_without_the_token() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let (_, _, to) = result(&served, "5.9%");
    let before = fs::read(desk.path("duizhang.db")).unwrap();
    let (origin, form) = (format!("http://127.0.0.1:{}", served.port), "application/x-www-form-urlencoded");
    let (cookie, kind) = (served.cookie(), ("Content-Type", form));
    let wrong = format!("duizhang-{}={}", served.port, "0".repeat(32));
    let refused = [
        vec![kind, ("Origin", origin.as_str())],
        vec![kind, ("Origin", &origin), ("Cookie", &wrong)],
        vec![kind, ("Origin", "http://evil.example"), ("Cookie", &cookie)],
        vec![kind, ("Origin", "null"), ("Cookie", &cookie)],
        vec![kind, ("Cookie", &cookie)],
        vec![kind, ("Authorization", "Bearer 00000000000000000000000000000000")],
    ];
    for headers in refused {
        let told = served.ask("POST", &to, &headers, "decision=accept");
        assert_eq!(told.status, 403, "{headers:?}: {}", told.body);
    }
    let (may, from) = (("Cookie", cookie.as_str()), ("Origin", origin.as_str()));
    let plain = served.ask("POST", &to, &[may, from, ("Content-Type", "text/plain")], "decision=accept");
    assert_eq!(plain.status, 415);
    let long = format!("decision=reject&words={}", "x".repeat(65 << 10));
    let told = served.ask("POST", &to, &[may, from, kind], &long);
    assert_eq!(told.status, 413, "{}", told.head);
    // In pieces, where nobody says beforehand how much it is.
    let chunk = format!("11000\r\n{}\r\n0\r\n\r\n", "x".repeat(0x11000));
    let head = format!(
        "POST {to} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nCookie: {cookie}\r\nOrigin: {origin}\r\nContent-Type: {form}\r\nTransfer-Encoding: chunked\r\n\r\n",
        served.port
    );
    assert_eq!(served.send((head + &chunk).as_bytes()).status, 413);
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
        assert_eq!(served.ask(method, &to, &[may, from, kind], "decision=accept").status, 405, "{method}");
    }
    assert_eq!(served.ask("POST", "/", &[may, from, kind], "decision=accept").status, 405);
    assert_eq!(served.get("/?token=0000").status, 403);
    assert_eq!(fs::read(desk.path("duizhang.db")).unwrap(), before, "nothing was written");
    // With the token in a header, as a program has it.
    let bearer = format!("Bearer {}", served.token);
    let done = served.ask("POST", &to, &[kind, ("Authorization", &bearer)], "decision=accept");
    assert_eq!(done.status, 303, "{}", done.body);
}

#[test]
fn the_token_is_handed_over_once_and_kept_from_scripts_and_other_sites() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let entered = served.get(&format!("/?token={}", served.token));
    assert_eq!((entered.status, entered.header("location")), (303, Some("/")));
    let cookie = entered.header("set-cookie").unwrap();
    assert_eq!(cookie, format!("{}; Path=/; HttpOnly; SameSite=Strict", served.cookie()));
    assert!(!served.seen("/").body.contains(&served.token), "no page holds it");
    let document = text_of(&served, "2025-01-08");
    assert!(found(&served.get(&document), "form, template").is_empty());
    assert_eq!(found(&served.get(&document), "p.remark").len(), 1, "how to decide is said");
    let page = served.seen(&document);
    assert!(!found(&page, "template").is_empty() && !page.body.contains(&served.token));
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cache-control", "no-store"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), Some(value));
    }
    assert!(page.header("content-security-policy").unwrap().contains("frame-ancestors 'none'"));
    let policy = &attributes(&page, "meta[http-equiv]", "content")[0];
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"),
        "{policy}"
    );
    let another = Served::start(&desk.path(""), &["--write"]);
    assert_ne!(another.token, served.token);
}

#[test]
fn without_write_nothing_can_be_decided() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &[]);
    let (_, _, to) = result(&served, "5.9%");
    assert_eq!(served.token, "");
    let told = served.decide(&to, "accept", "");
    assert_eq!(told.status, 403);
    assert!(told.body.contains("duizhang serve --write"), "{}", told.body);
}

#[test]
fn decisions_beside_the_text_are_those_of_review() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let (document, id, to_gdp) = result(&served, "5.9%");
    let done = served.decide(&to_gdp, "accept", "");
    assert_eq!(done.status, 303, "{}", done.body);
    let location = done.header("location").unwrap().to_owned();
    assert!(location.starts_with(&format!("{document}?done=accept&claim={id}#c-")), "{location}");
    assert!(!location.ends_with(&id), "on to the next: {location}");
    let (shown, _) = location.split_once('#').unwrap();
    assert!(found(&served.seen(shown), ".done")[0].starts_with("已接受"));
    assert!(desk.done(&["history", &id]).contains("李审计"));

    // Taken back, and corrected by a phrase.
    assert_eq!(served.decide(&to(&document, &id, "reviewed"), "undo", "").status, 303);
    let corrected = served.decide(&to_gdp, "correct", "地区生产总值增长5.8%");
    assert_eq!(corrected.status, 303, "{}", corrected.body);
    let now = card(&served.seen(&document), "5.8%");
    assert_ne!(now, id);
    let told = desk.done(&["list", "results", "--format", "csv"]);
    assert!(told.contains("2024,地区生产总值,growth,eq,5.8,") && !told.contains("growth,eq,5.9"), "{told}");
    let (shown, _) = corrected.header("location").unwrap().split_once('#').unwrap().to_owned();
    assert!(found(&served.seen(shown), ".done")[0].contains("5.9→5.8"));
    // What the phrase leaves unsaid stays; columns are taken too.
    assert_eq!(served.decide(&to(&document, &now, "reviewed"), "correct", "增长5.7%").status, 303);
    let now = card(&served.seen(&document), "地区生产总值（gdp）：增长5.7%");
    assert_eq!(served.decide(&to(&document, &now, "reviewed"), "correct", "数值=5.6").status, 303);
    let now = card(&served.seen(&document), "5.6%");

    // The whole claim is rejected, and comes back with its corrections.
    let rejected = served.decide(&to(&document, &now, "reviewed"), "reject", "不是本县的");
    assert_eq!(rejected.status, 303, "{}", rejected.body);
    let page = served.seen(&document);
    assert!(found(&page, ".n-gone .state")[0].contains("不是本县的"));
    assert_eq!(found(&page, "#text .n-gone").len(), 1);
    assert!(!desk.done(&["list", "results"]).contains("5.6"));
    let first = card(&page, "5.6%");
    assert_eq!(served.decide(&format!("{document}?claim={first}"), "undo", "").status, 303);
    assert_eq!(card(&served.seen(&document), "5.6%"), now);
    for figure in ["5.7", "5.8", "5.9"] {
        let id = card(&served.seen(&document), "地区生产总值（gdp）：增长5");
        assert_eq!(served.decide(&to(&document, &id, "reviewed"), "undo", "").status, 303);
        assert!(desk.done(&["list", "results", "--format", "csv"]).contains(&format!("eq,{figure},")));
    }
    assert!(desk.run(&["verify"]).status.success());
}

#[test]
fn what_is_not_understood_is_refused_in_the_words_of_the_program() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let (_, id, to) = result(&served, "5.9%");
    let before = fs::read(desk.path("duizhang.db")).unwrap();
    for (decision, words, part) in [
        ("correct", "乱写一通", "乱写一通"),
        ("correct", "开工项目30个，竣工11个", "2条"),
        ("correct", "没有这一栏=3", "没有这一栏"),
        ("correct", "", "没有写内容"),
        ("link", "没有的", "没有的"),
        ("link", &id, "也是实绩"),
        ("reject", &"长".repeat(2500), ""),
    ] {
        let told = served.decide(&to, decision, words);
        assert_eq!(told.status, 422, "{decision} {words}: {}", told.head);
        let why = &found(&told, ".refused")[0];
        assert!(why.contains(part), "{decision} {words}: {why}");
    }
    let own =
        String::from_utf8(desk.run(&["record", "result", "泉水县", "2024", "乱写一通"]).stderr).unwrap();
    let own = own.trim().trim_start_matches("duizhang: ").to_owned();
    let told = served.decide(&to, "correct", "乱写一通");
    assert!(found(&told, ".refused")[0].ends_with(&own), "{own}");
    assert!(
        attributes(&told, "input[aria-invalid=true]", "value").contains(&"乱写一通".to_owned()),
        "it can be mended"
    );
    assert_eq!(served.decide(&to, "explode", "").status, 400);
    assert_eq!(fs::read(desk.path("duizhang.db")).unwrap(), before);
}

#[test]
fn a_result_is_linked_to_a_target_by_its_words() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let (document, _, to) = result(&served, "新增绿地");
    let target = card(&served.seen(&text_of(&served, "2024-01-10")), "新增停车位");
    let linked = served.decide(&to, "link", &target);
    assert_eq!(linked.status, 303, "{}", linked.body);
    assert!(desk.done(&["list", "results"]).contains("新增停车位"));
    let (shown, _) = linked.header("location").unwrap().split_once('#').unwrap();
    let page = served.seen(shown);
    assert!(found(&page, ".done")[0].starts_with("已关联"));
    let now = card(&page, "新增停车位");
    let history = desk.done(&["history", &now]);
    assert!(history.contains("是同一项"), "{history}");
    assert_eq!(served.decide(&self::to(&document, &now, "reviewed"), "undo", "").status, 303);
    assert!(desk.done(&["list", "results"]).contains("新增绿地"));
    // From the target to its result, too.
    let of_target = text_of(&served, "2024-01-10");
    let result = card(&served.seen(&document), "新增绿地");
    let linked = served.decide(&self::to(&of_target, &target, "unreviewed"), "link", &result);
    assert_eq!(linked.status, 303, "{}", linked.body);
    let (shown, at) = linked.header("location").unwrap().split_once('#').unwrap();
    assert_eq!(at, format!("c-{target}"), "the target is still there");
    let elsewhere = attributes(&served.seen(shown), ".told a", "href").remove(0);
    assert!(
        served.seen(&elsewhere).header("location").unwrap().starts_with(&document),
        "and the result is a step away"
    );
    assert!(desk.done(&["list", "results"]).contains("新增停车位"));
}

#[test]
fn a_decision_on_a_claim_that_changed_since_is_refused_and_says_so() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let (document, id, to_gdp) = result(&served, "5.9%");
    // Another person accepts it at the terminal; whoever had the page open is told.
    desk.done(&["review", "泉水县", "--accept", "指标=地区生产总值"]);
    for (decision, words) in [("reject", "重复"), ("correct", "地区生产总值增长5.8%"), ("accept", "")]
    {
        let told = served.decide(&to_gdp, decision, words);
        assert_eq!(told.status, 409, "{decision}");
        let why = &found(&told, ".refused")[0];
        assert!(why.contains("变动了") && why.contains("已经有人复核过"), "{why}");
    }
    // Corrected in another browser: the version that was seen stands no more.
    assert_eq!(served.decide(&to(&document, &id, "reviewed"), "correct", "增长5.8%").status, 303);
    let told = served.decide(&to(&document, &id, "reviewed"), "correct", "增长5.7%");
    assert_eq!(told.status, 409);
    let now = card(&served.seen(&document), "5.8%");
    assert!(found(&told, ".refused")[0].contains(&now), "it names the version that stands");
    let undone = served.decide(&to(&document, &id, "reviewed"), "undo", "");
    assert_eq!(undone.status, 409, "another's correction is not taken back");
    assert!(
        desk.done(&["list", "results", "--format", "csv"]).contains("2024,全县地区生产总值,growth,eq,5.8,")
    );
    // Withdrawn.
    desk.done(&["withdraw", &now, "--why", "核对"]);
    assert_eq!(served.decide(&to(&document, &now, "reviewed"), "accept", "").status, 409);
}

#[test]
fn many_decide_at_once_and_nothing_is_lost() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let documents = [text_of(&served, "2025-01-08"), text_of(&served, "2024-01-10")];
    let open: Vec<(String, String)> = documents
        .iter()
        .flat_map(|document| {
            let ids = attributes(&served.seen(document), "section.card[data-open]", "id");
            ids.into_iter().map(move |id| (document.clone(), id.trim_start_matches("c-").to_owned()))
        })
        .collect();
    assert!(open.len() > 6);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let served = &served;
        let twice = open.iter().chain(&open);
        let all: Vec<_> = twice
            .map(|(document, id)| {
                scope.spawn(move || {
                    let told = served.decide(&to(document, id, "unreviewed"), "accept", "");
                    assert!(told.status < 500, "{}: {}", told.status, told.body);
                    told.status
                })
            })
            .collect();
        for year in ["2021", "2022", "2023"] {
            desk.done(&["record", "target", "泉水县", year, "公园7个"]);
        }
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let of = |status: u16| statuses.iter().filter(|own| **own == status).count();
    assert_eq!((of(303), of(409)), (open.len(), open.len()), "each once: {statuses:?}");
    assert!(desk.run(&["verify"]).status.success());
    assert!(desk.done(&["review", "泉水县", "--accept-all"]).contains("没有未复核的"));
}

#[test]
fn a_ledger_that_another_holds_is_said_to_be_in_use() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let (_, _, to) = result(&served, "5.9%");
    let other = Connection::open(desk.path("duizhang.db")).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let told = served.decide(&to, "accept", "");
    assert_eq!(told.status, 503);
    let own = desk.run(&["list", "targets"]);
    let own = String::from_utf8(own.stderr).unwrap();
    let own = own.trim().rsplit_once('：').unwrap().1.to_owned();
    assert!(told.body.contains(&own), "{own}: {}", told.body);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(served.decide(&to, "accept", "").status, 303);
}

#[test]
fn what_cannot_be_served_is_said_at_once_in_the_language_of_the_screen() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &[]);
    let port = served.port.to_string();
    fs::write(desk.path("notes.db"), "no ledger").unwrap();
    for (arguments, zh, en) in [
        (vec!["--port", &port], "已被占用", "is taken"),
        (vec!["--ledger", "nowhere.db"], "这里没有账本", "no ledger"),
        (vec!["--ledger", "notes.db"], "不是", "not"),
    ] {
        for (lang, words) in [("zh", zh), ("en", en)] {
            let told = desk.run(&[&["--lang", lang, "serve"], &arguments[..]].concat());
            let err = String::from_utf8(told.stderr).unwrap();
            assert_eq!(told.status.code(), Some(2), "{err}");
            assert!(err.starts_with("duizhang: ") && err.contains(words), "{arguments:?}: {err}");
            assert!(told.stdout.is_empty());
        }
    }
    assert!(!desk.path("nowhere.db").exists(), "serving makes no ledger");
}

#[test]
fn ctrl_c_ends_it_in_good_order() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &["--write"]);
    let port = served.port;
    // One who says nothing is not waited for.
    let idle = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    let (_, _, to) = result(&served, "5.9%");
    assert_eq!(served.decide(&to, "accept", "").status, 303);
    let began = Instant::now();
    let (status, told) = served.interrupt();
    assert!(status.success());
    assert_eq!(told.trim(), "已结束");
    assert!(began.elapsed() < Duration::from_secs(9));
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
    assert!(desk.run(&["verify"]).status.success());
    drop(idle);
}

#[test]
fn no_name_of_a_ledger_becomes_markup() {
    let desk = Desk::new();
    let text = "泉水县政府工作报告<img src=x onerror=alert(1)>\n2025年1月8日\n2024年，地区生产总值增长5.9%。</section><script>alert(1)</script>\n2025年计划：开工项目30个。\n";
    fs::write(desk.path("x.txt"), text).unwrap();
    desk.done(&["read", "x.txt", "--place", "泉水县", "--year", "2024"]);
    let served = Served::start(&desk.path(""), &["--write"]);
    let list = served.get("/documents");
    let document = attributes(&list, "ul.cards a", "href").remove(0);
    let page = served.seen(&document);
    assert_eq!(page.status, 200);
    for told in [&list, &page] {
        assert!(!told.body.contains("<img") && !told.body.contains("<script>alert"), "{}", told.body);
    }
    assert!(found(&page, "#text")[0].contains("<script>alert(1)</script>"), "the text is shown as it is");
    let claim = attributes(&page, "section.card[data-open]", "id").remove(0);
    let to = self::to(&document, claim.trim_start_matches("c-"), "unreviewed");
    let told = served.decide(&to, "correct", "\"><script>alert(1)</script>");
    assert!(told.status == 422 && !told.body.contains("<script>alert"), "{}", told.body);
}

#[test]
fn only_what_was_reviewed_is_judged_where_that_is_asked_for() {
    let desk = Desk::with_reports();
    let target = desk.typed();
    let served = Served::start(&desk.path(""), &["--reviewed-only"]);
    let contents = served.get("/");
    assert!(found(&contents, ".remark").concat().contains("只计复核过的表述"), "{}", contents.body);
    let card = served.get("/scorecard?place=%E6%B3%89%E6%B0%B4%E5%8E%BF&year=2024");
    assert_eq!(attributes(&card, "tbody.f", "id"), [target], "the typed one alone");
    assert!(found(&card, ".remark").concat().contains("只计复核过的表述"));
}

#[test]
fn the_contents_are_those_of_the_ledger_whenever_it_changes() {
    let desk = Desk::with_reports();
    let served = Served::start(&desk.path(""), &[]);
    let counts = |told: &Told| found(told, ".cards .counts").concat();
    let before = served.get("/");
    assert_eq!(counts(&before), counts(&served.get("/")), "kept as it was");
    desk.done(&["record", "target", "泉水县", "2024", "公园7个"]);
    let after = served.get("/");
    assert_ne!(counts(&before), counts(&after));
    desk.done(&["undo"]);
    assert_eq!(counts(&before), counts(&served.get("/")));
    assert_eq!(found(&after, ".legend li").len(), 6, "the signs are explained");
}

#[test]
fn a_claim_is_offered_those_of_the_other_role_and_its_own_year_alone() {
    let desk = Desk::with_reports();
    desk.done(&["record", "target", "泉水县", "2019", "公园7个"]);
    let served = Served::start(&desk.path(""), &["--write"]);
    let page = served.seen(&text_of(&served, "2025-01-08"));
    let lists = attributes(&page, "datalist", "id");
    assert!(lists.contains(&"l-target-2024".to_owned()), "{lists:?}");
    assert!(!lists.iter().any(|list| list.ends_with("2019")), "{lists:?}");
}
