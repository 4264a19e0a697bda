//! Runs the real binary in a folder of its own and holds all that comes out to what is expected.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use expect_test::Expect;
use tempfile::TempDir;

/// What in the environment changes the output.
const CHANGING: [&str; 9] = [
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "NO_COLOR",
    "CLICOLOR_FORCE",
    "FORCE_HYPERLINK",
    "GITHUB_ACTIONS",
    "GITHUB_WORKSPACE",
    "CI_PROJECT_DIR",
];

/// One run of the command line.
pub struct Case {
    folder: TempDir,
    command: Command,
    input: Vec<u8>,
}

/// What came out of a run.
pub struct Output {
    folder: TempDir,
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Case {
    /// `namumark` with these arguments, in an empty folder, with nothing in the environment that
    /// changes its messages.
    pub fn new(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_namumark"));
        command.args(arguments).current_dir(folder.path());
        for name in CHANGING {
            command.env_remove(name);
        }
        Self { folder, command, input: Vec::new() }
    }

    /// Puts a file into the folder; the folders above it come along.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder");
        std::fs::write(path, content).expect("a file");
        self
    }

    pub fn folder(self, name: &str) -> Self {
        std::fs::create_dir_all(self.folder.path().join(name)).expect("a folder");
        self
    }

    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Where it runs.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn input(mut self, input: &str) -> Self {
        self.input = input.as_bytes().to_vec();
        self
    }

    pub fn run(mut self) -> Output {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().expect("the binary starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        // A run that does not read its input may have ended already.
        let _ = stdin.write_all(&self.input);
        drop(stdin);
        let output = child.wait_with_output().expect("the binary ends");
        Output {
            folder: self.folder,
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("output in UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("messages in UTF-8"),
        }
    }
}

impl Output {
    /// Holds exit code, standard output and standard error to what is expected.
    pub fn expect(&self, code: i32, stdout: Expect, stderr: Expect) {
        stdout.assert_eq(&self.stdout);
        stderr.assert_eq(&self.stderr);
        assert_eq!(self.code, Some(code));
    }

    /// What a file of the folder holds after the run.
    pub fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).expect("a file in UTF-8")
    }
}
