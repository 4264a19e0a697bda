//! Runs the real binary in a folder of its own and holds all that comes out to what is expected.

use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};

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

    pub fn argument(mut self, argument: &str) -> Self {
        self.command.arg(argument);
        self
    }

    /// The run started by another program, whose last argument is the path of ours.
    #[cfg(unix)]
    pub fn through(self, program: &[&str]) -> Self {
        let mut command = Command::new(program[0]);
        command.args(&program[1..]).arg(self.command.get_program()).current_dir(self.folder.path());
        Self { command, ..self }
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

    /// The same run in the folder of an earlier one.
    pub fn after(mut self, earlier: Output) -> Self {
        self.command.current_dir(earlier.folder.path());
        self.folder = earlier.folder;
        self
    }

    /// The same run in a folder of its folder.
    pub fn inside(mut self, name: &str) -> Self {
        self.command.current_dir(self.folder.path().join(name));
        self
    }

    pub fn remove(self, name: &str) -> Self {
        std::fs::remove_file(self.folder.path().join(name)).expect("a file");
        self
    }

    /// Starts a run that does not end by itself. The folder stays as long as what is returned.
    pub fn start(mut self) -> (TempDir, Child) {
        self.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = self.command.spawn().expect("the binary starts");
        (self.folder, child)
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

    /// Holds exit code and standard error to what is expected.
    pub fn expect_problems(&self, code: i32, stderr: Expect) {
        stderr.assert_eq(&self.stderr);
        assert_eq!(self.code, Some(code));
    }

    /// The names of all files in the folder, sorted.
    pub fn files(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path()).expect("a folder");
        let name = |file: std::io::Result<std::fs::DirEntry>| file.expect("a file").file_name();
        let mut names: Vec<_> =
            files.map(|file| name(file).into_string().expect("a name")).collect();
        names.sort();
        names
    }

    /// What a file of the folder holds after the run.
    pub fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).expect("a file in UTF-8")
    }
}
