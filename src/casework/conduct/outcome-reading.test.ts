import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day, subjectId } from '#kernel'
import type { ConductEvent } from './conduct.ts'
import { noticedIn } from './outcome-reading.ts'
import { outcomeStanding } from './outcome-standing.ts'

const at = (entry: string) => ({ on: day('2026-11-27'), entry, subject: subjectId('s1') })
const proposed = (...whys: readonly [string, string]): ConductEvent => ({
  ...{ ...at('p'), type: 'OutcomeProposed', action: 'dismissal-without-notice' },
  lesser: [
    { action: 'final-written-warning', why: whys[0] },
    { action: 'reduction-in-rank', why: whys[1] },
  ],
  ...{ exceptional: [], purposes: 'It meets each.' },
})

test('the same words in two places are noticed, however they are spaced or cased', () => {
  const same = noticedIn(outcomeStanding([proposed('Not enough here.', 'not  enough, here')]))
  deepEqual(same.repeated, [
    {
      words: 'Not enough here.',
      places: ['not-final-written-warning', 'not-reduction-in-rank'],
    },
  ])
  const own = noticedIn(
    outcomeStanding([proposed('It protects nobody.', 'He has no rank to lose.')]),
  )
  deepEqual(own.repeated, [])
})

test('words about the person in seriousness, no harm to confidence and open advice are noticed', () => {
  const written: ConductEvent = {
    ...{ ...at('w'), type: 'SeriousnessWritten', part: 'mitigating', factors: [] },
    words: 'His exemplary record.',
  }
  const harm: ConductEvent = {
    ...{ ...at('h'), type: 'SeriousnessWritten', part: 'harm', words: '' },
    factors: [{ factor: 'harm.reputation', why: 'It was in the news.', evidence: 'Page 3.' }],
  }
  const advice: ConductEvent = {
    ...{ ...at('a'), type: 'AdviceGiven', advice: 'a', task: 'harm', words: 'Say who was harmed.' },
  }
  const noticed = noticedIn(outcomeStanding([written, advice]))
  deepEqual(noticed.person, [{ part: 'mitigating', words: 'exemplary record' }])
  equal(noticed.noConfidence, true)
  equal(noticed.unanswered, 1)
  equal(noticedIn(outcomeStanding([harm])).noConfidence, false)
})
