/** One part of how serious it is: its factors, each with why and where it is shown. */
import {
  aboutThePerson,
  type Considered,
  type Factor,
  type SeriousnessPart,
  seriousnessParts,
  taskOf,
} from '#casework'
import type { Desk } from '#desk'
import { type AllegationId, accepted, refuse } from '#kernel'
import { rules } from '#law'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Answers, Problem, Sheet } from '../sheet.ts'
import { type AtPanel, beforeTask, entryOf, impactSaid, panelAt, versions } from './at-panel.ts'
import { elementsOf, orderOfTasks, partHints, partTitles } from './words.ts'

type At = AtPanel & Readonly<{ part: string }>
type Choice = Readonly<{ id: string; title: string; says: string }>
type Asking = Readonly<{
  part: SeriousnessPart
  choices: readonly Choice[]
  findings: readonly Readonly<{ value: AllegationId; text: string }>[]
  asksPosition: boolean
}>
type Written = Readonly<{
  part: SeriousnessPart
  factors: readonly Factor[]
  words: string
  reliedOn?: readonly AllegationId[]
  considered?: readonly Considered[]
  waived?: Readonly<{ rule: string; why: string }>
}>

const position = 'culp.position'

function choicesFor(part: SeriousnessPart, today: string): readonly Choice[] {
  const found = rules.flatMap(rule =>
    rule.sort === 'factor' && elementsOf[part].includes(rule.element) && rule.inForce.from <= today
      ? [{ id: rule.id, title: rule.title, says: rule.says }]
      : [],
  )
  return [...found, { id: 'other', title: 'Something else', says: 'The list is not closed.' }]
}

function read(sheet: Sheet, { part, choices, findings, asksPosition }: Asking) {
  const chosen = choices.filter(({ id }) => sheet.choices('factor', [id]).length > 0)
  const factors = chosen.map(({ id }) => ({
    factor: id,
    why: sheet.lines(`why-${id}`),
    evidence: sheet.text(`evidence-${id}`),
  }))
  const words = sheet.lines('words')
  const not = sheet.lines('considered')
  const waivedWhy = sheet.lines('waived-why')
  const person = aboutThePerson([words, ...factors.map(({ why }) => why)].join('\n'))
  const reliedOn = sheet.choices(
    'relied',
    findings.map(({ value }) => value),
  )
  const problems: readonly Problem[] = [
    ...(part === 'culpability' && reliedOn.length === 0
      ? [{ field: 'relied', words: 'Select the findings you rely on' }]
      : []),
    ...factors.flatMap(({ factor, why, evidence }) => [
      ...(why ? [] : [{ field: `why-${factor}`, words: `Enter why: ${titleIn(choices, factor)}` }]),
      ...(evidence
        ? []
        : [
            {
              field: `evidence-${factor}`,
              words: `Enter where that is shown: ${titleIn(choices, factor)}`,
            },
          ]),
    ]),
    ...(factors.length === 0 && !words
      ? [{ field: 'words', words: 'You chose no factor. Enter why there is none' }]
      : []),
    ...(asksPosition && !not && !chosen.some(({ id }) => id === position)
      ? [
          {
            field: 'considered',
            words:
              'Say why culpability is not increased by abuse of position, or add it: ' +
              'the finding says a police decision or inquiry was open to being affected',
          },
        ]
      : []),
    ...(person && !waivedWhy
      ? [
          {
            field: 'waived-why',
            words:
              'This is about the person, not the incident. It belongs in task 5: ' +
              `“${person}”. Take it out, or say why it is about the incident. ${orderOfTasks}`,
          },
        ]
      : []),
  ]
  if (problems.length > 0) return refuse(problems)
  return accepted<Written>({
    ...{ part, factors, words },
    ...(reliedOn.length > 0 ? { reliedOn } : {}),
    ...(not ? { considered: [{ factor: position, why: not }] } : {}),
    ...(person ? { waived: { rule: 'house.incident-not-person', why: waivedWhy } } : {}),
  })
}

function titleIn(choices: readonly Choice[], factor: string): string {
  return choices.find(({ id }) => id === factor)?.title ?? factor
}

export const seriousness = page({
  path: '/panel/:matter/:officer/seriousness/:part',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/seriousness.njk',
  async show(desk: Desk, here: At) {
    const view = await panelAt(desk, here)
    const part = seriousnessParts.find(one => one === here.part)
    if (!view || !part) return undefined
    const { finding, seriousness: all } = view.room.standing
    const open = part === 'culpability' && finding?.influence.open === 'yes'
    return {
      ...view,
      part,
      heading: partTitles[part],
      hint: partHints[part],
      missing: beforeTask(view, taskOf(part)),
      choices: choicesFor(part, here.today),
      written: all[part],
      asksPosition: open,
      influence: finding?.influence.why,
      impact: part === 'harm' ? impactSaid(view, here) : [],
      findings:
        part === 'culpability'
          ? (finding?.allegations ?? [])
              .filter(({ found }) => found !== 'not-proved')
              .map(one => ({ value: one.allegation, text: one.facts }))
          : [],
    }
  },
  title: ({ heading }) => heading,
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ written }): Answers =>
    written
      ? {
          words: written.words,
          factor: written.factors.map(({ factor }) => factor),
          relied: written.reliedOn ?? [],
          considered: written.considered?.[0]?.why ?? '',
          'waived-why': written.waived?.why ?? '',
          ...Object.fromEntries(
            written.factors.flatMap(({ factor, why, evidence }) => [
              [`why-${factor}`, why],
              [`evidence-${factor}`, evidence],
            ]),
          ),
        }
      : {},
  read,
  explain: explainBeside({ first: 'words' }),
  submit: (desk, here, written: Written) =>
    desk.conduct.writeSeriousness(here.as, { ...entryOf(here, here), ...written }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: versions('words', () => 'Somebody else saved this part. Open it again to read it'),
})
