/** Who may see a matter and who may not: giving it, declaring an interest, keeping a unit out. */
import type { ComplaintCommand, InterestKind } from '#casework'
import {
  type Day,
  endOfDay,
  instant,
  londonDay,
  type MatterId,
  type PersonId,
  refuse,
  type SubjectId,
} from '#kernel'
import {
  allStaff,
  type GivenRow,
  holdersOf,
  type InterestRow,
  interestsIn,
  type JsonObject,
  type KeptRow,
  keptFromMatter,
  keptUnits,
  matterRow,
  type StaffRow,
  type StoodDown,
  stoodDown,
  subjectsOf,
} from '#store'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, permits } from '../who.ts'
import { keptOut } from './holder.ts'
import { maySee } from './may-see.ts'
import { type Capability, may, roles, seesOf } from './roles.ts'

export type WhoMaySee = Readonly<{
  holders: readonly GivenRow[]
  /** Now, and then those who were once. */
  kept: readonly KeptRow[]
  interests: readonly InterestRow[]
  units: readonly Readonly<{ unit: string; why: string }>[]
  /** Those complained against, by what they are called here. */
  subjects: ReadonlyMap<string, string>
}>
export type Candidate = Pick<StaffRow, 'person' | 'name' | 'role'>

export type WhoDesk = Readonly<{
  whoMaySee(as: As, matter: MatterId): Promise<WhoMaySee | undefined>
  /** Those a matter can be given to, who see nothing that was not. */
  candidates(as: As): Promise<readonly Candidate[]>
  giveAccess: Verb<{ person: PersonId; purpose: string; until: Day }>
  endAccess: Verb<{ person: PersonId; why: string }>
  /** By anybody who may see it, of themselves: it takes effect at once. */
  declareInterest: Verb<{ kind: InterestKind; about?: SubjectId; why: string }>
  withdrawInterest: Verb<{ interest: string; why: string }>
  keepUnitOut: Verb<{ unit: string; why: string }>
  letUnitIn: Verb<{ unit: string; why: string }>
  /** Matters nobody handles because whoever did may not see them. */
  stoodDown(as: As): Promise<readonly StoodDown[]>
}>

type Asked = OnMatter & JsonObject

export function whoDesk(bench: Bench): WhoDesk {
  const { store, world } = bench

  /** Decides `command`, made from whoever it is about as they stand here. */
  async function about(
    as: AsCommand,
    { matter, seen, ...request }: Asked & Readonly<{ person: PersonId }>,
    commandFor: (one: StaffRow, on: Day) => ComplaintCommand,
  ): Promise<Decided> {
    if (!permits('give access', as)) return refuse({ type: 'NotPermitted' })
    const found = await store.work(as, async tx => {
      // Whether somebody else is kept from it is not said to who is kept from it too.
      if (!(await maySee(tx, as, matter))) return undefined
      const one = (await allStaff(tx)).find(({ person }) => person === request.person)
      return one && { one, isKept: (await keptOut(tx, matter)).has(one.person) }
    })
    if (!found) return refuse({ type: 'NotPermitted' })
    const command = commandFor(found.one, londonDay(world.now()))
    if (command.type === 'GiveAccess' && found.isKept) return refuse({ type: 'KeptFromIt' })
    return decide(bench, as, {
      matter,
      ...(seen === undefined ? {} : { seen }),
      command,
      request,
    })
  }

  return {
    async whoMaySee(as, matter) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        if (!(await maySee(tx, as, matter)) || !(await matterRow(tx, matter))) return undefined
        const subjects = await subjectsOf(tx, [matter])
        const kept = await keptFromMatter(tx, matter)
        return {
          holders: await holdersOf(tx, matter),
          kept,
          interests: await interestsIn(tx, matter),
          units: await keptUnits(tx, matter),
          subjects: new Map(
            subjects.map(({ subject, rank, name }, at) => [
              subject,
              [rank, name].filter(Boolean).join(' ') || `person ${at + 1}`,
            ]),
          ),
        }
      })
    },

    async candidates(as) {
      if (!permits('give access', as)) return []
      const staff = await store.work(as, allStaff)
      return staff.filter(({ role }) => isReader(role))
    },

    giveAccess: (as, asked) =>
      about(as, asked, ({ person, name, role }, on) => ({
        type: 'GiveAccess',
        ...{ person, name, role, on },
        purpose: asked.purpose,
        until: instant(endOfDay(asked.until)),
      })),
    endAccess: (as, asked) =>
      about(as, asked, ({ person, name }, on) => ({
        type: 'EndAccess',
        ...{ person, name, on },
        why: asked.why,
      })),

    declareInterest: verb(bench, 'handle own', ({ kind, about: whom, why }, on, as) => {
      const { actor, command } = as
      if (actor.type !== 'staff') throw new Error('only staff declare an interest')
      const { person, name } = actor
      return {
        type: 'DeclareInterest',
        ...{ interest: command, person, name, kind, why, on },
        ...(whom === undefined ? {} : { about: whom }),
      }
    }),
    withdrawInterest: verb(bench, 'give access', ({ interest, why }, on) => ({
      type: 'WithdrawInterest',
      ...{ interest, why, on },
    })),
    keepUnitOut: verb(bench, 'give access', ({ unit, why }, on) => ({
      type: 'KeepUnitOut',
      ...{ unit: unit.trim(), why, on },
    })),
    letUnitIn: verb(bench, 'give access', ({ unit, why }, on) => ({
      type: 'LetUnitIn',
      ...{ unit, why, on },
    })),

    async stoodDown(as) {
      return permits('lead', as) ? store.work(as, stoodDown) : []
    },
  }
}

const givenAlone: readonly Capability[] = ['read given', 'handle own']

function isReader(named: string): boolean {
  const role = roles.find(one => one === named)
  return role !== undefined && seesOf(role) === 'given' && givenAlone.some(one => may(role, one))
}
