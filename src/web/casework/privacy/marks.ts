/** The marks of a file as tags in words, and what keeps it back in a sentence. */
import type { DocumentMark } from '#casework'
import type { Document } from '#desk'
import { privilegeWords, purposeWords, restsOnWords } from './words.ts'

export type Tag = Readonly<{ text: string; classes: string }>
export type Marks = Readonly<{
  tags: readonly Tag[]
  /** Why it is in nothing that leaves; undefined where nothing keeps it back. */
  keptBack: string | undefined
  /** Where it is said how it may be used. */
  use: string
  /** Its words, once somebody was told that it is kept back. */
  kept: string
}>

const grey = (text: string): Tag => ({ text, classes: 'govuk-tag--grey' })
const red = (text: string): Tag => ({ text, classes: 'govuk-tag--red' })

const reasons: Readonly<Record<string, string>> = {
  'legal-advice': 'It is legal advice.',
  'without-prejudice': 'It was written without prejudice.',
  sensitive: 'It is marked sensitive.',
}

function reasonOf({ privilege, restrictedSource, mark, harmful }: Document): string | undefined {
  const source = mark?.source
  const said = [
    harmful === null ? undefined : `A scanner says that it does harm (${harmful}).`,
    reasons[privilege],
    restrictedSource
      ? `Whoever gave it set terms${source ? `: ${source.from}, “${source.terms}”` : '.'}`
      : undefined,
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : undefined
}

function tagsOf(mark: DocumentMark | undefined): readonly Tag[] {
  if (!mark) return [grey('Not marked yet')]
  const { purpose, says, privilege, source } = mark
  return [
    ...(privilege === 'none' ? [] : [red(privilegeWords[privilege])]),
    ...(source ? [red('Source restricted')] : []),
    grey(purposeWords[purpose]),
    grey(restsOnWords[says]),
  ]
}

export function marksOf(file: Document): Marks {
  const address = `/work/documents/${file.document}`
  return {
    tags: tagsOf(file.mark),
    keptBack: reasonOf(file),
    use: `${address}/use`,
    kept: `${address}/kept`,
  }
}
