/** What each notice must say, as `law` lists it: its parts, and how well that list was read. */
import { rules } from '#law'
import type { NoticePart } from './investigating.ts'
import type { ConductPaper } from './papers.ts'

/** Which Regulations the investigation is under: those on conduct alone, or Schedule 3. */
export type Stream = 'internal' | 'schedule-3'

export type NoticeContents = Readonly<{
  rule: string
  citation: string
  /** The whole list was read: a notice without a part of it is not that notice. */
  wasRead: boolean
  parts: readonly Readonly<{ id: string; says: string }>[]
}>

/** The rule that lists what each says; the others have no list in law. */
const lists: Readonly<Partial<Record<ConductPaper, string>>> = {
  investigation: 'special.notice',
  'terms-of-reference': 'notice.terms-of-reference',
  suspension: 'suspension.notify',
  referral: 'notice.referral',
  accelerated: 'amh.notice',
  interview: 'special.interview-agree',
  'delay-report': 'investigate.timeliness-content',
  'list-report': 'barred.report',
  'public-notice': 'public.notice',
  response: 'response.officer',
  'tribunal-notice': 'pat.notice',
}
const ofInternal: typeof lists = {
  ...lists,
  investigation: 'notice.investigation',
  interview: 'interview.notice',
  'delay-report': 'timeliness.first',
}
/** What is left out where it does not arise. */
const optional: ReadonlySet<string> = new Set([
  'withheld',
  'severity-notice',
  'former-subject',
  'former-finding',
  'former-determination',
  // In a report to the College: only where there was an earlier one.
  'advisory',
  // In an officer's answer: what arises depends on what is accepted.
  'mitigation',
  'disputed',
  'law',
])

const unlisted: NoticeContents = {
  rule: '',
  citation: '',
  wasRead: false,
  parts: [{ id: 'words', says: 'what it says' }],
}

/** The parts of a notice, in the order the law has them; one part where it lists none. */
export function contentsOf(paper: ConductPaper, stream: Stream): NoticeContents {
  const id = (stream === 'internal' ? ofInternal : lists)[paper]
  const found = rules.find(rule => rule.id === id && rule.sort === 'contents')
  if (found?.sort !== 'contents') return unlisted
  const { cite, confidence, items } = found
  return {
    rule: found.id,
    citation: cite.words,
    wasRead: confidence === 'read',
    parts: items,
  }
}

/** It may be left empty: it is said only where it arises. */
export const isOptionalPart = (id: string): boolean => optional.has(id)

/** The parts that have no words yet. */
export function partsMissing(
  paper: ConductPaper,
  { parts, stream }: Readonly<{ parts: readonly NoticePart[]; stream: Stream }>,
): readonly string[] {
  const said = new Set(parts.filter(({ words }) => words.trim() !== '').map(({ part }) => part))
  return contentsOf(paper, stream)
    .parts.map(({ id }) => id)
    .filter(id => !isOptionalPart(id) && !said.has(id))
}
