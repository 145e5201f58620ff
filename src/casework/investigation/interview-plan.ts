/**
 * What somebody could be asked: a question for each point that is contested or untested, with both
 * sides of it, and one for what would show otherwise. Proposed, and worded again by a person.
 */
import type { Facts } from '../complaint/facts.ts'
import type { PointFacts, PointKind, Position } from './accounts-and-points.ts'
import { askedBefore } from './interview-checks.ts'
import type { InterviewPlan } from './interviewing.ts'
import { accountsIn, type PointStanding, pointsIn, positionsOn, standingOf } from './standing.ts'

type Whom = Pick<InterviewPlan, 'who' | 'subject' | 'interview'>

export type ProposedQuestion = Readonly<{
  words: string
  points: readonly string[]
  standing: Exclude<PointStanding, 'agreed'>
}>

const openers: Readonly<Record<PointKind, string>> = {
  event: 'What do you say happened?',
  rank: 'Which rank was it then?',
  date: 'When was it?',
  sequence: 'What came first, and what after it?',
  place: 'Where was it?',
  words: 'What exactly was said or written?',
}

const stanceWords = {
  for: 'that it is so',
  against: 'that it is not so',
  silent: 'nothing',
} as const

function saying({ says, stance }: Position): string {
  return says ? `“${says}”` : stanceWords[stance]
}

function accountName(facts: Facts, id: string): string {
  return accountsIn(facts).find(({ account }) => account === id)?.who ?? 'Another account'
}

function isTheirs(facts: Facts, { who, subject }: Whom): (position: Position) => boolean {
  const theirs = new Set(
    accountsIn(facts)
      .filter(one => (subject ? one.subject === subject : one.who === who))
      .map(({ account }) => account),
  )
  return ({ account }) => theirs.has(account)
}

const differs = (one: Position, other: Position) =>
  one.stance !== other.stance || (one.says ?? '') !== (other.says ?? '')

/** Both versions at once, where what they said differs from what another account says. */
function difference(facts: Facts, point: PointFacts, whom: Whom): string | undefined {
  const spoken = positionsOn(facts, point.point).filter(({ stance }) => stance !== 'silent')
  const mine = isTheirs(facts, whom)
  const own = spoken.find(mine)
  const other = spoken.find(one => !mine(one) && (!own || differs(one, own)))
  const said = [own, other].flatMap(one => (one ? [one] : []))
  if (said.length === 0) return undefined
  const versions = said.map(one => `${accountName(facts, one.account)}: ${saying(one)}.`).join(' ')
  if (own && other) return `${versions} How do you explain the difference?`
  return own ? `${versions} What shows it?` : `${versions} What do you say to that?`
}

/**
 * Questions on every point that is contested or untested, and not yet answered by this person: open
 * ones first, then what others say.
 */
export function questionsFor(facts: Facts, whom: Whom): readonly ProposedQuestion[] {
  const answered = new Set(askedBefore(facts, whom).map(({ point }) => point))
  return pointsIn(facts).flatMap(point => {
    const standing = standingOf(facts, point.point)
    if (standing === 'agreed' || answered.has(point.point)) return []
    const points = [point.point]
    const against = point.against.trim()
    return [
      `${point.words} ${openers[point.kind]}`,
      difference(facts, point, whom),
      against ? `What would show that it was otherwise? ${against}` : undefined,
    ].flatMap(words => (words ? [{ words, points, standing }] : []))
  })
}
