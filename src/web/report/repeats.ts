/**
 * A page that asks the same of several: fields are `name-1`, `name-2`, and `count` says how many
 * groups were on the page. One more is one more empty group; removing one moves the rest up.
 */
import type { Answers } from '../sheet.ts'

export type Repeats = Readonly<{ fields: readonly string[]; most: number }>

export function fieldAt(field: string, number: number): string {
  // `when-1-day` rather than `when-day-1`: a date's own parts come last.
  const [first = field, ...rest] = field.split('-')
  return [first, number, ...rest].join('-')
}

export function countedIn(answers: Answers | undefined, { most }: Repeats): number {
  const count = Number(answers?.['count'] ?? 1)
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1
}

export function withOneMore(answers: Answers, repeats: Repeats): Answers {
  return { ...answers, count: String(Math.min(countedIn(answers, repeats) + 1, repeats.most)) }
}

export function withoutOne(answers: Answers, repeats: Repeats, removed: number): Answers {
  const count = countedIn(answers, repeats)
  const numbers = Array.from({ length: count }, (_, at) => at + 1).filter(n => n !== removed)
  const kept = numbers.flatMap((from, at) =>
    repeats.fields.flatMap(field => {
      const value = answers[fieldAt(field, from)]
      return value === undefined ? [] : [[fieldAt(field, at + 1), value] as const]
    }),
  )
  return { ...Object.fromEntries(kept), count: String(Math.max(1, numbers.length)) }
}
