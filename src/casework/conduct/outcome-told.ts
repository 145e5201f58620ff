/** Telling the officer the outcome: the day it takes effect, and what the law had left open. */
import { accept } from '#kernel'
import { ruleById } from '#law'
import type { Decides } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { conductOf, ofKind } from './conduct.ts'
import { recordedDespite } from './despite.ts'
import { withDeemedDay } from './given-on.ts'
import { isSame } from './outcome-now.ts'
import type { OutcomeTasksCommands } from './outcome-shapes.ts'
import { allDown, upOf } from './publishing.ts'
import { roundNow } from './rounds.ts'

type Notify = Pick<OutcomeTasksCommands, 'NotifyOutcome'>

/** An outcome that was not open is recorded as what it was, by how its rule was read. */
export const notifyDecides: Decides<Notify> = {
  NotifyOutcome({ today, may, waivedWhy = '', asItWasWhy = '', ...asked }, facts) {
    const { action, service, on } = asked
    const rule = may?.notAvailable.find(one => one.action === action)?.rule
    const wasRead = rule !== undefined && ruleById(rule)?.confidence === 'read'
    const notified = recordedDespite(
      kept => ({
        ...{ ...asked, ...kept, type: 'OutcomeNotified' },
        service: withDeemedDay(on, service),
      }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: { must: [wasRead && rule], expected: [!wasRead && rule] },
        missing: [missingWords(service.at, 'where'), missingWords(service.proof, 'how')],
      },
    )
    const events = conductOf(facts, asked.subject)
    const before = ofKind(roundNow(events).events, 'OutcomeNotified').at(-1)
    const isOther = before !== undefined && !isSame(before, asked)
    if (!notified.ok || notified.value.length === 0 || !isOther) return notified
    const down = allDown(upOf(events, 'outcome'), asked, 'The officer was told another outcome.')
    return accept(...notified.value, ...down)
  },
}
