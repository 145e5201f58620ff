/** The pages of making a complaint, up to sending it, in the order they are met. */
import { acting } from './acting/acting.ts'
import { because } from './because/because.ts'
import { before } from './before/before.ts'
import { check } from './check/check.ts'
import { comeBack } from './come-back/come-back.ts'
import { contact } from './contact/contact.ts'
import { employee } from './employee/employee.ts'
import { files } from './files/files.ts'
import { force } from './force/force.ts'
import { happened } from './happened/happened.ts'
import { people } from './people/people.ts'
import { reach } from './reach/reach.ts'
import { right } from './right/right.ts'
import { safe } from './safe/safe.ts'
import { leave } from './saved/leave.ts'
import { saved } from './saved/saved.ts'
import { start } from './start/start.ts'
import { telling } from './telling/telling.ts'
import { unnamed } from './unnamed/unnamed.ts'
import { when } from './when/when.ts'
import { who } from './who/who.ts'
import { whom } from './whom/whom.ts'

export const reportPages = [
  start,
  comeBack,
  force,
  who,
  unnamed,
  employee,
  reach,
  acting,
  safe,
  contact,
  telling,
  happened,
  when,
  whom,
  people,
  before,
  because,
  right,
  files,
  check,
  saved,
  leave,
]
