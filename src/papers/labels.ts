/** The few words a letter has of its own, in each language, and days written out in them. */
import { type Day, weekday } from '#kernel'
import cy from './letter.cy.json' with { type: 'json' }
import en from './letter.en.json' with { type: 'json' }

export type Language = 'en' | 'cy'
export type Labels = typeof en

const catalogue: Readonly<Record<Language, Labels>> = { en, cy }

export function labelsIn(language: Language): Labels {
  return catalogue[language]
}

/** "Monday 30 November 2026", in the letter's language. */
export function longDay(of: Day, language: Language): string {
  const labels = labelsIn(language)
  const [year, month, date] = of.split('-').map(Number)
  const parts: Readonly<Record<string, unknown>> = {
    weekday: labels.weekdays[weekday(of) - 1],
    date,
    month: labels.months[Number(month) - 1],
    year,
  }
  return labels.longDay.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name]))
}
