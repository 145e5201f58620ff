/** Why a complaint must be recorded, limb by limb, in plain words. */
import type { Facts, RecordReason } from '#casework'
import type { Desk } from '#desk'
import type { MatterId } from '#kernel'
import type { RecordingLimb } from '#law'
import type { Around } from '../../../page.ts'

export const limbWords: Readonly<Record<RecordingLimb, string>> = {
  '6B(a)': 'It says that what happened led to a death or a serious injury.',
  '6B(b)': 'If it were proved, it might be a crime or justify disciplinary proceedings.',
  '6B(c)':
    'If it were proved, it might be against the right to life, or torture or inhuman or degrading treatment.',
  '6B(d)': 'It is of a kind that must be referred to the IOPC.',
  '6A(a)': 'The complainant has asked for it to be recorded.',
  '6A(b)': 'It was decided to handle it under Schedule 3.',
}

/** The limbs `law` finds met today: with one of them there is nothing to choose. */
export async function limbsOf(
  desk: Desk,
  { as }: Around,
  matter: MatterId,
): Promise<readonly RecordingLimb[]> {
  const found = await desk.work.classified(as, matter)
  return found && 'limbs' in found ? found.limbs : []
}

/** The reason code a limb leads to. */
export function reasonFor(
  limbs: readonly RecordingLimb[],
  { outside, putRight }: Facts,
): RecordReason {
  if (limbs.some(limb => limb.startsWith('6B'))) return 'R3'
  if (limbs.includes('6A(a)')) return outside || putRight ? 'R4' : 'R1'
  return 'R2'
}
