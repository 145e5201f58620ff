/** The investigation report as pages show it: what is written, or would be put together. */
import { type Facts, type ReportSectionName, reportSections } from '#casework'
import { assembledReport, type MatterView, reportTitles } from '#desk'
import { type CitedRow, citedOf, readCites } from '../lines/cited.ts'

export type PartShown = Readonly<{
  section: ReportSectionName
  title: string
  isWritten: boolean
  paragraphs: readonly Readonly<{ words: string; rests: readonly CitedRow[] }>[]
}>

/** Each part: as it was last written; before anybody has, as the record would have it. */
export function partsOf(
  view: MatterView,
  facts: Facts,
  rows: readonly CitedRow[],
): readonly PartShown[] {
  const assembled = assembledReport(view)
  return reportSections.map(section => {
    const found = facts.out.report?.sections.find(one => one.section === section)
    const words = found?.paragraphs.map(one => one.words) ?? assembled?.[section] ?? []
    return {
      section,
      title: reportTitles[section],
      isWritten: found !== undefined,
      paragraphs: words.map(one => ({
        words: one,
        rests: restsOf(one, section, rows),
      })),
    }
  })
}

/** Parts that list lines and decisions themselves need no link to each beneath it. */
const listing: readonly ReportSectionName[] = ['investigated', 'discrimination', 'not-obtained']

function restsOf(words: string, section: ReportSectionName, rows: readonly CitedRow[]) {
  const rests = citedOf(readCites(words, rows).cites, rows)
  if (!listing.includes(section)) return rests
  return rests.filter(({ kind }) => kind !== 'line' && kind !== 'decision')
}

/** A blank line ends a paragraph. */
export function paragraphsIn(words: string): readonly string[] {
  return words
    .split(/\n\s*\n/)
    .map(one => one.trim())
    .filter(Boolean)
}

/** Parts that only a person can write: what the record has for them is a question. */
const questions: readonly ReportSectionName[] = ['analysis', 'opinion']

/** What a report begins with: no question stands in it as though it were an answer. */
export function firstSections(view: MatterView, rows: readonly CitedRow[]) {
  return sectionsFrom(view, rows).map(one =>
    questions.includes(one.section) ? { ...one, paragraphs: [] } : one,
  )
}

/** The sections as the record would have them, each paragraph with the ids of what it rests on. */
export function sectionsFrom(view: MatterView, rows: readonly CitedRow[]) {
  const assembled = assembledReport(view)
  return reportSections.map(section => ({
    section,
    title: reportTitles[section],
    paragraphs: (assembled?.[section] ?? []).map(words => ({
      words,
      cites: readCites(words, rows).cites,
    })),
  }))
}
