/** Sign-ins, forms kept for someone whose sign-in ran out, and the looks people take. */
import type { Instant } from '#kernel'
import {
  closeSession,
  findSession,
  keepForm,
  openSession,
  recordLook,
  renewSession,
  takeForm,
} from '#store'
import { type Bench, installation, system } from './bench.ts'
import type { Look, Session, SessionKey, WebDesk } from './web-desk.ts'

type Doors = Pick<WebDesk, 'sessions' | 'keptForms' | 'looks'>

export function sessionsOf({ store, world }: Bench): Doors {
  const here = { authority: installation, actor: system } as const
  const find = (key: SessionKey) =>
    store.work(here, async tx => {
      const kept = await findSession(tx, key)
      return kept === undefined ? undefined : (JSON.parse(kept) as Session)
    })
  const change = (key: SessionKey, alter: (session: Session) => Session) =>
    store.work(here, async tx => {
      const kept = await findSession(tx, key)
      if (kept === undefined) return
      const session = alter(JSON.parse(kept) as Session)
      await renewSession(tx, key, JSON.stringify(session), session.lastSeenAt)
    })
  return {
    sessions: {
      open: (key, session) =>
        store.work(here, tx => openSession(tx, key, JSON.stringify(session), session.lastSeenAt)),
      find,
      seen: (key, at) => change(key, session => ({ ...session, lastSeenAt: at })),
      hideNames: (key, hide) => change(key, session => ({ ...session, hideNames: hide })),
      close: key => store.work(here, tx => closeSession(tx, key)),
    },
    keptForms: {
      keep: (id, sealed, until: Instant) => store.work(here, tx => keepForm(tx, id, sealed, until)),
      take: id => store.work(here, tx => takeForm(tx, id)),
    },
    looks: {
      record: (as, ...looks: readonly Look[]) =>
        store.work(as, async tx => {
          for (const look of looks) await recordLook(tx, world.id(), look)
        }),
    },
  }
}
