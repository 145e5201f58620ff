/** Matters like one as pages list them: what was said, why each is here, what to do about it. */
import type { Desk, History, LikeMatter } from '#desk'
import { parseMatterId } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { findingsOf } from '../history/findings.ts'
import { ownFindingOf } from '../history/own-findings.ts'
import { saidBySource } from '../history/source-words.ts'
import { kindOf } from '../history/words.ts'
import { openLineAt } from '../lines/open.ts'
import { capital } from '../people/person-words.ts'

/** On one page at most: a longer list would be read as if it found somebody. */
const most = 10

export function likeRows(
  like: readonly LikeMatter[],
  here: Pick<Around, 't'>,
  matter: string,
  except: ReadonlySet<string> = new Set(),
) {
  const { shortDay } = dateWords(here)
  return like
    .filter(({ row }) => !except.has(row.key))
    .slice(0, most)
    .map(({ row, why, result }) => {
      const on = row.madeOn ?? row.happenedOn
      const words = `See whether ${row.reference} is connected: ${why[0] ?? 'what was done is alike'}`
      return {
        when: on ? shortDay(on) : 'Date not given',
        kind: row.matter ? 'Complaint, here' : kindOf(row.kind),
        reference: row.reference,
        href: row.matter && addressOf(row.matter),
        finding: row.matter ? ownFindingOf(result) : findingsOf(row.findings),
        said: saidBySource(row.summary ?? row.codes[0]),
        named: row.named.length > 0 ? 'Somebody is named' : 'Nobody is named',
        why: why.map(capital),
        enquiry: openLineAt(matter, { from: `like:${row.key}`, words }),
      }
    })
}

/** Those of a history are not shown again as other people's: theirs, and those that may be. */
function inHistory({ same, check, answered }: History): ReadonlySet<string> {
  const cards = [...check, ...answered].flatMap(({ matters, own }) => [
    ...matters.map(({ earlier }) => earlier),
    ...own.map(one => one.matter),
  ])
  const rows = same.flatMap(row => {
    if (row.type === 'own') return row.subject.matter
    return row.type === 'earlier' ? row.earlier.earlier : []
  })
  return new Set<string>([...rows, ...cards])
}

/** What stands beside a history: similar matters of other people, or of nobody anybody named. */
export async function likeThese(
  desk: Desk,
  here: Around & Readonly<{ matter: string }>,
  history: History,
) {
  const matter = parseMatterId(here.matter)
  const similar = matter && (await desk.people.similarTo(here.as, matter))
  if (!matter || !similar) return []
  return likeRows(similar.like, here, addressOf(matter), inHistory(history))
}
