/** A paper of proceedings put together from its parts: what it says, and what it lacks. */
import { type ConductPaper, contentsOf, isOptionalPart, type NoticePart } from '#casework'
import {
  type Dossier,
  dossier,
  type Letter,
  type LetterSection,
  letter,
  longDay,
  type Paper,
} from '#papers'
import { capital, fill } from '../../words.ts'
import type { DraftsOf } from './drafts-investigation.ts'
import { investigationDrafts } from './drafts-investigation.ts'
import { othersDrafts } from './drafts-others.ts'
import { proceedingsDrafts } from './drafts-proceedings.ts'
import { reportDrafts } from './drafts-reports.ts'
import type { KnownForPaper } from './known.ts'
import catalogue from './papers.en.json' with { type: 'json' }

const drafts: Readonly<Record<ConductPaper, DraftsOf>> = {
  ...investigationDrafts,
  ...proceedingsDrafts,
  ...reportDrafts,
  ...othersDrafts,
}
const heads: Readonly<Partial<Record<ConductPaper, Readonly<Record<string, string>>>>> =
  catalogue.head

export type DraftedPart = Readonly<{
  id: string
  /** What the law asks it to say. */
  says: string
  /** Empty where the record does not say it: its writer has to. */
  words: string
  isOptional: boolean
}>

/** Every part the law lists, each with what the record says for it. */
export function draftedParts(known: KnownForPaper): readonly DraftedPart[] {
  return contentsOf(known.paper, known.stream).parts.map(({ id, says }) => ({
    ...{ id, says, isOptional: isOptionalPart(id) },
    words: drafts[known.paper][id]?.(known)?.trim() ?? '',
  }))
}

const reports: ReadonlySet<ConductPaper> = new Set(['public-notice', 'response', 'tribunal-notice'])
const toBodies: Readonly<Partial<Record<ConductPaper, string>>> = {
  'delay-report': catalogue['to.local-policing-body'],
  'list-report': catalogue['to.college'],
  'tribunal-notice': catalogue['to.tribunal'],
  'public-notice': catalogue['to.everybody'],
  response: catalogue['to.authority'],
}

const toComplainant: ReadonlySet<ConductPaper> = new Set(['complainant-day', 'complainant-outcome'])

export function addressedTo({ paper, who, authority, complainant }: KnownForPaper): string {
  // An interested person is written to by their own name, which no one place here says.
  if (toComplainant.has(paper)) return complainant ?? ''
  const body = toBodies[paper]
  return body ? fill(body, { force: authority.name }) : who
}

export function titleOf(paper: ConductPaper): string {
  return catalogue.title[paper]
}

export type Said = Readonly<{
  /** Its first line is a name; the rest an address. */
  to: string
  parts: readonly NoticePart[]
  signed: Readonly<{ name: string; role: string }>
}>

const isListed = (block: string) => block.split('\n').every(line => line.startsWith('- '))

/** An empty line ends a paragraph; lines that begin with a dash are a list. */
function sectionsOf(heading: string | undefined, words: string): readonly LetterSection[] {
  const sections: { heading?: string; paragraphs: string[]; list: string[] }[] = [
    { ...(heading ? { heading } : {}), paragraphs: [], list: [] },
  ]
  for (const block of words.split(/\n{2,}/).filter(Boolean)) {
    const last = sections.at(-1)
    if (last && isListed(block)) last.list.push(...block.split('\n').map(line => line.slice(2)))
    else if (last && last.list.length === 0) last.paragraphs.push(block)
    else sections.push({ paragraphs: [block], list: [] })
  }
  return sections
}

/** In the order the law lists them, whatever order they were written in. */
function written({ paper, stream }: KnownForPaper, parts: Said['parts']) {
  return contentsOf(paper, stream).parts.flatMap(({ id }) => {
    const words = parts.find(({ part }) => part === id)?.words.trim()
    return words ? [{ heading: heads[paper]?.[id], words }] : []
  })
}

function asLetter(known: KnownForPaper, { to, parts, signed }: Said): Letter {
  const [name = '', ...address] = to.split('\n')
  const isToBody = toBodies[known.paper] !== undefined
  return {
    language: 'en',
    authority: known.authority,
    to: { name, address },
    reference: known.reference,
    date: known.on,
    ...(isToBody
      ? { marking: catalogue.marking }
      : { greeting: fill(catalogue.greeting, { name }) }),
    heading: titleOf(known.paper),
    sections: [
      ...(isToBody ? [{ paragraphs: [`${catalogue.officer}: ${known.who}`] }] : []),
      ...written(known, parts).flatMap(({ heading, words }) => sectionsOf(heading, words)),
    ],
    closing: catalogue.closing,
    signed,
  }
}

/** Said to everybody, or the officer's own: nobody of the force puts their name beneath it. */
function asReport(known: KnownForPaper, { parts }: Said): Dossier {
  const heading = titleOf(known.paper)
  const { reference, who, authority, on, paper } = known
  const isPublic = paper === 'public-notice'
  return {
    ...{ language: 'en', authority: authority.name, heading, date: on },
    facts: [
      [catalogue.reference, reference],
      ...(isPublic ? [] : ([[catalogue.officer, who]] as const)),
      [catalogue.date, longDay(on, 'en')],
    ],
    sections: written(known, parts).map(({ heading: head = heading, words }) => ({
      heading: head,
      paragraphs: words.split(/\n{2,}/).map(one => ({ words: one })),
    })),
    foot: fill(catalogue.foot, { reference, heading }),
    ...(isPublic ? {} : { marking: catalogue.marking }),
  }
}

/** The paper as it would go: a letter to somebody, or a report. */
export function drawPaper(known: KnownForPaper, said: Said): Paper {
  return drawn(known, said, {})
}

/** The same, and on every page that it is a draft: nothing that leaves by mistake looks served. */
export function drawDraft(known: KnownForPaper, said: Said): Paper {
  return drawn(known, said, { draft: catalogue.draft })
}

function drawn(known: KnownForPaper, said: Said, mark: Pick<Letter, 'draft'>): Paper {
  const signed = { ...said.signed, role: capital(said.signed.role) }
  return reports.has(known.paper)
    ? dossier({ ...asReport(known, said), ...mark })
    : letter({ ...asLetter(known, { ...said, signed }), ...mark })
}
