/** Columns of whole numbers that grow: what a million records share is counted, not listed. */

/** Numbers one after another, however many. */
export type Column = Readonly<{
  add(value: number): void
  length(): number
  /** A view of what was added, good until the next. */
  values(): Int32Array
}>

export function openColumn(expected: number): Column {
  let kept = new Int32Array(Math.max(16, expected))
  let length = 0
  return {
    add(value) {
      if (length === kept.length) {
        const wider = new Int32Array(kept.length * 2)
        wider.set(kept)
        kept = wider
      }
      kept[length] = value
      length += 1
    },
    length: () => length,
    values: () => kept.subarray(0, length),
  }
}

/** Members by group: those of group `g` lie from `start[g]` up to `start[g + 1]`, in order. */
export type Groups = Readonly<{ start: Int32Array; members: Int32Array }>

/** Groups the entry numbers by `group`; a negative group takes no part. */
export function groupsOf(group: Int32Array, groups: number, members?: Int32Array): Groups {
  const start = new Int32Array(groups + 1)
  for (const each of group) if (each >= 0) start[each + 1] = (start[each + 1] ?? 0) + 1
  for (let at = 0; at < groups; at += 1) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0)
  const next = start.slice(0, groups)
  const sorted = new Int32Array(start[groups] ?? 0)
  for (let at = 0; at < group.length; at += 1) {
    const each = group[at] ?? -1
    if (each < 0) continue
    const place = next[each] ?? 0
    sorted[place] = members ? (members[at] ?? 0) : at
    next[each] = place + 1
  }
  return { start, members: sorted }
}

/** Numbers texts from 0 in the order they are first met, by a hash of 32 bits. */
export type Numbering = Readonly<{ numberOf(hash: number): number; size(): number }>

/**
 * Two texts in a hundred million may share a number. Where that brings two records together for
 * nothing they are compared for nothing; nothing else may rest on it.
 */
export function openNumbering(expected: number): Numbering {
  let width = Math.ceil(Math.log2(Math.max(1024, expected * 2)))
  let numbers = new Int32Array(2 ** width).fill(-1)
  let hashes = new Int32Array(2 ** width)
  let size = 0
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - width)
    while ((numbers[slot] ?? -1) >= 0 && hashes[slot] !== hash) slot = (slot + 1) % numbers.length
    return slot
  }
  const widen = () => {
    const [oldNumbers, oldHashes] = [numbers, hashes]
    width += 1
    numbers = new Int32Array(2 ** width).fill(-1)
    hashes = new Int32Array(2 ** width)
    for (let at = 0; at < oldNumbers.length; at += 1) {
      const number = oldNumbers[at] ?? -1
      if (number < 0) continue
      const slot = slotOf(oldHashes[at] ?? 0)
      numbers[slot] = number
      hashes[slot] = oldHashes[at] ?? 0
    }
  }
  return {
    numberOf(hash) {
      const slot = slotOf(hash)
      const known = numbers[slot] ?? -1
      if (known >= 0) return known
      numbers[slot] = size
      hashes[slot] = hash
      size += 1
      if (size * 2 > numbers.length) widen()
      return size - 1
    },
    size: () => size,
  }
}

/** A whole number of 32 bits for a text: FNV-1a over its letters. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
