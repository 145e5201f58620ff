/** For tests of what comes after sending: a complaint sent by a browser that still holds it. */
import { createHash, randomUUID } from 'node:crypto'
import type { Report } from '#casework'
import { type AuthorityId, commandId } from '#kernel'
import { cookieNames, sign } from '../cookies.ts'
import type { Desk } from '../needs.ts'

export type SentReport = Readonly<{
  holder: string
  /** The cookie that makes a browser the one that holds it. */
  cookie: Readonly<{ name: string; value: string }>
  code: string
  reference: string
}>

export async function sendReport(
  desk: Desk,
  sending: Readonly<{ report: Omit<Report, 'files'>; force: AuthorityId; cookieKey: Uint8Array }>,
): Promise<SentReport> {
  const secret = randomUUID()
  const holder = createHash('sha256').update(secret).digest('base64url')
  await desk.report.start(holder, sending.force)
  await desk.report.submit(holder, commandId(randomUUID()), sending.report)
  const confirmation = await desk.report.confirmation(holder)
  if (!confirmation) throw new Error('a report was not sent')
  const value = `${secret}.${sign(sending.cookieKey, 'cookie draft', secret)}`
  const { code, reference } = confirmation
  return { holder, cookie: { name: cookieNames.draft, value }, code, reference }
}
