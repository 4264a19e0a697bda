//! What the client can do, and how it wants to be spoken to: read once, at `initialize`.

use tower_lsp::lsp_types::{
    ClientCapabilities, CodeActionCapabilityResolveSupport, InitializeParams, InsertTextMode,
    PositionEncodingKind,
};

use super::convert::lens::SHOW_REFERENCES;
use crate::text::Encoding;

/// What a client tells of itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Client {
    pub encoding: Encoding,
    /// It asks for diagnostics; then none are sent to it unasked.
    pub pulls_diagnostics: bool,
    /// It can be told to ask for diagnostics anew.
    pub refreshes_diagnostics: bool,
    /// It can have several folders open.
    pub opens_folders: bool,
    /// It folds whole lines only.
    pub folds_lines: bool,
    /// It can show what stands for a fold while it is closed.
    pub labels_folds: bool,
    /// It takes no more folds of a document than these.
    pub fold_limit: Option<u32>,
    /// It shows the outline as a tree.
    pub nests_symbols: bool,
    /// It takes tokens of several lines.
    pub joins_token_lines: bool,
    /// It asks whether something can be renamed.
    pub prepares_renames: bool,
    /// It shows what a link leads to.
    pub explains_links: bool,
    /// It shows a list of places when it is told to.
    pub shows_references: bool,
    /// It shows the places that a diagnostic has to do with.
    pub shows_related: bool,
    /// It applies edits to a certain version of a document.
    pub edits_versions: bool,
    /// It knows snippets.
    pub snippets: bool,
    /// Its user chooses whether a completion takes the place of the whole word.
    pub inserts_or_replaces: bool,
    /// It can be told to leave the lines of a completion as they are.
    pub inserts_as_is: bool,
    /// It can be asked to tell of changes to files.
    pub watches_files: bool,
    /// It asks for the tooltip of a hint when it shows one.
    pub resolves_hints: bool,
    /// It can be told to ask for hints anew.
    pub refreshes_hints: bool,
    /// It can have the server carry out commands.
    pub executes_commands: bool,
    /// It can ask for an action's edits when the action is chosen.
    pub resolves_edits: bool,
    /// It shows actions that can't be done, and why.
    pub shows_disabled: bool,
    /// It makes changes that it is asked to make.
    pub applies_edits: bool,
    /// It selects a place in a page when it is asked to.
    pub shows_documents: bool,
    /// It can be asked for its settings.
    pub configures: bool,
    /// It shows how far work has come that it did not ask for.
    pub shows_progress: bool,
    /// It can be told to ask for lenses anew.
    pub refreshes_lenses: bool,
    /// It can be told to ask for tokens anew.
    pub refreshes_tokens: bool,
}

impl Client {
    pub fn new(params: &InitializeParams) -> Self {
        let capabilities = &params.capabilities;
        let text_document = capabilities.text_document.as_ref();
        let workspace = capabilities.workspace.as_ref();
        let window = capabilities.window.as_ref();
        let completion_item = text_document
            .and_then(|it| it.completion.as_ref()?.completion_item.clone())
            .unwrap_or_default();
        let folding = text_document.and_then(|it| it.folding_range.as_ref());
        Self {
            encoding: encoding(capabilities),
            pulls_diagnostics: text_document.is_some_and(|it| it.diagnostic.is_some()),
            refreshes_diagnostics: workspace
                .and_then(|it| it.diagnostic.as_ref()?.refresh_support)
                .unwrap_or_default(),
            opens_folders: workspace.and_then(|it| it.workspace_folders).unwrap_or_default(),
            folds_lines: folding.and_then(|it| it.line_folding_only).unwrap_or_default(),
            labels_folds: folding
                .and_then(|it| it.folding_range.as_ref()?.collapsed_text)
                .unwrap_or_default(),
            fold_limit: folding.and_then(|it| it.range_limit),
            nests_symbols: text_document
                .and_then(|it| it.document_symbol.as_ref()?.hierarchical_document_symbol_support)
                .unwrap_or_default(),
            joins_token_lines: text_document
                .and_then(|it| it.semantic_tokens.as_ref()?.multiline_token_support)
                .unwrap_or_default(),
            prepares_renames: text_document
                .and_then(|it| it.rename.as_ref()?.prepare_support)
                .unwrap_or_default(),
            explains_links: text_document
                .and_then(|it| it.document_link.as_ref()?.tooltip_support)
                .unwrap_or_default(),
            shows_references: runs_command(capabilities, SHOW_REFERENCES),
            shows_related: text_document
                .and_then(|it| it.publish_diagnostics.as_ref()?.related_information)
                .unwrap_or_default(),
            edits_versions: workspace
                .and_then(|it| it.workspace_edit.as_ref()?.document_changes)
                .unwrap_or_default(),
            snippets: completion_item.snippet_support.unwrap_or_default(),
            inserts_or_replaces: completion_item.insert_replace_support.unwrap_or_default(),
            inserts_as_is: completion_item
                .insert_text_mode_support
                .is_some_and(|it| it.value_set.contains(&InsertTextMode::AS_IS)),
            watches_files: workspace
                .and_then(|it| it.did_change_watched_files?.dynamic_registration)
                .unwrap_or_default(),
            resolves_hints: text_document
                .and_then(|it| it.inlay_hint.as_ref()?.resolve_support.as_ref())
                .is_some_and(|it| it.properties.iter().any(|property| property == "tooltip")),
            refreshes_hints: workspace
                .and_then(|it| it.inlay_hint.as_ref()?.refresh_support)
                .unwrap_or_default(),
            executes_commands: workspace.is_some_and(|it| it.execute_command.is_some()),
            resolves_edits: resolves_edits(capabilities),
            shows_disabled: text_document
                .and_then(|it| it.code_action.as_ref()?.disabled_support)
                .unwrap_or_default(),
            applies_edits: workspace.and_then(|it| it.apply_edit).unwrap_or_default(),
            shows_documents: window
                .and_then(|it| Some(it.show_document.as_ref()?.support))
                .unwrap_or_default(),
            configures: workspace.and_then(|it| it.configuration).unwrap_or_default(),
            shows_progress: window.and_then(|it| it.work_done_progress).unwrap_or_default(),
            refreshes_lenses: workspace
                .and_then(|it| it.code_lens.as_ref()?.refresh_support)
                .unwrap_or_default(),
            refreshes_tokens: workspace
                .and_then(|it| it.semantic_tokens.as_ref()?.refresh_support)
                .unwrap_or_default(),
        }
    }
}

/// An action that has its edits made later needs a place to say by what.
fn resolves_edits(capabilities: &ClientCapabilities) -> bool {
    let actions = capabilities.text_document.as_ref().and_then(|it| it.code_action.as_ref());
    actions.is_some_and(|it| {
        let resolves = |it: &CodeActionCapabilityResolveSupport| {
            it.properties.iter().any(|property| property == "edit")
        };
        it.data_support == Some(true) && it.resolve_support.as_ref().is_some_and(resolves)
    })
}

/// Whether the client has a command of this name, which it says among what isn't standard.
fn runs_command(capabilities: &ClientCapabilities, name: &str) -> bool {
    let commands =
        capabilities.experimental.as_ref().and_then(|it| it.get("commands")?.get("commands"));
    let mut names = commands.and_then(|it| it.as_array()).into_iter().flatten();
    names.any(|command| command == name)
}

/// The first of the client's encodings, which are in the order it likes them.
fn encoding(capabilities: &ClientCapabilities) -> Encoding {
    let offered = capabilities.general.as_ref().and_then(|it| it.position_encodings.as_ref());
    offered.into_iter().flatten().find_map(known).unwrap_or_default()
}

fn known(kind: &PositionEncodingKind) -> Option<Encoding> {
    match kind.as_str() {
        "utf-8" => Some(Encoding::Utf8),
        "utf-16" => Some(Encoding::Utf16),
        "utf-32" => Some(Encoding::Utf32),
        _ => None,
    }
}
