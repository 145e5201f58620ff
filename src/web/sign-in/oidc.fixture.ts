/** What people do at their organisation's own sign-in, step by step. */
import type { Landing, SignOn, Wanderer } from '#test'

export type Steps = Readonly<{
  /** From now on these are somebody's groups there. */
  join(who: string, ...groups: readonly string[]): void
  /** As far as the organisation's question who they are, or past it where it knows. */
  begin(browser: Wanderer, back?: string): Promise<Landing>
  signIn(browser: Wanderer, who: string, back?: string): Promise<Landing>
  /** Up to the address the organisation sends them back to, which is not yet asked for. */
  leadBack(browser: Wanderer, who: string): Promise<string>
  isSignedIn(browser: Wanderer): Promise<boolean>
}>

export function stepsAt({ origin, organisation }: SignOn): Steps {
  async function begin(browser: Wanderer, back = '/work'): Promise<Landing> {
    await browser.go(`${origin}/sign-in`)
    return browser.go(`${origin}/sign-in/oidc/northmoor?return=${encodeURIComponent(back)}`)
  }
  return {
    join(who, ...groups) {
      organisation.people.set(who, { name: `Sam ${who}`, groups })
    },
    begin,
    async signIn(browser, who, back) {
      const asked = await begin(browser, back)
      return /Who are you\?/.test(asked.html) ? browser.go(asked.url, { who }) : asked
    },
    async leadBack(browser, who) {
      let at = (await begin(browser)).url
      let response = await browser.step(at, { who })
      while (response.status === 303) {
        at = new URL(response.headers.get('location') ?? '', at).href
        if (at.startsWith(origin)) return at
        response = await browser.step(at)
      }
      throw new Error(`the organisation answered ${response.status} at ${at}`)
    },
    isSignedIn: async browser => (await browser.step(`${origin}/work`)).status !== 303,
  }
}
