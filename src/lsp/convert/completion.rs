//! Completion and signature help. What is typed goes back as `filterText`, so that no client takes
//! away what the server has matched already; the order goes with it.

use std::sync::Arc;
use std::time::Instant;

use serde_json::{Value, json};
use tower_lsp::lsp_types as lsp;

use super::markdown;
use crate::config::{Config, Language};
use crate::document::Document;
use crate::ide::completion::{self, Completion, Item, ItemKind, Name, Parameter, Question, Wiki};
use crate::ide::help::Topic;
use crate::ide::signature::Signature;
use crate::lsp::index::{self, Index};
use crate::lsp::session::Snapshot;
use crate::project::Page;
use crate::rules;
use crate::text::Span;

pub fn question<'a>(
    snapshot: &Snapshot,
    params: &lsp::CompletionParams,
    wiki: &'a Files,
) -> Question<'a> {
    let context = params.context.as_ref();
    let is_asked = context.is_none_or(|it| it.trigger_kind == lsp::CompletionTriggerKind::INVOKED);
    // Editors that ask for each word that is typed say that somebody asks; only one who does asks where
    // nothing has been typed.
    let is_again = snapshot.kept.is_completed_again(snapshot.document.version);
    Question {
        offset: snapshot.offset(params.text_document_position.position),
        wiki,
        is_asked,
        is_certain: is_asked && is_again,
        silencers: rules::SILENCERS,
        silenceable,
    }
}

/// The files of the wiki that a page belongs to.
pub struct Files {
    pub page: Arc<Page>,
    pub index: Index,
}

impl Wiki for Files {
    fn titles(&self) -> Arc<[Arc<str>]> {
        self.index.titles.of(&self.page, Instant::now())
    }

    fn anchors(&self, title: &str) -> Arc<[Name]> {
        self.found(title, &self.index.anchors, completion::anchors)
    }

    fn variables(&self, title: &str) -> Arc<[Parameter]> {
        self.found(title, &self.index.variables, completion::variables)
    }
}

impl Files {
    /// What `find` finds in the page `title`: in the document if it is open, else in its file.
    fn found<T>(
        &self,
        title: &str,
        known: &index::Files<T>,
        find: impl FnOnce(&Document) -> Vec<T>,
    ) -> Arc<[T]> {
        let Some(path) = self.page.file_of(title) else { return Arc::default() };
        match self.index.open.at(&path) {
            Some(document) => find(document).into(),
            None => known.of(&path, find).unwrap_or_default(),
        }
    }
}

/// What a comment may name, with what it finds.
fn silenceable(config: &Config) -> Vec<(String, String)> {
    let own = config.groups.keys().map(String::as_str);
    let names = rules::vocabulary().selectors().chain(own);
    let summary = |name| rules::named(name).map(|rule| rule.summary(config.language));
    names.map(|name| (name.to_owned(), summary(name).unwrap_or_default())).collect()
}

pub fn completion(snapshot: &Snapshot, completion: Completion) -> lsp::CompletionResponse {
    let items = completion.items.into_iter().enumerate();
    lsp::CompletionResponse::List(lsp::CompletionList {
        is_incomplete: completion.incomplete,
        items: items.map(|(place, entry)| item(snapshot, place, entry)).collect(),
    })
}

fn item(snapshot: &Snapshot, place: usize, item: Item) -> lsp::CompletionItem {
    let client = &snapshot.client;
    let is_snippet = client.snippets && item.snippet.is_some();
    let text = item.snippet.clone().filter(|_| is_snippet).unwrap_or_else(|| item.text.clone());
    let edit = match client.inserts_or_replaces {
        true => lsp::CompletionTextEdit::InsertAndReplace(lsp::InsertReplaceEdit {
            new_text: text,
            insert: snapshot.range(item.typed),
            replace: snapshot.range(item.word),
        }),
        false => lsp::TextEdit::new(snapshot.range(item.word), text).into(),
    };
    let format = match is_snippet {
        true => lsp::InsertTextFormat::SNIPPET,
        false => lsp::InsertTextFormat::PLAIN_TEXT,
    };
    let typed = snapshot.document.text.slice(item.typed).into_owned();
    let language = snapshot.config.language;
    lsp::CompletionItem {
        label: item.label,
        kind: Some(kind(item.kind)),
        detail: item.detail,
        sort_text: Some(format!("{place:02}")),
        filter_text: Some(typed).filter(|typed| !typed.is_empty()),
        insert_text_format: Some(format),
        // A line's spaces mean something: those of the first line must not be given to the others.
        insert_text_mode: client.inserts_as_is.then_some(lsp::InsertTextMode::AS_IS),
        text_edit: Some(edit),
        data: item.topic.map(
            |topic| json!({"topic": topic.to_string(), "korean": language == Language::Korean}),
        ),
        ..Default::default()
    }
}

/// The nearest of the kinds that every client knows.
fn kind(kind: ItemKind) -> lsp::CompletionItemKind {
    match kind {
        ItemKind::Anchor | ItemKind::Footnote | ItemKind::Page => {
            lsp::CompletionItemKind::REFERENCE
        }
        ItemKind::Attribute | ItemKind::Property => lsp::CompletionItemKind::PROPERTY,
        ItemKind::Category => lsp::CompletionItemKind::CLASS,
        ItemKind::Closer => lsp::CompletionItemKind::TEXT,
        ItemKind::Color => lsp::CompletionItemKind::COLOR,
        ItemKind::Directive => lsp::CompletionItemKind::KEYWORD,
        ItemKind::File => lsp::CompletionItemKind::FILE,
        ItemKind::Macro => lsp::CompletionItemKind::FUNCTION,
        ItemKind::Rule => lsp::CompletionItemKind::UNIT,
        ItemKind::Value => lsp::CompletionItemKind::VALUE,
        ItemKind::Variable => lsp::CompletionItemKind::VARIABLE,
    }
}

/// The item with its documentation.
pub fn resolved(mut item: lsp::CompletionItem) -> lsp::CompletionItem {
    item.documentation = item.data.as_ref().and_then(documentation);
    item
}

fn documentation(data: &Value) -> Option<lsp::Documentation> {
    let topic = Topic::read(data.get("topic")?.as_str()?)?;
    let language = match data.get("korean")?.as_bool()? {
        true => Language::Korean,
        false => Language::English,
    };
    Some(lsp::Documentation::MarkupContent(markdown(topic.explain(language)?)))
}

/// Where no argument is active, none is told apart in the label: for a number that is missing or
/// behind the last, clients take the first argument, unless there is none.
pub fn signature(signature: Signature) -> lsp::SignatureHelp {
    let active = signature.active.map(|active| active as u32);
    let parameters = signature.parameters.iter().map(|it| parameter(&signature.label, it));
    let information = lsp::SignatureInformation {
        parameters: active.map(|_| parameters.collect()),
        documentation: signature
            .documentation
            .map(|text| lsp::Documentation::MarkupContent(markdown(text))),
        active_parameter: None,
        label: signature.label,
    };
    lsp::SignatureHelp {
        signatures: vec![information],
        active_signature: Some(0),
        active_parameter: active,
    }
}

fn parameter(label: &str, (span, meaning): &(Span, String)) -> lsp::ParameterInformation {
    let label = label.get(span.start..span.end).unwrap_or_default().to_owned();
    let meaning = Some(meaning.clone()).filter(|meaning| !meaning.is_empty());
    lsp::ParameterInformation {
        label: lsp::ParameterLabel::Simple(label),
        documentation: meaning.map(|it| lsp::Documentation::MarkupContent(markdown(it))),
    }
}
