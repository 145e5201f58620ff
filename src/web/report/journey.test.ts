import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { answered } from '../testing/drafts.ts'
import { reportFrom } from './check/report.ts'
import type { StepName, Told } from './draft.ts'
import { after, before, nextToAnswer, stepsFor } from './journey.ts'

const today = day('2026-11-30')
const names = (told: Told) => stepsFor(told).map(({ name }) => name)
function without(told: Told, ...steps: readonly StepName[]): Told {
  return Object.fromEntries(
    Object.entries(told).filter(([name]) => !steps.some(one => one === name)),
  )
}
const plainly: Told = {
  ...without(answered, 'acting', 'telling', 'people'),
  who: { who: 'happened-to-me' },
  safe: { safe: 'none' },
  whom: { whom: 'service' },
}

test('the questions are asked in the order they were designed in', () => {
  deepStrictEqual(names(plainly), [
    'force',
    'who',
    'safe',
    'contact',
    'happened',
    'when',
    'whom',
    'before',
    'because',
    'right',
    'files',
  ])
})

test('someone in danger is offered a person to talk to before anything has to be written', () => {
  for (const safe of ['close-to-me', 'dealing-with-my-case', 'can-find-me', 'rather-talk']) {
    const asked = names({ ...plainly, safe: { safe } })
    deepStrictEqual(asked.slice(3, 6), ['contact', 'telling', 'happened'], safe)
  }
})

test('ticking that it includes sexual or violent behaviour offers it next, once', () => {
  const ticked = { ...plainly, happened: { words: '', includes: 'sexual-or-violent' } }
  deepStrictEqual(names(ticked).slice(4, 7), ['happened', 'telling', 'when'])
  const both = { ...ticked, safe: { safe: 'close-to-me' } }
  strictEqual(names(both).filter(name => name === 'telling').length, 1)
})

test('ticking it with nothing written leads to the offer, not to a problem', () => {
  const told = { ...plainly, happened: { words: '', includes: 'sexual-or-violent' } }
  strictEqual(after('happened', false, { told, today }), '/report/telling')
  const talk = { ...told, telling: { telling: 'talk-to-someone', crime: 'no' } }
  strictEqual(after('telling', false, { told: talk, today }), '/report/when')
  const write = { ...told, telling: { telling: 'write-it-all', crime: 'no' } }
  strictEqual(after('telling', false, { told: write, today }), '/report/happened')
})

test('coming back leads to the first question not answered, or to checking', () => {
  strictEqual(nextToAnswer({ told: {}, today }), '/report/force')
  strictEqual(nextToAnswer({ told: without(answered, 'contact'), today }), '/report/contact')
  strictEqual(nextToAnswer({ told: answered, today }), '/report/check')
})

test('an answer that no longer stands is asked for again', () => {
  const told = {
    ...answered,
    when: { count: '1', 'when-1-day': '31', 'when-1-month': '2', 'when-1-year': '2026' },
  }
  strictEqual(nextToAnswer({ told, today }), '/report/when')
  strictEqual(reportFrom({ told, today }), undefined)
})

test('a changed answer leads back to checking, by way of any question it opens', () => {
  strictEqual(after('right', true, { told: plainly, today }), '/report/check')
  const acting = { ...plainly, who: { who: 'acting-for-someone' } }
  strictEqual(after('who', true, { told: acting, today }), '/report/acting')
})

test('back leads the way the person came', () => {
  strictEqual(before('force', plainly), '/report')
  strictEqual(before('safe', plainly), '/report/who')
  strictEqual(before('safe', answered), '/report/acting')
})

test('the answers make a report, and each missing one keeps it from being made', () => {
  const report = reportFrom({ told: answered, today })
  deepStrictEqual(report, {
    standing: 'acting-for-someone',
    actingFor: { relation: 'parent', under18: 'yes', theyKnow: 'yes', consent: 'will-be-asked' },
    safety: 'close-to-me',
    contact: {
      name: '⟦Amara⟧',
      ways: {
        email: { may: false },
        phone: { may: false },
        text: { may: false },
        post: { may: false },
      },
    },
    words: '⟦He shouted.⟧',
    sexualOrViolent: false,
    telling: 'write-it-all',
    reportAsCrime: false,
    occasions: [
      { when: { type: 'around', around: '2019-06' } },
      { when: { type: 'around', around: '2017', words: '⟦2017⟧' } },
    ],
    whom: { type: 'Known', people: [{ name: '⟦Pike⟧' }] },
    toldBefore: { told: false },
    becauseOf: ['race', 'age'],
    becauseOfWhy: '⟦He said so.⟧',
    remedies: ['explanation', 'other'],
    remedyWords: '⟦A meeting⟧',
  })
  for (const { name } of stepsFor(answered)) {
    if (name === 'files') continue
    strictEqual(reportFrom({ told: without(answered, name), today }), undefined, name)
  }
})

test('answers to questions no longer asked are not sent', () => {
  const told = { ...answered, who: { who: 'affected' }, whom: { whom: 'not-known' } }
  const report = reportFrom({ told, today })
  strictEqual(report?.actingFor, undefined)
  deepStrictEqual(report?.whom, { type: 'NotKnown' })
})
