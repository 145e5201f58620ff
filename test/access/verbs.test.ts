/**
 * Every verb of the desk, asked past all pages by everybody docs/access-verbs.csv keeps from it: it
 * answers as of what was never there, tells no word of the matter and changes nothing.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { As } from '#desk'
import { commandId } from '#kernel'
import { onEachEngine, openTestApp, type TestApp, testWorld } from '#test'
import {
  actingAs,
  type Circumstance,
  circumstances,
  idIn,
  makeCircumstances,
  matterIn,
  seats,
  secretOf,
} from '../../src/desk/access/circumstances.fixture.ts'
import { letterOf, readPolicy } from './policy.ts'

const policy = readPolicy('access-verbs.csv')
const [first] = seats
const northmoor = first?.authority ?? assert.fail('nobody')

/** Everything any verb asks for, of one matter: what a verb does not know it does not read. */
const ofMatter = (at: Circumstance | 'never') => {
  const of = (id: string) => (at === 'never' ? `${id}-never` : idIn(at, id))
  return {
    matter: of('matter'),
    ...{ letter: of('l2'), subject: of('subject-1'), document: of('d1'), review: of('review-1') },
    ...{
      emergency: of('emergency-1'),
      batch: of('batch'),
      notice: of('notice'),
      case: of('case-1'),
    },
    ...{ item: of('notice'), note: of('note-1'), recommendation: of('r1'), praise: of('praise') },
    ...{
      matters: [of('matter')],
      notices: [of('notice')],
      allegation: { id: of('a1'), words: 'w' },
    },
    ...{ on: '2026-11-20', seen: 1, why: 'w', words: 'w', handler: 'seat-1', whose: 'force' },
    ...{ kind: 'update', to: 'complainant', fields: {}, how: 'posted', by: 'post', method: 'post' },
    ...{ subjects: [], answers: [], known: 'r1', allegations: [], who: { subject: of('s9') } },
    ...{ rows: [], tags: ['t'], mentions: [], publicInterest: false, what: 'officers', name: 'f' },
    ...{ file: { sha256: 'aa', bytes: 1 }, id: of('import'), mapping: {}, wish: 'w', shared: {} },
    ...{ sealed: { mayKnow: 'team' }, lines: 'A, b', recommendations: [], page: 1, rule: 'r' },
    ...{ grounds: 'g', stated: {}, parts: [], documents: [], whom: 'force', summary: 's' },
    ...{ person: 'seat-2', purpose: 'p', until: '2027-01-01', minutes: 60, found: 'f', unit: 'u' },
    ...{ passage: 'passage-1', place: { type: 'Whole' } },
    ...{
      account: 'account-1',
      point: 'point-1',
      passages: [],
      silent: [],
      reliedOn: [],
      contrary: [],
    },
    ...{ plan: 'p', agreed: true, ground: 'g', reviewOn: '2026-12-01', codes: ['A1'], max: 10 },
  }
}

onEachEngine(engine => {
  let app: TestApp
  let sitting: ReadonlyMap<string, As>
  before(async () => {
    app = await openTestApp(await engine.fresh())
    await makeCircumstances(app)
    const tracker = (reads: 'dates' | 'content'): As => ({
      authority: northmoor,
      actor: { type: 'tracker', matter: matterIn('own'), reads },
    })
    const outside: As = { authority: northmoor, actor: { type: 'public' } }
    sitting = new Map([
      ...seats.map(seat => [seat.role, actingAs(seat)] as const),
      ['code alone', tracker('dates')],
      ['code and content', tracker('content')],
      ['representative', outside],
      ['nobody signed in', outside],
    ])
  })

  const verbs = () => {
    const { work, people, reviews, access, accounts, audit, ownSignIn } = app.desk
    const { law, patterns, matching, evidence, conduct, checks } = app.desk
    const staff = { work, people, reviews, access, accounts, audit, ownSignIn }
    const groups = { ...staff, law, patterns, matching, evidence, conduct, checks }
    return Object.entries(groups).flatMap(([group, all]) =>
      Object.entries(all).map(([name, verb]) => ({ name: `${group}.${name}`, verb })),
    )
  }

  test('every verb has its row, and every row its verb', () => {
    const there = verbs().map(({ name }) => name)
    assert.deepEqual(there.toSorted(), [...policy.rows.keys()].toSorted())
    assert.deepEqual([...sitting.keys()], policy.seats)
  })

  test('a verb tells and changes nothing for whoever it is not for', {
    timeout: 300_000,
  }, async () => {
    const wrong: string[] = []
    const versions = () =>
      app.bench.store.work({ authority: northmoor, actor: { type: 'system' } }, async tx =>
        Promise.all(circumstances.map(async at => (await tx.load(matterIn(at))).version)),
      )
    for (const [seat, as] of sitting) {
      const before = await versions()
      for (const { name, verb } of verbs()) {
        const cell = policy.rows.get(name)?.[seat] ?? '-'
        if (cell === 'y') continue
        const ask = (at: Circumstance | 'never', whole: boolean) => {
          const call = verb as (...all: unknown[]) => unknown
          const asked = whole ? ofMatter(at) : ofMatter(at).matter
          const command = commandId(testWorld.id())
          // Asked of nonsense a verb may fail, which tells nothing either.
          return Promise.resolve()
            .then(() => call({ ...as, command }, asked, asked, asked))
            .then(
              answer => JSON.stringify(answer) ?? 'nothing',
              () => 'failed',
            )
        }
        for (const whole of [true, false]) {
          const never = await ask('never', whole)
          for (const at of circumstances.filter(one => !cell.includes(letterOf(one)))) {
            const told = await ask(at, whole)
            if (told !== never && !told.includes(matterIn(at)))
              wrong.push(
                `${name} | ${seat} | ${at} | ${told.slice(0, 80)} and not ${never.slice(0, 80)}`,
              )
            if (told.includes(secretOf(at)))
              wrong.push(`${name} | ${seat} | ${at} | tells its words`)
          }
        }
      }
      const after = await versions()
      if (policy.seats.indexOf(seat) >= seats.length || !mayChange(seat))
        assert.deepEqual(after, before, `${seat} changed a matter`)
      assert.equal(after[2], before[2], `${seat} changed a matter they are kept from`)
    }
    assert.ok(wrong.length === 0, `${wrong.length} are not as written:\n${wrong.join('\n')}`)
  })
})

/** Whether any verb at all is theirs in a matter. */
function mayChange(seat: string): boolean {
  return [...policy.rows.values()].some(row => /[oa]/.test(row[seat] ?? ''))
}
