/** What came of a complaint made here, for one of those it is about, in the words of a history. */
import type { Clearance, Held } from '#casework'
import { levelNames, type OwnFinding, type OwnResult, outcomeNames } from '#desk'
import { allegationCodes } from '#law'
import { type FindingTag, grey } from './findings.ts'

const noCase = 'NO CASE TO ANSWER'
const undecided = 'NOT YET DECIDED'
/** Only so many are read for a history; of the others it says nothing rather than a wrong. */
const unread = 'NOT READ HERE: open the complaint'
const plain = { classes: grey, isProven: false, said: '', each: [] } as const

/** The national results, as short as a tag; a result not here is said by its own name. */
const words: Readonly<Record<string, string>> = {
  'no-case-to-answer': noCase,
  'case-to-answer-misconduct': 'CASE TO ANSWER: misconduct, not yet proven',
  'case-to-answer-gross-misconduct': 'CASE TO ANSWER: gross misconduct, not yet proven',
  'service-acceptable': 'SERVICE ACCEPTABLE',
  'service-not-acceptable': 'SERVICE NOT ACCEPTABLE',
  'service-not-determined': 'NOT DETERMINED',
  'no-further-action': 'NO FURTHER ACTION',
  resolved: 'RESOLVED',
  'not-resolved': 'NOT RESOLVED',
  withdrawn: 'WITHDRAWN',
}

const ends: Readonly<Record<NonNullable<OwnResult['ended']>, string>> = {
  withdrawn: 'WITHDRAWN',
  'put-right': 'PUT RIGHT AT ONCE',
  'without-finding': 'ENDED WITHOUT A FINDING',
}

function wordFor({ result, isReflective }: OwnFinding, ended: OwnResult['ended']): string {
  if (isReflective) return 'REFLECTIVE PRACTICE: account not for proceedings'
  if (result) return words[result] ?? result.replaceAll('-', ' ').toUpperCase()
  return ended ? ends[ended] : undecided
}

const cleared: Readonly<Record<Clearance, string>> = {
  'no-case': 'CLEARED: no case to answer',
  withdrawn: 'CLEARED: proceedings withdrawn',
  'not-proved': 'CLEARED: not proven',
  reversed: 'CLEARED: the finding was quashed',
}
const named = (names: Readonly<Record<string, string>>, which = '') => names[which] ?? which

/** What proceedings came to, which stands above any result of the complaint; cleared before all. */
function proceedingsTag(held: readonly Held[]): FindingTag | undefined {
  const which = (what: Held['what']) => held.find(one => one.what === what)
  const [clears, finding, outcome] = [which('cleared'), which('finding'), which('outcome')]
  if (clears)
    return { ...plain, text: named(cleared, clears.which), isCleared: true, said: '', each: [] }
  const proven = { ...plain, classes: 'govuk-tag--yellow', isProven: true, isCleared: false }
  if (outcome) return { ...proven, text: `PROVEN: ${named(outcomeNames, outcome.which)}` }
  if (finding && finding.which !== 'neither') {
    const undone = which('outcome-quashed') ?? which('decided-again')
    const level = `PROVEN: ${named(levelNames, finding.which)}`
    return { ...proven, text: undone ? `${level}; its outcome was quashed` : level }
  }
  const isOpen = held.some(({ what }) => open.has(what))
  return isOpen ? { ...plain, text: undecided, isCleared: false } : undefined
}
const open: ReadonlySet<Held['what']> = new Set([
  ...(['under-investigation', 'report-received', 'case-to-answer', 'decided-again'] as const),
])

/** One tag where all came out alike; otherwise each with its category, what cleared them first. */
export function ownFindingOf(
  result: (Pick<OwnResult, 'findings' | 'ended'> & Partial<Pick<OwnResult, 'held'>>) | undefined,
): FindingTag {
  if (!result) return { ...plain, text: unread, isCleared: false }
  const inProceedings = proceedingsTag(result.held ?? [])
  if (inProceedings) return inProceedings
  const { findings, ended } = result
  const told = findings.map(one => ({ about: aboutOf(one), text: wordFor(one, ended) }))
  const each = told.toSorted((one, other) => rankOf(one.text) - rankOf(other.text))
  const all = [...new Set(each.map(({ text }) => text))]
  const text = all.join(', ') || (ended ? ends[ended] : undecided)
  return {
    ...plain,
    text,
    isCleared: text === noCase,
    each: each.length > 1 && all.length > 1 ? each : [],
  }
}

function rankOf(text: string): number {
  return text === noCase ? 0 : text === undecided ? 2 : 1
}

/** Never in a complainant's own words, which may name them. */
function aboutOf({ code }: OwnFinding): string {
  return allegationCodes.find(one => one.code === code)?.name ?? 'Allegation not yet categorised'
}

/** "Same complainant, 3" by row, where one person made several of these. */
export function sameComplainant(
  results: readonly (OwnResult | undefined)[],
): (one: OwnResult | undefined) => string {
  const count = new Map<number, number>()
  for (const { complainant } of results.flatMap(one => one ?? []))
    if (complainant !== undefined) count.set(complainant, (count.get(complainant) ?? 0) + 1)
  return one => {
    const made = one?.complainant === undefined ? 0 : (count.get(one.complainant) ?? 0)
    return made > 1 ? `Same complainant, ${made}` : ''
  }
}
