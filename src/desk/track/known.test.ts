import { deepEqual, doesNotMatch, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { type ComplaintEvent, complaint, type Facts } from '#casework'
import { allegationId, day, fold, letterId, personId } from '#kernel'
import { invented } from '#test'
import { isShown } from '../shown.ts'
import { knownTo } from './known.ts'

const at = invented.morning
const on = day('2026-12-02')
const [allegation, letter] = [allegationId('a1'), letterId('l1')]
const report = invented.report()
const made: ComplaintEvent = {
  type: 'ComplaintMade',
  reference: 'CO/1/26',
  madeAt: at,
  receivedAt: at,
  how: 'writing',
  report,
}
const logged: ComplaintEvent = {
  type: 'ComplaintLogged',
  on,
  summary: 'Messages',
  allegations: [{ id: allegation, words: 'Wrote about her looks', about: [] }],
}
const outcome: ComplaintEvent = {
  type: 'OutcomeDecided',
  on,
  findings: [
    {
      allegation,
      result: 'The service provided was acceptable',
      reasons: 'Nobody kept the messages.',
      actions: [],
    },
  ],
}
const finalised: ComplaintEvent = { type: 'Finalised', on }
const sent: ComplaintEvent = {
  type: 'LetterSent',
  on,
  letter,
  kind: 'outcome',
  to: 'complainant',
  by: 'email',
  signedBy: personId('jay-arden'),
  pdf: 'a',
  text: 'b',
  contents: [],
}
const left: ComplaintEvent = { type: 'NoticeSent', on, letter }

function factsOf(...events: readonly ComplaintEvent[]): Facts {
  const state = fold(complaint, events)
  if (state.type !== 'Open') throw new Error('nothing was made')
  return state.facts
}
const known = (...events: readonly ComplaintEvent[]) =>
  knownTo(factsOf(...events), { report, summary: 'Messages' })

test('what was found is theirs to read once it was told them, and not a moment before', () => {
  const before = [made, logged, outcome, finalised, sent]
  doesNotMatch(JSON.stringify(known(...before)), /Nobody kept|acceptable/)
  equal(known(...before).finalisedOn, undefined)
  equal(isShown(sent, factsOf(...before)), false)
  equal(isShown(finalised, factsOf(...before)), false)
  const after = [...before, left]
  equal(known(...after).outcomeToldOn, on)
  equal(known(...after).allegations[0]?.finding?.reasons, 'Nobody kept the messages.')
  equal(isShown(sent, factsOf(...after)), true)
  equal(isShown(finalised, factsOf(...after)), true)
})

test('an outcome letter that came back told nobody', () => {
  const failed: ComplaintEvent = { type: 'NoticeFailed', on, letter, why: 'gone', kind: 'bounced' }
  equal(known(made, logged, outcome, sent, left, failed).outcomeToldOn, undefined)
})

test('a letter to the person complained against tells the complainant nothing', () => {
  const theirs = { ...sent, to: 'subject-1', by: 'in-person' } as const
  equal(known(made, logged, outcome, theirs).outcomeToldOn, undefined)
  equal(isShown(theirs, factsOf(made, logged, theirs)), false)
})

test('that it goes on although they asked to stop is told by a letter first', () => {
  const withdrawal: ComplaintEvent = {
    type: 'WithdrawalReceived',
    on,
    by: 'online',
    words: 'Stop',
    signed: 'complainant',
    pressed: 'yes',
    pauseUntil: on,
  }
  const decided = { type: 'WithdrawalDecided', on, publicInterest: true, why: 'Serious' } as const
  const told = { ...sent, kind: 'withdrawal-confirmation' } as const
  const before = [made, logged, withdrawal, decided, told]
  equal(isShown(decided, factsOf(...before)), false)
  equal(isShown(decided, factsOf(...before, left)), true)
  equal(isShown({ ...decided, publicInterest: false }, factsOf(...before)), true)
})

test('of what is withheld they read the kind, the ground and the next look: never what it is', () => {
  const held = {
    type: 'InformationWithheld',
    on,
    rule: 'inform.outcome',
    from: 'complainant',
    what: 'The name of the informant',
    all: false,
    purpose: 'criminal-proceedings',
    realRisk: 'A trial is near',
    significantEffect: 'It could fail',
    retestOn: day('2027-01-04'),
  } as const
  const { withheld } = known(made, logged, held)
  deepEqual(withheld, [
    {
      rule: 'inform.outcome',
      all: false,
      purpose: 'criminal-proceedings',
      lookOn: day('2027-01-04'),
    },
  ])
  const { rule, from } = held
  const again = {
    type: 'WithholdingReviewed',
    on,
    rule,
    from,
    why: 'The trial was put off',
  } as const
  const later = day('2027-03-01')
  const longer = known(made, logged, held, { ...again, goesOn: true, retestOn: later })
  deepEqual(
    longer.withheld.map(one => one.lookOn),
    [later],
  )
  deepEqual(known(made, logged, held, { ...again, goesOn: false }).withheld, [])
  const fromOther: ComplaintEvent = { ...held, from: 'subject-1' }
  deepEqual(known(made, logged, fromOther).withheld, [])
})

test('the summary is theirs once they agreed it', () => {
  equal(known(made, logged).agreed, undefined)
  const agreed: ComplaintEvent = {
    type: 'ComplainantContacted',
    on,
    by: 'email',
    views: 'Yes',
    summaryAgreed: true,
  }
  deepEqual(known(made, logged, agreed).agreed, { summary: 'Messages', on })
})
