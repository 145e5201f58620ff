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

/** Signs in as one of the demonstration's people, from the page they begin at or ask for. */
export async function signIn({ go, page }: Visit, who: string, to: string): Promise<void> {
  await go(to)
  await page.getByLabel(who).check()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`**${to}`)
}

/** Follows a complaint by its code and the second thing, to the whole of it. */
export async function follow(
  { go, page, keyboard }: Visit,
  code: string,
  second: string,
): Promise<void> {
  await go('/track')
  await keyboard.type('Your code', code)
  await keyboard.press('button', 'Continue')
  await page.waitForURL('**/track/dates')
  await go('/track/second')
  await page.locator('[name="second"]').fill(second)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/track/complaint')
}
