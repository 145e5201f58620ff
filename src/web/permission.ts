/** Who may use a page, and where someone who has not said who they are is asked to. */
import type { FastifyRequest } from 'fastify'
import { may as can } from '#desk'
import type { As, Capability } from './needs.ts'
import type { Page } from './page.ts'
import type { Audience } from './routes.ts'

/** Those who sign in to work here: their pages are marked, navigated and kept from robots. */
export function isForStaff(audience: Audience): boolean {
  return audience === 'casework' || audience === 'reviews'
}

/** Whether whoever is asking is staff who may do this. */
export function mayDo({ actor }: As, capability: Capability): boolean {
  return actor.type === 'staff' && can(actor.role, capability)
}

export function mayUse({ may }: Page, as: As): boolean {
  if (may === 'anyone') return true
  if (may === 'code holder') return as.actor.type === 'tracker'
  if (may === 'invited') return as.actor.type === 'invited'
  return may === 'any staff' ? as.actor.type === 'staff' : mayDo(as, may)
}

/** Where someone who has not said who they are is asked to, and where they then come back to. */
export function entranceOf({ may, show }: Page, request: FastifyRequest): string {
  if (may === 'code holder') return '/track'
  if (may === 'invited') return '/officer'
  if (!show) return '/sign-in'
  const kept = request.method === 'POST' ? 'kept=yes' : ''
  const back = [pathOf(request), kept].filter(Boolean).join('?')
  const whole = request.method === 'POST' ? back : request.url
  return `/sign-in?return=${encodeURIComponent(whole)}`
}

/** The address without what follows it. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}

/** What follows it, whatever it is: an address nobody of ours wrote may not be one at all. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  return new URLSearchParams(request.url.split('?').slice(1).join('?'))
}
