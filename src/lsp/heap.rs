//! How the memory is kept small, and close at hand, where glibc's allocator has it.

/// One heap for all threads, which keeps what is free for what comes next.
///
/// With a heap for each thread the allocator would keep what one thread has freed from the others: on
/// a page of 1 MB that doubles the server's memory. The threads seldom allocate at once. And by itself
/// it asks the system for every big block and gives it back at once: a key in such a page then costs
/// hundreds of page faults, which take as long as everything else that it sets off.
pub fn set_up() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        const BIG: libc::c_int = 32 << 20;
        const SPARE: libc::c_int = 16 << 20;
        let choices = [
            (libc::M_ARENA_MAX, 1),
            (libc::M_MMAP_THRESHOLD, BIG),
            (libc::M_TRIM_THRESHOLD, SPARE),
        ];
        for (choice, value) in choices {
            // SAFETY: sets a number, before any other thread is there.
            unsafe { libc::mallopt(choice, value) };
        }
    }
}

/// Gives pages back that nothing lies in any more: they are scattered between those of what lives
/// longer, and by itself the allocator gives back its last ones only. Takes milliseconds.
pub fn give_back() {
    // SAFETY: touches free memory only.
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    unsafe {
        libc::malloc_trim(0);
    }
}
