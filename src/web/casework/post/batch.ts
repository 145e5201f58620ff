/** Letters printed together: the file, whose they are, and who posted them when. */
import type { PostRefusal } from '#desk'
import { accepted, londonDay, parseCommandId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { action, download, page } from '../../page.ts'
import type { Problem } from '../../sheet.ts'
import type { Words } from '../../words.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { filledWithToday, problemUnless } from '../task.ts'
import { counted, listAddress, momentIn, rowOf } from './rows.ts'
import { withDone } from './said.ts'

function explain(refusal: PostRefusal, t: Words['t']): Problem {
  switch (refusal.type) {
    case 'NotPrinted':
      return { field: 'on', words: 'These are posted already, or were put back to be printed' }
    case 'BeforePrinting': {
      const printed = dateWords({ t }).shortDay(refusal.printedOn)
      return {
        field: 'on',
        words: `The day must be on or after ${printed}, when they were printed`,
      }
    }
    case 'InTheFuture':
      return { field: 'on', words: 'The day must be today or in the past' }
    case 'NotAllPosted': {
      const left = refusal.references.join(', ')
      const words = `Post is no longer safe for ${left}. The others are recorded as posted`
      return { field: 'on', words }
    }
  }
}

export const batch = page({
  path: '/work/post/batches/:batch',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/post/batch.njk',
  title: 'Letters printed together',
  async show(desk, here) {
    const id = parseCommandId(here.batch)
    const found = id && (await desk.work.batch(here.as, id))
    if (!found) return undefined
    const { batch: made, items } = found
    const { actor } = here.as
    return {
      today: here.today,
      address: `/work/post/batches/${made.batch}`,
      pdf: `/work/post/batches/${made.batch}/pdf`,
      printedAt: momentIn(made.madeAt, here),
      printedOn: londonDay(made.madeAt),
      letters: counted(made.letters, 'letter'),
      sheets: counted(made.sheets, 'sheet'),
      rows: items.map(item => rowOf(item, here)),
      postedOn: made.postedOn && nearDay(made.postedOn, here),
      postedBy: here.hideNames ? 'a colleague' : made.postedBy,
      withdrawn: made.withdrawnAt !== null,
      me: actor.type === 'staff' ? actor.name : '',
    }
  },
  back: () => listAddress.printed,
  fill: view => ({ ...filledWithToday(view), by: view.me }),
  read(sheet) {
    const by = sheet.text('by')
    const on = sheet.readDay('on', 'the day they were posted', { notAfter: sheet.today })
    if (by && on.ok) return accepted({ by, on: on.value })
    return refuse([
      ...problemUnless(by, 'by', 'Enter who posted them'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, batch: id }, { on, by }) => desk.work.postBatch(as, { batch: id, on, by }),
  next: () => withDone(listAddress.printed, 'posted'),
})

export const batchPdf = download({
  path: '/work/post/batches/:batch/pdf',
  may: mayRead,
  audit: { look: 'letter', of: 'batch' },
  async send(desk, { as, batch: id }) {
    const body = await desk.work.batchPdf(as, id)
    return body && { name: 'letters.pdf', mediaType: 'application/pdf', body, inline: true }
  },
})

export const putBack = action({
  path: '/work/post/batches/:batch/back',
  may: mayRead,
  read: () => accepted(undefined),
  explain,
  submit: (desk, { as, batch: id }) => desk.work.putBack(as, id),
  next: () => withDone(listAddress['to-print'], 'back'),
})
