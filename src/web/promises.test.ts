import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf } from '#casework'
import { addDays, authorityId, type Day, day, instant, matterId } from '#kernel'
import { owed } from '#law'
import { invented } from '#test'
import { type Due, promisesOf } from './promises.ts'
import { createWords, readCatalogues } from './words.ts'

const { t } = createWords(readCatalogues())('shared', 'en')
const authority = { id: authorityId('northmoor'), name: 'Northmoor Police' }
const at = instant('2026-11-30T10:12:00Z')
const made = day('2026-11-30')

/** What is owed for a report made on Monday 30 November 2026, as it stands on a day. */
function duties(today: Day, changes: Parameters<typeof invented.report>[0] = {}): readonly Due[] {
  const report = invented.report(changes)
  const event = {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt: at,
    receivedAt: at,
    how: 'writing',
    report,
  } as const
  const lawCase = caseOf(matterId('m'), authority.id, [{ event, recordedAt: at }])
  if (!lawCase) throw new Error('no case')
  return owed(lawCase, { on: today }).map(one => ({
    owed: one,
    aimOn: one.rule === 'complaints.contact-complainant' ? day('2026-12-02') : null,
  }))
}

const tell = (today: Day, given = duties(today)) =>
  promisesOf({ duties: given, authority, today, reachable: true, t })
const sentences = (today: Day, given?: readonly Due[]) =>
  tell(today, given).all.map(({ sentence }) => sentence)

test('both dates in the words of the screen, each with its four lines', () => {
  const { all, next } = tell(made)
  const byAbout = new Map(all.map(one => [one.about, one]))
  equal(
    byAbout.get('contact')?.sentence,
    'A named person will contact you. Guidance expects this as soon as possible. ' +
      'This force aims for 2 working days: by Wednesday 2 December 2026.',
  )
  equal(
    byAbout.get('update')?.sentence,
    'You must be updated by Monday 28 December 2026, and every 4 weeks.',
  )
  const why = byAbout.get('update')?.why
  equal(why?.started, 'We got your complaint on Monday 30 November 2026.')
  match(why?.cite?.words ?? '', /reg\. 34\(2\)\(a\)\(i\)/)
  match(why?.cite?.link ?? '', /^https:/)
  equal(
    why?.count,
    'The day it started is not counted. Day 28 is Monday 28 December 2026. Weekends and bank holidays count.',
  )
  match(
    byAbout.get('contact')?.why?.count ?? '',
    /gives no number of days\. This force gives itself 2 working days/,
  )
  equal(next?.about, 'contact')
})

test('the last day is still in time; the day after says it has passed', () => {
  const due = addDays(made, 28)
  match(sentences(due).join(), /You must be updated by Monday 28 December 2026/)
  match(sentences(addDays(due, 1)).join(), /should have been updated by Monday 28 December 2026/)
  match(sentences(day('2026-12-03')).join(), /should have contacted you by now/)
})

test('what was done is said to be done, and is not what happens next', () => {
  const done = duties(made).map(({ owed: one, aimOn }) =>
    one.rule === 'complaints.contact-complainant'
      ? { aimOn, owed: { ...one, state: 'met' as const, met: made } }
      : { aimOn, owed: one },
  )
  const { next, rest, done: gone } = tell(made, done)
  equal(next?.about, 'update')
  deepEqual(rest, [])
  deepEqual(
    gone.map(({ about, on, why }) => [about, on, why]),
    [['contact', made, undefined]],
  )
})

test('where another body owes it, it says which', () => {
  const elsewhere = duties(made).map(({ owed: one, aimOn }) => ({
    aimOn,
    owed: { ...one, bearer: 'appropriate-authority' as const, bearerId: 'local-policing-body' },
  }))
  const { all } = tell(made, elsewhere)
  match(all[0]?.bearer ?? '', /^The police and crime commissioner.*has to do this, not Northmoor/)
})

test('with no duty to the person there is nothing to wait for, and none is made up', () => {
  const toNobody = duties(made).map(({ owed: one, aimOn }) => ({
    aimOn,
    owed: { ...one, owedTo: null },
  }))
  deepEqual(tell(made, toNobody), { all: [], next: undefined, rest: [], done: [], unsure: false })
  const ended = duties(made).map(({ owed: one, aimOn }) => ({
    aimOn,
    owed: { ...one, state: 'ended' as const },
  }))
  equal(tell(made, ended).next, undefined)
})

test('where it is not known how they are affected, the dates stand and the doubt is said', () => {
  equal(tell(made, duties(made, { standing: 'professional' })).unsure, true)
  equal(tell(made).unsure, false)
})

test('whoever said no way is safe is promised no contact, but told where to look', () => {
  const due = addDays(made, 28)
  for (const today of [made, due, addDays(due, 1)]) {
    const given = { duties: duties(today), authority, today, reachable: false, t }
    for (const { sentence } of promisesOf(given).all) {
      match(sentence, /your code/)
      doesNotMatch(sentence, /will contact you\.|should have contacted|ring or e-mail/)
    }
  }
})

test('what else is still to be found out, such as an incomplete notice, casts no doubt on them', () => {
  const wanting = duties(made).map(({ owed: one, aimOn }) => ({
    aimOn,
    owed: { ...one, needs: ['the notice of the right to a review leaves out: form'] },
  }))
  equal(tell(made, wanting).unsure, false)
})

test('nobody is promised a first call once they were told the outcome', () => {
  const today = day('2026-12-10')
  const given = { duties: duties(today), authority, today, reachable: true, t }
  equal(promisesOf(given).next?.about, 'contact')
  equal(promisesOf({ ...given, toldOn: today }).next?.about, 'update')
})
