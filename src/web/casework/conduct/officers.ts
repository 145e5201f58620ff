/** The officers concerned in a matter, each with where their proceedings stand. */
import { conductOf } from '#casework'
import type { Desk } from '#desk'
import { type Around, page } from '../../page.ts'
import { subjectName } from '../interviews/at-interview.ts'
import { headOf, mayRead } from '../matter-frame.ts'
import { taskAt } from '../task.ts'
import { whoseRules } from './whose-rules.ts'
import { isClaimBeside, stateWords } from './words.ts'

export const officers = page({
  path: '/work/matters/:matter/conduct',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/officers.njk',
  async show(desk: Desk, here: Around & Readonly<{ matter: string }>) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address, matter } = found.task
    const laws = await Promise.all(
      facts.subjects.map(({ subject }) => desk.conduct.lawOf(here.as, matter, subject)),
    )
    return {
      head: headOf(found.view, here, 'conduct'),
      part: 'Proceedings',
      people: `${address}/people`,
      told: `${address}/told`,
      officers: facts.subjects.map((one, at) => {
        const law = laws[at]
        return {
          name: subjectName(facts, one.subject, here),
          href: `${address}/conduct/${one.subject}`,
          state: whoseRules(one)?.state ?? stateWords(law?.state),
          isClaimed: law !== undefined && isClaimBeside(law),
          steps: conductOf(facts, one.subject).length,
        }
      }),
    }
  },
  title: ({ head }) => `Proceedings, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
