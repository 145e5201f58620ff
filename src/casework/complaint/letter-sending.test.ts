import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, day, fold, instant, letterId, personId } from '#kernel'
import { ruleById } from '#law'
import { invented } from '#test'
import { complaint } from './complaint.ts'
import type { LetterDraft } from './facts.ts'
import { itemsOf, letterItems, type ReviewOf } from './letter-contents.ts'
import { type LetterKind, letterKinds } from './letters.ts'
import type { ComplaintCommand, ComplaintEvent } from './words.ts'

const letter = letterId('letter-1')
const [jay, wren] = [personId('jay-arden'), personId('wren-castell')]
const on = day('2026-11-20')
const allegation = allegationId('allegation-1')
const finding = {
  allegation,
  result: 'The service provided was not acceptable',
  reasons: 'It took three weeks.',
  actions: ['Apology'],
}
const story: readonly ComplaintEvent[] = [
  {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt: instant('2026-11-02T10:00:00Z'),
    receivedAt: instant('2026-11-02T10:00:00Z'),
    how: 'writing',
    report: invented.report(),
  },
  {
    type: 'ComplaintLogged',
    on,
    summary: 'Late',
    allegations: [{ id: allegation, words: 'Late', about: [] }],
  },
  { type: 'AllegationCoded', on, allegation, codes: ['F6'] },
  { type: 'ComplaintRecorded', on, why: 'Asked', reason: 'R1' },
  { type: 'OutcomeDecided', on, findings: [finding] },
  {
    type: 'InformationWithheld',
    on,
    rule: 'inform.outcome',
    from: 'complainant',
    what: 'A name',
    all: false,
    purpose: 'public-interest',
    realRisk: 'He would be found.',
    significantEffect: 'He would be hurt.',
    retestOn: day('2026-12-20'),
  },
]
const dg: ReviewOf = { right: true, body: 'director-general', limb: '32(c)' }
const lpb: ReviewOf = { right: true, body: 'local-policing-body' }

function drafted(kind: LetterKind, ...more: readonly ComplaintEvent[]) {
  return fold(complaint, [
    ...story,
    { type: 'LetterDrafted', on, letter, kind, to: 'complainant', fields: {}, by: jay },
    ...more,
  ])
}
type State = ReturnType<typeof drafted>

function wanted(state: State, review: ReviewOf) {
  assert.equal(state.type, 'Open')
  if (state.type !== 'Open') return []
  const [draft] = state.facts.drafts
  return itemsOf(draft as LetterDraft, state.facts, review)
}
function send(state: State, review: ReviewOf, contents: readonly string[], rules: string) {
  const command: ComplaintCommand = {
    type: 'SendLetter',
    letter,
    on,
    by: 'in-person',
    signedBy: jay,
    pdf: 'aa',
    text: 'bb',
    contents,
    review,
    waived: { rule: rules, why: 'It cannot wait.' },
  }
  return complaint.decide(command, state)
}
const everyRule = Object.values(letterItems)
  .flat()
  .map(({ item }) => `letter.${item}`)
  .concat('house.letter-approved', 'house.told-first')
  .join(' ')

for (const kind of letterKinds)
  for (const review of [dg, lpb])
    test(`no ${kind} goes without any one thing the law asks for (${review.body})`, () => {
      const state = drafted(kind)
      const items = wanted(state, review)
      const all = items.map(({ item }) => item)
      const required = items.filter(({ need }) => need === 'required')
      assert.ok(required.length > 0)
      for (const { item } of required) {
        const without = all.filter(one => one !== item)
        const answer = send(state, review, without, everyRule)
        assert.deepEqual(answer, {
          ok: false,
          refusal: { type: 'LetterIncomplete', items: [item] },
        })
      }
      assert.ok(send(state, review, all, everyRule).ok)
    })

test('whatever is left out of whatever letter, none is ever sent without all the law asks', () => {
  let seed = 20261121
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  let sent = 0
  for (let at = 0; at < 2000; at++) {
    const kind = letterKinds[Math.floor(random() * letterKinds.length)] ?? 'other'
    const review = random() < 0.5 ? dg : lpb
    const state = drafted(kind)
    const items = wanted(state, review)
    const contents = items.filter(() => random() < 0.9).map(({ item }) => item)
    const answer = send(state, review, contents, everyRule)
    if (!answer.ok) continue
    sent += 1
    for (const { item, need } of items)
      if (need === 'required') assert.ok(contents.includes(item), `${kind} without ${item}`)
  }
  assert.ok(sent > 100)
})

test('what guidance expects may be left out with a reason, and not without one', () => {
  const state = drafted('acknowledgement')
  const items = wanted(state, lpb).map(({ item }) => item)
  const contents = items.filter(item => item !== 'routes')
  const refused = send(state, lpb, contents, '')
  assert.deepEqual(refused, {
    ok: false,
    refusal: { type: 'MoreExpected', rules: ['letter.routes'] },
  })
  const sent = send(state, lpb, contents, 'letter.routes')
  assert.ok(sent.ok)
  assert.deepEqual(sent.value[0], {
    type: 'LetterSent',
    letter,
    on,
    kind: 'acknowledgement',
    to: 'complainant',
    by: 'in-person',
    signedBy: jay,
    pdf: 'aa',
    text: 'bb',
    contents,
    waived: { rule: 'letter.routes', why: 'It cannot wait.' },
  })
})

test('an outcome is approved by somebody else, or goes alone with a reason that is counted', () => {
  const state = drafted('outcome')
  const all = wanted(state, lpb).map(({ item }) => item)
  const refused = send(state, lpb, all, '')
  assert.deepEqual(refused, {
    ok: false,
    refusal: { type: 'MoreExpected', rules: ['house.letter-approved'] },
  })
  assert.deepEqual(complaint.decide({ type: 'ApproveLetter', letter, on, by: jay }, state), {
    ok: false,
    refusal: { type: 'OwnLetter' },
  })
  const approved = drafted('outcome', { type: 'LetterApproved', letter, on, by: wren })
  assert.ok(send(approved, lpb, all, '').ok)
})

test('words changed after they were approved are to be approved again', () => {
  const again: ComplaintEvent = {
    type: 'LetterDrafted',
    on,
    letter,
    kind: 'outcome',
    to: 'complainant',
    fields: { done: 'More' },
    by: jay,
  }
  const state = drafted('outcome', { type: 'LetterApproved', letter, on, by: wren }, again)
  assert.equal(state.type === 'Open' && state.facts.drafts[0]?.state, 'drafted')
})

test('a letter that gives a review right says which items it gave, whose it is and the limb', () => {
  const state = drafted('outcome', { type: 'LetterApproved', letter, on, by: wren })
  const told = (review: ReviewOf) => {
    const all = wanted(state, review).map(({ item }) => item)
    const sent = send(state, review, all, '')
    const event = sent.ok ? sent.value[0] : undefined
    return event?.type === 'LetterSent' ? event.review : undefined
  }
  assert.deepEqual(told(dg), {
    items: ['i', 'ii', 'iv', 'v'],
    body: 'director-general',
    limb: '32(c)',
  })
  assert.deepEqual(told(lpb), { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body' })
})

test('nothing for anybody but the complainant goes the complainant’s way', () => {
  const draft: ComplaintEvent = {
    type: 'LetterDrafted',
    on,
    letter,
    kind: 'copy-to-subject',
    to: 'subject-1',
    fields: {},
    by: jay,
  }
  const state = fold(complaint, [...story, draft])
  const answer = complaint.decide(
    {
      type: 'SendLetter',
      letter,
      on,
      by: 'email',
      signedBy: jay,
      pdf: 'aa',
      text: 'bb',
      contents: ['copy', 'identities'],
      review: lpb,
    },
    state,
  )
  assert.deepEqual(answer, { ok: false, refusal: { type: 'NotASafeWay', by: 'email', safe: [] } })
})

test('every item names a rule of the law, or says that it is this force’s', () => {
  for (const { rule } of Object.values(letterItems).flat())
    assert.ok(ruleById(rule) ?? /^house\./.test(rule), rule)
})
