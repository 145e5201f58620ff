/** How a complaint arrives, is logged and is recorded. */
import { flag, oneOf } from '../shape.ts'
import { bare, details } from './details.ts'

export const intake = {
  'complaint-made': details({ how: oneOf('writing', 'oral') }),
  'complaint-received': bare,
  'handling-started': bare,
  'complaint-forwarded': bare,
  'complaint-logged': bare,
  'complainant-contacted': bare,
  'evidence-preserved': bare,
  'preservation-no-longer-needed': bare,
  'recording-requested': bare,
  'handling-under-schedule-3-decided': bare,
  'handling-outside-schedule-3-decided': bare,
  'complaint-recorded': details({ reason: oneOf('R1', 'R2', 'R3', 'R4') }),
  'record-copied': bare,
  'allegation-made': bare,
  'conduct-occurred': bare,
  'written-consent-filed': bare,
  'repeat-exception-decided': details({ freshEvidence: flag }),
} as const
