//! How many bytes tree-sitter has allocated: its trees live in C's heap.

use std::alloc::{Layout, alloc, dealloc, realloc};
use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};

use tree_sitter::{Allocator, Parser};

static ALLOCATED: AtomicUsize = AtomicUsize::new(0);

/// Before each block stands its size, in room that keeps the block aligned for anything.
const HEAD: usize = 16;

/// Counts from here on what tree-sitter allocates; called before it has allocated anything.
pub fn count() {
    // SAFETY: the four functions agree on how a block is laid out, and no block is older than they.
    unsafe {
        tree_sitter::set_allocator(Some(Allocator {
            malloc: allocate,
            calloc: allocate_zeroed,
            realloc: reallocate,
            free: release,
        }));
    }
}

/// The bytes that a tree of `text` takes.
pub fn of_tree(parser: &mut Parser, text: &str) -> usize {
    parser.reset();
    let before = ALLOCATED.load(Ordering::Relaxed);
    let tree = parser.parse(text, None);
    let with_tree = ALLOCATED.load(Ordering::Relaxed);
    drop(tree);
    let after = ALLOCATED.load(Ordering::Relaxed);
    // The parser keeps some of what it allocated; what goes with the tree is the tree's.
    with_tree.saturating_sub(after.max(before))
}

fn layout(size: usize) -> Layout {
    Layout::from_size_align(size + HEAD, HEAD).expect("a size that fits the address space")
}

unsafe extern "C" fn allocate(size: usize) -> *mut c_void {
    // SAFETY: the block has room for its head and `size` bytes.
    unsafe {
        let block = alloc(layout(size));
        assert!(!block.is_null(), "out of memory");
        block.cast::<usize>().write(size);
        ALLOCATED.fetch_add(size, Ordering::Relaxed);
        block.add(HEAD).cast()
    }
}

unsafe extern "C" fn allocate_zeroed(count: usize, size: usize) -> *mut c_void {
    // SAFETY: `allocate` gave so many bytes.
    unsafe {
        let block = allocate(count * size);
        ptr::write_bytes(block.cast::<u8>(), 0, count * size);
        block
    }
}

unsafe extern "C" fn reallocate(old: *mut c_void, size: usize) -> *mut c_void {
    if old.is_null() {
        // SAFETY: as in `allocate`.
        return unsafe { allocate(size) };
    }
    // SAFETY: `old` came from `allocate`, so its head is before it.
    unsafe {
        let head = old.cast::<u8>().sub(HEAD);
        let old_size = head.cast::<usize>().read();
        let block = realloc(head, layout(old_size), size + HEAD);
        assert!(!block.is_null(), "out of memory");
        block.cast::<usize>().write(size);
        ALLOCATED.fetch_add(size, Ordering::Relaxed);
        ALLOCATED.fetch_sub(old_size, Ordering::Relaxed);
        block.add(HEAD).cast()
    }
}

unsafe extern "C" fn release(old: *mut c_void) {
    if old.is_null() {
        return;
    }
    // SAFETY: `old` came from `allocate`, so its head is before it.
    unsafe {
        let head = old.cast::<u8>().sub(HEAD);
        let size = head.cast::<usize>().read();
        ALLOCATED.fetch_sub(size, Ordering::Relaxed);
        dealloc(head, layout(size));
    }
}
