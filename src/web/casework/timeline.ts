/** Everything that happened, both dates each; and who has looked. */
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'
import { mayDo } from '../permission.ts'
import { headOf, matterAt, mayHandle } from './matter-frame.ts'
import { besideOf } from './privacy/beside.ts'
import { toldOf } from './story.ts'

const hows: Readonly<Record<string, string>> = {
  read: 'Read on screen',
  printed: 'Printed',
  downloaded: 'Downloaded',
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
        ...toldOf(entry, here),
        ...(mayDo(here.as, 'handle') ? { beside: besideOf(entry, view, here) } : {}),
      })),
      looks: view.looks.map(({ person, name, how, at }) => ({
        // Who holds a code is not known: it can be given away, or found.
        who:
          name ??
          (person.startsWith('staff:')
            ? 'A reviewer at the review body'
            : 'Somebody with its code'),
        colleague: !person.startsWith('tracker:'),
        how: hows[how] ?? how,
        at: moment(at),
      })),
    }
  },
  title: ({ head }) => `Timeline, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
