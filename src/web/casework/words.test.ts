import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import type { ComplaintRefusal } from '#casework'
import { authorityId, day, matterId, personId } from '#kernel'
import { caseSchema, type LawCase, owed } from '#law'
import { createWords, readCatalogues } from '../words.ts'
import { whenDue, whyThisDay } from './duty-words.ts'
import { nearDay } from './near-day.ts'
import { explainBeside } from './refusals.ts'
import { rowOf, rowsOf } from './today/queue.ts'

const { t } = createWords(readCatalogues())('casework/today.njk', 'en')
const today = day('2026-11-30')
const saying = { today, t }

/** A complaint about a chief officer, made on Thursday 26 November 2026. */
const aboutTheChief: LawCase = {
  format: 1,
  bodies: [
    { id: 'northmoor', kind: 'police-force' },
    { id: 'local-policing-body', kind: 'local-policing-body', force: 'northmoor' },
  ],
  people: [
    { id: 'complainant', kind: 'member-of-public' },
    { id: 'chief', kind: 'officer', body: 'northmoor', rankBand: 'chief' },
  ],
  matters: [
    {
      id: 'm1',
      kind: 'complaint',
      force: 'northmoor',
      subjects: ['chief'],
      allegations: [],
      complainant: 'complainant',
      complainantFacts: { conductDoneToThem: true },
      aboutConduct: true,
    },
  ],
  links: [],
  happenings: [
    {
      happened: 'complaint-made',
      on: day('2026-11-26'),
      by: 'complainant',
      to: 'local-policing-body',
    },
  ],
}

function dutyOf(rule: string, on = today) {
  const found = owed(aboutTheChief, { on }).find(one => one.rule === rule)
  if (!found) throw new Error(`${rule} is not owed`)
  return found
}

test('a day this year goes without its year, another year with it', () => {
  equal(nearDay(day('2026-12-24'), saying), 'Thursday 24 December')
  equal(nearDay(day('2027-01-21'), saying), 'Thursday 21 January 2027')
})

test('on its last day an update is due today; the day after, it is one day overdue', () => {
  const update = (on: string) => ({ aimOn: null, owed: dutyOf('inform.first-update', day(on)) })
  const last = whenDue(update('2026-12-24'), { today: day('2026-12-24'), t })
  deepEqual(last, { day: 'Thursday 24 December', note: 'End of day · Today', tag: undefined })
  const late = whenDue(update('2026-12-25'), { today: day('2026-12-25'), t })
  equal(late.tag?.text, 'Overdue 1 day')
})

test('why an update is due that day is said in its start, its count and what would move it', () => {
  const why = whyThisDay({ aimOn: null, owed: dutyOf('inform.first-update') }, saying)
  equal(why.started, 'complaint made, Thursday 26 November 2026.')
  equal(
    why.count,
    'The starting day is not counted; 4 weeks on is Thursday 24 December 2026. Weekends and bank holidays count.',
  )
  match(why.cite?.words ?? '', /reg\. 34\(2\)\(a\)\(i\)$/)
})

/** Every name `law` has for what can happen, from the shape of a case. */
function happenings(): readonly string[] {
  const shape = JSON.stringify(caseSchema())
  const [, names = ''] = /"happened":\{[^}]*"enum":\[([^\]]*)\]/.exec(shape) ?? []
  return names.split(',').map(name => name.replaceAll('"', ''))
}

test('whatever began a count is said in words, and by no name it has in the record', () => {
  const one = dutyOf('inform.first-update')
  const said = (happening: string) => {
    const because = [{ happening, when: null, rule: one.rule }]
    return whyThisDay({ aimOn: null, owed: { ...one, because } }, saying).started
  }
  const of = 'Thursday 26 November 2026'
  equal(said('pat-notice-given'), `notice of appeal to the tribunal is given, ${of}.`)
  equal(said('documents-supplied'), `the documents are supplied to the officer, ${of}.`)
  const names = happenings()
  ok(names.length > 150)
  for (const name of names) doesNotMatch(said(name), /what was recorded/, name)
})

test('a day this force aims for is told from the law’s own, in working days', () => {
  const aimOn = day('2026-11-30')
  const contact = { aimOn, owed: dutyOf('complaints.contact-complainant') }
  equal(whenDue(contact, saying).day, 'This force aims for Monday 30 November')
  equal(
    whyThisDay(contact, saying).count,
    [
      'The rule gives no number of days.',
      'This force aims for Monday 30 November 2026 (2 working days).',
      'An aim is not a deadline.',
    ].join(' '),
  )
})

/** What is owed in one matter, as the work queue finds it. */
function dueFor(changed: Partial<ReturnType<typeof dutyOf>> = {}) {
  return {
    owed: { ...dutyOf('complaints.contact-complainant'), ...changed },
    aimOn: null,
    key: 'k',
    matter: matterId('11111111-1111-4111-8111-111111111111'),
    reference: 'CO/9/26',
    summary: 'About the chief constable',
    handler: null,
    handlerName: null,
    version: 1,
  }
}
const authority = authorityId('northmoor')
const actor = { type: 'staff', person: personId('jay'), name: 'Jay', role: 'caseworker' } as const
// The rest of what a page knows has no part in a row.
const here = { as: { authority, actor }, today, t, hideNames: false } as Parameters<typeof rowOf>[1]
/** A row of it, as a caseworker of Northmoor reads it. */
const rowFor = (changed: Partial<ReturnType<typeof dutyOf>> = {}) => rowOf(dueFor(changed), here)

test('what the local policing body owes is not ours to do, and the row says since when', () => {
  const row = rowFor()
  match(
    row.elsewhere ?? '',
    /^Owed by the local policing body, not by you\. Since Thursday 26 November\.$/,
  )
  match(row.href, /\/duties$/)
  match(row.chaseHref ?? '', /\/chase\/complaints\.contact-complainant$/)
})

test('a right, a warning in force and a last day for a claim ask nobody, and none is chased', () => {
  const law = { tier: 'regulations', bearer: 'officer', bearerId: 'o1' } as const
  const shown = (kind: 'duty' | 'entitlement' | 'period' | 'limit') => {
    const { strength, elsewhere, chaseHref } = rowFor({ ...law, kind, arose: null })
    return [strength.text, elsewhere, chaseHref !== undefined]
  }
  deepEqual(shown('duty'), ['They must', 'Owed by the officer, not by you.', true])
  deepEqual(shown('entitlement'), ['A right, not a duty', 'The officer may.', false])
  deepEqual(shown('limit'), ['A right, not a duty', 'The officer may.', false])
  deepEqual(shown('period'), ['In force', 'Runs until its day: nothing is owed.', false])
  const ours = rowFor({ ...law, kind: 'limit', bearerId: 'northmoor' })
  deepEqual([ours.strength.text, ours.elsewhere], ['A right, not a duty', undefined])
})

test('rows of a matter that read the same say to whom each is owed; a row alone does not', () => {
  const told = (...to: readonly ('complainant' | 'director-general' | null)[]) =>
    rowsOf(
      to.map(owedTo => dueFor({ owedTo, owedToId: null })),
      here,
    ).map(({ apart }) => apart)
  deepEqual(told('complainant', 'director-general', null), [
    'To the complainant',
    'To the IOPC',
    undefined,
  ])
  deepEqual(told('complainant'), [undefined])
  const another = matterId('22222222-2222-4222-8222-222222222222')
  const apart = rowsOf([dueFor(), { ...dueFor(), matter: another }], here)
  deepEqual(
    apart.map(row => row.apart),
    [undefined, undefined],
  )
})

test('every refusal has a sentence, beside the field it concerns', () => {
  const explain = explainBeside({ first: 'done', on: 'on', by: 'by', words: { next: 'next' } })
  const said = (refusal: ComplaintRefusal) => {
    const { field, words } = explain(refusal, t)
    return `${field}: ${words}`
  }
  equal(
    said({ type: 'NotASafeWay', by: 'post', safe: ['email', 'phone'] }),
    'by: The complainant did not say post is safe. They said: e-mail or phone',
  )
  equal(
    said({ type: 'NotASafeWay', by: 'post', safe: [] }),
    'by: The complainant did not say post is safe. Hand it over in person',
  )
  equal(said({ type: 'WordsMissing', what: 'next' }), 'next: Enter what happens next')
  equal(
    said({ type: 'BeforeReceipt', receivedOn: day('2026-11-26') }),
    'on: The date must be on or after 26 November 2026, when the complaint reached us',
  )
  equal(said({ type: 'NotLogged' }), 'done: Log the complaint before you write to the complainant')
})
