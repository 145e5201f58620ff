/**
 * The day on one page, to print: when and where, what is still open before it begins, who is there,
 * what the officer is told of their rights, the order of the day, and who is called.
 */
import {
  chairDirects,
  heardWith,
  type Invitee,
  inviteesOf,
  isPresentedByDg,
  listingOf,
  ofKind,
  responseOf,
  roundNow,
  ruledOf,
  type Seat,
  sittingOf,
  witnessListsOf,
} from '#casework'
import type { Desk } from '#desk'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { subjectName } from '../../interviews/at-interview.ts'
import { headOf } from '../../matter-frame.ts'
import { allegedIn } from '../allegations.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import { ofOfficer } from '../form.ts'
import {
  acceptedWords,
  capacityWords,
  directionWords,
  inviteTags,
  seatTags,
  seatWords,
} from '../panel/words.ts'
import { rulesShown } from '../rule-line.ts'
import { forumWords } from './words.ts'

type Open = Readonly<{ words: string; href: string }>

export const day = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/day',
  template: 'casework/conduct/hearing/day.njk',
  title: 'The day',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { events, at, who } = found
    const words = dateWords(here)
    const listed = listingOf(events)
    const { directions, names } = chairDirects(events)
    const isMeeting = listed?.form === 'meeting'
    return {
      ...{ ...found.task, at, who, isMeeting },
      head: headOf(found.view, here, 'conduct'),
      part: 'The day',
      listed: listed && {
        form: forumWords[listed.form],
        words: `${words.day(listed.firstDay)} at ${listed.time}, ${listed.place}`,
        days: listed.days === 1 ? 'One day' : `${listed.days} days`,
      },
      directed: [
        ...directions.map(one => directionWords[one]),
        ...(names.length > 0 && !here.hideNames ? [`Not to be named: ${names.join(', ')}`] : []),
      ],
      open: openBefore(found),
      present: [
        ...sittingOf(events).map(seatRow(here)),
        ...inviteesOf(events).map(personRow(here)),
      ],
      together: heardWith(found.facts, found.officer.subject)
        .map(one => subjectName(found.facts, one, here))
        .join(', '),
      presents: isPresentedByDg(events) ? 'The IOPC' : 'The force (appropriate authority)',
      alleged: allegedIn(found).map(({ id, words }) => ({
        words,
        accepted: acceptedOf(found, id),
      })),
      witnesses: calledIn(found, here),
      rules: rulesShown(isMeeting ? rulesOfMeeting : [...rulesOfMeeting, 'public.hearing']),
      // Of what was sent back, whether it has begun afresh.
      began: ofKind(roundNow(events).events, 'ProceedingsBegan').length > 0,
    }
  },
})

const rulesOfMeeting = [
  ...['conduct.police-friend', 'conduct.legal-rep', 'procedure.open', 'attend.officer'],
  ...['attend.complainant', 'attend.dg-investigator', 'procedure.adjourn', 'finding.inference'],
  ...['finding.standard', 'finding.majority', 'outcome.hear', 'record.proceedings'],
]

/** What would trip the day, each where it is put right; none of it stops anything in the room. */
function openBefore({ events, at }: OfficerView): readonly Open[] {
  const sits = sittingOf(events)
  const toTell = inviteesOf(events).filter(({ state }) => state === 'identified').length
  const { presenter, officer } = witnessListsOf(events)
  const called = [presenter, officer].flatMap(list => list?.witnesses ?? [])
  const unruled = called.filter(({ name }) => !ruledOf(events, name)).length
  const listed = listingOf(events)
  const isPublic =
    listed?.form !== 'hearing' ||
    ofKind(roundNow(events).events, 'Published').some(({ what }) => what === 'hearing-notice') ||
    chairDirects(events).directions.includes('notice-withheld')
  const all: readonly (Open | false)[] = [
    !listed && { words: 'Nothing is listed', href: `${at}/listing` },
    sits.length === 0 && { words: 'Nobody sits', href: `${at}/panel` },
    sits.some(({ standing }) => standing === 'objected') && {
      words: 'An objection is not decided',
      href: `${at}/panel/change`,
    },
    toTell > 0 && { words: `Still to be told of the day: ${toTell}`, href: `${at}/told` },
    !responseOf(events) && {
      words: 'No answer of the officer is recorded',
      href: `${at}/response`,
    },
    unruled > 0 && {
      words: `Witnesses nobody has ruled on: ${unruled}`,
      href: `${at}/witnesses/ruling`,
    },
    !isPublic && {
      words: 'No notice of the hearing is public',
      href: `${at}/publish/notice`,
    },
  ]
  return all.filter(one => one !== false)
}

const seatRow =
  ({ hideNames }: AtOfficer) =>
  ({ member, standing }: Seat, nth: number) => ({
    name: hideNames ? `Somebody who sits (${nth + 1})` : member.name,
    as: seatWords[member.seat],
    tag: seatTags[standing],
  })

const personRow =
  ({ hideNames }: AtOfficer) =>
  ({ name, capacity, state, again }: Invitee, nth: number) => ({
    name: hideNames ? `Somebody on the list (${nth + 1})` : name,
    as: capacityWords[capacity],
    tag: again ? { text: 'To be told again', classes: 'govuk-tag--red' } : inviteTags[state],
  })

function acceptedOf({ events }: OfficerView, allegation: string): string {
  const found = responseOf(events)?.answers.find(one => one.allegation === allegation)
  return found ? `${acceptedWords[found.accepted]} in the answer` : 'Not answered yet'
}

/** Only those whom whoever chairs decided to call, the presenter’s first. */
function calledIn({ events }: OfficerView, { hideNames }: AtOfficer) {
  const { presenter, officer } = witnessListsOf(events)
  return [presenter, officer].flatMap(list =>
    (list?.witnesses ?? []).flatMap(({ name, about }, nth) =>
      ruledOf(events, name)?.allowed
        ? {
            name: hideNames ? `Witness ${nth + 1}` : name,
            about,
            side: list?.side === 'officer' ? 'For the officer' : 'For the presenter',
          }
        : [],
    ),
  )
}
