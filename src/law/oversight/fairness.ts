/** Ethnicity as it is kept, and unequal treatment inside the police as it was found. */
import { day } from '#kernel'
import { context, convention } from '../statement.ts'
import { homeOffice, published, throughout } from './instrument.ts'

const practice = { tier: 'practice', confidence: 'read', inForce: throughout } as const

export const askForOwnWords = convention({
  ...practice,
  id: 'eth.rule',
  cite: homeOffice('self-defined ethnicity, 18+1 categories'),
  title: 'Ask people themselves, and keep what they say',
  says: `What people say of themselves is asked for and kept, though it differs from what an
    officer saw. Both may be kept, each with where it came from, and neither is ever worked out
    from the other.`,
})

export const chargesBrought = context({
  ...practice,
  id: 'disp.casey',
  cite: published(
    'Baroness Casey, interim report on misconduct, October 2022',
    'https://www.met.police.uk/',
  ),
  inForce: { from: day('2022-10-17') },
  title: 'Who had allegations brought against them',
  says: `In the Metropolitan Police from 2013 to 2022, Black officers and staff were 81 per cent
    likelier than white ones to have an allegation of misconduct brought, and Asian ones 55 per
    cent.`,
  caution: 'The month was read, the day is from memory.',
})

export const dismissals = context({
  ...practice,
  id: 'disp.hasc',
  cite: published('Home Affairs Committee, 2021', 'https://committees.parliament.uk/'),
  inForce: { from: day('2021-07-30') },
  title: 'Who was dismissed',
  says: `From 2007 to 2019 officers of minority ethnic heritage were 13 per cent of those dismissed
    and 5.3 per cent of officers; in 2019/20 they were more than twice as likely to be dismissed.`,
  caution: 'The year was read, the day is from memory.',
})

export const stageByStage = convention({
  ...practice,
  id: 'disp.rule',
  cite: published('Relative rate index, stage by stage', 'https://www.gov.uk/'),
  title: 'Each stage has its own denominator',
  says: `From workforce to allegation, case to answer, proceedings and dismissal, each stage is
    shown against the one before it, so that it can be seen where a difference enters.`,
})
