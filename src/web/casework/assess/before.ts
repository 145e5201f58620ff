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

export function historyLookedAt(facts: Facts, address: string): readonly Missing[] {
  if (facts.history.length > 0) return []
  return [
    {
      what: 'Look at the history of whoever it is about',
      href: `${address}/history`,
      who,
      rule: 'house.history-before-handling',
    },
  ]
}
