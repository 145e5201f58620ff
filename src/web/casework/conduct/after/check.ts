/** The last look before anything is public: exactly what the public will read, and what is left. */
import { againstPublishing, comesDownOn, publicationQuestions } from '#casework'
import { type Desk, publicParts } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf } from '../form.ts'
import { directionWords } from '../panel/words.ts'
import { type AtPublishing, type PublishingView, publishingAt, untoldIn } from './at-publishing.ts'
import { questionWords } from './questions.ts'
import { capacityWords, publicAddress } from './words.ts'

type Publishing = Readonly<{ publication: string; waivedWhy?: string }>
type Asking = Pick<PublishingView, 'prepared'>

function read(sheet: Sheet, { prepared }: Asking) {
  const isRead = sheet.choices('read', ['yes']).length > 0
  const waivedWhy = sheet.lines('waived-why')
  if (isRead && prepared)
    return accepted<Publishing>({
      publication: prepared.publication,
      ...(waivedWhy ? { waivedWhy } : {}),
    })
  return refuse([{ field: 'read', words: 'Confirm that you have read it as the public will' }])
}

/** What is still to be done before it can be published at all. */
export function openFor({ prepared, details, here }: PublishingView) {
  const who = 'You, or whoever handles it'
  const considered = prepared?.considered
  if (!considered)
    return [{ what: 'Write the words and answer the nine questions', href: here, who }]
  const kept = new Set(considered.kept)
  const open = details.filter(({ words }) => !kept.has(words)).length
  return open > 0
    ? [{ what: `Names and details to decide on: ${open}`, href: `${here}/details`, who }]
    : []
}

/** Answered no, or answered yes while its words go against what the chair directed. */
export function standingIn({ prepared, directed }: PublishingView) {
  const answered = prepared?.considered ? againstPublishing(prepared.considered) : []
  return publicationQuestions
    .filter(one => answered.includes(one) || (one === 'chairs-directions' && directed.length > 0))
    .map(id => ({ id, ...questionWords(id) }))
}

export const check = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/publish/:publishing/check',
  template: 'casework/conduct/after/check.njk',
  async show(desk: Desk, here: AtPublishing) {
    const view = await publishingAt(desk, here)
    // Nothing that is given to reporters is published.
    if (!view || view.isPressLine) return undefined
    const considered = view.prepared?.considered
    const { day } = dateWords(here)
    const noticeBy = view.what === 'hearing-notice' ? view.noticeBy : undefined
    const isLate = noticeBy !== undefined && here.today > noticeBy
    return {
      ...view,
      missing: openFor(view),
      heading: considered?.heading ?? '',
      parts: publicParts(considered?.words ?? ''),
      downOn: considered && day(comesDownOn(considered, here.today)),
      address: publicAddress[view.what],
      stands: standingIn(view),
      directed: view.directed.map(one => directionWords[one]),
      untold: untoldIn(view).map(one => capacityWords[one.capacity].toLowerCase()),
      noticeBy: noticeBy && day(noticeBy),
      isLate,
    }
  },
  title: ({ whatWords }) => `Publish ${whatWords}`,
  read,
  explain: explainDespite({ first: 'read' }),
  submit: (desk, sent: SentStep & AtPublishing, publishing: Publishing) =>
    desk.conduct.publish(sent.as, { ...stepOf(sent), ...publishing, on: sent.today }),
  next: nextTo('published', '/public'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('waived-why') },
    ],
  },
})
