/** Post and messages: what waits to be printed, posted, delivered or mended. */
import type { Page } from '../../page.ts'
import { batch, batchPdf, putBack } from './batch.ts'
import { onTheirWay, printed, stuck } from './lists.ts'
import { again, anotherWay, told } from './mend.ts'
import { toPrint } from './to-print.ts'

export const postPages: readonly Page[] = [
  toPrint,
  printed,
  onTheirWay,
  stuck,
  anotherWay,
  again,
  told,
  batch,
  batchPdf,
  putBack,
]
