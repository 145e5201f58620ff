/** How serious the allegation would be if it were proved. */
import { duty, entitlement } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { gate } from '../../statement.ts'
import { amendedIn2025, conduct } from '../instrument.ts'
import {
  decided,
  inRegulations,
  internal,
  neither,
  proceedingsBegan,
  seriousEnough,
} from './reach.ts'

const assessing = {
  ...inRegulations,
  ...internal,
  confidence: 'read',
  bearer: 'appropriate-authority',
  owedTo: null,
  limit: asSoonAsPracticable,
  subjectTo: [],
} as const

export const assessSeverity = duty({
  ...assessing,
  id: 'severity.assess',
  cite: conduct('14(1)'),
  title: 'Assess how serious the conduct would be if proved',
  says: `Decide whether what is alleged, if it were proved, would be misconduct, gross misconduct
    or neither. The text gives no time for it; promptly.`,
  standard: 'promptly',
  runsFrom: [{ reading: 'each', happenings: ['came-to-attention'] }],
  once: true,
  metBy: [{ happened: 'severity-assessed', by: ['bearer'] }],
  // A decision on the report, or a finding, has gone past the question.
  endsWith: [{ happened: 'route-notified' }, ...decided],
  changes: 'It has no date. It is owed from the day the allegation came to attention.',
})

const foundNeither = {
  reading: 'each',
  happenings: ['severity-assessed'],
  by: ['bearer'],
  where: neither,
} as const

const chooseRoute = {
  ...assessing,
  runsFrom: [foundNeither],
  metBy: [
    { happened: 'route-notified', by: ['bearer'] },
    { happened: 'reflective-account-invited' },
    {
      happened: 'process-began',
      where: { detail: 'process', is: ['reflective', 'performance'] },
    },
  ],
  // A fresh look that finds it serious takes the question away.
  endsWith: [{ happened: 'severity-revised', where: seriousEnough }],
  changes: 'It has no date. A revised assessment that finds misconduct takes it away.',
} as const

export const routeBefore2025 = duty({
  ...chooseRoute,
  id: 'severity.neither',
  title: 'Choose another way to deal with it',
  governs: { ...internal.governs, without: ['a25-part-3'] },
  cite: conduct('14(2), (4)'),
  says: `Where it would be neither misconduct nor gross misconduct, decide whether it is practice
    that needs to improve and goes to reflective practice, whether it goes under the Performance
    Regulations, or whether nothing more is done.`,
})

export const routeSince2025 = duty({
  ...chooseRoute,
  id: 'severity.neither',
  title: 'Choose another way to deal with it',
  inForce: { from: amendedIn2025 },
  governs: { ...internal.governs, with: ['a25-part-3'] },
  cite: conduct('14(2), (4), as amended by SI 2025/558 reg. 9'),
  says: `Where it would be neither misconduct nor gross misconduct, decide whether it is practice
    that needs to improve and goes to reflective practice, whether it goes under the Performance
    Regulations or the Vetting Regulations, or whether nothing more is done.`,
})

export const askFirst = gate({
  ...inRegulations,
  id: 'severity.consult-line-manager',
  cite: conduct('14(3), as amended'),
  title: 'Ask the line manager before choosing another way',
  says: `Before it is sent to reflective practice, to performance or to vetting, the officer's
    line manager is asked.`,
  confidence: 'read',
  before: ['route-notified'],
  asks: ['Was the officer’s line manager consulted?'],
  answer: 'refuses',
})

const withForm = { detail: 'form', is: ['meeting', 'hearing'] } as const

export const likelyForm = duty({
  ...assessing,
  id: 'severity.form',
  cite: conduct('14(5)'),
  title: 'Assess which proceedings there would be',
  says: `Where it would be misconduct or gross misconduct it must be investigated; and the
    authority says whether proceedings, if any were brought, would likely be a meeting or a
    hearing. The notice to the officer gives that.`,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['severity-assessed'],
      by: ['bearer'],
      where: seriousEnough,
    },
  ],
  metBy: [
    { happened: 'severity-assessed', by: ['bearer'], where: withForm, itself: true },
    { happened: 'severity-revised', by: ['bearer'], where: withForm },
  ],
  endsWith: [proceedingsBegan, { happened: 'route-notified' }],
  changes: 'It has no date. It is met by the assessment itself where that gives the likely form.',
})

export const reviseSeverity = entitlement({
  ...assessing,
  id: 'severity.revise',
  cite: conduct('14(6)'),
  title: 'Revise how serious it looks',
  says: `In the light of what comes to be known, the authority may revise its assessment at any
    time until misconduct proceedings begin; and then the officer is given another written notice.`,
  runsFrom: [{ reading: 'each', happenings: ['severity-assessed'], by: ['bearer'] }],
  once: true,
  metBy: [{ happened: 'severity-revised', by: ['bearer'] }],
  continues: true,
  endsWith: [
    proceedingsBegan,
    { happened: 'route-notified' },
    { happened: 'proceedings-withdrawn' },
  ],
  changes: 'It has no date. It closes on the day proceedings begin, and not before.',
})

export const tellOfRoute = duty({
  ...assessing,
  id: 'severity.notify-nfa',
  cite: conduct('14(7)'),
  title: 'Tell the officer how it will be dealt with instead',
  says: `Once it is decided that nothing more is done, or that it goes to reflective practice, to
    performance or to vetting, tell the officer in writing.`,
  owedTo: ['officer'],
  runsFrom: [foundNeither],
  metBy: [{ happened: 'route-notified', by: ['bearer'], toRecipient: true }],
  endsWith: [{ happened: 'severity-revised', where: seriousEnough }],
  changes: 'It has no date. Telling the officer closes this track.',
})
