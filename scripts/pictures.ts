/**
 * `npm run pictures [-- FOLDER]`: takes the README's pictures from the running application, started
 * on an empty folder of its own, so everybody in them is one of the demonstration's inventions.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '../test/support/chromium.ts'

/** A picture: what to do from the application's start, and how wide a screen to see it on. */
type Picture = Readonly<{ name: string; width: number; reach: (page: Page) => Promise<unknown> }>

const [phone, desk] = [480, 1100]
const height = 960

const pictures: readonly Picture[] = [
  { name: 'report', width: phone, reach: page => page.goto('/report') },
  { name: 'check-receipt', width: phone, reach: page => page.goto('/check-receipt') },
  { name: 'today', width: desk, reach: signIn },
  { name: 'duties', width: desk, reach: openDuties },
  { name: 'assessment', width: desk, reach: openAssessment },
  { name: 'referral', width: phone, reach: openReferral },
]

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Jay Arden').check()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/work')
}

/** What is owed on the complaint whose update is overdue, with the first date explained. */
async function openDuties(page: Page): Promise<void> {
  await signIn(page)
  const overdue = page.locator('tr', { hasText: 'Overdue' }).first()
  await overdue.getByRole('link', { name: /^CO\// }).click()
  await page.getByRole('link', { name: 'Duties', exact: true }).click()
  await page.waitForURL('**/duties')
  await page.getByText('Why this date?').first().click()
}

/** A complaint whose first assessment has begun, with its tasks. */
async function openAssessment(page: Page): Promise<void> {
  await signIn(page)
  const unsafe = page.locator('tr', { hasText: 'Look at the' }).first()
  await unsafe.getByRole('link', { name: /^CO\// }).click()
  await page.waitForURL('**/work/matters/*')
  await page.getByRole('heading', { name: 'Next', exact: true }).evaluate(it => it.scrollIntoView())
}

/** Whether it must be referred, as it is asked on a telephone. */
async function openReferral(page: Page): Promise<void> {
  await openAssessment(page)
  await page.goto(`${page.url()}/referral`)
  await page.getByRole('heading', { level: 1 }).evaluate(it => it.scrollIntoView())
}

const root = dirname(import.meta.dirname)
const target = resolve(process.argv[2] ?? join(root, 'docs', 'pictures'))
const folder = mkdtempSync(join(tmpdir(), 'candour-pictures-'))
let server: ChildProcess | undefined
try {
  const port = await freePort()
  server = await serve(port)
  await take(`http://localhost:${port}`)
} finally {
  await stop(server)
  rmSync(folder, { recursive: true, force: true })
}

async function take(origin: string): Promise<void> {
  const browser = await launch()
  if (typeof browser === 'string') throw new Error(browser)
  mkdirSync(target, { recursive: true })
  for (const { name, width, reach } of pictures) {
    const options = { baseURL: origin, viewport: { width, height }, locale: 'en-GB' }
    const context = await browser.newContext({ ...options, timezoneId: 'Europe/London' })
    const page = await context.newPage()
    await reach(page)
    const title = await page.title()
    if (/not found|^Error|Sorry/i.test(title)) throw new Error(`${name} shows "${title}"`)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(target, `${name}.png`) })
    process.stdout.write(`${name}.png  ${title}\n`)
    await context.close()
  }
  await browser.close()
}

function serve(port: number): Promise<ChildProcess> {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'src', 'main.ts'), 'serve'], {
    env: { ...env, PORT: String(port), CANDOUR_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((ready, reject) => {
    child.stdout.setEncoding('utf8').on('data', (said: string) => {
      if (said.includes('ready at')) ready(child)
    })
    child.on('exit', code => reject(new Error(`the application ended with code ${code}`)))
  })
}

function stop(child: ChildProcess | undefined): Promise<void> {
  return new Promise(done => {
    if (!child || child.exitCode !== null) return done()
    child.on('exit', () => done())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise(found => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
