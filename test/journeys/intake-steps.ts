/** What the journeys of taking a complaint in have in common. */
import type { Visit } from '#test'

/** Types today's date, in London, into the three fields of a date. */
export async function typeDate({ page, keyboard }: Visit, name: string): Promise<void> {
  const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date())
  const [day = '', month = '', year = ''] = today.split('/')
  const parts = [
    ['day', day],
    ['month', month],
    ['year', year],
  ] as const
  for (const [part, typed] of parts) {
    await page.locator(`#${name}-${part}`).focus()
    await keyboard.type(new RegExp(`^${part}$`, 'i'), typed)
  }
}

/** Signs in on the way to where complaints are taken. */
export async function signIn({ go, page }: Visit, who: string): Promise<void> {
  await go('/work/take')
  await page.getByLabel(who).check()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/work/take')
}
