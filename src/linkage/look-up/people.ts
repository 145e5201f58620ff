/** Which ways of naming somebody are one person's, among the few a question brings together. */
import type { Frequencies, Model } from '../model.ts'
import { officerModel } from '../officer/by-hand.ts'
import { joining, type Knowable, knowable } from './joining.ts'
import { type Form, type Person, personOf } from './person.ts'

/** A person holds together only while no two of their forms speak this much against it. */
const contradicts = -4

export type Gatherer = (forms: readonly Form[]) => readonly Person[]

export function gatherer(frequencies: Frequencies, model: Model = officerModel): Gatherer {
  const join = joining(frequencies, model)
  return forms => gathered(forms.map(knowable), join)
}

type Join = ReturnType<typeof joining>
type Joint = Readonly<{ one: number; other: number; bits: number }>

/** The surest joints first, and none that would put two together that speak against each other. */
function gathered(forms: readonly Knowable[], join: Join): readonly Person[] {
  const joints: Joint[] = []
  const isContrary = forms.map(() => new Uint8Array(forms.length))
  for (const [one, form] of forms.entries()) {
    for (let other = 0; other < one; other += 1) {
      const beside = forms[other]
      const [row, column] = [isContrary[one], isContrary[other]]
      if (!beside || !row || !column) continue
      const bits = join(form, beside)
      if (bits > 0) joints.push({ one, other, bits })
      if (bits < contradicts) row[other] = column[one] = 1
    }
  }
  const groupOf = forms.map((_, at) => [at])
  for (const { one, other } of joints.toSorted((a, b) => b.bits - a.bits)) {
    const [group, joined] = [groupOf[one], groupOf[other]]
    if (!group || !joined || group === joined) continue
    if (group.some(a => joined.some(b => isContrary[a]?.[b] === 1))) continue
    group.push(...joined)
    for (const at of joined) groupOf[at] = group
  }
  return [...new Set(groupOf)].map(group => personOf(group.flatMap(at => forms[at]?.form ?? [])))
}
