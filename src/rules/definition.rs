//! What a rule is, and whether it is on.

use crate::config::{Config, Language, RuleWords, Selection, Severity, Value};
use crate::text::{Reading, Span};

use super::{Context, Finding};

/// The entry of the settings that names every rule.
pub const ALL: &str = "all";

/// One kind of mistake.
pub struct Rule {
    /// Category first, no abbreviations; reads well after "allow".
    pub name: &'static str,
    /// How bad it is, as a rule; a finding may be milder.
    pub severity: Severity,
    /// The group that turns it on; a rule of no group is on by default.
    pub group: Option<Group>,
    /// Which pages it is about.
    pub pages: Pages,
    /// Whether the same mistake in the same text, as copied boxes have it, is one finding of a page.
    pub merges_copies: bool,
    /// What one may choose about it.
    pub options: &'static [RuleOption],
    /// The rule's page: what, why, examples that run as its tests.
    pub page: &'static str,
    /// Finds what can be found in a part of a page by itself: a heading with what stands below it up to
    /// the next one, wherever that is. After an edit it looks at the edited part only.
    pub check_part: Option<Check>,
    /// Finds what takes the whole page.
    pub check_page: Option<Check>,
}

/// Puts what is wrong behind what has been found before.
pub type Check = fn(&Context, &mut Vec<Finding>);

/// Which pages a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    Markup,
    /// Text copied from the rendered site.
    ArticleText,
    All,
}

impl Pages {
    pub fn include(self, reading: Reading) -> bool {
        match self {
            Self::Markup => reading == Reading::NamuMark,
            Self::ArticleText => reading == Reading::ArticleText,
            Self::All => true,
        }
    }
}

/// Rules that are off unless chosen, by the reason to choose them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Habits of namu.wiki's style guide.
    Style,
    /// Nothing that readers see.
    Pedantic,
    /// Colours that can't be read on a dark page.
    DarkMode,
}

impl Group {
    pub const ALL: [Self; 3] = [Self::Style, Self::Pedantic, Self::DarkMode];

    pub fn name(self) -> &'static str {
        match self {
            Self::Style => "style-guide",
            Self::Pedantic => "pedantic",
            Self::DarkMode => "dark-mode",
        }
    }
}

/// Something that one may choose about a rule; the rule's page says what it means.
pub struct RuleOption {
    pub name: &'static str,
    pub default: Default,
}

/// What an option is where nothing is set, and with it the type of its values.
#[derive(Clone, Copy, Debug)]
pub enum Default {
    Flag(bool),
    Number(u32),
    Text(&'static str),
    Words(&'static [&'static str]),
}

impl Default {
    fn value(self) -> Value {
        match self {
            Self::Flag(flag) => Value::Flag(flag),
            Self::Number(number) => Value::Number(number),
            Self::Text(text) => Value::Text(text.to_owned()),
            Self::Words(words) => Value::Words(words.iter().map(|&word| word.to_owned()).collect()),
        }
    }
}

impl Rule {
    pub const fn new(
        name: &'static str,
        severity: Severity,
        page: &'static str,
        check: Check,
    ) -> Self {
        Self {
            name,
            severity,
            group: None,
            pages: Pages::Markup,
            merges_copies: false,
            options: &[],
            page,
            check_part: None,
            check_page: Some(check),
        }
    }

    /// The rule, off unless it or its group is chosen.
    pub const fn in_group(self, group: Group) -> Self {
        Self { group: Some(group), ..self }
    }

    /// The rule, about article text and nothing else.
    pub const fn of_article_text(self) -> Self {
        Self { pages: Pages::ArticleText, ..self }
    }

    /// The rule, about article text as well as markup.
    pub const fn of_all_pages(self) -> Self {
        Self { pages: Pages::All, ..self }
    }

    /// The rule, content with a part of the page at a time.
    pub const fn in_parts(self) -> Self {
        Self { check_part: self.check_page, check_page: None, ..self }
    }

    /// The rule, content with a part of the page at a time but for what `check` finds.
    pub const fn in_parts_but_for(self, check: Check) -> Self {
        Self { check_page: Some(check), ..self.in_parts() }
    }

    /// The rule, with one finding for what a page has several times.
    pub const fn merging_copies(self) -> Self {
        Self { merges_copies: true, ..self }
    }

    pub const fn with_options(self, options: &'static [RuleOption]) -> Self {
        Self { options, ..self }
    }

    /// The first word of the name.
    pub fn category(&self) -> &'static str {
        self.name.split('-').next().unwrap_or(self.name)
    }

    /// What it finds, in a sentence: the first of its page's paragraph in that language.
    pub fn summary(&self, language: Language) -> String {
        let paragraph = self.description(language);
        let sentence = paragraph.split_inclusive(". ").next().unwrap_or_default();
        sentence.trim_end().to_owned()
    }

    /// The paragraph of its page in that language, on one line.
    pub fn description(&self, language: Language) -> String {
        let mut paragraphs = self.page.split("\n\n").skip(2);
        let english = paragraphs.next().unwrap_or_default();
        let korean = paragraphs.next().unwrap_or_default();
        language.say(korean, english).replace('\n', " ")
    }

    /// Where the rule's page is in the repository.
    pub fn path(&self) -> String {
        let rest = self.name.get(self.category().len() + 1..).unwrap_or_default();
        format!("src/rules/{}/{}.md", self.category(), rest.replace('-', "_"))
    }

    /// Where the rule's page can be read.
    pub fn url(&self) -> String {
        format!("{}/blob/main/{}", env!("CARGO_PKG_REPOSITORY"), self.path())
    }

    /// A finding of this rule at `span`, the smallest token that shows the mistake.
    pub fn at(&self, span: Span, message: String) -> Finding {
        Finding {
            rule: self.name,
            severity: self.severity,
            span,
            message,
            related: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// Whether the settings have it checked: of the selections that say something about it the last
    /// one decides.
    pub fn is_on(&self, config: &Config) -> bool {
        let choices = config.selections.iter().rev();
        choices
            .filter_map(|selection| self.choice(selection))
            .next()
            .unwrap_or(self.group.is_none())
    }

    /// What a selection says about it, if anything: the most specific entry decides.
    fn choice(&self, selection: &Selection) -> Option<bool> {
        let strongest =
            |entries: &[String]| entries.iter().filter_map(|entry| self.specificity(entry)).max();
        match (strongest(&selection.select), strongest(&selection.ignore)) {
            (None, None) => None,
            (selected, ignored) => Some(selected > ignored),
        }
    }

    /// How closely an entry of the settings names this rule; `None` where it names others.
    pub fn specificity(&self, entry: &str) -> Option<u8> {
        if entry == self.name {
            Some(3)
        } else if entry == self.category() {
            Some(2)
        } else if self.group.is_some_and(|group| entry == group.name()) {
            Some(1)
        } else if entry == ALL {
            Some(0)
        } else {
            None
        }
    }

    /// What settings may name about it.
    pub(super) fn words(&self) -> RuleWords {
        let options = self.options.iter().map(|option| (option.name, option.default.value()));
        RuleWords { name: self.name, options: options.collect() }
    }

    /// What an option is where nothing is set; `None` where the rule has no such option.
    pub(super) fn default(&self, option: &str) -> Option<Default> {
        self.options.iter().find(|known| known.name == option).map(|option| option.default)
    }

    /// What an option is set to, where it is set.
    pub(super) fn setting<'a>(&self, config: &'a Config, option: &str) -> Option<&'a Value> {
        config.options.get(self.name)?.get(option)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selection(select: &[&str], ignore: &[&str]) -> Selection {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Selection { select: words(select), ignore: words(ignore) }
    }

    fn is_on(rule: &Rule, select: &[&str], ignore: &[&str]) -> bool {
        rule.is_on(&Config { selections: vec![selection(select, ignore)], ..Config::default() })
    }

    #[test]
    fn the_most_specific_entry_decides() {
        let rule = Rule::new("footnote-empty", Severity::Warning, "", |_, _| {});
        assert!(is_on(&rule, &[], &[]));
        assert!(!is_on(&rule, &[], &["footnote"]));
        assert!(!is_on(&rule, &["footnote"], &["footnote"]));
        assert!(is_on(&rule, &["footnote-empty"], &["footnote", "all"]));
        assert!(is_on(&rule, &[], &["foot", "footnote-empty-name"]));
    }

    #[test]
    fn the_last_selection_that_names_it_decides() {
        let rule = Rule::new("footnote-empty", Severity::Warning, "", |_, _| {});
        let specific = selection(&["footnote-empty"], &[]);
        let general = selection(&[], &["all"]);
        let other = selection(&[], &["heading"]);
        for (selections, expected) in [
            (vec![specific.clone(), general.clone()], false),
            (vec![general.clone(), specific.clone()], true),
            (vec![general, specific, other], true),
        ] {
            assert_eq!(rule.is_on(&Config { selections, ..Config::default() }), expected);
        }
    }

    #[test]
    fn a_rule_of_a_group_is_off_unless_chosen() {
        let rule = Rule::new("text-spaces", Severity::Hint, "", |_, _| {}).in_group(Group::Style);
        assert!(!is_on(&rule, &[], &[]));
        assert!(is_on(&rule, &["style-guide"], &[]));
        assert!(is_on(&rule, &["all"], &[]));
        assert!(!is_on(&rule, &["style-guide"], &["text"]));
    }
}
