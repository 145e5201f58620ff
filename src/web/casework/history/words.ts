/** The words of a history: kinds of matters, answers of other forces, what is relevant. */
import type { ForceAnswer, ToldMatter, WeighedRow } from '#casework'
import type { MayBe } from '#desk'
import type { Day } from '#kernel'
import { measuredLookUp, wrongOneIn } from '#linkage'

const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  complaint: ['complaint', 'complaints'],
  conduct: ['conduct matter', 'conduct'],
  dsi: ['death or serious injury', 'deaths and serious injuries'],
  'civil-claim': ['civil claim', 'civil claims'],
  grievance: ['grievance', 'grievances'],
  tribunal: ['tribunal', 'tribunals'],
  vetting: ['vetting record', 'vetting'],
  other: ['other matter', 'other matters'],
}

export const earlierKindNames = Object.keys(kinds)

/** "Civil claim". */
export function kindOf(kind: string): string {
  const [one] = kinds[kind] ?? [kind]
  return one.charAt(0).toUpperCase() + one.slice(1)
}

/** "civil claims", inside a sentence. */
export function kindsOf(kind: string): string {
  return kinds[kind]?.[1] ?? kind
}

export const answerWords: Readonly<Record<ForceAnswer, string>> = {
  matters: 'They hold earlier matters of the same person',
  nothing: 'They hold nothing of the same person',
  refused: 'They will not say',
}

export const relevanceWords: Readonly<Record<WeighedRow['relevant'], string>> = {
  relevant: 'Relevant',
  'not-relevant': 'Not relevant',
  'enquiries-only': 'Relevant to enquiries only',
}

/** One line for an earlier matter that another force told of. */
export function toldWords(
  { kind, madeOn, words, finding, outcome }: ToldMatter,
  days: (day: Day) => string,
): string {
  const when = madeOn ? `${days(madeOn)}, ` : ''
  const came = [finding, outcome].filter(Boolean).join(': ')
  return `${when}${kindOf(kind).toLowerCase()}. ${words}${came ? `. Finding: ${came}` : ''}`
}

/** How often one like it was somebody else; of what nobody measured, nothing. */
export function differentPersonWords(
  { band, isMeant }: Pick<MayBe['comparison'], 'band' | 'isMeant'>,
  days: (day: Day) => string,
): string | undefined {
  if (!isMeant || band === 'different') return undefined
  const oneIn = wrongOneIn(band)
  const on = days(measuredLookUp.on)
  return `In tests, about 1 in ${oneIn} like this was a different person. Measured on ${on}.`
}
