/**
 * A thousand acknowledged submissions through twenty kills, on each database:
 *
 *     node bench/kill.ts [SUBMISSIONS] [KILLS]
 *
 * Ends with a fault where one is missing, doubled, or the record is not sound.
 */
import { postgresSkip, survive } from '#test'

const [submissions, kills] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 20)]
for (const on of ['PGlite', 'PostgreSQL'] as const) {
  if (on === 'PostgreSQL' && postgresSkip) {
    console.log(`PostgreSQL  skipped: ${postgresSkip}`)
    continue
  }
  const began = performance.now()
  const again = await survive({ on, submissions, kills })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `${on.padEnd(11)} ${submissions} submissions, ${kills} kills, ${again} sent again: ` +
      `none missing, none doubled, record sound (${seconds} s)`,
  )
}
process.exit(0)
