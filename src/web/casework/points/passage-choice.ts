/** Choosing marked passages for a form, those of some files first, and the ways to mark another. */
import type { DocumentId } from '#kernel'
import type { Sheet } from '../../sheet.ts'
import { markAddress, passageWords } from '../evidence/search/passage-words.ts'
import type { Looking } from './view.ts'

/** Passages are chosen where the page goes; `own` are the files of the account it is about. */
export function passageChoices(
  { facts, view }: Looking,
  address: string,
  query: URLSearchParams,
  own: readonly DocumentId[] = [],
) {
  const kept = new URLSearchParams(query)
  kept.delete('passage')
  const back = kept.size > 0 ? `${address}?${kept}` : address
  const isOwn = (document: DocumentId) => own.includes(document)
  const marked = facts.material.passages
  const ordered = [
    ...marked.filter(({ document }) => isOwn(document)),
    ...marked.filter(({ document }) => !isOwn(document)),
  ]
  const files = view.documents.filter(({ document }) => own.length === 0 || isOwn(document))
  return {
    passages: ordered.map(one => {
      const { passage, quote, note, hidden, where, file } = passageWords(one, view)
      const words = hidden ?? quote ?? note ?? 'A marked place'
      return {
        value: passage,
        text: words.length > most ? `${words.slice(0, most)} …` : words,
        hint: where ? `${file}, ${where}` : file,
      }
    }),
    markIn: files.map(({ document, name }) => ({ name, href: markAddress(document, back) })),
  }
}
/** Characters of a quotation shown beside its box. */
const most = 160

export function passagesChosen(sheet: Sheet, passages: readonly Readonly<{ value: string }>[]) {
  return sheet.choices(
    'passages',
    passages.map(({ value }) => value),
  )
}
