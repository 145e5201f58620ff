/** Rules about what stands beside the code: tests, scripts, packages, documents. */
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { shares } from '../../scripts/testing/plan.ts'
import { type Finding, matches, type Rule } from './rule.ts'
import type { Plain, Project } from './source.ts'

const root = dirname(dirname(import.meta.dirname))
/** Home folders, where this very checkout is, and hosts that only some machines can reach. */
const places = [
  /(?<![\w.])\/(?:root|home|Users)\/[\w.-]+|registry\.npm|npmmirror|\b(?:artifactory|nexus)\b/gi,
  ...[root, join(dirname(root), 'shared'), homedir()].map(
    place => new RegExp(`(?<![\\w.])${RegExp.escape(place)}(?![\\w-])`, 'g'),
  ),
]

const noMachine: Rule = {
  rule: 'no file knows the machine or the registry it was made on',
  remedy: 'Paths start from import.meta.dirname; packages come from whatever registry npm uses.',
  breach: { 'docs/a.md': 'Run it in /home/jay/candour\n', 'docs/b.md': `cd ${root}\n` },
  find: project => places.flatMap(place => everyLine(project).flatMap(lineMatching(place))),
}

const noMarks: Rule = {
  rule: 'nothing is left to be done in a comment',
  remedy: 'Do it, or open an issue.',
  breach: { 'src/law/a.ts': `// ${'TO'}${'DO'} later\n` },
  find: project => [
    ...matches(project.sources, /\b(?:TODO|FIXME|XXX|HACK)\b/g, ({ scanned }) => scanned.comments),
    ...project.plain
      .filter(({ path }) => path.endsWith('.md') || path.endsWith('.njk'))
      .flatMap(linesOf)
      .flatMap(lineMatching(/\b(?:TODO|FIXME)\b/g)),
  ],
}

/** What a browser or Node 20 runs as it stands; everything else is TypeScript. */
const scripts = [/^scripts\/[\w-]+\.mjs$/, /^src\/web\/assets\/[\w-]+\.js$/]

const typescript: Rule = {
  rule: 'code is TypeScript, but for what Node 20 or a browser runs as it stands',
  remedy: 'Rename it to .ts, or add its place to the list in test/tidy/papers.ts with the reason.',
  breach: { 'src/desk/old.mjs': 'export const a = 1\n' },
  find: ({ sources, plain }) =>
    [...sources, ...plain]
      .filter(({ path }) => /\.(m|c)?jsx?$|\.tsx$/.test(path))
      .filter(({ path }) => !scripts.some(allowed => allowed.test(path)))
      .map(({ path }) => ({ path, line: 1, what: 'JavaScript' })),
}

/** What holds the groups that tests are put in, and no test. */
const frames = /^(?:test\/support\/|scripts\/testing\/share\.ts$)/

const reached: Rule = {
  rule: 'npm test reaches every file that holds tests, once',
  remedy: 'Name it *.test.ts, in src, test, bench or scripts.',
  breach: { 'src/desk/tests.ts': "import { test } from 'node:test'\ntest('a', () => {})\n" },
  find({ sources }) {
    const files = sources.map(({ path }) => path).filter(path => path.endsWith('.test.ts'))
    const planned = shares(files).flatMap(share => share.files)
    return sources
      .filter(({ scanned }) => /^\s*(?:test|it|describe)\(/m.test(scanned.code))
      .filter(({ imports }) => imports.some(({ from }) => from === 'node:test'))
      .filter(({ path }) => !frames.test(path) || path.endsWith('.test.ts'))
      .map(({ path }) => ({ path, times: planned.filter(file => file === path).length }))
      .filter(({ times }) => times !== 1)
      .map(({ path, times }) => ({ path, line: 1, what: `run ${times} times` }))
  },
}

const noOnly: Rule = {
  rule: 'no test is left running alone',
  remedy: 'Take away .only.',
  breach: { 'src/law/a.test.ts': `test.${'only'}('a', () => {})\n` },
  find: project => matches(project.sources, /\b(?:test|it|describe|suite)\.only\b|\bonly: true\b/g),
}

const kind = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
]
const shippedLicences = [...kind, 'BlueOak-1.0.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib']
const testLicences = [...shippedLicences, 'MPL-2.0']

/** Their manifests do not say it in a word; their licence files or readmes, read by hand, do. */
const readByHand: Readonly<Record<string, string>> = {
  busboy: 'MIT',
  dicer: 'MIT',
  duck: 'BSD-2-Clause',
  'humanize-number': 'MIT',
  only: 'MIT',
  streamsearch: 'MIT',
}
const nameIn = (path: string) => path.replace(/^.*node_modules\//, '')

const licences: Rule = {
  rule: 'every package may be given on under Apache-2.0',
  remedy: 'Choose another package; a licence that asks more of our users is not ours to accept.',
  breach: {},
  find: ({ lockfile }) =>
    Object.entries(lockfile.packages)
      .filter(([path]) => path.startsWith('node_modules/'))
      .filter(
        ([path, { license, dev }]) =>
          !permits(readByHand[nameIn(path)] ?? license ?? '', dev ? testLicences : shippedLicences),
      )
      .map(([path, { license }]) => ({
        path: 'package-lock.json',
        line: 1,
        what: `${nameIn(path)}: ${license ?? 'no licence stated'}`,
      })),
}

const lockfile: Rule = {
  rule: 'the lockfile names no registry and pins what package.json asks for exactly',
  remedy: 'Set omit-lockfile-registry-resolved, pin the version, and install again.',
  breach: {},
  find({ lockfile: { packages }, manifest }) {
    const hosts = Object.entries(packages).filter(([, { resolved }]) =>
      resolved?.startsWith('http'),
    )
    const asked = { ...manifest.dependencies, ...manifest.devDependencies }
    const loose = Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))
    return [...hosts, ...loose].map(([name]) => ({
      path: 'package-lock.json',
      line: 1,
      what: name,
    }))
  },
}

const decisions: Rule = {
  rule: 'every decision has a number, a title, a status and one page',
  remedy: 'docs/decisions/NNNN-short-name.md, numbered without gaps, "# N. Title", under 60 lines.',
  breach: { 'docs/decisions/why-node.md': '# Why Node\n' },
  find({ plain }) {
    const found = plain.filter(({ path }) => path.startsWith('docs/decisions/'))
    return found.flatMap(({ path, text }, at): readonly Finding[] => {
      const number = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]
      const wrong = [
        Number(number) === at + 1 ? '' : `is not number ${at + 1}`,
        text.startsWith(`# ${Number(number)}. `) ? '' : 'does not begin with its number and title',
        text.split('\n').length <= 60 ? '' : 'is more than a page',
      ]
      return wrong.filter(Boolean).map(what => ({ path, line: 1, what }))
    })
  },
}

const map: Rule = {
  rule: 'ARCHITECTURE.md is under 200 lines and knows every room',
  remedy: 'Say what a room must never know, above all its absences; leave out what the code says.',
  breach: { 'ARCHITECTURE.md': '# Architecture\n', 'src/attic/index.ts': 'export const a = 1\n' },
  find({ plain, sources }) {
    const text = plain.find(({ path }) => path === 'ARCHITECTURE.md')?.text ?? ''
    const rooms = new Set(sources.map(({ room }) => room).filter(Boolean))
    const absent = [...rooms].filter(room => !text.includes(`\`${room}\``))
    return [
      ...(text.split('\n').length <= 200 ? [] : ['is too long']),
      ...absent.map(room => `does not know the room ${room}`),
    ].map(what => ({ path: 'ARCHITECTURE.md', line: 1, what }))
  },
}

export const paperRules: readonly Rule[] = [
  noMachine,
  noMarks,
  typescript,
  reached,
  noOnly,
  licences,
  lockfile,
  decisions,
  map,
]

/** Whether one of a licence expression's choices is allowed whole. */
export function permits(expression: string, allowed: readonly string[]): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(/\s+OR\s+/)
  return choices.some(choice => choice.split(/\s+AND\s+/).every(name => allowed.includes(name)))
}

type Line = Readonly<{ path: string; line: number; text: string }>

function everyLine({ sources, plain }: Project): readonly Line[] {
  return [...sources, ...plain].flatMap(linesOf)
}

function linesOf({ path, text }: Plain): readonly Line[] {
  return text.split('\n').map((line, at) => ({ path, line: at + 1, text: line }))
}

function lineMatching(pattern: RegExp): (line: Line) => readonly Finding[] {
  return ({ path, line, text }) =>
    [...text.matchAll(pattern)].map(([what]) => ({ path, line, what }))
}
