/** The points one account says nothing of, all at once, once it was read to its end. */
import { notReadFor, pointsIn } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against } from '../task.ts'
import { lookingAt, markOf, whoIs } from './view.ts'

type Asking = Readonly<{ points: readonly Readonly<{ value: string }>[] }>

function read(sheet: Sheet, { points }: Asking) {
  const chosen = sheet.choices(
    'points',
    points.map(({ value }) => value),
  )
  const words = 'Select the points it says nothing of'
  return chosen.length > 0 ? accepted(chosen) : refuse([{ field: 'points', words }])
}

export const takeSilence = page({
  path: '/work/matters/:matter/accounts/:account/silent',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/silence.njk',
  title: 'Which points does it say nothing of?',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.accounts.find(({ account }) => account === here.account)
    if (!at || !one) return undefined
    const { facts, task } = at
    const points = pointsIn(facts)
      .filter(({ point }) => notReadFor(facts, point).includes(one.account))
      .map(({ point, words }) => ({ value: point, text: words }))
    const who = whoIs(facts, one.account, here)
    return { ...task, who, mark: markOf(facts, one.account), points }
  },
  back: ({ account }, { address }) => `${address}/accounts/${account}`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'points' }),
  submit: (desk, { as, matter, account, command, seen }, points) =>
    desk.evidence.takeSilence(as, {
      ...{ matter: matterId(matter), ...against(seen), account },
      silent: points.map((point, at) => ({ position: `${command}.${at + 1}`, point })),
    }),
  next: ({ matter, account }) => `/work/matters/${matter}/accounts/${account}?done=silent`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      {
        name: 'Silent on',
        theirs: last,
        yours: sheet.text('points') ? 'The points you chose' : '',
      },
    ],
  },
})
