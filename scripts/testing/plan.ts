/** Which test files run with which. One that fits nowhere else comes last: none is left out. */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Test files that run one after another in a process of their own. */
export type Share = Readonly<{
  title: string
  files: readonly string[]
  needsDatabases: boolean
}>

const pure = /^src\/(kernel|law|casework|linkage|statistics|ledger)\//
const journeys = /^test\/(journeys|support)\//
const store = /^src\/store\//
const above = /^(src\/(desk|web|cli)|test|bench)\//

/** Begun first, each by itself, so that none of them runs on alone at the end. */
export const longest = [
  'src/store/projections/every-event.test.ts',
  'test/access/pages.test.ts',
  'test/journeys/survive.test.ts',
  'test/journeys/evidence-out.test.ts',
  'test/journeys/proceedings-pages.test.ts',
  'test/journeys/proceedings-sent-back.test.ts',
  'test/journeys/privacy.test.ts',
  'test/journeys/intake.test.ts',
  'test/journeys/assess.test.ts',
  'test/journeys/proceedings-presumed.test.ts',
  'test/journeys/access.test.ts',
  'src/store/kill.test.ts',
  'test/journeys/proceedings-cleared.test.ts',
  'test/journeys/proceedings-former.test.ts',
  'test/journeys/people.test.ts',
  'test/journeys/evidence.test.ts',
  'test/journeys/recordings.test.ts',
  'test/journeys/history.test.ts',
  'src/desk/notices.test.ts',
  'src/desk/desk.test.ts',
]

/** Every test file of the project, as paths from its root. */
export function testFiles(root: string): readonly string[] {
  const found = globSync('{src,test,bench,scripts}/**/*.test.ts', { cwd: root })
  return found.map(path => path.replaceAll('\\', '/')).toSorted()
}

/** The shares, in the order they begin; those left without a file by `filters` are gone. */
export function shares(
  files: readonly string[],
  filters: readonly string[] = [],
): readonly Share[] {
  const wanted = files.filter(file => !filters.length || filters.some(part => file.includes(part)))
  const alone = longest.filter(file => wanted.includes(file))
  const left = wanted.filter(file => !longest.includes(file))
  const isRest = (file: string) => ![pure, journeys, store, above].some(kind => kind.test(file))
  const isAbove = (file: string) => above.test(file) && !journeys.test(file)
  return [
    ...inShares(
      'Pure rooms',
      left.filter(file => pure.test(file)),
      { most: 1000 },
    ),
    ...alone.flatMap(file => inShares(file, [file], { most: 1 })),
    ...inShares(
      'Journeys in a browser',
      left.filter(file => journeys.test(file)),
      { most: 1 },
    ),
    ...inShares(
      'Store, on both databases',
      left.filter(file => store.test(file)),
      { most: 6 },
    ),
    ...inShares('Desk, pages and commands', left.filter(isAbove), { most: 12 }),
    ...inShares('Files in and out', left.filter(isRest), { most: 8 }),
  ]
}

/** As few shares as hold at most that many each, all of a size. */
function inShares(
  title: string,
  files: readonly string[],
  { most }: Readonly<{ most: number }>,
): readonly Share[] {
  const count = Math.ceil(files.length / most)
  const needsDatabases = files.some(file => [journeys, store, above].some(kind => kind.test(file)))
  return Array.from({ length: count }, (_, at) => ({
    title: count === 1 ? title : `${title}, ${at + 1} of ${count}`,
    // Neighbours ask much the same of the machine, so they are dealt out.
    files: files.filter((_, index) => index % count === at),
    needsDatabases,
  }))
}

/** A share's arguments to node. */
export function nodeArguments({ files }: Share, reporter: string): readonly string[] {
  return [
    // A test that hangs is named, and the rest go on.
    `--test-timeout=${8 * 60_000}`,
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    fileURLToPath(new URL('share.ts', import.meta.url)),
    ...files,
  ]
}
