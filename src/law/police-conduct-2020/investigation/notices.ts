/** What the notice of a suspension says. */
import { contents } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations } from './reach.ts'

export const suspensionNotice = contents({
  ...inRegulations,
  id: 'suspension.notify',
  cite: conduct('11(6)'),
  title: 'What the notice of a suspension says',
  says: 'It says that the officer is suspended, since when and why, and what they may do about it.',
  confidence: 'recall',
  document: 'Notice of suspension (regulation 11)',
  items: [
    { id: 'fact', says: 'that the officer is suspended' },
    { id: 'since', says: 'the day and the time it took effect' },
    { id: 'reasons', says: 'the reasons, in short' },
    { id: 'representations', says: 'that they may make representations, and until when' },
  ],
})
