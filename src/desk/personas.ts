/** The demonstration's staff: invented people, each with what they may do. */
import { type AuthorityId, authorityId, personId } from '#kernel'
import { allAccounts } from '#store'
import { accountIn, here } from './accounts/account.ts'
import { decideAccount } from './accounts/decide.ts'
import { type Bench, system, today } from './bench.ts'
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
  {
    person: personId('ash-lindqvist'),
    authority: northmoor,
    name: 'Ash Lindqvist',
    role: 'administrator',
    can: 'Runs the system for Northmoor Police: who may sign in, and as what. Sees no matter.',
  },
  {
    person: personId('noor-achterberg'),
    authority: northmoor,
    name: 'Noor Achterberg',
    role: 'auditor',
    can: 'Sees who looked at what at Northmoor Police, and why. Sees no matter.',
  },
  {
    person: personId('ottilie-grange'),
    authority: northmoor,
    name: 'Ottilie Grange',
    role: 'gatekeeper',
    can: 'Answers restricted-holdings checks at Northmoor Police. Sees who is asked about, and no matter.',
  },
  {
    person: personId('idris-vane'),
    authority: northmoor,
    name: 'Idris Vane',
    role: 'counter-corruption',
    can: 'Counter-corruption at Northmoor Police: protects people without tipping anybody off.',
  },
  {
    person: personId('cato-brandreth'),
    authority: northmoor,
    name: 'Cato Brandreth',
    role: 'panel chair',
    can: 'Chairs misconduct panels. Reads a Northmoor matter once it is given, and nothing else.',
  },
  {
    person: personId('liv-ostrander'),
    authority: northmoor,
    name: 'Liv Ostrander',
    role: 'panel member',
    can: 'Sits on misconduct panels. Reads a Northmoor matter once it is given, and nothing else.',
  },
  {
    person: personId('emrys-vale'),
    authority: northmoor,
    name: 'Emrys Vale',
    role: 'legally qualified adviser',
    can: 'Advises misconduct panels on law and procedure, without a vote, in matters given to them.',
  },
  {
    person: personId('maud-ferrier'),
    authority: northmoor,
    name: 'Maud Ferrier',
    role: 'inspector',
    can: 'Inspects Northmoor Police. Reads a matter once it is given, and nothing else.',
  },
  {
    person: personId('perrin-oake'),
    authority: northmoor,
    name: 'Perrin Oake',
    role: 'intake',
    can: 'Takes complaints down at Northmoor’s front counter, and sees only what was taken or given.',
  },
  {
    person: personId('tamsin-rook'),
    authority: northmoor,
    name: 'Tamsin Rook',
    role: 'caseworker',
    can: 'A detective inspector at Northmoor’s Harbour Street, who also handles complaints.',
    directory: '3907',
  },
]

export function personasOf({ authorities }: Pick<Bench, 'authorities'>): readonly Persona[] {
  return people.filter(({ authority }) => authorities.some(({ id }) => id === authority))
}

/** Each with an account, opened once: what is done to it here is as it would be anywhere. */
export async function keepPersonas(bench: Bench): Promise<void> {
  const known = await bench.store.work(here, allAccounts)
  const on = today(bench)
  for (const { authority, person, name, role, directory } of personasOf(bench)) {
    if (known.some(one => one.person === person)) continue
    const as = { authority, actor: system }
    const email = `${person.replace('-', '.')}@${authority}.example`
    const command = { type: 'OpenAccount', name, email, role, on } as const
    const opened = { ...command, ...(directory && { directory }) }
    await decideAccount(bench.store, as, { person, command: opened })
    const means = 'demonstration'
    await decideAccount(bench.store, as, { person, command: { type: 'ChooseMeans', means, on } })
  }
}

/** Those who may be chosen now, as their accounts stand. */
export async function activePersonas(bench: Bench): Promise<readonly Persona[]> {
  const accounts = await bench.store.work(here, allAccounts)
  return personasOf(bench).flatMap(persona => {
    const account = accountIn(accounts.find(({ person }) => person === persona.person))
    if (account?.state !== 'active') return []
    return { ...persona, name: account.name, role: account.role }
  })
}
