/** `candour import`: a force's own files of people and earlier matters, put in. */
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import {
  type FileWatch,
  type ImportFile,
  type ImportKind,
  importKinds,
  type NotBrought,
  type NotImported,
} from '#desk'
import { type AuthorityId, type Day, parseAuthorityId, parseDay, type Result } from '#kernel'
import type { Fault, ImportRun, RemoteIo, Store } from '#store'
import { badInput, type Command } from './command.ts'
import { partOf, partsOf } from './file-parts.ts'
import { type Progress, progress } from './progress.ts'

const usage = `Usage: candour import officers|matters|accused|cases|look-ups FILE.csv[.gz]
                      --map MAP.json [--complete-to DAY] [--authority ID] [--json]

Puts in a force's directory of people (officers), its earlier matters (matters), the persons named
in earlier matters (accused), cases and who holds or can see them (cases), or an audit extract of
who looked at what (look-ups). Every row that is not understood is listed with its line, its
column and what was expected; the others go in. The same file again changes nothing. An import
that was cut short goes on where it was. Works beside a running server.

MAP.json says which column is read as what; the wizard in the browser (Import, for administrators)
proposes one and hands it out. See docs/importing.md.

Options:
  --map FILE       which column is read as what
  --complete-to DAY  the last day whose matters are all in the file, such as 2026-10-31: a
                   history says how far it reaches
  --authority ID   whose people they are (default: the force this installation is for)
  --json           the answer as JSON

Example:
  candour import officers directory.csv --map directory.json

Exit codes: 0 every row is in, 1 our fault, 2 the input, or a row of it, was not understood.
`

export const importCommand: Command = {
  name: 'import',
  summary: 'Put in a directory of people, or earlier matters, from a CSV file',
  usage,
  async run(args, io) {
    const asked = askedIn(args)
    if (typeof asked === 'string') return badInput(io, asked, 'See: candour import --help')
    if (!io.atTheData) throw new Error('this program was started without any data')
    return io.atTheData(['import', ...args])
  },
}

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      'complete-to': { type: 'string' },
      authority: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
}

type Asked = Readonly<{
  what: ImportKind
  path: string
  map: string
  completeTo: Day | undefined
  authority: string | undefined
  json: boolean
}>

/** What is asked for, or what is wrong with how it was. */
function askedIn(args: readonly string[]): Asked | string {
  const { values, positionals } = readOptions(args)
  const [kind, path, ...more] = positionals
  const what = importKinds.find(one => one === kind)
  if (!what) return `Say what the file holds: ${importKinds.join(', ')}.`
  if (path === undefined || more.length > 0) return 'Give one file.'
  if (values.map === undefined) return 'Give the mapping: --map MAP.json'
  const { map, authority, json, 'complete-to': until } = values
  const completeTo = until === undefined ? undefined : parseDay(until)
  if (until !== undefined && !completeTo) return 'Give a day: --complete-to 2026-10-31'
  return { what, path, map, completeTo, authority, json }
}

/** What the command needs where the data are. */
export type Importer = Readonly<{
  home: AuthorityId
  importFile: (file: ImportFile, watch: FileWatch) => Promise<Result<ImportRun, NotImported>>
}>

/** The answer, given by whoever has the data. `argv` begins with `import`. */
export async function answerImport(
  argv: readonly string[],
  io: RemoteIo,
  { store, importer }: Readonly<{ store: Pick<Store, 'authorities'>; importer: Importer }>,
): Promise<number> {
  const asked = askedIn(argv.slice(1))
  if (typeof asked === 'string') return badInput(io, asked)
  const { what, path, map, json, completeTo } = asked
  const authority =
    asked.authority === undefined ? importer.home : parseAuthorityId(asked.authority)
  const known = await store.authorities()
  if (!authority || !(authority === importer.home || known.some(({ id }) => id === authority)))
    return badInput(io, `There is no authority "${asked.authority}" here.`)
  const mapping = await io.read(map)
  if (!mapping.ok) return badInput(io, mapping.refusal)
  const first = await partOf(io, path, 0)
  if (!first.ok) return badInput(io, first.refusal)

  const faults: Fault[] = []
  const answer = await importer.importFile(
    {
      authority,
      what,
      name: basename(path),
      stream: Readable.from(partsOf(io, path, first.value)),
      mapping: new TextDecoder().decode(mapping.value),
      completeTo,
    },
    { ...watched(io, what), onFaults: json ? more => void faults.push(...more) : tell(io) },
  )
  if (!answer.ok) return badInput(io, ...whyNot(answer.refusal, { path, map }))
  const { rows, added, changed, unchanged, bad } = answer.value
  if (json)
    io.out(`${JSON.stringify({ what, rows, added, changed, unchanged, bad, faults }, null, 2)}\n`)
  else io.out(report(what, answer.value))
  return bad === 0 ? 0 : 2
}

function watched(io: RemoteIo, what: ImportKind): FileWatch {
  let bar: Progress | undefined
  return {
    onStart(bytes, again) {
      if (again > 0) io.err(`It was cut short before; going on behind row ${count(again)}.\n`)
      bar = progress(io, `Importing ${what}`, bytes)
    },
    onProgress({ bytes, bytesRead }) {
      bar?.at(bytesRead)
      if (bytesRead >= bytes) bar?.end()
    },
  }
}

function tell(io: RemoteIo): (faults: readonly Fault[]) => void {
  return faults => {
    for (const { line, column, said, expected } of faults) {
      const where = column === null ? `line ${line}` : `line ${line}, ${column}`
      const instead = said ? `, not ${JSON.stringify(said)}` : ''
      io.out(`${where}: expected ${expected}${instead}\n`)
    }
  }
}

function report(what: ImportKind, run: ImportRun): string {
  const { rows, added, changed, unchanged, bad } = run
  const wrong = bad === 0 ? '' : `; ${count(bad)} not understood, listed above`
  const put = `${count(added)} added, ${count(changed)} changed, ${count(unchanged)} unchanged`
  return `${what}: ${count(rows)} rows, ${put}${wrong}\n`
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}

const noTable: Readonly<Record<NotBrought | 'interrupted', string>> = {
  empty: 'is empty',
  'not-text': 'is not text: save it as CSV first',
  'cut-short': 'is packed, and damaged or cut short',
  'too-large': 'is too large',
  'no-columns': 'has only one column: it is not comma-separated text with a first line of names',
  'no-rows': 'has a first line and no rows',
  interrupted: 'could not be read to its end',
}

function whyNot(
  refusal: NotImported,
  { path, map }: Readonly<{ path: string; map: string }>,
): readonly string[] {
  switch (refusal.type) {
    case 'File':
      return [`${path} ${noTable[refusal.why]}.`]
    case 'Mapping':
      return [`${map} cannot be used with ${path}:`, ...refusal.problems]
    case 'UnderWay':
      return [`This file is being imported now: ${count(refusal.rows)} rows so far.`]
  }
}
