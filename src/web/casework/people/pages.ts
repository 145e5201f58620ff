/** The pages about people: found, and what was said of them before. */
import type { Page } from '../../page.ts'
import { historyPages } from '../history/pages.ts'
import { similarPages } from '../similar/pages.ts'
import { checkPerson } from './check.ts'
import { findPeople } from './find.ts'
import { person } from './person.ts'

export const peoplePages: readonly Page[] = [
  findPeople,
  person,
  checkPerson,
  ...historyPages,
  ...similarPages,
]
