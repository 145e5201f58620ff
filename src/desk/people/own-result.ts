/** What came, for one person, of a complaint made here; and whether one person made several. */
import {
  type ComplaintEvent,
  complaint,
  type Disposed,
  type Facts,
  type Held,
  heldOf,
  type ReportStanding,
  type ToldMatter,
} from '#casework'
import { type Day, fold, londonDay, type MatterId, subjectId } from '#kernel'
import type { SubjectNamed, Work } from '#store'
import { complaintEvent } from '../reckon.ts'

/** One allegation about the person: its national category, and its result where there is one. */
export type OwnFinding = Readonly<{
  code: string | undefined
  /** A result of the national list; undefined while nobody has decided. */
  result: string | undefined
  isReflective: boolean
}>
/** An earlier matter of theirs that another force told of, in answer to one complaint. */
export type ToldRow = Readonly<{ row: string; force: string; on: Day; told: ToldMatter }>

export type OwnResult = Readonly<{
  findings: readonly OwnFinding[]
  /** How it ended where no allegation has a result of its own. */
  ended: 'withdrawn' | 'put-right' | 'without-finding' | undefined
  /** Complaints of one complainant share a number; no name, and none where nobody may know. */
  complainant: number | undefined
  /** What the complainant was to it; never who. */
  standing: ReportStanding | undefined
  /** What other forces told of the person while it was handled. */
  told: readonly ToldRow[]
  /** What the proceedings against them came to, cleared first; empty where there were none. */
  held: readonly Held[]
}>

/** A history is read whole; beyond these the complaint itself is read. */
const readMax = 60

/** By the row of each, its result: the matters are read once, however often they name somebody. */
export async function ownResults(
  tx: Work,
  rows: readonly SubjectNamed[],
): Promise<ReadonlyMap<SubjectNamed, OwnResult>> {
  const matters = [...new Set(rows.map(({ matter }) => matter))].slice(0, readMax)
  const results = new Map<SubjectNamed, OwnResult>()
  const complainants = new Map<string, number>()
  for (const matter of matters) {
    const events = (await tx.load(matter)).events.map(complaintEvent)
    const state = fold(complaint, events)
    if (state.type !== 'Open') continue
    const keys = complainantKeys(events, state.facts)
    const before = keys.flatMap(key => complainants.get(key) ?? [])
    const number = before[0] ?? results.size
    for (const key of keys) complainants.set(key, number)
    const complainant = keys.length > 0 ? number : undefined
    const made = events.find(event => event.type === 'ComplaintMade')
    const standing = made?.type === 'ComplaintMade' ? made.report.standing : undefined
    for (const row of rows.filter(one => one.matter === matter))
      results.set(row, {
        ...resultFor(row.subject, state.facts),
        complainant,
        standing,
        told: toldOf(state.facts, row.subject),
        held: proceedingsOf(state.facts, row, londonDay(tx.now)),
      })
  }
  return results
}

/** What came of complaints made here, whoever they are about: of each, every allegation. */
export async function matterResults(
  tx: Work,
  matters: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, Pick<OwnResult, 'findings' | 'ended'>>> {
  const results = new Map<MatterId, Pick<OwnResult, 'findings' | 'ended'>>()
  for (const matter of [...new Set(matters)].slice(0, readMax)) {
    const state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
    if (state.type === 'Open') results.set(matter, resultIn(state.facts, state.facts.allegations))
  }
  return results
}

/** What other forces answered of somebody in one matter. */
export function toldOf({ earlier }: Facts, subject: string): readonly ToldRow[] {
  return earlier.forces.flatMap(({ asked, answered }) =>
    asked.subject === subject && answered
      ? answered.matters.map((told, at) => ({
          row: `${asked.request}/${at}`,
          force: asked.force,
          on: answered.on,
          told,
        }))
      : [],
  )
}

/** What was decided about them by itself; being complained of says nothing beside the findings. */
function proceedingsOf(
  facts: Facts,
  { subject, madeOn }: SubjectNamed,
  today: Day,
): readonly Held[] {
  return heldOf(facts, { subject: subjectId(subject), madeOn, today }).filter(
    ({ what }) => what !== 'complained-of',
  )
}

/** What was found about one of those a complaint is about. */
function resultFor(subject: string, facts: Facts): Pick<OwnResult, 'findings' | 'ended'> {
  const { allegations, subjects } = facts
  const isAlone = subjects.length === 1
  const theirs = allegations.filter(({ about }) =>
    about.length === 0 ? isAlone : about.some(one => one === subject),
  )
  return resultIn(facts, theirs)
}

function resultIn(
  facts: Facts,
  theirs: Facts['allegations'],
): Pick<OwnResult, 'findings' | 'ended'> {
  const { outcome, putRight, recorded, finalised } = facts
  const atOnce = finalised && !recorded ? putRight : undefined
  const findings = theirs.map(({ id, codes: [code] }): OwnFinding => {
    const found = outcome?.findings.find(({ allegation }) => allegation === id)
    const isReflective = found?.actions.includes('reflective-practice') ?? false
    return { code, result: found?.result ?? atOnce?.result, isReflective }
  })
  return { findings, ended: outcome ? undefined : endOf(facts) }
}

function endOf(facts: Facts): OwnResult['ended'] {
  const { withdrawal, withdrawalDecided, finalised, putRight, recorded } = facts
  const isEnded = finalised !== undefined || withdrawalDecided?.publicInterest === false
  if (withdrawal && isEnded) return 'withdrawn'
  if (!finalised) return undefined
  return putRight && !recorded ? 'put-right' : 'without-finding'
}

/** A name beside each way of reaching them; nothing where they are not to be known. */
function complainantKeys(
  events: readonly (ComplaintEvent | Disposed)[],
  facts: Facts,
): readonly string[] {
  const made = events.find(event => event.type === 'ComplaintMade')
  if (!made || facts.anonymous || facts.sealed) return []
  const { name, ways } = made.report.contact
  if (!plain(name)) return []
  return Object.values(ways).flatMap(({ where }) =>
    plain(where) ? `${plain(name)} ${plain(where)}` : [],
  )
}

function plain(text = ''): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
