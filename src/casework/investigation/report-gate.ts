/**
 * What is expected of an investigation report before somebody signs it. None of it is law that was
 * read, so all of it warns: whoever signs may go ahead, by name and with a reason.
 */
import { discriminationRules } from '#law'
import type { Facts } from '../complaint/facts.ts'
import { keepsBack } from '../complaint/privacy.ts'
import { standsUninterviewed } from './interview-checks.ts'
import { linesLeftEmpty } from './lines.ts'
import {
  accountsIn,
  findingOn,
  isUntested,
  pointsIn,
  restsOnUntested,
  untestedPoints,
} from './standing.ts'

/** `about`: what it is missing of, by its id. */
export type Shortfall = Readonly<{ rule: string; about?: string }>

/** Accounts of those complained against that nothing has tested, with nobody having said why. */
function untestedAccounts(facts: Facts): readonly string[] {
  return accountsIn(facts)
    .filter(({ source }) => source === 'person-complained-against')
    .map(({ account }) => account)
    .filter(account => isUntested(facts, account) && !isReasoned(facts, account))
}

/** Somebody said why it was not tested: all of it, or each point on which nothing tested it. */
function isReasoned(facts: Facts, account: string): boolean {
  const said = facts.proof.notTested.filter(
    one => one.account === account && one.corrects === undefined,
  )
  if (said.some(({ point }) => point === undefined)) return true
  const open = untestedPoints(facts, account)
  return open.length > 0 && open.every(point => said.some(one => one.point === point))
}

/** Findings of fact that lean on accounts nothing has tested. */
function leaning(facts: Facts): readonly string[] {
  return facts.proof.findings
    .filter(one => findingOn(facts, one.point)?.finding === one.finding)
    .filter(one => restsOnUntested(facts, one).length > 0)
    .map(({ finding }) => finding)
}

/** Whoever is complained against and has given no account, with nobody having said why not. */
function unheard(facts: Facts): readonly string[] {
  const { subjects, interviewing } = facts
  const heard = new Set<string>([
    ...accountsIn(facts).flatMap(({ subject }) => subject ?? []),
    ...interviewing.notInterviewed
      .filter(one => standsUninterviewed(facts, one))
      .map(({ subject }) => subject),
  ])
  return subjects.map(({ subject }) => subject).filter(subject => !heard.has(subject))
}

/** Sections whose every paragraph is an assertion about evidence. */
const evidential: readonly string[] = ['accounts', 'facts', 'analysis', 'opinion']

function uncited({ out }: Facts): readonly string[] {
  return (out.report?.sections ?? [])
    .filter(({ section }) => evidential.includes(section))
    .filter(({ paragraphs }) => paragraphs.some(({ cites }) => cites.length === 0))
    .map(({ section }) => section)
}

/** Sections that rest on what is kept back: their words may say what nobody is to read there. */
function ofKeptBack({ out, privacy, material, proof }: Facts): readonly string[] {
  const kept = new Set<string>([
    ...privacy.marks.filter(keepsBack).map(({ document }) => document),
    ...(privacy.keptBack ?? []),
  ])
  const hidden = new Set([
    ...kept,
    ...material.passages.filter(one => kept.has(one.document)).map(({ passage }) => passage),
    ...proof.accounts
      .filter(({ documents }) => documents.some(one => kept.has(one)))
      .map(({ account }) => account),
  ])
  return (out.report?.sections ?? [])
    .filter(({ paragraphs }) => paragraphs.some(one => one.cites.some(id => hidden.has(id))))
    .map(({ section }) => section)
}

function isWritten({ out }: Facts, name: string): boolean {
  const found = out.report?.sections.find(({ section }) => section === name)
  return (found?.paragraphs ?? []).some(({ words }) => words.trim() !== '')
}

function openPoints(facts: Facts): readonly string[] {
  return pointsIn(facts)
    .map(({ point }) => point)
    .filter(point => !findingOn(facts, point))
}

/** What is asked of the outcome and its letter comes after the report, and holds no report up. */
const isOfOutcome = (rule: string | undefined) =>
  discriminationRules.some(({ id, stage }) => id === rule && stage === 'outcome')

export function reportExpects(facts: Facts): readonly Shortfall[] {
  const of = (rule: string, ids: readonly string[]): readonly Shortfall[] =>
    ids.map(about => ({ rule, about }))
  const open = facts.earlier.enquiries.filter(({ ended, rule }) => !ended && !isOfOutcome(rule))
  return [
    ...of('house.tested-account', [...untestedAccounts(facts), ...leaning(facts)]),
    ...of('house.officer-heard', unheard(facts)),
    ...of('house.points-found', openPoints(facts)),
    ...linesLeftEmpty(facts).flatMap(({ allegation, rules }) =>
      rules.filter(rule => !isOfOutcome(rule)).map(rule => ({ rule, about: allegation })),
    ),
    ...of(
      'house.lines-ended',
      open.map(({ enquiry }) => enquiry),
    ),
    ...of('house.report-cites', uncited(facts)),
    ...of('house.report-kept-back', ofKeptBack(facts)),
    ...(isWritten(facts, 'summary') && isWritten(facts, 'opinion')
      ? []
      : [{ rule: 'report.content' }]),
  ]
}
