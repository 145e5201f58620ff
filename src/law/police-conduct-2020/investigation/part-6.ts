/** The reflective practice review process: not discipline, and no outcome. */
import { entitlement } from '../../duty.ts'
import { workingDaysAfter } from '../../limit.ts'
import { definition, standard, standingDuty } from '../../statement.ts'
import { conduct, conductPart } from '../instrument.ts'
import { eitherStream, inRegulations } from './reach.ts'

const reflecting = { ...inRegulations, confidence: 'recall' } as const

export const entersReflection = definition({
  ...reflecting,
  id: 'rprp.entry',
  cite: conduct('14(4), 23, 27, 42'),
  title: 'What goes to reflective practice',
  says: `Practice that needs to improve, as the severity assessment found it; or a case sent there
    later, when it was determined, withdrawn or decided.`,
  confidence: 'read',
})

export const natureOfReflection = definition({
  ...reflecting,
  id: 'rprp.nature',
  cite: conductPart('6'),
  title: 'What reflective practice is not',
  says: 'It is not disciplinary action, not an outcome of proceedings, and not a warning.',
})

export const whoReflects = standingDuty({
  ...reflecting,
  id: 'rprp.reviewer',
  cite: conductPart('6'),
  title: 'Find out, discuss, and write the development report',
  says: `The line manager, or somebody else who suits, finds out what happened, discusses it with
    the officer, and writes the report on what is to be learnt, as soon as practicable.`,
  bearer: ['line-manager'],
})

export const giveAccount = entitlement({
  ...reflecting,
  ...eitherStream,
  id: 'rprp.account',
  cite: conductPart('6'),
  title: 'Give an account to whoever reviews the practice',
  says: `Invited to give an account, the officer has five working days for it; the reviewer may
    give longer.`,
  bearer: 'officer',
  owedTo: ['line-manager'],
  runsFrom: [{ reading: 'each', happenings: ['reflective-account-invited'] }],
  limit: workingDaysAfter(5),
  extendable: { rule: 'rprp.account', by: ['line-manager', 'appropriate-authority'] },
  metBy: [{ happened: 'reflective-account-given', by: ['officer'] }],
  endsWith: [],
  subjectTo: [],
  changes: `The day of the invitation moves it, and the reviewer may give longer. Weekends and
    bank holidays in England and Wales are not counted.`,
})

export const useOfAccount = standard({
  ...reflecting,
  id: 'rprp.use',
  cite: conductPart('6'),
  title: 'What the account may be used for',
  says: `What the officer said in reflective practice is not normally admitted in disciplinary
    proceedings later.`,
  decider: ['panel', 'chair'],
})

export const backToAssessment = standingDuty({
  ...reflecting,
  id: 'rprp.escalate',
  cite: conductPart('6'),
  title: 'Send it back where it looks like misconduct after all',
  says: `Where it comes to look like misconduct after all, the reviewer sends it back to be
    assessed for how serious it is.`,
  bearer: ['line-manager'],
})
