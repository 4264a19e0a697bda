//! Writing files so that there is the old text or the new one, never a part of either.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// Puts `text` in the place of the file at `path`, or of the file that it links to. Its permissions
/// stay, and its owner where that is allowed; a file that may not be written stays as it is.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let old = fs::metadata(&path)?;
    if old.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let new = beside(&path, text)?;
    fs::set_permissions(new.path(), old.permissions())?;
    keep_owner(new.as_file(), &old);
    new.persist(&path)?;
    Ok(())
}

/// Writes a file that may be there or not.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    match replace(path, text) {
        Err(error) if error.kind() == ErrorKind::NotFound => fs::write(path, text),
        done => done,
    }
}

/// A file in the same folder, as only there it can take the place of the other at one stroke. It
/// goes away unless it does.
fn beside(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".namumark-").tempfile_in(folder)?;
    file.as_file_mut().write_all(text.as_bytes())?;
    Ok(file)
}

/// Only the superuser may give files away; for others, the file is theirs now.
#[cfg(unix)]
fn keep_owner(new: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(new, Some(old.uid()), Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_where_writing_fails() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("가.namu");
        assert_eq!(replace(&path, "새").map_err(|error| error.kind()), Err(ErrorKind::NotFound));
        fs::write(&path, "옛").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let denied = replace(&path, "새").map_err(|error| error.kind());
        assert_eq!(denied, Err(ErrorKind::PermissionDenied));
        assert_eq!(fs::read_to_string(&path).unwrap(), "옛");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
