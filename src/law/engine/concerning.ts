/** Whether something that happened concerns one person complained of. */
import type { LawCase, Person } from '../format/case.ts'
import { listed, type Occurred } from './timeline.ts'

const themselves = ['officer', 'former-officer', 'appellant']
/** What a court or tribunal orders is addressed to the body that has to carry it out. */
const orders = ['outcome-quashed', 'quashing-reversed', 'pat-decided']

/**
 * Addressed to them or about them, by name or by role; or in a matter about them, where it names
 * nobody complained of.
 */
export function concernsPerson(
  person: Person,
  { happening, matter }: Occurred,
  { matters }: LawCase,
): boolean {
  const to = listed(happening.to)
  const said = [...to, ...listed(happening.about)]
  if (said.includes(person.id)) return true
  const subjects = matters.find(({ id }) => id === matter)?.subjects ?? []
  if (!subjects.includes(person.id) || said.some(id => subjects.includes(id))) return false
  if (said.some(id => themselves.includes(id))) return true
  return to.length === 0 || orders.includes(happening.happened)
}
