/**
 * Whether the record is what it was: every leaf, every node, every checkpoint, against the
 * anchors.
 */
import type { AuthorityId } from '#kernel'
import {
  type AuditReport,
  anchorClaims,
  auditPortion,
  type BadClaim,
  type Claim,
  checkpointClaim,
  finishAudit,
  parseReceipt,
  type Receipt,
  receiptClaim,
  startAudit,
  type VerifierKey,
  verifyReceipt,
} from '#ledger'
import {
  auditPage,
  beforeAll,
  firstPlace,
  outlineOf,
  type Place,
  type StrayPage,
  strayEvents,
} from './audit-rows.ts'
import type { Signing } from './checkpoints.ts'
import { sql } from './db.ts'
import { sha256 } from './sha256.ts'
import { verifyEd25519 } from './signing.ts'
import { asSystem, type OwnWork, unitOfWork } from './unit.ts'

export type VerifiedLog = Readonly<{ authority: AuthorityId; report: AuditReport }>

export type Verification = Readonly<{
  sound: boolean
  logs: readonly VerifiedLog[]
  /** How many statements of `against` were about these logs; 0 means it was the wrong file. */
  compared: number
}>

export type VerifyOptions = Readonly<{
  /** One authority; all of them unless said. */
  authority?: AuthorityId
  /** The text of a copy of an anchor file, or of a receipt, kept where the database is not. */
  against?: string
  /** Leaves looked at so far, of how many, in this authority's log. */
  onProgress?: (done: number, of: number, authority: AuthorityId) => void
}>

type AnyClaim = Claim | BadClaim
const cryptography = { sha256, verify: verifyEd25519 }
/** Leaves, or events, looked at in one unit of work. */
const portion = 200

function asReceipt(text: string): Receipt | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    const parsed = parseReceipt(sha256, JSON.parse(text))
    return parsed.ok ? parsed.value : undefined
  } catch {
    return undefined
  }
}

/** What the file brought along says of one log. */
function broughtClaims(key: VerifierKey, against: string): readonly AnyClaim[] {
  const receipt = asReceipt(against)
  if (!receipt) {
    return anchorClaims(verifyEd25519, key, against).map(claim => ({
      ...claim,
      where: `${claim.where} of the copy`,
    }))
  }
  // A receipt of another log says nothing of this one.
  if (!receipt.checkpoint.startsWith(`${key.name}\n`)) return []
  const verdict = verifyReceipt(cryptography, receipt, { key: key.text })
  const broken = verdict.steps.find(({ held }) => !held)
  if (broken) return [{ from: 'receipt', where: 'the receipt', words: broken.words }]
  return [receiptClaim(cryptography, key, { json: receipt, where: 'the receipt' })]
}

async function storedClaims(tx: OwnWork, key: VerifierKey): Promise<readonly AnyClaim[]> {
  const rows = await tx.rows(sql`
    select size, note from checkpoint where authority_id = ${tx.authority} order by size
  `)
  return rows.map(row => {
    const where = `checkpoint ${row.text('size')}`
    return checkpointClaim(verifyEd25519, key, { note: row.text('note'), where })
  })
}

type Auditing = Readonly<{
  signing: Signing
  authority: AuthorityId
  brought: readonly AnyClaim[]
  onProgress: NonNullable<VerifyOptions['onProgress']>
}>

/**
 * Looks at the log as it stands when the audit begins, a portion to a unit of work. What was signed
 * is read before how far the log goes, so that leaves recorded meanwhile are never held to be
 * missing; and events with their leaves, in one statement, so that no new one seems to lack its
 * own.
 */
async function auditLog({ signing, authority, brought, onProgress }: Auditing) {
  const { units, anchors, keyOf } = signing
  const ask = async <T>(unit: (tx: OwnWork) => Promise<T>) =>
    (await unitOfWork(units, asSystem(authority), unit)).value
  const key = keyOf(authority)
  const anchored = anchorClaims(verifyEd25519, key, anchors.read(authority))
  const stored = await ask(tx => storedClaims(tx, key))
  const { grown, head, end } = await ask(outlineOf)

  const claims = [...stored, ...anchored, ...brought]
  const audit = startAudit({ sha256, seal: units.seal }, { authority, claims, grown })
  for (let after = beforeAll, more = true; more; ) {
    const page = await ask(tx => auditPage(tx, after, { end, limit: portion }))
    auditPortion(audit, page)
    after = page.last ?? after
    more = page.leaves.length === portion
    onProgress(Math.min(after.number + 1, end), end, authority)
  }
  const stray: string[] = []
  for (let after: Place | undefined = firstPlace; after; ) {
    const page: StrayPage = await ask(tx => strayEvents(tx, after ?? firstPlace, portion))
    stray.push(...page.stray)
    after = page.last
  }
  return finishAudit(audit, { head, eventsWithoutLeaf: stray })
}

/** Every log, or one, with what was brought along to compare it with. Changes nothing. */
export async function verifyLogs(
  signing: Signing,
  authorities: readonly AuthorityId[],
  { against, onProgress = () => {} }: VerifyOptions,
): Promise<Verification> {
  const logs: VerifiedLog[] = []
  let compared = 0
  for (const authority of authorities) {
    const key = signing.keyOf(authority)
    const brought = against === undefined ? [] : broughtClaims(key, against)
    compared += brought.length
    const report = await auditLog({ signing, authority, brought, onProgress })
    logs.push({ authority, report })
  }
  return { sound: logs.every(({ report }) => report.sound), logs, compared }
}
