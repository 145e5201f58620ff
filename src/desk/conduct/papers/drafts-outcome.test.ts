import { deepEqual, doesNotMatch, match } from 'node:assert/strict'
import { test } from 'node:test'
import type { ComplaintEvent } from '#casework'
import { day } from '#kernel'
import { said, step, story, until } from './drafts.fixture.ts'

test('an outcome is not drafted from what a panel has only chosen', () => {
  const found = story.filter(({ type }) => type !== 'OutcomeNotified')
  const chosen: ComplaintEvent = {
    ...{ type: 'OutcomeProposed', ...step('op', '2026-11-24'), action: 'final-written-warning' },
    ...{ lesser: [], exceptional: [], purposes: 'It keeps confidence' },
  }
  const given: ComplaintEvent = {
    ...{ type: 'OutcomeReported', ...step('or', '2026-11-24'), text: 'As written' },
  }
  const drafted = (...events: readonly ComplaintEvent[]) =>
    said('outcome', '2026-11-24', 'words', [...found, ...events])
  doesNotMatch(drafted(chosen), /final written warning/)
  match(drafted(chosen, given), /final written warning/)
})

test('the outcome is drafted with its appeal and the last day for it, before it was told', () => {
  const reported = (action: 'dismissal-without-notice' | 'written-warning'): ComplaintEvent[] => [
    {
      ...{ type: 'OutcomeProposed', ...step('op', '2026-11-24'), action },
      ...{ lesser: [], exceptional: [], purposes: 'It keeps confidence' },
    },
    { ...{ type: 'OutcomeReported', ...step('rp', '2026-11-24'), text: 'As written' } },
  ]
  const untold = story.filter(({ type }) => type !== 'OutcomeNotified')
  // Ten working days after Friday 18 December 2026, counted by hand: 21, 22, 23, 24, 29, 30 and 31
  // December, 4, 5 and 6 January. Christmas, the 28th in place of the 26th, and New Year are off.
  const hearing = [...untold, ...reported('dismissal-without-notice')]
  match(
    said('outcome', '2026-12-18', 'words', hearing),
    /You may appeal to a Police Appeals Tribunal until Wednesday 6 January 2027\./,
  )
  doesNotMatch(said('outcome', '2026-12-18', 'words', hearing), /giving your grounds, until/)
  const meeting = [...untold, ...reported('written-warning')].map(
    (event): ComplaintEvent =>
      event.type === 'FindingMade'
        ? { ...event, forum: 'meeting', level: 'misconduct' }
        : event.type === 'CaseDetermined'
          ? { ...event, answer: 'misconduct', form: 'meeting' }
          : event.type === 'ProceedingsListed'
            ? { ...event, form: 'meeting' }
            : event,
  )
  // Seven after Friday 18 December: 21, 22, 23, 24, 29, 30 and 31.
  const told = said('outcome', '2026-12-18', 'words', meeting)
  match(told, /You may appeal in writing, giving your grounds, until Thursday 31 December 2026\./)
  doesNotMatch(told, /Tribunal/)
})

test('whoever complained is told when and where, and what they may do there', () => {
  const words = said('complainant-day', '2026-10-16', 'words')
  match(words, /^What was complained of is going/)
  match(words, /against DS Oliver Pike.*hearing: Monday 23 November 2026 at 10:00, at Hall\./s)
  match(words, /bring one person with you\. If you are to give evidence.*questions/s)
  deepEqual(said('complainant-day', '2026-10-14', 'words'), '', 'nothing is listed yet')
  const meeting = until('2026-10-16').map(
    (event): ComplaintEvent =>
      event.type === 'ProceedingsListed' ? { ...event, form: 'meeting' } : event,
  )
  match(said('complainant-day', '2026-10-16', 'words', meeting), /held in private/)
})

test('whoever complained is told the outcome after its officer, and by when a court can be asked', () => {
  // Three months after Tuesday 24 November 2026, the day it was decided and he was told.
  const words = said('complainant-outcome', '2026-12-01', 'words')
  match(words, /conduct of DS Oliver Pike was gross misconduct.*dismissal without notice/s)
  match(words, /was told on Tuesday 24 November 2026.*by Wednesday 24 February 2027 at the latest/s)
  doesNotMatch(words, /Tribunal/)
  const untold = story.filter(({ type }) => type !== 'OutcomeNotified')
  deepEqual(said('complainant-outcome', '2026-12-01', 'words', untold), '')
})

test('an outcome sent by e-mail counts from the later day, and so does the court’s last day', () => {
  const mailed = story.map(
    (event): ComplaintEvent =>
      event.type === 'OutcomeNotified'
        ? { ...event, service: { ...event.service, way: 'email', deemedOn: day('2026-11-25') } }
        : event,
  )
  const words = said('complainant-outcome', '2026-12-01', 'words', mailed)
  match(words, /was told on Wednesday 25 November 2026\. The outcome takes effect from that day/)
  match(words, /by Thursday 25 February 2027 at the latest/)
})
