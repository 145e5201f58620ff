/** The parts of a referral in the order they are written, and what the matter already says. */
import type { Facts, ReferralForm, Report } from '#casework'
import { contactMethods } from '#casework'
import type { MatterView } from '#desk'
import { referralQuestions } from '#law'
import { dateWords } from '../../../dates.ts'
import type { Around } from '../../../page.ts'
import { evidenceStates } from '../../evidence-kinds.ts'
import { personsOf } from '../../persons.ts'
import { ways } from '../../ways.ts'
import { saidOfSafety } from '../first/safety.ts'
import { lastAnswer } from './criteria.ts'

export type Part = Exclude<keyof ReferralForm, 'criteria'>
export const parts: readonly Readonly<{
  part: Part
  label: string
  hint?: string
  rows: number
}>[] = [
  { part: 'becameClear', label: 'When it first became clear, and to whom', rows: 2 },
  { part: 'incident', label: 'What happened', rows: 6 },
  { part: 'subjects', label: 'Who it is about, and their part in it', rows: 3 },
  { part: 'injuries', label: 'Injuries', rows: 2 },
  { part: 'evidence', label: 'Evidence kept or asked for', rows: 4 },
  {
    part: 'risks',
    label: 'Risks now',
    hint: 'To the complainant, to others, to evidence',
    rows: 3,
  },
  {
    part: 'complainantNeeds',
    label: 'The complainant: how to reach them, and what they need',
    rows: 4,
  },
  { part: 'characteristics', label: 'Protected characteristics', rows: 2 },
  { part: 'previous', label: 'Earlier matters that bear on it', rows: 3 },
  {
    part: 'view',
    label: 'Your first view',
    hint: 'You need not have one. It decides nothing.',
    rows: 3,
  },
]

/** Why it is referred, from the answers: the code, the question and what was said. */
export function criteriaLines(facts: Facts): readonly string[] {
  return referralQuestions.flatMap(({ code, question }) => {
    const last = lastAnswer(facts, code)
    if (last?.answer !== 'yes') return []
    return [`${code}. ${question} Yes: ${last.why ?? ''}`]
  })
}

const lines = (...all: readonly (string | undefined | false)[]) => all.filter(Boolean).join('\n')

/** Written from the answers and the matter; whoever refers it changes what they like. */
export function formFrom(view: MatterView, here: Around): ReferralForm {
  const { facts, report, row } = view
  const { moment } = dateWords(here)
  const clear = facts?.criteria.findLast(one => one.clearAt)
  return {
    criteria: facts ? criteriaLines(facts) : [],
    becameClear: clear?.clearAt ? lines(moment(clear.clearAt), clear.clearWhy) : '',
    incident: lines(
      row.summary ?? undefined,
      ...(facts?.allegations ?? []).map(({ words }, at) => `Allegation ${at + 1}: ${words}`),
      report && `In the complainant’s words: ${report.words}`,
      ...(facts?.incidents ?? []).map(({ name }) => `Incident: ${name}`),
    ),
    subjects: subjectsOf(view),
    injuries: '',
    evidence: (facts?.preserved ?? [])
      .flatMap(({ kept }) => kept)
      .map(({ what, state, why }) => lines(`${what}: ${evidenceStates[state].toLowerCase()}`, why))
      .join('\n'),
    risks: lines(
      report && saidOfSafety[report.safety],
      ...(facts?.safety ?? []).map(one => one.done),
    ),
    complainantNeeds: report ? needsOf(report) : '',
    characteristics: report ? characteristicsOf(report) : '',
    previous: '',
    view: '',
  }
}

function subjectsOf({ facts, report }: MatterView): string {
  const named = (facts?.subjects ?? []).map(({ rank, name, number, unit }) =>
    [rank, name ?? 'Not yet identified', number, unit].filter(Boolean).join(', '),
  )
  if (named.length > 0 || !report) return named.join('\n')
  return personsOf(report, false)
    .map(({ name, facts: said }) => [name, ...said].join(', '))
    .join('\n')
}

function needsOf({ contact }: Report): string {
  const may = contactMethods.filter(way => contact.ways[way].may)
  return lines(
    contact.name,
    ...may.map(way => `${ways[way]}: ${contact.ways[way].where ?? 'not given'}`),
    contact.safeTimes && `Times: ${contact.safeTimes}`,
    contact.interpreter && `Interpreter: ${contact.interpreter}`,
    contact.adjustments && `Adjustments: ${contact.adjustments}`,
  )
}

function characteristicsOf({ becauseOf, becauseOfWhy }: Report): string {
  const said = becauseOf.filter(one => one !== 'none' && one !== 'prefer-not-to-say')
  if (said.length === 0) return ''
  return lines(said.map(one => one.replaceAll('-', ' ')).join(', '), becauseOfWhy)
}
