/**
 * Glass broken in an emergency: one person asks, another lets them in, for so long, and an auditor
 * reads why. Whoever asks is told the same whatever there is; who is complained against never is
 * let in. It ends by itself: row policies compare its end with the instant of each unit of work.
 */
import {
  accepted,
  addSeconds,
  type Instant,
  londonDay,
  type MatterId,
  type Result,
  refuse,
} from '#kernel'
import {
  areOnePerson,
  type EmergencyRow,
  emergenciesAsked,
  emergenciesToReview,
  emergencyRow,
  emergencyUntil,
  matterNamed,
  standingTo,
  type Work,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { seesOf } from './roles.ts'

export type EmergencyDesk = Readonly<{
  /** Answered the same whether or not there is such a matter, and whoever is kept from it. */
  askEmergency(
    as: AsCommand,
    asked: Readonly<{ reference: string; why: string; minutes: number }>,
  ): Promise<Result<{}, Barrier>>
  /** What waits for a second person; undefined where the asker is not one. */
  emergenciesAsked(as: As): Promise<readonly EmergencyRow[] | undefined>
  openEmergency(as: AsCommand, asked: Readonly<{ emergency: string }>): Promise<Decided>
  refuseEmergency(
    as: AsCommand,
    asked: Readonly<{ emergency: string; why: string }>,
  ): Promise<Decided>
  /** When the asker's own emergency access to this matter ends, while it lasts. */
  emergencyUntil(as: As, matter: MatterId): Promise<Instant | undefined>
  /** Every one there was, those not yet reviewed first: for an auditor. */
  emergencies(as: As): Promise<readonly EmergencyRow[] | undefined>
  reviewEmergency(
    as: AsCommand,
    asked: Readonly<{ emergency: string; found: string }>,
  ): Promise<Decided>
}>

const notPermitted = refuse({ type: 'NotPermitted' } as const)

export function emergencyDesk(bench: Bench): EmergencyDesk {
  const { store, world } = bench
  const on = () => londonDay(world.now())
  const asSystem = ({ authority }: As) => ({ authority, actor: system }) as const

  /** One that waits, as somebody sees it who may decide it. */
  async function toDecide(as: AsCommand, emergency: string) {
    const { actor } = as
    if (!permits('open in an emergency', as) || actor.type !== 'staff') return undefined
    const by = { person: actor.person, name: actor.name }
    return store.work(as, async tx => {
      const row = await emergencyRow(tx, emergency)
      if (!row) return undefined
      // A second account of whoever asks is no second person.
      return { row, by, isAsker: await areOnePerson(tx, row.person, actor.person) }
    })
  }

  return {
    async askEmergency(as, { reference, why, minutes }) {
      const { actor, command } = as
      if (!permits('handle own', as) || actor.type !== 'staff') return notPermitted
      const { person, name, role } = actor
      const matter = await store.work(asSystem(as), async tx => {
        const found = await matterNamed(tx, reference.trim())
        if (!found) return undefined
        const { isGiven, isRestricted } = await standingTo(tx, found, person)
        const mayAlready = !isRestricted && (isGiven || seesOf(role) === 'all')
        return mayAlready ? undefined : found
      })
      if (!matter) return accepted({})
      await decide(
        bench,
        { ...asSystem(as), command },
        {
          matter,
          command: {
            type: 'AskEmergency',
            emergency: command,
            person,
            name,
            why,
            minutes,
            on: on(),
          },
          request: { person, why, minutes },
        },
      )
      return accepted({})
    },

    async emergenciesAsked(as) {
      if (!permits('open in an emergency', as)) return undefined
      return store.work(as, emergenciesAsked)
    },

    async openEmergency(as, { emergency }) {
      const found = await toDecide(as, emergency)
      if (!found) return notPermitted
      const { row, by, isAsker } = found
      if (isAsker) return refuse({ type: 'SamePerson' })
      if (row.keptFor.includes('complained-against')) return refuse({ type: 'ComplainedAgainst' })
      const until = addSeconds(world.now(), row.minutes * 60)
      return decide(bench, as, {
        matter: row.matter,
        command: { type: 'OpenEmergency', emergency, by, until, on: on() },
        request: { emergency },
      })
    },

    async refuseEmergency(as, { emergency, why }) {
      const found = await toDecide(as, emergency)
      if (!found) return notPermitted
      const { row, by } = found
      return decide(bench, as, {
        matter: row.matter,
        command: { type: 'RefuseEmergency', emergency, by, why, on: on() },
        request: { emergency, why },
      })
    },

    async emergencyUntil(as, matter) {
      const { actor } = as
      if (actor.type !== 'staff') return undefined
      return store.work(as, tx => emergencyUntil(tx, matter, actor.person))
    },

    async emergencies(as) {
      const { actor } = as
      if (!permits('audit', as) || actor.type !== 'staff') return undefined
      return store.work(asSystem(as), async tx => {
        const rows: EmergencyRow[] = []
        for (const row of await emergenciesToReview(tx))
          if (!(await isKept(tx, row, actor.person))) rows.push(row)
        return rows
      })
    },

    async reviewEmergency(as, { emergency, found }) {
      const { actor, command } = as
      if (!permits('audit', as) || actor.type !== 'staff') return notPermitted
      const row = await store.work(asSystem(as), async tx => {
        const found = await emergencyRow(tx, emergency)
        return found && !(await isKept(tx, found, actor.person)) ? found : undefined
      })
      if (!row) return notPermitted
      const by = { person: actor.person, name: actor.name }
      // An auditor sees no matter: what they find is put into its record for them.
      return decide(
        bench,
        { ...asSystem(as), command },
        {
          matter: row.matter,
          command: { type: 'ReviewEmergency', emergency, by, found, on: on() },
          request: { emergency, found },
        },
      )
    },
  }
}

/** Nobody reviews what happened in a matter they are kept from, whatever they are here. */
async function isKept(tx: Work, { matter }: EmergencyRow, person: string): Promise<boolean> {
  return (await standingTo(tx, matter, person)).isRestricted
}
