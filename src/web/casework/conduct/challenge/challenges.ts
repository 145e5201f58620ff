/** What challenges one officer's proceedings: by when, what came, and what it changed. */
import {
  type Challenge,
  type ConductFacts,
  challengesOf,
  courtDaysOf,
  holdsOf,
  isInConfidence,
  papersHad,
  roundsOf,
  unheldClaims,
} from '#casework'
import type { Desk } from '#desk'
import { type Day, subjectId } from '#kernel'
import { confidenceInWords, type Owed, tierInWords } from '#law'
import { type DateWords, dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { bearerOf, whyThisDay } from '../../duty-words.ts'
import { headOf, mayRead } from '../../matter-frame.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { actionWords } from '../hearing/words.ts'
import { calendarOf } from './calendar.ts'
import { likelyClaim, nameOf, orderWords, remittalWords, roundWords, stepWords } from './words.ts'

const isClock = (rule: string) => /^(jr|pat|appeal)\./.test(rule)

/** The last days the law gives, with what a closed court office changes. */
function clocksOf(duties: readonly Owed[], here: AtOfficer) {
  const { day } = dateWords(here)
  return duties
    .filter(({ rule, state }) => isClock(rule) && state !== 'not-encoded')
    .map(one => ({
      title: one.title,
      whose: bearerOf(one),
      by: one.due ? day(one.due) : 'As soon as practicable',
      promptly: one.rule === 'jr.time',
      rolled: one.rolledTo ? day(one.rolledTo) : undefined,
      over:
        one.state === 'ended' ? 'Time is over' : one.state.startsWith('met') ? 'Met' : undefined,
      isLate: one.state === 'overdue',
      tier: tierInWords(one.tier),
      confidence: confidenceInWords(one),
      why: one.due ? whyThisDay({ owed: one, aimOn: null }, here) : undefined,
      citation: one.citation,
    }))
}

/** `named`: who here is who, by name. */
type Rowing = Readonly<{ today: Day; named: ReadonlyMap<string, string> }>

/** Steps and decisions together, in the order of their days. */
function rowOf(one: Challenge, { day }: DateWords, { today, named }: Rowing) {
  const steps = one.steps.map(({ on, step, grounds }) => ({
    ...{ on, when: day(on), what: stepWords[step], words: grounds, isDecision: false },
    ...{ court: undefined, remitted: undefined },
  }))
  const decided = one.decided.map(({ on, order, court, remitted, action, words }) => ({
    ...{ on, when: day(on), words, court, isDecision: true },
    what: action ? `${orderWords[order]}: ${actionWords[action]}` : orderWords[order],
    remitted: remitted === 'no' ? undefined : remittalWords[remitted],
  }))
  const draft = one.drafts.at(-1)
  return {
    name: nameOf(one),
    rows: [...steps, ...decided].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    draft:
      draft && isInConfidence(one, today)
        ? {
            until: one.draftUntil ? `the end of ${day(one.draftUntil)}` : 'it is handed down',
            named: [
              ...(draft.readers ?? []).map(person => named.get(person) ?? 'a colleague'),
              ...(draft.named ?? []),
            ],
            kept: draft.grounds,
          }
        : undefined,
  }
}

/** For which claims the records are held, each with since when and why. */
function heldIn(events: ConductFacts, { day }: DateWords) {
  const all = challengesOf(events)
  return holdsOf(events).map(({ on, why, challenge }) => {
    const one = all.find(each => each.challenge === challenge)
    return { claim: one ? nameOf(one) : likelyClaim, since: day(on), why }
  })
}

export const challenges = page({
  path: '/work/matters/:matter/conduct/:officer/challenge',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/challenge/challenges.njk',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    const words = dateWords(here)
    const colleagues = here.hideNames ? [] : await desk.work.colleagues(here.as)
    const named = new Map(colleagues.map(({ person, name }) => [String(person), name]))
    return {
      head: headOf(found.view, here, 'conduct'),
      who: found.who,
      at: found.at,
      clocks: clocksOf(law?.duties ?? [], here),
      all: challengesOf(found.events).map(one => ({
        ...rowOf(one, words, { today: found.task.today, named }),
        calendar: calendarOf(found.events, one.challenge, found.task.today, here),
        wantsDays: one.route === 'judicial-review' && !one.isOver,
      })),
      rounds: roundsOf(found.events).map(({ number, why, quashedBy }) => ({
        number,
        why: roundWords[why],
        quashed: quashedBy ? words.day(quashedBy.on) : undefined,
      })),
      papers: papersHad(found.facts, found.officer.subject).map(one => ({
        ...one,
        title: one.title ?? 'A bundle that is not there any more',
        on: words.day(one.on),
        href: one.title ? `${found.task.address}/bundles/${one.bundle}` : undefined,
      })),
      canEnd: courtDaysOf(found.events).some(({ over }) => !over),
      held: heldIn(found.events, words),
      unheld: unheldClaims(found.events).map(nameOf),
    }
  },
  title: ({ head }) => `Challenges, ${head.reference}`,
  back: (_here, { at }) => at,
  reference: ({ head }) => head.reference,
})
