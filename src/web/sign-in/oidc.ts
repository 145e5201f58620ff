/**
 * Signing in at one's own organisation: there, and back again. Links and addresses alone, for our
 * pages may send a form to nobody but ourselves.
 */
import type { Finished, SignOnFailure } from '../needs.ts'
import { type Around, elsewhere, page } from '../page.ts'
import { enter } from './enter.ts'
import { safeReturn } from './return.ts'

type At = Pick<Around, 't'> & Readonly<{ provider: string }>

/** What the page says where it cannot go on, and where it can begin again. */
function stopped(
  { t, provider }: At,
  name: string,
  { why: { type }, back }: Readonly<{ why: SignOnFailure; back: string | undefined }>,
) {
  const to = `?return=${encodeURIComponent(safeReturn(back ?? null))}`
  const ways = { again: `/sign-in/oidc/${provider}${to}`, other: `/sign-in${to}` }
  const title = t(`stopped.title.${type}`, { name })
  return { name, title, text: t(`stopped.${type}`, { name }), ...ways }
}

const titled = ({ title }: Readonly<{ title: string }>) => title

/** The way there. */
export const oidcStart = page({
  path: '/sign-in/oidc/:provider',
  may: 'anyone',
  template: 'sign-in/oidc.njk',
  async show({ oidc }, here) {
    const { provider, query, cookies } = here
    const name = oidc.nameOf(provider)
    if (name === undefined) return undefined
    const back = safeReturn(query.get('return'))
    const browser = cookies.get('visitor')
    // A browser that has seen no page of ours gets its secret on the way.
    if (!browser) return elsewhere(`/sign-in?return=${encodeURIComponent(back)}`)
    const begun = await oidc.begin(provider, browser, back)
    return begun.type === 'Begun' ? elsewhere(begun.to) : stopped(here, name, begun)
  },
  title: titled,
})

/** And back, with what the provider says. */
export const oidcBack = page({
  path: '/sign-in/oidc/:provider/back',
  may: 'anyone',
  template: 'sign-in/oidc.njk',
  async show({ oidc }, here) {
    const { provider, query, cookies } = here
    const name = oidc.nameOf(provider)
    if (name === undefined) return undefined
    const finished: Finished = await oidc.finish(provider, cookies.get('visitor') ?? '', query)
    switch (finished.type) {
      case 'SignedOn':
        return elsewhere(await enter(here, finished.who))
      case 'Choosing':
        return elsewhere(`/sign-in/oidc/${provider}/work`)
      case 'Failed':
        return stopped(here, name, finished)
    }
  },
  title: titled,
})

/** Signed out here: the way to sign out there as well. */
export const oidcOut = page({
  path: '/sign-in/oidc/:provider/out',
  may: 'anyone',
  template: 'sign-in/oidc-out.njk',
  async show({ oidc }, { provider }) {
    const name = oidc.nameOf(provider)
    if (name === undefined) return undefined
    const there = await oidc.endSession(provider)
    return there ? { name, there } : elsewhere('/sign-in')
  },
})
