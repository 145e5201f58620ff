import { deepEqual, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { type ComplaintEvent, complaint, type Facts, letterItems } from '#casework'
import { allegationId, day, fold, instant } from '#kernel'
import { invented } from '#test'
import { handledAndCoded, historyLookedAt, listenedAndScreened } from './assess/before.ts'
import { enquiries } from './outcome/enquiries.ts'
import { waivedWords } from './waived-words.ts'

const at = instant('2026-11-02T09:00:00Z')
const on = day('2026-11-02')
const begun: readonly ComplaintEvent[] = [
  {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt: at,
    receivedAt: at,
    how: 'writing',
    report: invented.report(),
  },
  {
    type: 'ComplaintLogged',
    on,
    summary: 'Rude at a counter',
    allegations: [{ id: allegationId('a1'), words: 'Rude', about: [] }],
  },
]
const recorded: ComplaintEvent = { type: 'ComplaintRecorded', on, reason: 'R1', why: 'Asked.' }

function factsOf(more: readonly ComplaintEvent[]): Facts {
  const state = fold(complaint, [...begun, ...more])
  ok(state.type === 'Open')
  return state.facts
}

test('an outcome waits for how it is handled, and for a category of each allegation', () => {
  const rulesOf = (more: readonly ComplaintEvent[]) =>
    handledAndCoded(factsOf(more), '/m').map(({ rule, href }) => `${rule} ${href}`)
  const coded = 'house.allegations-coded /m/allegations/a1'
  deepEqual(rulesOf([]), ['house.recording-decided /m/record', coded])
  deepEqual(rulesOf([recorded]), ['complaints.handle-rp /m/how-to-handle', coded])
  const handled = { type: 'HandlingDecided', on, how: 'otherwise', why: 'Enough.' } as const
  const allegation = allegationId('a1')
  const code = { type: 'AllegationCoded', on, allegation, codes: ['H1'] } as const
  deepEqual(rulesOf([recorded, handled, code]), [])
  const outside = { type: 'HandledOutside', on, why: 'An apology was enough.' } as const
  deepEqual(rulesOf([outside, code]), [])
})

test('each rule gone ahead without is said in words, once', () => {
  deepEqual(waivedWords('house.letter-approved house.told-first house.told-first'), [
    'Somebody else’s approval of the letter',
    'A person telling them before a letter does',
  ])
  deepEqual(waivedWords('complaints.contact-complainant complaints.refer-mandatory').length, 2)
})

test('no rule that a page can waive is without its words', () => {
  const facts = factsOf([])
  const missing = [
    ...listenedAndScreened(facts, ''),
    ...historyLookedAt(facts, ''),
    ...handledAndCoded(facts, ''),
    ...handledAndCoded(factsOf([recorded]), ''),
  ]
  const rules = [
    ...missing.map(({ rule }) => rule),
    ...Object.keys(enquiries).map(one => `disc.${one}`),
    ...Object.values(letterItems).flatMap(items => items.map(({ item }) => `letter.${item}`)),
    ...['asked-if-pressed', 'pressure-considered', 'cooling-off'].map(one => `house.${one}`),
    ...['complaints.must-investigate', 'review.delegate-lpb'],
  ]
  for (const rule of rules) match(waivedWords(rule)[0] ?? '', /^(?!Something else).*\w \w/, rule)
})
