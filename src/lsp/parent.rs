//! The process that started the server: without it nobody is there to be served, even where the
//! input stays open because others have inherited it.

use std::sync::Arc;
use std::time::Duration;

use super::in_order::Ending;

/// How often the parent is looked for.
const INTERVAL: Duration = Duration::from_millis(500);

/// Ends the server when the process `id` has ended. Where that cannot be found out it does nothing:
/// the input's end tells, too. A process that cannot be seen to begin with may live all the same, on
/// the other side of a container's wall, where it has another number.
pub fn watch(id: u32, ending: Arc<Ending>) {
    if is_alive(id) {
        tokio::spawn(end_with(id, ending));
    }
}

async fn end_with(id: u32, ending: Arc<Ending>) {
    while is_alive(id) {
        tokio::time::sleep(INTERVAL).await;
    }
    tracing::info!(id, "the process that started the server has ended");
    ending.begin();
}

#[cfg(target_os = "linux")]
fn is_alive(id: u32) -> bool {
    // A process that has ended but whose own parent has not asked how is as good as gone.
    let state = std::fs::read_to_string(format!("/proc/{id}/stat"));
    state.is_ok_and(|stat| !stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with('Z')))
}

#[cfg(not(target_os = "linux"))]
fn is_alive(_: u32) -> bool {
    true
}
