import { deepEqual, doesNotMatch, match } from 'node:assert/strict'
import { test } from 'node:test'
import { type ComplaintEvent, type ConductPaper, conductPapers } from '#casework'
import { day, subjectId } from '#kernel'
import { draftedParts } from './compose.ts'
import { allegation, known, said, step, type subject, until } from './drafts.fixture.ts'

test('every paper is drafted from the record but for what only its writer can say', () => {
  const blank = (paper: ConductPaper) =>
    draftedParts(known(paper, '2026-11-30'))
      .filter(({ words, isOptional }) => words === '' && !isOptional)
      .map(({ id }) => id)
  const theirs: Readonly<Partial<Record<ConductPaper, readonly string[]>>> = {
    // The terms of reference are a paper of their own, which is signed first.
    investigation: ['terms'],
    // Nothing was dealt with another way, and nobody was cleared or took long to decide.
    ...{ route: ['words'], delay: ['words'], closing: ['words'] },
    // The days for it are over.
    suspension: ['representations'],
    // Another force may run them, which nothing here records.
    referral: ['iii', 'own-statement', 'undermining'],
    accelerated: ['conditions'],
    interview: ['day', 'time', 'place', 'advance'],
    'delay-report': ['estimate', 'reason', 'steps'],
    'list-report': ['born'],
    'tribunal-notice': ['of-it', 'grounds', 'documents'],
  }
  for (const paper of conductPapers) deepEqual(blank(paper), theirs[paper] ?? [], paper)
})

test('a notice gives the last days as they are if it is given that day', () => {
  // Ten working days after Friday 28 August 2026; Monday 31 August is a bank holiday.
  match(said('investigation', '2026-08-28', 'representations'), /until Monday 14 September 2026/)
  // Seven after the suspension of Tuesday 18 August.
  match(said('suspension', '2026-08-19', 'representations'), /until Thursday 27 August 2026/)
  // Fifteen after the documents, given with the notice on Friday 16 October.
  match(said('documents', '2026-10-16', 'words'), /in writing, by Friday 6 November 2026/)
  // Three after he was told the name on Wednesday 14 October.
  match(said('referral', '2026-10-16', 'v'), /the last of them is Monday 19 October 2026/)
  // Given again later, the time still runs from the day he was told.
  const panel = said('panel', '2026-10-19', 'words')
  match(panel, /^These people will decide your case/)
  match(panel, /the last of them is Monday 19 October 2026/)
  match(
    said('panel', '2026-10-20', 'words'),
    /told of this on Wednesday 14 October 2026: .* the last of them was Monday 19 October 2026/,
  )
  // Ten after the written decision of Tuesday 24 November.
  match(said('outcome', '2026-11-24', 'words'), /Appeals Tribunal until Tuesday 8 December 2026/)
})

test('a notice of referral says the case, its form, who decides, and who may speak', () => {
  const words = (part: string) => said('referral', '2026-10-16', part)
  match(words('i'), /referred to a misconduct hearing\..* gross misconduct/)
  match(words('ii'), /He wrote to her at night\..*The mails\.\nStandards: Authority, respect/)
  match(words('iv'), /- ACC Ada Fenwick, chair$/m)
  match(words('vi'), /represented by a lawyer/)
  match(words('vii'), /does not present/)
  for (const part of ['iii', 'vii', 'viii'])
    deepEqual(said('referral', '2026-10-05', part), '', 'nothing is decided yet')
  const gave = {
    ...step('de', '2026-10-13'),
    step: 'chairing-delegated',
    by: 'authority',
  } as const
  const after13 = [...until('2026-10-16'), { type: 'ConductStep', ...gave } as const]
  match(said('referral', '2026-10-16', 'iii', after13), /delegated on Tuesday 13 October 2026/)
  const run = {
    type: 'ProceedingsDelegated',
    ...{ ...step('pd', '2026-10-14'), force: 'Eastmere Police', handedOver: 'All of it.' },
  } as const
  const delegated = said('referral', '2026-10-16', 'iii', [...after13, run])
  match(delegated, /chair was delegated on Tuesday.*Eastmere Police on Wednesday 14 October 2026/s)
  doesNotMatch(said('referral', '2026-10-13', 'iii', [...after13, run]), /Eastmere/)
  deepEqual(words('former-subject'), '')
  const left: ComplaintEvent = { type: 'OfficerLeft', ...step('le', '2026-10-15'), how: 'Resigned' }
  const after = [...until('2026-10-16'), left]
  match(said('referral', '2026-10-16', 'former-subject', after), /You have left the police/)
})

test('who else is heard is drafted from a decision to hear them together, and nothing less', () => {
  const other = subjectId('s2')
  const two: readonly ComplaintEvent[] = [
    ...until('2026-10-16'),
    {
      type: 'SubjectNamed',
      on: day('2026-10-16'),
      who: { subject: other, kind: 'officer', name: 'Corin Marsh', rank: 'PC' },
    },
  ]
  const others = (events: readonly ComplaintEvent[]) =>
    said('referral', '2026-10-16', 'viii', events)
  deepEqual(others(until('2026-10-16')), 'These proceedings are about you alone.')
  deepEqual(others(two), '')
  const joined = (entry: string, named: readonly (typeof subject)[]): ComplaintEvent => ({
    ...{
      type: 'ProceedingsJoined',
      ...step(entry, '2026-10-16'),
      others: named,
      why: 'One evening.',
    },
  })
  match(others([...two, joined('j1', [other])]), /together with that of PC Corin Marsh\./)
  match(others([...two, joined('j1', [other]), joined('j2', [])]), /about you alone/)
})

test('the closing letter of an officer who was cleared says what ended, and when', () => {
  const none: readonly ComplaintEvent[] = [
    ...until('2026-10-05'),
    {
      type: 'CaseDetermined',
      ...step('cd', '2026-10-12'),
      ...{ by: 'appropriate-authority', answer: 'none', form: 'none', why: 'Not his.' },
      allegations: [{ allegation, answer: 'none', standards: [], why: 'Not his.' }],
    },
  ]
  const before = said('closing', '2026-10-12', 'words', none)
  match(before, /at an end for you: there was no case to answer\.\n\nNothing in it/)
  const cleared: ComplaintEvent = {
    type: 'OfficerCleared',
    ...step('cl', '2026-10-13'),
    ...{ by: 'no-case', words: before, restrictionsEnded: true, suspensionEnded: true, down: [] },
  }
  const after = said('closing', '2026-10-14', 'words', [...none, cleared])
  match(after, /Nothing in it stands against you\.\n\nThe restrictions .* ended on Tuesday 13 Oct/)
  match(
    after,
    /Your suspension ended on Tuesday 13 October 2026\.\n\nWherever this matter is shown/,
  )
})
