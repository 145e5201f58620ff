/** Finding somebody complained against in the directory, from whatever is known of them. */
import type { SubjectKind } from '#casework'
import type { FoundPerson, MatterView } from '#desk'
import { dateWords } from '../../../dates.ts'
import type { Desk } from '../../../needs.ts'
import type { Around } from '../../../page.ts'
import type { Answers } from '../../../sheet.ts'
import { personsOf } from '../../persons.ts'

const shown = 8

/** Records of the directory like what was typed, or what the complainant said. */
export async function recordsLike(
  desk: Desk,
  here: Around,
  words: string,
): Promise<readonly FoundPerson[]> {
  if (!words) return []
  const asked = { words, number: '', rank: '', unit: '', page: 1, day: dateWords(here).shortDay }
  const found = await desk.people.find(here.as, asked)
  const records = found?.rows.filter(({ at }) => at.type === 'record' && at.kind === 'directory')
  return (records ?? []).slice(0, shown)
}

function nameIn({ described }: FoundPerson): string {
  return [described.givenNames, described.familyName, described.suffix].filter(Boolean).join(' ')
}

const jobs: readonly (readonly [RegExp, SubjectKind])[] = [
  [/\bspecial\b/i, 'special-constable'],
  [/\bpcso\b|community support/i, 'community-support-officer'],
  [/volunteer/i, 'volunteer'],
  [/contractor/i, 'contractor'],
  [/\bstaff\b|\bcivilian\b/i, 'staff'],
]

/** What kind of person a directory's rank or job makes them: a guess somebody looks at. */
function kindOf(rank: string): SubjectKind {
  return jobs.find(([like]) => like.test(rank))?.[1] ?? 'officer'
}

/** The form as the directory fills it in. The rank group is asked: a rank decides no authority. */
export function answersFrom(found: FoundPerson): Answers {
  const { rank = '', number = '', unit = '' } = found.described
  const record = found.at.type === 'record' ? found.at.record : ''
  return { kind: kindOf(rank), name: nameIn(found), rank, number, unit, record }
}

export function offeredOf(one: FoundPerson, at: number, { hideNames }: Around) {
  const { rank, number, unit } = one.described
  return {
    name: hideNames ? 'Name hidden' : nameIn(one),
    facts: [rank, hideNames ? '' : number, unit].filter(Boolean),
    why: hideNames ? [] : one.why,
    pick: String(at),
  }
}

/** Those the complainant described whom nobody has named yet. */
export function toStartFrom({ report, facts }: MatterView, { hideNames }: Around) {
  if (report?.whom.type !== 'Known') return []
  const named = new Set((facts?.subjects ?? []).flatMap(({ described }) => described ?? []))
  return personsOf(report, hideNames).flatMap((one, at) =>
    named.has(at) ? [] : [{ described: String(at), words: [one.name, ...one.facts].join('. ') }],
  )
}
