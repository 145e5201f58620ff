/** The pre-hearing: the day of it, and the officer's other day. */
import { duty, entitlement } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../../limit.ts'
import { conduct } from '../instrument.ts'
import { becameFormer, begun, found, proceedings, shortenable, withdrawn } from './reach.ts'

const dayOfPreHearing = duty({
  ...proceedings,
  id: 'prehearing.date',
  cite: conduct('33(1)'),
  title: 'Fix the pre-hearing, and give notice of it',
  says: `A chair who decides to hold a pre-hearing fixes it for a day within fifteen working days of being
    supplied with the documents, and gives notice to the officer, the authority, the originating
    authority and the Director General.`,
  confidence: 'read',
  bearer: 'chair',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['pre-hearing-decided', 'documents-supplied-to-chair'],
      when: ['pre-hearing-with-documents'],
      countsFromLatest: 'documents-supplied-to-chair',
    },
  ],
  once: true,
  limit: workingDaysAfter(15),
  extendable: { rule: 'prehearing.date', by: ['chair'] },
  shortenable,
  metBy: [
    { happened: 'pre-hearing-day-specified', by: ['bearer'], dayWithin: 'day' },
    { happened: 'pre-hearing-held' },
  ],
  endsWith: [withdrawn, begun, becameFormer, found],
  changes: `The day the documents reached the chair moves it, not the day of the decision. The chair may
    extend it. A day fixed for later than the last day does not meet it.`,
})

const alternative = { ...proceedings, confidence: 'read' } as const

const proposeOtherDay = entitlement({
  ...alternative,
  id: 'prehearing.postpone',
  cite: conduct('33(2)-(4)'),
  title: 'Propose another day for the pre-hearing',
  says: `Where the officer or the police friend cannot come on the day fixed, the officer may propose
    another, which is reasonable and within five working days of the day fixed.`,
  bearer: 'officer',
  owedTo: ['chair'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['pre-hearing-day-specified'],
      by: ['chair'],
      when: ['not-joint'],
      countsFrom: { detail: 'day' },
    },
  ],
  limit: workingDaysAfter(5),
  metBy: [
    {
      happened: 'alternative-day-proposed',
      by: ['bearer'],
      where: { detail: 'what', is: 'pre-hearing' },
      when: ['alternative-day-in-time'],
    },
  ],
  endsWith: [{ happened: 'pre-hearing-held' }, withdrawn, becameFormer, found],
  changes: `It counts from the day fixed for the pre-hearing, not from the day the officer was told. In a
    joint case the chair consults everyone and decides.`,
})

const postponePreHearing = duty({
  ...alternative,
  id: 'prehearing.postpone',
  cite: conduct('33(2)-(4)'),
  title: 'Put the pre-hearing off to the officer’s day',
  says: `Where the officer proposes a reasonable day within five working days of the day fixed, the chair
    must put the pre-hearing off to it, unless the case is joint.`,
  bearer: 'chair',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['alternative-day-proposed'],
      by: ['officer'],
      where: { detail: 'what', is: 'pre-hearing' },
      when: ['alternative-day-in-time', 'not-joint'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'pre-hearing-day-specified', by: ['bearer'] },
    { happened: 'pre-hearing-held' },
  ],
  endsWith: [withdrawn, becameFormer, found],
  changes: `A day the officer proposes that is later than five working days, or not reasonable, leaves
    the chair free.`,
})

export const regulation33 = [dayOfPreHearing, proposeOtherDay, postponePreHearing] as const
