/** The gatekeeper’s page: who is asked about, and one answer, the same whatever the truth. */
import { accepted, londonDay, londonTime, parseMatterId, parseSubjectId, refuse } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import { purposeWords } from '../checks/words.ts'
import { dateWords } from '../dates.ts'
import { action, page } from '../page.ts'

const holdings = page({
  path: '/holdings',
  may: 'answer holdings',
  audit: { look: 'queue' },
  template: 'holdings/holdings.njk',
  title: 'Restricted-holdings checks',
  async show(desk, here) {
    const rows = await desk.access.holdingsWaiting(here.as)
    const checks = await desk.checks.checksForGatekeeper(here.as)
    return (
      rows && {
        done: here.query.get('done') === 'answered',
        checks: (checks ?? []).map(({ officer, purpose, askedBy, organisation, on }) => ({
          ...{ officer, purpose: purposeWords[purpose], on: dateWords(here).shortDay(on) },
          asked: `${askedBy}, ${organisation}`,
        })),
        rows: rows.map(({ matter, subject, reference, name, number, rank, unit, askedAt }) => ({
          action: `/holdings/${matter}/${subject}`,
          reference,
          // Whom they are asked about is what they need, names hidden or not.
          name: name ?? 'No name is known',
          facts: [rank, number, unit].filter(Boolean).join(', '),
          asked: `${nearDay(londonDay(askedAt), here)}, ${londonTime(askedAt)}`,
        })),
      }
    )
  },
})

const holdingsAnswered = action({
  path: '/holdings/:matter/:subject',
  may: 'answer holdings',
  read: () => accepted(undefined),
  explain: () => ({ field: 'answer', words: 'This could not be recorded. Try again' }),
  async submit(desk, here) {
    const [matter, subject] = [parseMatterId(here.matter), parseSubjectId(here.subject)]
    if (!matter || !subject) return refuse({ type: 'NotPermitted' } as const)
    return desk.access.answerHoldings(here.as, { matter, subject })
  },
  next: () => '/holdings?done=answered',
})

export const holdingsPages = [holdings, holdingsAnswered]
