/** Choosing marked passages for a form, those of some files first, and the ways to mark another. */
import type { Marked } from '#casework'
import type { DocumentId } from '#kernel'
import type { Sheet } from '../../sheet.ts'
import { markAddress, passageWords } from '../evidence/search/passage-words.ts'
import type { Looking } from './view.ts'

type PassageChoice = Readonly<{ value: string; text: string; hint: string }>
/** `others` are of files that are not the account's own: behind a heading, and kept apart. */
export type PassageChoices = Readonly<{
  passages: readonly PassageChoice[]
  others: readonly PassageChoice[]
}>

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
  const choiceOf = (one: Marked): PassageChoice => {
    const { passage, quote, note, hidden, where, file } = passageWords(one, view)
    const words = hidden ?? quote ?? note ?? 'A marked place'
    return {
      value: passage,
      text: words.length > most ? `${words.slice(0, most)} …` : words,
      hint: where ? `${file}, ${where}` : file,
    }
  }
  // Of no file at all, an account may be found in any.
  const isFirst = ({ document }: Marked) => own.length === 0 || isOwn(document)
  const files = view.documents.filter(({ document }) => own.length === 0 || isOwn(document))
  return {
    passages: marked.filter(isFirst).map(choiceOf),
    others: marked
      .filter(one => !isFirst(one))
      .map(choiceOf)
      .toSorted((one, other) => one.hint.localeCompare(other.hint, 'en', { numeric: true })),
    markIn: files.map(({ document, name }) => ({ name, href: markAddress(document, back) })),
  }
}
/** Characters of a quotation shown beside its box. */
const most = 160

/** Ticked on the page, each in the list it stands in. */
export function passagesFilled(
  ids: readonly string[],
  { others }: Pick<PassageChoices, 'others'>,
): Readonly<{ passages: readonly string[]; others: readonly string[] }> {
  const isOther = (id: string) => others.some(({ value }) => value === id)
  return { passages: ids.filter(id => !isOther(id)), others: ids.filter(isOther) }
}

export function passagesChosen(sheet: Sheet, { passages, others }: PassageChoices) {
  const of = (name: string, choices: readonly PassageChoice[]) =>
    sheet.choices(
      name,
      choices.map(({ value }) => value),
    )
  return [...of('passages', passages), ...of('others', others)]
}
