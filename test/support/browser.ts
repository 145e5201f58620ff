/** A person's browser for journeys: strict about strangers, faults and accessibility. */
import { deepEqual } from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launch } from './chromium.ts'
import { type Keyboard, keyboard } from './keyboard.ts'

export type Visit = Readonly<{
  page: Page
  keyboard: Keyboard
  /** Opens a path of the site; answers the status. */
  go: (path: string) => Promise<number>
  /** Fails with every accessibility fault of the page as it now stands. */
  checkAccess: () => Promise<void>
  /** Saves the whole page as `NAME.png` where pictures are wanted, else does nothing. */
  picture: (name: string) => Promise<void>
  /** Ends the visit; fails if a page asked a stranger for anything or reported an error. */
  end: () => Promise<void>
}>

export type VisitOptions = Readonly<{
  javaScript?: boolean
  /** CSS pixels; 1280 by 800 unless told. */
  width?: number
  height?: number
  /** What a page may complain of, because the test is about it. */
  expected?: RegExp
  /** Another site that people are meant to go to on the way, and come back from. */
  by?: string
  /** The folder pictures go to; none are taken without one. */
  pictures?: string
}>

export type TestBrowser = Readonly<{
  /** For a test's `skip`: false, or why Chromium cannot start here. */
  skip: string | false
  visit: (origin: string, options?: VisitOptions) => Promise<Visit>
}>

/**
 * One browser for a test file: `const browser = await startBrowser()` at its top, `browser.skip` on
 * its tests. Closed when the file's tests are done.
 */
export async function startBrowser(): Promise<TestBrowser> {
  const started = await launch()
  if (typeof started === 'string') {
    return { skip: started, visit: () => Promise.reject(new Error(started)) }
  }
  after(() => started.close())
  return { skip: false, visit: (origin, options) => visit(started, origin, options) }
}

async function visit(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
  const { javaScript = true, width = 1280, height = 800, expected, pictures, by } = options
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(15_000)
  const faults: string[] = []
  const sites = [origin, ...(by ? [by] : [])].map(address => new URL(address).origin)
  watch(context, sites, fault => {
    if (!expected?.test(fault)) faults.push(fault)
  })
  const page = await context.newPage()
  return {
    page,
    keyboard: keyboard(page),
    async go(path) {
      // What was pressed just before may only now be on its way: it is let through first.
      const answer = await page.goto(path).catch((fault: unknown) => {
        if (!/interrupted by another navigation/.test(String(fault))) throw fault
        return page.waitForLoadState().then(() => page.goto(path))
      })
      return answer?.status() ?? 0
    },
    checkAccess: () => (javaScript ? checkAccess(page) : checkUnscripted(browser, page)),
    async picture(name) {
      if (!pictures) return
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
    },
    async end() {
      await context.close()
      deepEqual(faults, [], 'what went wrong in the pages of this visit')
    },
  }
}

/** Chromium finds no other host itself (`launch`); routes of ours would stop it keeping files. */
function watch(
  context: BrowserContext,
  sites: readonly string[],
  report: (fault: string) => void,
): void {
  context.on('request', request => {
    const url = new URL(request.url())
    if (sites.includes(url.origin) || ['data:', 'blob:'].includes(url.protocol)) return
    report(`asked a stranger: ${url.origin}${url.pathname}`)
  })
  context.on('response', response => {
    const document = response.request().resourceType() === 'document'
    if (response.status() >= 400 && !document) report(`${response.status()} for ${response.url()}`)
  })
  context.on('weberror', fault => report(`script fault: ${fault.error().message}`))
  context.on('console', message => {
    // Chromium says this of every page with a refusing status; responses are watched above.
    const repeats = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !repeats) report(`console: ${message.text()}`)
  })
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare const axe: {
  run(options: object): Promise<{
    violations: { id: string; help: string; nodes: { html: string; target: unknown[] }[] }[]
  }>
}

/**
 * GOV.UK's radios and check boxes that open a further question say so with aria-expanded, which
 * ARIA
 * does not give them and screen readers do announce. Their makers tested it with people and keep
 * it.
 */
const known = /^aria-allowed-attr: .*class="govuk-(?:radios|checkboxes)__input".*aria-expanded=/

async function checkAccess(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  // Handed in through the debugger, so the page's own content security policy stays in force.
  const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(readFileSync(axeFile, 'utf8'))
  const found = await page.evaluate(async values => {
    const { violations } = await axe.run({ runOnly: { type: 'tag', values } })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, target }) => `${id}: ${help} at ${target.join(' ')}: ${html.slice(0, 400)}`,
      ),
    )
  }, standards)
  const faults = found.filter(fault => !known.test(fault))
  deepEqual(faults, [], `accessibility faults at ${new URL(page.url()).pathname}`)
}

/** axe is script itself, so a page seen without it is looked at again in a context that has it. */
async function checkUnscripted(browser: Browser, page: Page): Promise<void> {
  const context = await browser.newContext({ viewport: page.viewportSize() })
  const body = await page.content()
  const headers = { 'content-security-policy': "script-src 'none'" }
  await context.route(page.url(), route =>
    route.fulfill({ body, headers, contentType: 'text/html; charset=utf-8' }),
  )
  const copy = await context.newPage()
  await copy.goto(page.url())
  await checkAccess(copy)
  await context.close()
}
