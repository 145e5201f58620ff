/** What another force answered, where somebody here asked it: recorded as one of the sources. */
import { forceAnswers, type ToldMatter } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'
import { addressOfHistory, subjectHistoryAt } from './at-subject.ts'
import { earlierKindNames, kindOf } from './words.ts'

const places = [0, 1, 2] as const
const parts = ['kind', 'reference', 'words', 'whom', 'finding', 'outcome', 'how'] as const

/** One matter they told of: undefined where nothing was typed in any of its fields. */
function toldIn(sheet: Sheet, at: number): ToldMatter | Problem | undefined {
  const field = (part: string) => `${part}-${at}`
  if (sheet.isEmpty(...parts.slice(1).map(field))) return undefined
  const words = sheet.lines(field('words'))
  const how = sheet.text(field('how'))
  if (!words) return { field: field('words'), words: 'Enter what was said, in that matter' }
  if (!how) return { field: field('how'), words: 'Enter how they know that it is the same person' }
  const [reference, whom, finding, outcome] = ['reference', 'whom', 'finding', 'outcome'].map(
    part => sheet.text(field(part)),
  )
  const madeOn = sheet.day(`made-${at}`)
  return {
    kind: sheet.choice(field('kind'), earlierKindNames) ?? 'other',
    words,
    how,
    ...(reference ? { reference } : {}),
    ...(madeOn ? { madeOn } : {}),
    ...(whom ? { aboutWhom: whom } : {}),
    ...(finding ? { finding } : {}),
    ...(outcome ? { outcome } : {}),
  }
}

export const recordAnswer = page({
  path: '/work/matters/:matter/history/:subject/answer/:request',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/record-answer.njk',
  title: 'Record what another force answered',
  async show(desk, here) {
    const found = await subjectHistoryAt(desk, here)
    const task = await taskAt(desk, here, here.matter)
    const of = found?.forces.find(({ asked }) => asked.request === here.request)
    if (!of || of.answered || !task) return undefined
    return {
      ...task.task,
      history: addressOfHistory(here),
      force: of.asked.force,
      places,
      kinds: earlierKindNames.map(value => ({ value, text: kindOf(value) })),
    }
  },
  back: (_here, { history }) => history,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet: Sheet) {
    const on = sheet.readDay('on', 'the date they answered', { notAfter: sheet.today })
    const answer = sheet.choice('answer', forceAnswers)
    const [by, searched] = [sheet.text('by'), sheet.lines('searched')]
    const told = answer === 'matters' ? places.map(at => toldIn(sheet, at)) : []
    const wrong = told.flatMap(one => (one && 'field' in one ? one : []))
    const matters = told.flatMap(one => (one && 'kind' in one ? one : []))
    const isBare = answer === 'matters' && matters.length === 0 && wrong.length === 0
    const isSearched = answer === 'refused' || searched !== ''
    if (on.ok && answer && by && isSearched && wrong.length === 0 && !isBare)
      return accepted({ on: on.value, answer, by, searched, matters })
    return refuse([
      ...problemUnless(answer, 'answer', 'Select what they answered'),
      ...problemUnless(by, 'by', 'Enter who answered'),
      ...problemUnless(isSearched, 'searched', 'Enter what they searched, and how far it reaches'),
      ...problemUnless(!isBare, 'words-0', 'Enter what was said, in that matter'),
      ...wrong,
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'answer', on: 'on' }),
  submit: (desk, { as, matter, request, seen }, answered) =>
    desk.people.recordForceAnswer(as, {
      matter: matterId(matter),
      request,
      ...against(seen),
      ...answered,
    }),
  next: here => `${addressOfHistory(here)}?done=told`,
  versions: {
    of: ({ version }) => version,
    compare: ({ force }, sheet) => [
      { name: 'Their answer', theirs: `${force} has not answered`, yours: sheet.lines('searched') },
    ],
  },
})
