/** Notes on a matter: what colleagues tell each other, tags, who watches, and giving it away. */
import { restsOn } from '#casework'
import type { Entry, MatterView } from '#desk'
import { accepted, matterId, noteId, type PersonId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { headOf, matterAt, mayRead } from '../matter-frame.ts'
import { besideOf } from '../privacy/beside.ts'
import { restsOnWords } from '../privacy/words.ts'
import { explainBeside } from '../refusals.ts'
import { toldOf } from '../story.ts'

/** Its id, and whether somebody said it is fact or opinion. */
function noteMark({ event }: Entry, { facts }: MatterView) {
  const id = event.type === 'NoteAdded' ? event.note : ''
  const mark = facts?.privacy.notes.find(({ note }) => note === id)
  return { id, says: mark ? restsOnWords[mark.says] : undefined }
}

type Noting = Readonly<{ words: string; mentions: readonly PersonId[] }>

export const notes = page({
  path: '/work/matters/:matter/notes',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/notes/notes.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const { matter } = view.row
    await desk.work.readNotes(here.as, matter)
    const written = view.story.filter(({ event }) => event.type === 'NoteAdded')
    return {
      head: headOf(view, here, 'notes'),
      part: 'Notes',
      matter,
      tags: view.row.tags,
      watching: await desk.work.isWatching(here.as, matter),
      colleagues: here.hideNames ? [] : await desk.work.colleagues(here.as),
      notes: written.toReversed().map(entry => ({
        ...toldOf(entry, here),
        ...noteMark(entry, view),
        beside: besideOf(entry, view, here),
      })),
      saysChoices: restsOn.map(value => ({ value, text: restsOnWords[value] })),
    }
  },
  title: ({ head }) => `Notes, ${head.reference}`,
  reference: ({ head }) => head.reference,
  read(sheet, { colleagues }) {
    const words = sheet.lines('words')
    const people = colleagues.map(({ person }) => person)
    const mentions = sheet.choices('mentions', people)
    if (!words) return refuse([{ field: 'words', words: 'Enter a note' }])
    return accepted({ words, mentions })
  },
  explain: explainBeside({ first: 'words' }),
  submit: (desk, { as, matter, command }, noting: Noting) =>
    desk.work.addNote(as, { matter: matterId(matter), note: noteId(command), ...noting }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'notes'), 'noted'),
})
