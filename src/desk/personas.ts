/** The demonstration's staff: invented people, each with what they may do. */
import { type AuthorityId, authorityId, personId } from '#kernel'
import { keepStaff } from '#store'
import { type Bench, system } from './bench.ts'
import type { Persona } from './web-desk.ts'

export const northmoor: AuthorityId = authorityId('northmoor')
export const eastmere: AuthorityId = authorityId('eastmere')
export const northmoorCommissioner: AuthorityId = authorityId('northmoor-commissioner')

const people: readonly Persona[] = [
  {
    person: personId('jay-arden'),
    authority: northmoor,
    name: 'Jay Arden',
    role: 'caseworker',
    can: 'Logs complaints at Northmoor Police, contacts complainants and writes to them.',
  },
  {
    person: personId('wren-castell'),
    authority: northmoor,
    name: 'Wren Castell',
    role: 'head of professional standards',
    can: 'Heads professional standards at Northmoor Police, and sees everything the force owes.',
  },
  {
    person: personId('rowan-teague'),
    authority: eastmere,
    name: 'Rowan Teague',
    role: 'caseworker',
    can: 'Works at Eastmere Police, and can see nothing of Northmoor.',
  },
  {
    person: personId('sol-marchetti'),
    authority: northmoor,
    name: 'Sol Marchetti',
    role: 'local handler',
    can: 'A sergeant at Northmoor’s Quayside station, who puts small things right and sees only those.',
  },
  {
    person: personId('ines-hallam'),
    authority: northmoorCommissioner,
    name: 'Ines Hallam',
    role: 'reviewer',
    can: 'Reviews complaint outcomes for Northmoor’s Police and Crime Commissioner.',
  },
]

export function personasOf({ authorities }: Bench): readonly Persona[] {
  return people.filter(({ authority }) => authorities.some(({ id }) => id === authority))
}

export async function keepPersonas(bench: Bench): Promise<void> {
  for (const { authority, person, name, role } of personasOf(bench))
    await bench.store.work({ authority, actor: system }, tx =>
      keepStaff(tx, { person, name, role }),
    )
}
