/// An engine that shows NamuMark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    #[default]
    NamuWiki,
    TheSeed,
    TheTree,
    OpenNamu,
}

impl Profile {
    pub const ALL: [Self; 4] = [Self::NamuWiki, Self::TheSeed, Self::TheTree, Self::OpenNamu];

    /// What it is called in the settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::NamuWiki => "namu.wiki",
            Self::TheSeed => "the-seed",
            Self::TheTree => "thetree",
            Self::OpenNamu => "opennamu",
        }
    }
}
