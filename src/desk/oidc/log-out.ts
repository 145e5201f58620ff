/** A provider says that somebody signed out there: their sessions here are over at once. */
import { closeSession, endSessionsThere, useLogout } from '#store'
import { type Bench, installation, system } from '../bench.ts'
import { logoutJudge } from './logout-token.ts'
import type { Provider } from './provider.ts'

export type LogoutAnswer = 'ended' | 'not believed' | 'not answering' | 'no such provider'

export function backChannel(
  { store, world }: Bench,
  providers: ReadonlyMap<string, Provider>,
): (id: string, token: string) => Promise<LogoutAnswer> {
  const here = { authority: installation, actor: system } as const
  const judges = new Map(
    [...providers].map(([id, provider]) => [id, logoutJudge(provider, world.now)]),
  )
  return async (id, token) => {
    const judged = await judges.get(id)?.(token)
    if (!judged) return 'no such provider'
    if (!judged.ok) return judged.refusal.type === 'NotBelieved' ? 'not believed' : 'not answering'
    const { jti, until, ...whose } = judged.value
    return store.work(here, async tx => {
      if (!(await useLogout(tx, { provider: id, jti, until }))) return 'not believed'
      const keys = await endSessionsThere(tx, { provider: id, ...whose })
      for (const key of keys) await closeSession(tx, key)
      return 'ended'
    })
  }
}
