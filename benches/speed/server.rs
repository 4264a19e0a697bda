//! What an editor waits for, measured through the real server.

use std::time::Duration;

use serde_json::json;

use super::client::Client;
use super::time::{self, row, short, spread};

/// So often is measured what happens once in a server's life.
const STARTS: usize = 9;
const KEYS: i32 = 100;
const URI: &str = "file:///측정.namu";

/// Starting, without a page.
pub fn measure_start() {
    row("start to the answer to initialize", &short(start()));
}

/// Opening, typing and memory with a page open.
pub fn measure(page: &str) {
    let size = format!("{:.1} MB", super::megabytes(page));
    row(&format!("open to diagnostics, {size}"), &short(first_open(page)));
    let mut client = Client::start();
    open(&mut client, page);
    let mut keys = keys(&mut client, page);
    row(&format!("key to diagnostics, {size}"), &spread(&mut keys));
    if let Some(bytes) = client.peak_memory() {
        row(&format!("peak memory, {size}"), &format!("{:.0} MB", bytes as f64 / 1e6));
    }
    client.stop();
}

fn start() -> Duration {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let mut client = None;
        times.push(time::of(|| client = Some(Client::start())));
        client.into_iter().for_each(Client::stop);
    }
    time::percentile(&mut times, 50)
}

/// How long the first page takes that a server opens, which has no memory at hand yet.
fn first_open(page: &str) -> Duration {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let mut client = Client::start();
        times.push(open(&mut client, page));
        client.stop();
    }
    time::percentile(&mut times, 50)
}

fn open(client: &mut Client, page: &str) -> Duration {
    let document = json!({ "uri": URI, "languageId": "namumark", "version": 0, "text": page });
    time::of(|| {
        client.notify("textDocument/didOpen", json!({ "textDocument": document }));
        client.diagnostics_of(0);
    })
}

/// Types at the start of lines all over the page, each time when the last diagnostics have come.
fn keys(client: &mut Client, page: &str) -> Vec<Duration> {
    let lines = page.lines().count().max(1);
    let times = (1..=KEYS).map(|version| {
        let place = json!({ "line": version as usize * 7919 % lines, "character": 0 });
        let change = json!({ "range": { "start": place, "end": place }, "text": "가" });
        let change = json!({
            "textDocument": { "uri": URI, "version": version },
            "contentChanges": [change],
        });
        time::of(|| {
            client.notify("textDocument/didChange", change);
            client.diagnostics_of(version);
        })
    });
    times.collect()
}
