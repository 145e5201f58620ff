/** All the words of a file in numbered paragraphs, with its marked passages, and one come for. */
import type { Marked } from '#casework'
import type { MatterView } from '#desk'
import { formsIn, type Span } from '#evidence'
import { parseDocumentId } from '#kernel'
import { type Around, page } from '../../../page.ts'
import { mayDo } from '../../../permission.ts'
import { addressOf } from '../../duty-words.ts'
import { matterAt, mayHandle } from '../../matter-frame.ts'
import { marksOf } from '../../privacy/marks.ts'
import { passageWords } from './passage-words.ts'
import { pointable, spanOf } from './pointable.ts'
import { kindWords, meaningWords } from './suggestions.ts'
import { wordsShown } from './words-of-file.ts'

export const words = page({
  path: '/work/documents/:document/words',
  may: mayHandle,
  audit: { look: 'document', of: 'document' },
  template: 'casework/evidence/search/words.njk',
  title: 'The words of a file',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const view = file && (await matterAt(desk, here, file.matter))
    if (!file || !view) return undefined
    const of = pointable(file)
    const all = (view.facts?.material.passages ?? []).filter(one => one.document === id)
    const asked = all.find(({ passage }) => passage === here.query.get('passage'))
    const address = `/work/documents/${file.document}`
    const path = `${address}/words`
    return {
      ...{ file: file.name, address, evidence: addressOf(file.matter, 'evidence') },
      keptBack: marksOf(file).keptBack,
      isRead: file.readAt !== null,
      mayMark: mayDo(here.as, 'handle'),
      asked: asked && passageWords(asked, view),
      named: namedIn(view, file.document, here),
      passages: all.map(one => passageWords(one, view)),
      words: wordsShown(of, {
        ...{ marked: all, path, query: here.query },
        found: foundIn(of.text, asked, here.query),
      }),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ file }) => file,
})

/** What somebody said it names: people, dates and so on, as they put them right. */
function namedIn({ facts }: MatterView, document: string, here: Around) {
  return (facts?.material.suggestions ?? [])
    .filter(one => one.document === document && one.answer === 'accepted')
    .map(({ kind, words, as }) => ({
      kind: kindWords[kind],
      words,
      as: meaningWords(as, here),
    }))
}

/** A passage somebody came for; else the words a search found, from where they chose first. */
function foundIn(text: string, asked: Marked | undefined, query: URLSearchParams): readonly Span[] {
  const span = asked && spanOf(asked, text)
  if (span) return [span]
  const from = Number(query.get('from')) || 0
  const all = formsIn(text, query.getAll('find').slice(0, 12))
  const chosen = all.find(one => one.from >= from)
  return chosen ? [chosen, ...all.filter(one => one !== chosen)] : all
}
