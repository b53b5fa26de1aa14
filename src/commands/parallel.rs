//! Work on all cores, its answers taken one by one in order, and never many waiting.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;

/// For each core so many answers may wait for one that is slow.
const AHEAD: usize = 4;

/// What the workers and the taker share.
struct State<T> {
    /// The next piece of work.
    next: usize,
    /// Pieces whose answers were taken.
    taken: usize,
    /// Answers that wait.
    done: BTreeMap<usize, Option<T>>,
}

/// Does `count` pieces of work on all cores and hands the answers to `take`, in order and on this thread; `None`
/// is a piece that panicked. After the first error of `take` no further work is begun.
///
/// # Errors
/// That of `take`.
pub fn in_order<T: Send, E>(
    count: usize,
    work: impl Fn(usize) -> T + Sync,
    take: impl FnMut(usize, Option<T>) -> Result<(), E>,
) -> Result<(), E> {
    in_order_with(count, || (), |(), at| work(at), take)
}

/// The same, where each core has something of its own to work with.
///
/// # Errors
/// That of `take`.
pub fn in_order_with<S, T: Send, E>(
    count: usize,
    own: impl Fn() -> S + Sync,
    work: impl Fn(&S, usize) -> T + Sync,
    mut take: impl FnMut(usize, Option<T>) -> Result<(), E>,
) -> Result<(), E> {
    let attempt = |own: &S, at| catch_unwind(AssertUnwindSafe(|| work(own, at))).ok();
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(count);
    if cores < 2 {
        let own = own();
        return (0..count).try_for_each(|at| take(at, attempt(&own, at)));
    }
    let shared = Mutex::new(State { next: 0, taken: 0, done: BTreeMap::new() });
    let (ready, room) = (Condvar::new(), Condvar::new());
    let worker = || {
        let own = own();
        let mut state = locked(&shared);
        loop {
            while state.next < count && state.next >= state.taken + cores * AHEAD {
                state = room.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            let at = state.next;
            if at >= count {
                return;
            }
            state.next += 1;
            drop(state);
            let answer = attempt(&own, at);
            state = locked(&shared);
            state.done.insert(at, answer);
            ready.notify_one();
        }
    };
    let wait_for = |at: usize| {
        let mut state = locked(&shared);
        loop {
            if let Some(answer) = state.done.remove(&at) {
                state.taken = at + 1;
                room.notify_all();
                return answer;
            }
            state = ready.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    };
    std::thread::scope(|scope| {
        let started = (0..cores).filter(|_| Builder::new().spawn_scoped(scope, worker).is_ok()).count();
        if started == 0 {
            // Where there is no room for another thread, this one does it.
            let own = own();
            return (0..count).try_for_each(|at| take(at, attempt(&own, at)));
        }
        let taken = (0..count).try_for_each(|at| take(at, wait_for(at)));
        locked(&shared).next = count;
        room.notify_all();
        taken
    })
}

fn locked<T>(shared: &Mutex<State<T>>) -> MutexGuard<'_, State<T>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::time::Duration;

    #[test]
    fn answers_come_in_order_however_long_they_take() {
        let mut taken = Vec::new();
        let slow = |at: usize| {
            if at.is_multiple_of(7) {
                std::thread::sleep(Duration::from_millis(3));
            }
            at * 2
        };
        let all: Result<(), ()> = in_order(100, slow, |at, answer| {
            taken.push((at, answer));
            Ok(())
        });
        assert_eq!(all, Ok(()));
        assert!(taken.iter().enumerate().all(|(at, got)| *got == (at, Some(at * 2))));
    }

    #[test]
    fn an_error_ends_it_and_a_panic_does_not() {
        let work = |at: usize| if at == 3 { panic!("a strange document") } else { at };
        let mut lost = Vec::new();
        let ended = in_order(1000, work, |at, answer| {
            if answer.is_none() {
                lost.push(at);
            }
            if at == 50 { Err("full") } else { Ok(()) }
        });
        assert_eq!((ended, lost), (Err("full"), vec![3]));
    }
}
