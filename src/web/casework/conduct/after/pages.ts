/** People told, publication, lists, conditions, clearing: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { before } from './before.ts'
import { check } from './check.ts'
import { details } from './details.ts'
import { issue } from './issue.ts'
import { publicOf } from './public.ts'
import { putRight } from './put-right.ts'
import { takeDown } from './take-down.ts'
import { toldFirst } from './told-first.ts'

export const afterPages: readonly Page[] = [
  toldFirst,
  before,
  details,
  check,
  issue,
  publicOf,
  takeDown,
  putRight,
]
