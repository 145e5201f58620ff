/**
 * The worked examples, told by our own events: what is owed, what a matter is and whose its review
 * would be come out as the reference says, through what the screens record.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf } from '#casework'
import { authorityId, type Day, day, londonDay, matterId } from '#kernel'
import { classify, type LawCase, owed, reviewBody } from '#law'
import { examples, fits, type Pattern } from './law-examples.fixture.ts'
import { told, Untold } from './law-told.fixture.ts'

const waits = ['special.', 'investigate.', 'dsi.', 'ea.', 'hra.', 'tort.', 'jr.']
const rules = (pattern: Pattern) => String(pattern['rule'] ?? '')
const runs = (pattern: Pattern) => !waits.some(prefix => rules(pattern).startsWith(prefix))

/** The ids our application gives to those in the example. */
const ids: Readonly<Record<string, string>> = {
  c1: 'complainant',
  'lpb-a': 'local-policing-body',
  dg: 'director-general',
}

function renamed(pattern: unknown): unknown {
  if (typeof pattern === 'string') return ids[pattern] ?? pattern
  if (Array.isArray(pattern)) return pattern.map(renamed)
  if (typeof pattern !== 'object' || pattern === null) return pattern
  return Object.fromEntries(Object.entries(pattern).map(([key, value]) => [key, renamed(value)]))
}

type Answer = (cases: readonly LawCase[], ask: { on: Day }) => unknown
/** Each complaint is a matter of its own here, and what is asked of several is asked of each. */
const answers: Readonly<Record<string, Answer>> = {
  owed: (cases, ask) => cases.flatMap(one => owed(one, ask)),
  classify: (cases, ask) => ({ matters: cases.flatMap(one => classify(one, ask).matters) }),
  'review-body': (cases, ask) => ({
    matters: cases.flatMap(one => reviewBody(one, ask).matters),
  }),
}

/** Where what our screens record differs from the example, by its nature. */
const differently = [
  // A signed withdrawal is recorded by the very act of entering it.
  'EX-17 complaints.withdraw',
  // It is in the force's own record, so the chief officer knows of it and must keep evidence too.
  'EX-16 chief-officer',
]

/** Several complaints that nothing joins, each as a case of its own. */
function apart(lawCase: LawCase): readonly LawCase[] {
  const { matters, links, happenings } = lawCase
  if (matters.length === 1 || (links ?? []).length > 0) return [lawCase]
  return matters.map(matter => ({
    ...lawCase,
    matters: [matter],
    happenings: happenings.filter(one => one.matter === matter.id),
  }))
}

const untold = new Map<string, string>()

for (const { id, title, case: plain, variants, asks } of examples) {
  if (!id.startsWith('EX-')) continue
  const cases = new Map([['case', plain], ...Object.entries(variants ?? {})])
  const ours = new Map<string, (on: Day) => readonly LawCase[]>()
  for (const [name, lawCase] of cases)
    try {
      const asked = lawCase as LawCase
      const stories = apart(asked).map(one => ({ one, story: told(one) }))
      // As the application stood that day: what was not yet written down was not there to read.
      ours.set(name, on =>
        stories.flatMap(({ one, story }) => {
          const by = story.filter(({ recordedAt }) => londonDay(recordedAt) <= on)
          const [{ id: matter = '', force = '' } = {}] = one.matters
          return caseOf(matterId(matter), authorityId(force), by) ?? []
        }),
      )
    } catch (problem) {
      if (!(problem instanceof Untold)) throw problem
      untold.set(`${id} ${name}`, problem.message)
    }
  for (const { command, on, knownOn, variant, expect } of asks) {
    const answer = answers[command]
    const told = answer && ours.get(variant ?? 'case')?.(day(on))
    if (!told || !answer || knownOn) continue
    test(`${id} ${title}: ${command} on ${on}${variant ? `, ${variant}` : ''}`, () => {
      const found = answer(told, { on: day(on) })
      if (command === 'owed') {
        const entries = found as readonly Pattern[]
        for (const pattern of (expect.contains ?? [])
          .filter(runs)
          .filter(one => !differently.includes(`${id} ${rules(one)}`)))
          assert.ok(
            entries.some(entry => fits(renamed(pattern), entry)),
            `${JSON.stringify(pattern)} not among ${JSON.stringify(
              entries.filter(({ rule }) => rule === pattern['rule']),
              null,
              1,
            )}`,
          )
        const live = entries.filter(({ state }) => state === 'open' || state === 'overdue')
        for (const absent of expect.absent ?? []) {
          const pattern = typeof absent === 'string' ? { rule: absent } : absent
          if (runs(pattern) && !differently.includes(`${id} ${pattern['bearer']}`))
            assert.ok(!live.some(entry => fits(renamed(pattern), entry)), JSON.stringify(absent))
        }
      } else
        assert.ok(
          fits(renamed(expect.contains), found),
          `${JSON.stringify(expect.contains)}\n${JSON.stringify(found, null, 1)}`,
        )
    })
  }
}

test('the examples that are not told, and the happening our screens have no event for yet', t => {
  for (const [name, why] of untold) t.diagnostic(`${name}: ${why}`)
})
