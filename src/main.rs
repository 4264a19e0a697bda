use std::process::ExitCode;

fn main() -> std::io::Result<ExitCode> {
    match std::env::args().nth(1).as_deref() {
        Some("lsp") => namumark_lsp::lsp::serve(Default::default()),
        _ => Ok(ExitCode::from(2)),
    }
}
