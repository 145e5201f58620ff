/** Hold the records of these proceedings for a claim, or end the hold. */
import { challengesOf, holdsOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { likelyClaim, nameOf } from './words.ts'

type Hold = Readonly<{ on: Day; held: boolean; why: string; challenge?: string }>
type Asking = Readonly<{ fors: readonly Readonly<{ value: string }>[] }>
const likely = 'likely'

function read(sheet: Sheet, { fors }: Asking) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const held = sheet.choice('held', ['yes', 'no'])
  const why = sheet.lines('why')
  const claims = fors.map(({ value }) => value)
  const claim = sheet.choice('for', claims)
  if (on.ok && claim && held && why)
    return accepted<Hold>({
      ...{ on: on.value, held: held === 'yes', why },
      ...(claim === likely ? {} : { challenge: claim }),
    })
  return refuse([
    ...problemUnless(claim, 'for', 'Select which claim it is for'),
    ...problemUnless(held, 'held', 'Select whether the records are held'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const held = page({
  path: '/work/matters/:matter/conduct/:officer/records-held',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/held.njk',
  title: 'Are the records held for a claim?',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const held = holdsOf(found.events)
    const isHeld = (id?: string) => held.some(({ challenge }) => challenge === id)
    const now = (id?: string) => ({ text: isHeld(id) ? 'Held now' : 'Not held now' })
    return {
      ...found.task,
      found,
      who: found.who,
      at: found.at,
      fors: [
        ...challengesOf(found.events).map(one => ({
          ...{ value: one.challenge, text: nameOf(one), hint: now(one.challenge) },
        })),
        { value: likely, text: likelyClaim, hint: now() },
      ],
    }
  },
  back: (_here, { at }) => `${at}/challenge`,
  reference: ({ reference }) => reference,
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainBeside({ first: 'held', on: 'on', words: { why: 'why' } }),
  submit: (desk, sent: SentStep, asked: Hold) =>
    desk.conduct.holdRecords(sent.as, { ...stepOf(sent), ...asked }),
  next: nextTo('records-held', '/challenge'),
  versions: versionsBy('why'),
})
