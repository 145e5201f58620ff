/**
 * What a share of the tests (`share.ts`) tells `scripts/test.ts`: one JSON record for each test
 * that ended, and one for each file that did, so that counts and the names of skips are exact.
 * Loaded by the path in `--test-reporter`.
 */
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

export type Ended = Readonly<{
  /** The test file, as the share was given it. */
  file: string
  /** The names of its groups and its own; the file's, where it fell over outside its tests. */
  name: string
  /** `over` is said once of every file, after all its tests. */
  outcome: 'passed' | 'failed' | 'skipped' | 'over'
  /** Why it was skipped, or how it failed. */
  words: string
  milliseconds: number
}>

/** Each record is a line begun by this, because what a test prints shares the stream (RFC 7464). */
export const recordStart = '\u001e'

type Place = Readonly<{ file: string; name: string }>

// Node takes a reporter from a module's default export.
// biome-ignore lint/style/noDefaultExport: the shape node asks of a reporter
export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const places = new Map<number | undefined, Place>()
  const busy = new Set<string>()
  for await (const event of source) {
    if (event.type === 'test:enqueue') {
      const { testId, parentId, name } = event.data
      places.set(testId, placeOf(places.get(parentId), name))
    }
    // What a test left behind, and then failed: no test is told of it, but the share ends badly.
    if (event.type === 'test:diagnostic' && /^(?:Error|Warning): /.test(event.data.message)) {
      yield `\n${event.data.message}\n`
    }
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const place = placeOf(places.get(event.data.parentId), event.data.name)
    const isFile = event.data.nesting === 0
    const told = endedOf(event, place)
    if (told.length > 0) busy.add(place.file)
    for (const ended of [...told, ...(isFile ? overOf(place, busy) : [])])
      yield `\n${recordStart}${JSON.stringify(ended)}\n`
  }
}

function placeOf(above: Place | undefined, name: string): Place {
  if (!above) return { file: name, name }
  const isTop = above.name === above.file
  return { file: above.file, name: isTop ? name : `${above.name} › ${name}` }
}

/** A file whose every test is left out by a condition would pass as if it had none to run. */
function overOf({ file }: Place, busy: ReadonlySet<string>): readonly Ended[] {
  const over = { file, name: file, words: '', milliseconds: 0 }
  const words = 'This file ran no test.'
  const hollow: Ended = { ...over, outcome: 'failed', words }
  return [...(busy.has(file) ? [] : [hollow]), { ...over, outcome: 'over' }]
}

type Finished = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

function endedOf({ type, data }: Finished, place: Place): readonly Ended[] {
  const { details, skip, todo } = data
  const base = { ...place, milliseconds: Math.round(details.duration_ms) }
  const reason = skip ?? todo
  if (reason !== undefined && reason !== false) {
    const said = typeof reason === 'string' && reason
    const words = said || `${skip ? '' : 'to do: '}${place.name}`
    return [{ ...base, outcome: 'skipped', words }]
  }
  if (type === 'test:fail') {
    const { error } = data.details
    const failure = 'failureType' in error ? error.failureType : ''
    // The test inside has already been told of.
    if (failure === 'subtestsFailed') return []
    return [{ ...base, outcome: 'failed', words: inspect(error.cause ?? error) }]
  }
  return details.type === 'suite' ? [] : [{ ...base, outcome: 'passed', words: '' }]
}
