/** An allegation of discrimination, and each line of enquiry it calls for, by keyboard alone. */
import { equal, ok } from 'node:assert/strict'
import type { Visit } from '#test'
import { seenBy } from './evidence-steps.ts'

/** What such an allegation calls for. */
export const lines = 35

/** She said it was because she is a woman: nobody has written that down as an allegation. */
export async function allegeDiscrimination(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  await go(`${matter}/lines`)
  await keyboard.press('link', 'Add an allegation of its own')
  await page.waitForURL(/\/allegations\/new/)
  await keyboard.type('What is alleged?', 'He wrote to her as he did because she is a woman.')
  await keyboard.tick(/Oliver Pike|DS Pike/)
  await keyboard.reach('combobox', 'National category')
  await page.keyboard.type('F8')
  await keyboard.press('button', 'Save the allegation')
  await page.waitForURL(/\/people/)
}

const answers = [
  ['Pursued', 'Both her message and the log were looked at. [A1, A2]'],
  ['Pursued', 'He was asked, and it was put to him. [A2]'],
  ['Not pursued', 'Nobody else was there, and nothing was recorded.'],
  ['Pursued', 'The log shows when he wrote, and to whom. [P3]'],
  ['Does not apply', 'There was no encounter in the street.'],
] as const

/** Opens all of them, and answers one after the other; answers how many there were. */
export async function answerLines(visit: Visit, matter: string): Promise<number> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(`${matter}/lines`)
  ok(await page.getByText(/not yet answered/).count())
  await seen('30-lines')
  await keyboard.press('link', 'Open lines of enquiry')
  await page.waitForURL(/\/lines\/open/)
  await seen('31-open')
  await keyboard.press('button', 'Open these lines')
  await page.waitForURL(/\/lines\?done=opened/)
  await seen('32-opened')
  await keyboard.press('link', 'Record it as an allegation of discrimination')
  await page.waitForURL(/\/lines\/[\w-]{8,}$/)
  let answered = 0
  while (/\/lines\/[\w-]{8,}/.test(page.url())) {
    const [end, words] = answers[answered % answers.length] ?? answers[0]
    await keyboard.choose(end)
    await keyboard.type(/^What came of it/, words)
    if (answered === 0) await seen('33-line')
    const before = page.url()
    await keyboard.press('button', /^Save/)
    await page.waitForURL(url => url.href !== before)
    answered += 1
  }
  equal(await page.getByText(/not yet answered/).count(), 0)
  await seen('34-answered')
  return answered
}
