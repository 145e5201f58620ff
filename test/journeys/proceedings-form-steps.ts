/** Forms and pages of proceedings, by keyboard alone: answered, sent, refused, and looked at. */
import { equal } from 'node:assert/strict'
import type { Visit } from '#test'

/** One field of a form, as a person with a keyboard answers it. */
export type Answer =
  | readonly ['type', string | RegExp, string]
  | readonly ['choose', string | RegExp, (string | RegExp)?]
  | readonly ['tick', string | RegExp]
  | readonly ['select', string | RegExp, string]
  /** The name of the date's fields, and YYYY-MM-DD. */
  | readonly ['day', string, string]

async function answer(visit: Visit, answers: readonly Answer[]): Promise<void> {
  const { page, keyboard } = visit
  for (const [how, name, said] of answers) {
    if (how === 'type') await keyboard.type(name, String(said))
    else if (how === 'choose') await keyboard.choose(name, said)
    else if (how === 'tick') await keyboard.tick(name)
    else if (how === 'select') {
      await keyboard.reach('combobox', name)
      await page.keyboard.type(String(said))
    } else await typeDay(visit, name, String(said))
  }
}

export async function typeDay({ page }: Visit, name: string, date: string): Promise<void> {
  for (const [at, part] of ['year', 'month', 'day'].entries()) {
    await page.locator(`#${name}-${part}`).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(date.split('-')[at] ?? '')
  }
}

export type Form = Readonly<{ to: string; answers: readonly Answer[]; button: string }>

/** Opens a form, has it looked at, answers it, and sends it; `refused` is what then comes back. */
export async function fill(visit: Visit, form: Form, refused?: RegExp): Promise<void> {
  await open(visit, form.to)
  await answerOpen(visit, form, refused)
}

/** A page of that address opened by whoever fills it in. */
export async function open(visit: Visit, to: string): Promise<void> {
  equal(await visit.go(to), 200, to)
  await lookOnce(visit, kindOf(to))
}

/** What a page is called, whoever it is of: every notice is one kind of page, and every paper. */
function kindOf(to: string): string {
  return to
    .replace(/^\/work\/matters\/[^/]+\/conduct\/[^/]+/, '/officer')
    .replace(/^\/officer\/(notices|papers)\/.*$/, '/officer/$1/one')
    .replace(/^\/work\/matters\/[^/]+/, '/matter')
    .replace(/^\/panel\/[^/]+\/[^/]+/, '/room')
    .slice(1)
    .replaceAll('/', '-')
}

/** What was looked at of each running application: no page twice as the same in one story. */
const lookedAt = new Set<string>()

/** The page as it stands, unless one so called was looked at before: accessible, and pictured. */
export async function lookOnce({ page, checkAccess, picture }: Visit, seen: string) {
  const taken = `${new URL(page.url()).origin} ${seen}`
  if (lookedAt.has(taken)) return
  lookedAt.add(taken)
  await checkAccess()
  await picture(`proceedings-${seen}`)
}

export async function answerOpen(visit: Visit, form: Form, refused?: RegExp): Promise<void> {
  await answer(visit, form.answers)
  await send(visit, form, refused)
  if (refused) await lookOnce(visit, `${kindOf(form.to)}-refused`)
}

async function send({ page, keyboard }: Visit, { button, to }: Form, refused?: RegExp) {
  await keyboard.press('button', button)
  if (refused) {
    await page.locator('.govuk-error-summary').getByText(refused).first().waitFor()
    return
  }
  const left = (url: URL) => url.pathname !== to || url.searchParams.has('done')
  await page.waitForURL(left).catch(async () => {
    const summary = page.locator('.govuk-error-summary')
    const words = (await summary.count()) > 0 ? await summary.textContent() : page.url()
    throw new Error(`${to} was not taken: ${words}`)
  })
}

/** Answers again what came back, and sends it. */
export async function again(visit: Visit, form: Form): Promise<void> {
  await answer(visit, form.answers)
  await send(visit, form)
}

/** A page, looked at where it is the first so called; answers its words. */
export async function look(visit: Visit, to: string, seen: string): Promise<string> {
  equal(await visit.go(to), 200, to)
  await lookOnce(visit, seen)
  return (await visit.page.locator('main').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ')
}

/** The same pages on a telephone: none scrolls sideways. */
export async function onPhone(visit: Visit, pages: readonly string[]): Promise<void> {
  for (const to of pages) {
    await look(visit, to, `phone-${kindOf(to)}`)
    const wide = await visit.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
    equal(wide, 390, `${to} scrolls sideways`)
  }
}
