//! The language server: the only place that names a type of LSP.
//!
//! | module | holds |
//! |---|---|
//! | `input` | the messages of the client that make sense |
//! | `in_order` | what tower-lsp lacks, and the rules that every handler follows |
//! | `output` | what is said to the client, and whether it listens |
//! | `answers` | answers that are written where they are found |
//! | `said` | when something was really said |
//! | `parent` | the process that started the server |
//! | `mend` | messages that tower-lsp misunderstands |
//! | `server` | one method a message: take a snapshot, ask [`crate::ide`], convert |
//! | `footnotes` | the list of footnotes, and the way from one to the next |
//! | `requests` | the requests that are not part of LSP, and longer answers |
//! | `code_actions` | which actions are offered |
//! | `commands` | what editors bind to keys |
//! | `applier` | the task that has the client make a command's changes |
//! | `formatting` | formatting, of a document and while typing |
//! | `session` | the open documents and the settings: the only mutable state |
//! | `shared` | what several threads change, one at a time |
//! | `settings` | the client's settings |
//! | `settling` | what holds for a page |
//! | `tokens` | the tokens that the client has of each document |
//! | `index` | what was found in the files of pages |
//! | `workspace` | the headings of all pages, for searches |
//! | `survey`, `steps`, `surveyor` | what is wrong with all pages, and the tasks that look for it |
//! | `shown` | the pages whose problems were told though they aren't open |
//! | `progress` | how far long work has come |
//! | `notices` | what the client's user has to know, once |
//! | `capabilities` | what the server can do |
//! | `client` | what the client can do, and how it wants to be spoken to |
//! | `workers` | threads that work on requests |
//! | `linter` | the background task that checks documents and publishes what it finds |
//! | `asking` | what the client is asked for |
//! | `convert` | our types to those of LSP |
//! | `heap` | how the memory is kept small |
//! | `faults` | handlers that misbehave, for tests |

mod answers;
mod applier;
mod asking;
mod capabilities;
mod checks;
mod client;
mod code_actions;
mod commands;
mod convert;
mod faults;
mod footnotes;
mod formatting;
mod heap;
mod in_order;
mod index;
mod input;
mod kept;
mod linter;
mod mend;
mod notices;
mod output;
mod parent;
mod progress;
mod requests;
mod restore;
mod said;
mod server;
mod session;
mod settings;
mod settling;
mod shared;
mod shown;
mod steps;
mod survey;
mod surveyor;
mod tokens;
mod why;
mod workers;
mod workspace;

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, DuplexStream, duplex};
use tokio::task::JoinHandle;
use tower_lsp::LspService;

use crate::config::Languages;
use in_order::{Ending, InOrder};
use mend::Mended;
use output::Output;
use said::Said;
use server::Server;

/// How much of the input may wait to be read by the server.
const INPUT_BUFFER: usize = 64 * 1024;

/// How long the server may outlive its input, to finish what it was asked and to say it.
const FAREWELL: Duration = Duration::from_secs(1);

/// Serves a client on standard input and output until it says `exit` or closes the input. The exit
/// code is 0 if the client asked for a shutdown before.
pub fn serve(languages: Languages) -> io::Result<ExitCode> {
    heap::set_up();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    let code = runtime.block_on(run(tokio::io::stdin(), io::stdout(), languages));
    // Nobody waits for a read of the standard input that is under way, or for a worker.
    runtime.shutdown_background();
    Ok(code.into())
}

/// Two tasks stand between the server and its client. The one that reads can be stopped, which ends
/// the input where it is. The one that writes never makes the server wait.
async fn run<I, O>(input: I, client: O, languages: Languages) -> u8
where
    I: AsyncRead + Unpin + Send + 'static,
    O: Write + Send + 'static,
{
    let (input_end, input_start) = duplex(INPUT_BUFFER);
    let (output, waiting) = Output::new();
    let reader = tokio::spawn(input::forward(input, input_start));
    let writer = tokio::spawn(output::deliver(output.clone(), waiting, client));
    let ending = Arc::new(Ending::new(reader.abort_handle()));
    tokio::spawn(answer(input_end, output, languages, ending.clone()));
    tokio::select! {
        said = writer => if let Ok(Err(error)) = said {
            tracing::warn!(%error, "the client is given up");
        },
        () = farewell(reader) => tracing::warn!("ended before everything was said"),
    }
    ending.code()
}

async fn answer(
    input: DuplexStream,
    output: Arc<Output>,
    languages: Languages,
    ending: Arc<Ending>,
) {
    let said = Arc::new(Said::default());
    let server = |client| Server::new(client, languages, output.clone(), said.clone());
    let service = LspService::build(server)
        .custom_method("$/setTrace", Server::set_trace)
        .custom_method("window/workDoneProgress/cancel", Server::cancel)
        .custom_method("namumark/footnotes", Server::footnotes)
        .custom_method("namumark/nextFootnote", Server::next_footnote)
        .custom_method("namumark/previousFootnote", Server::previous_footnote)
        .custom_method("namumark/readAs", Server::read_as)
        .custom_method("namumark/syntaxTree", Server::syntax_tree);
    let (service, socket) = faults::add(service).finish();
    let service = InOrder::new(service, output.clone(), ending);
    let socket = Mended { socket, said, output: output.clone() };
    // Both take what there is to say before tower-lsp says it.
    let silence = tokio::io::sink();
    tower_lsp::Server::new(input, silence, socket)
        .concurrency_level(usize::MAX)
        .serve(service)
        .await;
    output.end();
}

async fn farewell<T>(reader: JoinHandle<T>) {
    let _ = reader.await;
    tokio::time::sleep(FAREWELL).await;
}
