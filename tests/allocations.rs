//! How often the heap is asked: never to compare prepared values, a handful of times to prepare them.

#[path = "../benches/typical/mod.rs"]
mod typical;

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

use ownership_match::{Country, Matcher, Reading, Side, address, email, name, phone};

/// The system's allocator, which counts the calls of each thread.
struct Counting;

thread_local! {
    static CALLS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call is passed on as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        CALLS.set(CALLS.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        CALLS.set(CALLS.get() + 1);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often `work` asks the heap.
fn allocations<T>(work: impl FnOnce() -> T) -> usize {
    let before = CALLS.get();
    let kept = work();
    let calls = CALLS.get() - before;
    drop(kept);
    calls
}

fn usable<T>(reading: Reading<T>) -> T {
    reading.usable().expect("a value")
}

#[test]
fn comparing_names_allocates_nothing() {
    for (claimed, held) in [
        ("Jenny Rosen", "JENNIFER J ROSEN"),
        ("Jenny Jane Rosen", "Rosen, Junny J."),
        ("Jürgen Müller", "MUELLER JUERGEN"),
        ("Mark Smith", "JENNY ROSEN OR MARK SMITH ITF ANNE SMITH"),
        ("Acme Trading LLC", "ACME TRADING INC"),
        ("ジェニー・ローゼン", "ジェニー・ローゼン"),
    ] {
        let claimed = usable(name::normalise(claimed, Side::Claimed));
        let held = usable(name::normalise(held, Side::Held));
        let work = || name::calibrate(&name::compare(&claimed, &held));
        assert_eq!(allocations(work), 0, "{claimed:?} against {held:?}");
    }
}

#[test]
fn comparing_emails_allocates_nothing() {
    for (claimed, held) in [
        ("jenny.rosen@example.com", "jennyrosen@example.com"),
        ("j.rosen+bank@gmail.com", "jrosen@googlemail.com"),
        ("jenny1985@gmail.com", "jenny1958@gmial.com"),
    ] {
        let claimed = usable(email::normalise(claimed, Side::Claimed));
        let held = usable(email::normalise(held, Side::Held));
        let work = || email::calibrate(&email::compare(&claimed, &held));
        assert_eq!(allocations(work), 0, "{claimed:?} against {held:?}");
    }
}

#[test]
fn comparing_phones_allocates_nothing() {
    for (claimed, held) in [
        ("+1 212-555-5555", "(212) 555-5559"),
        ("+44 20 7946 0958", "442079460958"),
        ("212 555 5555", "347 999 9999 x12"),
    ] {
        let claimed = usable(phone::normalise(claimed, Side::Claimed));
        let held = usable(phone::normalise(held, Side::Held));
        let work = || phone::calibrate(&phone::compare(&claimed, &held, Country::US));
        assert_eq!(allocations(work), 0, "{claimed:?} against {held:?}");
    }
}

#[test]
fn comparing_addresses_allocates_nothing() {
    for held in [
        "354 OYSTER POINT BLVD SOUTH SAN FRANCISCO, CA 94080 USA",
        "354 OP Blvd., South SF, CA 94080",
        "1 University Ave, Fl 10, Toronto, ON M5J 2P1, CA",
    ] {
        let claimed = usable(address::normalise(&typical::address(), Side::Claimed));
        let held = usable(address::normalise_raw(held, Side::Held));
        let work = || address::calibrate(&address::compare(&claimed, &held));
        assert_eq!(allocations(work), 0, "{claimed:?} against {held:?}");
    }
}

#[test]
fn preparing_a_record_allocates_a_handful_of_times() {
    let matcher = Matcher::default();
    let (claimed, owners) = (typical::claimed(), [typical::held()]);
    let claim = allocations(|| matcher.claim(&claimed));
    let account = allocations(|| matcher.account(&owners));
    let whole = allocations(|| matcher.match_owners(&claimed, &owners));
    // Two of each side's are the name's. A change that saves some lowers the numbers.
    assert_eq!((claim, account, whole), (5, 6, 10));
}
