//! Which actions a client is offered, and the edits of those that take longer to find: these are found
//! when the action is chosen, where the client can wait until then.

use serde::{Deserialize, Serialize};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::*;

use super::convert;
use super::session::Snapshot;
use super::why;
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
    /// Where its comment is to silence something; nothing for the action that fixes all.
    range: Option<Range>,
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
            let later = self.later(Some(self.params.range));
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
            return actions.push(self.convert(action, self.later(None)));
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

    fn now(&self, action: Action) -> CodeActionOrCommand {
        self.convert(action, None)
    }

    fn convert(&self, action: Action, data: Option<serde_json::Value>) -> CodeActionOrCommand {
        convert::action(self.page, &self.params.context.diagnostics, action, data)
    }

    fn later(&self, range: Option<Range>) -> Option<serde_json::Value> {
        let (uri, version) = (self.page.uri.clone(), self.page.document.version);
        serde_json::to_value(Later { uri, version, range }).ok()
    }
}

/// What an action says of how its edits are found; `None` where it has them.
pub fn later(action: &CodeAction) -> Option<Later> {
    serde_json::from_value(action.data.clone()?).ok()
}

/// `action` with its edits, if the document is still the one that it was offered for.
pub fn resolve(page: &Snapshot, mut action: CodeAction, later: &Later) -> Result<CodeAction> {
    if page.document.version != later.version {
        return Err(Error::new(ErrorCode::ContentModified));
    }
    let edits = match later.range {
        None => actions::fix_all(&page.document, &page.config),
        Some(range) => {
            let span = page.span(range);
            let found = silences(page, span);
            // Where no comment can stand above the line, the one for the page is the next best.
            let rule = action.diagnostics.iter().flatten().find_map(rule_of);
            let same = found.iter().find(|it| it.title == action.title);
            let same = same.or_else(|| found.iter().find(|it| it.rule == rule.as_deref()));
            same.map(|found| found.edits.clone()).unwrap_or_default()
        }
    };
    action.edit = Some(convert::workspace_edit(page, edits));
    Ok(action)
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
