/** Every body of law there is here. */
import type { BodyOfLaw } from './body-of-law.ts'
import { englandAndWales } from './england-and-wales.ts'
import { northernIreland } from './northern-ireland/index.ts'

export const bodiesOfLaw: readonly BodyOfLaw[] = [englandAndWales, northernIreland]
