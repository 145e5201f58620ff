/** Record that the referral went: from here, or another way already. Late is never blocked. */
import { accepted, type Day, type Instant, londonTime, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Answers } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { readMoment } from '../../intake/take/moment.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless, taskAt } from '../../task.ts'
import { criteriaLines } from './referral-fields.ts'

const hows = ['sent', 'already'] as const
type Sending = Readonly<{
  at: Instant
  how: (typeof hows)[number]
  basis: 'mandatory' | 'voluntary'
  theirReference?: string
}>

function atNow({ now, today }: Readonly<{ now: Instant; today: Day }>): Answers {
  return { ...dayAnswers('at', today), 'at-time': londonTime(now) }
}

export const sendReferral = page({
  path: '/work/matters/:matter/referral/send',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/referral/send.njk',
  title: 'Send the referral',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { view, task } = found
    const { facts } = view
    const paper = facts?.referralForm && (await desk.work.referralPaper(here.as, task.matter))
    return {
      ...task,
      now: here.now,
      isMandatory: facts ? criteriaLines(facts).length > 0 : false,
      paper: paper?.paper.text,
    }
  },
  back: (_here, { address }) => `${address}/referral/prepare`,
  reference: ({ reference }) => reference,
  fill: atNow,
  read(sheet, { isMandatory }) {
    const how = sheet.choice('how', hows)
    const at = readMoment(sheet, 'at', 'it was sent')
    const theirReference = sheet.text('theirs')
    const words = 'Select whether you have just sent it or had already referred it'
    if (how && at.ok)
      return accepted({
        at: at.value,
        how,
        basis: isMandatory ? ('mandatory' as const) : ('voluntary' as const),
        ...(theirReference ? { theirReference } : {}),
      })
    return refuse([...problemUnless(how, 'how', words), ...(at.ok ? [] : at.refusal)])
  },
  explain: explainBeside({ first: 'how', on: 'at' }),
  submit: (desk, { as, matter, seen }, sending: Sending) =>
    desk.work.refer(as, { matter: matterId(matter), ...against(seen), ...sending }),
  next: ({ matter }) => `/work/matters/${matter}/referral/sent?done=referred`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('theirs') },
    ],
  },
})
