//! The two kinds of pages.

/// As what a page is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// The markup.
    #[default]
    NamuMark,
    /// Text copied from the rendered site.
    ArticleText,
}

impl Reading {
    pub const ALL: [Self; 2] = [Self::NamuMark, Self::ArticleText];

    /// What it is called in settings, comments and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::NamuMark => "namumark",
            Self::ArticleText => "article-text",
        }
    }
}
