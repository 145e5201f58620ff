/** Record who was told of the referral, or why telling them would do harm. */
import { accepted, type Day, matterId, type OneOf, refuse } from '#kernel'
import { page } from '../../../page.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { allWays, ways } from '../../ways.ts'

const whoms = ['complainant', 'subject'] as const
type Whom = (typeof whoms)[number]
const answers = ['told', 'not-told'] as const
type Telling = OneOf<{
  Told: { on: Day; whom: Whom; by: string }
  NotTold: { on: Day; whom: Whom; why: string }
}>

export const tellOfReferral = page({
  path: '/work/matters/:matter/referral/tell',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/referral/tell.njk',
  title: 'Tell people of the referral',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    return (
      found && {
        ...found.task,
        asked: whoms.find(whom => whom === here.query.get('whom')),
        allWays: allWays.map(value => ({ value, text: ways[value] })),
      }
    )
  },
  back: (_here, { address }) => `${address}/referral/sent`,
  reference: ({ reference }) => reference,
  fill: ({ today, asked }) => ({
    ...filledWithToday({ today }),
    ...(asked ? { whom: asked } : {}),
  }),
  read(sheet) {
    const on = sheet.readDay('on', 'the date they were told', { notAfter: sheet.today })
    const whom = sheet.choice('whom', whoms)
    const was = sheet.choice('was', answers)
    const by = sheet.choice('by', allWays)
    const why = sheet.lines('why')
    if (on.ok && whom && was === 'told' && by)
      return accepted<Telling>({ type: 'Told', on: on.value, whom, by: ways[by] })
    if (on.ok && whom && was === 'not-told' && why)
      return accepted<Telling>({ type: 'NotTold', on: on.value, whom, why })
    return refuse([
      ...problemUnless(whom, 'whom', 'Select who this is about'),
      ...problemUnless(was, 'was', 'Select whether they were told'),
      ...problemUnless(was !== 'told' || by, 'by', 'Select how they were told'),
      ...problemUnless(was !== 'not-told' || why, 'why', 'Enter what telling them would prejudice'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'whom', on: 'on', by: 'by', words: { why: 'why' } }),
  submit(desk, { as, matter, seen }, { type, ...telling }: Telling) {
    const on = { matter: matterId(matter), ...against(seen) }
    return 'why' in telling
      ? desk.work.keepReferralFrom(as, { ...on, ...telling })
      : desk.work.tellOfReferral(as, { ...on, ...telling })
  },
  next: ({ matter }) => `/work/matters/${matter}/referral/sent?done=told-of-referral`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
