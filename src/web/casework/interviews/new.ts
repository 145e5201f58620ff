/** Plan an interview: of whom, and what for. Questions are proposed from what is in dispute. */
import { type AccountSource, type Facts, questionsFor } from '#casework'
import type { Desk } from '#desk'
import { accepted, matterId, refuse, type SubjectId } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { subjectName } from './at-interview.ts'
import { sourceWords, witnessSources } from './words.ts'

type At = Around & Readonly<{ matter: string }>
type Planning = Readonly<{
  who: string
  source: AccountSource
  subject?: SubjectId
  purpose: string
  facts: Facts
}>
type Asking = Readonly<{ facts: Facts }>

/** Whoever is complained against is named in the record as the record names them. */
function whomOf(sheet: Sheet, facts: Facts) {
  const subject = sheet.choice(
    'whom',
    facts.subjects.map(one => one.subject),
  )
  if (subject)
    return {
      who: subjectName(facts, subject, { hideNames: false }),
      source: 'person-complained-against' as const,
      subject,
    }
  const source = sheet.choice('whom', witnessSources)
  return source && { who: sheet.text('name'), source }
}

function read(sheet: Sheet, { facts }: Asking) {
  const whom = whomOf(sheet, facts)
  const purpose = sheet.lines('purpose')
  if (whom?.who && purpose) return accepted<Planning>({ ...whom, purpose, facts })
  const problems: readonly Problem[] = [
    ...problemUnless(whom, 'whom', 'Select whom you want to interview'),
    ...(whom ? problemUnless(whom.who, 'name', 'Enter their name') : []),
    ...problemUnless(purpose, 'purpose', 'Enter what the interview is to find out'),
  ]
  return refuse(problems)
}

export const planNew = page({
  path: '/work/matters/:matter/interviews/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/new.njk',
  title: 'Plan an interview',
  async show(desk: Desk, here: At) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    return {
      ...found.task,
      facts,
      subjects: facts.subjects.map(({ subject }) => ({
        value: subject,
        text: `${subjectName(facts, subject, here)}, who is complained against`,
      })),
      others: witnessSources.map(value => ({ value, text: sourceWords[value] })),
    }
  },
  back: (_here, { address }) => `${address}/interviews`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'whom', words: { who: 'name', purpose: 'purpose' } }),
  submit: (desk, { as, command, matter, seen }, { facts, ...whom }: Planning) => {
    const proposed = questionsFor(facts, { ...whom, interview: command })
    const questions = proposed.map(({ words, points }, at) => ({
      question: `question-${at + 1}`,
      words,
      points,
    }))
    return desk.evidence.planInterview(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ ...whom, interview: command, questions },
    })
  },
  next: ({ matter, command }) => `/work/matters/${matter}/interviews/${command}/plan`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('purpose') },
    ],
  },
})
