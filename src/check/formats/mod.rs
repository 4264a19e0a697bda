//! Formats that programs of others read, a file each. The head of each says what its reader wants:
//! above all, what columns count.

mod checkstyle;
mod github;
mod gitlab;
mod junit;
mod path;
mod rdjson;
mod sarif;
mod xml;

pub use checkstyle::Checkstyle;
pub use github::{Annotations, OnGithub, is_github};
pub use gitlab::Gitlab;
pub use junit::Junit;
pub use rdjson::Rdjson;
pub use sarif::Sarif;

use serde::Serialize;

/// The items of an array of JSON, one a line. What this program prints can always be written as JSON.
fn items(values: impl Iterator<Item = impl Serialize>) -> String {
    let line = |value| serde_json::to_string(&value).unwrap_or_default();
    values.map(line).collect::<Vec<_>>().join(",\n")
}
