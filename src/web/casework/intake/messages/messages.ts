/** Questions and answers where only a code leads: asked here, answered without a name. */
import { accepted, matterId, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { withDone } from '../../done.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless, taskAt } from '../../task.ts'

export const messages = page({
  path: '/work/matters/:matter/messages',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/intake/messages/messages.njk',
  title: 'Questions and answers',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { facts } = found.view
    return {
      ...found.task,
      isUnnamed: facts?.anonymous === true,
      said: (facts?.messages ?? []).map(({ on, from, words }) => ({
        on: dateWords(here).shortDay(on),
        isTheirs: from === 'complainant',
        words,
      })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read(sheet) {
    const words = sheet.lines('words')
    return words ? accepted(words) : refuse(problemUnless(words, 'words', 'Enter what you ask'))
  },
  explain: explainBeside({ first: 'words', words: { words: 'words' } }),
  submit: (desk, { as, matter, seen }, words: string) =>
    desk.work.writeMessage(as, { matter: matterId(matter), ...against(seen), words }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'questioned'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
