/** What the report on a late investigation says, part by part, from the record alone. */
import { accountsIn, noticeOfInvestigationOn, ofKind, pointsIn } from '#casework'
import { fill } from '../../words.ts'
import type { Draft, DraftsOf } from './drafts-investigation.ts'
import { inWords, paragraphs } from './known.ts'
import catalogue from './papers.en.json' with { type: 'json' }

const { delay } = catalogue

const attention: Draft = ({ facts }) =>
  facts.receivedOn && fill(catalogue.attention, { day: inWords(facts.receivedOn) })

const noticed: Draft = ({ facts, officer }) => {
  const on = noticeOfInvestigationOn(facts, officer.subject)
  return on && fill(catalogue.noticed, { day: inWords(on) })
}

/** "1 account taken", "2 accounts taken"; nothing of what nothing was recorded of. */
function counted(count: number, name: keyof typeof delay.counts, followed = 0): readonly string[] {
  if (count === 0) return []
  const [one, many] = delay.counts[name]
  const values = { count: String(count), followed: String(followed) }
  return [fill((count === 1 ? one : many) ?? '', values)]
}

/** How far it is, in counts of what is recorded. */
const progress: Draft = ({ facts }) => {
  const { interviews, notInterviewed } = facts.interviewing
  const lines = facts.earlier.enquiries
  const followed = lines.filter(({ ended }) => ended).length
  const parts = [
    ...counted(facts.documents.length, 'files'),
    ...counted(accountsIn(facts).length, 'accounts'),
    ...counted(interviews.filter(({ ended }) => ended).length, 'interviews'),
    ...counted(notInterviewed.length, 'notInterviewed'),
    ...counted(lines.length, 'lines', followed),
    ...counted(pointsIn(facts).length, 'points'),
  ]
  return parts.length > 0 ? `${parts.join('; ')}.` : undefined
}

/** What stood in the way, as far as anybody recorded it. */
const reason: Draft = ({ facts, events }) =>
  paragraphs(
    facts.suspended &&
      fill(delay.suspended, {
        day: inWords(facts.suspended.on),
        ground: facts.suspended.ground,
      }),
    ...ofKind(events, 'ConductStep').map(({ step, on, why = '' }) => {
      if (step === 'criminal-proceedings-began') return fill(delay.criminal, { day: inWords(on) })
      return step === 'prejudice-found' && fill(delay.prejudice, { day: inWords(on), why })
    }),
  )

/** Lines of enquiry nobody has ended. */
const steps: Draft = ({ facts }) =>
  paragraphs(...facts.earlier.enquiries.filter(({ ended }) => !ended).map(({ words }) => words))

/** When it will be done nobody has recorded, and somebody must say. */
export const delayDrafts: DraftsOf = {
  ...{ began: attention, attention, notice: noticed, 'severity-notice': noticed },
  ...{ progress, reason, steps },
}
