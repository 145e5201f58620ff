/** Whether a note states facts or gives an opinion: a button beside it. */
import { restsOn } from '#casework'
import { accepted, parseMatterId, refuse } from '#kernel'
import { action } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { matterAt, mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'

const notPermitted = { type: 'NotPermitted' } as const

export const markNote = action({
  path: '/work/matters/:matter/notes/:note/says',
  may: mayRead,
  read(sheet) {
    const says = sheet.choice('says', restsOn)
    return says
      ? accepted(says)
      : refuse([{ field: 'says', words: 'Select whether it is fact or opinion' }])
  },
  explain: explainBeside({ first: 'says' }),
  async submit(desk, here, says) {
    const matter = parseMatterId(here.matter)
    const view = matter && (await matterAt(desk, here, here.matter))
    const note = view?.facts?.notes.find(one => one === here.note)
    if (!matter || !note) return refuse(notPermitted)
    const done = await desk.work.markNote(here.as, { matter, note, says })
    return done.ok ? accepted(matter) : done
  },
  next: (_here, matter) => withDone(addressOf(matter, 'notes'), 'note-marked'),
})
