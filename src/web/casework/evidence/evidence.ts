/** The files of a complaint: what each is by its content, where it has been, and what it says. */
import type { Document, MatterView } from '#desk'
import { type Around, page } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { happenedOn } from '../assess/first/keep-evidence.ts'
import { evidenceStates, overwrittenOn } from '../evidence-kinds.ts'
import { headOf, matterAt, mayHandle } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { marksOf } from '../privacy/marks.ts'
import { fileWords } from './file-words.ts'
import { faultTag, obtainedWords, partWords, withoutListed } from './kept-words.ts'

/** The day video is normally gone, or that it may be already. */
function lastVideoDay(view: MatterView, here: Around): string {
  const until = overwrittenOn('body-worn-video', {
    happened: happenedOn(view),
    today: here.today,
  })
  if (!until || until < here.today) return 'it may be overwritten already.'
  return `it may be overwritten on ${nearDay(until, here)}.`
}

/** The first few of what came inside it; the rest are on its own page. */
function partsIn({ documents }: MatterView, { document }: Document) {
  const parts = documents.filter(({ within }) => within?.document === document)
  return { first: parts.slice(0, 5).map(partWords), more: parts.length > 5 }
}

export const evidence = page({
  path: '/work/matters/:matter/evidence',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/evidence/evidence.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const whole = view.documents.filter(({ within }) => within === null)
    // Their words are on this page: each is looked at as surely as on the page of its own. Of what
    // came inside one there is only the name.
    const shown = whole.filter(({ read }) => read !== undefined)
    await desk.looks.record(
      here.as,
      ...shown.map(
        ({ document }) => ({ what: 'document', subject: document, how: 'read' }) as const,
      ),
    )
    return {
      head: headOf(view, here, 'evidence'),
      part: 'Evidence',
      files: whole.map(file => {
        const parts = partsIn(view, file)
        return {
          ...withoutListed(fileWords(file, view.opened, here), parts.first.length),
          marks: marksOf(file),
          fault: faultTag(file),
          obtained: obtainedWords(file, here),
          parts,
        }
      }),
      mayMark: mayDo(here.as, 'handle'),
      videoUntil: lastVideoDay(view, here),
      kept: view.story.flatMap(({ event }) =>
        event.type === 'EvidencePreserved'
          ? event.kept.map(({ what, state, why }) => ({
              what,
              state: evidenceStates[state],
              why: why ?? '',
              on: nearDay(event.on, here),
            }))
          : [],
      ),
    }
  },
  title: ({ head }) => `Evidence, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
