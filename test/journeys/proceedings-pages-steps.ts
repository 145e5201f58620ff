/** One page before whoever it is for: at both widths, by keyboard, printed, without scripts. */
import type { Page } from 'playwright-core'
import type { Visit } from '#test'

type Found = readonly string[]
const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** A sheet of A4 between its margins. */
const sheet = { width: 680, height: 960 }

export type Wanted = Readonly<{
  /** Whom no page is called by. */
  names: readonly string[]
  /** What its pictures are called. */
  called: string
  /** At which widths axe has not seen the like of it: its path at the one, its template at both. */
  isNew: Readonly<{ path: boolean; template: boolean }>
}>

/** Whatever is wrong with the page as it stands open, in words; nothing where nothing is. */
export async function faultsOf(visit: Visit, { names, called, isNew }: Wanted): Promise<Found> {
  const { page, picture } = visit
  const found = [...(await named(page, names)), ...(await begun(page))]
  if (isNew.path) found.push(...(await access(visit)))
  await picture(`${called}-1280`)
  await page.setViewportSize(phone)
  found.push(...(await tooWide(page, 'on a telephone')))
  if (isNew.template) found.push(...(await access(visit)))
  await picture(`${called}-390`)
  await page.setViewportSize(sheet)
  await page.emulateMedia({ media: 'print' })
  found.push(...(await tooWide(page, 'on paper')), ...(await unprinted(page)))
  await picture(`${called}-print`)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize(desktop)
  return found
}

/** One heading of the first level, and a title that says the page and nobody. */
async function named(page: Page, names: readonly string[]): Promise<Found> {
  const title = await page.title()
  const headings = await page.locator('h1').count()
  return [
    ...(headings === 1 ? [] : [`has ${headings} headings of the first level`]),
    ...(/^\S.* – Candour$/.test(title) ? [] : [`is called “${title}”`]),
    ...names.filter(name => title.includes(name)).map(name => `is called by a name: ${name}`),
  ]
}

/** The first Tab reaches the skip link, and it is seen. */
async function begun(page: Page): Promise<Found> {
  await page.keyboard.press('Tab')
  const skip = page.locator('.govuk-skip-link:focus')
  const box = (await skip.count()) === 1 ? await skip.boundingBox() : null
  await page.locator('body').evaluate(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement) activeElement.blur()
  })
  return box && box.height > 20 && box.y >= 0
    ? []
    : ['has no skip link to be seen at the first Tab']
}

async function access({ checkAccess }: Visit): Promise<Found> {
  return checkAccess().then(
    () => [],
    (fault: unknown) => [String(fault instanceof Error ? fault.message : fault)],
  )
}

async function tooWide(page: Page, where: string): Promise<Found> {
  const { scrollWidth, clientWidth } = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))
  return scrollWidth <= clientWidth ? [] : [`is ${scrollWidth} wide ${where}, of ${clientWidth}`]
}

const notOnPaper =
  'nav, button, [role="button"], .govuk-back-link, .govuk-skip-link, main p > .candour-do'

/** What stays of navigation and buttons, and links too pale to read or whose address is printed. */
async function unprinted(page: Page): Promise<Found> {
  return page.locator('body').evaluate((body, gone) => {
    const isShown = (one: Element) =>
      one.checkVisibility() && one.getBoundingClientRect().height > 1
    const words = (one: Element) => (one.textContent ?? '').trim().slice(0, 60)
    const links = [...body.querySelectorAll('main a')].filter(isShown)
    return [
      ...[...body.querySelectorAll(gone)].filter(isShown).map(one => `prints “${words(one)}”`),
      ...links.filter(one => words(one) === '').map(one => `prints no words of ${one.outerHTML}`),
    ]
  }, notOnPaper)
}

/** The form of a page that asks something; a button by itself is none. */
function formOf({ page }: Visit) {
  const asks = 'textarea, select, input:not([type="hidden"])'
  return page.locator(`main form[method="post"]:has(${asks})`).first()
}

export async function asksSomething(visit: Visit): Promise<boolean> {
  return (await formOf(visit).count()) > 0
}

/**
 * Its form, sent with nothing in it by a browser without scripts: it says what is missing, and each
 * of it leads to its field.
 */
export async function emptyFaults(visit: Visit): Promise<Found> {
  const { page } = visit
  const form = formOf(visit)
  await form.evaluate(element => {
    for (const field of element.querySelectorAll('input, textarea, select')) {
      if (field instanceof HTMLSelectElement) field.selectedIndex = 0
      else if (field instanceof HTMLTextAreaElement) field.value = ''
      else if (field instanceof HTMLInputElement && field.type !== 'hidden') {
        field.checked = false
        if (field.type === 'text') field.value = ''
      }
    }
  })
  await form.getByRole('button').last().click()
  const summary = page.locator('.govuk-error-summary')
  // One that never comes is what is said of it below.
  await summary.waitFor().catch(() => undefined)
  const title = await page.title()
  const links = summary.locator('a')
  const lost = await links.evaluateAll(all =>
    all.flatMap(one => {
      const id = one.getAttribute('href')?.replace('#', '') ?? ''
      return document.getElementById(id) ? [] : [`“${one.textContent}” leads to no #${id}`]
    }),
  )
  return [
    ...lost,
    ...((await links.count()) > 0 ? [] : ['says nothing of what is missing']),
    ...(title.startsWith('Error: ') ? [] : [`is called “${title}” where something is missing`]),
  ]
}
