/**
 * A thousand complaints sent through the pages while the server is killed twenty times.
 *
 *     node bench/survive.ts [SUBMISSIONS] [KILLS]
 *
 * Ends with a fault where one that was acknowledged is missing or doubled.
 */
import { surviveServing } from '#test'

const [submissions, kills] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 20)]
const began = performance.now()
await surviveServing({ submissions, kills })
const seconds = Math.round((performance.now() - began) / 1000)
console.log(
  `PGlite  ${submissions} complaints through the pages, ${kills} kills: ` +
    `none missing, none doubled, record sound (${seconds} s)`,
)
process.exit(0)
