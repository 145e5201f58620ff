/** Everything that happened, both dates each; and who has looked. */
import type { Entry, MatterView } from '#desk'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import { mayDo } from '../permission.ts'
import { headOf, matterAt, mayHandle } from './matter-frame.ts'
import { besideOf } from './privacy/beside.ts'
import { aboutLines } from './report/about.ts'
import { toldOf } from './story.ts'

const hows: Readonly<Record<string, string>> = {
  read: 'Read on screen',
  printed: 'Printed',
  downloaded: 'Downloaded',
}

/** What an account says is told with the account and the point it is said of. */
function told(entry: Entry, { facts }: MatterView, here: Around) {
  const shown = toldOf(entry, here)
  return facts ? { ...shown, lines: [...aboutLines(entry, facts, here), ...shown.lines] } : shown
}

export const timeline = page({
  path: '/work/matters/:matter/timeline',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/timeline.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const { moment } = dateWords(here)
    return {
      head: headOf(view, here, 'timeline'),
      part: 'Timeline',
      entries: view.story.toReversed().map(entry => ({
        ...told(entry, view, here),
        ...(mayDo(here.as, 'handle') ? { beside: besideOf(entry, view, here) } : {}),
      })),
      looks: view.looks.map(({ person, name, how, at }) => ({
        // Who holds a code is not known: it can be given away, or found.
        who:
          name ??
          (person.startsWith('staff:')
            ? 'A reviewer at the review body'
            : person.startsWith('invited:')
              ? 'Somebody let onto the officer’s page'
              : 'Somebody with its code'),
        colleague: !/^(?:tracker|invited):/.test(person),
        how: hows[how] ?? how,
        at: moment(at),
      })),
    }
  },
  title: ({ head }) => `Timeline, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
