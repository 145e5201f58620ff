/** How one import stands: being checked, checked, being brought in, brought in. */
import { type ImportedCell, percentOf } from '#desk'
import { accepted, parseDay } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, action, download, elsewhere, page } from '../../page.ts'
import { addressOfImport, count, holds, stands } from './words.ts'

const faultsShown = 100

export const importOutcome = page({
  path: '/work/import/:import',
  may: 'import',
  audit: { look: 'import', of: 'import' },
  template: 'admin/import/outcome.njk',
  async show(desk, here) {
    const run = await desk.people.importOf(here.as, here.import)
    if (!run) return undefined
    const address = addressOfImport(run.id)
    if (run.state === 'mapping') return elsewhere(`${address}/columns`)
    const part = { after: 0, max: faultsShown }
    const faults = (await desk.people.importFaults(here.as, run.id, part)) ?? []
    const preview = run.state === 'checked' ? await desk.people.importPreview(here.as, run.id) : []
    return {
      state: run.state,
      name: run.fileName,
      address,
      what: holds[run.what].text,
      standing: stands(run).text,
      percent: percentOf(run),
      rows: count(run.rows),
      good: count(run.rows - run.bad),
      hasGood: run.rows > run.bad,
      bad: count(run.bad),
      hasBad: run.bad > 0,
      counts: [
        { name: 'Rows in the file', count: count(run.rows) },
        { name: 'Added', count: count(run.added) },
        { name: 'Changed', count: count(run.changed) },
        { name: 'Unchanged, or said twice', count: count(run.unchanged) },
        { name: 'Not understood', count: count(run.bad) },
      ],
      faults: faults.map(({ line, column, said, expected }) => ({
        line: count(line),
        column: column ?? 'The whole line',
        said: said ?? '',
        expected,
      })),
      moreFaults: faults.length === faultsShown,
      preview: preview?.map(cells => cells.map(cell => ({ ...cell, value: shownIn(cell, here) }))),
      sha256: run.sha256,
    }
  },
  title: ({ standing }) => standing,
  back: '/work/import',
  reference: ({ sha256 }) => `File ${sha256.slice(0, 12)}`,
})

function shownIn({ value, isDay }: ImportedCell, { t }: Around): string {
  const found = isDay ? parseDay(value) : undefined
  return found ? dateWords({ t }).day(found) : value
}

export const putIn = action({
  path: '/work/import/:import/put-in',
  may: 'import',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  submit: (desk, here) => desk.people.putIn(here.as, here.import),
  next: (_here, id) => addressOfImport(id),
})

export const mappingFile = download({
  path: '/work/import/:import/map.json',
  may: 'import',
  audit: { look: 'import', of: 'import' },
  async send(desk, here) {
    const run = await desk.people.importOf(here.as, here.import)
    if (!run) return undefined
    const text = `${JSON.stringify(JSON.parse(run.mapping), null, 2)}\n`
    const body = new TextEncoder().encode(text)
    return { name: `${run.what}-map.json`, mediaType: 'application/json', body }
  },
})

/** With a mark before it, so that a spreadsheet takes it for what it is. */
export const badRows = download({
  path: '/work/import/:import/bad-rows.csv',
  may: 'import',
  audit: { look: 'import', of: 'import' },
  async send(desk, here) {
    const all = { after: 0, max: 10_000 }
    const faults = await desk.people.importFaults(here.as, here.import, all)
    if (!faults) return undefined
    const rows = faults.map(({ line, column, said, expected }) =>
      [String(line), column ?? '', said ?? '', expected].map(cell).join(','),
    )
    const text = `\ufeff${['line,column,said,expected', ...rows].join('\r\n')}\r\n`
    const body = new TextEncoder().encode(text)
    return { name: 'bad-rows.csv', mediaType: 'text/csv; charset=utf-8', body }
  },
})

/** Quoted, and never a formula: what stood in somebody's file may be anything. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
