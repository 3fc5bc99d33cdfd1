//! Many threads in the middle, one order at both ends.

use std::{
    io::Read,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use super::chunks::{Chunk, Chunks, lines};
use crate::{failure::Failure, input::Input};

/// What a command does with lines; shared by all the workers.
pub(crate) trait Answer: Send + Sync + 'static {
    /// What it makes of the lines of a chunk.
    type Output: Send + 'static;

    /// Works on the lines of a chunk, blank ones among them.
    fn lines<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) -> Self::Output;

    /// Works on a line that was too long to be kept.
    fn too_long(&self) -> Self::Output;
}

/// What a worker made of a chunk.
pub(crate) struct Answers<T> {
    /// What the command made of its lines.
    pub(crate) output: T,
    /// How many bytes of input they were.
    pub(crate) read: u64,
}

/// A chunk on its way to a worker, with the way back to the taker.
struct Job<T> {
    chunk: Chunk,
    back: Back<T>,
}

/// The way of a chunk's answers.
type Back<T> = SyncSender<Result<Answers<T>, Failure>>;

/// The answers to all the lines of `reader`, chunk by chunk in its order.
///
/// The threads are not joined: whoever drops the iterator, because nobody reads the answers any
/// longer, need not wait for an input that may never come.
pub(crate) fn answers<A: Answer>(
    reader: impl Read + Send + 'static,
    input: Input,
    answerer: A,
    threads: usize,
) -> impl Iterator<Item = Result<Answers<A::Output>, Failure>> {
    // For each worker one chunk waits and one is worked on; two more may be done and wait to be
    // taken, because a chunk of hard lines holds up its successors.
    let (jobs, queue) = sync_channel::<Job<A::Output>>(threads);
    let (order, ordered) = sync_channel(threads.saturating_mul(4));
    let queue = Arc::new(Mutex::new(queue));
    let answerer = Arc::new(answerer);
    for _ in 0..threads {
        let (queue, answerer) = (Arc::clone(&queue), Arc::clone(&answerer));
        thread::spawn(move || work(&queue, &*answerer));
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
fn read<R: Read, T>(
    mut chunks: Chunks<R>,
    input: &Input,
    jobs: &SyncSender<Job<T>>,
    order: &SyncSender<Receiver<Result<Answers<T>, Failure>>>,
) {
    loop {
        let (back, answers) = sync_channel(1);
        let queued = match chunks.next() {
            Ok(None) => return,
            Ok(Some(chunk)) => {
                order.send(answers).is_ok() && jobs.send(Job { chunk, back }).is_ok()
            }
            Err(error) => {
                // There is room for it, and if the taker has left, nobody to tell.
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
fn work<A: Answer>(queue: &Mutex<Receiver<Job<A::Output>>>, answerer: &A) {
    loop {
        // The lock is held while waiting: the next chunk goes to whoever holds it.
        let Ok(Ok(Job { chunk, back })) = queue.lock().map(|queue| queue.recv()) else { return };
        let (output, read) = match &chunk {
            Chunk::Lines(chunk) => (answerer.lines(lines(chunk)), chunk.len() as u64),
            Chunk::TooLong(length) => (answerer.too_long(), *length),
        };
        // Nobody to tell if the taker has left.
        let _ = back.send(Ok(Answers { output, read }));
    }
}
