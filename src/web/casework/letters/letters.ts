/** Letters written in a complaint: when, which way, and what became of the notice of each. */
import type { MatterView } from '#desk'
import { londonDay } from '#kernel'
import { type Around, page } from '../../page.ts'
import { headOf, matterAt, mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { wayNamed } from '../ways.ts'
import { draftTag } from './drafted.ts'
import { kindNamed, kindWords } from './kinds.ts'

type Letter = MatterView['letters'][number]
const handOver = 'Print it or hand it over.'

/** What became of it: a letter is not sent until it has left by a way they said is safe. */
export function noticeOf({ notice, method }: Letter, here: Around) {
  const way = wayNamed(method).toLowerCase()
  const on = notice?.settledAt ? ` ${nearDay(londonDay(notice.settledAt), here)}` : ''
  switch (notice?.state) {
    case undefined:
      return { text: 'Handed over in person.', tag: { text: 'Given', classes: 'govuk-tag--green' } }
    case 'waiting':
    case 'sending':
      return {
        text: `The notice is waiting to go by ${way}.`,
        tag: { text: 'Waiting', classes: 'govuk-tag--yellow' },
      }
    case 'sent':
      return {
        text: `A notice went by ${way}${on}. It says only that there is something to read.`,
        tag: { text: 'Notice sent', classes: 'govuk-tag--green' },
      }
    case 'delivered':
      return {
        text: `A notice went by ${way} and arrived. It says only that there is something to read.`,
        tag: { text: 'Notice arrived', classes: 'govuk-tag--green' },
      }
    case 'bounced': {
      const why = notice.problem ? `: ${notice.problem}` : ''
      return {
        text: `The notice came back${why}. Choose another way.`,
        tag: { text: 'Bounced', classes: 'govuk-tag--red' },
      }
    }
    case 'printed':
      return {
        text: 'Printed, and not yet posted.',
        tag: { text: 'Printed', classes: 'govuk-tag--yellow' },
      }
    case 'read-out':
      return {
        text: `Read out over the telephone${on}.`,
        tag: { text: 'Given', classes: 'govuk-tag--green' },
      }
    case 'on-page':
      return {
        text: 'It lies on their own page. They are told the day they open it.',
        tag: { text: 'Not opened', classes: 'govuk-tag--yellow' },
      }
    case 'opened':
      return {
        text: `They opened it on their own page${on}.`,
        tag: { text: 'Opened', classes: 'govuk-tag--green' },
      }
    case 'to-print':
      return {
        text: 'To be printed and posted.',
        tag: { text: 'To print', classes: 'govuk-tag--yellow' },
      }
    case 'posted':
      return { text: `Posted${on}.`, tag: { text: 'Posted', classes: 'govuk-tag--green' } }
    case 'handed-over':
      return { text: `Handed over${on}.`, tag: { text: 'Given', classes: 'govuk-tag--green' } }
    case 'not-set-up':
      return {
        text: `No mail server is set up. ${handOver}`,
        tag: { text: 'Not sent', classes: 'govuk-tag--red' },
      }
    default: {
      // Whatever else the outbox may come to say, the letter has not left.
      const problem = notice?.problem ? `${notice.problem}. ` : ''
      return {
        text: `${problem}${handOver}`,
        tag: { text: 'Not sent', classes: 'govuk-tag--red' },
      }
    }
  }
}

const stuck = ['to-print', 'printed', 'not-set-up', 'failed', 'bounced']

/** Whether it waits for a person to post it or hand it over. */
export function hasNotLeft({ notice }: Letter): boolean {
  return notice !== undefined && stuck.includes(notice.state)
}

export const letters = page({
  path: '/work/matters/:matter/letters',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/letters/letters.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const head = headOf(view, here, 'letters')
    const drafts = view.facts?.drafts ?? []
    return {
      head,
      part: 'Letters',
      drafts: drafts.map(draft => ({
        on: nearDay(draft.on, here),
        kind: kindWords[draft.kind],
        tag: draftTag(draft.state),
        href: `${head.address}/letters/drafts/${draft.letter}`,
      })),
      letters: view.letters.map(letter => ({
        sentOn: nearDay(letter.sentOn, here),
        kind: kindNamed(letter.kind),
        way: wayNamed(letter.method),
        notice: noticeOf(letter, here),
        pdf: `/work/letters/${letter.letter}/pdf`,
        text: `/work/letters/${letter.letter}`,
      })),
    }
  },
  title: ({ head }) => `Letters, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
