/** Why a complaint was recorded under Schedule 3: exactly one of these. */
import { type Code, codes } from './code.ts'

export const reasonsRecorded: readonly Code[] = codes('recall', {
  R1: 'The complainant wishes the complaint to be recorded',
  R2: 'The chief officer or local policing body decides it should be',
  R3: 'The nature of the allegations',
  R4: 'Dissatisfaction after it was first handled outside Schedule 3',
})
