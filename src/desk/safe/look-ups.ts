/** Look-ups of people who complain, by whoever they complain of and those near them. */
import { complaint } from '#casework'
import { type AuthorityId, fold, londonDay, londonTime } from '#kernel'
import { plainNumber, plainUnit, readName } from '#linkage'
import {
  keepMatch,
  listedByKeys,
  looksByKeptOut,
  markJudged,
  type WaitingLook,
  type Work,
  waitingLooks,
  watchedLike,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { complaintEvent } from '../reckon.ts'
import { officerFit } from './fit.ts'

const chunk = 50
/** Fewer keys in common than this are shared by many people. */
const keysOfOneName = 3

type Listed = Awaited<ReturnType<typeof listedByKeys>>

/** How near whoever looked stands to an officer complained of; undefined where they do not. */
async function nearnessIn(
  tx: Work,
  matter: string,
  look: WaitingLook,
  listed: Listed,
): Promise<string | undefined> {
  const state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
  if (state.type !== 'Open') return undefined
  const { subjects, safeguard } = state.facts
  const of = listed.get(look.officerKey ?? '')
  const officer = {
    officerKey: look.officerKey,
    number: look.number,
    name: look.name,
    unit: look.unit,
    part: 'has-access',
  }
  const isHim = subjects.some(one => officerFit(one, officer, of))
  const inCase = safeguard.cases.some(
    ({ found }) =>
      found.officer.number &&
      look.number &&
      plainNumber(found.officer.number) === plainNumber(look.number),
  )
  if (isHim || inCase) return 'The person complained against'
  const unit = plainUnit(look.unit ?? of?.described.unit ?? '')
  const units = [
    ...subjects.map(one => plainUnit(one.unit ?? '')),
    ...safeguard.cases.map(({ found }) => plainUnit(found.officer.unit ?? '')),
  ]
  return unit && units.includes(unit) ? 'Of the same unit' : undefined
}

function whoLooked({ name, number, officerKey }: WaitingLook, listed: Listed): string {
  const of = listed.get(officerKey ?? '')?.described
  const known = of && [of.rank, of.givenNames, of.familyName].filter(Boolean).join(' ')
  const who = name ?? known ?? readName(number ?? '').number ?? 'An officer'
  return number && !who.includes(number) ? `${who}, ${number}` : who
}

async function judge(tx: Work, look: WaitingLook, listed: Listed): Promise<void> {
  const maybe = await watchedLike(tx, { on: look.lookedOn, refKey: look.refKey, keys: look.keys })
  for (const { matter, byReference, keysShared } of maybe) {
    if (!byReference && keysShared < Math.min(keysOfOneName, look.keys.length || keysOfOneName))
      continue
    const near = await nearnessIn(tx, matter, look, listed)
    if (!near) continue
    const { system: where, lookedOn, lookedTime, reference } = look
    await keepMatch(tx, {
      matter,
      look: look.look,
      system: where,
      lookedOn,
      lookedTime,
      officer: whoLooked(look, listed),
      near,
      about: byReference ? `Their case ${reference}` : 'Somebody called as they are',
    })
  }
}

/** Matches every look-up that has come in with whoever is watched over. */
export async function judgeLooks(
  { store }: Pick<Bench, 'store'>,
  authority: AuthorityId,
): Promise<void> {
  const as = { authority, actor: system, priority: 'background' } as const
  for (let judged = chunk; judged === chunk; )
    judged = await store.work(as, async tx => {
      const looks = await waitingLooks(tx, chunk)
      const listed = await listedByKeys(
        tx,
        looks.flatMap(({ officerKey }) => officerKey ?? []),
      )
      for (const look of looks) await judge(tx, look, listed)
      await markJudged(
        tx,
        looks.map(({ look }) => look),
      )
      return looks.length
    })
  // Their own complaint in Candour, opened by somebody who is kept from it.
  await store.work(as, async tx => {
    for (const { look, matter, name, at } of await looksByKeptOut(tx, chunk))
      await keepMatch(tx, {
        matter,
        look: `own-${look}`,
        system: 'Candour',
        lookedOn: londonDay(at),
        lookedTime: londonTime(at),
        officer: name,
        near: 'Kept from this complaint',
        about: 'Their complaint',
      })
  })
}
