import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { flowed } from '../provision.ts'
import { ruleById, rules, versionsOf } from '../rules.ts'
import { factsOf } from './facts.ts'
import { type RuleInWords, ruleInWords } from './rule-in-words.ts'

function inWords(id: string): RuleInWords {
  const found = ruleInWords(id)
  ok(found, id)
  return found
}

/** The facts of its first version, as a page has them: name, then sentences. */
function told(id: string): readonly (readonly string[])[] {
  const [version] = inWords(id).versions
  return (version?.facts ?? []).map(({ about, says }) => [about, ...says])
}

test('a duty says whom it binds, what starts, restarts, meets and ends it, and its count', () => {
  deepEqual(told('inform.first-update'), [
    [
      'reaches',
      'Complaints, conduct matters and deaths and serious injuries.',
      'The complaints Regulations of 2020 must reach the matter.',
    ],
    [
      'bearer',
      flowed(`The appropriate authority, or the Director General of the IOPC once the investigation
        is directed or independent.`),
    ],
    ['owed-to', 'The complainant and each interested person.'],
    ['standard', 'Promptly.'],
    [
      'starts',
      flowed(`Handling begins; where no day is recorded for that, when the complaint is made, the
        complaint is received, the complaint is sent on to the authority that must deal with
        it or the matter comes to the authority’s attention.`),
      'Proceedings that came out of it begin.',
    ],
    ['restarts', 'Each further time, it begins again.'],
    ['count', '4 weeks; the day it starts from does not count; weekends and holidays count.'],
    [
      'meets',
      flowed(`An update on progress is given (by whoever owes it or the investigator; to whoever it
        is owed to).`),
    ],
    [
      'ends',
      flowed(`The outcome is told (by whoever owes it; to whoever it is owed to; only where it is in
        writing, if it has to be; once every outcome of it has been told).`),
      flowed(`Somebody is told what came of the proceedings against the officer (by whoever owes it; to
        whoever it is owed to; only where it is in writing, if it has to be; once every outcome of it
        has been told).`),
      'It is decided whether it goes on in the public interest (it does not).',
    ],
    ['excused', 'It is subject to another rule.'],
    [
      'changes',
      flowed(`Handling that began on another day would move it. Weekends, holidays, a suspension, a
        referral or recording the complaint would not.`),
    ],
  ])
})

test('what may be done until a day says who may give longer, and what is left out', () => {
  const facts = new Map(told('review.time').map(([about, ...says]) => [about, says]))
  deepEqual(facts.get('longer'), ['The body that decides the review may give longer.'])
  deepEqual(facts.get('pauses'), [
    flowed(`An application for a review arrives (only where it reached another body than the one
      that decides the review): the days until the application is sent on to the right body
      are left out.`),
  ])
  deepEqual(facts.get('count'), [
    '28 days; the day it starts from does not count; weekends and holidays count.',
  ])
  const rests = factsOf(ruleById('review.time') ?? fail()).flatMap(({ rules: ids }) => ids)
  deepEqual(rests, ['review.time-extend', 'review.time-transit'])
})

function fail(): never {
  throw new Error('no such rule')
}

test('time that runs before a duty is owed is counted as well', () => {
  const facts = new Map(
    told('investigate.timeliness-local').map(([about, ...says]) => [about, says]),
  )
  deepEqual(facts.get('starts'), [
    flowed(`The day after 12 months, counted from when the complaint is made or the matter comes to
      the authority’s attention; and again the day after every further 6 months; until the
      investigation is complete or it is decided whether there is a case to answer.`),
  ])
  equal(
    facts.get('count')?.[0],
    flowed(`Before it: 12 months; the day it starts from is the first; weekends and holidays count;
      if the last month has no such day, its last day.`),
  )
})

test('what does not start a duty is said beside what does', () => {
  const facts = new Map(told('inform.outcome').map(([about, ...says]) => [about, says]))
  equal(
    facts.get('starts')?.[0],
    flowed(`The handling comes to its outcome or proceedings that came out of it end (not where it
      is sent back to be assessed again).`),
  )
})

test('each other sort says what it has to say, and no more', () => {
  deepEqual(told('refer.M1-dsi'), [
    ['reaches', 'Complaints and conduct matters.'],
    ['code', 'Criterion M1.'],
  ])
  deepEqual(told('complaints.repeat-exception'), [])
  deepEqual(told('review.time-transit'), [])
  deepEqual(told('complaints.fail-to-record-remedy'), [
    ['bearer', 'The Director General of the IOPC or the local policing body.'],
    ['test', 'A force does not record what it must.'],
    ['done-by', 'The Director General takes it up as if it had been referred.'],
  ])
  deepEqual(told('dsi.chief-officer'), [
    [
      'before',
      'The Director General sends it back.',
      'The form of the investigation is decided, or decided again.',
    ],
    ['asks', 'Is the officer concerned a chief officer or the Metropolitan Deputy Commissioner?'],
    ['answer', 'Without an answer it is not done: the law leaves no choice.'],
  ])
  deepEqual(told('case.form.gm').slice(0, 2), [
    ['code', 'The form of proceedings.'],
    ['values', 'hearing'],
  ])
  deepEqual(told('inform.other-matters'), [
    ['code', 'Progress updates and outcome letters.'],
    [
      'items',
      'Criminal proceedings.',
      'Disciplinary proceedings.',
      'Performance proceedings.',
      'Reflective practice.',
      'Appeals, that one was brought and how it ended.',
    ],
  ])
  deepEqual(told('public.hearing')[0], ['bearer', 'Whoever chairs or conducts the proceedings.'])
  deepEqual(told('complaints.keep-records'), [
    ['bearer', 'The local policing body or the chief officer.'],
  ])
  deepEqual(told('complaints.rp-factors')[0], ['bearer', 'The appropriate authority.'])
  deepEqual(told('timeliness.not-a-bar'), [])
  deepEqual(told('culp.intentional')[0], ['element', 'Culpability.'])
  deepEqual(told('restraint.review-trigger')[0], ['stage', 'Assessment.'])
  deepEqual(
    told('ip.diff.rule').map(([about]) => about),
    ['built', 'proved'],
  )
  deepEqual(told('failure.undergraded'), [
    ['awaits', 'The work on proceedings.', 'The work on statistics.'],
  ])
})

test('how sure we are is said in plain English, and a rule of our own is no law', () => {
  const sure = (id: string) => inWords(id).confidenceSays
  equal(sure('inform.first-update'), 'We have checked this against the text.')
  equal(
    sure('review.time-extend'),
    'We have checked part of this against the text. Check the rest before relying on it.',
  )
  equal(
    sure('complaints.refer-deadline'),
    'From professional knowledge: check the text before relying on it.',
  )
  const house = rules.find(({ tier }) => tier === 'house')
  ok(house && /it is not law/.test(sure(house.id)))
})

test('what follows a rule is whatever begins with what meets it', () => {
  const ids = (found: RuleInWords['leadsTo']) => found.map(({ id }) => id)
  ok(ids(inWords('inform.first-update').leadsTo).includes('inform.next-update'))
  ok(ids(inWords('inform.next-update').comesFrom).includes('inform.first-update'))
  ok(!ids(inWords('inform.next-update').leadsTo).includes('inform.next-update'))
  ok(ids(inWords('review.time-extend').namedBy).includes('review.time'))
})

test('another id that says the same finds the rule that states it', () => {
  const { id, statedBy } = inWords('inform.complainant')
  equal(id, 'inform.first-update')
  ok(statedBy.includes('inform.complainant'))
  equal(ruleInWords('inform.nothing'), undefined)
})

test('a rule that changed says from which day, and what it said before and since', () => {
  const { versions, changed } = inWords('special.notice-service')
  deepEqual(
    versions.map(({ inForce }) => inForce),
    ['From 1 February 2020 until 27 May 2025, that day included.', 'From 28 May 2025.'],
  )
  const says = changed.find(({ about }) => about === 'says')
  equal(says?.from, '2025-05-28')
  ok(says && says.was.join() !== says.is.join())
})

test('every rule can be told: no name of ours shows, and nothing is left unsaid', () => {
  for (const rule of rules) {
    const facts = factsOf(rule)
    for (const { about, says, rules: ids } of facts) {
      for (const words of says) {
        ok(words.length > 0 && !/undefined|\[object/.test(words), `${rule.id} ${about}: ${words}`)
        // Where software meets a requirement, files and commands are named as they are.
        const ours = about !== 'built' && about !== 'proved' && /\w+[a-z][A-Z]\w/.test(words)
        ok(!ours, `${rule.id} ${about}: ${words}`)
      }
      for (const id of ids) ok(ruleById(id), `${rule.id} rests on ${id}`)
    }
    if (rule.sort !== 'duty') continue
    const has = new Set(facts.map(({ about }) => about))
    for (const about of ['reaches', 'bearer', 'owed-to', 'starts', 'count', 'changes'] as const)
      ok(has.has(about), `${rule.id} does not say: ${about}`)
  }
})

test('every version of every rule is told, oldest first', () => {
  for (const id of new Set(rules.map(rule => rule.id))) {
    const { versions } = inWords(id)
    equal(versions.length, versionsOf(id).filter(rule => rule.id === id).length, id)
    const days = versions.map(({ from }) => from)
    deepEqual(days, days.toSorted(), id)
  }
})
