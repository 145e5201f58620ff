/** What every command on records does around its work: files opened, and closed whatever comes. */
import { accepted, type Result } from '#kernel'
import { badInput, type Io } from '../command.ts'
import type { Asked } from './asked.ts'
import type { MapFile } from './mapping.ts'
import { mapNamed } from './people-file.ts'
import { type Refusing, refusing } from './refusing.ts'
import { type Output, writeTo } from './write.ts'

export type Answering = Readonly<{
  io: Io
  map: MapFile | undefined
  refusals: Refusing
  out: Output
}>
type Named = 'map' | 'out' | 'refused'

/** Ends with what the work says, on standard output, and with the exit code for it. */
export async function answering(
  { given, flags }: Pick<Asked<Named>, 'given' | 'flags'>,
  { io, headers }: Readonly<{ io: Io; headers: readonly string[] }>,
  work: (at: Answering) => Promise<Result<string, string>>,
): Promise<number> {
  const opened = await opening(given, { io, headers })
  if (!opened.ok) return badInput(io, opened.refusal)
  const { out, refusals } = opened.value
  const done = await work(opened.value)
  const written = done.ok ? await out.done() : done
  if (!written.ok) {
    await out.drop()
    await refusals.drop()
    return badInput(io, written.refusal)
  }
  if (done.ok) io.out(done.value)
  return refusals.end(io, flags.has('strict'))
}

async function opening(
  given: Readonly<Partial<Record<Named, string>>>,
  { io, headers }: Readonly<{ io: Io; headers: readonly string[] }>,
): Promise<Result<Answering, string>> {
  const map = await mapNamed(given.map, io)
  if (!map.ok) return map
  const out = await writeTo(given.out ?? '', headers)
  if (!out.ok) return out
  const refusals = await refusing(given.refused)
  if (!refusals.ok) {
    await out.value.drop()
    return refusals
  }
  return accepted({ io, map: map.value, refusals: refusals.value, out: out.value })
}

/** A whole number of an option, or a sentence saying that it is none. */
export function wholeNumber(
  said: string | undefined,
  { name, fallback, most }: Readonly<{ name: string; fallback: number; most: number }>,
): Result<number, string> {
  if (said === undefined) return accepted(fallback)
  const number = /^\d{1,7}$/.test(said) ? Number(said) : 0
  return number >= 1 && number <= most
    ? accepted(number)
    : { ok: false, refusal: `--${name} is a whole number from 1 to ${most}, not "${said}".` }
}
