//! What a document can be silent about: what it was never about, it does not keep from anyone.

use super::words::words;

words! {
    /// What a document can be silent about.
    Scope {
        /// Everything its place promised: work reports, plan-execution reports, a place's own plans.
        Whole = "whole" "全面",
        /// What the bureau of statistics counts: communiqués.
        Statistics = "statistics" "统计",
        /// Public money: budgets and final accounts.
        Finance = "finance" "财政",
        /// One body's work; of what others do, and of how much of it the body tells, nothing is known.
        Unit = "unit" "单位",
        /// One matter; news and ratings always.
        Topic = "topic" "专题",
    }
}

words! {
    /// Which part of public life an indicator belongs to: a row of `data/indicators.csv` says it.
    Domain {
        /// Output, industry, investment, retail sales.
        Economy = "economy" "经济",
        /// Births, residents, urbanisation.
        Population = "population" "人口",
        /// Prices and their indices.
        Prices = "prices" "物价",
        /// What residents earn and spend.
        Income = "income" "居民收入",
        /// Trade with other countries, and their capital.
        Trade = "trade" "外经外贸",
        /// Crops, livestock, farmland.
        Agriculture = "agriculture" "农业",
        /// Jobs and training.
        Employment = "employment" "就业",
        /// Public revenue, spending, debt.
        Finance = "finance" "财政",
        /// Deposits, loans, listed firms.
        Banking = "banking" "金融",
        /// Air, water, energy, forests.
        Environment = "environment" "生态环境",
        /// Schools, science, patents.
        Knowledge = "knowledge" "科教",
        /// Health, pensions, housing, poverty.
        Welfare = "welfare" "民生",
        /// Roads, tracks, grids.
        Infrastructure = "infrastructure" "基础设施",
        /// Firms, reforms, services of the government.
        Business = "business" "营商",
    }
}

impl Scope {
    /// Whether a document of this scope that says nothing of an indicator of that domain is silent on it. Works belong
    /// to no domain: only what is about everything can be silent on them. A communiqué counts what every bureau of
    /// statistics publishes; jobs, banks and the environment it may leave to others.
    pub fn takes_in(self, domain: Option<Domain>) -> bool {
        match self {
            Self::Whole => true,
            Self::Statistics => matches!(
                domain,
                Some(
                    Domain::Economy
                        | Domain::Population
                        | Domain::Prices
                        | Domain::Income
                        | Domain::Trade
                        | Domain::Agriculture
                )
            ),
            Self::Finance => domain == Some(Domain::Finance),
            Self::Unit | Self::Topic => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_silent_on_nothing_that_it_is_not_about() {
        let all = || Domain::ALL.iter().copied().map(Some).chain([None]);
        assert!(all().all(|domain| Scope::Whole.takes_in(domain)));
        assert!(!all().any(|domain| Scope::Unit.takes_in(domain) || Scope::Topic.takes_in(domain)));
        assert!(Scope::Finance.takes_in(Some(Domain::Finance)));
        assert!(!Scope::Finance.takes_in(Some(Domain::Economy)));
        assert!(Scope::Statistics.takes_in(Some(Domain::Economy)));
        assert!(!Scope::Statistics.takes_in(Some(Domain::Finance)));
        assert!(!Scope::Statistics.takes_in(None) && !Scope::Finance.takes_in(None));
    }
}
