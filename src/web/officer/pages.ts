/** The officer's page, and what is sent from it: code, second thing, and then all of it. */
import type { Page } from '../page.ts'
import { anotherDay } from './another-day/another-day.ts'
import { sayComing } from './coming/coming.ts'
import { enterOfficer } from './enter/enter.ts'
import { officerFiles } from './files/files.ts'
import { givenFile } from './given-file.ts'
import { leaveOfficer } from './leave.ts'
import { noticePaper } from './notice-paper.ts'
import { objectToPanel } from './object/object.ts'
import { officerPage } from './page/page.ts'
import { represent } from './represent/represent.ts'
import { respond } from './respond/respond.ts'
import { secondOfficer } from './second/second.ts'
import { officerWitnesses } from './witnesses/witnesses.ts'
import { wrongOfOfficer } from './wrong/wrong.ts'

export const officerPages: readonly Page[] = [
  enterOfficer,
  secondOfficer,
  officerPage,
  noticePaper,
  givenFile,
  represent,
  officerFiles,
  respond,
  officerWitnesses,
  anotherDay,
  objectToPanel,
  sayComing,
  wrongOfOfficer,
  leaveOfficer,
]
