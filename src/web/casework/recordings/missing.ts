/** A recording that might be expected and is not here: whose, what is known of it, and why. */
import { type MissingState, missingStates } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { missingWords } from './words.ts'

export const missingRecording = page({
  path: '/work/matters/:matter/recordings/missing',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/recordings/missing.njk',
  title: 'A recording that is missing',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const material = found?.view.facts?.material
    if (!found || !material) return undefined
    const before = material.missing.find(({ missing }) => missing === here.query.get('of'))
    return { ...found.task, before, states: stateItems }
  },
  back: (_here, { address }) => `${address}/recordings`,
  reference: ({ reference }) => reference,
  fill: ({ before }) =>
    before
      ? {
          ...{ held: before.held, device: before.device, state: before.state, why: before.why },
          missing: before.missing,
        }
      : {},
  read(sheet: Sheet) {
    const [held, device, why] = [sheet.text('held'), sheet.text('device'), sheet.lines('why')]
    const state = sheet.choice<MissingState>('state', missingStates)
    const missing = sheet.text('missing')
    if (held && state && why) return accepted({ missing, held, device, state, why })
    return refuse([
      ...problemUnless(held, 'held', 'Enter whose it would be'),
      ...problemUnless(state, 'state', 'Select what is known of it'),
      ...problemUnless(why, 'why', 'Enter how that is known, and what was done to get it'),
    ])
  },
  explain: explainBeside({ first: 'held', words: { why: 'why', who: 'held' } }),
  submit: (desk, { as, matter, command, seen }, { missing, ...said }) =>
    desk.evidence.noteMissingRecording(as, {
      matter: matterId(matter),
      ...against(seen),
      ...said,
      missing: missing || `missing-${command}`,
    }),
  next: ({ matter }) => `/work/matters/${matter}/recordings?done=missing`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'How it is known', theirs: last, yours: sheet.lines('why') },
    ],
  },
})

const stateItems = missingStates.map(value => ({ value, text: missingWords[value] }))
