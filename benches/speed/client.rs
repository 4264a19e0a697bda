//! As much of a client as measuring takes: it waits for what it asks for and answers what it is asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};

/// What bears on how long answers take, as VS Code and Neovim announce it.
fn capabilities() -> Value {
    json!({ "textDocument": {
        "codeAction": { "dataSupport": true, "resolveSupport": { "properties": ["edit"] } },
        "completion": { "completionItem": { "snippetSupport": true } },
        "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
        "inlayHint": { "resolveSupport": { "properties": ["tooltip"] } },
    } })
}

/// A running server.
pub struct Client {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// The version whose diagnostics came last.
    published: Option<i64>,
}

/// A message of the server. What is long in it is read only by those who want it: that takes longer
/// than an answer may.
struct Message {
    arrived: Instant,
    body: Vec<u8>,
    head: Head,
}

#[derive(Deserialize)]
struct Head {
    id: Option<Value>,
    method: Option<String>,
    params: Option<Version>,
}

#[derive(Deserialize)]
struct Version {
    version: Option<i64>,
}

impl Client {
    /// Starts the server and greets it.
    pub fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_namumark"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let input = child.stdin.take().expect("a pipe");
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut client = Self { child, input, output, published: None };
        client.request("initialize", json!({ "capabilities": capabilities() }));
        client.notify("initialized", json!({}));
        client
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks, and waits for the result.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        self.ask(method, params).0
    }

    /// The same; also says how long it took until the answer was there.
    pub fn ask(&mut self, method: &str, params: Value) -> (Value, Duration) {
        let asked = Instant::now();
        self.send(&json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params }));
        loop {
            let message = self.receive();
            if message.head.method.is_none() {
                let mut answer: Value = serde_json::from_slice(&message.body).expect("JSON");
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return (answer["result"].take(), message.arrived - asked);
            }
        }
    }

    /// Waits for the diagnostics of a version, unless they have come already.
    pub fn diagnostics_of(&mut self, version: i32) {
        while self.published != Some(version.into()) {
            self.receive();
        }
    }

    /// The most memory the server has held so far, in bytes; `None` where the system does not tell.
    pub fn peak_memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kilobytes * 1024)
    }

    /// Says goodbye and waits for the server's end.
    pub fn stop(mut self) {
        self.request("shutdown", Value::Null);
        self.send(&json!({ "jsonrpc": "2.0", "method": "exit" }));
        self.child.wait().expect("the server ends");
    }

    fn send(&mut self, message: &Value) {
        let message = message.to_string();
        let header = format!("Content-Length: {}\r\n\r\n", message.len());
        self.input.write_all((header + &message).as_bytes()).expect("the server listens");
    }

    /// The next message; questions of the server are answered with null on the way.
    fn receive(&mut self) -> Message {
        let message = self.read();
        let head = &message.head;
        if let (Some(id), Some(_)) = (&head.id, &head.method) {
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": null }));
        }
        if head.method.as_deref() == Some("textDocument/publishDiagnostics") {
            self.published = head.params.as_ref().and_then(|params| params.version);
        }
        message
    }

    fn read(&mut self) -> Message {
        let mut length = 0;
        let mut line = String::new();
        while self.output.read_line(&mut line).expect("the server speaks") > 2 {
            if let Some(value) = line.strip_prefix("Content-Length:") {
                length = value.trim().parse().expect("a length");
            }
            line.clear();
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("a whole message");
        let arrived = Instant::now();
        let head = serde_json::from_slice(&body).expect("a message in JSON");
        Message { arrived, body, head }
    }
}
