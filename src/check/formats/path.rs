//! What files are called where others than we look for them: from the top of the repository, with
//! `/`.

use std::path::{Component, MAIN_SEPARATOR_STR, Path, PathBuf};

/// Where GitHub Actions and GitLab CI say that the top of the repository is.
const CHECKOUTS: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// The file `name` seen from the top of the repository; as it is where that is not known, or the
/// file lies elsewhere.
pub fn in_repository(name: &str) -> String {
    let checkout = CHECKOUTS.iter().find_map(std::env::var_os);
    from(checkout.as_deref().map(Path::new), Path::new(name))
}

fn from(checkout: Option<&Path>, name: &Path) -> String {
    let inside = checkout.and_then(|checkout| {
        let path = tidy(&std::path::absolute(name).ok()?);
        path.strip_prefix(checkout).map(Path::to_owned).ok()
    });
    let path = inside.unwrap_or_else(|| tidy(name));
    path.to_string_lossy().replace(MAIN_SEPARATOR_STR, "/")
}

/// The path without its detours: no `.`, and no `..` but at the start.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if tidy.file_name().is_some() => {
                tidy.pop();
            }
            other => tidy.push(other),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn detours_are_left_out() {
        let name = |name: &str| from(None, Path::new(name));
        assert_eq!(name("./문서/../틀/가.namu"), "틀/가.namu");
        assert_eq!(name("../가.namu"), "../가.namu");
        assert_eq!(name("../../가.namu"), "../../가.namu");
        assert_eq!(name("<stdin>"), "<stdin>");
    }

    #[test]
    fn files_of_the_checkout_are_seen_from_its_top() {
        let here = std::env::current_dir().expect("a current folder");
        let above = here.parent().expect("a folder above");
        let folder = here.file_name().expect("a name").to_string_lossy();
        assert_eq!(from(Some(&here), Path::new("문서/가.namu")), "문서/가.namu");
        assert_eq!(from(Some(above), Path::new("가.namu")), format!("{folder}/가.namu"));
        assert_eq!(from(Some(above), Path::new("../나.namu")), "나.namu");
        assert_eq!(from(Some(&here), Path::new("../나.namu")), "../나.namu");
    }
}
