//! Texts that are done with, whose memory the next ones take.

use core::cell::RefCell;

use crate::owner::{Address, Owner, OwnerInformation};

/// The memory of texts that are done with.
#[derive(Default)]
pub(crate) struct Spare(RefCell<Vec<String>>);

impl Spare {
    /// How many texts are kept: those of a request with a few owners.
    const MOST: usize = 64;
    /// The most bytes a text that is kept may take; longer ones are seldom needed again.
    const LONGEST: usize = 512;
    /// How many bytes a text has room for from the first: enough for most that may take its memory.
    const ROOM: usize = 64;

    /// A text of its own that says the same.
    pub(super) fn copy(&self, text: &str) -> String {
        let spare = self.0.borrow_mut().pop();
        let mut copy = spare.unwrap_or_else(|| String::with_capacity(Self::ROOM));
        copy.push_str(text);
        copy
    }

    fn keep(&self, text: &mut Option<String>) {
        let mut texts = self.0.borrow_mut();
        if let Some(mut text) = text.take()
            && text.capacity() <= Self::LONGEST
            && texts.len() < Self::MOST
        {
            text.clear();
            texts.push(text);
        }
    }

    pub(super) fn keep_claim(&self, claimed: &mut OwnerInformation) {
        let OwnerInformation { name, email, phone, address } = claimed;
        [name, email, phone].into_iter().for_each(|text| self.keep(text));
        self.keep_address(address);
    }

    pub(super) fn keep_owner(&self, owner: &mut Owner) {
        let Owner { name, email, phone, raw_address, address } = owner;
        [name, email, phone, raw_address].into_iter().for_each(|text| self.keep(text));
        self.keep_address(address);
    }

    fn keep_address(&self, address: &mut Option<Address>) {
        if let Some(Address { line1, line2, city, state, postal_code, country }) = address {
            let parts = [line1, line2, city, state, postal_code, country];
            parts.into_iter().for_each(|text| self.keep(text));
        }
    }
}
