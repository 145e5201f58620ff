/** The house rules, read from the source as text; each names its rule and its remedy. */
import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { exceptions } from './tidy/exceptions.ts'
import { paperRules, permits } from './tidy/papers.ts'
import { roomRules } from './tidy/rooms.ts'
import type { Finding, Rule } from './tidy/rule.ts'
import { scan } from './tidy/scan.ts'
import { growing, shapeRules } from './tidy/shape.ts'
import { type Project, readProject, sourceOf } from './tidy/source.ts'
import { tongueRules } from './tidy/tongues.ts'

const project = readProject(dirname(import.meta.dirname))
const rules: readonly Rule[] = [...roomRules, ...tongueRules, ...shapeRules, ...paperRules]

/** Tidy's own files hold breaches on purpose, as strings. */
const judged: Project = {
  ...project,
  sources: project.sources.filter(({ path }) => !path.startsWith('test/tidy')),
}

function found(rule: Rule): readonly Finding[] {
  return rule
    .find(judged)
    .filter(({ path }) => !exceptions.some(e => e.rule === rule.rule && e.path === path))
}

for (const rule of rules) {
  test(rule.rule, () => {
    const told = found(rule).map(({ path, line, what }) => `${path}:${line}  ${what}`)
    assert.ok(told.length === 0, `${rule.rule}.\n${rule.remedy}\n\n  ${told.join('\n  ')}\n`)
  })
}

test('every exception is still needed, and says why', () => {
  const idle = exceptions.filter(({ rule, path, why }) => {
    const known = rules.find(each => each.rule === rule)
    return why === '' || !known?.find(judged).some(finding => finding.path === path)
  })
  assert.deepEqual(idle, [])
})

test('the checker saw the project', () => {
  const { sources, plain } = project
  const imports = sources.flatMap(source => source.imports)
  const rooms = Object.keys(project.manifest.imports).map(name => name.slice(1))
  const seen = new Set(sources.map(({ room }) => room))
  assert.ok(sources.length > 200, `only ${sources.length} files of code`)
  assert.ok(plain.length > 50, `only ${plain.length} other files`)
  assert.ok(imports.length > 3 * sources.length * 0.5, `only ${imports.length} imports`)
  assert.deepEqual(
    rooms.filter(room => room !== 'test' && !seen.has(room)),
    [],
  )
  const shippedDoors = sources.filter(
    ({ path, isTest }) => /^src\/\w+\/index\.ts$/.test(path) && !isTest,
  )
  assert.equal(shippedDoors.length, rooms.length - 1, 'a door was taken for a test')
  const blind = sources.filter(
    ({ text, imports: those }) => /^import .* from '/m.test(text) && those.length === 0,
  )
  assert.deepEqual(
    blind.map(({ path }) => path),
    [],
  )
})

test('the checker knows SQL, a clock and a page when it sees them', () => {
  const moved = (from: string, to: string): Project => {
    const those = project.sources.filter(({ room }) => room === from)
    return { ...project, sources: those.map(source => ({ ...source, room: to })) }
  }
  const caught = (title: string, within: Project) =>
    rules.find(({ rule }) => rule === title)?.find(within).length ?? 0
  assert.ok(caught('SQL only in store', moved('store', 'desk')) > 10)
  assert.ok(caught('Temporal appears only in kernel', moved('kernel', 'law')) > 3)
  assert.ok(caught('HTTP and HTML only in web', moved('web', 'desk')) > 5)
  assert.ok(
    caught('pure rooms hold no clock, chance, waiting or catching', moved('web', 'law')) > 50,
  )
})

for (const rule of rules.filter(({ breach }) => Object.keys(breach).length > 0)) {
  test(`the checker catches a breach of: ${rule.rule}`, () => {
    const caught = new Set(rule.find(projectOf(rule.breach)).map(({ path }) => path))
    const expected = Object.keys(rule.breach).filter(path => !bystanders.includes(path))
    for (const path of expected) {
      assert.ok(caught.has(path) || closes(rule, path, caught), `nothing caught in ${path}`)
    }
  })
}

/** Files a breach needs beside it. */
const bystanders = ['src/web/routes.ts', 'src/attic/index.ts']

/** A circle is reported once, at one of its files. */
function closes(rule: Rule, path: string, caught: ReadonlySet<string>): boolean {
  return rule.rule.startsWith('no file comes to need') && path.startsWith('src/') && caught.size > 0
}

function projectOf(files: Readonly<Record<string, string>>): Project {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }))
  const code = all.filter(({ path }) => /\.(ts|mjs)$/.test(path))
  return {
    ...project,
    sources: code.map(({ path, text }) => sourceOf(path, text)),
    plain: all.filter(file => !code.includes(file)),
  }
}

test('the checker tells code from comments and strings', () => {
  const text = [
    "const a = 'any // not a comment' // a comment: any",
    'const b = `any $< < c: `deep $<any>` >.c > any`'.replaceAll('<', '{').replaceAll('>', '}'),
    'const d = x / 2 /* any */ / 3; const e = /[\'"`]any/g.test(s)',
    "import type { F } from './f.ts'",
    "export { type G, type H } from '#law'",
    "import { i } from 'node:fs'; const j = \"import { k } from 'l'\"",
  ].join('\n')
  const { code, uncommented, comments } = scan(text)
  assert.deepEqual(code.match(/any/g), ['any'])
  assert.equal(uncommented.match(/any/g)?.length, 5)
  assert.equal(comments.match(/any/g)?.length, 2)
  assert.deepEqual(
    sourceOf('src/law/a.ts', text).imports.map(({ from, typesOnly }) => [from, typesOnly]),
    [
      ['./f.ts', true],
      ['#law', true],
      ['node:fs', false],
    ],
  )
})

test('the checker reads licence expressions', () => {
  assert.ok(permits('MIT OR GPL-3.0', ['MIT']))
  assert.ok(permits('(MIT AND ISC)', ['MIT', 'ISC']))
  assert.ok(!permits('MIT AND GPL-3.0', ['MIT']))
  assert.ok(!permits('', ['MIT']))
})

test('no file is near its wall without being named here', context => {
  for (const { path, what } of growing(project)) context.diagnostic(`${path} has ${what}`)
})
