/** What each level is worth where nothing has been estimated: round numbers set by hand. */
import type { LevelChances, Model } from '../model.ts'

type Row = Readonly<Record<string, readonly [m: number, u: number]>>

const chances: Readonly<Record<string, Row>> = {
  'family-name': {
    'family-same': [0.96, 0.0007],
    'family-joined-differently': [0.004, 0.000_01],
    'family-part': [0.005, 0.000_05],
    'family-one-slip': [0.003, 0.000_15],
    'family-sounds-alike': [0.001, 0.0003],
    'family-two-slips': [0.001, 0.0005],
    'names-swapped': [0.001, 0.000_001],
    'family-different': [0.02, 0.998],
  },
  'given-name': {
    'given-same': [0.96, 0.01],
    'given-short-form': [0.008, 0.003],
    'given-beginning': [0.003, 0.0003],
    'given-one-slip': [0.003, 0.0006],
    'given-initial': [0.02, 0.005],
    'given-different': [0.002, 0.98],
  },
  'middle-name': { 'middle-same': [0.95, 0.08], 'middle-different': [0.05, 0.92] },
  suffix: { 'suffix-same': [0.96, 0.6], 'suffix-different': [0.04, 0.4] },
  number: {
    'number-same': [0.6, 0.000_05],
    'number-same-later': [0.06, 0.000_05],
    'number-swapped': [0.001, 0.0001],
    'number-one-digit': [0.008, 0.002],
    'number-with-rank': [0.1, 0.16],
    'number-different': [0.08, 0.25],
    'number-changed': [0.18, 0.58],
  },
  'birth-year': {
    'born-same': [0.97, 0.03],
    'born-a-year-apart': [0.01, 0.06],
    'born-swapped': [0.001, 0.007],
    'born-different': [0.01, 0.9],
  },
  appointed: {
    'appointed-same': [0.92, 0.005],
    'appointed-near': [0.04, 0.004],
    'appointed-slip': [0.002, 0.001],
    'appointed-different': [0.03, 0.99],
  },
  service: {
    'in-service': [0.965, 0.51],
    'joined-after': [0.02, 0.28],
    'left-before': [0.005, 0.05],
    'too-young': [0.001, 0.13],
    'too-old': [0.006, 0.06],
  },
  unit: {
    'unit-same-months': [0.1, 0.0008],
    'unit-same': [0.3, 0.02],
    'unit-different': [0.6, 0.979],
  },
  rank: {
    'rank-same': [0.85, 0.69],
    'rank-promoted': [0.09, 0.15],
    'rank-leapt': [0.004, 0.012],
    'rank-reduced': [0.03, 0.138],
    'rank-different': [0.01, 0.01],
  },
}

function named([m, u]: readonly [number, number]): LevelChances {
  return { m, u }
}

export const officerModel: Model = {
  schema: 'officer',
  version: '1',
  made: 'by hand',
  prior: 0.0001,
  chances: Object.fromEntries(
    Object.entries(chances).map(([name, levels]) => [
      name,
      Object.fromEntries(Object.entries(levels).map(([level, both]) => [level, named(both)])),
    ]),
  ),
  bands: { same: 5.5, check: -1 },
}
