/** The amendments laid over the Regulations of 2020, each reaching a case by a test of its own. */
import { day } from '#kernel'
import { context, definition } from '../../statement.ts'
import type { Overlay } from '../../vocabulary.ts'
import {
  amendedIn2025,
  amendment2025,
  panelAmendment,
  panelsReformed,
  vetting,
  vettingBegan,
} from '../instrument.ts'

const tier = 'regulations'

const panels2024 = definition({
  tier,
  id: 'conduct.overlay.a24-panels',
  statedBy: ['A24'],
  cite: panelAmendment(),
  title: 'Who sits, as changed in May 2024',
  says: `Since 7 May 2024 a chief officer chairs a hearing, with two independent members and an adviser
    in law. Which cases it reaches was not read: we go by the day of the notice of referral, or of the
    notice of an accelerated hearing, and before either by the day asked about.`,
  confidence: 'unverified',
  inForce: { from: panelsReformed },
  caution: 'The transitional rule was not seen: each case should record which panel it has.',
})

const part3of2025 = definition({
  tier,
  id: 'conduct.overlay.a25-part-3',
  statedBy: ['A25 Part 3'],
  cite: amendment2025('64(1)-(2)'),
  title: 'The amendments of 2025 to conduct: which cases they reach',
  says: `The presumption of dismissal, gross misconduct by conviction, service by e-mail and the way
    into vetting reach an allegation that came to attention on or after 28 May 2025; not one on a
    matter where an earlier allegation against the same person was still being handled; and always
    one the Director General orders or directs to be investigated again.`,
  confidence: 'read',
  inForce: { from: amendedIn2025 },
})

const schedule2025 = definition({
  tier,
  id: 'conduct.overlay.a25-schedule',
  statedBy: ['A25 Schedule'],
  cite: amendment2025('64(3)'),
  title: 'The amendments of 2025 for former officers: which cases they reach',
  says: `The rules for former officers, with an accelerated hearing presumed, reach everybody who has
    left and had not been given a notice of referral, or of an accelerated hearing, before 28 May
    2025: however old the allegation is.`,
  confidence: 'read',
  inForce: { from: amendedIn2025 },
})

const performance2025 = definition({
  tier,
  id: 'conduct.overlay.a25-performance',
  statedBy: ['A25 Parts 4, 6'],
  cite: amendment2025('65'),
  title: 'The amendments of 2025 to performance: which cases they reach',
  says: `The performance procedure of two stages instead of three, and what follows for appeals, reach
    an issue that came to the attention of the line manager or chief officer on or after 28 May 2025.`,
  confidence: 'read',
  inForce: { from: amendedIn2025 },
})

const vetting2025 = definition({
  tier,
  id: 'conduct.overlay.vetting-2025',
  statedBy: ['VR'],
  cite: vetting(),
  title: 'Vetting in Regulations of its own',
  says: `Since 14 May 2025 officers must hold vetting clearance by law, and can be dismissed when it is
    withdrawn, under Regulations of their own.`,
  confidence: 'read',
  inForce: { from: vettingBegan },
})

/** The rule each overlay rests on. */
export const overlayRules = {
  'a24-panels': panels2024,
  'a25-part-3': part3of2025,
  'a25-schedule': schedule2025,
  'a25-performance': performance2025,
  'vetting-2025': vetting2025,
} as const satisfies Partial<Record<Overlay, unknown>>

export const crimeAndPolicing2026 = context({
  tier: 'statute',
  id: 'conduct.overlay.crime-and-policing-2026',
  statedBy: ['Crime and Policing Act 2026'],
  cite: {
    words: 'Crime and Policing Act 2026',
    link: 'https://www.legislation.gov.uk/ukpga/2026',
    readOn: day('2026-11-21'),
  },
  title: 'Appeals by chief officers and others, under the Act of 2026',
  says: `The Act makes room for rules that would let chief officers, policing bodies and in some cases
    the Director General appeal to a tribunal. Which of it is in force was not confirmed, so nothing
    here turns on it.`,
  confidence: 'unverified',
  inForce: { from: day('2026-06-29') },
  caution: 'No right of appeal is shown from it until rules made under it have been read.',
})
