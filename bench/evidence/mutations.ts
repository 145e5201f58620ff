/**
 * The same files and an invented one of each other kind, damaged at random: bytes flipped, cut off,
 * doubled, zeroed, swapped for another file's, numbers made enormous. Each is typed and read; none
 * may stop this process, hang past its limit, or hold more than it. Number N is always the same.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createReader, type Reading, typeOf } from '#evidence'
import { type Chance, seeded } from './invented.ts'
import { inventedFiles } from './invented-files.ts'
import { memoryFrom } from './memory.ts'
import { realFiles } from './real-files.ts'

const limits = { ms: 10_000, megabytes: 768 }
/** What a process may hold over its limit before the watchdog, which looks every 50 ms, ends it. */
const overMegabytes = 256

/** Parts are asked for of one in so many: each time it takes a process of its own. */
const partsEach = 50

type Seed = Readonly<{ name: string; bytes: Buffer }>

export async function mutationsPart(from: number, to: number): Promise<void> {
  const seeds = [...(realFiles() ?? []).map(readSeed), ...(await inventedFiles())]
  const folder = mkdtempSync(join(tmpdir(), 'candour-mutations-'))
  const reader = createReader({ limits })
  const outcomes = new Map<string, number>()
  const memory = memoryFrom(process.pid)
  const own = process.memoryUsage.rss() / 2 ** 20
  let slowest = 0
  const began = performance.now()
  for (let number = from; number < to; number++) {
    const { name, bytes } = mutated(seeds, number)
    const path = join(folder, 'damaged')
    writeFileSync(path, bytes)
    const started = performance.now()
    const { mediaType } = await typeOf(path, name)
    const reading = await reader.read(path, mediaType)
    if (number % partsEach === 0)
      for await (const part of reader.parts(path, mediaType)) void part.at
    slowest = Math.max(slowest, performance.now() - started)
    const outcome = outcomeOf(reading)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (/stopped|time|memory/.test(outcome)) console.log(`  number ${number}, ${name}: ${outcome}`)
    if ((number + 1 - from) % 5000 === 0) {
      const minutes = (performance.now() - began) / 60_000
      console.log(`  ${number + 1 - from} done in ${minutes.toFixed(1)} minutes`)
    }
  }
  const held = memory.stop()
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  console.log(
    `  ${to - from} mutations of ${seeds.length} files (${from} to ${to}) in ${minutes} minutes; ` +
      `slowest ${(slowest / 1000).toFixed(1)} s; at most ${held.toFixed(0)} MB, both processes`,
  )
  for (const [outcome, count] of [...outcomes].toSorted(([, one], [, other]) => other - one))
    console.log(`  ${String(count).padStart(7)}  ${outcome}`)
  if (held > own + limits.megabytes + overMegabytes) throw new Error(`held ${held} MB`)
  // Twice: the parts may be asked for as well.
  if (slowest > 2 * (limits.ms + 5000)) throw new Error(`took ${slowest} ms`)
}

function readSeed(path: string): Seed {
  return { name: basename(path), bytes: readFileSync(path) }
}

function outcomeOf(reading: Reading): string {
  return 'why' in reading ? `${reading.type}: ${reading.why}` : reading.type
}

function mutated(seeds: readonly Seed[], number: number): Seed {
  const random = seeded(number)
  // Most of the real files are messages; half of the damage is done to the other kinds.
  const others = seeds.filter(({ name }) => !name.endsWith('.eml'))
  const from = random.chance(0.5) ? others : seeds
  const seed = from[random.whole(0, from.length - 1)]
  const other = seeds[random.whole(0, seeds.length - 1)]
  if (!seed || !other) throw new Error('there is no file to damage')
  let bytes: Buffer = Buffer.from(seed.bytes)
  for (let times = random.whole(1, 8); times > 0 && bytes.length > 0; times--) {
    bytes = damaged(bytes, other.bytes, random)
  }
  return { name: seed.name, bytes }
}

function damaged(bytes: Buffer, other: Buffer, { chance, whole }: Chance): Buffer {
  const end = bytes.length - 1
  const at = chance(0.3) ? whole(0, Math.min(end, 512)) : whole(0, end)
  const to = Math.min(bytes.length, at + whole(1, chance(0.1) ? bytes.length : 64))
  switch (whole(0, 7)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << whole(0, 7))
      return bytes
    case 1:
      bytes[at] = whole(0, 255)
      return bytes
    case 2:
      return bytes.subarray(0, at)
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
    case 4:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at, to), bytes.subarray(to)])
    case 5:
      return bytes.fill(chance(0.5) ? 0 : 0xff, at, to)
    case 6: {
      const piece = other.subarray(whole(0, other.length), whole(0, other.length))
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
    }
    default:
      return numberMade(bytes, at, whole(0, 3))
  }
}

/** A length or an offset, in whichever way this kind of file writes them, made absurd. */
function numberMade(bytes: Buffer, at: number, way: number): Buffer {
  if (way === 0) {
    const text = bytes.toString('latin1', at)
    const digits = /\d+/.exec(text)
    if (!digits) return bytes
    const from = at + digits.index
    const rest = bytes.subarray(from + digits[0].length)
    return Buffer.concat([bytes.subarray(0, from), Buffer.from('4294967295'), rest])
  }
  if (at + 4 > bytes.length) return bytes
  if (way === 1) bytes.writeUInt32LE(0x7fffffff, at)
  else if (way === 2) bytes.writeUInt32BE(0xffffffff, at)
  else bytes.writeUInt32LE(bytes.length, at)
  return bytes
}
