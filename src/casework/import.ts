/** A force's own file of people or earlier matters, put in: what it was and what it changed. */
import { accept, type Day, type Decider, type Decision, nothing, type OneOf } from '#kernel'
import type { Shape } from './shapes.ts'

type Counts = Readonly<{
  rows: number
  added: number
  changed: number
  unchanged: number
  bad: number
}>
type Imported = Readonly<{
  what: 'officers' | 'matters' | 'accused' | 'cases' | 'look-ups'
  /** The file, by its bytes, and the field each of its columns was read as. */
  sha256: string
  source: string
  columns: Readonly<Record<string, string>>
  counts: Counts
  /** Whether it was read to its end, or given up after this many rows. */
  whole: boolean
  on: Day
}>

export type ImportCommand = OneOf<{ FinishImport: Imported }>
export type ImportEvent = OneOf<{ ImportFinished: Imported }>
export type ImportState = OneOf<{ Unfinished: {}; Finished: {} }>

function decide(command: ImportCommand, state: ImportState): Decision<ImportEvent, never> {
  if (state.type === 'Finished') return nothing
  const { what, sha256, source, columns, counts, whole, on } = command
  const { rows, added, changed, unchanged, bad } = counts
  return accept({
    type: 'ImportFinished',
    what,
    sha256,
    source,
    columns,
    counts: { rows, added, changed, unchanged, bad },
    whole,
    on,
  })
}

function evolve(): ImportState {
  return { type: 'Finished' }
}

export const fileImport = {
  initial: { type: 'Unfinished' },
  decide,
  evolve,
} as const satisfies Decider<ImportCommand, ImportState, ImportEvent, never>

export const importShapes = {
  ImportFinished: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<ImportEvent['type'], Shape>
