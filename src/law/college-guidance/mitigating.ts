/**
 * What makes the incident less serious.
 *
 * About the incident alone. What is said of the person (record, testimonials, commendations) is
 * weighed only after seriousness is fixed, carries limited weight, and never justifies less than
 * the conduct asks for.
 */
import { factorsOf } from './instrument.ts'

export const mitigating = factorsOf('mitigating', [
  ['mit.brief', 'A single or short episode', 'It happened once, or was over quickly.'],
  [
    'mit.provocation',
    'Provoked or threatened',
    'The officer was provoked, threatened or challenged out of all proportion.',
  ],
  [
    'mit.good-faith',
    'In good faith',
    'The officer really believed it served a lawful policing purpose.',
  ],
  [
    'mit.health',
    'Illness, disability or stress',
    'Ill health, a disability or stress bore on the conduct itself.',
  ],
  [
    'mit.beyond-training',
    'Beyond training or experience',
    'The officer was asked to act beyond what they had been trained for or had done.',
  ],
  ['mit.peer', 'Pressed by seniors or peers', 'Seniors or colleagues led the officer to it.'],
  ['mit.inexperience', 'Youth or inexperience', 'The officer was young in age or in service.'],
  ['mit.repair', 'Putting it right', 'The officer took steps to prevent harm, or to make it less.'],
  ['mit.admission', 'Admitted early', 'The officer admitted it at an early stage.'],
  ['mit.cooperation', 'Openness', 'The officer helped the investigation openly and frankly.'],
  [
    'mit.insight',
    'Insight and remorse',
    'The officer is sorry, sees what was wrong and takes responsibility for it.',
  ],
])
