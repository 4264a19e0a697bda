//! What is wrong with a document: found once for each version, and, where an edit left parts of the
//! page alone, not found anew for these.

use std::sync::Arc;

use super::session::Snapshot;
use super::shared::Shared;
use crate::config::Config;
use crate::document::Identity;
use crate::rules::{self, Finding, Memory};

/// What the checks of one document leave to those that follow.
#[derive(Clone, Default)]
pub struct Checks(Shared<State>);

#[derive(Default)]
struct State {
    memory: Memory,
    latest: Option<Latest>,
}

struct Latest {
    document: Identity,
    config: Arc<Config>,
    findings: Arc<Vec<Finding>>,
}

impl Snapshot {
    /// What `work` finds out with the memory of the document's checks.
    pub fn with_memory<T>(&self, work: impl FnOnce(&mut Memory) -> T) -> T {
        let mut state = self.checks.0.lock();
        work(&mut state.memory)
    }

    /// Everything that is wrong with the document, in the order of the text.
    pub fn findings(&self) -> Arc<Vec<Finding>> {
        let mut state = self.checks.0.lock();
        let document = self.document.identity();
        if let Some(latest) = &state.latest
            && latest.document == document
            && Arc::ptr_eq(&latest.config, &self.config)
        {
            return latest.findings.clone();
        }
        let findings = rules::run_again(&self.document, &self.config, &mut state.memory);
        let findings = Arc::new(findings);
        let (config, latest) = (self.config.clone(), findings.clone());
        state.latest = Some(Latest { document, config, findings: latest });
        findings
    }
}
