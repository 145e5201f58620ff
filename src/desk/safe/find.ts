/**
 * Looking whether somebody complained against holds, or can see, a case of the complainant's. A
 * reference and the officer is certain; a likeness of names is said to be no more than that.
 */
import { createHash } from 'node:crypto'
import { type CaseRole, complaint, type Facts, type FoundCase, type Report } from '#casework'
import {
  addSeconds,
  fold,
  type Instant,
  londonDay,
  type MatterId,
  parseAuthorityId,
  parseMatterId,
} from '#kernel'
import { plainName, readName, searchKeys } from '#linkage'
import {
  type CaseFile,
  casesBroughtAt,
  casesLike,
  type Job,
  keepWatchKeys,
  listedByKeys,
  mattersToSearch,
  recordsById,
  referenceKey,
  type Work,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { newEvent } from '../decide.ts'
import { complaintEvent, reckon } from '../reckon.ts'
import { type Against, officerFit, roleIn } from './fit.ts'
import { judgeLooks } from './look-ups.ts'
import { referencesIn } from './references.ts'

type Known = Readonly<{ version: number; facts: Facts; report: Report | undefined }>

async function knownOf(tx: Work, matter: string): Promise<Known | undefined> {
  const { version, events } = await tx.load(matter)
  const story = events.map(complaintEvent)
  const state = fold(complaint, story)
  if (state.type !== 'Open') return undefined
  const made = story.find(event => event.type === 'ComplaintMade')
  const report = made?.type === 'ComplaintMade' ? made.report : undefined
  return { version, facts: state.facts, report }
}

/** Everything they told us that may have a reference in it. */
function textsOf({ facts, report }: Known): readonly string[] {
  const told = report && [
    report.words,
    report.caseReference,
    report.handledHow,
    report.remedyWords,
    report.becauseOfWhy,
    report.toldBefore.said,
  ]
  return [
    ...(told ?? []),
    ...facts.allegations.map(({ words }) => words),
    ...facts.contacts.map(({ views }) => views),
    ...facts.safety.map(({ done }) => done),
    ...facts.messages.map(({ words }) => words),
    ...facts.safeguard.cases.map(({ found }) => found.reference),
  ].flatMap(text => text ?? [])
}

/** What the complainant, or whoever they complain for, is filed under. */
function nameKeysOf({ report }: Known): readonly (readonly string[])[] {
  if (!report || report.anonymous) return []
  const { contact, actingFor } = report
  const names = [contact.name, actingFor?.name, ...(actingFor?.others ?? [])]
  return names.flatMap(name => (name ? [searchKeys(readName(name))] : []))
}

/** Everybody complained against: as the department knows them, or as they were described. */
async function againstIn(tx: Work, { facts, report }: Known): Promise<readonly Against[]> {
  const records = facts.subjects.flatMap(({ record }) => record ?? [])
  const listed = new Map((await recordsById(tx, records)).map(one => [one.record, one]))
  const named = facts.subjects.map(({ subject, name, number, rank, unit, record }): Against => {
    const of = record ? listed.get(record) : undefined
    const knownNumber = number ?? of?.number
    const knownUnit = unit ?? of?.unit
    return {
      subject,
      ...(record ? { record } : {}),
      ...(name ? { name } : {}),
      ...(knownNumber ? { number: knownNumber } : {}),
      ...(rank ? { rank } : {}),
      ...(knownUnit ? { unit: knownUnit } : {}),
    }
  })
  const taken = new Set(facts.subjects.flatMap(({ described }) => described ?? []))
  const people = report?.whom.type === 'Known' ? report.whom.people : []
  const described = people.flatMap(({ name, number, rank, station }, at): readonly Against[] =>
    taken.has(at) || !(name || number)
      ? []
      : [
          {
            ...(name ? { name } : {}),
            ...(number ? { number } : {}),
            ...(rank ? { rank } : {}),
            ...(station ? { unit: station } : {}),
          },
        ],
  )
  return [...named, ...described]
}

/** The same case and the same officer have the same id, whoever finds them. */
export function caseIdOf(reference: string, officer: string): string {
  const said = `${referenceKey(reference)} ${plainName(officer)}`
  return `k${createHash('sha256').update(said).digest('hex').slice(0, 16)}`
}

function likeKnown(found: FoundCase, { facts }: Known): FoundCase {
  const same = facts.safeguard.cases.find(
    ({ found: one }) =>
      referenceKey(one.reference) === referenceKey(found.reference) &&
      ((one.officer.subject !== undefined && one.officer.subject === found.officer.subject) ||
        plainName(one.officer.name) === plainName(found.officer.name)),
  )
  return same ? { ...found, case: same.found.case } : found
}

const most = 60

async function foundIn(tx: Work, known: Known): Promise<readonly FoundCase[]> {
  const against = await againstIn(tx, known)
  const refKeys = new Set(textsOf(known).flatMap(referencesIn).map(referenceKey))
  for (const { found } of known.facts.safeguard.cases) refKeys.add(referenceKey(found.reference))
  const names = nameKeysOf(known)
  const nameKeys = [...new Set(names.flat())]
  if (against.length === 0 || (refKeys.size === 0 && nameKeys.length === 0)) return []
  const files = await casesLike(tx, { refKeys: [...refKeys], nameKeys, max: most })
  const keys = files.flatMap(({ officers }) => officers.flatMap(one => one.officerKey ?? []))
  const listed = await listedByKeys(tx, keys)
  const on = londonDay(tx.now)
  return files.flatMap(file => {
    const byReference = refKeys.has(file.refKey)
    const role = names.map(one => roleIn(file, one)).find(Boolean)
    if (!byReference && !role) return []
    return against.flatMap(one => fitting(one, file, { listed, on, byReference, role }))
  })
}

type Fitting = Readonly<{
  listed: Awaited<ReturnType<typeof listedByKeys>>
  on: FoundCase['on']
  byReference: boolean
  role: CaseRole | undefined
}>

function fitting(
  against: Against,
  { reference, officers }: CaseFile,
  { listed, on, byReference, role }: Fitting,
): readonly FoundCase[] {
  return officers.flatMap((officer): readonly FoundCase[] => {
    const fit = officerFit(against, officer, listed.get(officer.officerKey ?? ''))
    if (!fit) return []
    const isSure = byReference && fit.sure === 'certain'
    const how = byReference
      ? 'The reference is one they gave.'
      : 'Their name is like that of somebody in it; they gave no such reference.'
    const { name, number, unit } = fit
    const { subject } = against
    return [
      {
        case: caseIdOf(reference, against.subject ?? name),
        on,
        reference,
        officer: {
          name,
          ...(number ? { number } : {}),
          ...(unit ? { unit } : {}),
          ...(subject ? { subject } : {}),
        },
        part: fit.part,
        complainantIs: role ?? 'not-known',
        sure: isSure ? 'certain' : 'may-be',
        why: `${how} ${fit.why}`,
        how: 'system',
      },
    ]
  })
}

/** Looks once for one matter, and records what is found: once each, however often it is asked. */
export async function findCases(
  bench: Pick<Bench, 'store'>,
  authority: string,
  matter: MatterId,
): Promise<number> {
  const id = parseAuthorityId(authority)
  if (!id) throw new Error('a search without its authority')
  const as = { authority: id, actor: system, priority: 'background' } as const
  return bench.store.work(as, async tx => {
    const known = await knownOf(tx, matter)
    if (!known) return 0
    await keepWatchKeys(tx, matter, [...new Set(nameKeysOf(known).flat())])
    const today = londonDay(tx.now)
    let state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
    const made = []
    for (const found of await foundIn(tx, known)) {
      const command = { type: 'FindCase', ...likeKnown(found, known), today } as const
      const decided = complaint.decide(command, state)
      if (!decided.ok) continue
      made.push(...decided.value)
      state = decided.value.reduce(complaint.evolve, state)
    }
    if (made.length === 0) return 0
    const appended = await tx.append({
      stream: matter,
      expected: known.version,
      events: made.map(newEvent),
    })
    // Somebody did something meanwhile: the next search finds the same.
    if (!appended.ok) throw new Error('a matter moved on while its cases were looked for')
    await reckon(tx, matter, (await tx.load(matter)).events, today)
    return made.length
  })
}

const chunk = 20

/**
 * Everybody watched over, once a day and again whenever cases were brought in: small units, behind
 * pages. Then the look-ups nobody has matched yet.
 */
export async function findAllCases(bench: Pick<Bench, 'store' | 'authorities'>): Promise<void> {
  for (const { id: authority } of bench.authorities) {
    const as = { authority, actor: system, priority: 'background' } as const
    for (let asked = chunk; asked === chunk; ) {
      const matters = await bench.store.work(as, async tx => {
        const on = londonDay(tx.now)
        const before = latest(await casesBroughtAt(tx), addSeconds(tx.now, -86_400))
        return mattersToSearch(tx, { on, before, max: chunk })
      })
      for (const matter of matters) await findCases(bench, authority, matter)
      asked = matters.length
    }
    await judgeLooks(bench, authority)
  }
}

function latest(one: Instant | undefined, other: Instant): Instant {
  return one && one > other ? one : other
}

/** One matter, or all of them where none is named. */
export async function findCasesJob(bench: Bench, { data }: Job): Promise<void> {
  const matter = parseMatterId(String(data['matter'] ?? ''))
  if (matter) await findCases(bench, String(data['authority']), matter)
  else await findAllCases(bench)
}
