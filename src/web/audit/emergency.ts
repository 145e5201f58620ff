/** Glass broken in an emergency, read by an auditor: who asked, who let them in, why. */
import { accepted, londonDay, londonTime, refuse } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import { explainBeside } from '../casework/refusals.ts'
import type { Desk } from '../needs.ts'
import { type Around, page } from '../page.ts'

const list = '/audit/emergency'
const states: Readonly<Record<string, string>> = {
  asked: 'Waiting for a second person',
  opened: 'Opened',
  refused: 'Not opened',
}

async function all(desk: Desk, here: Around) {
  const rows = await desk.access.emergencies(here.as)
  const person = (name: string | null) => (name && here.hideNames ? 'A colleague' : (name ?? ''))
  const at = (when: Parameters<typeof londonDay>[0] | null) =>
    when ? `${nearDay(londonDay(when), here)}, ${londonTime(when)}` : ''
  return rows?.map(row => ({
    id: row.emergency,
    href: `${list}/${row.emergency}`,
    reference: row.reference,
    looks: `/audit/looks?${new URLSearchParams({
      person: row.name,
      matter: row.reference,
      from: londonDay(row.askedAt),
    })}`,
    name: person(row.name),
    why: row.why,
    minutes: row.minutes,
    asked: at(row.askedAt),
    state: states[row.state] ?? row.state,
    by: person(row.decidedName),
    decided: at(row.decidedAt),
    decidedWhy: row.decidedWhy ?? '',
    until: at(row.until),
    isReviewed: row.reviewedAt !== null,
    reviewed: row.reviewedAt ? `${person(row.reviewedName)}, ${at(row.reviewedAt)}` : '',
    found: row.found ?? '',
  }))
}

export const auditEmergencies = page({
  path: list,
  may: 'audit',
  audit: { look: 'looks' },
  template: 'audit/emergency.njk',
  title: 'Emergency access',
  async show(desk, here) {
    const rows = await all(desk, here)
    return (
      rows && {
        waiting: rows.filter(({ isReviewed }) => !isReviewed),
        reviewed: rows.filter(({ isReviewed }) => isReviewed),
        done: here.query.get('done') === 'reviewed',
      }
    )
  },
})

export const reviewEmergency = page({
  path: '/audit/emergency/:emergency',
  may: 'audit',
  audit: { look: 'looks' },
  template: 'audit/emergency-review.njk',
  title: 'Review emergency access',
  async show(desk, here) {
    return (await all(desk, here))?.find(({ id }) => id === here.emergency)
  },
  back: () => list,
  reference: ({ reference }) => reference,
  read(sheet) {
    const found = sheet.lines('found')
    return found ? accepted(found) : refuse([{ field: 'found', words: 'Enter what you found' }])
  },
  explain: explainBeside({ first: 'found' }),
  submit: (desk, { as, emergency }, found: string) =>
    desk.access.reviewEmergency(as, { emergency, found }),
  next: () => `${list}?done=reviewed`,
})
