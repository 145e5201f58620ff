/** Answering whether records are of one person: the same form for a record and a person named. */
import { type IdentityAnswer, type IdentityRefusal, identityAnswers } from '#casework'
import type { History, IdentityAnswering } from '#desk'
import { accepted, type Result, refuse } from '#kernel'
import type { Around } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { historyView } from './history-view.ts'

export type CheckView = Readonly<{
  who: string
  known: string
  address: string
  cards: readonly (ReturnType<typeof historyView>['cards'][number] &
    Readonly<{ every: readonly string[] }>)[]
}>

/** Cards nobody has answered, then those somebody has: any may be answered again. */
export function checkView(history: History, here: Around, address: string): CheckView {
  const { who, cards, answered } = historyView(history, here, { address })
  const groups = [...history.check, ...history.answered]
  return {
    who,
    known: history.known.key,
    address,
    cards: [...cards, ...answered].map((card, at) => ({
      ...card,
      every: groups[at]?.records ?? [card.found],
    })),
  }
}

export function readAnswers(
  sheet: Sheet,
  { cards }: CheckView,
): Result<readonly IdentityAnswering[], readonly Problem[]> {
  const problems: Problem[] = []
  const answers: IdentityAnswering[] = []
  for (const { found, every, name } of cards) {
    const answer: IdentityAnswer | undefined = sheet.choice(`answer-${found}`, identityAnswers)
    const why = sheet.lines(`why-${found}`)
    const whoWouldKnow = sheet.text(`knows-${found}`)
    if (!answer && why)
      problems.push({
        field: `answer-${found}`,
        words: `Select whether ${name} is the same person`,
      })
    if (answer && !why) problems.push({ field: `why-${found}`, words: `Enter why, for ${name}` })
    if (answer && why)
      answers.push({ found: every, answer, why, ...(whoWouldKnow ? { whoWouldKnow } : {}) })
  }
  const [first] = cards
  if (problems.length === 0 && answers.length === 0 && first)
    problems.push({ field: `answer-${first.found}`, words: 'Answer for at least one of them' })
  return problems.length > 0 ? refuse(problems) : accepted(answers)
}

export function explainIdentity(refusal: IdentityRefusal): Problem {
  switch (refusal.type) {
    case 'WhyMissing':
      return { field: 'main-content', words: 'Enter why, for each answer' }
    case 'SameRecord':
      return { field: 'main-content', words: 'This is one and the same record' }
  }
}

/** Nothing is chosen beforehand: an answer is somebody's own. */
export const unfilled: Answers = {}
