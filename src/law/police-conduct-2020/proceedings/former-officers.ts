/**
 * Somebody who left with gross misconduct in question.
 *
 * The amendments of 2025 reach even old allegations against them, unless they had been given notice
 * of proceedings before 28 May 2025.
 */
import { duty, spell } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { amendment2025 } from '../instrument.ts'
import { begun, proceedings, reaching, withdrawn } from './reach.ts'

const former = {
  ...proceedings,
  governs: { ...reaching, with: ['a25-schedule'] },
  confidence: 'read',
  caution: `Regulations 21A to 21G, as inserted. The time a former officer has to ask for a full hearing
    was not seen.`,
  limit: asSoonAsPracticable,
} as const

const determineFormer = duty({
  ...former,
  id: 'former.part3A',
  cite: amendment2025('64(3)'),
  title: 'Decide how the case against the former officer goes on',
  says: `Decide whether a former officer has a case to answer for gross misconduct and whether proceedings
    are needed. An accelerated hearing is presumed, unless the former officer asks for a full one or
    the authority finds a full one necessary.`,
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  standard: 'as soon as practicable',
  runsFrom: [
    {
      reading: 'each',
      happenings: ['officer-left'],
      when: ['gross-case-in-hand', 'before-proceedings'],
    },
    {
      reading: 'each',
      happenings: ['report-received'],
      when: ['has-left', 'gross-misconduct-in-question'],
    },
    {
      reading: 'each',
      happenings: ['criminal-proceedings-concluded', 'prejudice-ended'],
      when: ['has-left', 'gross-misconduct-in-question', 'prejudice-or-statement'],
    },
    {
      reading: 'each',
      happenings: ['special-conditions-determined'],
      by: ['appropriate-authority'],
      where: { detail: 'met', is: false },
      when: ['has-left', 'gross-misconduct-in-question'],
    },
  ],
  metBy: [
    { happened: 'case-determined', by: ['bearer', 'director-general'] },
    { happened: 'amh-notice-given', by: ['bearer'] },
  ],
  endsWith: [withdrawn],
  changes: `No number is given. It begins when they leave after the report, or after the case was
    referred for gross misconduct; or when the report arrives after they have left.`,
})

const acceleratedPresumed = spell({
  ...former,
  id: 'former.part3A',
  cite: amendment2025('64(3)'),
  title: 'An accelerated hearing is presumed',
  says: `Where a former officer has a case to answer for gross misconduct, it goes by an accelerated
    hearing, even if a hearing had been decided on before they left, until they elect a full hearing or
    the authority decides that one is necessary.`,
  bearer: 'officer',
  owedTo: null,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['officer-left'],
      when: ['case-to-answer-for-gross-misconduct', 'before-proceedings'],
    },
    {
      reading: 'each',
      happenings: ['case-determined'],
      by: ['appropriate-authority', 'director-general'],
      where: { detail: 'caseToAnswer', is: 'gross-misconduct' },
      when: ['has-left'],
    },
  ],
  once: true,
  metBy: [],
  endsWith: [
    { happened: 'full-hearing-elected', by: ['officer', 'former-officer'] },
    { happened: 'full-hearing-decided', by: ['appropriate-authority'] },
    begun,
    withdrawn,
  ],
  changes: `A full hearing elected by the former officer, or found necessary by the authority, ends the
    presumption. No day for electing one was seen.`,
})

export const formerOfficers = [determineFormer, acceleratedPresumed] as const
