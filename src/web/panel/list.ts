/** What a panel was given to decide. */
import type { Desk } from '#desk'
import { londonDay } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import { type Around, page } from '../page.ts'
import { calledIn, panelAddress } from './at-panel.ts'
import { taskTitles } from './words.ts'

export const panelList = page({
  path: panelAddress,
  may: 'read for a panel',
  audit: { look: 'queue' },
  template: 'panel/list.njk',
  title: 'Panel',
  async show(desk: Desk, here: Around) {
    const matters = await desk.conduct.panelMatters(here.as)
    return (
      matters && {
        rows: matters.flatMap(({ matter, reference, until, officers }) =>
          officers.map(({ officer, place, standing }) => ({
            href: `${panelAddress}/${matter}/${officer.subject}`,
            reference,
            who: calledIn({ officer, place }, here),
            stands: standing.closed.outcome
              ? 'Signed'
              : standing.open
                ? taskTitles[standing.open]
                : 'Nothing found yet',
            until: until ? nearDay(londonDay(until), here) : '',
          })),
        ),
      }
    )
  },
})
