//! The command `ownership-match`.

fn main() {}
