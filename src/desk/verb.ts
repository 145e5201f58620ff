/** How a verb on a matter is made: who may ask it, and the command it comes to. */
import type { Commands, ComplaintCommand } from '#casework'
import { type Day, londonDay, type MatterId, refuse } from '#kernel'
import type { JsonObject, Work } from '#store'
import type { Capability } from './access/roles.ts'
import type { Bench } from './bench.ts'
import { type Ask, type Decided, decide } from './decide.ts'
import { type AsCommand, permits } from './who.ts'

export type OnMatter = Readonly<{
  matter: MatterId
  /** The version the form was filled in against. */
  seen?: number
}>

/** What a command asks of whoever gives it; both days are today. */
export type Undated<Type extends keyof Commands> = Omit<Commands[Type], 'on' | 'today'>
/** The same, where they say which day it happened. */
export type Dated<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

export type Verb<Asked> = (as: AsCommand, asked: OnMatter & Asked) => Promise<Decided>

/**
 * A verb on a matter: who may, and the command it comes to, given today. `informed` adds what only
 * the matter's own events can tell.
 */
export function verb<Asked extends JsonObject>(
  bench: Bench,
  may: Capability,
  commandFor: (asked: Asked, today: Day, as: AsCommand) => ComplaintCommand,
  informed?: Ask['informed'],
  /** What else happens if and only if it is recorded. */
  also?: (tx: Work, asked: Asked) => Promise<void>,
): Verb<Asked> {
  return async (as, asked) => {
    if (!permits(may, as)) return refuse({ type: 'NotPermitted' })
    const { matter, seen } = asked
    const command = commandFor(asked, londonDay(bench.world.now()), as)
    const { matter: _, seen: __, ...request } = asked
    return decide(bench, as, {
      matter,
      ...(seen === undefined ? {} : { seen }),
      command,
      request,
      ...(informed ? { informed } : {}),
      ...(also ? { also: (tx: Work) => also(tx, asked) } : {}),
    })
  }
}
