/** What each level is worth where nothing has been estimated: round numbers set by hand. */
import type { LevelChances, Model } from '../model.ts'

type Row = Readonly<Record<string, readonly [m: number, u: number]>>

const chances: Readonly<Record<string, Row>> = {
  'family-name': {
    'family-same': [0.95, 0.001],
    'family-joined-differently': [0.008, 0.00004],
    'family-part': [0.008, 0.0003],
    'family-one-slip': [0.012, 0.0004],
    'family-sounds-alike': [0.004, 0.0004],
    'family-two-slips': [0.003, 0.0004],
    'names-swapped': [0.001, 0.000_000_5],
    'family-changed': [0.006, 0.000_01],
    'family-different': [0.005, 0.996],
  },
  'given-name': {
    'given-same': [0.93, 0.015],
    'given-short-form': [0.02, 0.003],
    'given-beginning': [0.01, 0.002],
    'given-one-slip': [0.012, 0.003],
    'given-initial': [0.02, 0.08],
    'given-different': [0.008, 0.9],
  },
  'middle-name': { 'middle-same': [0.96, 0.12], 'middle-different': [0.04, 0.88] },
  suffix: { 'suffix-same': [0.97, 0.6], 'suffix-different': [0.03, 0.4] },
  number: {
    'number-same': [0.7, 0.0002],
    'number-swapped': [0.005, 0.0003],
    'number-one-digit': [0.01, 0.002],
    'number-different': [0.28, 0.9975],
  },
  'birth-year': {
    'born-same': [0.96, 0.035],
    'born-a-year-apart': [0.02, 0.06],
    'born-swapped': [0.002, 0.005],
    'born-different': [0.018, 0.9],
  },
  appointed: {
    'appointed-same': [0.97, 0.003],
    'appointed-near': [0.006, 0.005],
    'appointed-slip': [0.008, 0.006],
    'appointed-different': [0.016, 0.986],
  },
  service: { 'joined-after': [0.005, 0.3], 'left-before': [0.005, 0.3] },
  unit: {
    'unit-same-months': [0.12, 0.005],
    'unit-same': [0.3, 0.035],
    'unit-different': [0.58, 0.96],
  },
  rank: {
    'rank-same': [0.7, 0.55],
    'rank-promoted': [0.2, 0.15],
    'rank-leapt': [0.005, 0.02],
    'rank-reduced': [0.045, 0.14],
    'rank-different': [0.05, 0.14],
  },
}

function named([m, u]: readonly [number, number]): LevelChances {
  return { m, u }
}

export const officerModel: Model = {
  schema: 'officer',
  version: '1',
  made: 'by hand',
  prior: 0.0002,
  chances: Object.fromEntries(
    Object.entries(chances).map(([name, levels]) => [
      name,
      Object.fromEntries(Object.entries(levels).map(([level, both]) => [level, named(both)])),
    ]),
  ),
  bands: { same: 5.5, check: -1 },
}
