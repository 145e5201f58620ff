/** Years of ordinary complaints in the invented forces, all over before this year began. */
import { addDays, type Day, day, yearOf } from '#kernel'
import { type Bench, today } from './bench.ts'
import { bringPeople, demonstrationOfficers } from './demonstration-people.ts'
import { generate, type SetBack } from './generate/generate.ts'
import { shares } from './generate/ordinary.ts'
import { eastmere, northmoor } from './personas.ts'

const years = 4
/** Longer than the longest of them takes: none is left open for anybody to wonder at. */
const longest = 330

/** Few enough that the first start stays quick. */
const caseloads = [
  { authority: northmoor, matters: 40, seed: 5 },
  { authority: eastmere, matters: 10, seed: 2 },
] as const

/** None that is investigated: nothing here ends an investigation yet. */
const withoutSerious = { ...shares, G: 0 } as const

/** Their references are of earlier years, so that this year's begin with what happens in it. */
function lastDay(on: Day): Day {
  const over = addDays(on, -longest)
  return [over, day(`${yearOf(on) - 1}-12-31`)].toSorted()[0] ?? over
}

export async function loadYears(bench: Bench, setBack: SetBack): Promise<void> {
  await bringPeople(bench)
  const to = lastDay(today(bench))
  const officers = demonstrationOfficers
  const from = addDays(to, -365 * years)
  for (const caseload of caseloads)
    await generate(bench, { ...caseload, shares: withoutSerious, from, to, officers, setBack })
}
