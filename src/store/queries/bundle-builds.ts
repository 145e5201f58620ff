/** What is being built of each bundle of a matter, or was last, and how far it has come. */
import { type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type BuildState = 'waiting' | 'building' | 'built' | 'failed'
export type BundleBuild = Readonly<{ matter: MatterId; bundle: string; edition: string }>
export type BuildRow = BundleBuild &
  Readonly<{
    /** The command it is recorded under once it is built. */
    command: string
    state: BuildState
    /** Files put in so far, of so many. */
    done: number
    total: number
    problem: string | null
    askedAt: Instant
  }>

function stateIn(row: Row): BuildState {
  const state = row.text('state')
  return state === 'waiting' || state === 'building' || state === 'built' ? state : 'failed'
}

/** Asks for it, or again for one that was built or failed. */
export async function askBuild(
  tx: Work,
  { matter, bundle, edition }: BundleBuild,
  command: string,
): Promise<void> {
  await tx.run(sql`
    insert into bundle_build
      (authority_id, matter_id, bundle_id, edition, command_id, state, asked_at)
    values (${tx.authority}, ${matter}, ${bundle}, ${edition}, ${command}, 'waiting', ${tx.now})
        on conflict (authority_id, matter_id, bundle_id, edition) do update
       set command_id = excluded.command_id, state = 'waiting', done = 0, total = 0,
           problem = null, asked_at = excluded.asked_at
  `)
}

export async function noteBuild(
  tx: Work,
  { matter, bundle, edition }: BundleBuild,
  said: Readonly<{ state: BuildState; done: number; total: number; problem?: string }>,
): Promise<void> {
  await tx.run(sql`
    update bundle_build
       set state = ${said.state}, done = ${said.done}, total = ${said.total},
           problem = ${said.problem ?? null}
     where authority_id = ${tx.authority} and matter_id = ${matter} and bundle_id = ${bundle}
       and edition = ${edition}
  `)
}

export async function buildsOf(tx: Work, matter: MatterId): Promise<readonly BuildRow[]> {
  const rows = await tx.rows(sql`
    select matter_id, bundle_id, edition, command_id, state, done, total, problem, asked_at
      from bundle_build
     where authority_id = ${tx.authority} and matter_id = ${matter}
     order by bundle_id, edition
     limit 200
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    bundle: row.text('bundle_id'),
    edition: row.text('edition'),
    command: row.text('command_id'),
    state: stateIn(row),
    done: row.number('done'),
    total: row.number('total'),
    problem: row.textOrNull('problem'),
    askedAt: row.instant('asked_at'),
  }))
}
