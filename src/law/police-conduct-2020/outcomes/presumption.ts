/** Dismissal is presumed for gross misconduct, where the amendments of 2025 reach the case. */
import { definition, exception, standard } from '../../statement.ts'
import { amendedIn2025, amendment2025, conduct } from '../instrument.ts'

const since2025 = { tier: 'regulations', inForce: { from: amendedIn2025 } } as const

export const dismissalPresumed = standard({
  ...since2025,
  id: 'outcome.presumption',
  cite: conduct('42, as amended by SI 2025/558'),
  title: 'Gross misconduct: dismissal is presumed',
  says: `Where the amendments of 2025 reach the case and gross misconduct is found, dismissal without
    notice must follow, unless exceptional circumstances justify a final written warning or reduction
    in rank. It is decided whether it is gross misconduct, then how serious it is, and only then
    whether there are such circumstances; each is recorded by itself.`,
  confidence: 'read-part',
  caution: 'The effect was read in a secondary source; the wording was not seen.',
  decider: ['panel', 'chair'],
})

export const presumedAccelerated = standard({
  ...since2025,
  id: 'outcome.presumption.accelerated',
  cite: amendment2025('17'),
  title: 'Gross misconduct at an accelerated hearing: dismissal is presumed',
  says: `An accelerated hearing goes by the same presumption as a hearing, where the amendments of 2025
    reach the case.`,
  confidence: 'read-part',
  decider: ['chair'],
})

export const exceptionalCircumstances = exception({
  ...since2025,
  id: 'outcome.presumption.exceptional',
  cite: conduct('42, as amended by SI 2025/558'),
  title: 'What may displace the presumption',
  says: `The panel has to say which circumstances are exceptional and how they justify less than
    dismissal. Good character and testimonials of the ordinary kind should not by default count.`,
  confidence: 'recall',
  caution: 'The wording of the test was not seen.',
})

export const convictionIsGross = definition({
  ...since2025,
  id: 'outcome.indictable-only',
  cite: amendment2025('6'),
  title: 'Conviction of an offence triable only on indictment is gross misconduct',
  says: `Where the amendments of 2025 reach the case, conduct that led to conviction of an offence
    triable only on indictment is taken to be gross misconduct. An offence triable either way is not
    such an offence, even when it was tried in the Crown Court.`,
  confidence: 'read',
})
