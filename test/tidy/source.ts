/** The project's files as the rules of `tidy.test.ts` see them. */
import { globSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Scanned, scan } from './scan.ts'

export type Import = Readonly<{
  /** What was written: `#law`, `./periods.ts`, `node:fs`, `kysely`. */
  from: string
  /** Whether only types cross; such an import is gone at run time. */
  typesOnly: boolean
  line: number
}>

export type Source = Readonly<{
  path: string
  /** The folder below `src/`; empty for `main.ts` and for what is outside `src/`. */
  room: string
  isTest: boolean
  text: string
  lines: readonly string[]
  scanned: Scanned
  imports: readonly Import[]
}>

/** A file of text that is not TypeScript. */
export type Plain = Readonly<{ path: string; text: string }>

export type Project = Readonly<{
  sources: readonly Source[]
  plain: readonly Plain[]
  manifest: Manifest
  lockfile: Lockfile
}>
export type Manifest = Readonly<{
  imports: Readonly<Record<string, string>>
  dependencies: Readonly<Record<string, string>>
  devDependencies: Readonly<Record<string, string>>
}>
export type Lockfile = Readonly<{ packages: Readonly<Record<string, Locked>> }>
export type Locked = Readonly<{ license?: string; dev?: boolean; resolved?: string }>

const skipped = /^(node_modules|\.git|data|\.cache|coverage)(\/|$)/
const textual =
  /\.(ts|mjs|cjs|js|json|md|njk|scss|css|svg|typ|sh|yml|txt)$|^candour$|^\.ci\/|^\.\w+$/

/** Everything under `root` that a person wrote. */
export function readProject(root: string): Project {
  const exclude = (path: string) => skipped.test(path.replaceAll('\\', '/'))
  const hidden = globSync('.*', { cwd: root, exclude })
  const found = [
    ...globSync('**/*', { cwd: root, exclude }),
    ...hidden,
    ...globSync('.ci/*', { cwd: root }),
  ]
  const paths = [...new Set(found.map(path => path.replaceAll('\\', '/')))].toSorted()
  const files = paths.filter(path => textual.test(path) && statSync(join(root, path)).isFile())
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const code = files.filter(path => /\.(ts|mjs|cjs)$/.test(path))
  const manifest: Manifest = JSON.parse(read('package.json'))
  const sources = code.map(path => sourceOf(path, read(path)))
  return {
    sources: withTestOnly(sources, manifest.imports),
    plain: files.filter(path => !code.includes(path)).map(path => ({ path, text: read(path) })),
    manifest,
    lockfile: JSON.parse(read('package-lock.json')),
  }
}

export function sourceOf(path: string, text: string): Source {
  const scanned = scan(text)
  return {
    path,
    text,
    scanned,
    room: /^src\/([^/]+)\//.exec(path)?.[1] ?? '',
    isTest: /\.(test|fixture)\.ts$|^test\/|^src\/.*\/testing\//.test(path),
    lines: text.split('\n'),
    imports: importsOf(scanned),
  }
}

/** A file that only tests import is a test's, whatever it is called: samples, stages, referees. */
function withTestOnly(sources: readonly Source[], doors: Manifest['imports']): readonly Source[] {
  const importers = new Map<string, Source[]>()
  for (const source of sources) {
    for (const { from } of source.imports) {
      const door = doors[from]?.replace('./', '') ?? from
      const path = from.startsWith('.') ? posix.join(posix.dirname(source.path), from) : door
      importers.set(path, [...(importers.get(path) ?? []), source])
    }
  }
  const marked = sources.map(source => {
    const those = importers.get(source.path) ?? []
    const isTest = source.isTest || (those.length > 0 && those.every(each => each.isTest))
    return isTest === source.isTest ? source : { ...source, isTest }
  })
  // Each round may show that one more file serves only tests.
  return marked.every((source, at) => source === sources[at]) ? marked : withTestOnly(marked, doors)
}

const statement = /^(?:import|export)\b([^'"`;]*?)\bfrom\s*(['"])(.*?)\2|^import\s*(['"])(.*?)\4/gm
const dynamic = /\bimport\(\s*(['"])(.*?)\1/g

function importsOf({ uncommented, code }: Scanned): readonly Import[] {
  const found: Import[] = []
  for (const match of uncommented.matchAll(statement)) {
    // In the middle of a string, the word is only a word.
    if (!/^(import|export)/.test(code.slice(match.index))) continue
    const [, clause = '', , named, , bare] = match
    const typesOnly = /^\s*type\b/.test(clause) || onlyTypeNames(clause)
    found.push({ from: named ?? bare ?? '', typesOnly, line: lineOf(uncommented, match.index) })
  }
  for (const match of uncommented.matchAll(dynamic)) {
    if (code.slice(match.index, match.index + 7) !== 'import(') continue
    found.push({ from: match[2] ?? '', typesOnly: false, line: lineOf(uncommented, match.index) })
  }
  return found
}

function onlyTypeNames(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .filter(name => name.trim())
  return names !== undefined && names.length > 0 && names.every(name => /^\s*type\s/.test(name))
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
