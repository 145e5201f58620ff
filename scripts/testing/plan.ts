/** Which test files run how. One that fits nowhere else runs among the rooms: none is left out. */
import { globSync } from 'node:fs'

export type Suite = Readonly<{
  title: string
  files: readonly string[]
  /** All files in one process: quick, and safe only where nothing outlives a test. */
  together: boolean
  needsPostgres: boolean
}>

const pure = /^src\/(kernel|law|casework|linkage|statistics|ledger)\//
const journeys = /^test\/(journeys|support)\//
const engines = /^(src\/(store|desk|web|cli)|test|bench)\//
const within = /^src\/(store|desk)\//

/** Begun first in their suite, so that none of them runs on alone at its end. */
export const longest = [
  'test/access/pages.test.ts',
  'test/journeys/evidence.test.ts',
  'test/journeys/evidence-out.test.ts',
  'test/journeys/recordings.test.ts',
  'test/journeys/history.test.ts',
  'src/store/projections/every-event.test.ts',
  'src/desk/notices.test.ts',
  'src/desk/desk.test.ts',
  'src/store/kill.test.ts',
  'src/desk/accounts/sign-in.test.ts',
  'src/desk/accounts/accounts.test.ts',
  'src/desk/review/review.test.ts',
  'src/desk/old-drafts.test.ts',
  'src/desk/privacy/privacy.test.ts',
  'src/web/casework/every-page.test.ts',
  'test/journeys/people.test.ts',
  'test/journeys/survive.test.ts',
  'test/journeys/track-asks.test.ts',
  'test/journeys/privacy.test.ts',
  'test/journeys/track.test.ts',
  'test/journeys/assess.test.ts',
]

function longestFirst(files: readonly string[]): readonly string[] {
  const first = longest.filter(file => files.includes(file))
  return [...first, ...files.filter(file => !longest.includes(file))]
}

/** Every test file of the project, as paths from its root. */
export function testFiles(root: string): readonly string[] {
  const found = globSync('{src,test,bench,scripts}/**/*.test.ts', { cwd: root })
  return found.map(path => path.replaceAll('\\', '/')).toSorted()
}

/** The suites, in the order they run; those left without a file by `filters` are gone. */
export function suites(
  files: readonly string[],
  filters: readonly string[] = [],
): readonly Suite[] {
  const wanted = files.filter(file => !filters.length || filters.some(part => file.includes(part)))
  const those = (test: (file: string) => boolean) => wanted.filter(test)
  const isPure = (file: string) => pure.test(file)
  const isJourney = (file: string) => journeys.test(file)
  const isEngine = (file: string) => engines.test(file) && !isJourney(file)
  const isOther = (file: string) => !isPure(file) && !isJourney(file) && !isEngine(file)
  const all: Suite[] = [
    { title: 'Pure rooms', files: those(isPure), together: true, needsPostgres: false },
    { title: 'Files in and out', files: those(isOther), together: false, needsPostgres: false },
    {
      title: 'Store, on both databases, and desk',
      files: those(file => isEngine(file) && within.test(file)),
      together: false,
      needsPostgres: true,
    },
    {
      title: 'Pages, commands, and who may see what on both databases',
      files: those(file => isEngine(file) && !within.test(file)),
      together: false,
      needsPostgres: true,
    },
    {
      title: 'Journeys in a browser',
      files: those(isJourney),
      together: false,
      needsPostgres: true,
    },
  ]
  return all
    .map(suite => ({ ...suite, files: longestFirst(suite.files) }))
    .filter(suite => suite.files.length > 0)
}

/** The suite's arguments to node. */
export function nodeArguments({ together, files }: Suite, reporter: string): readonly string[] {
  return [
    '--test',
    `--test-isolation=${together ? 'none' : 'process'}`,
    '--test-concurrency=3',
    // A test that hangs is named, and the rest go on.
    `--test-timeout=${5 * 60_000}`,
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    ...files,
  ]
}
