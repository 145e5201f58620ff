/** What each column of the file is read as: proposed, and confirmed one by one. */
import { type ColumnsSeen, dayOrders, earlierKinds, type ImportRefusal, type Mapping } from '#desk'
import { accepted, type Day, type Result, refuse } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { addressOfImport } from './words.ts'

const leftOut = 'left-out'
const fieldName = (at: number) => `column-${at}`

const kindWords: Readonly<Record<(typeof earlierKinds)[number], string>> = {
  complaint: 'Complaint',
  conduct: 'Conduct matter',
  dsi: 'Death or serious injury',
  'civil-claim': 'Civil claim',
  grievance: 'Grievance',
  tribunal: 'Tribunal',
  vetting: 'Vetting record',
  other: 'Something else',
}

type View = Readonly<{ seen: ColumnsSeen }>

type Told = Readonly<{ mapping: Mapping; completeTo: Day | undefined }>

function read(sheet: Sheet, { seen }: View): Result<Told, readonly Problem[]> {
  const { mapping, columns, fields } = seen
  const ids = fields.map(({ id }) => id)
  const chosen = columns.flatMap(({ header, isProtected }, at) => {
    const id = isProtected ? undefined : sheet.choice(fieldName(at), ids)
    return id ? [[header, id] as const] : []
  })
  const kind = sheet.choice('kind', earlierKinds) ?? mapping.kind
  const dates = sheet.choice('dates', dayOrders)
  const source = sheet.text('source').toLowerCase()
  const complete = sheet.isEmpty('complete-day', 'complete-month', 'complete-year')
    ? undefined
    : sheet.readDay('complete', 'the date it is complete to', { notAfter: sheet.today })
  const problems = [
    ...(complete && !complete.ok ? [complete.refusal] : []),
    ...(dates ? [] : [{ field: 'dates', words: 'Select how dates are written' }]),
    ...(/^[a-z0-9][a-z0-9._-]{0,39}$/.test(source)
      ? []
      : [{ field: 'source', words: 'Source must be a short name in small letters and digits' }]),
  ]
  if (!dates || problems.length > 0) return refuse(problems)
  const told = { ...mapping, source, dates, kind, columns: Object.fromEntries(chosen) }
  return accepted({ mapping: told, completeTo: complete?.ok ? complete.value : undefined })
}

export const importColumns = page({
  path: '/work/import/:import/columns',
  may: 'import',
  audit: { look: 'import', of: 'import' },
  template: 'admin/import/columns.njk',
  title: 'What each column holds',
  back: '/work/import',
  async show(desk, here) {
    const seen = await desk.people.importColumns(here.as, here.import)
    if (!seen) {
      const run = await desk.people.importOf(here.as, here.import)
      return run && elsewhere(addressOfImport(run.id))
    }
    const nothing = { value: leftOut, text: 'Leave it out' }
    return {
      seen,
      name: seen.run.fileName,
      address: addressOfImport(here.import),
      fieldItems: [nothing, ...seen.fields.map(({ id, label }) => ({ value: id, text: label }))],
      columns: seen.columns.map((column, at) => ({ ...column, field: fieldName(at) })),
      hasReach: seen.mapping.what !== 'officers',
      hasKinds: seen.mapping.what === 'matters',
      kindItems: earlierKinds.map(value => ({ value, text: kindWords[value] })),
    }
  },
  fill: ({ seen: { mapping, columns, run } }) => ({
    ...dayAnswers('complete', run.completeTo),
    source: mapping.source,
    dates: mapping.dates,
    kind: mapping.kind,
    ...Object.fromEntries(columns.map(({ field }, at) => [fieldName(at), field ?? leftOut])),
  }),
  read,
  explain: ({ problems }: ImportRefusal) => ({ field: 'columns', words: problems.join(' ') }),
  async submit(desk, here, told: Told) {
    return desk.people.checkImport(here.as, { id: here.import, ...told })
  },
  next: (_here, id) => addressOfImport(id),
})
