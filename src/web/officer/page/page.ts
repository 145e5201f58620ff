/**
 * The officer's page: their rights first, both sides' clocks, and then all they were told and may
 * do. Nothing is learnt here first that a person has to tell.
 */
import type { ClearedKnown, OfficerPage, SeatKnown } from '#desk'
import { dateWords } from '../../dates.ts'
import { keptAt } from '../../kept-forms.ts'
import { type Around, heldByCode, page } from '../../page.ts'
import { officerTheirs, sentNow } from '../theirs.ts'
import { clocksOf } from './clocks.ts'
import { interviewLines, invitedLine } from './days.ts'
import { noticeRows, papersGiven, row } from './notices.ts'

export const officerPage = page({
  path: '/officer/page',
  may: 'invited',
  audit: { look: 'matter', of: heldByCode },
  template: 'officer/page/page.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { t } = here
    const { day } = dateWords(here)
    return {
      kept: keptAt(here.cookies, 'officer'),
      done: sentNow.find(one => one === here.query.get('done')),
      force: found.authority,
      reference: found.reference,
      guest: found.guest,
      clocks: clocksOf(found, t),
      about: aboutOf(found, t),
      cleared: found.cleared && clearedRows(found.cleared, here),
      outcome: found.outcome && outcomeRows(found.outcome, here),
      notices: found.notices.map(one => noticeRows(one, here)).toReversed(),
      papers: papersGiven(found.notices, here),
      withheld: here.query.has('withheld'),
      told: found.told.toReversed().map(({ on, words }) => ({ on: day(on), words })),
      restrictions: found.restrictions && {
        words: found.restrictions.words,
        since: day(found.restrictions.since),
        review: day(found.restrictions.reviewOn),
      },
      suspension: found.suspension && suspensionLines(found.suspension, here),
      welfare: found.welfare && { who: found.welfare.who, on: day(found.welfare.on) },
      investigator: found.investigator,
      listed: found.listed && { ...found.listed, day: day(found.listed.day) },
      interviews: found.interviews.toReversed().map(one => interviewLines(one, here)),
      invited: found.invited.map(one => invitedLine(one, here)),
      otherWitnesses: found.otherWitnesses && {
        on: day(found.otherWitnesses.on),
        all: found.otherWitnesses.witnesses,
      },
      seats: found.seats.map(seat => seatRows(seat, here)),
      history: found.history && {
        title: found.history.heard
          ? t('history.heard', { day: day(found.history.on) })
          : t('history.let-in', { day: day(found.history.on) }),
        words: found.history.words,
      },
      sent: found.sent
        .toReversed()
        .map(({ what, on, name = '' }) => t(`sent.${what}`, { day: day(on), name })),
      letIn: found.letIn.map(({ guest, name, on, ended }) =>
        t(`in.${ended ? 'ended' : 'since'}`, { name, as: t(`guest.${guest}`), day: day(on) }),
      ),
      contested: found.contested.map(({ on, words, answer }) => ({
        on: day(on),
        words,
        answer: t(`contested.${answer ?? 'open'}`),
      })),
      may: {
        respond: found.mayRespond,
        object: found.seats.some(({ standing }) => standing === 'sits' || standing === 'objected'),
        contest: found.contestable.length > 0,
        come: found.invited.length > 0,
      },
    }
  },
})

/** What there is to answer, until it was decided. */
function aboutOf(
  { allegations, authority, outcome, cleared }: OfficerPage,
  t: Around['t'],
): string | undefined {
  const n = allegations.length
  if (n === 0 || outcome || cleared) return undefined
  const about = { authority: authority.name, n }
  return n === 1 ? t('about.one', about) : t('about.many', about)
}

function suspensionLines(
  { since, reviewedOn, reviewBy }: NonNullable<OfficerPage['suspension']>,
  { t }: Around,
): readonly string[] {
  const { day } = dateWords({ t })
  return [
    t('suspension.since', { day: day(since) }),
    ...(reviewedOn ? [t('suspension.reviewed', { day: day(reviewedOn) })] : []),
    reviewBy ? t('suspension.review', { day: day(reviewBy) }) : t('suspension.no-review'),
  ]
}

function seatRows(
  { name, place, toldOn, objectBy, standing, objections }: SeatKnown,
  { t }: Around,
) {
  const { day } = dateWords({ t })
  return {
    name: t('seat.name', { name, place: t(`place.${place}`) }),
    lines: [
      t('seat.told', { day: day(toldOn) }),
      ...(standing === 'replaced' || standing === 'left' ? [t('seat.gone')] : []),
      ...objections.flatMap(({ on, ground, decided }) => [
        t('seat.objected', { day: day(on), ground }),
        ...(objectBy && on > objectBy ? [t('seat.late', { day: day(objectBy) })] : []),
        decided
          ? t(`seat.${decided.upheld ? 'agreed' : 'not-agreed'}`, {
              day: day(decided.on),
              why: decided.why,
            })
          : t('seat.open'),
      ]),
    ],
  }
}

function outcomeRows(
  { on, level, action, months, quashed, insteadOn }: NonNullable<OfficerPage['outcome']>,
  { t }: Around,
) {
  const { day } = dateWords({ t })
  return [
    row(t('outcome.told'), day(on)),
    ...(level === undefined ? [] : [row(t('outcome.found'), t(`level.${level}`))]),
    ...(action === undefined ? [] : [row(t('outcome.action'), t(`action.${action}`))]),
    ...(months === undefined ? [] : [row(t('outcome.runs'), t('outcome.months', { n: months }))]),
    ...(insteadOn ? [row(t('outcome.stands'), t('outcome.instead', { day: day(insteadOn) }))] : []),
    ...(quashed ? [row(t('outcome.stands'), quashedWords({ level, quashed }, t))] : []),
  ]
}

type OutcomeQuashed = NonNullable<NonNullable<OfficerPage['outcome']>['quashed']>

function quashedWords(
  { level, quashed }: Readonly<{ level: string | undefined; quashed: OutcomeQuashed }>,
  t: Around['t'],
): string {
  const { day } = dateWords({ t })
  const what = level === undefined ? 'all-quashed' : 'quashed'
  return [
    t(`outcome.${what}`, { day: day(quashed.on) }),
    ...(quashed.again ? [t('outcome.again')] : []),
  ].join(' ')
}

/** The closing letter's words, and that nothing of it stands any longer. */
function clearedRows(cleared: ClearedKnown, { t }: Around) {
  const { day } = dateWords({ t })
  const { on, words, restrictionsEndedOn, suspensionEndedOn, downOn, stillUp } = cleared
  const ended = (name: string, at: typeof on | undefined) =>
    at ? [row(t(`cleared.${name}`), day(at))] : []
  return {
    on: day(on),
    words,
    rows: [
      ...ended('restrictions', restrictionsEndedOn),
      ...ended('suspension', suspensionEndedOn),
      ...ended('down', downOn),
      ...(stillUp ? [row(t('cleared.down'), t('cleared.still-up'))] : []),
    ],
  }
}
