/** For tests of staff pages: opens a page, answers it as a person would, and sends it. */
import { equal } from 'node:assert/strict'
import { filledIn } from './office.ts'
import type { Browser } from './stage.ts'

export async function answerPage(
  as: Browser,
  address: string,
  answers: Readonly<Record<string, string>>,
) {
  const page = await as.get(address)
  equal(page.statusCode, 200, address)
  return as.send(page, { ...filledIn(page.body), ...answers })
}
