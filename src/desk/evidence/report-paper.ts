/** The report as it is signed: its sections, and under each paragraph what it rests on. */
import { marksIn, type ReportSection } from '#casework'
import type { Day } from '#kernel'
import { type Dossier, longDay } from '#papers'
import { fill } from '../words.ts'
import type { CitedWords } from './cited-words.ts'
import catalogue from './report.en.json' with { type: 'json' }

/** What each part of a report is headed. */
export const reportTitles = catalogue.sections

export type ReportPaper = Readonly<{
  authority: string
  reference: string
  on: Day
  version: number
  sections: readonly ReportSection[]
  cited: readonly CitedWords[]
  signed: Readonly<{ name: string; role: string }>
  waived?: Readonly<{ what: readonly string[]; why: string }>
}>

export function reportPaper(of: ReportPaper): Dossier {
  const { reference, on, waived } = of
  const day = longDay(on, 'en')
  // Lines and decisions are told of in the report itself: their marks are enough.
  const outside = of.cited.filter(({ kind }) => kind !== 'line' && kind !== 'decision')
  const byMark = new Map(outside.map(one => [one.mark, one.words]))
  const notesOf = (words: string) =>
    marksIn(words).flatMap(mark => {
      const said = byMark.get(mark)
      return said === undefined ? [] : [fill(catalogue.cited, { mark, words: said })]
    })
  const written = of.sections
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ section, paragraphs }) => ({
      heading: catalogue.sections[section],
      paragraphs: paragraphs.map(({ words }) => ({ words, notes: notesOf(words) })),
    }))
  // Whoever reads it learns of it before anything else it says.
  const without = waived
    ? [
        {
          heading: catalogue.waivedHeading,
          paragraphs: [
            {
              words: fill(catalogue.waived, {
                what: waived.what
                  .map(one => `${one.charAt(0).toLowerCase()}${one.slice(1)}`)
                  .join('; '),
                why: waived.why,
              }),
            },
          ],
        },
      ]
    : []
  return {
    language: 'en',
    authority: of.authority,
    heading: catalogue.heading,
    facts: [
      [catalogue.reference, reference],
      [catalogue.date, day],
      [catalogue.author, `${of.signed.name}, ${of.signed.role}`],
      [catalogue.version, String(of.version)],
    ],
    date: on,
    sections: [...without, ...written],
    signed: { name: of.signed.name, role: fill(catalogue.role, { role: of.signed.role }) },
    foot: fill(catalogue.foot, { reference, heading: catalogue.heading }),
    marking: catalogue.marking,
  }
}
