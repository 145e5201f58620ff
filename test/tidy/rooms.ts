/** Rules about rooms: their doors, their arrows, and what may not be known where. */
import { dirname, posix } from 'node:path'
import { type Finding, matches, type Rule, shipped } from './rule.ts'
import type { Import, Project, Source } from './source.ts'

const everything = [
  'kernel',
  'law',
  'casework',
  'linkage',
  'statistics',
  'ledger',
  'evidence',
  'papers',
]
/** Which rooms a room may import: the arrows of ARCHITECTURE.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  law: ['kernel'],
  casework: ['kernel', 'law'],
  linkage: ['kernel'],
  statistics: ['kernel'],
  ledger: ['kernel'],
  evidence: ['kernel'],
  papers: ['kernel'],
  store: everything,
  desk: [...everything, 'store'],
  // Web asks desk, never store: a page cannot read what desk has not allowed.
  web: [...everything, 'desk'],
  cli: [...everything, 'store', 'desk'],
}
const pureRooms = ['kernel', 'law', 'casework', 'linkage', 'statistics', 'ledger']
const isPure = ({ room }: Source) => pureRooms.includes(room)

const doors: Rule = {
  rule: 'rooms are entered only by the doors of package.json',
  remedy: 'Import the room as #name. What its door does not offer, ask its owner to export.',
  breach: {
    'src/web/page.ts': "import { owed } from '../law/owed.ts'\n",
    'src/web/deep.ts': "import { owed } from '#law/owed.ts'\n",
    'test/journeys/a.test.ts': "import { owed } from '../../src/law/owed.ts'\n",
  },
  find(project) {
    const tests = project.sources.filter(({ isTest }) => isTest)
    const forTests = new Set(tests.map(({ path }) => path))
    return everyImport(project).flatMap(({ source, from, line }) => {
      const found = [{ path: source.path, line, what: from }]
      if (from.startsWith('#')) return from in project.manifest.imports ? [] : found
      const target = targetOf(source, from)
      if (!target?.startsWith('src/')) return []
      // A room may keep beside its code what only tests use: journeys need it too.
      if (source.path.startsWith('test/') && forTests.has(target)) return []
      if (source.room === '') return /^src\/[^/]+\/[^/]+/.test(target) ? found : []
      return target.startsWith(`src/${source.room}/`) ? [] : found
    })
  },
}

const arrowsPointLeft: Rule = {
  rule: 'a room imports only the rooms to its left',
  remedy: 'Pass the value in as an argument, or move the code to the room that may know both.',
  breach: { 'src/law/rule.ts': "import { Store } from '#store'\n" },
  find: project =>
    shipped(project).flatMap(source => {
      const allowed = arrows[source.room]
      return source.imports
        .filter(({ from }) => from.startsWith('#') && allowed)
        .filter(({ from }) => !allowed?.includes(from.slice(1)))
        .map(({ from, line }) => ({ path: source.path, line, what: from }))
    }),
}

const ownDoor: Rule = {
  rule: 'a room does not go out and in again by its own door',
  remedy: 'Import the file beside it.',
  breach: { 'src/law/rule.ts': "import { owed } from '#law'\n" },
  find: project =>
    shipped(project).flatMap(({ path, room, imports }) =>
      imports
        .filter(({ from }) => from === `#${room}`)
        .map(({ from, line }) => ({ path, line, what: from })),
    ),
}

const cycles: Rule = {
  rule: 'no file comes to need itself',
  remedy: 'Move what both need into a third file, or make one import a type.',
  breach: {
    'src/law/a.ts': "import { b } from './b.ts'\n",
    'src/law/b.ts': "import { a } from './a.ts'\n",
  },
  find(project) {
    const graph = new Map<string, readonly string[]>()
    for (const source of project.sources) graph.set(source.path, neededBy(source, project))
    return circles(graph)
  },
}

const pureImports: Rule = {
  rule: 'pure rooms import nothing from node or from packages',
  remedy: 'Take it as an argument; store, desk or main.ts can pass it in.',
  breach: { 'src/ledger/hash.ts': "import { createHash } from 'node:crypto'\n" },
  find: project =>
    shipped(project)
      .filter(isPure)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => !from.startsWith('#') && !from.startsWith('.'))
          .map(({ from, line }) => ({ path, line, what: from })),
      ),
}

const pureWords =
  /(?<![.\w])(?:async|await|try|Promise|Date|fetch|setTimeout)\b(?!\s*\??:)|\b(?:performance|crypto|process|console)\.|\bMath\.random\b|\bTemporal\.Now\b/g

const pureCode: Rule = {
  rule: 'pure rooms hold no clock, chance, waiting or catching',
  remedy:
    'Today, new ids and the hash function arrive as arguments; an expected outcome is a value.',
  breach: { 'src/law/today.ts': 'export const today = () => new Date()\n' },
  find: project => matches(shipped(project).filter(isPure), pureWords),
}

const temporal: Rule = {
  rule: 'Temporal appears only in kernel',
  remedy: "Use kernel's Day and Instant; add the arithmetic there.",
  breach: { 'src/law/days.ts': 'const day = Temporal.PlainDate.from(text)\n' },
  find: project =>
    matches(
      shipped(project).filter(({ room }) => room !== 'kernel'),
      /\bTemporal\./g,
    ),
}

const surroundings: Rule = {
  rule: 'only main.ts reads the environment, the clock or the dice',
  remedy: 'Take it from `world`, or as an argument.',
  breach: { 'src/store/open.ts': "const url = process.env['DATABASE_URL']\n" },
  find: project =>
    matches(
      shipped(project).filter(({ path }) => path !== 'src/main.ts'),
      /\bprocess\.env\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bTemporal\.Now\b|\brandom(?:UUID|Bytes)\b|\bperformance\.now\b/g,
    ),
}

export const roomRules: readonly Rule[] = [
  doors,
  arrowsPointLeft,
  ownDoor,
  cycles,
  pureImports,
  pureCode,
  temporal,
  surroundings,
]

function everyImport({ sources }: Project): readonly (Import & { source: Source })[] {
  return sources.flatMap(source => source.imports.map(found => ({ ...found, source })))
}

/** The project's file a relative import means; undefined for doors and packages. */
function targetOf(source: Source, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(dirname(source.path), from) : undefined
}

/** The files a file needs at run time. */
function neededBy(source: Source, { manifest }: Project): readonly string[] {
  return source.imports
    .filter(({ typesOnly }) => !typesOnly)
    .map(({ from }) => targetOf(source, from) ?? manifest.imports[from]?.replace('./', ''))
    .filter(path => path !== undefined)
}

function circles(graph: ReadonlyMap<string, readonly string[]>): readonly Finding[] {
  const found: Finding[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string) => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push({ path, line: 1, what: [...trail.slice(at), path].join(' → ') })
    if (at >= 0 || done.has(path)) return
    trail.push(path)
    for (const next of graph.get(path) ?? []) visit(next)
    trail.pop()
    done.add(path)
  }
  for (const path of graph.keys()) visit(path)
  return found
}
