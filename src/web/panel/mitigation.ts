/** Personal mitigation: shown only now, weighed apart from how serious the conduct was. */
import type { Testimonial } from '#casework'
import type { Desk } from '#desk'
import { accepted, type DocumentId, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import { dayAnswers } from '../sheet-days.ts'
import { type AtPanel, beforeTask, entryOf, panelAt, versions } from './at-panel.ts'

type Written = Readonly<{
  record: string
  admission: string
  testimonials: readonly Testimonial[]
  weight: string
}>
type Asking = Readonly<{
  cards: readonly number[]
  /** What is filed about the person, once it may be read. */
  files: readonly Readonly<{ value: DocumentId; text: string }>[]
}>
const told = ['yes', 'no', 'not-known'] as const

function cardIn(sheet: Sheet, at: number, files: Asking['files']) {
  const document = files.find(({ value }) => value === sheet.text(`file-${at}`))?.value
  const [writer, relation] = [sheet.text(`writer-${at}`), sheet.text(`relation-${at}`)]
  const askedBy = sheet.text(`asked-${at}`)
  const toldFinding = sheet.choice(`told-${at}`, told)
  const field = `written-${at}`
  const isDated = !sheet.isEmpty(`${field}-day`, `${field}-month`, `${field}-year`)
  if (!writer && !relation && !askedBy && !toldFinding && !isDated && !document)
    return { problems: [] }
  const day = isDated
    ? sheet.readDay(field, 'the date it was written', { notAfter: sheet.today })
    : undefined
  const problems: readonly Problem[] = [
    ...(writer ? [] : [{ field: `writer-${at}`, words: 'Enter who wrote it, with their rank' }]),
    ...(relation ? [] : [{ field: `relation-${at}`, words: 'Enter how they know the officer' }]),
    ...(toldFinding
      ? []
      : [{ field: `told-${at}`, words: 'Select whether its writer was told what was found' }]),
    ...(askedBy ? [] : [{ field: `asked-${at}`, words: 'Enter who asked for it' }]),
    ...(day && !day.ok ? [day.refusal] : []),
  ]
  if (!toldFinding || problems.length > 0) return { problems }
  const card: Testimonial = {
    ...{ writer, relation, toldFinding, askedBy },
    ...(day?.ok ? { writtenOn: day.value } : {}),
    ...(document ? { document } : {}),
  }
  return { problems, card }
}

function read(sheet: Sheet, { cards, files }: Asking) {
  const weight = sheet.lines('weight')
  const each = cards.map(at => cardIn(sheet, at, files))
  const problems = [
    ...each.flatMap(one => one.problems),
    ...(weight ? [] : [{ field: 'weight', words: 'Enter what weight it carries, and why' }]),
  ]
  if (problems.length > 0) return refuse(problems)
  return accepted<Written>({
    record: sheet.lines('record'),
    admission: sheet.lines('admission'),
    testimonials: each.flatMap(({ card }) => card ?? []),
    weight,
  })
}

export const mitigation = page({
  path: '/panel/:matter/:officer/mitigation',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/mitigation.njk',
  title: 'Personal mitigation',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const written = view.room.standing.mitigation
    const count = (written?.testimonials.length ?? 0) + 2
    return {
      ...view,
      missing: beforeTask(view, 'mitigation'),
      personal: view.room.personal,
      written,
      files: (view.room.papers?.two ?? []).map(({ document, name }) => ({
        value: document,
        text: name,
      })),
      cards: Array.from({ length: count }, (_, at) => at + 1),
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ written }) =>
    written
      ? {
          ...{ record: written.record, admission: written.admission, weight: written.weight },
          ...Object.assign(
            {},
            ...written.testimonials.map((one, at) => ({
              [`writer-${at + 1}`]: one.writer,
              [`relation-${at + 1}`]: one.relation,
              [`told-${at + 1}`]: one.toldFinding,
              [`asked-${at + 1}`]: one.askedBy,
              [`file-${at + 1}`]: one.document ?? '',
              ...(one.writtenOn ? dayAnswers(`written-${at + 1}`, one.writtenOn) : {}),
            })),
          ),
        }
      : {},
  read,
  explain: explainBeside({ first: 'weight' }),
  submit: (desk, here, written: Written) =>
    desk.conduct.writeMitigation(here.as, { ...entryOf(here, here), ...written }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: versions('weight', ({ room }) => room.standing.mitigation?.weight ?? ''),
})
