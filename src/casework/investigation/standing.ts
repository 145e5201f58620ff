/**
 * Where an account and a point stand, worked out from what was recorded and never recorded itself:
 * untested, agreed, contested; who says otherwise; and what a finding leans on.
 */
import type { Facts } from '../complaint/facts.ts'
import type {
  AccountFacts,
  AccountSource,
  FindingOfFact,
  FoundFact,
  PointFacts,
  PointKind,
  Position,
  Tested,
} from './accounts-and-points.ts'
import { plainSaying } from './saying.ts'

export type Known = Pick<Facts, 'proof' | 'interviewing'>
type Answered = Facts['interviewing']['interviews'][number]['answers'][number]
export type PointStanding = 'agreed' | 'contested' | 'untested'
/** A test as it counts; without `test` it is the interview the account was given in. */
export type Testing = Omit<Tested, 'test'> & Readonly<{ test?: string }>

/** Accounts that count: not those left out of it. */
export function accountsIn({ proof }: Known): readonly AccountFacts[] {
  return proof.accounts.filter(({ left }) => left === undefined)
}
export function pointsIn({ proof }: Known): readonly PointFacts[] {
  return proof.points.filter(({ left }) => left === undefined)
}

/** Positions that stand: none put right by a later one, none of an account left out of it. */
export function positionsOn(known: Known, point: string): readonly Position[] {
  // A position is put right only by another on the same point.
  const mine = known.proof.positions.filter(one => one.point === point)
  const corrected = new Set(mine.map(({ corrects }) => corrects?.earlier))
  const live = new Set(accountsIn(known).map(({ account }) => account))
  const all = mine.filter(one => live.has(one.account) && !corrected.has(one.position))
  const spoke = new Set(all.filter(isSpoken).map(({ account }) => account))
  return all.filter(one => isSpoken(one) || !spoke.has(one.account))
}
const isSpoken = ({ stance }: Position) => stance !== 'silent'

/** Accounts nobody has yet read for this point: neither for, against nor silent. */
export function notReadFor(known: Known, point: string): readonly string[] {
  const read = new Set(positionsOn(known, point).map(({ account }) => account))
  return accountsIn(known)
    .map(({ account }) => account)
    .filter(account => !read.has(account))
}

/** How an account was tested: on that point, or, without one, on any. Earliest first. */
export function testedBy(known: Known, account: string, point?: string): readonly Testing[] {
  const { tests, notTested } = known.proof
  const corrected = new Set([
    ...tests.map(({ corrects }) => corrects?.earlier),
    ...notTested.map(({ corrects }) => corrects),
  ])
  const recorded = tests.filter(one => one.account === account && !corrected.has(one.test))
  return [...recorded, ...questionedIn(known, account)].filter(
    one => point === undefined || one.point === undefined || one.point === point,
  )
}

/** Being questioned on a point tests what one says of it there; not answering tests nothing. */
function questionedIn({ interviewing }: Known, account: string): readonly Testing[] {
  const interview = interviewing.interviews.find(({ ended }) => ended?.account === account)
  if (!interview) return []
  return lastAnswers(interview.answers).flatMap(({ question, answer, words, on }) => {
    const asked = interview.plan.questions.find(one => one.question === question)
    if (!asked || answer !== 'answered') return []
    return asked.points.map(
      point =>
        ({
          on,
          account,
          point,
          by: 'interview',
          result: 'neither',
          found: words,
          passages: [],
        }) as const,
    )
  })
}

/** Of one question the last answer stands. */
function lastAnswers(answers: readonly Answered[]): readonly Answered[] {
  return [...new Map(answers.map(one => [one.question, one])).values()]
}

/** Points it speaks to on which nothing tested it. */
export function untestedPoints(known: Known, account: string): readonly string[] {
  return pointsIn(known)
    .map(({ point }) => point)
    .filter(point => isSpokenTo(known, account, point) && isUntested(known, account, point))
}

function isSpokenTo(known: Known, account: string, point: string): boolean {
  return positionsOn(known, point).some(one => one.account === account && isSpoken(one))
}

/** Untested on that point; without one, not tested as a whole nor on each point it speaks to. */
export function isUntested(known: Known, account: string, point?: string): boolean {
  const tests = testedBy(known, account, point)
  if (point !== undefined || tests.length === 0) return tests.length === 0
  return tests.every(one => one.point !== undefined) && untestedPoints(known, account).length > 0
}

/** Each account that says one thing and another: with all accounts of one person as one source. */
export function versionsWithin(known: Known, point: string): readonly string[] {
  const spoken = positionsOn(known, point).filter(isSpoken)
  const source = sourcesOf(known)
  return [...new Set(spoken.map(({ account }) => account))].filter(account => {
    const same = spoken.filter(one => source(one.account) === source(account))
    return differ(same) || saidApart(known, point, same)
  })
}

function sourcesOf(known: Known): (account: string) => string {
  const sources = new Map(
    known.proof.accounts.map(({ account, subject, who }) => [account, subject ?? plainSaying(who)]),
  )
  return account => sources.get(account) ?? account
}

function differ(positions: readonly Position[]): boolean {
  return ['for', 'against'].every(stance => positions.some(one => one.stance === stance))
}

/** Kinds of point on which what a source says is compared, beside whether it is for or against. */
const compared: readonly PointKind[] = ['rank', 'date', 'sequence', 'place']

function saidApart({ proof }: Known, point: string, positions: readonly Position[]): boolean {
  const kind = proof.points.find(one => one.point === point)?.kind
  return kind !== undefined && compared.includes(kind) && versionsOf(positions).length > 1
}

export type Version = Readonly<{ says: string; positions: readonly Position[] }>

/** What was said, each in the words of the first to say it. */
function versionsOf(positions: readonly Position[]): readonly Version[] {
  const versions = new Map<string, Position[]>()
  for (const one of positions.filter(isSpoken)) {
    if (one.says === undefined) continue
    const said = plainSaying(one.says)
    versions.set(said, [...(versions.get(said) ?? []), one])
  }
  return [...versions.values()].map(all => ({ says: all[0]?.says ?? '', positions: all }))
}

export type Difference = Readonly<{ point: PointFacts; versions: readonly Version[] }>

/** Points on which sources differ on a rank, a date, an order or a place: all their versions. */
export function differences(known: Known): readonly Difference[] {
  return pointsIn(known)
    .filter(({ point }) => saidApart(known, point, positionsOn(known, point)))
    .map(point => ({ point, versions: versionsOf(positionsOn(known, point.point)) }))
}

/**
 * Contested where accounts, versions or a test contradict each other; agreed where one was borne
 * out, or both sides say the same at first hand; else untested. A finding changes none of this.
 */
export function standingOf(known: Known, point: string): PointStanding {
  const spoken = positionsOn(known, point).filter(isSpoken)
  const results = spoken.flatMap(({ account }) =>
    testedBy(known, account, point).map(({ result }) => result),
  )
  if (differ(spoken) || saidApart(known, point, spoken) || results.includes('contradicted'))
    return 'contested'
  return results.includes('borne-out') || bothSides(known, spoken) ? 'agreed' : 'untested'
}

/** Who cannot be taken to have agreed it between them. */
const sides: Readonly<Record<AccountSource, 'police' | 'public' | 'neither'>> = {
  complainant: 'public',
  witness: 'public',
  other: 'public',
  press: 'public',
  'person-complained-against': 'police',
  'police-witness': 'police',
  system: 'neither',
}

function bothSides(known: Known, spoken: readonly Position[]): boolean {
  const accounts = accountsIn(known).filter(
    one => one.hand === 'first' && spoken.some(({ account }) => account === one.account),
  )
  return new Set(accounts.map(({ source }) => sides[source])).size > 1
}

type Finding = Pick<FindingOfFact, 'point' | 'found' | 'reliedOn'>

/** Accounts that say otherwise than was found, or than those relied on: each is answered for. */
export function contraryTo(known: Known, { point, found, reliedOn }: Finding): readonly string[] {
  if (found === 'not-able-to-determine') return []
  const spoken = positionsOn(known, point).filter(isSpoken)
  const otherwise = found === 'happened' ? 'against' : 'for'
  const relied = spoken.filter(one => reliedOn.includes(one.account) && one.stance !== otherwise)
  const contrary = spoken.filter(
    one => one.stance === otherwise || relied.some(ours => saidApart(known, point, [ours, one])),
  )
  return [...new Set(contrary.map(({ account }) => account))]
}

/**
 * The untested accounts a finding leans on, where nothing tested that it relies on says the same
 * beside them. What both sides agree on needs no test.
 */
export function restsOnUntested(known: Known, finding: Finding): readonly string[] {
  const { point, found, reliedOn } = finding
  if (found === 'not-able-to-determine') return []
  if (agreedOn(known, point) === found) return []
  const otherwise = found === 'happened' ? 'against' : 'for'
  const sayingSo = positionsOn(known, point)
    .filter(one => isSpoken(one) && one.stance !== otherwise)
    .map(({ account }) => account)
  const bears = reliedOn.some(account => {
    const tests = testedBy(known, account, point)
    const isBorne = tests.length > 0 && tests.every(({ result }) => result !== 'contradicted')
    return isBorne && sayingSo.includes(account)
  })
  return bears ? [] : reliedOn.filter(account => isUntested(known, account, point))
}

/** What both sides agree on, where they do. */
function agreedOn(known: Known, point: string): FindingOfFact['found'] | undefined {
  const spoken = positionsOn(known, point).filter(isSpoken)
  if (standingOf(known, point) !== 'agreed' || !bothSides(known, spoken)) return undefined
  return spoken.some(({ stance }) => stance === 'for') ? 'happened' : 'did-not-happen'
}

/** What stands of a point: the latest found. */
export function findingOn({ proof }: Known, point: string): FoundFact | undefined {
  return proof.findings.findLast(one => one.point === point)
}

export type Asked = Readonly<{
  who: string
  interview: string
  on: FoundFact['on']
  words: string
  points: readonly string[]
  answer: Answered['answer']
  said: string
}>

/** Who was already asked what, on that point or at all: nobody is questioned again needlessly. */
export function askedOf({ interviewing }: Known, point?: string): readonly Asked[] {
  return interviewing.interviews.flatMap(({ plan, answers }) =>
    lastAnswers(answers).flatMap(({ question, answer, words: said, on }) => {
      const asked = plan.questions.find(one => one.question === question)
      if (!asked || answer === 'not-asked') return []
      if (point !== undefined && !asked.points.includes(point)) return []
      const { words, points } = asked
      return [{ who: plan.who, interview: plan.interview, on, words, points, answer, said }]
    }),
  )
}
