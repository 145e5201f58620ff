/** What reviews, review bodies and recommendations are called on staff pages. */
import type { RecommendationKind, ReviewBodyName, ReviewFacts, ReviewPlace } from '#casework'
import { outcomeParts } from '#casework'
import type { NoRight, ReviewLimb } from '#law'
import type { Sheet } from '../sheet.ts'

export const bodies: Readonly<Record<ReviewBodyName, string>> = {
  'local-policing-body': 'the local policing body',
  'director-general': 'the IOPC',
}
export const places: Readonly<Record<ReviewPlace, string>> = { ...bodies, force: 'the force' }

export const kinds: Readonly<Record<RecommendationKind, string>> = {
  remedy: 'Put something right',
  reinvestigation: 'Investigate it again',
  proceedings: 'Bring misconduct proceedings',
  prosecution: 'Send the report to the Director of Public Prosecutions',
  learning: 'Learn from it',
  refer: 'Refer it to the IOPC',
  investigate: 'Investigate it',
}

/** Why the review is for the IOPC, limb by limb. */
export const limbs: Readonly<Record<ReviewLimb, string>> = {
  '30(1)(a)': 'The local policing body is itself the authority that handled it.',
  '32(a)': 'It is about an officer above the rank of chief superintendent.',
  '32(b)':
    'From the complaint alone, a crime, disciplinary proceedings, or a breach of Article 2 or 3 ' +
    'cannot be ruled out. What was found later does not change that.',
  '32(c)': 'It was referred to the IOPC, or had to be, even if the IOPC sent it back.',
  '32(d)': 'The IOPC treated it as referred.',
  '32(e)': 'It is about the same incident as a complaint that is the IOPC’s to review.',
  '32(f)': 'Part of it is the IOPC’s to review, and a review is never split.',
}

export function limbCite(limb: ReviewLimb): string {
  return limb === '30(1)(a)'
    ? 'Police Reform Act 2002, Sch. 3 para. 30(1)(a)'
    : `Complaints and Misconduct Regulations 2020, reg. ${limb}`
}

export const noRights: Readonly<Record<NoRight, string>> = {
  'not-recorded':
    'It was never recorded, so there is no right to a review. They can ask for it to be recorded.',
  'directed-or-independent':
    'The IOPC directed or carried out the investigation, so there is no review.',
  accelerated: 'It ended in an accelerated hearing, and no final report has followed.',
  'not-complainant': 'Only a complainant has a right to a review.',
}

export const stated: Readonly<Record<keyof ReviewFacts['stated'], string>> = {
  details: 'Details of the complaint',
  madeOn: 'The date the complaint was made',
  force: 'The name of the force whose decision it is',
  informedOn: 'The date they were told of their right to a review',
}
export const statedNames = ['details', 'madeOn', 'force', 'informedOn'] as const
export type Stated = Readonly<Record<(typeof statedNames)[number], boolean>>

/** Which of them an application is said to state. */
export function readStated(sheet: Sheet): Stated {
  const said = sheet.choices('stated', statedNames)
  const of = (name: (typeof statedNames)[number]) => said.includes(name)
  return {
    details: of('details'),
    madeOn: of('madeOn'),
    force: of('force'),
    informedOn: of('informedOn'),
  }
}

export const parts: Readonly<Record<(typeof outcomeParts)[number], string>> = {
  findings: 'What was found',
  determinations: 'What was decided because of it',
  action: 'What was done',
  told: 'What the complainant was told',
}
export const partNames = outcomeParts

export const cameBy: Readonly<Record<ReviewFacts['how'], string>> = {
  online: 'online',
  letter: 'by letter',
  email: 'by e-mail',
}

export const cameTo: Readonly<Record<string, string>> = {
  reasonable: 'Reasonable and proportionate',
  'not-reasonable': 'Not reasonable and proportionate',
  refused: 'Turned away',
}

export const answers = {
  yes: 'Accepted',
  'in-part': 'Accepted in part',
  no: 'Not accepted',
} as const

/** An answer as a row keeps it, in words. */
export function answerWord(kept: string): string {
  return Object.entries(answers).find(([name]) => name === kept)?.[1] ?? kept
}
