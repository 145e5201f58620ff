/**
 * A second, very small body of law: how a complaint reaches the Police Ombudsman for Northern
 * Ireland. It is here to keep the door open, and is no guide to the law there.
 */
import type { BodyOfLaw } from '../body-of-law.ts'
import { calendar } from './calendar.ts'
import {
  lateComplaint,
  preserveEvidence,
  recordComplaint,
  referComplaint,
  timeToComplain,
} from './receiving.ts'

const duties = [referComplaint, preserveEvidence, recordComplaint, timeToComplain]

export const northernIreland: BodyOfLaw = {
  id: 'northern-ireland',
  name: 'Northern Ireland (an example)',
  rules: [...duties, lateComplaint],
  duties,
  calendar,
  calls: {
    'director-general': 'Police Ombudsman',
    'local-policing-body': 'Policing Board',
    'chief-officer': 'Chief Constable',
  },
}
