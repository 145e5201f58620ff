/** Supplying what a review body asked for: in words, and files of the matter. */
import type { Document } from '#desk'
import { accepted, type Day, type DocumentId, matterId, refuse, reviewId } from '#kernel'
import { page } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { marksOf } from '../privacy/marks.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless } from '../task.ts'
import { reviewAt } from './at.ts'

type Supplying = Readonly<{
  on: Day
  words: string
  documents: readonly DocumentId[]
  despite?: string
}>

/** Even the complainant’s own file is not before a reviewer while it is kept back. */
const isKeptBack = (file: Document) => marksOf(file).keptBack !== undefined

export const supplyInformation = page({
  path: '/work/matters/:matter/review/:review/information',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/review/supply.njk',
  title: 'Supply information',
  async show(desk, here) {
    const found = await reviewAt(desk, here)
    if (!found) return undefined
    const { asks, supplied } = found.review
    const given = supplied.flatMap(({ documents }) => documents)
    return {
      ...found.task,
      asks: asks.map(({ what, on }) => ({ words: what, on: nearDay(on, here) })),
      documents: found.view.documents
        .filter(
          file =>
            isKeptBack(file) || (file.source !== 'complainant' && !given.includes(file.document)),
        )
        .map(file => ({
          value: file.document,
          text: file.name,
          keptBack: isKeptBack(file),
          ...(isKeptBack(file) ? { hint: `Kept back. ${marksOf(file).keptBack}` } : {}),
        })),
    }
  },
  back: (_here, { address }) => `${address}/review`,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { documents }) {
    const on = sheet.readDay('on', 'the date it was supplied', { notAfter: sheet.today })
    const words = sheet.lines('words')
    const given = sheet.choices(
      'documents',
      documents.map(({ value }) => value),
    )
    const despite = sheet.lines('despite')
    const asks = documents.some(({ value, keptBack }) => keptBack && given.includes(value))
    if (on.ok && words && (despite || !asks))
      return accepted<Supplying>({
        on: on.value,
        words,
        documents: given,
        ...(asks ? { despite } : {}),
      })
    return refuse([
      ...problemUnless(words, 'words', 'Enter what you supply'),
      ...(asks
        ? problemUnless(despite, 'despite', 'Enter why they may read a file that is kept back')
        : []),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({
    first: 'words',
    on: 'on',
    words: { words: 'words', despite: 'despite' },
  }),
  submit: (desk, { as, matter, review, seen }, supplying: Supplying) =>
    desk.work.supplyForReview(as, {
      matter: matterId(matter),
      review: reviewId(review),
      ...against(seen),
      ...supplying,
    }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'review'), 'review-supplied'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
