//! Dates: all of them.

use ownership_match::verification::{Date, DateError, DateParts};

/// How long the months are, as a calendar prints it.
fn days_in(year: i64, month: i64) -> i64 {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = if year % 400 == 0 {
        true
    } else if year % 100 == 0 {
        false
    } else {
        year % 4 == 0
    };
    match usize::try_from(month - 1).ok().and_then(|index| lengths.get(index)) {
        Some(28) if leap => 29,
        Some(length) => *length,
        None => 0,
    }
}

#[test]
fn every_date_is_read_or_refused_as_the_calendar_says() {
    let mut last = None;
    let mut count = 0;
    for year in 1..=9_999 {
        for month in 0..=30 {
            let length = days_in(year, month);
            for day in 0..=40 {
                let read = Date::new(year, month, day);
                assert_eq!(read.is_ok(), (1..=length).contains(&day), "{year}-{month}-{day}");
                if let Ok(date) = read {
                    assert!(last < Some(date), "{date} comes after the day before");
                    last = Some(date);
                    count += 1;
                }
            }
        }
    }
    // The Gregorian calendar repeats after 400 years of 146,097 days; the year 10000 is a leap year.
    assert_eq!(count, 25 * 146_097 - 366);
}

#[test]
fn years_have_four_digits() {
    for year in [i64::MIN, -1, 0, 10_000, 65_536 + 2_024, i64::MAX] {
        assert_eq!(Date::new(year, 1, 1), Err(DateError::Impossible), "{year}");
    }
    for part in [i64::MIN, -1, 257, i64::MAX] {
        assert_eq!(Date::new(2_024, part, 1), Err(DateError::Impossible));
        assert_eq!(Date::new(2_024, 1, part), Err(DateError::Impossible));
    }
}

#[test]
fn a_day_is_written_as_it_is_read() {
    for text in ["0001-01-01", "2024-02-29", "9999-12-31"] {
        assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
    }
    for text in [
        "",
        "2024-2-29",
        "2024-02-30",
        "2023-02-29",
        "24-02-28",
        "2024/02/28",
        "02-28-2024",
        "2024-02-28T00:00",
        " 2024-02-28",
        "+024-02-28",
        "٢٠٢٤-٠٢-٢٨",
        "20240228",
    ] {
        assert_eq!(text.parse::<Date>(), Err(DateError::Impossible), "{text}");
    }
}

#[test]
fn parts_are_all_there_or_none() {
    let whole = Date::new(2_024, 2, 29).unwrap().parts();
    assert_eq!(whole.read().unwrap().unwrap().to_string(), "2024-02-29");
    assert_eq!(DateParts::default().read(), Ok(None));
    for lacking in [
        DateParts { day: None, ..whole },
        DateParts { month: None, ..whole },
        DateParts { year: None, ..whole },
    ] {
        assert_eq!(lacking.read(), Err(DateError::Incomplete));
    }
}
