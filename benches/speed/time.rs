//! Times, and what is said of many of them.

use std::time::{Duration, Instant};

/// How long `work` takes.
pub fn of<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

/// The median of `rounds` runs of `work`.
pub fn median_of<T>(rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    percentile(&mut (0..rounds).map(|_| of(&mut work)).collect::<Vec<_>>(), 50)
}

/// The time that `percent` of `times` do not exceed.
pub fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * percent / 100]
}

/// Median and 99th percentile, as a cell of the table.
pub fn spread(times: &mut [Duration]) -> String {
    let (median, worst) = (percentile(times, 50), percentile(times, 99));
    format!("median {}, p99 {}", short(median), short(worst))
}

/// A time with a fitting unit.
pub fn short(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds < 1e-3 => format!("{:.0} µs", seconds * 1e6),
        seconds if seconds < 1.0 => format!("{:.1} ms", seconds * 1e3),
        seconds => format!("{seconds:.2} s"),
    }
}

/// A line of the table.
pub fn row(what: &str, result: &str) {
    println!("{what:<44} {result}");
}
