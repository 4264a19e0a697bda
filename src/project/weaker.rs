//! Settings that are weaker than any file's.

use std::path::{Path, PathBuf};

use crate::config::Settings;

/// Settings of an editor, which may have others for some of its folders.
#[derive(Clone, Debug, Default)]
pub struct Weaker {
    pub everywhere: Settings,
    /// What holds in these folders in its place.
    pub folders: Vec<(PathBuf, Settings)>,
}

impl Weaker {
    /// Those for what is at `path`, which is absolute: of the innermost folder.
    pub(super) fn of(&self, path: &Path) -> &Settings {
        let around = self.folders.iter().filter(|(folder, _)| path.starts_with(folder));
        let innermost = around.max_by_key(|(folder, _)| folder.components().count());
        innermost.map_or(&self.everywhere, |(_, settings)| settings)
    }

    pub(super) fn resolved(self) -> Self {
        let folders = self.folders.into_iter();
        let folders = folders.map(|(folder, settings)| (super::resolved_root(&folder), settings));
        Self { folders: folders.collect(), ..self }
    }
}

impl From<Settings> for Weaker {
    fn from(everywhere: Settings) -> Self {
        Self { everywhere, folders: Vec::new() }
    }
}
