//! What a role is there to do.

use super::RoleKind;
use super::choice::choices;

choices! {
    /// Duties of the role catalogue; their wording is the reader's language's.
    StandardDuty {
        FindClients = "find-clients",
        BookColdMeetings = "book-cold-meetings",
        QualifyRequests = "qualify-requests",
        BookAndHandOver = "book-and-hand-over",
        KeepCrm = "keep-crm",
        KeepMaterials = "keep-materials",
        StandInForSdr = "stand-in-for-sdr",
        RunSoftware = "run-software",
        HelpProposals = "help-proposals",
        HelpTopDeals = "help-top-deals",
        CloseDeals = "close-deals",
        WorkWithPartners = "work-with-partners",
        StaffAndTrain = "staff-and-train",
        SetGoals = "set-goals",
        AnalyseResults = "analyse-results",
        BringTools = "bring-tools",
        SupportTeam = "support-team",
    }
}

/// One duty of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duty {
    Standard(StandardDuty),
    /// In the user's words.
    Own(String),
}

impl Duty {
    /// The duties that come with a kind of role.
    pub fn usual(kind: RoleKind) -> Vec<Self> {
        use StandardDuty as D;
        let duties: &[StandardDuty] = match kind {
            RoleKind::Bdr => &[D::FindClients, D::BookColdMeetings],
            RoleKind::Sdr => &[D::QualifyRequests, D::BookAndHandOver, D::KeepCrm],
            RoleKind::SalesExecutive => &[D::CloseDeals, D::WorkWithPartners],
            RoleKind::SalesSupport => &[
                D::KeepMaterials,
                D::StandInForSdr,
                D::RunSoftware,
                D::HelpProposals,
                D::HelpTopDeals,
            ],
            RoleKind::HeadOfSales => {
                &[D::StaffAndTrain, D::SetGoals, D::AnalyseResults, D::BringTools, D::SupportTeam]
            }
            RoleKind::Other => &[],
        };
        duties.iter().copied().map(Duty::Standard).collect()
    }
}
