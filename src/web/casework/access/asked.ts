/** Emergencies that wait for a second person, and deciding one of them. */
import { accepted, londonDay, londonTime, refuse } from '#kernel'
import type { Desk } from '../../needs.ts'
import { type Around, page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { nearDay } from '../near-day.ts'
import { explainBeside } from '../refusals.ts'
import { reasonWords } from './words.ts'

const list = '/work/emergency/asked'

async function waiting(desk: Desk, here: Around) {
  const rows = await desk.access.emergenciesAsked(here.as)
  const { actor } = here.as
  return rows?.map(row => ({
    id: row.emergency,
    href: `${list}/${row.emergency}`,
    reference: row.reference,
    matterHref: addressOf(row.matter),
    name: here.hideNames ? 'A colleague' : row.name,
    why: row.why,
    minutes: row.minutes,
    when: `${nearDay(londonDay(row.askedAt), here)}, ${londonTime(row.askedAt)}`,
    reasons: row.keptFor.map(why => reasonWords({ why, sure: true, about: null }, new Map(), here)),
    isAbout: row.keptFor.includes('complained-against'),
    isLine: row.keptFor.includes('line'),
    isOwn: actor.type === 'staff' && actor.person === row.person,
  }))
}

export const emergenciesAsked = page({
  path: list,
  may: 'open in an emergency',
  audit: { look: 'queue' },
  template: 'casework/access/asked.njk',
  title: 'Emergency access asked for',
  async show(desk, here) {
    const rows = await waiting(desk, here)
    const done = { opened: 'It is open to them now.', refused: 'It stays shut to them.' }
    const said = here.query.get('done')
    return rows && { rows, done: said === 'opened' || said === 'refused' ? done[said] : undefined }
  },
  back: () => '/work',
})

const answers = ['open', 'refuse'] as const

export const decideEmergency = page({
  path: '/work/emergency/asked/:emergency',
  may: 'open in an emergency',
  audit: { look: 'queue' },
  template: 'casework/access/decide.njk',
  title: 'Decide emergency access',
  async show(desk, here) {
    const one = (await waiting(desk, here))?.find(({ id }) => id === here.emergency)
    return one
  },
  back: () => list,
  reference: ({ reference }) => reference,
  read(sheet) {
    const answer = sheet.choice('answer', answers)
    const why = sheet.lines('why')
    if (!answer) return refuse([{ field: 'answer', words: 'Select whether they are let in' }])
    if (answer === 'refuse' && !why)
      return refuse([{ field: 'why', words: 'Enter why they are not let in' }])
    return accepted({ answer, why })
  },
  explain: explainBeside({ first: 'answer', words: { why: 'why' } }),
  async submit(desk, { as, emergency }, { answer, why }) {
    const { access } = desk
    const done =
      answer === 'open'
        ? await access.openEmergency(as, { emergency })
        : await access.refuseEmergency(as, { emergency, why })
    return done.ok ? accepted(answer) : done
  },
  next: (_here, answer) => `${list}?done=${answer === 'open' ? 'opened' : 'refused'}`,
})
