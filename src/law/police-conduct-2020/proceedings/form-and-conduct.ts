/** Which form proceedings take, who brings and presents them, and how they are given up. */
import { classification, power } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations } from './reach.ts'

const form = { ...inRegulations, of: 'the form of proceedings', confidence: 'recall' } as const
const recalled = { caution: 'The paragraph was not re-read.' } as const

const formForGross = classification({
  ...form,
  ...recalled,
  id: 'case.form.gm',
  cite: conduct('23(9)(a)'),
  title: 'Gross misconduct goes to a hearing',
  says: 'Where the case to answer is one of gross misconduct, the proceedings are a misconduct hearing.',
  values: ['hearing'],
})

const formAfterFinalWarning = classification({
  ...form,
  ...recalled,
  id: 'case.form.misconduct.fww',
  cite: conduct('23(9)'),
  title: 'Misconduct under a final written warning goes to a hearing',
  says: `A case of misconduct goes to a hearing where the officer had a final written warning in force on
    the day of the severity assessment. The day of the hearing does not matter.`,
  values: ['hearing'],
})

const formAfterReduction = classification({
  ...form,
  ...recalled,
  id: 'case.form.misconduct.rank',
  cite: conduct('23(9)'),
  title: 'Misconduct soon after a reduction in rank goes to a hearing',
  says: `A case of misconduct goes to a hearing where the officer was reduced in rank less than two years
    before the severity assessment.`,
  values: ['hearing'],
})

const formOtherwise = classification({
  ...form,
  ...recalled,
  id: 'case.form.misconduct',
  cite: conduct('23(9)'),
  title: 'Other misconduct goes to a meeting',
  says: 'Where proceedings are brought for any other misconduct, they are a misconduct meeting.',
  values: ['meeting'],
})

const directorGeneralPresents = power({
  ...inRegulations,
  id: 'case.dg-presents',
  cite: conduct('24'),
  title: 'The IOPC may present the case',
  says: `On the conditions of regulation 24 the Director General may decide to present the case against
    the officer. The list of witnesses is then exchanged with the Director General, whose agreement is
    also needed to shorten a period.`,
  confidence: 'read',
  caution: 'Read from regulation 31(5); the conditions of regulation 24 were not.',
  holder: ['director-general'],
  doneBy: ['dg-decided-to-present'],
})

const jointProceedings = power({
  ...inRegulations,
  id: 'case.joint',
  cite: conduct('25'),
  title: 'Officers of one matter may be dealt with together',
  says: `Cases of several officers that belong together may be heard jointly. The officer’s own choice of
    another day for a pre-hearing then binds nobody: the chair consults everyone and decides.`,
  confidence: 'read',
  caution: 'Read from regulation 33(4).',
  holder: ['appropriate-authority'],
})

const anotherForceConducts = power({
  ...inRegulations,
  id: 'case.delegate-force',
  cite: conduct('26'),
  title: 'Another force may run the proceedings',
  says: `The authority a case began with may hand the running of the proceedings to another force. As the
    originating authority it keeps some rights: it is given notice, and it has to agree to a shorter
    period.`,
  confidence: 'read',
  caution: `Which duties go with it was not read: they are taken as those of running the proceedings,
    from the notice of referral until they begin. The report comes back to the authority it began with.`,
  holder: ['originating-authority'],
  doneBy: ['proceedings-delegated', 'proceedings-delegation-ended'],
})

const withdrawCase = power({
  ...inRegulations,
  id: 'case.withdraw',
  cite: conduct('27'),
  title: 'Proceedings may be withdrawn until they begin',
  says: `Before they begin, proceedings may be withdrawn with written notice and a report, for no further
    action, reflective practice or the Performance Regulations; or, for a matter the amendments of 2025
    reach, the Vetting Regulations. Once they have begun they run to their end.`,
  confidence: 'read-part',
  holder: ['appropriate-authority'],
  test: 'the proceedings have not begun',
  doneBy: ['proceedings-withdrawn'],
})

export const formAndConduct = [
  formForGross,
  formAfterFinalWarning,
  formAfterReduction,
  formOtherwise,
  directorGeneralPresents,
  jointProceedings,
  anotherForceConducts,
  withdrawCase,
] as const
