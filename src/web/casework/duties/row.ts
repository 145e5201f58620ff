/** One duty as its row shows it: who owes whom, when, how strongly, and how sure we are of it. */
import { dutyKey, type MatterView } from '#desk'
import type { Day, MatterId } from '#kernel'
import { notComputedBecause, type Owed } from '#law'
import type { Around } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import {
  addressOf,
  bearerOf,
  confirmedOf,
  pageOf,
  unreadOf,
  type When,
  whenDue,
  whyThisDay,
} from '../duty-words.ts'
import { calledBy } from '../intake/people/words.ts'
import { countDays, nearDay } from '../near-day.ts'
import { listedWords, stillUnknown } from './listed.ts'

export type Duty = MatterView['duties'][number]
export type Tag = Readonly<{ text: string; classes: string }>

type Strength = Pick<Owed, 'tier' | 'kind'>

const isLaw = ({ tier }: Strength) => tier === 'statute' || tier === 'regulations'

/** What may be done: also going to court, by the last day the law gives for it. */
function isRight(owed: Strength): boolean {
  return owed.kind === 'entitlement' || (owed.kind === 'limit' && isLaw(owed))
}

/** Whether somebody has to do it: no right asks anything of anybody, and nothing that runs does. */
export function isAsked(owed: Strength): boolean {
  return !isRight(owed) && owed.kind !== 'period'
}

/** Whose it is to do, to use or to wait for. */
export function whoseWords(owed: Owed, isOurs: boolean): string {
  const theirs = bearerOf(owed)
  if (owed.kind === 'period') return 'Runs until its day: nothing is owed'
  if (isRight(owed)) return isOurs ? 'This force may' : `${capital(theirs)} may`
  return isOurs ? 'This force' : `Owed by ${theirs}, not by you`
}
const capital = (words: string) => words.replace(/^./, first => first.toUpperCase())

/** How strongly it is asked, and of whom: "You must", "They must", "Guidance expects". */
export function strengthOf(owed: Strength, isOurs: boolean): Tag {
  const { tier, kind } = owed
  if (isRight(owed)) return { text: 'A right, not a duty', classes: 'candour-tier--expects' }
  if (kind === 'period') return { text: 'In force', classes: 'candour-tier--expects' }
  if (tier === 'house') return { text: 'This force’s rule', classes: 'candour-tier--house' }
  if (isLaw(owed)) return { text: isOurs ? 'You must' : 'They must', classes: 'candour-tier--must' }
  return { text: 'Guidance expects', classes: 'candour-tier--expects' }
}

/** A duty's key as its address has it, and back: no space stands in an address. */
export function inAddress(key: string): string {
  return encodeURIComponent(key.replaceAll(' ', '~'))
}
export function keyIn(address: string): string {
  return address.replaceAll('~', ' ')
}

/** Where a duty is explained in full. */
export function whyAddress(matter: MatterId, owed: Owed): string {
  return addressOf(matter, `duties/${inAddress(dutyKey(owed))}`)
}

/** Whom a duty is about, or which allegation, as people know them. */
function aboutOf({ facts }: MatterView, { about }: Owed, here: Around): string | undefined {
  if (about === null) return undefined
  const at = (facts?.subjects ?? []).findIndex(({ subject }) => subject === about)
  const who = facts?.subjects[at]
  if (who) return calledBy(who, at, here.hideNames)
  const nth = (facts?.allegations ?? []).findIndex(({ id }) => id === about)
  if (nth >= 0) return `allegation ${nth + 1}`
  const described = /^subject-(\d+)$/.exec(about)?.[1]
  return described ? `person ${described}` : undefined
}

/** Days since it began, where there is no number to count down. */
function elapsedOf({ owed }: Duty): string | undefined {
  const { arose, due, elapsedDays, state, met } = owed
  if (arose === null || due !== null || elapsedDays === null || state === 'not-yet')
    return undefined
  const isOver = state === 'ended' || (met && state !== 'open' && state !== 'overdue')
  if (isOver) return elapsedDays === 0 ? 'The same day' : `Took ${countDays(elapsedDays)}`
  return `${countDays(elapsedDays)} so far`
}

/** Why no date is computed, where none is. */
function reasonOf({ reason }: Owed): string | undefined {
  return reason && `${capital(notComputedBecause[reason])}.`
}

/** Days beside the due day: the earliest, and the one a closed court moves it to. */
function besides({ notBefore, rolledTo, state }: Owed, here: Around): readonly string[] {
  if (state === 'met' || state === 'met-late' || state === 'ended') return []
  const said = (on: Day | null, words: string) => (on ? [`${words} ${nearDay(on, here)}`] : [])
  return [
    ...said(notBefore, 'Not before'),
    ...said(rolledTo, 'The court is closed that day, and opens on'),
  ]
}

export type DutyRow = Readonly<{
  title: string
  tag: Tag
  strength: Tag
  citation: string
  bearer: string
  owedTo: string | undefined
  about: string | undefined
  /** Coroners' duties are theirs: a force makes sure of them. */
  assured: boolean
  when: When | undefined
  done: string | undefined
  elapsed: string | undefined
  besides: readonly string[]
  reason: string | undefined
  unread: string | undefined
  confirmed: string | undefined
  needs: readonly string[]
  why: ReturnType<typeof whyThisDay>
  whyHref: string
  /** Where it is done, or recorded that somebody else did it; for those who handle matters. */
  doHref: string | undefined
}>

export function dutyRow(
  due: Duty,
  tag: Tag,
  { view, here }: { view: MatterView; here: Around },
): DutyRow {
  const { owed } = due
  const isOpen = owed.state === 'open' || owed.state === 'overdue' || owed.state === 'not-encoded'
  const isOurs = owed.bearerId === here.as.authority
  const conduct = (view.facts?.conduct ?? []).filter(({ subject }) => subject === owed.about)
  return {
    title: owed.title,
    tag,
    strength: strengthOf(owed, isOurs),
    citation: owed.citation,
    bearer: whoseWords(owed, isOurs),
    owedTo: owed.owedTo?.replaceAll('-', ' '),
    about: aboutOf(view, owed, here),
    assured: owed.assured,
    when: (isOpen || owed.state === 'not-yet') && !owed.met ? whenDue(due, here) : undefined,
    done: owed.met ? nearDay(owed.met, here) : undefined,
    elapsed: elapsedOf(due),
    besides: [...listedWords(owed, conduct, here), ...besides(owed, here)],
    reason: reasonOf(owed),
    unread: unreadOf(due),
    confirmed: confirmedOf(due, here),
    needs: stillUnknown(owed, conduct),
    why: whyThisDay(due, here),
    whyHref: whyAddress(view.row.matter, owed),
    doHref: isOpen && mayDo(here.as, 'handle') ? pageOf(owed, view.row.matter) : undefined,
  }
}
