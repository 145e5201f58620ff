/** Ways to speak that do not begin with a complaint. */
import { day } from '#kernel'
import { context, requirement } from '../statement.ts'
import { ours, published, throughout } from './instrument.ts'

const sealed = {
  cite: ours('a sealed deposit before a complaint'),
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
  metBy: [],
  provedBy: [],
  awaits: ['history (issue 6)'],
} as const

export const hotline = context({
  id: 'report.crimestoppers',
  cite: published(
    'Police Anti-Corruption and Abuse Reporting Service',
    'https://crimestoppers-uk.org/',
  ),
  tier: 'practice',
  confidence: 'read',
  inForce: { from: day('2024-03-14') },
  title: 'A national line for reporting police corruption and abuse',
  says: `Since 14 March 2024 anybody can report corruption or abuse by police, anonymously or in
    confidence. It passes what it hears to professional standards or counter-corruption, and is no
    complaint by itself.`,
})

export const sealedDeposit = requirement({
  ...sealed,
  id: 'escrow.design',
  title: 'A deposit that only its maker releases',
  says: `An allegation may be left sealed until somebody else names the same person. The match is
    made on a keyed digest that another custodian holds, and nothing is released until whoever left
    it says so.`,
})

export const beforeDepositing = requirement({
  ...sealed,
  id: 'escrow.safeguard',
  title: 'Say first what a sealed deposit cannot do',
  says: `Before anything is left it is said what stays sealed, that danger to somebody may have to
    be acted on, and that time limits run and evidence is lost. Whoever runs it takes legal advice
    first, because knowing of an allegation may begin the time to refer it.`,
})

export const whatIsNoMatch = requirement({
  ...sealed,
  id: 'escrow.dedupe',
  title: 'The same person twice is no match',
  says: `One person leaving two deposits does not match themselves, and two witnesses of one
    incident bear each other out, which is not the same as a second incident.`,
})
