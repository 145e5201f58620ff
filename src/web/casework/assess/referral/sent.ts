/** What became of the referral: when it went and how late, who was told, what the IOPC decided. */
import { londonDay } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { doneIn } from '../../done.ts'
import { mayHandle } from '../../matter-frame.ts'
import { taskAt } from '../../task.ts'
import { decisionWords } from './decision-words.ts'
import { referralDuty } from './due.ts'

const whoms = { complainant: 'The complainant', subject: 'The person complained against' } as const

export const sentReferral = page({
  path: '/work/matters/:matter/referral/sent',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/referral/sent.njk',
  title: 'The referral',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { day, moment } = dateWords(here)
    const duty = referralDuty(found.view)?.owed
    const due = duty?.due
    return {
      ...found.task,
      done: doneIn(here.query),
      sent: facts.referred.map(({ at, how, theirReference }) => ({
        at: moment(at),
        how: how === 'sent' ? 'Sent as it was recorded' : 'Referred another way',
        theirs: theirReference ?? 'None yet',
        late: due && londonDay(at) > due ? `Late: it was to be made by ${day(due)}` : undefined,
      })),
      hasPaper: facts.referralForm !== undefined,
      told: Object.entries(whoms).map(([whom, name]) => {
        const told = facts.referralTold.findLast(one => one.whom === whom)
        const not = facts.referralNotTold.findLast(one => one.whom === whom)
        return {
          whom,
          name,
          words: told
            ? `Told ${day(told.on)}: ${told.by}`
            : not
              ? `Not told: ${not.why}`
              : 'Nobody has told them yet',
        }
      }),
      decided: facts.dg.map(one => ({
        on: day(one.on),
        words: decisionWords(one),
        said: one.words ?? '',
      })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
})
