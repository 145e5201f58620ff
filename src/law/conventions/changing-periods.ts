/** Who may make a period of the Conduct Regulations shorter, who longer, and on what. */
import { commencement, conduct } from '../police-conduct-2020/instrument.ts'
import { convention, power } from '../statement.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const

export const shortenByAgreement = power({
  ...regulations,
  id: 'conduct.period.shorten-by-agreement',
  cite: conduct('22, 48'),
  title: 'Make a period of the proceedings shorter by agreement',
  says: `A period of the proceedings, or of an accelerated hearing, may be cut by agreement of the
    authority, the officer, the Director General where they present the case, and whoever conducts
    or chairs it. Agreement never makes one longer.`,
  confidence: 'read',
  holder: [
    'appropriate-authority',
    'originating-authority',
    'officer',
    'director-general',
    'chair',
  ],
  test: 'Every one of them agrees.',
  doneBy: ['period-shortened'],
})

export const lengthenByNamedPower = convention({
  ...regulations,
  id: 'conduct.period.lengthen-only-by-named-power',
  cite: conduct('31(1), 33(1)'),
  title: 'A period is made longer only where its own rule says who may',
  says: `Each period is lengthened by the person its own regulation names and on the test it sets,
    mostly with written reasons; where it names nobody, by nobody.`,
  confidence: 'read-part',
  caution: 'Regulations 29 and 34 were not read again.',
})

export const alreadyWorkingDays = convention({
  ...regulations,
  id: 'conduct.period.already-wd',
  cite: conduct('2(1)'),
  title: 'A limit in working days never needs moving off a weekend',
  says: `A limit counted in working days always ends on one, so nothing rolls over. Only the months
    of the courts can end on a day an office is closed.`,
  confidence: 'recall',
})
