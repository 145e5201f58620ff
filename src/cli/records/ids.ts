/** Millions of ids, each once, in bytes rather than in strings: a file may have a great many. */

export type Ids = Readonly<{
  size: number
  /** Its number, from 0; -1 for one that is known already. */
  add(id: string): number
  at(number: number): string
}>

const blockBytes = 4 * 1024 * 1024

export function emptyIds(): Ids {
  const blocks: Buffer[] = []
  let block = Buffer.alloc(0)
  let used = 0
  let size = 0
  /** Where each begins: its block, and its first byte there. */
  let starts = new Float64Array(1024)
  let hashes = new Uint32Array(1024)
  let lengths = new Uint32Array(1024)
  /** Open addressing: the number of an id and one, or 0 where the place is free. */
  let places = new Uint32Array(2048)

  function text(number: number): string {
    const start = starts[number] ?? 0
    const from = start % blockBytes
    const held = blocks[Math.floor(start / blockBytes)]
    return held?.toString('utf8', from, from + (lengths[number] ?? 0)) ?? ''
  }

  function placeOf(id: string, hash: number): number {
    const mask = places.length - 1
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const held = places[at] ?? 0
      if (held === 0) return at
      if (hashes[held - 1] === hash && text(held - 1) === id) return -1
    }
  }

  function keep(id: string): void {
    const bytes = Buffer.byteLength(id)
    if (used + bytes > block.length) {
      // Blocks are of one size, so that a place in them is one number; an id is cut to fit in one.
      block = Buffer.alloc(blockBytes)
      blocks.push(block)
      used = 0
    }
    starts[size] = (blocks.length - 1) * blockBytes + used
    lengths[size] = block.write(id, used)
    used += bytes
  }

  function grow(): void {
    starts = doubled(starts, new Float64Array(size * 2))
    hashes = doubled(hashes, new Uint32Array(size * 2))
    lengths = doubled(lengths, new Uint32Array(size * 2))
  }

  function rehash(): void {
    places = new Uint32Array(places.length * 2)
    const mask = places.length - 1
    for (let number = 0; number < size; number += 1) {
      let at = (hashes[number] ?? 0) & mask
      while (places[at] !== 0) at = (at + 1) & mask
      places[at] = number + 1
    }
  }

  return {
    get size() {
      return size
    },
    add(id) {
      const hash = hashOf(id)
      const place = placeOf(id, hash)
      if (place < 0) return -1
      if (size === starts.length) grow()
      keep(id)
      hashes[size] = hash
      size += 1
      places[place] = size
      if (size * 2 > places.length) rehash()
      return size - 1
    },
    at: text,
  }
}

function doubled<A extends Float64Array | Uint32Array>(from: A, to: A): A {
  to.set(from)
  return to
}

/** FNV-1a, whose last bits are stirred once more: ids of one kind differ in few places. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
