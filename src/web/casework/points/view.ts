/** Accounts and points as pages show them: each with where it stands, and what it stands on. */
import {
  type AccountFacts,
  accountsIn,
  type Facts,
  type FoundFact,
  findingOn,
  isUntested,
  notReadFor,
  type PointFacts,
  type Position,
  positionsOn,
  restsOnUntested,
  standingOf,
  testedBy,
  untestedPoints,
  versionsWithin,
} from '#casework'
import type { Desk, MatterView } from '#desk'
import type { Around } from '../../page.ts'
import { passagesWords } from '../evidence/search/passage-words.ts'
import { nearDay } from '../near-day.ts'
import { type TaskView, taskAt } from '../task.ts'
import {
  formWords,
  foundWords,
  handShort,
  resultWords,
  sourceShort,
  standingTags,
  testWords,
} from './words.ts'

/** A matter whose facts are known, and who is reading them. */
export type Looking = Readonly<{ view: MatterView; facts: Facts; task: TaskView; here: Around }>

export async function lookingAt(
  desk: Desk,
  here: Around,
  matter: string,
): Promise<Looking | undefined> {
  const found = await taskAt(desk, here, matter)
  const facts = found?.view.facts
  return found && facts && { ...found, facts, here }
}

/** "A3": the number an account keeps, in the order accounts were recorded. */
export function markOf({ proof }: Facts, account: string): string {
  return `A${proof.accounts.findIndex(one => one.account === account) + 1}`
}

/** Whose it is; where names are hidden, what kind of source. */
export function whoIs(facts: Facts, account: string, { hideNames }: Pick<Around, 'hideNames'>) {
  const found = facts.proof.accounts.find(one => one.account === account)
  if (!found) return 'An account'
  return hideNames ? `${sourceShort[found.source]} ${markOf(facts, account)}` : found.who
}

export function accountShown(at: Looking, found: AccountFacts) {
  const { facts, here, task } = at
  const { account, form, hand, givenOn, about, left } = found
  return {
    account,
    mark: markOf(facts, account),
    who: whoIs(facts, account, here),
    source: sourceShort[found.source],
    form: formWords[form],
    hand: handShort[hand],
    given: givenOn ? nearDay(givenOn, here) : '',
    about,
    left: left ?? '',
    href: `${task.address}/accounts/${account}`,
    ...testing(at, account),
  }
}

/** How far it is tested, in a tag and a sentence, and why not where somebody said. */
function testing({ facts }: Looking, account: string) {
  const [tests, open] = [testedBy(facts, account), untestedPoints(facts, account)]
  const isOpen = isUntested(facts, account)
  const why = facts.proof.notTested.findLast(one => one.account === account)?.why ?? ''
  if (!isOpen) return { tag: { text: 'Tested', classes: 'govuk-tag--green' }, untestedWhy: '' }
  if (tests.length === 0)
    return { tag: { text: 'Untested', classes: 'govuk-tag--yellow' }, untestedWhy: why }
  const count = open.length === 1 ? '1 point' : `${open.length} points`
  return { tag: { text: `Untested on ${count}`, classes: 'govuk-tag--yellow' }, untestedWhy: why }
}

/** How it was tested: on that point, or, without one, on any. */
export function testsShown({ facts, view, here }: Looking, account: string, point?: string) {
  const words = (id: string | undefined) =>
    facts.proof.points.find(one => one.point === id)?.words ?? ''
  return testedBy(facts, account, point).map(one => ({
    id: one.test ?? '',
    by: testWords[one.by],
    result: resultWords[one.result],
    contradicts: one.result === 'contradicted',
    found: one.found,
    on: nearDay(one.on, here),
    // On the page of the point itself its words stand above.
    point: point === undefined ? words(one.point) : '',
    passages: passagesWords(one.passages, view),
  }))
}

function notTestedWhy({ proof }: Facts, account: string, point: string): string {
  const said = proof.notTested.findLast(
    one => one.account === account && (one.point === undefined || one.point === point),
  )
  return said?.why ?? ''
}

/** What one account says of a point: every version it gives, and how it was tested there. */
function speaking(at: Looking, point: string, account: string, positions: readonly Position[]) {
  const { facts, here, view, task } = at
  const found = facts.proof.accounts.find(one => one.account === account)
  return {
    account,
    mark: markOf(facts, account),
    who: whoIs(facts, account, here),
    line: found
      ? [
          formWords[found.form],
          found.givenOn ? nearDay(found.givenOn, here) : '',
          handShort[found.hand],
        ]
          .filter(Boolean)
          .join(', ')
      : '',
    href: `${task.address}/accounts/${account}`,
    say: `${task.address}/points/${point}/accounts/${account}`,
    test: `${task.address}/accounts/${account}/test?point=${point}`,
    versions: positions.map(one => ({
      id: one.position,
      says: one.says ?? '',
      passages: passagesWords(one.passages, view),
    })),
    tests: testsShown(at, account, point),
    isUntested: isUntested(facts, account, point),
    notTested: notTestedWhy(facts, account, point),
  }
}
export type Speaking = ReturnType<typeof speaking>

export function sidesOf(at: Looking, point: string) {
  const all = positionsOn(at.facts, point)
  const side = (stance: Position['stance']) => {
    const mine = all.filter(one => one.stance === stance)
    return [...new Set(mine.map(({ account }) => account))].map(account =>
      speaking(
        at,
        point,
        account,
        mine.filter(one => one.account === account),
      ),
    )
  }
  return { for: side('for'), against: side('against'), silent: side('silent') }
}

/** What was found, and what is to be known wherever it is shown. */
export function findingShown({ facts, here }: Looking, finding: FoundFact) {
  const names = (accounts: readonly string[]) =>
    accounts.map(account => `${whoIs(facts, account, here)} (${markOf(facts, account)})`)
  return {
    found: foundWords[finding.found],
    why: finding.why,
    on: nearDay(finding.on, here),
    reliedOn: names(finding.reliedOn),
    contrary: finding.contrary.map(({ account, dealt }) => ({
      who: names([account])[0] ?? '',
      dealt,
    })),
    waived: finding.waived?.why ?? '',
    flag: flagOf(finding, facts, here),
  }
}

/** What is to be known of a finding wherever it is shown; '' where it leans on nothing untested. */
export function flagOf(finding: FoundFact, facts: Facts, here: Pick<Around, 'hideNames'>): string {
  const names = (accounts: readonly string[]) =>
    accounts.map(account => `${whoIs(facts, account, here)} (${markOf(facts, account)})`)
  const now = names(restsOnUntested(facts, finding))
  if (now.length > 0) return `It leans on an account nobody has tested: ${now.join(', ')}.`
  const then = names(finding.untested)
  return then.length > 0
    ? `When it was found nobody had tested the account it leans on: ${then.join(', ')}.`
    : ''
}

/** Where a point stands, in a tag: agreed that it happened is not agreed that it did not. */
export function tagOf(facts: Facts, point: string) {
  const standing = standingOf(facts, point)
  const isFor = positionsOn(facts, point).some(({ stance }) => stance === 'for')
  if (standing === 'agreed' && !isFor)
    return { ...standingTags.agreed, text: 'Agreed it did not happen' }
  return standingTags[standing]
}

export function pointShown(at: Looking, found: PointFacts) {
  const { facts, task } = at
  const { point, words, against, left } = found
  const finding = findingOn(facts, point)
  return {
    point,
    number: facts.proof.points.findIndex(one => one.point === point) + 1,
    words,
    against,
    left: left ?? '',
    href: `${task.address}/points/${point}`,
    standing: standingOf(facts, point),
    tag: tagOf(facts, point),
    allegation: facts.allegations.findIndex(({ id }) => id === found.allegation) + 1,
    within: versionsWithin(facts, point).map(account => whoIs(facts, account, at.here)),
    notRead: notReadFor(facts, point).length,
    finding: finding && findingShown(at, finding),
  }
}

export function accountsShown(at: Looking) {
  return accountsIn(at.facts).map(one => accountShown(at, one))
}
