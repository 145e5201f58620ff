/** Which officers of the matter are heard together, and why. */
import { heardWith, ofKind } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse, type SubjectId, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { subjectName } from '../../interviews/at-interview.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { recordAt, recording } from '../investigating/record.ts'

type Asking = Readonly<{ officers: readonly Readonly<{ value: SubjectId }>[] }>
type Joined = Readonly<{ on: Day; others: readonly SubjectId[]; why: string }>

function read(sheet: Sheet, { officers }: Asking) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const ticked = sheet.choices('others', ['none', ...officers.map(({ value }) => value)])
  const others = ticked.filter(one => one !== 'none')
  const why = sheet.lines('why')
  const isAnswered = ticked.length > 0 && !(ticked.includes('none') && others.length > 0)
  if (on.ok && isAnswered && why)
    return accepted<Joined>({ on: on.value, others: others.map(one => subjectId(one)), why })
  return refuse([
    ...problemUnless(isAnswered, 'others', 'Select who is heard with them, or that nobody is'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const joint = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/joint',
  title: 'Who is heard together',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ facts, officer, events }) => {
      const officers = facts.subjects
        .filter(({ subject }) => subject !== officer.subject)
        .map(({ subject }) => ({ value: subject, text: subjectName(facts, subject, here) }))
      const now = heardWith(facts, officer.subject)
      return {
        officers,
        now,
        rules: ['prehearing.postpone'],
        intro: [
          'Each officer keeps their own notices, finding and outcome. The notice of referral says it is joint.',
          'In a joint case the chair asks everybody about another day, and decides: no one officer’s day binds.',
          ...(officers.length > 0 ? [] : ['Nobody else is complained against here.']),
        ],
        stands: ofKind(events, 'ProceedingsJoined').map(one => ({
          key: dateWords(here).day(one.on),
          value: [
            one.others.map(other => subjectName(facts, other, here)).join(', ') || 'Heard alone',
            one.why,
          ].join('. '),
        })),
        fields: [
          {
            kind: 'checkboxes' as const,
            name: 'others',
            legend: 'Who is heard with them?',
            items: [...officers, { value: 'none', text: 'Nobody: they are heard alone' }],
          },
          { kind: 'textarea' as const, name: 'why', label: 'Why?', rows: 3 },
          { kind: 'date' as const, name: 'on', legend: 'When was this decided?' },
        ],
        button: 'Record it',
      }
    }),
  fill: ({ now, ...view }) => ({ ...filledWithToday(view), others: now }),
  read,
  explain: explainDespite({ first: 'others', on: 'on', words: { why: 'why' } }),
  submit: (desk: Desk, sent: SentStep, joined: Joined) =>
    desk.conduct.joinProceedings(sent.as, { ...stepOf(sent), ...joined }),
  next: nextTo('officer-given'),
  versions: versionsBy('why'),
})
