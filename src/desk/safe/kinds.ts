/** Words of a row, read as what they can only be. */
import { type CasePart, type CaseRole, caseParts, caseRoles } from '#casework'

export function casePartOf(text: string): CasePart {
  return caseParts.find(part => part === text) ?? 'has-access'
}
export function caseRoleOf(text: string): CaseRole {
  return caseRoles.find(role => role === text) ?? 'not-known'
}
