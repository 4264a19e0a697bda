//! One method a message: take a snapshot, ask `ide`, convert. The rules that handlers follow are in
//! [`super::in_order`].

mod ask;
mod commands;
mod pages;
mod reading;
mod resolve;
mod upkeep;

use std::sync::{Arc, MutexGuard};

use serde_json::Value;
use tokio::sync::mpsc::{self, UnboundedSender};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::request::{GotoDeclarationParams, GotoDeclarationResponse};
use tower_lsp::lsp_types::*;
use tower_lsp::{Client, LanguageServer, async_trait};

use super::convert::links::{Definition, Unresolved};
use super::linter::{self, Event};
use super::output::Output;
use super::requests;
use super::said::Said;
use super::session::{Session, Snapshot};
use super::shared::Shared;
use super::surveyor::Surveyor;
use super::tokens;
use super::workers::Workers;
use super::{applier, capabilities, code_actions, convert, formatting};
use crate::config::Languages;

/// The server of one client.
pub struct Server {
    session: Shared<Session>,
    outdated: UnboundedSender<Event>,
    edits: UnboundedSender<applier::Change>,
    surveyor: Surveyor,
    pub workers: Workers,
}

impl Server {
    /// Starts the background tasks too.
    pub fn new(client: Client, languages: Languages, output: Arc<Output>, said: Arc<Said>) -> Self {
        let session = Shared::new(Session::new(languages));
        let (outdated, due) = mpsc::unbounded_channel();
        let surveyor = Surveyor {
            client: client.clone(),
            session: session.clone(),
            events: outdated.downgrade(),
            output,
            said,
            checker: Workers::one(),
        };
        tokio::spawn(linter::run(surveyor.clone(), due));
        let (edits, due) = mpsc::unbounded_channel();
        tokio::spawn(applier::run(client, due));
        Self { session, outdated, edits, surveyor, workers: Workers::default() }
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock()
    }
}

#[async_trait]
impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let mut session = self.session();
        session.begin(&params);
        Ok(capabilities::greeting(&session.client, session.preferences()))
    }

    async fn initialized(&self, _: InitializedParams) {
        self.get_to_know();
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        self.session().open(document.uri.clone(), document.version, &document.text);
        self.give_notice();
        self.outdate_shown(document.uri);
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        let changes = params.content_changes.into_iter().map(convert::change).collect();
        let is_open = self.session().change(&uri, version, changes);
        if is_open {
            self.give_notice();
            self.outdate(uri);
        }
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.session().close(&params.text_document.uri);
        self.outdate_shown(params.text_document.uri);
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        if self.session().configure(&params.settings) {
            self.outdate_all();
        }
        self.pull_settings();
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        self.session().change_folders(&params.event);
        self.give_notice();
        self.outdate_all();
        self.pull_settings();
    }

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        self.session().read_settings();
        self.give_notice();
        self.outdate_all();
    }

    async fn diagnostic(
        &self,
        params: DocumentDiagnosticParams,
    ) -> Result<DocumentDiagnosticReportResult> {
        let known = params.previous_result_id;
        let report = self.answer(&params.text_document.uri, move |page| {
            convert::reports::of_document(page, known.as_deref())
        });
        Ok(report.await?.unwrap_or_else(convert::reports::of_nothing))
    }

    async fn workspace_diagnostic(
        &self,
        params: WorkspaceDiagnosticParams,
    ) -> Result<WorkspaceDiagnosticReportResult> {
        self.report(params).await
    }

    async fn document_symbol(
        &self,
        params: DocumentSymbolParams,
    ) -> Result<Option<DocumentSymbolResponse>> {
        self.answer(&params.text_document.uri, convert::symbols::response).await
    }

    async fn symbol(
        &self,
        params: WorkspaceSymbolParams,
    ) -> Result<Option<Vec<SymbolInformation>>> {
        self.search(params).await.map(Some)
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        self.answer(&params.text_document.uri, convert::folding::folds).await
    }

    async fn selection_range(
        &self,
        params: SelectionRangeParams,
    ) -> Result<Option<Vec<SelectionRange>>> {
        let positions = params.positions;
        let uri = &params.text_document.uri;
        self.answer(uri, |page| convert::selection::selections(page, positions)).await
    }

    async fn semantic_tokens_full(
        &self,
        params: SemanticTokensParams,
    ) -> Result<Option<SemanticTokensResult>> {
        self.answer(&params.text_document.uri, tokens::full).await
    }

    async fn semantic_tokens_full_delta(
        &self,
        params: SemanticTokensDeltaParams,
    ) -> Result<Option<SemanticTokensFullDeltaResult>> {
        let known = params.previous_result_id;
        self.answer(&params.text_document.uri, move |page| tokens::delta(page, &known)).await
    }

    async fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        let range = params.range;
        self.answer(&params.text_document.uri, move |page| tokens::of_range(page, range)).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        self.answer(&params.text_document.uri, convert::links::links).await
    }

    async fn document_link_resolve(&self, mut link: DocumentLink) -> Result<DocumentLink> {
        let data = link.data.clone().unwrap_or_default();
        if let Ok(unresolved) = serde_json::from_value::<Unresolved>(data) {
            let page = self.session().wiki_page(&unresolved.uri, &unresolved.title);
            let job = move || convert::links::resolve(&page, &unresolved);
            link.target = self.workers.clone().run(job).await?;
        }
        Ok(link)
    }

    async fn document_color(&self, params: DocumentColorParams) -> Result<Vec<ColorInformation>> {
        let colors = self.answer(&params.text_document.uri, convert::colors::colors);
        Ok(colors.await?.unwrap_or_default())
    }

    async fn color_presentation(
        &self,
        params: ColorPresentationParams,
    ) -> Result<Vec<ColorPresentation>> {
        let (range, color) = (params.range, params.color);
        let forms = self.answer(&params.text_document.uri, move |page| {
            convert::colors::presentations(page, range, color)
        });
        Ok(forms.await?.unwrap_or_default())
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        self.answer(&params.text_document.uri, convert::lens::lenses).await
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        let TextDocumentPositionParams { text_document, position } =
            params.text_document_position_params;
        let highlights = move |page: &Snapshot| convert::highlights::highlights(page, position);
        self.answer(&text_document.uri, highlights).await
    }

    async fn prepare_rename(
        &self,
        params: TextDocumentPositionParams,
    ) -> Result<Option<PrepareRenameResponse>> {
        let position = params.position;
        let prepare = move |page: &Snapshot| convert::rename::prepare(page, position);
        self.answer(&params.text_document.uri, prepare).await
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let at = params.text_document_position;
        let edit = self.ask(&at.text_document.uri, move |page| {
            convert::rename::rename(page, at.position, &params.new_name)
        });
        edit.await?.transpose()
    }

    /// To a page a declaration is a definition.
    async fn goto_declaration(
        &self,
        params: GotoDeclarationParams,
    ) -> Result<Option<GotoDeclarationResponse>> {
        self.goto_definition(params).await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let index = self.session().index();
        let hover = move |page: &Snapshot| requests::hover_at(page, at.position, index);
        self.answer(&at.text_document.uri, hover).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let uri = params.text_document_position.text_document.uri.clone();
        let index = self.session().index();
        self.answer(&uri, move |page| requests::complete_at(page, &params, index)).await
    }

    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        Ok(convert::completion::resolved(item))
    }

    async fn signature_help(&self, params: SignatureHelpParams) -> Result<Option<SignatureHelp>> {
        let at = params.text_document_position_params;
        let index = self.session().index();
        let signature = move |page: &Snapshot| requests::signature_at(page, at.position, index);
        self.answer(&at.text_document.uri, signature).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        let range = params.range;
        self.answer(&params.text_document.uri, move |page| requests::hints(page, range)).await
    }

    async fn inlay_hint_resolve(&self, mut hint: InlayHint) -> Result<InlayHint> {
        let Some(note) = convert::footnotes::note_of(&hint) else { return Ok(hint) };
        let tooltip =
            self.ask(&note.uri.clone(), move |page| convert::footnotes::tooltip(page, &note));
        hint.tooltip = tooltip.await?.flatten();
        Ok(hint)
    }

    async fn goto_definition(
        &self,
        params: GotoDefinitionParams,
    ) -> Result<Option<GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        let found = self
            .ask(&at.text_document.uri, move |page| convert::links::definition(page, at.position));
        let location = match found.await?.flatten() {
            Some(Definition::Here(location)) => Some(location),
            Some(Definition::Elsewhere(link)) => {
                let page = self.session().wiki_page(&link.uri, &link.title);
                let job = move || convert::links::location(&page, &link);
                self.workers.clone().run(job).await?
            }
            None => None,
        };
        Ok(location.map(GotoDefinitionResponse::Scalar))
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = params.text_document_position;
        let with_definition = params.context.include_declaration;
        let references =
            move |page: &Snapshot| requests::references(page, at.position, with_definition);
        self.answer(&at.text_document.uri, references).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let uri = params.text_document.uri.clone();
        self.answer(&uri, move |page| code_actions::list(page, &params)).await
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        self.resolve(action).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        self.execute(params).await
    }

    async fn formatting(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let uri = params.text_document.uri;
        self.answer(&uri, move |page| formatting::format(page, None, &params.options)).await
    }

    async fn range_formatting(
        &self,
        params: DocumentRangeFormattingParams,
    ) -> Result<Option<Vec<TextEdit>>> {
        let (uri, range) = (params.text_document.uri, Some(params.range));
        self.answer(&uri, move |page| formatting::format(page, range, &params.options)).await
    }

    async fn on_type_formatting(
        &self,
        params: DocumentOnTypeFormattingParams,
    ) -> Result<Option<Vec<TextEdit>>> {
        let at = params.text_document_position;
        let typed = params.ch;
        let edits = move |page: &Snapshot| formatting::after_typing(page, at.position, &typed);
        self.answer(&at.text_document.uri, edits).await
    }
}
