/** Matters for a bench of pages: the same report, sent to the first force again and again. */
import { commandId } from '#kernel'
import { invented, type TestApp, testWorld } from '#test'

/** Sends so many, and says to whom. */
export async function sendReports({ desk, bench }: TestApp, count: number) {
  const { files: _, ...report } = invented.report({ safety: 'none' })
  const [force] = bench.authorities
  if (!force) throw new Error('no force to report to')
  for (let n = 0; n < count; n += 1) {
    const holder = testWorld.id()
    await desk.report.start(holder, force.id)
    await desk.report.submit(holder, commandId(testWorld.id()), report)
  }
  return force
}
