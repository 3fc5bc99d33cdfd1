//! Where a phone number without a country code is read, which every command that compares takes.

use clap::Args;
use ownership_match::{Country, MatchOptions, phone};

/// The country of last resort.
#[derive(Args)]
pub(crate) struct Region {
    /// The country of phone numbers where nothing else tells it, as two letters [default: US]
    #[arg(long = "region", value_name = "CC", value_parser = country)]
    country: Option<Country>,
}

impl Region {
    /// The default options but for this country.
    pub(crate) fn options(&self) -> MatchOptions {
        let options = MatchOptions::default();
        MatchOptions { default_region: self.country.unwrap_or(options.default_region), ..options }
    }
}

fn country(code: &str) -> Result<Country, String> {
    Country::from_alpha2(code).filter(|country| phone::has_plan(*country)).ok_or_else(|| {
        "a region is the code of two letters of a country with phone numbers, such as GB".to_owned()
    })
}
