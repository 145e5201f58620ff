/** What linking a whole file is asked, and what it answers. */
import type { Frequencies, Model } from '../model.ts'

export type LinkOptions<T> = Readonly<{
  /** What agreement is worth. */
  model: Model
  /** Whether that is only where to begin, and the rest is learned from these very records. */
  estimate?: boolean | undefined
  frequencies?: Frequencies | undefined
  /** Two records that say exactly the same give the same text, and are then compared as one. */
  saying?: ((record: T) => string) | undefined
  /** Never one person, whatever they agree on: two lines of a list that holds each once. */
  never?: ((one: T, other: T) => boolean) | undefined
  /** Least log2 odds at which two are joined; without it, the model's `check`. */
  least?: number | undefined
  /** Most different records a key may bring together before it is looked through in order. */
  blockCap?: number | undefined
  /** About how many pairs may be compared. */
  pairs?: number | undefined
  /** Called now and then with how many records are done, of how many. */
  told?: ((done: number, of: number) => void) | undefined
}>

/** By record, in the order they were given. */
export type Linked = Readonly<{
  /** The number of each one's person, from 0 in the order they are first met. */
  person: Int32Array
  /** How sure it is that each belongs with its person, 0 to 1; 1 for one that is alone. */
  probability: Float32Array
  /** The weakest joint between a record and its person; undefined for one that is alone. */
  jointOf(record: number): Joint | undefined
  people: number
  model: Model
  measured: Measured
}>

/** Two records that hold two groups together, and the log2 odds of the groups being one person. */
export type Joint = Readonly<{ one: number; other: number; bits: number }>

export type Measured = Readonly<{
  records: number
  /** After those that say exactly the same are taken as one. */
  different: number
  /** Pairs of different records that were compared, each once. */
  pairs: number
  /** Pairs that scored at least `least`. */
  agreeing: number
  /** Keys that brought together too many, and the pairs under them that were not compared. */
  blocksCut: number
  pairsCut: number
  /** Of pairs that are one person, the share that no key brought together, as estimated. 0 to 1. */
  recallLost: number
}>
