/**
 * How long pages take over a real socket, with many more matters than one page shows: median and
 * 95th percentile of each, on both databases.
 *
 *     node bench/pages.ts [MATTERS] [ROUNDS]
 */
import { openTestApp, quantile, type Walker, walker } from '#test'
import { onBothDatabases } from './support/databases.ts'
import { sendReports } from './support/reports.ts'

const matters = Number(process.argv[2] ?? 1000)
const rounds = Number(process.argv[3] ?? 100)

async function signIn({ get, send }: Walker): Promise<void> {
  await send(await get('/sign-in'), { person: 'jay-arden' })
}

async function measure(name: string, ask: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 10; n += 1) await ask()
  const times: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now()
    await ask()
    times.push(performance.now() - began)
  }
  times.sort((one, other) => one - other)
  const ms = (share: number) => quantile(times, share).toFixed(1).padStart(7)
  console.log(`  ${name.padEnd(34)} median ${ms(0.5)} ms   95% ${ms(0.95)} ms`)
}

await onBothDatabases(async (name, place) => {
  const app = await openTestApp(place)
  await sendReports(app, matters)
  const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
  const by = walker(origin)
  const ask = async (path: string) => {
    const { status, html } = await by.get(path)
    if (status >= 400) throw new Error(`${path} answered ${status}`)
    return html
  }
  console.log(`${name}, ${matters} matters, ${rounds} rounds`)
  await measure('start of a complaint', () => ask('/report'))
  await measure('enter a code', () => ask('/track'))
  await signIn(by)
  await measure('Today, the whole force', () => ask('/work/force'))
  const matter = /\/work\/matters\/[\w-]+/.exec(await ask('/work/force'))?.[0]
  if (!matter) throw new Error('Today links to no matter')
  await measure('a matter', () => ask(matter))
  await app.close()
})
process.exit(0)
