/** A version somebody else had worked out, beside what is used now: accepted or declined. */
import { accepted, refuse } from '#kernel'
import { elsewhere, page } from '../page.ts'
import {
  comparedInWords,
  errorsInWords,
  explain,
  levelInWords,
  matchingPath,
  worthInWords,
} from './words.ts'

type Decision = Readonly<{ version: string; accept: boolean; why: string }>
const decisions = ['accept', 'decline'] as const

export const proposedMatching = page({
  path: `${matchingPath}/proposed`,
  may: 'settle matching',
  template: 'matching/proposed.njk',
  back: matchingPath,
  async show(desk, { as, hideNames }) {
    const found = await desk.matching.matching(as)
    const proposed = found?.proposed
    if (!found) return undefined
    if (!proposed) return elsewhere(matchingPath)
    const changed = found.compared.flatMap(({ name, levels }) =>
      levels.flatMap(level => {
        const [now, then] = [found.model.chances[name]?.[level], proposed.worths[name]?.[level]]
        if (!now || !then || worthInWords(now) === worthInWords(then)) return []
        const words = `${comparedInWords(name)}: ${levelInWords(level).toLowerCase()}`
        return { words, now: worthInWords(now), newly: worthInWords(then) }
      }),
    )
    return {
      version: proposed.version,
      by: hideNames ? 'A colleague' : proposed.by.name,
      isOwn: found.isOwn,
      isLearned: found.inUse !== undefined,
      learned: proposed.learned,
      before: errorsInWords(proposed.before),
      after: errorsInWords(proposed.after),
      changed,
      decisions: [
        { value: 'accept', text: 'Accept it: records are matched by it from now on' },
        { value: 'decline', text: 'Decline it: what is used now stays' },
      ],
    }
  },
  title: ({ version }) => `Version ${version} of how records are matched`,
  read(sheet, { version }) {
    const [decision, why] = [sheet.choice('decision', decisions), sheet.text('why')]
    if (decision === 'accept') return accepted({ version, accept: true, why })
    if (decision === 'decline' && why) return accepted({ version, accept: false, why })
    return refuse([
      decision
        ? { field: 'why', words: 'Enter why you decline it' }
        : { field: 'decision', words: 'Select whether you accept it' },
    ])
  },
  explain,
  submit: (desk, { as }, decision: Decision) => desk.matching.decideModel(as, decision),
  next: () => `${matchingPath}?done=decided`,
})
