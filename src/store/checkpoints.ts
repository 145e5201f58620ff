/**
 * Checkpoints: the log signed as it stands. Nothing is signed that does not carry our seal, nor
 * that departs from what was signed before, so a checkpoint never lends its name to a forgery.
 */
import type { AuthorityId } from '#kernel'
import {
  anchorClaims,
  growTree,
  rootOf,
  sameBytes,
  signCheckpoint,
  toBase64,
  type VerifierKey,
} from '#ledger'
import type { Anchors } from './anchors.ts'
import { sql } from './db.ts'
import { sha256 } from './sha256.ts'
import { type Signer, verifyEd25519 } from './signing.ts'
import type { Checkpointed } from './store.ts'
import { grownTo, rootAt, storeNodes, treeOf } from './tree-rows.ts'
import { asSystem, type OwnWork, type Units, unitOfWork } from './unit.ts'

/** Leaves grown into the tree in one unit of work: some 20 ms on PGlite. */
const portion = 200

export type Signing = Readonly<{
  units: Units
  anchors: Anchors
  signer: Signer
  keyOf: (authority: AuthorityId) => VerifierKey
}>

/**
 * Signs one authority's log. Two processes doing it at once take turns by a lock in the database.
 */
async function makeCheckpoint(signing: Signing, authority: AuthorityId): Promise<Checkpointed> {
  const as = asSystem(authority)
  const inTurn = <T>(unit: (tx: OwnWork) => Promise<T>) =>
    unitOfWork(signing.units, as, async tx => {
      await tx.rows(sql`select pg_advisory_xact_lock(claimed('checkpoint'))`)
      return unit(tx)
    })
  while ((await inTurn(tx => growOnce(signing, tx))).value) {
    // Each turn is a unit of work of its own, so that pages come in between.
  }
  return (await inTurn(tx => signNow(signing, tx))).value
}

/** Grows the stored tree by one portion; false when there was nothing left to add. */
async function growOnce({ units }: Signing, tx: OwnWork): Promise<boolean> {
  const size = await grownTo(tx)
  const rows = await tx.rows(sql`
    select number, hash, seal
      from leaf
     where authority_id = ${tx.authority} and number >= ${size}
     order by number
     limit ${portion}
  `)
  const leaves = rows.map((row, at) => {
    const [number, hash] = [row.number('number'), row.bytes('hash')]
    if (number !== size + at) throw new Error(`leaf ${size + at} of ${tx.authority} is missing`)
    if (!sameBytes(units.seal(hash), row.bytes('seal'))) {
      throw new Error(`leaf ${number} of ${tx.authority} does not carry our seal: not signed`)
    }
    return hash
  })
  if (leaves.length === 0) return false
  const { nodes } = growTree(sha256, await treeOf(tx, size), leaves)
  await storeNodes(tx, nodes)
  return leaves.length === portion
}

async function signNow(signing: Signing, tx: OwnWork): Promise<Checkpointed> {
  const size = await grownTo(tx)
  const known = await lastCheckpoint(tx)
  await continueAnchor(signing, tx, size)
  if (known && known.size === size) return known
  const root = rootOf(sha256, await treeOf(tx, size))
  if (known && toBase64(await rootAt(tx, known.size)) !== known.root) {
    throw new Error(`the tree of ${tx.authority} departs from its last checkpoint: not signed`)
  }
  const key = signing.keyOf(tx.authority)
  const note = signCheckpoint({ origin: key.name, size, root }, key, signing.signer.sign)
  signing.anchors.append(tx.authority, { at: tx.now, note })
  await tx.run(sql`
    insert into checkpoint (authority_id, size, root, note, made_at)
    values (${tx.authority}, ${size}, ${root}, ${note}, ${tx.now})
  `)
  return { size, root: toBase64(root), note, at: tx.now }
}

async function lastCheckpoint(tx: OwnWork): Promise<Checkpointed | undefined> {
  const [row] = await tx.rows(sql`
    select size, root, note, made_at
      from checkpoint
     where authority_id = ${tx.authority}
     order by size desc
     limit 1
  `)
  return (
    row && {
      size: row.number('size'),
      root: toBase64(row.bytes('root')),
      note: row.text('note'),
      at: row.instant('made_at'),
    }
  )
}

/** Throws unless the tree about to be signed begins with the one anchored last. */
async function continueAnchor(
  { anchors, keyOf }: Signing,
  tx: OwnWork,
  size: number,
): Promise<void> {
  const last = anchors.last(tx.authority)
  for (const claim of anchorClaims(verifyEd25519, keyOf(tx.authority), last)) {
    if ('words' in claim) {
      throw new Error(`the last anchor of ${tx.authority} cannot be believed: ${claim.words}`)
    }
    if (claim.size > size) {
      throw new Error(`the log of ${tx.authority} is shorter than its last anchor: not signed`)
    }
    if (!sameBytes(await rootAt(tx, claim.size), claim.root)) {
      throw new Error(`the tree of ${tx.authority} departs from its last anchor: not signed`)
    }
  }
}

export type Checkpointer = Readonly<{
  checkpoint: (authority: AuthorityId) => Promise<Checkpointed>
  /** Told of new leaves: signs them by itself a little later. */
  grew: (authority: AuthorityId) => void
  /** Signs what is waiting to be signed, and waits for it. */
  stop: () => Promise<void>
}>

/** One checkpoint at a time for each authority; `afterSeconds` 0 makes none by itself. */
export function createCheckpointer(
  signing: Signing,
  afterSeconds: number,
  onFault: (fault: unknown) => void,
): Checkpointer {
  const running = new Map<AuthorityId, Promise<unknown>>()
  const waiting = new Map<AuthorityId, NodeJS.Timeout>()

  function checkpoint(authority: AuthorityId): Promise<Checkpointed> {
    const before = running.get(authority) ?? Promise.resolve()
    const made = before.then(() => makeCheckpoint(signing, authority))
    const settled = made.catch(() => {})
    running.set(authority, settled)
    return made
  }

  return {
    checkpoint,
    grew(authority) {
      if (afterSeconds === 0 || waiting.has(authority)) return
      const timer = setTimeout(() => {
        waiting.delete(authority)
        checkpoint(authority).catch(onFault)
      }, afterSeconds * 1000)
      waiting.set(authority, timer.unref())
    },
    async stop() {
      const left = [...waiting.keys()]
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
      await Promise.all(left.map(authority => checkpoint(authority).catch(onFault)))
      await Promise.all(running.values())
    },
  }
}
