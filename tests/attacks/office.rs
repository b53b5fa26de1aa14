//! An office to be attacked: a folder with a ledger of a few claims, and a shell in it in which `duizhang` is the program
//! just built.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;
use tempfile::TempDir;

/// A user without privileges; permissions do not bind the superuser.
pub const NOBODY: u32 = 65534;

pub struct Office {
    folder: TempDir,
}

/// What a file is and holds; of a link, where it points.
type Found = (String, Vec<u8>);

impl Office {
    /// A ledger, `duizhang.db`, with targets, results and a document that reviews them.
    pub fn new() -> Self {
        let office = Self { folder: TempDir::new().unwrap() };
        office.done(
            "duizhang record target 石狮市/蚶江镇 2024 '开工项目30个、竣工11个，完成年度投资31.6亿元' --source 2024年工作计划
             duizhang record result 蚶江镇 2024 '开工项目32个' --source 2025年工作报告 --date 2025-01-10
             duizhang document add 蚶江镇 --kind 政府工作报告 --title 2025年工作报告 --date 2025-01-10 --reviews 2024 --complete",
        );
        office
    }

    /// A ledger with so many targets that an audit of them takes a while and a few hundred kilobytes.
    pub fn large() -> Self {
        let office = Self::new();
        let mut rows = "role,place,year,indicator,value,unit\n".to_owned();
        for place in 0..20 {
            for number in 0..100 {
                writeln!(rows, "target,福建省/第{place}县,2024,指标第{number}项,{number},个").unwrap();
            }
        }
        fs::write(office.path("many.csv"), rows).unwrap();
        office.done("duizhang import many.csv && rm many.csv");
        office
    }

    /// A folder without a ledger.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// Another office with the same files.
    pub fn copied(&self) -> Self {
        let other = Self::empty();
        other.done(&format!("cp -a '{}/.' .", self.folder.path().display()));
        other
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn ledger(&self) -> PathBuf {
        self.path("duizhang.db")
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// A shell with that script, ended after a minute.
    pub fn shell(&self, script: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_duizhang"));
        let path = std::env::join_paths(
            std::iter::once(program.parent().unwrap().to_owned())
                .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
        );
        let mut shell = Command::new("timeout");
        shell
            .args(["60", "sh", "-c", script])
            .current_dir(self.folder.path())
            .env("PATH", path.unwrap())
            .env("LANG", "en_GB.UTF-8")
            .env("DUIZHANG_BY", "李审计")
            .env_remove("LC_ALL")
            .env_remove("DUIZHANG_LEDGER");
        shell
    }

    pub fn run(&self, script: &str) -> Output {
        self.shell(script).output().unwrap()
    }

    /// Runs a script that must succeed, and returns what it printed.
    pub fn done(&self, script: &str) -> String {
        let done = self.run(&format!("set -e\n{script}"));
        assert!(done.status.success(), "{script}: {done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// Runs a script that must be refused with status 2 and a message that holds these words, and that must leave every
    /// file of the folder as it was.
    pub fn refused(&self, script: &str, words: &str) {
        let before = self.all();
        let done = self.run(script);
        let told =
            format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert_eq!(done.status.code(), Some(2), "{script}: {told}");
        assert!(told.contains(words), "{script}: {words:?} is not in {told:?}");
        assert_eq!(told.matches("duizhang: ").count(), 1, "{script}: {told:?}");
        self.same(&before, script);
    }

    /// Every file of the folder and of those below it.
    pub fn all(&self) -> BTreeMap<PathBuf, Found> {
        let mut found = BTreeMap::new();
        walk(self.folder.path(), &mut found);
        found
    }

    /// Nothing was added, changed, removed or turned into something else.
    pub fn same(&self, before: &BTreeMap<PathBuf, Found>, script: &str) {
        let after = self.all();
        for path in before.keys().chain(after.keys()) {
            assert!(before.get(path) == after.get(path), "{script}: {} was touched", path.display());
        }
    }

    /// Names of the folder's files that are of a temporary file.
    pub fn left(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with(".duizhang-")).collect()
    }

    /// How many claims stand in a ledger that is sound.
    pub fn claims(&self, ledger: &str) -> usize {
        let listed = self.done(&format!(
            "duizhang --ledger {ledger} verify > /dev/null
             duizhang --ledger {ledger} list targets --format csv | tail -n +2
             duizhang --ledger {ledger} list results --format csv | tail -n +2"
        ));
        listed.lines().count()
    }

    /// The script as a user whom permissions bind, with the folder his, where we are the superuser.
    pub fn run_bound(&self, script: &str) -> Output {
        use std::os::unix::fs::{MetadataExt as _, lchown};
        use std::os::unix::process::CommandExt as _;
        let mut shell = self.shell(script);
        if fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
            for path in std::iter::once(self.folder.path().to_owned()).chain(self.all().into_keys()) {
                lchown(path, Some(NOBODY), Some(NOBODY)).unwrap();
            }
            shell.uid(NOBODY).gid(NOBODY);
        }
        shell.output().unwrap()
    }
}

fn walk(folder: &Path, found: &mut BTreeMap<PathBuf, Found>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let entry = entry.unwrap();
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        let holds = if kind.is_symlink() {
            fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes()
        } else if kind.is_file() {
            fs::read(&path).unwrap_or_default()
        } else {
            Vec::new()
        };
        if kind.is_dir() {
            walk(&path, found);
        }
        found.insert(path, (format!("{kind:?}"), holds));
    }
}

/// Waits until it is so, for ten seconds.
pub fn wait_until(so: impl Fn() -> bool) -> bool {
    for _ in 0..2000 {
        if so() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    false
}
