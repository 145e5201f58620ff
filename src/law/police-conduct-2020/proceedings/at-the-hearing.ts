/** How proceedings are conducted, and how they are decided. */
import { definition, power, publication, standard, standingDuty } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations } from './reach.ts'

const recalled = { ...inRegulations, confidence: 'recall' } as const

const officerAttends = standingDuty({
  ...recalled,
  id: 'attend.officer',
  cite: conduct('37'),
  title: 'The officer attends',
  says: `The officer attends the proceedings, or by video where the chair agrees to it. Without the
    officer they may still go ahead.`,
  bearer: ['officer'],
})

const directorGeneralAttends = power({
  ...recalled,
  id: 'attend.dg-investigator',
  cite: conduct('38'),
  title: 'The IOPC and the investigator may take part',
  says: `The Director General and the investigator attend, and make representations, as far as the
    Regulations allow them.`,
  holder: ['director-general', 'investigator'],
})

const inPublic = publication({
  ...recalled,
  id: 'public.hearing',
  cite: conduct('39'),
  title: 'A hearing is in public, a meeting in private',
  says: `A misconduct hearing is held in public. The chair may keep people out, restrict what is reported
    and set conditions. A misconduct meeting is private.`,
  by: ['chair'],
})

const askWhetherAccepted = standingDuty({
  ...inRegulations,
  id: 'procedure.open',
  cite: conduct('41(5)'),
  title: 'Begin by asking whether it is accepted',
  says: `At the start, whoever chairs or conducts the proceedings asks the officer whether the conduct
    amounts, as the officer sees it, to misconduct or gross misconduct.`,
  confidence: 'read',
  bearer: ['chair'],
})

const adjourn = power({
  ...inRegulations,
  id: 'procedure.adjourn',
  cite: conduct('41(3)-(4)'),
  title: 'Proceedings may be adjourned',
  says: `Proceedings may be adjourned, but save in exceptional cases not merely so that a complainant, a
    witness or an interested person can be there.`,
  confidence: 'read',
  holder: ['chair'],
})

const balanceOfProbabilities = standard({
  ...inRegulations,
  id: 'finding.standard',
  cite: conduct('41(15)-(16)'),
  title: 'Misconduct is admitted, or more likely than not',
  says: `Misconduct or gross misconduct is found only where the officer admits it, or where it is proved
    on the balance of probabilities.`,
  confidence: 'read-part',
  caution: 'That the paragraph exists was read; its effect is from memory.',
  decider: ['panel', 'chair'],
})

const byMajority = standard({
  ...recalled,
  id: 'finding.majority',
  cite: conduct('41'),
  title: 'A panel decides by majority',
  says: 'A panel decides by simple majority, and its decision does not tell whether all agreed.',
  decider: ['panel'],
})

const inference = standard({
  ...recalled,
  id: 'finding.inference',
  cite: conduct('41'),
  title: 'What silence may lead to',
  says: `Where the officer relies on a fact that could reasonably have been mentioned earlier, the panel
    may draw what inferences appear proper.`,
  decider: ['panel', 'chair'],
})

const beforeOutcome = standard({
  ...inRegulations,
  id: 'outcome.hear',
  cite: conduct('42'),
  title: 'What is heard before an outcome is chosen',
  says: `Before disciplinary action is chosen the officer’s record of service is looked at, and the
    officer, any representative, the authority and the Director General can be heard. Mitigation that
    comes late may carry less weight.`,
  confidence: 'read-part',
  caution: 'Read in the words for former officers.',
  decider: ['panel', 'chair'],
})

const takesEffect = definition({
  ...inRegulations,
  id: 'outcome.effect',
  cite: conduct('42(4)'),
  title: 'An outcome takes effect the day the officer is told',
  says: 'Disciplinary action from a hearing takes effect on the day the officer is notified of it.',
  confidence: 'read',
})

const keepRecord = standingDuty({
  ...recalled,
  id: 'record.proceedings',
  cite: conduct('44'),
  title: 'Keep a record of the proceedings',
  says: `A record is kept of the proceedings, word for word of a hearing, and the officer is given a copy
    on asking for it.`,
  bearer: ['appropriate-authority'],
})

export const atTheHearing = [
  officerAttends,
  directorGeneralAttends,
  inPublic,
  askWhetherAccepted,
  adjourn,
  balanceOfProbabilities,
  byMajority,
  inference,
  beforeOutcome,
  takesEffect,
  keepRecord,
] as const
