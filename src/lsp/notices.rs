//! What the client's user has to know, once.

use std::collections::HashSet;

use tower_lsp::lsp_types::Url;

use super::session::LONGEST;
use crate::config::Language;
use crate::project::Broken;

/// Messages that are to be shown, and those that were.
#[derive(Default)]
pub struct Notices {
    due: Vec<String>,
    said: HashSet<String>,
}

impl Notices {
    /// A settings file is of no use, and left alone.
    pub fn add(&mut self, file: &Broken, language: Language) {
        let lines = file.lines(&file.path().display().to_string(), language).join("\n");
        let heading = language.say(
            "namumark: 설정 파일에 문제가 있어 쓰지 않습니다",
            "namumark: the settings file has mistakes and is not used",
        );
        self.say(format!("{heading}\n{lines}"));
    }

    /// A document is too long.
    pub fn add_long(&mut self, uri: &Url, language: Language) {
        let most = LONGEST / (1024 * 1024);
        self.say(language.say(
            format!("namumark: 문서가 너무 길어 읽지 않습니다({most}MB까지 읽습니다): {uri}"),
            format!("namumark: the document is too long to be read (more than {most} MB): {uri}"),
        ));
    }

    fn say(&mut self, notice: String) {
        if self.said.insert(notice.clone()) {
            self.due.push(notice);
        }
    }

    /// Those that are due.
    pub fn take(&mut self) -> Vec<String> {
        std::mem::take(&mut self.due)
    }

    /// Has everything said again that is still true.
    pub fn forget(&mut self) {
        self.said.clear();
    }
}
