/**
 * What `node --test` tells `scripts/test.ts`: one JSON record for each test that ended, so that
 * counts and the names of skips are exact. Loaded by the path in `--test-reporter`.
 */
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

export type Ended = Readonly<{
  /** The test file, as node was given it, or where the test was written. */
  file: string
  /** The names of its groups and its own. */
  name: string
  outcome: 'passed' | 'failed' | 'skipped'
  /** Why it was skipped, or how it failed. */
  words: string
  milliseconds: number
}>

/** Each record is a line begun by this, because what a test prints shares the stream (RFC 7464). */
export const recordStart = '\u001e'

// Node takes a reporter from a module's default export.
// biome-ignore lint/style/noDefaultExport: the shape node asks of a reporter
export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names = new Map<string, string>()
  for await (const event of source) {
    if (event.type === 'test:enqueue') remember(names, event.data)
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const ended = endedOf(event, names)
    if (ended) yield `\n${recordStart}${JSON.stringify(ended)}\n`
  }
}

type Point = Readonly<{
  name: string
  testId?: number
  parentId?: number | undefined
  entryFile?: string
}>

function keyOf(point: Point, id: number | undefined): string {
  return `${point.entryFile ?? ''} ${id}`
}

function remember(names: Map<string, string>, point: Point): void {
  names.set(keyOf(point, point.testId), fullName(names, point))
}

function fullName(names: Map<string, string>, point: Point): string {
  const above = names.get(keyOf(point, point.parentId))
  return above ? `${above} › ${point.name}` : point.name
}

type Finished = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

function endedOf({ type, data }: Finished, names: Map<string, string>): Ended | undefined {
  const { details, skip, todo } = data
  const entry =
    'entryFile' in data && typeof data.entryFile === 'string' ? data.entryFile : undefined
  const file = entry ?? data.file ?? ''
  const name = fullName(names, data)
  const base = { file, name, milliseconds: Math.round(details.duration_ms) }
  const reason = skip ?? todo
  if (reason !== undefined && reason !== false) {
    const words = typeof reason === 'string' && reason ? reason : `${skip ? '' : 'to do: '}${name}`
    return { ...base, outcome: 'skipped', words }
  }
  if (type === 'test:fail') {
    const { error } = data.details
    const failure = 'failureType' in error ? error.failureType : ''
    // The test inside has already been told of.
    if (failure === 'subtestsFailed') return undefined
    return { ...base, outcome: 'failed', words: inspect(error.cause ?? error) }
  }
  if (details.type === 'suite') return undefined
  // Node passes a file without tests as if it were one.
  if (!entry && data.nesting === 0 && file.endsWith(data.name) && data.name.endsWith('.test.ts')) {
    return { ...base, outcome: 'failed', words: 'This file holds no tests.' }
  }
  return { ...base, outcome: 'passed', words: '' }
}
