/** What guidance expects before anybody decides how a complaint is to be dealt with. */
import type { Facts } from '#casework'
import type { Missing } from '../gate.ts'

const who = 'You, or whoever handles it'

export function listenedAndScreened(facts: Facts, address: string): readonly Missing[] {
  const contact = {
    what: 'Contact the complainant and ask how they want it handled',
    href: `${address}/contact`,
    who,
    rule: 'complaints.contact-complainant',
  }
  const referral = {
    what: 'Answer whether it must be referred to the IOPC',
    href: `${address}/referral`,
    who,
    rule: 'complaints.refer-mandatory',
  }
  return [
    ...(facts.contacts.length > 0 ? [] : [contact]),
    ...(facts.criteria.length > 0 ? [] : [referral]),
  ]
}

/** What there is nothing to decide an outcome of without. */
export function handledAndCoded(facts: Facts, address: string): readonly Missing[] {
  const { recorded, outside, putRight, handling, allegations } = facts
  const recording = {
    what: 'Record it, or handle it outside Schedule 3',
    href: `${address}/record`,
    who,
    rule: 'house.recording-decided',
  }
  const how = {
    what: 'Decide how to handle it',
    href: `${address}/how-to-handle`,
    who,
    rule: 'complaints.handle-rp',
  }
  const uncoded = allegations.filter(({ codes }) => codes.length === 0)
  return [
    ...(recorded || outside || putRight ? [] : [recording]),
    ...(recorded && handling.length === 0 ? [how] : []),
    ...uncoded.map(({ id }) => ({
      what: `Give allegation ${allegations.findIndex(one => one.id === id) + 1} its category`,
      href: `${address}/allegations/${id}`,
      who,
      rule: 'house.allegations-coded',
    })),
  ]
}

/** Records that may be of whoever it is about, and that nobody answered for or came since. */
function possibleMatches(facts: Facts, address: string): readonly Missing[] {
  return facts.subjects.flatMap(({ subject }) => {
    const last = facts.history.findLast(one => one.subject === subject)
    if (!last) return []
    const answered = new Set(last.rows.map(({ row }) => row))
    const since = facts.earlier.matches
      .filter(one => one.subject === subject)
      .flatMap(({ rows }) => rows.filter(row => !answered.has(row)))
    if ((last.unanswered ?? 0) === 0 && since.length === 0) return []
    return [
      {
        what: 'Answer whether the records found are of the same person',
        href: `${address}/history/${subject}`,
        who,
        rule: 'house.matches-answered',
      },
    ]
  })
}

export function historyLookedAt(facts: Facts, address: string): readonly Missing[] {
  const holdings = {
    what: 'Wait for the answer to the restricted-holdings check',
    href: `${address}/history`,
    who: 'The gatekeeper',
    rule: 'house.holdings-check',
  }
  const isWaiting = facts.access.holdings.some(({ answered }) => !answered)
  const unanswered = isWaiting ? [holdings] : []
  if (facts.history.length > 0) return [...unanswered, ...possibleMatches(facts, address)]
  return [
    ...unanswered,
    {
      what: 'Look at the history of whoever it is about',
      href: `${address}/history`,
      who,
      rule: 'house.history-before-handling',
    },
  ]
}
