/** Harassment: three kinds, how its effect is judged, and whom it protects. */
import { classification, definition, standard } from '../statement.ts'
import { commencement, section } from './instrument.ts'

const recalled = {
  tier: 'statute',
  confidence: 'recall',
  inForce: { from: commencement },
} as const

export const related = definition({
  ...recalled,
  id: 'ea.harass-1',
  cite: section('26(1)'),
  title: 'Harassment related to a characteristic',
  says: `Unwanted conduct that has to do with a characteristic, and whose purpose or effect is to violate
    somebody's dignity, or to make the place hostile, degrading, humiliating, offensive or frightening
    for them.`,
})

export const sexual = definition({
  ...recalled,
  id: 'ea.harass-2',
  cite: section('26(2)'),
  title: 'Sexual harassment',
  says: `Unwanted conduct of a sexual nature with the same purpose or effect. No characteristic is asked for,
    and nobody to compare with.`,
})

export const rejected = definition({
  ...recalled,
  id: 'ea.harass-3',
  cite: section('26(3)'),
  title: 'Treated worse for turning an advance down, or for putting up with it',
  says: `Unwanted conduct that is sexual, or has to do with sex or gender reassignment, with the same purpose
    or effect; and then treated less well for having rejected it or gone along with it.`,
})

export const effect = standard({
  ...recalled,
  id: 'ea.harass-4',
  cite: section('26(4)'),
  title: 'How the effect is judged',
  says: `By how the person saw it, by everything else about the case, and by whether it is reasonable that the
    conduct should have had that effect. Where its purpose is shown none of that is asked.`,
  decider: ['court'],
})

export const whom = classification({
  ...recalled,
  id: 'ea.harass-5',
  cite: section('26(5)'),
  title: 'Characteristics harassment can relate to',
  says: `Every one but marriage and civil partnership, and pregnancy and maternity.`,
  of: 'what harassment may relate to',
  values: [
    'age',
    'disability',
    'gender-reassignment',
    'race',
    'religion-or-belief',
    'sex',
    'sexual-orientation',
  ],
})
