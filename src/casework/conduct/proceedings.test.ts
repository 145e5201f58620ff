/**
 * The state machine of proceedings (conduct.md, section 15) over command sequences by chance:
 * the steps in their order, out of it, twice and after a challenge. The seed is kept, so it is one
 * test.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allConductStates } from '#law'
import type { Recorded } from '../case-of.ts'
import { type ConductFacts, ofKind } from './conduct.ts'
import { outcomeNow } from './outcome-now.ts'
import { chosen, detours, known, steps, undoings, type Walk, walk } from './proceedings.fixture.ts'
import { preparedOf, publicNow } from './publishing-known.ts'
import { findingNow, roundsOf } from './rounds.ts'

/**
 * States of section 15 that these ways come to. Two are not: received, before there is an officer,
 * and a performance procedure, which no page begins.
 */
const reached = [
  ...(['SEVERITY', 'INVESTIGATING', 'AMH_DETERMINE', 'AMH_CERTIFIED', 'REPORTED'] as const),
  ...(['PART3A', 'NO_CASE', 'MEETING_REFERRED', 'HEARING_REFERRED', 'RESPONSE_DUE'] as const),
  ...(['WITNESS_LISTS', 'LISTED', 'IN_PROGRESS', 'OUTCOME', 'NOTIFIED'] as const),
  ...(['BARRED_REPORT_DUE', 'PAT', 'WITHDRAWN', 'CLOSED', 'PREHEARING', 'FINDING'] as const),
  ...(['PUBLISHED', 'APPEAL_WINDOW', 'RPRP'] as const),
]
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

test('every state that is reached is left again, but the last', () => {
  const ways = new Map<string, Set<string>>()
  const note = ({ visited }: Walk) => {
    for (const [at, from] of visited.entries()) {
      const to = visited[at + 1]
      if (to === undefined || to === from) continue
      ways.set(from, (ways.get(from) ?? new Set()).add(to))
    }
  }
  const seen = new Set<string>()
  for (const start of [steps, steps.toReversed(), ...detours]) {
    const found = walk(start, () => {})
    note(found)
    for (const state of found.visited) seen.add(state)
  }
  fc.assert(
    fc.property(picks, picked => {
      const found = walk(chosen(picked), () => {})
      note(found)
      for (const state of found.visited) seen.add(state)
    }),
    seeded,
  )
  const stuck = allConductStates.filter(state => seen.has(state) && !ways.has(state))
  assert.deepEqual(stuck, [], JSON.stringify([...seen]))
  for (const state of reached) assert.ok(seen.has(state), state)
})
