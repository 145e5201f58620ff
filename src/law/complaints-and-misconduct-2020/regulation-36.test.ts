import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening, Matter, Person } from '../format/case.ts'
import { aCase, complainant, complaint, constable, did, every, made } from '../sample.ts'

const first = 'inform.first-update'
const outcome = 'inform.outcome'
const man: Person = { id: 'man', kind: 'member-of-public' }
type As = NonNullable<Person['relation']>['as']
const relative = (as: As, over: Partial<Person> = {}): Person => ({
  id: 'p1',
  kind: 'member-of-public',
  relation: { to: 'man', as },
  ...over,
})
const agreed = did('interested-person-consented', '2026-11-10', { by: 'p1' })

/** What is owed under a rule to `p1`, who agreed on 10 November. */
function theirs(
  rule: string,
  on: string,
  person: Person,
  { more = [], over = {} }: { more?: readonly Happening[]; over?: Partial<Matter> } = {},
) {
  const lawCase = aCase([made('2026-11-02'), agreed, ...more], {
    people: [complainant, constable, man, person],
    matters: [{ ...complaint, deceased: 'man', ...over }],
  })
  return every(rule, lawCase, on).find(({ owedTo }) => owedTo === 'interested-person')
}

test('ip.pra.consent: nothing is owed before they agree, and then from that day', () => {
  const mother = relative('parent')
  assert.equal(theirs(first, '2026-11-09', mother), undefined)
  const entry = theirs(first, '2026-11-11', mother)
  assert.deepEqual([entry?.owedToId, entry?.due], ['p1', '2026-12-08'])
  assert.equal(theirs(first, '2026-12-09', mother)?.state, 'overdue')
})

test('an update counts for those it was sent to, and for nobody else', () => {
  const told = (to: string | undefined) => ({
    more: [did('progress-told', '2026-11-20', to === undefined ? {} : { to: ['c1', to] })],
  })
  const mother = relative('parent')
  assert.equal(theirs(first, '2026-11-21', mother, told('p1'))?.state, 'met')
  assert.equal(theirs(first, '2026-11-21', mother, told('o1'))?.state, 'open')
  assert.equal(theirs(first, '2026-11-21', mother, told(undefined))?.state, 'open')
})

test('taking consent back ends what is owed; agreeing again starts it anew', () => {
  const mother = relative('parent')
  const left = did('consent-withdrawn', '2026-11-15', { by: 'p1' })
  assert.equal(theirs(first, '2026-12-09', mother, { more: [left] })?.state, 'ended')
  const again = did('interested-person-consented', '2026-12-01', { by: 'p1' })
  const entry = theirs(first, '2026-12-09', mother, { more: [left, again] })
  assert.deepEqual([entry?.state, entry?.due], ['open', '2026-12-29'])
})

test('ip.pra.relative: spouse, partner, parent and adult child; not brothers or sisters', () => {
  for (const as of ['spouse', 'civil-partner', 'partner', 'parent', 'child'] as const)
    assert.ok(theirs(first, '2026-11-11', relative(as)), as)
  for (const as of ['sibling', 'grandparent', 'former-fiance', 'neighbour'] as const)
    assert.equal(theirs(first, '2026-11-11', relative(as)), undefined, as)
})

test('a child counts from their eighteenth birthday', () => {
  const born = (on: string) => relative('child', { born: day(on) })
  assert.ok(theirs(first, '2026-11-11', born('2008-11-11')))
  assert.equal(theirs(first, '2026-11-11', born('2008-11-12')), undefined)
})

test('ip.pra.other: a sister comes in by a decision, and goes out by another', () => {
  const decided = (granted: boolean, on: string) =>
    did('sufficient-interest-decided', on, { about: 'p1', details: { granted } })
  const sister = relative('sibling')
  const granted = decided(true, '2026-11-09')
  const entry = theirs(first, '2026-11-11', sister, { more: [granted] })
  assert.ok(entry?.because.some(({ rule }) => rule === 'ip.pra.other'))
  const refused = { more: [granted, decided(false, '2026-11-10')] }
  assert.equal(theirs(first, '2026-11-11', sister, refused), undefined)
})

test('ip.pra.dsi: the person injured is told, without any relation', () => {
  const injured: Person = { id: 'p1', kind: 'member-of-public' }
  assert.equal(theirs(first, '2026-11-11', injured), undefined)
  assert.ok(theirs(first, '2026-11-11', injured, { over: { affected: 'p1' } }))
})

test('a complainant is not told twice for being a relative as well', () => {
  const over = { complainant: 'p1' }
  assert.equal(theirs(first, '2026-11-11', relative('parent'), { over }), undefined)
})

test('an outcome reached before they agreed is told within five working days of agreeing', () => {
  const more = [did('outcome-reached', '2026-11-05')]
  assert.equal(theirs(outcome, '2026-11-11', relative('parent'), { more })?.due, '2026-11-17')
})

test('in a conduct matter there is no complainant, and interested persons are told', () => {
  const lawCase = aCase([did('came-to-attention', '2026-11-02', { to: 'force-a' }), agreed], {
    people: [constable, man, relative('parent')],
    matters: [
      {
        id: 'm1',
        kind: 'conduct-matter',
        force: 'force-a',
        subjects: ['o1'],
        allegations: [],
        deceased: 'man',
      },
    ],
  })
  const owed = every(first, lawCase, '2026-11-11')
  assert.deepEqual(
    owed.map(({ owedTo, due }) => [owedTo, due]),
    [['interested-person', '2026-12-08']],
  )
})
