/** Naming who investigates: able, impartial, and out of the officer's line. */
import { ofKind, streamOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { type Filling, type ReadBy, recordAt, recording } from './record.ts'

function read(sheet: Sheet) {
  const [name, rank, force] = [sheet.text('name'), sheet.text('rank'), sheet.text('force')]
  const [skills, why, interest] = [
    sheet.lines('skills'),
    sheet.lines('why'),
    sheet.lines('interest'),
  ]
  const same = sheet.choice('same', ['yes', 'no'])
  const line = sheet.choice('line', ['yes', 'no'])
  const on = sheet.readDay('on', 'the day they were appointed', { notAfter: sheet.today })
  if (name && rank && force && skills && same && line && on.ok)
    return accepted({
      on: on.value,
      investigator: { name, rank, force, sameForce: same === 'yes' },
      ...{ skills, why, inSubjectsLine: line === 'yes' },
      ...(interest ? { interest } : {}),
      ...readDespite(sheet),
    })
  return refuse([
    ...problemUnless(name, 'name', 'Enter who investigates'),
    ...problemUnless(rank, 'rank', 'Enter their rank, or their grade'),
    ...problemUnless(force, 'force', 'Enter which force or body they serve'),
    ...problemUnless(same, 'same', 'Select whether it is the officer’s own force'),
    ...problemUnless(
      skills,
      'skills',
      'Enter what knowledge, skill and experience they have for it',
    ),
    ...problemUnless(line, 'line', 'Select whether they work under the officer'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

const yesOrNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

export const investigator = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/investigator',
  title: 'Name who investigates',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ facts, events }) => ({
      intro: [],
      rules: [
        streamOf(facts) === 'internal'
          ? 'investigator.appoint'
          : 'investigate.appointment-conditions',
      ],
      stands: ofKind(events, 'InvestigatorNamed').map(one => ({
        key: `From ${dateWords(here).day(one.on)}`,
        value: `${one.investigator.rank} ${one.investigator.name}, ${one.investigator.force}`,
      })),
      fields: [
        { kind: 'input' as const, name: 'name', label: 'Who investigates?' },
        { kind: 'input' as const, name: 'rank', label: 'Their rank or grade' },
        { kind: 'input' as const, name: 'force', label: 'Which force or body do they serve?' },
        {
          kind: 'radios' as const,
          name: 'same',
          legend: 'Is it the officer’s own force?',
          inline: true,
          items: yesOrNo,
        },
        {
          kind: 'textarea' as const,
          name: 'skills',
          label: 'What knowledge, skill and experience do they have for this?',
          rows: 3,
        },
        {
          kind: 'radios' as const,
          name: 'line',
          legend: 'Do they work, directly or indirectly, under the officer?',
          inline: true,
          items: yesOrNo,
        },
        {
          kind: 'textarea' as const,
          name: 'interest',
          label: 'Could anything reasonably raise a concern about their impartiality? What?',
          hint: 'Leave it empty where nothing could',
          rows: 2,
        },
        { kind: 'textarea' as const, name: 'why', label: 'Why them? (optional)', rows: 2 },
        { kind: 'date' as const, name: 'on', legend: 'When were they appointed?' },
      ],
      button: 'Name them',
    })),
  fill: (view: Filling) => filledWithToday(view),
  read,
  explain: explainDespite({ first: 'name', on: 'on', words: { who: 'name', why: 'skills' } }),
  submit: (desk: Desk, here: SentStep, named: ReadBy<typeof read>) =>
    desk.conduct.nameInvestigator(here.as, { ...stepOf(here), ...named }),
})
