/** Imports so far, and a new one: what the file holds, and the file itself. */
import { type Brought, type ImportKind, importKinds, type NotBrought } from '#desk'
import { accepted, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { addressOfImport, holds, outcomeOf, stands } from './words.ts'

const problems: Readonly<Record<NotBrought | 'not-permitted', string>> = {
  empty: 'The file is empty. Choose another',
  'not-text': 'The file is not text. If it is a spreadsheet, save it as CSV and choose that',
  'cut-short': 'The packed file is damaged or cut short. Choose another',
  'too-large': 'The file must be 200 MB or smaller. Pack it with gzip and choose that',
  'no-columns':
    'The file has only one column. Choose a CSV file whose first line names its columns',
  'no-rows': 'The file names its columns and has no rows. Choose another',
  interrupted: 'The file did not arrive whole. Send it again',
  'not-permitted': 'You cannot bring in files',
}

type Starting = Readonly<{ what: ImportKind; name: string; file: Brought }>

function read(sheet: Sheet): Result<Starting, readonly Problem[]> {
  const what = sheet.choice('what', importKinds)
  const [received] = sheet.received
  const file = broughtIn(received?.value)
  if (what && received && file) return accepted({ what, name: received.name, file })
  return refuse([
    ...(what ? [] : [{ field: 'what', words: 'Select what the file holds' }]),
    ...(file || sheet.arrived('file') ? [] : [{ field: 'file', words: 'Choose a file' }]),
  ])
}

function broughtIn(value: unknown): Brought | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('sha256' in value && 'bytes' in value)) return undefined
  return { sha256: String(value.sha256), bytes: Number(value.bytes) }
}

export const startImport = page({
  path: '/work/import',
  may: 'import',
  audit: { look: 'import' },
  template: 'admin/import/start.njk',
  title: 'Bring in people and earlier matters',
  back: '/work',
  async show(desk, here) {
    const runs = await desk.people.imports(here.as)
    if (!runs) return undefined
    return {
      kinds: importKinds.map(value => ({ value, ...holds[value] })),
      runs: runs.map(run => ({
        name: run.fileName,
        href: addressOfImport(run.id),
        what: holds[run.what].text,
        stands: stands(run),
        outcome: outcomeOf(run),
        at: run.startedAt,
      })),
    }
  },
  async receive(desk, here, { stream }): Promise<Result<unknown, string>> {
    const kept = await desk.people.bringFile(here.as, stream)
    return kept.ok ? kept : refuse(problems[kept.refusal])
  },
  read,
  explain: (refusal: never) => refusal,
  submit: (desk, here, starting: Starting) => desk.people.beginImport(here.as, starting),
  next: (_here, id) => `${addressOfImport(id)}/columns`,
  limits: [{ name: 'import', pace: { burst: 20, everySeconds: 30 } }],
})
