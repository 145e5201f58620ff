/**
 * The state machine of proceedings (conduct.md, section 15) over command sequences by chance:
 * the steps in their order, out of it, twice and after a challenge. The seed is kept, so it is one
 * test.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, matterId } from '#kernel'
import { allConductStates, outcomes } from '#law'
import { caseOf, type Recorded } from '../case-of.ts'
import { challengesOf } from './challenges-known.ts'
import { type ConductFacts, ofKind } from './conduct.ts'
import {
  claims,
  detours,
  elsewhere,
  goesOn,
  orders,
  undoings,
  unnamedWays,
} from './detours.fixture.ts'
import { outcomeNow } from './outcome-now.ts'
import { begun, chosen, force, known, steps, type Walk, walk } from './proceedings.fixture.ts'
import { preparedOf, publicNow } from './publishing-known.ts'
import { findingNow, roundsOf } from './rounds.ts'

/** Twice as likely the next step as any other. */
const picks = fc.array(fc.nat({ max: steps.length * 3 }), { minLength: 30, maxLength: 60 })
const seeded = { seed: 8, numRuns: 12 } as const

/** Of the round being decided: proposed while seriousness was not closed, or was open again. */
function proposedWhileOpen(events: ConductFacts): boolean {
  return roundsOf(events).some(round => {
    let isClosed = false
    return round.events.some(event => {
      if (event.type === 'SeriousnessClosed') isClosed = true
      if (event.type === 'SeriousnessReopened') isClosed = false
      return event.type === 'OutcomeProposed' && !isClosed
    })
  })
}

test('no path proposes an outcome with seriousness open, and no challenge loses what was recorded', () => {
  let proposed = 0
  let sentBack = 0
  fc.assert(
    fc.property(picks, picked => {
      let before: ConductFacts = []
      const { story } = walk(chosen(picked), so => {
        const events = known(so)
        assert.deepEqual(events.slice(0, before.length), before, 'nothing recorded is lost')
        assert.deepEqual(
          roundsOf(events).flatMap(round => round.events),
          events,
        )
        assert.ok(!proposedWhileOpen(events), 'an outcome was proposed with seriousness open')
        const last = events.at(-1)
        if (last?.type === 'ChallengeDecided' && last.order === 'outcome-quashed')
          assert.deepEqual(findingNow(events), findingNow(before), 'the finding stands')
        before = events
      })
      proposed += ofKind(known(story), 'OutcomeProposed').length
      sentBack += roundsOf(known(story)).length - 1
    }),
    seeded,
  )
  assert.ok(proposed > 0, 'no walk came to an outcome')
  assert.ok(sentBack > 0, 'no walk was sent back')
})

/** Whatever is public says the outcome that stands, and nothing undid it since. */
function assertPublicStands(events: ConductFacts): void {
  for (const { what, considered, published } of publicNow(events)) {
    if (what !== 'outcome' || !published || !considered) continue
    const now = outcomeNow(events)
    assert.ok(now, 'public, and no outcome stands')
    assert.ok(published.words?.includes(now.action), 'public is another outcome than stands')
    assert.ok(events.indexOf(considered) > events.indexOf(now.since), 'considered before it was so')
    const undone = ofKind(events.slice(events.indexOf(published)), 'ChallengeDecided').find(
      ({ order }) => order !== 'dismissed',
    )
    assert.equal(undone, undefined, 'still public once it was quashed or replaced')
  }
}

/** Nothing is public without an outcome told in its round, nor once it was quashed or cleared. */
test('no path leaves public what does not stand, and what is taken down stays down', () => {
  let [everUp, everDown] = [0, 0]
  const check = (so: readonly Recorded[]) => {
    const events = known(so)
    const up = publicNow(events).filter(({ what }) => what === 'outcome')
    const last = events.at(-1)
    everUp += up.length
    assertPublicStands(events)
    if (up.length > 0)
      assert.ok(ofKind(events, 'OutcomeNotified').length > 0, 'published before it was told')
    if (last?.type === 'TakenDown') everDown += 1
    const down = ofKind(events, 'TakenDown').map(({ publication }) => publication)
    assert.ok(!up.some(({ publication }) => down.includes(publication)))
    const ended = so.at(-1)?.event
    const isOver =
      (ended?.type === 'ChallengeDecided' && ended.order !== 'dismissed') ||
      ended?.type === 'OfficerCleared'
    if (isOver) assert.equal(preparedOf(events, 'outcome'), undefined)
  }
  for (const detour of [...detours, ...undoings]) walk(detour, check)
  fc.assert(
    fc.property(picks, picked => {
      const { story } = walk([...(detours.at(3) ?? []), ...chosen(picked)], () => {})
      for (const [at] of story.entries()) check(story.slice(0, at + 1))
    }),
    seeded,
  )
  assert.ok(everUp > 0, 'nothing was ever public')
  assert.ok(everDown > 0, 'nothing ever came down')
})

test('every state of section 15 is reached, and left again', () => {
  const ways = new Map<string, Set<string>>()
  const seen = new Set<string>()
  const note = ({ visited }: Walk) => {
    for (const [at, from] of visited.entries()) {
      seen.add(from)
      const to = visited[at + 1]
      if (to === undefined || to === from) continue
      ways.set(from, (ways.get(from) ?? new Set()).add(to))
    }
  }
  for (const way of [steps, steps.toReversed(), ...detours, ...claims]) note(walk(way, () => {}))
  for (const { way } of elsewhere) note(walk(way, () => {}))
  for (const way of unnamedWays) note(walk(way, () => {}, 'unnamed'))
  fc.assert(
    fc.property(picks, picked => note(walk(chosen(picked), () => {}))),
    seeded,
  )
  const unseen = allConductStates.filter(state => !seen.has(state))
  assert.deepEqual(unseen, [], 'never reached')
  const stuck = allConductStates.filter(state => !ways.has(state))
  assert.deepEqual(stuck, [], 'never left')
})

test('what goes to another procedure is there until that ends, or comes back', () => {
  for (const { way, stands } of elsewhere) assert.deepEqual(walk(way, () => {}).visited, stands)
})

test('what a court or the tribunal orders says where it stands, and what stands of it', () => {
  for (const [at, { way, stands }] of orders.entries()) {
    const { visited, story } = walk(way, () => {})
    assert.equal(visited.at(-1), stands, `order ${at + 1}`)
    const lawCase = caseOf(matterId('m1'), force, story)
    assert.ok(lawCase)
    const [found] = outcomes(lawCase, { on: addDays(begun, way.length) }).people
    const isKept = findingNow(known(story)) !== undefined
    assert.equal(found?.finding !== null, isKept, `order ${at + 1}: the finding`)
  }
})

test('nothing is at an end while a claim for judicial review is before the court', () => {
  for (const way of [...claims, goesOn]) {
    const { visited } = walk(way, () => {})
    assert.deepEqual(visited.slice(-4), ['CLOSED', 'JR', 'JR', 'CLOSED'])
  }
  let open = 0
  fc.assert(
    fc.property(picks, picked => {
      const { story, visited, told } = walk(chosen(picked), () => {})
      for (const [at, state] of visited.entries()) {
        const claim = challengesOf(known(story.slice(0, told[at]))).find(
          ({ route, steps, isOver }) =>
            route === 'judicial-review' && steps.some(({ step }) => step === 'made') && !isOver,
        )
        if (claim) open += 1
        assert.ok(!claim || state !== 'CLOSED', 'at an end, with a claim open')
      }
    }),
    seeded,
  )
  assert.ok(open > 0, 'no walk had a claim open')
})
