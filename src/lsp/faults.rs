//! Handlers that misbehave on purpose, for tests of what the server makes of it. They exist only
//! where the environment says so; no editor ever sets it.

use std::future;

use tower_lsp::LspServiceBuilder;
use tower_lsp::jsonrpc::Result;

use super::server::Server;

/// The environment variable that makes the faults callable.
const VARIABLE: &str = "NAMUMARK_TEST_FAULTS";

/// Adds the faults to the server's methods, if the environment asks for them.
pub fn add(builder: LspServiceBuilder<Server>) -> LspServiceBuilder<Server> {
    if std::env::var_os(VARIABLE).is_none() {
        return builder;
    }
    builder
        .custom_method("namumark/test/hang", hang)
        .custom_method("namumark/test/panic", panic)
        .custom_method("namumark/test/panicWorker", panic_worker)
        .custom_method("namumark/test/panicNotification", panic_notification)
}

/// A request that is never answered.
async fn hang(_: &Server) -> Result<()> {
    future::pending().await
}

async fn panic(_: &Server) -> Result<()> {
    panic!("asked to, in a request")
}

async fn panic_worker(server: &Server) -> Result<()> {
    server.workers.clone().run(|| panic!("asked to, in a worker")).await
}

async fn panic_notification(_: &Server) {
    panic!("asked to, in a notification")
}
