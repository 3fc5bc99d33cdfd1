//! Other people, as most owners are to a claim.

use ownership_match::Owner;

/// Ten of them; `number` tells the accounts apart.
pub(crate) fn strangers(number: usize) -> Vec<Owner> {
    let names = ["MARK SMITH", "Wei Chen", "GARCIA MARIA L", "Kenji Tanaka", "O'BRIEN, PATRICK"];
    let streets = ["Main St", "Elm Avenue", "N 5th St", "Market Street Apt 4", "Park Rd"];
    (0..10)
        .map(|owner| {
            let (name, street) = (names[owner % 5], streets[(owner + number) % 5]);
            let line = 10 * number + owner;
            Owner {
                name: Some(name.to_owned()),
                email: Some(format!("someone{line}@example.net")),
                phone: Some(format!("(347) 999-{line:04}")),
                raw_address: Some(format!("{line} {street}, Springfield, IL 62701")),
                address: None,
            }
        })
        .collect()
}
