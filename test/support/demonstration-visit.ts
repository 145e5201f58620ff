/** A visit to an invented force of its own, over the whole application. */
import { openTestApp } from './app.ts'
import type { TestBrowser, Visit, VisitOptions } from './browser.ts'
import type { TestEngine } from './engines.ts'

export type Visited = Readonly<{
  browser: TestBrowser
  engine: TestEngine
  /** What the test's own `after` is handed: the application closes when the test is over. */
  after: (close: () => Promise<void>) => void
}>

/** Opens the demonstration on a fresh database and visits it; it closes with the test. */
export async function visitDemonstration(
  { browser, engine, after }: Visited,
  options: VisitOptions,
): Promise<Visit> {
  const opened = await openTestApp(await engine.fresh(), { demonstration: true, background: true })
  after(() => opened.close())
  const origin = await opened.app.listen({ port: 0, host: '127.0.0.1' })
  return browser.visit(origin, options)
}
