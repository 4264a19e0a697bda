//! How the memory is kept small, where glibc's allocator has it.

/// With a heap for each thread glibc's allocator would keep what one thread has freed from the
/// others: on a page of 1 MB that doubles the server's memory. The threads seldom allocate at once.
pub fn keep_one() {
    // SAFETY: sets a number, before any other thread is there.
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
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
