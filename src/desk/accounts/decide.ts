/** A decision about an account, carried out once, in a stream of its person's own. */
import { type AccountCommand, type AccountEvent, type AccountRefusal, account } from '#casework'
import {
  type AuthorityId,
  accepted,
  type CommandId,
  fold,
  type PersonId,
  type Result,
  refuse,
} from '#kernel'
import { type Append, accountPrefix, eventOf, type Store, type StoredEvent } from '#store'
import { restrictPerson } from '../access/restrict.ts'
import { fingerprintOf } from '../decide.ts'
import type { Actor, Barrier } from '../who.ts'

/** Who asks it: their own authority, or the system for somebody signing in. */
export type Asker = Readonly<{ authority: AuthorityId; actor: Actor; command?: CommandId }>

export type OnAccount = Result<Readonly<{ changed: boolean }>, AccountRefusal | Barrier>

function accountEvent(stored: StoredEvent): AccountEvent {
  return eventOf(stored) as AccountEvent
}

export async function decideAccount(
  store: Store,
  as: Asker,
  { person, command }: Readonly<{ person: PersonId; command: AccountCommand }>,
): Promise<OnAccount> {
  const stream = `${accountPrefix}${person}`
  const fingerprint = fingerprintOf({ stream, ...command })
  const { command: id } = as
  return store.work(as, async (tx): Promise<OnAccount> => {
    const before = id && (await tx.replay(id, fingerprint))
    if (before?.type === 'Answered') return accepted({ changed: before.answer === 'changed' })
    if (before) return refuse({ type: 'NotPermitted' })
    const { version, events } = await tx.load(stream)
    const decided = account.decide(command, fold(account, events.map(accountEvent)))
    if (!decided.ok) return decided
    const answer = decided.value.length > 0 ? 'changed' : 'nothing'
    const remembered = id ? { command: { id, fingerprint, answer } } : {}
    if (decided.value.length === 0) {
      if (remembered.command) await tx.answer(remembered.command)
      return accepted({ changed: false })
    }
    const written: Append['events'] = decided.value.map(({ type, ...body }) => ({
      type,
      happened: body.on,
      body,
    }))
    const appended = await tx.append({ stream, expected: version, events: written, ...remembered })
    if (!appended.ok) return refuse({ type: 'Stale', version, changes: [] })
    // Whom they may lead, or be, is kept from them from the first.
    const moves = ['AccountOpened', 'AccountRenamed', 'DirectoryLineNamed']
    if (decided.value.some(({ type }) => moves.includes(type))) await restrictPerson(tx, person)
    return accepted({ changed: true })
  })
}
