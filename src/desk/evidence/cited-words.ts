/** What can be cited in a matter, each in words: what is kept back is said to be, and no more. */
import { type Cited, citable, type Facts, keepsBack, placeInWords } from '#casework'
import { longDay } from '#papers'
import type { MatterView } from '../read-matter.ts'
import { fill } from '../words.ts'
import catalogue from './report.en.json' with { type: 'json' }

/** `of`: the file a passage stands in. */
export type CitedWords = Cited & Readonly<{ words: string; isKeptBack: boolean; of?: string }>

/** Files that are kept back: legal advice and the like, sources under restriction, what harms. */
export function keptBack({ privacy }: Facts): ReadonlySet<string> {
  const marked = privacy.marks.filter(keepsBack).map(({ document }) => document)
  return new Set([...marked, ...(privacy.keptBack ?? [])])
}

/** Enough of it to be known again. */
function short(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

type Of = Pick<MatterView, 'documents' | 'facts'>

export function citedWords(view: Of): readonly CitedWords[] {
  const { facts } = view
  if (!facts) return []
  const hidden = keptBack(facts)
  return citable(facts).map(one => ({ ...one, ...wordsOf(one, view, facts, hidden) }))
}

type Said = Readonly<{ words: string; isKeptBack: boolean; of?: string }>

function wordsOf(
  { id, kind }: Cited,
  { documents }: Of,
  facts: Facts,
  hidden: ReadonlySet<string>,
): Said {
  const { cites } = catalogue
  const said = (words: string, isKeptBack = false): Said => ({ words, isKeptBack })
  const nameOf = (document: string) => documents.find(one => one.document === document)?.name ?? ''
  switch (kind) {
    case 'document':
      return hidden.has(id) ? said(catalogue.keptBack, true) : said(nameOf(id))
    case 'passage': {
      const found = facts.material.passages.find(({ passage }) => passage === id)
      if (!found) return said('')
      if (hidden.has(found.document))
        return { ...said(catalogue.keptBackPassage, true), of: found.document }
      const quote = found.quote ? `“${short(found.quote)}”` : (found.words ?? '')
      const parts = [quote, nameOf(found.document), placeInWords(found.place)]
      return { ...said(parts.filter(Boolean).join(', ')), of: found.document }
    }
    case 'account': {
      const found = facts.proof.accounts.find(({ account }) => account === id)
      if (!found) return said('')
      const isHidden = found.documents.some(one => hidden.has(one))
      if (isHidden) return said(catalogue.keptBackAccount, true)
      return said(fill(cites.account, { who: found.who, form: catalogue.forms[found.form] }))
    }
    case 'finding': {
      const point = facts.proof.findings.find(({ finding }) => finding === id)?.point
      const words = facts.proof.points.find(one => one.point === point)?.words ?? ''
      return said(fill(cites.finding, { words: short(words) }))
    }
    case 'line': {
      const words = facts.earlier.enquiries.find(({ enquiry }) => enquiry === id)?.words ?? ''
      return said(fill(cites.line, { words: short(words) }))
    }
    case 'interview': {
      const plan = facts.interviewing.interviews.find(one => one.plan.interview === id)?.plan
      return said(fill(cites.interview, { who: plan?.who ?? '' }))
    }
    case 'decision': {
      const found = facts.policy.log.find(({ entry }) => entry === id)
      const day = found ? longDay(found.on, 'en') : ''
      return said(fill(cites.decision, { day, words: short(found?.decision ?? '') }))
    }
    case 'sound': {
      const words = facts.material.sounds.find(({ sound }) => sound === id)?.words ?? ''
      return said(fill(cites.sound, { words: short(words) }))
    }
  }
}
