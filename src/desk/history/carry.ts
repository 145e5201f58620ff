/**
 * What one force asks another of, carried across: the only thing that crosses is whom they ask
 * about, and what somebody there answered. Carried twice, it arrives once.
 */
import { type AskedAbout, forceRequest, type Subject } from '#casework'
import {
  type AuthorityId,
  commandId,
  londonDay,
  matterId,
  parseAuthorityId,
  parseMatterId,
} from '#kernel'
import { type Job, recordsById, type Work } from '#store'
import { type Bench, system } from '../bench.ts'
import { decide } from '../decide.ts'
import { factsOf } from '../people/history-known.ts'
import { requestOf } from './requests.ts'

type Carrying = Pick<Bench, 'store' | 'world' | 'authorities'>

/** With its matter, what we ask is carried there; without, what was answered comes back. */
export async function carryHistory(
  bench: Carrying,
  { data }: Readonly<{ data: Job['data'] }>,
): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  const matter = data['matter'] === undefined ? undefined : parseMatterId(String(data['matter']))
  const request = String(data['request'])
  if (!authority) throw new Error('history carried without its authority')
  if (matter) await carryAsked(bench, { authority, matter, request })
  else await carryAnswer(bench, { authority, request })
}

async function carryAsked(
  { store, authorities }: Carrying,
  {
    authority,
    matter,
    request,
  }: Readonly<{ authority: AuthorityId; matter: ReturnType<typeof matterId>; request: string }>,
): Promise<void> {
  const found = await store.work({ authority, actor: system }, async tx => {
    const at = await factsOf(tx, matter)
    const of = at?.facts.earlier.forces.find(({ asked }) => asked.request === request)
    const subject = at?.facts.subjects.find(one => one.subject === of?.asked.subject)
    return of && subject && { asked: of.asked, about: await aboutOf(tx, subject) }
  })
  const to = found?.asked.authority ? parseAuthorityId(found.asked.authority) : undefined
  if (!found || !to) return
  const { asked, about } = found
  await store.work({ authority: to, actor: system }, async tx => {
    const { stream, version, state } = await requestOf(tx, request)
    const decided = forceRequest.decide(
      {
        type: 'ReceiveForceRequest',
        from: authority,
        fromName: authorities.find(({ id }) => id === authority)?.name ?? authority,
        matter,
        about,
        on: asked.on,
        dueOn: asked.dueOn,
      },
      state,
    )
    if (!decided.ok || decided.value.length === 0) return
    const events = decided.value.map(({ type, ...body }) => ({
      type,
      happened: body.on,
      body,
    }))
    await tx.append({ stream, expected: version, events })
  })
}

/** What tells one person from another: never what is alleged of them. */
async function aboutOf(tx: Work, subject: Subject): Promise<AskedAbout> {
  const { name, rank, number, unit, record } = subject
  const [listed] = record ? await recordsById(tx, [record]) : []
  return {
    ...(name ? { name } : {}),
    ...(rank ? { rank } : {}),
    ...(number ? { number } : {}),
    ...(unit ? { unit } : {}),
    ...(listed?.birthYear ? { birthYear: listed.birthYear } : {}),
    ...(listed?.appointedOn ? { appointedOn: listed.appointedOn } : {}),
  }
}

async function carryAnswer(
  bench: Carrying,
  { authority, request }: Readonly<{ authority: AuthorityId; request: string }>,
): Promise<void> {
  const { store, world, authorities } = bench
  const { received, answered } = await store.work(
    { authority, actor: system },
    async tx => (await requestOf(tx, request)).state,
  )
  const from = received && parseAuthorityId(received.from)
  if (!received || !answered || !from) return
  const { by, answer, searched, matters, on } = answered
  const name = authorities.find(({ id }) => id === authority)?.name ?? authority
  const decided = await decide(
    bench,
    { authority: from, actor: system, command: commandId(`carried-${request}`) },
    {
      matter: matterId(received.matter),
      command: {
        type: 'RecordForceAnswer',
        on,
        today: londonDay(world.now()),
        request,
        answer,
        by: `${by}, ${name}`,
        searched,
        matters,
      },
      request: { request },
    },
  )
  if (!decided.ok)
    throw new Error(`an answer of another force was refused: ${decided.refusal.type}`)
}
