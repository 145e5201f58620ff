/** Add files: what somebody here was given, from whom, on what day and under which number. */
import type { Obtained } from '#casework'
import type { AddingFiles } from '#desk'
import { accepted, type DocumentId, matterId, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { withDone } from '../done.ts'
import { mayHandle } from '../matter-frame.ts'
import { problemUnless, taskAt } from '../task.ts'
import { sizeInWords } from './reading-said.ts'

const problems: Readonly<Record<string, string>> = {
  TooLarge: 'must be 200 MB or smaller. Whoever runs Candour can add larger files',
  Empty: 'is empty. Choose another, or say in a note that it was',
  Interrupted: 'did not arrive whole. Choose it again',
  TooMany: 'is one too many: 50 files can wait at once. Add those first',
  NoDraft: 'could not be added to this matter',
}

type Waiting = Readonly<{ waiting: readonly Readonly<{ document: DocumentId; name: string }>[] }>
type Adding = Omit<AddingFiles, 'matter'>

function obtainedIn(sheet: Sheet): Result<Obtained, readonly Problem[]> {
  const [from, exhibit, how] = ['from', 'exhibit', 'how'].map(name => sheet.text(name))
  const isUndated = sheet.isEmpty('on-day', 'on-month', 'on-year')
  const on = isUndated
    ? accepted(undefined)
    : sheet.readDay('on', 'the date you had them', { notAfter: sheet.today })
  if (!from || !on.ok)
    return refuse([
      ...problemUnless(from, 'from', 'Enter whom you had the files from'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  return accepted({
    from,
    ...(on.value ? { on: on.value } : {}),
    ...(exhibit ? { exhibit } : {}),
    ...(how ? { how } : {}),
  })
}

function read(sheet: Sheet, { waiting }: Waiting): Result<Adding, readonly Problem[]> {
  const all = waiting.map(({ document }) => document)
  const leave = sheet.choices('leave', all)
  const obtained = obtainedIn(sheet)
  const isNothing = leave.length === all.length
  if (obtained.ok && !isNothing) return accepted({ obtained: obtained.value, leave })
  return refuse([
    ...(isNothing && !sheet.arrived('files')
      ? [{ field: 'files', words: 'Choose at least one file' }]
      : []),
    ...(obtained.ok ? [] : obtained.refusal),
  ])
}

export const addFiles = page({
  path: '/work/matters/:matter/evidence/add',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/evidence/add.njk',
  title: 'Add files',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const waiting = found && (await desk.evidence.waiting(here.as, found.task.matter))
    if (!found || !waiting) return undefined
    return {
      ...found.task,
      waiting: waiting.map(({ document, name, bytes }) => ({
        ...{ document, name },
        size: sizeInWords(bytes),
      })),
    }
  },
  back: (_here, { address }) => `${address}/evidence`,
  reference: ({ reference }) => reference,
  async receive(desk, { as, matter }, { name, stream }): Promise<Result<true, string>> {
    const kept = await desk.evidence.wait(as, { matter: matterId(matter), name, stream })
    return kept.type === 'Kept' ? accepted(true) : refuse(`${name} ${problems[kept.type]}`)
  },
  read,
  explain: (refusal: never) => refusal,
  submit: (desk, { as, matter }, adding: Adding) =>
    desk.evidence.add(as, { matter: matterId(matter), ...adding }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/evidence`, 'files-added'),
  limits: [{ name: 'evidence', pace: { burst: 60, everySeconds: 5 } }],
})
