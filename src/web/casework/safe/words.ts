/** How staff read what keeps a complainant safe. */
import type { CasePart, CaseRole, ReprisalKind } from '#casework'

const partWords: Readonly<Record<CasePart, string>> = {
  'officer-in-the-case': 'holds',
  supervisor: 'supervises',
  'has-access': 'can see',
  team: 'is in the team that has',
}
export const partNames: Readonly<Record<CasePart, string>> = {
  'officer-in-the-case': 'Holds it',
  supervisor: 'Supervises whoever holds it',
  'has-access': 'Can see it',
  team: 'Is in the team that has it',
}
const roleWords: Readonly<Record<CaseRole, string>> = {
  victim: 'the victim',
  witness: 'a witness',
  suspect: 'a suspect',
  'not-known': 'somebody whose part is not yet known',
}
export const roleNames: Readonly<Record<CaseRole, string>> = {
  victim: 'The victim',
  witness: 'A witness',
  suspect: 'A suspect',
  'not-known': 'Not known',
}
export const reprisalWords: Readonly<Record<ReprisalKind, string>> = {
  stop: 'Stopped or searched',
  arrest: 'Arrested',
  call: 'Called or written to',
  'look-up': 'Looked up on a police system',
  visit: 'Visited or followed',
  other: 'Something else',
}
export const stillSafeWords = {
  yes: 'Yes',
  no: 'No',
  'no-reply': 'No reply',
} as const

type Said = Readonly<{
  officer: Readonly<{ name: string }>
  reference: string
  part: CasePart
  complainantIs: CaseRole
  sure: 'certain' | 'may-be'
}>

/** "DS O. Pike holds CR/1184/26, in which the complainant is the victim." */
export function sentenceOf({ officer, reference, part, complainantIs, sure }: Said): string {
  const verb = partWords[part]
  const case_ = `${officer.name} ${verb} ${reference}`
  if (sure === 'certain')
    return `${case_}, in which the complainant is ${roleWords[complainantIs]}.`
  return `It may be that ${case_}, and that the complainant is ${roleWords[complainantIs]} in it. Check the reference.`
}
