/** Letters waiting to be printed: tick them, see what would be printed, print them together. */
import type { PrintLine, PrintRefusal } from '#desk'
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { problemUnless } from '../task.ts'
import { counted, listAddress, listsOf, pagesOf, placeIn, rowOf } from './rows.ts'
import { doneIn } from './said.ts'

const list = 'to-print'
const handle = /^[0-9a-f]{20}$/

type Line = Readonly<{
  reference: string
  name: string
  address: string
  sheets: string
  read: string
}>
type Checked = Readonly<{
  lines: readonly Line[]
  letters: string
  sheets: string
  handles: string
}>

/** The ticked letters, every letter of the page, or those that were just looked at. */
function read(sheet: Sheet) {
  if (sheet.text('change') === 'yes') return refuse([])
  const answers = sheet.answers()
  const ticked = [answers['notice'] ?? []].flat()
  const named = (name: string) => sheet.text(name).split(' ')
  const asked = sheet.text('every') ? named('every') : sheet.text('those') ? named('those') : ticked
  const handles = asked.filter(one => handle.test(one))
  if (handles.length > 0) return accepted(handles)
  return refuse([...problemUnless(false, 'notice', 'Select the letters to print')])
}

function explain(refusal: PrintRefusal): Problem {
  switch (refusal.type) {
    case 'NothingChosen':
      return { field: 'notice', words: 'Select the letters to print' }
    case 'TooMany':
      return { field: 'notice', words: `Select at most ${refusal.max} letters` }
    case 'NotWaiting': {
      const which = refusal.references.join(', ')
      const words = which
        ? `Somebody has printed or sent these meanwhile: ${which}. Select the others`
        : 'Somebody has printed or sent one of these meanwhile. Select them again'
      return { field: 'notice', words }
    }
  }
}

export const toPrint = page({
  path: '/work/post',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/post/to-print.njk',
  async show(desk, here) {
    const found = await desk.work.post(here.as, { list, ...placeIn(here.query) })
    if (!found) return undefined
    const rows = found.rows.map(item => rowOf(item, here))
    const checked: Checked | undefined = undefined
    return {
      ...pagesOf(list, found, here.query),
      lists: listsOf(found.counts, list),
      rows,
      items: rows
        .filter(({ isPrintable }) => isPrintable)
        .map(({ handle: value }) => ({ value, text: '' })),
      every: rows
        .filter(({ isPrintable }) => isPrintable)
        .map(row => row.handle)
        .join(' '),
      done: doneIn(here.query),
      stuckHref: listAddress.stuck,
      stuck: found.counts.stuck,
      hideNames: here.hideNames,
      checked,
    }
  },
  title: ({ checked }) => (checked ? 'Check what is printed' : 'Post and messages'),
  read,
  explain,
  async check(desk, { as }, handles: readonly string[]): Promise<Checked | undefined> {
    const preview = await desk.work.previewBatch(as, handles)
    // What has gone meanwhile is said when the rest is asked for.
    const lines: readonly PrintLine[] = preview.ok ? preview.value : []
    if (!preview.ok && preview.refusal.type === 'NotPermitted') return undefined
    return {
      lines: lines.map(({ item, name, address, sheets }) => ({
        reference: item.reference,
        name,
        address: address.join(', '),
        sheets: counted(sheets, 'sheet'),
        read: `/work/letters/${item.id}`,
      })),
      letters: counted(lines.length, 'letter'),
      sheets: counted(
        lines.reduce((sum, one) => sum + one.sheets, 0),
        'sheet',
      ),
      handles: handles.join(' '),
    }
  },
  submit: (desk, { as }, handles: readonly string[]) => desk.work.printBatch(as, handles),
  next: (_here, batch) => `/work/post/batches/${batch}`,
})
