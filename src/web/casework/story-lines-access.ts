/** What an event about who may see a matter says on its timeline. */
import type { AccessEvents, InterestKind } from '#casework'
import { type Instant, londonDay, londonTime } from '#kernel'
import type { Line } from './story-lines.ts'

type Days = (day: ReturnType<typeof londonDay>) => string
export const interestWords: Readonly<Record<InterestKind, string>> = {
  'former-partner': 'Former partner',
  family: 'Family',
  friend: 'Friend',
  business: 'Business or money',
  other: 'Another interest',
}

const line = (name: string, words: string): Line => ({ name, words })
const until = (at: Instant, days: Days) =>
  line('Until', `${days(londonDay(at))}, ${londonTime(at)}`)

export const accessLines: {
  readonly [Type in keyof AccessEvents]: (event: AccessEvents[Type], days: Days) => readonly Line[]
} = {
  AccessGiven: ({ name, role, purpose, until: at }, days) => [
    line('To', `${name}, ${role}`),
    line('For', purpose),
    until(at, days),
  ],
  AccessEnded: ({ name, why }) => [line('Whose', name), line('Why', why)],
  HandlerStoodDown: () => [line('Why', 'Whoever handled it may not see it')],
  InterestDeclared: ({ name, kind, why }) => [
    line('Whose', name),
    line('Kind', interestWords[kind]),
    line('Why', why),
  ],
  InterestWithdrawn: ({ why }) => [line('Why', why)],
  UnitKeptOut: ({ unit, why }) => [line('Unit', unit), line('Why', why)],
  UnitLetIn: ({ unit, why }) => [line('Unit', unit), line('Why', why)],
  EmergencyAsked: ({ name, minutes, why }) => [
    line('Who asked', name),
    line('For', `${minutes} minutes`),
    line('Why', why),
  ],
  EmergencyOpened: ({ name, by, until: at }, days) => [
    line('To', name),
    line('By', by.name),
    until(at, days),
  ],
  EmergencyRefused: ({ by, why }) => [line('By', by.name), line('Why', why)],
  EmergencyReviewed: ({ by, found }) => [line('By', by.name), line('Found', found)],
  // The same words whatever the truth: nothing of an answer is anybody's but the gatekeeper's.
  HoldingsAsked: () => [],
  HoldingsAnswered: () => [],
}
