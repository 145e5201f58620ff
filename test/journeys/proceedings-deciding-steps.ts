/** From how serious it would be to whether there is a case, by keyboard alone. */
import type { Visit } from '#test'
import { fill } from './proceedings-form-steps.ts'
import type { Proceedings } from './proceedings-steps.ts'

type Of = Pick<Proceedings, 'at'>

/** Gross misconduct, on the allegation alone and then with history. */
export async function assess(visit: Visit, { at }: Of, why: string): Promise<void> {
  const form = { to: `${at}/severity`, button: 'Save this assessment' }
  const because = [
    ['choose', 'Gross misconduct'],
    ['type', 'Why?', why],
  ] as const
  await fill(visit, { ...form, answers: because })
  await fill(visit, { ...form, answers: [['choose', 'A misconduct hearing'], ...because] })
}

export async function nameInvestigator(visit: Visit, { at }: Of, skills: string): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/investigator`, button: 'Name them' },
    answers: [
      ['type', 'Who investigates?', 'Rowan Ashdown'],
      ['type', 'Their rank or grade', 'DI'],
      ['type', 'Which force or body do they serve?', 'Northmoor Police'],
      ['choose', 'Yes', /own force/],
      ['type', /^What knowledge, skill/, skills],
      ['choose', 'No', /under the officer/],
    ],
  })
}

export async function receiveReport(visit: Visit, { at }: Of): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/report-received`, button: 'Record the report' },
    answers: [
      ['type', 'Who wrote the report?', 'DI Rowan Ashdown'],
      ['type', /opinion on the case/, 'There is a case to answer for gross misconduct.'],
    ],
  })
}

type Case = Readonly<{ standards: readonly string[]; why: string; form: string; brought: string }>

/** A case to answer for gross misconduct on the first allegation, and in which form. */
export async function determine(
  visit: Visit,
  { at }: Of,
  { standards, why, form, brought }: Case,
): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/case-to-answer`, button: 'Record the decision' },
    answers: [
      ['choose', 'Gross misconduct', /case to answer on allegation 1/],
      ...standards.map(one => ['tick', one] as const),
      ['type', /^Why, for allegation 1/, why],
      ['choose', form, /In which form/],
      ['type', /^Why are these proceedings/, brought],
    ],
  })
}
