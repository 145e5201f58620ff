/** Record what a court, a tribunal or an appeal meeting decided, and whether it is sent back. */
import {
  type Challenge,
  type ChallengeOrder,
  type ComplaintRefusal,
  challengeOrders,
  challengesOf,
  type Remittal,
  remittals,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import type { Action } from '#law'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import type { Words } from '../../../words.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { actionWords } from '../hearing/words.ts'
import { nameOf, orderWords, remittalWords } from './words.ts'

type Decided = Readonly<{
  challenge: string
  on: Day
  order: ChallengeOrder
  action?: Action
  remitted: Remittal
  court: string
  words: string
}>
type Asking = Readonly<{
  all: readonly Challenge[]
  actions: readonly Readonly<{ value: Action }>[]
}>

const actions: readonly Action[] = [
  'written-warning',
  'final-written-warning',
  'reduction-in-rank',
  'dismissal-without-notice',
  'would-have-been-dismissed',
  'record-finding-only',
  'reflective-practice',
]

function read(sheet: Sheet, asking: Asking) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const one = asking.all.find(({ challenge }) => challenge === sheet.text('challenge'))
  const order = sheet.choice('order', challengeOrders)
  const isQuashed = order === 'outcome-quashed' || order === 'finding-quashed'
  const remitted = isQuashed ? sheet.choice('remitted', remittals) : 'no'
  const isOther = order === 'substituted'
  const open = asking.actions.map(({ value }) => value)
  const action = isOther ? sheet.choice('action', open) : undefined
  const [court, words] = [sheet.text('court'), sheet.lines('words')]
  if (on.ok && one && order && remitted && court && words && (action || !isOther))
    return accepted<Decided>({
      ...{ challenge: one.challenge, on: on.value, order, remitted, court, words },
      ...(action ? { action } : {}),
    })
  return refuse([
    ...problemUnless(one, 'challenge', 'Select which appeal or claim it is'),
    ...problemUnless(order, 'order', 'Select what was decided'),
    ...problemUnless(remitted, 'remitted', 'Select whether it is decided again'),
    ...problemUnless(action || !isOther, 'action', 'Select the outcome put in its place'),
    ...problemUnless(court, 'court', 'Enter who decided it'),
    ...problemUnless(words, 'words', 'Enter what they decided, and why'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const decided = page({
  path: '/work/matters/:matter/conduct/:officer/challenge-decided',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/decided.njk',
  title: 'Record the decision on an appeal or a claim',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const all = challengesOf(found.events)
    return {
      ...found.task,
      found,
      who: found.who,
      at: found.at,
      all,
      items: all.map(one => ({ value: one.challenge, text: nameOf(one) })),
      orders: challengeOrders.map(value => ({ value, text: orderWords[value] })),
      remittals: remittals.map(value => ({ value, text: remittalWords[value] })),
      actions: actions.map(value => ({ value, text: actionWords[value] })),
    }
  },
  back: (_here, { at }) => `${at}/challenge`,
  reference: ({ reference }) => reference,
  fill: ({ found, all: [only, ...others] }) => ({
    ...filledWithToday(found.task),
    ...(only && others.length === 0 ? { challenge: only.challenge } : {}),
  }),
  read,
  explain(refusal: ComplaintRefusal, t: Words['t']) {
    // A draft is handed down on a day of its own. Not everybody may know that
    // there is one, so that the day alone is in question.
    if (refusal.type === 'InTheFuture')
      return {
        field: 'on',
        words: 'It cannot be recorded as decided on that day. Check it with whoever handles it',
      }
    return explainBeside({ first: 'order', words: { reasons: 'words', what: 'action' } })(
      refusal,
      t,
    )
  },
  submit: (desk, sent: SentStep, asked: Decided) =>
    desk.conduct.decideChallenge(sent.as, { ...stepOf(sent), ...asked }),
  next: nextTo('challenge-decided', '/challenge'),
  versions: versionsBy('words'),
})
