//! Which actions a client is offered, and the edits of those that take longer to find: these are found
//! when the action is chosen, where the client can wait until then.

use serde::{Deserialize, Serialize};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::*;

use super::convert;
use super::restore;
use super::session::Snapshot;
use super::why;
use crate::fix::Edit;
use crate::ide::actions::{self, Action, Kind};
use crate::ide::refactor::{self, refactorings};
use crate::text::Span;

const REFACTORINGS: [refactor::Kind; 4] = [
    refactor::Kind::Extract,
    refactor::Kind::Inline,
    refactor::Kind::Move,
    refactor::Kind::Rewrite,
];

/// What the edits of an action are found by.
#[derive(Debug, Deserialize, Serialize)]
pub struct Later {
    pub uri: Url,
    version: i32,
    task: Task,
}

/// What an action does that takes long to find.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
enum Task {
    FixAll,
    /// A comment silences what is found here.
    Silence(Range),
    Restore,
}

/// An action with its edits, and what its user has to know of them.
pub struct Resolved {
    pub action: CodeAction,
    pub notice: Option<String>,
}

/// The actions for a place in a document.
pub fn list(page: &Snapshot, params: &CodeActionParams) -> CodeActionResponse {
    let request = Request { page, params, span: page.span(params.range) };
    let mut actions = Vec::new();
    if request.wants(Kind::QuickFix) {
        request.add_fixes(&mut actions);
    }
    if request.names(Kind::FixAll) {
        request.add_fix_all(&mut actions);
    }
    if REFACTORINGS.into_iter().any(|kind| request.wants(Kind::Refactor(kind))) {
        request.add_refactorings(&mut actions);
    }
    if request.wants(Kind::Refactor(refactor::Kind::Rewrite)) {
        request.add_restore(&mut actions);
    }
    actions
}

struct Request<'a> {
    page: &'a Snapshot,
    params: &'a CodeActionParams,
    span: Span,
}

impl Request<'_> {
    /// Whether the client asks for actions of this kind. Where it asks unbidden, as the cursor moves,
    /// it gets what mends things and nothing else.
    fn wants(&self, kind: Kind) -> bool {
        let context = &self.params.context;
        let is_automatic = context.trigger_kind == Some(CodeActionTriggerKind::AUTOMATIC);
        match context.only {
            Some(_) => self.names(kind),
            None => kind == Kind::QuickFix || !is_automatic,
        }
    }

    /// Whether the client names this kind, or one that it belongs to.
    fn names(&self, kind: Kind) -> bool {
        let kind = convert::kind(kind);
        let is_above = |above: &CodeActionKind| {
            let rest = kind.as_str().strip_prefix(above.as_str());
            above.as_str().is_empty()
                || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.params.context.only.iter().flatten().any(is_above)
    }

    fn add_fixes(&self, actions: &mut CodeActionResponse) {
        let (page, language) = (self.page, self.page.config.language);
        let findings = page.findings();
        let fixes = actions::quick_fixes(&findings, self.span);
        let rule_fixes = actions::rule_fixes(&findings, language, self.span);
        actions.extend(fixes.into_iter().chain(rule_fixes).map(|action| self.now(action)));
        if page.client.resolves_edits {
            let later = self.later(Task::Silence(self.params.range));
            let offers = actions::silence_offers(&page.document, language, &findings, self.span);
            actions.extend(offers.into_iter().map(|action| self.convert(action, later.clone())));
        } else {
            let found = silences(page, self.span);
            actions.extend(found.into_iter().map(|action| self.now(action)));
        }
        actions.extend(why::actions(page, self.params.range));
    }

    fn add_fix_all(&self, actions: &mut CodeActionResponse) {
        let page = self.page;
        let Some(mut action) = actions::fix_all_offer(&page.findings(), page.config.language)
        else {
            return;
        };
        if page.client.resolves_edits {
            return actions.push(self.convert(action, self.later(Task::FixAll)));
        }
        action.edits = actions::fix_all(&page.document, &page.config);
        if !action.edits.is_empty() {
            actions.push(self.now(action));
        }
    }

    /// What can't be done is for those to see who ask why.
    fn add_refactorings(&self, actions: &mut CodeActionResponse) {
        let page = self.page;
        let all = refactorings(&page.document, page.config.language, self.span).into_iter();
        let wanted = all.map(Action::from).filter(|action| {
            self.wants(action.kind) && (action.disabled.is_none() || page.client.shows_disabled)
        });
        actions.extend(wanted.map(|action| self.now(action)));
    }

    fn add_restore(&self, actions: &mut CodeActionResponse) {
        let page = self.page;
        let Some(mut action) = actions::restore_offer(&page.document, page.config.language) else {
            return;
        };
        if page.client.resolves_edits {
            return actions.push(self.convert(action, self.later(Task::Restore)));
        }
        if let Ok((edits, _)) = actions::restored(&page.document, &page.config) {
            action.edits = edits;
            actions.push(self.now(action));
        }
    }

    fn now(&self, action: Action) -> CodeActionOrCommand {
        self.convert(action, None)
    }

    fn convert(&self, action: Action, data: Option<serde_json::Value>) -> CodeActionOrCommand {
        convert::action(self.page, &self.params.context.diagnostics, action, data)
    }

    fn later(&self, task: Task) -> Option<serde_json::Value> {
        let (uri, version) = (self.page.uri.clone(), self.page.document.version);
        serde_json::to_value(Later { uri, version, task }).ok()
    }
}

/// What an action says of how its edits are found; `None` where it has them.
pub fn later(action: &CodeAction) -> Option<Later> {
    serde_json::from_value(action.data.clone()?).ok()
}

/// `action` with its edits, if the document is still the one that it was offered for.
pub fn resolve(page: &Snapshot, mut action: CodeAction, later: &Later) -> Result<Resolved> {
    if page.document.version != later.version {
        return Err(Error::new(ErrorCode::ContentModified));
    }
    let (edits, notice) = match later.task {
        Task::FixAll => (actions::fix_all(&page.document, &page.config), None),
        Task::Silence(range) => (silence(page, &action, range), None),
        Task::Restore => restore::restore(page)?,
    };
    action.edit = Some(convert::workspace_edit(page, edits));
    Ok(Resolved { action, notice })
}

fn silence(page: &Snapshot, action: &CodeAction, range: Range) -> Vec<Edit> {
    let found = silences(page, page.span(range));
    // Where no comment can stand above the line, the one for the page is the next best.
    let rule = action.diagnostics.iter().flatten().find_map(rule_of);
    let same = found.iter().find(|it| it.title == action.title);
    let same = same.or_else(|| found.iter().find(|it| it.rule == rule.as_deref()));
    same.map(|found| found.edits.clone()).unwrap_or_default()
}

fn silences(page: &Snapshot, span: Span) -> Vec<Action> {
    let findings = page.findings();
    page.with_memory(|memory| {
        actions::silences(&page.document, &page.config, &findings, span, memory)
    })
}

fn rule_of(diagnostic: &Diagnostic) -> Option<String> {
    match &diagnostic.code {
        Some(NumberOrString::String(rule)) => Some(rule.clone()),
        _ => None,
    }
}
