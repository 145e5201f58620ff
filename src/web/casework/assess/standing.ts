/** What a matter is and where it stands, in one sentence or two: the line under its header. */
import type { MatterView } from '#desk'
import { londonDay, londonTime } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { stateWords } from '../conduct/words.ts'
import { channelWords } from '../intake/take/words.ts'
import { nearDay } from '../near-day.ts'
import { type Stage, stageOf, stages } from '../stages.ts'
import { referralDuty } from './referral/due.ts'

type Row = MatterView['row']

export const kindWords: Readonly<Record<Row['kind'], string>> = {
  complaint: 'Complaint',
  'conduct-matter': 'Conduct matter',
  'dsi-matter': 'Death or serious injury',
  'internal-conduct': 'Internal conduct matter',
}

/** As `law` last answered; finalised is ours to say, and suspension lies over it. */
export function tagsOf({ row, facts }: MatterView): readonly Stage[] {
  const stage = row.finalisedOn
    ? { text: 'Finalised', classes: 'govuk-tag--grey' }
    : facts?.putRight && !facts.recorded
      ? { text: 'Put right', classes: 'govuk-tag--turquoise' }
      : facts?.classified?.as === 'not-a-complaint'
        ? stages.NOT_A_COMPLAINT
        : row.kind === 'internal-conduct' && row.state === 'RECEIVED'
          ? { text: 'Received', classes: 'govuk-tag--yellow' }
          : stageOf(row)
  const suspended = { text: 'Suspended', classes: 'govuk-tag--orange' }
  return facts?.suspended ? [stage, suspended] : [stage]
}

/** "Made Thursday 26 November by phone. Logged. Not yet decided how to handle." */
export function sentenceOf(view: MatterView, here: Around): string {
  const { row } = view
  const received = londonDay(row.receivedAt)
  const receipt =
    received === row.madeOn
      ? undefined
      : `Received ${nearDay(received, here)}, ${londonTime(row.receivedAt)}.`
  // Nobody complained of what the force found by itself: it waits for no log.
  const unlogged = row.kind === 'internal-conduct' ? undefined : 'Not yet logged.'
  const logged = row.loggedOn ? `Logged ${nearDay(row.loggedOn, here)}.` : unlogged
  const made = `Made ${nearDay(row.madeOn, here)} ${doorOf(row)}.`
  return [made, receipt, logged, standsAt(view, here)].filter(Boolean).join(' ')
}

function doorOf({ channel }: Row): string {
  const [, words] = Object.entries(channelWords).find(([name]) => name === channel) ?? []
  return words ? words.charAt(0).toLowerCase() + words.slice(1) : 'online'
}

function standsAt(view: MatterView, here: Around): string | undefined {
  const { row, facts } = view
  if (!facts) return undefined
  const { day } = dateWords(here)
  const { referred, recorded, putRight, suspended } = facts
  if (row.finalisedOn) return `Finalised ${nearDay(row.finalisedOn, here)}.`
  if (facts.classified?.as === 'not-a-complaint') return 'It is not a complaint.'
  if (suspended) return `Suspended until it is looked at again on ${day(suspended.reviewOn)}.`
  const due = referralDuty(view)?.owed
  if (row.state === 'REFER_DUE')
    return due?.due
      ? `It must be referred to the IOPC by the end of ${day(due.due)}.`
      : 'It must be referred to the IOPC without delay.'
  const last = referred.at(-1)
  if (row.state === 'WITH_DG' && last)
    return `Referred ${nearDay(last.on, here)}. The IOPC is deciding whether to investigate.`
  if (putRight && !recorded) return `Put right ${nearDay(putRight.on, here)}.`
  if (row.kind === 'internal-conduct') return `${stateWords(row.state)}.`
  const since = recorded && `Recorded ${nearDay(recorded.on, here)}.`
  if (row.state === 'LOGGED' || row.state === 'RECEIVED' || row.state === 'RECORDED')
    return [since, 'Not yet decided how to handle.'].filter(Boolean).join(' ')
  return since
}
