/** Body-worn video and records of force in mental health units, in England. */
import { day } from '#kernel'
import { contents, definition, requirement, standard, standingDuty } from '../statement.ts'
import { forceInUnits, ours } from './instrument.ts'

const camera = {
  tier: 'statute',
  confidence: 'read',
  inForce: { from: day('2022-08-18') },
} as const
const unit = { tier: 'statute', confidence: 'read', inForce: { from: day('2022-03-31') } } as const

export const takeCamera = standingDuty({
  ...camera,
  id: 'seni.bwv.take',
  cite: forceInUnits('12(1)'),
  title: 'Take a camera to a mental health unit',
  says: `An officer on the way to a mental health unit to help its staff takes a body camera if
    that is reasonably practicable.`,
  bearer: ['officer'],
})

export const wearCamera = standingDuty({
  ...camera,
  id: 'seni.bwv.wear',
  cite: forceInUnits('12(2)-(3)'),
  title: 'Wear it there, and keep it running',
  says: `Whoever has a camera there wears it and keeps it recording whenever that is reasonably
    practicable, unless something special at the time justifies not doing so.`,
  bearer: ['officer'],
})

export const cameraBreach = standard({
  ...camera,
  id: 'seni.bwv.effect',
  cite: forceInUnits('12(4)-(5)'),
  title: 'What follows where there was no camera',
  says: `Not having or running a camera is by itself neither a crime nor a civil wrong, but
    proceedings take it into account where it matters.`,
  decider: ['court', 'panel', 'chair'],
})

export const unitScope = definition({
  ...unit,
  id: 'seni.unit-scope',
  cite: forceInUnits('1(3)'),
  title: 'Which units these are',
  says: `Units in England alone: of the health service, or independent ones it pays for.`,
})

export const unitRecord = contents({
  ...unit,
  id: 'seni.unit-record',
  cite: forceInUnits('6'),
  title: 'What the unit’s own record of force holds',
  says: `The unit keeps its own record of each use of force for three years, so that what the
    officers recorded can be set beside it.`,
  caution: 'The item on death and serious injury was not shown as in force.',
  document: 'the record of force of a mental health unit',
  items: [
    { id: 'why', says: 'Why force was used, and whether the care plan foresaw it.' },
    { id: 'when', says: 'Where and when, and for how long.' },
    { id: 'how', says: 'Which kinds of force, and how each was used.' },
    { id: 'who', says: 'The patient, the staff, and why people who are not staff took part.' },
    {
      id: 'person',
      says: 'The patient’s disorder, learning disability or autism, and characteristics.',
    },
    { id: 'after', says: 'What came of it, what was tried before, and who was told.' },
  ],
})

export const unitQuestions = requirement({
  id: 'seni.software',
  cite: ours('force in a mental health unit'),
  tier: 'house',
  confidence: 'read',
  inForce: { from: day('2022-08-18') },
  title: 'Ask about the camera, and for the unit’s record',
  says: `Where force was used while helping the staff of a unit, the record asks whether a camera
    was taken, worn and running, and why not; a gap shows on the timeline, and the unit is asked
    for its record.`,
  metBy: [],
  provedBy: [],
  awaits: ['evidence (issue 7)'],
})
