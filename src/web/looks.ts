/** What look a page is: why it is taken asked first, and what was seen or refused recorded. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Place } from './frame.ts'
import type { Limiter } from './limits.ts'
import type { As, Desk, Look } from './needs.ts'
import { heldByCode, type Page } from './page.ts'
import { isForStaff, queryOf } from './permission.ts'
import type { Answered } from './round-types.ts'
import type { Audience } from './routes.ts'

export type Looking = Readonly<{
  desk: Desk
  audience: Audience
  page: Page
  request: FastifyRequest
  as: As
}>
type Standing = Awaited<ReturnType<Desk['looks']['before']>>

/** A caller who asks again and again for what is refused fills no record with it. */
export const refusalPace = { burst: 60, everySeconds: 60 } as const

const longest = 200
/** Of an address, what says where a list goes on and not what was looked for. */
const places: ReadonlySet<string> = new Set(['page', 'after', 'at', 'kept', 'done', 'lang'])

const searches: ReadonlySet<string> = new Set<Look['what']>(['search', 'looks'])

/** The reference an auditor typed: what they looked for is then of that matter. */
function calledIn({ page, request }: Looking): string | undefined {
  if (page.audit === 'nothing' || page.audit.look !== 'looks') return undefined
  return queryOf(request).get('matter')?.trim().slice(0, longest) || undefined
}

function paramsOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.params as Readonly<Record<string, string>>
}

function subjectOf({ page, request, as: { actor } }: Looking): string | undefined {
  if (page.audit === 'nothing') return undefined
  const { of } = page.audit
  if (of === heldByCode) return 'matter' in actor ? actor.matter : undefined
  return of && paramsOf(request)[of]
}

/** What was searched for, as the address has it: of people, of matters, or of looks themselves. */
function foundIn({ page, request }: Looking): string | undefined {
  if (page.audit === 'nothing') return undefined
  if (!page.audit.search && !searches.has(page.audit.look)) return undefined
  const query = queryOf(request)
  const said = [...query].flatMap(([name, value]) => {
    if (places.has(name) || /-(?:month|year)$/.test(name)) return []
    const field = /^(.+)-day$/.exec(name)?.[1]
    // A day is typed in three fields, and is one thing that was looked for.
    const whole = field ? [value, query.get(`${field}-month`), query.get(`${field}-year`)] : [value]
    return whole.join(' ').trim().replaceAll(/\s+/g, ' ') || []
  })
  return said.join(', ').slice(0, longest) || undefined
}

/** How a member of staff stands to the matter of a page, before any of it is drawn. */
export async function standingAt(looking: Looking): Promise<Standing> {
  const { desk, audience, page, as } = looking
  const subject = subjectOf(looking)
  if (audience !== 'casework' || page.audit === 'nothing' || !subject) return undefined
  return desk.looks.before(as, { what: page.audit.look, subject })
}

/** Where somebody is asked why, and what brings them back to where they were going. */
export function askWhy(
  { request }: Looking,
  reply: FastifyReply,
  { matter }: NonNullable<Standing>,
): FastifyReply {
  const [path = '/'] = request.url.split('?', 1)
  const to = request.method === 'POST' ? `${path}?kept=yes` : request.url
  return reply.redirect(`/work/matters/${matter}/why?to=${encodeURIComponent(to)}`, 303)
}

/** Written before anything is sent. A look that cannot be recorded is not given. */
export async function recordLook(
  looking: Looking,
  answered: Answered,
  standing: Standing,
): Promise<void> {
  const { desk, page, as } = looking
  if (page.audit === 'nothing') return
  if (answered.type !== 'Shown' && answered.type !== 'Sending') return
  const subject = subjectOf(looking)
  const found = foundIn(looking)
  const called = calledIn(looking)
  await desk.looks.record(as, {
    what: page.audit.look,
    how: answered.type === 'Sending' ? 'downloaded' : 'read',
    ...(subject ? { subject } : {}),
    ...(page.audit.inParts ? { inParts: true } : {}),
    ...(found ? { found } : {}),
    ...(called ? { called } : {}),
    ...(standing ? { standing } : {}),
  })
}

/** What a member of staff asked for and did not get. It is answered as if there were no such. */
export async function recordRefusal(looking: Looking, limiter: Limiter): Promise<void> {
  const { desk, page, request, as } = looking
  if (as.actor.type !== 'staff') return
  const { matter } = paramsOf(request)
  const what = page.audit === 'nothing' ? (matter ? 'matter' : undefined) : page.audit.look
  if (!what || limiter.take(as.actor.person) > 0) return
  const subject = (subjectOf(looking) ?? matter)?.slice(0, 80)
  const look: Look = { what, how: 'refused', ...(subject ? { subject } : {}) }
  await desk.looks.record(as, look)
}

/** What a printed copy of this page would be a look at. What a complainant prints is their own. */
export function printLookOf(looking: Looking): Place['printLook'] {
  const { audience, page } = looking
  if (!isForStaff(audience) || page.audit === 'nothing') return undefined
  return { what: page.audit.look, subject: subjectOf(looking) }
}
