/** Record what the IOPC decided: sent back, investigated, called in, treated as referred. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { choiceNames, choices, decisionOf } from './decision-words.ts'

type Deciding = ReturnType<typeof decisionOf> &
  Readonly<{ on: Day; theirReference?: string; words?: string }>

export const iopcDecision = page({
  path: '/work/matters/:matter/referral/decision',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/referral/decision.njk',
  title: 'What did the IOPC decide?',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    return (
      found && {
        ...found.task,
        choices: choiceNames.map(value => ({ value, text: choices[value] })),
      }
    )
  },
  back: (_here, { address }) => `${address}/referral/sent`,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet) {
    const on = sheet.readDay('on', 'the date they decided', { notAfter: sheet.today })
    const choice = sheet.choice('decided', choiceNames)
    const theirReference = sheet.text('theirs')
    const words = sheet.lines('words')
    if (on.ok && choice)
      return accepted({
        on: on.value,
        ...decisionOf(choice),
        ...(theirReference ? { theirReference } : {}),
        ...(words ? { words } : {}),
      })
    return refuse([
      ...problemUnless(choice, 'decided', 'Select what the IOPC decided'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'decided', on: 'on' }),
  submit: (desk, { as, matter, seen }, deciding: Deciding) =>
    desk.work.recordDgDecision(as, { matter: matterId(matter), ...against(seen), ...deciding }),
  next: ({ matter }) => `/work/matters/${matter}/referral/sent?done=iopc-decided`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
