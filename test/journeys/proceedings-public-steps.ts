/** Before anything is public, and what the public then reads: by keyboard alone. */
import { equal, match } from 'node:assert/strict'
import type { Visit } from '#test'
import { fill, look, lookOnce, typeDay } from './proceedings-form-steps.ts'

export type Publishing = Readonly<{
  /** The address of the officer's proceedings. */
  at: string
  what: 'notice' | 'outcome'
  /** Later than its least days, and why. */
  until?: Readonly<{ day: string; why: string }>
}>

/** Nine questions, every name and detail, the words as the public reads them; then it is public. */
export async function publish(visit: Visit, { at, what, until }: Publishing): Promise<void> {
  const to = `${at}/publish/${what}`
  const { page, keyboard } = visit
  await look(visit, to, `publish-${what}`)
  if (until) {
    await keyboard.choose('Later than that')
    await typeDay(visit, 'until', until.day)
    await keyboard.type('If later, why does it stay up longer?', until.why)
  }
  const questions = page.getByRole('group').filter({ has: page.locator('[name^="answer-"]') })
  const count = await questions.count()
  equal(count, 9)
  for (let at = 0; at < count; at += 1) {
    await questions.nth(at).getByRole('radio', { name: 'Yes' }).focus()
    await page.keyboard.press('Space')
    await keyboard.type(new RegExp(`^How was question ${at + 1} checked`), 'With the solicitor.')
  }
  await keyboard.press('button', 'Save, and look at names')
  await page.waitForURL(/\/details/)
  await lookOnce(visit, `publish-${what}-details`)
  const details = page.getByRole('radio', { name: 'It stays' })
  for (let at = 0; at < (await details.count()); at += 1) {
    await details.nth(at).focus()
    await page.keyboard.press('Space')
  }
  if ((await details.count()) > 0) {
    await keyboard.press('button', 'Save, and see it as the public will')
    await page.waitForURL(/\/check/)
  }
  await fill(visit, {
    ...{ to: `${to}/check`, button: 'Publish it now' },
    answers: [['tick', 'I have read it as the public will']],
  })
  await look(visit, `${at}/public`, `public-${what}`)
}

/** Reads what is public as anybody does, from the list; answers its address. */
export async function readAsPublic(visit: Visit, list: string, words: RegExp): Promise<string> {
  const { page, keyboard } = visit
  await look(visit, list, `public${list.replace('/', '-')}`)
  await page.locator('main li a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${list}/*`)
  await lookOnce(visit, `public${list.replace('/', '-')}-one`)
  match((await page.locator('main').allInnerTexts()).join(' '), words)
  await keyboard.reach('link', /as a PDF|PDF/)
  return new URL(page.url()).pathname
}

/** Gone from its page, its file and the list, for anybody. */
export async function gone({ go, page }: Visit, address: string): Promise<void> {
  const [, list, publication = ''] = address.split('/')
  const file = list === 'outcomes' ? 'outcome.pdf' : 'notice.pdf'
  for (const one of [address, `${address}/${file}`]) {
    const answered = await page.request.get(one)
    match(String(answered.status()), /^4(04|10)$/, one)
  }
  equal(await go(`/${list}`), 200)
  equal(await page.locator(`main a[href*="${publication}"]`).count(), 0)
}
