/** Days of an officer's own: interviews they were told of, and what they may come to. */
import type { InterviewKnown, InvitedKnown } from '#desk'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { occasionWords } from '../coming/coming.ts'

export function interviewLines(
  { at, place, information, friend, standing, otherTimes }: InterviewKnown,
  { t }: Around,
) {
  const { moment } = dateWords({ t })
  return {
    when: t(`interview.${standing}`, { at: moment(at), place }),
    isToCome: standing === 'to-come',
    friend: friend && t('interview.friend', { friend }),
    information,
    proposed: otherTimes.map(one =>
      t(`interview.${one.isDeclined ? 'declined' : 'proposed'}`, { at: moment(one.at) }),
    ),
  }
}

const aboveIt: readonly string[] = ['hearing', 'meeting', 'accelerated-hearing']

/** When it is, where the page does not say so above. */
export function invitedLine(one: InvitedKnown, { t }: Around): string {
  const { day } = dateWords({ t })
  const what = aboveIt.includes(one.occasion)
    ? t(`occasion.${one.occasion}`)
    : occasionWords(one, { t })
  return t(`invited.${one.state}`, { what, day: day(one.on) })
}
