//! What the server can do, as it tells its client at `initialize`.

use tower_lsp::lsp_types::*;

use super::client::Client;
use super::convert::tokens;
use super::settings::Preferences;
use super::{commands, convert, why};
use crate::config::FILE_NAME;
use crate::ide::actions::Kind;
use crate::ide::completion;
use crate::text::Encoding;

pub fn greeting(client: &Client, preferences: &Preferences) -> InitializeResult {
    InitializeResult {
        capabilities: capabilities(client, preferences),
        server_info: Some(ServerInfo {
            name: "namumark".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    }
}

fn capabilities(client: &Client, preferences: &Preferences) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(encoding(client.encoding)),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            ..Default::default()
        })),
        diagnostic_provider: client.pulls_diagnostics.then(|| diagnostics(preferences)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(completion::TRIGGERS.iter().map(char::to_string).collect()),
            resolve_provider: Some(true),
            ..Default::default()
        }),
        signature_help_provider: Some(SignatureHelpOptions {
            trigger_characters: Some(vec!["(".to_owned(), ",".to_owned()]),
            retrigger_characters: Some(vec!["=".to_owned()]),
            ..Default::default()
        }),
        document_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        inlay_hint_provider: Some(OneOf::Right(hints())),
        definition_provider: Some(OneOf::Left(true)),
        declaration_provider: Some(DeclarationCapability::Simple(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        rename_provider: Some(renames(client)),
        selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(true),
            work_done_progress_options: Default::default(),
        }),
        color_provider: Some(ColorProviderCapability::Simple(true)),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
        semantic_tokens_provider: Some(semantic_tokens()),
        workspace_symbol_provider: Some(OneOf::Right(WorkspaceSymbolOptions {
            work_done_progress_options: tells_progress(),
            resolve_provider: None,
        })),
        workspace: client.opens_folders.then(workspace),
        code_action_provider: Some(code_actions(client)),
        execute_command_provider: client.executes_commands.then(executable),
        document_formatting_provider: Some(OneOf::Left(true)),
        document_range_formatting_provider: Some(OneOf::Left(true)),
        document_on_type_formatting_provider: Some(DocumentOnTypeFormattingOptions {
            first_trigger_character: "\n".to_owned(),
            more_trigger_character: None,
        }),
        ..Default::default()
    }
}

fn code_actions(client: &Client) -> CodeActionProviderCapability {
    let mut kinds = vec![CodeActionKind::REFACTOR];
    kinds.extend([Kind::QuickFix, Kind::FixAll].map(convert::kind));
    CodeActionProviderCapability::Options(CodeActionOptions {
        code_action_kinds: Some(kinds),
        resolve_provider: Some(client.resolves_edits),
        ..Default::default()
    })
}

/// A client that can't be asked to change something can ask for the change.
fn executable() -> ExecuteCommandOptions {
    let why = [why::COMMAND.to_owned()].into_iter();
    ExecuteCommandOptions {
        commands: why.chain(commands::names()).collect(),
        work_done_progress_options: tells_progress(),
    }
}

fn tells_progress() -> WorkDoneProgressOptions {
    WorkDoneProgressOptions { work_done_progress: Some(true) }
}

/// A client that doesn't say that it asks before takes no options.
fn renames(client: &Client) -> OneOf<bool, RenameOptions> {
    if !client.prepares_renames {
        return OneOf::Left(true);
    }
    let work_done_progress_options = Default::default();
    OneOf::Right(RenameOptions { prepare_provider: Some(true), work_done_progress_options })
}

/// The server wants to know when folders are opened and closed.
fn workspace() -> WorkspaceServerCapabilities {
    let workspace_folders = WorkspaceFoldersServerCapabilities {
        supported: Some(true),
        change_notifications: Some(OneOf::Left(true)),
    };
    WorkspaceServerCapabilities {
        workspace_folders: Some(workspace_folders),
        file_operations: None,
    }
}

fn semantic_tokens() -> SemanticTokensServerCapabilities {
    SemanticTokensServerCapabilities::SemanticTokensOptions(SemanticTokensOptions {
        legend: tokens::legend(),
        range: Some(true),
        full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
        ..Default::default()
    })
}

/// What a client is asked to watch that can be asked.
pub fn settings_files() -> Registration {
    let watchers = DidChangeWatchedFilesRegistrationOptions {
        watchers: vec![FileSystemWatcher {
            glob_pattern: GlobPattern::String(format!("**/{FILE_NAME}")),
            kind: None,
        }],
    };
    Registration {
        id: "namumark-settings".to_owned(),
        method: "workspace/didChangeWatchedFiles".to_owned(),
        register_options: serde_json::to_value(watchers).ok(),
    }
}

fn encoding(encoding: Encoding) -> PositionEncodingKind {
    match encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    }
}

/// Tooltips are whole notes, so they are told when they are asked for.
fn hints() -> InlayHintServerCapabilities {
    InlayHintServerCapabilities::Options(InlayHintOptions {
        resolve_provider: Some(true),
        ..Default::default()
    })
}

/// What is wrong with one page does not depend on another. Some clients ask for the problems of all pages
/// all the time if they can, so they can only where their user wants it.
fn diagnostics(preferences: &Preferences) -> DiagnosticServerCapabilities {
    DiagnosticServerCapabilities::Options(DiagnosticOptions {
        identifier: Some("namumark".to_owned()),
        workspace_diagnostics: preferences.workspace_diagnostics,
        work_done_progress_options: tells_progress(),
        ..Default::default()
    })
}
