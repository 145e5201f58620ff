/** What is easily got wrong everywhere, and what may become law and has not. */

import { section } from '../police-reform-act-2002/instrument.ts'
import { context, requirement } from '../statement.ts'
import { bill, ours, throughout } from './instrument.ts'

export const twoInterestedPersons = requirement({
  id: 'warn.two-interested-persons',
  cite: section('21'),
  tier: 'statute',
  confidence: 'read',
  inForce: throughout,
  title: 'An interested person means two different things',
  says: `The people kept informed of a complaint and the people with a place at an inquest are two
    lists made by two Acts. They overlap, and neither can be worked out from the other, so no
    single yes or no is kept.`,
  metBy: ['src/law/classify/interested.ts'],
  provedBy: ['src/law/classify/interested.test.ts'],
})

export const coronerIsJudicial = requirement({
  id: 'warn.coroner-is-judicial',
  cite: ours('whose an inquest is'),
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
  title: 'What is owed at an inquest is the coroner’s to do',
  says: `A coroner is a judge. What the coroner owes is followed here so that a family is not
    forgotten, and is never shown as the force’s duty or as one the force has done.`,
  metBy: ['src/law/engine/entry.ts', 'src/law/coroners/notices.ts'],
  provedBy: ['src/law/coroners/notices.test.ts'],
})

export const candourBill = context({
  id: 'warn.bill-hillsborough',
  cite: bill('Public Office (Accountability) Bill', 'https://bills.parliament.uk/'),
  tier: 'practice',
  confidence: 'read',
  inForce: throughout,
  title: 'A duty of candour was before Parliament, and is not computed',
  says: `A Bill brought in during September 2025 would put a duty of candour on investigations and
    inquests and give families legal aid where a public authority takes part. Nothing here turns on
    it.`,
  caution: `Last seen in January 2026, when its later stages were put off. Whether it was enacted
    is not known.`,
})

export const whitePaper = context({
  id: 'warn.white-paper-2026',
  cite: bill('White Paper on police reform, 26 January 2026', 'https://www.gov.uk/'),
  tier: 'practice',
  confidence: 'read',
  inForce: throughout,
  title: 'Proposals of January 2026 are not law',
  says: `A White Paper proposed that failing forces be intervened in, that grades of forces be
    published, that the threshold for misconduct investigations be looked at again, and an
    independent chair for the IOPC. None of it is computed.`,
})

export const versionOfTheLaw = requirement({
  id: 'warn.statute-versions',
  cite: ours('which text was computed under'),
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
  title: 'A past case is computed under the law of its day',
  says: `Each answer says which text reached the matter, and each rule from when to when it was
    law, so that a case of years ago comes out as it would have then.`,
  metBy: ['src/law/engine/reaching.ts', 'src/law/classify/regimes.ts'],
  provedBy: ['src/law/classify/regimes.test.ts'],
})
