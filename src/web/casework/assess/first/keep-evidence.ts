/** Record what was done to keep evidence that could be lost. Nothing ever stands before this. */
import type { Kept } from '#casework'
import type { MatterView } from '#desk'
import {
  accepted,
  addDays,
  addMonths,
  boundsOf,
  type Day,
  matterId,
  parseDay,
  refuse,
  type When,
} from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { withDone } from '../../done.ts'
import {
  allStates,
  evidenceKinds,
  evidenceStates,
  keptForDays,
  overwrittenOn,
} from '../../evidence-kinds.ts'
import { mayHandle } from '../../matter-frame.ts'
import { daysLeft, nearDay } from '../../near-day.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'

type Keeping = Readonly<{ on: Day; kept: readonly Kept[] }>

const other = 'other'
const kinds = [...Object.keys(evidenceKinds), other]

function nameOf(kind: string, sheet: Sheet): string {
  const [, known] = Object.entries(evidenceKinds).find(([name]) => name === kind) ?? []
  return known?.what ?? sheet.text('what-other')
}

/** The last day each time can have happened, as far as they said; else the day it was made. */
export function happenedOn({ report, row }: Pick<MatterView, 'report' | 'row'>): readonly Day[] {
  const known = (report?.occasions ?? []).flatMap(({ when }) => lastDayOf(when) ?? [])
  const past = known.filter(on => on <= row.madeOn)
  const isAfter = past.length < known.length || known.length === 0
  return isAfter ? [...past, row.madeOn] : past
}

/** A year or a month is not a day, and still says when something was over. */
function lastDayOf(when: When): Day | undefined {
  if (when.type !== 'around') return boundsOf(when)?.[1]
  const { around } = when
  if (around.length === 4) return parseDay(`${around}-12-31`)
  const first = parseDay(`${around.slice(0, 7)}-01`)
  return first && addDays(addMonths(first, 1), -1)
}

/** One kind of evidence: how it stands, and why where it cannot be had. */
function readKind(
  kind: string,
  sheet: Sheet,
  happened: readonly Day[],
): Readonly<{ kept?: Kept; problems: Problem[] }> {
  const what = nameOf(kind, sheet)
  const state = sheet.choice(`state-${kind}`, allStates)
  const why = sheet.text(`why-${kind}`)
  const whyNeeded = state === 'not-available' && !why
  const problems = [
    ...problemUnless(what, 'what-other', 'Enter what the other evidence is'),
    ...problemUnless(state, `state-${kind}`, `Select how it stands with ${lower(what)}`),
    ...problemUnless(!whyNeeded, `why-${kind}`, `Enter why ${lower(what)} cannot be had`),
  ]
  if (!state || problems.length > 0) return { problems }
  const gone = state === 'asked' ? overwrittenOn(kind, { happened, today: sheet.today }) : undefined
  const kept = { what, state, ...(why ? { why } : {}), ...(gone ? { overwrittenOn: gone } : {}) }
  return { kept, problems }
}

/** Ticked, or answered without a tick: without scripts every question stands open. */
function chosenIn(sheet: Sheet): readonly string[] {
  const ticked = sheet.choices('kinds', kinds)
  return kinds.filter(kind => ticked.includes(kind) || sheet.choice(`state-${kind}`, allStates))
}

function lower(what: string): string {
  if (!what) return 'the other evidence'
  return /^[A-Z]{2}/.test(what) ? what : what.charAt(0).toLowerCase() + what.slice(1)
}

export const keepEvidence = page({
  path: '/work/matters/:matter/keep-evidence',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/first/keep-evidence.njk',
  title: 'Keep the evidence',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const happened = happenedOn(found.view)
    const until = (kind: string) => {
      const on = overwrittenOn(kind, { happened, today: here.today })
      if (!on) return ''
      const left =
        on < here.today ? 'it may be gone: ask today' : daysLeft(on, here.today).toLowerCase()
      return `Normally overwritten after ${keptForDays(kind)} days (this force’s rule): ${nearDay(on, here)}, ${left}.`
    }
    const before = found.view.facts?.preserved.flatMap(({ kept }) => kept) ?? []
    return {
      ...found.task,
      happened,
      kinds: Object.entries(evidenceKinds).map(([value, { what, hint }]) => ({
        value,
        what,
        hint: [until(value), hint].filter(Boolean).join(' '),
      })),
      states: allStates.map(value => ({ value, text: evidenceStates[value] })),
      before: before.map(({ what, state, why }) => ({
        what,
        state: why ? `${evidenceStates[state]}: ${why}` : evidenceStates[state],
      })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet, { happened }) {
    const on = sheet.readDay('on', 'the date this was done', { notAfter: sheet.today })
    const chosen = chosenIn(sheet)
    const read = chosen.map(kind => readKind(kind, sheet, happened))
    const problems = read.flatMap(one => one.problems)
    const kept = read.flatMap(one => one.kept ?? [])
    if (on.ok && chosen.length > 0 && problems.length === 0) return accepted({ on: on.value, kept })
    return refuse([
      ...problemUnless(chosen.length, 'kinds', 'Select at least one kind of evidence'),
      ...problems,
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'kinds', on: 'on' }),
  submit: (desk, { as, matter, seen }, keeping: Keeping) =>
    desk.work.keepEvidence(as, { matter: matterId(matter), ...against(seen), ...keeping }),
  next: ({ matter }) => withDone(`/work/matters/${matter}`, 'kept'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      {
        name: 'What happened last',
        theirs: last,
        yours: chosenIn(sheet)
          .map(kind => nameOf(kind, sheet))
          .join(', '),
      },
    ],
  },
})
