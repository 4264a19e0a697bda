//! A client that waits for what it asks: what it does not ask for, it must not get.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde_json::{Value, json};

/// Longer than any answer takes: a guard against tests that never end.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where most tests have their page.
pub const PAGE: &str = "file:///wiki/%EB%AC%B8%EC%84%9C.namu";

/// A connection to a server of its own. Dropping it shuts the server down, and fails where it does
/// not end well or where a message was left unread.
pub struct Client {
    process: Child,
    input: Option<ChildStdin>,
    reader: Option<JoinHandle<()>>,
    messages: Receiver<Value>,
    unread: VecDeque<Value>,
    answers_questions: bool,
    talks_nonsense: bool,
    last_id: i64,
    log: Log,
}

/// What both sides have said, where `NAMUMARK_TEST_MESSAGES` names a folder for it; see
/// `tests/messages/`.
#[derive(Clone, Default)]
struct Log(Option<Arc<Mutex<File>>>);

impl Log {
    fn open() -> Self {
        static SESSIONS: AtomicUsize = AtomicUsize::new(0);
        let Some(folder) = std::env::var_os("NAMUMARK_TEST_MESSAGES") else { return Self(None) };
        let name = SESSIONS.fetch_add(1, Ordering::Relaxed).to_string();
        let file = File::create(Path::new(&folder).join(name)).unwrap();
        Self(Some(Arc::new(Mutex::new(file))))
    }

    fn add(&self, speaker: char, message: &str) {
        if let Some(file) = &self.0 {
            let message = message.replace(['\n', '\r'], " ");
            writeln!(file.lock().unwrap(), "{speaker} {message}").unwrap();
        }
    }
}

impl Client {
    /// A server that has not been greeted yet.
    pub fn launch() -> Self {
        let (client, output) = Self::launch_deaf();
        client.listening_to(output)
    }

    /// A server that nobody listens to; what it says fills the pipe.
    pub fn launch_deaf() -> (Self, ChildStdout) {
        let mut process = Command::new(env!("CARGO_BIN_EXE_namumark"))
            .arg("lsp")
            .envs([("NAMUMARK_TEST_FAULTS", "1"), ("RUST_BACKTRACE", "0")])
            .envs([("LC_ALL", "C"), ("LC_MESSAGES", "C"), ("LANG", "C")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (input, output) = (process.stdin.take(), process.stdout.take().unwrap());
        let messages = mpsc::channel().1;
        let unread = VecDeque::new();
        let log = Log::open();
        let client = Self {
            process,
            input,
            reader: None,
            messages,
            unread,
            answers_questions: false,
            talks_nonsense: false,
            last_id: 0,
            log,
        };
        (client, output)
    }

    /// Gives what the server asks the client for a friendly answer, which no test has to wait for.
    pub fn answering_questions(mut self) -> Self {
        self.answers_questions = true;
        self
    }

    /// Nobody wonders that its messages break the protocol.
    pub fn talking_nonsense(mut self) -> Self {
        self.talks_nonsense = true;
        self
    }

    pub fn listening_to(mut self, output: ChildStdout) -> Self {
        let (sender, messages) = mpsc::channel();
        self.messages = messages;
        let log = self.log.clone();
        self.reader = Some(thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = read_message(&mut output) {
                log.add('>', &message.to_string());
                let _ = sender.send(message);
            }
        }));
        self
    }

    /// A server that has been greeted with `params`.
    pub fn start(params: Value) -> Self {
        let mut client = Self::launch();
        client.greet(params);
        client
    }

    /// A server that sends no diagnostics unasked.
    pub fn pulling() -> Self {
        Self::start(json!({"capabilities": {"textDocument": {"diagnostic": {}}}}))
    }

    pub fn greet(&mut self, params: Value) -> Value {
        let greeting = self.request("initialize", params);
        self.notify("initialized", json!({}));
        greeting
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.write(message(method, params));
    }

    /// Sends a request; [`Client::response`] waits for its answer.
    pub fn send(&mut self, method: &str, params: Value) -> i64 {
        self.last_id += 1;
        let mut message = message(method, params);
        message["id"] = self.last_id.into();
        self.write(message);
        self.last_id
    }

    /// The whole answer to the request `id`.
    pub fn response(&mut self, id: i64) -> Value {
        self.next(|message| message["id"] == id && message.get("method").is_none())
    }

    /// The result of a request that succeeds.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.send(method, params);
        let response = self.response(id);
        assert!(response.get("error").is_none(), "{method}: {response}");
        response["result"].clone()
    }

    /// The error code of a request that fails.
    pub fn refusal(&mut self, method: &str, params: Value) -> i64 {
        let id = self.send(method, params);
        let response = self.response(id);
        response["error"]["code"].as_i64().unwrap_or_else(|| panic!("{method}: {response}"))
    }

    /// The next request of that kind, whose parameters are given back, is answered so.
    pub fn answer(&mut self, method: &str, result: Value) -> Value {
        let request = self.next(|message| message["method"] == method);
        self.write(json!({"jsonrpc": "2.0", "id": request["id"], "result": result}));
        request["params"].clone()
    }

    pub fn open(&mut self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "namumark", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    pub fn change(&mut self, uri: &str, version: i32, changes: Value) {
        let document = json!({"uri": uri, "version": version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        self.notify("textDocument/didChange", params);
    }

    pub fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }

    /// What the server takes the document for: `version`, `text` and `tree`.
    pub fn syntax_tree(&mut self, uri: &str) -> Value {
        self.request("namumark/syntaxTree", json!({"textDocument": {"uri": uri}}))
    }

    /// The diagnostics that are published for a version of a document (`null`: for none). Those of
    /// earlier versions are read on the way, as the server may or may not have been fast enough.
    pub fn published(&mut self, uri: &str, version: Value) -> Vec<Value> {
        loop {
            let message = self.next(|message| {
                message["method"] == "textDocument/publishDiagnostics"
                    && message["params"]["uri"] == uri
            });
            let params = &message["params"];
            if params["version"] == version {
                return params["diagnostics"].as_array().unwrap().clone();
            }
            assert!(params["version"].as_i64() < version.as_i64(), "{params}");
        }
    }

    /// The first message that `is_wanted`.
    pub fn next(&mut self, is_wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(index) = self.unread.iter().position(&is_wanted) {
            return self.unread.remove(index).unwrap();
        }
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("the server says nothing");
            if self.answers_questions && is_question(&message) {
                self.write(
                    json!({"jsonrpc": "2.0", "id": message["id"], "result": answer(&message)}),
                );
            } else if is_wanted(&message) {
                return message;
            } else {
                self.unread.push_back(message);
            }
        }
    }

    /// Leaves unread what has arrived of messages that may or may not come.
    pub fn forget(&mut self, is_unimportant: impl Fn(&Value) -> bool) {
        self.unread.extend(self.messages.try_iter());
        self.unread.retain(|message| !is_unimportant(message));
    }

    pub fn write(&mut self, message: Value) {
        let speaker = if self.talks_nonsense { '?' } else { '<' };
        self.deliver(speaker, message.to_string().as_bytes());
    }

    /// Says what may be no message.
    pub fn write_body(&mut self, body: &[u8]) {
        self.deliver('?', body);
    }

    fn deliver(&mut self, speaker: char, body: &[u8]) {
        self.log.add(speaker, &String::from_utf8_lossy(body));
        self.write_bytes(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        self.write_bytes(body);
    }

    pub fn write_bytes(&mut self, bytes: &[u8]) {
        self.input.as_mut().unwrap().write_all(bytes).unwrap();
    }

    /// How much memory the server holds, in bytes, as Linux tells it.
    #[cfg(target_os = "linux")]
    pub fn resident_memory(&self) -> u64 {
        let path = format!("/proc/{}/status", self.process.id());
        let status = std::fs::read_to_string(path).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    }

    /// Closes the server's input.
    pub fn hang_up(&mut self) {
        self.input = None;
    }

    /// Waits for the server to end. Afterwards dropping the client does nothing more.
    pub fn wait(&mut self) -> ExitStatus {
        let status = self.process.wait().unwrap();
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        let late = self.messages.try_iter();
        self.unread.extend(late.filter(|late| !self.answers_questions || !is_question(late)));
        assert_eq!(self.unread, [] as [Value; 0], "messages that nobody asked for");
        status
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.process.kill();
        } else if self.process.try_wait().unwrap().is_none() {
            self.request("shutdown", Value::Null);
            self.notify("exit", Value::Null);
            assert_eq!(self.wait().code(), Some(0));
        }
    }
}

/// A message without parameters where they are null.
fn message(method: &str, params: Value) -> Value {
    match params {
        Value::Null => json!({"jsonrpc": "2.0", "method": method}),
        _ => json!({"jsonrpc": "2.0", "method": method, "params": params}),
    }
}

fn is_question(message: &Value) -> bool {
    message.get("id").is_some() && message.get("method").is_some()
}

/// What a client says that has no settings and does what it is asked to.
fn answer(question: &Value) -> Value {
    match question["method"].as_str() {
        Some("workspace/configuration") => {
            let items = question["params"]["items"].as_array().map_or(0, Vec::len);
            vec![Value::Null; items].into()
        }
        Some("workspace/applyEdit") => json!({"applied": true}),
        _ => Value::Null,
    }
}

/// The next message; `None` where the output ends.
fn read_message(output: &mut BufReader<ChildStdout>) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).unwrap() == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = Some(value.parse().unwrap()),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length.expect("a message has a length")];
    output.read_exact(&mut body).unwrap();
    Some(serde_json::from_slice(&body).unwrap())
}
