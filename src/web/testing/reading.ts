/** For tests of a question's reader: typed answers in, its part of a report or its problems out. */
import { day } from '#kernel'
import type { Reader, StepName, Told } from '../report/draft.ts'
import { type Answers, createSheet, typedOf } from '../sheet.ts'
import { createWords, readCatalogues } from '../words.ts'

const words = createWords(readCatalogues())
const today = day('2026-11-30')

/** The part, or each problem as `field: words`, in the words the page really shows. */
export function reading<Part>(name: StepName, reader: Reader<Part>) {
  const { t } = words(`report/${name}/${name}.njk`, 'en')
  return (answers: Answers, told: Told = {}): Part | readonly string[] => {
    const read = reader(createSheet(typedOf(answers), { t, today }), told)
    if (read.ok) return read.value
    return read.refusal.map(({ field, part, words: said }) =>
      part ? `${field}-${part}: ${said}` : `${field}: ${said}`,
    )
  }
}
