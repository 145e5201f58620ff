/** Sign-ins, and forms kept for someone whose sign-in ran out. */
import type { Instant } from '#kernel'
import {
  closeSession,
  findSession,
  keepForm,
  keepSessionThere,
  openSession,
  renewSession,
  takeForm,
} from '#store'
import { type Account, accountIn, here } from './accounts/account.ts'
import type { Bench } from './bench.ts'
import type { Session, SessionKey, WebDesk } from './web-desk.ts'

type Doors = Pick<WebDesk, 'sessions' | 'keptForms'>

export function sessionsOf({ store }: Bench): Doors {
  const find = (key: SessionKey) =>
    store.work(here, async tx => {
      const kept = await findSession(tx, key)
      return kept && current(JSON.parse(kept.session) as Session, accountIn(kept.account))
    })
  const change = (key: SessionKey, alter: (session: Session) => Session) =>
    store.work(here, async tx => {
      const kept = await findSession(tx, key)
      if (kept === undefined) return
      const session = alter(JSON.parse(kept.session) as Session)
      await renewSession(tx, key, JSON.stringify(session), session.lastSeenAt)
    })
  return {
    sessions: {
      open: (key, session) =>
        store.work(here, async tx => {
          const { holder, lastSeenAt: at, there } = session
          const person = holder.type === 'Staff' ? { person: holder.person } : {}
          await openSession(tx, { key, session: JSON.stringify(session), at, ...person })
          if (there && holder.type === 'Staff')
            await keepSessionThere(tx, key, { ...there, role: holder.role })
        }),
      find,
      seen: (key, at) => change(key, session => ({ ...session, lastSeenAt: at })),
      hideNames: (key, hide) => change(key, session => ({ ...session, hideNames: hide })),
      close: key => store.work(here, tx => closeSession(tx, key)),
    },
    keptForms: {
      keep: (id, sealed, until: Instant) => store.work(here, tx => keepForm(tx, id, sealed, until)),
      take: id => store.work(here, tx => takeForm(tx, id)),
    },
  }
}

/**
 * Who they are now: an account that was suspended, or whose sessions were ended, ends them at once,
 * and a role or a name is the account's, whatever it was when they signed in.
 */
function current(session: Session, account: Account | undefined): Session | undefined {
  const { holder } = session
  if (holder.type !== 'Staff') return session
  if (account?.state !== 'active' || session.startedAt < account.sessionsFrom) return undefined
  const { name, role, authority } = account
  return { ...session, holder: { ...holder, authority, name, role } }
}
