/** How serious it would be if proved: on the allegation alone, then with history. */
import {
  conductLevels,
  formOn,
  isInvestigatedByDg,
  severityDeciders,
  severityLooks,
  severityOf,
  streamOf,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Answers, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer, OfficerView } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { dayIfGiven, type Filling, type ReadBy, recordAt, recording } from './record.ts'
import { deciderWords, levelWords, lookWords } from './words.ts'

/** Which look is next: history is weighed only beside one saved on the allegation alone. */
function lookNext({ events }: Pick<OfficerView, 'events'>) {
  const { alone, withHistory } = severityOf(events)
  if (!alone) return 'alone'
  return withHistory ? 'revised' : 'with-history'
}

type Look = ReturnType<typeof lookNext>
type Known = Pick<OfficerView, 'facts' | 'task'>

/** Under which Regulations it is assessed, and whose form of investigation it is. */
function rulesOf({ facts, task }: Known, look: Look): readonly string[] {
  const isRevision = look === 'revised'
  if (streamOf(facts) === 'internal')
    return isRevision ? ['severity.revise'] : ['severity.assess', 'severity.form']
  const form = formOn(facts, task.today) ?? 'local'
  return [isRevision ? 'special.severity-revise' : `special.severity-${form}`]
}

const introOf = {
  alone: 'Say it before anybody’s history is looked at. It stays as it was said.',
  'with-history': 'Now weigh any history, and say how serious it is. The notice follows this.',
  revised: 'It can be revised until proceedings begin, and another notice follows.',
} as const

function read(sheet: Sheet) {
  const look = sheet.choice('look', severityLooks)
  const by = sheet.choice('by', severityDeciders)
  const level = sheet.choice('level', conductLevels)
  const form = sheet.choice('form', ['meeting', 'hearing'])
  const why = sheet.lines('why')
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  const consulted = dayIfGiven(sheet, 'consulted', 'the day they were consulted')
  const needsForm = level !== undefined && level !== 'neither' && look !== 'alone'
  const isWhole = look && by && level && why && (form || !needsForm)
  if (isWhole && on.ok && consulted.ok) {
    const consultedOn = consulted.value ? { consultedOn: consulted.value } : {}
    const likely = form && needsForm ? { form } : {}
    const step = { look, by, level, why, on: on.value, ...likely, ...consultedOn }
    return accepted({ ...step, ...readDespite(sheet) })
  }
  return refuse([
    ...problemUnless(look, 'look', 'Select which assessment this is'),
    ...problemUnless(by, 'by', 'Select who assessed it'),
    ...problemUnless(level, 'level', 'Select how serious it would be'),
    ...(needsForm ? problemUnless(form, 'form', 'Select which proceedings would be likely') : []),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
    ...(consulted.ok ? [] : [consulted.refusal]),
  ])
}

export const severity = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/severity',
  title: 'Assess how serious the conduct would be',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, found => {
      const { facts, events } = found
      const look = lookNext(found)
      const { day } = dateWords(here)
      const isDgs = isInvestigatedByDg(facts, here.today)
      const ours = streamOf(facts) === 'internal' ? 'appropriate-authority' : 'investigator'
      const known = severityOf(events)
      const earlier = facts.severity.find(one =>
        look === 'alone' ? one.look === 'first' : one.look === 'second',
      )
      const before = [known.alone, known.withHistory, known.stands].filter(
        (one, at, all) => one !== undefined && all.indexOf(one) === at,
      )
      return {
        intro: [
          introOf[look],
          ...(isDgs ? ['The IOPC investigates or directs this: it is theirs to assess.'] : []),
        ],
        rules: rulesOf(found, look),
        stands: before.flatMap(one =>
          one
            ? [
                {
                  key: lookWords[one.look],
                  value: `${levelWords[one.level]}, ${day(one.on)}. ${one.why}`,
                },
              ]
            : [],
        ),
        proposed: {
          look,
          by: isDgs ? 'director-general' : ours,
          ...(earlier ? { level: earlier.level, why: earlier.why } : {}),
        },
        fields: [
          {
            kind: 'radios' as const,
            name: 'look',
            legend: 'Which assessment is this?',
            items: severityLooks.map(value => ({ value, text: lookWords[value] })),
          },
          {
            kind: 'radios' as const,
            name: 'by',
            legend: 'Who assessed it?',
            items: severityDeciders.map(value => ({ value, text: deciderWords[value] })),
          },
          {
            kind: 'radios' as const,
            name: 'level',
            legend: 'If it were proved, it would be',
            items: conductLevels.map(value => ({ value, text: levelWords[value] })),
          },
          {
            kind: 'radios' as const,
            name: 'form',
            legend: 'Which proceedings would be likely?',
            hint: 'Not asked on the allegation alone, or where it would be neither.',
            items: [
              { value: 'meeting', text: 'A misconduct meeting' },
              { value: 'hearing', text: 'A misconduct hearing' },
            ],
          },
          { kind: 'textarea' as const, name: 'why', label: 'Why?', rows: 5 },
          {
            kind: 'date' as const,
            name: 'consulted',
            legend: 'If it is revised: when was the appropriate authority consulted?',
            hint: 'Leave it empty otherwise',
          },
          { kind: 'date' as const, name: 'on', legend: 'When was it assessed?' },
        ],
        button: 'Save this assessment',
      }
    }),
  fill: (view: Filling & Readonly<{ proposed: Answers }>) => ({
    ...filledWithToday(view),
    ...dayAnswers('consulted', undefined),
    ...view.proposed,
  }),
  read,
  explain: explainDespite({ first: 'look', on: 'on', words: { why: 'why' } }),
  submit: (desk: Desk, here: SentStep, step: ReadBy<typeof read>) =>
    desk.conduct.assessConduct(here.as, { ...stepOf(here), ...step }),
})
