//! Many threads in the middle, one order at both ends.

use std::{
    io::Read,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use super::{
    chunks::{Chunk, Chunks, lines},
    line::{Answerer, too_long},
    tally::Tally,
};
use crate::{failure::Failure, input::Input};

/// What a worker made of a chunk.
pub(super) struct Answers {
    /// The answers, a line each.
    pub(super) text: Vec<u8>,
    /// What was counted on the way.
    pub(super) tally: Tally,
    /// How many bytes of input were answered.
    pub(super) read: u64,
}

/// A chunk on its way to a worker, with the way back to the writer.
struct Job {
    chunk: Chunk,
    back: SyncSender<Result<Answers, Failure>>,
}

/// The answers to all the lines of `reader`, chunk by chunk in its order.
///
/// The threads are not joined: whoever drops the iterator, because nobody reads the answers any
/// longer, need not wait for an input that may never come.
pub(super) fn answers(
    reader: impl Read + Send + 'static,
    input: Input,
    answerer: Answerer,
    threads: usize,
) -> impl Iterator<Item = Result<Answers, Failure>> {
    // For each worker one chunk waits and one is worked on; two more may be done and wait to be
    // written, because a chunk of hard lines holds up its successors.
    let (jobs, queue) = sync_channel::<Job>(threads);
    let (order, ordered) = sync_channel(threads.saturating_mul(4));
    let queue = Arc::new(Mutex::new(queue));
    let answerer = Arc::new(answerer);
    for _ in 0..threads {
        let (queue, answerer) = (Arc::clone(&queue), Arc::clone(&answerer));
        thread::spawn(move || work(&queue, &answerer));
    }
    thread::spawn(move || read(Chunks::new(reader), &input, &jobs, &order));
    ordered.into_iter().map(|back: Receiver<_>| {
        back.recv().unwrap_or_else(|_| {
            Err(Failure::told(
                "a worker stopped; this is a defect, please report it with its message above",
            ))
        })
    })
}

/// Queues the chunks of the input until it ends, breaks, or nobody wants more.
fn read<R: Read>(
    mut chunks: Chunks<R>,
    input: &Input,
    jobs: &SyncSender<Job>,
    order: &SyncSender<Receiver<Result<Answers, Failure>>>,
) {
    loop {
        let (back, answers) = sync_channel(1);
        let queued = match chunks.next() {
            Ok(None) => return,
            Ok(Some(chunk)) => {
                order.send(answers).is_ok() && jobs.send(Job { chunk, back }).is_ok()
            }
            Err(error) => {
                // There is room for it, and if the writer has left, nobody to tell.
                let _ = back.send(Err(Failure::reading(&input.name(), &error)));
                let _ = order.send(answers);
                return;
            }
        };
        if !queued {
            return;
        }
    }
}

/// Answers chunks until there are no more.
fn work(queue: &Mutex<Receiver<Job>>, answerer: &Answerer) {
    loop {
        // The lock is held while waiting: the next chunk goes to whoever holds it.
        let Ok(Ok(Job { chunk, back })) = queue.lock().map(|queue| queue.recv()) else { return };
        let mut text = Vec::new();
        let (tally, read) = match &chunk {
            Chunk::Lines(chunk) => (answerer.lines(lines(chunk), &mut text), chunk.len() as u64),
            Chunk::TooLong(length) => (too_long(&mut text), *length),
        };
        // Nobody to tell if the writer has left.
        let _ = back.send(Ok(Answers { text, tally, read }));
    }
}
