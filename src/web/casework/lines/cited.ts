/** What can be cited in a matter as pages list it, each with the way to it. */
import { citesIn } from '#casework'
import { type CitedWords, citedWords, type MatterView } from '#desk'
import { passagesWords } from '../evidence/search/passage-words.ts'

export type CitedRow = CitedWords & Readonly<{ href: string }>

const most = 400

function hrefOf(one: CitedWords, view: MatterView, address: string): string {
  switch (one.kind) {
    case 'document':
      return `/work/documents/${one.id}`
    case 'passage':
      return passagesWords([one.id], view)[0]?.href ?? `${address}/evidence`
    case 'account':
      return `${address}/accounts/${one.id}`
    case 'finding': {
      const found = view.facts?.proof.findings.find(({ finding }) => finding === one.id)
      return `${address}/points/${found?.point ?? ''}`
    }
    case 'line':
      return `${address}/lines/${one.id}`
    case 'interview':
      return `${address}/interviews/${one.id}`
    case 'decision':
      return `${address}/lines/policy-log#${one.mark}`
    case 'sound':
      return `${address}/recordings/sounds/${one.id}`
  }
}

export function citedRows(view: MatterView, address: string): readonly CitedRow[] {
  return citedWords(view).map(one => ({ ...one, href: hrefOf(one, view, address) }))
}

/** The first of them, for a page that lists what one may cite, and how many there are. */
export function citeList(view: MatterView, address: string) {
  const rows = citedRows(view, address)
  return { rows: rows.slice(0, most), total: rows.length }
}

/** Those with these ids, in that order. */
export function citedOf(ids: readonly string[], rows: readonly CitedRow[]): readonly CitedRow[] {
  return ids.flatMap(id => rows.find(one => one.id === id) ?? [])
}

/** The ids of the marks typed in these words; where one names nothing, what to say of it. */
export function readCites(
  words: string,
  rows: readonly CitedWords[],
): Readonly<{ cites: readonly string[]; problem: string | undefined }> {
  const { cites, unknown } = citesIn(words, rows)
  const [first] = unknown
  return {
    cites,
    problem: first
      ? `There is nothing here called [${first}]. Choose a mark from the list`
      : undefined,
  }
}
