/** Invented people and earlier matters, brought in as a force's own files are. */
import { Readable } from 'node:stream'
import type { AuthorityId, Day } from '#kernel'
import type { ImportKind } from '#store'
import { type ImportBench, importFile } from './import-file.ts'

/** The column each file's own numbers stand in. */
const keys = {
  officers: 'id',
  matters: 'matter',
  accused: 'record',
  cases: '',
  'look-ups': '',
} as const

const fields: Readonly<Record<string, string>> = {
  matter: 'matter',
  forename: 'given-names',
  surname: 'family-name',
  number: 'number',
  rank: 'rank',
  station: 'unit',
  appointed: 'appointed-on',
  left: 'left-on',
  'answers to': 'reports-to',
  'chief office': 'chief-office',
  born: 'birth-year',
  reference: 'reference',
  made: 'made-on',
  happened: 'happened-on',
  kind: 'kind',
  category: 'category',
  place: 'place',
  summary: 'summary',
  'about whom': 'about-whom',
  finding: 'finding',
  outcome: 'outcome',
  case: 'reference',
  offence: 'case-kind',
  opened: 'opened-on',
  victim: 'person-name',
  role: 'person-role',
  'officer id': 'officer-key',
  'officer number': 'officer-number',
  officer: 'officer-name',
  'officer unit': 'officer-unit',
  part: 'part',
  system: 'system',
  date: 'looked-on',
  time: 'looked-time',
}

export type InventedFile = Readonly<{
  authority: AuthorityId
  what: ImportKind
  /** Comma-separated, under the headers above. */
  text: string
  completeTo?: Day
}>

export async function bringInventedFile(bench: ImportBench, file: InventedFile): Promise<void> {
  const { what, text, ...more } = file
  const headers = text.slice(0, text.indexOf('\n')).split(',')
  const columns = Object.fromEntries(
    headers.map(header => [header, header === keys[what] ? 'key' : fields[header]]),
  )
  const run = await importFile(bench, {
    ...more,
    what,
    name: `${what}.csv`,
    stream: Readable.from([Buffer.from(text)]),
    mapping: JSON.stringify({ columns }),
  })
  if (!run.ok || run.value.bad > 0) throw new Error(`the invented ${what} were not understood`)
}
