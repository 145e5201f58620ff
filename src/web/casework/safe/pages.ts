/** The pages that keep a complainant safe from whoever they complain about. */
import type { Page } from '../../page.ts'
import { addCase } from './add-case.ts'
import { safeCase } from './case.ts'
import { decideCovert } from './covert.ts'
import { lookUp, reprisal, stillSafe, watch } from './since.ts'
import { confirmed, ownReview, reviewFound, told } from './steps.ts'
import { watched } from './watched.ts'

export const safePages: readonly Page[] = [
  addCase,
  safeCase,
  decideCovert,
  confirmed,
  told,
  ownReview,
  reviewFound,
  reprisal,
  stillSafe,
  watch,
  lookUp,
  watched,
]
