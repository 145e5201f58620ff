/** How the law commands read what they are given, and say what is wrong with it. */
import { parseArgs } from 'node:util'
import { type Day, parseDay } from '#kernel'
import { type Ask, type BodyOfLaw, bodiesOfLaw, type CaseError, type LawCase, readCase } from '#law'
import type { ExitCode, Io } from './command.ts'

/** What these commands touch of the outside: nothing but a file to read and today's date. */
export type LawIo = Pick<Io, 'out' | 'err' | 'read' | 'today'>

export type LawQuestion = Readonly<{
  lawCase: LawCase
  ask: Ask
  json: boolean
  law: BodyOfLaw
  given: Readonly<Record<string, string | undefined>>
}>

/** A case and the days it is asked about, or the exit code once every error was said. */
export async function readQuestion(
  argv: readonly string[],
  io: LawIo,
  more: readonly string[] = [],
): Promise<LawQuestion | ExitCode> {
  const read = options(argv, ['on', 'known-on'], more)
  if ('errors' in read) return wrong(read.errors, read.json, io)
  const { json, words, given } = read
  const errors: CaseError[] = []
  const law = lawOf(given, errors)
  const on = dayOf(given, 'on', errors) ?? io.today()
  const knownOn = dayOf(given, 'known-on', errors)
  const [path, ...others] = words
  if (path === undefined) errors.push(missing('CASE.json', 'a file, or - for standard input'))
  errors.push(...others.map(surplus))
  if (path === undefined || !law || errors.length > 0) return wrong(errors, json, io)

  const file = await io.read(path)
  if (!file.ok) return wrong([{ path, expected: 'a file', got: file.refusal }], json, io)
  const parsed = parse(file.value)
  if (!parsed.ok) return wrong([parsed.error], json, io)
  const found = readCase(parsed.value)
  if (!found.ok) return wrong(found.refusal, json, io)
  const ask = { on, ...(knownOn ? { knownOn } : {}) }
  return { lawCase: found.value, ask, json, law, given }
}

type Options = Readonly<{
  json: boolean
  words: readonly string[]
  given: Readonly<Record<string, string | undefined>>
}>

export function options(
  argv: readonly string[],
  days: readonly string[],
  words: readonly string[] = [],
): Options | Readonly<{ json: boolean; errors: readonly CaseError[] }> {
  const json = argv.includes('--json')
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries([...days, ...words].map(name => [name, { type: 'string' as const }])),
      },
    })
    const given = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    )
    return { json, words: positionals, given: Object.fromEntries(given) }
  } catch (fault) {
    // Node's reader of options throws what is really bad input; its sentence says which option.
    if (!(fault instanceof TypeError)) throw fault
    const named = [...days.map(name => `--${name} DAY`), ...words.map(name => `--${name} WORDS`)]
    const expected = ['--json', ...named].join(', ')
    return { json, errors: [{ path: 'options', expected, got: fault.message }] }
  }
}

export function dayOf(given: Options['given'], name: string, errors: CaseError[]): Day | undefined {
  const text = given[name]
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (!day) errors.push({ path: `--${name}`, expected: 'a day, YYYY-MM-DD', got: text })
  return day
}

/** The body of law asked for; England and Wales where none is named. */
function lawOf(given: Options['given'], errors: CaseError[]): BodyOfLaw | undefined {
  const id = given['law'] ?? 'england-and-wales'
  const law = bodiesOfLaw.find(each => each.id === id)
  const expected = bodiesOfLaw.map(each => each.id).join(' or ')
  if (!law) errors.push({ path: '--law', expected, got: id })
  return law
}

function parse(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false; error: CaseError } {
  const error = (got: string) => ({
    ok: false as const,
    error: { path: '', expected: 'JSON', got },
  })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: JSON.parse(text) }
  } catch (fault) {
    if (fault instanceof SyntaxError) return error(fault.message)
    if (fault instanceof TypeError) return error('bytes that are not UTF-8')
    throw fault
  }
}

export function missing(path: string, expected: string): CaseError {
  return { path, expected, got: 'nothing' }
}

export function surplus(word: string): CaseError {
  return { path: word, expected: 'nothing more', got: word }
}

/** Every error at once: as JSON where JSON was asked for, else a sentence each. */
export function wrong(errors: readonly CaseError[], json: boolean, io: LawIo): ExitCode {
  if (json) io.out(`${JSON.stringify({ errors }, null, 2)}\n`)
  else
    for (const { path, expected, got, nearest: near } of errors) {
      const meant = near && near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''
      io.err(`${path || 'the whole file'}: expected ${expected}, got ${got}${meant}\n`)
    }
  return 2
}
