/** `candour law`: what the law asks in a case, and the arithmetic of its periods. */
import { parseArgs } from 'node:util'
import { type Day, parseDay } from '#kernel'
import {
  allPeriodCodes,
  type CaseError,
  caseSchema,
  longestPeriod,
  owed,
  period,
  readCase,
} from '#law'
import type { Command, ExitCode, Io } from './command.ts'
import { owedInWords, periodInWords } from './law-words.ts'
import { nearest } from './nearest.ts'

/** What these commands touch of the outside: nothing but a file to read and today's date. */
export type LawIo = Pick<Io, 'out' | 'err' | 'read' | 'today'>

const usage = `Usage: candour law owed CASE.json [--on DAY] [--known-on DAY] [--json]
       candour law period CODE N --from DAY [--json]
       candour law schema

owed    Who owes what to whom, by when, and why, at the end of DAY (YYYY-MM-DD; today if left
        out). CASE.json may be -, standard input. With --known-on, only what was known by the end
        of that day counts. Pure: the same file and the same days give the same answer.
period  The arithmetic alone: the last day of N from DAY, with every day counted. Codes:
${allPeriodCodes.map(code => `          ${code}`).join('\n')}
schema  The JSON Schema of a case.

With --json the answer is JSON. Exit codes: 0 answered, however late anything is; 1 our fault;
2 the input was not understood, and with --json {"errors":[{"path","expected","got"}]}.

Example: candour law owed case.json --on 2026-11-28
`

const asks = ['owed', 'period', 'schema'] as const

export const law: Command = {
  name: 'law',
  summary: 'What the law asks in a case, by when, and why',
  usage,
  run: lawCommand,
}

/** Runs `law ...`; resolves with the exit code. A case that is late is still an answer: 0. */
export async function lawCommand(argv: readonly string[], io: LawIo): Promise<number> {
  const [ask, ...rest] = argv
  const json = rest.includes('--json')
  if (ask === '--help' || ask === '-h' || rest.includes('--help')) {
    io.out(usage)
    return 0
  }
  switch (ask) {
    case 'owed':
      return await lawOwed(rest, io)
    case 'period':
      return lawPeriod(rest, io)
    case 'schema':
      io.out(`${JSON.stringify(caseSchema(), null, 2)}\n`)
      return 0
    default: {
      const near = ask && nearest(ask, asks)
      const error = {
        path: 'law',
        expected: `one of ${asks.join(', ')}`,
        got: ask ?? 'nothing',
        ...(near ? { nearest: [near] } : {}),
      }
      return wrong([error], json, io)
    }
  }
}

async function lawOwed(argv: readonly string[], io: LawIo): Promise<number> {
  const read = options(argv, ['on', 'known-on'])
  if ('errors' in read) return wrong(read.errors, read.json, io)
  const { json, words, given } = read
  const errors: CaseError[] = []
  const on = dayOf(given, 'on', errors) ?? io.today()
  const knownOn = dayOf(given, 'known-on', errors)
  const [path, ...more] = words
  if (path === undefined) errors.push(missing('CASE.json', 'a file, or - for standard input'))
  errors.push(...more.map(surplus))
  if (path === undefined || errors.length > 0) return wrong(errors, json, io)

  const file = await io.read(path)
  if (!file.ok) return wrong([{ path, expected: 'a file', got: file.refusal }], json, io)
  const parsed = parse(file.value)
  if (!parsed.ok) return wrong([parsed.error], json, io)
  const found = readCase(parsed.value)
  if (!found.ok) return wrong(found.refusal, json, io)
  const answer = owed(found.value, { on, ...(knownOn ? { knownOn } : {}) })
  io.out(json ? `${JSON.stringify(answer, null, 2)}\n` : owedInWords(answer, on))
  return 0
}

function lawPeriod(argv: readonly string[], io: LawIo): number {
  const read = options(argv, ['from'])
  if ('errors' in read) return wrong(read.errors, read.json, io)
  const { json, words, given } = read
  const errors: CaseError[] = []
  const from = dayOf(given, 'from', errors)
  if (given['from'] === undefined) errors.push(missing('--from', 'a day, YYYY-MM-DD'))
  const [asked, number, ...more] = words
  const code = allPeriodCodes.find(each => each === asked)
  if (!code) errors.push(unknownCode(asked))
  const n = number !== undefined && /^\d{1,6}$/.test(number) ? Number(number) : undefined
  const counts = code !== 'at-once' && code !== 'as-soon-as-practicable'
  if (n === undefined || n > longestPeriod || (counts && n < 1))
    errors.push({
      path: 'N',
      expected: `a whole number from 1 to ${longestPeriod}`,
      got: number ?? 'nothing',
    })
  errors.push(...more.map(surplus))
  if (!code || n === undefined || !from || errors.length > 0) return wrong(errors, json, io)
  const answer = period(code, n, from)
  io.out(json ? `${JSON.stringify(answer, null, 2)}\n` : periodInWords(answer))
  return 0
}

type Options = Readonly<{
  json: boolean
  words: readonly string[]
  given: Readonly<Record<string, string | undefined>>
}>

function options(
  argv: readonly string[],
  days: readonly string[],
): Options | Readonly<{ json: boolean; errors: readonly CaseError[] }> {
  const json = argv.includes('--json')
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries(days.map(name => [name, { type: 'string' as const }])),
      },
    })
    const given = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    )
    return { json, words: positionals, given: Object.fromEntries(given) }
  } catch (fault) {
    // Node's reader of options throws what is really bad input; its sentence says which option.
    if (!(fault instanceof TypeError)) throw fault
    const expected = ['--json', ...days.map(name => `--${name} DAY`)].join(', ')
    return { json, errors: [{ path: 'options', expected, got: fault.message }] }
  }
}

function dayOf(given: Options['given'], name: string, errors: CaseError[]): Day | undefined {
  const text = given[name]
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (!day) errors.push({ path: `--${name}`, expected: 'a day, YYYY-MM-DD', got: text })
  return day
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

function missing(path: string, expected: string): CaseError {
  return { path, expected, got: 'nothing' }
}

function surplus(word: string): CaseError {
  return { path: word, expected: 'nothing more', got: word }
}

function unknownCode(asked: string | undefined): CaseError {
  const near = asked && nearest(asked, allPeriodCodes)
  const error = { path: 'CODE', expected: 'a period code', got: asked ?? 'nothing' }
  return near ? { ...error, nearest: [near] } : error
}

/** Every error at once: as JSON where JSON was asked for, else a sentence each. */
function wrong(errors: readonly CaseError[], json: boolean, io: LawIo): ExitCode {
  if (json) io.out(`${JSON.stringify({ errors }, null, 2)}\n`)
  else
    for (const { path, expected, got, nearest: near } of errors) {
      const meant = near && near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''
      io.err(`${path || 'the whole file'}: expected ${expected}, got ${got}${meant}\n`)
    }
  return 2
}
