/** For tests of the staff pages: the whole application, its invented force, and who works there. */
import type { Report } from '#casework'
import type { Persona } from '#desk'
import { authorityId, commandId, type MatterId } from '#kernel'
import { invented, openTestApp, type TestApp, type TestAppOptions, type TestEngine } from '#test'
import type { AsCommand } from '../needs.ts'
import { type Browser, browser, formIn } from './stage.ts'

export type Office = Readonly<{
  test: TestApp
  /** A browser signed in as the person so named, who says why they look wherever it is asked. */
  as(name: string): Promise<Browser>
  /** The same person at the desk itself, with a form of their own to send. */
  acting(name: string): Promise<AsCommand>
  /** Sends a report to Northmoor and answers the complaint it became. */
  report(changes?: Partial<Omit<Report, 'files'>>): Promise<MatterId>
  /** The complaint with this summary, or the latest that has none. */
  matter(summary: string | null): Promise<MatterId>
}>

const force = authorityId('northmoor')

export async function openOffice(
  engine: TestEngine,
  options: TestAppOptions = {},
): Promise<Office> {
  const test = await openTestApp(await engine.fresh(), options)
  const { app, desk, bench } = test
  const personas = await desk.personas()

  async function persona(name: string): Promise<Persona> {
    const found = personas.find(one => one.name === name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  async function acting(name: string): Promise<AsCommand> {
    const { authority, person, role } = await persona(name)
    const actor = { type: 'staff', person, name, role } as const
    return { authority, actor, command: commandId(bench.world.id()) }
  }
  async function matter(summary: string | null): Promise<MatterId> {
    const today = await desk.work.today(await acting('Jay Arden'), { whose: 'force' })
    const found = today?.received.find(row => row.summary === summary)
    if (!found) throw new Error(`no complaint with the summary ${summary}`)
    return found.matter
  }
  return {
    test,
    matter,
    acting,
    async as(name) {
      const visitor = browser(app)
      await visitor.signIn(await persona(name))
      return { ...visitor, get: (url, headers) => sayingWhy(visitor, url, headers) }
    },
    async report(changes = {}) {
      const { files: _, ...said } = invented.report()
      const holder = bench.world.id()
      await desk.report.start(holder, force)
      await desk.report.submit(holder, commandId(bench.world.id()), { ...said, ...changes })
      return matter(null)
    },
  }
}

/** A page as it is got to: where a matter is not their own work, they say why they look. */
async function sayingWhy(
  visitor: Browser,
  url: string,
  headers?: Readonly<Record<string, string>>,
) {
  const page = await visitor.get(url, headers)
  const { location } = page.headers
  if (page.statusCode !== 303 || !location?.includes('/why?')) return page
  const said = await visitor.send(await visitor.get(location), { why: 'covering' })
  return visitor.get(String(said.headers.location), headers)
}

/** What the page's fields hold as it is shown, as a browser would send them back. */
export function filledIn(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const found: Record<string, string> = {}
  for (const [tag] of main.matchAll(/<input[^>]*type="text"[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1]
    if (name) found[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  for (const [, name, value] of main.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g))
    found[name ?? ''] = unescaped(value ?? '')
  return found
}

/** Hides names from whoever is signed in there, by the form that stands above every page. */
export async function hideNames(browser: Browser): Promise<void> {
  const { body } = await browser.get('/work')
  const form = body.slice(body.indexOf('<form method="post" action="/hide-names"'))
  const { action, hidden } = formIn(`<main>${form}`)
  await browser.post(action, { ...hidden, hide: 'yes' })
}

/** The words of a page's main part, its tags gone and its spaces single. */
export function wordsOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return unescaped(main.replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([(]) | ([),.])/g, '$1$2')
    .trim()
}

function unescaped(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
